//! DescribeVpcs and DescribeSubnets: the default network, which is all there is.

use crate::rules::page;
use crate::rules::tags;
use crate::tx::Tx;
use crate::world::network;
use crate::world::network::Network;
use api::ApiError;
use std::borrow::Cow;

/// The caller's network in the Region.
pub(crate) fn here(tx: &Tx<'_>) -> Network {
    network::default_network(tx.state.seed, tx.account, tx.region_name)
}

/// What a resource has under a filter: its facts, or the caller's tags.
pub(crate) fn has(tx: &Tx<'_>, id: &str, facts: &[(&str, &str)], name: &str) -> Vec<Cow<'static, str>> {
    if let Some(values) = tags::filter_values(tx.region.tags_of(tx.account, id), name) {
        return values
            .into_iter()
            .map(|value| Cow::Owned(value.into_owned()))
            .collect();
    }
    facts
        .iter()
        .filter(|(known, _)| *known == name)
        .map(|(_, value)| Cow::Owned((*value).to_owned()))
        .collect()
}

pub(crate) fn check_limit(limit: Option<i64>) -> Result<(), ApiError> {
    match limit.filter(|limit| *limit < 5) {
        Some(limit) => Err(page::too_few(limit)),
        None => Ok(()),
    }
}
