//! Tables of the console.

pub(crate) mod cells;
pub(crate) mod details;
pub(crate) mod grid;
pub(crate) mod page;
