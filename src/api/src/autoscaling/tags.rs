//! Groups that stand: their tags, the end of a refresh, and what tools ask on their way.

use super::group::Tag;
use crate::{Effect, ErrorCode, Operation, Service, structure};

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

/// Ends a refresh; instances that were replaced stay replaced.
pub static CANCEL_INSTANCE_REFRESH: Operation = Operation::new(
    Service::AutoScaling,
    "CancelInstanceRefresh",
    "Ends a refresh that is under way; instances that were replaced stay replaced.",
    Effect::Write,
    CancelInstanceRefreshInput::STRUCTURE,
    CancelInstanceRefreshOutput::STRUCTURE,
)
.simplified("A refresh is cancelled at once; AWS takes a moment.")
.errors(&[ErrorCode::ActiveInstanceRefreshNotFound]);

/// Adds tags to groups, or changes them.
pub static CREATE_OR_UPDATE_TAGS: Operation = Operation::new(
    Service::AutoScaling,
    "CreateOrUpdateTags",
    "Adds tags to groups, or changes them. Instances that stand keep theirs.",
    Effect::Write,
    TagsInput::STRUCTURE,
    Nothing::STRUCTURE,
);

/// Takes tags away from groups.
pub static DELETE_TAGS: Operation = Operation::new(
    Service::AutoScaling,
    "DeleteTags",
    "Takes tags away from groups. Instances that stand keep theirs.",
    Effect::Write,
    TagsInput::STRUCTURE,
    Nothing::STRUCTURE,
);

/// Lists the hooks of a group.
pub static DESCRIBE_LIFECYCLE_HOOKS: Operation = Operation::new(
    Service::AutoScaling,
    "DescribeLifecycleHooks",
    "Lists the lifecycle hooks of a group. Groups of the lab have none.",
    Effect::Read,
    DescribeLifecycleHooksInput::STRUCTURE,
    DescribeLifecycleHooksOutput::STRUCTURE,
)
.simplified("There are never any hooks, since groups with hooks are refused.");

/// Stops a group's metrics.
pub static DISABLE_METRICS_COLLECTION: Operation = Operation::new(
    Service::AutoScaling,
    "DisableMetricsCollection",
    "Stops the metrics of a group. Groups of the lab collect none.",
    Effect::Write,
    DisableMetricsCollectionInput::STRUCTURE,
    Nothing::STRUCTURE,
)
.simplified("There are never any metrics, so nothing changes.");
