//! Chromium and chromedriver: found where they usually are, installed on Debian and Ubuntu.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;

/// A browser and the driver of the same major version.
#[derive(Debug, Clone)]
pub struct Browser {
    /// The browser.
    pub chromium: PathBuf,
    /// What WebDriver talks to.
    pub chromedriver: PathBuf,
}

/// Finds both, or installs both where a package manager is known and allowed.
///
/// # Errors
/// When they are missing or don't fit together; the text says what to install.
pub fn find_or_install() -> Result<Browser> {
    if find().is_none() {
        install()?;
    }
    let Some(browser) = find() else {
        bail!("{}", what_to_do())
    };
    let (ours, theirs) = (major(&browser.chromium), major(&browser.chromedriver));
    if ours.is_none() || ours != theirs {
        bail!(
            "{} is of version {}, but {} is of {}: both must be of the same major version",
            browser.chromium.display(),
            ours.as_deref().unwrap_or("?"),
            browser.chromedriver.display(),
            theirs.as_deref().unwrap_or("?"),
        );
    }
    Ok(browser)
}

/// Looks for both, first in `CHROME` and `CHROMEDRIVER`, then on the `PATH`.
#[must_use]
pub fn find() -> Option<Browser> {
    let chromium = named("CHROME").or_else(|| {
        let names = [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
        ];
        let mac = [
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
        ];
        let mac = mac.into_iter().map(PathBuf::from).find(|path| path.is_file());
        names.into_iter().find_map(command::on_path).or(mac)
    })?;
    let chromedriver = named("CHROMEDRIVER").or_else(|| command::on_path("chromedriver"))?;
    Some(Browser {
        chromium,
        chromedriver,
    })
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

/// `156` of "Chromium 156.0.8078.79 built on Debian" and of "ChromeDriver 156.0.8078.79 (…)".
fn major(program: &Path) -> Option<String> {
    let text = command::output(Command::new(program).arg("--version"))?;
    let version = text
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}

fn install() -> Result<()> {
    let packages: &[&str] = match system().as_str() {
        "debian" => &["chromium", "chromium-driver", "fonts-dejavu-core"],
        "ubuntu" => &["chromium-browser", "chromium-chromedriver", "fonts-dejavu-core"],
        _ => bail!("{}", what_to_do()),
    };
    apt(packages, what_to_do())
}

/// Installs Debian's packages, where that is possible; elsewhere says what to do.
pub(crate) fn apt(packages: &[&str], otherwise: &str) -> Result<()> {
    let root = command::output(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !root || !matches!(system().as_str(), "debian" | "ubuntu") {
        bail!("{otherwise}");
    }
    let apt = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    command::run(apt().args(["update", "-qq"]))?;
    command::run(
        apt()
            .args(["install", "-qq", "--yes", "--no-install-recommends"])
            .args(packages),
    )
}

/// The `ID` of `/etc/os-release`; empty elsewhere.
fn system() -> String {
    let text = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let id = text.lines().find_map(|line| line.strip_prefix("ID="));
    id.unwrap_or_default().trim_matches('"').to_owned()
}

fn what_to_do() -> &'static str {
    "the browser tests need Chromium (or Chrome) and chromedriver of the same major version on the PATH, or named by \
     CHROME and CHROMEDRIVER. On Debian: sudo apt-get install chromium chromium-driver. On Fedora: sudo dnf install \
     chromium chromedriver. On macOS: brew install --cask google-chrome chromedriver"
}
