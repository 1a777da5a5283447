//! Tags of keys: as they are made, and later.

use crate::event::Change;
use crate::rules::form::error;
use crate::rules::kms_key;
use crate::rules::kms_view::check_form;
use crate::state::KmsKey;
use crate::tx::Tx;
use api::kms::key::Tag;
use api::kms::tags::{TagResourceInput, TaggedOutput, UntagResourceInput};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// The most tags of a key.
const MOST: usize = 50;

/// The tags that a request gives a key.
pub(crate) fn read(given: &[Tag]) -> Result<Vec<(String, String)>, ApiError> {
    let refuse = |message: &str| error(ErrorCode::TagException, message);
    let mut tags: Vec<(String, String)> = Vec::with_capacity(given.len());
    for tag in given {
        let key = tag.tag_key.clone().unwrap_or_default();
        let value = tag.tag_value.clone().unwrap_or_default();
        if key.is_empty() || key.chars().count() > 128 || value.chars().count() > 256 {
            return refuse("Tag keys have 1 to 128 characters, tag values at most 256");
        }
        if key.to_lowercase().starts_with("aws:") {
            return refuse("System tags cannot be added/updated by requester");
        }
        if tags.iter().any(|(other, _)| *other == key) {
            return refuse("Duplicate tag keys found");
        }
        tags.push((key, value));
    }
    bounded(tags)
}

fn bounded(tags: Vec<(String, String)>) -> Result<Vec<(String, String)>, ApiError> {
    if tags.len() > MOST {
        return error(ErrorCode::TagException, "Too many tags");
    }
    Ok(tags)
}

/// Adds tags to a key, or changes them.
pub(crate) fn tag_resource(tx: &mut Tx<'_>, input: TagResourceInput) -> Result<TaggedOutput, ApiError> {
    check_form(TagResourceInput::STRUCTURE, tx.input)?;
    let given = read(&input.tags)?;
    let key = changeable(tx, &input.key_id, "TagResource")?;
    let mut tags = key.tags.clone();
    for (key, value) in given {
        match tags.iter_mut().find(|(known, _)| *known == key) {
            Some(tag) => tag.1 = value,
            None => tags.push((key, value)),
        }
    }
    put(tx, &key, bounded(tags)?);
    Ok(TaggedOutput {})
}

/// Takes tags away from a key; those that it does not have are none.
pub(crate) fn untag_resource(tx: &mut Tx<'_>, input: UntagResourceInput) -> Result<TaggedOutput, ApiError> {
    check_form(UntagResourceInput::STRUCTURE, tx.input)?;
    let key = changeable(tx, &input.key_id, "UntagResource")?;
    let mut tags = key.tags.clone();
    tags.retain(|(key, _)| !input.tag_keys.contains(key));
    put(tx, &key, tags);
    Ok(TaggedOutput {})
}

/// A key of the caller's own that can be changed.
fn changeable(tx: &Tx<'_>, name: &str, operation: &'static str) -> Result<Arc<KmsKey>, ApiError> {
    let key = kms_key::own(tx, name, operation)?;
    kms_key::require_kept(tx, &key)?;
    Ok(key)
}

fn put(tx: &mut Tx<'_>, key: &KmsKey, tags: Vec<(String, String)>) {
    let changed = KmsKey { tags, ..key.clone() };
    tx.change(Change::Key(Arc::new(changed)));
}
