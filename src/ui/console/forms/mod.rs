//! The forms: which fields each has, and the calls that it makes of them.

use serde_json::{Map, Value, json};
use session::Session;
use std::collections::BTreeMap;

/// An open form and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Which form.
    pub kind: Kind,
    /// The ids that were selected.
    pub ids: Vec<String>,
}

/// The forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the operations' names say it")]
pub enum Kind {
    Register,
    CreateImage,
    Copy,
    Launch,
    Permissions,
    Tags,
    Deregister,
    Deprecate,
    Disable,
    Enable,
    CopySnapshot,
    SnapshotPermissions,
    DeleteSnapshot,
    CreateSnapshot,
    CreateVolume,
    CreateVolumeFrom,
    AttachVolume,
    DetachVolume,
    ModifyVolume,
    DeleteVolume,
    Start,
    Stop,
    Reboot,
    Terminate,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A line of text.
    Text,
    /// Several lines, `key=value` each.
    Pairs,
    /// A whole number.
    Number,
    /// One of a few values, each with its words.
    Choice(Vec<(String, String)>),
    /// Yes or no: `true` or empty.
    Check,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What its value is called in `build`.
    pub name: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What it takes.
    pub input: Input,
    /// What stands in it at first.
    pub initial: String,
    /// A word of help.
    pub help: &'static str,
}

/// The texts of a form.
#[derive(Debug)]
pub struct About {
    /// Its title.
    pub title: &'static str,
    /// The word on its button.
    pub verb: &'static str,
    /// What it does, in a sentence.
    pub text: &'static str,
    /// Whether a word must be typed before it is sent.
    pub confirm: Option<&'static str>,
}

/// What was filled in, by field.
pub type Values = BTreeMap<String, String>;

impl Kind {
    /// Whether it works on several things at once.
    pub fn takes_many(self) -> bool {
        use Kind::{DeleteSnapshot, DeleteVolume, Deregister, Reboot, Start, Stop, Tags, Terminate};
        matches!(
            self,
            Tags | Deregister | DeleteSnapshot | DeleteVolume | Start | Stop | Reboot | Terminate
        )
    }

    /// Whether it removes something.
    pub fn is_danger(self) -> bool {
        self.about().confirm.is_some()
    }

    /// Its texts.
    pub fn about(self) -> About {
        let (title, verb, text, confirm) = match self {
            Self::Register => (
                "Register AMI",
                "Register AMI",
                "Makes an image of a root snapshot that you own. The snapshot must hold an operating system, or nothing will boot.",
                None,
            ),
            Self::CreateImage => (
                "Create image",
                "Create image",
                "Takes a snapshot of each volume of the instance and registers an image of them.",
                None,
            ),
            Self::Copy => (
                "Copy AMI",
                "Copy AMI",
                "Makes an image of your own in the destination Region, with snapshots and an id of its own. Permissions stay behind.",
                None,
            ),
            Self::Launch => (
                "Launch instances",
                "Launch instances",
                "Starts instances from an image. Each gets volumes made from the image's snapshots.",
                None,
            ),
            Self::Permissions => (
                "Launch permissions",
                "Save permissions",
                "Says who else may launch the image. It stays yours; they can't change it.",
                None,
            ),
            Self::Tags => (
                "Manage tags",
                "Save tags",
                "Labels of your own. Another account never sees them.",
                None,
            ),
            Self::Deregister => (
                "Deregister AMI",
                "Deregister AMI",
                "Nobody can launch the image any more. Running instances stay. Its snapshots stay too, and cost money, unless you delete them.",
                Some("deregister"),
            ),
            Self::Deprecate => (
                "Deprecate AMI",
                "Deprecate AMI",
                "From that moment the image is hidden from other accounts' lists. It can still be launched.",
                None,
            ),
            Self::Disable => (
                "Disable AMI",
                "Disable AMI",
                "The image can't be launched and loses all its launch permissions, until you enable it again. The permissions do not come back.",
                None,
            ),
            Self::Enable => (
                "Enable AMI",
                "Enable AMI",
                "The image can be launched again. Share it again if others need it.",
                None,
            ),
            Self::CopySnapshot => (
                "Copy snapshot",
                "Copy snapshot",
                "Makes a snapshot of your own in the destination Region.",
                None,
            ),
            Self::SnapshotPermissions => (
                "Snapshot permissions",
                "Save permissions",
                "Says who else may make volumes from the snapshot, and copy images that need it.",
                None,
            ),
            Self::DeleteSnapshot => (
                "Delete snapshot",
                "Delete snapshot",
                "The snapshot's blocks are removed, except those that other snapshots need.",
                Some("delete"),
            ),
            Self::CreateSnapshot => (
                "Create snapshot",
                "Create snapshot",
                "Keeps the volume's blocks as they are now.",
                None,
            ),
            Self::CreateVolume => (
                "Create volume",
                "Create volume",
                "Makes an empty disk, or one filled from a snapshot, in one zone.",
                None,
            ),
            Self::CreateVolumeFrom => (
                "Create volume from snapshot",
                "Create volume",
                "Makes a disk filled with the snapshot's blocks, in one zone.",
                None,
            ),
            Self::AttachVolume => (
                "Attach volume",
                "Attach volume",
                "Gives the disk to an instance in the same zone.",
                None,
            ),
            Self::DetachVolume => (
                "Detach volume",
                "Detach volume",
                "Takes the disk away from its instance. Its blocks stay.",
                None,
            ),
            Self::ModifyVolume => (
                "Modify volume",
                "Modify volume",
                "Makes the disk larger or of another type. It can't be made smaller.",
                None,
            ),
            Self::DeleteVolume => (
                "Delete volume",
                "Delete volume",
                "The disk and everything on it is removed.",
                Some("delete"),
            ),
            Self::Start => ("Start instances", "Start", "Starts stopped instances.", None),
            Self::Stop => (
                "Stop instances",
                "Stop",
                "Stops running instances. Their volumes stay and cost money.",
                None,
            ),
            Self::Reboot => (
                "Reboot instances",
                "Reboot",
                "Restarts the operating system.",
                None,
            ),
            Self::Terminate => (
                "Terminate instances",
                "Terminate",
                "The instances are gone for good, with the volumes that are set to go with them.",
                Some("terminate"),
            ),
        };
        About {
            title,
            verb,
            text,
            confirm,
        }
    }

    /// The operation that it sends.
    pub fn operation(self) -> &'static str {
        match self {
            Self::Register => "RegisterImage",
            Self::CreateImage => "CreateImage",
            Self::Copy => "CopyImage",
            Self::Launch => "RunInstances",
            Self::Permissions => "ModifyImageAttribute",
            Self::Tags => "CreateTags",
            Self::Deregister => "DeregisterImage",
            Self::Deprecate => "EnableImageDeprecation",
            Self::Disable => "DisableImage",
            Self::Enable => "EnableImage",
            Self::CopySnapshot => "CopySnapshot",
            Self::SnapshotPermissions => "ModifySnapshotAttribute",
            Self::DeleteSnapshot => "DeleteSnapshot",
            Self::CreateSnapshot => "CreateSnapshot",
            Self::CreateVolume | Self::CreateVolumeFrom => "CreateVolume",
            Self::AttachVolume => "AttachVolume",
            Self::DetachVolume => "DetachVolume",
            Self::ModifyVolume => "ModifyVolume",
            Self::DeleteVolume => "DeleteVolume",
            Self::Start => "StartInstances",
            Self::Stop => "StopInstances",
            Self::Reboot => "RebootInstances",
            Self::Terminate => "TerminateInstances",
        }
    }
}

fn field(
    name: &'static str,
    label: &'static str,
    input: Input,
    initial: impl Into<String>,
    help: &'static str,
) -> Field {
    Field {
        name,
        label,
        input,
        initial: initial.into(),
        help,
    }
}

fn choice(values: &[(&str, &str)]) -> Input {
    Input::Choice(
        values
            .iter()
            .map(|(value, words)| ((*value).to_owned(), (*words).to_owned()))
            .collect(),
    )
}

fn regions() -> Input {
    Input::Choice(
        session::view::regions()
            .iter()
            .map(|name| ((*name).to_owned(), (*name).to_owned()))
            .collect(),
    )
}

fn own(session: &Session, prefix: &str) -> Input {
    Input::Choice(
        session
            .own(prefix)
            .into_iter()
            .map(|one| (one.text.clone(), format!("{} {}", one.text, one.about)))
            .collect(),
    )
}

const TAGS: &str = "One a line, such as version=1.0. Keys are case-sensitive.";
const VOLUME_TYPES: &[(&str, &str)] = &[
    ("gp3", "gp3, general purpose"),
    ("gp2", "gp2, general purpose, older"),
    ("io1", "io1, provisioned IOPS"),
    ("io2", "io2, provisioned IOPS"),
    ("st1", "st1, throughput"),
    ("sc1", "sc1, cold"),
    ("standard", "standard, magnetic"),
];

/// The fields of a form, filled in as far as the session knows.
pub fn fields(form: &Form, session: &Session) -> Vec<Field> {
    let zones = || {
        let zones = session
            .peek("DescribeAvailabilityZones", json!({}))
            .unwrap_or_default();
        let names = zones["AvailabilityZones"].as_array().cloned().unwrap_or_default();
        Input::Choice(
            names
                .iter()
                .filter_map(|zone| zone["ZoneName"].as_str())
                .map(|name| (name.to_owned(), name.to_owned()))
                .collect(),
        )
    };
    let region = session.seat().region;
    match form.kind {
        Kind::Register => vec![
            field(
                "name",
                "Image name",
                Input::Text,
                "",
                "3 to 128 characters; unique among your images here. It can't be changed.",
            ),
            field(
                "snapshot",
                "Root snapshot",
                own(session, "snap"),
                "",
                "It must be completed and yours.",
            ),
            field(
                "device",
                "Root device name",
                Input::Text,
                "/dev/xvda",
                "The name under which the system boots: /dev/xvda for Amazon Linux, /dev/sda1 for Ubuntu and Windows.",
            ),
            field(
                "architecture",
                "Architecture",
                choice(&[("x86_64", "x86_64"), ("arm64", "arm64")]),
                "x86_64",
                "",
            ),
            field(
                "boot",
                "Boot mode",
                choice(&[
                    ("", "the instance type's"),
                    ("legacy-bios", "legacy-bios"),
                    ("uefi", "uefi"),
                    ("uefi-preferred", "uefi-preferred"),
                ]),
                "",
                "",
            ),
            field("description", "Description", Input::Text, "", ""),
            field("tags", "Tags", Input::Pairs, "", TAGS),
        ],
        Kind::CreateImage => {
            let mut fields = Vec::new();
            if form.ids.is_empty() {
                fields.push(field(
                    "instance",
                    "Instance",
                    own(session, "i"),
                    "",
                    "Running or stopped.",
                ));
            }
            fields.extend([
                field("name", "Image name", Input::Text, "", "3 to 128 characters; unique among your images here. Put the version in it: it can't be changed."),
                field("description", "Description", Input::Text, "", ""),
                field("no_reboot", "No reboot", Input::Check, "", "Do not restart the instance first. Its disks may be in the middle of a write."),
                field("tags", "Tags for the image", Input::Pairs, "", TAGS),
                field("tag_snapshots", "Tag the snapshots the same way", Input::Check, "true", "Otherwise they carry no tags."),
            ]);
            fields
        }
        Kind::Copy => vec![
            field(
                "region",
                "Destination Region",
                regions(),
                if region == "eu-west-1" {
                    "us-east-1"
                } else {
                    "eu-west-1"
                },
                "The copy is made there and has an id of its own.",
            ),
            field(
                "name",
                "Name of the copy",
                Input::Text,
                name_of(session, &form.ids),
                "Unique among your images in the destination.",
            ),
            field("description", "Description", Input::Text, "", ""),
            field(
                "copy_tags",
                "Copy the image's tags",
                Input::Check,
                "true",
                "Only your own tags; those of snapshots never.",
            ),
            field(
                "encrypted",
                "Encrypt the snapshots",
                Input::Check,
                "",
                "With the default key of the destination.",
            ),
        ],
        Kind::Launch => {
            let mut fields = Vec::new();
            if form.ids.is_empty() {
                fields.push(field(
                    "image",
                    "Image",
                    launchable(session),
                    "",
                    "The template. Your own images first.",
                ));
                fields.push(field(
                    "other",
                    "Or another image, by its ID",
                    Input::Text,
                    "",
                    "An image that somebody told you of. Empty for the one above.",
                ));
            }
            fields.extend([
                field(
                    "type",
                    "Instance type",
                    types(session),
                    "t3.micro",
                    "Its architecture must be the image's.",
                ),
                field("count", "Number of instances", Input::Number, "1", ""),
                field(
                    "name",
                    "Name",
                    Input::Text,
                    "",
                    "A tag called Name on each of them.",
                ),
                field(
                    "root_size",
                    "Size of the root volume in GiB",
                    Input::Number,
                    "",
                    "Empty for the image's own; never smaller than its snapshot.",
                ),
            ]);
            fields
        }
        Kind::Permissions | Kind::SnapshotPermissions => {
            let mut fields = vec![
                field(
                    "add",
                    "Add account",
                    Input::Text,
                    "",
                    "12 digits. The partner of the lessons is 444455556666.",
                ),
                field(
                    "remove",
                    "Remove account",
                    Input::Choice(
                        std::iter::once((String::new(), "none".to_owned()))
                            .chain(permitted(session, form))
                            .collect(),
                    ),
                    "",
                    "What already runs there goes on.",
                ),
                field(
                    "public",
                    "Everyone",
                    choice(&[
                        ("", "leave as it is"),
                        ("add", "make public"),
                        ("remove", "make private"),
                    ]),
                    "",
                    "Public means every account in this Region.",
                ),
            ];
            if form.kind == Kind::Permissions {
                fields.push(field(
                    "volumes",
                    "Also let the added account read the snapshots",
                    Input::Check,
                    "",
                    "It needs that to copy the image, not to launch it.",
                ));
            }
            fields
        }
        Kind::Tags => vec![field(
            "tags",
            "Tags",
            Input::Pairs,
            tags_of(session, &form.ids),
            TAGS,
        )],
        Kind::Deregister => vec![field(
            "delete_snapshots",
            "Delete the snapshots too",
            Input::Check,
            "",
            "Those that another image uses are skipped. Kept ones go on costing money.",
        )],
        Kind::Deprecate => vec![field(
            "at",
            "Deprecate at",
            Input::Text,
            in_days(session, 30),
            "UTC, such as 2026-12-24T00:00:00Z.",
        )],
        Kind::CopySnapshot => vec![
            field(
                "region",
                "Destination Region",
                regions(),
                if region == "eu-west-1" {
                    "us-east-1"
                } else {
                    "eu-west-1"
                },
                "",
            ),
            field("description", "Description", Input::Text, "", ""),
        ],
        Kind::CreateSnapshot => vec![
            field("description", "Description", Input::Text, "", ""),
            field("tags", "Tags", Input::Pairs, "", TAGS),
        ],
        Kind::CreateVolume | Kind::CreateVolumeFrom => vec![
            field(
                "zone",
                "Zone",
                zones(),
                "",
                "An instance can only have volumes of its own zone.",
            ),
            field(
                "size",
                "Size in GiB",
                Input::Number,
                if form.kind == Kind::CreateVolume { "8" } else { "" },
                "Empty for the snapshot's own.",
            ),
            field("type", "Volume type", choice(VOLUME_TYPES), "gp3", ""),
            field("tags", "Tags", Input::Pairs, "", TAGS),
        ],
        Kind::AttachVolume => vec![
            field(
                "instance",
                "Instance",
                own(session, "i"),
                "",
                "In the volume's zone.",
            ),
            field(
                "device",
                "Device name",
                Input::Text,
                "/dev/sdf",
                "/dev/sdf to /dev/sdp are free for data.",
            ),
        ],
        Kind::ModifyVolume => vec![
            field("size", "New size in GiB", Input::Number, "", "Empty to keep it."),
            field(
                "type",
                "Volume type",
                choice(&[("", "keep it"), ("gp3", "gp3"), ("gp2", "gp2"), ("io2", "io2")]),
                "",
                "",
            ),
        ],
        Kind::Disable
        | Kind::Enable
        | Kind::DeleteSnapshot
        | Kind::DetachVolume
        | Kind::DeleteVolume
        | Kind::Start
        | Kind::Stop
        | Kind::Reboot
        | Kind::Terminate => Vec::new(),
    }
}

fn name_of(session: &Session, ids: &[String]) -> String {
    let images = session
        .peek(
            "DescribeImages",
            json!({"ImageIds": ids, "IncludeDisabled": true}),
        )
        .unwrap_or_default();
    images["Images"][0]["Name"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn launchable(session: &Session) -> Input {
    let mut options: Vec<(String, String)> = session
        .own("ami")
        .into_iter()
        .map(|one| (one.text.clone(), format!("{} ({})", one.about, one.text)))
        .collect();
    let newest = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    options.push((
        newest.to_owned(),
        "Amazon Linux 2023, the newest, x86_64".to_owned(),
    ));
    let arm = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
    options.push((arm.to_owned(), "Amazon Linux 2023, the newest, arm64".to_owned()));
    Input::Choice(options)
}

fn types(session: &Session) -> Input {
    let types = session
        .peek("DescribeInstanceTypes", json!({}))
        .unwrap_or_default();
    let list = types["InstanceTypes"].as_array().cloned().unwrap_or_default();
    Input::Choice(
        list.iter()
            .filter_map(|one| {
                let name = one["InstanceType"].as_str()?;
                let architectures: Vec<&str> = one["ProcessorInfo"]["SupportedArchitectures"]
                    .as_array()?
                    .iter()
                    .filter_map(Value::as_str)
                    .collect();
                Some((name.to_owned(), format!("{name} ({})", architectures.join(", "))))
            })
            .collect(),
    )
}

fn permitted(session: &Session, form: &Form) -> Vec<(String, String)> {
    let id = form.ids.first().cloned().unwrap_or_default();
    let answer = if form.kind == Kind::Permissions {
        session.peek(
            "DescribeImageAttribute",
            json!({"ImageId": id, "Attribute": "launchPermission"}),
        )
    } else {
        session.peek(
            "DescribeSnapshotAttribute",
            json!({"SnapshotId": id, "Attribute": "createVolumePermission"}),
        )
    };
    let answer = answer.unwrap_or_default();
    let list = answer["LaunchPermissions"]
        .as_array()
        .or(answer["CreateVolumePermissions"].as_array())
        .cloned()
        .unwrap_or_default();
    list.iter()
        .filter_map(|one| one["UserId"].as_str())
        .map(|id| (id.to_owned(), id.to_owned()))
        .collect()
}

fn tags_of(session: &Session, ids: &[String]) -> String {
    let [id] = ids else { return String::new() };
    let answer = session
        .peek(
            "DescribeTags",
            json!({"Filters": [{"Name": "resource-id", "Values": [id]}]}),
        )
        .unwrap_or_default();
    let lines: Vec<String> = answer["Tags"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|tag| {
            format!(
                "{}={}",
                tag["Key"].as_str().unwrap_or_default(),
                tag["Value"].as_str().unwrap_or_default()
            )
        })
        .collect();
    lines.join("\n")
}

fn in_days(session: &Session, days: i64) -> String {
    let at = session.now() + api::Span::days(days);
    format!("{}Z", at.date_time())
}

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
    let get = |name: &str| {
        values
            .get(name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
    };
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
        Kind::Deprecate => vec![call(
            json!({"ImageId": id(), "DeprecateAt": values.get("at").cloned().unwrap_or_default()}),
        )],
        Kind::Disable | Kind::Enable => each("ImageId"),
        Kind::CopySnapshot => {
            let mut input = object(json!({"SourceSnapshotId": id(), "SourceRegion": here}));
            put(&mut input, "Description", get("description").map(Value::from));
            vec![Call {
                region: get("region").unwrap_or(&here).to_owned(),
                operation,
                input: Value::Object(input),
            }]
        }
        Kind::DeleteSnapshot => each("SnapshotId"),
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
            vec![call(Value::Object(input))]
        }
        Kind::DeleteVolume => each("VolumeId"),
        Kind::Start | Kind::Stop | Kind::Reboot | Kind::Terminate => {
            vec![call(json!({"InstanceIds": form.ids}))]
        }
    }
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
    let get = |name: &str| {
        values
            .get(name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
    };
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
    let get = |name: &str| {
        values
            .get(name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
    };
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
    let get = |name: &str| {
        values
            .get(name)
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
    };
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
