//! Tests of whole families of operations, through the cloud's own door.

mod cost;
mod fast_restore;
mod image_precedence;
mod image_sharing;
mod images;
mod instances;
mod launch;
mod places;
mod recycle_bin;
mod retention_rules;
mod snapshot_lock;
mod snapshot_set;
mod snapshot_tier;
mod snapshots;
mod speed;
mod tags;
mod volumes;
