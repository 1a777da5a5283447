//! `--output text`: scalars of an object on one tab-separated line in the order of their names, then its lists and
//! objects, each line of which begins with the name that led to it in capitals.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::python;

/// Appends `value` to `out`.
///
/// # Errors
/// A list holds objects and other things: the words in which Python refuses it.
pub(super) fn render(value: &Value, out: &mut String) -> Result<(), String> {
    node(value, None, None, out)
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

fn node(
    value: &Value,
    name: Option<&str>,
    columns: Option<&BTreeSet<&str>>,
    out: &mut String,
) -> Result<(), String> {
    match value {
        Value::Object(members) => object(members, name, columns, out),
        Value::Array(items) => list(items, name, out),
        scalar => {
            line(&[python::text(scalar)], out);
            Ok(())
        }
    }
}

fn line(cells: &[String], out: &mut String) {
    out.push_str(&cells.join("\t"));
    out.push('\n');
}

fn list(items: &[Value], name: Option<&str>, out: &mut String) -> Result<(), String> {
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
    let cells: Vec<String> = items
        .iter()
        .filter(|item| is_scalar(item))
        .map(python::text)
        .collect();
    match name {
        Some(name) => {
            cells
                .into_iter()
                .for_each(|cell| line(&[name.to_uppercase(), cell], out));
        }
        None if !cells.is_empty() => line(&cells, out),
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
    out: &mut String,
) -> Result<(), String> {
    let sorted: BTreeMap<&str, &Value> = members
        .iter()
        .map(|(key, member)| (key.as_str(), member))
        .collect();
    let scalars = sorted.iter().filter(|(_, member)| is_scalar(member));
    let own: BTreeSet<&str> = scalars.map(|(key, _)| *key).collect();
    let columns = columns.unwrap_or(&own);
    if !columns.is_empty() {
        let cells = columns.iter().map(|key| {
            sorted
                .get(key)
                .map(|member| python::text(member))
                .unwrap_or_default()
        });
        let cells: Vec<String> = name.map(str::to_uppercase).into_iter().chain(cells).collect();
        line(&cells, out);
    }
    let rest = sorted.iter().filter(|(key, _)| !columns.contains(*key));
    rest.into_iter()
        .try_for_each(|(key, member)| node(member, Some(key), None, out))
}
