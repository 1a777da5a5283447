//! `cargo xtask test`: everything that CI runs, part by part, stopping at the first that fails.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::{self, Profile};
use crate::part::Parts;
use crate::project::Project;
use crate::tools::{TestTools, rust};
use crate::{clients, command, package, size, tools};

/// The feature that compiles the browser journeys. Native parts all name it, so that nothing is compiled twice.
const JOURNEYS: [&str; 3] = ["--workspace", "--features", "ami-lab-page/journeys"];

/// Runs every part.
///
/// # Errors
/// The first failing part's.
pub fn run(project: &Project) -> Result<()> {
    let mut parts = Parts::new();
    let build_tools = parts.run("Tools to build the page", || tools::for_build(project))?;
    let test_tools = parts.run("Tools to test it", || tools::for_test(project))?;
    parts.run("Format", || cargo(project, &["fmt", "--all", "--check"], &[]))?;
    parts.run("Lints, native", || {
        let lints = ["--all-targets", "--", "--deny", "warnings"];
        cargo(project, &["clippy"], &[&JOURNEYS[..], &lints].concat())
    })?;
    parts.run("Lints, wasm", || {
        let words = [
            "--package",
            "ami-lab-page",
            "--all-targets",
            "--target",
            rust::WASM,
            "--",
            "--deny",
            "warnings",
        ];
        cargo(project, &["clippy"], &words)
    })?;
    parts.run("Tests, native", || cargo(project, &["test"], &JOURNEYS))?;
    parts.run("AWS clients", || clients::run(project, &build_tools))?;
    parts.run("Tests, wasm in Chromium", || wasm_tests(project, &test_tools))?;
    build::into_dist(project, &build_tools, Profile::Release, &mut parts)?;
    parts.run("Size of the page", || size::run(project))?;
    parts.run("Journeys in Chromium", || journeys(project, &[], &[]))?;
    match tools::cargo_tools::existing_trunk(project) {
        Some(trunk) => parts.run("Trunk writes the same page", || trunk_agrees(project, &trunk))?,
        None => println!(
            "\n    Trunk isn't installed, so its build is not compared (`cargo xtask tools --trunk`)"
        ),
    }
    parts.summary();
    println!("\nEverything passed.");
    Ok(())
}

/// `cargo xtask journeys [NAME]`: a fresh page, then the journeys.
///
/// # Errors
/// When the build or a journey fails.
pub fn only_journeys(project: &Project, filter: &[String]) -> Result<()> {
    let filter: Vec<&str> = filter.iter().map(String::as_str).collect();
    let mut parts = Parts::new();
    build::run(project, Profile::Release, &mut parts)?;
    parts.run("Tools to test it", || tools::for_test(project))?;
    parts.run("Journeys in Chromium", || journeys(project, &filter, &[]))
}

/// `cargo xtask wasm-tests`.
///
/// # Errors
/// When a test fails.
pub fn only_wasm(project: &Project) -> Result<()> {
    let mut parts = Parts::new();
    parts.run("Tools to build the page", || tools::for_build(project))?;
    let tools = parts.run("Tools to test it", || tools::for_test(project))?;
    parts.run("Tests, wasm in Chromium", || wasm_tests(project, &tools))
}

/// The environment variable that tells the journey `speed` to measure with a lot, and not only to see that it works.
pub const WHOLE_BENCH: &str = "AMI_LAB_BENCH";

/// `cargo xtask bench`: the benchmarks of the crates, or those that are named, in the profile that wants speed. With `--browser`, those of the
/// page in Chromium instead; with `--moto`, those of the endpoint beside Moto's.
///
/// # Errors
/// When one fails.
pub fn bench(project: &Project, filter: &[String]) -> Result<()> {
    if filter.iter().any(|word| word == "--browser") {
        return bench_page(project);
    }
    if filter.iter().any(|word| word == "--moto") {
        return Parts::new().run("The endpoint beside Moto", || clients::moto(project));
    }
    if filter.iter().any(|word| word == "--wasm") {
        let mut parts = Parts::new();
        let tools = parts.run("Tools to build it", || tools::for_build(project))?;
        let package = parts.run("The JavaScript package", || package::run(project, &tools))?;
        return parts.run("The package in Node", || clients::wasm(project, &package));
    }
    let mut words = vec!["--workspace", "--profile", "native"];
    if filter.is_empty() {
        words.push("--benches");
    }
    words.extend(filter.iter().flat_map(|name| ["--bench", name.as_str()]));
    Parts::new().run("Benchmarks", || cargo(project, &["bench"], &words))
}

/// The benchmark of the page, against a fresh build.
fn bench_page(project: &Project) -> Result<()> {
    let mut parts = Parts::new();
    build::run(project, Profile::Release, &mut parts)?;
    parts.run("Tools to test it", || tools::for_test(project))?;
    parts.run("Benchmark in Chromium", || {
        for journey in ["visits::visit", "speed::speed"] {
            journeys(
                project,
                &[journey, "--exact", "--nocapture"],
                &[(WHOLE_BENCH, "1")],
            )?;
        }
        Ok(())
    })
}

/// Runs journeys against what is in `dist/`. `filter` goes to the test runner, `variables` to its environment.
///
/// # Errors
/// When one fails.
pub fn journeys(project: &Project, filter: &[&str], variables: &[(&str, &str)]) -> Result<()> {
    let mut journeys = Command::new("cargo");
    journeys.current_dir(project.root()).arg("test").args(JOURNEYS);
    // They are marked "ignored" for a plain `cargo test`. Each has a browser of its own: two at a time are plenty.
    journeys
        .args(["--test", "journeys", "--", "--ignored", "--test-threads=2"])
        .args(filter);
    journeys.envs(variables.iter().copied());
    command::run(&mut journeys)
}

/// The test target `browser`, by the runner that belongs to wasm-bindgen. It finds `webdriver.json` by itself.
fn wasm_tests(project: &Project, tools: &TestTools) -> Result<()> {
    let mut test = Command::new("cargo");
    test.current_dir(project.root()).args([
        "test",
        "--package",
        "ami-lab-page",
        "--test",
        "browser",
        "--target",
        rust::WASM,
    ]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.test_runner);
    test.env("CHROMEDRIVER", &tools.browser.chromedriver)
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    command::run(&mut test)
}

/// Lets trunk build into a folder of its own and compares it with `dist/`, file by file.
fn trunk_agrees(project: &Project, trunk: &Path) -> Result<()> {
    let folder = project.target().join("page/trunk");
    let mut build = Command::new(trunk);
    build
        .current_dir(project.root())
        .args(["build", "--release", "--offline", "--dist"])
        .arg(&folder);
    // Trunk refuses the `NO_COLOR=1` that some terminals set: it wants `true`.
    build.env_remove("NO_COLOR");
    command::run(&mut build)?;
    let (ours, theirs) = (listing(&project.dist())?, listing(&folder)?);
    if ours != theirs {
        bail!("trunk wrote another page than `cargo xtask build`: {theirs:?} instead of {ours:?}");
    }
    Ok(())
}

/// The files of a page with their contents' fingerprints, in order.
fn listing(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry
            .with_context(|| format!("can't read {}", folder.display()))?
            .path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            files.extend(
                listing(&path)?
                    .into_iter()
                    .map(|(inner, print)| (format!("{name}/{inner}"), print)),
            );
        } else {
            let bytes = std::fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
            files.push((name, crate::digest::short(&bytes)));
        }
    }
    files.sort();
    Ok(files)
}

fn cargo(project: &Project, subcommand: &[&str], words: &[&str]) -> Result<()> {
    command::run(
        Command::new("cargo")
            .current_dir(project.root())
            .args(subcommand)
            .args(words),
    )
}
