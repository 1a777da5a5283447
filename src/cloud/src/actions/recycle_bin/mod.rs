//! The Recycle Bin: retention rules, and what can be restored.

pub(crate) mod restore;
pub(crate) mod rule_checks;
pub(crate) mod rules;
