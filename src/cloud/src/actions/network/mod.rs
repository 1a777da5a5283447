//! The network that an account finds.

pub(crate) mod interfaces;
pub(crate) mod vpcs;
