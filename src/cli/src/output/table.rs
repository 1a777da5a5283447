//! `--output table`: sections of boxes, nested objects one bar deeper.
//!
//! A section has a title, perhaps headers, and rows. The widest section decides the width of all; in the others the
//! columns are stretched to it. A table wider than the terminal turns its sections of one row on their side.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::width::width;
use crate::python;

/// The blanks around the widest cell of a column.
const PADDING: i64 = 4;

/// A cell: text of the value itself where it has such.
type Cell<'v> = Cow<'v, str>;

/// Prints `value` under `title`, and stops some time after `most` bytes.
///
/// # Errors
/// The value does not fit a table: the words in which Python refuses it.
pub(super) fn render(title: &str, value: &Value, terminal: usize, most: usize) -> Result<String, String> {
    let mut table = Table::default();
    if !table.build(Some(title), value, 0)? {
        return Ok(String::new());
    }
    let mut total = table.total_width();
    if total > length(terminal) {
        table.sections = table
            .sections
            .into_iter()
            .map(Section::on_its_side)
            .collect::<Result<_, _>>()?;
        total = table.total_width();
    }
    let mut out = String::new();
    repeat('-', total, &mut out);
    out.push('\n');
    for section in &table.sections {
        if out.len() > most {
            break;
        }
        section.render(total, &mut out, most);
    }
    Ok(out)
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn columns(text: &str) -> i64 {
    length(width(text))
}

fn repeat(c: char, count: i64, out: &mut String) {
    out.extend(std::iter::repeat_n(c, usize::try_from(count).unwrap_or_default()));
}

/// A cell that says what a value is.
fn cell(value: &Value) -> Cell<'_> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(python::text(other)),
    }
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

/// Whether Python takes a value for false.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(truth) => !truth,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
    }
}

#[derive(Default)]
struct Table<'v> {
    sections: Vec<Section<'v>>,
}

impl<'v> Table<'v> {
    fn total_width(&self) -> i64 {
        self.sections
            .iter()
            .map(Section::total_width)
            .max()
            .unwrap_or_default()
    }

    fn open(&mut self, title: Option<&'v str>, indent: i64) {
        self.sections.push(Section {
            title,
            indent,
            ..Section::default()
        });
    }

    fn row(&mut self, cells: Vec<Cell<'v>>) -> Result<(), String> {
        self.sections
            .last_mut()
            .map_or(Ok(()), |section| section.row(cells))
    }

    fn headers(&mut self, cells: Vec<Cell<'v>>) -> Result<(), String> {
        self.sections
            .last_mut()
            .map_or(Ok(()), |section| section.headers(cells))
    }

    /// Adds the sections of `value`; says whether there was anything to add.
    fn build(&mut self, title: Option<&'v str>, value: &'v Value, indent: i64) -> Result<bool, String> {
        if is_empty(value) {
            return Ok(false);
        }
        if title.is_some() {
            self.open(title, indent);
        }
        match value {
            Value::Object(members) => self.object(members, indent)?,
            Value::Array(items) if items.first().is_some_and(Value::is_object) => {
                self.objects(items, indent, title)?;
            }
            Value::Array(items) => {
                for item in items {
                    match item {
                        Value::Array(cells) if !cells.iter().all(is_scalar) => {
                            self.build(None, item, 0)?;
                        }
                        Value::Array(cells) => self.row(cells.iter().map(cell).collect())?,
                        Value::Object(members) => {
                            self.row(members.keys().map(|key| Cow::Borrowed(key.as_str())).collect())?
                        }
                        scalar => self.row(vec![cell(scalar)])?,
                    }
                }
            }
            _ => {}
        }
        Ok(true)
    }

    fn object(&mut self, members: &'v Map<String, Value>, indent: i64) -> Result<(), String> {
        let (mut scalars, mut nested) = Default::default();
        keys(members, &mut scalars, &mut nested);
        if let (1, Some(key)) = (scalars.len(), scalars.first()) {
            self.row(vec![Cow::Borrowed(*key), cell_of(members, key)])?;
        } else if !scalars.is_empty() {
            self.headers(scalars.iter().copied().map(Cow::Borrowed).collect())?;
            self.row(scalars.iter().map(|key| cell_of(members, key)).collect())?;
        }
        for key in nested {
            if let Some(member) = members.get(key) {
                self.build(Some(key), member, indent + 1)?;
            }
        }
        Ok(())
    }

    fn objects(&mut self, items: &'v [Value], indent: i64, title: Option<&'v str>) -> Result<(), String> {
        let (mut headers, mut nested) = (BTreeSet::new(), BTreeSet::new());
        for item in items {
            match item {
                Value::Object(members) => keys(members, &mut headers, &mut nested),
                other => not_an_object(other)?,
            }
        }
        let headings = || headers.iter().copied().map(Cow::Borrowed).collect();
        self.headers(headings())?;
        for (index, item) in items.iter().enumerate() {
            if index > 0 && !nested.is_empty() {
                self.open(title, indent);
                self.headers(headings())?;
            }
            let Value::Object(members) = item else {
                if headers.is_empty() {
                    self.row(Vec::new())?;
                    continue;
                }
                return Err(format!(
                    "'{}' object has no attribute 'get'",
                    python::type_name(item)
                ));
            };
            self.row(headers.iter().map(|key| cell_of(members, key)).collect())?;
            for key in &nested {
                if let Some(member) = members.get(*key) {
                    self.build(Some(*key), member, indent + 1)?;
                }
            }
        }
        Ok(())
    }
}

/// The cell under a heading; empty where there is no such member.
fn cell_of<'v>(members: &'v Map<String, Value>, key: &str) -> Cell<'v> {
    members.get(key).map(cell).unwrap_or_default()
}

/// Adds the names of an object's scalars, and of the rest.
fn keys<'v>(
    members: &'v Map<String, Value>,
    scalars: &mut BTreeSet<&'v str>,
    nested: &mut BTreeSet<&'v str>,
) {
    for (key, member) in members {
        if is_scalar(member) {
            scalars.insert(key)
        } else {
            nested.insert(key)
        };
    }
}

/// What Python says when it looks for the keys of something else; nothing yet if that is empty.
fn not_an_object(value: &Value) -> Result<(), String> {
    match value {
        Value::String(text) if text.is_empty() => Ok(()),
        Value::String(_) => Err("string indices must be integers, not 'str'".to_owned()),
        Value::Array(items) => {
            for item in items {
                let index = item.as_i64().or(item.as_bool().map(i64::from));
                match index.map(|index| usize::try_from(index).unwrap_or_default()) {
                    Some(index) if index < items.len() => {}
                    Some(_) => return Err("list index out of range".to_owned()),
                    None => {
                        let kind = python::type_name(item);
                        return Err(format!("list indices must be integers or slices, not {kind}"));
                    }
                }
            }
            Ok(())
        }
        other => Err(format!("'{}' object is not iterable", python::type_name(other))),
    }
}

#[derive(Default)]
struct Section<'v> {
    title: Option<&'v str>,
    headers: Vec<Cell<'v>>,
    rows: Vec<Vec<Cell<'v>>>,
    indent: i64,
    cells: Option<usize>,
    widths: Vec<i64>,
}

impl<'v> Section<'v> {
    fn widen(&mut self, cells: &[Cell<'_>]) -> Result<(), String> {
        if self.widths.is_empty() {
            self.widths = cells.iter().map(|cell| columns(cell)).collect();
            return Ok(());
        }
        for (index, cell) in cells.iter().enumerate() {
            match self.widths.get_mut(index) {
                Some(width) => *width = (*width).max(columns(cell)),
                None => return Err("list index out of range".to_owned()),
            }
        }
        Ok(())
    }

    fn headers(&mut self, cells: Vec<Cell<'v>>) -> Result<(), String> {
        self.widen(&cells)?;
        self.cells.get_or_insert(cells.len());
        self.headers = cells;
        Ok(())
    }

    fn row(&mut self, cells: Vec<Cell<'v>>) -> Result<(), String> {
        let expected = *self.cells.get_or_insert(cells.len());
        if cells.len() != expected {
            return Err(format!(
                "Row should have {expected} elements, instead it has {}",
                cells.len()
            ));
        }
        self.widen(&cells)?;
        self.rows.push(cells);
        Ok(())
    }

    /// A section of headers and one row becomes one of a row for each header.
    fn on_its_side(mut self) -> Result<Self, String> {
        if self.rows.len() != 1 || self.headers.is_empty() {
            return Ok(self);
        }
        let mut turned = Self {
            title: self.title,
            indent: self.indent,
            ..Self::default()
        };
        for (header, cell) in self.headers.into_iter().zip(self.rows.pop().unwrap_or_default()) {
            turned.row(vec![header, cell])?;
        }
        Ok(turned)
    }

    fn total_width(&self) -> i64 {
        let around = 2 + 2 * self.indent;
        let cells: i64 = self.widths.iter().map(|width| width + PADDING).sum();
        // A section without a title is as wide as Python's `None`.
        let title = columns(self.title.unwrap_or("None"));
        around + cells.max(title)
    }

    /// The widths of the columns, stretched to `total`.
    fn scaled(&self, total: i64) -> Vec<i64> {
        let sum: i64 = self.widths.iter().map(|width| width + PADDING).sum();
        if self.widths.is_empty() {
            return Vec::new();
        }
        let factor = total as f64 / sum as f64;
        let scale = |width: &i64| (factor * (width + PADDING) as f64).round_ties_even() as i64;
        let mut scaled: Vec<i64> = self.widths.iter().map(scale).collect();
        let mut surplus = scaled.iter().sum::<i64>() - total;
        while surplus > 0 {
            for width in scaled
                .iter_mut()
                .take(usize::try_from(surplus).unwrap_or_default())
            {
                *width -= 1;
                surplus -= 1;
            }
        }
        while surplus < 0 {
            for width in scaled
                .iter_mut()
                .rev()
                .take(usize::try_from(-surplus).unwrap_or_default())
            {
                *width += 1;
                surplus += 1;
            }
        }
        scaled
    }

    fn render(&self, total: i64, out: &mut String, most: usize) {
        let total = total - 2 * self.indent;
        let bars = |out: &mut String| repeat('|', self.indent, out);
        let write = |out: &mut String, line: &dyn Fn(&mut String)| {
            bars(out);
            line(out);
            bars(out);
            out.push('\n');
        };
        if let Some(title) = self.title.filter(|title| !title.is_empty()) {
            write(out, &|out| centred(title, total, "|", out));
            if self.headers.is_empty() && self.rows.is_empty() {
                write(out, &|out| {
                    out.push('+');
                    repeat('-', total - 2, out);
                    out.push('+');
                });
            }
        }
        let widths = self.scaled(total);
        let rule = |out: &mut String| {
            for (index, width) in widths.iter().enumerate() {
                let (edge, dashes) = if index == 0 {
                    ("+", width - 2)
                } else {
                    ("", width - 1)
                };
                out.push_str(edge);
                repeat('-', dashes, out);
                out.push('+');
            }
        };
        let line = |cells: &[Cell<'_>], cell: fn(&str, i64, &str, &mut String), out: &mut String| {
            let edges = std::iter::once("|").chain(std::iter::repeat(""));
            for ((width, text), edge) in widths.iter().zip(cells).zip(edges) {
                cell(text, *width, edge, out);
            }
        };
        if !self.headers.is_empty() {
            write(out, &rule);
            write(out, &|out| line(&self.headers, centred, out));
        }
        if !self.rows.is_empty() && !widths.is_empty() {
            write(out, &rule);
            for row in &self.rows {
                if out.len() > most {
                    return;
                }
                write(out, &|out| line(row, left, out));
            }
            write(out, &rule);
        }
    }
}

/// `text` in the middle of `total` columns, of which the last is a bar and the first `edge`.
fn centred(text: &str, total: i64, edge: &str, out: &mut String) {
    let width = columns(text);
    let before = total / 2 - width / 2 - 1;
    out.push_str(edge);
    repeat(' ', before, out);
    out.push_str(text);
    repeat(' ', total - 1 - (columns(edge) + before + width), out);
    out.push('|');
}

/// `text` at the left of `total` columns, after two blanks if there is room.
fn left(text: &str, total: i64, edge: &str, out: &mut String) {
    let taken = columns(edge) + columns(text);
    let padding = if total - (taken + 3) >= 0 { 2 } else { 0 };
    out.push_str(edge);
    repeat(' ', padding, out);
    out.push_str(text);
    repeat(' ', total - (taken + padding) - 1, out);
    out.push('|');
}
