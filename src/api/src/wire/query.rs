//! Form fields into the input of an operation, guided by its structure: `Filter.1.Value.2=web`.
//!
//! Lists may be numbered from 0 as well as from 1, and their items may come in any order; the query protocol's own
//! services put `member` before the number.

use crate::{ApiError, ErrorCode, Operation, Protocol, Shape, Structure, Timestamp};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Fields that every request may have beside the operation's own.
const COMMON: &[&str] = &[
    "Action",
    "Version",
    "AWSAccessKeyId",
    "SecurityToken",
    "Signature",
    "SignatureMethod",
    "SignatureVersion",
    "Timestamp",
    "Expires",
];
/// No key has more parts: nothing in the table is deeper.
const DEEPEST: usize = 16;

/// Fields by the parts of their keys.
#[derive(Default)]
struct Node<'a> {
    value: Option<&'a str>,
    parts: BTreeMap<&'a str, Node<'a>>,
}

/// Reads the fields of a request.
///
/// # Errors
/// A field that the operation doesn't know, or a value that is not of its member's shape.
pub fn input(operation: &Operation, fields: &[(String, String)]) -> Result<Value, ApiError> {
    let mut root = Node::default();
    for (key, value) in fields {
        if COMMON.contains(&key.as_str()) || key.starts_with("X-Amz-") {
            continue;
        }
        let mut node = &mut root;
        for part in key.splitn(DEEPEST, '.') {
            node = node.parts.entry(part).or_default();
        }
        node.value = Some(value);
    }
    let reader = Reader {
        member: operation.service.protocol() == Protocol::Query,
    };
    reader.structure(operation.input, &root, "").map(Value::Object)
}

struct Reader {
    /// Whether lists have `member` before the number.
    member: bool,
}

impl Reader {
    fn structure(
        &self,
        structure: &'static Structure,
        node: &Node<'_>,
        path: &str,
    ) -> Result<Map<String, Value>, ApiError> {
        let mut read = Map::new();
        for part in node.parts.keys() {
            if !self.member && !structure.members.iter().any(|member| member.wire_name() == *part) {
                let key = joined(path, part);
                let message = format!("The parameter {key} is not recognized");
                return Err(ApiError::new(ErrorCode::UnknownParameter, message));
            }
        }
        for member in structure.members {
            if let Some(node) = node.parts.get(member.wire_name()) {
                let path = joined(path, member.wire_name());
                let value = self.value(&member.shape, node, &path)?;
                read.insert(member.name.to_owned(), value);
            }
        }
        Ok(read)
    }

    fn value(&self, shape: &'static Shape, node: &Node<'_>, path: &str) -> Result<Value, ApiError> {
        match shape {
            Shape::Structure(structure) => self.structure(structure, node, path).map(Value::Object),
            Shape::List(item) => {
                let within = node.parts.get("member").filter(|_| self.member);
                let mut numbered = Vec::with_capacity(node.parts.len());
                for (part, node) in &within.unwrap_or(node).parts {
                    let Ok(number) = part.parse::<u32>() else {
                        let message = format!("The parameter {} is not recognized", joined(path, part));
                        return Err(ApiError::new(ErrorCode::UnknownParameter, message));
                    };
                    numbered.push((number, self.value(item, node, &joined(path, part))?));
                }
                crate::order::sort_by_key(&mut numbered, |(number, _)| *number);
                Ok(numbered.into_iter().map(|(_, value)| value).collect())
            }
            scalar => scalar_value(scalar, node.value.unwrap_or_default(), path),
        }
    }
}

fn joined(path: &str, part: &str) -> String {
    if path.is_empty() {
        part.to_owned()
    } else {
        format!("{path}.{part}")
    }
}

fn scalar_value(shape: &Shape, text: &str, path: &str) -> Result<Value, ApiError> {
    let wrong = |expected: &str| {
        let message = format!("Value ({text}) for parameter {path} is invalid. {expected}");
        Err(ApiError::new(ErrorCode::InvalidParameterValue, message))
    };
    // An empty value stands for none, as an absent one does.
    match shape {
        Shape::String | Shape::Id(_) | Shape::Blob => Ok(text.into()),
        _ if text.is_empty() => Ok(Value::Null),
        Shape::Integer => match text.parse::<i64>() {
            Ok(number) => Ok(number.into()),
            Err(_) => wrong("It must be a whole number."),
        },
        Shape::Double => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number.into()),
            _ => wrong("It must be a number."),
        },
        Shape::Boolean if text.eq_ignore_ascii_case("true") => Ok(true.into()),
        Shape::Boolean if text.eq_ignore_ascii_case("false") => Ok(false.into()),
        Shape::Boolean => wrong("It must be true or false."),
        Shape::Timestamp if Timestamp::parse(text).is_some() => Ok(text.into()),
        Shape::Timestamp => wrong("It must be a date and time in ISO 8601."),
        // No service of the query protocols has a map.
        Shape::Map | Shape::List(_) | Shape::Structure(_) => Ok(Value::Null),
    }
}
