//! Groups, their instances and what they did.

use super::policy::{
    AvailabilityZoneDistribution, AvailabilityZoneImpairmentPolicy, CapacityReservationSpecification,
    EnabledMetric, InstanceLifecyclePolicy, InstanceMaintenancePolicy, MixedInstancesPolicy,
    SuspendedProcess, TrafficSourceIdentifier, WarmPoolConfiguration,
};
use crate::{ImageId, InstanceId, Timestamp};

structure! {
/// A launch template and a version of it.
part LaunchTemplateSpecification as "LaunchTemplateSpecification" {
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId".min(1).max(255) => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName".min(3).max(128) => launch_template_name: Option<String>,
    /// The version: a number, $Latest or $Default. The default version when it is left out.
    "Version".min(1).max(255) => version: Option<String>,
}
}

structure! {
/// A tag of a group.
input Tag as "Tag" {
    /// The name of the group.
    "ResourceId" => resource_id: Option<String>,
    /// The kind of resource: auto-scaling-group.
    "ResourceType" => resource_type: Option<String>,
    /// The key.
    "Key".required().min(1).max(128) => key: Option<String>,
    /// The value.
    "Value".min(0).max(256) => value: Option<String>,
    /// Whether new instances get the tag.
    "PropagateAtLaunch" => propagate_at_launch: Option<bool>,
}
}

structure! {
/// A condition: a name and its values.
input Filter as "Filter" {
    /// What to compare, such as tag-key.
    "Name" => name: Option<String>,
    /// What to compare with; one of them must fit.
    "Values" => values: Option<Vec<String>>,
}
}

structure! {
/// A number of instances that is kept up.
output AutoScalingGroup as "AutoScalingGroup" {
    /// The name of the group.
    "AutoScalingGroupName" => auto_scaling_group_name: Option<String>,
    /// The ARN of the group.
    "AutoScalingGroupARN" => auto_scaling_group_arn: Option<String>,
    /// The launch configuration, which launch templates have replaced.
    "LaunchConfigurationName" => launch_configuration_name: Option<String>,
    /// The launch template of the instances, and its version.
    "LaunchTemplate" => launch_template: Option<LaunchTemplateSpecification>,
    /// A mix of instance types and of Spot and On-Demand.
    "MixedInstancesPolicy" => mixed_instances_policy: Option<MixedInstancesPolicy>,
    /// The fewest instances.
    "MinSize" => min_size: Option<i64>,
    /// The most instances.
    "MaxSize" => max_size: Option<i64>,
    /// How many instances there should be.
    "DesiredCapacity" => desired_capacity: Option<i64>,
    /// How many instances a forecast wants.
    "PredictedCapacity" => predicted_capacity: Option<i64>,
    /// Seconds between simple scalings; 300 by default.
    "DefaultCooldown" => default_cooldown: Option<i64>,
    /// The zones of the group; each has its default subnet.
    "AvailabilityZones" => availability_zones: Option<Vec<String>>,
    /// The IDs of the zones of the group, instead of their names.
    "AvailabilityZoneIds" => availability_zone_ids: Option<Vec<String>>,
    /// Classic Load Balancers of the group.
    "LoadBalancerNames" => load_balancer_names: Option<Vec<String>>,
    /// Target groups of load balancers.
    "TargetGroupARNs" => target_group_ar_ns: Option<Vec<String>>,
    /// Who says whether an instance is healthy: EC2.
    "HealthCheckType" => health_check_type: Option<String>,
    /// Seconds after the start of an instance before its health counts.
    "HealthCheckGracePeriod" => health_check_grace_period: Option<i64>,
    /// The instances of the group.
    "Instances" => instances: Option<Vec<Instance>>,
    /// When it was created.
    "CreatedTime" => created_time: Option<Timestamp>,
    /// What the group does not do at present.
    "SuspendedProcesses" => suspended_processes: Option<Vec<SuspendedProcess>>,
    /// The placement group of the instances.
    "PlacementGroup" => placement_group: Option<String>,
    /// The IDs of the subnets, separated by commas.
    "VPCZoneIdentifier" => vpc_zone_identifier: Option<String>,
    /// The metrics that the group reports.
    "EnabledMetrics" => enabled_metrics: Option<Vec<EnabledMetric>>,
    /// Delete in progress, while the group is being deleted.
    "Status" => status: Option<String>,
    /// The tags of the group.
    "Tags" => tags: Option<Vec<TagDescription>>,
    /// Which instance goes first when the group shrinks.
    "TerminationPolicies" => termination_policies: Option<Vec<String>>,
    /// Whether new instances are kept when the group shrinks.
    "NewInstancesProtectedFromScaleIn" => new_instances_protected_from_scale_in: Option<bool>,
    /// The role by which the service acts for you.
    "ServiceLinkedRoleARN" => service_linked_role_arn: Option<String>,
    /// Seconds after which an instance is replaced.
    "MaxInstanceLifetime" => max_instance_lifetime: Option<i64>,
    /// Whether Spot instances at risk are replaced early.
    "CapacityRebalance" => capacity_rebalance: Option<bool>,
    /// The pool of prepared instances.
    "WarmPoolConfiguration" => warm_pool_configuration: Option<WarmPoolConfiguration>,
    /// How many prepared instances there are.
    "WarmPoolSize" => warm_pool_size: Option<i64>,
    /// A word of your own that is kept with the group.
    "Context" => context: Option<String>,
    /// What the capacity counts: units, vcpu or memory-mib.
    "DesiredCapacityType" => desired_capacity_type: Option<String>,
    /// Seconds until a new instance counts in full.
    "DefaultInstanceWarmup" => default_instance_warmup: Option<i64>,
    /// Load balancers and the like that send traffic to the group.
    "TrafficSources" => traffic_sources: Option<Vec<TrafficSourceIdentifier>>,
    /// How many instances may be missing or too many during a replacement.
    "InstanceMaintenancePolicy" => instance_maintenance_policy: Option<InstanceMaintenancePolicy>,
    /// Whether the group can be deleted: none, prevent-force-deletion or prevent-all-deletion.
    "DeletionProtection".of(&["none", "prevent-force-deletion", "prevent-all-deletion"]) => deletion_protection: Option<String>,
    /// How instances are spread over zones when one of them has no room.
    "AvailabilityZoneDistribution" => availability_zone_distribution: Option<AvailabilityZoneDistribution>,
    /// What the group does when a zone is disturbed.
    "AvailabilityZoneImpairmentPolicy" => availability_zone_impairment_policy: Option<AvailabilityZoneImpairmentPolicy>,
    /// Whether instances use capacity reservations.
    "CapacityReservationSpecification" => capacity_reservation_specification: Option<CapacityReservationSpecification>,
    /// What happens to instances whose lifecycle hook fails.
    "InstanceLifecyclePolicy" => instance_lifecycle_policy: Option<InstanceLifecyclePolicy>,
}
}

structure! {
/// An instance of a group.
output Instance as "Instance" {
    /// The ID of the instance.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The instance type, such as t3.micro.
    "InstanceType" => instance_type: Option<String>,
    /// The zone the subnet belongs to.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account, such as use1-az1.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// Where the instance is in its life in the group.
    "LifecycleState".of(&["Pending", "Pending:Wait", "Pending:Proceed", "Quarantined", "InService", "Terminating", "Terminating:Wait", "Terminating:Proceed", "Terminating:Retained", "Terminated", "Detaching", "Detached", "EnteringStandby", "Standby", "ReplacingRootVolume", "ReplacingRootVolume:Wait", "ReplacingRootVolume:Proceed", "RootVolumeReplaced", "Warmed:Pending", "Warmed:Pending:Wait", "Warmed:Pending:Proceed", "Warmed:Pending:Retained", "Warmed:Terminating", "Warmed:Terminating:Wait", "Warmed:Terminating:Proceed", "Warmed:Terminating:Retained", "Warmed:Terminated", "Warmed:Stopped", "Warmed:Running", "Warmed:Hibernated"]) => lifecycle_state: Option<String>,
    /// Healthy or Unhealthy.
    "HealthStatus" => health_status: Option<String>,
    /// The launch configuration that the instance came from.
    "LaunchConfigurationName" => launch_configuration_name: Option<String>,
    /// The launch template that the instance came from.
    "LaunchTemplate" => launch_template: Option<LaunchTemplateSpecification>,
    /// The image of the instance.
    "ImageId" => image_id: Option<ImageId>,
    /// Whether it is kept when the group shrinks.
    "ProtectedFromScaleIn" => protected_from_scale_in: Option<bool>,
    /// How much an instance of this type counts.
    "WeightedCapacity" => weighted_capacity: Option<String>,
}
}

structure! {
/// A tag of a group.
output TagDescription as "TagDescription" {
    /// The name of the group.
    "ResourceId" => resource_id: Option<String>,
    /// The kind of resource: auto-scaling-group.
    "ResourceType" => resource_type: Option<String>,
    /// The key.
    "Key" => key: Option<String>,
    /// The value.
    "Value" => value: Option<String>,
    /// Whether new instances get the tag.
    "PropagateAtLaunch" => propagate_at_launch: Option<bool>,
}
}

structure! {
/// Something that an Auto Scaling group did: a launch or a termination.
output Activity as "Activity" {
    /// The ID of the activity.
    "ActivityId" => activity_id: Option<String>,
    /// The name of the group.
    "AutoScalingGroupName" => auto_scaling_group_name: Option<String>,
    /// What was done.
    "Description" => description: Option<String>,
    /// Why it was done.
    "Cause" => cause: Option<String>,
    /// When it began.
    "StartTime" => start_time: Option<Timestamp>,
    /// When it ended.
    "EndTime" => end_time: Option<Timestamp>,
    /// How it stands, such as InProgress, Successful or Failed.
    "StatusCode".of(&["PendingSpotBidPlacement", "WaitingForSpotInstanceRequestId", "WaitingForSpotInstanceId", "WaitingForInstanceId", "PreInService", "InProgress", "WaitingForELBConnectionDraining", "MidLifecycleAction", "WaitingForInstanceWarmup", "Successful", "Failed", "Cancelled", "WaitingForConnectionDraining", "WaitingForInPlaceUpdateToStart", "WaitingForInPlaceUpdateToFinalize", "InPlaceUpdateInProgress"]) => status_code: Option<String>,
    /// What went wrong, in words.
    "StatusMessage" => status_message: Option<String>,
    /// How far it has come, from 0 to 100.
    "Progress" => progress: Option<i64>,
    /// Where, as JSON.
    "Details" => details: Option<String>,
    /// Deleted, if the group is gone.
    "AutoScalingGroupState" => auto_scaling_group_state: Option<String>,
    /// The ARN of the group.
    "AutoScalingGroupARN" => auto_scaling_group_arn: Option<String>,
}
}
