//! Key pairs for logging in.

pub(crate) mod calls;
pub(crate) mod material;
