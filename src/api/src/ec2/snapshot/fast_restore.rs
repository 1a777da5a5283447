//! Fast snapshot restore: volumes that are fast from their first moment.

use crate::ec2::common::Filter;
use crate::{SnapshotId, Timestamp};

structure! {
/// Fast restore that is being switched on.
output EnableFastSnapshotRestoreSuccessItem as "EnableFastSnapshotRestoreSuccessItem" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The name of the zone, such as us-east-1a.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// enabling, optimizing, enabled, disabling or disabled.
    "State".of(&["enabling", "optimizing", "enabled", "disabling", "disabled"]) => state: Option<String>,
    /// Why it came into this state.
    "StateTransitionReason" => state_transition_reason: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// A word for a well-known owner, such as amazon.
    "OwnerAlias" => owner_alias: Option<String>,
    /// When fast restore was asked for.
    "EnablingTime" => enabling_time: Option<Timestamp>,
    /// When EC2 began to load the blocks.
    "OptimizingTime" => optimizing_time: Option<Timestamp>,
    /// When fast restore was ready.
    "EnabledTime" => enabled_time: Option<Timestamp>,
    /// When fast restore was switched off.
    "DisablingTime" => disabling_time: Option<Timestamp>,
    /// When fast restore had ended.
    "DisabledTime" => disabled_time: Option<Timestamp>,
}
}

structure! {
/// A snapshot for which fast restore could not be switched on.
output EnableFastSnapshotRestoreErrorItem as "EnableFastSnapshotRestoreErrorItem" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The zones in which it failed, and why.
    "FastSnapshotRestoreStateErrors".xml("fastSnapshotRestoreStateErrorSet") => fast_snapshot_restore_state_errors: Option<Vec<EnableFastSnapshotRestoreStateErrorItem>>,
}
}

structure! {
/// Why it failed in a zone.
output EnableFastSnapshotRestoreStateErrorItem as "EnableFastSnapshotRestoreStateErrorItem" {
    /// The name of the zone, such as us-east-1a.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// Why it failed.
    "Error" => error: Option<EnableFastSnapshotRestoreStateError>,
}
}

structure! {
/// An error of switching on.
output EnableFastSnapshotRestoreStateError as "EnableFastSnapshotRestoreStateError" {
    /// The code of the error.
    "Code" => code: Option<String>,
    /// The error in words.
    "Message" => message: Option<String>,
}
}

structure! {
/// Fast restore that is being switched off.
output DisableFastSnapshotRestoreSuccessItem as "DisableFastSnapshotRestoreSuccessItem" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The name of the zone, such as us-east-1a.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// enabling, optimizing, enabled, disabling or disabled.
    "State".of(&["enabling", "optimizing", "enabled", "disabling", "disabled"]) => state: Option<String>,
    /// Why it came into this state.
    "StateTransitionReason" => state_transition_reason: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// A word for a well-known owner, such as amazon.
    "OwnerAlias" => owner_alias: Option<String>,
    /// When fast restore was asked for.
    "EnablingTime" => enabling_time: Option<Timestamp>,
    /// When EC2 began to load the blocks.
    "OptimizingTime" => optimizing_time: Option<Timestamp>,
    /// When fast restore was ready.
    "EnabledTime" => enabled_time: Option<Timestamp>,
    /// When fast restore was switched off.
    "DisablingTime" => disabling_time: Option<Timestamp>,
    /// When fast restore had ended.
    "DisabledTime" => disabled_time: Option<Timestamp>,
}
}

structure! {
/// A snapshot for which fast restore could not be switched off.
output DisableFastSnapshotRestoreErrorItem as "DisableFastSnapshotRestoreErrorItem" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The zones in which it failed, and why.
    "FastSnapshotRestoreStateErrors".xml("fastSnapshotRestoreStateErrorSet") => fast_snapshot_restore_state_errors: Option<Vec<DisableFastSnapshotRestoreStateErrorItem>>,
}
}

structure! {
/// Why it failed in a zone.
output DisableFastSnapshotRestoreStateErrorItem as "DisableFastSnapshotRestoreStateErrorItem" {
    /// The name of the zone, such as us-east-1a.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// Why it failed.
    "Error" => error: Option<DisableFastSnapshotRestoreStateError>,
}
}

structure! {
/// An error of switching off.
output DisableFastSnapshotRestoreStateError as "DisableFastSnapshotRestoreStateError" {
    /// The code of the error.
    "Code" => code: Option<String>,
    /// The error in words.
    "Message" => message: Option<String>,
}
}

structure! {
/// Fast restore of a snapshot in a zone.
output DescribeFastSnapshotRestoreSuccessItem as "DescribeFastSnapshotRestoreSuccessItem" {
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The name of the zone, such as us-east-1a.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// enabling, optimizing, enabled, disabling or disabled.
    "State".of(&["enabling", "optimizing", "enabled", "disabling", "disabled"]) => state: Option<String>,
    /// Why it came into this state.
    "StateTransitionReason" => state_transition_reason: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// A word for a well-known owner, such as amazon.
    "OwnerAlias" => owner_alias: Option<String>,
    /// When fast restore was asked for.
    "EnablingTime" => enabling_time: Option<Timestamp>,
    /// When EC2 began to load the blocks.
    "OptimizingTime" => optimizing_time: Option<Timestamp>,
    /// When fast restore was ready.
    "EnabledTime" => enabled_time: Option<Timestamp>,
    /// When fast restore was switched off.
    "DisablingTime" => disabling_time: Option<Timestamp>,
    /// When fast restore had ended.
    "DisabledTime" => disabled_time: Option<Timestamp>,
}
}

structure! {
/// What EnableFastSnapshotRestores is asked.
input EnableFastSnapshotRestoresInput as "EnableFastSnapshotRestoresRequest" {
    /// The names of the zones, such as us-east-1a.
    "AvailabilityZones".wire("AvailabilityZone") => availability_zones: Vec<String>,
    /// The IDs of the zones, instead of their names.
    "AvailabilityZoneIds".wire("AvailabilityZoneId") => availability_zone_ids: Vec<String>,
    /// The IDs of the snapshots.
    "SourceSnapshotIds".wire("SourceSnapshotId").required() => source_snapshot_ids: Vec<SnapshotId>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableFastSnapshotRestores answers.
output EnableFastSnapshotRestoresOutput as "EnableFastSnapshotRestoresResult" {
    /// What the call set going, one entry for each snapshot and zone.
    "Successful" => successful: Option<Vec<EnableFastSnapshotRestoreSuccessItem>>,
    /// What the call could not do, by snapshot.
    "Unsuccessful" => unsuccessful: Option<Vec<EnableFastSnapshotRestoreErrorItem>>,
}
}

operation! {
/// Has volumes from a snapshot at full speed from the start, in the zones named, for a high price.
write ENABLE_FAST_SNAPSHOT_RESTORES of Ec2 as "EnableFastSnapshotRestores" {
    input: EnableFastSnapshotRestoresInput,
    output: EnableFastSnapshotRestoresOutput,
    simplified: "Credits are not counted: every volume made while it is enabled is fast.",
    errors: [InvalidSnapshotIdMalformed, InvalidZoneNotFound],
}
}

structure! {
/// What DisableFastSnapshotRestores is asked.
input DisableFastSnapshotRestoresInput as "DisableFastSnapshotRestoresRequest" {
    /// The names of the zones, such as us-east-1a.
    "AvailabilityZones".wire("AvailabilityZone") => availability_zones: Vec<String>,
    /// The IDs of the zones, instead of their names.
    "AvailabilityZoneIds".wire("AvailabilityZoneId") => availability_zone_ids: Vec<String>,
    /// The IDs of the snapshots.
    "SourceSnapshotIds".wire("SourceSnapshotId").required() => source_snapshot_ids: Vec<SnapshotId>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableFastSnapshotRestores answers.
output DisableFastSnapshotRestoresOutput as "DisableFastSnapshotRestoresResult" {
    /// What the call set going, one entry for each snapshot and zone.
    "Successful" => successful: Option<Vec<DisableFastSnapshotRestoreSuccessItem>>,
    /// What the call could not do, by snapshot.
    "Unsuccessful" => unsuccessful: Option<Vec<DisableFastSnapshotRestoreErrorItem>>,
}
}

operation! {
/// Switches fast restore off again.
write DISABLE_FAST_SNAPSHOT_RESTORES of Ec2 as "DisableFastSnapshotRestores" {
    input: DisableFastSnapshotRestoresInput,
    output: DisableFastSnapshotRestoresOutput,
    errors: [InvalidSnapshotIdMalformed, InvalidZoneNotFound],
}
}

structure! {
/// What DescribeFastSnapshotRestores is asked.
input DescribeFastSnapshotRestoresInput as "DescribeFastSnapshotRestoresRequest" {
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults".min(0).max(200) => max_results: Option<i64>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeFastSnapshotRestores answers.
output DescribeFastSnapshotRestoresOutput as "DescribeFastSnapshotRestoresResult" {
    /// The snapshots and zones with fast restore.
    "FastSnapshotRestores".xml("fastSnapshotRestoreSet") => fast_snapshot_restores: Option<Vec<DescribeFastSnapshotRestoreSuccessItem>>,
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists the snapshots and zones with fast restore.
read DESCRIBE_FAST_SNAPSHOT_RESTORES of Ec2 as "DescribeFastSnapshotRestores" {
    input: DescribeFastSnapshotRestoresInput,
    output: DescribeFastSnapshotRestoresOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "FastSnapshotRestores"),
    filters: ["availability-zone", "availability-zone-id", "owner-id", "snapshot-id", "state"],
}
}
