//! JSON that is kept as its text: as a tree it takes ten times the memory, and it is seldom looked at.

use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Sink};
use serde_json::Value;

/// JSON as its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written(Box<str>);

impl Written {
    /// As a tree.
    pub fn value(&self) -> Value {
        serde_json::from_str(&self.0).unwrap_or_default()
    }

    /// Whether that text is in it, as a whole string or as a part of one: a quick look before the tree is made.
    pub fn mentions(&self, text: &str) -> bool {
        let quoted = Value::from(text).to_string();
        self.0.contains(quoted.trim_matches('"'))
    }
}

impl From<&Value> for Written {
    fn from(value: &Value) -> Self {
        Self(value.to_string().into_boxed_str())
    }
}

impl Encode for Written {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.written(&self.0);
    }
}

impl Decode for Written {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        Self::from(reader.json(value).as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::codec::encode;
    use serde_json::json;

    #[test]
    fn it_is_the_json_that_was_written() {
        let value = json!({"b": [1, null, "é\"\\\n"], "a": {"x": 0.1, "y": -3}});
        let written = Written::from(&value);
        assert_eq!(written.value(), value);
        assert_eq!(encode::to_json(&written), value.to_string());
        assert_eq!(encode::to_value(&written), value);
        assert_eq!(api::codec::decode::stored(&value), Ok(written));
    }

    #[test]
    fn what_it_mentions_may_need_escapes() {
        let written = Written::from(&json!({"KeyName": "a\"b", "ImageId": "ami-1"}));
        for (text, mentioned) in [("a\"b", true), ("ami-1", true), ("ami-2", false), ("\"", true)] {
            assert_eq!(written.mentions(text), mentioned, "{text}");
        }
    }
}
