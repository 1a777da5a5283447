//! Network interfaces, and the attributes of networks.

use crate::ec2::common::{Filter, GroupIdentifier, OperatorResponse, Tag};
use crate::ec2::instance::attribute::AttributeBooleanValue;
use crate::{InstanceId, SubnetId, Timestamp, VpcId};

structure! {
/// What DescribeVpcAttribute is asked.
input DescribeVpcAttributeInput as "DescribeVpcAttributeRequest" {
    /// The attribute to show.
    "Attribute".required().of(&["enableDnsSupport", "enableDnsHostnames", "enableNetworkAddressUsageMetrics"]) => attribute: String,
    /// The ID of the network.
    "VpcId".required() => vpc_id: VpcId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeVpcAttribute answers.
output DescribeVpcAttributeOutput as "DescribeVpcAttributeResult" {
    /// Whether instances with public addresses get names for them.
    "EnableDnsHostnames" => enable_dns_hostnames: Option<AttributeBooleanValue>,
    /// Whether the network resolves names.
    "EnableDnsSupport" => enable_dns_support: Option<AttributeBooleanValue>,
    /// Whether the use of addresses is measured.
    "EnableNetworkAddressUsageMetrics" => enable_network_address_usage_metrics: Option<AttributeBooleanValue>,
    /// The ID of the network.
    "VpcId" => vpc_id: Option<VpcId>,
}
}

operation! {
/// Shows one attribute of a network.
read DESCRIBE_VPC_ATTRIBUTE of Ec2 as "DescribeVpcAttribute" {
    input: DescribeVpcAttributeInput,
    output: DescribeVpcAttributeOutput,
    errors: [InvalidVpcIdNotFound],
}
}

structure! {
/// What DescribeNetworkInterfaces is asked.
input DescribeNetworkInterfacesInput as "DescribeNetworkInterfacesRequest" {
    /// Where to go on: the token of the answer before.
    "NextToken" => next_token: Option<String>,
    /// The most results in one answer; the rest follows by NextToken.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// List those that a service manages, too.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The IDs of the interfaces to list.
    "NetworkInterfaceIds".wire("NetworkInterfaceId") => network_interface_ids: Vec<String>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeNetworkInterfaces answers.
output DescribeNetworkInterfacesOutput as "DescribeNetworkInterfacesResult" {
    /// The interfaces that were found.
    "NetworkInterfaces".xml("networkInterfaceSet") => network_interfaces: Option<Vec<NetworkInterface>>,
    /// Where the next page begins; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// A network interface.
opaque NetworkInterface as "NetworkInterface" {
    /// The public address, if there is one.
    "Association" => association: Option<NetworkInterfaceAssociation>,
    /// The instance that has it.
    "Attachment" => attachment: Option<NetworkInterfaceAttachment>,
    /// The zone.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// How long idle connections are remembered.
    "ConnectionTrackingConfiguration" => connection_tracking_configuration: Option<ConnectionTrackingConfiguration>,
    /// A note.
    "Description" => description: Option<String>,
    /// Its security groups.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
    /// The kind of interface.
    "InterfaceType".of(&["interface", "natGateway", "efa", "efa-only", "trunk", "load_balancer", "network_load_balancer", "vpc_endpoint", "branch", "transit_gateway", "lambda", "quicksight", "global_accelerator_managed", "api_gateway_managed", "gateway_load_balancer", "gateway_load_balancer_endpoint", "iot_rules_managed", "aws_codestar_connections_managed"]) => interface_type: Option<String>,
    /// Its IPv6 addresses.
    "Ipv6Addresses".xml("ipv6AddressesSet") => ipv6_addresses: Option<Vec<NetworkInterfaceIpv6Address>>,
    /// The hardware address.
    "MacAddress" => mac_address: Option<String>,
    /// Its ID, starting with eni-.
    "NetworkInterfaceId" => network_interface_id: Option<String>,
    /// The Outpost that it is on.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// The name inside the network.
    "PrivateDnsName" => private_dns_name: Option<String>,
    /// The name outside of it.
    "PublicDnsName" => public_dns_name: Option<String>,
    /// The names of its public addresses.
    "PublicIpDnsNameOptions" => public_ip_dns_name_options: Option<PublicIpDnsNameOptions>,
    /// The first private address.
    "PrivateIpAddress" => private_ip_address: Option<String>,
    /// All private addresses.
    "PrivateIpAddresses".xml("privateIpAddressesSet") => private_ip_addresses: Option<Vec<NetworkInterfacePrivateIpAddress>>,
    /// Ranges of IPv4 addresses that were handed to it.
    "Ipv4Prefixes".xml("ipv4PrefixSet") => ipv4_prefixes: Option<Vec<Ipv4PrefixSpecification>>,
    /// Ranges of IPv6 addresses that were handed to it.
    "Ipv6Prefixes".xml("ipv6PrefixSet") => ipv6_prefixes: Option<Vec<Ipv6PrefixSpecification>>,
    /// The account or service that made it.
    "RequesterId" => requester_id: Option<String>,
    /// Whether AWS manages it.
    "RequesterManaged" => requester_managed: Option<bool>,
    /// Whether traffic must come from it or be meant for it.
    "SourceDestCheck" => source_dest_check: Option<bool>,
    /// Whether something has it.
    "Status".of(&["available", "associated", "attaching", "in-use", "detaching"]) => status: Option<String>,
    /// The subnet.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// Your tags on it.
    "TagSet" => tag_set: Option<Vec<Tag>>,
    /// The network.
    "VpcId" => vpc_id: Option<VpcId>,
    /// Whether it is kept from the internet.
    "DenyAllIgwTraffic" => deny_all_igw_traffic: Option<bool>,
    /// Whether it has IPv6 addresses only.
    "Ipv6Native" => ipv6_native: Option<bool>,
    /// The primary IPv6 address.
    "Ipv6Address" => ipv6_address: Option<String>,
    /// The service that manages it, if any.
    "Operator" => operator: Option<OperatorResponse>,
    /// Other subnets that it serves.
    "AssociatedSubnets".xml("associatedSubnetSet") => associated_subnets: Option<Vec<SubnetId>>,
    /// The ID of the zone.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
}

/// A public address of an interface.
opaque NetworkInterfaceAssociation as "NetworkInterfaceAssociation" {
    /// The ID of an elastic address.
    "AllocationId" => allocation_id: Option<String>,
    /// The ID of its association.
    "AssociationId" => association_id: Option<String>,
    /// Who owns the address.
    "IpOwnerId" => ip_owner_id: Option<String>,
    /// The name outside of the network.
    "PublicDnsName" => public_dns_name: Option<String>,
    /// The address.
    "PublicIp" => public_ip: Option<String>,
    /// The address in the customer's range.
    "CustomerOwnedIp" => customer_owned_ip: Option<String>,
    /// The address in the carrier's range.
    "CarrierIp" => carrier_ip: Option<String>,
}

/// What has an interface.
opaque NetworkInterfaceAttachment as "NetworkInterfaceAttachment" {
    /// Since when.
    "AttachTime" => attach_time: Option<Timestamp>,
    /// The ID of the attachment.
    "AttachmentId" => attachment_id: Option<String>,
    /// Whether the interface goes with the instance.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// Its place on the instance.
    "DeviceIndex" => device_index: Option<i64>,
    /// The network card.
    "NetworkCardIndex" => network_card_index: Option<i64>,
    /// The ID of the instance.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// Who owns the instance.
    "InstanceOwnerId" => instance_owner_id: Option<String>,
    /// How far the attaching is.
    "Status".of(&["attaching", "attached", "detaching", "detached"]) => status: Option<String>,
    /// Settings of ENA Express.
    "EnaSrdSpecification" => ena_srd_specification: Option<AttachmentEnaSrdSpecification>,
    /// The number of queues.
    "EnaQueueCount" => ena_queue_count: Option<i64>,
}

/// Settings of ENA Express.
opaque AttachmentEnaSrdSpecification as "AttachmentEnaSrdSpecification" {
    /// Whether it is on.
    "EnaSrdEnabled" => ena_srd_enabled: Option<bool>,
    /// The same for UDP.
    "EnaSrdUdpSpecification" => ena_srd_udp_specification: Option<AttachmentEnaSrdUdpSpecification>,
}

/// Settings of ENA Express for UDP.
opaque AttachmentEnaSrdUdpSpecification as "AttachmentEnaSrdUdpSpecification" {
    /// Whether it is on.
    "EnaSrdUdpEnabled" => ena_srd_udp_enabled: Option<bool>,
}

/// How long idle connections are remembered.
opaque ConnectionTrackingConfiguration as "ConnectionTrackingConfiguration" {
    /// Seconds for open TCP connections.
    "TcpEstablishedTimeout" => tcp_established_timeout: Option<i64>,
    /// Seconds for UDP flows of several requests.
    "UdpStreamTimeout" => udp_stream_timeout: Option<i64>,
    /// Seconds for other UDP flows.
    "UdpTimeout" => udp_timeout: Option<i64>,
}

/// An IPv6 address of an interface.
opaque NetworkInterfaceIpv6Address as "NetworkInterfaceIpv6Address" {
    /// The address.
    "Ipv6Address" => ipv6_address: Option<String>,
    /// Its name.
    "PublicIpv6DnsName" => public_ipv6_dns_name: Option<String>,
    /// Whether it is the primary one.
    "IsPrimaryIpv6" => is_primary_ipv6: Option<bool>,
}

/// The names of public addresses.
opaque PublicIpDnsNameOptions as "PublicIpDnsNameOptions" {
    /// The kind of name.
    "DnsHostnameType" => dns_hostname_type: Option<String>,
    /// The name of the IPv4 address.
    "PublicIpv4DnsName" => public_ipv4_dns_name: Option<String>,
    /// The name of the IPv6 address.
    "PublicIpv6DnsName" => public_ipv6_dns_name: Option<String>,
    /// The name of both.
    "PublicDualStackDnsName" => public_dual_stack_dns_name: Option<String>,
}

/// A private address of an interface.
opaque NetworkInterfacePrivateIpAddress as "NetworkInterfacePrivateIpAddress" {
    /// The public address that belongs to it.
    "Association" => association: Option<NetworkInterfaceAssociation>,
    /// Whether it is the first one.
    "Primary" => primary: Option<bool>,
    /// Its name.
    "PrivateDnsName" => private_dns_name: Option<String>,
    /// The address.
    "PrivateIpAddress" => private_ip_address: Option<String>,
}

/// A range of IPv4 addresses.
opaque Ipv4PrefixSpecification as "Ipv4PrefixSpecification" {
    /// The range.
    "Ipv4Prefix" => ipv4_prefix: Option<String>,
}

/// A range of IPv6 addresses.
opaque Ipv6PrefixSpecification as "Ipv6PrefixSpecification" {
    /// The range.
    "Ipv6Prefix" => ipv6_prefix: Option<String>,
}
}

operation! {
/// Lists network interfaces; each instance has one.
read DESCRIBE_NETWORK_INTERFACES of Ec2 as "DescribeNetworkInterfaces" {
    input: DescribeNetworkInterfacesInput,
    output: DescribeNetworkInterfacesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "NetworkInterfaces"),
    filters: [
        "addresses.association.public-ip",
        "addresses.primary",
        "addresses.private-ip-address",
        "association.public-ip",
        "attachment.attachment-id",
        "attachment.device-index",
        "attachment.instance-id",
        "attachment.instance-owner-id",
        "attachment.status",
        "availability-zone",
        "availability-zone-id",
        "description",
        "group-id",
        "group-name",
        "interface-type",
        "mac-address",
        "network-interface-id",
        "owner-id",
        "private-dns-name",
        "private-ip-address",
        "requester-id",
        "requester-managed",
        "source-dest-check",
        "status",
        "subnet-id",
        "tag:",
        "tag-key",
        "vpc-id",
    ],
    simplified: "The only interfaces are those that instances were launched with.",
    errors: [InvalidNetworkInterfaceIdNotFound],
}
}
