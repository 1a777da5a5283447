//! The app without a browser, by its one door: messages in, effects and views out.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod console;
mod damage;
mod formats;
mod help;
mod helpers;
mod import;
mod lessons;
mod market;
mod notices;
mod replay;
mod storage;
mod waiting;
mod walk;
mod whereabouts;
