//! Types of instances, and where they are offered.

pub(crate) mod describe;
pub(crate) mod offerings;
