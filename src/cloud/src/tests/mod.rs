//! Tests of whole families of operations, through the cloud's own door.

mod cost;
mod image_precedence;
mod image_sharing;
mod images;
mod instances;
mod launch;
mod places;
mod snapshots;
mod speed;
mod tags;
mod volumes;
mod instance_care;
mod launch_templates;
mod scaling;
mod security_groups;
