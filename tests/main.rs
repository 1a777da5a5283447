//! What holds for the lab as a whole: transcripts of its terminal, the facts of its table, and the order of the house.

#![allow(clippy::disallowed_methods, reason = "tests are not in the page")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod empty;
#[cfg(not(target_arch = "wasm32"))]
mod layers;
#[cfg(not(target_arch = "wasm32"))]
mod paths;
mod table;
mod tidy;
mod transcripts;
