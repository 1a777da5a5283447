//! The vocabulary of the lab: every operation, structure, wire name, identifier, time and error of the
//! simulated AWS, as data. One declaration gives the typed structure, its names in JSON and its row in the table.
//!
//! This crate knows no behaviour: what an operation *does* is written in `cloud`, how a person *types* it in `cli`.
//! Names, types, required members, enum values and wire names are facts of the EC2 model 2016-11-15; the
//! documentation texts are our own.

// First, for its macros.
#[macro_use]
pub mod schema;

pub mod autoscaling;
pub mod codec;
pub mod ec2;
pub mod id;
pub mod kms;
pub mod order;
pub mod registry;
pub mod services;
#[cfg(debug_assertions)]
pub mod testkit;
pub mod time;
pub mod wire;

pub use crate::schema::error::{ApiError, ErrorCode};
pub use crate::schema::operation::{Effect, Family, Fidelity, Operation, Paginator, TypedOperation};
pub use crate::schema::sentence::Sentence;
pub use crate::schema::service::{Protocol, Service};
pub use crate::schema::{Member, Missing, Shape, Structure, Typed};
pub use id::{ImageId, InstanceId, SecurityGroupId, SnapshotId, SubnetId, VolumeId, VpcId};
pub use registry::{command, find_operation, look_up, operations};
pub use time::{Span, Timestamp};
