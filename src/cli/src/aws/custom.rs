//! What the AWS CLI and botocore change about EC2 requests on their way: `--count`, network interfaces, user data,
//! the destination of a copied snapshot.

use super::base64;
use super::failure::Failure;
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

/// The length of pages that the CLI asks of some operations by itself.
pub fn page_size(operation: &Operation, input: &Input) -> Option<i64> {
    let (_, allowed) = PAGE_SIZES
        .iter()
        .find(|(name, _)| operation.service == Service::Ec2 && operation.name == *name)?;
    let harmless =
        |key: &String| allowed.contains(&key.as_str()) || matches!(key.as_str(), "NextToken" | "DryRun");
    input.keys().all(harmless).then_some(1000)
}
