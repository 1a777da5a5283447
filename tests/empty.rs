//! Every operation, asked for nothing: it answers or refuses in words, and nothing falls over.

use api::{ErrorCode, Protocol};
use cloud::{Cloud, Request};
use serde_json::{Value, json};

fn ask(cloud: &mut Cloud, operation: &'static api::Operation, input: Value) -> Result<Value, api::ApiError> {
    let request = Request {
        account: cloud::world::places::YOU.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        operation,
        input,
    };
    let peeked = cloud.peek(&request);
    let reply = cloud.call(&request);
    assert_eq!(
        peeked, reply.result,
        "{}: peeking tells something else",
        operation.name
    );
    reply.result
}

#[test]
fn nothing_is_an_answer_or_an_error() {
    for operation in api::operations() {
        let mut cloud = Cloud::new(1);
        match ask(&mut cloud, operation, json!({})) {
            Ok(answer) => {
                assert!(
                    answer.is_object() || answer.is_null(),
                    "{}: {answer}",
                    operation.name
                );
                for name in answer.as_object().into_iter().flatten().map(|(name, _)| name) {
                    assert!(
                        operation.output.member(name).is_some(),
                        "{}: {name}",
                        operation.name
                    );
                }
            }
            Err(error) => assert!(!error.message.is_empty(), "{}", operation.name),
        }
        assert_eq!(
            cloud::integrity::check(cloud.state()),
            Vec::<String>::new(),
            "{}",
            operation.name
        );
    }
}

/// Operations that are told otherwise when they are given no instances.
const POWER: &[&str] = &[
    "RebootInstances",
    "StartInstances",
    "StopInstances",
    "TerminateInstances",
];

#[test]
fn required_members_are_asked_for() {
    for operation in api::operations() {
        let result = ask(&mut Cloud::new(1), operation, json!({}));
        let code = result.err().map(|error| error.code);
        let name = operation.name;
        if operation.input.members.iter().any(|member| member.required) {
            let expected = match operation.service.protocol() {
                _ if POWER.contains(&name) => ErrorCode::InvalidParameterCombination,
                Protocol::Ec2 => ErrorCode::MissingParameter,
                Protocol::Query => ErrorCode::ValidationError,
                Protocol::Json | Protocol::Rest => ErrorCode::ValidationException,
            };
            assert_eq!(code, Some(expected), "{name}");
        } else {
            // Whatever else it is refused with, it is not for being unknown or for a mistake of the lab's.
            let never = [
                ErrorCode::InternalError,
                ErrorCode::InvalidAction,
                ErrorCode::UnknownOperationException,
            ];
            assert!(
                !code.is_some_and(|code| never.contains(&code)),
                "{name}: {code:?}"
            );
        }
    }
}

/// Members of the wrong kind, and inputs that are no structures.
#[test]
fn nonsense_is_refused_in_words() {
    let nonsense = [
        json!(null),
        json!(true),
        json!(-1),
        json!(9.9e300),
        json!(i64::MAX),
        json!(""),
        json!("\u{0}é🦀"),
        json!([]),
        json!([[]]),
        json!([null]),
        json!({}),
        json!({"": {}}),
        json!("a".repeat(100_000)),
    ];
    for operation in api::operations() {
        let mut cloud = Cloud::new(1);
        for value in &nonsense {
            let _ = ask(&mut cloud, operation, value.clone());
            let all: serde_json::Map<_, _> = operation
                .input
                .members
                .iter()
                .map(|member| (member.name.to_owned(), value.clone()))
                .collect();
            let _ = ask(&mut cloud, operation, Value::Object(all));
            for member in operation.input.members {
                let _ = ask(&mut cloud, operation, json!({ member.name: value }));
            }
        }
        assert_eq!(
            cloud::integrity::check(cloud.state()),
            Vec::<String>::new(),
            "{}",
            operation.name
        );
    }
}
