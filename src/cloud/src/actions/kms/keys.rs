//! Making, listing and describing keys, and their policies.

use crate::actions::kms::tags;
use crate::event::Change;
use crate::ids;
use crate::rules::form::error;
use crate::rules::kms_key;
use crate::rules::kms_policy;
use crate::rules::kms_policy::{Asked, Says, Via};
use crate::rules::kms_view;
use crate::rules::kms_view::{check_form, invalid};
use crate::state::{KeyState, KmsKey};
use crate::tx::Tx;
use api::kms::key::{
    CreateKeyInput, CreateKeyOutput, DescribeKeyInput, DescribeKeyOutput, KeyListEntry, ListKeysInput,
    ListKeysOutput,
};
use api::kms::policy::{GetKeyPolicyInput, GetKeyPolicyOutput, PutKeyPolicyInput, PutKeyPolicyOutput};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// The only kind of key here, and what it is for.
const SPEC: &str = "SYMMETRIC_DEFAULT";
const USAGE: &str = "ENCRYPT_DECRYPT";
/// The name of every key's only policy.
const POLICY: &str = "default";
/// How many keys a page has unless a limit is given.
const PAGE: i64 = 100;

/// Makes a key.
pub(crate) fn create_key(tx: &mut Tx<'_>, input: CreateKeyInput) -> Result<CreateKeyOutput, ApiError> {
    check_form(CreateKeyInput::STRUCTURE, tx.input)?;
    check_kind(&input)?;
    let tags = tags::read(&input.tags)?;
    let policy = input.policy.unwrap_or_else(|| kms_policy::default(tx.account));
    let (high, low) = (tx.draw(), tx.draw());
    let id = match input.multi_region {
        Some(true) => format!("mrk-{high:016x}{low:016x}"),
        _ => ids::uuid(high, low),
    };
    let key = KmsKey {
        id,
        owner: tx.account.to_owned(),
        created: tx.now(),
        description: input.description.unwrap_or_default(),
        policy,
        state: KeyState::Enabled,
        grants: Vec::new(),
        tags,
    };
    check_policy(tx, &key, input.bypass_policy_lockout_safety_check)?;
    let metadata = kms_view::metadata(tx, &key);
    tx.change(Change::Key(Arc::new(key)));
    Ok(CreateKeyOutput {
        key_metadata: Some(metadata),
    })
}

/// Refuses kinds of keys that are no use to EBS and that the lab does not have.
fn check_kind(input: &CreateKeyInput) -> Result<(), ApiError> {
    if input.key_spec.is_some() && input.customer_master_key_spec.is_some() {
        return Err(invalid(
            "You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is \
             deprecated.",
        ));
    }
    let unsupported = |what: &str| {
        error(
            ErrorCode::UnsupportedOperationException,
            format!("{what} is not supported."),
        )
    };
    let spec = input
        .key_spec
        .as_deref()
        .or(input.customer_master_key_spec.as_deref());
    if let Some(spec) = spec.filter(|spec| *spec != SPEC) {
        return unsupported(&format!("The key spec {spec}"));
    }
    if let Some(usage) = input.key_usage.as_deref().filter(|usage| *usage != USAGE) {
        return Err(invalid(format!(
            "KeyUsage {usage} is not compatible with KeySpec {SPEC}"
        )));
    }
    if let Some(origin) = input.origin.as_deref().filter(|origin| *origin != "AWS_KMS") {
        return unsupported(&format!("The key origin {origin}"));
    }
    if input.custom_key_store_id.is_some() || input.xks_key_id.is_some() {
        return unsupported("A custom key store");
    }
    Ok(())
}

/// Checks a key's policy, and that its author is not locked out by it.
fn check_policy(tx: &Tx<'_>, key: &KmsKey, bypass: Option<bool>) -> Result<(), ApiError> {
    kms_policy::check(&key.policy)?;
    let asked = Asked {
        account: tx.account,
        operation: "PutKeyPolicy",
        region: tx.region_name,
        via: Via::Call,
    };
    let says = kms_policy::says(&key.policy, &key.arn(tx.region_name), &asked);
    if says != Says::Allowed && bypass != Some(true) {
        return error(
            ErrorCode::MalformedPolicyDocumentException,
            "The new key policy will not allow you to update the key policy in the future.",
        );
    }
    Ok(())
}

/// Lists the caller's keys, the one that AWS manages among them.
pub(crate) fn list_keys(tx: &mut Tx<'_>, input: ListKeysInput) -> Result<ListKeysOutput, ApiError> {
    check_form(ListKeysInput::STRUCTURE, tx.input)?;
    let managed = kms_key::managed_key(tx.state.seed, tx.region_name, tx.account);
    let mut mine: Vec<Arc<KmsKey>> = vec![Arc::new(managed)];
    let others = tx.region.keys.values();
    mine.extend(others.filter(|key| key.owner == tx.account).cloned());
    api::order::sort_by(&mut mine, |one, other| one.id.cmp(&other.id));
    let limit = input.limit.unwrap_or(PAGE);
    let page = kms_view::page_of(mine, |key| key.id.clone(), limit, input.marker.as_deref())?;
    let entry = |key: Arc<KmsKey>| KeyListEntry {
        key_arn: Some(key.arn(tx.region_name)),
        key_id: Some(key.id.clone()),
    };
    Ok(ListKeysOutput {
        keys: Some(page.things.into_iter().map(entry).collect()),
        next_marker: page.next_marker,
        truncated: page.truncated,
    })
}

/// Describes a key.
pub(crate) fn describe_key(tx: &mut Tx<'_>, input: DescribeKeyInput) -> Result<DescribeKeyOutput, ApiError> {
    check_form(DescribeKeyInput::STRUCTURE, tx.input)?;
    let key = kms_key::key(tx, &input.key_id)?;
    kms_key::require(tx, &key, "DescribeKey")?;
    Ok(DescribeKeyOutput {
        key_metadata: Some(kms_view::metadata(tx, &key)),
    })
}

/// Replaces a key's policy.
pub(crate) fn put_key_policy(
    tx: &mut Tx<'_>,
    input: PutKeyPolicyInput,
) -> Result<PutKeyPolicyOutput, ApiError> {
    check_form(PutKeyPolicyInput::STRUCTURE, tx.input)?;
    let key = kms_key::own(tx, &input.key_id, "PutKeyPolicy")?;
    check_policy_name(input.policy_name.as_deref())?;
    let changed = KmsKey {
        policy: input.policy,
        ..KmsKey::clone(&key)
    };
    check_policy(tx, &changed, input.bypass_policy_lockout_safety_check)?;
    tx.change(Change::Key(Arc::new(changed)));
    Ok(PutKeyPolicyOutput {})
}

/// Shows a key's policy.
pub(crate) fn get_key_policy(
    tx: &mut Tx<'_>,
    input: GetKeyPolicyInput,
) -> Result<GetKeyPolicyOutput, ApiError> {
    check_form(GetKeyPolicyInput::STRUCTURE, tx.input)?;
    let key = kms_key::own(tx, &input.key_id, "GetKeyPolicy")?;
    check_policy_name(input.policy_name.as_deref())?;
    Ok(GetKeyPolicyOutput {
        policy: Some(key.policy.clone()),
        policy_name: Some(POLICY.to_owned()),
    })
}

fn check_policy_name(name: Option<&str>) -> Result<(), ApiError> {
    match name {
        Some(name) if name != POLICY => Err(kms_key::not_found("No such policy exists".to_owned())),
        _ => Ok(()),
    }
}
