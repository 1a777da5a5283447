//! Encryption keys, as far as volumes, snapshots and images need them. There are no key policies here: a customer key
//! of the Region can be used by whoever names it.

use crate::ids;
use crate::tx::Tx;

/// The ARN of an account's AWS managed key for EBS in a Region. It can never be shared.
pub(crate) fn managed(seed: u64, region: &str, account: &str) -> String {
    of_name(seed, region, account, "alias/aws/ebs")
}

/// Whether that is an account's AWS managed key for EBS.
pub(crate) fn is_managed(seed: u64, region: &str, account: &str, arn: &str) -> bool {
    managed(seed, region, account) == arn
}

/// The caller's default key for EBS in the Region that is asked.
pub(crate) fn default(tx: &Tx<'_>) -> String {
    managed(tx.state.seed, tx.region_name, tx.account)
}

/// The ARN of the key that a caller names by id, alias or ARN; `None` when it cannot be used in the Region asked.
/// EC2 finds that out only while it works, so it is not an error of the call.
pub(crate) fn resolve(tx: &Tx<'_>, name: &str) -> Option<String> {
    if let Some(rest) = name.strip_prefix("arn:aws:kms:") {
        let (region, rest) = rest.split_once(':')?;
        let (account, resource) = rest.split_once(':')?;
        if region != tx.region_name || !super::checks::is_account(account) {
            return None;
        }
        return resource_arn(tx.state.seed, region, account, resource);
    }
    let resource = if name.starts_with("alias/") {
        name.to_owned()
    } else {
        format!("key/{name}")
    };
    resource_arn(tx.state.seed, tx.region_name, tx.account, &resource)
}

fn resource_arn(seed: u64, region: &str, account: &str, resource: &str) -> Option<String> {
    if let Some(id) = resource.strip_prefix("key/") {
        let multi_region = id
            .strip_prefix("mrk-")
            .is_some_and(|digits| digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        return (ids::is_uuid(id) || multi_region)
            .then(|| format!("arn:aws:kms:{region}:{account}:key/{id}"));
    }
    let alias = resource.strip_prefix("alias/")?;
    // The managed keys of other services are no use to EBS.
    let usable = !alias.is_empty() && (alias == "aws/ebs" || !alias.starts_with("aws/"));
    usable.then(|| of_name(seed, region, account, resource))
}

fn of_name(seed: u64, region: &str, account: &str, name: &str) -> String {
    let word = ids::of_text(seed, &format!("{region}:{account}:{name}"));
    let id = ids::uuid(word, ids::mix(word));
    format!("arn:aws:kms:{region}:{account}:key/{id}")
}
