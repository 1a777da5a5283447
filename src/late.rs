//! The second part of the page's wasm: what a learner doesn't meet in the first minute (see [`api::late`]).
//!
//! `src/main.rs` is where the wasm is cut: it alone refers to [`PARTS`], so that nothing of it is in the first part. To
//! move something there, reach it through a part instead of calling it. `cargo xtask size` says what it brought.

use crate::browser::wire;
use crate::ui::{Dialog, Lab, Sheet, console};
use api::late::Slot;
use gloo::timers::callback::Timeout;
use serde_json::Value;
use session::view::Table;
use session::{Effect, Session};
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use yew::prelude::*;

/// Fetches the part; nothing if it could not be had, and then it may be asked for again.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<&'static Parts>>>>;

/// This crate's part.
pub struct Part {
    /// The form at the side.
    pub(crate) form: fn(&Lab, &console::Form) -> Html,
    pub(crate) sheet: fn(&Lab, Dialog) -> Html,
    pub(crate) details: fn(&Lab, Table, &Value) -> Html,
    pub(crate) map: fn(&Lab) -> Html,
    pub(crate) catalogue: fn(&Lab) -> Html,
    pub(crate) events: fn(&Lab) -> Html,
    pub(crate) reference: fn(&Lab) -> Html,
    pub(crate) offer: fn(Rc<RefCell<Session>>, Callback<Vec<Effect>>),
}

/// What arrives later of this crate.
pub static PART: Part = Part {
    form: |lab, form| html! { <console::FormSide lab={lab.clone()} form={form.clone()} /> },
    sheet: |lab, which| html! { <Sheet lab={lab.clone()} {which} key={which as u8} /> },
    details: console::details,
    map: console::map_page,
    catalogue: console::catalogue_page,
    events: console::events_page,
    reference: console::reference_page,
    offer: wire::offer,
};

/// Where it arrives.
pub static SLOT: Slot<Part> = api::slot!(&PART);

/// What a [`Fetch`] brings: the parts of all crates of the page.
pub struct Parts {
    below: &'static session::late::Parts,
    page: &'static Part,
}

/// All of them.
pub static PARTS: Parts = Parts {
    below: &session::late::PARTS,
    page: &PART,
};

/// Whether and how the part is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It is being fetched.
    Coming,
    /// It could not be fetched, and will be tried again.
    Delayed,
    /// It is there.
    Here,
}

/// Real milliseconds between two attempts to fetch.
const PAUSE: u32 = 3_000;

/// Fetches until all is there, and says how it goes.
pub fn fetch(fetch: Fetch, say: Callback<Arrival>) {
    wasm_bindgen_futures::spawn_local(async move {
        match fetch().await {
            Some(parts) => {
                parts.below.arrive();
                SLOT.arrive(parts.page);
                say.emit(Arrival::Here);
            }
            None => {
                say.emit(Arrival::Delayed);
                Timeout::new(PAUSE, move || self::fetch(fetch, say)).forget();
            }
        }
    });
}
