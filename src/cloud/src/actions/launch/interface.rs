//! The form of what a launch says of its network: ids, addresses, and the one interface that an instance has here.

use crate::rules::form;
use crate::rules::form::{bad_value, error};
use crate::rules::instance::unsupported;
use crate::rules::security_group::check_group_ids;
use api::ec2::launch::run_instances::{InstanceNetworkInterfaceSpecification, RunInstancesInput};
use api::{ApiError, ErrorCode, SubnetId};
use std::net::Ipv4Addr;

/// Checks the form of ids, and which members go together.
pub(crate) fn check(input: &RunInstancesInput) -> Result<(), ApiError> {
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
    let ids: Vec<String> = input.security_group_ids.iter().map(String::from).collect();
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
            return Err(form::invalid_value(&index.to_string(), "deviceIndex", reason));
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

fn combination<T>(message: impl Into<String>) -> Result<T, ApiError> {
    error(ErrorCode::InvalidParameterCombination, message)
}
