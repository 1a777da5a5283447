//! DescribeInstanceRefreshes.

use crate::actions::scaling::describe::check_records;
use crate::actions::scaling::describe::specification;
use crate::actions::scaling::find::bad_token;
use crate::actions::scaling::find::one;
use crate::actions::scaling::round::count;
use crate::rules::page;
use crate::state::{Refresh, ScalingGroup};
use crate::tx::Tx;
use api::autoscaling::operations::{DescribeInstanceRefreshesInput, DescribeInstanceRefreshesOutput};
use api::autoscaling::refresh::{
    DesiredConfiguration, InstanceRefresh, InstanceRefreshLivePoolProgress, InstanceRefreshProgressDetails,
    RefreshPreferences,
};
use api::codec::decode;
use api::{ApiError, ErrorCode, InstanceId};

/// Lists the refreshes of a group, the newest first.
pub(crate) fn describe_instance_refreshes(
    tx: &mut Tx<'_>,
    input: DescribeInstanceRefreshesInput,
) -> Result<DescribeInstanceRefreshesOutput, ApiError> {
    check_records(input.max_records)?;
    let group = one(tx, &input.auto_scaling_group_name)?;
    let ids = &input.instance_refresh_ids;
    let found: Vec<(usize, &Refresh)> = group
        .refreshes
        .iter()
        .rev()
        .enumerate()
        .filter(|(_, refresh)| ids.is_empty() || ids.contains(&refresh.id))
        .collect();
    let (found, next_token) = page::page(
        found,
        |(_, refresh)| format!("{:016x} {}", i64::MAX - refresh.started.0, refresh.id),
        Some(input.max_records.unwrap_or(50)),
        input.next_token.as_deref().filter(|token| !token.is_empty()),
    )
    .map_err(bad_token)?;
    let shown: Result<Vec<_>, _> = found
        .into_iter()
        .map(|(_, refresh)| shown(group, refresh))
        .collect();
    Ok(DescribeInstanceRefreshesOutput {
        instance_refreshes: Some(shown?),
        next_token,
    })
}

fn shown(group: &ScalingGroup, refresh: &Refresh) -> Result<InstanceRefresh, ApiError> {
    let left = if refresh.status == "Successful" {
        0
    } else {
        count(refresh.old.iter().filter(|id| is_left(group, id)).count())
    };
    let percent = match refresh.total {
        0 => {
            if refresh.is_active() {
                0
            } else {
                100
            }
        }
        total => (total - left) * 100 / total,
    };
    let preferences = match &refresh.preferences {
        Some(kept) => decode::input(kept).map_err(|mismatch| {
            ApiError::new(
                ErrorCode::InternalError,
                format!("The preferences are damaged: {mismatch}"),
            )
        })?,
        None => RefreshPreferences::default(),
    };
    Ok(InstanceRefresh {
        instance_refresh_id: Some(refresh.id.clone()),
        auto_scaling_group_name: Some(group.name.clone()),
        status: Some(refresh.status.clone()),
        status_reason: refresh.reason.clone(),
        start_time: Some(refresh.started),
        end_time: refresh.ended,
        percentage_complete: Some(percent),
        instances_to_update: Some(left),
        progress_details: refresh.is_active().then(|| InstanceRefreshProgressDetails {
            live_pool_progress: Some(InstanceRefreshLivePoolProgress {
                percentage_complete: Some(percent),
                instances_to_update: Some(left),
            }),
            warm_pool_progress: None,
        }),
        preferences: Some(RefreshPreferences {
            min_healthy_percentage: Some(refresh.min_healthy),
            max_healthy_percentage: Some(refresh.max_healthy),
            instance_warmup: Some(refresh.warmup),
            skip_matching: Some(preferences.skip_matching == Some(true)),
            auto_rollback: Some(false),
            scale_in_protected_instances: Some(refresh.protected.clone()),
            standby_instances: Some(preferences.standby_instances.unwrap_or_else(|| "Wait".to_owned())),
            ..RefreshPreferences::default()
        }),
        desired_configuration: refresh.desired.as_ref().map(|template| DesiredConfiguration {
            launch_template: specification(template),
            mixed_instances_policy: None,
        }),
        rollback_details: None,
        strategy: Some("Rolling".to_owned()),
    })
}

/// Whether an old instance is still there.
fn is_left(group: &ScalingGroup, id: &InstanceId) -> bool {
    group.members.iter().any(|member| member.instance == *id)
}
