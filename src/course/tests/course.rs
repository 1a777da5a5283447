//! The lessons and the catalogue that come with the lab: well formed, whole, and read without loss.

mod lint;

use api::codec::decode;
use api::codec::decode::{Decode, Mismatch};
use api::codec::encode;
use api::codec::encode::Encode;
use course::catalogue::{self, ErrorEntry};
use course::lesson::Check;
use course::{Lesson, lessons};
use serde_json::{Value, json};

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

const LESSONS: &str = include_str!(concat!(env!("OUT_DIR"), "/lessons.json"));
const CATALOGUE: &str = include_str!(concat!(env!("OUT_DIR"), "/catalogue.json"));

/// Nothing that is written is lost when it is read: a key that nobody knows would be.
#[test]
fn nothing_written_is_overlooked() {
    let written = serde_json::from_str(LESSONS).unwrap();
    assert_eq!(overlooked::<Vec<Lesson>>(&written), Ok(Vec::new()));
    let written = serde_json::from_str(CATALOGUE).unwrap();
    assert_eq!(overlooked::<Vec<ErrorEntry>>(&written), Ok(Vec::new()));
}

/// The test above would see a key too many, wherever it stands, but in what is free: the input of a form.
#[test]
fn a_key_that_nobody_knows_is_noticed() {
    let notices = |written: &Value, known: &dyn Fn(&Value) -> bool| {
        for place in structures(written, "") {
            let mut written = written.clone();
            let members = written.pointer_mut(&place).and_then(Value::as_object_mut);
            members.unwrap().insert("bogus".to_owned(), true.into());
            assert_eq!(known(&written), place.contains("/input"), "{place}");
        }
    };
    let fits = |found: Result<Vec<String>, Mismatch>| found.is_ok_and(|found| found.is_empty());
    for lesson in serde_json::from_str::<Vec<Value>>(LESSONS).unwrap() {
        notices(&lesson, &|lesson| fits(overlooked::<Lesson>(lesson)));
    }
    for entry in serde_json::from_str::<Vec<Value>>(CATALOGUE).unwrap() {
        notices(&entry, &|entry| fits(overlooked::<ErrorEntry>(entry)));
    }
}

/// What must be there is asked for.
#[test]
fn a_missing_key_is_noticed() {
    let lesson = &serde_json::from_str::<Vec<Value>>(LESSONS).unwrap()[0];
    for place in [
        "/title",
        "/minutes",
        "/steps/0/place",
        "/steps/0/goals/0/label",
        "/question/options/0/feedback",
    ] {
        let mut lesson = lesson.clone();
        *lesson.pointer_mut(place).unwrap() = Value::Null;
        assert!(decode::stored::<Lesson>(&lesson).is_err(), "{place}");
    }
    for check in [json!({}), json!({"ask": "x"}), json!({"expect": 1})] {
        assert!(decode::stored::<Check>(&check).is_err(), "{check}");
    }
}

/// The pointers to every structure in a value.
fn structures(value: &Value, place: &str) -> Vec<String> {
    let within = |(name, value): (String, &Value)| structures(value, &format!("{place}/{name}"));
    match value {
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| (name.clone(), value));
            [place.to_owned()]
                .into_iter()
                .chain(members.flat_map(within))
                .collect()
        }
        Value::Array(items) => {
            let items = items
                .iter()
                .enumerate()
                .map(|(at, value)| (at.to_string(), value));
            items.flat_map(within).collect()
        }
        _ => Vec::new(),
    }
}

/// The places in what is written that reading it as such loses, or why it can't be read.
fn overlooked<T: Decode + Encode>(written: &Value) -> Result<Vec<String>, Mismatch> {
    let read: T = decode::stored(written)?;
    let mut lost = Vec::new();
    compare(written, &encode::to_value(&read), "", &mut lost);
    Ok(lost)
}

fn compare(written: &Value, read: &Value, place: &str, lost: &mut Vec<String>) {
    let same = match (written, read) {
        (Value::Object(written), Value::Object(read)) => {
            for (name, value) in written {
                compare(
                    value,
                    read.get(name).unwrap_or(&Value::Null),
                    &format!("{place}/{name}"),
                    lost,
                );
            }
            true
        }
        (Value::Array(written), Value::Array(read)) => {
            for (at, (written, read)) in written.iter().zip(read).enumerate() {
                compare(written, read, &format!("{place}/{at}"), lost);
            }
            written.len() == read.len()
        }
        // A line may be written bare.
        (Value::String(_), Value::Object(line)) => line.get("line") == Some(written),
        _ => written == read,
    };
    if !same {
        lost.push(place.to_owned());
    }
}
