//! The services of the simulated AWS: what each is called, and in which protocol it speaks. Which operations each has is
//! in `registry.rs`.

use crate::ErrorCode;
use crate::codec::decode::{Decode, Reader};
use crate::codec::encode::{Encode, Sink};
use serde_json::Value;

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

/// What is known of a service beside its operations.
struct Facts {
    command: &'static str,
    about: &'static str,
    protocol: Protocol,
    namespace: &'static str,
    target: &'static str,
}

/// Declares the services, each once.
macro_rules! services {
    ($(
        #[doc = $doc:literal]
        $name:ident {
            command: $command:literal,
            about: $about:literal,
            protocol: $protocol:ident,
            $( namespace: $namespace:literal, )?
            $( target: $target:literal, )?
        }
    )+) => {
        /// A service of the simulated AWS.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Service { $( #[doc = $doc] $name ),+ }

        impl Service {
            /// Every service, EC2 first.
            pub const ALL: &'static [Self] = &[ $( Self::$name ),+ ];

            const fn facts(self) -> &'static Facts {
                match self { $(
                    Self::$name => &Facts {
                        command: $command,
                        about: $about,
                        protocol: Protocol::$protocol,
                        namespace: concat!($($namespace)?),
                        target: concat!($($target)?),
                    },
                )+ }
            }
        }
    };
}

services! {
    /// Elastic Compute Cloud: images, snapshots, volumes, instances.
    Ec2 {
        command: "ec2",
        about: "Amazon Elastic Compute Cloud: machine images, and the snapshots, volumes and instances around them.",
        protocol: Ec2,
        namespace: "http://ec2.amazonaws.com/doc/2016-11-15/",
    }
    /// Security Token Service: who am I.
    Sts {
        command: "sts",
        about: "AWS Security Token Service: who is calling.",
        protocol: Query,
        namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    }
    /// Systems Manager: parameters that name the newest images.
    Ssm {
        command: "ssm",
        about: "AWS Systems Manager: parameters that name the newest images, public ones and your own.",
        protocol: Json,
        target: "AmazonSSM",
    }
    /// Key Management Service: the keys that encrypt volumes and snapshots.
    Kms {
        command: "kms",
        about: "AWS Key Management Service: the keys that encrypt volumes and snapshots.",
        protocol: Json,
        target: "TrentService",
    }
    /// Recycle Bin: rules that keep what was deleted for a while.
    Rbin {
        command: "rbin",
        about: "Recycle Bin: rules that keep deregistered images and deleted snapshots for a while.",
        protocol: Rest,
    }
    /// Auto Scaling: groups that keep up a number of instances.
    AutoScaling {
        command: "autoscaling",
        about: "Amazon EC2 Auto Scaling: groups that keep up a number of instances.",
        protocol: Query,
        namespace: "http://autoscaling.amazonaws.com/doc/2011-01-01/",
    }
    /// CloudTrail: the calls that were made.
    CloudTrail {
        command: "cloudtrail",
        about: "AWS CloudTrail: the calls that were made.",
        protocol: Json,
        target: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
    }
    /// Resource Groups Tagging: what has which tags.
    Tagging {
        command: "resourcegroupstaggingapi",
        about: "AWS Resource Groups Tagging API: which resources have which tags.",
        protocol: Json,
        target: "ResourceGroupsTaggingAPI_20170126",
    }
    /// Identity and Access Management: the names of an account.
    Iam {
        command: "iam",
        about: "AWS Identity and Access Management: the names of an account.",
        protocol: Query,
        namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    }
}

impl Service {
    /// The command of the AWS CLI, which is also the name in the scope of signatures where that names the service.
    pub const fn command(self) -> &'static str {
        self.facts().command
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
        self.facts().about
    }

    /// How it is spoken to.
    pub const fn protocol(self) -> Protocol {
        self.facts().protocol
    }

    /// The namespace of its XML; empty for those that answer JSON.
    pub const fn namespace(self) -> &'static str {
        self.facts().namespace
    }

    /// What comes before the operation in the header `X-Amz-Target`; empty for those that don't read it.
    pub const fn target(self) -> &'static str {
        self.facts().target
    }
}

impl Encode for Service {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(self.command());
    }
}

impl Decode for Service {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let found = reader.named(value, Self::ALL, Self::command);
        found.unwrap_or_else(|| {
            reader.wrong("a service");
            Self::Ec2
        })
    }
}
