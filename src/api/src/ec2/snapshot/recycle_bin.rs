//! What is in the Recycle Bin, and taking it out again.

use crate::{ImageId, SnapshotId, Timestamp, VolumeId};

structure! {
/// An AMI in the Recycle Bin.
output ImageRecycleBinInfo as "ImageRecycleBinInfo" {
    /// The ID of the AMI, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The name of the AMI.
    "Name" => name: Option<String>,
    /// The note given to it.
    "Description" => description: Option<String>,
    /// When it was put into the Recycle Bin.
    "RecycleBinEnterTime" => recycle_bin_enter_time: Option<Timestamp>,
    /// When it leaves the Recycle Bin and is gone for good.
    "RecycleBinExitTime" => recycle_bin_exit_time: Option<Timestamp>,
}
}

structure! {
/// A snapshot in the Recycle Bin.
output SnapshotRecycleBinInfo as "SnapshotRecycleBinInfo" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// When it was put into the Recycle Bin.
    "RecycleBinEnterTime" => recycle_bin_enter_time: Option<Timestamp>,
    /// When it leaves the Recycle Bin and is gone for good.
    "RecycleBinExitTime" => recycle_bin_exit_time: Option<Timestamp>,
    /// The note given to it.
    "Description" => description: Option<String>,
    /// The volume the snapshot was taken of; copies show a placeholder ID.
    "VolumeId" => volume_id: Option<VolumeId>,
}
}

structure! {
/// What ListImagesInRecycleBin is asked.
input ListImagesInRecycleBinInput as "ListImagesInRecycleBinRequest" {
    /// The IDs of the AMIs to list, at most 20.
    "ImageIds".wire("ImageId") => image_ids: Vec<ImageId>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults".min(1).max(1000) => max_results: Option<i64>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ListImagesInRecycleBin answers.
output ListImagesInRecycleBinOutput as "ListImagesInRecycleBinResult" {
    /// The AMIs in the Recycle Bin.
    "Images".xml("imageSet") => images: Option<Vec<ImageRecycleBinInfo>>,
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists your deregistered AMIs that are in the Recycle Bin.
read LIST_IMAGES_IN_RECYCLE_BIN of Ec2 as "ListImagesInRecycleBin" {
    input: ListImagesInRecycleBinInput,
    output: ListImagesInRecycleBinOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Images"),
    errors: [InvalidAmiIdMalformed, InvalidAmiIdNotFound],
}
}

structure! {
/// What RestoreImageFromRecycleBin is asked.
input RestoreImageFromRecycleBinInput as "RestoreImageFromRecycleBinRequest" {
    /// The ID of the AMI, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What RestoreImageFromRecycleBin answers.
output RestoreImageFromRecycleBinOutput as "RestoreImageFromRecycleBinResult" {
    /// true when the AMI was restored.
    "Return" => return_: Option<bool>,
}
}

operation! {
/// Takes an AMI out of the Recycle Bin and registers it again.
write RESTORE_IMAGE_FROM_RECYCLE_BIN of Ec2 as "RestoreImageFromRecycleBin" {
    input: RestoreImageFromRecycleBinInput,
    output: RestoreImageFromRecycleBinOutput,
    errors: [
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiNameDuplicate,
        ResourceLimitExceeded,
    ],
}
}

structure! {
/// What ListSnapshotsInRecycleBin is asked.
input ListSnapshotsInRecycleBinInput as "ListSnapshotsInRecycleBinRequest" {
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The IDs of the snapshots to list.
    "SnapshotIds".wire("SnapshotId") => snapshot_ids: Vec<SnapshotId>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ListSnapshotsInRecycleBin answers.
output ListSnapshotsInRecycleBinOutput as "ListSnapshotsInRecycleBinResult" {
    /// The snapshots in the Recycle Bin.
    "Snapshots".xml("snapshotSet") => snapshots: Option<Vec<SnapshotRecycleBinInfo>>,
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists your deleted snapshots that are in the Recycle Bin.
read LIST_SNAPSHOTS_IN_RECYCLE_BIN of Ec2 as "ListSnapshotsInRecycleBin" {
    input: ListSnapshotsInRecycleBinInput,
    output: ListSnapshotsInRecycleBinOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Snapshots"),
    errors: [InvalidSnapshotNotFound, InvalidSnapshotIdMalformed],
}
}

structure! {
/// What RestoreSnapshotFromRecycleBin is asked.
input RestoreSnapshotFromRecycleBinInput as "RestoreSnapshotFromRecycleBinRequest" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What RestoreSnapshotFromRecycleBin answers.
output RestoreSnapshotFromRecycleBinOutput as "RestoreSnapshotFromRecycleBinResult" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The note given to it.
    "Description" => description: Option<String>,
    /// Whether the snapshot is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// How much of the snapshot is done, as a percentage such as 45%.
    "Progress" => progress: Option<String>,
    /// When the snapshot was started; it holds the data of that moment.
    "StartTime" => start_time: Option<Timestamp>,
    /// The state of the snapshot: pending, completed, error and others.
    "State".xml("status").of(&["pending", "completed", "error", "recoverable", "recovering"]) => state: Option<String>,
    /// The volume the snapshot was taken of; copies show a placeholder ID.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The size of the source volume in GiB, not the storage used.
    "VolumeSize" => volume_size: Option<i64>,
    /// The kind of encryption at rest, such as sse-kms or none.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
}
}

operation! {
/// Takes a snapshot out of the Recycle Bin.
write RESTORE_SNAPSHOT_FROM_RECYCLE_BIN of Ec2 as "RestoreSnapshotFromRecycleBin" {
    input: RestoreSnapshotFromRecycleBinInput,
    output: RestoreSnapshotFromRecycleBinOutput,
    errors: [InvalidSnapshotNotFound, InvalidSnapshotIdMalformed, SnapshotLimitExceeded],
}
}
