//! Volumes.

pub(crate) mod attach;
pub(crate) mod attribute;
pub(crate) mod copy;
pub(crate) mod create;
pub(crate) mod describe;
pub(crate) mod due;
pub(crate) mod modifications;
pub(crate) mod modify;
pub(crate) mod status;
