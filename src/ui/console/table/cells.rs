//! What stands in the cells of tables: text, states with shape and word, short ids, sizes, money.

use serde_json::Value;
use std::borrow::Cow;
use yew::prelude::*;

/// How a column is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// As text.
    Text,
    /// As an id, short.
    Id,
    /// As a state: shape and word.
    State,
    /// As GiB.
    Gib,
    /// As a moment.
    Time,
    /// The value of the tag of that name.
    Tag(&'static str),
    /// Yes or no.
    Flag,
    /// The number of things.
    Count,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Its heading.
    pub title: &'static str,
    /// Where its value is: members joined by dots, as the API names them.
    pub path: &'static str,
    /// How it is shown.
    pub show: Show,
}

/// Shorthand for tables of columns.
pub const fn column(title: &'static str, path: &'static str, show: Show) -> Column {
    Column { title, path, show }
}

/// The value at a path; a number in the path is an index.
pub fn at<'a>(row: &'a Value, path: &str) -> &'a Value {
    path.split('.')
        .filter(|part| !part.is_empty())
        .fold(row, |value, part| match part.parse::<usize>() {
            Ok(index) => value.get(index).unwrap_or(&Value::Null),
            Err(_) => value.get(part).unwrap_or(&Value::Null),
        })
}

/// The value of a tag.
pub fn tag<'a>(row: &'a Value, key: &str) -> Option<&'a str> {
    row.get("Tags")?
        .as_array()?
        .iter()
        .find(|tag| tag["Key"] == key)?
        .get("Value")?
        .as_str()
}

/// A value as plain text, as filters and sorting see it.
pub fn text<'a>(row: &'a Value, column: &Column) -> Cow<'a, str> {
    let value = at(row, column.path);
    match (column.show, value) {
        (Show::Tag(key), _) => tag(row, key).unwrap_or_default().into(),
        (Show::Count, Value::Array(items)) => items.len().to_string().into(),
        (Show::Flag, Value::Bool(true)) => "Yes".into(),
        (Show::Flag, _) => "No".into(),
        (Show::Time, Value::String(moment)) => moment.get(..16).unwrap_or(moment).replace('T', " ").into(),
        (_, Value::String(text)) => text.into(),
        (_, Value::Null) => "".into(),
        (_, value) => value.to_string().into(),
    }
}

/// A cell.
pub fn cell(row: &Value, column: &Column) -> Html {
    let text = text(row, column).into_owned();
    match column.show {
        Show::Id if !text.is_empty() => {
            html! { <span class="id" title={text.clone()}>{ short(&text) }</span> }
        }
        Show::State => state(&text, at(row, "Progress").as_str()),
        Show::Gib if !text.is_empty() => html! { { format!("{text} GiB") } },
        _ if text.is_empty() => html! { <span class="soft">{ "–" }</span> },
        _ => html! { { text } },
    }
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

/// A state as shape, word and colour.
pub fn state(word: &str, progress: Option<&str>) -> Html {
    let (mark, class) = match word {
        "available" | "completed" | "running" | "in-use" | "ok" => ("●", "good"),
        "pending" | "creating" | "stopping" | "shutting-down" | "attaching" | "deleting" => ("◐", "wait"),
        "failed" | "error" => ("✕", "bad"),
        "disabled" | "stopped" => ("■", "off"),
        "deregistered" | "terminated" => ("⌫", "off"),
        "" => return Html::default(),
        _ => ("○", "off"),
    };
    let progress = progress.filter(|progress| *progress != "100%" && !progress.is_empty());
    html! {
        <span class={classes!("state", class)}><span aria-hidden="true">{ mark }</span>{ word.to_owned() }
            if let Some(progress) = progress { { format!(" {progress}") } }
        </span>
    }
}

/// Millionths of a dollar as dollars and cents.
pub fn money(micros: i64) -> String {
    let cents = micros.saturating_add(5_000) / 10_000;
    format!("${}.{:02}", cents / 100, (cents % 100).abs())
}
