//! Where a launch goes: zone, subnet, addresses and security groups. Each account has the default network and no other.

use crate::rules::form::error;
use crate::rules::resource::compute::KEY_PAIR;
use crate::rules::resource::others::SUBNET;
use crate::rules::{instance_type_fit, instance_view, security_group};
use crate::state::{InstancePhase, SecurityGroup};
use crate::tx::Tx;
use crate::world::instance_types::InstanceType;
use crate::world::network;
use crate::world::network::{GROUP_NAME, Network, Subnet};
use api::ec2::launch::run_instances::RunInstancesInput;
use api::{ApiError, ErrorCode, SecurityGroupId, SubnetId, VpcId};
use std::net::Ipv4Addr;
use std::sync::Arc;

/// Where the instances of a launch go.
pub(crate) struct Destination {
    pub vpc: VpcId,
    pub subnet: Subnet,
    /// Whether the caller chose the subnet or the zone.
    chosen: bool,
    pub groups: Vec<(SecurityGroupId, String)>,
    /// The address inside that the caller wants.
    pub private_ip: Option<String>,
    pub wants_public_ip: bool,
    pub interface_description: String,
}

impl Destination {
    /// The zone, when the caller chose it.
    pub fn chosen_zone(&self) -> Option<&str> {
        self.chosen.then_some(self.subnet.zone.name.as_str())
    }
}

/// The caller's network.
fn own(tx: &Tx<'_>) -> Network {
    network::default_network(tx.state.seed, tx.account, tx.region_name)
}

/// The groups with those ids in the caller's network.
pub(crate) fn groups_by_id(tx: &Tx<'_>, ids: &[String]) -> Result<Vec<(SecurityGroupId, String)>, ApiError> {
    named_groups(ids.iter().map(|id| security_group::by_id(tx, id)))
}

/// Ids and names of groups, each once.
fn named_groups(
    groups: impl Iterator<Item = Result<Arc<SecurityGroup>, ApiError>>,
) -> Result<Vec<(SecurityGroupId, String)>, ApiError> {
    let mut named: Vec<(SecurityGroupId, String)> = Vec::new();
    for group in groups {
        let group = group?;
        if named.iter().all(|(id, _)| *id != group.id) {
            named.push((group.id.clone(), group.name.clone()));
        }
    }
    Ok(named)
}

/// Finds the place of a launch.
pub(crate) fn place(
    tx: &mut Tx<'_>,
    input: &RunInstancesInput,
    kind: &InstanceType,
) -> Result<Destination, ApiError> {
    let network = own(tx);
    let interface = input.network_interfaces.first();
    let subnet_id = input
        .subnet_id
        .as_ref()
        .or_else(|| interface.and_then(|interface| interface.subnet_id.as_ref()));
    let zone = zone(tx, input)?;
    let subnet = match (subnet_id, &zone) {
        (Some(id), _) => named_subnet(&network, id, zone.as_deref())?,
        (None, Some(zone)) => zone_subnet(&network, zone)?,
        (None, None) => any_subnet(tx, &network, kind)?,
    };
    check_offered(tx, kind, &subnet.zone.name)?;
    let groups = groups(tx, input, &network)?;
    let private_ip = input
        .private_ip_address
        .as_deref()
        .or_else(|| interface.and_then(|interface| interface.private_ip_address.as_deref()));
    if let Some(address) = private_ip {
        check_free(tx, &subnet, address, input.max_count)?;
    }
    key(tx, input.key_name.as_deref())?;
    Ok(Destination {
        vpc: network.vpc,
        subnet,
        chosen: subnet_id.is_some() || zone.is_some(),
        groups,
        private_ip: private_ip.map(str::to_owned),
        // Default subnets hand out addresses unless the caller declines.
        wants_public_ip: interface.and_then(|interface| interface.associate_public_ip_address) != Some(false),
        interface_description: interface
            .and_then(|interface| interface.description.clone())
            .unwrap_or_default(),
    })
}

/// The name of the zone that the caller names, by name or id.
fn zone(tx: &Tx<'_>, input: &RunInstancesInput) -> Result<Option<String>, ApiError> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let place = input.placement.clone().unwrap_or_default();
    match (
        given(&place.availability_zone),
        given(&place.availability_zone_id),
    ) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => {
            combination("The parameter AvailabilityZone cannot be used with the parameter AvailabilityZoneId")
        }
        (Some(zone), None) if instance_view::zone_id(tx, &zone).is_some_and(|id| id != zone) => {
            Ok(Some(zone))
        }
        (None, Some(id)) if instance_view::zone_id(tx, &id).is_some_and(|known| known == id) => Ok(own(tx)
            .subnets
            .into_iter()
            .map(|subnet| subnet.zone)
            .find(|zone| zone.id == id)
            .map(|zone| zone.name)),
        (zone, id) => {
            let asked = zone.or(id).unwrap_or_default();
            error(
                ErrorCode::InvalidParameterValue,
                format!("Invalid availability zone: [{asked}]"),
            )
        }
    }
}

fn named_subnet(network: &Network, id: &SubnetId, zone: Option<&str>) -> Result<Subnet, ApiError> {
    let Some(subnet) = network.subnet(id) else {
        return Err((SUBNET.not_found)(id.as_str()));
    };
    if zone.is_some_and(|zone| zone != subnet.zone.name) {
        return combination(format!(
            "The subnet ID '{id}' is not in the availability zone that the request specifies."
        ));
    }
    Ok(subnet.clone())
}

fn no_subnets(network: &Network) -> ApiError {
    let message = format!(
        "No subnets found for the default VPC '{}'. Please specify a subnet.",
        network.vpc
    );
    ApiError::new(ErrorCode::MissingInput, message)
}

fn zone_subnet(network: &Network, zone: &str) -> Result<Subnet, ApiError> {
    let subnet = network.subnet_in(zone).cloned();
    subnet.ok_or_else(|| no_subnets(network))
}

/// A subnet of a zone that offers the type, as EC2 chooses.
fn any_subnet(tx: &mut Tx<'_>, network: &Network, kind: &InstanceType) -> Result<Subnet, ApiError> {
    let word = tx.draw();
    let offers: Vec<&Subnet> = network
        .subnets
        .iter()
        .filter(|subnet| instance_type_fit::offered_in(kind, &subnet.zone.id))
        .collect();
    let nth = word % u64::try_from(offers.len()).unwrap_or(1).max(1);
    let chosen = usize::try_from(nth).ok().and_then(|nth| offers.get(nth).copied());
    chosen.cloned().ok_or_else(|| no_subnets(network))
}

/// Refuses a type that the zone lacks, and says which zones have it.
pub(crate) fn check_offered(tx: &Tx<'_>, kind: &InstanceType, zone: &str) -> Result<(), ApiError> {
    let network = own(tx);
    let offered = |subnet: &&Subnet| instance_type_fit::offered_in(kind, &subnet.zone.id);
    if network.subnet_in(zone).as_ref().is_none_or(offered) {
        return Ok(());
    }
    let others: Vec<&str> = network
        .subnets
        .iter()
        .filter(offered)
        .map(|subnet| subnet.zone.name.as_str())
        .collect();
    error(
        ErrorCode::Unsupported,
        format!(
            "Your requested instance type ({}) is not supported in your requested Availability Zone ({zone}). Please \
             retry your request by not specifying an Availability Zone or choosing {}.",
            kind.name,
            others.join(", ")
        ),
    )
}

/// The security groups that the caller names, else the network's own.
pub(crate) fn groups(
    tx: &Tx<'_>,
    input: &RunInstancesInput,
    network: &Network,
) -> Result<Vec<(SecurityGroupId, String)>, ApiError> {
    let names = input.security_groups.iter();
    let by_name = named_groups(names.map(|name| security_group::by_name(tx, name)))?;
    if !by_name.is_empty() {
        return Ok(by_name);
    }
    let mut ids: Vec<String> = input.security_group_ids.iter().map(String::from).collect();
    if let Some(interface) = input.network_interfaces.first() {
        ids.extend(interface.groups.iter().flatten().cloned());
    }
    if ids.is_empty() {
        return Ok(vec![(network.group.clone(), GROUP_NAME.to_owned())]);
    }
    groups_by_id(tx, &ids)
}

/// Checks an address inside that the caller wants.
fn check_free(tx: &Tx<'_>, subnet: &Subnet, address: &str, count: i64) -> Result<(), ApiError> {
    if count > 1 {
        return combination("A private IP address can only be specified when launching a single instance");
    }
    let octets = address.parse::<Ipv4Addr>().map(|address| address.octets());
    let low = u32::from(subnet.third) * 256;
    let inside = match octets {
        Ok([172, 31, third, fourth]) => Some(u32::from(third) * 256 + u32::from(fourth)),
        _ => None,
    };
    let Some(offset) = inside
        .and_then(|number| number.checked_sub(low))
        .filter(|offset| *offset < 4096)
    else {
        let message = format!("Address {address} does not fall within the subnet's address range");
        return error(ErrorCode::InvalidParameterValue, message);
    };
    if offset < 4 || offset == 4095 {
        let message = format!("Address {address} is in subnet's reserved address range");
        return error(ErrorCode::InvalidParameterValue, message);
    }
    if is_used(tx, address) {
        return error(
            ErrorCode::InvalidIpAddressInUse,
            format!("Address {address} is in use."),
        );
    }
    Ok(())
}

/// Whether an instance of the caller has that address inside.
pub(crate) fn is_used(tx: &Tx<'_>, address: &str) -> bool {
    tx.region.instances.values().any(|instance| {
        instance.owner == tx.account
            && instance.phase != InstancePhase::Terminated
            && instance.private_ip == address
    })
}

fn key(tx: &Tx<'_>, name: Option<&str>) -> Result<(), ApiError> {
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        return Ok(());
    };
    let place = (tx.account, name);
    if tx.region.key_pairs.contains_key(&place) {
        return Ok(());
    }
    Err((KEY_PAIR.not_found)(name))
}

fn combination<T>(message: impl Into<String>) -> Result<T, ApiError> {
    error(ErrorCode::InvalidParameterCombination, message)
}
