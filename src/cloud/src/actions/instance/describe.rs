//! DescribeInstances: the caller's instances in the order of their launches, grouped by reservation.

use crate::actions::instance::filter;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::page::page;
use crate::rules::{instance, instance_view, tags};
use crate::state;
use crate::tx::Tx;
use api::ec2::instance::{DescribeInstancesInput, DescribeInstancesOutput, Reservation};
use api::{ApiError, ErrorCode, InstanceId};
use std::sync::Arc;

/// The least page.
const LEAST_RESULTS: i64 = 5;

/// Lists instances. Hidden managed resources do not exist here, so asking for them adds nothing.
pub(crate) fn describe_instances(
    tx: &mut Tx<'_>,
    input: DescribeInstancesInput,
) -> Result<DescribeInstancesOutput, ApiError> {
    instance::well_formed(&input.instance_ids)?;
    let filters = Filters::new(&input.filters, &api::ec2::instance::DESCRIBE_INSTANCES)?;
    let paging = (input.max_results, input.next_token.as_deref());
    check_paging(&input.instance_ids, paging, "instancesSet")?;
    tx.dry_run(input.dry_run)?;
    let shown = asked(tx, &input.instance_ids)?
        .into_iter()
        .map(|instance| (instance, instance_view::shown(tx, instance)))
        .filter(|(instance, view)| {
            filters.pass(|name| match name.strip_prefix("network-interface.") {
                Some(tag @ ("tag-key" | "tag-value")) => {
                    tags::filter_values(tx.region.tags_of(tx.account, &instance.interface), tag)
                        .unwrap_or_default()
                }
                _ => filter::values(&instance.reservation, &instance.owner, view, name),
            })
        });
    let key = |(instance, _): &(&Arc<state::Instance>, _)| order(instance);
    let (shown, next_token) = page(shown, key, paging.0, paging.1)?;
    let mut reservations: Vec<Reservation> = Vec::new();
    for (instance, view) in shown {
        let id = Some(instance.reservation.clone());
        match reservations.last_mut() {
            Some(last) if last.reservation_id == id => last.instances.get_or_insert_default().push(view),
            _ => reservations.push(Reservation {
                reservation_id: id,
                owner_id: Some(instance.owner.clone()),
                requester_id: None,
                groups: Some(Vec::new()),
                instances: Some(vec![view]),
            }),
        }
    }
    Ok(DescribeInstancesOutput {
        next_token,
        reservations: Some(reservations),
    })
}

/// The caller's instances with those ids, or all of them, in the order of their launches.
pub(crate) fn asked<'a>(tx: &Tx<'a>, ids: &[InstanceId]) -> Result<Vec<&'a Arc<state::Instance>>, ApiError> {
    let mut found = if ids.is_empty() {
        let all = tx.region.instances.values();
        all.filter(|instance| instance.owner == tx.account).collect()
    } else {
        instance::all(tx, ids)?
    };
    api::order::sort_by_key(&mut found, |instance| order(instance));
    Ok(found)
}

/// A text that sorts instances by launch; pages continue behind it.
pub(crate) fn order(instance: &state::Instance) -> String {
    format!(
        "{:020}{}{:06}",
        instance.created.0, instance.reservation, instance.launch_index
    )
}

/// Refuses pages together with ids, and pages that are too small. `set` is EC2's name for the ids.
pub(crate) fn check_paging(
    ids: &[InstanceId],
    paging: (Option<i64>, Option<&str>),
    set: &str,
) -> Result<(), ApiError> {
    let with = match paging {
        (Some(_), _) => Some("maxResults"),
        (None, Some(_)) => Some("nextToken"),
        (None, None) => None,
    };
    if let Some(with) = with.filter(|_| !ids.is_empty()) {
        return error(
            ErrorCode::InvalidParameterCombination,
            format!("The parameter {set} cannot be used with the parameter {with}"),
        );
    }
    match paging.0 {
        Some(limit) if limit < LEAST_RESULTS => {
            let reason = format!("Expecting a value greater than {LEAST_RESULTS}.");
            Err(form::bad_value(&format!(" {limit} "), "maxResults", &reason))
        }
        _ => Ok(()),
    }
}
