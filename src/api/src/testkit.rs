//! Things made up for tests of every crate: values that fit the table, and what [`crate::codec::decode::make_up`] makes
//! of the same numbers. In debug builds only.
//!
//! All of it follows from a [`Source`] of numbers. One that has run dry gives zeros, which stand for as little as can be,
//! so that fewer numbers mean a smaller thing.

use crate::{Member, Shape, Structure, Timestamp};
use serde_json::{Map, Value};

/// Where made-up things come from.
#[derive(Debug, Clone, Default)]
pub struct Source {
    words: std::vec::IntoIter<u64>,
}

impl From<Vec<u64>> for Source {
    fn from(words: Vec<u64>) -> Self {
        Self {
            words: words.into_iter(),
        }
    }
}

/// Pieces of texts: what is quoted or escaped somewhere stands among what is not.
const PIECES: &[&str] = &[
    "a", "web-1", "Z", "0", "7f", "ä", "語", "🙂", " ", "-", "_", ".", "/", ":", "=", ",", "'", "\"", "\\",
    "\n", "\t", "\r", "<b>", "&amp;", "&", "%20", "+", "#", "{}", "[", "]", "null", "*", "?", "$x", "`",
];

impl Source {
    /// The next number.
    pub fn word(&mut self) -> u64 {
        self.words.next().unwrap_or_default()
    }

    /// A number smaller than that; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.word() % end).unwrap_or_default()
    }

    /// One of these.
    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let at = self.below(all.len());
        all.get(at)
    }

    /// Yes or no.
    pub fn flag(&mut self) -> bool {
        self.word() % 2 == 1
    }

    /// Any text that a protocol can carry: all that XML can't is left out.
    pub fn text(&mut self) -> String {
        let pieces = self.below(5);
        let mut text = String::new();
        for _ in 0..pieces {
            text.push_str(self.one_of(PIECES).copied().unwrap_or_default());
        }
        text
    }

    /// A whole number, small ones and negative ones among them.
    pub fn integer(&mut self) -> i64 {
        let word = self.word() as i64;
        match word % 3 {
            0 => word / 3 % 100,
            1 => word / 3 % 1_000_000_007,
            _ => word / 3,
        }
    }

    /// A whole number from 0 on.
    pub fn natural(&mut self) -> u64 {
        self.integer().unsigned_abs()
    }

    /// The same, of 31 bits.
    pub fn small(&mut self) -> u32 {
        (self.word() % (1 << 31)) as u32
    }

    /// A finite number with a fraction.
    pub fn double(&mut self) -> f64 {
        f64::from(self.small()) / 8.0 - 1000.0
    }

    /// A moment between 1970 and 9000.
    pub fn moment(&mut self) -> Timestamp {
        Timestamp((self.word() % 221_845_392_000_000) as i64)
    }

    /// Texts by text, each name once.
    pub fn pairs(&mut self) -> Vec<(String, String)> {
        let count = self.below(3);
        let mut pairs: Vec<(String, String)> = Vec::new();
        for _ in 0..count {
            let (name, text) = (self.text(), self.text());
            if pairs.iter().all(|(known, _)| *known != name) {
                pairs.push((name, text));
            }
        }
        pairs
    }

    /// Some JSON, but not `null`, which stands for nothing.
    pub fn json(&mut self) -> Value {
        match self.below(6) {
            0 => Value::Object(Map::new()),
            1 => self.text().into(),
            2 => self.integer().into(),
            3 => self.flag().into(),
            4 => (0..self.below(3)).map(|_| self.json()).collect(),
            _ => {
                let names = self.pairs().into_iter();
                Value::Object(names.map(|(name, _)| (name, self.json())).collect())
            }
        }
    }

    /// A value of a structure: with its required members, and some of the others.
    pub fn structure(&mut self, structure: &Structure) -> Value {
        let mut members = Map::new();
        for member in structure.members {
            if member.required || self.word() % 4 == 1 {
                let value = self.member(member);
                members.insert(member.name.to_owned(), value);
            }
        }
        Value::Object(members)
    }

    /// A value that a member may have: one of those that the model lists, if it lists any, and no smaller or shorter than
    /// its least one.
    pub fn member(&mut self, member: &Member) -> Value {
        if let Shape::List(item) = &member.shape {
            let least = least(member.min).max(usize::from(member.required));
            let items = least + self.below(3);
            return (0..items)
                .map(|_| self.value(item, member.values(), None))
                .collect();
        }
        self.value(&member.shape, member.values(), member.min)
    }

    fn value(&mut self, shape: &Shape, listed: &[&str], min: Option<i64>) -> Value {
        match shape {
            Shape::String if !listed.is_empty() => self.one_of(listed).copied().into(),
            Shape::String => {
                let mut text = self.text();
                while text.chars().count() < least(min) {
                    text.push('x');
                }
                text.into()
            }
            Shape::Id(prefix) => format!("{prefix}-0{:016x}", self.word()).into(),
            Shape::Integer => self.integer().max(min.unwrap_or(i64::MIN)).into(),
            Shape::Double => self.double().into(),
            Shape::Boolean => self.flag().into(),
            Shape::Timestamp => self.moment().to_string().into(),
            // Groups of four characters are whole bytes.
            Shape::Blob => "QUJD".repeat(1 + self.below(3)).into(),
            Shape::Map => {
                let pairs = self.pairs().into_iter();
                Value::Object(pairs.map(|(name, text)| (name, text.into())).collect())
            }
            Shape::List(item) => (0..self.below(3))
                .map(|_| self.value(item, listed, None))
                .collect(),
            Shape::Structure(structure) => self.structure(structure),
        }
    }
}

fn least(min: Option<i64>) -> usize {
    min.and_then(|min| usize::try_from(min).ok()).unwrap_or_default()
}
