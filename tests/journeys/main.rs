//! What a person does, in a real Chromium, against the page in `dist/`.
//!
//! `cargo xtask journeys [NAME]` builds the page and runs them; `cargo xtask test` runs them last. A plain `cargo test`
//! needs no browser: it lists them as ignored and says what to run.
//!
//! To add some, make a file here, name it below, and write
//!
//! ```ignore
//! journey! {
//!     /// What a person wants, as a sentence.
//!     async fn a_name_that_says_it(lab) {
//!         lab.open("#/images").await?;
//!         lab.click("#create-image").await?;
//!         lab.wait_for_text("pending").await?;
//!     }
//! }
//! ```
//!
//! `lab` is a [`harness::Lab`]: a server of its own, a Chromium of its own with a profile that lives as long as the
//! journey, and what a person does. In the end a journey fails by itself if the console had an error or the page asked
//! anything of another origin.
#![cfg(not(target_arch = "wasm32"))]

#[cfg(feature = "journeys")]
#[macro_use]
#[allow(dead_code, reason = "words for journeys to come")]
mod harness;
#[cfg(feature = "journeys")]
mod harness_works;

#[cfg(feature = "journeys")]
mod accessible;

#[cfg(feature = "journeys")]
mod kept;
#[cfg(feature = "journeys")]
mod lesson_in_the_console;
#[cfg(feature = "journeys")]
mod lesson_in_the_terminal;
#[cfg(feature = "journeys")]
mod loading;
#[cfg(feature = "journeys")]
mod nothing_is_lost;
#[cfg(feature = "journeys")]
mod page_stays;
#[cfg(feature = "journeys")]
mod shots;
#[cfg(feature = "journeys")]
mod small_screens;
#[cfg(feature = "journeys")]
mod speed;
#[cfg(feature = "journeys")]
mod steps;
#[cfg(feature = "journeys")]
mod storage_fails;
#[cfg(feature = "journeys")]
mod terminal_leads_on;
#[cfg(feature = "journeys")]
mod two_tabs;
#[cfg(feature = "journeys")]
mod visits;

/// Stands for all journeys where they aren't compiled.
#[cfg(not(feature = "journeys"))]
#[test]
#[ignore = "the journeys need a browser: run `cargo xtask journeys`"]
fn journeys() {}
