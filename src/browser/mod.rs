//! The browser: the only place, with `ui`, that names its types. It carries out the session's effects and reports back.

pub mod clipboard;
pub mod crash;
pub mod draft;
mod effects;
pub mod files;
pub mod layout;
pub mod storage;
pub mod texts;
pub mod theme;
pub mod wire;

pub use crate::browser::effects::EffectRunner;

use web_sys::Element;

/// Where the app is mounted.
pub fn root() -> Option<Element> {
    gloo::utils::document().get_element_by_id("app")
}
