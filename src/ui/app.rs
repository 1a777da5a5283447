//! The app: holds the session, feeds it messages and hands its effects to the browser.

use super::Lab;
use super::frame::Frame;
use crate::browser::{Rim, crash};
use session::{Msg, Session};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;
use yew_router::prelude::*;

/// The whole page.
pub struct App {
    session: Rc<RefCell<Session>>,
    rim: Rim,
    version: u64,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let mut session = Session::opening();
        session.watch(crash::restoring);
        let session = Rc::new(RefCell::new(session));
        let rim = Rim::start(ctx.link().callback(|msg| msg));
        Self {
            session,
            rim,
            version: 0,
        }
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        if !msg.opens() {
            crash::working(matches!(msg, Msg::Tick { .. }));
        }
        let effects = self.session.borrow_mut().update(msg);
        for effect in effects {
            self.rim.perform(effect);
        }
        self.version += 1;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let lab = Lab::new(
            Rc::clone(&self.session),
            self.version,
            ctx.link().callback(|msg| msg),
        );
        html! {
            <ContextProvider<Lab> context={lab}>
                <HashRouter><Frame /></HashRouter>
            </ContextProvider<Lab>>
        }
    }
}
