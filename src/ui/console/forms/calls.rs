//! The calls that a form makes of what was filled in.

use super::fields::tags_of;
use super::{Form, Kind, Values};
use serde_json::{Map, Value, json};
use session::Session;

/// One call of a form: the Region whose endpoint is asked, the operation and its input.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The Region.
    pub region: String,
    /// The operation.
    pub operation: &'static str,
    /// The input.
    pub input: Value,
}

/// The calls that a form makes of what was filled in, in order.
pub fn build(form: &Form, values: &Values, session: &Session) -> Vec<Call> {
    let here = session.seat().region;
    let operation = form.kind.operation();
    let call = |input: Value| Call {
        region: here.clone(),
        operation,
        input,
    };
    let get = |name: &str| filled(values, name);
    let id = || form.ids.first().cloned().unwrap_or_default();
    let each = |member: &str| form.ids.iter().map(|id| call(json!({ member: id }))).collect();
    match form.kind {
        Kind::Register => vec![call(register(values))],
        Kind::CreateImage => {
            let mut input = object(
                json!({"InstanceId": get("instance").map_or_else(id, str::to_owned), "Name": values.get("name").cloned().unwrap_or_default()}),
            );
            put(&mut input, "Description", get("description").map(Value::from));
            put(
                &mut input,
                "NoReboot",
                get("no_reboot").map(|_| Value::Bool(true)),
            );
            let types: &[&str] = if get("tag_snapshots").is_some() {
                &["image", "snapshot"]
            } else {
                &["image"]
            };
            put(
                &mut input,
                "TagSpecifications",
                specifications(types, &pairs(values)),
            );
            vec![call(Value::Object(input))]
        }
        Kind::Copy => {
            let mut input = object(
                json!({"SourceImageId": id(), "SourceRegion": here, "Name": values.get("name").cloned().unwrap_or_default()}),
            );
            put(&mut input, "Description", get("description").map(Value::from));
            put(
                &mut input,
                "CopyImageTags",
                get("copy_tags").map(|_| Value::Bool(true)),
            );
            put(
                &mut input,
                "Encrypted",
                get("encrypted").map(|_| Value::Bool(true)),
            );
            vec![Call {
                region: get("region").unwrap_or(&here).to_owned(),
                operation,
                input: Value::Object(input),
            }]
        }
        Kind::Launch => vec![call(launch(form, values, session))],
        Kind::Permissions => permissions(form, values, session, &here),
        Kind::SnapshotPermissions => share(values)
            .into_iter()
            .map(|(how, who)| call(json!({"SnapshotId": id(), "CreateVolumePermission": {how: who}})))
            .collect(),
        Kind::Tags => tags(form, values, session, &here),
        Kind::Deregister => form
            .ids
            .iter()
            .map(|id| match get("delete_snapshots") {
                Some(_) => call(json!({"ImageId": id, "DeleteAssociatedSnapshots": true})),
                None => call(json!({"ImageId": id})),
            })
            .collect(),
        Kind::Deprecate if get("cancel").is_some() => vec![Call {
            operation: "DisableImageDeprecation",
            ..call(json!({"ImageId": id()}))
        }],
        Kind::Deprecate => vec![call(
            json!({"ImageId": id(), "DeprecateAt": values.get("at").cloned().unwrap_or_default()}),
        )],
        Kind::Protect => vec![match get("how") {
            Some("off") => Call {
                operation: "DisableImageDeregistrationProtection",
                ..call(json!({"ImageId": id()}))
            },
            Some("cooldown") => call(json!({"ImageId": id(), "WithCooldown": true})),
            _ => call(json!({"ImageId": id()})),
        }],
        Kind::Disable | Kind::Enable | Kind::RestoreImage => each("ImageId"),
        Kind::CopySnapshot => {
            let mut input = object(json!({"SourceSnapshotId": id(), "SourceRegion": here}));
            put(&mut input, "Description", get("description").map(Value::from));
            vec![Call {
                region: get("region").unwrap_or(&here).to_owned(),
                operation,
                input: Value::Object(input),
            }]
        }
        Kind::DeleteSnapshot | Kind::RestoreSnapshot => each("SnapshotId"),
        Kind::CreateSnapshot => {
            let mut input = object(json!({"VolumeId": id()}));
            put(&mut input, "Description", get("description").map(Value::from));
            put(
                &mut input,
                "TagSpecifications",
                specifications(&["snapshot"], &pairs(values)),
            );
            vec![call(Value::Object(input))]
        }
        Kind::CreateVolume | Kind::CreateVolumeFrom => {
            let mut input =
                object(json!({"AvailabilityZone": values.get("zone").cloned().unwrap_or_default()}));
            put(&mut input, "Size", get("size").map(number));
            put(
                &mut input,
                "SnapshotId",
                (form.kind == Kind::CreateVolumeFrom).then(|| Value::from(id())),
            );
            put(&mut input, "VolumeType", get("type").map(Value::from));
            put(
                &mut input,
                "TagSpecifications",
                specifications(&["volume"], &pairs(values)),
            );
            vec![call(Value::Object(input))]
        }
        Kind::AttachVolume => vec![call(
            json!({"VolumeId": id(), "InstanceId": get("instance").unwrap_or_default(), "Device": get("device").unwrap_or_default()}),
        )],
        Kind::DetachVolume => each("VolumeId"),
        Kind::ModifyVolume => {
            let mut input = object(json!({"VolumeId": id()}));
            put(&mut input, "Size", get("size").map(number));
            put(&mut input, "VolumeType", get("type").map(Value::from));
            let changes = input.len() > 1;
            changes.then(|| call(Value::Object(input))).into_iter().collect()
        }
        Kind::DeleteVolume => each("VolumeId"),
        Kind::Start | Kind::Stop | Kind::Reboot | Kind::Terminate => {
            vec![call(json!({"InstanceIds": form.ids}))]
        }
    }
}

/// What was filled in under a name, if anything was.
fn filled<'a>(values: &'a Values, name: &str) -> Option<&'a str> {
    values
        .get(name)
        .map(|value| value.trim())
        .filter(|value| !value.is_empty())
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

fn put(input: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    if let Some(value) = value {
        input.insert(name.to_owned(), value);
    }
}

/// A number, or the text as it is, which the service then refuses in its own words.
fn number(text: &str) -> Value {
    text.parse::<i64>()
        .map_or_else(|_| Value::from(text), Value::from)
}

/// The lines `key=value` of the field for tags.
fn pairs(values: &Values) -> Vec<(String, String)> {
    let text = values.get("tags").map(String::as_str).unwrap_or_default();
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.split_once('=').unwrap_or((line, "")))
        .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

fn tag_list(tags: &[(String, String)]) -> Value {
    tags.iter()
        .map(|(key, value)| json!({"Key": key, "Value": value}))
        .collect()
}

fn specifications(types: &[&str], tags: &[(String, String)]) -> Option<Value> {
    (!tags.is_empty()).then(|| {
        types
            .iter()
            .map(|kind| json!({"ResourceType": kind, "Tags": tag_list(tags)}))
            .collect()
    })
}

fn register(values: &Values) -> Value {
    let get = |name: &str| filled(values, name);
    let device = get("device").unwrap_or("/dev/xvda");
    let mut input = object(json!({"Name": values.get("name").cloned().unwrap_or_default()}));
    put(&mut input, "Description", get("description").map(Value::from));
    put(&mut input, "Architecture", get("architecture").map(Value::from));
    put(&mut input, "BootMode", get("boot").map(Value::from));
    input.extend(object(json!({
        "RootDeviceName": device,
        "BlockDeviceMappings": [{"DeviceName": device, "Ebs": {"SnapshotId": get("snapshot").unwrap_or_default()}}],
        "VirtualizationType": "hvm",
        "EnaSupport": true,
    })));
    put(
        &mut input,
        "TagSpecifications",
        specifications(&["image"], &pairs(values)),
    );
    Value::Object(input)
}

fn launch(form: &Form, values: &Values, session: &Session) -> Value {
    let get = |name: &str| filled(values, name);
    let image = form
        .ids
        .first()
        .cloned()
        .or_else(|| get("other").or(get("image")).map(str::to_owned))
        .unwrap_or_default();
    let count = number(get("count").unwrap_or("1"));
    let mut input = object(
        json!({"ImageId": image, "InstanceType": get("type").unwrap_or("t3.micro"), "MinCount": count, "MaxCount": count}),
    );
    if let Some(size) = get("root_size") {
        let images = session
            .peek("DescribeImages", json!({"ImageIds": [image]}))
            .unwrap_or_default();
        let device = images["Images"][0]["RootDeviceName"]
            .as_str()
            .unwrap_or("/dev/xvda")
            .to_owned();
        input.insert(
            "BlockDeviceMappings".to_owned(),
            json!([{"DeviceName": device, "Ebs": {"VolumeSize": number(size)}}]),
        );
    }
    let name = get("name")
        .map(|name| vec![("Name".to_owned(), name.to_owned())])
        .unwrap_or_default();
    put(
        &mut input,
        "TagSpecifications",
        specifications(&["instance"], &name),
    );
    Value::Object(input)
}

/// Whom to add and whom to remove.
fn share(values: &Values) -> Vec<(&'static str, Value)> {
    let get = |name: &str| filled(values, name);
    let mut add = Vec::new();
    let mut remove = Vec::new();
    add.extend(get("add").map(|id| json!({"UserId": id})));
    remove.extend(get("remove").map(|id| json!({"UserId": id})));
    match get("public") {
        Some("add") => add.push(json!({"Group": "all"})),
        Some("remove") => remove.push(json!({"Group": "all"})),
        _ => {}
    }
    [("Add", add), ("Remove", remove)]
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(how, list)| (how, Value::Array(list)))
        .collect()
}

fn permissions(form: &Form, values: &Values, session: &Session, here: &str) -> Vec<Call> {
    let id = form.ids.first().cloned().unwrap_or_default();
    let changes: Map<String, Value> = share(values)
        .into_iter()
        .map(|(how, who)| (how.to_owned(), who))
        .collect();
    if changes.is_empty() {
        return Vec::new();
    }
    let call = |operation, input| Call {
        region: here.to_owned(),
        operation,
        input,
    };
    let mut calls = vec![call(
        "ModifyImageAttribute",
        json!({"ImageId": id, "LaunchPermission": changes}),
    )];
    let added = values
        .get("add")
        .map(|value| value.trim())
        .filter(|value| !value.is_empty());
    if let (Some(account), true) = (added, values.get("volumes").is_some_and(|value| value == "true")) {
        let images = session
            .peek(
                "DescribeImages",
                json!({"ImageIds": [id], "IncludeDisabled": true}),
            )
            .unwrap_or_default();
        let mappings = images["Images"][0]["BlockDeviceMappings"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        calls.extend(mappings.iter().filter_map(|one| one["Ebs"]["SnapshotId"].as_str()).map(|snapshot| {
            call("ModifySnapshotAttribute", json!({"SnapshotId": snapshot, "CreateVolumePermission": {"Add": [{"UserId": account}]}}))
        }));
    }
    calls
}

/// Tags to set, and those that were there and are no longer in the field.
fn tags(form: &Form, values: &Values, session: &Session, here: &str) -> Vec<Call> {
    let now = pairs(values);
    let before = tags_of(session, &form.ids);
    let gone: Vec<Value> = before
        .lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(key, _)| !now.iter().any(|(kept, _)| kept == key))
        .map(|(key, _)| json!({"Key": key}))
        .collect();
    let call = |operation, tags: Value| Call {
        region: here.to_owned(),
        operation,
        input: json!({"Resources": form.ids, "Tags": tags}),
    };
    let mut calls = Vec::new();
    if !gone.is_empty() {
        calls.push(call("DeleteTags", Value::Array(gone)));
    }
    if !now.is_empty() || calls.is_empty() {
        calls.push(call("CreateTags", tag_list(&now)));
    }
    calls
}
