//! Members of the table as fields fill them: found by a path, given a value of the right type, read back, and held to
//! their limits.

use api::{Member, Shape, Structure};
use serde_json::{Map, Value, json};

/// A step of a path: a member, and how its list is entered if it is one.
fn step(path: &str) -> (&str, Option<&str>) {
    path.split_once('.')
        .map_or((path, None), |(step, rest)| (step, Some(rest)))
}

/// The member's own name in a step.
fn name(step: &str) -> &str {
    step.split_once('[').map_or(step, |(name, _)| name)
}

/// The member at the end of a path.
pub fn find(structure: &'static Structure, path: &str) -> Option<&'static Member> {
    let (step, rest) = step(path);
    let member = structure.member(name(step))?;
    match rest {
        Some(rest) => find(member.structure()?, rest),
        None => Some(member),
    }
}

/// Puts a text under a path, as a value of the member's type. An empty text and a path that the structure doesn't have
/// leave the input as it is.
pub fn put(structure: &'static Structure, input: &mut Map<String, Value>, path: &str, text: &str) {
    if let Some(value) = find(structure, path).and_then(|member| typed(&member.shape, text)) {
        insert(structure, input, path, value);
    }
}

/// Puts a value under a path.
pub fn insert(
    structure: &'static Structure,
    input: &mut Map<String, Value>,
    path: &str,
    value: Value,
) -> Option<()> {
    let (step, rest) = step(path);
    let member = structure.member(name(step))?;
    let Some(rest) = rest else {
        input.insert(member.name.to_owned(), value);
        return Some(());
    };
    let inner = member.structure()?;
    let empty = if step.ends_with(']') { json!([]) } else { json!({}) };
    let mut slot = input.entry(member.name).or_insert(empty);
    if let Value::Array(items) = slot {
        if step.ends_with("[]") || items.is_empty() {
            items.push(json!({}));
        }
        slot = if step.ends_with("[]") {
            items.last_mut()?
        } else {
            items.first_mut()?
        };
    }
    insert(inner, slot.as_object_mut()?, rest, value)
}

/// Takes the value under a path out of an input, for the field of such a path: of a list whose items are the field's own
/// the first item that has nothing else.
pub fn take(input: &mut Map<String, Value>, path: &str) -> Option<Value> {
    let (step, rest) = step(path);
    let Some(rest) = rest else {
        return input.remove(step);
    };
    let slot = input.get_mut(name(step))?;
    let (taken, empty) = match slot {
        Value::Array(items) => {
            let own = step.ends_with("[]");
            let only = |item: &Value| {
                item.as_object()
                    .is_some_and(|item| item.len() == 1 && item.contains_key(rest))
            };
            let at = if own { items.iter().position(only)? } else { 0 };
            let item = items.get_mut(at)?.as_object_mut()?;
            let taken = take(item, rest)?;
            if item.is_empty() {
                items.remove(at);
            }
            (taken, items.is_empty())
        }
        Value::Object(members) => (take(members, rest)?, members.is_empty()),
        _ => return None,
    };
    if empty {
        input.remove(name(step));
    }
    Some(taken)
}

/// Whether a structure is a pair of a key and a value, as tags are.
fn is_pair(structure: &Structure) -> bool {
    structure.member("Key").is_some() && structure.member("Value").is_some()
}

/// The only member of a structure that wraps a value.
fn wrapped(structure: &'static Structure) -> Option<&'static Member> {
    match structure.members {
        [only] if only.name == "Value" => Some(only),
        _ => None,
    }
}

/// A text as a value of a shape; none for an empty one. What is no number stays a text, which the service refuses in its
/// own words.
pub fn typed(shape: &Shape, text: &str) -> Option<Value> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let value = match shape {
        Shape::Integer => text.parse::<i64>().map_or_else(|_| text.into(), Value::from),
        Shape::Double => text.parse::<f64>().map_or_else(|_| text.into(), Value::from),
        Shape::Boolean => text.parse::<bool>().map_or_else(|_| text.into(), Value::from),
        Shape::Map => pairs(text)
            .into_iter()
            .map(|(key, value)| (key, value.into()))
            .collect::<Map<_, _>>()
            .into(),
        Shape::List(Shape::Structure(item)) if is_pair(item) => tag_list(&pairs(text)),
        Shape::List(item) => lines(text).filter_map(|line| typed(item, line)).collect(),
        Shape::Structure(structure) => match wrapped(structure) {
            Some(only) => json!({only.name: typed(&only.shape, text)?}),
            None => text.into(),
        },
        Shape::String | Shape::Id(_) | Shape::Timestamp | Shape::Blob => text.into(),
    };
    Some(value)
}

/// The text that [`typed`] makes that value of.
pub fn text(shape: &Shape, value: &Value) -> Option<String> {
    Some(match (shape, value) {
        (Shape::Map, Value::Object(members)) => {
            let pairs = members
                .iter()
                .filter_map(|(key, value)| Some(format!("{key}={}", value.as_str()?)));
            pairs.collect::<Vec<_>>().join("\n")
        }
        (Shape::List(Shape::Structure(item)), Value::Array(items)) if is_pair(item) => {
            let pairs = items
                .iter()
                .map(|item| Some(format!("{}={}", item["Key"].as_str()?, item["Value"].as_str()?)));
            pairs.collect::<Option<Vec<_>>>()?.join("\n")
        }
        (Shape::List(item), Value::Array(items)) => {
            let items = items.iter().map(|one| text(item, one));
            items.collect::<Option<Vec<_>>>()?.join("\n")
        }
        (Shape::Structure(structure), Value::Object(members)) => {
            let only = wrapped(structure)?;
            text(&only.shape, members.get(only.name)?)?
        }
        (_, Value::String(text)) => text.clone(),
        (_, Value::Number(_) | Value::Bool(_)) => value.to_string(),
        _ => return None,
    })
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Lines `key=value`.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    lines(text)
        .map(|line| line.split_once('=').unwrap_or((line, "")))
        .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// Pairs as the value of a list of tags.
pub fn tag_list(pairs: &[(String, String)]) -> Value {
    pairs
        .iter()
        .map(|(key, value)| json!({"Key": key, "Value": value}))
        .collect()
}

/// Whether a shape takes several lines.
pub fn takes_lines(shape: &Shape) -> bool {
    matches!(shape, Shape::Map | Shape::List(_))
}

/// A member's name as a label: `Source image ID`.
pub fn words(member: &Member) -> String {
    let words = crate::spaced(member.name);
    let mut label: Vec<&str> = words.split(' ').collect();
    for word in &mut label {
        *word = match *word {
            "id" | "Id" => "ID",
            "ids" | "Ids" => "IDs",
            "kms" | "Kms" => "KMS",
            "arn" | "Arn" => "ARN",
            word => word,
        };
    }
    label.join(" ")
}

/// What the table has against a text for a member, in a sentence.
pub fn problem(member: &Member, required: bool, given: &str) -> Option<String> {
    let given = given.trim();
    if given.is_empty() {
        return required.then(|| "This must be filled in.".to_owned());
    }
    let values = member.values();
    if !values.is_empty() && !takes_lines(&member.shape) && !values.contains(&given) {
        return Some("This is none of the values that there are.".to_owned());
    }
    let (size, of) = match member.shape {
        Shape::Integer => match given.parse::<i64>() {
            Ok(number) => (number, ""),
            Err(_) => return Some("This must be a whole number.".to_owned()),
        },
        Shape::Double if given.parse::<f64>().is_err() => return Some("This must be a number.".to_owned()),
        Shape::Double | Shape::Boolean | Shape::Timestamp | Shape::Structure(_) => return None,
        Shape::Id(prefix) => {
            let fits = given
                .strip_prefix(prefix)
                .is_some_and(|rest| rest.starts_with('-'));
            // An image may also be named by a parameter.
            let named = prefix == "ami" && given.starts_with("resolve:ssm:");
            return (!fits && !named)
                .then(|| format!("This must be an ID, such as {prefix}-0123456789abcdef0."));
        }
        Shape::String | Shape::Blob => (given.chars().count() as i64, " characters"),
        Shape::Map | Shape::List(_) => (lines(given).count() as i64, " lines"),
    };
    if member.min.is_some_and(|min| size < min) || member.max.is_some_and(|max| size > max) {
        return Some(match (member.min, member.max) {
            (Some(min), Some(max)) => format!("This must be {min} to {max}{of}."),
            (Some(min), None) => format!("This must be at least {min}{of}."),
            (_, max) => format!("This must be at most {}{of}.", max.unwrap_or_default()),
        });
    }
    None
}
