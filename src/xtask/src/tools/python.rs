//! boto3 and the AWS CLI v1, at pinned versions, in an environment of their own under `.tools/`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::project::Project;

const CLIENTS: &[&str] = &["boto3==1.43.11", "awscli==1.46.3"];
const MOTO: &[&str] = &["moto[server]==5.2.5"];

/// A Python that has the clients.
///
/// # Errors
/// When there is no Python 3, or the packages can't be installed.
pub fn with_clients(project: &Project) -> Result<PathBuf> {
    with(project, "python", CLIENTS)
}

/// A Python that has Moto, which the endpoint is measured beside.
///
/// # Errors
/// When there is no Python 3, or the packages can't be installed.
pub fn with_moto(project: &Project) -> Result<PathBuf> {
    with(project, "moto", MOTO)
}

fn with(project: &Project, name: &str, packages: &[&str]) -> Result<PathBuf> {
    let folder = project.tools().join(name);
    let inside = if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    };
    let python = folder.join(inside);
    let stamp = folder.join("packages");
    let wanted = packages.join(" ");
    if python.is_file() && std::fs::read_to_string(&stamp).is_ok_and(|text| text == wanted) {
        return Ok(python);
    }
    let Some(system) = command::on_path("python3").or_else(|| command::on_path("python")) else {
        bail!("{}", what_to_do())
    };
    environment(&system, &folder)?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    install.args(packages);
    command::run(&mut install).context("can't install from PyPI. It needs the network once")?;
    std::fs::write(&stamp, wanted).with_context(|| format!("can't write {}", stamp.display()))?;
    Ok(python)
}

/// A fresh environment. Debian keeps the part of Python that makes them in a package of its own.
fn environment(system: &Path, folder: &Path) -> Result<()> {
    let make = || {
        Command::new(system)
            .args(["-m", "venv", "--clear"])
            .arg(folder)
            .status()
    };
    if make().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    super::browser::apt(&["python3-venv"], what_to_do())?;
    if make().is_ok_and(|status| status.success()) {
        Ok(())
    } else {
        bail!("{}", what_to_do())
    }
}

fn what_to_do() -> &'static str {
    "the tests with AWS clients need Python 3.10 or newer with its module venv on the PATH. On Debian or Ubuntu: sudo \
     apt-get install python3-venv. On Fedora: sudo dnf install python3. On macOS: brew install python"
}
