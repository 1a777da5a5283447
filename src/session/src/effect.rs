//! What the effect runner is asked to do.

use crate::Record;
use std::sync::Arc;

/// Something that only the world outside can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Append a record to the stored journal as a line of its own ([`Record::to_line`]); its predecessor must be the last
    /// one there. It is written only where somebody stores it.
    Append(Arc<Record>),
    /// Replace the stored journal by these records, all or nothing; what was there is kept.
    Replace {
        /// The records as stored lines, the first of them number 1.
        records: Vec<String>,
        /// Why.
        kept: BackupReason,
    },
    /// Tick again after that many real milliseconds; `None` when nothing runs.
    Wake(Option<u32>),
    /// Offer a file.
    Download {
        /// Its name.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Offer a kept copy of a replaced journal as a file ([`crate::backup_file`]).
    DownloadBackup {
        /// Its name.
        name: String,
    },
    /// Take the stored journal over from the tab that writes it.
    TakeOver,
    /// Remove everything that the app ever stored on this device.
    Wipe,
}

/// Why a stored journal is replaced, and thereby what the copy of it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupReason {
    /// A record of it can't be read: the copy is all that there is of it, and stays until the device is wiped.
    Damaged,
    /// The learner imported another one.
    Replaced,
    /// It is in the form of an older version.
    Older,
}

impl BackupReason {
    /// The word in a copy's name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Replaced => "replaced",
            Self::Older => "older",
        }
    }
}
