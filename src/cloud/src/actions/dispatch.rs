//! From an operation of the table to the action that decides it.

use super::bind::Action;
use super::{
    account, cloudtrail, image, instance, instance_type, key_pair, kms, launch, launch_template, network,
    recycle_bin, scaling, security_group, snapshot, ssm, sts, tag, volume,
};
use crate::request::Answer;
use crate::tx::Tx;
use api::{ApiError, ErrorCode, Member, Missing, Operation, Protocol, Service};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The actions of every family.
static FAMILIES: &[&[&dyn Action]] = &[
    account::ACTIONS,
    cloudtrail::ACTIONS,
    image::ACTIONS,
    instance::ACTIONS,
    instance_type::ACTIONS,
    key_pair::ACTIONS,
    kms::ACTIONS,
    launch::ACTIONS,
    launch_template::ACTIONS,
    network::ACTIONS,
    recycle_bin::ACTIONS,
    scaling::ACTIONS,
    security_group::ACTIONS,
    snapshot::ACTIONS,
    ssm::ACTIONS,
    sts::ACTIONS,
    tag::ACTIONS,
    volume::ACTIONS,
];

/// The same, to be found by service and name.
static ACTIONS: LazyLock<BTreeMap<(Service, &str), &dyn Action>> = LazyLock::new(|| {
    let all = FAMILIES.iter().copied().flatten().copied();
    all.map(|action| (key(action.operation()), action)).collect()
});

fn key(operation: &'static Operation) -> (Service, &'static str) {
    (operation.service, operation.name)
}

/// Runs the action of an operation.
pub fn run(operation: &'static Operation, tx: &mut Tx<'_>, input: &Value) -> Result<Answer, ApiError> {
    match ACTIONS.get(&key(operation)) {
        Some(action) => action.run(tx, input),
        None => Err(operation.service.unknown_operation(operation.name)),
    }
}

/// Checks the input against the table: nothing unknown, nothing required missing.
pub fn check(operation: &Operation, input: &Value) -> Result<(), ApiError> {
    let empty = serde_json::Map::new();
    let given = input.as_object().unwrap_or(&empty);
    let ec2 = operation.service.protocol() == Protocol::Ec2;
    for name in given.keys().filter(|_| ec2) {
        if operation.input.member(name).is_none() {
            let message = format!("The parameter {name} is not recognized");
            return Err(ApiError::new(ErrorCode::UnknownParameter, message));
        }
    }
    for member in operation.input.members.iter().filter(|member| member.required) {
        let lacks = match given.get(member.name) {
            None | Some(Value::Null) => true,
            Some(Value::String(text)) => text.is_empty(),
            Some(Value::Array(items)) => items.is_empty(),
            Some(_) => false,
        };
        if lacks {
            return Err(absent(operation, member));
        }
    }
    Ok(())
}

/// The error for a required member that is absent.
fn absent(operation: &Operation, member: &Member) -> ApiError {
    let missing = |name: &str| {
        let message = format!("The request must contain the parameter {name}");
        ApiError::new(ErrorCode::MissingParameter, message)
    };
    match member.missing {
        Missing::Answers(code, message) => ApiError::new(code, message),
        Missing::Named(name) => missing(name),
        Missing::Usual if operation.service.protocol() == Protocol::Ec2 => missing(member.wire_name()),
        Missing::Usual => null(operation, member),
    }
}

/// The error of services other than EC2 for a required member that is absent.
fn null(operation: &Operation, member: &Member) -> ApiError {
    let mut letters = member.name.chars();
    let name: String = letters
        .next()
        .map(|first| first.to_ascii_lowercase())
        .into_iter()
        .chain(letters)
        .collect();
    let code = match operation.service.protocol() {
        Protocol::Query => ErrorCode::ValidationError,
        _ => ErrorCode::ValidationException,
    };
    ApiError::new(
        code,
        format!(
            "1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_exactly_one_action() {
        let bound = FAMILIES
            .iter()
            .copied()
            .flatten()
            .map(|action| key(action.operation()));
        let mut bound: Vec<_> = bound.collect();
        let mut declared: Vec<_> = api::operations().map(key).collect();
        api::order::sort(&mut bound);
        api::order::sort(&mut declared);
        assert_eq!(bound, declared);
    }
}
