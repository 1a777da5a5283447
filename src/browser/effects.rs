//! Carries out effects: the timer of the clock, storage, files.

use super::files;
use super::storage::Storage;
use gloo::timers::callback::Timeout;
use session::{Effect, Msg};
use yew::Callback;

/// What the session's effects are handed to.
pub struct EffectRunner {
    send: Callback<Msg>,
    storage: Storage,
    timer: Option<Timeout>,
    /// When the clock last ticked, in milliseconds of the page.
    ticked: f64,
}

impl EffectRunner {
    /// Begins: opens the storage, which restores what is there.
    pub fn start(send: Callback<Msg>) -> Self {
        let storage = Storage::start(send.clone());
        Self {
            send,
            storage,
            timer: None,
            ticked: now(),
        }
    }

    /// Carries out one effect.
    pub fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Append(record) => self.storage.append(record.seq, record.to_line()),
            Effect::Replace { records, kept } => self.storage.replace(records, kept),
            Effect::DownloadBackup { name } => self.storage.download_backup(name),
            Effect::Wipe => self.storage.wipe(),
            Effect::TakeOver => self.storage.take_over(),
            Effect::Download { name, text } => files::download(&name, &text),
            Effect::Wake(None) => self.timer = None,
            Effect::Wake(Some(millis)) => self.wake(millis),
        }
    }

    fn wake(&mut self, millis: u32) {
        // A message in between does not move the moment from which time is counted.
        if self.timer.is_some() && now() - self.ticked < f64::from(millis) {
            return;
        }
        let (send, from) = (self.send.clone(), now());
        self.ticked = from;
        // The time that really passed is handed on, so that a throttled timer loses nothing.
        self.timer = Some(Timeout::new(millis, move || {
            send.emit(Msg::Tick {
                millis: (now() - from) as i64,
            })
        }));
    }
}

/// Milliseconds since the page began.
fn now() -> f64 {
    gloo::utils::window()
        .performance()
        .map_or(0.0, |performance| performance.now())
}
