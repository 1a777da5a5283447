//! Which rows of a table are shown, and in which order: sorted by a column, filtered by words.
//!
//! It works on the texts of rows, which are read once and kept until the row is another one.

use super::cell::{Column, text};
use serde_json::Value;
use std::borrow::Cow;
use std::cmp::Ordering;

/// A column to sort by and whether downwards; the words to filter by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Order {
    /// The column's place; none is the order of the answer.
    pub column: Option<usize>,
    /// Whether the largest comes first.
    pub down: bool,
    /// What was typed into the filter.
    pub filter: String,
}

impl Order {
    /// Whether it leaves the rows as they are.
    pub(super) fn is_plain(&self) -> bool {
        self.column.is_none() && self.filter.trim().is_empty()
    }
}

/// What is read of a row to find and sort it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowText {
    /// The texts of all columns, a line each.
    all: Box<str>,
    /// Where each of them ends, before the end of its line.
    ends: Box<[u32]>,
    /// The same in small letters.
    small: Box<str>,
    /// The tags in small letters.
    tags: Box<[(String, String)]>,
}

impl RowText {
    pub fn of(row: &Value, columns: &[Column]) -> Self {
        let tags = row.get("Tags").and_then(Value::as_array).into_iter().flatten();
        let part = |tag: &Value, name: &str| tag[name].as_str().unwrap_or_default().to_owned();
        Self::new(
            columns.iter().map(|column| text(row, column)),
            tags.map(|tag| (part(tag, "Key"), part(tag, "Value"))),
        )
    }

    /// From the texts of all columns, and the tags.
    pub fn new<'a>(
        texts: impl Iterator<Item = Cow<'a, str>>,
        tags: impl Iterator<Item = (String, String)>,
    ) -> Self {
        let mut all = String::new();
        let mut ends = Vec::new();
        for text in texts {
            all.push_str(&text);
            ends.push(u32::try_from(all.len()).unwrap_or(u32::MAX));
            all.push('\n');
        }
        Self {
            small: all.to_lowercase().into(),
            all: all.into(),
            ends: ends.into(),
            tags: tags
                .map(|(key, value)| (key.to_lowercase(), value.to_lowercase()))
                .collect(),
        }
    }

    /// The text of a column.
    fn column(&self, at: usize) -> &str {
        let end = |at: usize| self.ends.get(at).map(|end| *end as usize);
        let from = at.checked_sub(1).and_then(end).map_or(0, |end| end + 1);
        end(at)
            .and_then(|end| self.all.get(from..end))
            .unwrap_or_default()
    }
}

/// A word of the filter.
enum Word {
    /// Any text of the row.
    Any(String),
    /// `tag:key=value`.
    Tag(String, String),
    /// `property=value`; a property that there is not fits nothing.
    Property(Option<usize>, String),
}

impl Word {
    fn read(word: &str, columns: &[Column]) -> Self {
        let Some((property, value)) = word.split_once('=') else {
            return Self::Any(word.to_owned());
        };
        let value = value.to_owned();
        let named = |column: &Column| column.title.to_lowercase().replace(' ', "-") == property;
        match property.strip_prefix("tag:") {
            Some(key) => Self::Tag(key.to_owned(), value),
            None => Self::Property(columns.iter().position(named), value),
        }
    }

    fn fits(&self, row: &RowText) -> bool {
        match self {
            Self::Any(word) => row.small.contains(word.as_str()),
            Self::Tag(key, value) => row.tags.iter().any(|(own, is)| own == key && is == value),
            Self::Property(column, value) => {
                column.is_some_and(|column| row.column(column).to_lowercase() == *value)
            }
        }
    }
}

/// Those places of some rows that pass a filter, in their order.
pub(super) fn filtered(places: &[usize], rows: &[&RowText], columns: &[Column], filter: &str) -> Vec<usize> {
    let words: Vec<Word> = filter
        .split_whitespace()
        .map(|word| Word::read(&word.to_lowercase(), columns))
        .collect();
    let passes = |at: usize| {
        rows.get(at)
            .is_some_and(|row| words.iter().all(|word| word.fits(row)))
    };
    places.iter().copied().filter(|at| passes(*at)).collect()
}

/// The places of the rows in the order of a column's texts: numbers by size, others by letters.
pub(super) fn sorted(rows: &[&RowText], column: Option<usize>, down: bool) -> Vec<usize> {
    let Some(column) = column else {
        return (0..rows.len()).collect();
    };
    let mut keyed: Vec<(Option<f64>, &str, usize)> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let text = row.column(column);
            (text.parse().ok(), text, at)
        })
        .collect();
    api::order::sort_by(&mut keyed, |(one, one_text, _), (other, other_text, _)| {
        let ordering: Ordering = match (one, other) {
            (Some(one), Some(other)) => one.total_cmp(other),
            _ => one_text.cmp(other_text),
        };
        if down { ordering.reverse() } else { ordering }
    });
    keyed.into_iter().map(|(_, _, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::super::cell::{Column, ColumnKind, column};
    use super::{RowText, filtered, sorted};
    use serde_json::json;

    const COLUMNS: &[Column] = &[
        column("AMI name", "Name", ColumnKind::Text),
        column("Size", "Size", ColumnKind::Gib),
        column("stack", "", ColumnKind::Tag("stack")),
    ];

    fn rows() -> Vec<RowText> {
        [
            json!({"Name": "Web", "Size": 8, "Tags": [{"Key": "stack", "Value": "Production"}]}),
            json!({"Name": "database", "Size": 100, "Tags": []}),
            json!({"Name": "Überbau", "Size": 20, "Tags": [{"Key": "team", "Value": "web"}]}),
        ]
        .iter()
        .map(|row| RowText::of(row, COLUMNS))
        .collect()
    }

    #[test]
    fn words_are_looked_for_in_all_texts_whatever_their_letters() {
        for (text, found) in [
            ("", &[0, 1, 2][..]),
            ("WEB", &[0]),
            ("über", &[2]),
            ("web prod", &[0]),
            ("web data", &[]),
            ("ami-name=database", &[1]),
            ("ami-name=data", &[]),
            ("size=20", &[2]),
            ("tag:team=web", &[2]),
            ("tag:STACK=production", &[0]),
            ("colour=red", &[]),
            ("a", &[1, 2]),
        ] {
            let rows = rows();
            let rows: Vec<&RowText> = rows.iter().collect();
            assert_eq!(filtered(&[0, 1, 2], &rows, COLUMNS, text), found, "{text}");
        }
    }

    #[test]
    fn numbers_are_sorted_by_size_and_the_filter_keeps_the_order() {
        let rows = rows();
        let rows: Vec<&RowText> = rows.iter().collect();
        let by =
            |column, down, text: &str| filtered(&sorted(&rows, Some(column), down), &rows, COLUMNS, text);
        assert_eq!(by(1, false, ""), [0, 2, 1]);
        assert_eq!(by(1, true, ""), [1, 2, 0]);
        assert_eq!(by(1, true, "b"), [1, 2, 0]);
        assert_eq!(by(0, false, "b"), [0, 1, 2]);
        assert_eq!(by(9, false, "prod"), [0]);
    }
}
