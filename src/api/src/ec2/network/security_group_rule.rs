//! The rules of security groups, one by one.

use super::security_group::SecurityGroupRule;
use crate::SecurityGroupId;
use crate::ec2::common::Filter;

structure! {
/// What DescribeSecurityGroupRules is asked.
input DescribeSecurityGroupRulesInput as "DescribeSecurityGroupRulesRequest" {
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The IDs of the rules to list.
    "SecurityGroupRuleIds".wire("SecurityGroupRuleId") => security_group_rule_ids: Vec<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Where to go on: the token of the answer before.
    "NextToken" => next_token: Option<String>,
    /// The most results in one answer; the rest follows by NextToken.
    "MaxResults".min(5).max(1000) => max_results: Option<i64>,
}
}

structure! {
/// What DescribeSecurityGroupRules answers.
output DescribeSecurityGroupRulesOutput as "DescribeSecurityGroupRulesResult" {
    /// The rules that were found.
    "SecurityGroupRules".xml("securityGroupRuleSet") => security_group_rules: Option<Vec<SecurityGroupRule>>,
    /// Where the next page begins; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists the rules of your security groups, each with its ID.
read DESCRIBE_SECURITY_GROUP_RULES of Ec2 as "DescribeSecurityGroupRules" {
    input: DescribeSecurityGroupRulesInput,
    output: DescribeSecurityGroupRulesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "SecurityGroupRules"),
    filters: ["group-id", "security-group-rule-id", "tag:", "tag-key"],
    errors: [InvalidGroupIdMalformed, InvalidSecurityGroupRuleIdNotFound],
}
}

structure! {
/// What ModifySecurityGroupRules is asked.
input ModifySecurityGroupRulesInput as "ModifySecurityGroupRulesRequest" {
    /// The ID of the security group.
    "GroupId".required() => group_id: SecurityGroupId,
    /// The rules to replace, each by its ID.
    "SecurityGroupRules".wire("SecurityGroupRule").required() => security_group_rules: Vec<SecurityGroupRuleUpdate>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// A rule and what it becomes.
input SecurityGroupRuleUpdate as "SecurityGroupRuleUpdate" {
    /// The ID of the rule, which stays.
    "SecurityGroupRuleId".required() => security_group_rule_id: Option<String>,
    /// What the rule says from now on.
    "SecurityGroupRule" => security_group_rule: Option<SecurityGroupRuleRequest>,
}
}

structure! {
/// What a rule says.
input SecurityGroupRuleRequest as "SecurityGroupRuleRequest" {
    /// The protocol: tcp, udp, icmp, a number, or -1 for all.
    "IpProtocol" => ip_protocol: Option<String>,
    /// The first port of the range, or the ICMP type; -1 means all.
    "FromPort" => from_port: Option<i64>,
    /// The last port of the range, or the ICMP code; -1 means all.
    "ToPort" => to_port: Option<i64>,
    /// The IPv4 address range; 0.0.0.0/0 means everywhere.
    "CidrIpv4" => cidr_ipv4: Option<String>,
    /// The IPv6 address range; ::/0 means everywhere.
    "CidrIpv6" => cidr_ipv6: Option<String>,
    /// The ID of a prefix list.
    "PrefixListId" => prefix_list_id: Option<String>,
    /// The ID of the security group on the other side.
    "ReferencedGroupId" => referenced_group_id: Option<SecurityGroupId>,
    /// A note about the rule.
    "Description" => description: Option<String>,
}
}

structure! {
/// What ModifySecurityGroupRules answers.
output ModifySecurityGroupRulesOutput as "ModifySecurityGroupRulesResult" {
    /// True when the request succeeded.
    "Return" => returned: Option<bool>,
}
}

operation! {
/// Replaces what rules of a security group say, without changing their IDs.
write MODIFY_SECURITY_GROUP_RULES of Ec2 as "ModifySecurityGroupRules" {
    input: ModifySecurityGroupRulesInput,
    output: ModifySecurityGroupRulesOutput,
    errors: [
        InvalidGroupNotFound,
        InvalidGroupIdMalformed,
        InvalidPermissionDuplicate,
        InvalidPrefixListIdNotFound,
        InvalidSecurityGroupRuleIdNotFound,
    ],
}
}
