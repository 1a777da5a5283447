//! UpdateSecurityGroupRuleDescriptionsIngress and -Egress: what rules say of themselves. Nothing else of them changes.

use crate::actions::security_group::rules::no_rule;
use crate::event::Change;
use crate::rules::form::error;
use crate::rules::form::missing;
use crate::rules::security_group;
use crate::rules::security_permissions;
use crate::rules::security_permissions::Simple;
use crate::state::{SecurityGroup, SecurityRule};
use crate::tx::Tx;
use api::ec2::network::security_group_description::{
    UpdateSecurityGroupRuleDescriptionsInput as Input, UpdateSecurityGroupRuleDescriptionsOutput as Output,
};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// Describes rules for incoming traffic.
pub(crate) fn ingress(tx: &mut Tx<'_>, input: Input) -> Result<Output, ApiError> {
    update(tx, input, false)
}

/// Describes rules for outgoing traffic.
pub(crate) fn egress(tx: &mut Tx<'_>, input: Input) -> Result<Output, ApiError> {
    update(tx, input, true)
}

fn update(tx: &mut Tx<'_>, input: Input, egress: bool) -> Result<Output, ApiError> {
    let (id, name) = (input.group_id.as_ref(), input.group_name.as_deref());
    security_group::check_named(id, name)?;
    let by_id = input.security_group_rule_descriptions;
    match (input.ip_permissions.is_empty(), by_id.is_empty()) {
        (true, true) => return Err(missing("ipPermissions or securityGroupRuleDescriptions")),
        (false, false) => {
            return error(
                ErrorCode::InvalidParameterCombination,
                "The parameter ipPermissions cannot be used with the parameter securityGroupRuleDescriptions",
            );
        }
        _ => {}
    }
    let wanted = security_permissions::read(input.ip_permissions, Simple::default(), egress)?;
    for row in &by_id {
        security_permissions::note(row.description.as_deref())?;
    }
    tx.dry_run(input.dry_run)?;
    let group = security_group::named(tx, id, name)?;
    let mut changed = SecurityGroup::clone(&group);
    for row in by_id {
        let id = row.security_group_rule_id.unwrap_or_default();
        let mut rules = changed.rules.iter_mut();
        let Some(rule) = rules.find(|rule| rule.id == id && rule.egress == egress) else {
            return Err(no_rule(&id));
        };
        describe(rule, row.description);
    }
    for wish in wanted {
        let named = wish.rule(tx, |_| String::new())?;
        let mut rules = changed.rules.iter_mut();
        let Some(rule) = rules.find(|known| known.allows_same(&named)) else {
            return error(
                ErrorCode::InvalidPermissionNotFound,
                "The specified rule does not exist in this security group.",
            );
        };
        describe(rule, named.description);
    }
    tx.change(Change::SecurityGroup(Arc::new(changed)));
    Ok(Output { returned: Some(true) })
}

fn describe(rule: &mut SecurityRule, description: Option<String>) {
    rule.description = description.filter(|text| !text.is_empty());
}
