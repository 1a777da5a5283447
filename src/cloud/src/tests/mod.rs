//! Tests of whole families of operations, through the cloud's own door.

mod cost;
mod ebs_encryption;
mod image_precedence;
mod image_sharing;
mod images;
mod instances;
mod kms;
mod kms_sharing;
mod launch;
mod places;
mod snapshots;
mod speed;
mod tags;
mod volume_more;
mod volumes;
