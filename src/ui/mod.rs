//! What a person sees. Components read the session and send messages; they never call the cloud.

mod app;
pub mod console;
mod dialogs;
mod frame;
mod lesson_panel;
mod markdown;
mod notices;
mod page;
mod terminal;
mod topbar;

pub use app::App;
pub use lesson_panel::LessonPanel;
pub use notices::Notices;
pub use page::Page;
pub use terminal::Terminal;
pub use topbar::TopBar;

use session::{Msg, Session};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The session as components get it: equal while nothing happened.
#[derive(Debug, Clone)]
pub struct Lab {
    session: Rc<RefCell<Session>>,
    version: u64,
    send: Callback<Msg>,
}

impl PartialEq for Lab {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version && Rc::ptr_eq(&self.session, &other.session)
    }
}

impl Lab {
    /// A session at that version, and where its messages go.
    pub fn new(session: Rc<RefCell<Session>>, version: u64, send: Callback<Msg>) -> Self {
        Self {
            session,
            version,
            send,
        }
    }

    /// The session, to read.
    pub fn session(&self) -> std::cell::Ref<'_, Session> {
        self.session.borrow()
    }

    /// Sends a message.
    pub fn send(&self, msg: Msg) {
        self.send.emit(msg);
    }

    /// A callback that sends one message, whatever it is called with.
    pub fn on<E: 'static>(&self, msg: Msg) -> Callback<E> {
        self.send.reform(move |_| msg.clone())
    }
}

/// What the bench shows beside the account: the chosen thing, an open form, text for the terminal.
#[derive(Debug, Clone, PartialEq)]
pub struct Bench {
    /// The id that is selected everywhere.
    pub selected: Option<String>,
    /// Selects an id.
    pub select: Callback<Option<String>>,
    /// The open form.
    pub form: Option<console::Form>,
    /// Opens or closes a form.
    pub open: Callback<Option<console::Form>>,
    /// Puts a line into the terminal's input, to read and run there.
    pub type_line: Callback<String>,
    /// The line that was put there, with a number that tells two equal ones apart.
    pub typed: (u64, String),
}
