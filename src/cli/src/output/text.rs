//! `--output text`: scalars of an object on one tab-separated line in the order of their names, then its lists and
//! objects, each line of which begins with the name that led to it in capitals.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::python;

/// Appends `value` to `out`, and nothing more once that has more than `most` bytes.
///
/// # Errors
/// A list holds objects and other things: the words in which Python refuses it.
pub(super) fn render(value: &Value, out: &mut String, most: usize) -> Result<(), String> {
    node(value, None, None, &mut Lines { out, most })
}

/// Where lines go.
struct Lines<'o> {
    out: &'o mut String,
    most: usize,
}

impl Lines<'_> {
    /// Writes a line of cells, after a name if there is one.
    fn line<'c>(&mut self, name: Option<&str>, cells: impl Iterator<Item = Option<&'c Value>>) {
        // What comes behind is still looked at, since the whole is refused when some of it can't be written.
        if self.out.len() > self.most {
            return;
        }
        let begin = self.out.len();
        if let Some(name) = name {
            self.out.push_str(&name.to_uppercase());
            self.out.push('\t');
        }
        for cell in cells {
            match cell {
                Some(Value::String(text)) => self.out.push_str(text),
                Some(other) => self.out.push_str(&python::text(other)),
                None => {}
            }
            self.out.push('\t');
        }
        if self.out.len() > begin {
            self.out.pop();
        }
        self.out.push('\n');
    }
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

fn node(
    value: &Value,
    name: Option<&str>,
    columns: Option<&BTreeSet<&str>>,
    out: &mut Lines<'_>,
) -> Result<(), String> {
    match value {
        Value::Object(members) => object(members, name, columns, out),
        Value::Array(items) => list(items, name, out),
        scalar => {
            out.line(None, std::iter::once(Some(scalar)));
            Ok(())
        }
    }
}

fn list(items: &[Value], name: Option<&str>, out: &mut Lines<'_>) -> Result<(), String> {
    if items.iter().any(Value::is_object) {
        let mut columns = BTreeSet::new();
        for item in items {
            let Value::Object(members) = item else {
                return Err(format!(
                    "'{}' object has no attribute 'items'",
                    python::type_name(item)
                ));
            };
            columns.extend(
                members
                    .iter()
                    .filter(|(_, member)| is_scalar(member))
                    .map(|(key, _)| key.as_str()),
            );
        }
        return items
            .iter()
            .try_for_each(|item| node(item, name, Some(&columns), out));
    }
    let mut cells = items.iter().filter(|item| is_scalar(item)).map(Some).peekable();
    match name {
        Some(name) => cells.for_each(|cell| out.line(Some(name), std::iter::once(cell))),
        None if cells.peek().is_some() => out.line(None, cells),
        None => {}
    }
    items
        .iter()
        .filter(|item| item.is_array())
        .try_for_each(|item| node(item, name, None, out))
}

fn object(
    members: &Map<String, Value>,
    name: Option<&str>,
    columns: Option<&BTreeSet<&str>>,
    out: &mut Lines<'_>,
) -> Result<(), String> {
    let sorted: BTreeMap<&str, &Value> = members
        .iter()
        .map(|(key, member)| (key.as_str(), member))
        .collect();
    let scalars = sorted.iter().filter(|(_, member)| is_scalar(member));
    let own: BTreeSet<&str> = scalars.map(|(key, _)| *key).collect();
    let columns = columns.unwrap_or(&own);
    if !columns.is_empty() {
        out.line(name, columns.iter().map(|key| sorted.get(key).copied()));
    }
    let rest = sorted.iter().filter(|(key, _)| !columns.contains(*key));
    rest.into_iter()
        .try_for_each(|(key, member)| node(member, Some(key), None, out))
}
