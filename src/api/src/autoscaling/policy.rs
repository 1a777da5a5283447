//! Settings of groups that the lab only knows by name.

use super::group::LaunchTemplateSpecification;
use super::requirements::InstanceRequirements;
use crate::ImageId;

structure! {
/// A mix of instance types and of Spot and On-Demand.
opaque MixedInstancesPolicy as "MixedInstancesPolicy" {
    /// A launch template and other types to choose from.
    "LaunchTemplate" => launch_template: Option<LaunchTemplate>,
    /// How On-Demand and Spot are mixed.
    "InstancesDistribution" => instances_distribution: Option<InstancesDistribution>,
}
}

structure! {
/// A launch template and other types to choose from.
opaque LaunchTemplate as "LaunchTemplate" {
    /// A launch template and a version of it.
    "LaunchTemplateSpecification" => launch_template_specification: Option<LaunchTemplateSpecification>,
    /// What differs from the template, by type.
    "Overrides" => overrides: Option<Vec<LaunchTemplateOverrides>>,
}
}

structure! {
/// What differs from the template for one type.
opaque LaunchTemplateOverrides as "LaunchTemplateOverrides" {
    /// The instance type, such as t3.micro.
    "InstanceType".min(1).max(255) => instance_type: Option<String>,
    /// How much an instance of this type counts.
    "WeightedCapacity".min(1).max(32) => weighted_capacity: Option<String>,
    /// A launch template and a version of it.
    "LaunchTemplateSpecification" => launch_template_specification: Option<LaunchTemplateSpecification>,
    /// What an instance type must have to be chosen.
    "InstanceRequirements" => instance_requirements: Option<InstanceRequirements>,
    /// The ID of the image, starting with ami-.
    "ImageId".min(5).max(21) => image_id: Option<ImageId>,
}
}

structure! {
/// How On-Demand and Spot are mixed.
opaque InstancesDistribution as "InstancesDistribution" {
    /// How On-Demand types are chosen.
    "OnDemandAllocationStrategy" => on_demand_allocation_strategy: Option<String>,
    /// How many instances are On-Demand in any case.
    "OnDemandBaseCapacity" => on_demand_base_capacity: Option<i64>,
    /// How many of the others are On-Demand, in percent.
    "OnDemandPercentageAboveBaseCapacity" => on_demand_percentage_above_base_capacity: Option<i64>,
    /// How Spot types are chosen.
    "SpotAllocationStrategy" => spot_allocation_strategy: Option<String>,
    /// Over how many pools Spot instances are spread.
    "SpotInstancePools" => spot_instance_pools: Option<i64>,
    /// The most to pay for a Spot instance in an hour.
    "SpotMaxPrice".min(0).max(255) => spot_max_price: Option<String>,
}
}

structure! {
/// A pause at the start or end of instances.
opaque LifecycleHookSpecification as "LifecycleHookSpecification" {
    /// The name of the hook.
    "LifecycleHookName".required().min(1).max(255) => lifecycle_hook_name: Option<String>,
    /// When the pause is made.
    "LifecycleTransition".required() => lifecycle_transition: Option<String>,
    /// A text to send along.
    "NotificationMetadata".min(1).max(4000) => notification_metadata: Option<String>,
    /// Seconds to wait for an answer.
    "HeartbeatTimeout" => heartbeat_timeout: Option<i64>,
    /// What happens when nobody answers.
    "DefaultResult" => default_result: Option<String>,
    /// Where to send a note.
    "NotificationTargetARN".min(0).max(255) => notification_target_arn: Option<String>,
    /// The role by which the note is sent.
    "RoleARN".min(1).max(255) => role_arn: Option<String>,
}
}

structure! {
/// Something that sends traffic to a group.
opaque TrafficSourceIdentifier as "TrafficSourceIdentifier" {
    /// What names the source.
    "Identifier".required().min(1).max(511) => identifier: Option<String>,
    /// The kind of source.
    "Type".min(1).max(511) => kind: Option<String>,
}
}

structure! {
/// How many instances may be missing or too many during a replacement.
opaque InstanceMaintenancePolicy as "InstanceMaintenancePolicy" {
    /// Percent of the group that must be in service at least.
    "MinHealthyPercentage".min(-1).max(100) => min_healthy_percentage: Option<i64>,
    /// Percent of the group that may be in service at most during a replacement.
    "MaxHealthyPercentage".min(-1).max(200) => max_healthy_percentage: Option<i64>,
}
}

structure! {
/// How instances are spread over zones when one of them has no room.
opaque AvailabilityZoneDistribution as "AvailabilityZoneDistribution" {
    /// Whether instances stay balanced or go where there is room.
    "CapacityDistributionStrategy".of(&["balanced-only", "balanced-best-effort"]) => capacity_distribution_strategy: Option<String>,
}
}

structure! {
/// What the group does when a zone is disturbed.
opaque AvailabilityZoneImpairmentPolicy as "AvailabilityZoneImpairmentPolicy" {
    /// Whether traffic is moved away from a disturbed zone.
    "ZonalShiftEnabled" => zonal_shift_enabled: Option<bool>,
    /// Whether unhealthy instances in a disturbed zone are replaced.
    "ImpairedZoneHealthCheckBehavior".of(&["ReplaceUnhealthy", "IgnoreUnhealthy"]) => impaired_zone_health_check_behavior: Option<String>,
}
}

structure! {
/// Whether instances use capacity reservations.
opaque CapacityReservationSpecification as "CapacityReservationSpecification" {
    /// Whether reservations are used first, only, or not at all.
    "CapacityReservationPreference".of(&["capacity-reservations-only", "capacity-reservations-first", "none", "default"]) => capacity_reservation_preference: Option<String>,
    /// The capacity reservations to use.
    "CapacityReservationTarget" => capacity_reservation_target: Option<CapacityReservationTarget>,
}
}

structure! {
/// The capacity reservations to use.
opaque CapacityReservationTarget as "CapacityReservationTarget" {
    /// The IDs of the reservations.
    "CapacityReservationIds" => capacity_reservation_ids: Option<Vec<String>>,
    /// The resource groups of the reservations.
    "CapacityReservationResourceGroupArns" => capacity_reservation_resource_group_arns: Option<Vec<String>>,
}
}

structure! {
/// What happens to instances whose lifecycle hook fails.
opaque InstanceLifecyclePolicy as "InstanceLifecyclePolicy" {
    /// When instances are kept instead of terminated.
    "RetentionTriggers" => retention_triggers: Option<RetentionTriggers>,
}
}

structure! {
/// When instances are kept instead of terminated.
opaque RetentionTriggers as "RetentionTriggers" {
    /// Whether an instance is kept when its hook is abandoned.
    "TerminateHookAbandon".of(&["retain", "terminate"]) => terminate_hook_abandon: Option<String>,
}
}

structure! {
/// Something that a group does not do at present.
opaque SuspendedProcess as "SuspendedProcess" {
    /// What is not done.
    "ProcessName" => process_name: Option<String>,
    /// Why it is not done.
    "SuspensionReason" => suspension_reason: Option<String>,
}
}

structure! {
/// A metric that a group reports.
opaque EnabledMetric as "EnabledMetric" {
    /// The name of the metric.
    "Metric" => metric: Option<String>,
    /// How often it is reported.
    "Granularity" => granularity: Option<String>,
}
}

structure! {
/// The pool of prepared instances.
opaque WarmPoolConfiguration as "WarmPoolConfiguration" {
    /// How many instances there may be, prepared ones included.
    "MaxGroupPreparedCapacity" => max_group_prepared_capacity: Option<i64>,
    /// How many prepared instances there are at least.
    "MinSize" => min_size: Option<i64>,
    /// Whether prepared instances are stopped, running or hibernated.
    "PoolState".of(&["Stopped", "Running", "Hibernated"]) => pool_state: Option<String>,
    /// Whether the pool is being deleted.
    "Status".of(&["PendingDelete"]) => status: Option<String>,
    /// Whether instances go back to the warm pool.
    "InstanceReusePolicy" => instance_reuse_policy: Option<InstanceReusePolicy>,
}
}

structure! {
/// Whether instances go back to the warm pool.
opaque InstanceReusePolicy as "InstanceReusePolicy" {
    /// Whether instances go back to the pool when the group shrinks.
    "ReuseOnScaleIn" => reuse_on_scale_in: Option<bool>,
}
}
