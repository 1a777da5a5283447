//! Reads the texts of a table's columns out of an answer as it is, without making JSON of what no column shows.

use super::cell::{ColumnKind, plain};
use super::row_filter::RowText;
use super::table::Table;
use api::codec::encode::{Body, Encode, Names, Sink};
use serde_json::Value;
use std::borrow::Cow;

/// The texts of each row in a list of an answer, with the row's id.
pub(super) fn texts(answer: &dyn Encode, list: &str, table: Table) -> Vec<(String, RowText)> {
    let mut rows = Rows {
        list,
        table,
        found: Vec::new(),
    };
    answer.encode(&mut rows);
    rows.found
}

/// Takes an answer in: its rows are in one list.
struct Rows<'a> {
    list: &'a str,
    table: Table,
    found: Vec<(String, RowText)>,
}

/// Takes a row in.
struct Row {
    table: Table,
    id: String,
    text: Option<RowText>,
}

/// Takes the value at a path in; of a list only how long it is.
struct At<'a> {
    path: &'a str,
    value: Value,
}

/// Takes tags in.
struct Tags(Vec<(String, String)>);

/// A sink for which most kinds of values mean nothing.
macro_rules! ignore {
    ($($name:ident: $kind:ty),+) => {$(
        fn $name(&mut self, _: $kind) {}
    )+};
}

/// The field of that name, if it says something.
fn field<'a>(names: Names, fields: &[&'a dyn Encode], name: &str) -> Option<&'a dyn Encode> {
    let at = (0..fields.len()).find(|at| names.get(*at) == name)?;
    fields.get(at).copied().filter(|field| !field.is_absent())
}

/// The value at a path in a structure.
fn at(names: Names, fields: &[&dyn Encode], path: &str) -> Value {
    let (name, path) = path.split_once('.').unwrap_or((path, ""));
    let mut found = At {
        path,
        value: Value::Null,
    };
    if let Some(field) = field(names, fields, name) {
        field.encode(&mut found);
    }
    found.value
}

impl Sink for Rows<'_> {
    ignore!(text: &str, integer: i64, natural: u64, double: f64, boolean: bool, json: &Value);
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>) {
        for item in items {
            let mut row = Row {
                table: self.table,
                id: String::new(),
                text: None,
            };
            item.encode(&mut row);
            self.found.extend(row.text.map(|text| (row.id, text)));
        }
    }
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        if let Some(list) = field(names, fields, self.list) {
            list.encode(self);
        }
    }
    fn variant(&mut self, _: &'static str, _: Body<'_>) {}
}

impl Sink for Row {
    ignore!(text: &str, integer: i64, natural: u64, double: f64, boolean: bool, json: &Value);
    fn list(&mut self, _: &mut dyn Iterator<Item = &dyn Encode>) {}
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        let mut tags = Tags(Vec::new());
        if let Some(list) = field(names, fields, "Tags") {
            list.encode(&mut tags);
        }
        let texts = self.table.columns().iter().map(|column| match column.kind {
            ColumnKind::Tag(name) => {
                let tag = tags.0.iter().find(|(key, _)| key == name);
                Cow::Borrowed(tag.map_or("", |(_, value)| value.as_str()))
            }
            kind => Cow::Owned(plain(kind, &at(names, fields, column.path)).into_owned()),
        });
        self.text = Some(RowText::new(texts, tags.0.iter().cloned()));
        self.id = plain(ColumnKind::Id, &at(names, fields, self.table.id())).into_owned();
    }
    fn variant(&mut self, _: &'static str, _: Body<'_>) {}
}

impl At<'_> {
    /// A value that has no parts.
    fn put(&mut self, value: impl Into<Value>) {
        if self.path.is_empty() {
            self.value = value.into();
        }
    }
}

impl Sink for At<'_> {
    fn text(&mut self, text: &str) {
        self.put(text);
    }
    fn integer(&mut self, number: i64) {
        self.put(number);
    }
    fn natural(&mut self, number: u64) {
        self.put(number);
    }
    fn double(&mut self, number: f64) {
        self.put(number);
    }
    fn boolean(&mut self, truth: bool) {
        self.put(truth);
    }
    fn json(&mut self, value: &Value) {
        if self.path.is_empty() {
            self.value = value.clone();
        }
    }
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>) {
        if self.path.is_empty() {
            self.value = Value::Array(items.map(|_| Value::Null).collect());
            return;
        }
        let (place, path) = self.path.split_once('.').unwrap_or((self.path, ""));
        if let Some(item) = place.parse().ok().and_then(|place| items.nth(place)) {
            let mut found = At {
                path,
                value: Value::Null,
            };
            item.encode(&mut found);
            self.value = found.value;
        }
    }
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        self.value = at(names, fields, self.path);
    }
    fn variant(&mut self, _: &'static str, _: Body<'_>) {}
}

impl Sink for Tags {
    ignore!(text: &str, integer: i64, natural: u64, double: f64, boolean: bool, json: &Value);
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>) {
        for item in items {
            item.encode(self);
        }
    }
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        let part = |name| plain(ColumnKind::Text, &at(names, fields, name)).into_owned();
        self.0.push((part("Key"), part("Value")));
    }
    fn variant(&mut self, _: &'static str, _: Body<'_>) {}
}
