//! The archive of snapshots: cheaper to keep, of no use until restored, and slow to come back.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::state::{Snapshot, Tiering, TieringKind};
use crate::tx::Tx;
use std::sync::Arc;

/// EC2's word for the tier from which a snapshot can be used.
pub(crate) fn tier_name(snapshot: &Snapshot) -> &'static str {
    if snapshot.is_archived() {
        "archive"
    } else {
        "standard"
    }
}

/// Whether a snapshot is in the archive, on the way there, or back only for a while: no image can be enabled over it.
pub(crate) fn binds(snapshot: &Snapshot) -> bool {
    let kind = snapshot.tiering.as_ref().map(|tiering| tiering.kind);
    snapshot.has_archive_copy() || kind == Some(TieringKind::Archive)
}

pub(crate) fn put(tx: &mut Tx<'_>, snapshot: &Snapshot, tiering: Tiering) {
    let snapshot = Arc::new(Snapshot {
        tiering: Some(tiering),
        ..snapshot.clone()
    });
    let snapshot = go_on(tx, snapshot);
    tx.change(Change::Snapshot(snapshot));
}

/// Writes down when the snapshot's move next changes by itself. The moment may have passed while it was in the bin.
pub(crate) fn go_on(tx: &mut Tx<'_>, snapshot: Arc<Snapshot>) -> Arc<Snapshot> {
    let Some((tiering, at)) = snapshot
        .tiering
        .as_ref()
        .and_then(|tiering| Some((tiering, tiering.next()?)))
    else {
        return snapshot;
    };
    let at = at.max(tx.now());
    tx.schedule(at - tx.now(), DueKind::SnapshotTiered(snapshot.id.clone()));
    Arc::new(Snapshot {
        tiering: Some(tiering.moved_to(at)),
        ..Snapshot::clone(&snapshot)
    })
}
