//! DeregisterImage: nothing new launches from it; its snapshots stay unless they are to go too. A retention rule may
//! keep either in the Recycle Bin.

use crate::actions::image::fast_launch;
use crate::actions::snapshot::delete;
use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form;
use crate::rules::image;
use crate::rules::image_protection;
use crate::rules::retention;
use crate::rules::tags::untag;
use crate::state::{Image, ImageState};
use crate::tx::Tx;
use api::ec2::image::{DeleteSnapshotReturnCode, DeregisterImageInput, DeregisterImageOutput};
use api::{ApiError, SnapshotId, Span};
use std::sync::Arc;

/// How long EC2 remembers the id of a deregistered image.
const REMEMBERED: Span = Span::hours(1);

/// Deregisters an image of the caller, whatever its state.
pub(crate) fn deregister_image(
    tx: &mut Tx<'_>,
    input: DeregisterImageInput,
) -> Result<DeregisterImageOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    image_protection::check(tx, image)?;
    let gone = Image {
        state: ImageState::Deregistered { at: tx.now() },
        permissions: Vec::new(),
        protection: None,
        ..Image::clone(image)
    };
    tx.change(Change::Image(Arc::new(gone)));
    if !retention::keep_image(tx, image) {
        untag(tx, image.id.as_str());
        tx.schedule(REMEMBERED, DueKind::ImageGone(image.id.clone()));
    }
    fast_launch::image_gone(tx, &image.id);
    let mut results: Vec<DeleteSnapshotReturnCode> = Vec::new();
    if input.delete_associated_snapshots == Some(true) {
        for id in image.snapshots() {
            // One snapshot may back several devices.
            if !results
                .iter()
                .any(|result| result.snapshot_id.as_ref() == Some(id))
            {
                let code = delete_snapshot(tx, image, id);
                results.push(DeleteSnapshotReturnCode {
                    snapshot_id: Some(id.clone()),
                    return_code: Some(code.into()),
                });
            }
        }
    }
    Ok(DeregisterImageOutput {
        return_: Some(true),
        delete_snapshot_results: Some(results),
    })
}

/// Deletes a snapshot of the image unless another one uses it; says what came of it.
fn delete_snapshot(tx: &mut Tx<'_>, image: &Image, id: &SnapshotId) -> &'static str {
    let used_elsewhere = tx.region.users_of(id).iter().any(|user| *user != image.id);
    match tx.region.snapshots.get(id) {
        _ if used_elsewhere => "skipped",
        Some(snapshot) if snapshot.owner == tx.account && !snapshot.is_locked(tx.now()) => {
            delete::remove(tx, snapshot);
            "success"
        }
        _ => "client-error",
    }
}
