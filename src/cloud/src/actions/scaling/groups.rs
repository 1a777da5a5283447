//! CreateAutoScalingGroup, UpdateAutoScalingGroup, SetDesiredCapacity and DeleteAutoScalingGroup. What a group then does
//! by itself is in `due.rs`.

use crate::actions::scaling::find::{check_launch, invalid, one, template};
use crate::actions::scaling::settings;
use crate::actions::scaling::settings::{Locations, Sizes};
use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form::error;
use crate::rules::network::here;
use crate::state::{GroupTemplate, Instance, InstancePhase, ScalingGroup};
use crate::tx::Tx;
use api::autoscaling::operations::{
    CreateAutoScalingGroupInput, CreateAutoScalingGroupOutput, DeleteAutoScalingGroupInput,
    DeleteAutoScalingGroupOutput, SetDesiredCapacityInput, UpdateAutoScalingGroupInput,
    UpdateAutoScalingGroupOutput,
};
use api::autoscaling::tags::Nothing;
use api::{ApiError, ErrorCode, InstanceId, Span};
use serde_json::{Value, json};
use std::sync::Arc;

/// How soon a group acts on what it was told.
const SOON: Span = Span::seconds(1);

/// Makes a group.
pub(crate) fn create_auto_scaling_group(
    tx: &mut Tx<'_>,
    input: CreateAutoScalingGroupInput,
) -> Result<CreateAutoScalingGroupOutput, ApiError> {
    let name = input.auto_scaling_group_name.clone();
    settings::check_name(&name)?;
    settings::refuse_created(&input)?;
    let sizes = Sizes::new(input.min_size, input.max_size, input.desired_capacity)?;
    let tags = settings::tags(&name, &input.tags)?;
    let seconds = [
        ("DefaultCooldown", input.default_cooldown),
        ("HealthCheckGracePeriod", input.health_check_grace_period),
        ("DefaultInstanceWarmup", input.default_instance_warmup),
    ];
    settings::check_seconds(&seconds)?;
    let policies = settings::policies(&input.termination_policies)?;
    settings::check_protection(input.deletion_protection.as_deref())?;
    let place = Locations {
        zones: &input.availability_zones,
        zone_ids: &input.availability_zone_ids,
        subnets: input.vpc_zone_identifier.as_deref(),
    };
    if tx
        .region
        .scaling_groups
        .contains_key(&(tx.account, name.as_str()))
    {
        return error(
            ErrorCode::AlreadyExists,
            format!(
                "AutoScalingGroup by this name already exists - A group with the name {name} already exists"
            ),
        );
    }
    let (template, found) = match (&input.launch_template, &input.instance_id) {
        (Some(asked), None) => (template(tx, asked)?, None),
        (None, Some(id)) => {
            let instance = instance(tx, id)?;
            (of_instance(instance), Some(instance))
        }
        _ => {
            return invalid(
                "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or \
                 MixedInstancesPolicy parameter.",
            );
        }
    };
    let (subnets, by_subnet) = match (place.is_empty(), found) {
        // A group from an instance is where the instance is, unless it says otherwise.
        (true, Some(instance)) => (vec![String::from(&instance.subnet)], true),
        _ => place.find(&here(tx))?,
    };
    check_launch(tx, &template, subnets.first().map_or("", String::as_str))?;
    let uuid = crate::ids::uuid(tx.draw(), tx.draw());
    let group = ScalingGroup {
        name: name.clone(),
        uuid,
        owner: tx.account.to_owned(),
        template,
        min: sizes.min,
        max: sizes.max,
        desired: sizes.desired,
        cooldown: input.default_cooldown.unwrap_or(300),
        subnets,
        by_subnet,
        grace: input.health_check_grace_period.unwrap_or(0),
        warmup: input.default_instance_warmup.filter(|seconds| *seconds >= 0),
        deletion_protection: input.deletion_protection,
        role: input.service_linked_role_arn,
        protect_new: input.new_instances_protected_from_scale_in == Some(true),
        policies,
        context: input.context,
        created: tx.now(),
        deleting: false,
        tags,
        members: Vec::new(),
        activities: Vec::new(),
        refreshes: Vec::new(),
        retry: None,
    };
    tx.change(Change::ScalingGroup(Arc::new(group)));
    look(tx, &name, SOON);
    Ok(CreateAutoScalingGroupOutput {})
}

/// Lets a group look for something to do, so long from now.
pub(crate) fn look(tx: &mut Tx<'_>, name: &str, after: Span) {
    let (account, name) = (tx.account.to_owned(), name.to_owned());
    tx.schedule(after, DueKind::ScalingGroup { account, name });
}

fn instance<'s>(tx: &Tx<'s>, id: &InstanceId) -> Result<&'s Arc<Instance>, ApiError> {
    let found = tx.region.instances.get(id).filter(|instance| {
        instance.owner == tx.account
            && !matches!(
                instance.phase,
                InstancePhase::ShuttingDown | InstancePhase::Terminated
            )
    });
    found.ok_or_else(|| {
        let message = format!("Instance does not exist or is terminated: {id}");
        ApiError::new(ErrorCode::ValidationError, message)
    })
}

/// The parameters of an instance, for more of its kind. Its volumes are the image's, its tags its own.
fn of_instance(instance: &Instance) -> GroupTemplate {
    let groups: Vec<&str> = instance.groups.iter().map(|(id, _)| id.as_str()).collect();
    let mut data = json!({
        "ImageId": instance.image.as_str(),
        "InstanceType": instance.instance_type,
        "SecurityGroupIds": groups,
        "EbsOptimized": instance.ebs_optimized,
        "Monitoring": {"Enabled": instance.monitoring},
    });
    if let Some(members) = data.as_object_mut() {
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                members.insert(name.to_owned(), value);
            }
        };
        put("KeyName", instance.key_name.clone().map(Value::String));
        put("UserData", instance.user_data.clone().map(Value::String));
        let profile = instance.profile.as_ref().map(|arn| json!({"Arn": arn}));
        put("IamInstanceProfile", profile);
    }
    GroupTemplate {
        id: None,
        name: None,
        version: None,
        data: Some(data),
    }
}

/// Changes a group.
pub(crate) fn update_auto_scaling_group(
    tx: &mut Tx<'_>,
    input: UpdateAutoScalingGroupInput,
) -> Result<UpdateAutoScalingGroupOutput, ApiError> {
    settings::check_name(&input.auto_scaling_group_name)?;
    settings::refuse_updated(&input)?;
    let seconds = [
        ("DefaultCooldown", input.default_cooldown),
        ("HealthCheckGracePeriod", input.health_check_grace_period),
        ("DefaultInstanceWarmup", input.default_instance_warmup),
    ];
    settings::check_seconds(&seconds)?;
    settings::check_protection(input.deletion_protection.as_deref())?;
    // Updating has its own words for a group that there isn't.
    let Ok(group) = one(tx, &input.auto_scaling_group_name) else {
        return invalid("AutoScalingGroup name not found - null");
    };
    if group.deleting {
        return being_deleted(&group.name);
    }
    let mut changed = ScalingGroup::clone(group);
    resize(&mut changed, &input)?;
    let place = Locations {
        zones: &input.availability_zones,
        zone_ids: &input.availability_zone_ids,
        subnets: input.vpc_zone_identifier.as_deref(),
    };
    if !place.is_empty() {
        (changed.subnets, changed.by_subnet) = place.find(&here(tx))?;
    }
    if let Some(asked) = &input.launch_template {
        changed.template = template(tx, asked)?;
        let subnet = changed.subnets.first().cloned().unwrap_or_default();
        check_launch(tx, &changed.template, &subnet)?;
        // What went wrong with the old one need not with the new.
        changed.retry = None;
    }
    if !input.termination_policies.is_empty() {
        changed.policies = settings::policies(&input.termination_policies)?;
    }
    changed.cooldown = input.default_cooldown.unwrap_or(changed.cooldown);
    changed.grace = input.health_check_grace_period.unwrap_or(changed.grace);
    if let Some(seconds) = input.default_instance_warmup {
        changed.warmup = Some(seconds).filter(|seconds| *seconds >= 0);
    }
    changed.protect_new = input
        .new_instances_protected_from_scale_in
        .unwrap_or(changed.protect_new);
    changed.deletion_protection = input.deletion_protection.or(changed.deletion_protection);
    changed.role = input.service_linked_role_arn.or(changed.role);
    changed.context = input.context.or(changed.context);
    tx.change(Change::ScalingGroup(Arc::new(changed)));
    look(tx, &input.auto_scaling_group_name, SOON);
    Ok(UpdateAutoScalingGroupOutput {})
}

/// The new sizes. A desired capacity that is not mentioned gives way to the bounds.
fn resize(group: &mut ScalingGroup, input: &UpdateAutoScalingGroupInput) -> Result<(), ApiError> {
    let min = input.min_size.unwrap_or(group.min);
    let max = input.max_size.unwrap_or(group.max);
    let desired = match input.desired_capacity {
        Some(desired) => desired,
        None => group.desired.min(max).max(min),
    };
    let sizes = Sizes::new(min, max, Some(desired))?;
    (group.min, group.max, group.desired) = (sizes.min, sizes.max, sizes.desired);
    Ok(())
}

/// Sets how many instances a group should have. Unlike an update it never moves the bounds.
pub(crate) fn set_desired_capacity(
    tx: &mut Tx<'_>,
    input: SetDesiredCapacityInput,
) -> Result<Nothing, ApiError> {
    settings::check_name(&input.auto_scaling_group_name)?;
    let group = one(tx, &input.auto_scaling_group_name)?;
    if group.deleting {
        return being_deleted(&group.name);
    }
    let desired = input.desired_capacity;
    let outside = match desired {
        _ if desired > group.max => Some(("above max", group.max)),
        _ if desired < group.min => Some(("below min", group.min)),
        _ => None,
    };
    if let Some((side, bound)) = outside {
        return invalid(format!(
            "New SetDesiredCapacity value {desired} is {side} value {bound} for the AutoScalingGroup."
        ));
    }
    let changed = ScalingGroup {
        desired,
        ..ScalingGroup::clone(group)
    };
    tx.change(Change::ScalingGroup(Arc::new(changed)));
    look(tx, &input.auto_scaling_group_name, SOON);
    Ok(Nothing {})
}

/// The error of a group that is going.
pub(crate) fn being_deleted<T>(name: &str) -> Result<T, ApiError> {
    error(
        ErrorCode::ScalingActivityInProgress,
        format!("AutoScalingGroup '{name}' is being deleted."),
    )
}

/// Deletes a group: an empty one at once, another only by force, together with its instances.
pub(crate) fn delete_auto_scaling_group(
    tx: &mut Tx<'_>,
    input: DeleteAutoScalingGroupInput,
) -> Result<DeleteAutoScalingGroupOutput, ApiError> {
    settings::check_name(&input.auto_scaling_group_name)?;
    let group = one(tx, &input.auto_scaling_group_name)?;
    let force = input.force_delete == Some(true);
    let refused = match group.deletion_protection.as_deref() {
        Some("prevent-all-deletion") => true,
        Some("prevent-force-deletion") => force,
        _ => false,
    };
    if refused {
        return invalid(format!(
            "AutoScalingGroup '{}' has deletion protection. Set DeletionProtection to none and try again.",
            group.name
        ));
    }
    if group.deleting && !force {
        return being_deleted(&group.name);
    }
    if !force && !group.members.is_empty() {
        let moving = group
            .members
            .iter()
            .any(|member| member.leaving || member.since.is_none());
        return if moving {
            error(
                ErrorCode::ScalingActivityInProgress,
                "You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group.",
            )
        } else {
            error(
                ErrorCode::ResourceInUse,
                "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) \
                 still in the group.",
            )
        };
    }
    if group.members.is_empty() {
        let (account, name) = (tx.account.to_owned(), group.name.clone());
        tx.change(Change::ScalingGroupGone { account, name });
        return Ok(DeleteAutoScalingGroupOutput {});
    }
    let changed = ScalingGroup {
        deleting: true,
        min: 0,
        max: 0,
        desired: 0,
        ..ScalingGroup::clone(group)
    };
    tx.change(Change::ScalingGroup(Arc::new(changed)));
    look(tx, &input.auto_scaling_group_name, SOON);
    Ok(DeleteAutoScalingGroupOutput {})
}
