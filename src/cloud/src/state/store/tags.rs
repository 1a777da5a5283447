//! The tags of one resource, packed: a tree of texts would take several times the memory, and there may be 50,000.

use crate::state::Text;
use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Sink};
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

/// Keys and values in some order. A copy shares them.
#[derive(Clone, PartialEq, Eq)]
pub struct Pairs(
    /// Each key and each value after its length: `4:team4:blue`.
    Arc<str>,
);

impl Pairs {
    /// Packs them.
    pub fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut text = String::new();
        for part in pairs.into_iter().flat_map(|(key, value)| [key, value]) {
            text.push_str(&part.len().to_string());
            text.push(':');
            text.push_str(part);
        }
        Self(text.into())
    }

    /// Keys and values in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut rest: &str = &self.0;
        std::iter::from_fn(move || {
            let (key, after) = next(rest)?;
            let (value, after) = next(after)?;
            rest = after;
            Some((key, value))
        })
    }
}

/// The first packed text, and what is behind it.
fn next(packed: &str) -> Option<(&str, &str)> {
    // By hand, since this is done for each tag of each resource that a filter looks at.
    let (mut length, mut digits) = (0_usize, 0);
    for byte in packed.bytes() {
        match byte {
            b'0'..=b'9' => length = length * 10 + usize::from(byte - b'0'),
            _ => break,
        }
        digits += 1;
    }
    packed.get(digits + 1..)?.split_at_checked(length)
}

impl From<&[(String, String)]> for Pairs {
    fn from(pairs: &[(String, String)]) -> Self {
        Self::new(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }
}

/// They are kept as a list of pairs.
impl Encode for Pairs {
    fn encode(&self, sink: &mut dyn Sink) {
        let pairs: Vec<(Text, Text)> = self
            .iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        pairs.encode(sink);
    }
}

impl Decode for Pairs {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let pairs: Vec<(String, String)> = Decode::decode(value, reader);
        Self::from(pairs.as_slice())
    }
}

impl fmt::Debug for Pairs {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.iter()).finish()
    }
}

/// Tags of one resource, by key. A copy shares them.
#[derive(Clone, PartialEq, Eq)]
pub struct Tags(Pairs);

impl Tags {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Keys and values, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter()
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(key, _)| key)
    }

    /// The values, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|(_, value)| value)
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.iter().find(|(own, _)| *own == key).map(|(_, value)| value)
    }

    /// Whether there is one with that key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The same with those added; a key that is there takes the new value, and of two new ones the last.
    pub(crate) fn with(&self, more: &Pairs) -> Self {
        if self.is_empty()
            && more
                .iter()
                .map(|(key, _)| key)
                .is_sorted_by(|one, other| one < other)
        {
            return Self(more.clone());
        }
        let mut all: Vec<(&str, &str)> = self.iter().collect();
        for (key, value) in more.iter() {
            match all.binary_search_by(|(own, _)| (*own).cmp(key)) {
                Ok(at) => {
                    if let Some(tag) = all.get_mut(at) {
                        tag.1 = value;
                    }
                }
                Err(at) => all.insert(at, (key, value)),
            }
        }
        Self(Pairs::new(all))
    }

    /// The same without those keys.
    pub(crate) fn without(&self, keys: &[String]) -> Self {
        let left = self.iter().filter(|(own, _)| !keys.iter().any(|key| key == own));
        Self(Pairs::new(left))
    }
}

impl Default for Tags {
    fn default() -> Self {
        Self(Pairs::new([]))
    }
}

impl fmt::Debug for Tags {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(of: &[(&str, &str)]) -> Pairs {
        Pairs::new(of.iter().copied())
    }

    #[test]
    fn pairs_are_kept_as_a_list_in_their_order() {
        let packed = pairs(&[("b", "1"), ("a", "2"), ("b", "")]);
        let kept = r#"[["b","1"],["a","2"],["b",""]]"#;
        assert_eq!(api::codec::encode::to_json(&packed), kept);
        let value: Value = serde_json::from_str(kept).unwrap();
        assert_eq!(api::codec::decode::stored(&value), Ok(packed));
    }

    #[test]
    fn tags_are_in_the_order_of_their_keys_whatever_is_in_them() {
        let tags = Tags::default().with(&pairs(&[("é:", "4:ü"), ("a", ""), ("", "12:"), ("b\0", "\n")]));
        let all: Vec<_> = tags.iter().collect();
        assert_eq!(all, [("", "12:"), ("a", ""), ("b\0", "\n"), ("é:", "4:ü")]);
        assert_eq!(tags.len(), 4);
        assert_eq!((tags.get("a"), tags.get("c")), (Some(""), None));
        assert!(tags.contains_key("é:"));
    }

    #[test]
    fn a_new_value_takes_the_place_of_the_old_one() {
        let tags = Tags::default().with(&pairs(&[("a", "1"), ("b", "2")]));
        let tags = tags.with(&pairs(&[("b", "3"), ("b", "4"), ("0", "5")]));
        assert_eq!(
            tags.iter().collect::<Vec<_>>(),
            [("0", "5"), ("a", "1"), ("b", "4")]
        );
        let tags = tags.without(&["a".to_owned(), "0".to_owned(), "x".to_owned()]);
        assert_eq!(tags.iter().collect::<Vec<_>>(), [("b", "4")]);
        assert!(tags.without(&["b".to_owned()]).is_empty());
        assert!(Tags::default().is_empty());
    }
}
