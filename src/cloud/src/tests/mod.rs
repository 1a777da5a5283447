//! Tests of whole families of operations, through the cloud's own door.

mod allowed_images;
mod cost;
mod image_precedence;
mod image_protection;
mod image_sharing;
mod images;
mod instances;
mod launch;
mod marketplace;
mod organizations;
mod places;
mod public_access;
mod snapshots;
mod speed;
mod tags;
mod volumes;
