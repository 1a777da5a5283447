//! Images.

pub(crate) mod allowed;
pub(crate) mod fast_launch;
pub(crate) mod protection;
pub(crate) mod stored;
pub(crate) mod usage_report;

use crate::facts::organization;
use crate::state::Protection;
use crate::state::Text;
use crate::state::keyed;
use api::{ImageId, InstanceId, SnapshotId, Timestamp, stored};

stored! {
/// An image: a template from which instances are launched.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// Its id, in its Region only.
    pub id: ImageId,
    /// Its name, unique among the owner's images of the Region.
    pub name: Text,
    /// Whose it is.
    pub owner: Text,
    /// `amazon` or `aws-marketplace`, for theirs.
    pub owner_alias: Option<Text>,
    /// Where it is in its life.
    pub state: ImageState,
    /// What the owner says of it.
    pub description: Option<Text>,
    /// When it was asked for.
    pub created: Timestamp,
    /// `x86_64`, `arm64`, `i386` …
    pub architecture: Text,
    /// `hvm` or `paravirtual`.
    pub virtualization: Text,
    /// `ebs` or `instance-store`.
    pub root_device_type: Text,
    /// `/dev/xvda` …
    pub root_device_name: Option<Text>,
    /// The disks of every instance launched from it.
    pub mappings: Vec<Mapping>,
    /// `legacy-bios`, `uefi`, `uefi-preferred`, or the instance type's default.
    pub boot_mode: Option<Text>,
    /// `v2.0` when it has a virtual TPM.
    pub tpm_support: Option<Text>,
    /// `v2.0` when launches require session tokens for metadata.
    pub imds_support: Option<Text>,
    /// Whether enhanced networking is enabled.
    pub ena: bool,
    /// `simple` when the older enhanced networking is.
    pub sriov: Option<Text>,
    /// UEFI variables in base64.
    pub uefi_data: Option<Text>,
    /// A kernel image, for paravirtual images.
    pub kernel: Option<Text>,
    /// A RAM disk image, for paravirtual images.
    pub ramdisk: Option<Text>,
    /// What the software is, for the bill: `Linux/UNIX`, `Windows` …
    pub platform_details: Text,
    /// The same as a code: `RunInstances`, `RunInstances:0002` …
    pub usage_operation: Text,
    /// Marketplace product codes.
    pub product_codes: Vec<ProductCode>,
    /// Who else may launch it, in the order of granting.
    pub permissions: Vec<Permission>,
    /// When it is, or was, deprecated.
    pub deprecation: Option<Timestamp>,
    /// The image that it came from, and that one's Region.
    pub source_image: Option<(ImageId, Text)>,
    /// The instance that it was made from.
    pub source_instance: Option<InstanceId>,
    /// When an instance was last launched from it.
    pub last_launched: Option<Timestamp>,
    /// `ACCOUNT/NAME`, or the manifest of an instance-store image.
    pub location: Text,
    /// Whether it is within the free tier.
    pub free_tier: bool,
    /// The public parameter that names it, without the leading slash.
    pub ssm_parameter: Option<Text>,
    /// Its protection against being deregistered, if it has or lately had any.
    pub protection: Option<Protection>,
}
}
keyed!(Image, owner, id id);

impl Image {
    /// Whether every account may launch it.
    pub fn is_public(&self) -> bool {
        self.permissions.contains(&Permission::Everyone)
    }

    /// Whether that account may see and launch it.
    pub fn may_launch(&self, account: &str) -> bool {
        self.owner == account
            || self.permissions.iter().any(|permission| match permission {
                Permission::Everyone => true,
                Permission::Account(id) => id == account,
                permission => permission.reaches_member(account),
            })
    }

    /// The snapshots behind it.
    pub fn snapshots(&self) -> impl Iterator<Item = &SnapshotId> {
        self.mappings.iter().filter_map(|mapping| match &mapping.target {
            MappingTarget::Ebs { snapshot, .. } => snapshot.as_ref(),
            _ => None,
        })
    }

    /// Whether it takes part in listings at all: it was not deregistered.
    pub fn is_registered(&self) -> bool {
        !matches!(self.state, ImageState::Deregistered { .. })
    }
}

stored! {
else ImageState::Available;
/// Where an image is in its life.
#[derive(Debug, Clone, PartialEq)]
pub enum ImageState {
    /// Its snapshots are being made; ready at that moment.
    Pending {
        /// When it will be.
        until: Timestamp,
    },
    /// It can be launched.
    Available,
    /// It will never be available.
    Failed {
        /// EC2's code of the reason.
        code: Text,
        /// EC2's message.
        message: Text,
    },
    /// Hidden and not launchable, until it is enabled again.
    Disabled,
    /// Gone for good; its id is remembered for a while.
    Deregistered {
        /// When.
        at: Timestamp,
    },
}
}

stored! {
/// A device of every instance launched from an image.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// `/dev/xvda` …
    pub device: Text,
    /// What it is.
    pub target: MappingTarget,
}
}

stored! {
else MappingTarget::Ephemeral { virtual_name: Text::default() };
/// What a device of a mapping is.
#[derive(Debug, Clone, PartialEq)]
pub enum MappingTarget {
    /// A volume.
    Ebs {
        /// The snapshot that fills it; none for an empty one.
        snapshot: Option<SnapshotId>,
        /// GiB; unknown while the snapshot is being made.
        size: Option<i64>,
        /// `gp3` …
        volume_type: Text,
        /// Operations a second, where recorded.
        iops: Option<i64>,
        /// MiB/s, where recorded.
        throughput: Option<i64>,
        /// Whether its blocks are encrypted.
        encrypted: bool,
        /// The key, when they are.
        kms_key: Option<Text>,
        /// Whether the volume goes with its instance.
        delete_on_termination: bool,
    },
    /// A disk of the host.
    Ephemeral {
        /// `ephemeral0` …
        virtual_name: Text,
    },
}
}

stored! {
else Permission::Everyone;
/// Who may launch an image beside its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Permission {
    /// Every account.
    Everyone,
    /// One account.
    Account(id: String),
    /// The accounts of an organisation, by ARN.
    Organization(id: String),
    /// The accounts of an organisational unit, by ARN.
    Unit(id: String),
}
}

impl Permission {
    /// Whether it is one for an organisation or unit that the account is in.
    pub fn reaches_member(&self, account: &str) -> bool {
        match self {
            Self::Organization(arn) | Self::Unit(arn) => organization::includes(arn, account),
            Self::Everyone | Self::Account(_) => false,
        }
    }
}

stored! {
/// What a Marketplace product is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductCode {
    /// 25 letters and digits.
    pub code: Text,
    /// `marketplace`.
    pub kind: Text,
}
}
