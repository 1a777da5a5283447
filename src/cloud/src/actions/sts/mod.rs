//! Who calls.

pub(crate) mod identity;
