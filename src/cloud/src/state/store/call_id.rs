//! The id of a call, packed.

use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Sink};
use serde_json::Value;
use std::fmt;
use uuid::Uuid;

/// The id of a call: a UUID, which takes 16 bytes and not 36. A save may hold another text; it stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallId(Form);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    Uuid([u8; 16]),
    Other(Box<str>),
}

impl From<&str> for CallId {
    fn from(text: &str) -> Self {
        let uuid = Uuid::try_parse(text).ok().map(Uuid::into_bytes);
        let packed = uuid.map(|bytes| Self(Form::Uuid(bytes)));
        // Others than the usual spelling would come back in it.
        packed
            .filter(|packed| packed.to_string() == text)
            .unwrap_or_else(|| Self(Form::Other(text.into())))
    }
}

impl fmt::Display for CallId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Uuid(bytes) => fmt::Display::fmt(&Uuid::from_bytes(*bytes), out),
            Form::Other(text) => out.write_str(text),
        }
    }
}

impl Encode for CallId {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(&self.to_string());
    }
}

impl Decode for CallId {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        Self::from(<String as Decode>::decode(value, reader).as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back() {
        for text in [
            "7b0e6c0a-5f0d-4a3c-9d34-0d1f2a3b4c5d",
            "7B0E6C0A-5F0D-4A3C-9D34-0D1F2A3B4C5D",
            "7b0e6c0a5f0d4a3c9d340d1f2a3b4c5d",
            "call 7",
            "",
        ] {
            let id = CallId::from(text);
            assert_eq!(id.to_string(), text);
            assert_eq!(api::codec::encode::to_value(&id), Value::from(text));
            assert_eq!(api::codec::decode::stored(&Value::from(text)), Ok(id));
        }
    }
}
