//! Finding keys, and whether a caller may do something with one.

use crate::ids;
use crate::rules::form;
use crate::rules::identity;
use crate::rules::kms_policy;
use crate::rules::kms_policy::Asked;
use crate::rules::kms_policy::Says;
use crate::rules::kms_policy::Via;
use crate::state::{Grant, KeyState, KmsKey, State};
use crate::tx::Tx;
use crate::world::places::MORNING;
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// The alias of the key that AWS manages for EBS.
pub(crate) const MANAGED_ALIAS: &str = "alias/aws/ebs";
/// What the encryption context of EBS calls the volume or snapshot.
const CONTEXT: &str = "aws:ebs:id";

/// The id of the key that AWS manages for EBS.
pub(crate) fn managed_id(seed: u64, region: &str, account: &str) -> String {
    let word = ids::of_text(seed, &format!("{region}:{account}:{MANAGED_ALIAS}"));
    ids::uuid(word, ids::mix(word))
}

/// The key that AWS manages for EBS, which every account has in every Region.
pub(crate) fn managed_key(seed: u64, region: &str, account: &str) -> KmsKey {
    KmsKey {
        id: managed_id(seed, region, account),
        owner: account.to_owned(),
        created: MORNING,
        description: "Default key that protects my EBS volumes when no other key is defined".to_owned(),
        policy: kms_policy::managed(region, account),
        state: KeyState::Enabled,
        grants: Vec::new(),
        tags: Vec::new(),
    }
}

/// Region, account and id of a key's resource name.
pub(crate) fn split(arn: &str) -> Option<(&str, &str, &str)> {
    let (region, rest) = arn.strip_prefix("arn:aws:kms:")?.split_once(':')?;
    let (account, resource) = rest.split_once(':')?;
    Some((region, account, resource.strip_prefix("key/")?))
}

/// An account's key in a Region.
pub(crate) fn by_id(state: &State, region: &str, owner: &str, id: &str) -> Option<Arc<KmsKey>> {
    if form::is_account(owner) && id == managed_id(state.seed, region, owner) {
        state.region(region)?;
        return Some(Arc::new(managed_key(state.seed, region, owner)));
    }
    let key = state.region(region)?.keys.get(id)?;
    (key.owner == owner).then(|| Arc::clone(key))
}

/// The key that a caller names by id or resource name.
pub(crate) fn key_only(tx: &Tx<'_>, name: &str) -> Result<Arc<KmsKey>, ApiError> {
    if name.starts_with("alias/") || name.contains(":alias/") {
        return Err(invalid_id(name));
    }
    key(tx, name)
}

/// The key that a caller names by id, resource name or alias.
pub(crate) fn key(tx: &Tx<'_>, name: &str) -> Result<Arc<KmsKey>, ApiError> {
    let (account, resource) = match name.strip_prefix("arn:") {
        None if name.starts_with("alias/") => (tx.account, name.to_owned()),
        None => (tx.account, format!("key/{name}")),
        Some(rest) => {
            let parts: Vec<&str> = rest.splitn(5, ':').collect();
            let [_, "kms", region, account, resource] = parts.as_slice() else {
                return Err(not_found(format!("Invalid arn {name}")));
            };
            if *region != tx.region_name {
                return Err(not_found(format!("Invalid arn {region}")));
            }
            (*account, (*resource).to_owned())
        }
    };
    if let Some(id) = resource.strip_prefix("key/") {
        if !is_id(id) {
            return Err(invalid_id(name));
        }
        let arn = format!("arn:aws:kms:{}:{account}:key/{id}", tx.region_name);
        return match by_id(tx.state, tx.region_name, account, id) {
            Some(key) => Ok(key),
            None if account == tx.account => Err(not_found(format!("Key '{arn}' does not exist"))),
            // Nobody learns which keys another account has.
            None => Err(denied(tx.account, "DescribeKey", &arn, Says::Nothing)),
        };
    }
    if resource == MANAGED_ALIAS && form::is_account(account) {
        return Ok(Arc::new(managed_key(tx.state.seed, tx.region_name, account)));
    }
    let alias = tx.region.key_aliases.get(&(account, resource.as_str()));
    alias
        .and_then(|alias| tx.region.keys.get(&alias.key).cloned())
        .ok_or_else(|| {
            let region = tx.region_name;
            not_found(format!(
                "Alias arn:aws:kms:{region}:{account}:{resource} is not found."
            ))
        })
}

/// Whether text has the form of a key's id.
fn is_id(text: &str) -> bool {
    let multi_region = text
        .strip_prefix("mrk-")
        .is_some_and(|digits| digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    multi_region || (text.len() == 36 && ids::is_uuid(text))
}

/// The error of something that is not there.
pub(crate) fn not_found(message: String) -> ApiError {
    ApiError::new(ErrorCode::NotFoundException, message)
}

fn invalid_id(name: &str) -> ApiError {
    not_found(format!("Invalid keyId '{name}'"))
}

/// Whether the key's policy or a grant allows a use, and if not, what the policy said.
pub(crate) fn verdict(key: &KmsKey, asked: &Asked<'_>) -> Result<(), Says> {
    let arn = key.arn(asked.region);
    match kms_policy::says(&key.policy, &arn, asked) {
        Says::Allowed => Ok(()),
        Says::Nothing if key.grants.iter().any(|grant| covers(grant, asked)) => Ok(()),
        says => Err(says),
    }
}

/// Whether a grant allows a use. Its constraints are about the encryption context, which not every operation has.
fn covers(grant: &Grant, asked: &Asked<'_>) -> bool {
    let named = grant
        .operations
        .iter()
        .any(|operation| operation == asked.operation);
    named && kms_policy::means(&grant.grantee, asked.account) && in_context(grant, asked)
}

fn in_context(grant: &Grant, asked: &Asked<'_>) -> bool {
    if matches!(asked.operation, "DescribeKey" | "CreateGrant" | "RetireGrant") {
        return true;
    }
    let has = match asked.via {
        Via::Ebs { resource } => resource,
        Via::Call => None,
    };
    let is_mine = |(name, value): &(String, String)| name == CONTEXT && Some(value.as_str()) == has;
    let subset = grant.context_subset.as_ref();
    let equals = grant.context_equals.as_ref();
    subset.is_none_or(|pairs| pairs.0.iter().all(is_mine))
        && equals
            .is_none_or(|pairs| pairs.0.len() == usize::from(has.is_some()) && pairs.0.iter().all(is_mine))
}

/// Refuses a call to KMS that the key's policy and grants don't allow the caller.
pub(crate) fn require(tx: &Tx<'_>, key: &KmsKey, operation: &str) -> Result<(), ApiError> {
    let asked = Asked {
        account: tx.account,
        operation,
        region: tx.region_name,
        via: Via::Call,
    };
    verdict(key, &asked).map_err(|says| denied(tx.account, operation, &key.arn(tx.region_name), says))
}

/// A key of the caller for a call that no other account can make.
pub(crate) fn own(tx: &Tx<'_>, name: &str, operation: &str) -> Result<Arc<KmsKey>, ApiError> {
    let key = key_only(tx, name)?;
    if key.owner != tx.account {
        return Err(denied(
            tx.account,
            operation,
            &key.arn(tx.region_name),
            Says::Nothing,
        ));
    }
    require(tx, &key, operation)?;
    Ok(key)
}

/// Whether that is the key that AWS manages for its owner.
pub(crate) fn is_managed(tx: &Tx<'_>, key: &KmsKey) -> bool {
    key.id == managed_id(tx.state.seed, tx.region_name, &key.owner)
}

fn denied(account: &str, operation: &str, arn: &str, says: Says) -> ApiError {
    let why = match says {
        Says::Denied => "with an explicit deny in a resource-based policy".to_owned(),
        _ => format!("because no resource-based policy allows the kms:{operation} action"),
    };
    ApiError::new(
        ErrorCode::AccessDeniedException,
        format!(
            "User: {} is not authorized to perform: kms:{operation} on resource: {arn} {why}",
            identity::arn(account)
        ),
    )
}

/// The error of a key that is disabled or will be deleted.
pub(crate) fn require_enabled(tx: &Tx<'_>, key: &KmsKey) -> Result<(), ApiError> {
    match key.state {
        KeyState::Enabled => Ok(()),
        KeyState::Disabled => Err(ApiError::new(
            ErrorCode::DisabledException,
            format!("{} is disabled.", key.arn(tx.region_name)),
        )),
        KeyState::PendingDeletion { .. } => require_kept(tx, key),
    }
}

/// The error of a key that will be deleted.
pub(crate) fn require_kept(tx: &Tx<'_>, key: &KmsKey) -> Result<(), ApiError> {
    match key.state {
        KeyState::PendingDeletion { .. } => Err(ApiError::new(
            ErrorCode::KmsInvalidStateException,
            format!("{} is pending deletion.", key.arn(tx.region_name)),
        )),
        _ => Ok(()),
    }
}
