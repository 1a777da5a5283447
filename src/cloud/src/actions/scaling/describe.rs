//! DescribeAutoScalingGroups, DescribeScalingActivities and DescribeLaunchConfigurations.

use crate::actions::scaling::find;
use crate::actions::scaling::find::{arn, bad_token, invalid};
use crate::rules::filter::Pattern;
use crate::rules::instance_view;
use crate::rules::page;
use crate::state::{self, GroupMember, GroupTemplate, InstancePhase, ScalingGroup};
use crate::tx::Tx;
use api::autoscaling::group::{
    Activity, AutoScalingGroup, Filter, Instance, LaunchTemplateSpecification, TagDescription,
};
use api::autoscaling::launch_configuration::LaunchConfiguration;
use api::autoscaling::operations::{
    DescribeAutoScalingGroupsInput, DescribeAutoScalingGroupsOutput, DescribeLaunchConfigurationsInput,
    DescribeLaunchConfigurationsOutput, DescribeScalingActivitiesInput, DescribeScalingActivitiesOutput,
};
use api::{ApiError, Operation, Timestamp, autoscaling};
use serde_json::{Value, json};
use std::sync::Arc;

/// Checks how many items a call wants.
pub(crate) fn check_records(most: Option<i64>) -> Result<(), ApiError> {
    match most.filter(|most| !(1..=100).contains(most)) {
        Some(most) => invalid(format!(
            "1 validation error detected: Value '{most}' at 'maxRecords' failed to satisfy constraint: Member must \
             have value between 1 and 100"
        )),
        None => Ok(()),
    }
}

/// The filters of a call: each a name and its values.
fn filters<'f>(given: &'f [Filter], operation: &Operation) -> Result<Vec<(&'f str, &'f [String])>, ApiError> {
    let mut filters = Vec::new();
    for filter in given {
        let name = filter.name.as_deref().unwrap_or_default();
        let known = match name.strip_prefix("tag:") {
            Some(key) => !key.is_empty() && operation.filters.contains(&"tag:"),
            None => operation.filters.contains(&name),
        };
        if !known {
            return invalid(format!("Filter type {name} is not correct."));
        }
        filters.push((name, filter.values.as_deref().unwrap_or_default()));
    }
    Ok(filters)
}

fn fits(values: &[String], has: &str) -> bool {
    values.iter().any(|value| Pattern::new(value).matches(has))
}

/// Lists groups.
pub(crate) fn describe_auto_scaling_groups(
    tx: &mut Tx<'_>,
    input: DescribeAutoScalingGroupsInput,
) -> Result<DescribeAutoScalingGroupsOutput, ApiError> {
    check_records(input.max_records)?;
    let filters = filters(
        &input.filters,
        &autoscaling::operations::DESCRIBE_AUTO_SCALING_GROUPS,
    )?;
    let names = &input.auto_scaling_group_names;
    let found: Vec<&Arc<ScalingGroup>> = find::own(tx)
        .filter(|group| names.is_empty() || names.contains(&group.name))
        .filter(|group| filters.iter().all(|(name, values)| has_tag(group, name, values)))
        .collect();
    let (found, next_token) = page::page(
        found,
        |group| group.name.clone(),
        Some(input.max_records.unwrap_or(50)),
        input.next_token.as_deref().filter(|token| !token.is_empty()),
    )
    .map_err(bad_token)?;
    let with_instances = input.include_instances != Some(false);
    Ok(DescribeAutoScalingGroupsOutput {
        auto_scaling_groups: Some(
            found
                .into_iter()
                .map(|group| shown(tx, group, with_instances))
                .collect(),
        ),
        next_token,
    })
}

fn has_tag(group: &ScalingGroup, name: &str, values: &[String]) -> bool {
    let mut tags = group.tags.iter();
    match name.strip_prefix("tag:") {
        Some(key) => tags.any(|tag| tag.key == key && fits(values, &tag.value)),
        None if name == "tag-key" => tags.any(|tag| fits(values, &tag.key)),
        None => tags.any(|tag| fits(values, &tag.value)),
    }
}

/// A template as answers name it.
pub(crate) fn specification(template: &GroupTemplate) -> Option<LaunchTemplateSpecification> {
    template.id.as_ref().map(|id| LaunchTemplateSpecification {
        launch_template_id: Some(id.clone()),
        launch_template_name: template.name.clone(),
        // Whoever named no version is shown none; the default is meant.
        version: template.version.clone(),
    })
}

fn shown(tx: &Tx<'_>, group: &ScalingGroup, with_instances: bool) -> AutoScalingGroup {
    let subnets = find::subnets(tx, group);
    let role = format!(
        "arn:aws:iam::{}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        tx.account
    );
    let members = group.members.iter().filter(|_| with_instances);
    AutoScalingGroup {
        auto_scaling_group_name: Some(group.name.clone()),
        auto_scaling_group_arn: Some(arn(tx, group)),
        launch_configuration_name: group.template.data.as_ref().map(|_| group.name.clone()),
        launch_template: specification(&group.template),
        min_size: Some(group.min),
        max_size: Some(group.max),
        desired_capacity: Some(group.desired),
        default_cooldown: Some(group.cooldown),
        availability_zones: Some(subnets.iter().map(|subnet| subnet.zone.name.clone()).collect()),
        availability_zone_ids: Some(subnets.iter().map(|subnet| subnet.zone.id.clone()).collect()),
        load_balancer_names: Some(Vec::new()),
        target_group_ar_ns: Some(Vec::new()),
        health_check_type: Some("EC2".to_owned()),
        health_check_grace_period: Some(group.grace),
        instances: Some(members.map(|member| shown_member(tx, group, member)).collect()),
        created_time: Some(group.created),
        suspended_processes: Some(Vec::new()),
        vpc_zone_identifier: Some(if group.by_subnet {
            group.subnets.join(",")
        } else {
            String::new()
        }),
        enabled_metrics: Some(Vec::new()),
        status: group.deleting.then(|| "Delete in progress".to_owned()),
        tags: Some(tags(group)),
        termination_policies: Some(group.policies.clone()),
        new_instances_protected_from_scale_in: Some(group.protect_new),
        service_linked_role_arn: Some(group.role.clone().unwrap_or(role)),
        context: group.context.clone(),
        default_instance_warmup: group.warmup,
        traffic_sources: Some(Vec::new()),
        deletion_protection: group.deletion_protection.clone(),
        ..AutoScalingGroup::default()
    }
}

fn tags(group: &ScalingGroup) -> Vec<TagDescription> {
    group
        .tags
        .iter()
        .map(|tag| TagDescription {
            resource_id: Some(group.name.clone()),
            resource_type: Some("auto-scaling-group".to_owned()),
            key: Some(tag.key.clone()),
            value: Some(tag.value.clone()),
            propagate_at_launch: Some(tag.propagate),
        })
        .collect()
}

fn shown_member(tx: &Tx<'_>, group: &ScalingGroup, member: &GroupMember) -> Instance {
    let phase = tx
        .region
        .instances
        .get(&member.instance)
        .map(|instance| instance.phase);
    let well = matches!(phase, Some(InstancePhase::Pending | InstancePhase::Running)) && !member.leaving;
    let state = if member.leaving {
        "Terminating"
    } else if member.since.is_some() {
        "InService"
    } else {
        "Pending"
    };
    Instance {
        instance_id: Some(member.instance.clone()),
        instance_type: Some(member.instance_type.clone()),
        availability_zone: Some(member.zone.clone()),
        availability_zone_id: instance_view::zone_id(tx, &member.zone),
        lifecycle_state: Some(state.to_owned()),
        health_status: Some(
            if well || member.leaving {
                "Healthy"
            } else {
                "Unhealthy"
            }
            .to_owned(),
        ),
        launch_template: specification(&group.template)
            .filter(|_| member.version.is_some())
            .map(|specification| LaunchTemplateSpecification {
                version: member.version.clone(),
                ..specification
            }),
        image_id: Some(member.image.clone()),
        protected_from_scale_in: Some(member.protected),
        ..Instance::default()
    }
}

/// Lists what groups did, the newest first.
pub(crate) fn describe_scaling_activities(
    tx: &mut Tx<'_>,
    input: DescribeScalingActivitiesInput,
) -> Result<DescribeScalingActivitiesOutput, ApiError> {
    check_records(input.max_records)?;
    let filters = filters(
        &input.filters,
        &autoscaling::operations::DESCRIBE_SCALING_ACTIVITIES,
    )?;
    for (name, values) in &filters {
        let moment = *name != "Status";
        if moment && values.iter().any(|value| Timestamp::parse(value).is_none()) {
            return invalid(format!("Filter {name} needs a date and time."));
        }
    }
    let name = input
        .auto_scaling_group_name
        .as_deref()
        .filter(|name| !name.is_empty());
    if let Some(name) = name {
        find::one(tx, name)?;
    }
    let ids = &input.activity_ids;
    let mut found: Vec<(&Arc<ScalingGroup>, usize, &state::Activity)> = Vec::new();
    for group in find::own(tx).filter(|group| name.is_none_or(|name| group.name == name)) {
        let numbered = group.activities.iter().enumerate();
        let wanted = numbered
            .filter(|(_, activity)| ids.is_empty() || ids.contains(&activity.id))
            .filter(|(_, activity)| {
                filters
                    .iter()
                    .all(|(name, values)| passes(activity, name, values))
            });
        found.extend(wanted.map(|(at, activity)| (group, at, activity)));
    }
    let key = |(group, at, activity): &(&Arc<ScalingGroup>, usize, &state::Activity)| {
        let place = usize::MAX - *at;
        format!(
            "{:016x} {place:020} {}",
            i64::MAX - activity.started.0,
            group.name
        )
    };
    api::order::sort_by(&mut found, |one, other| key(one).cmp(&key(other)));
    let (found, next_token) = page::page(
        found,
        key,
        Some(input.max_records.unwrap_or(100)),
        input.next_token.as_deref().filter(|token| !token.is_empty()),
    )
    .map_err(bad_token)?;
    let activities = found
        .into_iter()
        .map(|(group, _, activity)| shown_activity(tx, group, activity))
        .collect();
    Ok(DescribeScalingActivitiesOutput {
        activities: Some(activities),
        next_token,
    })
}

fn passes(activity: &state::Activity, name: &str, values: &[String]) -> bool {
    let bound = values.first().and_then(|value| Timestamp::parse(value));
    match (name, bound) {
        ("StartTimeLowerBound", Some(bound)) => activity.started >= bound,
        ("StartTimeUpperBound", Some(bound)) => activity.started <= bound,
        ("EndTimeLowerBound", Some(bound)) => activity.ended.is_some_and(|ended| ended >= bound),
        ("EndTimeUpperBound", Some(bound)) => activity.ended.is_some_and(|ended| ended <= bound),
        _ => values.contains(&activity.status),
    }
}

fn shown_activity(tx: &Tx<'_>, group: &ScalingGroup, activity: &state::Activity) -> Activity {
    Activity {
        activity_id: Some(activity.id.clone()),
        auto_scaling_group_name: Some(group.name.clone()),
        description: Some(activity.description.clone()),
        cause: Some(activity.cause.clone()),
        start_time: Some(activity.started),
        end_time: activity.ended.map(Timestamp::whole_second),
        status_code: Some(activity.status.clone()),
        status_message: activity.message.clone(),
        progress: Some(if activity.ended.is_some() { 100 } else { 50 }),
        details: Some(activity.details.clone()),
        auto_scaling_group_state: None,
        auto_scaling_group_arn: Some(arn(tx, group)),
    }
}

/// Lists launch configurations: only groups that were made from an instance have one, of their own name.
pub(crate) fn describe_launch_configurations(
    tx: &mut Tx<'_>,
    input: DescribeLaunchConfigurationsInput,
) -> Result<DescribeLaunchConfigurationsOutput, ApiError> {
    check_records(input.max_records)?;
    let names = &input.launch_configuration_names;
    let found: Vec<(&Arc<ScalingGroup>, &Value)> = find::own(tx)
        .filter(|group| names.is_empty() || names.contains(&group.name))
        .filter_map(|group| Some((group, group.template.data.as_ref()?)))
        .collect();
    let (found, next_token) = page::page(
        found,
        |(group, _)| group.name.clone(),
        Some(input.max_records.unwrap_or(50)),
        input.next_token.as_deref().filter(|token| !token.is_empty()),
    )
    .map_err(bad_token)?;
    let configurations = found
        .into_iter()
        .map(|(group, data)| configuration(tx, group, data))
        .collect();
    Ok(DescribeLaunchConfigurationsOutput {
        launch_configurations: Some(configurations),
        next_token,
    })
}

fn configuration(tx: &Tx<'_>, group: &ScalingGroup, data: &Value) -> LaunchConfiguration {
    let text = |name: &str| data.get(name).and_then(Value::as_str).unwrap_or_default();
    LaunchConfiguration(json!({
        "LaunchConfigurationName": group.name,
        "LaunchConfigurationARN": format!(
            "arn:aws:autoscaling:{}:{}:launchConfiguration:{}:launchConfigurationName/{}",
            tx.region_name, tx.account, group.uuid, group.name
        ),
        "ImageId": text("ImageId"),
        "KeyName": text("KeyName"),
        "SecurityGroups": data.get("SecurityGroupIds"),
        "ClassicLinkVPCSecurityGroups": [],
        "UserData": text("UserData"),
        "InstanceType": text("InstanceType"),
        "KernelId": "",
        "RamdiskId": "",
        "BlockDeviceMappings": [],
        "InstanceMonitoring": data.get("Monitoring"),
        "CreatedTime": group.created.to_string(),
        "EbsOptimized": data.get("EbsOptimized"),
    }))
}
