//! GetKeyRotationStatus and ListResourceTags.

use crate::rules::kms_key;
use crate::rules::kms_view::{check_form, page_of};
use crate::tx::Tx;
use api::ApiError;
use api::kms::key::Tag;
use api::kms::rotation::{
    GetKeyRotationStatusInput, GetKeyRotationStatusOutput, ListResourceTagsInput, ListResourceTagsOutput,
};

/// Shows whether a key's material is replaced. That of keys that AWS manages is, each year.
pub(crate) fn get_key_rotation_status(
    tx: &mut Tx<'_>,
    input: GetKeyRotationStatusInput,
) -> Result<GetKeyRotationStatusOutput, ApiError> {
    check_form(GetKeyRotationStatusInput::STRUCTURE, tx.input)?;
    let key = kms_key::key_only(tx, &input.key_id)?;
    kms_key::require(tx, &key, "GetKeyRotationStatus")?;
    let managed = kms_key::is_managed(tx, &key);
    Ok(GetKeyRotationStatusOutput {
        key_rotation_enabled: Some(managed),
        key_id: Some(key.id.clone()),
        rotation_period_in_days: managed.then_some(365),
        ..GetKeyRotationStatusOutput::default()
    })
}

/// Lists a key's tags.
pub(crate) fn list_resource_tags(
    tx: &mut Tx<'_>,
    input: ListResourceTagsInput,
) -> Result<ListResourceTagsOutput, ApiError> {
    check_form(ListResourceTagsInput::STRUCTURE, tx.input)?;
    let key = kms_key::own(tx, &input.key_id, "ListResourceTags")?;
    let mut tags: Vec<&(String, String)> = key.tags.iter().collect();
    api::order::sort_by(&mut tags, |one, other| one.0.cmp(&other.0));
    let page = page_of(
        tags,
        |tag| tag.0.clone(),
        input.limit.unwrap_or(50),
        input.marker.as_deref(),
    )?;
    let shown = |(key, value): &(String, String)| Tag {
        tag_key: Some(key.clone()),
        tag_value: Some(value.clone()),
    };
    Ok(ListResourceTagsOutput {
        tags: Some(page.things.into_iter().map(shown).collect()),
        next_marker: page.next_marker,
        truncated: page.truncated,
    })
}
