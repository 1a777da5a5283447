//! Block public access: whether an account's images and snapshots can be shared with everyone.

use crate::{Effect, Operation, Service, structure};

structure! {
/// What EnableImageBlockPublicAccess is asked.
input EnableImageBlockPublicAccessInput as "EnableImageBlockPublicAccessRequest" {
    /// What to block; the only choice is new public sharing.
    "ImageBlockPublicAccessState".required().of(&["block-new-sharing"]) => image_block_public_access_state: String,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableImageBlockPublicAccess answers.
output EnableImageBlockPublicAccessOutput as "EnableImageBlockPublicAccessResult" {
    /// What is blocked in this Region from now on.
    "ImageBlockPublicAccessState".of(&["block-new-sharing"]) => image_block_public_access_state: Option<String>,
}
}

/// Blocks new public sharing of your AMIs in the Region; those that are public stay so.
pub static ENABLE_IMAGE_BLOCK_PUBLIC_ACCESS: Operation = Operation::new(
    Service::Ec2,
    "EnableImageBlockPublicAccess",
    "Blocks new public sharing of your AMIs in the Region; those that are public stay so.",
    Effect::Write,
    EnableImageBlockPublicAccessInput::STRUCTURE,
    EnableImageBlockPublicAccessOutput::STRUCTURE,
)
.simplified("It takes effect at once; AWS allows itself up to ten minutes.");

structure! {
/// What DisableImageBlockPublicAccess is asked.
input DisableImageBlockPublicAccessInput as "DisableImageBlockPublicAccessRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableImageBlockPublicAccess answers.
output DisableImageBlockPublicAccessOutput as "DisableImageBlockPublicAccessResult" {
    /// What is blocked in this Region from now on.
    "ImageBlockPublicAccessState".of(&["unblocked"]) => image_block_public_access_state: Option<String>,
}
}

/// Lets your AMIs in the Region be shared publicly.
pub static DISABLE_IMAGE_BLOCK_PUBLIC_ACCESS: Operation = Operation::new(
    Service::Ec2,
    "DisableImageBlockPublicAccess",
    "Lets your AMIs in the Region be shared publicly.",
    Effect::Write,
    DisableImageBlockPublicAccessInput::STRUCTURE,
    DisableImageBlockPublicAccessOutput::STRUCTURE,
)
.simplified("It takes effect at once; AWS allows itself up to ten minutes.");

structure! {
/// What GetImageBlockPublicAccessState is asked.
input GetImageBlockPublicAccessStateInput as "GetImageBlockPublicAccessStateRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What GetImageBlockPublicAccessState answers.
output GetImageBlockPublicAccessStateOutput as "GetImageBlockPublicAccessStateResult" {
    /// Whether new public sharing is blocked: block-new-sharing or unblocked.
    "ImageBlockPublicAccessState" => image_block_public_access_state: Option<String>,
    /// Who set it: the account itself, or a declarative policy of its organization.
    "ManagedBy".of(&["account", "declarative-policy"]) => managed_by: Option<String>,
}
}

/// Shows whether public sharing of your AMIs is blocked in the Region.
pub static GET_IMAGE_BLOCK_PUBLIC_ACCESS_STATE: Operation = Operation::new(
    Service::Ec2,
    "GetImageBlockPublicAccessState",
    "Shows whether public sharing of your AMIs is blocked in the Region.",
    Effect::Read,
    GetImageBlockPublicAccessStateInput::STRUCTURE,
    GetImageBlockPublicAccessStateOutput::STRUCTURE,
);

structure! {
/// What EnableSnapshotBlockPublicAccess is asked.
input EnableSnapshotBlockPublicAccessInput as "EnableSnapshotBlockPublicAccessRequest" {
    /// What to block: all public sharing, or only what is new.
    "State".required().of(&["block-all-sharing", "block-new-sharing", "unblocked"]) => state: String,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableSnapshotBlockPublicAccess answers.
output EnableSnapshotBlockPublicAccessOutput as "EnableSnapshotBlockPublicAccessResult" {
    /// What is blocked in this Region from now on.
    "State".of(&["block-all-sharing", "block-new-sharing", "unblocked"]) => state: Option<String>,
}
}

/// Blocks public sharing of your snapshots in the Region, new or all of it.
pub static ENABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS: Operation = Operation::new(
    Service::Ec2,
    "EnableSnapshotBlockPublicAccess",
    "Blocks public sharing of your snapshots in the Region, new or all of it.",
    Effect::Write,
    EnableSnapshotBlockPublicAccessInput::STRUCTURE,
    EnableSnapshotBlockPublicAccessOutput::STRUCTURE,
)
.simplified("It takes effect at once; AWS allows itself up to ten minutes.");

structure! {
/// What DisableSnapshotBlockPublicAccess is asked.
input DisableSnapshotBlockPublicAccessInput as "DisableSnapshotBlockPublicAccessRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableSnapshotBlockPublicAccess answers.
output DisableSnapshotBlockPublicAccessOutput as "DisableSnapshotBlockPublicAccessResult" {
    /// What is blocked in this Region from now on.
    "State".of(&["block-all-sharing", "block-new-sharing", "unblocked"]) => state: Option<String>,
}
}

/// Lets your snapshots in the Region be shared publicly; those that were public before are public again.
pub static DISABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS: Operation = Operation::new(
    Service::Ec2,
    "DisableSnapshotBlockPublicAccess",
    "Lets your snapshots in the Region be shared publicly; those that were public before are public again.",
    Effect::Write,
    DisableSnapshotBlockPublicAccessInput::STRUCTURE,
    DisableSnapshotBlockPublicAccessOutput::STRUCTURE,
)
.simplified("It takes effect at once; AWS allows itself up to ten minutes.");

structure! {
/// What GetSnapshotBlockPublicAccessState is asked.
input GetSnapshotBlockPublicAccessStateInput as "GetSnapshotBlockPublicAccessStateRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What GetSnapshotBlockPublicAccessState answers.
output GetSnapshotBlockPublicAccessStateOutput as "GetSnapshotBlockPublicAccessStateResult" {
    /// Whether public sharing is blocked: block-all-sharing, block-new-sharing or unblocked.
    "State".of(&["block-all-sharing", "block-new-sharing", "unblocked"]) => state: Option<String>,
    /// Who set it: the account itself, or a declarative policy of its organization.
    "ManagedBy".of(&["account", "declarative-policy"]) => managed_by: Option<String>,
}
}

/// Shows whether public sharing of your snapshots is blocked in the Region.
pub static GET_SNAPSHOT_BLOCK_PUBLIC_ACCESS_STATE: Operation = Operation::new(
    Service::Ec2,
    "GetSnapshotBlockPublicAccessState",
    "Shows whether public sharing of your snapshots is blocked in the Region.",
    Effect::Read,
    GetSnapshotBlockPublicAccessStateInput::STRUCTURE,
    GetSnapshotBlockPublicAccessStateOutput::STRUCTURE,
);
