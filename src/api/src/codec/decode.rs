//! Reads typed structures out of JSON, member by member.
//!
//! The table has some hundred structures and each needs this once; serde's derive would weigh several times as much in
//! the page, for forms of input that never come here. A reader goes on after a mismatch and remembers the first: so no
//! type needs code to give back what was half read. Unknown members are the caller's to refuse, by the table.

use crate::Timestamp;
use crate::schema::{Blob, TextMap};
#[cfg(debug_assertions)]
use crate::testkit::Source;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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

/// A type that can be read out of JSON. After a mismatch it is anything; the reader knows.
pub trait Decode: Sized {
    /// Reads a value; what is absent comes as null.
    fn decode(value: &Value, reader: &mut Reader) -> Self;
}

/// Reads input: what is absent or null is the type's empty value.
///
/// # Errors
/// The first value that is not of its member's shape.
pub fn input<T: Decode>(value: &Value) -> Result<T, Mismatch> {
    Reader::default().whole(value)
}

/// Reads what was kept: what is absent must be optional.
///
/// # Errors
/// The first value that is not of its member's shape.
pub fn stored<T: Decode>(value: &Value) -> Result<T, Mismatch> {
    let mut reader = Reader {
        strict: true,
        ..Reader::default()
    };
    reader.whole(value)
}

/// Makes something up, for tests: what could have been read, though of no JSON.
#[cfg(debug_assertions)]
pub fn make_up<T: Decode>(source: Source) -> T {
    let mut reader = Reader {
        source: Some(source),
        ..Reader::default()
    };
    T::decode(&Value::Null, &mut reader)
}

/// A reader that makes things up gives one at once.
macro_rules! made {
    ($reader:ident, $source:ident => $made:expr) => {
        #[cfg(debug_assertions)]
        if let Some($source) = &mut $reader.source {
            return $made;
        }
    };
}

/// Where reading stands.
#[derive(Debug, Default)]
pub struct Reader {
    /// Where things come from that are made up and not read, for tests.
    #[cfg(debug_assertions)]
    pub(crate) source: Option<Source>,
    /// Whether null stands for nothing but what is optional.
    strict: bool,
    path: Vec<&'static str>,
    wrong: Option<Mismatch>,
}

impl Reader {
    fn whole<T: Decode>(&mut self, value: &Value) -> Result<T, Mismatch> {
        let read = T::decode(value, self);
        match self.wrong.take() {
            None => Ok(read),
            Some(wrong) => Err(wrong),
        }
    }

    /// The value is not what it should be.
    pub fn wrong(&mut self, expected: &'static str) {
        if self.wrong.is_none() {
            self.wrong = Some(Mismatch {
                path: self.path.clone(),
                expected,
            });
        }
    }

    /// The value is not what it should be, unless it is absent and may be.
    fn not(&mut self, value: &Value, expected: &'static str) {
        if self.strict || !value.is_null() {
            self.wrong(expected);
        }
    }

    /// The members of a structure.
    pub fn members<'v>(&mut self, value: &'v Value) -> Option<&'v Map<String, Value>> {
        if !value.is_object() {
            self.not(value, "a structure");
        }
        value.as_object()
    }

    /// One member of a structure.
    pub fn member<T: Decode>(&mut self, members: Option<&Map<String, Value>>, name: &'static str) -> T {
        self.within(name, |reader| T::decode(named(members, name), reader))
    }

    /// One member of a structure, or what stands for it when it is absent.
    pub fn member_or<T: Decode>(
        &mut self,
        members: Option<&Map<String, Value>>,
        name: &'static str,
        absent: T,
    ) -> T {
        self.member::<Option<T>>(members, name).unwrap_or(absent)
    }

    /// A kind's name, one of these, and what belongs to it.
    #[inline]
    pub fn kind<'v>(&mut self, value: &'v Value, names: &[&'static str]) -> (&'v str, &'v Value) {
        made!(self, source => (source.one_of(names).copied().unwrap_or_default(), &Value::Null));
        let _ = names;
        variant(value)
    }

    /// The one of these that the value names.
    pub fn named<T: Copy>(&mut self, value: &Value, all: &[T], name: fn(T) -> &'static str) -> Option<T> {
        made!(self, source => source.one_of(all).copied());
        let text = value.as_str()?;
        all.iter().copied().find(|one| name(*one) == text)
    }

    /// JSON that stays as it is.
    pub fn json<'v>(&mut self, value: &'v Value) -> Cow<'v, Value> {
        made!(self, source => Cow::Owned(source.json()));
        Cow::Borrowed(value)
    }

    /// Reads something that belongs to a member.
    pub(crate) fn within<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(name);
        let read = read(self);
        self.path.pop();
        read
    }

    /// One item of a tuple.
    pub fn item<T: Decode>(&mut self, tuple: &Value, at: usize) -> T {
        T::decode(tuple.get(at).unwrap_or(&Value::Null), self)
    }

    /// The items of a list.
    fn items<T: Decode>(&mut self, value: &Value) -> Vec<T> {
        made!(self, source => {
            let count = source.below(4);
            (0..count).map(|_| T::decode(&Value::Null, self)).collect()
        });
        let items = self.list(value);
        let mut read = Vec::with_capacity(items.len());
        for item in items {
            read.push(T::decode(item, self));
        }
        read
    }

    pub(crate) fn list<'v>(&mut self, value: &'v Value) -> &'v [Value] {
        match value.as_array() {
            Some(items) => items,
            None => {
                self.not(value, "a list");
                &[]
            }
        }
    }
}

fn named<'v>(members: Option<&'v Map<String, Value>>, name: &str) -> &'v Value {
    members
        .and_then(|members| members.get(name))
        .unwrap_or(&Value::Null)
}

/// A kind's name and what belongs to it.
pub fn variant(value: &Value) -> (&str, &Value) {
    let only = value.as_object().and_then(|members| members.iter().next());
    match (value, only) {
        (Value::String(name), _) => (name, &Value::Null),
        (_, Some((name, body))) => (name, body),
        _ => ("", &Value::Null),
    }
}

impl Decode for String {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.text());
        if !value.is_string() {
            reader.not(value, "text");
        }
        value.as_str().unwrap_or_default().to_owned()
    }
}
impl Decode for i64 {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.integer());
        if !value.is_i64() {
            reader.not(value, "a whole number");
        }
        value.as_i64().unwrap_or_default()
    }
}
impl Decode for u64 {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.natural());
        if !value.is_u64() {
            reader.not(value, "a whole number");
        }
        value.as_u64().unwrap_or_default()
    }
}
impl Decode for u32 {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.small());
        let number = u64::decode(value, reader);
        Self::try_from(number).unwrap_or_else(|_| {
            reader.wrong("a smaller number");
            0
        })
    }
}
impl Decode for usize {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.small() as usize);
        let number = u64::decode(value, reader);
        Self::try_from(number).unwrap_or_else(|_| {
            reader.wrong("a smaller number");
            0
        })
    }
}
impl Decode for i32 {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.small() as i32);
        let number = i64::decode(value, reader);
        Self::try_from(number).unwrap_or_else(|_| {
            reader.wrong("a smaller number");
            0
        })
    }
}
impl Decode for f64 {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.double());
        if !value.is_number() {
            reader.not(value, "a number");
        }
        value.as_f64().unwrap_or_default()
    }
}
impl Decode for bool {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.flag());
        if !value.is_boolean() {
            reader.not(value, "true or false");
        }
        value.as_bool().unwrap_or_default()
    }
}
impl Decode for Value {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        reader.json(value).into_owned()
    }
}
impl Decode for Blob {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        Self(String::decode(value, reader))
    }
}
impl Decode for TextMap {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => Self(source.pairs()));
        let members = reader.members(value);
        let pair = |(name, value): (&String, &Value)| (name.clone(), String::decode(value, reader));
        Self(members.into_iter().flatten().map(pair).collect())
    }
}
impl Decode for Timestamp {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.moment());
        value.as_str().and_then(Self::parse).unwrap_or_else(|| {
            reader.not(value, "a date and time");
            Self::default()
        })
    }
}
impl<T: Decode> Decode for Option<T> {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.flag().then(|| T::decode(value, reader)));
        (!value.is_null()).then(|| T::decode(value, reader))
    }
}
impl<T: Decode> Decode for Box<T> {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        Self::new(T::decode(value, reader))
    }
}
impl<T: Decode> Decode for Arc<T> {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        Self::new(T::decode(value, reader))
    }
}
impl<T: Decode> Decode for Vec<T> {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        reader.items(value)
    }
}
impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => {
            let pairs = source.pairs().into_iter();
            pairs.map(|(name, _)| (name, T::decode(value, reader))).collect()
        });
        let mut read = Self::new();
        for (name, value) in reader.members(value).into_iter().flatten() {
            read.insert(name.clone(), T::decode(value, reader));
        }
        read
    }
}
impl Decode for BTreeSet<String> {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        made!(reader, source => source.pairs().into_iter().map(|(name, _)| name).collect());
        let mut read = Self::new();
        for item in reader.list(value) {
            read.insert(String::decode(item, reader));
        }
        read
    }
}
impl<A: Decode, B: Decode> Decode for Result<A, B> {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let (name, body) = reader.kind(value, &["Ok", "Err"]);
        if name != "Ok" && name != "Err" {
            reader.wrong("of a known kind");
        }
        if name == "Ok" {
            Ok(A::decode(body, reader))
        } else {
            Err(B::decode(body, reader))
        }
    }
}
impl<A: Decode, B: Decode> Decode for (A, B) {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        if reader.list(value).len() != 2 {
            reader.not(value, "a pair");
        }
        (reader.item(value, 0), reader.item(value, 1))
    }
}
