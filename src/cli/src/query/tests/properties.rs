//! Any text is read or refused, and what is read reads the same when it is written down.

use super::print;
use crate::query::Expression;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::json;

/// Pieces of expressions, right or wrong in any order.
const PIECES: &[&str] = &[
    "a",
    "Images",
    "\"b c\"",
    "@",
    "*",
    ".",
    "[",
    "]",
    "[]",
    "[?",
    "[*]",
    "[0]",
    "[-1]",
    "[1:2]",
    "[::2]",
    "[::0]",
    "{",
    "}",
    ":",
    ",",
    "(",
    ")",
    "&",
    "&&",
    "|",
    "||",
    "!",
    "==",
    "!=",
    "<",
    ">=",
    "`1`",
    "`\"x\"`",
    "`word`",
    "'raw'",
    "`",
    "'",
    "\"",
    "\\",
    "-",
    "7",
    "99999999999999999999",
    "sort_by(",
    "length(",
    "join(",
    "to_string(",
    "é",
    "\u{1F600}",
    " ",
    "\n",
];

/// Expressions that are mostly right.
fn expressions() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(
        &[
            "a",
            "b",
            "Tags",
            "\"x y\"",
            "\"q\\\"`\\\\\"",
            "@",
            "*",
            "'raw \\' text'",
            "`[1, {\"a\": null}]`",
            "`\"\\`\"`",
            "`word`",
            "`1.5`",
            "[0]",
            "[]",
            "[1:]",
            "[*]",
            "`true`",
        ][..],
    )
    .prop_map(str::to_owned);
    leaf.prop_recursive(5, 24, 3, |inner| {
        let two = (inner.clone(), inner.clone());
        prop_oneof![
            two.clone().prop_map(|(one, two)| format!("{one}.{two}")),
            two.clone().prop_map(|(one, two)| format!("{one}[?{two}]")),
            two.clone().prop_map(|(one, two)| format!("{one} | {two}")),
            two.clone().prop_map(|(one, two)| format!("{one} || {two}")),
            two.clone().prop_map(|(one, two)| format!("{one} && {two}")),
            two.clone().prop_map(|(one, two)| format!("{one} == {two}")),
            two.clone().prop_map(|(one, two)| format!("{one} < {two}")),
            two.clone().prop_map(|(one, two)| format!("{one}.[{two}, {one}]")),
            two.clone()
                .prop_map(|(one, two)| format!("{one}.{{x: {two}, \"y z\": a}}")),
            two.clone().prop_map(|(one, two)| format!("[{one}, {two}]")),
            two.prop_map(|(one, two)| format!("sort_by({one}, &{two})")),
            inner.clone().prop_map(|one| format!("{one}[0]")),
            inner.clone().prop_map(|one| format!("{one}[-2:]")),
            inner.clone().prop_map(|one| format!("{one}[*]")),
            inner.clone().prop_map(|one| format!("{one}[*][a, b][0]")),
            inner.clone().prop_map(|one| format!("{one}[]")),
            inner.clone().prop_map(|one| format!("{one}.*")),
            inner.clone().prop_map(|one| format!("({one})")),
            inner.clone().prop_map(|one| format!("!{one}")),
            inner.prop_map(|one| format!("length({one})")),
        ]
    })
}

/// Reads a text, and what it says when it is written down.
fn check(text: &str) -> Result<bool, TestCaseError> {
    let data = json!({
        "a": [{"a": 1, "b": "x"}, {"a": [1, 2, [3]], "b": null}],
        "b": {"a": "y", "x y": [true, 1.5]},
        "Tags": [{"Key": "k", "Value": "v"}],
    });
    let Ok(expression) = Expression::parse(text) else {
        return Ok(false);
    };
    let written = print::whole(&expression.root);
    let again = match Expression::parse(&written) {
        Ok(again) => again,
        // Brackets around each part take depth of their own.
        Err(error) if error.to_string().contains("Nested more than") => return Ok(false),
        Err(error) => return Err(TestCaseError::fail(format!("{text}\n{written}\n{error}"))),
    };
    prop_assert_eq!(
        format!("{expression:?}"),
        format!("{again:?}"),
        "{}\n{}",
        text,
        written
    );
    prop_assert_eq!(expression.search(&data), again.search(&data), "{}", text);
    Ok(true)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        rng_seed: RngSeed::Fixed(9),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn an_expression_is_itself_when_written(text in expressions()) {
        check(&text)?;
    }

    #[test]
    fn no_pieces_break_it(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..16)) {
        check(&pieces.concat())?;
    }

    #[test]
    fn no_text_breaks_it(text in any::<String>()) {
        check(&text)?;
    }
}
