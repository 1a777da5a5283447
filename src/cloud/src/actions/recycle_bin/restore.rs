//! What is in the Recycle Bin, and taking it out again.

use crate::actions::image::modify;
use crate::event::Change;
use crate::rules::form;
use crate::rules::image;
use crate::rules::page::page;
use crate::rules::retention;
use crate::rules::snapshot;
use crate::rules::snapshot_tier;
use crate::state::{Binned, ImageState};
use crate::tx::Tx;
use api::ec2::snapshot::recycle_bin::{
    ImageRecycleBinInfo, ListImagesInRecycleBinInput, ListImagesInRecycleBinOutput,
    ListSnapshotsInRecycleBinInput, ListSnapshotsInRecycleBinOutput, RestoreImageFromRecycleBinInput,
    RestoreImageFromRecycleBinOutput, RestoreSnapshotFromRecycleBinInput,
    RestoreSnapshotFromRecycleBinOutput, SnapshotRecycleBinInfo,
};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// The most images in a call.
const MOST_IMAGES: usize = 20;

/// Lists the caller's images in the bin.
pub(crate) fn list_images_in_recycle_bin(
    tx: &mut Tx<'_>,
    input: ListImagesInRecycleBinInput,
) -> Result<ListImagesInRecycleBinOutput, ApiError> {
    input.image_ids.iter().try_for_each(form::image_id)?;
    if input.image_ids.len() > MOST_IMAGES {
        let message = format!("The maximum number of images on a request is {MOST_IMAGES}.");
        return form::error(ErrorCode::InvalidParameterValue, message);
    }
    retention::page_size(input.max_results, 1..=1000)?;
    tx.dry_run(input.dry_run)?;
    let there =
        |id: &&api::ImageId| retention::own(tx, id.as_str()).is_some_and(|binned| binned.image().is_some());
    let unknown: Vec<_> = input.image_ids.iter().filter(|id| !there(id)).collect();
    if !unknown.is_empty() {
        return Err(image::not_found(&unknown));
    }
    let found: Vec<_> = mine(tx)
        .filter_map(|binned| Some((binned, binned.image()?)))
        .filter(|(_, image)| input.image_ids.is_empty() || input.image_ids.contains(&image.id))
        .collect();
    let key = |(binned, _): &(&Arc<Binned>, _)| binned.id().to_owned();
    let (found, next_token) = page(found, key, input.max_results, input.next_token.as_deref())?;
    let shown = found.into_iter().map(|(binned, image)| ImageRecycleBinInfo {
        image_id: Some(image.id.clone()),
        name: Some(String::from(&image.name)),
        description: image.description.as_ref().map(String::from),
        recycle_bin_enter_time: Some(binned.entered),
        recycle_bin_exit_time: Some(binned.exits),
    });
    Ok(ListImagesInRecycleBinOutput {
        images: Some(shown.collect()),
        next_token,
    })
}

/// Lists the caller's snapshots in the bin.
pub(crate) fn list_snapshots_in_recycle_bin(
    tx: &mut Tx<'_>,
    input: ListSnapshotsInRecycleBinInput,
) -> Result<ListSnapshotsInRecycleBinOutput, ApiError> {
    input.snapshot_ids.iter().try_for_each(form::snapshot_id)?;
    retention::page_size(input.max_results, 5..=1000)?;
    tx.dry_run(input.dry_run)?;
    for id in &input.snapshot_ids {
        retention::own(tx, id.as_str())
            .and_then(|binned| binned.snapshot())
            .ok_or_else(|| snapshot::not_found(id))?;
    }
    let found: Vec<_> = mine(tx)
        .filter_map(|binned| Some((binned, binned.snapshot()?)))
        .filter(|(_, snapshot)| input.snapshot_ids.is_empty() || input.snapshot_ids.contains(&snapshot.id))
        .collect();
    let key = |(binned, _): &(&Arc<Binned>, _)| binned.id().to_owned();
    let (found, next_token) = page(found, key, input.max_results, input.next_token.as_deref())?;
    let shown = found
        .into_iter()
        .map(|(binned, snapshot)| SnapshotRecycleBinInfo {
            snapshot_id: Some(snapshot.id.clone()),
            recycle_bin_enter_time: Some(binned.entered),
            recycle_bin_exit_time: Some(binned.exits),
            description: Some(snapshot.description.clone()),
            volume_id: Some(snapshot.volume.clone()),
        });
    Ok(ListSnapshotsInRecycleBinOutput {
        snapshots: Some(shown.collect()),
        next_token,
    })
}

/// What the caller has in the bin, in the order of ids.
fn mine<'a>(tx: &Tx<'a>) -> impl Iterator<Item = &'a Arc<Binned>> {
    let account = tx.account;
    let all = tx.region.bin.values();
    all.filter(move |binned| binned.account == account)
}

/// Registers an image again as it was: its name must still be free, and its snapshots must be there.
pub(crate) fn restore_image_from_recycle_bin(
    tx: &mut Tx<'_>,
    input: RestoreImageFromRecycleBinInput,
) -> Result<RestoreImageFromRecycleBinOutput, ApiError> {
    let id = &input.image_id;
    form::image_id(id)?;
    tx.dry_run(input.dry_run)?;
    let image = retention::own(tx, id.as_str())
        .and_then(|binned| binned.image())
        .ok_or_else(|| image::not_found(&[id]))?;
    for snapshot in image.snapshots() {
        let found = tx.region.snapshots.get(snapshot);
        let message = if let Some(found) = found {
            if image.state == ImageState::Disabled || !snapshot_tier::binds(found) {
                continue;
            }
            format!("The snapshot {snapshot} of the image '{id}' is archived or restored temporarily.")
        } else if retention::own(tx, snapshot.as_str()).is_some() {
            format!("The snapshot {snapshot} of the image '{id}' is in the Recycle Bin. Restore it first.")
        } else {
            format!("The snapshot {snapshot} of the image '{id}' no longer exists.")
        };
        return form::error(ErrorCode::IncorrectState, message);
    }
    image::free_name(tx, &image.name)?;
    if image.is_public() {
        modify::admit_public(tx, image)?;
    }
    let image = Arc::clone(image);
    tx.change(Change::Unbinned(String::from(id)));
    tx.change(Change::Image(image));
    Ok(RestoreImageFromRecycleBinOutput { return_: Some(true) })
}

/// Has a snapshot again as it was.
pub(crate) fn restore_snapshot_from_recycle_bin(
    tx: &mut Tx<'_>,
    input: RestoreSnapshotFromRecycleBinInput,
) -> Result<RestoreSnapshotFromRecycleBinOutput, ApiError> {
    let id = &input.snapshot_id;
    form::snapshot_id(id)?;
    tx.dry_run(input.dry_run)?;
    let snapshot = retention::own(tx, id.as_str())
        .and_then(|binned| binned.snapshot())
        .ok_or_else(|| snapshot::not_found(id))?;
    snapshot::admit(tx)?;
    let snapshot = Arc::clone(snapshot);
    let now = tx.now();
    let output = RestoreSnapshotFromRecycleBinOutput {
        snapshot_id: Some(id.clone()),
        description: Some(snapshot.description.clone()),
        encrypted: Some(snapshot.encrypted),
        owner_id: Some(snapshot.owner.clone()),
        progress: Some(format!("{}%", snapshot.progress(now))),
        start_time: Some(snapshot.started),
        state: Some(snapshot::state_name(&snapshot.state).into()),
        volume_id: Some(snapshot.volume.clone()),
        volume_size: Some(snapshot.size),
        ..RestoreSnapshotFromRecycleBinOutput::default()
    };
    tx.change(Change::Unbinned(String::from(id)));
    // A move to the archive or back stood still in the bin.
    let snapshot = snapshot_tier::go_on(tx, snapshot);
    tx.change(Change::Snapshot(snapshot));
    Ok(output)
}
