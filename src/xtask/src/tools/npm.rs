//! The one tool that comes as an npm package: axe-core, which checks accessibility inside a page.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::project::Project;

const AXE: &str = "4.14.1";

/// axe-core's one file.
///
/// # Errors
/// When it has to be installed and that fails.
pub fn axe(project: &Project) -> Result<PathBuf> {
    let prefix = project.tools().join("npm");
    let package = prefix.join("node_modules/axe-core");
    let file = package.join("axe.min.js");
    if is_right(&package) && file.is_file() {
        return Ok(file);
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
    ]);
    install
        .arg("--prefix")
        .arg(&prefix)
        .arg(format!("axe-core@{AXE}"));
    command::run(&mut install).context("can't install from npm. It needs the npm registry once")?;
    Ok(file)
}

fn is_right(package: &Path) -> bool {
    let text = std::fs::read_to_string(package.join("package.json")).unwrap_or_default();
    text.contains(&format!("\"version\": \"{AXE}\""))
}
