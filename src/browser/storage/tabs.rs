//! One writing tab: a Web Lock says which, a channel tells the others that there is something new.

use crate::browser::storage::names::LOCK;
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

/// What the other tabs are told when the stored journal is another one.
const ANEW: JsValue = JsValue::FALSE;

/// This tab among the others.
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _heard: Option<Closure<dyn FnMut(MessageEvent)>>,
}

impl Tabs {
    /// Joins; gives whether this tab is the one that writes. `stolen` is called when another tab takes the lock away,
    /// `changed` when another tab has stored something, with whether it is another journal than before.
    pub async fn join(stolen: impl Fn() + 'static, changed: impl Fn(bool) + 'static) -> (Self, bool) {
        let channel = BroadcastChannel::new(LOCK).ok();
        let heard = channel.as_ref().map(|channel| {
            let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                changed(event.data() == ANEW);
            });
            channel.set_onmessage(heard.as_ref().dyn_ref());
            heard
        });
        let writer = request("ifAvailable", stolen).await;
        (
            Self {
                channel,
                _heard: heard,
            },
            writer,
        )
    }

    /// Tells the other tabs that something was stored, and whether it is another journal than before.
    pub fn tell(&self, anew: bool) {
        if let Some(channel) = &self.channel {
            let what = if anew { ANEW } else { JsValue::TRUE };
            let _ = channel.post_message(&what);
        }
    }
}

/// Takes the lock away from whoever has it.
pub fn steal(stolen: impl Fn() + 'static) {
    spawn_local(async move {
        request("steal", stolen).await;
    });
}

/// Asks for the lock and holds it as long as the page lives. Where there are no locks (plain http, blocked storage)
/// every tab may write, and the store's own check keeps them apart.
async fn request(option: &str, stolen: impl Fn() + 'static) -> bool {
    let locks = Reflect::get(&gloo::utils::window().navigator(), &"locks".into()).unwrap_or_default();
    let Ok(ask) = Reflect::get(&locks, &"request".into()).and_then(|found| found.dyn_into::<Function>())
    else {
        return true;
    };
    let options = Object::new();
    let _ = Reflect::set(&options, &option.into(), &JsValue::TRUE);
    let answered = Rc::new(Cell::new(None::<bool>));
    let mut stolen = Some(stolen);
    let answer = Promise::new(&mut |resolve: Function, _| {
        let (flag, say) = (Rc::clone(&answered), resolve.clone());
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let mine = !lock.is_null();
            flag.set(Some(mine));
            let _ = say.call1(&JsValue::NULL, &JsValue::from_bool(mine));
            // A promise that never settles keeps the lock.
            if mine {
                Promise::new(&mut |_, _| {}).into()
            } else {
                JsValue::UNDEFINED
            }
        });
        let held = ask
            .call3(&locks, &LOCK.into(), &options, &granted)
            .and_then(|held| held.dyn_into::<Promise>());
        let (Ok(held), Some(stolen)) = (held, stolen.take()) else {
            let _ = resolve.call1(&JsValue::NULL, &JsValue::TRUE);
            return;
        };
        let flag = Rc::clone(&answered);
        spawn_local(async move {
            // It fails when the lock is stolen, or at once where locks are blocked.
            if JsFuture::from(held).await.is_err() {
                match flag.replace(Some(true)) {
                    Some(true) => stolen(),
                    Some(false) => {}
                    None => {
                        let _ = resolve.call1(&JsValue::NULL, &JsValue::TRUE);
                    }
                }
            }
        });
    });
    JsFuture::from(answer)
        .await
        .ok()
        .and_then(|mine| mine.as_bool())
        .unwrap_or(true)
}
