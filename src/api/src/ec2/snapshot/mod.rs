//! Snapshots and who may read them.

pub mod create_set;
pub mod fast_restore;
pub mod lock;
pub mod recycle_bin;
pub mod tier;

use super::common::{Filter, ProductCode, Tag, TagSpecification};
use crate::{SnapshotId, Timestamp, VolumeId};

structure! {
/// What CreateSnapshot is asked.
input CreateSnapshotInput as "CreateSnapshotRequest" {
    /// A note for the new snapshot.
    "Description" => description: Option<String>,
    /// The ARN of the Outpost to store the snapshot on.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The ID of the volume to back up.
    "VolumeId".required() => volume_id: VolumeId,
    /// Tags for the new snapshot.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Where to store a snapshot of a Local Zone volume: regional or local.
    "Location".of(&["regional", "local"]) => location: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateSnapshot answers.
output CreateSnapshotOutput as "Snapshot" {
    /// A word for a well-known owner, such as amazon.
    "OwnerAlias" => owner_alias: Option<String>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// Where the snapshot is kept: standard, or archive for cheap slow storage.
    "StorageTier".of(&["archive", "standard"]) => storage_tier: Option<String>,
    /// When a temporarily restored snapshot goes back to the archive.
    "RestoreExpiryTime" => restore_expiry_time: Option<Timestamp>,
    /// The kind of encryption at rest, such as sse-kms or none.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// The zone of the snapshot, present only when it is stored in a Local Zone.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// How the copy is paced: standard or time-based.
    "TransferType".of(&["time-based", "standard"]) => transfer_type: Option<String>,
    /// How long a timed snapshot copy may take, in minutes.
    "CompletionDurationMinutes" => completion_duration_minutes: Option<i64>,
    /// When the snapshot was completed; absent until then.
    "CompletionTime" => completion_time: Option<Timestamp>,
    /// The bytes of all blocks the snapshot refers to, including ones shared with others.
    "FullSnapshotSizeInBytes" => full_snapshot_size_in_bytes: Option<i64>,
    /// The ID of the new snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The volume the snapshot was taken of; copies show a placeholder ID.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The state of the snapshot: pending, completed, error and others.
    "State".xml("status").of(&["pending", "completed", "error", "recoverable", "recovering"]) => state: Option<String>,
    /// Why the snapshot failed, in words; usually empty.
    "StateMessage".xml("statusMessage") => state_message: Option<String>,
    /// When the snapshot was started; it holds the data of that moment.
    "StartTime" => start_time: Option<Timestamp>,
    /// How much of the snapshot is done, as a percentage such as 45%.
    "Progress" => progress: Option<String>,
    /// The 12-digit ID of the account that owns the snapshot.
    "OwnerId" => owner_id: Option<String>,
    /// The note given to the snapshot.
    "Description" => description: Option<String>,
    /// The size of the source volume in GiB, not the storage used.
    "VolumeSize" => volume_size: Option<i64>,
    /// Whether the snapshot is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The KMS key that protects the snapshot; absent when it is not encrypted.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// Identifies the data key; snapshots with the same one share it.
    "DataEncryptionKeyId" => data_encryption_key_id: Option<String>,
}
}

operation! {
/// Starts a point-in-time backup of one EBS volume; only blocks changed since its last snapshot are stored.
write CREATE_SNAPSHOT of Ec2 as "CreateSnapshot" {
    input: CreateSnapshotInput,
    output: CreateSnapshotOutput,
    errors: [
        ConcurrentSnapshotLimitExceeded,
        IncorrectState,
        InvalidVolumeNotFound,
        SnapshotCreationPerVolumeRateExceeded,
        SnapshotLimitExceeded,
    ],
}
}

structure! {
/// What CopySnapshot is asked.
input CopySnapshotInput as "CopySnapshotRequest" {
    /// A note for the new snapshot.
    "Description" => description: Option<String>,
    /// The ARN of the Outpost that should store the copy.
    "DestinationOutpostArn" => destination_outpost_arn: Option<String>,
    /// The Region to copy to; the tools fill it in from your endpoint.
    "DestinationRegion" => destination_region: Option<String>,
    /// Encrypt the copy; a copy of an encrypted snapshot is always encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The KMS key in the destination Region to encrypt the copy with.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// A signed request for reading an encrypted source; the tools make it for you.
    "PresignedUrl" => presigned_url: Option<String>,
    /// The Region that holds the snapshot to copy.
    "SourceRegion".required() => source_region: String,
    /// The ID of the snapshot to copy.
    "SourceSnapshotId".required() => source_snapshot_id: SnapshotId,
    /// Tags for the new snapshot.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Finish the copy within this many minutes: 15 to 2880, in steps of 15.
    "CompletionDurationMinutes".min(1).max(2880) => completion_duration_minutes: Option<i64>,
    /// The Local Zone that should store the copy; omit it for ordinary copies.
    "DestinationAvailabilityZone" => destination_availability_zone: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CopySnapshot answers.
output CopySnapshotOutput as "CopySnapshotResult" {
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The ID of the new snapshot.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
}
}

operation! {
/// Copies a snapshot from its Region into another or the same one, optionally encrypting the copy.
write COPY_SNAPSHOT of Ec2 as "CopySnapshot" {
    input: CopySnapshotInput,
    output: CopySnapshotOutput,
    errors: [InvalidParameterDependency, InvalidRegion, ResourceLimitExceeded, SnapshotLimitExceeded],
}
}

structure! {
/// What DeleteSnapshot is asked.
input DeleteSnapshotInput as "DeleteSnapshotRequest" {
    /// The ID of the snapshot to delete.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeleteSnapshot answers.
output DeleteSnapshotOutput as "DeleteSnapshotResult" {}
}

operation! {
/// Deletes a snapshot, unless a registered AMI still uses it.
write DELETE_SNAPSHOT of Ec2 as "DeleteSnapshot" {
    input: DeleteSnapshotInput,
    output: DeleteSnapshotOutput,
    errors: [
        InvalidSnapshotInUse,
        InvalidSnapshotNotFound,
        InvalidSnapshotIdMalformed,
        OperationNotPermitted,
    ],
}
}

structure! {
/// What DescribeSnapshots is asked.
input DescribeSnapshotsInput as "DescribeSnapshotsRequest" {
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults" => max_results: Option<i64>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// Only snapshots of these owners: account IDs, self or amazon.
    "OwnerIds".wire("Owner") => owner_ids: Vec<String>,
    /// Only snapshots from which these accounts can create volumes: account IDs, self or all.
    "RestorableByUserIds".wire("RestorableBy") => restorable_by_user_ids: Vec<String>,
    /// The IDs of the snapshots to list.
    "SnapshotIds".wire("SnapshotId") => snapshot_ids: Vec<SnapshotId>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeSnapshots answers.
output DescribeSnapshotsOutput as "DescribeSnapshotsResult" {
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
    /// The snapshots that were found.
    "Snapshots".xml("snapshotSet") => snapshots: Option<Vec<Snapshot>>,
}
}

operation! {
/// Lists snapshots you own or may use, narrowed by ID, owner, permission or filter.
read DESCRIBE_SNAPSHOTS of Ec2 as "DescribeSnapshots" {
    input: DescribeSnapshotsInput,
    output: DescribeSnapshotsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Snapshots"),
    filters: [
        "description",
        "encrypted",
        "owner-alias",
        "owner-id",
        "progress",
        "snapshot-id",
        "start-time",
        "status",
        "storage-tier",
        "tag-key",
        "tag:",
        "transfer-type",
        "volume-id",
        "volume-size",
    ],
    errors: [InvalidSnapshotNotFound, InvalidSnapshotIdMalformed, InvalidUserIdMalformed],
}
}

structure! {
/// What DescribeSnapshotAttribute is asked.
input DescribeSnapshotAttributeInput as "DescribeSnapshotAttributeRequest" {
    /// The one attribute to show: createVolumePermission or productCodes.
    "Attribute".required().of(&["productCodes", "createVolumePermission"]) => attribute: String,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeSnapshotAttribute answers.
output DescribeSnapshotAttributeOutput as "DescribeSnapshotAttributeResult" {
    /// The codes of paid products bound to it; usually empty.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The accounts and groups that may create volumes from the snapshot.
    "CreateVolumePermissions".xml("createVolumePermission") => create_volume_permissions: Option<Vec<CreateVolumePermission>>,
}
}

operation! {
/// Shows one attribute of a snapshot that you own, such as who may create volumes from it.
read DESCRIBE_SNAPSHOT_ATTRIBUTE of Ec2 as "DescribeSnapshotAttribute" {
    input: DescribeSnapshotAttributeInput,
    output: DescribeSnapshotAttributeOutput,
    errors: [InvalidRequest, InvalidSnapshotNotFound, InvalidSnapshotIdMalformed],
}
}

structure! {
/// What ModifySnapshotAttribute is asked.
input ModifySnapshotAttributeInput as "ModifySnapshotAttributeRequest" {
    /// The attribute to change in the older request form; only createVolumePermission is possible.
    "Attribute".of(&["productCodes", "createVolumePermission"]) => attribute: Option<String>,
    /// Accounts or groups to add to or remove from the snapshot's sharing.
    "CreateVolumePermission" => create_volume_permission: Option<CreateVolumePermissionModifications>,
    /// The groups to add or remove; only all, meaning everyone, is possible.
    "GroupNames".wire("UserGroup") => group_names: Vec<String>,
    /// Whether to add or remove, in the older request form.
    "OperationType".of(&["add", "remove"]) => operation_type: Option<String>,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// The account IDs to add or remove, in the older request form.
    "UserIds".wire("UserId") => user_ids: Vec<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ModifySnapshotAttribute answers.
output ModifySnapshotAttributeOutput as "ModifySnapshotAttributeResult" {}
}

operation! {
/// Adds or removes accounts, or the public, that may create volumes from your snapshot.
write MODIFY_SNAPSHOT_ATTRIBUTE of Ec2 as "ModifySnapshotAttribute" {
    input: ModifySnapshotAttributeInput,
    output: ModifySnapshotAttributeOutput,
    errors: [
        InvalidAmiAttributeItemValue,
        InvalidRequest,
        InvalidSnapshotNotFound,
        InvalidSnapshotIdMalformed,
        OperationNotPermitted,
    ],
}
}

structure! {
/// What ResetSnapshotAttribute is asked.
input ResetSnapshotAttributeInput as "ResetSnapshotAttributeRequest" {
    /// The attribute to reset; only createVolumePermission is possible.
    "Attribute".required().of(&["productCodes", "createVolumePermission"]) => attribute: String,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ResetSnapshotAttribute answers.
output ResetSnapshotAttributeOutput as "ResetSnapshotAttributeResult" {}
}

operation! {
/// Clears all sharing of a snapshot, making it private to its owner again.
write RESET_SNAPSHOT_ATTRIBUTE of Ec2 as "ResetSnapshotAttribute" {
    input: ResetSnapshotAttributeInput,
    output: ResetSnapshotAttributeOutput,
    errors: [InvalidRequest, InvalidSnapshotNotFound, InvalidSnapshotIdMalformed],
}
}

structure! {
/// One account or group that may create volumes from a snapshot.
part CreateVolumePermission as "CreateVolumePermission" {
    /// The 12-digit ID of an account that may use the snapshot.
    "UserId" => user_id: Option<String>,
    /// The group that may use the snapshot; all makes it public.
    "Group".of(&["all"]) => group: Option<String>,
}
}

structure! {
/// Accounts and groups to add to or remove from a snapshot's sharing list.
input CreateVolumePermissionModifications as "CreateVolumePermissionModifications" {
    /// Accounts or groups that should gain permission to create volumes from the snapshot.
    "Add" => add: Option<Vec<CreateVolumePermission>>,
    /// Accounts or groups that should lose permission to create volumes from the snapshot.
    "Remove" => remove: Option<Vec<CreateVolumePermission>>,
}
}

structure! {
/// A point-in-time backup of an EBS volume.
output Snapshot as "Snapshot" {
    /// A word for a well-known owner, such as amazon.
    "OwnerAlias" => owner_alias: Option<String>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// Where the snapshot is kept: standard, or archive for cheap slow storage.
    "StorageTier".of(&["archive", "standard"]) => storage_tier: Option<String>,
    /// When a temporarily restored snapshot goes back to the archive.
    "RestoreExpiryTime" => restore_expiry_time: Option<Timestamp>,
    /// The kind of encryption at rest, such as sse-kms or none.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// The zone of the snapshot, present only when it is stored in a Local Zone.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// How the copy is paced: standard or time-based.
    "TransferType".of(&["time-based", "standard"]) => transfer_type: Option<String>,
    /// How long a timed snapshot copy may take, in minutes.
    "CompletionDurationMinutes" => completion_duration_minutes: Option<i64>,
    /// When the snapshot was completed; absent until then.
    "CompletionTime" => completion_time: Option<Timestamp>,
    /// The bytes of all blocks the snapshot refers to, including ones shared with others.
    "FullSnapshotSizeInBytes" => full_snapshot_size_in_bytes: Option<i64>,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The volume the snapshot was taken of; copies show a placeholder ID.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The state of the snapshot: pending, completed, error and others.
    "State".xml("status").of(&["pending", "completed", "error", "recoverable", "recovering"]) => state: Option<String>,
    /// Why the snapshot failed, in words; usually empty.
    "StateMessage".xml("statusMessage") => state_message: Option<String>,
    /// When the snapshot was started; it holds the data of that moment.
    "StartTime" => start_time: Option<Timestamp>,
    /// How much of the snapshot is done, as a percentage such as 45%.
    "Progress" => progress: Option<String>,
    /// The 12-digit ID of the account that owns the snapshot.
    "OwnerId" => owner_id: Option<String>,
    /// The note given to the snapshot.
    "Description" => description: Option<String>,
    /// The size of the source volume in GiB, not the storage used.
    "VolumeSize" => volume_size: Option<i64>,
    /// Whether the snapshot is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The KMS key that protects the snapshot; absent when it is not encrypted.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// Identifies the data key; snapshots with the same one share it.
    "DataEncryptionKeyId" => data_encryption_key_id: Option<String>,
}
}
