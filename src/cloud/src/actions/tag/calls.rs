//! CreateTags, DeleteTags and DescribeTags. Tags belong to the account that wrote them: nobody else sees them.

use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form::error;
use crate::rules::page::{self, Page};
use crate::rules::resource::Resource;
use crate::rules::resource::row::Tags;
use crate::rules::tag_cursor::TagCursor;
use crate::rules::{resource, tags};
use crate::state::{self, parts};
use crate::tx::Tx;
use api::ec2::account::tag::{
    CreateTagsInput, CreateTagsOutput, DeleteTagsInput, DeleteTagsOutput, DescribeTagsInput,
    DescribeTagsOutput, NO_TAGS, TagDescription,
};
use api::{ApiError, ErrorCode};
use std::borrow::Cow;

/// The most resources in a call.
const MOST_RESOURCES: usize = 1000;

/// The error of CreateTags without tags.
fn none_given() -> ApiError {
    ApiError::new(ErrorCode::InvalidParameterValue, NO_TAGS)
}

/// Tags resources: all of them or none.
pub(crate) fn create_tags(tx: &mut Tx<'_>, input: CreateTagsInput) -> Result<CreateTagsOutput, ApiError> {
    let resources = well_formed(&input.resources)?;
    let given = tags::checked(&input.tags)?;
    if given.is_empty() {
        return Err(none_given());
    }
    tx.dry_run(input.dry_run)?;
    for resource in &resources {
        known(resource)?.exists(tx, resource)?;
    }
    for resource in &resources {
        let known = tx.region.tags_of(tx.account, resource);
        let new = given
            .iter()
            .filter(|(key, _)| known.is_none_or(|known| !known.contains_key(key)));
        let own = known.map_or(0, |known| known.keys().filter(|key| !tags::is_mark(key)).count());
        if own + new.count() > tags::MOST_TAGS {
            return Err(tags::too_many());
        }
    }
    for resource in resources {
        tx.tag(resource, given.clone());
    }
    Ok(CreateTagsOutput {})
}

/// Removes tags: a key without a value in any case, a key with a value only where it is the same, all without any.
pub(crate) fn delete_tags(tx: &mut Tx<'_>, input: DeleteTagsInput) -> Result<DeleteTagsOutput, ApiError> {
    let resources = well_formed(&input.resources)?;
    for tag in &input.tags {
        tags::key_of_user(tag.key.as_deref().unwrap_or_default())?;
    }
    tx.dry_run(input.dry_run)?;
    for resource in &resources {
        // Own tags stay within reach after the resource went out of sight.
        if tx.region.tags_of(tx.account, resource).is_none() {
            known(resource)?.exists(tx, resource)?;
        }
    }
    for resource in resources {
        let Some(known) = tx.region.tags_of(tx.account, resource) else {
            continue;
        };
        let meant = |key: &str, value: &str| {
            input.tags.iter().any(|tag| {
                tag.key.as_deref() == Some(key) && tag.value.as_deref().is_none_or(|wanted| wanted == value)
            })
        };
        let keys: Vec<String> = known
            .iter()
            // What AWS wrote stays.
            .filter(|(key, _)| !tags::is_mark(key))
            .filter(|(key, value)| input.tags.is_empty() || meant(key, value))
            .map(|(key, _)| key.to_owned())
            .collect();
        if !keys.is_empty() {
            let (account, resource) = (tx.account.into(), (*resource).into());
            tx.change(Change::Untagged {
                account,
                resource,
                keys,
            });
        }
    }
    Ok(DeleteTagsOutput {})
}

/// The resources, each once, after their ids were checked.
fn well_formed(resources: &[String]) -> Result<Vec<&str>, ApiError> {
    if resources.len() > MOST_RESOURCES {
        return error(
            ErrorCode::InvalidParameterValue,
            format!("The maximum number of resources on a request is {MOST_RESOURCES}."),
        );
    }
    let mut all: Vec<&str> = Vec::with_capacity(resources.len());
    for resource in resources {
        let of = known(resource)?;
        if of.checked_by_tag_calls {
            of.check_form(resource)?;
        }
        if !all.contains(&resource.as_str()) {
            all.push(resource);
        }
    }
    Ok(all)
}

/// The type of resource that an id speaks of, if EC2's tag calls take it.
pub(crate) fn taggable(id: &str) -> Option<&'static Resource> {
    resource::of_id(id).filter(|resource| matches!(resource.tags, Tags::Table(_)))
}

fn known(id: &str) -> Result<&'static Resource, ApiError> {
    let invalid = || ApiError::new(ErrorCode::InvalidId, format!("The ID '{id}' is not valid"));
    taggable(id).ok_or_else(invalid)
}

/// The resources that the caller tagged, in the order of their ids, from one on, but for those that a filter by id leaves
/// out.
fn tagged<'t>(
    tx: &'t Tx<'_>,
    filters: &Filters<'t>,
    from: &str,
) -> Box<dyn Iterator<Item = (&'t str, &'t state::Tags)> + 't> {
    match filters.exact("resource-id") {
        Some(ids) => Box::new(
            ids.into_iter()
                .filter_map(|id| Some((id, tx.region.tags_of(tx.account, id)?))),
        ),
        None => Box::new(TagCursor::tagged(tx.region, tx.account, "", from)),
    }
}

/// Lists the caller's tags.
pub(crate) fn describe_tags(
    tx: &mut Tx<'_>,
    input: DescribeTagsInput,
) -> Result<DescribeTagsOutput, ApiError> {
    if let Some(limit) = input.max_results.filter(|limit| *limit < 5) {
        return Err(page::too_few(limit));
    }
    let filters = Filters::new(&input.filters, &api::ec2::account::tag::DESCRIBE_TAGS)?;
    tx.dry_run(input.dry_run)?;
    let page = Page::new(input.max_results, input.next_token.as_deref())?;
    let found = tagged(tx, &filters, parts(page.after()).0)
        .flat_map(|(resource, tags)| tags.iter().map(move |(key, value)| (resource, key, value)))
        .filter(|(resource, key, value)| {
            filters.pass(|name| match name {
                "key" => vec![Cow::Borrowed(*key)],
                "value" => vec![Cow::Borrowed(*value)],
                "resource-id" => vec![Cow::Borrowed(*resource)],
                "resource-type" => taggable(resource)
                    .map(|of| Cow::Borrowed(of.name))
                    .into_iter()
                    .collect(),
                name if name.strip_prefix("tag:") == Some(*key) => vec![Cow::Borrowed(*value)],
                _ => Vec::new(),
            })
        });
    let (found, next_token) = page.cut(found, |(resource, key, _)| format!("{resource}\0{key}"));
    let tags = found
        .into_iter()
        .map(|(resource, key, value)| TagDescription {
            key: Some(key.to_owned()),
            resource_id: Some(resource.to_owned()),
            resource_type: taggable(resource).map(|of| of.name.to_owned()),
            value: Some(value.to_owned()),
        })
        .collect();
    Ok(DescribeTagsOutput {
        next_token,
        tags: Some(tags),
    })
}
