//! User data: base64 text of at most 16 KiB.

use super::checks::error;
use api::{ApiError, ErrorCode};

/// The most bytes, decoded.
const MOST_BYTES: usize = 16_384;

/// Checks user data as it comes in a request.
pub(crate) fn check(text: &str) -> Result<(), ApiError> {
    match decoded_length(text) {
        None => error(
            ErrorCode::InvalidUserDataMalformed,
            "Invalid BASE64 encoding of user data.",
        ),
        Some(bytes) if bytes > MOST_BYTES => error(
            ErrorCode::InvalidParameterValue,
            format!("User data is limited to {MOST_BYTES} bytes"),
        ),
        Some(_) => Ok(()),
    }
}

/// How many bytes base64 text stands for; `None` when it is not base64. Line breaks do not count.
fn decoded_length(text: &str) -> Option<usize> {
    let text: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let body = text.strip_suffix(b"==").or_else(|| text.strip_suffix(b"="));
    let body = body.unwrap_or(&text);
    let digits = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    (text.len().is_multiple_of(4) && body.len() % 4 != 1 && body.iter().all(digits))
        .then_some(body.len() / 4 * 3 + (body.len() % 4).saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        for (text, length) in [
            ("", Some(0)),
            ("QQ==", Some(1)),
            ("QUI=", Some(2)),
            ("QUJD", Some(3)),
            ("QUJD\nQUJD\n", Some(6)),
            ("QUJ", None),
            ("#!/bin/bash", None),
            ("Q===", None),
        ] {
            assert_eq!(decoded_length(text), length, "{text}");
        }
    }
}
