//! Finding the caller's instances by id, with EC2's errors. Another account's instance does not exist.

use crate::rules::form;
use crate::rules::form::error;
use crate::state::{Instance, InstanceMapping, Volume};
use crate::tx::Tx;
use api::{ApiError, ErrorCode, InstanceId};
use std::sync::Arc;

/// The caller's instance with that id, whose form was checked before.
pub(crate) fn one<'a>(tx: &Tx<'a>, id: &InstanceId) -> Result<&'a Arc<Instance>, ApiError> {
    tx.region
        .instances
        .get(id)
        .filter(|instance| instance.owner == tx.account)
        .ok_or_else(|| not_found(std::slice::from_ref(id)))
}

/// The caller's instances with those ids, each once, in the order asked.
pub(crate) fn all<'a>(tx: &Tx<'a>, ids: &[InstanceId]) -> Result<Vec<&'a Arc<Instance>>, ApiError> {
    let mut found: Vec<&Arc<Instance>> = Vec::with_capacity(ids.len());
    let mut unknown = Vec::new();
    for id in ids {
        match one(tx, id) {
            Ok(instance) if found.iter().all(|other| other.id != *id) => found.push(instance),
            Ok(_) => {}
            Err(_) if unknown.contains(id) => {}
            Err(_) => unknown.push(id.clone()),
        }
    }
    if unknown.is_empty() {
        Ok(found)
    } else {
        Err(not_found(&unknown))
    }
}

/// Checks the form of each id.
pub(crate) fn well_formed(ids: &[InstanceId]) -> Result<(), ApiError> {
    ids.iter().try_for_each(form::instance_id)
}

/// The volumes of an instance that are there, with their places.
pub(crate) fn volumes<'a>(
    tx: &Tx<'a>,
    instance: &'a Instance,
) -> impl Iterator<Item = (&'a InstanceMapping, &'a Arc<Volume>)> {
    let region = tx.region;
    instance
        .mappings
        .iter()
        .filter_map(|mapping| Some((mapping, region.volumes.get(&mapping.volume)?)))
}

/// The error of unknown ids.
pub(crate) fn not_found(ids: &[InstanceId]) -> ApiError {
    let listed: Vec<&str> = ids.iter().map(InstanceId::as_str).collect();
    let (noun, verb) = if listed.len() == 1 {
        ("ID", "does")
    } else {
        ("IDs", "do")
    };
    let message = format!("The instance {noun} '{}' {verb} not exist", listed.join(", "));
    ApiError::new(ErrorCode::InvalidInstanceIdNotFound, message)
}

/// The error of a feature of EC2 that this lab does not have; `parameter` asks for it.
pub(crate) fn unsupported<T>(parameter: &str) -> Result<T, ApiError> {
    error(
        ErrorCode::UnsupportedOperation,
        format!("The functionality you requested is not available in this region: {parameter}."),
    )
}
