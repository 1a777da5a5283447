//! DescribeSecurityGroupRules and ModifySecurityGroupRules: rules by their own ids. The order of checks is that which
//! AWS was seen to have.

use crate::actions::security_group::describe as show;
use crate::actions::security_group::rules::{duplicate, no_rule};
use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form::error;
use crate::rules::network::check_limit;
use crate::rules::page::page;
use crate::rules::security_permissions;
use crate::rules::security_permissions::{Simple, ports};
use crate::rules::{security_group, tags};
use crate::state::{SecurityGroup, SecurityRule};
use crate::tx::Tx;
use api::ec2::network::security_group_rule::{
    DESCRIBE_SECURITY_GROUP_RULES, DescribeSecurityGroupRulesInput, DescribeSecurityGroupRulesOutput,
    ModifySecurityGroupRulesInput, ModifySecurityGroupRulesOutput, SecurityGroupRuleRequest,
};
use api::ec2::network::{IpPermission, IpRange, Ipv6Range, PrefixListId, UserIdGroupPair};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// Lists rules.
pub(crate) fn describe_security_group_rules(
    tx: &mut Tx<'_>,
    input: DescribeSecurityGroupRulesInput,
) -> Result<DescribeSecurityGroupRulesOutput, ApiError> {
    check_limit(input.max_results)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_SECURITY_GROUP_RULES)?;
    for filter in input
        .filters
        .iter()
        .filter(|filter| filter.name.as_deref() == Some("group-id"))
    {
        let mut values = filter.values.iter().flatten();
        if let Some(id) = values.find(|id| !id.starts_with("sg-")) {
            return error(
                ErrorCode::InvalidGroupIdMalformed,
                format!("The security group ID '{id}' is malformed"),
            );
        }
    }
    tx.dry_run(input.dry_run)?;
    let groups = security_group::all(tx);
    let mut all: Vec<(&SecurityGroup, &SecurityRule)> = Vec::new();
    for group in &groups {
        all.extend(group.rules.iter().map(|rule| (&**group, rule)));
    }
    let ids = &input.security_group_rule_ids;
    for id in ids {
        if all.iter().all(|(_, rule)| rule.id != *id) {
            return Err(no_rule(id));
        }
    }
    all.retain(|(group, rule)| {
        let asked = ids.is_empty() || ids.contains(&rule.id);
        asked
            && filters.pass(|name| match name {
                "group-id" => vec![group.id.as_str().into()],
                "security-group-rule-id" => vec![rule.id.as_str().into()],
                name => {
                    tags::filter_values(tx.region.tags_of(tx.account, &rule.id), name).unwrap_or_default()
                }
            })
    });
    api::order::sort_by(&mut all, |(_, one), (_, other)| one.id.cmp(&other.id));
    let (found, next_token) = page(
        all,
        |(_, rule)| rule.id.clone(),
        input.max_results,
        input.next_token.as_deref(),
    )?;
    let shown = found.into_iter().map(|(group, rule)| {
        let mut shown = show::added(tx, &group.id, rule, &[]);
        shown.tags = Some(tags::shown(tx.region.tags_of(tx.account, &rule.id)).unwrap_or_default());
        shown
    });
    Ok(DescribeSecurityGroupRulesOutput {
        security_group_rules: Some(shown.collect()),
        next_token,
    })
}

/// Replaces what rules say; their ids and directions stay.
pub(crate) fn modify_security_group_rules(
    tx: &mut Tx<'_>,
    input: ModifySecurityGroupRulesInput,
) -> Result<ModifySecurityGroupRulesOutput, ApiError> {
    let id = Some(&input.group_id);
    security_group::check_named(id, None)?;
    tx.dry_run(input.dry_run)?;
    let group = security_group::named(tx, id, None)?;
    let mut changed = SecurityGroup::clone(&group);
    for update in input.security_group_rules {
        let id = update.security_group_rule_id.unwrap_or_default();
        let Some(at) = changed.rules.iter().position(|rule| rule.id == id) else {
            return Err(no_rule(&id));
        };
        let egress = changed.rules.get(at).is_some_and(|rule| rule.egress);
        let permission = permission(update.security_group_rule.unwrap_or_default())?;
        for wish in security_permissions::read(vec![permission], Simple::default(), egress)? {
            let rule = wish.rule(tx, |_| id.clone())?;
            let mut others = changed.rules.iter().filter(|other| other.id != id);
            if others.any(|other| other.allows_same(&rule)) {
                return Err(duplicate(&rule));
            }
            if let Some(place) = changed.rules.get_mut(at) {
                *place = rule;
            }
        }
    }
    tx.change(Change::SecurityGroup(Arc::new(changed)));
    Ok(ModifySecurityGroupRulesOutput { returned: Some(true) })
}

/// The rule in the form in which others are added; it has exactly one other side.
fn permission(rule: SecurityGroupRuleRequest) -> Result<IpPermission, ApiError> {
    let Some(protocol) = rule.ip_protocol.filter(|protocol| !protocol.is_empty()) else {
        return error(
            ErrorCode::InvalidParameterValue,
            "Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.",
        );
    };
    let known = security_permissions::protocol(Some(&protocol))?;
    ports(&known, rule.from_port, rule.to_port)?;
    let sides = [
        rule.cidr_ipv4.is_some(),
        rule.cidr_ipv6.is_some(),
        rule.prefix_list_id.is_some(),
        rule.referenced_group_id.is_some(),
    ];
    match sides.iter().filter(|given| **given).count() {
        1 => {}
        0 => {
            return error(
                ErrorCode::MissingParameter,
                "The request must contain exactly one of: cidrIp, cidrIpv6, prefixListId, or referencedGroupId",
            );
        }
        _ => {
            return error(
                ErrorCode::InvalidParameterCombination,
                "Only one of cidrIp, cidrIpv6, prefixListId, or referencedGroupId can be specified",
            );
        }
    }
    let note = || rule.description.clone();
    Ok(IpPermission {
        ip_protocol: Some(protocol),
        from_port: rule.from_port,
        to_port: rule.to_port,
        ip_ranges: rule.cidr_ipv4.map(|range| {
            vec![IpRange {
                description: note(),
                cidr_ip: Some(range),
            }]
        }),
        ipv6_ranges: rule.cidr_ipv6.map(|range| {
            vec![Ipv6Range {
                description: note(),
                cidr_ipv6: Some(range),
            }]
        }),
        prefix_list_ids: rule.prefix_list_id.map(|list| {
            vec![PrefixListId {
                description: note(),
                prefix_list_id: Some(list),
            }]
        }),
        user_id_group_pairs: rule.referenced_group_id.map(|group| {
            vec![UserIdGroupPair {
                description: note(),
                group_id: Some(group),
                ..UserIdGroupPair::default()
            }]
        }),
    })
}
