//! The settings of Auto Scaling groups: which there are, and which this lab refuses because they would do nothing.

use crate::actions::scaling::find::{invalid, refused};
use crate::state::GroupTag;
use crate::world::network::Network;
use api::ApiError;
use api::autoscaling::group::Tag;
use api::autoscaling::operations::{CreateAutoScalingGroupInput, UpdateAutoScalingGroupInput};

/// What can decide which instance goes first.
const POLICIES: &[&str] = &[
    "AllocationStrategy",
    "ClosestToNextInstanceHour",
    "Default",
    "NewestInstance",
    "OldestInstance",
    "OldestLaunchConfiguration",
    "OldestLaunchTemplate",
];
/// The most tags of a group.
pub(crate) const MOST_TAGS: usize = 50;
/// The greatest size of a group.
const LARGEST: i64 = 10_000;

/// Checks a group's name.
pub(crate) fn check_name(name: &str) -> Result<(), ApiError> {
    let bad = name.contains(':') || name.chars().any(char::is_control);
    if name.is_empty() || name.chars().count() > 255 || bad {
        return invalid(format!(
            "1 validation error detected: Value '{name}' at 'autoScalingGroupName' failed to satisfy constraint: \
             Member must have length between 1 and 255 and have no colon or control character"
        ));
    }
    Ok(())
}

/// How large a group may be and should be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sizes {
    pub min: i64,
    pub max: i64,
    pub desired: i64,
}

impl Sizes {
    /// Checks the sizes; without a wish the group is as small as it may be.
    pub fn new(min: i64, max: i64, desired: Option<i64>) -> Result<Self, ApiError> {
        if min < 0 || max < 0 {
            return invalid(format!(
                "Min bound, {min}, and max bound, {max}, must not be negative"
            ));
        }
        if max < min {
            return invalid(format!(
                "Max bound, {max}, must be greater than or equal to min bound, {min}"
            ));
        }
        if max > LARGEST {
            return invalid(format!("Max bound, {max}, must be at most {LARGEST}"));
        }
        let desired = desired.unwrap_or(min);
        if !(min..=max).contains(&desired) {
            return invalid(format!(
                "Desired capacity:{desired} must be between the specified min size:{min} and max size:{max}"
            ));
        }
        Ok(Self { min, max, desired })
    }
}

/// Where the instances of a group go, as a request says it.
pub(crate) struct Locations<'a> {
    pub zones: &'a [String],
    pub zone_ids: &'a [String],
    pub subnets: Option<&'a str>,
}

impl Locations<'_> {
    /// Whether the request says nothing.
    pub fn is_empty(&self) -> bool {
        self.zones.is_empty()
            && self.zone_ids.is_empty()
            && self.subnets.is_none_or(|text| text.trim().is_empty())
    }

    /// The ids of the subnets, and whether subnets were named.
    pub fn find(&self, network: &Network) -> Result<(Vec<String>, bool), ApiError> {
        if self.is_empty() {
            return invalid("At least one Availability Zone or VPC Subnet is required.");
        }
        let in_zone = |wanted: &String| {
            network
                .subnets
                .iter()
                .find(|subnet| subnet.zone.name == *wanted || subnet.zone.id == *wanted)
        };
        let zones: Vec<&String> = self.zones.iter().chain(self.zone_ids).collect();
        let unknown: Vec<&str> = zones
            .iter()
            .filter(|zone| in_zone(zone).is_none())
            .map(|zone| zone.as_str())
            .collect();
        if !unknown.is_empty() {
            return invalid(format!("Invalid availability zones: [{}]", unknown.join(", ")));
        }
        let mut found: Vec<String> = Vec::new();
        let named = self.subnets.unwrap_or_default();
        for id in named.split(',').map(str::trim).filter(|id| !id.is_empty()) {
            let Some(subnet) = network.subnet(&id.into()) else {
                return invalid(format!("The subnet ID '{id}' does not exist"));
            };
            let elsewhere = !zones.is_empty()
                && zones
                    .iter()
                    .all(|zone| **zone != subnet.zone.name && **zone != subnet.zone.id);
            if elsewhere {
                return invalid(
                    "The availability zones of the specified subnets and the AutoScalingGroup do not match",
                );
            }
            if !found.iter().any(|other| other == id) {
                found.push(id.to_owned());
            }
        }
        let by_subnet = !found.is_empty();
        if !by_subnet {
            found.extend(
                zones
                    .into_iter()
                    .filter_map(in_zone)
                    .map(|subnet| String::from(&subnet.id)),
            );
            found.dedup();
        }
        Ok((found, by_subnet))
    }
}

/// The tags of a group.
pub(crate) fn tags(group: &str, given: &[Tag]) -> Result<Vec<GroupTag>, ApiError> {
    let mut tags: Vec<GroupTag> = Vec::new();
    for tag in given {
        let key = tag.key.clone().unwrap_or_default();
        if tag.resource_id.as_deref().is_some_and(|id| id != group) {
            return invalid(format!("Tag resource id does not match the group '{group}'."));
        }
        if tag
            .resource_type
            .as_deref()
            .is_some_and(|kind| kind != "auto-scaling-group")
        {
            return invalid("Tag resource type must be auto-scaling-group.");
        }
        if key.is_empty() || key.chars().count() > 128 || crate::rules::tags::key_of_user(&key).is_err() {
            return invalid(format!("Tag key '{key}' is not valid."));
        }
        if tags.iter().any(|other| other.key == key) {
            return invalid(format!("Duplicate tag keys found for '{key}'."));
        }
        tags.push(GroupTag {
            key,
            value: tag.value.clone().unwrap_or_default(),
            propagate: tag.propagate_at_launch == Some(true),
        });
    }
    if tags.len() > MOST_TAGS {
        return invalid(format!("A group can have at most {MOST_TAGS} tags."));
    }
    Ok(tags)
}

/// Checks spans of time; only the warm-up may be -1, for none.
pub(crate) fn check_seconds(given: &[(&str, Option<i64>)]) -> Result<(), ApiError> {
    for (name, seconds) in given {
        let least = if *name == "DefaultInstanceWarmup" { -1 } else { 0 };
        if let Some(seconds) = seconds.filter(|seconds| !(least..=604_800).contains(seconds)) {
            return invalid(format!("Value {seconds} of {name} is not valid."));
        }
    }
    Ok(())
}

/// Checks who goes first; by default the default.
pub(crate) fn policies(given: &[String]) -> Result<Vec<String>, ApiError> {
    match given.iter().find(|policy| !POLICIES.contains(&policy.as_str())) {
        Some(policy) => invalid(format!("Invalid termination policy: {policy}")),
        None if given.is_empty() => Ok(vec!["Default".to_owned()]),
        None => Ok(given.to_vec()),
    }
}

/// Checks the protection of a group.
pub(crate) fn check_protection(given: Option<&str>) -> Result<(), ApiError> {
    match given {
        None | Some("none" | "prevent-force-deletion" | "prevent-all-deletion") => Ok(()),
        Some(other) => invalid(format!("Invalid deletion protection: {other}")),
    }
}

/// What both calls can ask for in vain: the name, and whether it is asked for.
type Refusals<'a> = &'a [(&'a str, bool)];

fn refuse(asked: Refusals<'_>, configuration: Option<&str>, health: Option<&str>) -> Result<(), ApiError> {
    if let Some(name) = configuration {
        return invalid(format!(
            "Launch configuration name not found - Launch configuration '{name}' not found"
        ));
    }
    if let Some((what, _)) = asked.iter().find(|(_, asked)| *asked) {
        return refused(what);
    }
    match health.filter(|kind| *kind != "EC2") {
        Some(kind) => refused(&format!("The health check type {kind}")),
        None => Ok(()),
    }
}

/// Refuses what a new group cannot have here.
pub(crate) fn refuse_created(input: &CreateAutoScalingGroupInput) -> Result<(), ApiError> {
    let asked = [
        ("MixedInstancesPolicy", input.mixed_instances_policy.is_some()),
        ("LoadBalancerNames", !input.load_balancer_names.is_empty()),
        ("TargetGroupARNs", !input.target_group_ar_ns.is_empty()),
        ("TrafficSources", !input.traffic_sources.is_empty()),
        ("PlacementGroup", input.placement_group.is_some()),
        (
            "LifecycleHookSpecificationList",
            !input.lifecycle_hook_specification_list.is_empty(),
        ),
        (
            "MaxInstanceLifetime",
            input.max_instance_lifetime.unwrap_or(0) != 0,
        ),
        ("CapacityRebalance", input.capacity_rebalance == Some(true)),
        (
            "DesiredCapacityType",
            input.desired_capacity_type.as_deref().unwrap_or("units") != "units",
        ),
        (
            "InstanceMaintenancePolicy",
            input.instance_maintenance_policy.is_some(),
        ),
        (
            "AvailabilityZoneDistribution",
            input.availability_zone_distribution.is_some(),
        ),
        (
            "AvailabilityZoneImpairmentPolicy",
            input.availability_zone_impairment_policy.is_some()
                || input.skip_zonal_shift_validation == Some(true),
        ),
        (
            "CapacityReservationSpecification",
            input.capacity_reservation_specification.is_some(),
        ),
        (
            "InstanceLifecyclePolicy",
            input.instance_lifecycle_policy.is_some(),
        ),
    ];
    refuse(
        &asked,
        input.launch_configuration_name.as_deref(),
        input.health_check_type.as_deref(),
    )
}

/// Refuses what a group cannot get here.
pub(crate) fn refuse_updated(input: &UpdateAutoScalingGroupInput) -> Result<(), ApiError> {
    let asked = [
        ("MixedInstancesPolicy", input.mixed_instances_policy.is_some()),
        (
            "PlacementGroup",
            input
                .placement_group
                .as_deref()
                .is_some_and(|name| !name.is_empty()),
        ),
        (
            "MaxInstanceLifetime",
            input.max_instance_lifetime.unwrap_or(0) != 0,
        ),
        ("CapacityRebalance", input.capacity_rebalance == Some(true)),
        (
            "DesiredCapacityType",
            input.desired_capacity_type.as_deref().unwrap_or("units") != "units",
        ),
        (
            "InstanceMaintenancePolicy",
            input.instance_maintenance_policy.is_some(),
        ),
        (
            "AvailabilityZoneDistribution",
            input.availability_zone_distribution.is_some(),
        ),
        (
            "AvailabilityZoneImpairmentPolicy",
            input.availability_zone_impairment_policy.is_some()
                || input.skip_zonal_shift_validation == Some(true),
        ),
        (
            "CapacityReservationSpecification",
            input.capacity_reservation_specification.is_some(),
        ),
        (
            "InstanceLifecyclePolicy",
            input.instance_lifecycle_policy.is_some(),
        ),
    ];
    refuse(
        &asked,
        input.launch_configuration_name.as_deref(),
        input.health_check_type.as_deref(),
    )
}
