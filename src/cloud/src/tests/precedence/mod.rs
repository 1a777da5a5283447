//! The order of checks, operation by operation: an input with every mistake is mended one mistake at a time. What
//! belongs to the story of a family stands beside that; here are the others.

mod groups;
mod images;
mod instances;
mod keys;
mod snapshots;
mod templates;

use crate::testkit::{Lab, text};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const UNKNOWN_IMAGE: &str = "ami-0fedcba9876543210";
const UNKNOWN_INSTANCE: &str = "i-0fedcba9876543210";
const UNKNOWN_SNAPSHOT: &str = "snap-0fedcba9876543210";
const UNKNOWN_VOLUME: &str = "vol-0fedcba9876543210";

/// An instance that was just asked for.
fn launched(lab: &mut Lab, more: Value) -> String {
    let image = lab.amazon_image();
    let mut input = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    for (name, value) in more.as_object().into_iter().flatten() {
        input[name] = value.clone();
    }
    text(&lab.good("RunInstances", input), "/Instances/0/InstanceId")
}

/// The operations whose order of checks a test of this crate goes through: those that `column` or `mended` is called with,
/// by name or in a loop.
fn gone_through(test: &str) -> Vec<String> {
    let literal = |text: &str| {
        text.trim_start()
            .strip_prefix('"')?
            .split('"')
            .next()
            .map(str::to_owned)
    };
    let mut found = Vec::new();
    let mut in_loop = false;
    for call in ["column(", "mended("] {
        for behind in test.split(call).skip(1) {
            let Some((_, behind)) = behind.split_once(',') else {
                continue;
            };
            match literal(behind) {
                Some(operation) => found.push(operation),
                None => in_loop |= behind.trim_start().starts_with("operation"),
            }
        }
    }
    let named = test
        .split("for operation in [")
        .chain(test.split("for (operation,"))
        .skip(1);
    let listed = named
        .filter(|_| in_loop)
        .filter_map(|behind| behind.split_once("] {"));
    for (list, _) in listed {
        found.extend(list.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    found
}

/// Which mistake is reported first matters where several can be made.
#[test]
fn every_operation_with_many_errors_has_its_order_of_checks() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests");
    let mut found = BTreeSet::new();
    for folder in [folder.join("precedence"), folder] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let text = fs::read_to_string(path).unwrap();
                found.extend(text.split("#[test]").flat_map(gone_through));
            }
        }
    }
    let many = api::operations().filter(|operation| operation.errors.len() > 2);
    let lacking: Vec<&str> = many
        .map(|operation| operation.name)
        .filter(|name| !found.contains(*name))
        .collect();
    assert!(lacking.is_empty(), "no column of codes for {lacking:#?}");
}
