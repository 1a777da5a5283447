//! `--output yaml`: block style with sorted keys, as libyaml emits it for the AWS CLI. It knows how collections are
//! laid out; how a string is quoted and folded is `yaml_scalar`'s.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::yaml_scalar::{Style, Text};
use crate::python;

/// A longer key is written after a question mark.
const LONGEST_KEY: usize = 128;

/// Prints `value` and ends the line. A lone scalar is printed as JSON.
pub(crate) fn render(value: &Value) -> String {
    if !value.is_array() && !value.is_object() {
        let mut out = String::new();
        python::write_json(value, &mut out, None, false);
        out.push('\n');
        return out;
    }
    let mut emitter = Emitter {
        out: String::new(),
        column: 0,
        blank: true,
        indention: true,
    };
    emitter.node(value, None, false);
    emitter.new_line(0);
    emitter.out
}

/// What has been written, and where the next character goes.
pub(super) struct Emitter {
    out: String,
    /// Characters on the current line.
    pub(super) column: usize,
    /// The last character was a blank.
    blank: bool,
    /// The current line has only indentation and indicators so far.
    indention: bool,
}

impl Emitter {
    /// Writes a character of a text.
    pub(super) fn put(&mut self, c: char) {
        self.out.push(c);
        self.column += 1;
        self.blank = false;
        self.indention = false;
    }

    /// Writes a character that ends a line.
    pub(super) fn line_break(&mut self, c: char) {
        self.out.push(c);
        self.column = 0;
        self.indention = true;
    }

    /// Goes to a new line, unless the current one is still empty, and indents it.
    pub(super) fn new_line(&mut self, indent: usize) {
        if !self.indention || self.column > indent || (self.column == indent && !self.blank) {
            self.line_break('\n');
        }
        while self.column < indent {
            self.out.push(' ');
            self.column += 1;
        }
        self.blank = true;
        self.indention = true;
    }

    /// Writes a blank if there is none.
    pub(super) fn separate(&mut self) {
        if !self.blank {
            self.put(' ');
        }
    }

    /// Writes `-`, `?` or `:`, after which a collection may go on in the same line.
    fn indicator(&mut self, sign: char) {
        let indention = self.indention;
        self.separate();
        self.put(sign);
        self.indention = indention;
    }

    fn plain(&mut self, text: &str) {
        self.separate();
        text.chars().for_each(|c| self.put(c));
    }

    /// Writes `value` inside a collection at `indent`, if it is inside one.
    fn node(&mut self, value: &Value, indent: Option<usize>, is_member: bool) {
        match value {
            Value::Null => self.plain("null"),
            Value::Bool(truth) => self.plain(if *truth { "true" } else { "false" }),
            Value::Number(number) => self.plain(&python::number(number)),
            Value::String(text) => {
                let text = Text::new(text);
                let style = text.style(false);
                text.write(self, style, indent.unwrap_or_default() + 2, true);
            }
            Value::Array(items) if items.is_empty() => self.plain("[]"),
            Value::Object(members) if members.is_empty() => self.plain("{}"),
            Value::Array(items) => {
                let outdented = is_member && !self.indention;
                let inner = indent.map_or(0, |indent| if outdented { indent } else { indent + 2 });
                for item in items {
                    self.new_line(inner);
                    self.indicator('-');
                    self.node(item, Some(inner), false);
                }
            }
            Value::Object(members) => self.members(members, indent.map_or(0, |indent| indent + 2)),
        }
    }

    fn members(&mut self, members: &Map<String, Value>, indent: usize) {
        let sorted: BTreeMap<&str, &Value> = members
            .iter()
            .map(|(key, member)| (key.as_str(), member))
            .collect();
        for (key, member) in sorted {
            self.new_line(indent);
            let text = Text::new(key);
            if text.is_multiline() || key.len() > LONGEST_KEY {
                self.indicator('?');
                text.write(self, text.style(false), indent + 2, true);
                self.new_line(indent);
                self.indicator(':');
            } else {
                text.write(self, text.style(true), indent + 2, false);
                self.put(':');
            }
            self.node(member, Some(indent), true);
        }
    }
}

/// Writes a quoted text's opening mark, its characters and its closing mark.
impl Text<'_> {
    fn write(&self, emitter: &mut Emitter, style: Style, indent: usize, may_fold: bool) {
        emitter.separate();
        match style {
            Style::Plain => self.write_plain(emitter, indent, may_fold),
            Style::Single => self.write_single(emitter, indent, may_fold),
            Style::Double => self.write_double(emitter, indent, may_fold),
        }
    }
}
