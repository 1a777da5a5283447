//! The programs that the project needs and cargo doesn't bring: which, at which version, and how they are installed.
//!
//! A program on the `PATH` is used when its version is right. What is missing is installed into `.tools/`, which git
//! ignores. The slow part of a fresh machine is compiling `wasm-bindgen-cli`; it is compiled with light optimisation
//! (about two minutes on two cores, and it runs for half a second). Trunk is **not** among the programs that `serve`
//! and `test` need: it takes seven minutes to compile and would only start the same two programs that
//! [`crate::build`] starts. `trunk serve` still works for who has it: `Trunk.toml` calls `cargo xtask build`.

pub mod browser;
pub mod cargo_tools;
pub mod npm;
pub mod python;
pub mod rust;

use std::path::PathBuf;

use anyhow::Result;

use crate::part::Parts;
use crate::project::Project;

/// What building the page takes.
#[derive(Debug, Clone)]
pub struct BuildTools {
    /// Writes the JavaScript that belongs to a wasm file.
    pub wasm_bindgen: PathBuf,
}

/// What testing takes besides.
#[derive(Debug, Clone)]
pub struct TestTools {
    /// Runs wasm tests in a browser; its version is that of `wasm_bindgen`.
    pub test_runner: PathBuf,
    /// The browser and its driver.
    pub browser: browser::Browser,
    /// The accessibility checker, one JavaScript file.
    pub axe: PathBuf,
}

/// Finds or installs what building takes.
///
/// # Errors
/// When something is missing and can't be installed; the text says what to do.
pub fn for_build(project: &Project) -> Result<BuildTools> {
    rust::wasm_target(project)?;
    Ok(BuildTools {
        wasm_bindgen: cargo_tools::wasm_bindgen(project, "wasm-bindgen")?,
    })
}

/// Finds or installs what testing takes besides [`for_build`].
///
/// # Errors
/// When something is missing and can't be installed; the text says what to do.
pub fn for_test(project: &Project) -> Result<TestTools> {
    rust::components(project)?;
    let browser = browser::find_or_install()?;
    let test_runner = cargo_tools::wasm_bindgen(project, "wasm-bindgen-test-runner")?;
    Ok(TestTools {
        test_runner,
        browser,
        axe: npm::axe(project)?,
    })
}

/// `cargo xtask tools`.
///
/// # Errors
/// When something is missing and can't be installed.
pub fn run(project: &Project, trunk: bool) -> Result<()> {
    let mut parts = Parts::new();
    parts.run("Tools to build the page", || for_build(project))?;
    parts.run("Tools to test it", || for_test(project))?;
    if trunk {
        let path = parts.run("Trunk", || cargo_tools::trunk(project))?;
        println!("    {}", path.display());
    }
    parts.summary();
    Ok(())
}
