//! The lessons and the catalogue that come with the lab: well formed, whole, and read without loss.

use course::{catalogue, lessons, lint};
use serde_json::Value;

#[test]
fn the_lessons_are_all_there() {
    let ids: Vec<&str> = lessons().iter().map(|lesson| lesson.id.as_str()).collect();
    assert_eq!(ids, ["L01", "L04", "L07", "L15", "L17", "L24"]);
    assert_eq!(
        course::lesson("l04").map(|lesson| lesson.slug.as_str()),
        Some("the-golden-copy")
    );
    assert!(course::lesson("private-by-default").is_some());
    assert!(course::lesson("L99").is_none());
}

#[test]
fn the_lessons_are_well_formed() {
    assert_eq!(lint::lint_course(lessons()), Vec::<String>::new());
}

#[test]
fn the_catalogue_is_well_formed() {
    assert_eq!(lint::lint_catalogue(catalogue::entries()), Vec::<String>::new());
}

#[test]
fn a_solution_is_more_than_looking() {
    for lesson in lessons() {
        assert!(lesson.solution().count() > 0, "{}", lesson.id);
        assert!(lesson.goals().count() >= lesson.steps.len(), "{}", lesson.id);
    }
}

/// Nothing that is written is lost when it is read: a key that nobody knows would be.
#[test]
fn nothing_written_is_overlooked() {
    let written: Value =
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/lessons.json"))).unwrap();
    let read = serde_json::to_value(lessons()).unwrap();
    lacks_nothing(&written, &read, "lessons");
    let written: Value =
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/catalogue.json"))).unwrap();
    let entries: Vec<catalogue::Entry> = serde_json::from_value(written.clone()).unwrap();
    let read = serde_json::to_value(entries).unwrap();
    lacks_nothing(&written, &read, "catalogue");
}

fn lacks_nothing(written: &Value, read: &Value, place: &str) {
    match (written, read) {
        (Value::Object(written), _) => {
            for (name, value) in written {
                let place = format!("{place}.{name}");
                lacks_nothing(
                    value,
                    read.get(name).unwrap_or_else(|| panic!("{place} is overlooked")),
                    &place,
                );
            }
        }
        (Value::Array(written), Value::Array(read)) => {
            assert_eq!(written.len(), read.len(), "{place}");
            for (at, (written, read)) in written.iter().zip(read).enumerate() {
                lacks_nothing(written, read, &format!("{place}[{at}]"));
            }
        }
        // A line may be written bare.
        (Value::String(text), Value::Object(line)) => {
            assert_eq!(
                line.get("line").and_then(Value::as_str),
                Some(text.as_str()),
                "{place}"
            );
        }
        _ => assert_eq!(written, read, "{place}"),
    }
}
