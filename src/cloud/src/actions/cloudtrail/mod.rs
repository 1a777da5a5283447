//! CloudTrail: the history of calls.

pub(crate) mod event;
pub(crate) mod lookup;
