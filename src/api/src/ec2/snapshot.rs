//! Snapshots and who may read them.

use super::common::{Filter, ProductCode, Tag, TagSpecification};
use crate::{Effect, Operation, Service, SnapshotId, Timestamp, VolumeId, structure};

structure! {
/// What CreateSnapshot is asked.
input CreateSnapshotInput as "CreateSnapshotRequest" {
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "VolumeId".required() => volume_id: VolumeId,
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "Location".of(&["regional", "local"]) => location: Option<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateSnapshot answers.
output CreateSnapshotOutput as "Snapshot" {
    /// To be described.
    "OwnerAlias" => owner_alias: Option<String>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "StorageTier".of(&["archive", "standard"]) => storage_tier: Option<String>,
    /// To be described.
    "RestoreExpiryTime" => restore_expiry_time: Option<Timestamp>,
    /// To be described.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// To be described.
    "TransferType".of(&["time-based", "standard"]) => transfer_type: Option<String>,
    /// To be described.
    "CompletionDurationMinutes" => completion_duration_minutes: Option<i64>,
    /// To be described.
    "CompletionTime" => completion_time: Option<Timestamp>,
    /// To be described.
    "FullSnapshotSizeInBytes" => full_snapshot_size_in_bytes: Option<i64>,
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "State".xml("status").of(&["pending", "completed", "error", "recoverable", "recovering"]) => state: Option<String>,
    /// To be described.
    "StateMessage".xml("statusMessage") => state_message: Option<String>,
    /// To be described.
    "StartTime" => start_time: Option<Timestamp>,
    /// To be described.
    "Progress" => progress: Option<String>,
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "VolumeSize" => volume_size: Option<i64>,
    /// To be described.
    "Encrypted" => encrypted: Option<bool>,
    /// To be described.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// To be described.
    "DataEncryptionKeyId" => data_encryption_key_id: Option<String>,
}
}

/// To be described.
pub static CREATE_SNAPSHOT: Operation = Operation::new(
    Service::Ec2,
    "CreateSnapshot",
    "To be described.",
    Effect::Write,
    CreateSnapshotInput::STRUCTURE,
    CreateSnapshotOutput::STRUCTURE,
);

structure! {
/// What CopySnapshot is asked.
input CopySnapshotInput as "CopySnapshotRequest" {
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "DestinationOutpostArn" => destination_outpost_arn: Option<String>,
    /// To be described.
    "DestinationRegion" => destination_region: Option<String>,
    /// To be described.
    "Encrypted" => encrypted: Option<bool>,
    /// To be described.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// To be described.
    "PresignedUrl" => presigned_url: Option<String>,
    /// To be described.
    "SourceRegion".required() => source_region: String,
    /// To be described.
    "SourceSnapshotId".required() => source_snapshot_id: SnapshotId,
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "CompletionDurationMinutes".min(1).max(2880) => completion_duration_minutes: Option<i64>,
    /// To be described.
    "DestinationAvailabilityZone" => destination_availability_zone: Option<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CopySnapshot answers.
output CopySnapshotOutput as "CopySnapshotResult" {
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
}
}

/// To be described.
pub static COPY_SNAPSHOT: Operation = Operation::new(
    Service::Ec2,
    "CopySnapshot",
    "To be described.",
    Effect::Write,
    CopySnapshotInput::STRUCTURE,
    CopySnapshotOutput::STRUCTURE,
);

structure! {
/// What DeleteSnapshot is asked.
input DeleteSnapshotInput as "DeleteSnapshotRequest" {
    /// To be described.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeleteSnapshot answers.
output DeleteSnapshotOutput as "DeleteSnapshotResult" {}
}

/// To be described.
pub static DELETE_SNAPSHOT: Operation = Operation::new(
    Service::Ec2,
    "DeleteSnapshot",
    "To be described.",
    Effect::Write,
    DeleteSnapshotInput::STRUCTURE,
    DeleteSnapshotOutput::STRUCTURE,
);

structure! {
/// What DescribeSnapshots is asked.
input DescribeSnapshotsInput as "DescribeSnapshotsRequest" {
    /// To be described.
    "MaxResults" => max_results: Option<i64>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "OwnerIds".wire("Owner") => owner_ids: Vec<String>,
    /// To be described.
    "RestorableByUserIds".wire("RestorableBy") => restorable_by_user_ids: Vec<String>,
    /// To be described.
    "SnapshotIds".wire("SnapshotId") => snapshot_ids: Vec<SnapshotId>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeSnapshots answers.
output DescribeSnapshotsOutput as "DescribeSnapshotsResult" {
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "Snapshots".xml("snapshotSet") => snapshots: Option<Vec<Snapshot>>,
}
}

/// To be described.
pub static DESCRIBE_SNAPSHOTS: Operation = Operation::new(
    Service::Ec2,
    "DescribeSnapshots",
    "To be described.",
    Effect::Read,
    DescribeSnapshotsInput::STRUCTURE,
    DescribeSnapshotsOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "Snapshots");

structure! {
/// What DescribeSnapshotAttribute is asked.
input DescribeSnapshotAttributeInput as "DescribeSnapshotAttributeRequest" {
    /// To be described.
    "Attribute".required().of(&["productCodes", "createVolumePermission"]) => attribute: String,
    /// To be described.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeSnapshotAttribute answers.
output DescribeSnapshotAttributeOutput as "DescribeSnapshotAttributeResult" {
    /// To be described.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// To be described.
    "CreateVolumePermissions".xml("createVolumePermission") => create_volume_permissions: Option<Vec<CreateVolumePermission>>,
}
}

/// To be described.
pub static DESCRIBE_SNAPSHOT_ATTRIBUTE: Operation = Operation::new(
    Service::Ec2,
    "DescribeSnapshotAttribute",
    "To be described.",
    Effect::Read,
    DescribeSnapshotAttributeInput::STRUCTURE,
    DescribeSnapshotAttributeOutput::STRUCTURE,
);

structure! {
/// What ModifySnapshotAttribute is asked.
input ModifySnapshotAttributeInput as "ModifySnapshotAttributeRequest" {
    /// To be described.
    "Attribute".of(&["productCodes", "createVolumePermission"]) => attribute: Option<String>,
    /// To be described.
    "CreateVolumePermission" => create_volume_permission: Option<CreateVolumePermissionModifications>,
    /// To be described.
    "GroupNames".wire("UserGroup") => group_names: Vec<String>,
    /// To be described.
    "OperationType".of(&["add", "remove"]) => operation_type: Option<String>,
    /// To be described.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// To be described.
    "UserIds".wire("UserId") => user_ids: Vec<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ModifySnapshotAttribute answers.
output ModifySnapshotAttributeOutput as "ModifySnapshotAttributeResult" {}
}

/// To be described.
pub static MODIFY_SNAPSHOT_ATTRIBUTE: Operation = Operation::new(
    Service::Ec2,
    "ModifySnapshotAttribute",
    "To be described.",
    Effect::Write,
    ModifySnapshotAttributeInput::STRUCTURE,
    ModifySnapshotAttributeOutput::STRUCTURE,
);

structure! {
/// What ResetSnapshotAttribute is asked.
input ResetSnapshotAttributeInput as "ResetSnapshotAttributeRequest" {
    /// To be described.
    "Attribute".required().of(&["productCodes", "createVolumePermission"]) => attribute: String,
    /// To be described.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ResetSnapshotAttribute answers.
output ResetSnapshotAttributeOutput as "ResetSnapshotAttributeResult" {}
}

/// To be described.
pub static RESET_SNAPSHOT_ATTRIBUTE: Operation = Operation::new(
    Service::Ec2,
    "ResetSnapshotAttribute",
    "To be described.",
    Effect::Write,
    ResetSnapshotAttributeInput::STRUCTURE,
    ResetSnapshotAttributeOutput::STRUCTURE,
);

structure! {
/// To be described.
part CreateVolumePermission as "CreateVolumePermission" {
    /// To be described.
    "UserId" => user_id: Option<String>,
    /// To be described.
    "Group".of(&["all"]) => group: Option<String>,
}
}

structure! {
/// To be described.
input CreateVolumePermissionModifications as "CreateVolumePermissionModifications" {
    /// To be described.
    "Add" => add: Option<Vec<CreateVolumePermission>>,
    /// To be described.
    "Remove" => remove: Option<Vec<CreateVolumePermission>>,
}
}

structure! {
/// To be described.
output Snapshot as "Snapshot" {
    /// To be described.
    "OwnerAlias" => owner_alias: Option<String>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "StorageTier".of(&["archive", "standard"]) => storage_tier: Option<String>,
    /// To be described.
    "RestoreExpiryTime" => restore_expiry_time: Option<Timestamp>,
    /// To be described.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// To be described.
    "TransferType".of(&["time-based", "standard"]) => transfer_type: Option<String>,
    /// To be described.
    "CompletionDurationMinutes" => completion_duration_minutes: Option<i64>,
    /// To be described.
    "CompletionTime" => completion_time: Option<Timestamp>,
    /// To be described.
    "FullSnapshotSizeInBytes" => full_snapshot_size_in_bytes: Option<i64>,
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "State".xml("status").of(&["pending", "completed", "error", "recoverable", "recovering"]) => state: Option<String>,
    /// To be described.
    "StateMessage".xml("statusMessage") => state_message: Option<String>,
    /// To be described.
    "StartTime" => start_time: Option<Timestamp>,
    /// To be described.
    "Progress" => progress: Option<String>,
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "VolumeSize" => volume_size: Option<i64>,
    /// To be described.
    "Encrypted" => encrypted: Option<bool>,
    /// To be described.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// To be described.
    "DataEncryptionKeyId" => data_encryption_key_id: Option<String>,
}
}
