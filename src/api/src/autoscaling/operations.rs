//! The operations: what each is asked and answers.

use super::group::{Activity, AutoScalingGroup, Filter, LaunchTemplateSpecification, Tag};
use super::launch_configuration::LaunchConfiguration;
use super::policy::{
    AvailabilityZoneDistribution, AvailabilityZoneImpairmentPolicy, CapacityReservationSpecification,
    InstanceLifecyclePolicy, InstanceMaintenancePolicy, LifecycleHookSpecification, MixedInstancesPolicy,
    TrafficSourceIdentifier,
};
use super::refresh::{DesiredConfiguration, InstanceRefresh, RefreshPreferences};
use super::tags::Nothing;
use crate::InstanceId;

structure! {
/// What CreateAutoScalingGroup is asked.
input CreateAutoScalingGroupInput as "CreateAutoScalingGroupType" {
    /// A name for the group, unique in the account and Region.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// The launch configuration, which launch templates have replaced.
    "LaunchConfigurationName".min(1).max(255) => launch_configuration_name: Option<String>,
    /// The launch template of the instances, and its version.
    "LaunchTemplate" => launch_template: Option<LaunchTemplateSpecification>,
    /// A mix of instance types and of Spot and On-Demand.
    "MixedInstancesPolicy" => mixed_instances_policy: Option<MixedInstancesPolicy>,
    /// An instance whose parameters the group takes over.
    "InstanceId".min(1).max(19) => instance_id: Option<InstanceId>,
    /// The fewest instances.
    "MinSize".required() => min_size: i64,
    /// The most instances.
    "MaxSize".required() => max_size: i64,
    /// How many instances there should be.
    "DesiredCapacity" => desired_capacity: Option<i64>,
    /// Seconds between simple scalings; 300 by default.
    "DefaultCooldown" => default_cooldown: Option<i64>,
    /// The zones of the group; each has its default subnet.
    "AvailabilityZones" => availability_zones: Vec<String>,
    /// The IDs of the zones of the group, instead of their names.
    "AvailabilityZoneIds" => availability_zone_ids: Vec<String>,
    /// Classic Load Balancers of the group.
    "LoadBalancerNames" => load_balancer_names: Vec<String>,
    /// Target groups of load balancers.
    "TargetGroupARNs" => target_group_ar_ns: Vec<String>,
    /// Who says whether an instance is healthy: EC2.
    "HealthCheckType".min(1).max(32) => health_check_type: Option<String>,
    /// Seconds after the start of an instance before its health counts.
    "HealthCheckGracePeriod" => health_check_grace_period: Option<i64>,
    /// The placement group of the instances.
    "PlacementGroup".min(1).max(255) => placement_group: Option<String>,
    /// The IDs of the subnets, separated by commas.
    "VPCZoneIdentifier".min(1).max(5000) => vpc_zone_identifier: Option<String>,
    /// Which instance goes first when the group shrinks.
    "TerminationPolicies" => termination_policies: Vec<String>,
    /// Whether new instances are kept when the group shrinks.
    "NewInstancesProtectedFromScaleIn" => new_instances_protected_from_scale_in: Option<bool>,
    /// Whether Spot instances at risk are replaced early.
    "CapacityRebalance" => capacity_rebalance: Option<bool>,
    /// Pauses at the start or end of instances.
    "LifecycleHookSpecificationList" => lifecycle_hook_specification_list: Vec<LifecycleHookSpecification>,
    /// Whether the group can be deleted: none, prevent-force-deletion or prevent-all-deletion.
    "DeletionProtection".of(&["none", "prevent-force-deletion", "prevent-all-deletion"]) => deletion_protection: Option<String>,
    /// Tags of the group, which new instances can get too.
    "Tags" => tags: Vec<Tag>,
    /// The role by which the service acts for you.
    "ServiceLinkedRoleARN".min(1).max(1600) => service_linked_role_arn: Option<String>,
    /// Seconds after which an instance is replaced.
    "MaxInstanceLifetime" => max_instance_lifetime: Option<i64>,
    /// A word of your own that is kept with the group.
    "Context" => context: Option<String>,
    /// What the capacity counts: units, vcpu or memory-mib.
    "DesiredCapacityType".min(1).max(255) => desired_capacity_type: Option<String>,
    /// Seconds until a new instance counts in full.
    "DefaultInstanceWarmup" => default_instance_warmup: Option<i64>,
    /// Load balancers and the like that send traffic to the group.
    "TrafficSources" => traffic_sources: Vec<TrafficSourceIdentifier>,
    /// How many instances may be missing or too many during a replacement.
    "InstanceMaintenancePolicy" => instance_maintenance_policy: Option<InstanceMaintenancePolicy>,
    /// How instances are spread over zones when one of them has no room.
    "AvailabilityZoneDistribution" => availability_zone_distribution: Option<AvailabilityZoneDistribution>,
    /// What the group does when a zone is disturbed.
    "AvailabilityZoneImpairmentPolicy" => availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy>,
    /// Whether the check for zonal shift is left out.
    "SkipZonalShiftValidation" => skip_zonal_shift_validation: Option<bool>,
    /// Whether instances use capacity reservations.
    "CapacityReservationSpecification" => capacity_reservation_specification: Option<CapacityReservationSpecification>,
    /// What happens to instances whose lifecycle hook fails.
    "InstanceLifecyclePolicy" => instance_lifecycle_policy: Option<InstanceLifecyclePolicy>,
}
}

structure! {
/// What CreateAutoScalingGroup answers.
output CreateAutoScalingGroupOutput as "CreateAutoScalingGroupResult" {
}
}

operation! {
/// Creates a group that keeps up a number of instances.
write CREATE_AUTO_SCALING_GROUP of AutoScaling as "CreateAutoScalingGroup" {
    input: CreateAutoScalingGroupInput,
    output: CreateAutoScalingGroupOutput,
    simplified: "Groups launch On-Demand instances of one type from a launch template. Load balancers, hooks, warm pools and mixed instances are refused.",
    errors: [AlreadyExists],
}
}

structure! {
/// What UpdateAutoScalingGroup is asked.
input UpdateAutoScalingGroupInput as "UpdateAutoScalingGroupType" {
    /// The name of the group.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// The launch configuration, which launch templates have replaced.
    "LaunchConfigurationName".min(1).max(255) => launch_configuration_name: Option<String>,
    /// The launch template of new instances, and its version.
    "LaunchTemplate" => launch_template: Option<LaunchTemplateSpecification>,
    /// A mix of instance types and of Spot and On-Demand.
    "MixedInstancesPolicy" => mixed_instances_policy: Option<MixedInstancesPolicy>,
    /// The fewest instances.
    "MinSize" => min_size: Option<i64>,
    /// The most instances.
    "MaxSize" => max_size: Option<i64>,
    /// How many instances there should be.
    "DesiredCapacity" => desired_capacity: Option<i64>,
    /// Seconds between simple scalings; 300 by default.
    "DefaultCooldown" => default_cooldown: Option<i64>,
    /// The zones of the group; each has its default subnet.
    "AvailabilityZones" => availability_zones: Vec<String>,
    /// The IDs of the zones of the group, instead of their names.
    "AvailabilityZoneIds" => availability_zone_ids: Vec<String>,
    /// Who says whether an instance is healthy: EC2.
    "HealthCheckType".min(1).max(32) => health_check_type: Option<String>,
    /// Seconds after the start of an instance before its health counts.
    "HealthCheckGracePeriod" => health_check_grace_period: Option<i64>,
    /// The placement group of the instances.
    "PlacementGroup".min(0).max(255) => placement_group: Option<String>,
    /// The IDs of the subnets, separated by commas.
    "VPCZoneIdentifier".min(1).max(5000) => vpc_zone_identifier: Option<String>,
    /// Which instance goes first when the group shrinks.
    "TerminationPolicies" => termination_policies: Vec<String>,
    /// Whether new instances are kept when the group shrinks.
    "NewInstancesProtectedFromScaleIn" => new_instances_protected_from_scale_in: Option<bool>,
    /// The role by which the service acts for you.
    "ServiceLinkedRoleARN".min(1).max(1600) => service_linked_role_arn: Option<String>,
    /// Seconds after which an instance is replaced.
    "MaxInstanceLifetime" => max_instance_lifetime: Option<i64>,
    /// Whether Spot instances at risk are replaced early.
    "CapacityRebalance" => capacity_rebalance: Option<bool>,
    /// A word of your own that is kept with the group.
    "Context" => context: Option<String>,
    /// What the capacity counts: units, vcpu or memory-mib.
    "DesiredCapacityType".min(1).max(255) => desired_capacity_type: Option<String>,
    /// Seconds until a new instance counts in full.
    "DefaultInstanceWarmup" => default_instance_warmup: Option<i64>,
    /// How many instances may be missing or too many during a replacement.
    "InstanceMaintenancePolicy" => instance_maintenance_policy: Option<InstanceMaintenancePolicy>,
    /// How instances are spread over zones when one of them has no room.
    "AvailabilityZoneDistribution" => availability_zone_distribution: Option<AvailabilityZoneDistribution>,
    /// What the group does when a zone is disturbed.
    "AvailabilityZoneImpairmentPolicy" => availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy>,
    /// Whether the check for zonal shift is left out.
    "SkipZonalShiftValidation" => skip_zonal_shift_validation: Option<bool>,
    /// Whether instances use capacity reservations.
    "CapacityReservationSpecification" => capacity_reservation_specification: Option<CapacityReservationSpecification>,
    /// What happens to instances whose lifecycle hook fails.
    "InstanceLifecyclePolicy" => instance_lifecycle_policy: Option<InstanceLifecyclePolicy>,
    /// Whether the group can be deleted: none, prevent-force-deletion or prevent-all-deletion.
    "DeletionProtection".of(&["none", "prevent-force-deletion", "prevent-all-deletion"]) => deletion_protection: Option<String>,
}
}

structure! {
/// What UpdateAutoScalingGroup answers.
output UpdateAutoScalingGroupOutput as "UpdateAutoScalingGroupResult" {
}
}

operation! {
/// Changes the size, the template or other settings of an Auto Scaling group.
write UPDATE_AUTO_SCALING_GROUP of AutoScaling as "UpdateAutoScalingGroup" {
    input: UpdateAutoScalingGroupInput,
    output: UpdateAutoScalingGroupOutput,
    simplified: "Groups launch On-Demand instances of one type from a launch template. What else a group could have is refused.",
    errors: [ScalingActivityInProgress],
}
}

structure! {
/// What SetDesiredCapacity is asked.
input SetDesiredCapacityInput as "SetDesiredCapacityType" {
    /// The name of the group.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// How many instances there should be.
    "DesiredCapacity".required() => desired_capacity: i64,
    /// Whether the group first waits until its cooldown is over.
    "HonorCooldown" => honor_cooldown: Option<bool>,
}
}

operation! {
/// Sets how many instances a group should have, between its bounds.
write SET_DESIRED_CAPACITY of AutoScaling as "SetDesiredCapacity" {
    input: SetDesiredCapacityInput,
    output: Nothing,
    simplified: "Groups of the lab never cool down, so there is nothing to wait for.",
    errors: [ScalingActivityInProgress],
}
}

structure! {
/// What DescribeAutoScalingGroups is asked.
input DescribeAutoScalingGroupsInput as "AutoScalingGroupNamesType" {
    /// The names of the groups to list.
    "AutoScalingGroupNames" => auto_scaling_group_names: Vec<String>,
    /// Whether the instances of the groups are listed.
    "IncludeInstances" => include_instances: Option<bool>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer.
    "MaxRecords" => max_records: Option<i64>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters" => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeAutoScalingGroups answers.
output DescribeAutoScalingGroupsOutput as "AutoScalingGroupsType" {
    /// The groups that were found.
    "AutoScalingGroups" => auto_scaling_groups: Option<Vec<AutoScalingGroup>>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists Auto Scaling groups with their instances.
read DESCRIBE_AUTO_SCALING_GROUPS of AutoScaling as "DescribeAutoScalingGroups" {
    input: DescribeAutoScalingGroupsInput,
    output: DescribeAutoScalingGroupsOutput,
    pages: ("NextToken", "NextToken", Some("MaxRecords"), "AutoScalingGroups"),
    filters: ["tag-key", "tag-value", "tag:"],
    errors: [InvalidNextToken],
}
}

structure! {
/// What DeleteAutoScalingGroup is asked.
input DeleteAutoScalingGroupInput as "DeleteAutoScalingGroupType" {
    /// The name of the group.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// Whether the group goes together with its instances, without waiting for them.
    "ForceDelete" => force_delete: Option<bool>,
}
}

structure! {
/// What DeleteAutoScalingGroup answers.
output DeleteAutoScalingGroupOutput as "DeleteAutoScalingGroupResult" {
}
}

operation! {
/// Deletes an Auto Scaling group.
write DELETE_AUTO_SCALING_GROUP of AutoScaling as "DeleteAutoScalingGroup" {
    input: DeleteAutoScalingGroupInput,
    output: DeleteAutoScalingGroupOutput,
    errors: [ResourceInUse, ScalingActivityInProgress],
}
}

structure! {
/// What StartInstanceRefresh is asked.
input StartInstanceRefreshInput as "StartInstanceRefreshType" {
    /// The name of the group.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// How instances are replaced: Rolling.
    "Strategy".of(&["Rolling", "ReplaceRootVolume"]) => strategy: Option<String>,
    /// The launch template that the refresh moves to.
    "DesiredConfiguration" => desired_configuration: Option<DesiredConfiguration>,
    /// How the refresh goes about it.
    "Preferences" => preferences: Option<RefreshPreferences>,
}
}

structure! {
/// What StartInstanceRefresh answers.
output StartInstanceRefreshOutput as "StartInstanceRefreshAnswer" {
    /// The ID of the refresh.
    "InstanceRefreshId" => instance_refresh_id: Option<String>,
}
}

operation! {
/// Replaces the instances of a group, some at a time, for example after a new image.
write START_INSTANCE_REFRESH of AutoScaling as "StartInstanceRefresh" {
    input: StartInstanceRefreshInput,
    output: StartInstanceRefreshOutput,
    simplified: "Checkpoints, alarms, rollback and the strategy ReplaceRootVolume are refused.",
    errors: [InstanceRefreshInProgress, ScalingActivityInProgress],
}
}

structure! {
/// What DescribeInstanceRefreshes is asked.
input DescribeInstanceRefreshesInput as "DescribeInstanceRefreshesType" {
    /// The name of the group.
    "AutoScalingGroupName".required().min(1).max(255) => auto_scaling_group_name: String,
    /// The IDs of the refreshes to list.
    "InstanceRefreshIds" => instance_refresh_ids: Vec<String>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer.
    "MaxRecords" => max_records: Option<i64>,
}
}

structure! {
/// What DescribeInstanceRefreshes answers.
output DescribeInstanceRefreshesOutput as "DescribeInstanceRefreshesAnswer" {
    /// The refreshes that were found, newest first.
    "InstanceRefreshes" => instance_refreshes: Option<Vec<InstanceRefresh>>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists refreshes of a group and how far they have come.
read DESCRIBE_INSTANCE_REFRESHES of AutoScaling as "DescribeInstanceRefreshes" {
    input: DescribeInstanceRefreshesInput,
    output: DescribeInstanceRefreshesOutput,
    errors: [InvalidNextToken],
}
}

structure! {
/// What DescribeLaunchConfigurations is asked.
input DescribeLaunchConfigurationsInput as "LaunchConfigurationNamesType" {
    /// The names of the launch configurations to list.
    "LaunchConfigurationNames" => launch_configuration_names: Vec<String>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer.
    "MaxRecords" => max_records: Option<i64>,
}
}

structure! {
/// What DescribeLaunchConfigurations answers.
output DescribeLaunchConfigurationsOutput as "LaunchConfigurationsType" {
    /// The launch configurations that were found.
    "LaunchConfigurations" => launch_configurations: Option<Vec<LaunchConfiguration>>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists launch configurations. Launch templates have replaced them, so there are none here.
read DESCRIBE_LAUNCH_CONFIGURATIONS of AutoScaling as "DescribeLaunchConfigurations" {
    input: DescribeLaunchConfigurationsInput,
    output: DescribeLaunchConfigurationsOutput,
    pages: ("NextToken", "NextToken", Some("MaxRecords"), "LaunchConfigurations"),
    errors: [InvalidNextToken],
}
}

structure! {
/// What DescribeScalingActivities is asked.
input DescribeScalingActivitiesInput as "DescribeScalingActivitiesType" {
    /// The IDs of the activities to list.
    "ActivityIds" => activity_ids: Vec<String>,
    /// The name of the group.
    "AutoScalingGroupName".min(1).max(255) => auto_scaling_group_name: Option<String>,
    /// Whether activities of groups that are gone are listed too.
    "IncludeDeletedGroups" => include_deleted_groups: Option<bool>,
    /// The most items in one answer.
    "MaxRecords" => max_records: Option<i64>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters" => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeScalingActivities answers.
output DescribeScalingActivitiesOutput as "ActivitiesType" {
    /// What groups did, newest first.
    "Activities" => activities: Option<Vec<Activity>>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists what Auto Scaling groups did, and why launches failed.
read DESCRIBE_SCALING_ACTIVITIES of AutoScaling as "DescribeScalingActivities" {
    input: DescribeScalingActivitiesInput,
    output: DescribeScalingActivitiesOutput,
    pages: ("NextToken", "NextToken", Some("MaxRecords"), "Activities"),
    filters: [
        "EndTimeLowerBound",
        "EndTimeUpperBound",
        "StartTimeLowerBound",
        "StartTimeUpperBound",
        "Status",
    ],
    simplified: "Activities of groups that are gone are not kept.",
    errors: [InvalidNextToken],
}
}
