//! Builds the page: cargo, then wasm-bindgen and [`bundle`].
//!
//! There is no wasm-opt. With `opt-level = "z"` and fat LTO it made the page's wasm 13 % smaller (`-Oz`, binaryen 132),
//! but the same bytes gzipped 0.7 % larger, and packed is what a learner waits for.
//!
//! This is all that trunk would do for this project. It is done here so that a fresh machine needn't compile trunk
//! first. For who has trunk, `Trunk.toml` hangs this same build into it, so both give the same bytes.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::part::Parts;
use crate::project::Project;
use crate::tools::{BuildTools, rust};
use crate::{bundle, command, digest, pack, prose, tools};

/// How the page is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quickly, with names and checks.
    Debug,
    /// Small, as it is published.
    Release,
}

impl Profile {
    fn folder(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }
}

/// Installs what is missing and builds the page into `dist/`.
///
/// # Errors
/// When a tool is missing or one of the steps fails.
pub fn run(project: &Project, profile: Profile, parts: &mut Parts) -> Result<()> {
    let tools = parts.run("Tools to build the page", || tools::for_build(project))?;
    into_dist(project, &tools, profile, parts)
}

/// Builds the page into `dist/`, with tools that are there.
///
/// # Errors
/// When one of the steps fails.
pub fn into_dist(project: &Project, tools: &BuildTools, profile: Profile, parts: &mut Parts) -> Result<()> {
    let wasm = parts.run("Compile the page", || compile(project, profile))?;
    let stage = parts.run("Bind the wasm", || bind(project, tools, &wasm, profile))?;
    let prose = parts.run("Write the texts", || prose::write(project))?;
    parts.run("Put the page together", || {
        // Beside dist/, for the same disk: only there it can be renamed.
        let fresh = project.root().join("dist-new");
        empty(&fresh)?;
        let build = bundle::write(project, &stage, &prose, &fresh)?;
        if profile == Profile::Release {
            pack::folder(&fresh)?;
        }
        replace(&fresh, &project.dist(), &project.root().join("dist-old"))?;
        println!("    dist/ is build {build}");
        Ok(())
    })
}

/// The folder that trunk wants filled, when it is trunk that called.
#[must_use]
pub fn trunk_staging() -> Option<PathBuf> {
    std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from)
}

/// Fills trunk's folder, in the profile that trunk was started with.
///
/// # Errors
/// When a tool is missing or one of the steps fails.
pub fn for_trunk(project: &Project, staging: &Path) -> Result<()> {
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let profile = if release { Profile::Release } else { Profile::Debug };
    let tools = tools::for_build(project)?;
    let wasm = compile(project, profile)?;
    let stage = bind(project, &tools, &wasm, profile)?;
    bundle::write(project, &stage, &prose::write(project)?, staging)?;
    if release {
        pack::folder(staging)?;
    }
    Ok(())
}

/// cargo: from Rust to wasm.
fn compile(project: &Project, profile: Profile) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(project.root()).args([
        "build",
        "--package",
        "ami-lab-page",
        "--bin",
        "page",
        "--features",
        "prose-apart",
        "--target",
        rust::WASM,
    ]);
    if profile == Profile::Release {
        cargo.arg("--release");
        same_everywhere(project, &mut cargo);
    }
    command::run(&mut cargo)?;
    Ok(compiled(project, profile))
}

/// Where cargo leaves the page's wasm.
pub(crate) fn compiled(project: &Project, profile: Profile) -> PathBuf {
    let folder = project.target().join(rust::WASM).join(profile.folder());
    folder.join("page.wasm")
}

/// Flags that keep this machine's folders out of the wasm, where messages of panics would name them: the same commit
/// gives the same bytes on every machine, and nobody's user name is published.
pub(crate) fn same_everywhere(project: &Project, cargo: &mut Command) {
    let mut flags: Vec<OsString> = Vec::new();
    let mut remap = |from: PathBuf, to: &str| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push(format!("={to}"));
        flags.push(flag);
    };
    remap(project.root().to_path_buf(), "ami-lab");
    // Where several match, rustc takes the last: the folder of each registry is named after its address.
    for source in registries() {
        remap(source, "crates");
    }
    cargo
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join(&OsString::from("\u{1f}")))
        .env_remove("RUSTFLAGS");
}

fn registries() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let Some(home) = home else { return Vec::new() };
    let Ok(folders) = std::fs::read_dir(home.join("registry/src")) else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = folders.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    folders
}

/// wasm-bindgen. The outcome is kept while neither the wasm nor the tools change.
fn bind(project: &Project, tools: &BuildTools, wasm: &Path, profile: Profile) -> Result<PathBuf> {
    let stage = project.target().join("page").join(profile.folder());
    let stamp = stage.join("made-from");
    let bytes = std::fs::read(wasm).with_context(|| format!("can't read {}", wasm.display()))?;
    let made_from = format!(
        "{} {}",
        digest::short(&bytes),
        project.locked_version("wasm-bindgen")?
    );
    if std::fs::read_to_string(&stamp).is_ok_and(|text| text == made_from) {
        println!("    nothing changed");
        return Ok(stage);
    }
    empty(&stage)?;
    let mut bindgen = Command::new(&tools.wasm_bindgen);
    bindgen
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--out-name",
            "page",
            "--out-dir",
        ])
        .arg(&stage)
        .arg(wasm);
    if profile == Profile::Release {
        bindgen.args(["--remove-name-section", "--remove-producers-section"]);
    } else {
        bindgen.args(["--keep-debug", "--debug"]);
    }
    command::run(&mut bindgen)?;
    std::fs::write(&stamp, made_from).with_context(|| format!("can't write {}", stamp.display()))?;
    Ok(stage)
}

/// Puts a folder in another's place at once, so that a server never shows half a page.
fn replace(fresh: &Path, place: &Path, before: &Path) -> Result<()> {
    if place.exists() {
        empty(before)?;
        // A folder may be renamed to the name of an empty one.
        std::fs::rename(place, before).with_context(|| format!("can't replace {}", place.display()))?;
    }
    std::fs::rename(fresh, place).with_context(|| format!("can't write {}", place.display()))?;
    // A leftover is harmless.
    let _ = std::fs::remove_dir_all(before);
    Ok(())
}

pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("can't empty {}", folder.display()))?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))
}
