//! Where a launch goes: zone, subnet, addresses and security groups. Each account has the default network and no other.

use super::checks::{self, bad_value, error};
use super::instance_find::unsupported;
use super::{instance_fit, instance_view};
use crate::state::InstancePhase;
use crate::tx::Tx;
use crate::world::instance_types::InstanceType;
use crate::world::network::{self, GROUP_NAME, Network, Subnet};
use api::ec2::run_instances::{InstanceNetworkInterfaceSpecification, RunInstancesInput};
use api::{ApiError, ErrorCode, SecurityGroupId, SubnetId, VpcId};
use std::net::Ipv4Addr;

/// Where the instances of a launch go.
pub(crate) struct Place {
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

impl Place {
    /// The zone, when the caller chose it.
    pub fn chosen_zone(&self) -> Option<&str> {
        self.chosen.then_some(self.subnet.zone.name.as_str())
    }
}

/// The caller's network.
fn own(tx: &Tx<'_>) -> Network {
    network::default_network(tx.state.seed, tx.account, tx.region_name)
}

/// Checks the form of ids, and which members go together.
pub(crate) fn check_form(input: &RunInstancesInput) -> Result<(), ApiError> {
    let interfaces = !input.network_interfaces.is_empty();
    let together = [
        ("an instance-level subnet ID", input.subnet_id.is_some()),
        (
            "instance-level security groups",
            !input.security_group_ids.is_empty() || !input.security_groups.is_empty(),
        ),
        (
            "an instance-level private IP address",
            input.private_ip_address.is_some(),
        ),
    ];
    if let Some((what, _)) = together.iter().find(|(_, given)| interfaces && *given) {
        return combination(format!(
            "Network interfaces and {what} may not be specified on the same request"
        ));
    }
    let ids: Vec<String> = input.security_group_ids.iter().map(|id| id.0.clone()).collect();
    check_group_ids(&ids)?;
    if !ids.is_empty() && !input.security_groups.is_empty() {
        return combination(
            "The parameter 'SecurityGroup' may not be used in combination with 'SecurityGroupId'",
        );
    }
    if !input.security_groups.is_empty() && input.subnet_id.is_some() {
        return combination("The parameter groupName cannot be used with the parameter subnet");
    }
    check_subnet_id(input.subnet_id.as_ref())?;
    check_interfaces(&input.network_interfaces)?;
    if input.ipv6_address_count.unwrap_or(0) != 0
        || !input.ipv6_addresses.is_empty()
        || input.enable_primary_ipv6 == Some(true)
    {
        // The default subnets have no IPv6 range.
        return unsupported("Ipv6Addresses");
    }
    check_address(input.private_ip_address.as_deref())
}

fn check_subnet_id(id: Option<&SubnetId>) -> Result<(), ApiError> {
    match id {
        Some(id) if !id.as_str().starts_with("subnet-") => {
            Err(bad_value(id.as_str(), "subnetId", "Expected: 'subnet-...'."))
        }
        _ => Ok(()),
    }
}

fn check_address(address: Option<&str>) -> Result<(), ApiError> {
    match address {
        Some(address) if address.parse::<Ipv4Addr>().is_err() => {
            let message = format!("Invalid addresses: [{address}]");
            error(ErrorCode::InvalidParameterValue, message)
        }
        _ => Ok(()),
    }
}

/// One interface, the primary one, is all that an instance of the lab has.
fn check_interfaces(interfaces: &[InstanceNetworkInterfaceSpecification]) -> Result<(), ApiError> {
    let Some(first) = interfaces.first() else {
        return Ok(());
    };
    if interfaces.len() > 1 {
        return unsupported("NetworkInterfaces with more than one interface");
    }
    match first.device_index {
        Some(0) => {}
        None => {
            return error(
                ErrorCode::InvalidParameterValue,
                "Each network interface requires a device index.",
            );
        }
        Some(index) => {
            let reason = "The primary network interface must have the device index 0.";
            return Err(checks::invalid_value(&index.to_string(), "deviceIndex", reason));
        }
    }
    refuse(first)?;
    check_group_ids(first.groups.as_deref().unwrap_or_default())?;
    check_subnet_id(first.subnet_id.as_ref())?;
    check_address(first.private_ip_address.as_deref())
}

/// Refuses what an interface of the lab cannot have.
fn refuse(interface: &InstanceNetworkInterfaceSpecification) -> Result<(), ApiError> {
    fn some<T>(list: &Option<Vec<T>>) -> bool {
        list.as_ref().is_some_and(|list| !list.is_empty())
    }
    let many = |count: Option<i64>| count.unwrap_or(0) != 0;
    let refused = [
        (
            "DeleteOnTermination",
            interface.delete_on_termination == Some(false),
        ),
        ("Ipv6AddressCount", many(interface.ipv6_address_count)),
        ("Ipv6Addresses", some(&interface.ipv6_addresses)),
        ("NetworkInterfaceId", interface.network_interface_id.is_some()),
        ("PrivateIpAddresses", some(&interface.private_ip_addresses)),
        (
            "SecondaryPrivateIpAddressCount",
            many(interface.secondary_private_ip_address_count),
        ),
        (
            "AssociateCarrierIpAddress",
            interface.associate_carrier_ip_address == Some(true),
        ),
        (
            "InterfaceType",
            interface
                .interface_type
                .as_deref()
                .is_some_and(|kind| kind != "interface"),
        ),
        ("NetworkCardIndex", many(interface.network_card_index)),
        ("Ipv4Prefixes", some(&interface.ipv4_prefixes)),
        ("Ipv4PrefixCount", many(interface.ipv4_prefix_count)),
        ("Ipv6Prefixes", some(&interface.ipv6_prefixes)),
        ("Ipv6PrefixCount", many(interface.ipv6_prefix_count)),
        ("PrimaryIpv6", interface.primary_ipv6 == Some(true)),
        ("EnaSrdSpecification", interface.ena_srd_specification.is_some()),
        (
            "ConnectionTrackingSpecification",
            interface.connection_tracking_specification.is_some(),
        ),
        ("EnaQueueCount", interface.ena_queue_count.is_some()),
    ];
    match refused.iter().find(|(_, asked)| *asked) {
        Some((member, _)) => unsupported(&format!("NetworkInterface.{member}")),
        None => Ok(()),
    }
}

/// Checks the form of ids of security groups.
pub(crate) fn check_group_ids(ids: &[String]) -> Result<(), ApiError> {
    match ids.iter().find(|id| !id.starts_with("sg-")) {
        None => Ok(()),
        Some(id) => error(
            ErrorCode::InvalidGroupIdMalformed,
            format!("Invalid id: \"{id}\" (expecting \"sg-...\")"),
        ),
    }
}

/// The groups with those ids in the caller's network.
pub(crate) fn groups_by_id(tx: &Tx<'_>, ids: &[String]) -> Result<Vec<(SecurityGroupId, String)>, ApiError> {
    let default = own(tx).group;
    if let Some(unknown) = ids.iter().find(|id| **id != default.0) {
        return error(
            ErrorCode::InvalidGroupNotFound,
            format!("The security group '{unknown}' does not exist"),
        );
    }
    Ok(vec![(default, GROUP_NAME.to_owned())])
}

/// Finds the place of a launch.
pub(crate) fn place(
    tx: &mut Tx<'_>,
    input: &RunInstancesInput,
    kind: &InstanceType,
) -> Result<Place, ApiError> {
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
    Ok(Place {
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
        return error(
            ErrorCode::InvalidSubnetIdNotFound,
            format!("The subnet ID '{id}' does not exist"),
        );
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
        .filter(|subnet| instance_fit::offered_in(kind, &subnet.zone.id))
        .collect();
    let nth = word % u64::try_from(offers.len()).unwrap_or(1).max(1);
    let chosen = usize::try_from(nth).ok().and_then(|nth| offers.get(nth).copied());
    chosen.cloned().ok_or_else(|| no_subnets(network))
}

/// Refuses a type that the zone lacks, and says which zones have it.
pub(crate) fn check_offered(tx: &Tx<'_>, kind: &InstanceType, zone: &str) -> Result<(), ApiError> {
    let network = own(tx);
    let offered = |subnet: &&Subnet| instance_fit::offered_in(kind, &subnet.zone.id);
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
fn groups(
    tx: &Tx<'_>,
    input: &RunInstancesInput,
    network: &Network,
) -> Result<Vec<(SecurityGroupId, String)>, ApiError> {
    if let Some(name) = input.security_groups.iter().find(|name| *name != GROUP_NAME) {
        let message = format!(
            "The security group '{name}' does not exist in default VPC '{}'",
            network.vpc
        );
        return error(ErrorCode::InvalidGroupNotFound, message);
    }
    let mut ids: Vec<String> = input.security_group_ids.iter().map(|id| id.0.clone()).collect();
    if let Some(interface) = input.network_interfaces.first() {
        ids.extend(interface.groups.iter().flatten().cloned());
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
    let place = (tx.account.to_owned(), name.to_owned());
    if tx.region.key_pairs.contains_key(&place) {
        return Ok(());
    }
    error(
        ErrorCode::InvalidKeyPairNotFound,
        format!("The key pair '{name}' does not exist"),
    )
}

fn combination<T>(message: impl Into<String>) -> Result<T, ApiError> {
    error(ErrorCode::InvalidParameterCombination, message)
}
