//! The tags of one resource, packed: a tree of texts would take several times the memory, and there may be 50,000.

use std::fmt;
use std::sync::Arc;

/// Tags of one resource, by key. A copy shares them.
#[derive(Clone, PartialEq, Eq)]
pub struct Tags(
    /// Each key and each value after its length, in the order of the keys: `4:team4:blue`.
    Arc<str>,
);

impl Tags {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Keys and values, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut rest: &str = &self.0;
        std::iter::from_fn(move || {
            let (key, after) = next(rest)?;
            let (value, after) = next(after)?;
            rest = after;
            Some((key, value))
        })
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
    pub(crate) fn with(&self, more: &[(String, String)]) -> Self {
        let mut all: Vec<(&str, &str)> = self.iter().collect();
        for (key, value) in more {
            match all.binary_search_by(|(own, _)| (*own).cmp(key)) {
                Ok(at) => {
                    if let Some(tag) = all.get_mut(at) {
                        tag.1 = value;
                    }
                }
                Err(at) => all.insert(at, (key, value)),
            }
        }
        Self::packed(&all)
    }

    /// The same without those keys.
    pub(crate) fn without(&self, keys: &[String]) -> Self {
        let left = self.iter().filter(|(own, _)| !keys.iter().any(|key| key == own));
        Self::packed(&left.collect::<Vec<_>>())
    }

    fn packed(all: &[(&str, &str)]) -> Self {
        let mut text = String::new();
        for part in all.iter().flat_map(|(key, value)| [*key, *value]) {
            text.push_str(&part.len().to_string());
            text.push(':');
            text.push_str(part);
        }
        Self(text.into())
    }
}

/// The first packed text, and what is behind it.
fn next(packed: &str) -> Option<(&str, &str)> {
    let (length, rest) = packed.split_once(':')?;
    rest.split_at_checked(length.parse().ok()?)
}

impl Default for Tags {
    fn default() -> Self {
        Self::packed(&[])
    }
}

impl fmt::Debug for Tags {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect()
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
