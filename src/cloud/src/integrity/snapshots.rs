//! Snapshots: their blocks, keys and permissions.

use super::report::{Report, distinct};
use crate::ids;
use crate::state::{BLOCKS_PER_GIB, Disk, Snapshot, SnapshotState, VolumePermission};
use api::SnapshotId;

pub(super) fn check(report: &mut Report<'_>) {
    let region = report.region;
    for snapshot in region.snapshots.values() {
        check_snapshot(report, snapshot);
    }
}

fn check_snapshot(report: &mut Report<'_>, snapshot: &Snapshot) {
    let (id, now) = (&snapshot.id, report.state.now);
    report.holds(ids::check(SnapshotId::PREFIX, id.as_str()).is_ok(), || {
        format!("{id} is malformed")
    });
    let in_time = match snapshot.state {
        SnapshotState::Completed { at } => snapshot.started <= at && at <= now,
        SnapshotState::Pending { until } => snapshot.started <= now && now <= until,
        SnapshotState::Error { .. } => snapshot.started <= now,
    };
    report.holds(in_time, || format!("{id} is out of time"));
    report.holds(snapshot.encrypted == snapshot.kms_key.is_some(), || {
        format!("{id} has a key or lacks one")
    });
    report.holds(distinct(&snapshot.permissions), || {
        format!("{id} lists a permission twice")
    });
    let public = snapshot.permissions.contains(&VolumePermission::Everyone);
    report.holds(!(snapshot.encrypted && public), || {
        format!("{id} is encrypted and public")
    });
    report.holds(is_sound(&snapshot.disk, snapshot.size), || {
        format!("{id} has odd blocks")
    });
}

/// Whether the runs of a disk are in order, do not overlap, and fit into that many GiB.
pub(super) fn is_sound(disk: &Disk, size: i64) -> bool {
    let room = size.saturating_mul(i64::from(BLOCKS_PER_GIB));
    let mut end = 0_i64;
    disk.extents().iter().all(|run| {
        let starts_after = i64::from(run.start) >= end;
        end = i64::from(run.start).saturating_add(i64::from(run.len));
        starts_after && run.len > 0 && end <= room
    })
}
