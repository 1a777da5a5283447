//! The JavaScript package: the simulated account as wasm, with a request handler for AWS SDKs, in a folder for npm.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::tools::{BuildTools, rust};
use crate::{build, command};

/// Builds the package and says where it is.
///
/// # Errors
/// When one of the steps fails.
pub fn run(project: &Project, tools: &BuildTools) -> Result<PathBuf> {
    let folder = project.target().join("package/ami-lab");
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(project.root())
        .args(["build", "--release", "--package", "ami-lab-package", "--lib"])
        .args(["--target", rust::WASM]);
    build::same_everywhere(project, &mut cargo);
    command::run(&mut cargo)?;
    let wasm = project.target().join(rust::WASM).join("release/ami_lab.wasm");
    build::empty(&folder)?;
    let mut bindgen = Command::new(&tools.wasm_bindgen);
    bindgen
        .args(["--target", "web", "--out-name", "ami_lab", "--out-dir"])
        .arg(&folder)
        .arg(&wasm)
        .args(["--remove-name-section", "--remove-producers-section"]);
    command::run(&mut bindgen)?;
    let source = project.root().join("src/package");
    let papers = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"].map(|name| project.root().join(name));
    let own = ["package.json", "README.md", "handler.mjs"].map(|name| source.join(name));
    for file in own.into_iter().chain(papers) {
        let name = file.file_name().unwrap_or_default();
        fs::copy(&file, folder.join(name)).with_context(|| format!("can't copy {}", file.display()))?;
    }
    println!("    {}", folder.display());
    Ok(folder)
}
