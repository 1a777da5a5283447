//! The Key Management Service.

pub(crate) mod alias;
pub(crate) mod describe;
pub(crate) mod grant;
pub(crate) mod keys;
pub(crate) mod lifecycle;
pub(crate) mod tags;
