//! GetResources of Resource Groups Tagging: the caller's tagged resources, of EC2 and KMS.

use crate::actions::tag::calls::taggable;
use crate::rules::form::error;
use crate::rules::page;
use crate::rules::resource::RESOURCES;
use crate::rules::resource::Resource;
use crate::rules::resource::row::Tags;
use crate::state::parts;
use crate::tx::Tx;
use api::services::tagging::{GetResourcesInput, GetResourcesOutput, ResourceTagMapping, Tag, TagFilter};
use api::{ApiError, ErrorCode};

/// The most resources in a page.
const PAGE: i64 = 100;

/// A resource with its tags.
struct Tagged {
    arn: String,
    /// `ec2:image`.
    kind: String,
    tags: Vec<(String, String)>,
}

/// Lists tagged resources.
pub(crate) fn get_resources(
    tx: &mut Tx<'_>,
    input: GetResourcesInput,
) -> Result<GetResourcesOutput, ApiError> {
    let by_name = !input.resource_arn_list.is_empty();
    if by_name && !(input.tag_filters.is_empty() && input.resource_type_filters.is_empty()) {
        return invalid(
            "You can't specify ResourceARNList together with TagFilters, ResourceTypeFilters or PaginationToken.",
        );
    }
    let limit = input.resources_per_page.unwrap_or(PAGE);
    if !(1..=PAGE).contains(&limit) {
        return invalid("ResourcesPerPage must be between 1 and 100.");
    }
    if input.exclude_compliant_resources == Some(true) && input.include_compliance_details != Some(true) {
        return invalid("ExcludeCompliantResources can only be used with IncludeComplianceDetails.");
    }
    let mut found = all(tx);
    found.retain(|one| {
        let kinds = &input.resource_type_filters;
        let fits = |kind: &String| one.kind == *kind || one.kind.split(':').next() == Some(kind);
        let named = !by_name || input.resource_arn_list.contains(&one.arn);
        let hidden = input.exclude_compliant_resources == Some(true);
        let tags = input.tag_filters.iter().all(|filter| has(one, filter));
        !hidden && named && tags && (kinds.is_empty() || kinds.iter().any(fits))
    });
    api::order::sort_by(&mut found, |one, other| one.arn.cmp(&other.arn));
    let token = input
        .pagination_token
        .as_deref()
        .filter(|token| !token.is_empty());
    let (found, next) = page::page(found, |one| one.arn.clone(), Some(limit), token).map_err(|_| {
        let message = "The pagination token is not valid.";
        ApiError::new(ErrorCode::InvalidParameterException, message)
    })?;
    let shown = |one: Tagged| ResourceTagMapping {
        resource_arn: Some(one.arn),
        tags: Some(
            one.tags
                .into_iter()
                .map(|(key, value)| Tag {
                    key: Some(key),
                    value: Some(value),
                })
                .collect(),
        ),
        compliance_details: None,
    };
    Ok(GetResourcesOutput {
        pagination_token: Some(next.unwrap_or_default()),
        resource_tag_mapping_list: Some(found.into_iter().map(shown).collect()),
    })
}

fn invalid<T>(message: &str) -> Result<T, ApiError> {
    error(ErrorCode::InvalidParameterException, message)
}

/// Everything of the caller that has tags.
fn all(tx: &Tx<'_>) -> Vec<Tagged> {
    let kind = |resource: &Resource| format!("{}:{}", resource.service.command(), resource.name);
    let mut found = Vec::new();
    for (place, tags) in &tx.region.tags {
        let (owner, id) = parts(place);
        if let (true, false, Some(resource)) = (owner == tx.account, tags.is_empty(), taggable(id)) {
            let tags = tags.iter();
            found.push(Tagged {
                arn: resource.arn(tx, id),
                kind: kind(resource),
                tags: tags
                    .map(|(key, value)| (key.to_owned(), value.to_owned()))
                    .collect(),
            });
        }
    }
    for resource in RESOURCES {
        if let Tags::Own(list) = &resource.tags {
            found.extend(list(tx).into_iter().map(|(arn, tags)| Tagged {
                arn,
                kind: kind(resource),
                tags,
            }));
        }
    }
    found
}

fn has(one: &Tagged, filter: &TagFilter) -> bool {
    let wanted = filter.key.as_deref().unwrap_or_default();
    let values = filter.values.as_deref().unwrap_or_default();
    let fits =
        |(key, value): &(String, String)| key == wanted && (values.is_empty() || values.contains(value));
    one.tags.iter().any(fits)
}
