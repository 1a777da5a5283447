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
