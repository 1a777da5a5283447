//! Tests of whole families of operations, through the cloud's own door.

mod cost;
mod image_precedence;
mod image_sharing;
mod images;
mod instance_care;
mod instances;
mod launch;
mod launch_templates;
mod places;
mod scaling;
mod security_groups;
mod snapshots;
mod speed;
mod tags;
mod volumes;
