//! The types of resources, each in one row. Tag calls, checks of ids, CloudTrail, integrity, completion and the search
//! for where a thing is read the rows; what an operation does with a resource is in its own file.

pub(crate) mod compute;
pub(crate) mod images;
pub(crate) mod others;
pub(crate) mod row;
pub(crate) mod storage;

pub use row::Describe;
pub use row::Offer;
pub use row::Resource;

use crate::state::State;
use crate::tx::Tx;

/// Every type of resource.
pub static RESOURCES: &[&Resource] = &[
    &images::IMAGE,
    &images::USAGE_REPORT,
    &storage::SNAPSHOT,
    &storage::VOLUME,
    &compute::INSTANCE,
    &compute::ROOT_TASK,
    &compute::LAUNCH_TEMPLATE,
    &compute::SCALING_GROUP,
    &compute::KEY_PAIR,
    &others::NETWORK_INTERFACE,
    &others::SECURITY_GROUP,
    &others::SECURITY_GROUP_RULE,
    &others::SUBNET,
    &others::VPC,
    &others::KMS_KEY,
    &others::PARAMETER,
    &others::RETENTION_RULE,
];

/// The type of resource that an id speaks of by its prefix.
pub fn of_id(id: &str) -> Option<&'static Resource> {
    let (prefix, _) = id.split_once('-')?;
    of_prefix(prefix)
}

/// The type of resource whose ids begin with that prefix, without its hyphen.
pub fn of_prefix(prefix: &str) -> Option<&'static Resource> {
    let mut all = RESOURCES.iter().copied();
    all.find(|resource| !prefix.is_empty() && resource.prefix == prefix)
}

/// What an account may choose from in a Region, of the type with that prefix: for completion and for forms.
pub fn choices(state: &State, account: &str, region: &str, prefix: &str) -> Vec<Offer> {
    let resource = of_prefix(prefix);
    let tx = Tx::by_itself(state, account, region);
    match (resource, tx) {
        (Some(resource), Some(tx)) => (resource.choices)(&tx),
        _ => Vec::new(),
    }
}
