//! Groups that stand: their tags, the end of a refresh, and what tools ask on their way.

use crate::actions::scaling::find::{invalid, one};
use crate::actions::scaling::groups::look;
use crate::actions::scaling::settings;
use crate::actions::scaling::settings::MOST_TAGS;
use crate::event::Change;
use crate::rules::form::error;
use crate::state::{Refresh, ScalingGroup};
use crate::tx::Tx;
use api::autoscaling::tags::{
    CancelInstanceRefreshInput, CancelInstanceRefreshOutput, DescribeLifecycleHooksInput,
    DescribeLifecycleHooksOutput, DisableMetricsCollectionInput, Nothing, TagsInput,
};
use api::{ApiError, ErrorCode, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Ends the refresh of a group. What was replaced stays, and the group keeps the template that it had.
pub(crate) fn cancel_instance_refresh(
    tx: &mut Tx<'_>,
    input: CancelInstanceRefreshInput,
) -> Result<CancelInstanceRefreshOutput, ApiError> {
    settings::check_name(&input.auto_scaling_group_name)?;
    let mut group = ScalingGroup::clone(one(tx, &input.auto_scaling_group_name)?);
    let mut refreshes = group.refreshes.iter_mut();
    let Some(refresh) = refreshes.find(|refresh| refresh.is_active()) else {
        return error(
            ErrorCode::ActiveInstanceRefreshNotFound,
            format!(
                "No in progress or pending Instance Refresh found for Auto Scaling group {}",
                group.name
            ),
        );
    };
    end(refresh, tx);
    let id = refresh.id.clone();
    tx.change(Change::ScalingGroup(Arc::new(group)));
    // There may be instances beyond the desired ones.
    look(tx, &input.auto_scaling_group_name, Span(0));
    Ok(CancelInstanceRefreshOutput {
        instance_refresh_id: Some(id),
    })
}

fn end(refresh: &mut Refresh, tx: &Tx<'_>) {
    "Cancelled".clone_into(&mut refresh.status);
    refresh.reason = Some("Cancelled due to user request.".to_owned());
    refresh.ended = Some(tx.now());
}

/// Adds tags to groups, or changes them.
pub(crate) fn create_or_update_tags(tx: &mut Tx<'_>, input: TagsInput) -> Result<Nothing, ApiError> {
    change(tx, &input, true)
}

/// Takes tags away from groups; with a value, only tags of that value.
pub(crate) fn delete_tags(tx: &mut Tx<'_>, input: TagsInput) -> Result<Nothing, ApiError> {
    change(tx, &input, false)
}

fn change(tx: &mut Tx<'_>, input: &TagsInput, put: bool) -> Result<Nothing, ApiError> {
    let mut changed: BTreeMap<String, ScalingGroup> = BTreeMap::new();
    for given in &input.tags {
        let name = given.resource_id.clone().unwrap_or_default();
        for tag in settings::tags(&name, std::slice::from_ref(given))? {
            let group = match changed.get_mut(&name) {
                Some(group) => group,
                None => changed
                    .entry(name.clone())
                    .or_insert(ScalingGroup::clone(one(tx, &name)?)),
            };
            let place = group.tags.iter().position(|known| known.key == tag.key);
            match (place.and_then(|place| group.tags.get_mut(place)), put) {
                (Some(known), true) => *known = tag,
                (None, true) => group.tags.push(tag),
                (_, false) => group.tags.retain(|known| {
                    known.key != tag.key || given.value.as_ref().is_some_and(|value| *value != known.value)
                }),
            }
            if group.tags.len() > MOST_TAGS {
                return invalid(format!("A group can have at most {MOST_TAGS} tags."));
            }
        }
    }
    for group in changed.into_values() {
        tx.change(Change::ScalingGroup(Arc::new(group)));
    }
    Ok(Nothing {})
}

/// Lists the hooks of a group, which has none.
pub(crate) fn describe_lifecycle_hooks(
    tx: &mut Tx<'_>,
    input: DescribeLifecycleHooksInput,
) -> Result<DescribeLifecycleHooksOutput, ApiError> {
    one(tx, &input.auto_scaling_group_name)?;
    Ok(DescribeLifecycleHooksOutput {
        lifecycle_hooks: Some(Vec::new()),
    })
}

/// Stops metrics of a group, which has none.
pub(crate) fn disable_metrics_collection(
    tx: &mut Tx<'_>,
    input: DisableMetricsCollectionInput,
) -> Result<Nothing, ApiError> {
    one(tx, &input.auto_scaling_group_name)?;
    Ok(Nothing {})
}
