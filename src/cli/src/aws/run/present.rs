//! From an answer to what stands on the screen: `--query`, then `--output`.

use super::failure::Failure;
use crate::aws::input::globals::Globals;
use crate::output::{Format, try_render};
use serde_json::{Map, Value};

/// Prints one answer, or one page of it in text, but not much more than `most` bytes.
pub fn print(
    globals: &Globals,
    title: &str,
    answer: &Value,
    width: usize,
    most: usize,
) -> Result<String, Failure> {
    let found;
    let value = match &globals.query {
        Some(query) => {
            found = query
                .search(answer)
                .map_err(|reason| Failure::Other(reason.to_string()))?;
            &found
        }
        None if answer.as_object().is_some_and(Map::is_empty) => return Ok(String::new()),
        None => answer,
    };
    try_render(globals.output, title, value, width, most).map_err(|error| Failure::Unprintable {
        printed: error.printed,
        message: error.message,
    })
}

/// Whether an answer is printed as it is shown, without a value in between.
pub fn is_direct(globals: &Globals) -> bool {
    globals.output == Format::Json && globals.query.is_none()
}

/// Whether a format prints page by page.
pub fn by_page(format: Format) -> bool {
    matches!(format, Format::Text | Format::YamlStream)
}
