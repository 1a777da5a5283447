//! Tests of whole families of operations, through the cloud's own door.

mod instances;
mod launch;
mod places;
mod tags;
mod volumes;
