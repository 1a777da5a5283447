//! Values against what the AWS CLI's own formatters printed.

use serde_json::{Value, json};

use super::{Format, render, try_render};

#[test]
fn prints_what_the_cli_prints() {
    let all: Value =
        serde_json::from_str(include_str!("../../../../tests/fixtures/output/cases.json")).unwrap();
    for case in all["cases"].as_array().unwrap() {
        let (title, value) = (case["title"].as_str().unwrap(), &case["value"]);
        let width = case["width"].as_u64().unwrap() as usize;
        for (name, printed) in case["printed"].as_object().unwrap() {
            let found = match try_render(name.parse().unwrap(), title, value, width, usize::MAX) {
                Ok(text) => Value::from(text),
                Err(error) => json!({ "printed": error.printed, "error": error.message }),
            };
            assert_eq!(&found, printed, "{name} of {value}");
        }
    }
}

#[test]
fn every_format_has_a_name_that_is_read_back() {
    for format in Format::ALL {
        assert_eq!(format.name().parse(), Ok(format));
    }
    assert!("xml".parse::<Format>().is_err());
}

#[test]
fn prints_nothing_when_off() {
    assert_eq!(render(Format::Off, "X", &json!({ "a": 1 }), 80), "");
}

#[test]
fn prints_what_came_before_a_failure() {
    let value = json!([["ami-1"], ["ami-2", { "Key": "a" }]]);
    let error = try_render(Format::Text, "X", &value, 80, usize::MAX).unwrap_err();
    assert_eq!(error.message, "'str' object has no attribute 'items'");
    assert_eq!(render(Format::Text, "X", &value, 80), "ami-1\n");
}

#[test]
fn a_long_value_is_printed_as_far_as_it_is_wanted() {
    let item = json!({"Name": "web", "Sizes": [1, 2], "Tags": [{"Key": "é\n", "Value": "x"}], "On": true});
    let value = json!({"Items": vec![item; 50], "More": {"a": 1, "b": [[1], [2]]}});
    for format in [Format::Json, Format::Text, Format::Table] {
        let whole = render(format, "List", &value, 80);
        for most in [0, 1, 10, 100, 1_000, 2_000, whole.len(), whole.len() + 1] {
            let some = try_render(format, "List", &value, 80, most).unwrap();
            let wanted = most.min(whole.len());
            let begins = whole.as_bytes().get(..wanted) == some.as_bytes().get(..wanted);
            assert!(begins, "{} up to {most}", format.name());
            assert!(
                some.len() < most + 1_500,
                "{} up to {most}: {}",
                format.name(),
                some.len()
            );
            assert_eq!(
                some.len() > most,
                whole.len() > most,
                "{} up to {most}",
                format.name()
            );
        }
    }
    // What is refused is refused however late it comes.
    let bad = json!({"Items": [["x"]], "Zone": [{"a": 1}, 2]});
    assert!(try_render(Format::Text, "X", &bad, 80, 0).is_err());
}
