//! Tests of whole families of operations, through the cloud's own door.

mod allowed_images;
mod cost;
mod ebs_encryption;
mod fast_restore;
mod image_precedence;
mod image_protection;
mod image_sharing;
mod images;
mod instances;
mod kms;
mod kms_sharing;
mod launch;
mod marketplace;
mod organizations;
mod places;
mod public_access;
mod recycle_bin;
mod retention_rules;
mod snapshot_lock;
mod snapshot_set;
mod snapshot_tier;
mod snapshots;
mod speed;
mod tags;
mod volume_more;
mod volumes;
