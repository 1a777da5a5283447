//! The line that is being typed in the terminal: it survives a reload, on this device only.

use crate::browser::storage::names::LINE;
use crate::browser::storage::settings;

/// What was being typed when the page was left.
pub fn read() -> String {
    settings::get(LINE).unwrap_or_default()
}

/// Notes what is being typed.
pub fn write(line: &str) {
    if line.is_empty() {
        settings::forget(LINE);
    } else {
        settings::set(LINE, &line);
    }
}
