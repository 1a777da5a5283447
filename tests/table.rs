//! The table of operations against the facts of the public models, in the order in which the AWS CLI prints them.
//!
//! `fixtures/ec2.json` and its siblings hold names, wire names, types, required members, values, paginators and waiters.

use api::schema::kebab;
use api::schema::waiter::{Matcher, Verdict, WAITERS};
use api::{Member, Operation, Protocol, Service, Shape};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

fn facts(service: Service) -> Value {
    let text = match service {
        Service::Ec2 => include_str!("fixtures/ec2.json"),
        Service::Sts => include_str!("fixtures/sts.json"),
        Service::Ssm => include_str!("fixtures/ssm.json"),
        Service::Kms => include_str!("fixtures/kms.json"),
        Service::Rbin => include_str!("fixtures/rbin.json"),
        Service::AutoScaling => include_str!("fixtures/autoscaling.json"),
        Service::CloudTrail => include_str!("fixtures/cloudtrail.json"),
        Service::Tagging => include_str!("fixtures/resourcegroupstaggingapi.json"),
        Service::Iam => include_str!("fixtures/iam.json"),
    };
    serde_json::from_str(text).unwrap()
}

/// Which side of an operation is compared: what a request spells, or what an answer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Input,
    Output,
}

impl Side {
    fn name(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Output => "output",
        }
    }
}

fn shape(shape: &Shape) -> Value {
    match shape {
        Shape::String | Shape::Id(_) => json!("string"),
        Shape::Integer => json!("integer"),
        Shape::Double => json!("double"),
        Shape::Boolean => json!("boolean"),
        Shape::Timestamp => json!("timestamp"),
        Shape::Blob => json!("blob"),
        Shape::Map => json!({"map": ["string", "string"]}),
        Shape::List(item) => json!([self::shape(item)]),
        Shape::Structure(structure) => json!({"structure": structure.name}),
    }
}

struct Comparison {
    service: Service,
    facts: Value,
    seen: BTreeSet<(Side, &'static str)>,
    wrong: Vec<String>,
}

impl Comparison {
    fn differs(&mut self, place: &str, what: &str, table: impl Into<Value>, model: impl Into<Value>) {
        let (table, model) = (table.into(), model.into());
        if table != model {
            let short = |value: Value| value.to_string().chars().take(200).collect::<String>();
            self.wrong.push(format!(
                "{place}: {what} is {} in the table, {} in the model",
                short(table),
                short(model)
            ));
        }
    }

    fn members(&mut self, place: &str, side: Side, table: &'static [Member], model: &[Value]) {
        let mine: Vec<&str> = table.iter().map(|member| member.name).collect();
        let theirs: Vec<&str> = model
            .iter()
            .filter_map(|member| member["name"].as_str())
            .collect();
        self.differs(place, "the order of members", mine.clone(), theirs);
        for member in table {
            if let Some(fact) = model.iter().find(|fact| fact["name"] == member.name) {
                self.member(&format!("{place}.{}", member.name), side, member, fact);
            }
        }
    }

    fn member(&mut self, place: &str, side: Side, member: &'static Member, fact: &Value) {
        self.differs(place, "the type", shape(&member.shape), fact["shape"].clone());
        let values = match &fact["values"] {
            Value::Null => json!([]),
            Value::String(name) => self.facts["enums"][name].clone(),
            values => values.clone(),
        };
        self.differs(place, "the values", json!(member.values()), values);
        match side {
            Side::Input => {
                self.differs(
                    place,
                    "the wire name",
                    member.wire_name(),
                    fact.get("wire").unwrap_or(&fact["name"]).clone(),
                );
                self.differs(place, "required", member.required, fact["required"] == true);
                self.differs(
                    place,
                    "the token",
                    member.idempotency_token,
                    fact["token"] == true,
                );
                // A least length of nothing says nothing.
                let least = fact["min"].as_i64().filter(|min| *min > 0);
                self.differs(place, "the least", member.min.filter(|min| *min > 0), least);
            }
            // Only EC2's elements have names of their own.
            Side::Output if self.service.protocol() != Protocol::Ec2 => {}
            Side::Output => {
                let name = fact["name"].as_str().unwrap_or_default();
                let mut letters = name.chars();
                let plain: String = letters
                    .next()
                    .map(|first| first.to_ascii_lowercase())
                    .into_iter()
                    .chain(letters)
                    .collect();
                self.differs(
                    place,
                    "the element",
                    member.xml_name(),
                    fact["xml"].as_str().unwrap_or(&plain),
                );
            }
        }
        if let Some(structure) = member.structure()
            && self.seen.insert((side, structure.name))
        {
            let key = format!("{}/{}", structure.name, side.name());
            let model = self.facts["structures"][&key]
                .as_array()
                .cloned()
                .unwrap_or_default();
            self.members(structure.name, side, structure.members, &model);
        }
    }

    fn operation(&mut self, operation: &'static Operation, fact: &Value) {
        for (side, structure) in [(Side::Input, operation.input), (Side::Output, operation.output)] {
            let model = fact[side.name()].as_array().unwrap();
            let place = format!("{} {}", operation.name, side.name());
            self.members(&place, side, structure.members, model);
        }
        let paginator = operation.paginator.map(|paginator| {
            let mut row = Map::new();
            row.insert("input_token".to_owned(), json!(paginator.input_token));
            row.insert("output_token".to_owned(), json!(paginator.output_token));
            if let Some(limit) = paginator.limit_key {
                row.insert("limit_key".to_owned(), json!(limit));
            }
            row.insert("result_key".to_owned(), json!(paginator.result_key));
            Value::Object(row)
        });
        self.differs(
            operation.name,
            "the paginator",
            paginator,
            fact["paginator"].clone(),
        );
    }
}

#[test]
fn every_fact_of_the_table_is_the_models() {
    for service in Service::ALL {
        let facts = facts(*service);
        let mut comparison = Comparison {
            service: *service,
            facts: facts.clone(),
            seen: BTreeSet::new(),
            wrong: Vec::new(),
        };
        for operation in service.operations() {
            let fact = &facts["operations"][operation.name];
            assert!(
                fact.is_object(),
                "{} is no operation of the model",
                operation.name
            );
            comparison.operation(operation, fact);
        }
        let mine: BTreeSet<&str> = service.operations().map(|operation| operation.name).collect();
        let theirs: BTreeSet<&str> = facts["operations"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            mine.len(),
            service.operations().count(),
            "{service:?} has one twice"
        );
        assert_eq!(mine, theirs, "{service:?} has other operations than its model");
        assert!(
            comparison.wrong.is_empty(),
            "{} differences:\n{}",
            comparison.wrong.len(),
            comparison.wrong.join("\n")
        );
    }
}

/// Whoever is offered an operation or a member is told what it is.
#[test]
fn everything_has_a_sentence() {
    fn look(place: &str, members: &'static [Member], seen: &mut BTreeSet<String>, silent: &mut Vec<String>) {
        for member in members {
            let place = format!("{place}.{}", member.name);
            if member.doc.text().is_empty() || member.doc.text().contains('…') {
                silent.push(place.clone());
            }
            if let Some(structure) = member.structure()
                && seen.insert(structure.name.to_owned())
            {
                look(structure.name, structure.members, seen, silent);
            }
        }
    }
    let (mut seen, mut silent) = (BTreeSet::new(), Vec::new());
    for operation in api::operations() {
        if operation.doc.text().is_empty() || operation.doc.text().contains('…') {
            silent.push(operation.name.to_owned());
        }
        look(operation.name, operation.input.members, &mut seen, &mut silent);
        look(operation.name, operation.output.members, &mut seen, &mut silent);
    }
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn every_waiter_is_the_models() {
    let facts = facts(Service::Ec2);
    let mut model = BTreeSet::new();
    for (operation, fact) in facts["operations"].as_object().unwrap() {
        if api::find_operation(Service::Ec2, operation).is_none() {
            continue;
        }
        for (name, fact) in fact["waiters"].as_object().into_iter().flatten() {
            model.insert(name.clone());
            let waiter = api::schema::waiter::waiter(name).unwrap_or_else(|| panic!("{name} is missing"));
            assert_eq!(waiter.operation, operation, "{name}");
            assert_eq!(json!(waiter.delay), fact["delay"], "{name}");
            assert_eq!(json!(waiter.max_attempts), fact["maxAttempts"], "{name}");
            let mine: Vec<Value> = waiter.acceptors.iter().map(acceptor).collect();
            let theirs: Vec<Value> = fact["acceptors"].as_array().unwrap().iter().map(sorted).collect();
            assert_eq!(mine, theirs, "{name}");
        }
    }
    let table: BTreeSet<String> = WAITERS.iter().map(|waiter| waiter.name.to_owned()).collect();
    assert_eq!(table, model);
}

/// An acceptor as the model writes it.
fn acceptor((matcher, verdict): &(Matcher, Verdict)) -> Value {
    let state = match verdict {
        Verdict::Success => "success",
        Verdict::Failure => "failure",
        Verdict::Retry => "retry",
    };
    let fact = match matcher {
        Matcher::PathAll(path, text) => {
            json!({"matcher": "pathAll", "argument": path, "expected": text, "state": state})
        }
        Matcher::PathAny(path, text) => {
            json!({"matcher": "pathAny", "argument": path, "expected": text, "state": state})
        }
        Matcher::PathTrue(path) => {
            json!({"matcher": "path", "argument": path, "expected": true, "state": state})
        }
        Matcher::Error(code) => json!({"matcher": "error", "expected": code, "state": state}),
        Matcher::Success => json!({"matcher": "status", "expected": 200, "state": state}),
    };
    sorted(&fact)
}

fn sorted(fact: &Value) -> Value {
    let mut members: Vec<_> = fact.as_object().unwrap().clone().into_iter().collect();
    members.sort_by(|one, other| one.0.cmp(&other.0));
    members.into_iter().collect::<Map<_, _>>().into()
}

#[test]
fn names_become_commands_and_options() {
    for (name, command) in [
        ("CreateImage", "create-image"),
        ("DescribeVpcs", "describe-vpcs"),
        ("KmsKeyId", "kms-key-id"),
        (
            "DestinationAvailabilityZoneId",
            "destination-availability-zone-id",
        ),
        ("GetParametersByPath", "get-parameters-by-path"),
    ] {
        assert_eq!(kebab(name), command);
    }
    let commands: BTreeSet<(Service, String)> = api::operations()
        .map(|operation| (operation.service, operation.command()))
        .collect();
    assert_eq!(commands.len(), api::operations().count());
}
