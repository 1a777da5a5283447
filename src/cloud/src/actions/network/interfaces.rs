//! DescribeNetworkInterfaces: the interface that each instance has. Nobody makes or moves others here.

use crate::actions::instance::filter;
use crate::rules::filter::Filters;
use crate::rules::instance_view;
use crate::rules::network;
use crate::rules::page::page;
use crate::rules::resource::others::NETWORK_INTERFACE;
use crate::rules::tags;
use crate::state::Instance;
use crate::state::InstancePhase;
use crate::tx::Tx;
use api::ApiError;
use api::codec::encode;
use api::ec2::common::Instance as Shown;
use api::ec2::common::InstanceNetworkInterface;
use api::ec2::network::interface::DESCRIBE_NETWORK_INTERFACES;
use api::ec2::network::interface::DescribeNetworkInterfacesInput;
use api::ec2::network::interface::DescribeNetworkInterfacesOutput;
use api::ec2::network::interface::NetworkInterface;
use serde_json::json;
use std::borrow::Cow;

/// Lists interfaces. None is managed by a service, so asking for those adds nothing.
pub(crate) fn describe_network_interfaces(
    tx: &mut Tx<'_>,
    input: DescribeNetworkInterfacesInput,
) -> Result<DescribeNetworkInterfacesOutput, ApiError> {
    network::check_limit(input.max_results)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_NETWORK_INTERFACES)?;
    tx.dry_run(input.dry_run)?;
    let instances = tx.region.instances.values();
    let mut attached: Vec<_> = instances
        .filter(|instance| instance.owner == tx.account && instance.phase != InstancePhase::Terminated)
        .collect();
    let ids = &input.network_interface_ids;
    for id in ids {
        if attached.iter().all(|instance| instance.interface != *id) {
            return Err((NETWORK_INTERFACE.not_found)(id));
        }
    }
    attached.retain(|instance| ids.is_empty() || ids.contains(&instance.interface));
    api::order::sort_by(&mut attached, |one, other| one.interface.cmp(&other.interface));
    let mut found: Vec<(&str, NetworkInterface)> = Vec::new();
    for instance in attached {
        let view = instance_view::shown(tx, instance);
        for interface in view.network_interfaces.iter().flatten() {
            if filters.pass(|name| values(tx, instance, (&view, interface), name)) {
                found.push((&instance.interface, shown(tx, instance, interface)));
            }
        }
    }
    let (found, next_token) = page(
        found,
        |(id, _)| (*id).to_owned(),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    Ok(DescribeNetworkInterfacesOutput {
        network_interfaces: Some(found.into_iter().map(|(_, interface)| interface).collect()),
        next_token,
    })
}

fn values<'v>(
    tx: &Tx<'v>,
    instance: &'v Instance,
    (view, interface): (&'v Shown, &'v InstanceNetworkInterface),
    name: &str,
) -> Vec<Cow<'v, str>> {
    if let Some(values) = tags::filter_values(tx.region.tags_of(tx.account, &instance.interface), name) {
        return values;
    }
    match name {
        "interface-type" => vec!["interface".into()],
        "requester-id" => Vec::new(),
        "availability-zone-id" => instance_view::zone_id(tx, &instance.zone)
            .map(Cow::Owned)
            .into_iter()
            .collect(),
        name => filter::of_interface(view, &instance.owner, interface, name),
    }
}

/// An interface by itself: what the instance shows of it, and where it is.
fn shown(tx: &Tx<'_>, instance: &Instance, interface: &InstanceNetworkInterface) -> NetworkInterface {
    let mut all = encode::to_value(interface);
    if let Some(attachment) = all.get_mut("Attachment") {
        attachment["InstanceId"] = json!(instance.id.as_str());
        attachment["InstanceOwnerId"] = json!(instance.owner);
    }
    let tags = tags::shown(tx.region.tags_of(tx.account, &instance.interface)).unwrap_or_default();
    all["AvailabilityZone"] = json!(instance.zone);
    all["AvailabilityZoneId"] = json!(instance_view::zone_id(tx, &instance.zone));
    all["RequesterManaged"] = json!(false);
    all["TagSet"] = tags.iter().map(|tag| encode::to_value(tag)).collect();
    NetworkInterface(all)
}
