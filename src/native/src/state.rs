//! The state file: read whole or refused, written whole or not at all.

use session::{Saved, Session};
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// The session that a state file holds; nothing, if there is no such file.
pub fn load(path: &Path) -> Result<Option<Session>, String> {
    let refused = |why: String| format!("{}: {why} The file was left as it is.", path.display());
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(refused(format!("{error}."))),
    };
    // One byte more than is allowed is enough to see that there are too many.
    let mut text = String::new();
    let most = session::MOST_BYTES as u64 + 1;
    file.take(most)
        .read_to_string(&mut text)
        .map_err(|error| refused(format!("{error}.")))?;
    let saved = Saved::read(&text).map_err(|error| refused(error.to_string()))?;
    Session::from_records(saved.records)
        .map(Some)
        .map_err(|error| refused(error.to_string()))
}

/// Saves the file of a session: one beside the old one is written first and then takes its place.
pub fn save(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: not saved: {error}.", path.display());
    // The place that a link leads to is replaced, not the link.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&target);
    let write = || {
        let mut file = File::create(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, &target)
    };
    write().map_err(|error| {
        // What is left of the attempt is of no use; that it can't be removed would be no news.
        let _ = fs::remove_file(&beside);
        failed(error)
    })
}

/// A name in the same folder that no other process uses.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.new", std::process::id()))
}
