//! Moments in an answer, as AWS CLI v2 prints them: by the table of operations, which knows where there are any.

use api::{Shape, Structure, Timestamp};
use serde_json::Value;
use std::convert::Infallible;

/// Applies a change to every value of a shape inside a structure.
pub(crate) fn walk<E>(
    structure: &Structure,
    value: &mut Value,
    change: &mut dyn FnMut(&Shape, &mut Value) -> Result<(), E>,
) -> Result<(), E> {
    if let Value::Object(members) = value {
        for (key, value) in members {
            if let Some(member) = structure.member(key) {
                walk_shape(&member.shape, value, change)?;
            }
        }
    }
    Ok(())
}

fn walk_shape<E>(
    shape: &Shape,
    value: &mut Value,
    change: &mut dyn FnMut(&Shape, &mut Value) -> Result<(), E>,
) -> Result<(), E> {
    match (shape, value) {
        (Shape::Structure(structure), value) => walk(structure, value, change),
        (Shape::List(item), Value::Array(items)) => items
            .iter_mut()
            .try_for_each(|value| walk_shape(item, value, change)),
        (shape, value) => change(shape, value),
    }
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
    let Ok(()) = walk_shape::<Infallible>(shape, output, &mut |shape, value| {
        if let (Shape::Timestamp, Value::String(text)) = (shape, value)
            && let Some(at) = Timestamp::parse(text)
        {
            *text = at.cli();
        }
        Ok(())
    });
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
