//! What must arrive before the page can be used, by brotli, against a budget.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project::Project;

/// What page, wasm, style and script may weigh together, by brotli.
const BUDGET: usize = 1_000_000;

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
        let bytes = std::fs::read(dist.join(name))
            .with_context(|| format!("dist/ should have {name}, but hasn't"))?;
        let small = brotli(&bytes)?.len();
        println!("    {:>9} {small:>9}  {name}", bytes.len());
        packed += small;
    }
    Ok(packed)
}

/// Bytes as small as brotli makes them, as they are published.
///
/// # Errors
/// Never, in practice: memory is written to.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}

/// Bytes as gzip packs them.
///
/// # Errors
/// Never, in practice: memory is written to.
pub fn gzipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
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
        } else {
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
