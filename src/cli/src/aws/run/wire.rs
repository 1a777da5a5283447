//! Values of a request that look different on the line and on the wire: bytes and moments.

use crate::aws::base64;
use crate::aws::failure::Failure;
use crate::aws::input::time;
use crate::output::moments::walk;
use api::{Shape, Structure};
use serde_json::Value;
use std::convert::Infallible;

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
    let Ok(()) = walk::<Infallible>(structure, input, &mut |shape, value| {
        if let (Shape::Timestamp, Some(at)) = (shape, time::read(value)) {
            *value = Value::String(at.to_string());
        }
        Ok(())
    });
}
