//! Ordered tables of the state. A copy shares everything until it changes.
//!
//! All of them are one kind of persistent map inside, from text to [`Thing`], because the library's code for a map is
//! compiled anew for each pair of types and weighs some 15 KB in the page. A [`Table`] gives each its own types back.

// The rows of the tables name whatever there is.
use crate::state::RegionState;
use crate::state::*;
use api::{ImageId, InstanceId, SecurityGroupId, SnapshotId, VolumeId};
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// What parts of a composed key are joined by; it comes before every letter, so the order is that of the parts.
const JOINT: char = '\0';

/// A key of a table, as the text that it is ordered by.
pub trait Key {
    /// The text.
    fn text(&self) -> Cow<'_, str>;
    /// The text, to keep.
    fn shared(&self) -> Arc<str> {
        Arc::from(self.text().as_ref())
    }
}

impl Key for str {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}
impl Key for String {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}
impl<K: Key + ?Sized> Key for &K {
    fn text(&self) -> Cow<'_, str> {
        (*self).text()
    }
    fn shared(&self) -> Arc<str> {
        (*self).shared()
    }
}
impl Key for (String, String) {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned([self.0.as_str(), self.1.as_str()].join("\0"))
    }
}
impl Key for (&str, &str) {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned([self.0, self.1].join("\0"))
    }
}
impl Key for (&str, &str, &str) {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned([self.0, self.1, self.2].join("\0"))
    }
}
impl Key for u64 {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(format!("{self:016x}"))
    }
}

macro_rules! ids {
    ($($id:ty),+) => {$(
        impl Key for $id {
            fn text(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.as_str())
            }
            fn shared(&self) -> Arc<str> {
                Self::shared(self)
            }
        }
    )+};
}
ids!(ImageId, SnapshotId, VolumeId, InstanceId, SecurityGroupId);

impl Key for Arc<str> {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
    fn shared(&self) -> Arc<str> {
        Arc::clone(self)
    }
}

/// A key of several parts, in the order of which a table is ordered.
pub fn joined(parts: &[&str]) -> String {
    parts.join("\0")
}

/// The two parts of a composed key.
pub fn parts(key: &str) -> (&str, &str) {
    key.split_once(JOINT).unwrap_or((key, ""))
}

macro_rules! things {
    ($( $(#[$about:meta])* $table:ident: $type:ident as $put:ident
        $(, $gone:ident $( ( $id:ident: $key:ty ) )? $( { $( $part:ident: $kind:ty ),+ } )? )? $(, with $index:ident )? ; )+) => {
        all_things! {
            $( $type(Arc<$type>), )+
            Count(usize),
            Calls(Arc<Vec<Arc<TrailEntry>>>),
            Due(Arc<Due>),
            ImageId(ImageId),
            Mark(()),
            Region(Arc<RegionState>),
            Settings(Arc<Settings>),
            Tags(Tags),
            Token(Arc<Token>),
        }
    };
}
macro_rules! all_things {
    ($($name:ident($held:ty)),+ $(,)?) => {
        /// Whatever a table holds.
        #[derive(Clone, PartialEq)]
        pub enum Thing { $(
            #[allow(missing_docs, reason = "each is named after its type")]
            $name($held)
        ),+ }
        $(
            impl Held for $held {
                fn wrap(self) -> Thing {
                    Thing::$name(self)
                }
                fn of(thing: &Thing) -> Option<&Self> {
                    match thing {
                        Thing::$name(held) => Some(held),
                        _ => None,
                    }
                }
                fn of_mut(thing: &mut Thing) -> Option<&mut Self> {
                    match thing {
                        Thing::$name(held) => Some(held),
                        _ => None,
                    }
                }
            }
        )+
    };
}
tables!(things);

/// A type that tables can hold.
pub trait Held: Sized {
    /// As a thing.
    fn wrap(self) -> Thing;
    /// Out of a thing, when it is one.
    fn of(thing: &Thing) -> Option<&Self>;
    /// Out of a thing, to change.
    fn of_mut(thing: &mut Thing) -> Option<&mut Self>;
}

/// An ordered table of one type.
pub struct Table<V> {
    things: OrdMap<Arc<str>, Thing>,
    held: PhantomData<fn() -> V>,
}

impl<V: Held> Table<V> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// The one under that key.
    pub fn get(&self, key: &(impl Key + ?Sized)) -> Option<&V> {
        self.things.get(key.text().as_ref()).and_then(V::of)
    }

    /// Whether there is one under that key.
    pub fn contains_key(&self, key: &(impl Key + ?Sized)) -> bool {
        self.things.contains_key(key.text().as_ref())
    }

    /// Puts one in; gives the one that was there.
    pub fn insert(&mut self, key: &(impl Key + ?Sized), held: V) -> Option<V>
    where
        V: Clone,
    {
        put(&mut self.things, key.shared(), held.wrap())
            .as_ref()
            .and_then(V::of)
            .cloned()
    }

    /// Takes one out.
    pub fn remove(&mut self, key: &(impl Key + ?Sized)) -> Option<V>
    where
        V: Clone,
    {
        let taken = take(&mut self.things, &key.text());
        taken.as_ref().and_then(V::of).cloned()
    }

    /// The one under that key, to change.
    pub fn get_mut(&mut self, key: &(impl Key + ?Sized)) -> Option<&mut V> {
        self.things.get_mut(key.text().as_ref()).and_then(V::of_mut)
    }

    /// All with their keys, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &V)> {
        let all = self.things.iter();
        all.filter_map(|(key, thing)| Some((key.as_ref(), V::of(thing)?)))
    }

    /// All, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.things.values().filter_map(V::of)
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.things.keys().map(AsRef::as_ref)
    }

    /// Those from a key on, in order.
    pub fn from<'a>(&'a self, first: &dyn Key) -> impl Iterator<Item = (&'a str, &'a V)> + use<'a, V> {
        let first = first.shared();
        let some = self.things.range(first..);
        some.filter_map(|(key, thing)| Some((key.as_ref(), V::of(thing)?)))
    }

    /// The keys under which another table has something else, or one of the two has nothing, in order. What both share
    /// is not looked at, so that it costs little to compare a table with what it was before.
    pub fn changed<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a str> {
        self.things.diff(&other.things).map(|item| match item {
            DiffItem::Add(key, _) | DiffItem::Remove(key, _) => key.as_ref(),
            DiffItem::Update { new: (key, _), .. } => key.as_ref(),
        })
    }

    /// The first.
    pub fn first(&self) -> Option<(&str, &V)> {
        let (key, thing) = self.things.get_min()?;
        Some((key, V::of(thing)?))
    }
}

fn put(things: &mut OrdMap<Arc<str>, Thing>, key: Arc<str>, thing: Thing) -> Option<Thing> {
    things.insert(key, thing)
}

fn take(things: &mut OrdMap<Arc<str>, Thing>, key: &str) -> Option<Thing> {
    things.remove(key)
}

impl<'a, V: Held> IntoIterator for &'a Table<V> {
    type Item = (&'a str, &'a V);
    type IntoIter = Box<dyn Iterator<Item = Self::Item> + 'a>;
    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

#[cfg(test)]
impl<V: Held, K: Key + ?Sized> std::ops::Index<&K> for Table<V> {
    type Output = V;
    fn index(&self, key: &K) -> &V {
        self.get(key).expect("it is there")
    }
}

impl<V> Clone for Table<V> {
    fn clone(&self) -> Self {
        Self {
            things: self.things.clone(),
            held: PhantomData,
        }
    }
}

impl<V> Default for Table<V> {
    fn default() -> Self {
        Self {
            things: OrdMap::new(),
            held: PhantomData,
        }
    }
}

impl<V> PartialEq for Table<V> {
    fn eq(&self, other: &Self) -> bool {
        self.things == other.things
    }
}

/// Only the keys: a test that fails wants to be read.
impl<V> fmt::Debug for Table<V> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.things.keys()).finish()
    }
}
