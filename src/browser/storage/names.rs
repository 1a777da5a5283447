//! Where things are stored. Renaming one of these would lose everybody's work: they never change.

/// The database.
pub const DATABASE: &str = "ami-lab";
/// The store of records, by number.
pub const JOURNAL: &str = "journal";
/// The store of a replaced journal.
pub const BACKUP: &str = "backup";
/// What every key in local storage begins with.
pub const PREFIX: &str = "ami-lab.";
/// The key of the eviction marker.
pub const EVICTION_MARKER: &str = "ami-lab.witness";
/// The name of the lock and of the channel between tabs.
pub const LOCK: &str = "ami-lab:journal";
/// The key of the line that is being typed.
pub const LINE: &str = "ami-lab.line";
/// The key of the note on crashes, which `static/loader.js` writes.
pub const CRASHES: &str = "ami-lab.crashes";
/// The key of the pace of the clock that was chosen.
pub const PACE: &str = "ami-lab.pace";
