//! Volumes and their attachments.

use crate::state::Disk;
use crate::state::ProductCode;
use crate::state::keyed;
use api::{InstanceId, SnapshotId, Timestamp, VolumeId, stored};

stored! {
/// A volume: a disk in one zone.
#[derive(Debug, Clone, PartialEq)]
pub struct Volume {
    /// Its id, in its Region only.
    pub id: VolumeId,
    /// Whose it is.
    pub owner: String,
    /// `us-east-1a` …
    pub zone: String,
    /// GiB.
    pub size: i64,
    /// `gp3` …
    pub volume_type: String,
    /// Operations a second; none for magnetic disks.
    pub iops: Option<i64>,
    /// MiB/s; only gp3 has it.
    pub throughput: Option<i64>,
    /// The snapshot that filled it.
    pub snapshot: Option<SnapshotId>,
    /// The volume of which it is a copy.
    pub source_volume: Option<VolumeId>,
    /// Whether it goes on working when its blocks may be inconsistent; not unless that was set.
    pub auto_enable_io: Option<bool>,
    /// Whether its blocks are encrypted.
    pub encrypted: bool,
    /// The key, when they are.
    pub kms_key: Option<String>,
    /// Where it is in its life.
    pub phase: VolumePhase,
    /// When it was asked for.
    pub created: Timestamp,
    /// Where it is attached.
    pub attachments: Vec<Attachment>,
    /// Whether several instances may have it at once.
    pub multi_attach: bool,
    /// MiB/s at which its blocks are fetched, when asked for.
    pub initialization_rate: Option<i64>,
    /// Marketplace product codes that came with its snapshot.
    pub product_codes: Vec<ProductCode>,
    /// Its blocks.
    pub disk: Disk,
    /// When its last snapshots were started, newest last; EC2 limits the rate.
    pub snapshots_at: Vec<Timestamp>,
    /// Its changes of size and type, newest last.
    pub modifications: Vec<Modification>,
    /// Whether its blocks were there at once.
    pub fast_restored: Option<bool>,
}
}
keyed!(Volume, owner, id id);

stored! {
else VolumePhase::Deleting;
/// Where a volume is in its life. Whether it is in use follows from its attachments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VolumePhase {
    /// Being made.
    Creating,
    /// There; available or in use.
    Ready,
    /// Disappearing.
    Deleting,
}
}

stored! {
/// A volume at an instance.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// The instance.
    pub instance: InstanceId,
    /// The device name there.
    pub device: String,
    /// Where it is in its life.
    pub phase: AttachmentPhase,
    /// Since when.
    pub at: Timestamp,
    /// Whether the volume goes with the instance.
    pub delete_on_termination: bool,
}
}

stored! {
else AttachmentPhase::Detaching;
/// Where an attachment is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentPhase {
    /// Being made.
    Attaching,
    /// There.
    Attached,
    /// Being undone.
    Detaching,
}
}

stored! {
/// A change of size, type or speed.
#[derive(Debug, Clone, PartialEq)]
pub struct Modification {
    /// When it was asked for.
    pub started: Timestamp,
    /// When it left the state `modifying`.
    pub optimizing: Option<Timestamp>,
    /// When it was complete.
    pub completed: Option<Timestamp>,
    /// GiB, type, IOPS, MiB/s and multi-attach before.
    pub original: Performance,
    /// The same after.
    pub target: Performance,
}
}

stored! {
/// What a modification changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Performance {
    /// GiB.
    pub size: i64,
    /// `gp3` …
    pub volume_type: String,
    /// Operations a second.
    pub iops: Option<i64>,
    /// MiB/s.
    pub throughput: Option<i64>,
    /// Whether several instances may have it at once.
    pub multi_attach: bool,
}
}
