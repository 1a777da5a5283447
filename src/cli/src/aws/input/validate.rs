//! The checks that botocore makes before it sends a request: required members, unknown ones, types, least lengths.
//!
//! Values of enumerations and greatest lengths are the service's business.

use super::time;
use crate::python::{text, type_name as kind};
use api::{Member, Shape, Structure};
use serde_json::Value;

/// Everything that is wrong with an input, one line each; empty when nothing is.
pub fn problems(structure: &Structure, input: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check_structure(structure, input, "", &mut found);
    found
}

fn called(path: &str) -> &str {
    if path.is_empty() {
        "input"
    } else {
        path.strip_prefix('.').unwrap_or(path)
    }
}

fn wrong_type(path: &str, value: &Value, valid: &str) -> String {
    format!(
        "Invalid type for parameter {}, value: {}, type: <class '{}'>, valid types: {valid}",
        called(path),
        text(value),
        kind(value)
    )
}

fn check_structure(structure: &Structure, value: &Value, path: &str, found: &mut Vec<String>) {
    let Value::Object(members) = value else {
        found.push(wrong_type(path, value, "<class 'dict'>"));
        return;
    };
    for member in structure.members.iter().filter(|member| member.required) {
        if !members.contains_key(member.name) {
            found.push(format!(
                "Missing required parameter in {}: \"{}\"",
                called(path),
                member.name
            ));
        }
    }
    for key in members.keys().filter(|key| structure.member(key).is_none()) {
        let names: Vec<&str> = structure.members.iter().map(|member| member.name).collect();
        found.push(format!(
            "Unknown parameter in {}: \"{key}\", must be one of: {}",
            called(path),
            names.join(", ")
        ));
    }
    for (key, value) in members {
        if let Some(member) = structure.member(key) {
            check_member(member, value, &format!("{path}.{key}"), found);
        }
    }
}

fn check_member(member: &Member, value: &Value, path: &str, found: &mut Vec<String>) {
    let before = found.len();
    check(&member.shape, value, path, found);
    let Some(min) = member
        .min
        .filter(|_| found.len() == before || matches!(value, Value::Array(_)))
    else {
        return;
    };
    let (word, noun, size) = match value {
        Value::String(text) => ("length", "length", text.chars().count() as i64),
        Value::Array(items) => ("length", "length", items.len() as i64),
        Value::Number(number) => ("value", "value", number.as_i64().unwrap_or(i64::MAX)),
        _ => return,
    };
    if size < min {
        let problem = format!(
            "Invalid {word} for parameter {}, value: {size}, valid min {noun}: {min}",
            called(path)
        );
        found.insert(before, problem);
    }
}

fn check(shape: &Shape, value: &Value, path: &str, found: &mut Vec<String>) {
    let valid = match (shape, value) {
        (Shape::Structure(structure), _) => {
            check_structure(structure, value, path, found);
            return;
        }
        (Shape::List(item), Value::Array(items)) => {
            for (at, value) in items.iter().enumerate() {
                check(item, value, &format!("{path}[{at}]"), found);
            }
            return;
        }
        (Shape::Map, Value::Object(pairs)) => {
            for (name, value) in pairs {
                check(&Shape::String, value, &format!("{path}.{name}"), found);
            }
            return;
        }
        (Shape::String | Shape::Id(_) | Shape::Blob, Value::String(_)) => return,
        (Shape::Integer, Value::Number(number)) if !number.is_f64() => return,
        (Shape::Double, Value::Number(_)) | (Shape::Boolean, Value::Bool(_)) => return,
        (Shape::Timestamp, value) if time::read(value).is_some() => return,
        (Shape::Map, _) => "<class 'dict'>",
        (Shape::List(_), _) => "<class 'list'>, <class 'tuple'>",
        (Shape::String | Shape::Id(_), _) => "<class 'str'>",
        (Shape::Blob, _) => "<class 'bytes'>, <class 'bytearray'>, file-like object",
        (Shape::Integer, _) => "<class 'int'>",
        (Shape::Double, _) => "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>",
        (Shape::Boolean, _) => "<class 'bool'>",
        (Shape::Timestamp, _) => "<class 'datetime.datetime'>, timestamp-string",
    };
    found.push(wrong_type(path, value, valid));
}
