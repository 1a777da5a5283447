//! From the words behind an option to the value that its member holds: files, JSON, shorthand, numbers.
//!
//! It reads shapes from the table; it checks nothing that `validate.rs` checks.

use super::{json, shorthand};
use crate::aws::context::Context;
use crate::aws::failure::Failure;
use crate::python;
use api::{Shape, Structure};
use serde_json::{Map, Value};

/// What follows an option: one word, or a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// One word.
    One(String),
    /// Words.
    Many(Vec<String>),
}

/// The content of `file://…` and whether the prefix was the binary one; `None` when the text names no file.
pub fn file(context: &Context<'_>, text: &str) -> Result<Option<(String, bool)>, String> {
    let (path, binary) = match (text.strip_prefix("file://"), text.strip_prefix("fileb://")) {
        (Some(path), _) => (path, false),
        (_, Some(path)) => (path, true),
        _ => return Ok(None),
    };
    match (context.files)(path) {
        Some(content) => Ok(Some((content, binary))),
        None => Err(format!(
            "Unable to load paramfile {text}: [Errno 2] No such file or directory: {}",
            python::quote(path)
        )),
    }
}

/// Replaces an option's only word by the file that it names. The flag says that the bytes are raw.
pub fn load(context: &Context<'_>, option: &str, words: Words) -> Result<(Words, bool), Failure> {
    let only = match &words {
        Words::One(word) => Some(word),
        Words::Many(list) => match list.as_slice() {
            [word] => Some(word),
            _ => None,
        },
    };
    let found = only.map(|word| file(context, word)).transpose();
    match found
        .map_err(|reason| Failure::parsing(option, reason))?
        .flatten()
    {
        Some((content, binary)) => Ok((Words::One(content), binary)),
        None => Ok((words, false)),
    }
}

/// The value of an option of that shape.
pub fn unpack(context: &Context<'_>, option: &str, shape: &Shape, words: &Words) -> Result<Value, Failure> {
    let first = match words {
        Words::One(word) => Some(word.as_str()),
        Words::Many(list) => list.first().map(String::as_str),
    };
    let json = first.is_some_and(|word| word.trim().starts_with(['[', '{']));
    if !json && is_complex(shape) {
        return from_shorthand(context, option, shape, words);
    }
    match words {
        Words::One(word) => unpack_word(option, shape, word),
        Words::Many(list) => unpack_words(option, shape, list),
    }
}

/// Whether shorthand makes sense for a shape.
pub fn is_complex(shape: &Shape) -> bool {
    match shape {
        Shape::Structure(_) | Shape::Map => true,
        Shape::List(item) => matches!(item, Shape::Structure(_) | Shape::List(_)),
        _ => false,
    }
}

/// Whether a structure has one text member `Value`, so that the bare text will do.
pub fn is_bare(structure: &Structure, shape: &Shape) -> bool {
    matches!(structure.members, [member] if member.name == "Value" && member.shape == *shape)
}

fn from_shorthand(
    context: &Context<'_>,
    option: &str,
    shape: &Shape,
    words: &Words,
) -> Result<Value, Failure> {
    if let (Shape::Structure(structure), Words::One(word)) = (shape, words)
        && is_bare(structure, &Shape::String)
        && !word.contains('=')
    {
        let mut members = Map::new();
        members.insert("Value".to_owned(), Value::String(word.clone()));
        return Ok(Value::Object(members));
    }
    let load = |text: &str| Ok(file(context, text)?.map(|(content, _)| content));
    let parse =
        |word: &String| shorthand::parse(word, &load).map_err(|reason| Failure::parsing(option, reason));
    let mut value = match words {
        Words::One(word) => parse(word)?,
        Words::Many(list) => Value::Array(list.iter().map(parse).collect::<Result<_, _>>()?),
    };
    // A file that replaced a list of words stays what it is: the check of its type will say so.
    if !matches!((shape, &value), (Shape::List(_), Value::Object(_))) {
        convert(shape, &mut value)?;
    }
    Ok(value)
}

/// Turns the texts of shorthand into what the table says.
fn convert(shape: &Shape, value: &mut Value) -> Result<(), Failure> {
    match (shape, &mut *value) {
        (Shape::Structure(structure), Value::Object(members)) => {
            for member in structure.members {
                if let Some(value) = members.get_mut(member.name) {
                    convert(&member.shape, value)?;
                }
            }
        }
        (Shape::List(item), Value::Array(items)) => {
            for value in items {
                convert(item, value)?;
            }
        }
        (Shape::List(_), single) => *value = Value::Array(vec![single.take()]),
        (Shape::Integer, Value::String(text)) => {
            *value = integer(text)?;
        }
        (Shape::Double, Value::String(text)) => {
            *value = python::read_float(text).map(Value::Number).ok_or_else(|| {
                Failure::Other(format!(
                    "could not convert string to float: {}",
                    python::quote(text)
                ))
            })?;
        }
        (Shape::Integer, other) => {
            return Err(Failure::Other(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                python::type_name(other)
            )));
        }
        (Shape::Boolean, Value::String(text)) => match text.to_lowercase().as_str() {
            "true" => *value = Value::Bool(true),
            "false" => *value = Value::Bool(false),
            _ => {}
        },
        (Shape::Boolean, other) => {
            return Err(Failure::Other(format!(
                "'{}' object has no attribute 'lower'",
                python::type_name(other)
            )));
        }
        _ => {}
    }
    Ok(())
}

fn integer(text: &str) -> Result<Value, Failure> {
    python::int(text)
        .map(Value::from)
        .ok_or_else(|| Failure::Other(python::int_error(text)))
}

fn from_json(option: &str, text: &str) -> Result<Value, Failure> {
    json::parse(text)
        .map_err(|reason| Failure::parsing(option, format!("Invalid JSON: {reason}\nJSON received: {text}")))
}

fn unpack_words(option: &str, shape: &Shape, words: &[String]) -> Result<Value, Failure> {
    if let [word] = words
        && word.trim().starts_with('[')
    {
        return from_json(option, word);
    }
    let Shape::List(item) = shape else {
        return unpack_word(option, shape, &words.join(" "));
    };
    let items: Result<Vec<Value>, Failure> =
        words.iter().map(|word| unpack_word(option, item, word)).collect();
    match (items, words.first()) {
        (Err(Failure::Other(_)), Some(first)) => Err(Failure::parsing(option, first)),
        (items, _) => Ok(Value::Array(items?)),
    }
}

fn unpack_word(option: &str, shape: &Shape, word: &str) -> Result<Value, Failure> {
    match shape {
        Shape::String | Shape::Id(_) | Shape::Timestamp | Shape::Blob => Ok(Value::String(word.to_owned())),
        Shape::Integer => integer(word),
        Shape::Double => python::read_float(word).map(Value::Number).ok_or_else(|| {
            Failure::Other(format!(
                "could not convert string to float: {}",
                python::quote(word)
            ))
        }),
        Shape::Boolean => Ok(Value::Bool(!word.eq_ignore_ascii_case("false"))),
        Shape::Structure(_) | Shape::Map if word.trim_start().starts_with('{') => from_json(option, word),
        Shape::Structure(_) | Shape::Map => Err(Failure::parsing(option, format!("Invalid JSON:\n{word}"))),
        Shape::List(_) if word.trim_start().starts_with('[') => from_json(option, word),
        // A file in place of a list of words: the CLI takes it letter by letter.
        Shape::List(item) => {
            let letters: Vec<String> = word.chars().map(String::from).collect();
            let values = letters.iter().map(|letter| unpack_word(option, item, letter));
            Ok(Value::Array(values.collect::<Result<_, _>>()?))
        }
    }
}
