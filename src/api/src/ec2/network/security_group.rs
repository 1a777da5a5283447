//! Security groups that an account makes, and their rules. How groups are listed is in `network.rs`.

use crate::ec2::common::{Tag, TagSpecification};
use crate::ec2::network::IpPermission;
use crate::{SecurityGroupId, Timestamp, VpcId};

structure! {
/// One rule of a security group, with an ID of its own.
output SecurityGroupRule as "SecurityGroupRule" {
    /// The ID of the rule.
    "SecurityGroupRuleId" => security_group_rule_id: Option<String>,
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The account that owns the group.
    "GroupOwnerId" => group_owner_id: Option<String>,
    /// Whether the rule is for outgoing traffic.
    "IsEgress" => is_egress: Option<bool>,
    /// The protocol: tcp, udp, icmp, a number, or -1 for all.
    "IpProtocol" => ip_protocol: Option<String>,
    /// The first port of the range, or the ICMP type; -1 means all.
    "FromPort" => from_port: Option<i64>,
    /// The last port of the range, or the ICMP code; -1 means all.
    "ToPort" => to_port: Option<i64>,
    /// The IPv4 addresses on the other side.
    "CidrIpv4" => cidr_ipv4: Option<String>,
    /// The IPv6 addresses on the other side.
    "CidrIpv6" => cidr_ipv6: Option<String>,
    /// The ID of the prefix list.
    "PrefixListId" => prefix_list_id: Option<String>,
    /// The group on the other side, if the rule names one.
    "ReferencedGroupInfo" => referenced_group_info: Option<ReferencedSecurityGroup>,
    /// The note given to the image; absent when none was set.
    "Description" => description: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The ARN of the rule.
    "SecurityGroupRuleArn" => security_group_rule_arn: Option<String>,
}
}

structure! {
/// A security group that a rule names as the other side.
output ReferencedSecurityGroup as "ReferencedSecurityGroup" {
    /// The ID of the security group.
    "GroupId" => group_id: Option<String>,
    /// The state of the VPC peering connection.
    "PeeringStatus" => peering_status: Option<String>,
    /// The unique id of the user.
    "UserId" => user_id: Option<String>,
    /// The ID of the VPC.
    "VpcId" => vpc_id: Option<VpcId>,
    /// The ID of the VPC peering connection, if the group is behind one.
    "VpcPeeringConnectionId" => vpc_peering_connection_id: Option<String>,
}
}

structure! {
/// A rule that was taken away.
output RevokedSecurityGroupRule as "RevokedSecurityGroupRule" {
    /// The ID of the rule.
    "SecurityGroupRuleId" => security_group_rule_id: Option<String>,
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// Whether the rule is for outgoing traffic.
    "IsEgress" => is_egress: Option<bool>,
    /// The protocol: tcp, udp, icmp, a number, or -1 for all.
    "IpProtocol" => ip_protocol: Option<String>,
    /// The first port of the range, or the ICMP type; -1 means all.
    "FromPort" => from_port: Option<i64>,
    /// The last port of the range, or the ICMP code; -1 means all.
    "ToPort" => to_port: Option<i64>,
    /// The IPv4 addresses on the other side.
    "CidrIpv4" => cidr_ipv4: Option<String>,
    /// The IPv6 addresses on the other side.
    "CidrIpv6" => cidr_ipv6: Option<String>,
    /// The ID of the prefix list.
    "PrefixListId" => prefix_list_id: Option<String>,
    /// The group on the other side.
    "ReferencedGroupId" => referenced_group_id: Option<SecurityGroupId>,
    /// The note given to the image; absent when none was set.
    "Description" => description: Option<String>,
}
}

structure! {
/// The format of the IDs of one type of resource.
output IdFormat as "IdFormat" {
    /// The date after which only long IDs are given.
    "Deadline" => deadline: Option<Timestamp>,
    /// The type of resource.
    "Resource" => resource: Option<String>,
    /// Whether new resources get long IDs, of 17 characters.
    "UseLongIds" => use_long_ids: Option<bool>,
}
}

structure! {
/// What CreateSecurityGroup is asked.
input CreateSecurityGroupInput as "CreateSecurityGroupRequest" {
    /// What the group is for, up to 255 characters. It cannot be changed later.
    "Description".wire("GroupDescription").required() => description: String,
    /// The name of the group, unique in its VPC. It cannot begin with sg-.
    "GroupName".required() => group_name: String,
    /// The VPC of the group; the default VPC when it is left out.
    "VpcId" => vpc_id: Option<VpcId>,
    /// Tags for the new key pair.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateSecurityGroup answers.
output CreateSecurityGroupOutput as "CreateSecurityGroupResult" {
    /// The ID of the new group.
    "GroupId" => group_id: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The ARN of the security group.
    "SecurityGroupArn" => security_group_arn: Option<String>,
}
}

operation! {
/// Creates a security group: a firewall for instances.
write CREATE_SECURITY_GROUP of Ec2 as "CreateSecurityGroup" {
    input: CreateSecurityGroupInput,
    output: CreateSecurityGroupOutput,
    errors: [InvalidGroupDuplicate, InvalidGroupReserved, InvalidVpcIdNotFound, SecurityGroupLimitExceeded],
}
}

structure! {
/// What DeleteSecurityGroup is asked.
input DeleteSecurityGroupInput as "DeleteSecurityGroupRequest" {
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The name of the security group.
    "GroupName" => group_name: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeleteSecurityGroup answers.
output DeleteSecurityGroupOutput as "DeleteSecurityGroupResult" {
    /// True when the request succeeded.
    "Return" => returned: Option<bool>,
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
}
}

operation! {
/// Deletes a security group that no instance and no rule uses.
write DELETE_SECURITY_GROUP of Ec2 as "DeleteSecurityGroup" {
    input: DeleteSecurityGroupInput,
    output: DeleteSecurityGroupOutput,
    errors: [CannotDelete, DependencyViolation, InvalidGroupNotFound, InvalidGroupIdMalformed],
}
}

structure! {
/// What AuthorizeSecurityGroupIngress is asked.
input AuthorizeSecurityGroupIngressInput as "AuthorizeSecurityGroupIngressRequest" {
    /// The IPv4 address range; 0.0.0.0/0 means everywhere.
    "CidrIp" => cidr_ip: Option<String>,
    /// The first port of the range, or the ICMP type; -1 means all.
    "FromPort" => from_port: Option<i64>,
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The name of the security group.
    "GroupName" => group_name: Option<String>,
    /// The inbound rules of the security group.
    "IpPermissions" => ip_permissions: Vec<IpPermission>,
    /// The protocol: tcp, udp, icmp, a number, or -1 for all.
    "IpProtocol" => ip_protocol: Option<String>,
    /// The name of the group on the other side, in the old form for one rule.
    "SourceSecurityGroupName" => source_security_group_name: Option<String>,
    /// The account that owns the group on the other side.
    "SourceSecurityGroupOwnerId" => source_security_group_owner_id: Option<String>,
    /// The last port of the range, or the ICMP code; -1 means all.
    "ToPort" => to_port: Option<i64>,
    /// Tags for the new key pair.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What AuthorizeSecurityGroupIngress answers.
output AuthorizeSecurityGroupIngressOutput as "AuthorizeSecurityGroupIngressResult" {
    /// True when the request succeeded.
    "Return" => returned: Option<bool>,
    /// The rules that were added.
    "SecurityGroupRules".xml("securityGroupRuleSet") => security_group_rules: Option<Vec<SecurityGroupRule>>,
}
}

operation! {
/// Adds rules for incoming traffic to a security group.
write AUTHORIZE_SECURITY_GROUP_INGRESS of Ec2 as "AuthorizeSecurityGroupIngress" {
    input: AuthorizeSecurityGroupIngressInput,
    output: AuthorizeSecurityGroupIngressOutput,
    errors: [
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidPermissionDuplicate,
        InvalidPrefixListIdNotFound,
        RulesPerSecurityGroupLimitExceeded,
    ],
}
}

structure! {
/// What AuthorizeSecurityGroupEgress is asked.
input AuthorizeSecurityGroupEgressInput as "AuthorizeSecurityGroupEgressRequest" {
    /// Tags for the new key pair.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the security group.
    "GroupId".required() => group_id: SecurityGroupId,
    /// The name of the group on the other side, in the old form for one rule.
    "SourceSecurityGroupName" => source_security_group_name: Option<String>,
    /// The account that owns the group on the other side.
    "SourceSecurityGroupOwnerId" => source_security_group_owner_id: Option<String>,
    /// The protocol: tcp, udp, icmp, a number, or -1 for all.
    "IpProtocol" => ip_protocol: Option<String>,
    /// The first port of the range, or the ICMP type; -1 means all.
    "FromPort" => from_port: Option<i64>,
    /// The last port of the range, or the ICMP code; -1 means all.
    "ToPort" => to_port: Option<i64>,
    /// The IPv4 address range; 0.0.0.0/0 means everywhere.
    "CidrIp" => cidr_ip: Option<String>,
    /// The inbound rules of the security group.
    "IpPermissions" => ip_permissions: Vec<IpPermission>,
}
}

structure! {
/// What AuthorizeSecurityGroupEgress answers.
output AuthorizeSecurityGroupEgressOutput as "AuthorizeSecurityGroupEgressResult" {
    /// True when the request succeeded.
    "Return" => returned: Option<bool>,
    /// The rules that were added.
    "SecurityGroupRules".xml("securityGroupRuleSet") => security_group_rules: Option<Vec<SecurityGroupRule>>,
}
}

operation! {
/// Adds rules for outgoing traffic to a security group.
write AUTHORIZE_SECURITY_GROUP_EGRESS of Ec2 as "AuthorizeSecurityGroupEgress" {
    input: AuthorizeSecurityGroupEgressInput,
    output: AuthorizeSecurityGroupEgressOutput,
    errors: [
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidPermissionDuplicate,
        InvalidPrefixListIdNotFound,
        RulesPerSecurityGroupLimitExceeded,
    ],
}
}

structure! {
/// What RevokeSecurityGroupIngress is asked.
input RevokeSecurityGroupIngressInput as "RevokeSecurityGroupIngressRequest" {
    /// The IPv4 address range; 0.0.0.0/0 means everywhere.
    "CidrIp" => cidr_ip: Option<String>,
    /// The first port of the range, or the ICMP type; -1 means all.
    "FromPort" => from_port: Option<i64>,
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The name of the security group.
    "GroupName" => group_name: Option<String>,
    /// The inbound rules of the security group.
    "IpPermissions" => ip_permissions: Vec<IpPermission>,
    /// The protocol: tcp, udp, icmp, a number, or -1 for all.
    "IpProtocol" => ip_protocol: Option<String>,
    /// The name of the group on the other side, in the old form for one rule.
    "SourceSecurityGroupName" => source_security_group_name: Option<String>,
    /// The account that owns the group on the other side.
    "SourceSecurityGroupOwnerId" => source_security_group_owner_id: Option<String>,
    /// The last port of the range, or the ICMP code; -1 means all.
    "ToPort" => to_port: Option<i64>,
    /// The IDs of the rules to take away.
    "SecurityGroupRuleIds".wire("SecurityGroupRuleId") => security_group_rule_ids: Vec<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What RevokeSecurityGroupIngress answers.
output RevokeSecurityGroupIngressOutput as "RevokeSecurityGroupIngressResult" {
    /// True when the request succeeded.
    "Return" => returned: Option<bool>,
    /// Rules that were named but not found; only outside a VPC.
    "UnknownIpPermissions".xml("unknownIpPermissionSet") => unknown_ip_permissions: Option<Vec<IpPermission>>,
    /// The rules that were taken away.
    "RevokedSecurityGroupRules".xml("revokedSecurityGroupRuleSet") => revoked_security_group_rules: Option<Vec<RevokedSecurityGroupRule>>,
}
}

operation! {
/// Removes rules for incoming traffic from a security group.
write REVOKE_SECURITY_GROUP_INGRESS of Ec2 as "RevokeSecurityGroupIngress" {
    input: RevokeSecurityGroupIngressInput,
    output: RevokeSecurityGroupIngressOutput,
    errors: [
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidPermissionNotFound,
        InvalidPrefixListIdNotFound,
        InvalidSecurityGroupRuleIdNotFound,
    ],
}
}

structure! {
/// What RevokeSecurityGroupEgress is asked.
input RevokeSecurityGroupEgressInput as "RevokeSecurityGroupEgressRequest" {
    /// The IDs of the rules to take away.
    "SecurityGroupRuleIds".wire("SecurityGroupRuleId") => security_group_rule_ids: Vec<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the security group.
    "GroupId".required() => group_id: SecurityGroupId,
    /// The name of the group on the other side, in the old form for one rule.
    "SourceSecurityGroupName" => source_security_group_name: Option<String>,
    /// The account that owns the group on the other side.
    "SourceSecurityGroupOwnerId" => source_security_group_owner_id: Option<String>,
    /// The protocol: tcp, udp, icmp, a number, or -1 for all.
    "IpProtocol" => ip_protocol: Option<String>,
    /// The first port of the range, or the ICMP type; -1 means all.
    "FromPort" => from_port: Option<i64>,
    /// The last port of the range, or the ICMP code; -1 means all.
    "ToPort" => to_port: Option<i64>,
    /// The IPv4 address range; 0.0.0.0/0 means everywhere.
    "CidrIp" => cidr_ip: Option<String>,
    /// The inbound rules of the security group.
    "IpPermissions" => ip_permissions: Vec<IpPermission>,
}
}

structure! {
/// What RevokeSecurityGroupEgress answers.
output RevokeSecurityGroupEgressOutput as "RevokeSecurityGroupEgressResult" {
    /// True when the request succeeded.
    "Return" => returned: Option<bool>,
    /// Rules that were named but not found; only outside a VPC.
    "UnknownIpPermissions".xml("unknownIpPermissionSet") => unknown_ip_permissions: Option<Vec<IpPermission>>,
    /// The rules that were taken away.
    "RevokedSecurityGroupRules".xml("revokedSecurityGroupRuleSet") => revoked_security_group_rules: Option<Vec<RevokedSecurityGroupRule>>,
}
}

operation! {
/// Removes rules for outgoing traffic from a security group.
write REVOKE_SECURITY_GROUP_EGRESS of Ec2 as "RevokeSecurityGroupEgress" {
    input: RevokeSecurityGroupEgressInput,
    output: RevokeSecurityGroupEgressOutput,
    errors: [
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidPermissionNotFound,
        InvalidPrefixListIdNotFound,
        InvalidSecurityGroupRuleIdNotFound,
    ],
}
}

structure! {
/// What DescribeIdFormat is asked.
input DescribeIdFormatInput as "DescribeIdFormatRequest" {
    /// The type of resource to ask about, such as instance or image.
    "Resource" => resource: Option<String>,
}
}

structure! {
/// What DescribeIdFormat answers.
output DescribeIdFormatOutput as "DescribeIdFormatResult" {
    /// The types of resources and the format of their IDs.
    "Statuses".xml("statusSet") => statuses: Option<Vec<IdFormat>>,
}
}

operation! {
/// Shows for which resources IDs are long; by now all are.
read DESCRIBE_ID_FORMAT of Ec2 as "DescribeIdFormat" {
    input: DescribeIdFormatInput,
    output: DescribeIdFormatOutput,
}
}
