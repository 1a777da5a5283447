//! Security groups and their rules.

pub(crate) mod calls;
pub(crate) mod describe;
pub(crate) mod descriptions;
pub(crate) mod rule_calls;
pub(crate) mod rules;
