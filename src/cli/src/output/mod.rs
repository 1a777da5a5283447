//! `--output`: a JSON value as the AWS CLI prints it, character for character.
//!
//! It knows values, a title and the width of the terminal. It does not know operations, pages of results (a caller
//! prints each page, or merges them first), `--query` or which stream the text goes to. Colours are never printed,
//! and YAML has no anchors where the AWS CLI, which compares objects by identity, might print one.

pub(crate) mod json;
pub(crate) mod moments;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod width;
pub(crate) mod yaml;
mod yaml_emitter;
mod yaml_scalar;

use std::fmt;
use std::str::FromStr;

use serde_json::Value;

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// `json`: indented by four spaces; the default.
    #[default]
    Json,
    /// `text`: tab-separated lines.
    Text,
    /// `table`: boxes.
    Table,
    /// `yaml`: block style, keys sorted.
    Yaml,
    /// `yaml-stream`: each page is a list of one item.
    YamlStream,
    /// `off`: nothing.
    Off,
}

impl Format {
    /// Every format, in the order in which the AWS CLI lists them.
    pub const ALL: [Self; 6] = [
        Self::Json,
        Self::Text,
        Self::Table,
        Self::Yaml,
        Self::YamlStream,
        Self::Off,
    ];

    /// The name by which the AWS CLI calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Text => "text",
            Self::Table => "table",
            Self::Yaml => "yaml",
            Self::YamlStream => "yaml-stream",
            Self::Off => "off",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL
            .into_iter()
            .find(|format| format.name() == name)
            .ok_or(UnknownFormat)
    }
}

/// No format has that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownFormat;

impl fmt::Display for UnknownFormat {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("unknown output format")
    }
}

impl std::error::Error for UnknownFormat {}

/// A value that a format cannot show. The AWS CLI fails in the same words, with exit code 255.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderError {
    /// What was printed before.
    pub printed: String,
    /// What is wrong, as Python words it.
    pub message: String,
}

impl fmt::Display for RenderError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for RenderError {}

/// Prints `value`. `title` (the operation's name in CamelCase) and `width` (columns of the terminal) matter to tables
/// only. Where [`try_render`] fails, this is what was printed before.
#[must_use]
pub fn render(format: Format, title: &str, value: &Value, width: usize) -> String {
    try_render(format, title, value, width, usize::MAX).unwrap_or_else(|error| error.printed)
}

/// Prints `value` as [`render`] does, and says when the AWS CLI would fail. It stops some time after `most` bytes: of
/// more than that nobody sees the rest.
///
/// # Errors
/// `text` and `table` cannot show some lists whose elements are of different kinds.
pub fn try_render(
    format: Format,
    title: &str,
    value: &Value,
    width: usize,
    most: usize,
) -> Result<String, RenderError> {
    let is_empty = value.as_object().is_some_and(serde_json::Map::is_empty);
    match format {
        Format::Off => Ok(String::new()),
        Format::Json | Format::Yaml | Format::YamlStream if is_empty => Ok(String::new()),
        Format::Json => Ok(json::render(value, most)),
        Format::Yaml => Ok(yaml::render(value)),
        Format::YamlStream => Ok(yaml::render(&Value::from(vec![value.clone()]))),
        Format::Text => {
            let mut printed = String::new();
            match text::render(value, &mut printed, most) {
                Ok(()) => Ok(printed),
                Err(message) => Err(RenderError { printed, message }),
            }
        }
        Format::Table => table::render(title, value, width, most).map_err(|message| RenderError {
            printed: String::new(),
            message,
        }),
    }
}
