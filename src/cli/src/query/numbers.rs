//! Equality and order of values as Python has them: whole numbers and fractions compare by value, and `true` is 1
//! inside lists and objects.

use std::cmp::Ordering;

use serde_json::{Number, Value};

/// A number as a fraction.
pub(super) fn fraction(number: &Number) -> f64 {
    number.as_f64().unwrap_or_default()
}

/// A number as a whole number, if it is one and written as one.
pub(super) fn whole(number: &Number) -> Option<i128> {
    number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from))
}

/// A whole number as a value; one beyond 64 bits becomes a fraction.
pub(super) fn from_whole(number: i128) -> Value {
    if let Ok(small) = i64::try_from(number) {
        return Value::from(small);
    }
    u64::try_from(number).map_or_else(|_| Value::from(number as f64), Value::from)
}

/// Orders two numbers.
pub(super) fn order(left: &Number, right: &Number) -> Ordering {
    match (whole(left), whole(right)) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => fraction(left).total_cmp(&(fraction(right) + 0.0)),
    }
}

/// Whether two values are equal to `==` of JMESPath: as in Python, but 0 and 1 are not booleans.
pub(super) fn equal(left: &Value, right: &Value) -> bool {
    let number_and_truth = matches!(
        (left, right),
        (Value::Number(_), Value::Bool(_)) | (Value::Bool(_), Value::Number(_))
    );
    !number_and_truth && same(left, right)
}

/// Whether two values are equal in Python.
pub(super) fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => order(left, right) == Ordering::Equal,
        (Value::Number(number), Value::Bool(truth)) | (Value::Bool(truth), Value::Number(number)) => {
            order(number, &Number::from(u8::from(*truth))) == Ordering::Equal
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .all(|(key, left)| right.get(key).is_some_and(|right| same(left, right)))
        }
        _ => left == right,
    }
}
