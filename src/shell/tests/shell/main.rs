//! The shell on machines of its own: what a line gives, what it waits for, and that nothing breaks it.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod completion;
mod guest;
mod kit;
mod language;
mod lines;
mod waits;
