//! Block public access: whether an account's images and snapshots can be shared with everyone.

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

operation! {
/// Blocks new public sharing of your AMIs in the Region; those that are public stay so.
write ENABLE_IMAGE_BLOCK_PUBLIC_ACCESS of Ec2 as "EnableImageBlockPublicAccess" {
    input: EnableImageBlockPublicAccessInput,
    output: EnableImageBlockPublicAccessOutput,
    simplified: "It takes effect at once; AWS allows itself up to ten minutes.",
}
}

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

operation! {
/// Lets your AMIs in the Region be shared publicly.
write DISABLE_IMAGE_BLOCK_PUBLIC_ACCESS of Ec2 as "DisableImageBlockPublicAccess" {
    input: DisableImageBlockPublicAccessInput,
    output: DisableImageBlockPublicAccessOutput,
    simplified: "It takes effect at once; AWS allows itself up to ten minutes.",
}
}

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

operation! {
/// Shows whether public sharing of your AMIs is blocked in the Region.
read GET_IMAGE_BLOCK_PUBLIC_ACCESS_STATE of Ec2 as "GetImageBlockPublicAccessState" {
    input: GetImageBlockPublicAccessStateInput,
    output: GetImageBlockPublicAccessStateOutput,
}
}

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

operation! {
/// Blocks public sharing of your snapshots in the Region, new or all of it.
write ENABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS of Ec2 as "EnableSnapshotBlockPublicAccess" {
    input: EnableSnapshotBlockPublicAccessInput,
    output: EnableSnapshotBlockPublicAccessOutput,
    simplified: "It takes effect at once; AWS allows itself up to ten minutes.",
}
}

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

operation! {
/// Lets your snapshots in the Region be shared publicly; those that were public before are public again.
write DISABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS of Ec2 as "DisableSnapshotBlockPublicAccess" {
    input: DisableSnapshotBlockPublicAccessInput,
    output: DisableSnapshotBlockPublicAccessOutput,
    simplified: "It takes effect at once; AWS allows itself up to ten minutes.",
}
}

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

operation! {
/// Shows whether public sharing of your snapshots is blocked in the Region.
read GET_SNAPSHOT_BLOCK_PUBLIC_ACCESS_STATE of Ec2 as "GetSnapshotBlockPublicAccessState" {
    input: GetSnapshotBlockPublicAccessStateInput,
    output: GetSnapshotBlockPublicAccessStateOutput,
}
}
