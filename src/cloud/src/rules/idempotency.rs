//! Idempotency tokens: the same token with the same parameters gives what was made the first time.

use crate::event::Change;
use crate::rules::form::error;
use crate::state::{Token, Written};
use crate::tx::Tx;
use crate::world::places;
use api::{ApiError, ErrorCode};
use serde_json::{Map, Value};
use std::sync::Arc;

/// The longest token.
const LONGEST: usize = 64;

/// Checks the form of a token.
pub(crate) fn check(token: Option<&str>) -> Result<(), ApiError> {
    match token {
        Some(token) if token.chars().count() > LONGEST => error(
            ErrorCode::InvalidParameterValue,
            "Client token must be less than or equal to 64 characters",
        ),
        Some(token) if !token.chars().all(|letter| matches!(letter, ' '..='~')) => error(
            ErrorCode::InvalidParameterValue,
            format!(
                "Invalid value '{token}' for clientToken. Character sets beyond ASCII are not supported."
            ),
        ),
        _ => Ok(()),
    }
}

/// What the caller made with that token before, if anything. Other parameters under the same token are refused.
pub(crate) fn used(
    tx: &Tx<'_>,
    operation: &str,
    token: Option<&str>,
) -> Result<Option<Arc<Token>>, ApiError> {
    let Some(token) = token.filter(|token| !token.is_empty()) else {
        return Ok(None);
    };
    let place = (tx.account, operation, token);
    match tx.region.tokens.get(&place) {
        None => Ok(None),
        Some(record) if record.input.value() == meaning(tx) => Ok(Some(Arc::clone(record))),
        Some(_) => error(
            ErrorCode::IdempotentParameterMismatch,
            "Parameters on this idempotent request are inconsistent with parameters used in previous request(s).",
        ),
    }
}

/// Writes down what was made with that token.
pub(crate) fn remember(tx: &mut Tx<'_>, operation: &str, token: Option<&str>, resources: Vec<String>) {
    if let Some(token) = token.filter(|token| !token.is_empty()) {
        let record = Token {
            input: Written::from(&meaning(tx)),
            resources,
        };
        tx.change(Change::TokenUsed {
            account: tx.account.into(),
            operation: operation.into(),
            token: token.into(),
            record: Arc::new(record),
        });
    }
}

/// The request without what does not count: the token, the dry run, the order of tags, and whether a zone is called by
/// its name or its id.
fn meaning(tx: &Tx<'_>) -> Value {
    let mut input = tx.input.clone();
    if let Some(members) = input.as_object_mut() {
        members.shift_remove("ClientToken");
        members.shift_remove("DryRun");
        zone_by_name(tx, members);
        if let Some(Value::Object(placement)) = members.get_mut("Placement") {
            zone_by_name(tx, placement);
        }
        members.sort_keys();
        if let Some(Value::Array(specifications)) = members.get_mut("TagSpecifications") {
            for tags in specifications
                .iter_mut()
                .filter_map(|specification| specification.get_mut("Tags")?.as_array_mut())
            {
                api::order::sort_by_key(tags, ToString::to_string);
            }
        }
    }
    input
}

/// Calls a zone by its name where its id was given.
fn zone_by_name(tx: &Tx<'_>, members: &mut Map<String, Value>) {
    let id = members.get("AvailabilityZoneId").and_then(Value::as_str);
    if let Some(zone) = id.and_then(|id| places::zone(tx.region_name, tx.account, id)) {
        members.shift_remove("AvailabilityZoneId");
        members.insert("AvailabilityZone".to_owned(), Value::String(zone.name));
    }
}
