//! `--output json`: indented by four spaces, members in the order given, nothing escaped that need not be. It does
//! not know that an empty result prints nothing.
//!
//! An answer can be printed as it is shown, without a value in between; of a long one only what is printed is looked at.

use super::moments;
use crate::python;
use api::codec::encode::{Body, Encode, Names, Sink};
use api::{Shape, Structure, Timestamp};
use serde_json::Value;

/// Prints `value` and ends the line, or stops some time after `most` bytes.
pub(super) fn render(value: &Value, most: usize) -> String {
    let mut out = String::new();
    python::write_json_until(value, &mut out, Some(0), false, most);
    out.push('\n');
    out
}

/// Prints an answer of that structure as [`render`] prints its value, with moments as AWS CLI v2 writes them; of its
/// members only the one named `only`, if that is said. Nothing when there would be nothing in it.
pub(crate) fn answer(
    answer: &dyn Encode,
    structure: &'static Structure,
    only: Option<&str>,
    most: usize,
) -> String {
    let mut printer = Printer {
        out: String::new(),
        depth: 0,
        shape: Some(Shape::Structure(structure)),
        only,
        most,
    };
    answer.encode(&mut printer);
    match printer.out.as_str() {
        "{}" => String::new(),
        _ => printer.out + "\n",
    }
}

struct Printer<'a> {
    out: String,
    depth: usize,
    /// The shape of what comes next, where the table knows it.
    shape: Option<Shape>,
    /// The only member of the outermost structure that is printed.
    only: Option<&'a str>,
    most: usize,
}

impl Printer<'_> {
    fn is_full(&self) -> bool {
        self.out.len() > self.most
    }

    fn line(&mut self, depth: usize) {
        python::new_line(&mut self.out, Some(depth));
    }
}

impl Sink for Printer<'_> {
    fn text(&mut self, text: &str) {
        let moment = self.shape.filter(|shape| matches!(shape, Shape::Timestamp));
        match moment.and_then(|_| Timestamp::parse(text)) {
            Some(at) => python::json_string(&at.cli(), &mut self.out, false),
            None => python::json_string(text, &mut self.out, false),
        }
    }
    fn integer(&mut self, number: i64) {
        self.out.push_str(&number.to_string());
    }
    fn natural(&mut self, number: u64) {
        self.out.push_str(&number.to_string());
    }
    fn double(&mut self, number: f64) {
        python::write_json(&number.into(), &mut self.out, None, false);
    }
    fn boolean(&mut self, truth: bool) {
        self.out.push_str(if truth { "true" } else { "false" });
    }
    fn json(&mut self, value: &Value) {
        let some = self.only.take().map(|only| {
            let member = value.get(only).filter(|member| !member.is_null());
            let members = member.map(|member| (only.to_owned(), member.clone()));
            Value::Object(members.into_iter().collect())
        });
        let value = some.as_ref().unwrap_or(value);
        let moments = self.shape.filter(moments::has_moments).map(|shape| {
            let mut value = value.clone();
            moments::printed_shape(&shape, &mut value);
            value
        });
        let value = moments.as_ref().unwrap_or(value);
        python::write_json_until(value, &mut self.out, Some(self.depth), false, self.most);
    }
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn Encode>) {
        let whole = self.shape;
        self.shape = match whole {
            Some(Shape::List(item)) => Some(*item),
            _ => None,
        };
        let mut first = true;
        for item in items {
            if self.is_full() {
                break;
            }
            self.out.push_str(if first { "[" } else { "," });
            first = false;
            self.depth += 1;
            self.line(self.depth);
            item.encode(self);
            self.depth -= 1;
        }
        if first {
            self.out.push_str("[]");
        } else {
            self.line(self.depth);
            self.out.push(']');
        }
        self.shape = whole;
    }
    fn structure(&mut self, names: Names, fields: &[&dyn Encode]) {
        let (whole, only) = (self.shape, self.only.take());
        let mut first = true;
        for (at, field) in fields.iter().enumerate() {
            let name = names.get(at);
            if field.is_absent() || only.is_some_and(|only| only != name) {
                continue;
            }
            self.shape = match whole {
                Some(Shape::Structure(structure)) => structure.member(name).map(|member| member.shape),
                _ => None,
            };
            self.out.push_str(if first { "{" } else { "," });
            first = false;
            self.depth += 1;
            self.line(self.depth);
            python::json_string(name, &mut self.out, false);
            self.out.push_str(": ");
            field.encode(self);
            self.depth -= 1;
        }
        if first {
            self.out.push_str("{}");
        } else {
            self.line(self.depth);
            self.out.push('}');
        }
        self.shape = whole;
    }
    fn variant(&mut self, name: &'static str, _body: Body<'_>) {
        // Answers have no such thing.
        self.text(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_answer_is_printed_as_its_value_is() {
        let (mut checked, mut moments) = (0, 0);
        for operation in api::operations() {
            let structure = operation.output;
            let mut sample = crate::aws::tools::skeleton::sample(structure, true);
            moment(&Shape::Structure(structure), &mut sample);
            let shaped = Shape::Structure(structure);
            let mut printed = sample.clone();
            moments::printed(structure, &mut printed);
            moments += usize::from(printed != sample);
            let mut expected = render(&printed, usize::MAX);
            if expected == "{}\n" {
                expected.clear();
            }
            // Both as a value, and shown part by part.
            assert_eq!(
                answer(&sample, structure, None, usize::MAX),
                expected,
                "{}",
                operation.name
            );
            let parts = api::codec::opaque::Shaped::new(Box::leak(Box::new(shaped)), &sample);
            assert_eq!(
                answer(&parts, structure, None, usize::MAX),
                expected,
                "{}",
                operation.name
            );
            for (name, member) in sample.as_object().into_iter().flatten() {
                let mut one = json!({name.as_str(): member});
                moments::printed(structure, &mut one);
                let expected = render(&one, usize::MAX);
                assert_eq!(answer(&sample, structure, Some(name), usize::MAX), expected);
                assert_eq!(answer(&parts, structure, Some(name), usize::MAX), expected);
            }
            checked += 1;
        }
        assert!(
            checked > 150 && moments > 20,
            "{checked} operations, {moments} with moments"
        );
    }

    /// Puts moments where the shape has them.
    fn moment(shape: &Shape, value: &mut Value) {
        match (shape, value) {
            (Shape::Timestamp, value) => *value = "2026-11-23T09:00:00.000Z".into(),
            (Shape::List(item), Value::Array(items)) => items.iter_mut().for_each(|one| moment(item, one)),
            (Shape::Structure(structure), Value::Object(members)) => {
                for (name, value) in members {
                    if let Some(member) = structure.member(name) {
                        moment(&member.shape, value);
                    }
                }
            }
            _ => {}
        }
    }

    #[test]
    fn of_a_long_answer_only_the_beginning_is_looked_at() {
        let structure = api::ec2::image::DESCRIBE_IMAGES.output;
        let images: Vec<Value> = (0..1000)
            .map(|n| json!({"ImageId": format!("ami-{n}")}))
            .collect();
        let value = json!({"Images": images});
        let whole = answer(&value, structure, None, usize::MAX);
        let some = answer(&value, structure, None, 500);
        assert!(some.len() > 500 && some.len() < 700, "{}", some.len());
        assert!(whole.starts_with(some.get(..500).unwrap()));
    }
}
