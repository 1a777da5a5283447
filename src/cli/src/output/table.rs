//! `--output table`: sections of boxes, nested objects one bar deeper.
//!
//! A section has a title, perhaps headers, and rows. The widest section decides the width of all; in the others the
//! columns are stretched to it. A table wider than the terminal turns its sections of one row on their side.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::width::width;
use crate::python;

/// The blanks around the widest cell of a column.
const PADDING: i64 = 4;

/// Prints `value` under `title`.
///
/// # Errors
/// The value does not fit a table: the words in which Python refuses it.
pub(super) fn render(title: &str, value: &Value, terminal: usize) -> Result<String, String> {
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
    let mut out = format!("{}\n", repeat('-', total));
    for section in &table.sections {
        section.render(total, &mut out);
    }
    Ok(out)
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn columns(text: &str) -> i64 {
    length(width(text))
}

fn repeat(c: char, count: i64) -> String {
    std::iter::repeat_n(c, usize::try_from(count).unwrap_or_default()).collect()
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
struct Table {
    sections: Vec<Section>,
}

impl Table {
    fn total_width(&self) -> i64 {
        self.sections
            .iter()
            .map(Section::total_width)
            .max()
            .unwrap_or_default()
    }

    fn open(&mut self, title: Option<&str>, indent: i64) {
        self.sections.push(Section {
            title: title.map(str::to_owned),
            indent,
            ..Section::default()
        });
    }

    fn row(&mut self, cells: Vec<String>) -> Result<(), String> {
        self.sections
            .last_mut()
            .map_or(Ok(()), |section| section.row(cells))
    }

    fn headers(&mut self, cells: Vec<String>) -> Result<(), String> {
        self.sections
            .last_mut()
            .map_or(Ok(()), |section| section.headers(cells))
    }

    /// Adds the sections of `value`; says whether there was anything to add.
    fn build(&mut self, title: Option<&str>, value: &Value, indent: i64) -> Result<bool, String> {
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
                        Value::Array(cells) => self.row(cells.iter().map(python::text).collect())?,
                        Value::Object(members) => self.row(members.keys().cloned().collect())?,
                        scalar => self.row(vec![python::text(scalar)])?,
                    }
                }
            }
            _ => {}
        }
        Ok(true)
    }

    fn object(&mut self, members: &Map<String, Value>, indent: i64) -> Result<(), String> {
        let (scalars, nested) = keys(members);
        let cell = |key: &String| members.get(key).map(python::text).unwrap_or_default();
        match Vec::from_iter(&scalars).as_slice() {
            [] => {}
            [key] => self.row(vec![(*key).clone(), cell(key)])?,
            keys => {
                let cells = keys.iter().map(|key| cell(key)).collect();
                self.headers(scalars.iter().cloned().collect())?;
                self.row(cells)?;
            }
        }
        for key in nested {
            if let Some(member) = members.get(&key) {
                self.build(Some(&key), member, indent + 1)?;
            }
        }
        Ok(())
    }

    fn objects(&mut self, items: &[Value], indent: i64, title: Option<&str>) -> Result<(), String> {
        let (mut headers, mut nested) = (BTreeSet::new(), BTreeSet::new());
        for item in items {
            let (scalars, more) = match item {
                Value::Object(members) => keys(members),
                other => not_an_object(other)?,
            };
            headers.extend(scalars);
            nested.extend(more);
        }
        self.headers(headers.iter().cloned().collect())?;
        for (index, item) in items.iter().enumerate() {
            if index > 0 && !nested.is_empty() {
                self.open(title, indent);
                self.headers(headers.iter().cloned().collect())?;
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
            let cell = |key: &String| members.get(key).map(python::text).unwrap_or_default();
            self.row(headers.iter().map(cell).collect())?;
            for key in &nested {
                if let Some(member) = members.get(key) {
                    self.build(Some(key), member, indent + 1)?;
                }
            }
        }
        Ok(())
    }
}

/// The names of an object's scalars, and of the rest.
fn keys(members: &Map<String, Value>) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut scalars, mut nested) = (BTreeSet::new(), BTreeSet::new());
    for (key, member) in members {
        if is_scalar(member) {
            scalars.insert(key.clone())
        } else {
            nested.insert(key.clone())
        };
    }
    (scalars, nested)
}

/// What Python says when it looks for the keys of something else; nothing yet if that is empty.
fn not_an_object(value: &Value) -> Result<(BTreeSet<String>, BTreeSet<String>), String> {
    match value {
        Value::String(text) if text.is_empty() => Ok(Default::default()),
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
            Ok(Default::default())
        }
        other => Err(format!("'{}' object is not iterable", python::type_name(other))),
    }
}

#[derive(Default)]
struct Section {
    title: Option<String>,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
    indent: i64,
    cells: Option<usize>,
    widths: Vec<i64>,
}

impl Section {
    fn widen(&mut self, cells: &[String]) -> Result<(), String> {
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

    fn headers(&mut self, cells: Vec<String>) -> Result<(), String> {
        self.widen(&cells)?;
        self.cells.get_or_insert(cells.len());
        self.headers = cells;
        Ok(())
    }

    fn row(&mut self, cells: Vec<String>) -> Result<(), String> {
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
    fn on_its_side(self) -> Result<Self, String> {
        let [row] = self.rows.as_slice() else {
            return Ok(self);
        };
        if self.headers.is_empty() {
            return Ok(self);
        }
        let mut turned = Self {
            title: self.title.clone(),
            indent: self.indent,
            ..Self::default()
        };
        for (header, cell) in self.headers.iter().zip(row) {
            turned.row(vec![header.clone(), cell.clone()])?;
        }
        Ok(turned)
    }

    fn total_width(&self) -> i64 {
        let around = 2 + 2 * self.indent;
        let cells: i64 = self.widths.iter().map(|width| width + PADDING).sum();
        // A section without a title is as wide as Python's `None`.
        let title = columns(self.title.as_deref().unwrap_or("None"));
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

    fn render(&self, total: i64, out: &mut String) {
        let total = total - 2 * self.indent;
        let bars = repeat('|', self.indent);
        let mut write = |line: String| out.extend([bars.as_str(), &line, &bars, "\n"]);
        if let Some(title) = self.title.as_deref().filter(|title| !title.is_empty()) {
            write(centred(title, total, "|"));
            if self.headers.is_empty() && self.rows.is_empty() {
                write(format!("+{}+", repeat('-', total - 2)));
            }
        }
        let widths = self.scaled(total);
        let mut rule = String::new();
        for (index, width) in widths.iter().enumerate() {
            let (edge, dashes) = if index == 0 {
                ("+", width - 2)
            } else {
                ("", width - 1)
            };
            rule.extend([edge, &repeat('-', dashes), "+"]);
        }
        let line = |cells: &[String], cell: fn(&str, i64, &str) -> String| -> String {
            let edges = std::iter::once("|").chain(std::iter::repeat(""));
            widths
                .iter()
                .zip(cells)
                .zip(edges)
                .map(|((width, text), edge)| cell(text, *width, edge))
                .collect()
        };
        if !self.headers.is_empty() {
            write(rule.clone());
            write(line(&self.headers, centred));
        }
        if !self.rows.is_empty() && !widths.is_empty() {
            write(rule.clone());
            self.rows.iter().for_each(|row| write(line(row, left)));
            write(rule);
        }
    }
}

/// `text` in the middle of `total` columns, of which the last is a bar and the first `edge`.
fn centred(text: &str, total: i64, edge: &str) -> String {
    let before = total / 2 - columns(text) / 2 - 1;
    let after = total - 1 - (columns(edge) + before + columns(text));
    format!("{edge}{}{text}{}|", repeat(' ', before), repeat(' ', after))
}

/// `text` at the left of `total` columns, after two blanks if there is room.
fn left(text: &str, total: i64, edge: &str) -> String {
    let padding = if total - (columns(text) + 3 + columns(edge)) >= 0 {
        2
    } else {
        0
    };
    let after = total - (columns(edge) + padding + columns(text)) - 1;
    format!("{edge}{}{text}{}|", repeat(' ', padding), repeat(' ', after))
}
