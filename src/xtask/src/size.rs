//! What must arrive before the page can be used, by brotli, against a budget.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::build::{self, Profile};
use crate::project::Project;
use crate::{pack, weight};

/// What page, wasm, style and script may weigh together, by brotli.
const BUDGET: usize = 1_000_000;

/// The least share of the wasm, in thousandths, with which a crate has a line of its own.
const LEAST: usize = 5;

/// Measures `dist/` and prints each file.
///
/// # Errors
/// When there is no page in `dist/`, or it is over the budget.
pub fn run(project: &Project) -> Result<()> {
    let dist = project.dist();
    let html = std::fs::read_to_string(dist.join("index.html"))
        .context("dist/ has no page yet: run `cargo xtask build`")?;
    let mut names = needed(&html);
    names.insert(0, "index.html".to_owned());
    add_snippets(&dist.join("snippets"), "snippets", &mut names);
    println!(
        "    {:>9} {:>9}  before the first interaction",
        "bytes", "by brotli"
    );
    let first = print(&dist, &names)?;
    println!("    {:>9} {first:>9}  in all; the budget is {BUDGET}", "");
    print_crates(project)?;
    if first > BUDGET {
        bail!(
            "the page weighs {first} bytes by brotli, {} over the budget of {BUDGET}",
            first - BUDGET
        );
    }
    Ok(())
}

/// Prints the sizes of files, and gives the sum of the packed ones.
fn print(dist: &Path, names: &[String]) -> Result<usize> {
    let mut packed = 0;
    for name in names {
        let path = dist.join(name);
        let (whole, small) = (length(&path)?, length(&pack::beside(&path, "br"))?);
        println!("    {whole:>9} {small:>9}  {name}");
        packed += small;
    }
    Ok(packed)
}

fn length(path: &Path) -> Result<usize> {
    let found = std::fs::metadata(path)
        .with_context(|| format!("{} is missing: run `cargo xtask build`", path.display()))?;
    Ok(usize::try_from(found.len())?)
}

/// Says what each crate weighs in the wasm as cargo left it, with its names.
fn print_crates(project: &Project) -> Result<()> {
    let path = build::compiled(project, Profile::Release);
    let wasm = std::fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
    let weights = weight::by_crate(&wasm)?;
    let all: usize = weights.iter().map(|(_, bytes)| bytes).sum();
    println!(
        "    {:>9} {:>9}  of the wasm's code, by crate",
        "bytes", "per mille"
    );
    let mut rest = 0;
    for (name, bytes) in weights {
        let share = bytes * 1000 / all.max(1);
        if share < LEAST {
            rest += bytes;
        } else {
            println!("    {bytes:>9} {share:>9}  {name}");
        }
    }
    println!("    {rest:>9} {:>9}  others", rest * 1000 / all.max(1));
    Ok(())
}

/// The files that the page names as `"./…"`.
fn needed(html: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for piece in html.split("=\"./").skip(1) {
        let name = piece.split('"').next().unwrap_or_default().to_owned();
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn add_snippets(folder: &Path, prefix: &str, names: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add_snippets(&entry.path(), &name, names)
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            names.push(name)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_named_twice_is_counted_once() {
        let html =
            r#"<link href="./a.css"><script src="./b.js" data-module="./c.js"></script><link href="./c.js">"#;
        assert_eq!(needed(html), ["a.css", "b.js", "c.js"]);
    }
}
