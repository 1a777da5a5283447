//! The vocabulary of the lab: every operation, structure, wire name, identifier, time and error of the
//! simulated AWS, as data. One declaration gives the typed structure, its names in JSON and its row in the table.
//!
//! This crate knows no behaviour: what an operation *does* is written in `cloud`, how a person *types* it in `cli`.
//! Names, types, required members, enum values and wire names are facts of the EC2 model 2016-11-15; the
//! documentation texts are our own.

pub mod autoscaling;
pub mod codec;
pub mod ec2;
pub mod id;
pub mod kms;
pub mod order;
pub mod schema;
pub mod services;
pub mod time;
pub mod wire;

pub use crate::schema::error::{ApiError, ErrorCode};
pub use crate::schema::sentence::Sentence;
pub use crate::schema::service::{Family, Protocol, Service};
pub use crate::schema::{Effect, Fidelity, Member, Operation, Paginator, Shape, Structure, Typed};
pub use id::{ImageId, InstanceId, SecurityGroupId, SnapshotId, SubnetId, VolumeId, VpcId};
pub use time::{Span, Timestamp};

/// Every operation of every service, EC2's first, in the order of the reference.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    Service::ALL.iter().flat_map(|service| service.operations())
}

/// The operation of that service with that name (`CopyImage`), if the lab knows it.
pub fn operation(service: Service, name: &str) -> Option<&'static Operation> {
    service.find(|operation| operation.name == name)
}

/// The operation of that service with that command (`copy-image`), if the lab knows it.
pub fn command(service: Service, command: &str) -> Option<&'static Operation> {
    service.find(|operation| operation.command() == command)
}
