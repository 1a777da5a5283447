//! Values that look different on the line, on the wire and on the screen: bytes and moments.

use crate::aws::base64;
use crate::aws::failure::Failure;
use crate::aws::input::time;
use api::{Shape, Structure, Timestamp};
use serde_json::Value;

/// Applies a change to every value of a shape inside a structure.
fn walk(
    structure: &Structure,
    value: &mut Value,
    change: &mut dyn FnMut(&Shape, &mut Value) -> Result<(), Failure>,
) -> Result<(), Failure> {
    if let Value::Object(members) = value {
        for (key, value) in members {
            if let Some(member) = structure.member(key) {
                walk_shape(&member.shape, value, change)?;
            }
        }
    }
    Ok(())
}

fn walk_shape(
    shape: &Shape,
    value: &mut Value,
    change: &mut dyn FnMut(&Shape, &mut Value) -> Result<(), Failure>,
) -> Result<(), Failure> {
    match (shape, value) {
        (Shape::Structure(structure), value) => walk(structure, value, change),
        (Shape::List(item), Value::Array(items)) => items
            .iter_mut()
            .try_for_each(|value| walk_shape(item, value, change)),
        (shape, value) => change(shape, value),
    }
}

/// Makes base64 of the bytes in a request, whichever way they were typed.
pub fn blobs(structure: &Structure, input: &mut Value, raw: bool) -> Result<(), Failure> {
    walk(structure, input, &mut |shape, value| {
        if let (Shape::Blob, Value::String(text)) = (shape, value) {
            let bytes = if raw {
                Some(text.clone().into_bytes())
            } else {
                base64::decode(text)
            };
            let bytes = bytes.ok_or_else(|| Failure::Other(format!("Invalid base64: \"{text}\"")))?;
            *text = base64::encode(&bytes);
        }
        Ok(())
    })
}

/// Writes the moments of a checked request as the wire does.
pub fn moments(structure: &Structure, input: &mut Value) {
    let written = walk(structure, input, &mut |shape, value| {
        if let (Shape::Timestamp, Some(at)) = (shape, time::read(value)) {
            *value = Value::String(at.to_string());
        }
        Ok(())
    });
    debug_assert!(written.is_ok(), "writing moments never fails");
}

/// Writes the moments of an answer as AWS CLI v2 prints them.
pub fn printed(structure: &'static Structure, output: &mut Value) {
    printed_shape(&Shape::Structure(structure), output);
}

/// The same of a part of an answer, which has that shape.
pub fn printed_shape(shape: &Shape, output: &mut Value) {
    if !has_moments(shape) {
        return;
    }
    let written = walk_shape(shape, output, &mut |shape, value| {
        if let (Shape::Timestamp, Value::String(text)) = (shape, value)
            && let Some(at) = Timestamp::parse(text)
        {
            *text = at.cli();
        }
        Ok(())
    });
    debug_assert!(written.is_ok(), "writing moments never fails");
}

/// Whether there may be moments anywhere in a shape.
pub fn has_moments(shape: &Shape) -> bool {
    fn within(shape: &Shape, depth: usize) -> bool {
        match shape {
            // So deep is only a structure that may hold its own kind.
            _ if depth > 16 => true,
            Shape::Timestamp => true,
            Shape::List(item) => within(item, depth + 1),
            Shape::Structure(structure) => {
                let mut members = structure.members.iter();
                members.any(|member| within(&member.shape, depth + 1))
            }
            _ => false,
        }
    }
    within(shape, 0)
}
