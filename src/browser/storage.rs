//! The journal in IndexedDB.

use session::Msg;
use yew::Callback;

/// The stored journal.
pub struct Storage;

impl Storage {
    /// Opens the storage.
    pub fn start(send: Callback<Msg>) -> Self {
        send.emit(Msg::StoreLost { why: String::new() });
        Self
    }
    /// Appends a record.
    pub fn append(&mut self, _seq: u64, _record: String) {}
    /// Replaces the journal.
    pub fn replace(&mut self, _records: Vec<String>) {}
    /// Removes everything.
    pub fn wipe(&mut self) {}
}
