//! The app: holds the session and the bench, hears wishes, and hands the session's effects to the browser.

use super::{Bench, Dialog, Do, Lab, Page, frame};
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
    rim: EffectRunner,
    /// The page's own ears, as long as it lives.
    _heard: (layout::Heard, layout::Heard),
}

impl Component for App {
    type Message = Do;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let wish = ctx.link().callback(|wish| wish);
        let mut session = Session::opening();
        session.watch(crash::restoring);
        if let Some(pace) = topbar::kept_pace() {
            session.begin_at(pace);
        }
        let lab = Lab {
            session: Rc::new(RefCell::new(session)),
            version: 0,
            bench: Rc::new(Bench::new()),
            wish: wish.clone(),
        };
        wire::offer(Rc::clone(&lab.session), wish.reform(Do::Follow));
        let rim = EffectRunner::start(wish.reform(Do::Tell));
        // Heard on the document: right after loading nothing has the focus, and the shortcuts work all the same.
        let keys = {
            let wish = wish.clone();
            layout::on_key(Callback::from(move |event| shortcut(&event, &wish)))
        };
        let moves = layout::on_address(wish.reform(|()| Do::Arrive));
        Self {
            lab,
            rim,
            _heard: (keys, moves),
        }
    }

    fn update(&mut self, _ctx: &Context<Self>, wish: Do) -> bool {
        match wish {
            Do::Tell(msg) => self.tell(msg),
            Do::Follow(effects) => {
                for effect in effects {
                    self.rim.perform(effect);
                }
            }
            Do::Change(change) => change(Rc::make_mut(&mut self.lab.bench)),
            Do::Arrive => self.arrive(),
            Do::Open(id) => {
                Rc::make_mut(&mut self.lab.bench).selected = Some(id);
                layout::show_soon(".details .tabs");
            }
            Do::Find(id) => {
                self.find(id);
                self.lab.bench.page.go();
            }
            Do::TypeLine(line) => Rc::make_mut(&mut self.lab.bench).type_line(line, layout::is_narrow()),
        }
        self.lab.version += 1;
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        frame::frame(&self.lab)
    }
}

impl App {
    /// Has the session take a message, and its effects carried out.
    fn tell(&mut self, msg: Msg) {
        if !msg.opens() {
            crash::working(matches!(msg, Msg::Tick { .. }));
        }
        // An address that asks for a thing can be followed once it is known what there is.
        let settled = matches!(msg, Msg::Restore(_) | Msg::StoreLost { .. });
        let effects = self.lab.session.borrow_mut().update(msg);
        for effect in effects {
            self.rim.perform(effect);
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
                self.lab.bench.page.go_instead();
            }
            None => {
                Rc::make_mut(&mut self.lab.bench).page = Page::here();
                // On a phone the tabs are wider than the page.
                layout::show_soon(".tabs [aria-current]");
            }
        }
    }

    /// Shows a thing, or says why it can't be shown.
    fn find(&mut self, id: String) {
        let found = self.lab.session.borrow().whereabouts(&id);
        let bench = Rc::make_mut(&mut self.lab.bench);
        match found {
            Whereabouts::Here(table) => {
                bench.reveal(id, table);
                layout::focus_soon(".details");
            }
            found => bench.missing = Some((id, found)),
        }
    }
}

/// The keys of the whole page.
fn shortcut(event: &KeyboardEvent, wish: &Callback<Do>) {
    let typing = layout::is_typing(event);
    let command = event.ctrl_key() || event.meta_key();
    let change = |change: fn(&mut Bench)| wish.emit(Do::Change(Rc::new(change)));
    match (event.key().as_str(), command, typing) {
        ("k", true, _) if !layout::in_terminal(event) => change(|bench| bench.dialog = Some(Dialog::Palette)),
        ("z", true, false) => wish.emit(Do::Tell(if event.shift_key() { Msg::Redo } else { Msg::Undo })),
        ("Z", true, false) => wish.emit(Do::Tell(Msg::Redo)),
        ("?", false, false) => change(|bench| bench.dialog = Some(Dialog::Help)),
        ("[", false, false) => change(|bench| bench.lesson_open = !bench.lesson_open),
        ("]", false, false) => change(|bench| bench.terminal_open = !bench.terminal_open),
        ("F6", false, _) => layout::next_region(event.shift_key()),
        _ => return,
    }
    event.prevent_default();
}
