//! A tiny marker outside the database: when something was saved here. A damaged or emptied database opens as if it
//! were new; the marker tells the difference.

use crate::browser::storage::names::{EVICTION_MARKER, PREFIX};
use crate::browser::storage::settings;

/// Notes that everything up to a number is stored.
pub fn write(seq: usize) {
    let today = js_sys::Date::new_0()
        .to_iso_string()
        .as_string()
        .unwrap_or_default();
    let day = today.get(..10).unwrap_or_default().to_owned();
    // A marker that can't be written is only missed when the database is lost too.
    settings::set(EVICTION_MARKER, &(day, seq as u64));
}

/// The day of the last save and how many records it had.
pub fn read() -> Option<(String, u64)> {
    settings::get(EVICTION_MARKER)
}

/// Forgets it.
pub fn forget() {
    settings::forget(EVICTION_MARKER);
}

/// Removes everything of this page from local storage.
pub fn wipe() {
    settings::forget_all(PREFIX);
}
