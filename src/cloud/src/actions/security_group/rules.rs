//! AuthorizeSecurityGroupIngress and -Egress, RevokeSecurityGroupIngress and -Egress: the rules of a group.

use crate::actions::security_group::describe as show;
use crate::event::Change;
use crate::rules::form::error;
use crate::rules::form::missing;
use crate::rules::resource::others::SECURITY_GROUP_RULE;
use crate::rules::security_group;
use crate::rules::security_group::RULE_PREFIX;
use crate::rules::security_group::check_named;
use crate::rules::security_group::peer_text;
use crate::rules::security_permissions;
use crate::rules::security_permissions::Simple;
use crate::rules::tags::Tagging;
use crate::rules::tags::untag;
use crate::state::{SecurityGroup, SecurityRule};
use crate::tx::Tx;
use api::ec2::network::security_group::{
    AuthorizeSecurityGroupEgressInput, AuthorizeSecurityGroupEgressOutput,
    AuthorizeSecurityGroupIngressInput, AuthorizeSecurityGroupIngressOutput, RevokeSecurityGroupEgressInput,
    RevokeSecurityGroupEgressOutput, RevokeSecurityGroupIngressInput, RevokeSecurityGroupIngressOutput,
};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// The most rules of a group in one direction.
const MOST_RULES: usize = 60;

/// Lets traffic in.
pub(crate) fn authorize_ingress(
    tx: &mut Tx<'_>,
    input: AuthorizeSecurityGroupIngressInput,
) -> Result<AuthorizeSecurityGroupIngressOutput, ApiError> {
    authorize(tx, input, false)
}

/// Lets traffic out. What is asked and answered has the same members, but for the group's name.
pub(crate) fn authorize_egress(
    tx: &mut Tx<'_>,
    input: AuthorizeSecurityGroupEgressInput,
) -> Result<AuthorizeSecurityGroupEgressOutput, ApiError> {
    let asked = AuthorizeSecurityGroupIngressInput {
        cidr_ip: input.cidr_ip,
        from_port: input.from_port,
        group_id: Some(input.group_id),
        group_name: None,
        ip_permissions: input.ip_permissions,
        ip_protocol: input.ip_protocol,
        source_security_group_name: input.source_security_group_name,
        source_security_group_owner_id: input.source_security_group_owner_id,
        to_port: input.to_port,
        tag_specifications: input.tag_specifications,
        dry_run: input.dry_run,
    };
    let answer = authorize(tx, asked, true)?;
    Ok(AuthorizeSecurityGroupEgressOutput {
        returned: answer.returned,
        security_group_rules: answer.security_group_rules,
    })
}

fn authorize(
    tx: &mut Tx<'_>,
    input: AuthorizeSecurityGroupIngressInput,
    egress: bool,
) -> Result<AuthorizeSecurityGroupIngressOutput, ApiError> {
    let simple = Simple {
        protocol: input.ip_protocol,
        from_port: input.from_port,
        to_port: input.to_port,
        cidr: input.cidr_ip,
        group: input.source_security_group_name,
        owner: input.source_security_group_owner_id,
    };
    let (id, name) = (input.group_id.as_ref(), input.group_name.as_deref());
    let wanted = security_permissions::read(input.ip_permissions, simple, egress)?;
    check_named(id, name)?;
    if wanted.is_empty() {
        return Err(missing("ipPermissions"));
    }
    let tagging = Tagging::new(&input.tag_specifications, &["security-group-rule"])?;
    tx.dry_run(input.dry_run)?;
    let group = security_group::named(tx, id, name)?;
    let added = add(tx, &group, wanted)?;
    let given = tagging.of("security-group-rule");
    let shown = added.iter().map(|rule| show::added(tx, &group.id, rule, &given));
    let answer = AuthorizeSecurityGroupIngressOutput {
        returned: Some(true),
        security_group_rules: Some(shown.collect()),
    };
    for rule in &added {
        tx.tag(&rule.id, given.clone());
    }
    Ok(answer)
}

/// Adds rules to a group; gives them.
fn add(
    tx: &mut Tx<'_>,
    group: &SecurityGroup,
    wanted: Vec<security_permissions::Wanted>,
) -> Result<Vec<SecurityRule>, ApiError> {
    let mut changed = SecurityGroup::clone(group);
    let mut added = Vec::new();
    for wish in wanted {
        let rule = wish.rule(tx, tx_rule_id)?;
        if changed.rules.iter().any(|known| known.allows_same(&rule)) {
            return Err(duplicate(&rule));
        }
        changed.rules.push(rule.clone());
        added.push(rule);
    }
    for egress in [false, true] {
        let rules = changed.rules.iter().filter(|rule| rule.egress == egress);
        if rules.count() > MOST_RULES {
            return error(
                ErrorCode::RulesPerSecurityGroupLimitExceeded,
                "The maximum number of rules per security group has been reached.",
            );
        }
    }
    tx.change(Change::SecurityGroup(Arc::new(changed)));
    Ok(added)
}

fn tx_rule_id(tx: &mut Tx<'_>) -> String {
    tx.id(RULE_PREFIX)
}

/// The error of a rule that the group has already.
pub(crate) fn duplicate(rule: &SecurityRule) -> ApiError {
    let protocol = match rule.protocol.as_str() {
        "-1" => "ALL".to_owned(),
        other => other.to_uppercase(),
    };
    let ports = match (rule.from_port, rule.to_port) {
        (Some(from), Some(to)) => format!(", from port: {from}, to port: {to}"),
        _ => String::new(),
    };
    let message = format!(
        "the specified rule \"peer: {}, {protocol}{ports}, ALLOW\" already exists",
        peer_text(&rule.peer)
    );
    ApiError::new(ErrorCode::InvalidPermissionDuplicate, message)
}

/// Lets traffic in no longer.
pub(crate) fn revoke_ingress(
    tx: &mut Tx<'_>,
    input: RevokeSecurityGroupIngressInput,
) -> Result<RevokeSecurityGroupIngressOutput, ApiError> {
    revoke(tx, input, false)
}

/// Lets traffic out no longer; the members are the same here, too.
pub(crate) fn revoke_egress(
    tx: &mut Tx<'_>,
    input: RevokeSecurityGroupEgressInput,
) -> Result<RevokeSecurityGroupEgressOutput, ApiError> {
    let asked = RevokeSecurityGroupIngressInput {
        cidr_ip: input.cidr_ip,
        from_port: input.from_port,
        group_id: Some(input.group_id),
        group_name: None,
        ip_permissions: input.ip_permissions,
        ip_protocol: input.ip_protocol,
        source_security_group_name: input.source_security_group_name,
        source_security_group_owner_id: input.source_security_group_owner_id,
        to_port: input.to_port,
        security_group_rule_ids: input.security_group_rule_ids,
        dry_run: input.dry_run,
    };
    let answer = revoke(tx, asked, true)?;
    Ok(RevokeSecurityGroupEgressOutput {
        returned: answer.returned,
        unknown_ip_permissions: answer.unknown_ip_permissions,
        revoked_security_group_rules: answer.revoked_security_group_rules,
    })
}

/// The error of a rule that there isn't.
pub(crate) fn no_rule(id: &str) -> ApiError {
    (SECURITY_GROUP_RULE.not_found)(id)
}

fn revoke(
    tx: &mut Tx<'_>,
    input: RevokeSecurityGroupIngressInput,
    egress: bool,
) -> Result<RevokeSecurityGroupIngressOutput, ApiError> {
    let simple = Simple {
        protocol: input.ip_protocol,
        from_port: input.from_port,
        to_port: input.to_port,
        cidr: input.cidr_ip,
        group: input.source_security_group_name,
        owner: input.source_security_group_owner_id,
    };
    let (id, name) = (input.group_id.as_ref(), input.group_name.as_deref());
    let wanted = security_permissions::read(input.ip_permissions, simple, egress)?;
    check_named(id, name)?;
    match (wanted.is_empty(), input.security_group_rule_ids.is_empty()) {
        (true, true) => return Err(missing("ipPermissions or securityGroupRuleIds")),
        (false, false) => {
            return error(
                ErrorCode::InvalidParameterCombination,
                "The parameter ipPermissions cannot be used with the parameter securityGroupRuleIds",
            );
        }
        _ => {}
    }
    tx.dry_run(input.dry_run)?;
    let group = security_group::named(tx, id, name)?;
    let gone = take(tx, &group, wanted, &input.security_group_rule_ids, egress)?;
    let shown = gone.iter().map(|rule| show::revoked(&group.id, rule));
    Ok(RevokeSecurityGroupIngressOutput {
        returned: Some(true),
        unknown_ip_permissions: None,
        revoked_security_group_rules: Some(shown.collect()),
    })
}

/// Takes rules out of a group; gives them.
fn take(
    tx: &mut Tx<'_>,
    group: &SecurityGroup,
    wanted: Vec<security_permissions::Wanted>,
    ids: &[String],
    egress: bool,
) -> Result<Vec<SecurityRule>, ApiError> {
    let mut changed = SecurityGroup::clone(group);
    let mut gone = Vec::new();
    for id in ids {
        let mine = |rule: &SecurityRule| rule.id == *id && rule.egress == egress;
        let Some(at) = changed.rules.iter().position(mine) else {
            return Err(no_rule(id));
        };
        gone.push(changed.rules.remove(at));
    }
    for wish in wanted {
        let rule = wish.rule(tx, |_| String::new())?;
        let Some(at) = changed.rules.iter().position(|known| known.allows_same(&rule)) else {
            return error(
                ErrorCode::InvalidPermissionNotFound,
                "The specified rule does not exist in this security group.",
            );
        };
        gone.push(changed.rules.remove(at));
    }
    for rule in &gone {
        untag(tx, &rule.id);
    }
    tx.change(Change::SecurityGroup(Arc::new(changed)));
    Ok(gone)
}
