//! What rules of security groups say of themselves.

use crate::SecurityGroupId;
use crate::ec2::network::IpPermission;

structure! {
/// A rule, and what it shall say of itself.
input SecurityGroupRuleDescription as "SecurityGroupRuleDescription" {
    /// The ID of the rule.
    "SecurityGroupRuleId" => security_group_rule_id: Option<String>,
    /// The new description; without one, the rule has none.
    "Description" => description: Option<String>,
}
/// What UpdateSecurityGroupRuleDescriptionsIngress and -Egress are asked.
input UpdateSecurityGroupRuleDescriptionsInput as "UpdateSecurityGroupRuleDescriptionsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the security group.
    "GroupId" => group_id: Option<SecurityGroupId>,
    /// The name of the security group, in the default VPC.
    "GroupName" => group_name: Option<String>,
    /// Rules as they are, with their new descriptions.
    "IpPermissions" => ip_permissions: Vec<IpPermission>,
    /// Rules by their IDs, with their new descriptions.
    "SecurityGroupRuleDescriptions".wire("SecurityGroupRuleDescription") => security_group_rule_descriptions: Vec<SecurityGroupRuleDescription>,
}
}

structure! {
/// What UpdateSecurityGroupRuleDescriptionsIngress and -Egress answer.
output UpdateSecurityGroupRuleDescriptionsOutput as "UpdateSecurityGroupRuleDescriptionsResult" {
    /// True when the request succeeded.
    "Return" => returned: Option<bool>,
}
}

operation! {
/// Changes the descriptions of rules for incoming traffic of a security group.
write UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS of Ec2 as "UpdateSecurityGroupRuleDescriptionsIngress" {
    input: UpdateSecurityGroupRuleDescriptionsInput,
    output: UpdateSecurityGroupRuleDescriptionsOutput,
    errors: [
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidPermissionNotFound,
        InvalidPrefixListIdNotFound,
        InvalidSecurityGroupRuleIdNotFound,
    ],
}
}

operation! {
/// Changes the descriptions of rules for outgoing traffic of a security group.
write UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS of Ec2 as "UpdateSecurityGroupRuleDescriptionsEgress" {
    input: UpdateSecurityGroupRuleDescriptionsInput,
    output: UpdateSecurityGroupRuleDescriptionsOutput,
    errors: [
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidPermissionNotFound,
        InvalidPrefixListIdNotFound,
        InvalidSecurityGroupRuleIdNotFound,
    ],
}
}
