//! `--output yaml`: block style with sorted keys, as libyaml emits it for the AWS CLI. It knows how collections are
//! laid out; how a string is quoted and folded is `yaml_scalar`'s.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::yaml_emitter::Emitter;
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
    let mut emitter = Emitter::new();
    emitter.node(value, None, false);
    emitter.new_line(0);
    emitter.into_text()
}

impl Emitter {
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
                let outdented = is_member && !self.is_indention();
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
