//! The Key Management Service.

pub(crate) mod alias;
pub(crate) mod describe;
pub(crate) mod grant;
pub(crate) mod keys;
pub(crate) mod lifecycle;
pub(crate) mod tags;

use crate::actions::bind::{Action, bind};
use api::kms;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&kms::key::CREATE_KEY, keys::create_key),
    &bind(&kms::key::LIST_KEYS, keys::list_keys),
    &bind(&kms::key::DESCRIBE_KEY, keys::describe_key),
    &bind(&kms::alias::CREATE_ALIAS, alias::create_alias),
    &bind(&kms::alias::LIST_ALIASES, alias::list_aliases),
    &bind(&kms::grant::CREATE_GRANT, grant::create_grant),
    &bind(&kms::grant::LIST_GRANTS, grant::list_grants),
    &bind(&kms::policy::PUT_KEY_POLICY, keys::put_key_policy),
    &bind(&kms::policy::GET_KEY_POLICY, keys::get_key_policy),
    &bind(&kms::lifecycle::ENABLE_KEY, lifecycle::enable_key),
    &bind(&kms::lifecycle::DISABLE_KEY, lifecycle::disable_key),
    &bind(
        &kms::lifecycle::SCHEDULE_KEY_DELETION,
        lifecycle::schedule_key_deletion,
    ),
    &bind(
        &kms::lifecycle::CANCEL_KEY_DELETION,
        lifecycle::cancel_key_deletion,
    ),
    &bind(&kms::tags::TAG_RESOURCE, tags::tag_resource),
    &bind(&kms::tags::UNTAG_RESOURCE, tags::untag_resource),
    &bind(
        &kms::rotation::GET_KEY_ROTATION_STATUS,
        describe::get_key_rotation_status,
    ),
    &bind(&kms::rotation::LIST_RESOURCE_TAGS, describe::list_resource_tags),
    &bind(&kms::rotation::DELETE_ALIAS, alias::delete_alias),
    &bind(&kms::rotation::REVOKE_GRANT, grant::revoke_grant),
];
