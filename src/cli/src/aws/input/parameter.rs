//! The options of an operation: those of the table, and the AWS CLI's own customisations of EC2.
//!
//! Each customisation is a row of a small table here; what they do to a request is written in `custom.rs`.

use super::arguments::{Known, Takes};
use super::value::is_bare;
use api::{Member, Operation, Service, Shape};

/// What an option fills.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// A member, from the words that follow.
    Member(&'static Member),
    /// A boolean member.
    Switch(&'static Member, bool),
    /// A structure whose one member `Value` is a boolean.
    ValueSwitch(&'static Member, bool),
    /// `--count`.
    Count,
    /// `--secondary-private-ip-addresses`.
    SecondaryAddresses,
    /// `--secondary-private-ip-address-count`.
    SecondaryAddressCount,
    /// `--associate-public-ip-address` and its opposite.
    PublicAddress(bool),
    /// `--protocol`, `--port` and their like: a part of the one rule of a security group.
    Rule(Rule),
    /// `--starting-token`.
    StartingToken,
    /// `--page-size`.
    PageSize,
    /// `--max-items`.
    MaxItems,
    /// `--cli-input-json`.
    InputJson,
    /// `--cli-input-yaml`.
    InputYaml,
    /// `--generate-cli-skeleton`.
    Skeleton,
}

/// A part of a rule of a security group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// `--protocol`.
    Protocol,
    /// `--port`.
    Port,
    /// `--cidr`.
    Cidr,
    /// `--source-group`.
    Group,
    /// `--group-owner`.
    Owner,
}

impl Rule {
    /// The option, as the CLI's own code names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Protocol => "protocol",
            Self::Port => "port",
            Self::Cidr => "cidr",
            Self::Group => "source_group",
            Self::Owner => "group_owner",
        }
    }

    fn doc(self) -> &'static str {
        match self {
            Self::Protocol => "The protocol of the rule: tcp, udp, icmp, all, or a number.",
            Self::Port => "The ports of the rule: one, a range such as 22-25, or all.",
            Self::Cidr => "The IPv4 address range on the other side.",
            Self::Group => "The name or ID of the security group on the other side.",
            Self::Owner => "The account that owns the group on the other side.",
        }
    }
}

/// One option of an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its spelling.
    pub option: String,
    /// What it fills.
    pub target: Target,
    /// Whether help leaves it out.
    pub hidden: bool,
}

impl Parameter {
    fn new(option: impl Into<String>, target: Target) -> Self {
        Self {
            option: option.into(),
            target,
            hidden: false,
        }
    }

    /// Whether the line must have it.
    pub fn required(&self) -> bool {
        matches!(self.target, Target::Member(member) if member.required)
    }

    /// How many values it takes.
    pub fn takes(&self) -> Takes {
        match self.target {
            Target::Member(Member {
                shape: Shape::List(_),
                ..
            })
            | Target::SecondaryAddresses => Takes::Many,
            Target::Switch(..) | Target::PublicAddress(_) | Target::ValueSwitch(_, false) => Takes::Nothing,
            Target::ValueSwitch(_, true) | Target::Skeleton => Takes::Optional,
            Target::PageSize | Target::MaxItems | Target::SecondaryAddressCount => Takes::Number,
            _ => Takes::One,
        }
    }

    /// What the parser of lines has to know.
    pub fn known(&self) -> Known {
        let choices: &[&str] = if self.target == Target::Skeleton {
            &["yaml-input", "input", "output"]
        } else {
            &[]
        };
        Known {
            name: self.option.clone(),
            takes: self.takes(),
            choices,
        }
    }

    /// The kind of its value, as help names it.
    pub fn kind(&self) -> &'static str {
        match self.target {
            Target::Member(member) => kind(&member.shape),
            Target::Switch(..) | Target::PublicAddress(_) => "boolean",
            Target::ValueSwitch(..) => "structure",
            Target::PageSize | Target::MaxItems | Target::SecondaryAddressCount => "integer",
            Target::SecondaryAddresses => "list",
            _ => "string",
        }
    }

    /// One sentence about it.
    pub fn doc(&self) -> &'static str {
        match self.target {
            Target::Member(member) | Target::Switch(member, _) | Target::ValueSwitch(member, _) => {
                member.doc.text()
            }
            Target::Count => "How many instances to launch: a number, or min:max. The default is 1.",
            Target::SecondaryAddresses => "Secondary private addresses for the network interface.",
            Target::SecondaryAddressCount => "How many secondary private addresses to assign.",
            Target::PublicAddress(_) => "Whether the new instance gets a public address.",
            Target::Rule(rule) => rule.doc(),
            Target::StartingToken => "Where to go on: the NextToken of an answer that was cut off.",
            Target::PageSize => "How many items each call asks for. It does not change what is printed.",
            Target::MaxItems => "How many items to print at most. A NextToken says how to go on.",
            Target::InputJson => "Reads the request from JSON; options on the line come first.",
            Target::InputYaml => "Reads the request from YAML; options on the line come first.",
            Target::Skeleton => "Prints a sample input (or output) and sends nothing.",
        }
    }
}

/// The name of a shape in help.
pub fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::String | Shape::Id(_) => "string",
        Shape::Integer => "integer",
        Shape::Double => "double",
        Shape::Boolean => "boolean",
        Shape::Timestamp => "timestamp",
        Shape::Blob => "blob",
        Shape::Map => "map",
        Shape::List(_) => "list",
        Shape::Structure(_) => "structure",
    }
}

/// Options that EC2's command spells otherwise: the operation (or all), the derived spelling, the real one.
static RENAMED: &[(Option<&str>, &str, &str)] = &[
    (Some("CreateImage"), "--no-no-reboot", "--reboot"),
    (None, "--no-disable-api-termination", "--enable-api-termination"),
];

/// Members whose options are replaced by others: the operation and the member.
static REPLACED: &[(&str, &str)] = &[("RunInstances", "MinCount"), ("RunInstances", "MaxCount")];

/// Options that EC2's command adds.
static ADDED: &[(&str, &str, Target)] = &[
    ("RunInstances", "--count", Target::Count),
    (
        "RunInstances",
        "--secondary-private-ip-addresses",
        Target::SecondaryAddresses,
    ),
    (
        "RunInstances",
        "--secondary-private-ip-address-count",
        Target::SecondaryAddressCount,
    ),
    (
        "RunInstances",
        "--associate-public-ip-address",
        Target::PublicAddress(true),
    ),
    (
        "RunInstances",
        "--no-associate-public-ip-address",
        Target::PublicAddress(false),
    ),
];

/// Operations whose rule can be given by simple options.
static RULES: &[&str] = &[
    "AuthorizeSecurityGroupEgress",
    "AuthorizeSecurityGroupIngress",
    "RevokeSecurityGroupEgress",
    "RevokeSecurityGroupIngress",
];

/// Those options, in the order of help.
static RULE_OPTIONS: &[(&str, Rule)] = &[
    ("--protocol", Rule::Protocol),
    ("--port", Rule::Port),
    ("--cidr", Rule::Cidr),
    ("--source-group", Rule::Group),
    ("--group-owner", Rule::Owner),
];

/// Members that the simple options of rules stand for.
static BEHIND_RULES: &[&str] = &[
    "CidrIp",
    "FromPort",
    "IpProtocol",
    "SourceSecurityGroupName",
    "SourceSecurityGroupOwnerId",
    "ToPort",
];

/// The options of an operation, in the order of help.
pub fn parameters(operation: &'static Operation) -> Vec<Parameter> {
    let ec2 = operation.service == Service::Ec2;
    let rules = ec2 && RULES.contains(&operation.name);
    let mut list = Vec::new();
    for member in operation.input.members {
        if ec2 && REPLACED.contains(&(operation.name, member.name)) {
            continue;
        }
        let option = member.option();
        match member.shape {
            Shape::Boolean => {
                let opposite = opposite(operation, &option);
                list.push(Parameter::new(option, Target::Switch(member, true)));
                list.push(Parameter::new(opposite, Target::Switch(member, false)));
            }
            Shape::Structure(structure) if ec2 && is_bare(structure, &Shape::Boolean) => {
                let opposite = option.replacen("--", "--no-", 1);
                list.push(Parameter::new(option, Target::ValueSwitch(member, true)));
                list.push(Parameter::new(opposite, Target::ValueSwitch(member, false)));
            }
            _ => {
                let mut parameter = Parameter::new(option, Target::Member(member));
                parameter.hidden = operation.paginator.is_some_and(|paginator| {
                    paginator.input_token == member.name || paginator.limit_key == Some(member.name)
                }) || rules && BEHIND_RULES.contains(&member.name);
                list.push(parameter);
            }
        }
    }
    if ec2 {
        let added = ADDED.iter().filter(|(name, _, _)| *name == operation.name);
        list.extend(added.map(|&(_, option, target)| Parameter::new(option, target)));
    }
    if rules {
        let simple = RULE_OPTIONS.iter();
        list.extend(simple.map(|&(option, rule)| Parameter::new(option, Target::Rule(rule))));
    }
    list.push(Parameter::new("--cli-input-json", Target::InputJson));
    list.push(Parameter::new("--cli-input-yaml", Target::InputYaml));
    if let Some(paginator) = operation.paginator {
        list.push(Parameter::new("--starting-token", Target::StartingToken));
        if paginator.limit_key.is_some() {
            list.push(Parameter::new("--page-size", Target::PageSize));
        }
        list.push(Parameter::new("--max-items", Target::MaxItems));
    }
    list.push(Parameter::new("--generate-cli-skeleton", Target::Skeleton));
    list
}

/// The switch that says no where that option says yes.
pub(crate) fn opposite(operation: &Operation, option: &str) -> String {
    renamed(operation, option.replacen("--", "--no-", 1))
}

fn renamed(operation: &Operation, option: String) -> String {
    RENAMED
        .iter()
        .find(|(of, from, _)| {
            operation.service == Service::Ec2
                && of.is_none_or(|name| name == operation.name)
                && *from == option
        })
        .map_or(option, |(_, _, to)| (*to).to_owned())
}
