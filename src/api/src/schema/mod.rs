//! The table's own types: what a structure and a member are, and how a Rust type names its shape.
//!
//! `structure!` declares a typed structure and its row at once, so that no fact is written twice.

pub mod common_errors;
pub mod error;
#[macro_use]
pub mod operation;
pub mod sentence;
pub mod service;
pub mod waiter;

use crate::{ErrorCode, Sentence};

/// What a value may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// Text.
    String,
    /// The identifier of a resource; the prefix without its hyphen (`ami`).
    Id(&'static str),
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Double,
    /// `true` or `false`.
    Boolean,
    /// A moment, ISO 8601 on the wire.
    Timestamp,
    /// Bytes, base64 on the wire.
    Blob,
    /// Text by text, under names of the caller's choice.
    Map,
    /// A list of one shape.
    List(&'static Shape),
    /// A structure.
    Structure(&'static Structure),
}

/// A Rust type that stands for a shape.
pub trait Typed {
    /// The shape.
    const SHAPE: Shape;
}

impl Typed for String {
    const SHAPE: Shape = Shape::String;
}
impl Typed for i64 {
    const SHAPE: Shape = Shape::Integer;
}
impl Typed for f64 {
    const SHAPE: Shape = Shape::Double;
}
impl Typed for bool {
    const SHAPE: Shape = Shape::Boolean;
}
impl<T: Typed> Typed for Option<T> {
    const SHAPE: Shape = T::SHAPE;
}
impl<T: Typed> Typed for Box<T> {
    const SHAPE: Shape = T::SHAPE;
}
impl<T: Typed> Typed for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}

/// Bytes as base64 text, the way they travel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Blob(pub String);

impl Typed for Blob {
    const SHAPE: Shape = Shape::Blob;
}

/// Text by text, in the order in which it was given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextMap(pub Vec<(String, String)>);

impl Typed for TextMap {
    const SHAPE: Shape = Shape::Map;
}

/// What is answered when a required member is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// What its service says of every such member.
    Usual,
    /// The same, under another name of the member.
    Named(&'static str),
    /// An error of its own.
    Answers(ErrorCode, &'static str),
}

/// One member of a structure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Member {
    /// Its name in JSON: `SourceImageId`.
    pub name: &'static str,
    /// Its key segment in a request of the query protocol, where it differs from the name.
    wire: Option<&'static str>,
    /// Its element in a response, where it differs from the name with a small first letter.
    xml: Option<&'static str>,
    /// What it holds.
    pub shape: Shape,
    /// Whether a request must have it.
    pub required: bool,
    /// What is answered when it must be there and isn't.
    pub missing: Missing,
    values: &'static [&'static str],
    /// The least length or value that the AWS CLI checks before it asks.
    pub min: Option<i64>,
    /// The greatest length or value of the model; the service checks it, the CLI does not.
    pub max: Option<i64>,
    /// Whether the CLI fills it with a random token when it is left out.
    pub idempotency_token: bool,
    /// One sentence of ours.
    pub doc: Sentence,
}

impl Member {
    /// A member as `structure!` declares it; the other facts follow by the methods below.
    pub const fn new(name: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self {
            name,
            wire: None,
            xml: None,
            shape,
            required: false,
            missing: Missing::Usual,
            values: &[],
            min: None,
            max: None,
            idempotency_token: false,
            doc: Sentence::new(doc),
        }
    }
    /// Names its key segment in requests.
    pub const fn wire(self, wire: &'static str) -> Self {
        Self {
            wire: Some(wire),
            ..self
        }
    }
    /// Names its element in responses.
    pub const fn xml(self, xml: &'static str) -> Self {
        Self {
            xml: Some(xml),
            ..self
        }
    }
    /// A request must have it.
    pub const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }
    /// A request must have it; when it is absent EC2 calls it by this name, which it has behind the scenes.
    pub const fn required_as(self, name: &'static str) -> Self {
        Self {
            required: true,
            missing: Missing::Named(name),
            ..self
        }
    }
    /// A request must have it, and when it is absent this error is answered.
    pub const fn required_or(self, code: ErrorCode, message: &'static str) -> Self {
        Self {
            required: true,
            missing: Missing::Answers(code, message),
            ..self
        }
    }
    /// The values that the model lists.
    pub const fn of(self, values: &'static [&'static str]) -> Self {
        Self { values, ..self }
    }
    /// An instance type: one of the more than a thousand names that the model lists.
    pub const fn instance_type(self) -> Self {
        self.of(crate::ec2::instance::type_names::INSTANCE_TYPES)
    }
    /// The values that the model lists, for the member or for the items of its list; empty when any text will do.
    pub const fn values(&self) -> &'static [&'static str] {
        self.values
    }
    /// The least length or value.
    pub const fn min(self, min: i64) -> Self {
        Self {
            min: Some(min),
            ..self
        }
    }
    /// The greatest length or value.
    pub const fn max(self, max: i64) -> Self {
        Self {
            max: Some(max),
            ..self
        }
    }
    /// The CLI fills it with a random token.
    pub const fn token(self) -> Self {
        Self {
            idempotency_token: true,
            ..self
        }
    }

    /// The key segment of a request: `BlockDeviceMapping` for `BlockDeviceMappings`.
    pub fn wire_name(&self) -> &'static str {
        self.wire.unwrap_or(self.name)
    }

    /// The element of a response: `imageId` for `ImageId`.
    pub fn xml_name(&self) -> String {
        let mut name = String::new();
        self.write_xml_name(&mut name);
        name
    }

    /// The same, behind what is there.
    pub(crate) fn write_xml_name(&self, out: &mut String) {
        let name = match self.xml {
            Some(xml) => return out.push_str(xml),
            None => self.name,
        };
        let mut letters = name.chars();
        out.extend(letters.next().map(|first| first.to_ascii_lowercase()));
        out.push_str(letters.as_str());
    }

    /// The option of the AWS CLI before its customisations: `--source-image-id`.
    pub fn option(&self) -> String {
        format!("--{}", kebab(self.name))
    }

    /// The structure that it holds, itself or as the items of its list.
    pub fn structure(&self) -> Option<&'static Structure> {
        let mut shape = &self.shape;
        while let Shape::List(item) = shape {
            shape = item;
        }
        match shape {
            Shape::Structure(structure) => Some(structure),
            _ => None,
        }
    }
}

/// A structure: what an operation is asked, what it answers, or a part of either.
#[derive(Debug, PartialEq)]
pub struct Structure {
    /// Its name in the model: `BlockDeviceMapping`.
    pub name: &'static str,
    /// One sentence of ours.
    pub doc: Sentence,
    /// Its members, in the order in which the AWS CLI prints them.
    pub members: &'static [Member],
}

impl Structure {
    /// The member with that JSON name.
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        self.members.iter().find(|member| member.name == name)
    }
}

/// `SourceImageId` as the AWS CLI spells it: `source-image-id`. Runs of capitals stay together (`KmsKeyId` is
/// `kms-key-id`, `S3ObjectTags` is `s3-object-tags`).
pub fn kebab(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 6);
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        let starts_word = letter.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() || after.is_some_and(|after| after.is_lowercase())
            });
        if starts_word {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// Declares a typed structure and its row in the table.
///
/// `input` structures are read, `output` structures are written, `part` structures are both. `opaque` ones are both, too,
/// but stay JSON: for large structures that the lab only keeps.
#[macro_export]
macro_rules! structure {
    ($(
        #[doc = $doc:literal]
        input $title:ident as $model:literal {
            $( #[doc = $text:literal] $name:literal $(. $fact:ident ($($value:expr),*))* => $field:ident : $kind:ty ),* $(,)?
        }
    )+) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $title { $( #[doc = $text] pub $field: $kind, )* }
        $crate::structure!(@read $title { $( $name => $field ),* });
        $crate::structure!(@row $doc $title $model { $( $text $name $(. $fact ($($value),*))* => $kind ),* });
    )+};
    ($(
        #[doc = $doc:literal]
        output $title:ident as $model:literal {
            $( #[doc = $text:literal] $name:literal $(. $fact:ident ($($value:expr),*))* => $field:ident : $kind:ty ),* $(,)?
        }
    )+) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $title { $( #[doc = $text] pub $field: $kind, )* }
        $crate::structure!(@show $title { $( $field ),* });
        $crate::structure!(@row $doc $title $model { $( $text $name $(. $fact ($($value),*))* => $kind ),* });
    )+};
    ($(
        #[doc = $doc:literal]
        part $title:ident as $model:literal {
            $( #[doc = $text:literal] $name:literal $(. $fact:ident ($($value:expr),*))* => $field:ident : $kind:ty ),* $(,)?
        }
    )+) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $title { $( #[doc = $text] pub $field: $kind, )* }
        $crate::structure!(@show $title { $( $field ),* });
        $crate::structure!(@read $title { $( $name => $field ),* });
        $crate::structure!(@row $doc $title $model { $( $text $name $(. $fact ($($value),*))* => $kind ),* });
    )+};
    ($(
        #[doc = $doc:literal]
        opaque $title:ident as $model:literal {
            $( #[doc = $text:literal] $name:literal $(. $fact:ident ($($value:expr),*))* => $field:ident : $kind:ty ),* $(,)?
        }
    )+) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $title(pub serde_json::Value);
        impl $crate::codec::decode::Decode for $title {
            fn decode(value: &serde_json::Value, reader: &mut $crate::codec::decode::Reader) -> Self {
                Self(reader.opaque(value, &<Self as $crate::Typed>::SHAPE))
            }
        }
        impl $crate::codec::encode::Encode for $title {
            fn encode(&self, sink: &mut dyn $crate::codec::encode::Sink) {
                $crate::codec::opaque::Shaped::new(&<Self as $crate::Typed>::SHAPE, &self.0).encode(sink);
            }
        }
        $crate::structure!(@row $doc $title $model { $( $text $name $(. $fact ($($value),*))* => $kind ),* });
    )+};
    (@read $title:ident { $( $name:literal => $field:ident ),* }) => {
        impl $crate::codec::decode::Decode for $title {
            fn decode(value: &serde_json::Value, reader: &mut $crate::codec::decode::Reader) -> Self {
                let _members = reader.members(value);
                Self { $( $field: reader.member(_members, $name) ),* }
            }
        }
    };
    (@show $title:ident { $( $field:ident ),* }) => {
        impl $crate::codec::encode::Encode for $title {
            fn encode(&self, sink: &mut dyn $crate::codec::encode::Sink) {
                sink.structure($crate::codec::encode::Names::Table(Self::STRUCTURE), &[ $( &self.$field ),* ]);
            }
        }
    };
    (@row $doc:literal $title:ident $model:literal {
        $( $text:literal $name:literal $(. $fact:ident ($($value:expr),*))* => $kind:ty ),*
    }) => {
        impl $title {
            /// Its row in the table.
            pub const STRUCTURE: &'static $crate::Structure = &$crate::Structure {
                name: $model,
                doc: $crate::Sentence::new($doc.trim_ascii()),
                members: &[ $( $crate::Member::new($name, <$kind as $crate::Typed>::SHAPE, $text.trim_ascii())$(.$fact($($value),*))* ),* ],
            };
        }
        impl $crate::Typed for $title {
            const SHAPE: $crate::Shape = $crate::Shape::Structure(Self::STRUCTURE);
        }
    };
}
