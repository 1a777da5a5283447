//! The line that is being typed in the terminal: it survives a reload, on this device only.

use super::local;
use super::storage_names::LINE;

/// What was being typed when the page was left.
pub fn read() -> String {
    local::get(LINE).unwrap_or_default()
}

/// Notes what is being typed.
pub fn write(line: &str) {
    if line.is_empty() {
        local::forget(LINE);
    } else {
        local::set(LINE, &line);
    }
}
