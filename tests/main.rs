//! What holds for the lab as a whole: transcripts of its terminal, the facts of its table, and the order of the house.

#![allow(clippy::disallowed_methods, reason = "tests are not in the page")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod empty;
// The page knows nothing of what errors there can be.
#[cfg(not(target_arch = "wasm32"))]
mod errors;
#[cfg(not(target_arch = "wasm32"))]
mod layers;
#[cfg(not(target_arch = "wasm32"))]
mod paths;
#[cfg(not(target_arch = "wasm32"))]
mod sources;
mod table;
mod tidy;
mod transcripts;
