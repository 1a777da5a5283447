//! The services of the simulated AWS: what each is called, and in which protocol it speaks.

use crate::codec::decode::{Decode, Reader};
use crate::codec::encode::{Encode, Sink};
use crate::{ErrorCode, Operation};
use serde_json::Value;

/// A service of the simulated AWS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// Elastic Compute Cloud: images, snapshots, volumes, instances.
    Ec2,
    /// Security Token Service: who am I.
    Sts,
    /// Systems Manager: parameters that name the newest images.
    Ssm,
    /// Key Management Service: the keys that encrypt volumes and snapshots.
    Kms,
    /// Recycle Bin: rules that keep what was deleted for a while.
    Rbin,
    /// Auto Scaling: groups that keep up a number of instances.
    AutoScaling,
    /// CloudTrail: the calls that were made.
    CloudTrail,
    /// Resource Groups Tagging: what has which tags.
    Tagging,
    /// Identity and Access Management: the names of an account.
    Iam,
}

/// The operations about one kind of thing, and what it is called.
#[derive(Debug)]
pub struct Family {
    /// `Launch templates`.
    pub title: &'static str,
    /// Its operations, in the order of the reference.
    pub operations: &'static [&'static Operation],
}

impl Family {
    /// A family as its service declares it.
    pub const fn new(title: &'static str, operations: &'static [&'static Operation]) -> Self {
        Self { title, operations }
    }
}

/// How requests and answers of a service are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// Form fields in, XML out, in EC2's own manner.
    Ec2,
    /// Form fields in, XML out.
    Query,
    /// JSON in and out; a header names the operation.
    Json,
    /// JSON in and out; method and path name the operation.
    Rest,
}

impl Protocol {
    /// The code of an operation that a service does not have.
    pub const fn unknown_operation(self) -> ErrorCode {
        match self {
            Self::Ec2 | Self::Query => ErrorCode::InvalidAction,
            Self::Json | Self::Rest => ErrorCode::UnknownOperationException,
        }
    }
}

impl Service {
    /// Every service, EC2 first.
    pub const ALL: &'static [Self] = &[
        Self::Ec2,
        Self::Sts,
        Self::Ssm,
        Self::Kms,
        Self::Rbin,
        Self::AutoScaling,
        Self::CloudTrail,
        Self::Tagging,
        Self::Iam,
    ];

    /// The command of the AWS CLI, which is also the name in the scope of signatures where that names the service.
    pub const fn command(self) -> &'static str {
        match self {
            Self::Ec2 => "ec2",
            Self::Sts => "sts",
            Self::Ssm => "ssm",
            Self::Kms => "kms",
            Self::Rbin => "rbin",
            Self::AutoScaling => "autoscaling",
            Self::CloudTrail => "cloudtrail",
            Self::Tagging => "resourcegroupstaggingapi",
            Self::Iam => "iam",
        }
    }

    /// The service whose command that is.
    pub fn from_command(command: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|service| service.command() == command)
    }

    /// One sentence about it.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Ec2 => {
                "Amazon Elastic Compute Cloud: machine images, and the snapshots, volumes and instances around them."
            }
            Self::Sts => "AWS Security Token Service: who is calling.",
            Self::Ssm => {
                "AWS Systems Manager: parameters that name the newest images, public ones and your own."
            }
            Self::Kms => "AWS Key Management Service: the keys that encrypt volumes and snapshots.",
            Self::Rbin => {
                "Recycle Bin: rules that keep deregistered images and deleted snapshots for a while."
            }
            Self::AutoScaling => "Amazon EC2 Auto Scaling: groups that keep up a number of instances.",
            Self::CloudTrail => "AWS CloudTrail: the calls that were made.",
            Self::Tagging => "AWS Resource Groups Tagging API: which resources have which tags.",
            Self::Iam => "AWS Identity and Access Management: the names of an account.",
        }
    }

    /// How it is spoken to.
    pub const fn protocol(self) -> Protocol {
        match self {
            Self::Ec2 => Protocol::Ec2,
            Self::Sts | Self::AutoScaling | Self::Iam => Protocol::Query,
            Self::Ssm | Self::Kms | Self::CloudTrail | Self::Tagging => Protocol::Json,
            Self::Rbin => Protocol::Rest,
        }
    }

    /// The namespace of its XML; empty for those that answer JSON.
    pub const fn namespace(self) -> &'static str {
        match self {
            Self::Ec2 => "http://ec2.amazonaws.com/doc/2016-11-15/",
            Self::Sts => "https://sts.amazonaws.com/doc/2011-06-15/",
            Self::AutoScaling => "http://autoscaling.amazonaws.com/doc/2011-01-01/",
            Self::Iam => "https://iam.amazonaws.com/doc/2010-05-08/",
            _ => "",
        }
    }

    /// What comes before the operation in the header `X-Amz-Target`; empty for those that don't read it.
    pub const fn target(self) -> &'static str {
        match self {
            Self::Ssm => "AmazonSSM",
            Self::Kms => "TrentService",
            Self::Tagging => "ResourceGroupsTaggingAPI_20170126",
            Self::CloudTrail => "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
            _ => "",
        }
    }

    /// Its operations, in the order of the reference.
    pub fn operations(self) -> impl Iterator<Item = &'static Operation> {
        self.families()
            .iter()
            .flat_map(|family| family.operations)
            .copied()
    }

    /// The first of its operations for which that holds.
    pub fn find(self, fits: impl Fn(&Operation) -> bool) -> Option<&'static Operation> {
        self.operations().find(|operation| fits(operation))
    }

    /// Its operations, family by family.
    pub const fn families(self) -> &'static [Family] {
        match self {
            Self::Ec2 => crate::ec2::FAMILIES,
            Self::Sts => crate::services::sts::FAMILIES,
            Self::Ssm => crate::services::ssm::FAMILIES,
            Self::Kms => crate::kms::FAMILIES,
            Self::Rbin => crate::services::rbin::FAMILIES,
            Self::CloudTrail => crate::services::cloudtrail::FAMILIES,
            Self::AutoScaling => crate::autoscaling::FAMILIES,
            Self::Tagging => crate::services::tagging::FAMILIES,
            Self::Iam => crate::services::iam::FAMILIES,
        }
    }
}

impl Encode for Service {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(self.command());
    }
}

impl Decode for Service {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        value.as_str().and_then(Self::from_command).unwrap_or_else(|| {
            reader.wrong("a service");
            Self::Ec2
        })
    }
}
