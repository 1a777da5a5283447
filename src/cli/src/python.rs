//! What the AWS CLI owes to Python: how it writes values (`str`, `repr`, `json.dumps`) and reads numbers.

use std::fmt::Write;

use serde_json::{Number, Value};

/// What Python calls the type of a value.
pub(crate) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Number(number) if number.is_f64() => "float",
        Value::Number(_) => "int",
        Value::String(_) => "str",
        Value::Array(_) => "list",
        Value::Object(_) => "dict",
    }
}

/// `str(value)`
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => repr(other),
    }
}

/// `repr(value)`
pub(crate) fn repr(value: &Value) -> String {
    let mut out = String::new();
    write_repr(value, &mut out);
    out
}

/// `repr(text)`: text in the quotes that Python chooses for it.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::new();
    repr_string(text, &mut out);
    out
}

/// Appends `repr(value)`.
fn write_repr(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("None"),
        Value::Bool(true) => out.push_str("True"),
        Value::Bool(false) => out.push_str("False"),
        Value::Number(number) => out.push_str(&self::number(number)),
        Value::String(text) => repr_string(text, out),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                write_repr(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (index, (key, member)) in members.iter().enumerate() {
                out.push_str(if index > 0 { ", " } else { "" });
                repr_string(key, out);
                out.push_str(": ");
                write_repr(member, out);
            }
            out.push('}');
        }
    }
}

fn repr_string(text: &str, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    out.push(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => out.extend(['\\', c]),
            c if is_printable(c) => out.push(c),
            c => {
                let code = u32::from(c);
                let (mark, digits) = match code {
                    0..=0xff => ('x', 2),
                    0x100..=0xffff => ('u', 4),
                    _ => ('U', 8),
                };
                out.extend(['\\', mark]);
                hex(out, code, digits);
            }
        }
    }
    out.push(quote);
}

/// Python's `isprintable`, without the code points that Unicode has not assigned.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{a0}' | '\u{ad}' | '\u{1680}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{10ffff}')
}

fn hex(out: &mut String, code: u32, digits: usize) {
    // Writing to a string does not fail.
    let _ = write!(out, "{code:0digits$x}");
}

/// A number: whole ones bare, fractions by `repr`.
pub(crate) fn number(number: &Number) -> String {
    match number.as_f64() {
        Some(fraction) if number.is_f64() => float(fraction),
        _ => number.to_string(),
    }
}

/// `repr` of a fraction: the fewest digits that read back the same, with an exponent below 1e-4 and from 1e16.
fn float(number: f64) -> String {
    let scientific = format!("{number:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if number != 0.0 && !(-4..16).contains(&exponent) {
        let sign = if exponent < 0 { '-' } else { '+' };
        return format!("{digits}e{sign}{:02}", exponent.unsigned_abs());
    }
    let plain = number.to_string();
    if plain.contains('.') { plain } else { plain + ".0" }
}

/// `json.dumps` on one line without spaces, all but ASCII escaped.
pub(crate) fn json_ascii(value: &Value) -> String {
    let mut out = String::new();
    write_json(value, &mut out, None, true);
    out
}

/// Appends `json.dumps`: indented by four spaces from `indent` on, or on one line if there is none.
pub(crate) fn write_json(value: &Value, out: &mut String, indent: Option<usize>, ascii: bool) {
    write_json_until(value, out, indent, ascii, usize::MAX);
}

/// The same, but it stops some time after `out` has more than `most` bytes.
pub(crate) fn write_json_until(
    value: &Value,
    out: &mut String,
    indent: Option<usize>,
    ascii: bool,
    most: usize,
) {
    let inner = indent.map(|indent| indent + 1);
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&self::number(number)),
        Value::String(text) => json_string(text, out, ascii),
        Value::Array(items) if items.is_empty() => out.push_str("[]"),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if out.len() > most {
                    return;
                }
                out.push_str(if index > 0 { "," } else { "" });
                new_line(out, inner);
                write_json_until(item, out, inner, ascii, most);
            }
            new_line(out, indent);
            out.push(']');
        }
        Value::Object(members) if members.is_empty() => out.push_str("{}"),
        Value::Object(members) => {
            out.push('{');
            for (index, (key, member)) in members.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                new_line(out, inner);
                json_string(key, out, ascii);
                out.push_str(if indent.is_some() { ": " } else { ":" });
                write_json_until(member, out, inner, ascii, most);
            }
            new_line(out, indent);
            out.push('}');
        }
    }
}

/// Begins a line of indented JSON.
pub(crate) fn new_line(out: &mut String, indent: Option<usize>) {
    if let Some(indent) = indent {
        out.push('\n');
        out.extend(std::iter::repeat_n("    ", indent));
    }
}

/// Appends a string of JSON.
pub(crate) fn json_string(text: &str, out: &mut String, ascii: bool) {
    out.push('"');
    // Whatever needs no escape is taken over in one piece.
    let special = |c: char| matches!(c, '"' | '\\') || c < ' ' || (ascii && c > '~');
    let mut rest = text;
    while let Some((plain, at)) = rest.find(special).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(plain);
        let mut letters = at.chars();
        if let Some(c) = letters.next() {
            escaped(c, out);
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

/// Appends a character of a string that JSON does not have as it is.
fn escaped(c: char, out: &mut String) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        c => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str("\\u");
                hex(out, u32::from(*unit), 4);
            }
        }
    }
}

/// Text as `int()` reads it; numbers beyond 64 bits are cut to the greatest.
pub(crate) fn int(text: &str) -> Option<i64> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || digits.starts_with('_') || digits.ends_with('_') || digits.contains("__") {
        return None;
    }
    let mut number: i64 = 0;
    for letter in digits.chars().filter(|&letter| letter != '_') {
        let digit = i64::from(letter.to_digit(10)?);
        number = number.saturating_mul(10).saturating_add(digit);
    }
    Some(if negative { -number } else { number })
}

/// What `int()` says of text that isn't a number.
pub(crate) fn int_error(text: &str) -> String {
    format!("invalid literal for int() with base 10: {}", quote(text))
}

/// Text as `float()` reads it.
pub(crate) fn read_float(text: &str) -> Option<Number> {
    Number::from_f64(text.trim().parse().ok()?)
}
