//! What will happen by itself, and how the agenda's table orders it.

use api::{ImageId, InstanceId, SnapshotId, Timestamp, VolumeId, stored};

/// The place of an entry: its moment, then the order of arrival.
pub type AgendaKey = (Timestamp, u64);

stored! {
/// Something that will happen by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// The Region in which it happens.
    pub region: String,
    /// What happens.
    pub what: DueKind,
}
}

stored! {
else DueKind::ImageGone(ImageId::default());
/// What can happen by itself.
#[derive(Debug, Clone, PartialEq)]
pub enum DueKind {
    /// An image's snapshots are ready, or its copy is.
    ImageReady(image: ImageId),
    /// An image turns out never to become available.
    ImageFails {
        /// The image.
        id: ImageId,
        /// EC2's code of the reason.
        code: String,
        /// EC2's message.
        message: String,
    },
    /// A snapshot has all its blocks.
    SnapshotReady(snapshot: SnapshotId),
    /// A snapshot turns out never to be complete.
    SnapshotFails {
        /// The snapshot.
        id: SnapshotId,
        /// EC2's message.
        message: String,
    },
    /// A volume was created.
    VolumeReady(volume: VolumeId),
    /// A deleted volume disappears.
    VolumeGone(volume: VolumeId),
    /// An attachment is complete.
    Attached(volume: VolumeId, instance: InstanceId),
    /// A detachment is complete.
    Detached(volume: VolumeId, instance: InstanceId),
    /// A change of size or type moves on.
    VolumeModified(volume: VolumeId),
    /// An instance reached the state it was heading for.
    InstanceSettled(instance: InstanceId),
    /// The status checks of a running instance begin to pass.
    InstanceChecked(instance: InstanceId),
    /// A terminated instance is forgotten.
    InstanceGone(instance: InstanceId),
    /// A deregistered image is forgotten.
    ImageGone(image: ImageId),
    /// An encryption key is deleted, if it still waits for that.
    KeyGone(key: String),
    /// A retention rule takes effect.
    RuleActive(account: String, id: String),
    /// The time of something in the Recycle Bin is up.
    BinEnds(resource: String),
    /// A snapshot's move to the archive or back is done, or its temporary restore ends.
    SnapshotTiered(snapshot: SnapshotId),
    /// A fast restore moves on.
    FastRestoreMoves {
        /// Of which snapshot.
        snapshot: SnapshotId,
        /// Where.
        zone: String,
        /// Whose.
        account: String,
    },
    /// A report about the use of an image is made.
    UsageReportReady(report: String),
    /// A report about the use of an image is too old.
    UsageReportGone(report: String),
    /// A task that stores an image is done.
    Stored(task: String),
    /// A task that stored an image is forgotten.
    StoreTaskGone(task: String),
    /// Faster launching of an image is set up or ended.
    FastLaunchSettled {
        /// Whose.
        account: String,
        /// The image.
        image: ImageId,
    },
    /// A replacement of a root volume moves on.
    RootTask(task: String),
    /// An Auto Scaling group looks whether there is something to do.
    ScalingGroup {
        /// Whose.
        account: String,
        /// Its name.
        name: String,
    },
}
}

/// A place as the agenda's table orders it. No moment is before 1970.
pub fn key(key: AgendaKey) -> String {
    format!("{:016x}{:016x}", key.0.0.max(0), key.1)
}

/// The place that a key of the agenda's table stands for.
pub fn place(key: &str) -> AgendaKey {
    let (at, order) = key.split_at_checked(16).unwrap_or_default();
    let number = |text| u64::from_str_radix(text, 16).unwrap_or_default();
    (Timestamp(number(at).cast_signed()), number(order))
}
