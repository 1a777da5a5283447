//! Blocking public access to images and snapshots, for an account in a Region.

use crate::rules::image;
use crate::rules::public_access::MANAGED_BY;
use crate::state::{BLOCK_ALL, BLOCK_NEW, Settings, UNBLOCKED};
use crate::tx::Tx;
use api::ApiError;
use api::ec2::account::public_access::{
    DisableImageBlockPublicAccessInput, DisableImageBlockPublicAccessOutput,
    DisableSnapshotBlockPublicAccessInput, DisableSnapshotBlockPublicAccessOutput,
    EnableImageBlockPublicAccessInput, EnableImageBlockPublicAccessOutput,
    EnableSnapshotBlockPublicAccessInput, EnableSnapshotBlockPublicAccessOutput,
    GetImageBlockPublicAccessStateInput, GetImageBlockPublicAccessStateOutput,
    GetSnapshotBlockPublicAccessStateInput, GetSnapshotBlockPublicAccessStateOutput,
};

/// Blocks new public sharing of images.
pub(crate) fn enable_image_block_public_access(
    tx: &mut Tx<'_>,
    input: EnableImageBlockPublicAccessInput,
) -> Result<EnableImageBlockPublicAccessOutput, ApiError> {
    let state = input.image_block_public_access_state.as_str();
    image::one_of(Some(state), "ImageBlockPublicAccessState", &[BLOCK_NEW])?;
    tx.dry_run(input.dry_run)?;
    let state = set_image_state(tx, true);
    Ok(EnableImageBlockPublicAccessOutput {
        image_block_public_access_state: Some(state),
    })
}

/// Lets images be shared publicly.
pub(crate) fn disable_image_block_public_access(
    tx: &mut Tx<'_>,
    input: DisableImageBlockPublicAccessInput,
) -> Result<DisableImageBlockPublicAccessOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    let state = set_image_state(tx, false);
    Ok(DisableImageBlockPublicAccessOutput {
        image_block_public_access_state: Some(state),
    })
}

fn set_image_state(tx: &mut Tx<'_>, blocked: bool) -> String {
    let settings = Settings {
        image_public_access_blocked: Some(blocked),
        ..tx.settings()
    };
    let state = image_state(&settings);
    tx.set(settings);
    state
}

/// Shows what is blocked for images.
pub(crate) fn get_image_block_public_access_state(
    tx: &mut Tx<'_>,
    input: GetImageBlockPublicAccessStateInput,
) -> Result<GetImageBlockPublicAccessStateOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    Ok(GetImageBlockPublicAccessStateOutput {
        image_block_public_access_state: Some(image_state(&tx.settings())),
        managed_by: Some(MANAGED_BY.into()),
    })
}

fn image_state(settings: &Settings) -> String {
    let blocked = settings.blocks_public_images();
    if blocked { BLOCK_NEW } else { UNBLOCKED }.to_owned()
}

/// Blocks public sharing of snapshots: what is new, or all.
pub(crate) fn enable_snapshot_block_public_access(
    tx: &mut Tx<'_>,
    input: EnableSnapshotBlockPublicAccessInput,
) -> Result<EnableSnapshotBlockPublicAccessOutput, ApiError> {
    // The model knows `unblocked` too, which is what the operation to disable is for.
    image::one_of(Some(&input.state), "State", &[BLOCK_ALL, BLOCK_NEW])?;
    tx.dry_run(input.dry_run)?;
    let state = set_snapshot_state(tx, input.state);
    Ok(EnableSnapshotBlockPublicAccessOutput { state })
}

/// Lets snapshots be shared publicly; those that were public under the block are so again.
pub(crate) fn disable_snapshot_block_public_access(
    tx: &mut Tx<'_>,
    input: DisableSnapshotBlockPublicAccessInput,
) -> Result<DisableSnapshotBlockPublicAccessOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    let state = set_snapshot_state(tx, UNBLOCKED.to_owned());
    Ok(DisableSnapshotBlockPublicAccessOutput { state })
}

fn set_snapshot_state(tx: &mut Tx<'_>, state: String) -> Option<String> {
    tx.set(Settings {
        snapshot_public_access: Some(state.clone()),
        ..tx.settings()
    });
    Some(state)
}

/// Shows what is blocked for snapshots.
pub(crate) fn get_snapshot_block_public_access_state(
    tx: &mut Tx<'_>,
    input: GetSnapshotBlockPublicAccessStateInput,
) -> Result<GetSnapshotBlockPublicAccessStateOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    let state = tx.settings().snapshot_public_access;
    Ok(GetSnapshotBlockPublicAccessStateOutput {
        state: Some(state.unwrap_or_else(|| UNBLOCKED.to_owned())),
        managed_by: Some(MANAGED_BY.into()),
    })
}
