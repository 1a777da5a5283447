//! Volumes.

pub(crate) mod attach;
pub(crate) mod attribute;
pub(crate) mod copy;
pub(crate) mod create;
pub(crate) mod describe;
pub(crate) mod due;
pub(crate) mod modifications;
pub(crate) mod modify;
pub(crate) mod status;

use crate::actions::bind::{Action, bind};
use api::ec2::volume;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&volume::CREATE_VOLUME, create::create_volume),
    &bind(&volume::ATTACH_VOLUME, attach::attach_volume),
    &bind(&volume::DESCRIBE_VOLUMES, describe::describe_volumes),
    &bind(&volume::DETACH_VOLUME, attach::detach_volume),
    &bind(&volume::DELETE_VOLUME, describe::delete_volume),
    &bind(&volume::MODIFY_VOLUME, modify::modify_volume),
    &bind(
        &volume::status::DESCRIBE_VOLUME_STATUS,
        status::describe_volume_status,
    ),
    &bind(
        &volume::status::DESCRIBE_VOLUMES_MODIFICATIONS,
        modifications::describe_volumes_modifications,
    ),
    &bind(
        &volume::status::DESCRIBE_VOLUME_ATTRIBUTE,
        attribute::describe_volume_attribute,
    ),
    &bind(
        &volume::status::MODIFY_VOLUME_ATTRIBUTE,
        attribute::modify_volume_attribute,
    ),
    &bind(&volume::status::COPY_VOLUMES, copy::copy_volumes),
];
