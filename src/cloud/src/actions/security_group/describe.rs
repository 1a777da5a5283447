//! DescribeSecurityGroups and DescribeIdFormat, and what rules look like in answers.

use crate::rules::filter::Filters;
use crate::rules::network::{check_limit, has};
use crate::rules::page;
use crate::rules::security_group;
use crate::rules::security_group::arn;
use crate::rules::tags;
use crate::state::{self, Peer, SecurityRule};
use crate::tx::Tx;
use api::ec2::network::security_group::{
    DescribeIdFormatInput, DescribeIdFormatOutput, IdFormat, ReferencedSecurityGroup,
    RevokedSecurityGroupRule, SecurityGroupRule,
};
use api::ec2::network::{
    self, DescribeSecurityGroupsInput, DescribeSecurityGroupsOutput, IpPermission, IpRange, Ipv6Range,
    SecurityGroup, UserIdGroupPair,
};
use api::{ApiError, ErrorCode, SecurityGroupId};
use std::borrow::Cow;

/// Lists the caller's security groups.
pub(crate) fn describe_security_groups(
    tx: &mut Tx<'_>,
    input: DescribeSecurityGroupsInput,
) -> Result<DescribeSecurityGroupsOutput, ApiError> {
    check_limit(input.max_results)?;
    let ids: Vec<String> = input.group_ids.iter().map(String::from).collect();
    crate::rules::security_group::check_group_ids(&ids)?;
    let filters = Filters::new(&input.filters, &network::DESCRIBE_SECURITY_GROUPS)?;
    tx.dry_run(input.dry_run)?;
    for id in &ids {
        security_group::by_id(tx, id)?;
    }
    for name in &input.group_names {
        security_group::by_name(tx, name)?;
    }
    let any = ids.is_empty() && input.group_names.is_empty();
    let found: Vec<_> = security_group::all(tx)
        .into_iter()
        .filter(|group| {
            any || ids.iter().any(|id| id == group.id.as_str()) || input.group_names.contains(&group.name)
        })
        .filter(|group| filters.pass(|name| values(tx, group, name)))
        .collect();
    let (found, next_token) = page::page(
        found,
        |group| String::from(&group.id),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    Ok(DescribeSecurityGroupsOutput {
        next_token,
        security_groups: Some(found.iter().map(|group| shown(tx, group)).collect()),
    })
}

/// What a group has under a filter.
fn values(tx: &Tx<'_>, group: &state::SecurityGroup, name: &str) -> Vec<Cow<'static, str>> {
    let of_rule = match name.strip_prefix("egress.") {
        Some(rest) => rest.strip_prefix("ip-permission.").map(|fact| (true, fact)),
        None => name.strip_prefix("ip-permission.").map(|fact| (false, fact)),
    };
    if let Some((egress, fact)) = of_rule {
        let rules = group.rules.iter().filter(|rule| rule.egress == egress);
        return rules
            .filter_map(|rule| rule_value(tx, rule, fact))
            .map(Cow::Owned)
            .collect();
    }
    let facts = [
        ("description", group.description.as_str()),
        ("group-id", group.id.as_str()),
        ("group-name", group.name.as_str()),
        ("owner-id", tx.account),
        ("vpc-id", group.vpc.as_str()),
    ];
    has(tx, group.id.as_str(), &facts, name)
}

fn rule_value(tx: &Tx<'_>, rule: &SecurityRule, fact: &str) -> Option<String> {
    match (fact, &rule.peer) {
        ("cidr", Peer::Ipv4(range)) | ("ipv6-cidr", Peer::Ipv6(range)) => Some(range.clone()),
        ("group-id", Peer::Group(id)) => Some(String::from(id)),
        ("group-name", Peer::Group(id)) => security_group::by_id(tx, id.as_str())
            .ok()
            .map(|group| group.name.clone()),
        ("user-id", Peer::Group(_)) => Some(tx.account.to_owned()),
        ("protocol", _) => Some(rule.protocol.clone()),
        ("from-port", _) => rule.from_port.map(|port| port.to_string()),
        ("to-port", _) => rule.to_port.map(|port| port.to_string()),
        _ => None,
    }
}

fn shown(tx: &Tx<'_>, group: &state::SecurityGroup) -> SecurityGroup {
    SecurityGroup {
        group_id: Some(group.id.clone()),
        ip_permissions_egress: Some(permissions(tx, group, true)),
        tags: tags::shown(tx.region.tags_of(tx.account, group.id.as_str())),
        vpc_id: Some(group.vpc.clone()),
        security_group_arn: Some(arn(tx, group.id.as_str())),
        owner_id: Some(tx.account.to_owned()),
        group_name: Some(group.name.clone()),
        description: Some(group.description.clone()),
        ip_permissions: Some(permissions(tx, group, false)),
    }
}

/// The rules of one direction; those of the same protocol and ports are one entry.
fn permissions(tx: &Tx<'_>, group: &state::SecurityGroup, egress: bool) -> Vec<IpPermission> {
    let mut entries: Vec<IpPermission> = Vec::new();
    for rule in group.rules.iter().filter(|rule| rule.egress == egress) {
        let same = |entry: &IpPermission| {
            entry.ip_protocol.as_ref() == Some(&rule.protocol)
                && entry.from_port == rule.from_port
                && entry.to_port == rule.to_port
        };
        let at = entries.iter().position(same).unwrap_or_else(|| {
            entries.push(IpPermission {
                ip_protocol: Some(rule.protocol.clone()),
                from_port: rule.from_port,
                to_port: rule.to_port,
                user_id_group_pairs: Some(Vec::new()),
                ip_ranges: Some(Vec::new()),
                ipv6_ranges: Some(Vec::new()),
                prefix_list_ids: Some(Vec::new()),
            });
            entries.len() - 1
        });
        if let Some(entry) = entries.get_mut(at) {
            add_peer(tx, entry, rule);
        }
    }
    entries
}

fn add_peer(tx: &Tx<'_>, entry: &mut IpPermission, rule: &SecurityRule) {
    let description = rule.description.clone();
    match &rule.peer {
        Peer::Ipv4(range) => entry.ip_ranges.get_or_insert_default().push(IpRange {
            description,
            cidr_ip: Some(range.clone()),
        }),
        Peer::Ipv6(range) => entry.ipv6_ranges.get_or_insert_default().push(Ipv6Range {
            description,
            cidr_ipv6: Some(range.clone()),
        }),
        Peer::Group(id) => entry
            .user_id_group_pairs
            .get_or_insert_default()
            .push(UserIdGroupPair {
                description,
                user_id: Some(tx.account.to_owned()),
                group_id: Some(id.clone()),
                ..UserIdGroupPair::default()
            }),
    }
}

/// A rule as the call that adds it shows it.
pub(crate) fn added(
    tx: &Tx<'_>,
    group: &SecurityGroupId,
    rule: &SecurityRule,
    given: &[(String, String)],
) -> SecurityGroupRule {
    let (ipv4, ipv6, member) = sides(&rule.peer);
    SecurityGroupRule {
        security_group_rule_id: Some(rule.id.clone()),
        group_id: Some(group.clone()),
        group_owner_id: Some(tx.account.to_owned()),
        is_egress: Some(rule.egress),
        ip_protocol: Some(rule.protocol.clone()),
        from_port: Some(rule.from_port.unwrap_or(-1)),
        to_port: Some(rule.to_port.unwrap_or(-1)),
        cidr_ipv4: ipv4,
        cidr_ipv6: ipv6,
        prefix_list_id: None,
        referenced_group_info: member.map(|id| ReferencedSecurityGroup {
            group_id: Some(String::from(&id)),
            user_id: Some(tx.account.to_owned()),
            ..ReferencedSecurityGroup::default()
        }),
        description: rule.description.clone(),
        tags: Some(tags::list(given)),
        security_group_rule_arn: Some(format!(
            "arn:aws:ec2:{}:{}:security-group-rule/{}",
            tx.region_name, tx.account, rule.id
        )),
    }
}

/// A rule as the call that takes it away shows it.
pub(crate) fn revoked(group: &SecurityGroupId, rule: &SecurityRule) -> RevokedSecurityGroupRule {
    let (ipv4, ipv6, member) = sides(&rule.peer);
    RevokedSecurityGroupRule {
        security_group_rule_id: Some(rule.id.clone()),
        group_id: Some(group.clone()),
        is_egress: Some(rule.egress),
        ip_protocol: Some(rule.protocol.clone()),
        from_port: Some(rule.from_port.unwrap_or(-1)),
        to_port: Some(rule.to_port.unwrap_or(-1)),
        cidr_ipv4: ipv4,
        cidr_ipv6: ipv6,
        prefix_list_id: None,
        referenced_group_id: member,
        description: rule.description.clone(),
    }
}

fn sides(peer: &Peer) -> (Option<String>, Option<String>, Option<SecurityGroupId>) {
    match peer {
        Peer::Ipv4(range) => (Some(range.clone()), None, None),
        Peer::Ipv6(range) => (None, Some(range.clone()), None),
        Peer::Group(id) => (None, None, Some(id.clone())),
    }
}

/// The types of resources whose ids once were short.
const ONCE_SHORT: &[&str] = &[
    "bundle",
    "conversion-task",
    "customer-gateway",
    "dhcp-options",
    "elastic-ip-allocation",
    "elastic-ip-association",
    "export-task",
    "flow-log",
    "image",
    "import-task",
    "instance",
    "internet-gateway",
    "network-acl",
    "network-acl-association",
    "network-interface",
    "network-interface-attachment",
    "prefix-list",
    "reservation",
    "route-table",
    "route-table-association",
    "security-group",
    "snapshot",
    "subnet",
    "subnet-cidr-block-association",
    "volume",
    "vpc",
    "vpc-cidr-block-association",
    "vpc-endpoint",
    "vpc-peering-connection",
    "vpn-connection",
    "vpn-gateway",
];

/// Says that all ids are long.
pub(crate) fn describe_id_format(
    _: &mut Tx<'_>,
    input: DescribeIdFormatInput,
) -> Result<DescribeIdFormatOutput, ApiError> {
    let asked = input.resource.as_deref().filter(|resource| !resource.is_empty());
    if let Some(resource) = asked.filter(|resource| !ONCE_SHORT.contains(resource)) {
        return crate::rules::form::error(
            ErrorCode::InvalidParameterValue,
            format!("Invalid resource type: {resource}"),
        );
    }
    let statuses = ONCE_SHORT
        .iter()
        .filter(|resource| asked.is_none_or(|asked| asked == **resource))
        .map(|resource| IdFormat {
            deadline: None,
            resource: Some((*resource).to_owned()),
            use_long_ids: Some(true),
        })
        .collect();
    Ok(DescribeIdFormatOutput {
        statuses: Some(statuses),
    })
}
