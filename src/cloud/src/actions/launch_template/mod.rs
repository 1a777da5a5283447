//! Launch templates and their versions.

pub(crate) mod change;
pub(crate) mod describe;

use crate::actions::bind::{Action, bind};
use api::ec2::launch;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(
        &launch::template::CREATE_LAUNCH_TEMPLATE,
        change::create_launch_template,
    ),
    &bind(
        &launch::template::CREATE_LAUNCH_TEMPLATE_VERSION,
        change::create_launch_template_version,
    ),
    &bind(
        &launch::template::DESCRIBE_LAUNCH_TEMPLATES,
        describe::describe_launch_templates,
    ),
    &bind(
        &launch::template::DESCRIBE_LAUNCH_TEMPLATE_VERSIONS,
        describe::describe_launch_template_versions,
    ),
    &bind(
        &launch::template::MODIFY_LAUNCH_TEMPLATE,
        change::modify_launch_template,
    ),
    &bind(
        &launch::template::DELETE_LAUNCH_TEMPLATE,
        change::delete_launch_template,
    ),
    &bind(
        &launch::template::DELETE_LAUNCH_TEMPLATE_VERSIONS,
        change::delete_launch_template_versions,
    ),
];
