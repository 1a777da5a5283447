//! Instances after their launch.

pub(crate) mod attribute;
pub(crate) mod console;
pub(crate) mod describe;
pub(crate) mod due;
pub(crate) mod filter;
pub(crate) mod image_metadata;
pub(crate) mod metadata_options;
pub(crate) mod modify;
pub(crate) mod power;
pub(crate) mod root_volume;
pub(crate) mod root_volume_due;
pub(crate) mod status;

use crate::actions::bind::{Action, bind};
use api::ec2::image;
use api::ec2::instance;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&instance::DESCRIBE_INSTANCES, describe::describe_instances),
    &bind(&instance::START_INSTANCES, power::start_instances),
    &bind(&instance::STOP_INSTANCES, power::stop_instances),
    &bind(&instance::REBOOT_INSTANCES, power::reboot_instances),
    &bind(&instance::TERMINATE_INSTANCES, power::terminate_instances),
    &bind(
        &instance::DESCRIBE_INSTANCE_STATUS,
        status::describe_instance_status,
    ),
    &bind(
        &instance::attribute::DESCRIBE_INSTANCE_ATTRIBUTE,
        attribute::describe_instance_attribute,
    ),
    &bind(
        &instance::attribute::MODIFY_INSTANCE_ATTRIBUTE,
        modify::modify_instance_attribute,
    ),
    &bind(
        &image::insight::DESCRIBE_INSTANCE_IMAGE_METADATA,
        image_metadata::describe_instance_image_metadata,
    ),
    &bind(
        &instance::metadata_options::MODIFY_INSTANCE_METADATA_OPTIONS,
        metadata_options::modify_instance_metadata_options,
    ),
    &bind(
        &instance::metadata_options::RESET_INSTANCE_ATTRIBUTE,
        metadata_options::reset_instance_attribute,
    ),
    &bind(
        &instance::metadata_options::GET_CONSOLE_OUTPUT,
        console::get_console_output,
    ),
    &bind(
        &instance::metadata_options::CREATE_REPLACE_ROOT_VOLUME_TASK,
        root_volume::create_replace_root_volume_task,
    ),
    &bind(
        &instance::metadata_options::DESCRIBE_REPLACE_ROOT_VOLUME_TASKS,
        root_volume::describe_replace_root_volume_tasks,
    ),
];
