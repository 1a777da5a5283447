//! Snapshots, volumes, and what was deleted but can be restored.

pub(crate) mod disk;
pub(crate) mod recycle_bin;
pub(crate) mod snapshot;
pub(crate) mod snapshot_extras;
pub(crate) mod volume;
