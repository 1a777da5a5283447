//! The default network: virtual networks, subnets and security groups.

pub mod interface;
pub mod key_pair;
pub mod security_group;
pub mod security_group_description;
pub mod security_group_rule;

use super::common::{Filter, Tag};
use crate::{SecurityGroupId, SubnetId, VpcId};

structure! {
/// What DescribeVpcs is asked.
input DescribeVpcsInput as "DescribeVpcsRequest" {
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The IDs of the VPCs to list.
    "VpcIds".wire("VpcId") => vpc_ids: Vec<VpcId>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeVpcs answers.
output DescribeVpcsOutput as "DescribeVpcsResult" {
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
    /// The VPCs that were found.
    "Vpcs".xml("vpcSet") => vpcs: Option<Vec<Vpc>>,
}
}

operation! {
/// Lists your virtual private clouds in this Region.
read DESCRIBE_VPCS of Ec2 as "DescribeVpcs" {
    input: DescribeVpcsInput,
    output: DescribeVpcsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Vpcs"),
    filters: [
        "cidr",
        "cidr-block-association.association-id",
        "cidr-block-association.cidr-block",
        "cidr-block-association.state",
        "dhcp-options-id",
        "ipv6-cidr-block-association.association-id",
        "ipv6-cidr-block-association.ipv6-cidr-block",
        "ipv6-cidr-block-association.ipv6-pool",
        "ipv6-cidr-block-association.state",
        "is-default",
        "isDefault",
        "owner-id",
        "state",
        "tag-key",
        "tag:",
        "vpc-id",
    ],
    errors: [InvalidVpcIdNotFound],
}
}

structure! {
/// What DescribeSubnets is asked.
input DescribeSubnetsInput as "DescribeSubnetsRequest" {
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The IDs of the subnets to list.
    "SubnetIds".wire("SubnetId") => subnet_ids: Vec<SubnetId>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeSubnets answers.
output DescribeSubnetsOutput as "DescribeSubnetsResult" {
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
    /// The subnets that were found.
    "Subnets".xml("subnetSet") => subnets: Option<Vec<Subnet>>,
}
}

operation! {
/// Lists the subnets of your VPCs in this Region.
read DESCRIBE_SUBNETS of Ec2 as "DescribeSubnets" {
    input: DescribeSubnetsInput,
    output: DescribeSubnetsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Subnets"),
    filters: [
        "availability-zone",
        "availabilityZone",
        "availability-zone-id",
        "availabilityZoneId",
        "available-ip-address-count",
        "cidr",
        "cidr-block",
        "cidrBlock",
        "customer-owned-ipv4-pool",
        "default-for-az",
        "defaultForAz",
        "enable-dns64",
        "enable-lni-at-device-index",
        "ipv6-cidr-block-association.association-id",
        "ipv6-cidr-block-association.ipv6-cidr-block",
        "ipv6-cidr-block-association.state",
        "ipv6-native",
        "map-customer-owned-ip-on-launch",
        "map-public-ip-on-launch",
        "outpost-arn",
        "owner-id",
        "private-dns-name-options-on-launch.enable-resource-name-dns-a-record",
        "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record",
        "private-dns-name-options-on-launch.hostname-type",
        "state",
        "subnet-arn",
        "subnet-id",
        "tag-key",
        "tag:",
        "vpc-id",
    ],
    errors: [InvalidSubnetIdNotFound],
}
}

structure! {
/// What DescribeSecurityGroups is asked.
input DescribeSecurityGroupsInput as "DescribeSecurityGroupsRequest" {
    /// The IDs of the security groups to list.
    "GroupIds".wire("GroupId") => group_ids: Vec<SecurityGroupId>,
    /// The names of security groups in the default VPC to list.
    "GroupNames".wire("GroupName") => group_names: Vec<String>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeSecurityGroups answers.
output DescribeSecurityGroupsOutput as "DescribeSecurityGroupsResult" {
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
    /// The security groups that were found.
    "SecurityGroups".xml("securityGroupInfo") => security_groups: Option<Vec<SecurityGroup>>,
}
}

operation! {
/// Lists your security groups with their inbound and outbound rules.
read DESCRIBE_SECURITY_GROUPS of Ec2 as "DescribeSecurityGroups" {
    input: DescribeSecurityGroupsInput,
    output: DescribeSecurityGroupsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "SecurityGroups"),
    filters: [
        "description",
        "egress.ip-permission.cidr",
        "egress.ip-permission.from-port",
        "egress.ip-permission.group-id",
        "egress.ip-permission.group-name",
        "egress.ip-permission.ipv6-cidr",
        "egress.ip-permission.prefix-list-id",
        "egress.ip-permission.protocol",
        "egress.ip-permission.to-port",
        "egress.ip-permission.user-id",
        "group-id",
        "group-name",
        "ip-permission.cidr",
        "ip-permission.from-port",
        "ip-permission.group-id",
        "ip-permission.group-name",
        "ip-permission.ipv6-cidr",
        "ip-permission.prefix-list-id",
        "ip-permission.protocol",
        "ip-permission.to-port",
        "ip-permission.user-id",
        "owner-id",
        "tag-key",
        "tag:",
        "vpc-id",
    ],
    errors: [InvalidGroupNotFound, InvalidGroupIdMalformed],
}
}

structure! {
/// How far internet access of a VPC or subnet is blocked.
output BlockPublicAccessStates as "BlockPublicAccessStates" {
    /// Whether internet gateway traffic is blocked: off, both ways or inbound only.
    "InternetGatewayBlockMode".of(&["off", "block-bidirectional", "block-ingress"]) => internet_gateway_block_mode: Option<String>,
}
}

structure! {
/// One security group rule: protocol, ports and who is on the other side.
part IpPermission as "IpPermission" {
    /// The protocol: tcp, udp, icmp, a number, or -1 for all.
    "IpProtocol" => ip_protocol: Option<String>,
    /// The first port of the range, or the ICMP type; -1 means all.
    "FromPort" => from_port: Option<i64>,
    /// The last port of the range, or the ICMP code; -1 means all.
    "ToPort" => to_port: Option<i64>,
    /// The security groups the rule applies to.
    "UserIdGroupPairs".wire("Groups").xml("groups") => user_id_group_pairs: Option<Vec<UserIdGroupPair>>,
    /// The IPv4 ranges the rule applies to.
    "IpRanges" => ip_ranges: Option<Vec<IpRange>>,
    /// The IPv6 ranges the rule applies to.
    "Ipv6Ranges" => ipv6_ranges: Option<Vec<Ipv6Range>>,
    /// The prefix lists the rule applies to.
    "PrefixListIds" => prefix_list_ids: Option<Vec<PrefixListId>>,
}
}

structure! {
/// An IPv4 address range allowed by a rule.
part IpRange as "IpRange" {
    /// A note about this part of the rule.
    "Description" => description: Option<String>,
    /// The IPv4 address range; 0.0.0.0/0 means everywhere.
    "CidrIp" => cidr_ip: Option<String>,
}
}

structure! {
/// An IPv6 address range allowed by a rule.
part Ipv6Range as "Ipv6Range" {
    /// A note about this part of the rule.
    "Description" => description: Option<String>,
    /// The IPv6 address range; ::/0 means everywhere.
    "CidrIpv6" => cidr_ipv6: Option<String>,
}
}

structure! {
/// A prefix list allowed by a security group rule.
part PrefixListId as "PrefixListId" {
    /// A note about this part of the rule.
    "Description" => description: Option<String>,
    /// The ID of the prefix list.
    "PrefixListId" => prefix_list_id: Option<String>,
}
}

structure! {
/// Host name settings that a subnet gives to new instances.
output PrivateDnsNameOptionsOnLaunch as "PrivateDnsNameOptionsOnLaunch" {
    /// Whether the host name is built from the IP address or instance ID.
    "HostnameType".of(&["ip-name", "resource-name"]) => hostname_type: Option<String>,
    /// Whether DNS answers the instance ID name with an IPv4 address.
    "EnableResourceNameDnsARecord" => enable_resource_name_dns_a_record: Option<bool>,
    /// Whether DNS answers the instance ID name with an IPv6 address.
    "EnableResourceNameDnsAAAARecord" => enable_resource_name_dns_aaaa_record: Option<bool>,
}
}

structure! {
/// A named set of rules that acts as a firewall for instances.
output SecurityGroup as "SecurityGroup" {
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The outbound rules of the security group.
    "IpPermissionsEgress" => ip_permissions_egress: Option<Vec<IpPermission>>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The ID of the VPC.
    "VpcId" => vpc_id: Option<VpcId>,
    /// The ARN of the security group.
    "SecurityGroupArn" => security_group_arn: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// The name of the security group.
    "GroupName" => group_name: Option<String>,
    /// The note given to the security group.
    "Description".xml("groupDescription") => description: Option<String>,
    /// The inbound rules of the security group.
    "IpPermissions" => ip_permissions: Option<Vec<IpPermission>>,
}
}

structure! {
/// A range of addresses of a VPC inside one zone.
output Subnet as "Subnet" {
    /// The ID of the zone, the same for every account, such as use1-az1.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// The device position used for local network interfaces in this subnet.
    "EnableLniAtDeviceIndex" => enable_lni_at_device_index: Option<i64>,
    /// Whether new interfaces get an address from your own range on an Outpost.
    "MapCustomerOwnedIpOnLaunch" => map_customer_owned_ip_on_launch: Option<bool>,
    /// The pool of your own IPv4 addresses used on an Outpost.
    "CustomerOwnedIpv4Pool" => customer_owned_ipv4_pool: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// Whether new interfaces in the subnet get an IPv6 address automatically.
    "AssignIpv6AddressOnCreation" => assign_ipv6_address_on_creation: Option<bool>,
    /// The IPv6 address ranges linked to it.
    "Ipv6CidrBlockAssociationSet" => ipv6_cidr_block_association_set: Option<Vec<SubnetIpv6CidrBlockAssociation>>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The ARN of the subnet.
    "SubnetArn" => subnet_arn: Option<String>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// Whether DNS gives IPv6 clients in the subnet translated addresses for IPv4 hosts.
    "EnableDns64" => enable_dns64: Option<bool>,
    /// Whether the subnet has only IPv6 addresses.
    "Ipv6Native" => ipv6_native: Option<bool>,
    /// How private host names of new instances in the subnet are formed.
    "PrivateDnsNameOptionsOnLaunch" => private_dns_name_options_on_launch: Option<PrivateDnsNameOptionsOnLaunch>,
    /// How far internet access is blocked.
    "BlockPublicAccessStates" => block_public_access_states: Option<BlockPublicAccessStates>,
    /// The kind of subnet.
    "Type" => type_: Option<String>,
    /// The ID of the subnet.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// The state of the subnet: pending or available.
    "State".of(&["pending", "available", "unavailable", "failed", "failed-insufficient-capacity"]) => state: Option<String>,
    /// The ID of the VPC.
    "VpcId" => vpc_id: Option<VpcId>,
    /// The IPv4 address range, such as 10.0.0.0/16.
    "CidrBlock" => cidr_block: Option<String>,
    /// How many IPv4 addresses of the subnet are still free.
    "AvailableIpAddressCount" => available_ip_address_count: Option<i64>,
    /// The zone the subnet belongs to.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// Whether this is the default subnet of its zone.
    "DefaultForAz" => default_for_az: Option<bool>,
    /// Whether instances launched in the subnet get a public IPv4 address by default.
    "MapPublicIpOnLaunch" => map_public_ip_on_launch: Option<bool>,
}
}

structure! {
/// The state of an address range linked to a subnet.
output SubnetCidrBlockState as "SubnetCidrBlockState" {
    /// Whether the address range is linked: associating, associated, disassociating and others.
    "State".of(&["associating", "associated", "disassociating", "disassociated", "failing", "failed"]) => state: Option<String>,
    /// More about the status, in words.
    "StatusMessage" => status_message: Option<String>,
}
}

structure! {
/// An IPv6 address range linked to a subnet.
output SubnetIpv6CidrBlockAssociation as "SubnetIpv6CidrBlockAssociation" {
    /// The ID of the link between the address range and its network.
    "AssociationId" => association_id: Option<String>,
    /// The IPv6 address range.
    "Ipv6CidrBlock" => ipv6_cidr_block: Option<String>,
    /// The state of the link to this IPv6 range.
    "Ipv6CidrBlockState" => ipv6_cidr_block_state: Option<SubnetCidrBlockState>,
    /// Whether the IPv6 range is public or private.
    "Ipv6AddressAttribute".of(&["public", "private"]) => ipv6_address_attribute: Option<String>,
    /// Where the IPv6 range comes from, such as amazon or your own.
    "IpSource".of(&["amazon", "byoip", "none"]) => ip_source: Option<String>,
}
}

structure! {
/// A security group, and its owner, allowed by a rule.
part UserIdGroupPair as "UserIdGroupPair" {
    /// A note about this part of the rule.
    "Description" => description: Option<String>,
    /// The 12-digit ID of the account that owns the security group.
    "UserId" => user_id: Option<String>,
    /// The name of the security group.
    "GroupName" => group_name: Option<String>,
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The ID of the VPC.
    "VpcId" => vpc_id: Option<VpcId>,
    /// The ID of the VPC peering connection, if the group is behind one.
    "VpcPeeringConnectionId" => vpc_peering_connection_id: Option<String>,
    /// The state of the VPC peering connection.
    "PeeringStatus" => peering_status: Option<String>,
}
}

structure! {
/// A virtual private cloud: your own isolated network in a Region.
output Vpc as "Vpc" {
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// Whether instances in the VPC share hardware by default.
    "InstanceTenancy".of(&["default", "dedicated", "host"]) => instance_tenancy: Option<String>,
    /// The IPv6 address ranges linked to it.
    "Ipv6CidrBlockAssociationSet" => ipv6_cidr_block_association_set: Option<Vec<VpcIpv6CidrBlockAssociation>>,
    /// The IPv4 address ranges linked to the VPC.
    "CidrBlockAssociationSet" => cidr_block_association_set: Option<Vec<VpcCidrBlockAssociation>>,
    /// Whether this is the default VPC of the account in the Region.
    "IsDefault" => is_default: Option<bool>,
    /// Whether the VPC watches or enforces traffic encryption.
    "EncryptionControl" => encryption_control: Option<VpcEncryptionControl>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// How far internet access is blocked.
    "BlockPublicAccessStates" => block_public_access_states: Option<BlockPublicAccessStates>,
    /// The ID of the VPC.
    "VpcId" => vpc_id: Option<VpcId>,
    /// The state of the VPC: pending or available.
    "State".of(&["pending", "available"]) => state: Option<String>,
    /// The IPv4 address range, such as 10.0.0.0/16.
    "CidrBlock" => cidr_block: Option<String>,
    /// The ID of the DHCP options used by the VPC.
    "DhcpOptionsId" => dhcp_options_id: Option<String>,
}
}

structure! {
/// An IPv4 address range linked to a VPC.
output VpcCidrBlockAssociation as "VpcCidrBlockAssociation" {
    /// The ID of the link between the address range and its network.
    "AssociationId" => association_id: Option<String>,
    /// The IPv4 address range, such as 10.0.0.0/16.
    "CidrBlock" => cidr_block: Option<String>,
    /// The state of the link to this address range.
    "CidrBlockState" => cidr_block_state: Option<VpcCidrBlockState>,
}
}

structure! {
/// The state of an address range linked to a VPC.
output VpcCidrBlockState as "VpcCidrBlockState" {
    /// Whether the address range is linked: associating, associated, disassociating and others.
    "State".of(&["associating", "associated", "disassociating", "disassociated", "failing", "failed"]) => state: Option<String>,
    /// More about the status, in words.
    "StatusMessage" => status_message: Option<String>,
}
}

structure! {
/// Whether a VPC watches or enforces encryption of its traffic.
output VpcEncryptionControl as "VpcEncryptionControl" {
    /// The ID of the VPC.
    "VpcId" => vpc_id: Option<VpcId>,
    /// The ID of the encryption setting.
    "VpcEncryptionControlId" => vpc_encryption_control_id: Option<String>,
    /// Whether encryption is only watched or also enforced.
    "Mode".of(&["monitor", "enforce"]) => mode: Option<String>,
    /// The state of this encryption setting.
    "State".of(&["enforce-in-progress", "monitor-in-progress", "enforce-failed", "monitor-failed", "deleting", "deleted", "available", "creating", "delete-failed"]) => state: Option<String>,
    /// More about the state, in words.
    "StateMessage" => state_message: Option<String>,
    /// The exemptions from encryption enforcement.
    "ResourceExclusions" => resource_exclusions: Option<VpcEncryptionControlExclusions>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

structure! {
/// One kind of gateway or service exempt from encryption enforcement.
output VpcEncryptionControlExclusion as "VpcEncryptionControlExclusion" {
    /// The state of this encryption setting.
    "State".of(&["enabling", "enabled", "disabling", "disabled"]) => state: Option<String>,
    /// More about the state, in words.
    "StateMessage" => state_message: Option<String>,
}
}

structure! {
/// All the exemptions from encryption enforcement of a VPC.
output VpcEncryptionControlExclusions as "VpcEncryptionControlExclusions" {
    /// The exemption for internet gateways.
    "InternetGateway" => internet_gateway: Option<VpcEncryptionControlExclusion>,
    /// The exemption for egress-only internet gateways.
    "EgressOnlyInternetGateway" => egress_only_internet_gateway: Option<VpcEncryptionControlExclusion>,
    /// The exemption for NAT gateways.
    "NatGateway" => nat_gateway: Option<VpcEncryptionControlExclusion>,
    /// The exemption for virtual private gateways.
    "VirtualPrivateGateway" => virtual_private_gateway: Option<VpcEncryptionControlExclusion>,
    /// The exemption for VPC peering connections.
    "VpcPeering" => vpc_peering: Option<VpcEncryptionControlExclusion>,
    /// The exemption for Lambda functions.
    "Lambda" => lambda: Option<VpcEncryptionControlExclusion>,
    /// The exemption for VPC Lattice.
    "VpcLattice" => vpc_lattice: Option<VpcEncryptionControlExclusion>,
    /// The exemption for Elastic File System.
    "ElasticFileSystem" => elastic_file_system: Option<VpcEncryptionControlExclusion>,
}
}

structure! {
/// An IPv6 address range linked to a VPC.
output VpcIpv6CidrBlockAssociation as "VpcIpv6CidrBlockAssociation" {
    /// The ID of the link between the address range and its network.
    "AssociationId" => association_id: Option<String>,
    /// The IPv6 address range.
    "Ipv6CidrBlock" => ipv6_cidr_block: Option<String>,
    /// The state of the link to this IPv6 range.
    "Ipv6CidrBlockState" => ipv6_cidr_block_state: Option<VpcCidrBlockState>,
    /// The group of zones from which the public addresses are announced.
    "NetworkBorderGroup" => network_border_group: Option<String>,
    /// The pool the IPv6 range was taken from.
    "Ipv6Pool" => ipv6_pool: Option<String>,
    /// Whether the IPv6 range is public or private.
    "Ipv6AddressAttribute".of(&["public", "private"]) => ipv6_address_attribute: Option<String>,
    /// Where the IPv6 range comes from, such as amazon or your own.
    "IpSource".of(&["amazon", "byoip", "none"]) => ip_source: Option<String>,
}
}
