//! The Recycle Bin: retention rules, and what can be restored.

pub(crate) mod restore;
pub(crate) mod rule_checks;
pub(crate) mod rules;

use crate::actions::bind::{Action, bind};
use api::ec2::snapshot;
use api::services::rbin;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&rbin::CREATE_RULE, rules::create_rule),
    &bind(&rbin::LIST_RULES, rules::list_rules),
    &bind(&rbin::GET_RULE, rules::get_rule),
    &bind(&rbin::UPDATE_RULE, rules::update_rule),
    &bind(&rbin::DELETE_RULE, rules::delete_rule),
    &bind(
        &snapshot::recycle_bin::LIST_IMAGES_IN_RECYCLE_BIN,
        restore::list_images_in_recycle_bin,
    ),
    &bind(
        &snapshot::recycle_bin::RESTORE_IMAGE_FROM_RECYCLE_BIN,
        restore::restore_image_from_recycle_bin,
    ),
    &bind(
        &snapshot::recycle_bin::LIST_SNAPSHOTS_IN_RECYCLE_BIN,
        restore::list_snapshots_in_recycle_bin,
    ),
    &bind(
        &snapshot::recycle_bin::RESTORE_SNAPSHOT_FROM_RECYCLE_BIN,
        restore::restore_snapshot_from_recycle_bin,
    ),
];
