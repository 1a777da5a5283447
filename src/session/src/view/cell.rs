//! Columns of tables and what stands in their cells: text, states, short ids, sizes, flags.

use serde_json::Value;
use std::borrow::Cow;

/// What kind of value a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// An id.
    Id,
    /// A state.
    State,
    /// GiB.
    Gib,
    /// A moment.
    Time,
    /// The value of the tag of that name.
    Tag(&'static str),
    /// Yes or no.
    Flag,
    /// The number of things.
    Count,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: &'static str,
    /// Where its value is: members joined by dots, as the API names them.
    pub path: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is said.
    Nothing,
    /// That text.
    Text(String),
    /// An id.
    Id(String),
    /// A state, and how far it has got where that is worth saying.
    State(String, Option<String>),
}

/// Shorthand for tables of columns.
pub(super) const fn column(title: &'static str, path: &'static str, kind: ColumnKind) -> Column {
    Column { title, path, kind }
}

/// The value at a path; a number in the path is an index.
fn at<'a>(row: &'a Value, path: &str) -> &'a Value {
    path.split('.')
        .filter(|part| !part.is_empty())
        .fold(row, |value, part| match part.parse::<usize>() {
            Ok(index) => value.get(index).unwrap_or(&Value::Null),
            Err(_) => value.get(part).unwrap_or(&Value::Null),
        })
}

/// The value of a tag.
fn tag<'a>(row: &'a Value, key: &str) -> Option<&'a str> {
    row.get("Tags")?
        .as_array()?
        .iter()
        .find(|tag| tag["Key"] == key)?
        .get("Value")?
        .as_str()
}

/// A value as plain text, as filters and sorting see it.
pub(super) fn text<'a>(row: &'a Value, column: &Column) -> Cow<'a, str> {
    match column.kind {
        ColumnKind::Tag(key) => tag(row, key).unwrap_or_default().into(),
        kind => plain(kind, at(row, column.path)),
    }
}

/// A value of a column that holds no tag, as plain text.
pub(super) fn plain(kind: ColumnKind, value: &Value) -> Cow<'_, str> {
    match (kind, value) {
        (ColumnKind::Count, Value::Array(items)) => items.len().to_string().into(),
        (ColumnKind::Flag, Value::Bool(true)) => "Yes".into(),
        (ColumnKind::Flag, _) => "No".into(),
        (ColumnKind::Time, Value::String(moment)) => {
            moment.get(..16).unwrap_or(moment).replace('T', " ").into()
        }
        (_, Value::String(text)) => text.into(),
        (_, Value::Null) => "".into(),
        (_, value) => value.to_string().into(),
    }
}

/// A cell.
pub(super) fn cell(row: &Value, column: &Column) -> Cell {
    let text = text(row, column).into_owned();
    match column.kind {
        ColumnKind::State => Cell::State(text, progress(row)),
        _ if text.is_empty() => Cell::Nothing,
        ColumnKind::Id => Cell::Id(text),
        ColumnKind::Gib => Cell::Text(format!("{text} GiB")),
        _ => Cell::Text(text),
    }
}

/// How far a thing has got, while it is under way.
fn progress(row: &Value) -> Option<String> {
    let progress = at(row, "Progress").as_str()?;
    (progress != "100%" && !progress.is_empty()).then(|| progress.to_owned())
}

/// An id with its first and last digits.
pub fn short(id: &str) -> String {
    match id.split_once('-') {
        Some((prefix, digits)) if digits.len() == 17 => {
            let (head, tail) = (
                digits.get(..4).unwrap_or_default(),
                digits.get(14..).unwrap_or_default(),
            );
            format!("{prefix}-{head}…{tail}")
        }
        _ => id.to_owned(),
    }
}
