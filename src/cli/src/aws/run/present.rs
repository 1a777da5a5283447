//! From an answer to what stands on the screen: `--query`, then `--output`.

use crate::aws::failure::Failure;
use crate::aws::input::globals::Globals;
use crate::output::{Format, try_render};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Prints one answer, or one page of it in text, but not much more than `most` bytes.
pub fn print(
    globals: &Globals,
    title: &str,
    answer: &Value,
    width: usize,
    most: usize,
) -> Result<String, Failure> {
    let Some(value) = queried(globals, answer)? else {
        return Ok(String::new());
    };
    try_render(globals.output, title, &value, width, most).map_err(|error| Failure::Unprintable {
        printed: error.printed,
        message: error.message,
    })
}

/// What `--query` makes of an answer; nothing of one that says nothing.
pub fn queried<'a>(globals: &Globals, answer: &'a Value) -> Result<Option<Cow<'a, Value>>, Failure> {
    match &globals.query {
        Some(query) => match query.search(answer) {
            Ok(found) => Ok(Some(Cow::Owned(found))),
            Err(reason) => Err(Failure::Other(reason.to_string())),
        },
        None if answer.as_object().is_some_and(Map::is_empty) => Ok(None),
        None => Ok(Some(Cow::Borrowed(answer))),
    }
}

/// Whether an answer is printed as it is encoded, without a value in between.
pub fn is_direct(globals: &Globals) -> bool {
    globals.output == Format::Json && globals.query.is_none()
}

/// Whether a format prints page by page.
pub fn by_page(format: Format) -> bool {
    matches!(format, Format::Text | Format::YamlStream)
}
