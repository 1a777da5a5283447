//! DescribeImages: what a caller may see, narrowed by ids, owners, users and filters.

use crate::rules::allowed_images::Allowance;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::page::Page;
use crate::rules::tag_cursor::TagCursor;
use crate::rules::{image, image_view};
use crate::state::{Image, ImageState, MappingTarget, Permission, Tags, parts};
use crate::tx::Tx;
use api::ec2::image::{DescribeImagesInput, DescribeImagesOutput};
use api::{ApiError, ErrorCode, ImageId, ec2};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The words that stand for owners beside `self`.
const OWNER_WORDS: &[&str] = &["amazon", "aws-marketplace", "aws-backup-vault"];
/// Looking images up one by one pays when they are less than that part of all.
const FEW: usize = 8;
/// The least page.
const LEAST_RESULTS: i64 = 5;

/// Lists images. The order is that of their ids: as good as random, and stable.
pub(crate) fn describe_images(
    tx: &mut Tx<'_>,
    input: DescribeImagesInput,
) -> Result<DescribeImagesOutput, ApiError> {
    let filters = check(&input)?;
    tx.dry_run(input.dry_run)?;
    let asked: BTreeSet<&ImageId> = input.image_ids.iter().collect();
    // Named in the order in which they were asked for.
    let mut unknown: Vec<&ImageId> = Vec::new();
    for id in &input.image_ids {
        if !tx.region.images.contains_key(id) && !unknown.contains(&id) {
            unknown.push(id);
        }
    }
    if !unknown.is_empty() {
        return Err(image::not_found(&unknown));
    }
    let allowance = Allowance::new(tx, tx.region);
    let mut tags = TagCursor::new(tx.region, tx.account, "ami-");
    let mut wanted = |image: &Image| {
        visible(tx, image, &input)
            && !allowance.hides(image)
            && owned(&input.owners, image, tx.account)
            && executable(tx.account, &input.executable_users, image)
            && (filters.is_empty() || {
                let own_tags = tags.of(image.id.as_str());
                filters.pass(|name| match name {
                    "image-allowed" => allowance.says(image).map(truth).into_iter().collect(),
                    name => values(image, own_tags, name),
                })
            })
    };
    let page = Page::new(input.max_results, input.next_token.as_deref())?;
    let found = candidates(tx, &input, &filters, &asked, page.after()).filter(|image| wanted(image));
    let (found, next_token) = page.cut(found, |image| String::from(&image.id));
    let mut tags = TagCursor::new(tx.region, tx.account, "ami-");
    let shown = found
        .into_iter()
        .map(|image| ec2::image::Image {
            image_allowed: allowance.says(image),
            ..image_view::image(image, tx.account, tx.now(), tags.of(image.id.as_str()))
        })
        .collect();
    Ok(DescribeImagesOutput {
        next_token,
        images: Some(shown),
    })
}

/// All images that the answer may have, in the order of their ids, from one on; none of the ways to find them looks at
/// more than it must.
fn candidates<'t>(
    tx: &'t Tx<'_>,
    input: &'t DescribeImagesInput,
    filters: &'t Filters<'_>,
    asked: &'t BTreeSet<&ImageId>,
    from: &'t str,
) -> Box<dyn Iterator<Item = &'t Image> + 't> {
    let all = &tx.region.images;
    if !asked.is_empty() {
        return Box::new(asked.iter().filter_map(|id| all.get(*id)).map(AsRef::as_ref));
    }
    if filters.want_tags() {
        let tagged = TagCursor::tagged(tx.region, tx.account, "ami-", from);
        let fitting = tagged.filter(|(_, tags)| filters.tags_pass(tags));
        return Box::new(fitting.filter_map(|(id, _)| all.get(id)).map(AsRef::as_ref));
    }
    let few = match filters.exact("image-id") {
        Some(ids) => Some(ids),
        None => named(tx, filters).or_else(|| few(tx, input, filters)),
    };
    match few {
        Some(few) => {
            let ids = few.into_iter().filter(move |id| *id >= from);
            Box::new(ids.filter_map(|id| all.get(id)).map(AsRef::as_ref))
        }
        None => Box::new(all.from(&from).map(|(_, image)| image.as_ref())),
    }
}

/// The ids among which all images of those owners are that the caller may see, in order, where they are but a small part
/// of the Region's: the caller's own, and those that are shared. They are not gathered for a page that is full
/// sooner when one walks along all images.
fn few<'a>(tx: &Tx<'a>, input: &DescribeImagesInput, filters: &Filters<'_>) -> Option<BTreeSet<&'a str>> {
    let owners = &input.owners;
    let region = tx.region;
    let is_me = |owner: &String| owner == "self" || owner == tx.account;
    let want_own = owners.is_empty() || owners.iter().any(is_me);
    let want_shared = owners.is_empty() || !owners.iter().all(is_me);
    let own = region.image_counts.get(tx.account).copied().unwrap_or_default();
    let mine = if want_own { own } else { 0 };
    let theirs = if want_shared {
        region.shared_images.len()
    } else {
        0
    };
    let (some, all) = (mine + theirs, region.images.len());
    // What a filter leaves out would make the walk longer.
    let picky = !filters.is_empty() || !input.executable_users.is_empty();
    let walk = input
        .max_results
        .filter(|_| !picky)
        .and_then(|limit| usize::try_from(limit).ok())
        .is_some_and(|limit| all.saturating_mul(limit) < some.saturating_mul(some));
    if walk || some * FEW > all {
        return None;
    }
    let names = region.image_names.from(&(tx.account, ""));
    let named = names.take(mine).map(|(_, id)| id.as_str());
    let shared = region.shared_images.keys().take(theirs);
    Some(named.chain(shared).collect())
}

/// The ids of all images whose names the filters may let pass, in order, where they are but a small part of the Region's.
fn named<'a>(tx: &Tx<'a>, filters: &Filters<'_>) -> Option<BTreeSet<&'a str>> {
    let region = tx.region;
    let starts = filters.starts("name")?;
    let mut found = BTreeSet::new();
    for owner in region.image_counts.keys() {
        for (start, whole) in &starts {
            let place = (owner, start.as_str());
            if *whole {
                found.extend(region.image_names.get(&place).map(|id| id.as_str()));
                continue;
            }
            let names = region.image_names.from(&place);
            let fitting = names.map(|(key, id)| (parts(key), id));
            let fits = |(account, name): (&str, &str)| account == owner && name.starts_with(start);
            for (_, id) in fitting.take_while(|(place, _)| fits(*place)) {
                found.insert(id.as_str());
                if found.len() * FEW > region.images.len() {
                    return None;
                }
            }
        }
    }
    Some(found)
}

/// Everything about the request that needs no look at the Region.
fn check(input: &DescribeImagesInput) -> Result<Filters<'_>, ApiError> {
    for id in &input.image_ids {
        form::image_id(id)?;
    }
    for owner in &input.owners {
        if owner != "self" && !OWNER_WORDS.contains(&owner.as_str()) && !form::is_account(owner) {
            return Err(form::bad_user(owner));
        }
    }
    for user in &input.executable_users {
        if user != "self" && user != "all" && !form::is_account(user) {
            return Err(form::bad_user(user));
        }
    }
    let filters = Filters::new(&input.filters, &api::ec2::image::DESCRIBE_IMAGES)?;
    if let Some(limit) = input.max_results
        && limit < LEAST_RESULTS
    {
        let reason = format!("Expecting a value greater than {LEAST_RESULTS}.");
        return Err(form::invalid_value(&limit.to_string(), "maxResults", &reason));
    }
    let paging = match (input.max_results, &input.next_token) {
        (Some(_), _) => Some("maxResults"),
        (None, Some(_)) => Some("nextToken"),
        (None, None) => None,
    };
    match paging {
        Some(paging) if !input.image_ids.is_empty() => error(
            ErrorCode::InvalidParameterCombination,
            format!("The parameter imageIdsSet cannot be used with the parameter {paging}"),
        ),
        _ => Ok(filters),
    }
}

/// Whether the caller may see the image in this answer at all.
fn visible(tx: &Tx<'_>, image: &Image, input: &DescribeImagesInput) -> bool {
    let mine = image.owner == tx.account;
    match image.state {
        ImageState::Deregistered { .. } => return false,
        ImageState::Disabled if !mine || input.include_disabled != Some(true) => return false,
        _ => {}
    }
    let deprecated = image.deprecation.is_some_and(|at| at <= tx.now());
    let asked_for = !input.image_ids.is_empty() || input.include_deprecated == Some(true);
    mine || (image.may_launch(tx.account) && (!deprecated || asked_for))
}

fn owned(owners: &[String], image: &Image, account: &str) -> bool {
    owners.is_empty()
        || owners.iter().any(|owner| match owner.as_str() {
            "self" => image.owner == account,
            owner => image.owner == owner || image.owner_alias.as_deref() == Some(owner),
        })
}

/// Whether one of the users has a launch permission: the caller by account, organisation or unit, another account by
/// its number; `all` means the public ones.
fn executable(account: &str, users: &[String], image: &Image) -> bool {
    let listed = |user: &str| {
        image
            .permissions
            .iter()
            .any(|permission| matches!(permission, Permission::Account(id) if id == user))
    };
    let organised = || {
        image
            .permissions
            .iter()
            .any(|permission| permission.reaches_member(account))
    };
    users.is_empty()
        || users.iter().any(|user| match user.as_str() {
            "all" => image.is_public(),
            "self" => listed(account) || organised(),
            user => listed(user),
        })
}

/// What the image has under the name of a filter.
fn values<'v>(image: &'v Image, own_tags: Option<&'v Tags>, name: &str) -> Vec<Cow<'v, str>> {
    if let Some(values) = crate::rules::tags::filter_values(own_tags, name) {
        return values;
    }
    if let Some(part) = name.strip_prefix("block-device-mapping.") {
        return image
            .mappings
            .iter()
            .filter_map(|mapping| device_value(mapping, part))
            .collect();
    }
    if name.starts_with("product-code") {
        let kind = name == "product-code.type";
        return image
            .product_codes
            .iter()
            .map(|code| if kind { &code.kind } else { &code.code })
            .map(|text| Cow::Borrowed(text.as_str()))
            .collect();
    }
    value(image, name).into_iter().collect()
}

fn device_value<'v>(mapping: &'v crate::state::Mapping, part: &str) -> Option<Cow<'v, str>> {
    if part == "device-name" {
        return Some(Cow::Borrowed(mapping.device.as_str()));
    }
    let MappingTarget::Ebs {
        snapshot,
        size,
        volume_type,
        encrypted,
        delete_on_termination,
        ..
    } = &mapping.target
    else {
        return None;
    };
    match part {
        "delete-on-termination" => Some(truth(*delete_on_termination)),
        "encrypted" => Some(truth(*encrypted)),
        "snapshot-id" => snapshot.as_ref().map(|id| Cow::Borrowed(id.as_str())),
        "volume-size" => size.map(|size| Cow::Owned(size.to_string())),
        "volume-type" => Some(Cow::Borrowed(volume_type.as_str())),
        _ => None,
    }
}

fn value<'v>(image: &'v Image, name: &str) -> Option<Cow<'v, str>> {
    let text = match name {
        "architecture" => Some(image.architecture.as_str()),
        "creation-date" => return Some(Cow::Owned(image_view::creation_date(image))),
        "description" => image.description.as_deref(),
        "ena-support" => return Some(truth(image.ena)),
        "free-tier-eligible" => return Some(truth(image.free_tier)),
        "hypervisor" => Some("xen"),
        "image-id" => Some(image.id.as_str()),
        "image-type" => Some("machine"),
        "is-public" => return Some(truth(image.is_public())),
        "kernel-id" => image.kernel.as_deref(),
        "manifest-location" => Some(image.location.as_str()),
        "name" => Some(image.name.as_str()),
        "owner-alias" => image.owner_alias.as_deref(),
        "owner-id" => Some(image.owner.as_str()),
        "platform" => image_view::platform(image),
        "public-ssm-parameter-name" => image.ssm_parameter.as_deref(),
        "ramdisk-id" => image.ramdisk.as_deref(),
        "root-device-name" => image.root_device_name.as_deref(),
        "root-device-type" => Some(image.root_device_type.as_str()),
        "source-image-id" => image.source_image.as_ref().map(|(id, _)| id.as_str()),
        "source-image-region" => image.source_image.as_ref().map(|(_, region)| region.as_str()),
        "source-instance-id" => image.source_instance.as_ref().map(|id| id.as_str()),
        "sriov-net-support" => image.sriov.as_deref(),
        "state" => Some(image::state_name(&image.state)),
        "state-reason-code" => image_view::state_reason(&image.state).map(|(code, _)| code),
        "state-reason-message" => image_view::state_reason(&image.state).map(|(_, message)| message),
        "virtualization-type" => Some(image.virtualization.as_str()),
        _ => None,
    };
    text.map(Cow::Borrowed)
}

fn truth<'v>(yes: bool) -> Cow<'v, str> {
    Cow::Borrowed(if yes { "true" } else { "false" })
}
