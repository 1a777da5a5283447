//! The journal in IndexedDB: one transaction a record, committed at once; a second writer is noticed, not overwritten.
//!
//! The store is append-only under the record's own number, so that of two tabs that write the same number one fails:
//! that is the compare-and-set. What the store holds is never replaced before it was read, and a replaced journal is
//! kept as a backup (`kept`). It knows nothing of what a record says.

pub mod backups;
pub(crate) mod database;
pub(crate) mod eviction_marker;
pub mod names;
pub mod settings;
pub(crate) mod tabs;

use super::crash::{self, Poison};
use super::files;
use crate::browser::storage::database::{Database, Trouble};
use gloo::timers::callback::Timeout;
use session::{BackupReason, Msg};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

/// Real milliseconds after which a failed write is tried again.
const RETRY: u32 = 10_000;
/// Real milliseconds that opening may take before the lab goes on in memory.
const PATIENCE: u32 = 3_000;

/// The stored journal, from the page's side.
#[derive(Clone)]
pub struct Storage {
    inner: Rc<RefCell<Inner>>,
    send: Callback<Msg>,
}

#[derive(Default)]
struct Inner {
    database: Option<Database>,
    /// Every record that there is; the store lags behind.
    all: Vec<Rc<str>>,
    /// How many of them are surely stored.
    stored: usize,
    /// Whether a write is under way.
    writing: bool,
    /// Why the store must be written as a whole before anything is appended to it, if it must.
    whole: Option<BackupReason>,
    /// Whether the other tabs have yet to hear that this is another journal than before.
    anew: bool,
    /// Whether this tab may write.
    writer: bool,
    retry: Option<Timeout>,
    tabs: Option<tabs::Tabs>,
    /// How often everything was removed; a write that was under way then says nothing of the journal since.
    era: u64,
    /// Whether the store did not open in time and the lab went on in memory.
    given_up: bool,
}

impl Storage {
    /// Takes the lock, opens the store, and hands what is there to the session.
    pub fn start(send: Callback<Msg>) -> Self {
        let storage = Self {
            inner: Rc::default(),
            send,
        };
        let begun = storage.clone();
        spawn_local(async move { begun.begin().await });
        let late = storage.clone();
        Timeout::new(PATIENCE, move || {
            if late.inner.borrow().database.is_none() {
                late.inner.borrow_mut().given_up = true;
                late.lost("The browser's storage did not open in time; another tab may hold an older version of it.");
            }
        })
        .forget();
        storage
    }

    async fn begin(&self) {
        let stolen = {
            let storage = self.clone();
            move || storage.stop()
        };
        let changed = {
            let storage = self.clone();
            move |anew| storage.look_again(anew)
        };
        let (tabs, writer) = tabs::Tabs::join(stolen, changed).await;
        self.inner.borrow_mut().writer = writer;
        self.inner.borrow_mut().tabs = Some(tabs);
        self.send.emit(Msg::Reader(!writer));
        match Database::open().await {
            // The learner was told and goes on in memory; loading now would take that work away.
            Ok(database) if self.inner.borrow().given_up => database.close(),
            Ok(database) => {
                self.inner.borrow_mut().database = Some(database);
                self.load().await;
            }
            Err(trouble) => self.lost(&trouble.words()),
        }
    }

    /// Reads the journal and hands it to the session.
    async fn load(&self) {
        let Some(database) = self.database() else { return };
        match database.read_all().await {
            Ok(records) if records.is_empty() => {
                self.send.emit(Msg::Restore(Vec::new()));
                // Told after restoring, which begins a session anew and would take the message with it.
                if let Some((when, commands)) = eviction_marker::read() {
                    self.send.emit(Msg::Evicted { when, commands });
                    eviction_marker::forget();
                }
            }
            Ok(records) => {
                {
                    let mut inner = self.inner.borrow_mut();
                    inner.all = records.iter().map(|record| Rc::from(record.as_str())).collect();
                    inner.stored = inner.all.len();
                }
                let poison = crash::poison();
                self.send.emit(match poison {
                    Some(Poison::Record(seq)) => Msg::RestoreBefore { records, seq },
                    _ => Msg::Restore(records),
                });
                if poison == Some(Poison::Clock) {
                    self.send.emit(Msg::ClockStoppedIt);
                }
            }
            Err(trouble) => return self.lost(&trouble.words()),
        }
        self.tell_backups(&database).await;
    }

    /// Tells the session which copies there are.
    async fn tell_backups(&self, database: &Database) {
        // Without an answer there is nothing to offer.
        self.send
            .emit(Msg::Backups(database.kept().await.unwrap_or_default()));
    }

    /// Offers a kept copy as a file: one that can be imported, or when it is damaged the text as it was stored.
    pub fn download_backup(&self, name: String) {
        let storage = self.clone();
        spawn_local(async move {
            let Some(database) = storage.database() else {
                return;
            };
            match database.backup_text(&name).await {
                Ok(text) => {
                    let stem = backups::file_stem(&name);
                    match session::backup_file(&text) {
                        Some(file) => files::download(&format!("{stem}.json"), &file),
                        None => files::download(&format!("{stem}.txt"), &text),
                    }
                }
                // Then there may be none any more: offer only what there is.
                Err(_) => storage.tell_backups(&database).await,
            }
        });
    }

    /// Another tab has taken the journal over: this one stops writing. If it had stored everything it only looks on
    /// from now; otherwise what is in memory is not stored anywhere else, so it stays and can be exported.
    fn stop(&self) {
        let complete = {
            let mut inner = self.inner.borrow_mut();
            inner.writer = false;
            inner.stored == inner.all.len()
        };
        self.send
            .emit(if complete { Msg::Reader(true) } else { Msg::Stale });
    }

    /// Another tab wrote; a reader takes up what is new, unless it has something that is stored nowhere. `anew` says that
    /// what is known here may be another journal.
    fn look_again(&self, anew: bool) {
        let inner = self.inner.borrow();
        if inner.writer || inner.stored != inner.all.len() {
            return;
        }
        let known = inner.stored;
        let storage = self.clone();
        spawn_local(async move {
            if anew || known == 0 || !storage.follow(known).await {
                storage.load().await;
            }
        });
    }

    /// Hands the session the records after the last known one; says whether the store still holds that one.
    async fn follow(&self, known: usize) -> bool {
        let Some(database) = self.database() else {
            return true;
        };
        let Ok(found) = database.read_from(known).await else {
            return false;
        };
        let mut inner = self.inner.borrow_mut();
        if inner.all.len() != known {
            // What was read meanwhile says more.
            return true;
        }
        let mut found = found.into_iter();
        if found.next().as_deref() != inner.all.last().map(AsRef::as_ref) {
            return false;
        }
        let records: Vec<String> = found.collect();
        inner
            .all
            .extend(records.iter().map(|record| Rc::from(record.as_str())));
        inner.stored = inner.all.len();
        drop(inner);
        if !records.is_empty() {
            let after = known as u64;
            self.send.emit(Msg::Grown { after, records });
        }
        true
    }

    /// Takes the journal over from the tab that writes it.
    pub fn take_over(&self) {
        let storage = self.clone();
        spawn_local(async move {
            let stolen = {
                let storage = storage.clone();
                move || storage.stop()
            };
            tabs::steal(stolen);
            storage.inner.borrow_mut().writer = true;
            storage.load().await;
            storage.send.emit(Msg::Reader(false));
        });
    }

    /// Appends a record. It is tried until it is stored or another tab has gone on.
    pub fn append(&self, seq: u64, record: String) {
        {
            let mut inner = self.inner.borrow_mut();
            // Before the store is open records wait here; restoring begins the numbers anew.
            let at = usize::try_from(seq).unwrap_or(usize::MAX).saturating_sub(1);
            inner.all.truncate(at);
            inner.all.push(Rc::from(record));
        }
        self.flush();
    }

    /// Replaces the journal, all or nothing; the old one is kept as a backup.
    pub fn replace(&self, records: Vec<String>, why: BackupReason) {
        if !self.inner.borrow().writer {
            return;
        }
        {
            let mut inner = self.inner.borrow_mut();
            inner.all = records.into_iter().map(Rc::from).collect();
            inner.stored = 0;
            inner.whole = Some(why);
            inner.anew = true;
        }
        self.flush();
    }

    /// Writes the whole journal anew. What is appended meanwhile follows, one by one.
    fn flush_whole(&self, database: Database, why: BackupReason) {
        let all = {
            let mut inner = self.inner.borrow_mut();
            inner.writing = true;
            inner.whole = None;
            inner.all.clone()
        };
        let (storage, era) = (self.clone(), self.inner.borrow().era);
        spawn_local(async move {
            let there = database.kept().await.unwrap_or_default();
            let outcome = database
                .replace(&all, &backups::name(why), &backups::worthless(&there))
                .await;
            if !storage.done(era) {
                return;
            }
            match outcome {
                // If another one was asked for meanwhile, this one says nothing.
                Ok(()) if storage.inner.borrow().whole.is_some() => storage.flush(),
                Ok(()) => {
                    storage.kept(all.len());
                    storage.flush();
                    storage.tell_backups(&database).await;
                }
                Err(trouble) => {
                    storage.inner.borrow_mut().whole.get_or_insert(why);
                    storage.failed(&trouble);
                }
            }
        });
    }

    /// Removes everything that this page ever stored here.
    pub fn wipe(&self) {
        let storage = self.clone();
        spawn_local(async move {
            let database = {
                let mut inner = storage.inner.borrow_mut();
                let (tabs, era) = (inner.tabs.take(), inner.era + 1);
                let database = inner.database.take();
                *inner = Inner {
                    anew: true,
                    writer: true,
                    tabs,
                    era,
                    ..Inner::default()
                };
                database
            };
            if let Some(database) = database {
                database.close();
            }
            eviction_marker::wipe();
            let gone = database::remove().await;
            match (gone, Database::open().await) {
                (Ok(()), Ok(database)) => {
                    storage.inner.borrow_mut().database = Some(database);
                    storage.flush();
                }
                (Err(trouble), _) | (_, Err(trouble)) => storage.lost(&trouble.words()),
            }
        });
    }

    fn database(&self) -> Option<Database> {
        self.inner.borrow().database.clone()
    }

    /// Writes what is not stored yet, one record a transaction, in order.
    fn flush(&self) {
        let whole = {
            let inner = self.inner.borrow();
            let ready = inner.writer && !inner.writing;
            inner.database.clone().zip(inner.whole).filter(|_| ready)
        };
        if let Some((database, why)) = whole {
            return self.flush_whole(database, why);
        }
        let next = {
            let mut inner = self.inner.borrow_mut();
            let ready = inner.writer && !inner.writing && inner.stored < inner.all.len();
            let next = inner
                .all
                .get(inner.stored)
                .map(|record| (inner.stored + 1, Rc::clone(record)));
            match (ready, inner.database.clone(), next) {
                (true, Some(database), Some((seq, record))) => {
                    inner.writing = true;
                    // The request is made in this very task, so that a tab that closes now does not lose it.
                    Some((seq, database.append(seq, &record)))
                }
                _ => None,
            }
        };
        let Some((seq, write)) = next else { return };
        let (storage, era) = (self.clone(), self.inner.borrow().era);
        spawn_local(async move {
            let outcome = match write {
                Ok(written) => written.await,
                Err(trouble) => Err(trouble),
            };
            if !storage.done(era) {
                return;
            }
            match outcome {
                Ok(()) => {
                    storage.kept(seq);
                    storage.flush();
                }
                Err(Trouble::Taken) => storage.stop(),
                Err(Trouble::Closed) => storage.reopen().await,
                Err(trouble) => storage.failed(&trouble),
            }
        });
    }

    /// A write has ended; whether it was one of the journal that there is now.
    fn done(&self, era: u64) -> bool {
        let mut inner = self.inner.borrow_mut();
        let current = inner.era == era;
        if current {
            inner.writing = false;
        }
        current
    }

    /// Everything up to a number is stored.
    fn kept(&self, seq: usize) {
        {
            let mut inner = self.inner.borrow_mut();
            inner.stored = seq;
            let anew = std::mem::take(&mut inner.anew);
            if let Some(tabs) = &inner.tabs {
                tabs.tell(anew);
            }
        }
        eviction_marker::write(seq);
        self.send.emit(Msg::Stored { seq: seq as u64 });
    }

    /// The connection was closed under us (sleep, cleared data): opens again and writes what the store then lacks.
    async fn reopen(&self) {
        match Database::open().await {
            Ok(database) => {
                let there = database.last().await.unwrap_or(0);
                {
                    let mut inner = self.inner.borrow_mut();
                    inner.database = Some(database);
                    inner.stored = inner.stored.min(there);
                }
                self.flush();
            }
            Err(trouble) => self.failed(&trouble),
        }
    }

    fn failed(&self, trouble: &Trouble) {
        self.send.emit(Msg::StoreFailed { why: trouble.words() });
        let storage = self.clone();
        let retry = Timeout::new(RETRY, move || storage.flush());
        self.inner.borrow_mut().retry = Some(retry);
    }

    fn lost(&self, why: &str) {
        self.send.emit(Msg::StoreLost { why: why.to_owned() });
    }
}
