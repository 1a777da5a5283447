//! Security groups and their rules.

pub(crate) mod calls;
pub(crate) mod describe;
pub(crate) mod descriptions;
pub(crate) mod rule_calls;
pub(crate) mod rules;

use crate::actions::bind::{Action, bind};
use api::ec2::network;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(
        &network::DESCRIBE_SECURITY_GROUPS,
        describe::describe_security_groups,
    ),
    &bind(
        &network::security_group_rule::DESCRIBE_SECURITY_GROUP_RULES,
        rule_calls::describe_security_group_rules,
    ),
    &bind(
        &network::security_group_rule::MODIFY_SECURITY_GROUP_RULES,
        rule_calls::modify_security_group_rules,
    ),
    &bind(
        &network::security_group::CREATE_SECURITY_GROUP,
        calls::create_security_group,
    ),
    &bind(
        &network::security_group::DELETE_SECURITY_GROUP,
        calls::delete_security_group,
    ),
    &bind(
        &network::security_group::AUTHORIZE_SECURITY_GROUP_INGRESS,
        rules::authorize_ingress,
    ),
    &bind(
        &network::security_group::AUTHORIZE_SECURITY_GROUP_EGRESS,
        rules::authorize_egress,
    ),
    &bind(
        &network::security_group::REVOKE_SECURITY_GROUP_INGRESS,
        rules::revoke_ingress,
    ),
    &bind(
        &network::security_group::REVOKE_SECURITY_GROUP_EGRESS,
        rules::revoke_egress,
    ),
    &bind(
        &network::security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS,
        descriptions::ingress,
    ),
    &bind(
        &network::security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS,
        descriptions::egress,
    ),
    &bind(
        &network::security_group::DESCRIBE_ID_FORMAT,
        describe::describe_id_format,
    ),
];
