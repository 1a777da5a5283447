//! The details of one thing: facts, permissions, storage and tags, each as the service answers them.

use super::rows::rows;
use super::table::Table;
use crate::{Session, is_id, spaced};
use serde_json::{Value, json};

/// What the details show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// What the service says of the thing.
    Facts,
    /// Who may use it.
    Permissions,
    /// Its disks.
    Storage,
    /// Its tags.
    Tags,
}

/// The details of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DetailsView {
    /// Its id.
    pub id: String,
    /// The tabs that it has, each with its label.
    pub tabs: &'static [(Tab, &'static str)],
    /// The one that is shown.
    pub tab: Tab,
    /// What stands there.
    pub body: DetailsBody,
}

/// What stands in the details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DetailsBody {
    /// What the service says of the thing, in the order of the answer.
    Facts(Vec<Fact>),
    /// Who may use it.
    Permissions(Permissions),
    /// Its disks.
    Storage(Vec<DiskView>),
    /// Its tags: key and value.
    Tags(Vec<(String, String)>),
}

/// One thing that the service says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about: `Source image ID`.
    pub name: String,
    /// What it says.
    pub value: FactValue,
}

/// What the service says of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    /// Text.
    Text(String),
    /// A state.
    State(String),
    /// The id of a thing.
    Id(String),
}

/// Who may use a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Permissions {
    /// What is said about it, and who.
    Listed(String, Vec<String>),
    /// Only the owner may know.
    Refused(String),
}

/// A disk of an image or instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiskView {
    /// The device, and whether it is the root.
    pub device: String,
    /// Whether it is the root device.
    pub is_root: bool,
    /// The id of what it is made from, or of the volume.
    pub id: Option<String>,
    /// What it is where it has no id.
    pub what: String,
    /// Its size.
    pub size: String,
    /// The type of its volume.
    pub kind: String,
    /// Whether it goes with the instance.
    pub goes: &'static str,
}

impl Table {
    /// What the details of its things can show, each with its label.
    fn tabs(self) -> &'static [(Tab, &'static str)] {
        match self {
            Self::Volumes => &[(Tab::Facts, "Details"), (Tab::Tags, "Tags")],
            Self::Instances => &[
                (Tab::Facts, "Details"),
                (Tab::Storage, "Storage"),
                (Tab::Tags, "Tags"),
            ],
            Self::RecycledImages | Self::RecycledSnapshots => &[(Tab::Facts, "Details")],
            Self::Snapshots => &[
                (Tab::Facts, "Details"),
                (Tab::Permissions, "Permissions"),
                (Tab::Tags, "Tags"),
            ],
            _ => &[
                (Tab::Facts, "Details"),
                (Tab::Permissions, "Permissions"),
                (Tab::Storage, "Storage"),
                (Tab::Tags, "Tags"),
            ],
        }
    }
}

impl Session {
    /// The details of a thing of a table, if the table has it.
    pub fn details(&self, table: Table, id: &str, tab: Tab) -> Option<DetailsView> {
        let rows = rows(self, table, Some(&[id]));
        let row = rows.iter().find(|row| table.id_of(row) == id)?;
        let tabs = table.tabs();
        let tab = if tabs.iter().any(|(which, _)| *which == tab) {
            tab
        } else {
            Tab::Facts
        };
        Some(DetailsView {
            id: id.to_owned(),
            tabs,
            tab,
            body: match tab {
                Tab::Facts => DetailsBody::Facts(facts(row)),
                Tab::Permissions => DetailsBody::Permissions(permissions(self, table, id)),
                Tab::Storage => DetailsBody::Storage(storage(row)),
                Tab::Tags => DetailsBody::Tags(tags(row)),
            },
        })
    }
}

/// The scalar members, in the order of the answer.
fn facts(row: &Value) -> Vec<Fact> {
    let members = row.as_object().into_iter().flatten();
    let facts = members.filter_map(|(name, value)| {
        let value = match value {
            Value::String(text) if text.is_empty() => return None,
            Value::String(text) if name == "State" => FactValue::State(text.clone()),
            Value::String(text) if is_id(text) => FactValue::Id(text.clone()),
            Value::String(text) => FactValue::Text(text.clone()),
            Value::Bool(flag) => FactValue::Text(yes_or_no(*flag).to_owned()),
            Value::Number(number) => FactValue::Text(number.to_string()),
            Value::Object(inner) => {
                FactValue::State(inner.get("Name")?.as_str().unwrap_or_default().to_owned())
            }
            _ => return None,
        };
        let name = words(name);
        Some(Fact { name, value })
    });
    facts.collect()
}

/// `SourceImageId` as `Source image ID`.
fn words(name: &str) -> String {
    spaced(name)
        .replace(" id", " ID")
        .replace("Ena ", "ENA ")
        .replace("Ebs ", "EBS ")
        .replace("Imds ", "IMDS ")
}

fn yes_or_no(flag: bool) -> &'static str {
    if flag { "Yes" } else { "No" }
}

fn permissions(session: &Session, table: Table, id: &str) -> Permissions {
    let (answer, list, what) = if table == Table::Snapshots {
        let input = json!({"SnapshotId": id, "Attribute": "createVolumePermission"});
        (
            session.peek("DescribeSnapshotAttribute", input),
            "CreateVolumePermissions",
            "make volumes from it and copy images that need it",
        )
    } else {
        let input = json!({"ImageId": id, "Attribute": "launchPermission"});
        (
            session.peek("DescribeImageAttribute", input),
            "LaunchPermissions",
            "launch it",
        )
    };
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            return Permissions::Refused(format!(
                "Only the owner can see who may {what}. The service answers {}: {}",
                error.code.as_str(),
                error.message
            ));
        }
    };
    let entries = answer[list].as_array().into_iter().flatten();
    let who: Vec<String> = entries
        .map(
            |entry| match (entry["UserId"].as_str(), entry["Group"].as_str()) {
                (Some(account), _) => format!("Account {account}"),
                (_, Some(_)) => "Everyone (public)".to_owned(),
                _ => entry.to_string(),
            },
        )
        .collect();
    let said = if who.is_empty() {
        format!("Private: only the owner may {what}.")
    } else {
        format!("Besides the owner, these may {what}:")
    };
    Permissions::Listed(said, who)
}

fn storage(row: &Value) -> Vec<DiskView> {
    let root = row["RootDeviceName"].as_str().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mappings = row["BlockDeviceMappings"].as_array().into_iter().flatten();
    mappings
        .map(|mapping| {
            let (ebs, device) = (&mapping["Ebs"], text(&mapping["DeviceName"]));
            DiskView {
                is_root: device == root,
                device,
                id: ebs["SnapshotId"]
                    .as_str()
                    .or(ebs["VolumeId"].as_str())
                    .map(str::to_owned),
                what: mapping["VirtualName"]
                    .as_str()
                    .unwrap_or("empty volume")
                    .to_owned(),
                size: ebs["VolumeSize"]
                    .as_i64()
                    .map(|size| format!("{size} GiB"))
                    .unwrap_or_default(),
                kind: text(&ebs["VolumeType"]),
                goes: ebs["DeleteOnTermination"].as_bool().map_or("", yes_or_no),
            }
        })
        .collect()
}

fn tags(row: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let tags = row["Tags"].as_array().into_iter().flatten();
    tags.map(|tag| (text(&tag["Key"]), text(&tag["Value"]))).collect()
}
