//! What comes from npm: axe-core, which checks accessibility inside a page, and the AWS SDK for JavaScript, which is
//! let loose on the endpoint and the package.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::project::Project;

const AXE: &[(&str, &str)] = &[("axe-core", "4.14.1")];
const SDK: &[(&str, &str)] = &[
    ("@aws-sdk/client-ec2", "3.1169.0"),
    ("@aws-sdk/client-ssm", "3.1169.0"),
    ("@aws-sdk/client-sts", "3.1169.0"),
    ("@smithy/protocol-http", "5.6.2"),
];

/// axe-core's one file.
///
/// # Errors
/// When it has to be installed and that fails.
pub fn axe(project: &Project) -> Result<PathBuf> {
    let folder = installed(project, "npm", AXE)?;
    Ok(folder.join("node_modules/axe-core/axe.min.js"))
}

/// The folder whose `node_modules` has the SDK.
///
/// # Errors
/// When it has to be installed and that fails.
pub fn sdk(project: &Project) -> Result<PathBuf> {
    installed(project, "sdk", SDK)
}

/// A folder with those packages at those versions.
fn installed(project: &Project, name: &str, packages: &[(&str, &str)]) -> Result<PathBuf> {
    let prefix = project.tools().join(name);
    if packages
        .iter()
        .all(|(name, version)| is_right(&prefix.join("node_modules").join(name), version))
    {
        return Ok(prefix);
    }
    let Some(npm) = command::on_path(if cfg!(windows) { "npm.cmd" } else { "npm" }) else {
        bail!("node and npm are not on the PATH: install Node.js 20 or newer");
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
    install.arg("--prefix").arg(&prefix);
    install.args(packages.iter().map(|(name, version)| format!("{name}@{version}")));
    command::run(&mut install).context("can't install from npm. It needs the npm registry once")?;
    Ok(prefix)
}

fn is_right(package: &Path, version: &str) -> bool {
    let text = std::fs::read_to_string(package.join("package.json")).unwrap_or_default();
    text.contains(&format!("\"version\": \"{version}\""))
}
