//! A panic leaves the app half-changed: the screen that says so is drawn by the loader, outside the wasm.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The loader's crash screen.
    #[wasm_bindgen(js_namespace = window, js_name = amiLabCrash, catch)]
    fn show(message: &str) -> Result<(), JsValue>;
}

/// Shows the crash screen when the app panics. Yew sets a hook of its own unless it is given one.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        // If even that fails there is nobody left to tell.
        let _ = show(&panic.to_string());
    }));
}
