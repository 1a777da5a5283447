//! Declares types that are kept: shown and read by their field names, one declaration for both.
//!
//! The JSON is the one that serde's derive gives: structures by field names, kinds as `"Name"` or `{"Name": body}`. What
//! is absent is left out. What was kept by one version must be readable by the next: a new field is an `Option`.

/// Declares a structure or a set of kinds that is kept.
///
/// A set of kinds says first what a reader makes of one that it doesn't know; the reading has failed then. The values
/// of a kind are named: `Attached(volume: VolumeId, instance: InstanceId)`.
#[macro_export]
macro_rules! kept {
    (
        $(#[$meta:meta])*
        pub struct $title:ident { $( $(#[$about:meta])* pub $field:ident : $kind:ty ),* $(,)? }
    ) => {
        $(#[$meta])*
        pub struct $title { $( $(#[$about])* pub $field: $kind ),* }
        impl $crate::show::Show for $title {
            fn show(&self, sink: &mut dyn $crate::show::Sink) {
                sink.structure($crate::show::Names::Plain(&[ $( stringify!($field) ),* ]), &[ $( &self.$field ),* ]);
            }
        }
        impl $crate::read::FromValue for $title {
            fn from_value(value: &serde_json::Value, reader: &mut $crate::read::Reader) -> Self {
                let members = reader.members(value);
                Self { $( $field: reader.member(members, stringify!($field)) ),* }
            }
        }
    };
    (
        else $unknown:expr;
        $(#[$meta:meta])*
        pub enum $title:ident { $(
            $(#[$about:meta])*
            $name:ident
            $( ( $( $place:ident : $held:ty ),+ ) )?
            $( { $( $(#[$what:meta])* $field:ident : $kind:ty ),* $(,)? } )?
        ),* $(,)? }
    ) => {
        $(#[$meta])*
        pub enum $title { $(
            $(#[$about])*
            $name
            $( ( $( $held ),+ ) )?
            $( { $( $(#[$what])* $field: $kind ),* } )?
        ),* }
        impl $crate::show::Show for $title {
            fn show(&self, sink: &mut dyn $crate::show::Sink) {
                match self { $(
                    Self::$name $( ( $( $place ),+ ) )? $( { $( $field ),* } )? =>
                        $crate::kept!(@show sink (stringify!($name)) ( $( $( $place )+ )? ) ( $( $( $field )* )? )),
                )* }
            }
        }
        impl $crate::read::FromValue for $title {
            fn from_value(value: &serde_json::Value, reader: &mut $crate::read::Reader) -> Self {
                let (name, body) = $crate::read::variant(value);
                $(
                    if name == stringify!($name) {
                        return $crate::kept!(@read reader body (Self::$name) ( $( $( $place )+ )? ) ( $( $( $field )* )? ));
                    }
                )*
                // Kinds without a body don't look at it.
                let _ = body;
                reader.wrong("of a known kind");
                $unknown
            }
        }
    };
    (@show $sink:ident ($name:expr) () ()) => { $sink.text($name) };
    (@show $sink:ident ($name:expr) ($place:ident) ()) => { $sink.variant($name, $crate::show::Body::One($place)) };
    (@show $sink:ident ($name:expr) ($($place:ident)+) ()) => {
        $sink.variant($name, $crate::show::Body::Tuple(&[ $( $place ),+ ]))
    };
    (@show $sink:ident ($name:expr) () ($($field:ident)+)) => {
        $sink.variant($name, $crate::show::Body::Fields(&[ $( stringify!($field) ),+ ], &[ $( $field ),+ ]))
    };
    (@read $reader:ident $body:ident ($($name:tt)+) () ()) => { $($name)+ };
    (@read $reader:ident $body:ident ($($name:tt)+) ($place:ident) ()) => {
        $($name)+ ($crate::read::FromValue::from_value($body, $reader))
    };
    (@read $reader:ident $body:ident ($($name:tt)+) ($one:ident $two:ident) ()) => {
        $($name)+ ($reader.item($body, 0), $reader.item($body, 1))
    };
    (@read $reader:ident $body:ident ($($name:tt)+) () ($($field:ident)+)) => {{
        let members = $reader.members($body);
        $($name)+ { $( $field: $reader.member(members, stringify!($field)) ),+ }
    }};
}

/// How records that serde writes hold kept types.
pub mod as_json {
    use crate::read::{self, FromValue};
    use crate::show::{self, Show};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use serde_json::Value;

    /// Writes it.
    ///
    /// # Errors
    /// The serializer's.
    pub fn serialize<S: Serializer>(kept: &impl Show, serializer: S) -> Result<S::Ok, S::Error> {
        show::to_value(kept).serialize(serializer)
    }

    /// Reads it.
    ///
    /// # Errors
    /// When it is not JSON, or not what it should be.
    pub fn deserialize<'de, D: Deserializer<'de>, T: FromValue>(deserializer: D) -> Result<T, D::Error> {
        let value = Value::deserialize(deserializer)?;
        read::kept(&value).map_err(serde::de::Error::custom)
    }
}
