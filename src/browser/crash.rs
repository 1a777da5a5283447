//! A panic leaves the app half-changed: the screen that says so is drawn by the loader, outside the wasm.
//!
//! So that a reload does not run into the same crash for ever, the page always says what it does (`doing`), in a place
//! that outlives the wasm. The loader notes that when the page crashes, and how often in a row; the next start reads it.

use crate::browser::storage::names::CRASHES;
use crate::browser::storage::settings;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The loader's crash screen.
    #[wasm_bindgen(js_namespace = window, js_name = amiLabCrash, catch)]
    fn show(message: &str) -> Result<(), JsValue>;
}

/// Real milliseconds after which a page that runs has left the last crash behind.
const HEALTHY: u32 = 20_000;
/// What the page does while time passes by itself.
const CLOCK: &str = "clock";

/// Shows the crash screen when the app panics. Yew sets a hook of its own unless it is given one.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        // If even that fails there is nobody left to tell.
        let _ = show(&panic.to_string());
    }));
}

/// Says what the page does now, for the loader to read should it crash.
fn doing(what: &JsValue) {
    let _ = js_sys::Reflect::set(&gloo::utils::window(), &"amiLabDoing".into(), what);
}

/// The page takes up a stored record; with 0, all are, and it shows them.
pub fn restoring(seq: u64) {
    if seq > 0 {
        doing(&JsValue::from_f64(seq as f64));
    }
}

/// The page lets time pass, or carries out something that the learner asked for.
pub fn working(clock: bool) {
    doing(&if clock { CLOCK.into() } else { JsValue::NULL });
}

/// What must not simply be done again, because the page crashed over it twice in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Poison {
    /// Taking up the stored record of that number, or showing what it led to.
    Record(u64),
    /// Letting time pass.
    Clock,
}

/// What the page crashed over twice in a row. It is forgotten with that, or when the page has run well for a while.
pub fn poison() -> Option<Poison> {
    let (what, times) = settings::get::<(serde_json::Value, u64)>(CRASHES)?;
    if times < 2 {
        Timeout::new(HEALTHY, || settings::forget(CRASHES)).forget();
        return None;
    }
    settings::forget(CRASHES);
    match what {
        serde_json::Value::Number(seq) => seq.as_u64().map(Poison::Record),
        what => (what == CLOCK).then_some(Poison::Clock),
    }
}
