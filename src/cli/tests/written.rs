//! A call written as a command line is the same call when the line is typed: for every operation of the table, with
//! whatever texts.

use api::{ApiError, Member, Operation, Shape, Structure, Timestamp};
use cli::{Call, Host, LabCommands, Profile, Suggestion, Workstation};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Map, Value, json};
use shell::{Shell, Step};
use std::fmt;

/// A host that remembers what it was asked.
#[derive(Default)]
struct Asked {
    calls: Vec<Call>,
}

impl Host for Asked {
    fn call(&mut self, call: &Call) -> Result<Value, ApiError> {
        self.calls.push(call.clone());
        Ok(json!({}))
    }
    fn now(&self) -> Timestamp {
        Timestamp(0)
    }
    fn profiles(&self) -> Vec<Profile> {
        vec![Profile {
            name: "default".to_owned(),
            account: "111122223333".to_owned(),
        }]
    }
    fn is_region(&self, name: &str) -> bool {
        name == "eu-west-1"
    }
    fn resources(&self, _: &str, _: &str, _: &str) -> Vec<Suggestion> {
        Vec::new()
    }
    fn token(&mut self) -> String {
        "TOKEN".to_owned()
    }
}

impl LabCommands for Asked {}

/// What a line has to protect, or what means something to the AWS CLI.
const PIECES: &[&str] = &[
    "web",
    "a b",
    "it's",
    "\"",
    "=",
    ",",
    "[",
    "]",
    "{",
    "}",
    "-",
    "--x",
    "file://x",
    "fileb://",
    "$HOME",
    "`",
    "\\",
    "\n",
    "\t",
    "é",
    "日本",
    "#",
    "~",
    "*",
    "!",
    "@=",
    "true",
    "7",
    "Key=a,Value=b",
    " ",
    "|",
    "null",
    "\u{1F980}",
];

/// Texts that a line has to protect, beside plain ones.
fn texts() -> BoxedStrategy<String> {
    let odd = prop::collection::vec(prop::sample::select(PIECES), 0..4).prop_map(|pieces| pieces.concat());
    prop_oneof![2 => "[a-z][a-z0-9./-]{0,8}", 1 => odd].boxed()
}

/// What a member may hold; `least` is the least length or value that the CLI checks.
fn values(shape: &Shape, least: i64, depth: usize) -> BoxedStrategy<Value> {
    match shape {
        Shape::String | Shape::Id(_) => texts()
            .prop_map(move |text| {
                if (text.chars().count() as i64) < least {
                    "x".repeat(least as usize)
                } else {
                    text
                }
            })
            .prop_map(Value::from)
            .boxed(),
        Shape::Integer => (least..least + 100).prop_map(Value::from).boxed(),
        Shape::Double => (1..100i32)
            .prop_map(|number| json!(f64::from(number) / 4.0 + 0.125))
            .boxed(),
        Shape::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Shape::Timestamp => Just(json!("2027-01-31T09:00:00.000Z")).boxed(),
        Shape::Blob => Just(json!("aGVsbG8=")).boxed(),
        Shape::Map => prop::collection::btree_map("[a-z]{1,4}", texts(), 1..3)
            .prop_map(|map| json!(map))
            .boxed(),
        Shape::List(item) => {
            let least = usize::try_from(least).unwrap_or_default().max(1);
            prop::collection::vec(values(item, 0, depth + 1), least..least + 3)
                .prop_map(Value::from)
                .boxed()
        }
        Shape::Structure(structure) => inputs(structure, depth + 1),
    }
}

fn given(member: &'static Member, depth: usize) -> BoxedStrategy<Option<Value>> {
    let value = values(&member.shape, member.min.unwrap_or_default(), depth);
    if member.required {
        value.prop_map(Some).boxed()
    } else {
        prop::option::weighted(0.25, value).boxed()
    }
}

/// An input with its required members and some of the others, at least one.
fn inputs(structure: &'static Structure, depth: usize) -> BoxedStrategy<Value> {
    let members = structure
        .members
        .iter()
        .filter(|member| depth < 4 || member.required || structure.members.len() == 1);
    let all: Vec<_> = members
        .map(|member| given(member, depth).prop_map(move |value| (member, value)))
        .collect();
    let first = structure.members.first();
    let filled = first.map(|member| values(&member.shape, member.min.unwrap_or_default(), depth.max(3)));
    (all, filled.map_or(Just(Value::Null).boxed(), |first| first))
        .prop_map(move |(all, filled)| {
            let mut input: Map<String, Value> = Map::new();
            for (member, value) in all {
                if let Some(value) = value {
                    input.insert(member.name.to_owned(), value);
                }
            }
            if let Some(first) = first.filter(|_| input.is_empty() && depth > 0) {
                input.insert(first.name.to_owned(), filled);
            }
            Value::Object(input)
        })
        .boxed()
}

/// A call to write.
#[derive(Clone)]
struct Wanted {
    operation: &'static Operation,
    input: Value,
}

impl fmt::Debug for Wanted {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.operation.name, self.input)
    }
}

/// Calls, but for what no line of the AWS CLI can say.
fn calls() -> BoxedStrategy<Wanted> {
    let operations: Vec<&'static Operation> = api::operations().collect();
    prop::sample::select(operations)
        .prop_flat_map(|operation| {
            inputs(operation.input, 0).prop_map(move |input| Wanted { operation, input })
        })
        .prop_map(|mut wanted| {
            let Some(members) = wanted.input.as_object_mut() else {
                return wanted;
            };
            // A text that begins so is always the name of a file.
            for value in members.values_mut() {
                if value.as_str().is_some_and(|text| text.starts_with("file")) {
                    *value = json!("a file");
                }
            }
            if wanted.operation.name == "CopySnapshot" && members.contains_key("DestinationRegion") {
                // The AWS CLI always sends the Region in use, whatever is said.
                members.insert("DestinationRegion".to_owned(), json!("eu-west-1"));
            }
            if wanted.operation.name == "RunInstances" {
                // The AWS CLI encodes user data, and moves members into an interface of its own accord.
                members.shift_remove("NetworkInterfaces");
                members
                    .entry("UserData")
                    .and_modify(|value| *value = json!("IyEvYmluL3NoCmVjaG8gaGk="));
            }
            wanted
        })
        .boxed()
}

/// Without what the AWS CLI puts into a request by itself.
fn asked(operation: &Operation, wanted: &Value, found: &Value) -> Value {
    let mut found = found.clone();
    if let (Some(members), Some(wanted)) = (found.as_object_mut(), wanted.as_object()) {
        members.retain(|name, value| {
            let token = operation
                .input
                .member(name)
                .is_some_and(|member| member.idempotency_token);
            let own = token && *value == "TOKEN"
                || matches!(
                    (operation.name, name.as_str()),
                    ("RunInstances", "MinCount" | "MaxCount") | ("CopySnapshot", "DestinationRegion")
                )
                || operation
                    .paginator
                    .is_some_and(|pages| pages.limit_key == Some(name));
            wanted.contains_key(name) || !own
        });
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        max_shrink_iters: 200,
        rng_seed: RngSeed::Fixed(8),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_written_line_is_the_same_call(wanted in calls()) {
        let Wanted { operation, input } = wanted;
        let line = cli::write::command_line(operation, &input, "eu-west-1");
        let (mut shell, mut host) = (Shell::default(), Asked::default());
        let Step::Done(exit) = shell.start(&line).step(&mut shell, &mut Workstation::new(&mut host), 80) else {
            panic!("{line} waits");
        };
        prop_assert!(exit.code == 0, "{}\n{}\n{}", line, input, exit.stderr);
        let call = host.calls.first().expect("a line that succeeds has asked");
        prop_assert_eq!(call.operation.name, operation.name);
        prop_assert_eq!(call.operation.service, operation.service);
        prop_assert_eq!(&call.region, "eu-west-1");
        // Objects are compared without their order: options stand in the order of the table.
        prop_assert_eq!(&asked(operation, &input, &call.input), &input, "{}", line);
    }
}
