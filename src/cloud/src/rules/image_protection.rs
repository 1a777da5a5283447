//! Deregistration protection: an image that stays until its owner has said twice that it may go.

use crate::rules::form::error;
use crate::state::{Image, Protection};
use crate::tx::Tx;
use api::{ApiError, ErrorCode, Timestamp};

/// Refuses to deregister a protected image.
pub(crate) fn check(tx: &Tx<'_>, image: &Image) -> Result<(), ApiError> {
    match image.protection {
        Some(protection) if protection.holds(tx.now()) => error(
            ErrorCode::OperationNotPermitted,
            format!(
                "The image '{}' has deregistration protection enabled and cannot be deregistered.",
                image.id
            ),
        ),
        _ => Ok(()),
    }
}

/// The state of the protection, as EC2 writes it.
pub(crate) fn shown(image: &Image, now: Timestamp) -> String {
    match image.protection {
        Some(Protection::On { cooldown: true }) => "enabled-with-cooldown".into(),
        Some(Protection::On { cooldown: false }) => "enabled-without-cooldown".into(),
        Some(Protection::Ending { until }) if now < until => format!("disabled after {until}"),
        _ => "disabled".into(),
    }
}
