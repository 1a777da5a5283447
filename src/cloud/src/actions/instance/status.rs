//! DescribeInstanceStatus: the checks of the guest, of its host and of its volumes.

use crate::actions::instance::describe;
use crate::rules::filter::Filters;
use crate::rules::page::page;
use crate::rules::{instance, instance_view};
use crate::state::{Instance, InstancePhase};
use crate::tx::Tx;
use api::ApiError;
use api::ec2::common::OperatorResponse;
use api::ec2::instance::{
    DescribeInstanceStatusInput, DescribeInstanceStatusOutput, EbsStatusDetails, EbsStatusSummary,
    InstanceStatus, InstanceStatusDetails, InstanceStatusSummary,
};
use std::borrow::Cow;
use std::sync::Arc;

/// Shows the health of instances, by default only of running ones.
pub(crate) fn describe_instance_status(
    tx: &mut Tx<'_>,
    input: DescribeInstanceStatusInput,
) -> Result<DescribeInstanceStatusOutput, ApiError> {
    instance::well_formed(&input.instance_ids)?;
    let filters = Filters::new(&input.filters, &api::ec2::instance::DESCRIBE_INSTANCE_STATUS)?;
    let paging = (input.max_results, input.next_token.as_deref());
    describe::check_paging(&input.instance_ids, paging, "instanceIdsSet")?;
    tx.dry_run(input.dry_run)?;
    let all = input.include_all_instances == Some(true);
    let shown = describe::asked(tx, &input.instance_ids)?
        .into_iter()
        .filter(|instance| all || instance.phase == InstancePhase::Running)
        .filter(|instance| filters.pass(|name| values(tx, instance, name)));
    let key = |instance: &&Arc<Instance>| describe::order(instance);
    let (shown, next_token) = page(shown, key, paging.0, paging.1)?;
    Ok(DescribeInstanceStatusOutput {
        instance_statuses: Some(shown.into_iter().map(|instance| status(tx, instance)).collect()),
        next_token,
    })
}

/// The summary and the one detail of each kind of check at this moment.
fn health(tx: &Tx<'_>, instance: &Instance) -> (&'static str, Option<&'static str>) {
    match instance.phase {
        InstancePhase::Running if tx.now() >= instance.status_ok_at => ("ok", Some("passed")),
        InstancePhase::Running | InstancePhase::Pending => ("initializing", Some("initializing")),
        _ => ("not-applicable", None),
    }
}

fn values<'v>(tx: &Tx<'_>, instance: &'v Instance, name: &str) -> Vec<Cow<'v, str>> {
    let (summary, detail) = health(tx, instance);
    let one = |text: &'static str| vec![Cow::Borrowed(text)];
    match name {
        "availability-zone" => vec![instance.zone.as_str().into()],
        "availability-zone-id" => instance_view::zone_id(tx, &instance.zone)
            .map(Cow::Owned)
            .into_iter()
            .collect(),
        "instance-state-code" => vec![instance.phase.code().to_string().into()],
        "instance-state-name" => one(instance.phase.name()),
        "instance-status.status" | "system-status.status" | "attached-ebs-status.status" => one(summary),
        "instance-status.reachability" | "system-status.reachability" => detail.map(one).unwrap_or_default(),
        "operator.managed" => one("false"),
        _ => Vec::new(),
    }
}

fn status(tx: &Tx<'_>, instance: &Instance) -> InstanceStatus {
    let (summary, detail) = health(tx, instance);
    let checks = InstanceStatusSummary {
        details: detail.map(|detail| {
            vec![InstanceStatusDetails {
                impaired_since: None,
                name: Some("reachability".to_owned()),
                status: Some(detail.to_owned()),
            }]
        }),
        status: Some(summary.to_owned()),
    };
    let volumes = EbsStatusSummary {
        details: detail.map(|detail| {
            vec![EbsStatusDetails {
                impaired_since: None,
                name: Some("reachability".to_owned()),
                status: Some(detail.to_owned()),
            }]
        }),
        status: Some(summary.to_owned()),
    };
    InstanceStatus {
        availability_zone: Some(instance.zone.clone()),
        availability_zone_id: instance_view::zone_id(tx, &instance.zone),
        outpost_arn: None,
        operator: Some(OperatorResponse {
            managed: Some(false),
            ..OperatorResponse::default()
        }),
        events: None,
        instance_id: Some(instance.id.clone()),
        instance_state: Some(instance_view::state(instance.phase)),
        instance_status: Some(checks.clone()),
        system_status: Some(checks),
        attached_ebs_status: Some(volumes),
    }
}
