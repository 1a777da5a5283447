//! Groups that stand: their tags, the end of a refresh, and what tools ask on their way.

use super::group::Tag;

structure! {
/// What CancelInstanceRefresh is asked.
input CancelInstanceRefreshInput as "CancelInstanceRefreshType" {
    /// The name of the group.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// Whether to wait for launches and terminations that are under way.
    "WaitForTransitioningInstances" => wait_for_transitioning_instances: Option<bool>,
}
/// What CreateOrUpdateTags and DeleteTags are asked.
input TagsInput as "TagsType" {
    /// The tags, each with its group.
    "Tags".required() => tags: Vec<Tag>,
}
/// What DescribeLifecycleHooks is asked.
input DescribeLifecycleHooksInput as "DescribeLifecycleHooksType" {
    /// The name of the group.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// The names of the hooks to list.
    "LifecycleHookNames" => lifecycle_hook_names: Vec<String>,
}
/// What DisableMetricsCollection is asked.
input DisableMetricsCollectionInput as "DisableMetricsCollectionQuery" {
    /// The name of the group.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// The metrics; all, when none are named.
    "Metrics" => metrics: Vec<String>,
}
}

structure! {
/// A wait while an instance comes or goes.
opaque LifecycleHook as "LifecycleHook" {
    /// The name of the hook.
    "LifecycleHookName" => lifecycle_hook_name: Option<String>,
    /// The name of the group.
    "AutoScalingGroupName" => auto_scaling_group_name: Option<String>,
    /// When it waits: at the launch or at the termination.
    "LifecycleTransition" => lifecycle_transition: Option<String>,
    /// Whom it tells.
    "NotificationTargetARN" => notification_target_arn: Option<String>,
    /// The role by which it tells.
    "RoleARN" => role_arn: Option<String>,
    /// What it tells besides.
    "NotificationMetadata" => notification_metadata: Option<String>,
    /// How many seconds it waits for an answer.
    "HeartbeatTimeout" => heartbeat_timeout: Option<i64>,
    /// How many seconds it waits at most.
    "GlobalTimeout" => global_timeout: Option<i64>,
    /// What happens without an answer.
    "DefaultResult" => default_result: Option<String>,
}
}

structure! {
/// What CancelInstanceRefresh answers.
output CancelInstanceRefreshOutput as "CancelInstanceRefreshAnswer" {
    /// The ID of the refresh.
    "InstanceRefreshId" => instance_refresh_id: Option<String>,
}
/// What DescribeLifecycleHooks answers.
output DescribeLifecycleHooksOutput as "DescribeLifecycleHooksAnswer" {
    /// The hooks of the group.
    "LifecycleHooks" => lifecycle_hooks: Option<Vec<LifecycleHook>>,
}
/// What changes that answer nothing answer.
output Nothing as "Nothing" {
}
}

operation! {
/// Ends a refresh that is under way; instances that were replaced stay replaced.
write CANCEL_INSTANCE_REFRESH of AutoScaling as "CancelInstanceRefresh" {
    input: CancelInstanceRefreshInput,
    output: CancelInstanceRefreshOutput,
    simplified: "A refresh is cancelled at once; AWS takes a moment.",
    errors: [ActiveInstanceRefreshNotFound],
}
}

operation! {
/// Adds tags to groups, or changes them. Instances that stand keep theirs.
write CREATE_OR_UPDATE_TAGS of AutoScaling as "CreateOrUpdateTags" {
    input: TagsInput,
    output: Nothing,
}
}

operation! {
/// Takes tags away from groups. Instances that stand keep theirs.
write DELETE_TAGS of AutoScaling as "DeleteTags" {
    input: TagsInput,
    output: Nothing,
}
}

operation! {
/// Lists the lifecycle hooks of a group. Groups of the lab have none.
read DESCRIBE_LIFECYCLE_HOOKS of AutoScaling as "DescribeLifecycleHooks" {
    input: DescribeLifecycleHooksInput,
    output: DescribeLifecycleHooksOutput,
    simplified: "There are never any hooks, since groups with hooks are refused.",
}
}

operation! {
/// Stops the metrics of a group. Groups of the lab collect none.
write DISABLE_METRICS_COLLECTION of AutoScaling as "DisableMetricsCollection" {
    input: DisableMetricsCollectionInput,
    output: Nothing,
    simplified: "There are never any metrics, so nothing changes.",
}
}
