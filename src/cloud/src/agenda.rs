//! What is due when: each pending thing has one entry that ends it.

pub use crate::state::due::{AgendaKey, Due, DueKind, key, place};

use crate::state::State;
use api::Timestamp;
use std::sync::Arc;

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
pub fn first(state: &State, until: Timestamp) -> Option<(AgendaKey, Arc<Due>)> {
    let (key, due) = state.agenda.first()?;
    Some((place(key), Arc::clone(due))).filter(|(key, _)| key.0 <= until)
}
