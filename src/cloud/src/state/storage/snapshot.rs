//! Snapshots.

use crate::state::Disk;
use crate::state::Tiering;
use crate::state::TieringKind;
use crate::state::keyed;
use api::SnapshotId;
use api::Span;
use api::Timestamp;
use api::VolumeId;
use api::stored;

stored! {
/// A snapshot: the blocks of a volume at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// Its id, in its Region only.
    pub id: SnapshotId,
    /// Whose it is.
    pub owner: String,
    /// `amazon`, for theirs.
    pub owner_alias: Option<String>,
    /// The volume it was taken from; `vol-ffffffff` for a copy.
    pub volume: VolumeId,
    /// GiB of that volume; 0 while a copy knows no better.
    pub size: i64,
    /// Where it is in its life.
    pub state: SnapshotState,
    /// When it was asked for.
    pub started: Timestamp,
    /// What the owner says of it.
    pub description: String,
    /// Whether its blocks are encrypted.
    pub encrypted: bool,
    /// The key, when they are.
    pub kms_key: Option<String>,
    /// Its blocks.
    pub disk: Disk,
    /// Who else may make volumes from it, in the order of granting.
    pub permissions: Vec<VolumePermission>,
    /// Marketplace product codes that came with the volume.
    pub product_codes: Vec<crate::state::ProductCode>,
    /// Minutes that the copier asked it to take.
    pub completion_minutes: Option<i64>,
    /// What keeps it from being deleted.
    pub lock: Option<crate::state::Lock>,
    /// Its last move to the archive or back.
    pub tiering: Option<crate::state::Tiering>,
}
}
keyed!(Snapshot, owner, id id);

impl Snapshot {
    /// How much of it is done, 0 to 100, at that moment.
    pub fn progress(&self, now: Timestamp) -> i64 {
        match &self.state {
            SnapshotState::Pending { until } => {
                let (done, all) = ((now - self.started).0, (*until - self.started).0.max(1));
                (done * 100 / all).clamp(0, 99)
            }
            SnapshotState::Completed { .. } => 100,
            SnapshotState::Error { .. } => 0,
        }
    }
}

stored! {
else SnapshotState::Error { message: String::new() };
/// Where a snapshot is in its life.
#[derive(Debug, Clone, PartialEq)]
pub enum SnapshotState {
    /// Blocks are being copied; ready at that moment.
    Pending {
        /// When it will be.
        until: Timestamp,
    },
    /// All its blocks are stored.
    Completed {
        /// Since when.
        at: Timestamp,
    },
    /// It will never be complete.
    Error {
        /// EC2's message.
        message: String,
    },
}
}

stored! {
else VolumePermission::Everyone;
/// Who may make volumes from a snapshot beside its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VolumePermission {
    /// Every account.
    Everyone,
    /// One account.
    Account(id: String),
}
}

impl Snapshot {
    /// Whether its blocks are in the archive only.
    pub fn is_archived(&self) -> bool {
        self.tiering.as_ref().is_some_and(|tiering| match tiering.kind {
            TieringKind::Archive => tiering.done,
            TieringKind::Temporary | TieringKind::Permanent => !tiering.done,
            TieringKind::Failed => false,
        })
    }

    /// Whether the archive keeps a copy of it, be it back for a while or not.
    pub fn has_archive_copy(&self) -> bool {
        let temporary = |tiering: &Tiering| tiering.kind == TieringKind::Temporary;
        self.is_archived() || self.tiering.as_ref().is_some_and(temporary)
    }

    /// Why nothing can be made from it, in EC2's words; none when something can.
    pub fn unusable(&self) -> Option<&'static str> {
        match self.state {
            SnapshotState::Pending { .. } => Some("pending"),
            SnapshotState::Error { .. } => Some("error"),
            SnapshotState::Completed { .. } => self.is_archived().then_some("archived"),
        }
    }

    /// When the days of its lock began to count.
    pub fn lock_start(&self) -> Option<Timestamp> {
        match (&self.lock, &self.state) {
            (Some(lock), SnapshotState::Completed { at }) => Some(lock.created.max(*at)),
            _ => None,
        }
    }

    /// When its lock ends, as far as that is known.
    pub fn lock_end(&self) -> Option<Timestamp> {
        let lock = self.lock.as_ref()?;
        lock.until
            .or_else(|| Some(self.lock_start()? + Span::days(lock.days)))
    }

    /// EC2's word for the state of its lock at that moment.
    pub fn lock_state(&self, now: Timestamp) -> Option<&'static str> {
        let lock = self.lock.as_ref()?;
        Some(if self.lock_end().is_some_and(|end| end <= now) {
            "expired"
        } else if !lock.compliance {
            "governance"
        } else if lock.cool_off_ends.is_some_and(|end| end > now) {
            "compliance-cooloff"
        } else {
            "compliance"
        })
    }

    /// Whether its lock keeps it from being deleted at that moment.
    pub fn is_locked(&self, now: Timestamp) -> bool {
        self.lock_state(now).is_some_and(|state| state != "expired")
    }
}
