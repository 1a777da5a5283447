//! Instances.

use crate::state::ProductCode;
use crate::state::keyed;
use api::codec::decode::Decode;
use api::codec::decode::Reader;
use api::codec::encode::Encode;
use api::codec::encode::Sink;
use api::{ImageId, InstanceId, SecurityGroupId, SubnetId, Timestamp, VolumeId, VpcId, stored};
use serde_json::Value;

stored! {
/// An instance: a machine launched from an image.
#[derive(Debug, Clone, PartialEq)]
pub struct Instance {
    /// Its id, in its Region only.
    pub id: InstanceId,
    /// The reservation it was launched in.
    pub reservation: String,
    /// Its place in that launch, from 0.
    pub launch_index: i64,
    /// Whose it is.
    pub owner: String,
    /// The image it was launched from, which may be gone.
    pub image: ImageId,
    /// `t3.micro` …
    pub instance_type: String,
    /// Where it is in its life.
    pub phase: InstancePhase,
    /// When it will leave a phase that ends by itself.
    pub settles: Option<Timestamp>,
    /// When it was launched first.
    pub created: Timestamp,
    /// When it was last started.
    pub launched: Timestamp,
    /// When its status checks begin to pass.
    pub status_ok_at: Timestamp,
    /// `us-east-1a` …
    pub zone: String,
    /// Its subnet.
    pub subnet: SubnetId,
    /// Its network.
    pub vpc: VpcId,
    /// Its address inside.
    pub private_ip: String,
    /// Its address outside, while it runs.
    pub public_ip: Option<String>,
    /// Whether it gets an address outside at each start.
    pub wants_public_ip: bool,
    /// Its network interface.
    pub interface: String,
    /// What the caller said of that interface.
    pub interface_description: String,
    /// Its security groups: id and name.
    pub groups: Vec<(SecurityGroupId, String)>,
    /// The key pair for logging in.
    pub key_name: Option<String>,
    /// `x86_64` or `arm64`.
    pub architecture: String,
    /// `hvm` or `paravirtual`.
    pub virtualization: String,
    /// `ebs` or `instance-store`.
    pub root_device_type: String,
    /// `/dev/xvda` …
    pub root_device_name: Option<String>,
    /// Its volumes.
    pub mappings: Vec<InstanceMapping>,
    /// The kernel image, for paravirtual instances.
    pub kernel: Option<String>,
    /// The RAM disk image, for paravirtual instances.
    pub ramdisk: Option<String>,
    /// The boot mode of its image.
    pub boot_mode: Option<String>,
    /// The boot mode it runs in.
    pub current_boot_mode: String,
    /// `v2.0` when it has a virtual TPM.
    pub tpm_support: Option<String>,
    /// Whether enhanced networking is enabled.
    pub ena: bool,
    /// `simple` when the older enhanced networking is.
    pub sriov: Option<String>,
    /// What the software is, for the bill.
    pub platform_details: String,
    /// The same as a code.
    pub usage_operation: String,
    /// Marketplace product codes that came with the image.
    pub product_codes: Vec<ProductCode>,
    /// The idempotency token of the launch.
    pub client_token: Option<String>,
    /// Base64.
    pub user_data: Option<String>,
    /// How its metadata service answers.
    pub metadata: MetadataOptions,
    /// Whether terminating is refused.
    pub termination_protection: bool,
    /// Whether stopping is refused.
    pub stop_protection: bool,
    /// `stop` or `terminate`.
    pub shutdown_behavior: String,
    /// Whether the network checks sources and destinations.
    pub source_dest_check: bool,
    /// Whether it has a dedicated path to its volumes.
    pub ebs_optimized: bool,
    /// Whether detailed monitoring is on.
    pub monitoring: bool,
    /// EC2's code and message for how it came into its state. A pending instance that has one already will not start:
    /// it ends with this reason.
    pub state_reason: Option<(String, String)>,
    /// `User initiated (2026-09-25 20:59:12 GMT)` or empty.
    pub transition_reason: String,
    /// The role it was launched with, by ARN.
    pub profile: Option<String>,
    /// The tenancy: `default`, `dedicated` …
    pub tenancy: String,
    /// Cores and threads a core.
    pub cpu: (i64, i64),
    /// `standard` or `unlimited`, for burstable types.
    pub credits: Option<String>,
    /// When the options of its metadata service were last changed.
    pub metadata_changed: Option<Timestamp>,
}
}
keyed!(Instance, owner, id id);

impl Instance {
    /// The volume at that device.
    pub fn mapping(&self, device: &str) -> Option<&InstanceMapping> {
        self.mappings.iter().find(|mapping| mapping.device == device)
    }

    /// The volume that it boots from.
    pub fn root(&self) -> Option<&InstanceMapping> {
        self.root_device_name
            .as_deref()
            .and_then(|device| self.mapping(device))
    }
}

/// Where an instance is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstancePhase {
    /// Starting.
    Pending,
    /// Running.
    Running,
    /// On its way to stopped.
    Stopping,
    /// Stopped.
    Stopped,
    /// On its way to terminated.
    ShuttingDown,
    /// Terminated.
    Terminated,
}

impl InstancePhase {
    /// Every phase.
    const ALL: &'static [Self] = &[
        Self::Pending,
        Self::Running,
        Self::Stopping,
        Self::Stopped,
        Self::ShuttingDown,
        Self::Terminated,
    ];

    /// Whether it leads to another one by itself.
    pub const fn is_passing(self) -> bool {
        matches!(self, Self::Pending | Self::Stopping | Self::ShuttingDown)
    }

    /// EC2's word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Running => "running",
            Self::Stopping => "stopping",
            Self::Stopped => "stopped",
            Self::ShuttingDown => "shutting-down",
            Self::Terminated => "terminated",
        }
    }

    /// EC2's number.
    pub const fn code(self) -> i64 {
        match self {
            Self::Pending => 0,
            Self::Running => 16,
            Self::ShuttingDown => 32,
            Self::Terminated => 48,
            Self::Stopping => 64,
            Self::Stopped => 80,
        }
    }
}

stored! {
/// A volume of an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstanceMapping {
    /// `/dev/xvda` …
    pub device: String,
    /// The volume; its attachment says the rest.
    pub volume: VolumeId,
}
}

stored! {
/// How an instance's metadata service answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetadataOptions {
    /// `optional` or `required`.
    pub http_tokens: String,
    /// How many network hops an answer may travel.
    pub hop_limit: i64,
    /// `enabled` or `disabled`.
    pub endpoint: String,
    /// `enabled` or `disabled`.
    pub ipv6: String,
    /// `enabled` or `disabled`.
    pub tags: String,
}
}

impl Encode for InstancePhase {
    fn encode(&self, sink: &mut dyn Sink) {
        sink.text(self.name());
    }
}

impl Decode for InstancePhase {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let found = reader.named(value, Self::ALL, Self::name);
        found.unwrap_or_else(|| {
            reader.wrong("a phase");
            Self::Terminated
        })
    }
}
