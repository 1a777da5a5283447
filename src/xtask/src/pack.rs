//! Packs what is published, once, when it is built: beside each file that gets smaller lie `.br` and `.gz`, for a server
//! that sends them as they are ([`crate::server`] does).

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::{bundle, mime};

/// The ways to pack, best first: what it is called in `Accept-Encoding`, and what a packed file's name ends in.
pub const WAYS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// Packs every file of a folder and of those in it.
///
/// # Errors
/// When something can't be read or written.
pub fn folder(folder: &Path) -> Result<()> {
    for path in bundle::sorted(folder)? {
        if path.is_dir() {
            self::folder(&path)?;
        } else if mime::compresses(mime::of(&path)) {
            let bytes = fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
            write(&path, "br", &brotli(&bytes)?)?;
            write(&path, "gz", &gzip(&bytes)?)?;
        }
    }
    Ok(())
}

/// Where a file's packed form lies.
#[must_use]
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn write(path: &Path, ending: &str, bytes: &[u8]) -> Result<()> {
    let to = beside(path, ending);
    fs::write(&to, bytes).with_context(|| format!("can't write {}", to.display()))
}

/// Bytes as small as brotli makes them.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        // The whole wasm is in sight: functions that are alike lie far apart in it.
        lgwin: 24,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}

/// Bytes as small as gzip makes them.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_lies_beside_what_it_came_from() {
        let place = std::env::temp_dir().join(format!("ami-lab-pack-{}", std::process::id()));
        fs::create_dir_all(place.join("inner")).expect("a temporary folder");
        for name in ["page.js", "icon.png", "inner/style.css"] {
            fs::write(place.join(name), "word ".repeat(100)).expect("a file");
        }
        folder(&place).expect("it is packed");
        for (name, packed) in [("page.js", true), ("icon.png", false), ("inner/style.css", true)] {
            for (_, ending) in WAYS {
                let length = fs::metadata(beside(&place.join(name), ending)).map(|found| found.len());
                assert_eq!(length.is_ok_and(|length| length < 100), packed, "{name} {ending}");
            }
        }
        fs::remove_dir_all(&place).expect("it was there");
    }
}
