//! What a person sees. Components read the session and send messages; they never call the cloud.
//!
//! Most of it are plain functions from a [`Lab`] to markup: a component costs some 5 KB of generated code in the page,
//! so there is one only where it keeps something of its own (an input line, a list of rows that is dear to make) or
//! spares drawing it anew.
//!
//! Yew compares the children of an element from the last to the first. Where their number changes, whatever stands
//! before would be made anew, and with it the focus, what is selected and how far it is scrolled would be lost. A list
//! that grows therefore has a fragment of its own, `<>{ for … }</>`, and what may be there or not is `if` or a default.

mod app;
pub mod console;
mod frame;
pub(crate) mod lesson;
pub(crate) mod state;
mod terminal;

pub use crate::ui::frame::dialogs::Sheet;
pub use crate::ui::state::route::Page;
pub use crate::ui::state::view_state::{Dialog, Show, UiMsg, ViewState};
pub use app::App;

use crate::browser::texts::Arrival;
use session::console::Form;
use session::{Msg, Session};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What everything on the page is drawn from: the session and the view state, to read, and where UI messages go. Equal
/// while nothing happened.
#[derive(Debug, Clone)]
pub struct Lab {
    session: Rc<RefCell<Session>>,
    version: u64,
    /// What the page shows beside the account.
    pub view: Rc<ViewState>,
    /// Whether the texts beside the wasm are there.
    pub texts: Arrival,
    /// Where UI messages go. It stays the same one for good, so that it does not make a property differ.
    pub dispatch: Callback<UiMsg>,
}

impl PartialEq for Lab {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version && Rc::ptr_eq(&self.session, &other.session)
    }
}

impl Lab {
    /// The session, to read.
    pub fn session(&self) -> std::cell::Ref<'_, Session> {
        self.session.borrow()
    }

    /// Sends a message to the session.
    pub fn send(&self, msg: Msg) {
        self.dispatch.emit(UiMsg::Session(msg));
    }

    /// A callback that sends one message, whatever it is called with.
    pub fn on<E: 'static>(&self, msg: Msg) -> Callback<E> {
        self.on_ui(UiMsg::Session(msg))
    }

    /// A callback with one UI message, whatever it is called with.
    pub fn on_ui<E: 'static>(&self, msg: UiMsg) -> Callback<E> {
        self.dispatch.reform(move |_| msg.clone())
    }

    /// A callback that opens a form for these ids.
    pub fn open(&self, form: &'static Form, ids: Vec<String>) -> Callback<MouseEvent> {
        self.change(move |view| view.open(form, ids.clone()))
    }

    /// A callback that changes the view state.
    pub fn change<E: 'static>(&self, change: impl Fn(&mut ViewState) + 'static) -> Callback<E> {
        self.on_ui(UiMsg::View(Rc::new(change)))
    }
}

/// The properties of a component that needs the lab and nothing else.
#[derive(Debug, PartialEq, Properties)]
pub struct LabProps {
    /// The lab.
    pub lab: Lab,
}
