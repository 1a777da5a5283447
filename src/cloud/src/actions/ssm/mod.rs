//! Parameters of the Systems Manager.

pub(crate) mod own;
pub(crate) mod read;
