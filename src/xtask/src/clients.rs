//! Clients that nobody here wrote, against the endpoint and the package: boto3, the AWS CLI and the SDK for JavaScript.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::tools::{BuildTools, npm, python};
use crate::{bundle, command, package};

/// Runs what is in `tests/clients/`.
///
/// # Errors
/// When a tool is missing or a client is not content.
pub fn run(project: &Project, tools: &BuildTools) -> Result<()> {
    let python = python::with_clients(project)?;
    let modules = npm::sdk(project)?;
    let mut build = Command::new("cargo");
    build
        .current_dir(project.root())
        .args(["build", "--package", "ami-lab-native", "--bin", "ami-lab"]);
    command::run(&mut build)?;
    let lab = project
        .target()
        .join("debug")
        .join(format!("ami-lab{}", std::env::consts::EXE_SUFFIX));
    let tests = project.root().join("tests/clients");
    for script in ["boto3_life.py", "cli_v1.py"] {
        let mut run = Command::new(&python);
        // Nothing is written beside the tests.
        run.current_dir(&tests).arg("-B").arg(script).env("AMI_LAB", &lab);
        command::run(&mut run)?;
    }
    let built = package::run(project, tools)?;
    sdk(&tests, &modules, &built, &lab)
}

/// Measures the endpoint beside Moto in server mode, in one run.
///
/// # Errors
/// When a tool is missing, or one of the two does not answer.
pub fn moto(project: &Project) -> Result<()> {
    let python = python::with_moto(project)?;
    let mut build = Command::new("cargo");
    build.current_dir(project.root()).args([
        "build",
        "--profile",
        "native",
        "--package",
        "ami-lab-native",
        "--bin",
        "ami-lab",
    ]);
    command::run(&mut build)?;
    let lab = project
        .target()
        .join("native")
        .join(format!("ami-lab{}", std::env::consts::EXE_SUFFIX));
    let mut run = Command::new(&python);
    run.current_dir(project.root().join("tests/clients"))
        .args(["-B", "speed.py"])
        .env("AMI_LAB", &lab);
    command::run(&mut run)
}

/// Measures calls and memory of the package in Node.
///
/// # Errors
/// When there is no Node, or a call is refused.
pub fn wasm(project: &Project, package: &Path) -> Result<()> {
    let mut run = Command::new("node");
    run.current_dir(project.root())
        .arg("tests/clients/speed.mjs")
        .arg(package);
    command::run(&mut run)
}

/// Node looks for modules beside the script, so the script goes to the modules.
fn sdk(tests: &Path, modules: &Path, package: &Path, lab: &Path) -> Result<()> {
    let place = modules.join("node_modules/ami-lab");
    let _ = std::fs::remove_dir_all(&place);
    bundle::copy_folder(package, &place)?;
    let script = modules.join("sdk.mjs");
    std::fs::copy(tests.join("sdk.mjs"), &script)
        .with_context(|| format!("can't write {}", script.display()))?;
    command::run(
        Command::new("node")
            .current_dir(modules)
            .arg(&script)
            .env("AMI_LAB", lab),
    )
}
