//! The other way round: a call as the command line that makes it. Forms show it, and their learners copy it.
//!
//! It knows shells and shorthand well enough to quote; what the line does when it is typed is `aws`'s business.

use crate::aws::base64;
use crate::aws::input::parameter::opposite;
use crate::aws::input::value::is_bare;
use api::{Member, Operation, Service, Shape, Structure};
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
        words.extend(option(operation, member, value));
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
fn option(operation: &Operation, member: &Member, value: &Value) -> Option<String> {
    let option = member.option();
    match (operation.name, member.name, value) {
        ("RunInstances", "MinCount" | "MaxCount", _) => None,
        ("RunInstances", "UserData", Value::String(encoded)) => {
            // The AWS CLI encodes it.
            let decoded = base64::decode(encoded).and_then(|bytes| String::from_utf8(bytes).ok());
            Some(single(&option, decoded.as_ref().unwrap_or(encoded)))
        }
        (_, _, Value::Bool(true)) => Some(option),
        (_, _, Value::Bool(false)) => Some(opposite(operation, &option)),
        (_, _, Value::Object(_)) if switches(operation, member) => Some(match value.get("Value") {
            Some(Value::Bool(false)) => option.replacen("--", "--no-", 1),
            _ => option,
        }),
        (_, _, Value::Array(items)) => {
            let item = if let Shape::List(item) = member.shape {
                item
            } else {
                &member.shape
            };
            let words: Vec<String> = list(item, items).iter().map(|word| quoted(word)).collect();
            Some(format!("{option} {}", words.join(" ")))
        }
        (_, _, Value::Number(_)) => Some(format!("{option} {value}")),
        _ => Some(single(&option, &argument(&member.shape, value))),
    }
}

/// Whether the option of a structure is a switch: its only member is a boolean `Value`.
fn switches(operation: &Operation, member: &Member) -> bool {
    operation.service == Service::Ec2
        && matches!(member.shape, Shape::Structure(structure) if is_bare(structure, &Shape::Boolean))
}

/// An option with its one value, which is joined to it where it would be taken for another option.
fn single(option: &str, text: &str) -> String {
    let joint = if text.starts_with('-') { '=' } else { ' ' };
    format!("{option}{joint}{}", quoted(text))
}

/// The arguments that are the items of a list: one each, but all in one where the AWS CLI would take an item for an
/// option, a file or a list.
fn list(item: &Shape, items: &[Value]) -> Vec<String> {
    if matches!(item, Shape::Structure(_) | Shape::Map | Shape::List(_)) {
        let bare = items.iter().all(shorthand_can);
        return items
            .iter()
            .map(|value| if bare { complex(value) } else { value.to_string() })
            .collect();
    }
    let texts: Vec<String> = items.iter().map(scalar).collect();
    let is_option = |text: &String| text.starts_with('-');
    let is_other = |text: &String| is_file(text) || text.trim_start().starts_with('[');
    let is_word = |value: &Value| value.is_string();
    if items.iter().any(is_word) && texts.iter().any(is_option)
        || matches!(texts.as_slice(), [only] if is_other(only))
    {
        return vec![Value::from(items).to_string()];
    }
    texts
}

/// Whether the AWS CLI would read a file of that name.
fn is_file(text: &str) -> bool {
    text.starts_with("file://") || text.starts_with("fileb://")
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
            match (&only.shape, given.get("Value")) {
                (Shape::String, Some(Value::String(text))) if is_plain(text) => text.clone(),
                _ => complex(value),
            }
        }
        (_, Value::Object(_) | Value::Array(_)) => complex(value),
        _ => scalar(value),
    }
}

/// Whether a text is neither shorthand nor JSON nor the name of a file.
fn is_plain(text: &str) -> bool {
    !text.contains('=') && !is_file(text) && !text.trim_start().starts_with(['[', '{'])
}

/// A structure, a map or a list in shorthand, or in JSON where shorthand can't say it.
fn complex(value: &Value) -> String {
    if value.is_object() && shorthand_can(value) {
        pairs(value)
    } else {
        value.to_string()
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
            let bare = |letter: char| {
                ('!'..='\u{ffff}').contains(&letter)
                    && !letter.is_whitespace()
                    && !",=[]{}'\"\\".contains(letter)
            };
            text.chars().all(bare)
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
            (
                "ModifyVolumeAttribute",
                json!({"VolumeId": "vol-0a", "AutoEnableIO": {"Value": false}}),
                "aws ec2 modify-volume-attribute --region eu-west-1 --volume-id vol-0a --no-auto-enable-io",
            ),
            (
                "RunInstances",
                json!({"ImageId": "ami-0a", "UserData": "ZWNobw==", "DisableApiTermination": false}),
                "aws ec2 run-instances --region eu-west-1 --image-id ami-0a --user-data echo --enable-api-termination --count 1",
            ),
            (
                "CreateTags",
                json!({"Resources": ["ami-0a"], "Tags": [{"Key": "a", "Value": "b"}, {"Key": "c", "Value": "d e"}]}),
                "aws ec2 create-tags --region eu-west-1 --resources ami-0a --tags '{\"Key\":\"a\",\"Value\":\"b\"}' '{\"Key\":\"c\",\"Value\":\"d e\"}'",
            ),
            (
                "CreateImage",
                json!({"InstanceId": "i-0a", "Name": "web", "Description": "-x"}),
                "aws ec2 create-image --region eu-west-1 --instance-id i-0a --name web --description=-x",
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
