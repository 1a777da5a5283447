//! The lesson beside the console.

pub(crate) mod markdown;
pub(crate) mod panel;
