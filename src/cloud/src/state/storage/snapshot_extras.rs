//! What is arranged for a snapshot beside its blocks: a lock, a place in the archive, fast restores.

use crate::state::keyed;
use api::SnapshotId;
use api::Timestamp;
use api::stored;

stored! {
/// A lock of a snapshot.
#[derive(Debug, Clone, PartialEq)]
pub struct Lock {
    /// Whether nobody may lift it after the cooling-off period.
    pub compliance: bool,
    /// When it was asked for.
    pub created: Timestamp,
    /// Days that it lasts from when the snapshot is complete.
    pub days: i64,
    /// When it ends, where that was asked for instead of days.
    pub until: Option<Timestamp>,
    /// Hours of cooling off, where asked for.
    pub cool_off_hours: Option<i64>,
    /// When cooling off ends.
    pub cool_off_ends: Option<Timestamp>,
}
}

stored! {
/// The last move of a snapshot between the standard tier and the archive.
#[derive(Debug, Clone, PartialEq)]
pub struct Tiering {
    /// What was asked for.
    pub kind: TieringKind,
    /// When.
    pub started: Timestamp,
    /// When it is, or was, done.
    pub until: Timestamp,
    /// Whether it is.
    pub done: bool,
    /// When the snapshot came into the archive.
    pub archived: Option<Timestamp>,
    /// Days of a temporary restore.
    pub days: Option<i64>,
    /// When a temporary restore ends, once it is done.
    pub expires: Option<Timestamp>,
}
}

stored! {
else TieringKind::Archive;
/// A move between the tiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieringKind {
    /// To the archive.
    Archive,
    /// Back for some days.
    Temporary,
    /// Back for good.
    Permanent,
    /// To the archive, in vain: an image came to use the snapshot on the way.
    Failed,
}
}

impl Tiering {
    /// When it next changes by itself, if it does.
    pub fn next(&self) -> Option<Timestamp> {
        if self.done { self.expires } else { Some(self.until) }
    }

    /// The same, with its next change at that moment.
    pub fn moved_to(&self, at: Timestamp) -> Self {
        let (until, expires) = if self.done {
            (self.until, Some(at))
        } else {
            (at, self.expires)
        };
        Self {
            until,
            expires,
            ..self.clone()
        }
    }

    /// How much of it is done, 0 to 100, at that moment.
    pub fn progress(&self, now: Timestamp) -> i64 {
        if self.done {
            return 100;
        }
        let (done, all) = ((now - self.started).0, (self.until - self.started).0.max(1));
        (done.saturating_mul(100) / all).clamp(0, 99)
    }
}

stored! {
/// Fast restore of a snapshot in a zone, as one account has asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct FastRestore {
    /// Which account.
    pub account: String,
    /// Which snapshot.
    pub snapshot: SnapshotId,
    /// `us-east-1a` …
    pub zone: String,
    /// When it was asked for.
    pub enabling: Timestamp,
    /// When loading begins.
    pub optimizing: Timestamp,
    /// When all is loaded.
    pub enabled: Timestamp,
    /// When it was switched off.
    pub disabling: Option<Timestamp>,
    /// When it has ended.
    pub disabled: Option<Timestamp>,
}
}
keyed!(FastRestore, account, snapshot, zone, account);

impl FastRestore {
    /// EC2's word for its state at that moment.
    pub fn state(&self, now: Timestamp) -> &'static str {
        let reached = |at: Option<Timestamp>| at.is_some_and(|at| at <= now);
        if reached(self.disabled) {
            "disabled"
        } else if reached(self.disabling) {
            "disabling"
        } else if self.enabled <= now {
            "enabled"
        } else if self.optimizing <= now {
            "optimizing"
        } else {
            "enabling"
        }
    }
}
