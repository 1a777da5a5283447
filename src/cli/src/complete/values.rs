//! What an option may hold: ids of the account, listed values, Regions, profiles, files, shorthand, expressions.

use super::jmespath;
use super::line::{Choice, Line};
use super::shorthand::{self, Spot};
use crate::Host;
use crate::aws::{Parameter, Target};
use api::{Member, Shape, Span};
use shell::Shell;
use shell::complete::{Found, Item};

/// The most values of one member that are offered: there are more instance types than anybody reads.
const MOST: usize = 50;

/// Region names that are worth offering where the host has them.
const REGIONS: &[&str] = &[
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
    "ca-central-1",
    "sa-east-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "eu-central-1",
    "eu-central-2",
    "eu-north-1",
    "eu-south-1",
    "eu-south-2",
    "ap-south-1",
    "ap-south-2",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-east-1",
    "me-south-1",
    "me-central-1",
    "il-central-1",
    "af-south-1",
];

/// The kinds of ids that a member without a kind of its own, such as that of `--resources`, may hold.
const ANY_ID: &[&str] = &["ami", "snap", "i", "vol", "subnet", "vpc", "sg"];

/// Words that stand for accounts: the member, and what it may hold.
const ACCOUNTS: &[(&str, &[(&str, &str)])] = &[
    (
        "Owners",
        &[
            ("self", "Your own images."),
            ("amazon", "Amazon's images."),
            ("aws-marketplace", "Images of the Marketplace."),
        ],
    ),
    ("OwnerIds", &[("self", "Your own."), ("amazon", "Amazon's.")]),
    (
        "ExecutableUsers",
        &[("self", "Shared with you."), ("all", "Public.")],
    ),
    (
        "RestorableByUserIds",
        &[("self", "Shared with you."), ("all", "Public.")],
    ),
    ("UserGroups", &[("all", "Everyone: public.")]),
    ("GroupNames", &[("all", "Everyone: public.")]),
];

/// Who completes, and where.
pub struct Scope<'a> {
    /// The shell.
    pub shell: &'a Shell,
    /// The host.
    pub host: &'a dyn Host,
    /// The account that the line would ask as.
    pub account: String,
    /// The Region that the line would ask.
    pub region: String,
    /// Whether the cursor stands in quotes.
    pub quoted: bool,
}

/// The member that an option fills.
pub fn member(parameter: &Parameter) -> Option<&'static Member> {
    match parameter.target {
        Target::Member(member) | Target::Switch(member, _) | Target::ValueSwitch(member, _) => Some(member),
        _ => None,
    }
}

/// The name of the member that an option fills.
pub fn member_name(parameter: &Parameter) -> Option<&'static str> {
    member(parameter).map(|member| member.name)
}

/// What may follow `typed` in the value of an option.
pub fn complete(choice: Choice<'_>, typed: &str, line: &Line, scope: &Scope<'_>) -> Found {
    for scheme in ["file://", "fileb://"] {
        if typed.starts_with(scheme) {
            return Found::new(typed, Item::files(scope.shell, scheme));
        }
    }
    let items = match choice {
        Choice::Global("--query", ..) => {
            return line.operation.map_or_else(Found::default, |operation| {
                jmespath::complete(typed, operation.output, scope.quoted)
            });
        }
        Choice::Global("--region", ..) => regions(scope),
        Choice::Global("--profile", ..) => {
            let profiles = scope.host.profiles().into_iter();
            profiles
                .map(|profile| Item::new(profile.name, format!("Account {}", profile.account)))
                .collect()
        }
        Choice::Global(_, choices, _) => listed(choices),
        Choice::Own(parameter) => return own(parameter, typed, line, scope),
    };
    Found::new(typed, items)
}

fn own(parameter: &Parameter, typed: &str, line: &Line, scope: &Scope<'_>) -> Found {
    let items = match parameter.target {
        Target::Member(member) | Target::ValueSwitch(member, _) => {
            if let Some(structure) = member.structure() {
                let mut found = structured(member, typed, line, scope);
                if typed.is_empty() && structure.members.len() > 1 {
                    found.items.extend(Item::files(scope.shell, "file://"));
                }
                return found;
            }
            let given = line.given.iter().filter(|(name, _)| *name == parameter.option);
            let given: Vec<&String> = given.flat_map(|(_, values)| values).collect();
            let mut items = values(member, line, scope);
            items.retain(|item| !given.iter().any(|value| **value == item.text));
            if member.shape == Shape::Blob || member.name == "UserData" {
                items.extend(Item::files(scope.shell, "file://"));
            }
            items
        }
        Target::InputJson | Target::InputYaml => Item::files(scope.shell, "file://"),
        Target::Skeleton => listed(&["input", "yaml-input", "output"]),
        _ => Vec::new(),
    };
    Found {
        most: MOST,
        ..Found::new(typed, items)
    }
}

/// Keys and values inside shorthand.
fn structured(member: &'static Member, typed: &str, line: &Line, scope: &Scope<'_>) -> Found {
    let Some(spot) = shorthand::spot(typed, member) else {
        return Found::default();
    };
    let (typed, mut items) = match &spot {
        Spot::Key { typed, .. } => (typed.clone(), Vec::new()),
        Spot::Value {
            typed, member: at, ..
        } if member.name == "Filters" && at.name == "Name" => (typed.clone(), filters(line)),
        Spot::Value { typed, member, .. } => (typed.clone(), values(member, line, scope)),
    };
    if let Spot::Value { typed, member, .. } = &spot
        && typed.is_empty()
        && let Some(structure) = member.structure()
    {
        // A list opens with a bracket, but for the first structure in it.
        let open = if matches!(member.shape, Shape::List(_)) && !spot.in_list() {
            "[{"
        } else {
            "{"
        };
        items.push(Item::new(open, structure.doc.text()));
    }
    if let Some((structure, used)) = spot.keys() {
        let keys = structure.members.iter().filter(|key| !used.contains(&key.name));
        items.extend(keys.map(|key| Item::new(format!("{}=", key.name), key.doc.text())));
    }
    Found {
        most: MOST,
        ..Found::new(typed, items)
    }
}

/// The names that filters of the line's operation may have.
fn filters(line: &Line) -> Vec<Item> {
    let known = line.operation.map_or(&[][..], |operation| operation.filters);
    let about = |name: &str| match name {
        "tag:" => "The value of a tag: write its key after the colon.",
        _ => "",
    };
    known.iter().map(|name| Item::new(*name, about(name))).collect()
}

/// The values that a member may have.
pub fn values(member: &Member, line: &Line, scope: &Scope<'_>) -> Vec<Item> {
    let mut shape = member.shape;
    while let Shape::List(item) = shape {
        shape = *item;
    }
    // A source lies in the Region that the line names for it.
    let region = line
        .value("--source-region")
        .filter(|_| member.name.starts_with("Source"))
        .unwrap_or(&scope.region);
    let ids = |prefix: &str| {
        let ids = scope.host.resources(&scope.account, region, prefix).into_iter();
        ids.map(|id| Item::new(id.text, id.about))
    };
    if let Some((_, words)) = ACCOUNTS.iter().find(|(name, _)| *name == member.name) {
        return words
            .iter()
            .map(|(word, about)| Item::new(*word, *about))
            .collect();
    }
    if !member.values().is_empty() {
        return listed(member.values());
    }
    match (shape, member.name) {
        (Shape::Id(prefix), _) => ids(prefix).collect(),
        (_, "Resources") => ANY_ID.iter().flat_map(|prefix| ids(prefix)).collect(),
        (_, "KeyName" | "KeyNames") => ids("key").collect(),
        (_, "OrganizationArn" | "OrganizationArns") => ids("organization").collect(),
        (_, "OrganizationalUnitArn" | "OrganizationalUnitArns") => ids("unit").collect(),
        (Shape::String, name) if name.ends_with("Region") || name == "RegionNames" => regions(scope),
        (Shape::Boolean, _) => listed(&["true", "false"]),
        (Shape::Timestamp, _) => moments(scope),
        _ => Vec::new(),
    }
}

fn listed(values: &[&str]) -> Vec<Item> {
    values.iter().map(|value| Item::new(*value, "")).collect()
}

fn regions(scope: &Scope<'_>) -> Vec<Item> {
    let known = REGIONS.iter().filter(|name| scope.host.is_region(name));
    known.map(|name| Item::new(*name, "")).collect()
}

/// A few moments to come, for deadlines.
fn moments(scope: &Scope<'_>) -> Vec<Item> {
    let now = scope.host.now();
    [(1, "Tomorrow."), (30, "In 30 days."), (365, "In a year.")]
        .into_iter()
        .map(|(days, about)| Item::new(format!("{}Z", (now + Span::days(days)).date_time()), about))
        .collect()
}
