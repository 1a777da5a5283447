//! The page: components (`ui`) and what they need of the browser (`browser`), as a library that tests can render.

pub mod browser;
pub mod ui;
