//! Block public access: an account's settings in a Region that keep images and snapshots from being public.

use crate::rules::form::error;
use crate::state::UNBLOCKED;
use crate::tx::Tx;
use api::{ApiError, ErrorCode};

/// Who sets it all: the lab has no declarative policies.
pub(crate) const MANAGED_BY: &str = "account";

/// Refuses to make an image public while that is blocked.
pub(crate) fn check_image(tx: &Tx<'_>) -> Result<(), ApiError> {
    if tx.settings().blocks_public_images() {
        return error(
            ErrorCode::OperationNotPermitted,
            "You can’t publicly share this image because block public access for AMIs is enabled for this account. To \
             publicly share the image, you must call the DisableImageBlockPublicAccess API.",
        );
    }
    Ok(())
}

/// Refuses to make a snapshot public while that is blocked.
pub(crate) fn check_snapshot(tx: &Tx<'_>) -> Result<(), ApiError> {
    match tx.settings().snapshot_public_access.as_deref() {
        None | Some(UNBLOCKED) => Ok(()),
        Some(_) => error(
            ErrorCode::OperationNotPermitted,
            "Public sharing of snapshots is blocked for this account.",
        ),
    }
}
