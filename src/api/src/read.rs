//! Reads typed structures out of JSON, member by member.
//!
//! The table has some hundred structures and each needs this once; serde's derive would weigh several times as much in
//! the page, for forms of input that never come here. Unknown members are the caller's to refuse, by the table.

use crate::shape::Blob;
use crate::{Shape, Timestamp, Typed};
use serde_json::{Map, Value};

/// A value that is not of its member's shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The members on the way to it, the outermost first.
    pub path: Vec<&'static str>,
    /// What it should have been.
    pub expected: &'static str,
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} must be {}", self.path.join("."), self.expected)
    }
}

/// A type that can be read out of JSON. What is absent or null is the type's default.
pub trait FromValue: Sized + Default {
    /// Reads a value.
    fn from_value(value: &Value) -> Result<Self, Mismatch>;
}

fn mismatch(expected: &'static str) -> Mismatch {
    Mismatch {
        path: Vec::new(),
        expected,
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        value.as_str().map(str::to_owned).ok_or_else(|| mismatch("text"))
    }
}
impl FromValue for i64 {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        value.as_i64().ok_or_else(|| mismatch("a whole number"))
    }
}
impl FromValue for f64 {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        value.as_f64().ok_or_else(|| mismatch("a number"))
    }
}
impl FromValue for bool {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        value.as_bool().ok_or_else(|| mismatch("true or false"))
    }
}
impl FromValue for Blob {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        String::from_value(value).map(Self)
    }
}
impl FromValue for Timestamp {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        value
            .as_str()
            .and_then(Self::parse)
            .ok_or_else(|| mismatch("a date and time"))
    }
}
impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        T::from_value(value).map(Some)
    }
}
impl<T: FromValue> FromValue for Box<T> {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        T::from_value(value).map(Self::new)
    }
}
impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &Value) -> Result<Self, Mismatch> {
        let items = value.as_array().ok_or_else(|| mismatch("a list"))?;
        items.iter().map(T::from_value).collect()
    }
}

/// The members of a structure.
pub fn members<T: Typed>(value: &Value) -> Result<&Map<String, Value>, Mismatch> {
    debug_assert!(
        matches!(T::SHAPE, Shape::Structure(_)),
        "only structures have members"
    );
    value.as_object().ok_or_else(|| mismatch("a structure"))
}

/// One member of a structure.
pub fn member<T: FromValue>(members: &Map<String, Value>, name: &'static str) -> Result<T, Mismatch> {
    match members.get(name) {
        None | Some(Value::Null) => Ok(T::default()),
        Some(value) => T::from_value(value).map_err(|mut mismatch| {
            mismatch.path.insert(0, name);
            mismatch
        }),
    }
}
