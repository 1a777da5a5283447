//! Snapshots.

use crate::state::Disk;
use api::{SnapshotId, Timestamp, VolumeId, stored};

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
