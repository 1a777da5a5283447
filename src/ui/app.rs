//! The app: holds the session and the view state, takes UI messages, and hands the session's effects to the browser.

use super::{Dialog, Lab, Page, UiMsg, ViewState, frame};
use crate::browser::texts::{self, Arrival};
use crate::browser::{EffectRunner, crash, layout, wire};
use crate::ui::frame::topbar;
use crate::ui::state::route;
use session::{Msg, Session, Whereabouts};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The whole page.
pub struct App {
    lab: Lab,
    runner: EffectRunner,
    /// The stored journal, and what came after it, while the texts are on their way: a lesson in it needs them.
    held: Vec<Msg>,
    /// The page's own ears, as long as it lives.
    _heard: (layout::Heard, layout::Heard),
}

impl Component for App {
    type Message = UiMsg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = ctx.link().callback(|msg| msg);
        let mut session = Session::opening();
        session.watch(crash::restoring);
        if let Some(pace) = topbar::chosen_pace() {
            session.begin_at(pace);
        }
        let lab = Lab {
            session: Rc::new(RefCell::new(session)),
            version: 0,
            view: Rc::new(ViewState::new()),
            texts: Arrival::begin(),
            dispatch: dispatch.clone(),
        };
        texts::fetch(dispatch.reform(UiMsg::Texts));
        wire::offer(Rc::clone(&lab.session), dispatch.reform(UiMsg::Effects));
        let runner = EffectRunner::start(dispatch.reform(UiMsg::Session));
        // Heard on the document: right after loading nothing has the focus, and the shortcuts work all the same.
        let keys = {
            let dispatch = dispatch.clone();
            layout::on_key(Callback::from(move |event| shortcut(&event, &dispatch)))
        };
        let moves = layout::on_address(dispatch.reform(|()| UiMsg::Address));
        Self {
            lab,
            runner,
            held: Vec::new(),
            _heard: (keys, moves),
        }
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: UiMsg) -> bool {
        match msg {
            UiMsg::Session(msg) => self.update_session(msg),
            UiMsg::Texts(arrival) => {
                self.lab.texts = arrival;
                if arrival == Arrival::Here {
                    for msg in std::mem::take(&mut self.held) {
                        self.update_session(msg);
                    }
                }
            }
            UiMsg::Effects(effects) => {
                for effect in effects {
                    self.runner.perform(effect);
                }
            }
            UiMsg::View(change) => change(Rc::make_mut(&mut self.lab.view)),
            UiMsg::Address => self.arrive(),
            UiMsg::Open(id) => {
                Rc::make_mut(&mut self.lab.view).selected = Some(id);
                layout::show_soon(".details .tabs");
            }
            UiMsg::Find(id) => {
                self.find(id);
                self.lab.view.page.go();
            }
            UiMsg::TypeLine(line) => Rc::make_mut(&mut self.lab.view).type_line(line, layout::is_narrow()),
        }
        self.lab.version += 1;
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        frame::frame(&self.lab)
    }
}

impl App {
    /// Has the session take a message, and its effects carried out. A stored journal waits for the texts.
    fn update_session(&mut self, msg: Msg) {
        if self.lab.texts != Arrival::Here && (!self.held.is_empty() || msg.brings_records()) {
            self.held.push(msg);
            return;
        }
        if !msg.opens() {
            crash::working(matches!(msg, Msg::Tick { .. }));
        }
        // An address that asks for a thing can be followed once it is known what there is.
        let settled = matches!(msg, Msg::Restore(_) | Msg::StoreLost { .. });
        let effects = self.lab.session.borrow_mut().update(msg);
        for effect in effects {
            self.runner.perform(effect);
        }
        if settled && route::asked().is_some() {
            self.arrive();
        }
    }

    /// Shows what the address asks for: a page, or a thing on its page.
    fn arrive(&mut self) {
        match route::asked() {
            Some(id) => {
                self.find(id);
                self.lab.view.page.go_instead();
            }
            None => {
                Rc::make_mut(&mut self.lab.view).page = Page::here();
                // On a phone the tabs are wider than the page.
                layout::show_soon(".tabs [aria-current]");
            }
        }
    }

    /// Shows a thing, or says why it can't be shown.
    fn find(&mut self, id: String) {
        let found = self.lab.session.borrow().whereabouts(&id);
        let view = Rc::make_mut(&mut self.lab.view);
        match found {
            Whereabouts::Here(table) => {
                view.reveal(id, table);
                layout::focus_soon(".details");
            }
            found => view.missing = Some((id, found)),
        }
    }
}

/// The keys of the whole page.
fn shortcut(event: &KeyboardEvent, dispatch: &Callback<UiMsg>) {
    let typing = layout::is_typing(event);
    let command = event.ctrl_key() || event.meta_key();
    let change = |change: fn(&mut ViewState)| dispatch.emit(UiMsg::View(Rc::new(change)));
    match (event.key().as_str(), command, typing) {
        ("k", true, _) if !layout::in_terminal(event) => change(|view| view.dialog = Some(Dialog::Palette)),
        ("z", true, false) => dispatch.emit(UiMsg::Session(if event.shift_key() {
            Msg::Redo
        } else {
            Msg::Undo
        })),
        ("Z", true, false) => dispatch.emit(UiMsg::Session(Msg::Redo)),
        ("?", false, false) => change(|view| view.dialog = Some(Dialog::Help)),
        ("[", false, false) => change(|view| view.lesson_open = !view.lesson_open),
        ("]", false, false) => change(|view| view.terminal_open = !view.terminal_open),
        ("F6", false, _) => layout::next_region(event.shift_key()),
        _ => return,
    }
    event.prevent_default();
}
