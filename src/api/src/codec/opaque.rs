//! Structures that stay JSON: read and shown by the table alone, so that no code is compiled for their members.

use crate::codec::decode::Reader;
use crate::codec::encode::{Encode, Names, Sink};
use crate::{Shape, Timestamp};
use serde_json::{Map, Value};

impl Reader {
    /// The value with what its shape knows, in the order of the table. What the shape does not know is left out, as it
    /// is of typed structures.
    pub fn opaque(&mut self, value: &Value, shape: &'static Shape) -> Value {
        #[cfg(debug_assertions)]
        if let (Some(source), Shape::Structure(structure)) = (&mut self.source, shape) {
            return source.structure(structure);
        }
        let fits = match shape {
            Shape::Structure(structure) => {
                let members = self.members(value);
                let mut kept = Map::new();
                for member in structure.members {
                    match members.and_then(|members| members.get(member.name)) {
                        None | Some(Value::Null) => {}
                        Some(value) => {
                            let value =
                                self.within(member.name, |reader| reader.opaque(value, &member.shape));
                            kept.insert(member.name.to_owned(), value);
                        }
                    }
                }
                return Value::Object(kept);
            }
            Shape::List(item) => {
                let items = self.list(value);
                return items.iter().map(|value| self.opaque(value, item)).collect();
            }
            Shape::String | Shape::Id(_) | Shape::Blob => value.is_string(),
            Shape::Integer => value.is_i64(),
            Shape::Double => value.is_number(),
            Shape::Boolean => value.is_boolean(),
            Shape::Timestamp => value.as_str().and_then(Timestamp::parse).is_some(),
            Shape::Map => value
                .as_object()
                .is_some_and(|members| members.values().all(Value::is_string)),
        };
        if !fits {
            self.wrong(expected(shape));
        }
        value.clone()
    }
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Integer => "a whole number",
        Shape::Double => "a number",
        Shape::Boolean => "true or false",
        Shape::Timestamp => "a date and time",
        _ => "text",
    }
}

/// A JSON value of a shape, to be shown under the names of the table.
pub struct Shaped<'a> {
    shape: &'static Shape,
    value: &'a Value,
}

impl<'a> Shaped<'a> {
    /// That value of that shape.
    pub fn new(shape: &'static Shape, value: &'a Value) -> Self {
        Self { shape, value }
    }
}

impl Encode for Shaped<'_> {
    fn encode(&self, sink: &mut dyn Sink) {
        static NOTHING: Value = Value::Null;
        match (self.shape, self.value) {
            (Shape::Structure(structure), value) => {
                let members: Vec<Shaped<'_>> = structure
                    .members
                    .iter()
                    .map(|member| Shaped::new(&member.shape, value.get(member.name).unwrap_or(&NOTHING)))
                    .collect();
                let fields: Vec<&dyn Encode> = members.iter().map(|member| member as &dyn Encode).collect();
                sink.structure(Names::Table(structure), &fields);
            }
            (Shape::List(item), Value::Array(values)) => {
                let items: Vec<Shaped<'_>> = values.iter().map(|value| Shaped::new(item, value)).collect();
                sink.list(&mut items.iter().map(|item| item as &dyn Encode));
            }
            (_, Value::String(text)) => sink.text(text),
            (_, Value::Bool(truth)) => sink.boolean(*truth),
            (_, value) => sink.json(value),
        }
    }

    fn is_absent(&self) -> bool {
        self.value.is_null()
    }
}

#[cfg(test)]
mod tests {
    use crate::codec::decode;
    use crate::codec::encode::to_value;
    use serde_json::json;

    structure! {
        /// A test's.
        opaque Outer as "Outer" {
            /// A number.
            "Count" => count: Option<i64>,
            /// Texts.
            "Names" => names: Option<Vec<String>>,
            /// Itself once more.
            "Inner" => inner: Option<Inner>,
        }
        /// A test's.
        opaque Inner as "Inner" {
            /// Whether.
            "On" => on: Option<bool>,
        }
    }

    #[test]
    fn what_fits_is_kept_in_the_order_of_the_table() {
        let given = json!({"Inner": {"On": true, "Odd": 1}, "Names": ["a"], "Count": 1});
        let read: Outer = decode::input(&given).unwrap();
        assert_eq!(
            to_value(&read).to_string(),
            r#"{"Count":1,"Names":["a"],"Inner":{"On":true}}"#
        );
        let wrong = decode::input::<Outer>(&json!({"Inner": {"On": "yes"}}));
        assert_eq!(wrong.unwrap_err().to_string(), "Inner.On must be true or false");
    }
}
