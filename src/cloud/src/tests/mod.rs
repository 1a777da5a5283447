//! Tests of whole families of operations, through the cloud's own door.

mod cost;
mod fast_launch;
mod image_insight;
mod image_precedence;
mod image_sharing;
mod images;
mod import_export;
mod instances;
mod launch;
mod lookup_events;
mod places;
mod snapshots;
mod speed;
mod store_image;
mod tags;
mod throttle;
mod volumes;
