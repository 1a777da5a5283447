//! Pages of a long answer. A token names the id after which to go on, so it survives changes of state.

use crate::rules::form::bad_value;
use api::{ApiError, ErrorCode};

/// Cuts one page out of things ordered by key. `after` continues behind that key; no limit gives everything.
/// Gives the page and the token of the next one.
pub(crate) fn page<T>(
    things: Vec<T>,
    key: impl Fn(&T) -> String,
    limit: Option<i64>,
    after: Option<&str>,
) -> Result<(Vec<T>, Option<String>), ApiError> {
    // Loops that begin with an empty token are common.
    let start = match after.filter(|token| !token.is_empty()) {
        None => 0,
        Some(token) => {
            let last = read_token(token)?;
            things
                .iter()
                .position(|thing| key(thing) > last)
                .unwrap_or(things.len())
        }
    };
    let limit = limit
        .and_then(|limit| usize::try_from(limit).ok())
        .unwrap_or(usize::MAX);
    let more = things.len() - start > limit;
    let page: Vec<T> = things.into_iter().skip(start).take(limit).collect();
    let token = if more {
        page.last().map(|last| token(&key(last)))
    } else {
        None
    };
    Ok((page, token))
}

/// An opaque token for a key.
fn token(key: &str) -> String {
    let hex: String = key.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{:016x}{hex}", crate::ids::of_text(0, key))
}

/// The key of a token; a token that this lab did not make is refused.
fn read_token(text: &str) -> Result<String, ApiError> {
    let bad = || {
        ApiError::new(
            ErrorCode::InvalidParameterValue,
            "Unable to parse pagination token",
        )
    };
    let (_, hex) = text.split_at_checked(16).ok_or_else(bad)?;
    let bytes: Option<Vec<u8>> = hex
        .as_bytes()
        .chunks(2)
        .map(|pair| {
            std::str::from_utf8(pair)
                .ok()
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
        })
        .collect();
    let key = bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(bad)?;
    if token(&key) == text { Ok(key) } else { Err(bad()) }
}

/// The error of a page that would be too small, as most Describe calls word it. 5 itself is accepted.
pub(crate) fn too_few(limit: i64) -> ApiError {
    bad_value(
        &format!(" {limit} "),
        "maxResults",
        "Expecting a value greater than 5.",
    )
}
