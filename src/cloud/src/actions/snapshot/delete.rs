//! DeleteSnapshot: not while a registered image uses it or a lock holds it.

use crate::event::Change;
use crate::rules::fast_restore;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::retention;
use crate::rules::snapshot;
use crate::rules::tags::untag;
use crate::state::Snapshot;
use crate::tx::Tx;
use api::ec2::snapshot::{DeleteSnapshotInput, DeleteSnapshotOutput};
use api::{ApiError, ErrorCode};

/// Deletes a snapshot of the caller, complete or not.
pub(crate) fn delete_snapshot(
    tx: &mut Tx<'_>,
    input: DeleteSnapshotInput,
) -> Result<DeleteSnapshotOutput, ApiError> {
    let id = &input.snapshot_id;
    form::snapshot_id(id)?;
    tx.dry_run(input.dry_run)?;
    let snapshot = snapshot::own(tx, id)?;
    let users = tx.region.users_of(id);
    if !users.is_empty() {
        let users: Vec<&str> = users.iter().map(|image| image.as_str()).collect();
        return error(
            ErrorCode::InvalidSnapshotInUse,
            format!("The snapshot {id} is currently in use by {}", users.join(", ")),
        );
    }
    if snapshot.is_locked(tx.now()) {
        return error(
            ErrorCode::OperationNotPermitted,
            format!("The snapshot '{id}' is locked and can't be deleted."),
        );
    }
    remove(tx, snapshot);
    Ok(DeleteSnapshotOutput {})
}

/// Takes a snapshot away: into the Recycle Bin, if a rule of the caller keeps it there.
pub(crate) fn remove(tx: &mut Tx<'_>, snapshot: &Snapshot) {
    fast_restore::forget(tx, &snapshot.id);
    tx.change(Change::SnapshotGone(snapshot.id.clone()));
    if !retention::keep_snapshot(tx, snapshot) {
        untag(tx, snapshot.id.as_str());
    }
}
