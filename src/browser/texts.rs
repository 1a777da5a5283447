//! The texts that lie beside the wasm: lessons, words for errors, the sentences of help. `static/loader.js` fetches them
//! while the wasm is on its way; here they are taken up, and asked for again until they are there.

use gloo::timers::callback::Timeout;
use yew::Callback;

/// Whether and how the texts are on their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// They are being fetched.
    Coming,
    /// They could not be fetched, and will be asked for again.
    Delayed,
    /// They are there.
    Here,
}

impl Arrival {
    /// How it stands when the page starts: nothing is fetched where the texts are compiled in.
    pub fn begin() -> Self {
        if course::texts::have_arrived() {
            Self::Here
        } else {
            Self::Coming
        }
    }
}

/// Real milliseconds between two attempts to fetch.
const PAUSE: u32 = 3_000;

/// Fetches until the texts are there, and says how it goes. Nothing happens where they are compiled in.
pub fn fetch(say: Callback<Arrival>) {
    if course::texts::have_arrived() {
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        if asked().await.is_some_and(|text| take_up(&text)) {
            say.emit(Arrival::Here);
        } else {
            say.emit(Arrival::Delayed);
            Timeout::new(PAUSE, move || fetch(say)).forget();
        }
    });
}

/// What the loader has of them, or gets now.
async fn asked() -> Option<String> {
    let window = gloo::utils::window();
    let ask = js_sys::Reflect::get(&window, &"amiLabTexts".into()).ok()?;
    let ask: js_sys::Function = wasm_bindgen::JsCast::dyn_into(ask).ok()?;
    let promise: js_sys::Promise = wasm_bindgen::JsCast::dyn_into(ask.call0(&window).ok()?).ok()?;
    wasm_bindgen_futures::JsFuture::from(promise)
        .await
        .ok()?
        .as_string()
}

#[cfg(feature = "prose-apart")]
fn take_up(text: &str) -> bool {
    course::texts::install(text)
}

#[cfg(not(feature = "prose-apart"))]
fn take_up(_: &str) -> bool {
    true
}
