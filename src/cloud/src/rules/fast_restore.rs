//! Fast snapshot restore: volumes made from a snapshot in a zone are fast from their first moment.

use crate::event::Change;
use crate::state::{FastRestore, RegionState, Snapshot};
use crate::tx::Tx;
use api::SnapshotId;

pub(crate) fn gone(restore: &FastRestore) -> Change {
    Change::FastRestoreGone {
        snapshot: restore.snapshot.clone(),
        zone: restore.zone.as_str().into(),
        account: restore.account.as_str().into(),
    }
}

/// The changes that end all fast restores of a snapshot.
pub(crate) fn all_gone(region: &RegionState, id: &SnapshotId) -> Vec<Change> {
    region.fast_restores_of(id).map(|restore| gone(restore)).collect()
}

/// Writes down that a snapshot goes, and with it its fast restores.
pub(crate) fn forget(tx: &mut Tx<'_>, id: &SnapshotId) {
    for change in all_gone(tx.region, id) {
        tx.change(change);
    }
}

/// Whether the caller's new volume from a snapshot in a zone is fast at once.
pub(crate) fn speeds_up(tx: &Tx<'_>, snapshot: Option<&Snapshot>, zone: &str) -> Option<bool> {
    let place = (snapshot?.id.as_str(), zone, tx.account);
    let restore = tx.region.fast_restores.get(&place)?;
    (restore.state(tx.now()) == "enabled").then_some(true)
}
