//! The fields of each form, filled in as far as the session knows.

use super::{Field, Form, Input, Kind};
use serde_json::{Value, json};
use session::Session;

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

/// Where to copy to: somewhere else, to begin with.
fn destination(here: &str, help: &'static str) -> Field {
    let there = if here == "eu-west-1" {
        "us-east-1"
    } else {
        "eu-west-1"
    };
    field("region", "Destination Region", regions(), there, help)
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
            destination(&region, "The copy is made there and has an id of its own."),
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
                    "Public means every account in this Region. A new account blocks that.",
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
        Kind::Deprecate => vec![
            field(
                "at",
                "Deprecate at",
                Input::Text,
                in_days(session, 30),
                "UTC, such as 2026-12-24T00:00:00Z.",
            ),
            field(
                "cancel",
                "Cancel the deprecation instead",
                Input::Check,
                "",
                "The image is listed for others again.",
            ),
        ],
        Kind::Protect => vec![field(
            "how",
            "Protection",
            choice(&[
                ("on", "protect it"),
                ("cooldown", "protect it, and for 24 hours after it is taken away"),
                ("off", "take the protection away"),
            ]),
            "",
            "The 24 hours leave time to notice a mistake.",
        )],
        Kind::CopySnapshot => vec![
            destination(&region, ""),
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
        | Kind::RestoreImage
        | Kind::RestoreSnapshot
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

/// The tags of the one thing that is selected, a line each.
pub(super) fn tags_of(session: &Session, ids: &[String]) -> String {
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
