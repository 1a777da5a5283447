//! GetResources of Resource Groups Tagging: the caller's tagged resources, of EC2 and KMS.

use crate::actions::tag::calls::taggable;
use crate::rules::form::error;
use crate::rules::page::Page;
use crate::rules::resource::RESOURCES;
use crate::rules::resource::Resource;
use crate::rules::resource::row::Tags;
use crate::rules::tag_cursor::TagCursor;
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
    let token = input.pagination_token.as_deref();
    let page = Page::new(Some(limit), token).map_err(|_| {
        let message = "The pagination token is not valid.";
        ApiError::new(ErrorCode::InvalidParameterException, message)
    })?;
    let found = all(tx, page.after()).filter(|one| {
        let kinds = &input.resource_type_filters;
        let fits = |kind: &String| one.kind == *kind || one.kind.split(':').next() == Some(kind);
        let named = !by_name || input.resource_arn_list.contains(&one.arn);
        let hidden = input.exclude_compliant_resources == Some(true);
        let tags = input.tag_filters.iter().all(|filter| has(one, filter));
        !hidden && named && tags && (kinds.is_empty() || kinds.iter().any(fits))
    });
    let (found, next) = page.cut(found, |one| one.arn.clone());
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

/// Everything of the caller that has tags, in the order of the resource names, from one on.
fn all<'t>(tx: &'t Tx<'_>, from: &'t str) -> impl Iterator<Item = Tagged> + 't {
    let kind = |resource: &Resource| format!("{}:{}", resource.service.command(), resource.name);
    // Those of a type have names that begin alike, and are in the order of their ids.
    let mut groups: Vec<(String, Box<dyn Iterator<Item = Tagged> + 't>)> = Vec::new();
    for resource in RESOURCES {
        match &resource.tags {
            Tags::Own(list) => groups.extend(list(tx).into_iter().map(|(arn, tags)| {
                let kind = kind(resource);
                let one = Tagged {
                    arn: arn.clone(),
                    kind,
                    tags,
                };
                let one: Box<dyn Iterator<Item = Tagged>> = Box::new(std::iter::once(one));
                (arn, one)
            })),
            Tags::Table(_) => groups.extend(of_type(tx, resource, kind(resource), from)),
        }
    }
    api::order::sort_by(&mut groups, |(one, _), (other, _)| one.cmp(other));
    groups.into_iter().flat_map(|(_, group)| group)
}

/// How the names of a type's resources begin, and those of the caller that have tags, from a name on.
#[allow(clippy::type_complexity, reason = "a group is a name and what it stands for")]
fn of_type<'t>(
    tx: &'t Tx<'_>,
    resource: &'static Resource,
    kind: String,
    from: &'t str,
) -> Option<(String, Box<dyn Iterator<Item = Tagged> + 't>)> {
    let head = resource.arn(tx, "");
    let first = match from.strip_prefix(&head) {
        Some(id) => id,
        // All of that type comes before.
        None if from > head.as_str() => return None,
        None => "",
    };
    let tagged = TagCursor::tagged(tx.region, tx.account, &format!("{}-", resource.prefix), first);
    let tagged = tagged
        .filter(move |(id, tags)| {
            !tags.is_empty() && taggable(id).is_some_and(|of| std::ptr::eq(of, resource))
        })
        .map(move |(id, tags)| Tagged {
            arn: resource.arn(tx, id),
            kind: kind.clone(),
            tags: tags
                .iter()
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .collect(),
        });
    Some((head, Box::new(tagged)))
}

fn has(one: &Tagged, filter: &TagFilter) -> bool {
    let wanted = filter.key.as_deref().unwrap_or_default();
    let values = filter.values.as_deref().unwrap_or_default();
    let fits =
        |(key, value): &(String, String)| key == wanted && (values.is_empty() || values.contains(value));
    one.tags.iter().any(fits)
}
