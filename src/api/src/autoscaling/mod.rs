//! Amazon EC2 Auto Scaling: groups that keep up a number of instances.

pub mod group;
pub mod launch_configuration;
pub mod operations;
pub mod policy;
pub mod refresh;
pub mod requirements;

use crate::Operation;

/// The operations of this service, in the order of the reference.
pub static OPERATIONS: &[&Operation] = &[
    &operations::CREATE_AUTO_SCALING_GROUP,
    &operations::UPDATE_AUTO_SCALING_GROUP,
    &operations::DESCRIBE_AUTO_SCALING_GROUPS,
    &operations::DELETE_AUTO_SCALING_GROUP,
    &operations::START_INSTANCE_REFRESH,
    &operations::DESCRIBE_INSTANCE_REFRESHES,
    &operations::DESCRIBE_LAUNCH_CONFIGURATIONS,
    &operations::DESCRIBE_SCALING_ACTIVITIES,
];
