//! Snapshots and volumes.

use crate::rules::form::SNAPSHOT_ID;
use crate::rules::form::VOLUME_ID;
use crate::rules::resource::row::Describe;
use crate::rules::resource::row::Resource;
use crate::rules::resource::row::Tags;
use crate::rules::resource::row::about;
use crate::rules::resource::row::anything;
use crate::rules::resource::row::own;
use crate::rules::resource::row::owned;
use crate::rules::retention;
use crate::rules::snapshot;
use crate::rules::volume;
use crate::tx::Tx;
use api::Service;
use api::SnapshotId;
use api::VolumeId;

/// A snapshot.
pub(crate) static SNAPSHOT: Resource = Resource {
    prefix: SnapshotId::PREFIX,
    name: "snapshot",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeSnapshots",
        ids: "SnapshotIds",
        list: "Snapshots",
        all: &[],
    }),
    trail: "AWS::EC2::Snapshot",
    table: "snapshots",
    form: Some(&SNAPSHOT_ID),
    checked_by_tag_calls: true,
    not_found: |id| snapshot::not_found(&id.into()),
    // One of another account can be tagged when it is shared.
    sees: |tx, id| {
        let snapshot = tx.region.snapshots.get(id);
        snapshot.is_some_and(|snapshot| tx.region.may_restore(snapshot, tx.account))
            || retention::own(tx, id).is_some()
    },
    tags: Tags::Table(anything),
    choices: |tx| {
        own(tx, tx.region.snapshots.values(), |snapshot| {
            let id = snapshot.id.as_str();
            (id.to_owned(), about(tx, id, &snapshot.description))
        })
    },
};

/// A volume.
pub(crate) static VOLUME: Resource = Resource {
    prefix: VolumeId::PREFIX,
    name: "volume",
    service: Service::Ec2,
    describe: Some(Describe {
        operation: "DescribeVolumes",
        ids: "VolumeIds",
        list: "Volumes",
        all: &[],
    }),
    trail: "AWS::EC2::Volume",
    table: "volumes",
    form: Some(&VOLUME_ID),
    checked_by_tag_calls: true,
    not_found: |id| volume::not_found(&id.into()),
    sees: has_volume,
    tags: Tags::Table(has_volume),
    choices: |tx| {
        own(tx, tx.region.volumes.values(), |volume| {
            let id = volume.id.as_str();
            let size = format!("{} GiB {}", volume.size, volume.volume_type);
            (id.to_owned(), about(tx, id, &size))
        })
    },
};

fn has_volume(tx: &Tx<'_>, id: &str) -> bool {
    owned(tx, tx.region.volumes.get(id))
}
