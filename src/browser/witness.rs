//! A tiny witness outside the database: when something was saved here. A damaged or emptied database opens as if it
//! were new; the witness tells the difference.

use super::storage_names::{PREFIX, WITNESS};
use gloo::storage::{LocalStorage, Storage};

/// Notes that everything up to a number is stored.
pub fn write(seq: usize) {
    let today = js_sys::Date::new_0()
        .to_iso_string()
        .as_string()
        .unwrap_or_default();
    let day = today.get(..10).unwrap_or_default().to_owned();
    // A witness that can't be written is only missed when the database is lost too.
    let _ = LocalStorage::set(WITNESS, (day, seq as u64));
}

/// The day of the last save and how many records it had.
pub fn read() -> Option<(String, u64)> {
    LocalStorage::get(WITNESS).ok()
}

/// Forgets it.
pub fn forget() {
    LocalStorage::delete(WITNESS);
}

/// Removes everything of this page from local storage.
pub fn wipe() {
    let storage = LocalStorage::raw();
    let keys: Vec<String> = (0..storage.length().unwrap_or_default())
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .collect();
    for key in keys {
        LocalStorage::delete(key);
    }
}
