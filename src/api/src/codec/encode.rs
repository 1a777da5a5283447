//! Shows typed structures to a sink: as JSON values, as JSON text, or as whatever else a sink makes of them.
//!
//! One small function a type, and one set of sinks for all, where serde's derive would compile both anew for each pair:
//! several times as much in the page. What is absent is left out.

use crate::schema::{Blob, TextMap};
use crate::{Structure, Timestamp};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What takes a value in.
pub trait Sink {
    /// Text.
    fn text(&mut self, text: &str);
    /// A whole number.
    fn integer(&mut self, number: i64);
    /// A whole number that may be greater than an `i64`.
    fn natural(&mut self, number: u64);
    /// A number with a fraction.
    fn double(&mut self, number: f64);
    /// `true` or `false`.
    fn boolean(&mut self, truth: bool);
    /// A moment; text, unless the sink knows better.
    fn moment(&mut self, at: Timestamp) {
        self.text(&at.to_string());
    }
    /// JSON as it is.
    fn json(&mut self, value: &Value);
    /// JSON that is written already.
    fn written(&mut self, json: &str) {
        self.json(&serde_json::from_str(json).unwrap_or_default());
    }
    /// A list.
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>);
    /// A structure: its fields in the order of their names.
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]);
    /// One of several kinds, with what belongs to it.
    fn variant(&mut self, name: &'static str, body: Body<'_>);
}

/// What the fields of a structure are called.
#[derive(Debug, Clone, Copy)]
pub enum Names {
    /// As its row in the table says.
    Table(&'static Structure),
    /// So.
    Plain(&'static [&'static str]),
}

impl Names {
    /// The name of that field.
    pub fn get(self, at: usize) -> &'static str {
        match self {
            Self::Table(structure) => structure.members.get(at).map_or("", |member| member.name),
            Self::Plain(names) => names.get(at).copied().unwrap_or_default(),
        }
    }
}

/// What belongs to a kind.
pub enum Body<'a> {
    /// One value.
    One(&'a dyn Encode),
    /// Several, in order.
    Tuple(&'a [&'a dyn Encode]),
    /// Several by name.
    Fields(&'static [&'static str], &'a [&'a dyn Encode]),
}

impl Body<'_> {
    fn encode(&self, sink: &mut dyn Sink) {
        match self {
            Self::One(value) => value.encode(sink),
            Self::Tuple(values) => sink.list(&mut values.iter().copied()),
            Self::Fields(names, fields) => sink.structure(Names::Plain(names), fields),
        }
    }
}

/// A type that can be shown.
pub trait Encode {
    /// Shows it.
    fn encode(&self, sink: &mut dyn Sink);
    /// Whether there is nothing to show.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Something to show that is shared: to pass it on copies nothing.
#[derive(Clone)]
pub struct SharedAnswer(Arc<dyn Encode + Send + Sync>);

impl SharedAnswer {
    /// That.
    pub fn new(shown: Box<dyn Encode + Send + Sync>) -> Self {
        Self(Arc::from(shown))
    }

    /// As a JSON value.
    pub fn value(&self) -> Value {
        to_value(self)
    }

    /// One member of a structure as a JSON value, if it is there.
    pub fn member(&self, name: &str) -> Option<Value> {
        let mut sink = MemberSink { name, found: None };
        self.encode(&mut sink);
        sink.found
    }
}

impl Encode for SharedAnswer {
    fn encode(&self, sink: &mut dyn Sink) {
        self.0.encode(sink);
    }
    fn is_absent(&self) -> bool {
        self.0.is_absent()
    }
}

impl From<Value> for SharedAnswer {
    fn from(value: Value) -> Self {
        Self(Arc::new(value))
    }
}

impl std::fmt::Debug for SharedAnswer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.value().fmt(out)
    }
}

/// By what is shown.
impl PartialEq for SharedAnswer {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.value() == other.value()
    }
}

impl crate::codec::decode::Decode for SharedAnswer {
    fn decode(value: &Value, reader: &mut crate::codec::decode::Reader) -> Self {
        Self::from(reader.json(value).into_owned())
    }
}

/// As a JSON value, with the order of fields kept.
pub fn to_value(shown: &dyn Encode) -> Value {
    let mut sink = ValueSink(Value::Null);
    shown.encode(&mut sink);
    sink.0
}

/// As JSON text.
pub fn to_json(shown: &dyn Encode) -> String {
    let mut sink = TextSink(String::new());
    shown.encode(&mut sink);
    sink.0
}

impl Encode for String {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(self);
    }
}
impl Encode for i64 {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.integer(*self);
    }
}
impl Encode for i32 {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.integer(i64::from(*self));
    }
}
impl Encode for u32 {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.integer(i64::from(*self));
    }
}
impl Encode for u64 {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.natural(*self);
    }
}
impl Encode for usize {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.natural(*self as u64);
    }
}
impl Encode for f64 {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.double(*self);
    }
}
impl Encode for bool {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.boolean(*self);
    }
}
impl Encode for Value {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.json(self);
    }
}
impl Encode for Blob {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(&self.0);
    }
}
impl Encode for TextMap {
    fn encode(&self, sink: &mut dyn Sink) {
        let pairs = self.0.iter();
        let members: Map<String, Value> = pairs
            .map(|(name, text)| (name.clone(), Value::from(text.as_str())))
            .collect();
        sink.json(&Value::Object(members));
    }
}
impl Encode for Timestamp {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.moment(*self);
    }
}
impl<T: Encode> Encode for Option<T> {
    fn encode(&self, sink: &mut dyn Sink) {
        match self {
            Some(value) => value.encode(sink),
            None => sink.json(&Value::Null),
        }
    }
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}
impl<T: Encode> Encode for Box<T> {
    fn encode(&self, sink: &mut dyn Sink) {
        self.as_ref().encode(sink);
    }
}
impl<T: Encode> Encode for Arc<T> {
    fn encode(&self, sink: &mut dyn Sink) {
        self.as_ref().encode(sink);
    }
}
impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.list(&mut self.iter().map(|item| item as &dyn Encode));
    }
}
impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode(&self, sink: &mut dyn Sink) {
        let mut members = Map::new();
        for (name, value) in self {
            members.insert(name.clone(), to_value(value));
        }
        sink.json(&Value::Object(members));
    }
}
impl Encode for BTreeSet<String> {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.list(&mut self.iter().map(|item| item as &dyn Encode));
    }
}
impl<A: Encode, B: Encode> Encode for Result<A, B> {
    fn encode(&self, sink: &mut dyn Sink) {
        match self {
            Ok(value) => sink.variant("Ok", Body::One(value)),
            Err(value) => sink.variant("Err", Body::One(value)),
        }
    }
}
impl<A: Encode, B: Encode> Encode for (A, B) {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.list(&mut [&self.0 as &dyn Encode, &self.1].into_iter());
    }
}

/// A type with an empty value, which need not be kept.
pub trait Spare {
    /// Whether this is it.
    fn is_spare(&self) -> bool;
}

impl Spare for bool {
    fn is_spare(&self) -> bool {
        !self
    }
}
impl Spare for usize {
    fn is_spare(&self) -> bool {
        *self == 0
    }
}
impl<T> Spare for Vec<T> {
    fn is_spare(&self) -> bool {
        self.is_empty()
    }
}
impl<T> Spare for BTreeMap<String, T> {
    fn is_spare(&self) -> bool {
        self.is_empty()
    }
}
impl Spare for BTreeSet<String> {
    fn is_spare(&self) -> bool {
        self.is_empty()
    }
}

/// Shows what it holds, unless that is empty.
pub struct Sparing<'a, T>(pub &'a T);

impl<T: Encode + Spare> Encode for Sparing<'_, T> {
    fn encode(&self, sink: &mut dyn Sink) {
        self.0.encode(sink);
    }
    fn is_absent(&self) -> bool {
        self.0.is_spare()
    }
}

/// Looks for one member of a structure.
struct MemberSink<'a> {
    name: &'a str,
    found: Option<Value>,
}

impl Sink for MemberSink<'_> {
    fn text(&mut self, _: &str) {}
    fn integer(&mut self, _: i64) {}
    fn natural(&mut self, _: u64) {}
    fn double(&mut self, _: f64) {}
    fn boolean(&mut self, _: bool) {}
    fn json(&mut self, value: &Value) {
        self.found = value.get(self.name).cloned();
    }
    fn list(&mut self, _: &mut dyn Iterator<Item = &dyn Encode>) {}
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        let mut named = fields.iter().enumerate();
        let field = named.find(|(at, field)| names.get(*at) == self.name && !field.is_absent());
        self.found = field.map(|(_, field)| to_value(*field));
    }
    fn variant(&mut self, _: &'static str, _: Body<'_>) {}
}

/// Makes a JSON value.
struct ValueSink(Value);

impl ValueSink {
    fn put(&mut self, value: impl Into<Value>) {
        self.0 = value.into();
    }
}

impl Sink for ValueSink {
    fn text(&mut self, text: &str) {
        self.put(text);
    }
    fn integer(&mut self, number: i64) {
        self.put(number);
    }
    fn natural(&mut self, number: u64) {
        self.put(number);
    }
    fn double(&mut self, number: f64) {
        self.put(number);
    }
    fn boolean(&mut self, truth: bool) {
        self.put(truth);
    }
    fn json(&mut self, value: &Value) {
        self.0 = value.clone();
    }
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>) {
        let mut list = Vec::with_capacity(items.size_hint().0);
        for item in items {
            list.push(to_value(item));
        }
        self.0 = Value::Array(list);
    }
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        let present = fields.iter().filter(|field| !field.is_absent()).count();
        let mut members = Map::with_capacity(present);
        for (at, field) in fields.iter().enumerate() {
            if !field.is_absent() {
                members.insert(names.get(at).to_owned(), to_value(*field));
            }
        }
        self.0 = Value::Object(members);
    }
    fn variant(&mut self, name: &'static str, body: Body<'_>) {
        body.encode(self);
        let mut members = Map::with_capacity(1);
        members.insert(name.to_owned(), self.0.take());
        self.0 = Value::Object(members);
    }
}

/// Writes JSON text.
struct TextSink(String);

impl TextSink {
    fn begin(&mut self, first: bool, open: char) {
        self.0.push(if first { open } else { ',' });
    }
}

impl Sink for TextSink {
    fn text(&mut self, text: &str) {
        let plain = text
            .bytes()
            .all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\');
        if plain {
            self.0.push('"');
            self.0.push_str(text);
            self.0.push('"');
        } else {
            self.json(&Value::from(text));
        }
    }
    fn integer(&mut self, number: i64) {
        self.0.push_str(&number.to_string());
    }
    fn natural(&mut self, number: u64) {
        self.0.push_str(&number.to_string());
    }
    fn double(&mut self, number: f64) {
        self.json(&Value::from(number));
    }
    fn boolean(&mut self, truth: bool) {
        self.0.push_str(if truth { "true" } else { "false" });
    }
    fn json(&mut self, value: &Value) {
        self.0.push_str(&value.to_string());
    }
    fn written(&mut self, json: &str) {
        self.0.push_str(json);
    }
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>) {
        let mut first = true;
        for item in items {
            self.begin(first, '[');
            first = false;
            item.encode(self);
        }
        self.0.push_str(if first { "[]" } else { "]" });
    }
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        let mut first = true;
        for (at, field) in fields.iter().enumerate() {
            if !field.is_absent() {
                self.begin(first, '{');
                first = false;
                self.text(names.get(at));
                self.0.push(':');
                field.encode(self);
            }
        }
        self.0.push_str(if first { "{}" } else { "}" });
    }
    fn variant(&mut self, name: &'static str, body: Body<'_>) {
        self.0.push('{');
        self.text(name);
        self.0.push(':');
        body.encode(self);
        self.0.push('}');
    }
}
