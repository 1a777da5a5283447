//! Tests of whole families of operations, through the cloud's own door.

mod places;
mod tags;
mod volumes;
