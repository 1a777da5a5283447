//! The other way round: a call as the command line that makes it. Forms show it, and their learners copy it.
//!
//! It knows shells and shorthand well enough to quote; what the line does when it is typed is `aws`'s business.

use api::{Member, Operation, Shape, Structure};
use serde_json::Value;

/// The command line of a call, one option a line when there are many.
pub fn command_line(operation: &Operation, input: &Value, region: &str) -> String {
    let mut words = vec![format!(
        "aws {} {}",
        operation.service.command(),
        operation.command()
    )];
    words.push(format!("--region {region}"));
    let members = input.as_object();
    // What must be there comes first, as people write it.
    let (required, rest): (Vec<&Member>, Vec<&Member>) =
        operation.input.members.iter().partition(|member| member.required);
    for member in required.into_iter().chain(rest) {
        let Some(value) = members.and_then(|members| members.get(member.name)) else {
            continue;
        };
        words.extend(option(
            operation.name,
            member.name,
            &member.option(),
            &member.shape,
            value,
        ));
    }
    counts(operation.name, input, &mut words);
    let flat = words.join(" ");
    if flat.chars().count() <= 90 {
        flat
    } else {
        words.join(" \\\n  ")
    }
}

/// One option; none for what the AWS CLI spells otherwise.
fn option(operation: &str, name: &str, option: &str, shape: &Shape, value: &Value) -> Option<String> {
    match (operation, name, value) {
        ("RunInstances", "MinCount" | "MaxCount", _) => None,
        // The AWS CLI has --reboot for the opposite, as --no-reboot is the option's own name.
        ("CreateImage", "NoReboot", Value::Bool(false)) => Some("--reboot".to_owned()),
        (_, _, Value::Bool(true)) => Some(option.to_owned()),
        (_, _, Value::Bool(false)) => Some(option.replacen("--", "--no-", 1)),
        (_, _, Value::Array(items)) => {
            let item = if let Shape::List(item) = shape {
                item
            } else {
                shape
            };
            let words: Vec<String> = items.iter().map(|value| quoted(&argument(item, value))).collect();
            Some(format!("{option} {}", words.join(" ")))
        }
        _ => Some(format!("{option} {}", quoted(&argument(shape, value)))),
    }
}

/// `--count` in place of the two members that the API has.
fn counts(operation: &str, input: &Value, words: &mut Vec<String>) {
    let count = |name: &str| input.get(name).and_then(Value::as_i64).unwrap_or(1);
    if operation == "RunInstances" {
        match (count("MinCount"), count("MaxCount")) {
            (least, most) if least == most => words.push(format!("--count {most}")),
            (least, most) => words.push(format!("--count {least}:{most}")),
        }
    }
}

/// A value as one argument, before the shell's quotes.
fn argument(shape: &Shape, value: &Value) -> String {
    match (shape, value) {
        // A structure whose only member is Value takes the bare text.
        (Shape::Structure(Structure { members: [only], .. }), Value::Object(given))
            if only.name == "Value" =>
        {
            given.get("Value").map(scalar).unwrap_or_default()
        }
        (Shape::Structure(_) | Shape::Map, Value::Object(_)) if shorthand_can(value) => pairs(value),
        (_, Value::Object(_) | Value::Array(_)) => value.to_string(),
        _ => scalar(value),
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Whether every text in a value can stand bare in shorthand.
fn shorthand_can(value: &Value) -> bool {
    match value {
        Value::String(text) => {
            !text.contains(|letter: char| ",=[]{}'\"\\\n".contains(letter) || letter.is_whitespace())
        }
        Value::Array(items) => items.iter().all(shorthand_can),
        Value::Object(members) => members.values().all(shorthand_can),
        Value::Null => false,
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// `Key=Value,Other=[…]`.
fn pairs(value: &Value) -> String {
    let empty = serde_json::Map::new();
    let members = value.as_object().unwrap_or(&empty);
    let written: Vec<String> = members
        .iter()
        .map(|(key, value)| format!("{key}={}", nested(value)))
        .collect();
    written.join(",")
}

fn nested(value: &Value) -> String {
    match value {
        Value::Object(_) => format!("{{{}}}", pairs(value)),
        Value::Array(items) => format!("[{}]", items.iter().map(nested).collect::<Vec<_>>().join(",")),
        Value::String(text) if text.is_empty() => "\"\"".to_owned(),
        other => scalar(other),
    }
}

/// An argument in the shell's quotes, when it needs them.
pub fn quoted(text: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./:=,@%+".contains(letter);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn writes_what_a_person_would_type() {
        for (name, input, line) in [
            (
                "DeregisterImage",
                json!({"ImageId": "ami-0a"}),
                "aws ec2 deregister-image --region eu-west-1 --image-id ami-0a",
            ),
            (
                "CreateTags",
                json!({"Resources": ["ami-0a", "snap-0b"], "Tags": [{"Key": "stack", "Value": "production"}]}),
                "aws ec2 create-tags --region eu-west-1 --resources ami-0a snap-0b --tags Key=stack,Value=production",
            ),
            (
                "ModifyImageAttribute",
                json!({"ImageId": "ami-0a", "LaunchPermission": {"Add": [{"UserId": "444455556666"}]}}),
                "aws ec2 modify-image-attribute --region eu-west-1 --image-id ami-0a --launch-permission 'Add=[{UserId=444455556666}]'",
            ),
            (
                "ModifyImageAttribute",
                json!({"ImageId": "ami-0a", "Description": {"Value": "it's new"}}),
                "aws ec2 modify-image-attribute --region eu-west-1 --image-id ami-0a --description 'it'\\''s new'",
            ),
            (
                "CreateImage",
                json!({"InstanceId": "i-0a", "Name": "web", "NoReboot": false}),
                "aws ec2 create-image --region eu-west-1 --instance-id i-0a --name web --reboot",
            ),
        ] {
            let operation = api::find_operation(api::Service::Ec2, name).unwrap();
            assert_eq!(
                command_line(operation, &input, "eu-west-1").replace(" \\\n  ", " "),
                line
            );
        }
    }
}
