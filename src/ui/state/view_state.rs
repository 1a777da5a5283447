//! What the page shows beside the account: the page, the chosen thing, open forms and dialogs, what is folded. None of
//! it is saved.

use crate::browser::texts::Arrival;
use crate::ui::Page;
use session::console::{Form, Open};
use session::view::{Tab, Table};
use session::{Effect, Msg, Whereabouts};
use std::fmt;
use std::rc::Rc;

/// What a person wants of the page.
#[derive(Clone)]
pub enum UiMsg {
    /// Something of the session.
    Session(Msg),
    /// The texts are there, or are not.
    Texts(Arrival),
    /// What followed from a request that the session has answered already.
    Effects(Vec<Effect>),
    /// Something of the view state.
    View(Rc<dyn Fn(&mut ViewState)>),
    /// The address changed.
    Address,
    /// The details of a thing of the table at hand.
    Open(String),
    /// To be shown a thing wherever it is, by its id.
    Find(String),
    /// A line in the terminal's input, to read and run there.
    TypeLine(String),
}

impl fmt::Debug for UiMsg {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("UiMsg")
    }
}

/// What a phone shows; a wider screen shows all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// The lesson panel.
    Lesson,
    /// The console.
    Lab,
    /// The terminal.
    Terminal,
}

/// A dialog over the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// The keyboard shortcuts.
    Help,
    /// The command palette.
    Palette,
    /// Everything that was done, to jump along.
    Timeline,
}

/// The view state.
#[derive(Debug, Clone, PartialEq)]
pub struct ViewState {
    /// The page of the console.
    pub page: Page,
    /// Which images their page shows.
    pub images: Table,
    /// Which snapshots their page shows.
    pub snapshots: Table,
    /// The id that is selected everywhere.
    pub selected: Option<String>,
    /// What its details show.
    pub tab: Tab,
    /// The open form.
    pub form: Option<Open>,
    /// How many forms were opened; each has a key of its own by it.
    forms_opened: u64,
    /// The line that was put into the terminal's input, with a number that tells two equal ones apart.
    pub typed: (u64, String),
    /// What a phone shows.
    pub show: Show,
    /// Whether the lesson panel is there.
    pub lesson_open: bool,
    /// Whether the terminal is there.
    pub terminal_open: bool,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// Whether lessons are being chosen while one is under way.
    pub choosing: bool,
    /// Whether it was asked to begin the lesson anew.
    pub resetting: bool,
    /// What was typed to confirm that everything is removed.
    pub wiping: Option<String>,
    /// The family of the catalogue.
    pub family: usize,
    /// What the reference is filtered by: a text, and the word of a fidelity; none is all.
    pub reference: (String, &'static str),
    /// A thing that was asked for and can't be shown, and where it is.
    pub missing: Option<(String, Whereabouts)>,
    /// How many events are shown, whether reads that succeeded are too, and the one whose record is open.
    pub events: (usize, bool, Option<String>),
}

impl ViewState {
    /// As a fresh page shows it.
    pub fn new() -> Self {
        Self {
            page: Page::here(),
            images: Table::OwnedImages,
            snapshots: Table::Snapshots,
            selected: None,
            tab: Tab::Facts,
            form: None,
            forms_opened: 0,
            typed: (0, String::new()),
            show: Show::Lesson,
            lesson_open: true,
            terminal_open: true,
            dialog: None,
            choosing: false,
            resetting: false,
            wiping: None,
            family: 0,
            reference: (String::new(), ""),
            missing: None,
            events: (crate::ui::console::EVENTS, false, None),
        }
    }

    /// Shows a thing in its table.
    pub fn reveal(&mut self, id: String, table: Table) {
        self.page = Page::of(table);
        match self.page {
            Page::Images => self.images = table,
            Page::Snapshots => self.snapshots = table,
            _ => {}
        }
        self.show = Show::Lab;
        self.selected = Some(id);
        self.missing = None;
    }

    /// Opens a form for these ids.
    pub fn open(&mut self, form: &'static Form, ids: Vec<String>) {
        self.forms_opened += 1;
        self.form = Some(Open {
            form,
            ids,
            key: self.forms_opened,
        });
    }

    /// Puts a line into the terminal's input and shows it.
    pub fn type_line(&mut self, line: String, narrow: bool) {
        self.terminal_open = true;
        if narrow {
            self.show = Show::Terminal;
        }
        self.typed = (self.typed.0 + 1, line);
    }
}

impl Default for ViewState {
    fn default() -> Self {
        Self::new()
    }
}
