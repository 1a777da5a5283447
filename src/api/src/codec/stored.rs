//! Declares types that are kept: shown and read by their field names, one declaration for both.
//!
//! The JSON is the one that serde's derive gives: structures by field names, kinds as `"Name"` or `{"Name": body}`. What
//! is absent is left out. What was kept by one version must be readable by the next: a new field is an `Option`, or says
//! after an equals sign what it is when it is absent: `= empty`, which is left out, or the name of a function.

/// Declares a structure or a set of kinds that is kept.
///
/// A set of kinds says first what a reader makes of one that it doesn't know; the reading has failed then. The values
/// of a kind are named: `Attached(volume: VolumeId, instance: InstanceId)`. One that got another name since it was first
/// stored says what it is called there: `Fired as "Came"`.
#[macro_export]
macro_rules! stored {
    (
        $(#[$meta:meta])*
        pub struct $title:ident { $( $(#[$about:meta])* pub $field:ident : $kind:ty $( = $absent:tt )? ),* $(,)? }
    ) => {
        $(#[$meta])*
        pub struct $title { $( $(#[$about])* pub $field: $kind ),* }
        impl $crate::codec::encode::Encode for $title {
            fn encode(&self, sink: &mut dyn $crate::codec::encode::Sink) {
                sink.structure(
                    $crate::codec::encode::Names::Plain(&[ $( stringify!($field) ),* ]),
                    &[ $( $crate::stored!(@field (&self.$field) $( $absent )?) ),* ],
                );
            }
        }
        impl $crate::codec::decode::Decode for $title {
            fn decode(value: &serde_json::Value, reader: &mut $crate::codec::decode::Reader) -> Self {
                let members = reader.members(value);
                Self { $( $field: $crate::stored!(@member reader members $field $( $absent )?) ),* }
            }
        }
    };
    (
        else $unknown:expr;
        $(#[$meta:meta])*
        pub enum $title:ident { $(
            $(#[$about:meta])*
            $name:ident $( as $stored:literal )?
            $( ( $( $place:ident : $held:ty ),+ ) )?
            $( { $( $(#[$what:meta])* $field:ident : $kind:ty $( = $absent:tt )? ),* $(,)? } )?
        ),* $(,)? }
    ) => {
        $(#[$meta])*
        pub enum $title { $(
            $(#[$about])*
            $name
            $( ( $( $held ),+ ) )?
            $( { $( $(#[$what])* $field: $kind ),* } )?
        ),* }
        impl $crate::codec::encode::Encode for $title {
            fn encode(&self, sink: &mut dyn $crate::codec::encode::Sink) {
                match self { $(
                    Self::$name $( ( $( $place ),+ ) )? $( { $( $field ),* } )? =>
                        $crate::stored!(
                            @show sink ($crate::stored!(@name $name $( $stored )?))
                            ( $( $( $place )+ )? )
                            ( $( $( $field [ $( $absent )? ] )* )? )
                        ),
                )* }
            }
        }
        impl $crate::codec::decode::Decode for $title {
            fn decode(value: &serde_json::Value, reader: &mut $crate::codec::decode::Reader) -> Self {
                let (name, body) = reader.kind(value, &[ $( $crate::stored!(@name $name $( $stored )?) ),* ]);
                $(
                    if name == $crate::stored!(@name $name $( $stored )?) {
                        return $crate::stored!(
                            @read reader body (Self::$name)
                            ( $( $( $place )+ )? )
                            ( $( $( $field [ $( $absent )? ] )* )? )
                        );
                    }
                )*
                // Kinds without a body don't look at it.
                let _ = body;
                reader.wrong("of a known kind");
                $unknown
            }
        }
    };
    (@name $name:ident) => { stringify!($name) };
    (@name $name:ident $stored:literal) => { $stored };
    (@show $sink:ident ($name:expr) () ()) => { $sink.text($name) };
    (@show $sink:ident ($name:expr) ($place:ident) ()) => { $sink.variant($name, $crate::codec::encode::Body::One($place)) };
    (@show $sink:ident ($name:expr) ($($place:ident)+) ()) => {
        $sink.variant($name, $crate::codec::encode::Body::Tuple(&[ $( $place ),+ ]))
    };
    (@show $sink:ident ($name:expr) () ($($field:ident [ $($absent:tt)? ])+)) => {
        $sink.variant($name, $crate::codec::encode::Body::Fields(
            &[ $( stringify!($field) ),+ ],
            &[ $( $crate::stored!(@field ($field) $( $absent )?) ),+ ],
        ))
    };
    (@read $reader:ident $body:ident ($($name:tt)+) () ()) => { $($name)+ };
    (@read $reader:ident $body:ident ($($name:tt)+) ($place:ident) ()) => {
        $($name)+ ($crate::codec::decode::Decode::decode($body, $reader))
    };
    (@read $reader:ident $body:ident ($($name:tt)+) ($one:ident $two:ident) ()) => {
        $($name)+ ($reader.item($body, 0), $reader.item($body, 1))
    };
    (@read $reader:ident $body:ident ($($name:tt)+) () ($($field:ident [ $($absent:tt)? ])+)) => {{
        let members = $reader.members($body);
        $($name)+ { $( $field: $crate::stored!(@member $reader members $field $( $absent )?) ),+ }
    }};
    (@field ($value:expr) empty) => { &$crate::codec::encode::Sparing($value) };
    (@field ($value:expr) $($absent:tt)?) => { $value };
    (@member $reader:ident $members:ident $field:ident) => { $reader.member($members, stringify!($field)) };
    (@member $reader:ident $members:ident $field:ident empty) => {
        $reader.member::<Option<_>>($members, stringify!($field)).unwrap_or_default()
    };
    (@member $reader:ident $members:ident $field:ident $absent:tt) => {
        $reader.member::<Option<_>>($members, stringify!($field)).unwrap_or_else($absent)
    };
}

#[cfg(test)]
mod tests {
    use crate::codec::{decode, encode};
    use serde_json::json;
    use std::collections::{BTreeMap, BTreeSet};

    fn seven() -> usize {
        7
    }

    stored! {
    #[derive(Debug, PartialEq)]
    pub struct Kept {
        pub flag: bool = empty,
        pub list: Vec<u32> = empty,
        pub map: BTreeMap<String, usize> = empty,
        pub set: BTreeSet<String> = empty,
        pub number: usize = seven,
        pub answer: Result<bool, String>,
    }
    }

    stored! {
    else Kind::Plain;
    #[derive(Debug, PartialEq)]
    pub enum Kind {
        Plain,
        One(text: String),
        Named { flag: bool = empty, number: usize = seven, text: Option<String> },
        Renamed as "Old" { flag: bool = empty },
    }
    }

    #[test]
    fn what_is_absent_is_what_was_left_out() {
        let mut kept = Kept {
            flag: false,
            list: Vec::new(),
            map: BTreeMap::new(),
            set: BTreeSet::new(),
            number: 7,
            answer: Err("no".to_owned()),
        };
        let written = json!({"number": 7, "answer": {"Err": "no"}});
        assert_eq!(encode::to_value(&kept), written);
        assert_eq!(encode::to_json(&kept), written.to_string());
        assert_eq!(
            decode::stored(&json!({"answer": {"Err": "no"}})).as_ref(),
            Ok(&kept)
        );
        kept.flag = true;
        kept.list.push(1);
        kept.map.insert("a".to_owned(), 2);
        kept.set.insert("b".to_owned());
        kept.answer = Ok(true);
        let written = json!({
            "flag": true, "list": [1], "map": {"a": 2}, "set": ["b"], "number": 7, "answer": {"Ok": true},
        });
        assert_eq!(encode::to_value(&kept), written);
        assert_eq!(encode::to_json(&kept), written.to_string());
        assert_eq!(decode::stored(&written), Ok(kept));
    }

    #[test]
    fn kinds_have_fields_that_may_be_absent() {
        for (kind, written) in [
            (Kind::Plain, json!("Plain")),
            (Kind::One("x".to_owned()), json!({"One": "x"})),
            (Kind::Renamed { flag: true }, json!({"Old": {"flag": true}})),
            (
                Kind::Named {
                    flag: false,
                    number: 7,
                    text: None,
                },
                json!({"Named": {"number": 7}}),
            ),
        ] {
            assert_eq!(encode::to_value(&kind), written);
            assert_eq!(decode::stored(&written), Ok(kind));
        }
        assert!(decode::stored::<Kind>(&json!({"Named": {}})).is_ok());
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (written, place) in [
            (json!({}), "answer"),
            (json!({"answer": {"Maybe": 1}}), "answer"),
            (json!({"answer": {"Ok": 1}}), "answer"),
            (json!({"answer": {"Ok": true}, "flag": 1}), "flag"),
            (json!({"answer": {"Ok": true}, "map": []}), "map"),
            (json!({"answer": {"Ok": true}, "set": [1]}), "set"),
            (json!({"answer": {"Ok": true}, "number": -1}), "number"),
        ] {
            let wrong = decode::stored::<Kept>(&written).unwrap_err();
            assert_eq!(wrong.path, [place], "{written}");
        }
        assert!(decode::stored::<Kind>(&json!("Other")).is_err());
    }
}
