//! Expressions against what the Python library printed, and the limits.

mod print;
mod properties;

use serde_json::{Value, json};

use super::{Expression, MAX_DEPTH};

fn search(expression: &str, value: &Value) -> Result<Value, String> {
    let parsed = Expression::parse(expression).map_err(|error| error.to_string())?;
    parsed.search(value).map_err(|error| error.to_string())
}

#[test]
fn prints_what_the_python_library_prints() {
    let all: Value =
        serde_json::from_str(include_str!("../../../../tests/fixtures/jmespath/cases.json")).unwrap();
    for case in all["cases"].as_array().unwrap() {
        let expression = case["expression"].as_str().unwrap();
        let data = &all["data"][case["data"].as_u64().unwrap() as usize];
        // As text, so that the order of keys and `1` against `1.0` count.
        let found = match search(expression, data) {
            Ok(result) => json!({ "result": result }),
            Err(error) => json!({ "error": error }),
        };
        let key = if case.get("error").is_some() {
            "error"
        } else {
            "result"
        };
        assert_eq!(
            found.to_string(),
            json!({ key: case[key] }).to_string(),
            "{expression}"
        );
    }
}

#[test]
fn words_an_incomplete_expression_as_the_cli_does() {
    let error = Expression::parse("Images[").unwrap_err();
    let text = "Invalid jmespath expression: Incomplete expression:\n\"Images[\"\n        ^";
    assert_eq!(error.to_string(), text);
}

#[test]
fn words_a_wrong_argument_as_the_cli_does() {
    let error = search("sort_by(@, &Name)", &json!([{ "Name": "a" }, {}])).unwrap_err();
    let text = "In function sort_by(), invalid type for value: None, expected one of: ['string'], received: \"null\"";
    assert_eq!(error, text);
}

#[test]
fn keeps_the_written_order_of_keys() {
    let found = search("[].{Name: n, ID: i}", &json!([{ "i": 1, "n": 2 }])).unwrap();
    assert_eq!(found.to_string(), r#"[{"Name":2,"ID":1}]"#);
}

#[test]
fn refuses_deep_expressions_without_overflowing() {
    for (open, close) in [
        ("[", "]"),
        ("(", ")"),
        ("!", ""),
        ("& ", ""),
        ("{a:", "}"),
        ("a[?", "]"),
        ("f(", ")"),
    ] {
        for count in [MAX_DEPTH + 1, 20_000] {
            let error =
                Expression::parse(&format!("{}a{}", open.repeat(count), close.repeat(count))).unwrap_err();
            assert!(
                error.to_string().contains("Nested more than 64 levels"),
                "{open}: {error}"
            );
        }
        let few = 20;
        assert!(
            Expression::parse(&format!("{}a{}", open.repeat(few), close.repeat(few))).is_ok(),
            "{open}"
        );
    }
    for link in [
        ".a", "[0]", "[]", "[*]", ".*", " | a", " || a", " && a", "==a", "[?a]",
    ] {
        assert!(
            Expression::parse(&format!("a{}", link.repeat(30))).is_ok(),
            "{link}"
        );
        assert!(
            Expression::parse(&format!("a{}", link.repeat(20_000))).is_err(),
            "{link}"
        );
    }
}

#[test]
fn refuses_results_without_end() {
    let doubled = format!("@{}", " | [@,@]".repeat(40));
    assert!(
        search(&doubled, &json!(1))
            .unwrap_err()
            .contains("visits more than")
    );
    let nested = format!("@{}", format!(" | ({})", ["[@]"; 30].join(" | ")).repeat(30));
    assert!(
        search(&nested, &json!(1))
            .unwrap_err()
            .contains("nests more than")
    );
}
