//! Replacements of root volumes.

use crate::state::keyed;
use api::{ImageId, InstanceId, SnapshotId, Timestamp, VolumeId, stored};

stored! {
/// A replacement of an instance's root volume.
#[derive(Debug, Clone, PartialEq)]
pub struct RootTask {
    /// `replacevol-0…`.
    pub id: String,
    /// Whose it is.
    pub owner: String,
    /// The instance.
    pub instance: InstanceId,
    /// How far it has come.
    pub phase: RootTaskPhase,
    /// When it was asked for.
    pub started: Timestamp,
    /// When it ended.
    pub completed: Option<Timestamp>,
    /// The image that was named.
    pub image: Option<ImageId>,
    /// What fills the new volume.
    pub snapshot: SnapshotId,
    /// Whether the caller named the snapshot.
    pub named_snapshot: bool,
    /// Whether the old volume goes.
    pub delete_replaced: bool,
    /// MiB/s at which blocks are fetched, when asked for.
    pub initialization_rate: Option<i64>,
    /// The key of the new volume, when it is encrypted.
    pub kms_key: Option<String>,
    /// The volume that was, or will be, replaced.
    pub replaced: VolumeId,
}
}
keyed!(RootTask, owner, id);

impl RootTask {
    /// Whether it is under way.
    pub fn is_active(&self) -> bool {
        matches!(
            self.phase,
            RootTaskPhase::Pending | RootTaskPhase::InProgress | RootTaskPhase::Failing
        )
    }
}

stored! {
else RootTaskPhase::Failed;
/// How far a replacement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RootTaskPhase {
    /// Not begun.
    Pending,
    /// The new volume is being made.
    InProgress,
    /// It will not work.
    Failing,
    /// Done.
    Succeeded,
    /// It did not work; the old volume is in its place.
    Failed,
}
}

impl RootTaskPhase {
    /// EC2's word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in-progress",
            Self::Failing => "failing",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
        }
    }
}
