//! The functions of JMESPath 1.0: what each takes, how a wrong argument is refused, and what each returns.

use std::borrow::Cow;
use std::cmp::Ordering;

use serde_json::{Map, Number, Value};

use super::ast::{Comparator, Kind, Node};
use super::interpreter::{Found, Interpreter, not_a_value, order, owned};
use super::{QueryError, numbers};
use crate::python;

/// The types that one argument may have; none means any.
type Types = &'static [&'static str];

const ANY: Types = &[];
const NUMBER: Types = &["number"];
const STRING: Types = &["string"];
const OBJECT: Types = &["object"];
const ARRAY: Types = &["array"];
const REFERENCE: Types = &["expref"];
const NUMBERS: Types = &["array-number"];

/// The arguments of a function, and whether the last may be repeated.
fn signature(name: &str) -> Option<(&'static [Types], bool)> {
    Some(match name {
        "abs" | "ceil" | "floor" => (&[NUMBER], false),
        "avg" | "sum" => (&[NUMBERS], false),
        "contains" => (&[&["array", "string"], ANY], false),
        "ends_with" | "starts_with" => (&[STRING, STRING], false),
        "join" => (&[STRING, &["array-string"]], false),
        "keys" | "values" => (&[OBJECT], false),
        "length" => (&[&["string", "array", "object"]], false),
        "map" => (&[REFERENCE, ARRAY], false),
        "max" | "min" => (&[&["array-number", "array-string"]], false),
        "max_by" | "min_by" | "sort_by" => (&[ARRAY, REFERENCE], false),
        "merge" => (&[OBJECT], true),
        "not_null" => (&[ANY], true),
        "reverse" => (&[&["array", "string"]], false),
        "sort" => (&[&["array-string", "array-number"]], false),
        "to_array" | "to_number" | "to_string" | "type" => (&[ANY], false),
        _ => return None,
    })
}

enum Argument<'v> {
    Value(Cow<'v, Value>),
    Reference(&'v Node),
}

/// What JMESPath calls the type of a value.
fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn type_error(function: &str, value: &str, types: &[&str], received: &str) -> QueryError {
    let types = types
        .iter()
        .map(|name| format!("'{name}'"))
        .collect::<Vec<_>>()
        .join(", ");
    QueryError::new(format!(
        "In function {function}(), invalid type for value: {value}, expected one of: [{types}], received: \"{received}\""
    ))
}

/// Checks one argument, and the elements of an array whose types are prescribed.
fn check(function: &str, argument: &Argument<'_>, types: Types) -> Result<(), QueryError> {
    let value = match argument {
        Argument::Value(_) if types.is_empty() => return Ok(()),
        Argument::Reference(_) if types.is_empty() => return Err(not_a_value()),
        Argument::Value(value) => value,
        Argument::Reference(_) if types == REFERENCE => return Ok(()),
        Argument::Reference(_) => {
            return Err(type_error(
                function,
                "<jmespath.visitor._Expression object>",
                types,
                "expref",
            ));
        }
    };
    let allowed = |name: &&&str| name.split('-').next() == Some(type_name(value));
    if !types.iter().any(|name| allowed(&name)) {
        return Err(type_error(
            function,
            &python::text(value),
            types,
            type_name(value),
        ));
    }
    let mut of: Vec<&str> = types
        .iter()
        .filter_map(|name| name.split_once('-'))
        .map(|(_, of)| of)
        .collect();
    let Value::Array(items) = &**value else {
        return Ok(());
    };
    if of.is_empty() {
        return Ok(());
    }
    if let (true, Some(first)) = (of.len() > 1, items.first())
        && of.contains(&type_name(first))
    {
        of = vec![type_name(first)];
    }
    match items.iter().find(|item| !of.contains(&type_name(item))) {
        Some(item) => Err(type_error(
            function,
            &python::text(item),
            types,
            python::type_name(item),
        )),
        None => Ok(()),
    }
}

fn check_all(name: &str, arguments: &[Argument<'_>]) -> Result<(), QueryError> {
    let Some((types, variadic)) = signature(name) else {
        return Err(QueryError::new(format!("Unknown function: {name}()")));
    };
    let (expected, received) = (types.len(), arguments.len());
    if received < expected || (received > expected && !variadic) {
        let (least, plural) = (
            if variadic { "at least " } else { "" },
            if expected == 1 { "" } else { "s" },
        );
        return Err(QueryError::new(format!(
            "Expected {least}{expected} argument{plural} for function {name}(), received {received}"
        )));
    }
    arguments
        .iter()
        .zip(types)
        .try_for_each(|(argument, types)| check(name, argument, types))
}

impl Interpreter {
    /// Calls the function `name`.
    pub(super) fn call<'v>(&self, name: &str, arguments: &'v [Node], value: &'v Value) -> Found<'v> {
        let each = arguments.iter().map(|node| {
            Ok(match &node.kind {
                Kind::Reference(inner) => Argument::Reference(inner),
                _ => Argument::Value(self.eval(node, value)?),
            })
        });
        let arguments = each.collect::<Result<Vec<_>, QueryError>>()?;
        check_all(name, &arguments)?;
        let mut values = Vec::new();
        let mut reference = None;
        for argument in arguments {
            match argument {
                Argument::Value(value) => values.push(value),
                Argument::Reference(node) => reference = Some(node),
            }
        }
        if name == "merge" {
            return self.merge(values);
        }
        if name == "not_null" {
            return values
                .into_iter()
                .find(|value| !value.is_null())
                .map_or_else(|| owned(Value::Null), Ok);
        }
        let mut values = values.into_iter();
        let Some(first) = values.next() else {
            return owned(Value::Null);
        };
        match (reference, values.next()) {
            (Some(reference), _) => self.by_reference(name, first, reference),
            (None, Some(second)) => two(name, &first, &second).map(Cow::Owned),
            (None, None) => self.one(name, first),
        }
    }

    fn merge<'v>(&self, values: Vec<Cow<'v, Value>>) -> Found<'v> {
        let mut merged = Map::new();
        for value in values {
            match self.own(value)? {
                Value::Object(members) => merged.extend(members),
                Value::Array(items) if items.is_empty() => {}
                other @ (Value::Null | Value::Bool(_) | Value::Number(_)) => {
                    return Err(QueryError::new(format!(
                        "'{}' object is not iterable",
                        python::type_name(&other)
                    )));
                }
                other => {
                    return Err(type_error(
                        "merge",
                        &python::text(&other),
                        OBJECT,
                        type_name(&other),
                    ));
                }
            }
        }
        owned(merged)
    }

    /// A function of one argument.
    fn one<'v>(&self, name: &str, value: Cow<'v, Value>) -> Found<'v> {
        let found = match (name, &*value) {
            ("type", value) => Value::from(type_name(value)),
            ("to_array", Value::Array(_)) | ("to_string", Value::String(_)) => return Ok(value),
            ("to_array", _) => Value::from(vec![self.own(value)?]),
            ("to_string", value) => Value::from(python::json_ascii(value)),
            ("to_number", Value::Number(_)) => return Ok(value),
            ("to_number", Value::String(text)) => to_number(text),
            ("abs" | "ceil" | "floor", Value::Number(number)) => round(name, number),
            ("length", Value::String(text)) => Value::from(text.chars().count()),
            ("length", Value::Array(items)) => Value::from(items.len()),
            ("length", Value::Object(members)) => Value::from(members.len()),
            ("reverse", Value::String(text)) => Value::from(text.chars().rev().collect::<String>()),
            ("sum" | "avg", Value::Array(items)) => total(items, name == "avg"),
            ("keys", Value::Object(members)) => members.keys().cloned().collect(),
            ("values", Value::Object(_)) => match self.own(value)? {
                Value::Object(members) => members.into_iter().map(|(_, member)| member).collect(),
                _ => Value::Null,
            },
            ("reverse" | "sort" | "max" | "min", Value::Array(_)) => match self.own(value)? {
                Value::Array(items) => arrange(name, items)?,
                _ => Value::Null,
            },
            _ => Value::Null,
        };
        owned(found)
    }

    /// A function that applies an expression to each element of an array.
    fn by_reference<'v>(&self, name: &str, array: Cow<'v, Value>, reference: &Node) -> Found<'v> {
        let Value::Array(items) = self.own(array)? else {
            return owned(Value::Null);
        };
        let mut allowed: &[&str] = if name == "sort_by" {
            &["string", "number"]
        } else {
            &["number", "string"]
        };
        let keyed = items.into_iter().enumerate().map(|(index, item)| {
            let key = self.own(self.eval(reference, &item)?)?;
            if name != "map" && !allowed.contains(&type_name(&key)) {
                let shown = if name == "sort_by" && index == 0 {
                    &item
                } else {
                    &key
                };
                return Err(type_error(name, &python::text(shown), allowed, type_name(&key)));
            }
            if name == "sort_by" {
                allowed = if key.is_string() { STRING } else { NUMBER };
            }
            Ok((key, item))
        });
        match name {
            "map" => owned(
                keyed
                    .map(|pair| Ok(pair?.0))
                    .collect::<Result<Vec<_>, QueryError>>()?,
            ),
            "sort_by" => {
                let mut keyed = keyed.collect::<Result<Vec<_>, QueryError>>()?;
                api::order::sort_by(&mut keyed, |(a, _), (b, _)| {
                    order(a, b, Comparator::Less).unwrap_or(Ordering::Equal)
                });
                owned(keyed.into_iter().map(|(_, item)| item).collect::<Vec<_>>())
            }
            _ => owned(extreme(keyed, name == "max_by")?),
        }
    }
}

/// The first value with the greatest key, or with the least.
fn extreme(
    keyed: impl Iterator<Item = Result<(Value, Value), QueryError>>,
    greatest: bool,
) -> Result<Value, QueryError> {
    let (comparator, wanted) = match greatest {
        true => (Comparator::Greater, Ordering::Greater),
        false => (Comparator::Less, Ordering::Less),
    };
    let mut best: Option<(Value, Value)> = None;
    for pair in keyed {
        let (key, item) = pair?;
        let better = match &best {
            None => true,
            Some((best, _)) => order(&key, best, comparator)? == wanted,
        };
        if better {
            best = Some((key, item));
        }
    }
    Ok(best.map_or(Value::Null, |(_, item)| item))
}

fn arrange(name: &str, mut items: Vec<Value>) -> Result<Value, QueryError> {
    match name {
        "reverse" => items.reverse(),
        "sort" => api::order::sort_by(&mut items, |a, b| {
            order(a, b, Comparator::Less).unwrap_or(Ordering::Equal)
        }),
        _ => {
            return extreme(
                items.into_iter().map(|item| Ok((item.clone(), item))),
                name == "max",
            );
        }
    }
    Ok(Value::from(items))
}

/// A function of two arguments, neither of which is an expression.
fn two(name: &str, first: &Value, second: &Value) -> Result<Value, QueryError> {
    Ok(match (name, first, second) {
        ("starts_with", Value::String(text), Value::String(part)) => {
            Value::from(text.starts_with(part.as_str()))
        }
        ("ends_with", Value::String(text), Value::String(part)) => Value::from(text.ends_with(part.as_str())),
        ("contains", Value::Array(items), wanted) => {
            Value::from(items.iter().any(|item| numbers::same(item, wanted)))
        }
        ("contains", Value::String(text), Value::String(part)) => Value::from(text.contains(part.as_str())),
        ("contains", Value::String(_), other) => {
            return Err(QueryError::new(format!(
                "'in <string>' requires string as left operand, not {}",
                python::type_name(other)
            )));
        }
        ("join", Value::String(glue), Value::Array(items)) => Value::from(
            items
                .iter()
                .filter_map(Value::as_str)
                .collect::<Vec<_>>()
                .join(glue),
        ),
        _ => Value::Null,
    })
}

fn round(name: &str, number: &Number) -> Value {
    if let Some(whole) = numbers::whole(number) {
        return numbers::from_whole(if name == "abs" { whole.abs() } else { whole });
    }
    let number = numbers::fraction(number);
    match name {
        "abs" => Value::from(number.abs()),
        "ceil" => numbers::from_whole(number.ceil() as i128),
        _ => numbers::from_whole(number.floor() as i128),
    }
}

fn total(items: &[Value], average: bool) -> Value {
    let numbers: Vec<&Number> = items.iter().filter_map(Value::as_number).collect();
    if average && numbers.is_empty() {
        return Value::Null;
    }
    let whole: Option<i128> = numbers.iter().map(|number| numbers::whole(number)).sum();
    match whole {
        Some(sum) if average => Value::from(sum as f64 / numbers.len() as f64),
        Some(sum) => numbers::from_whole(sum),
        None => {
            let sum: f64 = numbers.iter().map(|number| numbers::fraction(number)).sum();
            Value::from(if average { sum / numbers.len() as f64 } else { sum })
        }
    }
}

/// A number that is written in `text`, or null.
fn to_number(text: &str) -> Value {
    let text = text.trim();
    if let Ok(whole) = text.parse::<i128>() {
        return numbers::from_whole(whole);
    }
    text.parse::<f64>().map_or(Value::Null, Value::from)
}
