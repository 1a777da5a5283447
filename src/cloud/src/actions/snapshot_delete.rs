//! DeleteSnapshot: not while a registered image uses it.

use super::checks::{self, error};
use super::image_deregister::tags_gone;
use super::snapshots;
use crate::event::Change;
use crate::tx::Tx;
use api::ec2::snapshot::{DeleteSnapshotInput, DeleteSnapshotOutput};
use api::{ApiError, ErrorCode};

/// Deletes a snapshot of the caller, complete or not.
pub(crate) fn delete_snapshot(
    tx: &mut Tx<'_>,
    input: DeleteSnapshotInput,
) -> Result<DeleteSnapshotOutput, ApiError> {
    let id = &input.snapshot_id;
    checks::snapshot_id(id)?;
    tx.dry_run(input.dry_run)?;
    snapshots::own(tx, id)?;
    let users = tx.region.users_of(id);
    if !users.is_empty() {
        let users: Vec<&str> = users.iter().map(|image| image.as_str()).collect();
        return error(
            ErrorCode::InvalidSnapshotInUse,
            format!("The snapshot {id} is currently in use by {}", users.join(", ")),
        );
    }
    tx.change(Change::SnapshotGone(id.clone()));
    tags_gone(tx, id.as_str());
    Ok(DeleteSnapshotOutput {})
}
