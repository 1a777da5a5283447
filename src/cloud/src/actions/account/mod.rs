//! Settings of an account, and the Regions it has.

pub(crate) mod ebs_encryption;
pub(crate) mod public_access;
pub(crate) mod regions;
