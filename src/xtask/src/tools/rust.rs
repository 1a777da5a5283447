//! Parts of the Rust toolchain itself, added with rustup where they are missing.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::project::Project;

/// The target of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Sees to the standard library for wasm.
///
/// # Errors
/// When it is missing and rustup can't add it.
pub fn wasm_target(project: &Project) -> Result<()> {
    let rustc = || {
        let mut rustc = Command::new("rustc");
        rustc.current_dir(project.root());
        rustc
    };
    let folder = command::output(rustc().args(["--print", "target-libdir", "--target", WASM]))
        .context("can't run rustc")?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    rustup(project, &["target", "add", WASM])
}

/// Sees to rustfmt and clippy.
///
/// # Errors
/// When one is missing and rustup can't add it.
pub fn components(project: &Project) -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(project.root()).args([subcommand, "--version"]);
        if command::output(&mut cargo).is_none() {
            rustup(project, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(project: &Project, words: &[&str]) -> Result<()> {
    if command::on_path("rustup").is_none() {
        bail!(
            "this Rust has no rustup: install what `rustup {}` would add, by the way in which Rust was installed",
            words.join(" ")
        );
    }
    command::run(Command::new("rustup").current_dir(project.root()).args(words))
}
