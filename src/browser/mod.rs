//! The browser: the only place, with `ui`, that names its types. It carries out the session's effects and reports back.

pub mod clipboard;
pub mod crash;
mod database;
pub mod draft;
pub mod files;
pub mod kept;
pub mod local;
pub mod panels;
mod rim;
pub mod storage;
pub mod storage_names;
mod tabs;
pub mod texts;
pub mod theme;
pub mod wire;
mod witness;

pub use rim::Rim;

use web_sys::Element;

/// Where the app is mounted.
pub fn root() -> Option<Element> {
    gloo::utils::document().get_element_by_id("app")
}
