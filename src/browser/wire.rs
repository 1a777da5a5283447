//! The account in the page for code beside it: `window.amiLab.request(text)` answers a request of an AWS client.
//!
//! Text in, text out, as `Session::serve_json` reads and writes it, and at once. The package's request handler
//! (`src/package/handler.mjs`) puts an AWS SDK on top of it.

use js_sys::{Object, Reflect};
use session::{Effect, Session};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use yew::Callback;

/// Offers the session to other code of the page. What follows from a request goes to `follow`.
pub fn offer(session: Rc<RefCell<Session>>, follow: Callback<Vec<Effect>>) {
    let answer = Closure::<dyn Fn(String) -> JsValue>::new(move |text: String| {
        // A request out of the middle of another one finds the session busy.
        let Ok(mut session) = session.try_borrow_mut() else {
            return JsValue::NULL;
        };
        let (response, mut effects) = session.serve_json(&text);
        // The page says that all is stored, so a read is stored at once too.
        effects.extend(session.write_down());
        drop(session);
        follow.emit(effects);
        JsValue::from_str(&response)
    });
    let lab = Object::new();
    let _ = Reflect::set(&lab, &"request".into(), answer.as_ref());
    let _ = Reflect::set(&gloo::utils::window(), &"amiLab".into(), &lab);
    // The page lives as long as its window.
    answer.forget();
}
