//! The work around the code: installing tools, building the page, serving it, testing all of it.
//!
//! `cargo xtask <command>` (see `main.rs`) is a thin front of this library. It is a library so that the browser
//! journeys in `tests/journeys/` use the same [`server`] and find the same [`tools::browser`].
//! It knows nothing of AMIs: only files, programs and times.

pub mod build;
pub mod bundle;
pub mod clients;
pub mod command;
pub mod digest;
pub mod mime;
pub mod pack;
pub mod package;
pub mod part;
pub mod project;
pub mod prose;
pub mod serve;
pub mod server;
pub mod shots;
pub mod size;
pub mod test;
pub mod tools;
pub mod weight;
