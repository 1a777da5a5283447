//! The default network: virtual networks, subnets and security groups.

use super::common::{Filter, Tag};
use crate::{Effect, Operation, SecurityGroupId, Service, SubnetId, VpcId, structure};

structure! {
/// What DescribeVpcs is asked.
input DescribeVpcsInput as "DescribeVpcsRequest" {
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// To be described.
    "VpcIds".wire("VpcId") => vpc_ids: Vec<VpcId>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeVpcs answers.
output DescribeVpcsOutput as "DescribeVpcsResult" {
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "Vpcs".xml("vpcSet") => vpcs: Option<Vec<Vpc>>,
}
}

/// To be described.
pub static DESCRIBE_VPCS: Operation = Operation::new(
    Service::Ec2,
    "DescribeVpcs",
    "To be described.",
    Effect::Read,
    DescribeVpcsInput::STRUCTURE,
    DescribeVpcsOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "Vpcs");

structure! {
/// What DescribeSubnets is asked.
input DescribeSubnetsInput as "DescribeSubnetsRequest" {
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// To be described.
    "SubnetIds".wire("SubnetId") => subnet_ids: Vec<SubnetId>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeSubnets answers.
output DescribeSubnetsOutput as "DescribeSubnetsResult" {
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "Subnets".xml("subnetSet") => subnets: Option<Vec<Subnet>>,
}
}

/// To be described.
pub static DESCRIBE_SUBNETS: Operation = Operation::new(
    Service::Ec2,
    "DescribeSubnets",
    "To be described.",
    Effect::Read,
    DescribeSubnetsInput::STRUCTURE,
    DescribeSubnetsOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "Subnets");

structure! {
/// What DescribeSecurityGroups is asked.
input DescribeSecurityGroupsInput as "DescribeSecurityGroupsRequest" {
    /// To be described.
    "GroupIds".wire("GroupId") => group_ids: Vec<SecurityGroupId>,
    /// To be described.
    "GroupNames".wire("GroupName") => group_names: Vec<String>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeSecurityGroups answers.
output DescribeSecurityGroupsOutput as "DescribeSecurityGroupsResult" {
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "SecurityGroups".xml("securityGroupInfo") => security_groups: Option<Vec<SecurityGroup>>,
}
}

/// To be described.
pub static DESCRIBE_SECURITY_GROUPS: Operation = Operation::new(
    Service::Ec2,
    "DescribeSecurityGroups",
    "To be described.",
    Effect::Read,
    DescribeSecurityGroupsInput::STRUCTURE,
    DescribeSecurityGroupsOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "SecurityGroups");

structure! {
/// To be described.
output BlockPublicAccessStates as "BlockPublicAccessStates" {
    /// To be described.
    "InternetGatewayBlockMode".of(&["off", "block-bidirectional", "block-ingress"]) => internet_gateway_block_mode: Option<String>,
}
}

structure! {
/// To be described.
output IpPermission as "IpPermission" {
    /// To be described.
    "IpProtocol" => ip_protocol: Option<String>,
    /// To be described.
    "FromPort" => from_port: Option<i64>,
    /// To be described.
    "ToPort" => to_port: Option<i64>,
    /// To be described.
    "UserIdGroupPairs".xml("groups") => user_id_group_pairs: Option<Vec<UserIdGroupPair>>,
    /// To be described.
    "IpRanges" => ip_ranges: Option<Vec<IpRange>>,
    /// To be described.
    "Ipv6Ranges" => ipv6_ranges: Option<Vec<Ipv6Range>>,
    /// To be described.
    "PrefixListIds" => prefix_list_ids: Option<Vec<PrefixListId>>,
}
}

structure! {
/// To be described.
output IpRange as "IpRange" {
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "CidrIp" => cidr_ip: Option<String>,
}
}

structure! {
/// To be described.
output Ipv6Range as "Ipv6Range" {
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "CidrIpv6" => cidr_ipv6: Option<String>,
}
}

structure! {
/// To be described.
output PrefixListId as "PrefixListId" {
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "PrefixListId" => prefix_list_id: Option<String>,
}
}

structure! {
/// To be described.
output PrivateDnsNameOptionsOnLaunch as "PrivateDnsNameOptionsOnLaunch" {
    /// To be described.
    "HostnameType".of(&["ip-name", "resource-name"]) => hostname_type: Option<String>,
    /// To be described.
    "EnableResourceNameDnsARecord" => enable_resource_name_dns_a_record: Option<bool>,
    /// To be described.
    "EnableResourceNameDnsAAAARecord" => enable_resource_name_dns_aaaa_record: Option<bool>,
}
}

structure! {
/// To be described.
output SecurityGroup as "SecurityGroup" {
    /// To be described.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// To be described.
    "IpPermissionsEgress" => ip_permissions_egress: Option<Vec<IpPermission>>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "VpcId" => vpc_id: Option<VpcId>,
    /// To be described.
    "SecurityGroupArn" => security_group_arn: Option<String>,
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "GroupName" => group_name: Option<String>,
    /// To be described.
    "Description".xml("groupDescription") => description: Option<String>,
    /// To be described.
    "IpPermissions" => ip_permissions: Option<Vec<IpPermission>>,
}
}

structure! {
/// To be described.
output Subnet as "Subnet" {
    /// To be described.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// To be described.
    "EnableLniAtDeviceIndex" => enable_lni_at_device_index: Option<i64>,
    /// To be described.
    "MapCustomerOwnedIpOnLaunch" => map_customer_owned_ip_on_launch: Option<bool>,
    /// To be described.
    "CustomerOwnedIpv4Pool" => customer_owned_ipv4_pool: Option<String>,
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "AssignIpv6AddressOnCreation" => assign_ipv6_address_on_creation: Option<bool>,
    /// To be described.
    "Ipv6CidrBlockAssociationSet" => ipv6_cidr_block_association_set: Option<Vec<SubnetIpv6CidrBlockAssociation>>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "SubnetArn" => subnet_arn: Option<String>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "EnableDns64" => enable_dns64: Option<bool>,
    /// To be described.
    "Ipv6Native" => ipv6_native: Option<bool>,
    /// To be described.
    "PrivateDnsNameOptionsOnLaunch" => private_dns_name_options_on_launch: Option<PrivateDnsNameOptionsOnLaunch>,
    /// To be described.
    "BlockPublicAccessStates" => block_public_access_states: Option<BlockPublicAccessStates>,
    /// To be described.
    "Type" => type_: Option<String>,
    /// To be described.
    "SubnetId" => subnet_id: Option<SubnetId>,
    /// To be described.
    "State".of(&["pending", "available", "unavailable", "failed", "failed-insufficient-capacity"]) => state: Option<String>,
    /// To be described.
    "VpcId" => vpc_id: Option<VpcId>,
    /// To be described.
    "CidrBlock" => cidr_block: Option<String>,
    /// To be described.
    "AvailableIpAddressCount" => available_ip_address_count: Option<i64>,
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// To be described.
    "DefaultForAz" => default_for_az: Option<bool>,
    /// To be described.
    "MapPublicIpOnLaunch" => map_public_ip_on_launch: Option<bool>,
}
}

structure! {
/// To be described.
output SubnetCidrBlockState as "SubnetCidrBlockState" {
    /// To be described.
    "State".of(&["associating", "associated", "disassociating", "disassociated", "failing", "failed"]) => state: Option<String>,
    /// To be described.
    "StatusMessage" => status_message: Option<String>,
}
}

structure! {
/// To be described.
output SubnetIpv6CidrBlockAssociation as "SubnetIpv6CidrBlockAssociation" {
    /// To be described.
    "AssociationId" => association_id: Option<String>,
    /// To be described.
    "Ipv6CidrBlock" => ipv6_cidr_block: Option<String>,
    /// To be described.
    "Ipv6CidrBlockState" => ipv6_cidr_block_state: Option<SubnetCidrBlockState>,
    /// To be described.
    "Ipv6AddressAttribute".of(&["public", "private"]) => ipv6_address_attribute: Option<String>,
    /// To be described.
    "IpSource".of(&["amazon", "byoip", "none"]) => ip_source: Option<String>,
}
}

structure! {
/// To be described.
output UserIdGroupPair as "UserIdGroupPair" {
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "UserId" => user_id: Option<String>,
    /// To be described.
    "GroupName" => group_name: Option<String>,
    /// To be described.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// To be described.
    "VpcId" => vpc_id: Option<VpcId>,
    /// To be described.
    "VpcPeeringConnectionId" => vpc_peering_connection_id: Option<String>,
    /// To be described.
    "PeeringStatus" => peering_status: Option<String>,
}
}

structure! {
/// To be described.
output Vpc as "Vpc" {
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "InstanceTenancy".of(&["default", "dedicated", "host"]) => instance_tenancy: Option<String>,
    /// To be described.
    "Ipv6CidrBlockAssociationSet" => ipv6_cidr_block_association_set: Option<Vec<VpcIpv6CidrBlockAssociation>>,
    /// To be described.
    "CidrBlockAssociationSet" => cidr_block_association_set: Option<Vec<VpcCidrBlockAssociation>>,
    /// To be described.
    "IsDefault" => is_default: Option<bool>,
    /// To be described.
    "EncryptionControl" => encryption_control: Option<VpcEncryptionControl>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "BlockPublicAccessStates" => block_public_access_states: Option<BlockPublicAccessStates>,
    /// To be described.
    "VpcId" => vpc_id: Option<VpcId>,
    /// To be described.
    "State".of(&["pending", "available"]) => state: Option<String>,
    /// To be described.
    "CidrBlock" => cidr_block: Option<String>,
    /// To be described.
    "DhcpOptionsId" => dhcp_options_id: Option<String>,
}
}

structure! {
/// To be described.
output VpcCidrBlockAssociation as "VpcCidrBlockAssociation" {
    /// To be described.
    "AssociationId" => association_id: Option<String>,
    /// To be described.
    "CidrBlock" => cidr_block: Option<String>,
    /// To be described.
    "CidrBlockState" => cidr_block_state: Option<VpcCidrBlockState>,
}
}

structure! {
/// To be described.
output VpcCidrBlockState as "VpcCidrBlockState" {
    /// To be described.
    "State".of(&["associating", "associated", "disassociating", "disassociated", "failing", "failed"]) => state: Option<String>,
    /// To be described.
    "StatusMessage" => status_message: Option<String>,
}
}

structure! {
/// To be described.
output VpcEncryptionControl as "VpcEncryptionControl" {
    /// To be described.
    "VpcId" => vpc_id: Option<VpcId>,
    /// To be described.
    "VpcEncryptionControlId" => vpc_encryption_control_id: Option<String>,
    /// To be described.
    "Mode".of(&["monitor", "enforce"]) => mode: Option<String>,
    /// To be described.
    "State".of(&["enforce-in-progress", "monitor-in-progress", "enforce-failed", "monitor-failed", "deleting", "deleted", "available", "creating", "delete-failed"]) => state: Option<String>,
    /// To be described.
    "StateMessage" => state_message: Option<String>,
    /// To be described.
    "ResourceExclusions" => resource_exclusions: Option<VpcEncryptionControlExclusions>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

structure! {
/// To be described.
output VpcEncryptionControlExclusion as "VpcEncryptionControlExclusion" {
    /// To be described.
    "State".of(&["enabling", "enabled", "disabling", "disabled"]) => state: Option<String>,
    /// To be described.
    "StateMessage" => state_message: Option<String>,
}
}

structure! {
/// To be described.
output VpcEncryptionControlExclusions as "VpcEncryptionControlExclusions" {
    /// To be described.
    "InternetGateway" => internet_gateway: Option<VpcEncryptionControlExclusion>,
    /// To be described.
    "EgressOnlyInternetGateway" => egress_only_internet_gateway: Option<VpcEncryptionControlExclusion>,
    /// To be described.
    "NatGateway" => nat_gateway: Option<VpcEncryptionControlExclusion>,
    /// To be described.
    "VirtualPrivateGateway" => virtual_private_gateway: Option<VpcEncryptionControlExclusion>,
    /// To be described.
    "VpcPeering" => vpc_peering: Option<VpcEncryptionControlExclusion>,
    /// To be described.
    "Lambda" => lambda: Option<VpcEncryptionControlExclusion>,
    /// To be described.
    "VpcLattice" => vpc_lattice: Option<VpcEncryptionControlExclusion>,
    /// To be described.
    "ElasticFileSystem" => elastic_file_system: Option<VpcEncryptionControlExclusion>,
}
}

structure! {
/// To be described.
output VpcIpv6CidrBlockAssociation as "VpcIpv6CidrBlockAssociation" {
    /// To be described.
    "AssociationId" => association_id: Option<String>,
    /// To be described.
    "Ipv6CidrBlock" => ipv6_cidr_block: Option<String>,
    /// To be described.
    "Ipv6CidrBlockState" => ipv6_cidr_block_state: Option<VpcCidrBlockState>,
    /// To be described.
    "NetworkBorderGroup" => network_border_group: Option<String>,
    /// To be described.
    "Ipv6Pool" => ipv6_pool: Option<String>,
    /// To be described.
    "Ipv6AddressAttribute".of(&["public", "private"]) => ipv6_address_attribute: Option<String>,
    /// To be described.
    "IpSource".of(&["amazon", "byoip", "none"]) => ip_source: Option<String>,
}
}
