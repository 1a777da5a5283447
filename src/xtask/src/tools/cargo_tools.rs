//! Tools that are compiled from crates: `wasm-bindgen-cli` and, on demand, trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;
use crate::project::Project;

/// The newest trunk that compiles with Rust 1.95.
const TRUNK: &str = "0.21.14";

/// `wasm-bindgen` or `wasm-bindgen-test-runner`, at exactly the version of the library in `Cargo.lock`: the wasm file
/// says which version wrote it, and any other refuses it.
///
/// # Errors
/// When it has to be installed and that fails.
pub fn wasm_bindgen(project: &Project, program: &str) -> Result<PathBuf> {
    let version = project.locked_version("wasm-bindgen")?;
    // The release of the tool has no lock file, so `--locked` would only warn. Its default feature is TLS, for
    // browsers elsewhere; ours is on this machine.
    let package = Package {
        name: "wasm-bindgen-cli",
        version: &version,
        options: &["--no-default-features"],
    };
    package.find_or_install(project, program)
}

/// Trunk, for `trunk serve`. The page's build doesn't need it.
///
/// # Errors
/// When it has to be installed and that fails.
pub fn trunk(project: &Project) -> Result<PathBuf> {
    // Without the feature that asks whether there is a newer trunk.
    let options = ["--locked", "--no-default-features", "--features", "rustls"];
    Package {
        name: "trunk",
        version: TRUNK,
        options: &options,
    }
    .find_or_install(project, "trunk")
}

/// Trunk, if it is there already.
#[must_use]
pub fn existing_trunk(project: &Project) -> Option<PathBuf> {
    Package {
        name: "trunk",
        version: TRUNK,
        options: &[],
    }
    .find(project, "trunk")
}

struct Package<'a> {
    name: &'a str,
    version: &'a str,
    options: &'a [&'a str],
}

impl Package<'_> {
    fn find_or_install(&self, project: &Project, program: &str) -> Result<PathBuf> {
        match self.find(project, program) {
            Some(found) => Ok(found),
            None => self.install(project, program),
        }
    }

    fn find(&self, project: &Project, program: &str) -> Option<PathBuf> {
        let ours = installed(project, program);
        command::on_path(program)
            .into_iter()
            .chain([ours])
            .find(|path| self.is_right(path))
    }

    fn is_right(&self, program: &Path) -> bool {
        let text = command::output(Command::new(program).arg("--version"));
        text.is_some_and(|text| text.split_whitespace().nth(1) == Some(self.version))
    }

    fn install(&self, project: &Project, program: &str) -> Result<PathBuf> {
        let build = project.tools().join("build").join(self.name);
        println!(
            "    {} {} is compiled once; this takes some minutes",
            self.name, self.version
        );
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(project.root())
            .args(["install", self.name, "--version", self.version]);
        cargo
            .args(self.options)
            .arg("--root")
            .arg(project.tools())
            .arg("--target-dir")
            .arg(&build);
        // Compiling takes longer than these tools ever run, so: little optimisation, many units.
        for (key, value) in [
            ("OPT_LEVEL", "1"),
            ("CODEGEN_UNITS", "16"),
            ("LTO", "off"),
            ("DEBUG", "0"),
            ("STRIP", "true"),
        ] {
            cargo.env(format!("CARGO_PROFILE_RELEASE_{key}"), value);
        }
        // Flags meant for the page don't belong here.
        cargo
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("CARGO_BUILD_TARGET");
        command::run(&mut cargo).with_context(|| {
            format!(
                "can't install {} {}. It needs the crates registry and a C compiler once",
                self.name, self.version
            )
        })?;
        // Only the programs are kept; a leftover is harmless.
        let _ = std::fs::remove_dir_all(build);
        Ok(installed(project, program))
    }
}

fn installed(project: &Project, program: &str) -> PathBuf {
    let file = if cfg!(windows) {
        format!("{program}.exe")
    } else {
        program.to_owned()
    };
    project.tools().join("bin").join(file)
}
