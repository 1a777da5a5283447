//! Encryption keys, as far as volumes, snapshots and images need them: which key is meant, and whether the caller may
//! use it. Nearly always EC2 finds out only while it works, so that is no error of the call.

use super::kms_policy::{Asked, Via};
use crate::rules::kms_key;
use crate::state::{KeyState, Snapshot, State, Volume};
use crate::tx::Tx;

/// What EBS asks of a key to read what is encrypted under it.
const TO_READ: &[&str] = &["DescribeKey", "CreateGrant", "Decrypt", "ReEncryptFrom"];
/// What EBS asks of a key to encrypt under it.
const TO_ENCRYPT: &[&str] = &[
    "DescribeKey",
    "CreateGrant",
    "Decrypt",
    "GenerateDataKeyWithoutPlaintext",
    "ReEncryptTo",
];

/// The ARN of an account's AWS managed key for EBS in a Region. It can never be shared.
pub(crate) fn managed(seed: u64, region: &str, account: &str) -> String {
    let id = kms_key::managed_id(seed, region, account);
    format!("arn:aws:kms:{region}:{account}:key/{id}")
}

/// Whether that is an account's AWS managed key for EBS.
pub(crate) fn is_managed(seed: u64, region: &str, account: &str, arn: &str) -> bool {
    managed(seed, region, account) == arn
}

/// The caller's default key for EBS in the Region that is asked.
pub(crate) fn default(tx: &Tx<'_>) -> String {
    tx.settings()
        .ebs_key
        .unwrap_or_else(|| managed(tx.state.seed, tx.region_name, tx.account))
}

/// Whether the caller's new volumes and copies in the Region are encrypted in any case.
pub(crate) fn by_default(tx: &Tx<'_>) -> bool {
    tx.settings().ebs_encryption == Some(true)
}

/// The ARN of the key that a caller names by id, alias or ARN; `None` when it is not there, or not for the caller.
pub(crate) fn resolve(tx: &Tx<'_>, name: &str) -> Option<String> {
    let key = kms_key::key(tx, name).ok()?;
    let arn = key.arn(tx.region_name);
    usable(tx, &arn).then_some(arn)
}

/// Whether the caller may encrypt under that key of the Region that is asked.
pub(crate) fn usable(tx: &Tx<'_>, arn: &str) -> bool {
    let here = kms_key::split(arn).is_some_and(|(region, ..)| region == tx.region_name);
    here && allows(tx.state, tx.account, arn, TO_ENCRYPT, None)
}

/// Whether the caller may read a snapshot, as far as encryption goes.
pub(crate) fn opens(tx: &Tx<'_>, snapshot: &Snapshot) -> bool {
    let key = snapshot.kms_key.as_deref();
    let readable = |arn| allows(tx.state, tx.account, arn, TO_READ, Some(snapshot.id.as_str()));
    !snapshot.encrypted || key.is_some_and(readable)
}

/// Whether a volume can still be connected to an instance: EBS got its leave to use the key when the volume was made,
/// but the key must be there and enabled.
pub(crate) fn opens_volume(state: &State, volume: &Volume) -> bool {
    let key = volume.kms_key.as_deref().and_then(kms_key::split);
    let key = key.and_then(|(region, owner, id)| kms_key::by_id(state, region, owner, id));
    !volume.encrypted || key.is_some_and(|key| key.state == KeyState::Enabled)
}

/// Whether a key is there, enabled, and allows an account those operations by way of EBS.
fn allows(state: &State, account: &str, arn: &str, operations: &[&str], resource: Option<&str>) -> bool {
    let Some((region, owner, id)) = kms_key::split(arn) else {
        return false;
    };
    let Some(key) = kms_key::by_id(state, region, owner, id) else {
        return false;
    };
    let asked = |operation| Asked {
        account,
        operation,
        region,
        via: Via::Ebs { resource },
    };
    key.state == KeyState::Enabled
        && operations
            .iter()
            .all(|operation| kms_key::verdict(&key, &asked(operation)).is_ok())
}
