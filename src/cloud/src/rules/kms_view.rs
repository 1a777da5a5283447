//! What keys look like in answers, and the checks of form that all calls to KMS share.

use crate::ids;
use crate::rules::{kms_key, page};
use crate::state::{KeyState, KmsKey};
use crate::tx::Tx;
use api::kms::key::{KeyMetadata, MultiRegionConfiguration, MultiRegionKey};
use api::{ApiError, ErrorCode, Member, Structure};
use serde_json::Value;

/// A key as KMS describes it.
pub(crate) fn metadata(tx: &Tx<'_>, key: &KmsKey) -> KeyMetadata {
    let arn = key.arn(tx.region_name);
    let multi_region = key.id.starts_with("mrk-");
    let manager = if kms_key::is_managed(tx, key) {
        "AWS"
    } else {
        "CUSTOMER"
    };
    let material = ids::of_text(tx.state.seed, &arn);
    KeyMetadata {
        aws_account_id: Some(key.owner.clone()),
        key_id: Some(key.id.clone()),
        arn: Some(arn.clone()),
        creation_date: Some(key.created),
        enabled: Some(key.state == KeyState::Enabled),
        description: Some(key.description.clone()),
        key_usage: Some("ENCRYPT_DECRYPT".to_owned()),
        key_state: Some(state_name(key.state).to_owned()),
        deletion_date: match key.state {
            KeyState::PendingDeletion { at } => Some(at),
            _ => None,
        },
        origin: Some("AWS_KMS".to_owned()),
        key_manager: Some(manager.to_owned()),
        customer_master_key_spec: Some("SYMMETRIC_DEFAULT".to_owned()),
        key_spec: Some("SYMMETRIC_DEFAULT".to_owned()),
        encryption_algorithms: Some(vec!["SYMMETRIC_DEFAULT".to_owned()]),
        multi_region: Some(multi_region),
        multi_region_configuration: multi_region.then(|| MultiRegionConfiguration {
            multi_region_key_type: Some("PRIMARY".to_owned()),
            primary_key: Some(MultiRegionKey {
                arn: Some(arn),
                region: Some(tx.region_name.to_owned()),
            }),
            replica_keys: Some(Vec::new()),
        }),
        current_key_material_id: Some(hexadecimal(material, 4)),
        ..KeyMetadata::default()
    }
}

/// KMS's word for the state of a key.
pub(crate) fn state_name(state: KeyState) -> &'static str {
    match state {
        KeyState::Enabled => "Enabled",
        KeyState::Disabled => "Disabled",
        KeyState::PendingDeletion { .. } => "PendingDeletion",
    }
}

/// So many times 16 hexadecimal digits that follow from a number.
pub(crate) fn hexadecimal(word: u64, times: u64) -> String {
    (0..times)
        .map(|time| format!("{:016x}", ids::mix(word ^ time)))
        .collect()
}

/// Checks lengths, numbers and words of a request by the table.
pub(crate) fn check_form(structure: &Structure, input: &Value) -> Result<(), ApiError> {
    for member in structure.members {
        match input.get(member.name) {
            Some(Value::String(text)) => {
                check_word(member, text)?;
                check_size(member, length(text.chars().count()), text, "length")?;
            }
            Some(Value::Array(items)) => {
                let shown = format!("[{}]", items.len());
                check_size(member, length(items.len()), &shown, "length")?;
                for text in items.iter().filter_map(Value::as_str) {
                    check_word(member, text)?;
                }
            }
            Some(Value::Number(number)) => {
                let value = number.as_i64().unwrap_or(i64::MAX);
                check_size(member, value, &number.to_string(), "value")?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn check_word(member: &Member, text: &str) -> Result<(), ApiError> {
    if member.values().is_empty() || member.values().contains(&text) {
        return Ok(());
    }
    let known = member.values().join(", ");
    Err(unsatisfied(
        member,
        text,
        &format!("Member must satisfy enum value set: [{known}]"),
    ))
}

fn check_size(member: &Member, size: i64, shown: &str, noun: &str) -> Result<(), ApiError> {
    let (least, most) = (member.min.unwrap_or(i64::MIN), member.max.unwrap_or(i64::MAX));
    let rule = if size < least {
        format!("Member must have {noun} greater than or equal to {least}")
    } else if size > most {
        format!("Member must have {noun} less than or equal to {most}")
    } else {
        return Ok(());
    };
    Err(unsatisfied(member, shown, &rule))
}

fn unsatisfied(member: &Member, value: &str, rule: &str) -> ApiError {
    invalid(format!(
        "1 validation error detected: Value '{value}' at '{}' failed to satisfy constraint: {rule}",
        member.xml_name()
    ))
}

/// The error of a request that is not as it should be.
pub(crate) fn invalid(message: impl Into<String>) -> ApiError {
    ApiError::new(ErrorCode::ValidationException, message)
}

/// A page of a list.
pub(crate) struct Page<T> {
    /// What is on it.
    pub things: Vec<T>,
    /// Where the next one begins, if there is one.
    pub next_marker: Option<String>,
    /// Whether there is one.
    pub truncated: Option<bool>,
}

/// One page of a list that is ordered by that key.
pub(crate) fn page_of<T>(
    things: Vec<T>,
    key: impl Fn(&T) -> String,
    limit: i64,
    marker: Option<&str>,
) -> Result<Page<T>, ApiError> {
    let (things, next_marker) = page::page(things, key, Some(limit), marker).map_err(|_| {
        ApiError::new(
            ErrorCode::InvalidMarkerException,
            "Could not deserialize the marker",
        )
    })?;
    let truncated = Some(next_marker.is_some());
    Ok(Page {
        things,
        next_marker,
        truncated,
    })
}
