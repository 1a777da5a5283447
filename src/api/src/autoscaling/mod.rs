//! Amazon EC2 Auto Scaling: groups that keep up a number of instances.

pub mod group;
pub mod launch_configuration;
pub mod operations;
pub mod policy;
pub mod refresh;
pub mod requirements;
pub mod tags;

use crate::Family;

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[
    Family::new(
        "Groups",
        &[
            operations::CREATE_AUTO_SCALING_GROUP.row(),
            operations::UPDATE_AUTO_SCALING_GROUP.row(),
            operations::SET_DESIRED_CAPACITY.row(),
            operations::DESCRIBE_AUTO_SCALING_GROUPS.row(),
            operations::DELETE_AUTO_SCALING_GROUP.row(),
            crate::autoscaling::tags::DESCRIBE_LIFECYCLE_HOOKS.row(),
            crate::autoscaling::tags::DISABLE_METRICS_COLLECTION.row(),
        ],
    ),
    Family::new(
        "Instance refreshes",
        &[
            operations::START_INSTANCE_REFRESH.row(),
            operations::DESCRIBE_INSTANCE_REFRESHES.row(),
            crate::autoscaling::tags::CANCEL_INSTANCE_REFRESH.row(),
        ],
    ),
    Family::new(
        "Tags of groups",
        &[
            crate::autoscaling::tags::CREATE_OR_UPDATE_TAGS.row(),
            crate::autoscaling::tags::DELETE_TAGS.row(),
        ],
    ),
    Family::new(
        "Launch configurations",
        &[operations::DESCRIBE_LAUNCH_CONFIGURATIONS.row()],
    ),
    Family::new("Activities", &[operations::DESCRIBE_SCALING_ACTIVITIES.row()]),
];
