//! Light, dark or as the system says; normal or presenter size. Kept on this device.

use crate::browser::storage::settings;
use gloo::utils::document_element;

const THEME: &str = "ami-lab.theme";
const SIZE: &str = "ami-lab.size";

/// Applies what was chosen before.
pub fn restore() {
    for (key, attribute) in [(THEME, "data-theme"), (SIZE, "data-size")] {
        if let Some(value) = settings::get::<String>(key) {
            set(attribute, key, &value);
        }
    }
}

/// From the system's theme to light, to dark, and back.
pub fn next() {
    let next = match document_element().get_attribute("data-theme").as_deref() {
        None => "light",
        Some("light") => "dark",
        _ => "",
    };
    set("data-theme", THEME, next);
}

/// Normal size or 150 %, for a projector.
pub fn toggle_size() {
    let next = if document_element().has_attribute("data-size") {
        ""
    } else {
        "presenter"
    };
    set("data-size", SIZE, next);
}

fn set(attribute: &str, key: &str, value: &str) {
    // Where storage is blocked the choice lasts as long as the page.
    if value.is_empty() {
        let _ = document_element().remove_attribute(attribute);
        settings::forget(key);
    } else if document_element().set_attribute(attribute, value).is_ok() {
        settings::set(key, &value);
    }
}
