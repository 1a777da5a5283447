//! Tools that come as npm packages: binaryen's `wasm-opt` and axe-core.
//!
//! Debian's binaryen is too old for what rustc 1.95 writes; npm's runs wherever node does.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::project::Project;

const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";

/// A program that is either a file of its own or a script for node.
#[derive(Debug, Clone)]
pub struct Program {
    path: PathBuf,
    script: bool,
}

impl Program {
    /// A command that starts it.
    #[must_use]
    pub fn command(&self) -> Command {
        if !self.script {
            return Command::new(&self.path);
        }
        let mut node = Command::new("node");
        node.arg(&self.path);
        node
    }
}

/// `wasm-opt`: the one on the `PATH` when it is of the pinned version, else npm's.
///
/// # Errors
/// When it has to be installed and that fails.
pub fn wasm_opt(project: &Project) -> Result<Program> {
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    if let Some(path) = command::on_path("wasm-opt") {
        let version = command::output(Command::new(&path).arg("--version")).unwrap_or_default();
        if version.split_whitespace().nth(2) == Some(major) {
            return Ok(Program { path, script: false });
        }
    }
    let folder = packages(project)?;
    Ok(Program {
        path: folder.join("binaryen/bin/wasm-opt"),
        script: true,
    })
}

/// axe-core's one file.
///
/// # Errors
/// When it has to be installed and that fails.
pub fn axe(project: &Project) -> Result<PathBuf> {
    Ok(packages(project)?.join("axe-core/axe.min.js"))
}

/// The folder of the npm packages, all of them installed.
fn packages(project: &Project) -> Result<PathBuf> {
    // Two threads may ask at the same time; npm may run once.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock();
    let prefix = project.tools().join("npm");
    let folder = prefix.join("node_modules");
    let wanted = [("binaryen", BINARYEN), ("axe-core", AXE)];
    if wanted.iter().all(|(name, version)| has(&folder, name, version)) {
        return Ok(folder);
    }
    let Some(npm) = command::on_path(if cfg!(windows) { "npm.cmd" } else { "npm" }) else {
        bail!("node and npm are not on the PATH: install Node.js 18 or newer");
    };
    std::fs::create_dir_all(&prefix).with_context(|| format!("can't make {}", prefix.display()))?;
    let mut install = Command::new(npm);
    install.args([
        "install",
        "--no-save",
        "--no-package-lock",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--prefix",
    ]);
    install
        .arg(&prefix)
        .args(wanted.iter().map(|(name, version)| format!("{name}@{version}")));
    command::run(&mut install).context("can't install from npm. It needs the npm registry once")?;
    Ok(folder)
}

fn has(folder: &Path, name: &str, version: &str) -> bool {
    let text = std::fs::read_to_string(folder.join(name).join("package.json")).unwrap_or_default();
    text.contains(&format!("\"version\": \"{version}\""))
}
