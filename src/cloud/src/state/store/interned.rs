//! Text that is kept once, however many things say it.

use crate::facts::places;
use api::codec::decode::Decode;
use api::codec::decode::Reader;
use api::codec::encode::Encode;
use api::codec::encode::Sink;
use serde_json::Value;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

/// What nearly every image, disk or call says, beside accounts, Regions and operations.
const WORDS: &[&str] = &[
    "",
    "/dev/sda1",
    "/dev/sdb",
    "/dev/xvda",
    "/dev/xvdb",
    "Linux/UNIX",
    "Red Hat Enterprise Linux",
    "RunInstances",
    "RunInstances:0002",
    "RunInstances:0010",
    "SUSE Linux",
    "Windows",
    "amazon",
    "arm64",
    "aws-marketplace",
    "ebs",
    "gp2",
    "gp3",
    "hvm",
    "i386",
    "instance-store",
    "io1",
    "io2",
    "legacy-bios",
    "marketplace",
    "paravirtual",
    "simple",
    "standard",
    "uefi",
    "uefi-preferred",
    "v2.0",
    "x86_64",
];

/// Those words, in order.
static COMMON: LazyLock<Vec<Arc<str>>> = LazyLock::new(|| {
    let operations = api::operations().map(|operation| operation.name);
    let accounts = [places::YOU, places::PARTNER, places::STRANGER];
    let words = WORDS.iter().chain(&accounts).chain(places::REGIONS).copied();
    let mut all: Vec<&str> = words.chain(operations).collect();
    api::order::sort(&mut all);
    all.dedup();
    all.into_iter().map(Arc::from).collect()
});

/// Text that never changes. A copy shares it, and so does whatever else says one of the common words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(Arc<str>);

impl Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn of(text: &str) -> Self {
        let common = COMMON.binary_search_by(|word| word.as_ref().cmp(text));
        Self(match common.ok().and_then(|at| COMMON.get(at)) {
            Some(word) => Arc::clone(word),
            None => Arc::from(text),
        })
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}
impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
impl Default for Text {
    fn default() -> Self {
        Self::of("")
    }
}
impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::of(text)
    }
}
impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self::of(text)
    }
}
impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::of(&text)
    }
}
impl From<&Text> for String {
    fn from(text: &Text) -> Self {
        text.as_str().to_owned()
    }
}
impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}
impl PartialEq<Text> for str {
    fn eq(&self, other: &Text) -> bool {
        self == other.as_str()
    }
}
impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        *self == other.as_str()
    }
}
impl PartialEq<Text> for String {
    fn eq(&self, other: &Text) -> bool {
        self == other.as_str()
    }
}
impl fmt::Debug for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), out)
    }
}
impl fmt::Display for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
impl Encode for Text {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(self.as_str());
    }
}
impl Decode for Text {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        match value.as_str() {
            Some(text) => Self::of(text),
            // Says what is wrong as any text does.
            None => Self::from(<String as Decode>::decode(value, reader)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_kept_once() {
        let (one, other) = (Text::from("x86_64"), Text::from("x86_64".to_owned()));
        assert!(Arc::ptr_eq(&one.0, &other.0));
        let (one, other) = (Text::from("web-1"), Text::from("web-1"));
        assert!(!Arc::ptr_eq(&one.0, &other.0));
        assert_eq!(one, other);
    }

    #[test]
    fn it_is_kept_as_text_is() {
        assert_eq!(api::codec::encode::to_json(&Text::from("é\n")), "\"é\\n\"");
        assert_eq!(
            api::codec::decode::stored(&Value::from("hvm")),
            Ok(Text::from("hvm"))
        );
        let wrong = |value| api::codec::decode::stored::<Text>(&value).unwrap_err();
        let of_text = |value| api::codec::decode::stored::<String>(&value).unwrap_err();
        for value in [Value::Null, Value::from(1)] {
            assert_eq!(wrong(value.clone()), of_text(value));
        }
    }
}
