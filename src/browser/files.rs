//! Files to and from the learner's disk.

use gloo::file::{Blob, callbacks};
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, HtmlInputElement, Url};

/// Offers text as a file to save.
pub fn download(name: &str, text: &str) {
    let blob = Blob::new_with_options(text, Some("application/json"));
    let Ok(url) = Url::create_object_url_with_blob(blob.as_ref()) else {
        return;
    };
    let anchor = gloo::utils::document()
        .create_element("a")
        .ok()
        .and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(anchor) = anchor {
        anchor.set_href(&url);
        anchor.set_download(name);
        anchor.click();
    }
    // The browser has taken the file by the time the next task runs.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
}

/// Reads the file that was chosen in an input, up to the size of an import, and hands on its text.
pub fn read(input: &HtmlInputElement, then: impl FnOnce(String) + 'static) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    if file.size() > session::MOST_BYTES as f64 {
        // The session refuses it by its length, with the reason; the text itself is not needed for that.
        then(" ".repeat(session::MOST_BYTES + 1));
        return;
    }
    let blob = Blob::from(web_sys::Blob::from(file));
    input.set_value("");
    let reader = callbacks::read_as_text(&blob, move |text| then(text.unwrap_or_default()));
    // The reader must live until the text is there.
    std::mem::forget(reader);
}
