//! A call as CloudTrail tells it: the JSON of the event, and the resources that it was about.

use crate::ids;
use crate::rules::identity;
use crate::rules::resource;
use crate::state::{State, TrailEntry, Written};
use api::{Member, Operation, Service};
use serde_json::{Map, Value, json};

/// The version of the format.
const VERSION: &str = "1.11";
/// Where a learner's calls come from: an address for documentation.
const ADDRESS: &str = "192.0.2.10";
/// What the calls are made with.
const AGENT: &str = "aws-cli/2.36.7";
/// The type of key pairs, which are known by a name.
const KEY_PAIR: &str = "AWS::EC2::KeyPair";
/// Lists of requests whose name and item CloudTrail spells in a way of its own.
const LISTS: &[(&str, &str, &str)] = &[
    ("ImageIds", "imagesSet", "imageId"),
    ("InstanceIds", "instancesSet", "instanceId"),
    ("SnapshotIds", "snapshotSet", "snapshotId"),
    ("VolumeIds", "volumeSet", "volumeId"),
    ("SecurityGroupIds", "groupSet", "groupId"),
    ("Owners", "ownersSet", "owner"),
    ("ExecutableUsers", "executableBySet", "user"),
    ("Filters", "filterSet", ""),
    ("Values", "valueSet", "value"),
    ("Resources", "resourcesSet", "resourceId"),
    ("TagSpecifications", "tagSpecificationSet", ""),
    ("BlockDeviceMappings", "blockDeviceMapping", ""),
];

/// What RunInstances asks of each instance, which CloudTrail tells as a list of its own.
const OF_INSTANCES: &[&str] = &["imageId", "minCount", "maxCount", "keyName"];

/// The id of an event: a UUID that follows from the request's.
pub(crate) fn event_id(entry: &TrailEntry) -> String {
    let word = ids::of_text(1, &entry.request_id.to_string());
    ids::uuid(word, ids::mix(word))
}

/// The access key of an account's user. It opens nothing.
pub(crate) fn access_key(state: &State, account: &str) -> String {
    identity::access_key(state.seed, account)
}

/// Where calls of a service are recorded: `ec2.amazonaws.com`.
pub(crate) fn source(service: Service) -> String {
    format!("{}.amazonaws.com", service.command())
}

/// The event as JSON, its members in CloudTrail's order.
pub(crate) fn json(state: &State, entry: &TrailEntry) -> Value {
    let account = entry.account.as_str();
    let operation = api::find_operation(entry.service, &entry.operation);
    let mut event = json!({
        "eventVersion": VERSION,
        "userIdentity": {
            "type": "IAMUser",
            "principalId": identity::user_id(state.seed, account),
            "arn": identity::arn(account),
            "accountId": account,
            "accessKeyId": access_key(state, account),
            "userName": identity::user(account),
        },
        "eventTime": entry.at.whole_second().to_string().replace(".000Z", "Z"),
        "eventSource": source(entry.service),
        "eventName": entry.operation.as_str(),
        "awsRegion": entry.region.as_str(),
        "sourceIPAddress": ADDRESS,
        "userAgent": AGENT,
    });
    let mut put = |name: &str, value: Value| {
        if let Some(members) = event.as_object_mut() {
            members.insert(name.to_owned(), value);
        }
    };
    if let Some(error) = &entry.error {
        put("errorCode", error_code(entry).into());
        put("errorMessage", error.message.as_str().into());
    }
    put("requestParameters", request(entry, operation));
    put("responseElements", response(entry, operation));
    put("requestID", entry.request_id.to_string().into());
    put("eventID", event_id(entry).into());
    put("readOnly", entry.read_only.into());
    put("eventType", "AwsApiCall".into());
    put("managementEvent", true.into());
    put("recipientAccountId", account.into());
    put("eventCategory", "Management".into());
    event
}

/// The code as CloudTrail writes it: EC2's say whose fault it was.
fn error_code(entry: &TrailEntry) -> String {
    let Some(error) = &entry.error else {
        return String::new();
    };
    let code = error.code.as_str();
    match (entry.service, error.code.http_status()) {
        (Service::Ec2, 500..) => format!("Server.{code}"),
        (Service::Ec2, _) => format!("Client.{code}"),
        _ => code.to_owned(),
    }
}

fn request(entry: &TrailEntry, operation: Option<&Operation>) -> Value {
    let members = operation.map_or(&[][..], |operation| operation.input.members);
    match entry.input.value() {
        Value::Object(given) if !given.is_empty() => {
            let mut shown = asked(&given, members, entry.service == Service::Ec2);
            if let Some(shown) = shown.as_object_mut() {
                odd_ones(shown, entry.service, &entry.operation);
            }
            shown
        }
        _ => Value::Null,
    }
}

/// The parameters that CloudTrail tells in a way of their own.
fn odd_ones(shown: &mut Map<String, Value>, service: Service, operation: &str) {
    match operation {
        _ if service != Service::Ec2 => {}
        "CreateTags" | "DeleteTags" => {
            if let Some(tags) = shown.shift_remove("tags") {
                shown.insert("tagSet".to_owned(), json!({"items": tags}));
            }
        }
        "RunInstances" => {
            let mut instance = Map::new();
            for name in OF_INSTANCES {
                if let Some(value) = shown.shift_remove(*name) {
                    instance.insert((*name).to_owned(), value);
                }
            }
            shown.insert("instancesSet".to_owned(), json!({"items": [instance]}));
        }
        _ => {}
    }
}

/// Parameters as CloudTrail spells them.
fn asked(given: &Map<String, Value>, members: &[Member], ec2: bool) -> Value {
    let mut shown = Map::new();
    for (name, value) in given {
        let inner = members
            .iter()
            .find(|member| member.name == name)
            .and_then(Member::structure)
            .map_or(&[][..], |structure| structure.members);
        let plain = |value: &Value| match value {
            Value::Object(given) => asked(given, inner, ec2),
            other => other.clone(),
        };
        // User data is never told.
        if name == "UserData" {
            shown.insert("userData".to_owned(), "<sensitiveDataRemoved>".into());
            continue;
        }
        match value {
            Value::Array(items) if ec2 => {
                let known = LISTS.iter().find(|(list, ..)| list == name);
                let spelled = known.map_or_else(|| lower(name), |(_, set, _)| (*set).to_owned());
                let item = known.map_or("", |(.., item)| *item);
                let listed: Vec<Value> = items
                    .iter()
                    .map(|value| match (value, item) {
                        (Value::Object(_), _) | (_, "") => plain(value),
                        (value, item) => json!({item: value}),
                    })
                    .collect();
                // Tags are the one list that is told as it is.
                let listed = match name.as_str() {
                    "Tags" => Value::Array(listed),
                    _ => json!({"items": listed}),
                };
                shown.insert(spelled, listed);
            }
            Value::Array(items) => {
                shown.insert(lower(name), items.iter().map(plain).collect());
            }
            value => {
                shown.insert(lower(name), plain(value));
            }
        }
    }
    Value::Object(shown)
}

fn response(entry: &TrailEntry, operation: Option<&Operation>) -> Value {
    let output = entry.output.as_ref().map(Written::value);
    let (Some(Value::Object(output)), Some(operation)) = (output, operation) else {
        return Value::Null;
    };
    let ec2 = entry.service == Service::Ec2;
    let mut shown = Map::new();
    if ec2 {
        shown.insert("requestId".to_owned(), entry.request_id.to_string().into());
    }
    answered(&mut shown, &output, operation.output.members, ec2);
    Value::Object(shown)
}

/// An answer as CloudTrail spells it: EC2's by the elements of its XML.
fn answered(shown: &mut Map<String, Value>, given: &Map<String, Value>, members: &[Member], ec2: bool) {
    for (name, value) in given {
        let Some(member) = members.iter().find(|member| member.name == name) else {
            continue;
        };
        let inner = member.structure().map_or(&[][..], |structure| structure.members);
        let plain = |value: &Value| match value {
            Value::Object(given) => {
                let mut shown = Map::new();
                answered(&mut shown, given, inner, ec2);
                Value::Object(shown)
            }
            other => other.clone(),
        };
        let spelled = match (ec2, name.as_str()) {
            (true, "Return") => "_return".to_owned(),
            (true, "KeyMaterial") => {
                shown.insert("keyMaterial".to_owned(), "<sensitiveDataRemoved>".into());
                continue;
            }
            (true, _) => member.xml_name(),
            (false, name) => lower(name),
        };
        let value = match value {
            Value::Array(items) if ec2 && items.is_empty() => json!({}),
            Value::Array(items) => {
                let items: Vec<Value> = items.iter().map(plain).collect();
                if ec2 {
                    json!({"items": items})
                } else {
                    Value::Array(items)
                }
            }
            value => plain(value),
        };
        shown.insert(spelled, value);
    }
}

/// A name with a small first letter.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// The resources that a call was about, each once: type and name.
pub(crate) fn resources(entry: &TrailEntry) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    collect(&entry.input.value(), &mut found);
    if let Some(output) = &entry.output {
        collect(&output.value(), &mut found);
    }
    found
}

/// Whether a call was about a resource of that name.
pub(crate) fn concerns(entry: &TrailEntry, name: &str) -> bool {
    let mentions = |written: &Written| written.mentions(name);
    (mentions(&entry.input) || entry.output.as_ref().is_some_and(mentions))
        && resources(entry).iter().any(|(_, own)| own == name)
}

fn collect(value: &Value, found: &mut Vec<(&'static str, String)>) {
    match value {
        Value::String(text) => {
            if let Some(kind) = resource::of_id(text)
                && !kind.trail.is_empty()
                && ids::check(kind.prefix, text).is_ok()
                && !found.iter().any(|(_, name)| name == text)
            {
                found.push((kind.trail, text.clone()));
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(members) => {
            for (name, value) in members {
                match value.as_str() {
                    Some(text) if name == "KeyName" => {
                        let pair = (KEY_PAIR, text.to_owned());
                        if !found.contains(&pair) {
                            found.push(pair);
                        }
                    }
                    _ => collect(value, found),
                }
            }
        }
        _ => {}
    }
}
