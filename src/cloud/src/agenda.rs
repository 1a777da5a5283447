//! What is due when: each pending thing has one entry that ends it.

use crate::State;
use api::{ImageId, InstanceId, SnapshotId, Timestamp, VolumeId, stored};
use std::sync::Arc;

/// The place of an entry: its moment, then the order of arrival.
pub type Key = (Timestamp, u64);

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
pub fn key(key: Key) -> String {
    format!("{:016x}{:016x}", key.0.0.max(0), key.1)
}

/// The place that a key of the agenda's table stands for.
pub fn place(key: &str) -> Key {
    let (at, order) = key.split_at_checked(16).unwrap_or_default();
    let number = |text| u64::from_str_radix(text, 16).unwrap_or_default();
    (Timestamp(number(at).cast_signed()), number(order))
}

/// The moment of the next entry.
pub fn next(state: &State) -> Option<Timestamp> {
    state.agenda.first().map(|(key, _)| place(key).0)
}

/// Whether something is on its way that somebody asked for, however long it takes: what only ends, such as the time
/// in which a deregistered image is remembered, is not.
pub fn is_awaited(state: &State) -> bool {
    state.agenda.values().any(|due| match &due.what {
        DueKind::ImageReady(_)
        | DueKind::ImageFails { .. }
        | DueKind::SnapshotReady(_)
        | DueKind::SnapshotFails { .. }
        | DueKind::VolumeModified(_)
        | DueKind::Stored(_)
        | DueKind::FastLaunchSettled { .. } => true,
        DueKind::SnapshotTiered(id) => {
            let region = state.region(&due.region);
            let tiering = region
                .and_then(|region| region.snapshots.get(id))
                .and_then(|snapshot| snapshot.tiering.as_ref());
            tiering.is_some_and(|tiering| !tiering.done)
        }
        DueKind::FastRestoreMoves {
            snapshot,
            zone,
            account,
        } => {
            let place = (snapshot.as_str(), zone.as_str(), account.as_str());
            let restore = state
                .region(&due.region)
                .and_then(|region| region.fast_restores.get(&place));
            restore.is_some_and(|restore| restore.enabled > state.now || restore.disabling.is_some())
        }
        _ => false,
    })
}

/// The first entry that is due by that moment.
pub fn first(state: &State, until: Timestamp) -> Option<(Key, Arc<Due>)> {
    let (key, due) = state.agenda.first()?;
    Some((place(key), Arc::clone(due))).filter(|(key, _)| key.0 <= until)
}
