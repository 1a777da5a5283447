//! Types of instances, and where they are offered.

pub(crate) mod describe;
pub(crate) mod offerings;

use crate::actions::bind::{Action, bind};
use api::ec2::instance;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(
        &instance::types::DESCRIBE_INSTANCE_TYPES,
        describe::describe_instance_types,
    ),
    &bind(
        &instance::offerings::DESCRIBE_INSTANCE_TYPE_OFFERINGS,
        offerings::describe_instance_type_offerings,
    ),
    &bind(
        &instance::offerings::DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS,
        offerings::describe_instance_credit_specifications,
    ),
];
