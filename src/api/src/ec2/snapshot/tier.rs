//! The archive of snapshots: moving there, and back for a while or for good.

use crate::ec2::common::{Filter, Tag};
use crate::{SnapshotId, Timestamp, VolumeId};

structure! {
/// Where a snapshot is kept, and what its last move came to.
output SnapshotTierStatus as "SnapshotTierStatus" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The volume the snapshot was taken of.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The state of the snapshot: pending, completed, error and others.
    "Status".of(&["pending", "completed", "error", "recoverable", "recovering"]) => status: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// Where the snapshot is kept: standard, or archive for cheap slow storage.
    "StorageTier".of(&["archive", "standard"]) => storage_tier: Option<String>,
    /// When the last archiving or restore began.
    "LastTieringStartTime" => last_tiering_start_time: Option<Timestamp>,
    /// How much of the last archiving or restore is done, in percent.
    "LastTieringProgress" => last_tiering_progress: Option<i64>,
    /// What the last archiving or restore has come to.
    "LastTieringOperationStatus".of(&["archival-in-progress", "archival-completed", "archival-failed", "temporary-restore-in-progress", "temporary-restore-completed", "temporary-restore-failed", "permanent-restore-in-progress", "permanent-restore-completed", "permanent-restore-failed"]) => last_tiering_operation_status: Option<String>,
    /// Why the last archiving or restore has come to that.
    "LastTieringOperationStatusDetail" => last_tiering_operation_status_detail: Option<String>,
    /// When the last archiving was complete.
    "ArchivalCompleteTime" => archival_complete_time: Option<Timestamp>,
    /// When a temporarily restored snapshot goes back to the archive.
    "RestoreExpiryTime" => restore_expiry_time: Option<Timestamp>,
}
}

structure! {
/// What ModifySnapshotTier is asked.
input ModifySnapshotTierInput as "ModifySnapshotTierRequest" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// The tier to move to; only archive.
    "StorageTier".of(&["archive"]) => storage_tier: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ModifySnapshotTier answers.
output ModifySnapshotTierOutput as "ModifySnapshotTierResult" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// When the move to the archive began.
    "TieringStartTime" => tiering_start_time: Option<Timestamp>,
}
}

operation! {
/// Moves a snapshot to the archive: cheaper to keep, slow to get back.
write MODIFY_SNAPSHOT_TIER of Ec2 as "ModifySnapshotTier" {
    input: ModifySnapshotTierInput,
    output: ModifySnapshotTierOutput,
    simplified: "The price of leaving the archive before 90 days is not in the estimate of costs.",
    errors: [
        IncorrectState,
        InvalidSnapshotInUse,
        InvalidSnapshotNotFound,
        InvalidSnapshotIdMalformed,
        ResourceLimitExceeded,
    ],
}
}

structure! {
/// What RestoreSnapshotTier is asked.
input RestoreSnapshotTierInput as "RestoreSnapshotTierRequest" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// Days after which the snapshot goes back to the archive, 1 to 180.
    "TemporaryRestoreDays" => temporary_restore_days: Option<i64>,
    /// Whether the snapshot leaves the archive for good.
    "PermanentRestore" => permanent_restore: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What RestoreSnapshotTier answers.
output RestoreSnapshotTierOutput as "RestoreSnapshotTierResult" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// When the restore began.
    "RestoreStartTime" => restore_start_time: Option<Timestamp>,
    /// Days for which a temporary restore lasts.
    "RestoreDuration" => restore_duration: Option<i64>,
    /// Whether the restore is for good.
    "IsPermanentRestore" => is_permanent_restore: Option<bool>,
}
}

operation! {
/// Brings an archived snapshot back for some days or for good, or changes how long it stays.
write RESTORE_SNAPSHOT_TIER of Ec2 as "RestoreSnapshotTier" {
    input: RestoreSnapshotTierInput,
    output: RestoreSnapshotTierOutput,
    errors: [IncorrectState, InvalidSnapshotNotFound, InvalidSnapshotIdMalformed, ResourceLimitExceeded],
}
}

structure! {
/// What DescribeSnapshotTierStatus is asked.
input DescribeSnapshotTierStatusInput as "DescribeSnapshotTierStatusRequest" {
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults" => max_results: Option<i64>,
}
}

structure! {
/// What DescribeSnapshotTierStatus answers.
output DescribeSnapshotTierStatusOutput as "DescribeSnapshotTierStatusResult" {
    /// Where each snapshot is kept, and what the last move came to.
    "SnapshotTierStatuses".xml("snapshotTierStatusSet") => snapshot_tier_statuses: Option<Vec<SnapshotTierStatus>>,
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Shows where your snapshots are kept and what the last move came to.
read DESCRIBE_SNAPSHOT_TIER_STATUS of Ec2 as "DescribeSnapshotTierStatus" {
    input: DescribeSnapshotTierStatusInput,
    output: DescribeSnapshotTierStatusOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "SnapshotTierStatuses"),
    filters: ["last-tiering-operation", "snapshot-id", "volume-id"],
}
}
