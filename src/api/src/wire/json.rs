//! The JSON protocols: a header or a path names the operation, bodies are objects, moments are seconds since 1970.

use crate::codec::encode::{Body, Encode, Names, Sink};
use crate::{ApiError, ErrorCode, Service, Timestamp};
use serde_json::{Map, Value, json};

/// The service and operation that `X-Amz-Target` names.
pub fn target(header: &str) -> Option<(Service, &str)> {
    let (prefix, operation) = header.rsplit_once('.')?;
    let mut known = Service::ALL.iter().copied();
    let service = known.find(|service| !service.target().is_empty() && service.target() == prefix)?;
    Some((service, operation))
}

/// A body's object; nothing at all is an empty one.
///
/// # Errors
/// When it is not JSON, or no object.
pub fn body(bytes: &[u8]) -> Result<Value, ApiError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Object(Map::new()));
    }
    match serde_json::from_slice::<Value>(bytes) {
        Ok(value) if value.is_object() => Ok(value),
        _ => Err(ApiError::new(
            ErrorCode::SerializationException,
            "The body is not a JSON object",
        )),
    }
}

/// An answer.
pub fn answer(output: &dyn Encode) -> String {
    value(output).to_string()
}

/// An error.
pub fn error(error: &ApiError) -> String {
    json!({"__type": error.code.as_str(), "message": error.message}).to_string()
}

fn value(shown: &dyn Encode) -> Value {
    let mut sink = Json(Value::Null);
    shown.encode(&mut sink);
    sink.0
}

/// Makes the value of an answer; but for moments it is that of the terminal.
struct Json(Value);

impl Sink for Json {
    fn text(&mut self, text: &str) {
        self.0 = text.into();
    }
    fn integer(&mut self, number: i64) {
        self.0 = number.into();
    }
    fn natural(&mut self, number: u64) {
        self.0 = number.into();
    }
    fn double(&mut self, number: f64) {
        self.0 = number.into();
    }
    fn boolean(&mut self, truth: bool) {
        self.0 = truth.into();
    }
    fn moment(&mut self, at: Timestamp) {
        self.0 = (at.0 as f64 / 1000.0).into();
    }
    fn json(&mut self, value: &Value) {
        self.0 = value.clone();
    }
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>) {
        self.0 = items.map(value).collect();
    }
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        let present = fields.iter().enumerate().filter(|(_, field)| !field.is_absent());
        let members = present.map(|(at, field)| (names.get(at).to_owned(), value(*field)));
        self.0 = Value::Object(members.collect());
    }
    fn variant(&mut self, name: &'static str, _body: Body<'_>) {
        self.text(name);
    }
}
