//! StartInstanceRefresh, and how a refresh replaces the instances of a group.

use crate::actions::scaling::find;
use crate::actions::scaling::find::check_launch;
use crate::actions::scaling::find::invalid;
use crate::actions::scaling::find::one;
use crate::actions::scaling::find::refused;
use crate::actions::scaling::groups::being_deleted;
use crate::actions::scaling::groups::look;
use crate::actions::scaling::round::Round;
use crate::actions::scaling::round::count;
use crate::actions::scaling::settings;
use crate::event::Change;
use crate::rules::form::error;
use crate::rules::launch_image;
use crate::state::{GroupTemplate, Refresh, ScalingGroup};
use crate::tx::Tx;
use api::autoscaling::operations::{StartInstanceRefreshInput, StartInstanceRefreshOutput};
use api::autoscaling::refresh::RefreshPreferences;
use api::codec::encode;
use api::{ApiError, ErrorCode, ImageId, InstanceId, Span};
use std::sync::Arc;

/// How long a refresh waits for protected instances.
const PATIENCE: Span = Span::hours(1);
/// How many launches in a row may fail before a refresh gives up.
const MOST_FAILURES: i64 = 5;
/// The most refreshes that a group remembers.
const MOST_REFRESHES: usize = 20;

/// Begins to replace the instances of a group.
pub(crate) fn start_instance_refresh(
    tx: &mut Tx<'_>,
    input: StartInstanceRefreshInput,
) -> Result<StartInstanceRefreshOutput, ApiError> {
    settings::check_name(&input.auto_scaling_group_name)?;
    match input.strategy.as_deref() {
        None | Some("Rolling") => {}
        Some("ReplaceRootVolume") => return refused("The strategy ReplaceRootVolume"),
        Some(other) => return invalid(format!("Invalid strategy: {other}")),
    }
    let preferences = input.preferences.clone().unwrap_or_default();
    check(&preferences)?;
    let wish = input.desired_configuration.unwrap_or_default();
    if wish.mixed_instances_policy.is_some() {
        return refused("MixedInstancesPolicy");
    }
    let group = one(tx, &input.auto_scaling_group_name)?;
    if group.deleting {
        return being_deleted(&group.name);
    }
    if group.refreshes.iter().any(Refresh::is_active) {
        return error(
            ErrorCode::InstanceRefreshInProgress,
            "An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.",
        );
    }
    let desired = wish
        .launch_template
        .as_ref()
        .map(|asked| find::template(tx, asked))
        .transpose()?;
    let subnet = group.subnets.first().cloned().unwrap_or_default();
    check_launch(tx, desired.as_ref().unwrap_or(&group.template), &subnet)?;
    let protected = preferences
        .scale_in_protected_instances
        .clone()
        .unwrap_or_else(|| "Wait".to_owned());
    let skip = preferences.skip_matching == Some(true);
    let old = to_replace(tx, group, desired.as_ref(), skip, protected == "Ignore")?;
    let refresh = Refresh {
        id: crate::ids::uuid(tx.draw(), tx.draw()),
        status: "Pending".to_owned(),
        reason: None,
        started: tx.now(),
        ended: None,
        total: count(old.len()),
        old,
        min_healthy: preferences.min_healthy_percentage.unwrap_or(90),
        max_healthy: preferences.max_healthy_percentage.unwrap_or(100),
        warmup: preferences
            .instance_warmup
            .or(group.warmup)
            .unwrap_or(group.grace),
        protected,
        preferences: input
            .preferences
            .map(|preferences| encode::to_value(&preferences)),
        desired,
    };
    let id = refresh.id.clone();
    let mut changed = ScalingGroup::clone(group);
    changed.refreshes.push(refresh);
    let over = changed.refreshes.len().saturating_sub(MOST_REFRESHES);
    changed.refreshes.drain(..over);
    changed.retry = None;
    tx.change(Change::ScalingGroup(Arc::new(changed)));
    look(tx, &input.auto_scaling_group_name, Span::seconds(2));
    Ok(StartInstanceRefreshOutput {
        instance_refresh_id: Some(id),
    })
}

fn check(preferences: &RefreshPreferences) -> Result<(), ApiError> {
    let asked = [
        (
            "CheckpointPercentages",
            preferences
                .checkpoint_percentages
                .as_ref()
                .is_some_and(|list| !list.is_empty()),
        ),
        ("CheckpointDelay", preferences.checkpoint_delay.unwrap_or(0) != 0),
        ("AutoRollback", preferences.auto_rollback == Some(true)),
        ("AlarmSpecification", preferences.alarm_specification.is_some()),
        ("BakeTime", preferences.bake_time.unwrap_or(0) != 0),
    ];
    if let Some((what, _)) = asked.iter().find(|(_, asked)| *asked) {
        return refused(what);
    }
    let word =
        |value: &Option<String>, known: &[&str]| value.as_deref().is_none_or(|value| known.contains(&value));
    if !word(
        &preferences.scale_in_protected_instances,
        &["Refresh", "Ignore", "Wait"],
    ) || !word(&preferences.standby_instances, &["Terminate", "Ignore", "Wait"])
    {
        return invalid("Preferences have a value that is not valid.");
    }
    let min = preferences.min_healthy_percentage;
    let max = preferences.max_healthy_percentage;
    let good = min.is_none_or(|min| (0..=100).contains(&min))
        && max.is_none_or(|max| (100..=200).contains(&max))
        && preferences.instance_warmup.is_none_or(|seconds| seconds >= 0);
    if !good {
        return invalid("Preferences have a number that is out of range.");
    }
    match (min, max) {
        (None, Some(_)) => invalid("MaxHealthyPercentage requires MinHealthyPercentage."),
        (Some(min), Some(max)) if max - min > 100 => invalid(
            "The difference between MaxHealthyPercentage and MinHealthyPercentage cannot be greater than 100.",
        ),
        _ => Ok(()),
    }
}

/// The instances that a refresh replaces.
fn to_replace(
    tx: &Tx<'_>,
    group: &ScalingGroup,
    desired: Option<&GroupTemplate>,
    skip_matching: bool,
    spare_protected: bool,
) -> Result<Vec<InstanceId>, ApiError> {
    let source = find::source(tx, desired.unwrap_or(&group.template))?;
    let named = source
        .data
        .get("ImageId")
        .and_then(serde_json::Value::as_str)
        .map(ImageId::from);
    let image = named.map(|id| launch_image::named(tx, &id)).transpose()?;
    Ok(group
        .members
        .iter()
        .filter(|member| !(member.leaving || spare_protected && member.protected))
        .filter(|member| {
            let matches = member.version == source.version && image.as_ref() == Some(&member.image);
            !(skip_matching && matches)
        })
        .map(|member| member.instance.clone())
        .collect())
}

/// How many instances there may be beyond the desired ones while a refresh replaces some.
pub(crate) fn extra(round: &Round<'_, '_>) -> i64 {
    let group = &round.group;
    let Some(refresh) = group.refreshes.iter().find(|refresh| refresh.is_active()) else {
        return 0;
    };
    if refresh.max_healthy <= 100 {
        return 0;
    }
    let room = (group.desired * (refresh.max_healthy - 100) / 100).max(1);
    room.min(count(remaining(group, refresh)))
}

/// How many of the old instances are not on their way out yet.
fn remaining(group: &ScalingGroup, refresh: &Refresh) -> usize {
    let old = group
        .members
        .iter()
        .filter(|member| !member.leaving && refresh.old.contains(&member.instance));
    old.count()
}

/// A refresh does what it can now.
pub(crate) fn moves(round: &mut Round<'_, '_>) {
    let Some(at) = round
        .group
        .refreshes
        .iter()
        .position(|refresh| refresh.is_active())
    else {
        return;
    };
    let Some(mut refresh) = round.group.refreshes.get(at).cloned() else {
        return;
    };
    "InProgress".clone_into(&mut refresh.status);
    replace(round, &refresh);
    settle(round, &mut refresh);
    if let Some(place) = round.group.refreshes.get_mut(at) {
        *place = refresh;
    }
}

/// The instances that count as in service: old ones, and new ones that have warmed up.
fn in_service(round: &Round<'_, '_>, refresh: &Refresh) -> i64 {
    let now = round.tx.now();
    let warm = Span::seconds(refresh.warmup);
    let serving = round.group.members.iter().filter(|member| {
        let old = refresh.old.contains(&member.instance);
        !member.leaving && member.since.is_some_and(|since| old || now >= since + warm)
    });
    count(serving.count())
}

/// Ends as many old instances as can be spared.
fn replace(round: &mut Round<'_, '_>, refresh: &Refresh) {
    let desired = round.group.desired;
    let needed = if refresh.max_healthy > 100 {
        desired
    } else {
        let least = (desired * refresh.min_healthy + 99) / 100;
        // However strict the percentage, one at a time is replaced.
        least.min(desired - 1)
    };
    let mut serving = in_service(round, refresh);
    let candidates: Vec<InstanceId> = round
        .group
        .members
        .iter()
        .filter(|member| !member.leaving && refresh.old.contains(&member.instance))
        .filter(|member| !member.protected || refresh.protected == "Refresh")
        .map(|member| member.instance.clone())
        .collect();
    for id in candidates {
        if serving <= needed {
            break;
        }
        let cause = format!(
            "At {} an instance was taken out of service in response to an instance refresh.",
            round.time()
        );
        round.end(&id, cause);
        serving -= 1;
    }
    let more = count(round.staying().len()) < desired + extra(round);
    // After a launch that failed, the group comes back by itself.
    if more && round.group.retry.is_none() {
        look(round.tx, &round.group.name.clone(), Span(0));
    }
}

/// Whether the refresh is over, and how; else when to look again.
fn settle(round: &mut Round<'_, '_>, refresh: &mut Refresh) {
    let now = round.tx.now();
    let left = remaining(round.group, refresh);
    let complete = left == 0 && in_service(round, refresh) >= round.group.desired;
    let failures = round.group.retry.map_or(0, |(_, failures)| failures);
    if complete {
        refresh.ended = Some(now);
        "Successful".clone_into(&mut refresh.status);
        refresh.reason = None;
        if let Some(template) = refresh.desired.clone() {
            round.group.template = template;
        }
        return;
    }
    let last = round
        .group
        .activities
        .last()
        .and_then(|activity| activity.message.clone());
    if failures >= MOST_FAILURES {
        refresh.ended = Some(now);
        "Failed".clone_into(&mut refresh.status);
        refresh.reason = last;
        return;
    }
    refresh.reason = last.filter(|_| failures > 0);
    let stuck = left > 0 && refresh.protected == "Wait" && only_protected(round.group, refresh);
    if stuck && now >= refresh.started + PATIENCE {
        refresh.ended = Some(now);
        "Failed".clone_into(&mut refresh.status);
        refresh.reason = Some("Instances with scale-in protection blocked the instance refresh.".to_owned());
        return;
    }
    if stuck {
        refresh.reason = Some("Waiting for instances with scale-in protection.".to_owned());
        look(
            round.tx,
            &round.group.name.clone(),
            Span(refresh.started.0 + PATIENCE.0 - now.0),
        );
    }
    if let Some(wait) = next_warm(round, refresh) {
        look(round.tx, &round.group.name.clone(), wait);
    }
}

fn only_protected(group: &ScalingGroup, refresh: &Refresh) -> bool {
    group
        .members
        .iter()
        .filter(|member| !member.leaving && refresh.old.contains(&member.instance))
        .all(|member| member.protected)
}

/// How long until the next new instance has warmed up.
fn next_warm(round: &Round<'_, '_>, refresh: &Refresh) -> Option<Span> {
    let now = round.tx.now();
    let new = round
        .group
        .members
        .iter()
        .filter(|member| !member.leaving && !refresh.old.contains(&member.instance));
    new.filter_map(|member| member.since)
        .map(|since| Span((since + Span::seconds(refresh.warmup)).0 - now.0))
        .filter(|wait| wait.0 > 0)
        .min()
}
