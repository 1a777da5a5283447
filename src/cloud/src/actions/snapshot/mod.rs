//! Snapshots: making, copying, describing, sharing, locking, archiving and deleting them.

pub(crate) mod attribute;
pub(crate) mod copy;
pub(crate) mod create;
pub(crate) mod create_set;
pub(crate) mod delete;
pub(crate) mod describe;
pub(crate) mod fast_restore;
pub(crate) mod lock;
pub(crate) mod tier;

use crate::actions::bind::{Action, bind};
use api::ec2::snapshot;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&snapshot::DESCRIBE_SNAPSHOTS, describe::describe_snapshots),
    &bind(&snapshot::CREATE_SNAPSHOT, create::create_snapshot),
    &bind(&snapshot::COPY_SNAPSHOT, copy::copy_snapshot),
    &bind(&snapshot::DELETE_SNAPSHOT, delete::delete_snapshot),
    &bind(
        &snapshot::DESCRIBE_SNAPSHOT_ATTRIBUTE,
        attribute::describe_snapshot_attribute,
    ),
    &bind(
        &snapshot::MODIFY_SNAPSHOT_ATTRIBUTE,
        attribute::modify_snapshot_attribute,
    ),
    &bind(
        &snapshot::RESET_SNAPSHOT_ATTRIBUTE,
        attribute::reset_snapshot_attribute,
    ),
    &bind(
        &snapshot::create_set::CREATE_SNAPSHOTS,
        create_set::create_snapshots,
    ),
    &bind(&snapshot::lock::LOCK_SNAPSHOT, lock::lock_snapshot),
    &bind(&snapshot::lock::UNLOCK_SNAPSHOT, lock::unlock_snapshot),
    &bind(
        &snapshot::lock::DESCRIBE_LOCKED_SNAPSHOTS,
        lock::describe_locked_snapshots,
    ),
    &bind(&snapshot::tier::MODIFY_SNAPSHOT_TIER, tier::modify_snapshot_tier),
    &bind(
        &snapshot::tier::RESTORE_SNAPSHOT_TIER,
        tier::restore_snapshot_tier,
    ),
    &bind(
        &snapshot::tier::DESCRIBE_SNAPSHOT_TIER_STATUS,
        tier::describe_snapshot_tier_status,
    ),
    &bind(
        &snapshot::fast_restore::ENABLE_FAST_SNAPSHOT_RESTORES,
        fast_restore::enable_fast_snapshot_restores,
    ),
    &bind(
        &snapshot::fast_restore::DISABLE_FAST_SNAPSHOT_RESTORES,
        fast_restore::disable_fast_snapshot_restores,
    ),
    &bind(
        &snapshot::fast_restore::DESCRIBE_FAST_SNAPSHOT_RESTORES,
        fast_restore::describe_fast_snapshot_restores,
    ),
];
