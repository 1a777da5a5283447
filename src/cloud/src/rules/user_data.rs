//! User data: base64 text of at most 16 KiB.

use crate::base64;
use crate::rules::form::error;
use api::{ApiError, ErrorCode};

/// The most bytes, decoded.
const MOST_BYTES: usize = 16_384;

/// Checks user data as it comes in a request.
pub(crate) fn check(text: &str) -> Result<(), ApiError> {
    match base64::decode(text) {
        None => error(
            ErrorCode::InvalidUserDataMalformed,
            "Invalid BASE64 encoding of user data.",
        ),
        Some(bytes) if bytes.len() > MOST_BYTES => error(
            ErrorCode::InvalidParameterValue,
            format!("User data is limited to {MOST_BYTES} bytes"),
        ),
        Some(_) => Ok(()),
    }
}
