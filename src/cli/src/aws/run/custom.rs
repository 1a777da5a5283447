//! What the AWS CLI and botocore change about EC2 requests on their way: `--count`, network interfaces, user data,
//! the destination of a copied snapshot.

use crate::aws::base64;
use crate::aws::failure::Failure;
use crate::aws::input::parameter::Rule;
use crate::python;
use api::{Operation, Service};
use serde_json::{Map, Value, json};

/// A request in the making.
pub type Input = Map<String, Value>;

/// Members that a launch with a customised network interface gives to that interface: theirs, and the interface's.
static MOVED: &[(&str, &str)] = &[
    ("SubnetId", "SubnetId"),
    ("SecurityGroupIds", "Groups"),
    ("PrivateIpAddress", "PrivateIpAddresses"),
    ("Ipv6AddressCount", "Ipv6AddressCount"),
    ("Ipv6Addresses", "Ipv6Addresses"),
    ("EnablePrimaryIpv6", "PrimaryIpv6"),
];

/// Operations whose pages the CLI makes 1000 items long, and the members that don't stand in its way.
static PAGE_SIZES: &[(&str, &[&str])] = &[
    ("DescribeVolumes", &[]),
    ("DescribeSnapshots", &["OwnerIds", "RestorableByUserIds"]),
];

/// `--count 1` and `--count 1:10`.
pub fn count(input: &mut Input, text: &str) -> Result<(), Failure> {
    let (min, max) = text.split_once(':').unwrap_or((text, text));
    match (python::int(min), python::int(max)) {
        (Some(min), Some(max)) => {
            input.insert("MinCount".to_owned(), json!(min));
            input.insert("MaxCount".to_owned(), json!(max));
            Ok(())
        }
        _ => Err(Failure::Parameter(
            "count parameter should be of form min[:max] (e.g. 1 or 1:10)".to_owned(),
        )),
    }
}

/// A member of the first network interface, which comes into being for it.
pub fn interface(input: &mut Input, member: &str, value: Value) {
    let interfaces = input
        .entry("NetworkInterfaces")
        .or_insert_with(|| json!([{"DeviceIndex": 0}]));
    if let Some(Value::Object(first)) = interfaces.get_mut(0) {
        first.insert(member.to_owned(), value);
    }
}

/// Secondary private addresses.
pub fn secondary_addresses(input: &mut Input, addresses: &[String]) {
    let list = addresses
        .iter()
        .map(|address| json!({"PrivateIpAddress": address, "Primary": false}))
        .collect();
    interface(input, "PrivateIpAddresses", Value::Array(list));
}

/// A part of the one rule that simple options of security groups give.
pub fn rule(input: &mut Input, rule: Rule, word: &str) -> Result<(), Failure> {
    if word.is_empty() {
        return Ok(());
    }
    match rule {
        Rule::Protocol => {
            let protocol = protocol(word)?;
            rule_part(input, &["IpProtocol"], json!(protocol));
        }
        Rule::Port => {
            let (from, to) = match word {
                "-1" | "all" => (Some(-1), Some(-1)),
                word => match word.split_once('-') {
                    Some((from, to)) => (python::int(from), python::int(to)),
                    None => (python::int(word), python::int(word)),
                },
            };
            let (Some(from), Some(to)) = (from, to) else {
                return Err(Failure::Parameter(
                    "port parameter should be of the form <from[-to]> (e.g. 22 or 22-25)".to_owned(),
                ));
            };
            rule_part(input, &["FromPort"], json!(from));
            rule_part(input, &["ToPort"], json!(to));
        }
        Rule::Cidr => rule_part(input, &["IpRanges", "CidrIp"], json!(word)),
        Rule::Group if word.starts_with("sg-") => {
            rule_part(input, &["UserIdGroupPairs", "GroupId"], json!(word));
        }
        Rule::Group => rule_part(input, &["UserIdGroupPairs", "GroupName"], json!(word)),
        Rule::Owner => rule_part(input, &["UserIdGroupPairs", "UserId"], json!(word)),
    }
    Ok(())
}

/// A protocol by name or number.
fn protocol(word: &str) -> Result<&str, Failure> {
    match (word, python::int(word)) {
        ("all", _) => Ok("-1"),
        ("tcp" | "udp" | "icmp", _) => Ok(word),
        (_, Some(-1..=255)) => Ok(word),
        (_, Some(_)) => Err(Failure::Parameter(
            "protocol numbers must be in the range 0-255 or -1 to specify all protocols".to_owned(),
        )),
        (_, None) => Err(Failure::Parameter(
            "protocol parameter should be one of: tcp|udp|icmp|all or any valid protocol number.".to_owned(),
        )),
    }
}

/// Puts a value into the first rule, or into the first item of a list there; both come into being for it.
fn rule_part(input: &mut Input, path: &[&str], value: Value) {
    let rules = input.entry("IpPermissions").or_insert_with(|| json!([{}]));
    let Some(Value::Object(rule)) = rules.get_mut(0) else {
        return;
    };
    match path {
        [name] => {
            rule.insert((*name).to_owned(), value);
        }
        [list, name] => {
            let items = rule.entry(*list).or_insert_with(|| json!([{}]));
            if let Some(Value::Object(item)) = items.get_mut(0) {
                item.insert((*name).to_owned(), value);
            }
        }
        _ => {}
    }
}

/// What happens to a request before botocore checks it.
pub fn before_check(operation: &Operation, input: &mut Input) {
    if operation.service != Service::Ec2 || operation.name != "RunInstances" {
        return;
    }
    for member in ["MaxCount", "MinCount"] {
        input.entry(member).or_insert_with(|| json!(1));
    }
    move_into_interface(input);
    if let Some(Value::String(text)) = input.get_mut("UserData") {
        *text = base64::encode(text.as_bytes());
    }
}

fn move_into_interface(input: &mut Input) {
    let Some(Value::Object(first)) = input
        .get_mut("NetworkInterfaces")
        .and_then(|list| list.get_mut(0))
    else {
        return;
    };
    let simple = [
        "PrivateIpAddresses",
        "SecondaryPrivateIpAddressCount",
        "AssociatePublicIpAddress",
    ];
    if !simple.iter().any(|member| first.contains_key(*member)) {
        return;
    }
    let mut interface = std::mem::take(first);
    for (theirs, its) in MOVED {
        if let Some(value) = input.shift_remove(*theirs) {
            let value = match *theirs {
                "PrivateIpAddress" => json!([{"PrivateIpAddress": value, "Primary": true}]),
                _ => value,
            };
            interface.insert((*its).to_owned(), value);
        }
    }
    if let Some(slot) = input
        .get_mut("NetworkInterfaces")
        .and_then(|list| list.get_mut(0))
    {
        *slot = Value::Object(interface);
    }
}

/// What happens to a request after botocore checked it.
pub fn after_check(operation: &Operation, input: &mut Input, region: &str) {
    if operation.service == Service::Ec2
        && operation.name == "CopySnapshot"
        && !input.contains_key("PresignedUrl")
    {
        input.insert("DestinationRegion".to_owned(), json!(region));
    }
}

/// Whether an answer isn't printed as it came.
pub fn changes_answer(operation: &Operation) -> bool {
    operation.service == Service::Ec2 && operation.name == "GetConsoleOutput"
}

/// What happens to an answer before it is printed: the text of a console is decoded.
pub fn after_answer(operation: &Operation, answer: &mut Value) {
    if changes_answer(operation)
        && let Some(Value::String(text)) = answer.get_mut("Output")
        && let Some(bytes) = base64::decode(text)
    {
        *text = String::from_utf8_lossy(&bytes).into_owned();
    }
}

/// The length of pages that the CLI asks of some operations by itself.
pub fn page_size(operation: &Operation, input: &Input) -> Option<i64> {
    let (_, allowed) = PAGE_SIZES
        .iter()
        .find(|(name, _)| operation.service == Service::Ec2 && operation.name == *name)?;
    let harmless =
        |key: &String| allowed.contains(&key.as_str()) || matches!(key.as_str(), "NextToken" | "DryRun");
    input.keys().all(harmless).then_some(1000)
}
