//! Refreshes: the replacement of all instances of a group.

use super::group::LaunchTemplateSpecification;
use super::policy::MixedInstancesPolicy;
use crate::Timestamp;

structure! {
/// The launch template that the refresh moves to.
part DesiredConfiguration as "DesiredConfiguration" {
    /// A launch template and other types to choose from.
    "LaunchTemplate" => launch_template: Option<LaunchTemplateSpecification>,
    /// A mix of instance types and of Spot and On-Demand.
    "MixedInstancesPolicy" => mixed_instances_policy: Option<MixedInstancesPolicy>,
}
}

structure! {
/// How a refresh goes about it.
part RefreshPreferences as "RefreshPreferences" {
    /// Percent of the group that must be in service at least.
    "MinHealthyPercentage".min(0).max(100) => min_healthy_percentage: Option<i64>,
    /// Seconds until a new instance counts.
    "InstanceWarmup".min(0) => instance_warmup: Option<i64>,
    /// Where to pause, in percent.
    "CheckpointPercentages" => checkpoint_percentages: Option<Vec<i64>>,
    /// Seconds to wait at a checkpoint.
    "CheckpointDelay".min(0).max(172800) => checkpoint_delay: Option<i64>,
    /// Whether instances that match the template already are left alone.
    "SkipMatching" => skip_matching: Option<bool>,
    /// Whether a refresh that fails is taken back.
    "AutoRollback" => auto_rollback: Option<bool>,
    /// What to do with protected instances.
    "ScaleInProtectedInstances".of(&["Refresh", "Ignore", "Wait"]) => scale_in_protected_instances: Option<String>,
    /// What to do with instances in standby.
    "StandbyInstances".of(&["Terminate", "Ignore", "Wait"]) => standby_instances: Option<String>,
    /// Alarms that stop a refresh.
    "AlarmSpecification" => alarm_specification: Option<AlarmSpecification>,
    /// Percent of the group that may be in service at most.
    "MaxHealthyPercentage".min(100).max(200) => max_healthy_percentage: Option<i64>,
    /// Seconds to wait at the end.
    "BakeTime".min(0).max(172800) => bake_time: Option<i64>,
}
}

structure! {
/// Alarms that stop a refresh.
opaque AlarmSpecification as "AlarmSpecification" {
    /// The names of the alarms.
    "Alarms" => alarms: Option<Vec<String>>,
}
}

structure! {
/// A replacement of all instances of a group, some at a time.
output InstanceRefresh as "InstanceRefresh" {
    /// The ID of the refresh.
    "InstanceRefreshId" => instance_refresh_id: Option<String>,
    /// The name of the group.
    "AutoScalingGroupName" => auto_scaling_group_name: Option<String>,
    /// How the refresh stands.
    "Status".of(&["Pending", "InProgress", "Successful", "Failed", "Cancelling", "Cancelled", "RollbackInProgress", "RollbackFailed", "RollbackSuccessful", "Baking"]) => status: Option<String>,
    /// Why it stands so.
    "StatusReason" => status_reason: Option<String>,
    /// When the refresh began.
    "StartTime" => start_time: Option<Timestamp>,
    /// When the refresh ended.
    "EndTime" => end_time: Option<Timestamp>,
    /// How much is done, in percent.
    "PercentageComplete" => percentage_complete: Option<i64>,
    /// How many instances are still to be replaced.
    "InstancesToUpdate" => instances_to_update: Option<i64>,
    /// How far it has come, by pool.
    "ProgressDetails" => progress_details: Option<InstanceRefreshProgressDetails>,
    /// How the refresh goes about it.
    "Preferences" => preferences: Option<RefreshPreferences>,
    /// The launch template that the refresh moves to.
    "DesiredConfiguration" => desired_configuration: Option<DesiredConfiguration>,
    /// How going back stands.
    "RollbackDetails" => rollback_details: Option<RollbackDetails>,
    /// How instances are replaced: Rolling.
    "Strategy".of(&["Rolling", "ReplaceRootVolume"]) => strategy: Option<String>,
}
}

structure! {
/// How far a refresh has come, by pool.
output InstanceRefreshProgressDetails as "InstanceRefreshProgressDetails" {
    /// How far the instances in service have come.
    "LivePoolProgress" => live_pool_progress: Option<InstanceRefreshLivePoolProgress>,
    /// How far the prepared instances have come.
    "WarmPoolProgress" => warm_pool_progress: Option<InstanceRefreshWarmPoolProgress>,
}
}

structure! {
/// How far the instances in service have come.
output InstanceRefreshLivePoolProgress as "InstanceRefreshLivePoolProgress" {
    /// How much is done, in percent.
    "PercentageComplete" => percentage_complete: Option<i64>,
    /// How many instances are still to be replaced.
    "InstancesToUpdate" => instances_to_update: Option<i64>,
}
}

structure! {
/// How far the prepared instances have come.
opaque InstanceRefreshWarmPoolProgress as "InstanceRefreshWarmPoolProgress" {
    /// How much is done, in percent.
    "PercentageComplete" => percentage_complete: Option<i64>,
    /// How many instances are still to be replaced.
    "InstancesToUpdate" => instances_to_update: Option<i64>,
}
}

structure! {
/// How going back stands.
opaque RollbackDetails as "RollbackDetails" {
    /// Why it goes back.
    "RollbackReason" => rollback_reason: Option<String>,
    /// When going back began.
    "RollbackStartTime" => rollback_start_time: Option<Timestamp>,
    /// How much was done when going back began, in percent.
    "PercentageCompleteOnRollback" => percentage_complete_on_rollback: Option<i64>,
    /// How many instances were to be replaced when going back began.
    "InstancesToUpdateOnRollback" => instances_to_update_on_rollback: Option<i64>,
    /// How far it had come when going back began.
    "ProgressDetailsOnRollback" => progress_details_on_rollback: Option<InstanceRefreshProgressDetails>,
}
}
