//! DescribeVpcs, DescribeVpcAttribute and DescribeSubnets: the default network and its subnets.

use crate::rules::filter::Filters;
use crate::rules::form::bad_value;
use crate::rules::network::check_limit;
use crate::rules::network::has;
use crate::rules::network::here;
use crate::rules::page;
use crate::rules::resource::Resource;
use crate::rules::resource::others::SUBNET;
use crate::rules::resource::others::VPC;
use crate::rules::tags;
use crate::state::InstancePhase;
use crate::tx::Tx;
use crate::world::network;
use crate::world::network::Network;
use crate::world::network::SUBNET_ADDRESSES;
use crate::world::network::VPC_CIDR;
use api::ApiError;
use api::ec2::instance::attribute::AttributeBooleanValue;
use api::ec2::network::BlockPublicAccessStates;
use api::ec2::network::DescribeSubnetsInput;
use api::ec2::network::DescribeSubnetsOutput;
use api::ec2::network::DescribeVpcsInput;
use api::ec2::network::DescribeVpcsOutput;
use api::ec2::network::PrivateDnsNameOptionsOnLaunch;
use api::ec2::network::Subnet;
use api::ec2::network::Vpc;
use api::ec2::network::VpcCidrBlockAssociation;
use api::ec2::network::VpcCidrBlockState;
use api::ec2::network::interface::DescribeVpcAttributeInput;
use api::ec2::network::interface::DescribeVpcAttributeOutput;
use std::borrow::Cow;

/// Explicit ids must be known.
pub(crate) fn known<'a>(
    asked: impl Iterator<Item = &'a str>,
    all: &[&str],
    of: &Resource,
) -> Result<(), ApiError> {
    let mut unknown = asked.filter(|id| !all.contains(id));
    unknown.next().map_or(Ok(()), |id| Err((of.not_found)(id)))
}

fn open() -> Option<BlockPublicAccessStates> {
    Some(BlockPublicAccessStates {
        internet_gateway_block_mode: Some("off".to_owned()),
    })
}

/// Lists the caller's networks.
pub(crate) fn describe_vpcs(
    tx: &mut Tx<'_>,
    input: DescribeVpcsInput,
) -> Result<DescribeVpcsOutput, ApiError> {
    check_limit(input.max_results)?;
    let filters = Filters::new(&input.filters, &api::ec2::network::DESCRIBE_VPCS)?;
    tx.dry_run(input.dry_run)?;
    let network = here(tx);
    let id = network.vpc.as_str();
    let asked = input.vpc_ids.iter().map(|id| id.as_str());
    known(asked, &[id], &VPC)?;
    let facts = [
        ("cidr", VPC_CIDR),
        (
            "cidr-block-association.association-id",
            network.association.as_str(),
        ),
        ("cidr-block-association.cidr-block", VPC_CIDR),
        ("cidr-block-association.state", "associated"),
        ("dhcp-options-id", network.dhcp_options.as_str()),
        ("is-default", "true"),
        ("isDefault", "true"),
        ("owner-id", tx.account),
        ("state", "available"),
        ("vpc-id", id),
    ];
    let found = if filters.pass(|name| has(tx, id, &facts, name)) {
        vec![vpc(tx, &network)]
    } else {
        Vec::new()
    };
    let (found, next_token) = page::page(
        found,
        |_| id.to_owned(),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    Ok(DescribeVpcsOutput {
        next_token,
        vpcs: Some(found),
    })
}

fn vpc(tx: &Tx<'_>, network: &Network) -> Vpc {
    let id = network.vpc.as_str();
    Vpc {
        owner_id: Some(tx.account.to_owned()),
        instance_tenancy: Some("default".to_owned()),
        cidr_block_association_set: Some(vec![VpcCidrBlockAssociation {
            association_id: Some(network.association.clone()),
            cidr_block: Some(VPC_CIDR.to_owned()),
            cidr_block_state: Some(VpcCidrBlockState {
                state: Some("associated".to_owned()),
                status_message: None,
            }),
        }]),
        is_default: Some(true),
        tags: tags::shown(tx.region.tags_of(tx.account, id)),
        block_public_access_states: open(),
        vpc_id: Some(network.vpc.clone()),
        state: Some("available".to_owned()),
        cidr_block: Some(VPC_CIDR.to_owned()),
        dhcp_options_id: Some(network.dhcp_options.clone()),
        ..Vpc::default()
    }
}

/// Shows one attribute of the caller's network. All have their defaults: there is nothing that would change them.
pub(crate) fn describe_vpc_attribute(
    tx: &mut Tx<'_>,
    input: DescribeVpcAttributeInput,
) -> Result<DescribeVpcAttributeOutput, ApiError> {
    let is = |value| Some(AttributeBooleanValue { value: Some(value) });
    let mut output = DescribeVpcAttributeOutput::default();
    match input.attribute.as_str() {
        "enableDnsSupport" => output.enable_dns_support = is(true),
        "enableDnsHostnames" => output.enable_dns_hostnames = is(true),
        "enableNetworkAddressUsageMetrics" => output.enable_network_address_usage_metrics = is(false),
        other => return Err(bad_value(other, "attribute", "Unknown attribute.")),
    }
    tx.dry_run(input.dry_run)?;
    let network = here(tx);
    let asked = std::iter::once(input.vpc_id.as_str());
    known(asked, &[network.vpc.as_str()], &VPC)?;
    output.vpc_id = Some(input.vpc_id);
    Ok(output)
}

/// Lists the caller's subnets.
pub(crate) fn describe_subnets(
    tx: &mut Tx<'_>,
    input: DescribeSubnetsInput,
) -> Result<DescribeSubnetsOutput, ApiError> {
    check_limit(input.max_results)?;
    let filters = Filters::new(&input.filters, &api::ec2::network::DESCRIBE_SUBNETS)?;
    tx.dry_run(input.dry_run)?;
    let network = here(tx);
    let all: Vec<&str> = network.subnets.iter().map(|subnet| subnet.id.as_str()).collect();
    let asked = input.subnet_ids.iter().map(|id| id.as_str());
    known(asked, &all, &SUBNET)?;
    let mut found: Vec<Subnet> = network
        .subnets
        .iter()
        .filter(|subnet| input.subnet_ids.is_empty() || input.subnet_ids.contains(&subnet.id))
        .map(|subnet| shown_subnet(tx, &network, subnet))
        .filter(|subnet| filters.pass(|name| subnet_values(tx, subnet, name)))
        .collect();
    api::order::sort_by(&mut found, |one, other| one.subnet_id.cmp(&other.subnet_id));
    let (found, next_token) = page::page(
        found,
        |subnet| String::from(&subnet.subnet_id.clone().unwrap_or_default()),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    Ok(DescribeSubnetsOutput {
        next_token,
        subnets: Some(found),
    })
}

fn subnet_values(tx: &Tx<'_>, subnet: &Subnet, name: &str) -> Vec<Cow<'static, str>> {
    let id = subnet.subnet_id.clone().unwrap_or_default();
    let count = subnet.available_ip_address_count.unwrap_or(0).to_string();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let (zone, zone_id, cidr, arn) = (
        text(&subnet.availability_zone),
        text(&subnet.availability_zone_id),
        text(&subnet.cidr_block),
        text(&subnet.subnet_arn),
    );
    let vpc = subnet.vpc_id.clone().unwrap_or_default();
    let facts = [
        ("availability-zone", zone.as_str()),
        ("availabilityZone", zone.as_str()),
        ("availability-zone-id", zone_id.as_str()),
        ("availabilityZoneId", zone_id.as_str()),
        ("available-ip-address-count", count.as_str()),
        ("cidr", cidr.as_str()),
        ("cidr-block", cidr.as_str()),
        ("cidrBlock", cidr.as_str()),
        ("default-for-az", "true"),
        ("defaultForAz", "true"),
        ("enable-dns64", "false"),
        ("ipv6-native", "false"),
        ("map-customer-owned-ip-on-launch", "false"),
        ("map-public-ip-on-launch", "true"),
        ("owner-id", tx.account),
        (
            "private-dns-name-options-on-launch.enable-resource-name-dns-a-record",
            "false",
        ),
        (
            "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record",
            "false",
        ),
        ("private-dns-name-options-on-launch.hostname-type", "ip-name"),
        ("state", "available"),
        ("subnet-arn", arn.as_str()),
        ("subnet-id", id.as_str()),
        ("vpc-id", vpc.as_str()),
    ];
    has(tx, id.as_str(), &facts, name)
}

fn shown_subnet(tx: &Tx<'_>, network: &Network, subnet: &network::Subnet) -> Subnet {
    let taken = tx
        .region
        .instances
        .values()
        .filter(|instance| instance.subnet == subnet.id && instance.phase != InstancePhase::Terminated)
        .count();
    let free = SUBNET_ADDRESSES.saturating_sub(i64::try_from(taken).unwrap_or(i64::MAX));
    Subnet {
        availability_zone_id: Some(subnet.zone.id.clone()),
        map_customer_owned_ip_on_launch: Some(false),
        owner_id: Some(tx.account.to_owned()),
        assign_ipv6_address_on_creation: Some(false),
        ipv6_cidr_block_association_set: Some(Vec::new()),
        tags: tags::shown(tx.region.tags_of(tx.account, subnet.id.as_str())),
        subnet_arn: Some(format!(
            "arn:aws:ec2:{}:{}:subnet/{}",
            tx.region_name, tx.account, subnet.id
        )),
        enable_dns64: Some(false),
        ipv6_native: Some(false),
        private_dns_name_options_on_launch: Some(PrivateDnsNameOptionsOnLaunch {
            hostname_type: Some("ip-name".to_owned()),
            enable_resource_name_dns_a_record: Some(false),
            enable_resource_name_dns_aaaa_record: Some(false),
        }),
        block_public_access_states: open(),
        subnet_id: Some(subnet.id.clone()),
        state: Some("available".to_owned()),
        vpc_id: Some(network.vpc.clone()),
        cidr_block: Some(subnet.cidr.clone()),
        available_ip_address_count: Some(free.max(0)),
        availability_zone: Some(subnet.zone.name.clone()),
        default_for_az: Some(true),
        map_public_ip_on_launch: Some(true),
        ..Subnet::default()
    }
}
