//! Tests of whole families of operations, through the cloud's own door.

#![allow(clippy::disallowed_methods, reason = "tests are not in the page")]

mod allowed_images;
mod cost;
pub(crate) mod declared;
mod ebs_encryption;
mod errors;
mod fast_launch;
mod fast_restore;
mod image_insight;
mod image_precedence;
mod image_protection;
mod image_sharing;
mod images;
mod import_export;
mod instances;
mod kms;
mod kms_sharing;
mod launch;
mod launch_templates;
mod lookup_events;
mod marketplace;
mod metadata_options;
mod organizations;
mod parameters;
mod places;
mod precedence;
mod public_access;
mod rare_errors;
mod recycle_bin;
mod resources;
mod retention_rules;
mod scaling;
mod security_groups;
mod snapshot_lock;
mod snapshot_set;
mod snapshot_tier;
mod snapshots;
mod speed;
mod store_image;
#[cfg(debug_assertions)]
mod stored;
mod surroundings;
mod tagged_resources;
mod tags;
mod throttle;
mod volume_status;
mod volumes;
