//! Locks of snapshots: what nobody may delete before its time.

use crate::ec2::common::Filter;
use crate::{SnapshotId, Timestamp};

structure! {
/// A snapshot and its lock.
output LockedSnapshotsInfo as "LockedSnapshotsInfo" {
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The state of the lock: governance, compliance-cooloff, compliance or expired.
    "LockState".of(&["compliance", "governance", "compliance-cooloff", "expired"]) => lock_state: Option<String>,
    /// Days that the lock lasts, 1 to 36500.
    "LockDuration" => lock_duration: Option<i64>,
    /// Hours during which a compliance lock can still be changed or lifted, 1 to 72.
    "CoolOffPeriod" => cool_off_period: Option<i64>,
    /// When the cooling-off period ends.
    "CoolOffPeriodExpiresOn" => cool_off_period_expires_on: Option<Timestamp>,
    /// When the snapshot was locked.
    "LockCreatedOn" => lock_created_on: Option<Timestamp>,
    /// When the days of the lock began to count; not before the snapshot is complete.
    "LockDurationStartTime" => lock_duration_start_time: Option<Timestamp>,
    /// When the lock ends.
    "LockExpiresOn" => lock_expires_on: Option<Timestamp>,
}
}

structure! {
/// What LockSnapshot is asked.
input LockSnapshotInput as "LockSnapshotRequest" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// governance, which those with permission can lift, or compliance, which nobody can after the cooling-off period.
    "LockMode".required().of(&["compliance", "governance"]) => lock_mode: String,
    /// Hours during which a compliance lock can still be changed or lifted, 1 to 72.
    "CoolOffPeriod".min(1).max(72) => cool_off_period: Option<i64>,
    /// Days that the lock lasts, 1 to 36500.
    "LockDuration".min(1).max(36500) => lock_duration: Option<i64>,
    /// When the lock ends, instead of a number of days.
    "ExpirationDate" => expiration_date: Option<Timestamp>,
}
}

structure! {
/// What LockSnapshot answers.
output LockSnapshotOutput as "LockSnapshotResult" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The state of the lock: governance, compliance-cooloff, compliance or expired.
    "LockState".of(&["compliance", "governance", "compliance-cooloff", "expired"]) => lock_state: Option<String>,
    /// Days that the lock lasts, 1 to 36500.
    "LockDuration" => lock_duration: Option<i64>,
    /// Hours during which a compliance lock can still be changed or lifted, 1 to 72.
    "CoolOffPeriod" => cool_off_period: Option<i64>,
    /// When the cooling-off period ends.
    "CoolOffPeriodExpiresOn" => cool_off_period_expires_on: Option<Timestamp>,
    /// When the snapshot was locked.
    "LockCreatedOn" => lock_created_on: Option<Timestamp>,
    /// When the lock ends.
    "LockExpiresOn" => lock_expires_on: Option<Timestamp>,
    /// When the days of the lock began to count; not before the snapshot is complete.
    "LockDurationStartTime" => lock_duration_start_time: Option<Timestamp>,
}
}

operation! {
/// Locks a snapshot against deletion for a time, or changes the lock it has.
write LOCK_SNAPSHOT of Ec2 as "LockSnapshot" {
    input: LockSnapshotInput,
    output: LockSnapshotOutput,
    errors: [IncorrectState, InvalidSnapshotNotFound, InvalidSnapshotIdMalformed, OperationNotPermitted],
}
}

structure! {
/// What UnlockSnapshot is asked.
input UnlockSnapshotInput as "UnlockSnapshotRequest" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId".required() => snapshot_id: SnapshotId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What UnlockSnapshot answers.
output UnlockSnapshotOutput as "UnlockSnapshotResult" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
}
}

operation! {
/// Lifts a governance lock, or a compliance lock that is still cooling off.
write UNLOCK_SNAPSHOT of Ec2 as "UnlockSnapshot" {
    input: UnlockSnapshotInput,
    output: UnlockSnapshotOutput,
    errors: [IncorrectState, InvalidSnapshotNotFound, InvalidSnapshotIdMalformed, OperationNotPermitted],
}
}

structure! {
/// What DescribeLockedSnapshots is asked.
input DescribeLockedSnapshotsInput as "DescribeLockedSnapshotsRequest" {
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
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
/// What DescribeLockedSnapshots answers.
output DescribeLockedSnapshotsOutput as "DescribeLockedSnapshotsResult" {
    /// The locked snapshots.
    "Snapshots".xml("snapshotSet") => snapshots: Option<Vec<LockedSnapshotsInfo>>,
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists your snapshots that are or were locked.
read DESCRIBE_LOCKED_SNAPSHOTS of Ec2 as "DescribeLockedSnapshots" {
    input: DescribeLockedSnapshotsInput,
    output: DescribeLockedSnapshotsOutput,
    filters: ["lock-state"],
    errors: [InvalidSnapshotNotFound, InvalidSnapshotIdMalformed],
}
}
