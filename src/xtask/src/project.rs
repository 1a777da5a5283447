//! Where things are: the repository and the folders that git ignores.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository on disk.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The repository around the package that cargo runs, or else around the current folder.
    ///
    /// It is looked for when the program runs: two checkouts may share one folder of compiled programs.
    ///
    /// # Errors
    /// When there is no such repository.
    pub fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let here = std::env::current_dir().context("there is no current folder")?;
        let start = package.unwrap_or(here);
        let root = start
            .ancestors()
            .find(|folder| folder.join("src/xtask/Cargo.toml").is_file());
        let root =
            root.with_context(|| format!("{} isn't inside the AMI Lab repository", start.display()))?;
        Ok(Self {
            root: root.to_path_buf(),
        })
    }

    /// The top folder, which has the workspace's `Cargo.toml`.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The finished page: every file a web server needs.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Programs that `cargo xtask` installs.
    #[must_use]
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// Cargo's output folder.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }

    /// Where screenshots go.
    #[must_use]
    pub fn screens(&self) -> PathBuf {
        self.root.join("target/screens")
    }

    /// The version of a package in `Cargo.lock`, of which there must be one.
    ///
    /// # Errors
    /// When the file can't be read or doesn't name the package.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
        find_version(&text, package).with_context(|| format!("Cargo.lock doesn't name the package {package}"))
    }
}

fn find_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"ab-c\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"ab\"\nversion = \"2.1.0\"\n";
        assert_eq!(find_version(lock, "ab").as_deref(), Some("2.1.0"));
        assert_eq!(find_version(lock, "a"), None);
    }
}
