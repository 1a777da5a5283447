//! Finding an image for an action, and the rules that several image actions share.

use crate::agenda::DueKind;
use crate::rules::form;
use crate::rules::form::error;
use crate::state::{Image, ImageState};
use crate::tx::Tx;
use api::{ApiError, ErrorCode, ImageId};
use std::sync::Arc;

/// The most images of an account in a Region.
const MOST_IMAGES: usize = 50_000;
/// The most images that may be on their way in a Region at once.
const MOST_COPIES: usize = 300;

/// An image of the caller, whatever its state but deregistered.
pub(crate) fn own<'a>(tx: &Tx<'a>, id: &ImageId) -> Result<&'a Arc<Image>, ApiError> {
    let Some(image) = tx.region.images.get(id) else {
        return Err(not_found(&[id]));
    };
    match (&image.state, image.owner == tx.account) {
        (ImageState::Deregistered { .. }, true) => error(
            ErrorCode::InvalidAmiIdUnavailable,
            format!("The image ID '{id}' is no longer available"),
        ),
        (ImageState::Deregistered { .. }, false) => Err(not_found(&[id])),
        (_, true) => Ok(image),
        (_, false) => error(ErrorCode::AuthFailure, format!("Not authorized for image:{id}")),
    }
}

/// An image that the caller may see: an own one, or one that may be launched.
pub(crate) fn visible<'a>(tx: &Tx<'a>, id: &ImageId) -> Result<&'a Arc<Image>, ApiError> {
    match tx.region.images.get(id) {
        Some(image) if image.owner == tx.account => own(tx, id),
        Some(image) if image.may_launch(tx.account) && image.state != ImageState::Disabled => Ok(image),
        _ => Err(not_found(&[id])),
    }
}

/// The error of images that do not exist.
pub(crate) fn not_found(ids: &[&ImageId]) -> ApiError {
    let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
    let message = match ids.as_slice() {
        [id] => format!("The image id '[{id}]' does not exist"),
        ids => format!("The image ids '[{}]' do not exist", ids.join(", ")),
    };
    ApiError::new(ErrorCode::InvalidAmiIdNotFound, message)
}

/// The error of an image whose state does not allow what was asked.
pub(crate) fn wrong_state(image: &Image) -> ApiError {
    let message = format!(
        "The image '{}' is in state '{}'",
        image.id,
        state_name(&image.state)
    );
    ApiError::new(ErrorCode::IncorrectState, message)
}

/// Refuses a name that another registered image of the caller has.
pub(crate) fn free_name(tx: &Tx<'_>, name: &str) -> Result<(), ApiError> {
    let place = (tx.account, name);
    match tx.region.image_names.get(&place) {
        None => Ok(()),
        Some(holder) => error(
            ErrorCode::InvalidAmiNameDuplicate,
            format!("AMI name {name} is already in use by AMI {holder}"),
        ),
    }
}

/// Refuses a name that is taken, and one image too many.
pub(crate) fn admit(tx: &Tx<'_>, name: &str) -> Result<(), ApiError> {
    free_name(tx, name)?;
    // Those in the Recycle Bin count too.
    let mine = tx
        .region
        .image_counts
        .get(tx.account)
        .copied()
        .unwrap_or_default();
    if mine + tx.region.bin.len() >= MOST_IMAGES {
        let binned = tx
            .region
            .bin
            .values()
            .filter(|binned| binned.account == tx.account && binned.image().is_some());
        if mine + binned.count() >= MOST_IMAGES {
            return error(
                ErrorCode::ResourceLimitExceeded,
                format!(
                    "You have reached your quota of {MOST_IMAGES} for the number of images allowed in this Region."
                ),
            );
        }
    }
    Ok(())
}

/// Refuses a copy when too many are under way to this Region.
pub(crate) fn admit_copy(tx: &Tx<'_>) -> Result<(), ApiError> {
    let under_way = tx.state.agenda.values().filter(|due| {
        due.region == tx.region_name
            && matches!(due.what, DueKind::ImageReady(_) | DueKind::ImageFails { .. })
    });
    if under_way.count() >= MOST_COPIES {
        return error(
            ErrorCode::ResourceLimitExceeded,
            format!(
                "Too many image copies in progress. The limit is {MOST_COPIES} for this destination region."
            ),
        );
    }
    Ok(())
}

/// EC2's word for a state.
pub(crate) const fn state_name(state: &ImageState) -> &'static str {
    match state {
        ImageState::Pending { .. } => "pending",
        ImageState::Available => "available",
        ImageState::Failed { .. } => "failed",
        ImageState::Disabled => "disabled",
        ImageState::Deregistered { .. } => "deregistered",
    }
}

/// Where EC2 says that an own image is.
pub(crate) fn location(account: &str, name: &str) -> String {
    format!("{account}/{name}")
}

/// Checks an optional text against the values that EC2 knows.
pub(crate) fn one_of(value: Option<&str>, parameter: &str, known: &[&str]) -> Result<(), ApiError> {
    match value {
        Some(value) if !known.contains(&value) => {
            let reason = format!("Expected one of: {}.", known.join(", "));
            Err(form::bad_value(value, parameter, &reason))
        }
        _ => Ok(()),
    }
}
