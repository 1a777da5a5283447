//! CreateTags, DeleteTags and DescribeTags. Tags belong to the account that wrote them: nobody else sees them.

use crate::actions::volume::describe;
use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::page::Page;
use crate::rules::tag_cursor::TagCursor;
use crate::rules::{instance, retention, security_group, tags, volume};
use crate::state::{Tags, parts};
use crate::tx::Tx;
use crate::world::network;
use api::ec2::account::tag::{
    CreateTagsInput, CreateTagsOutput, DeleteTagsInput, DeleteTagsOutput, DescribeTagsInput,
    DescribeTagsOutput, TagDescription,
};
use api::{ApiError, ErrorCode, ImageId, SnapshotId};
use std::borrow::Cow;

/// The most resources in a call.
const MOST_RESOURCES: usize = 1000;

/// The kinds of resources that can be tagged: prefix and name.
pub(crate) const KINDS: &[(&str, &str)] = &[
    ("ami", "image"),
    ("snap", "snapshot"),
    ("vol", "volume"),
    ("i", "instance"),
    ("key", "key-pair"),
    ("eni", "network-interface"),
    ("sg", "security-group"),
    ("subnet", "subnet"),
    ("vpc", "vpc"),
    ("amiur", "image-usage-report"),
    ("sgr", "security-group-rule"),
    ("lt", "launch-template"),
    ("replacevol", "replace-root-volume-task"),
];

/// The error of CreateTags without tags.
pub(crate) fn none_given() -> ApiError {
    ApiError::new(
        ErrorCode::InvalidParameterValue,
        "Value ( empty ) for parameter tagSet is invalid. You must specify one or more tags to create",
    )
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
        exists(tx, resource)?;
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
            exists(tx, resource)?;
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
        check_form(resource)?;
        if !all.contains(&resource.as_str()) {
            all.push(resource);
        }
    }
    Ok(all)
}

fn check_form(id: &str) -> Result<(), ApiError> {
    match kind(id) {
        Some("image") => form::image_id(&id.into()),
        Some("snapshot") => form::snapshot_id(&id.into()),
        Some("volume") => form::volume_id(&id.into()),
        Some("instance") => form::instance_id(&id.into()),
        Some(_) => Ok(()),
        None => Err(invalid(id)),
    }
}

/// The kind of resource that an id speaks of, if it can be tagged.
pub(crate) fn kind(id: &str) -> Option<&'static str> {
    let (prefix, _) = id.split_once('-')?;
    KINDS
        .iter()
        .find(|(known, _)| *known == prefix)
        .map(|(_, name)| *name)
}

fn invalid(id: &str) -> ApiError {
    ApiError::new(ErrorCode::InvalidId, format!("The ID '{id}' is not valid"))
}

/// Whether the caller can see the resource: an image or snapshot of another account can be tagged when it is shared.
fn exists(tx: &Tx<'_>, id: &str) -> Result<(), ApiError> {
    let answer = |found: bool, code: ErrorCode, message: String| {
        if found { Ok(()) } else { error(code, message) }
    };
    match kind(id) {
        Some("image") => {
            let image = tx.region.images.get(&ImageId::from(id));
            let seen = image.is_some_and(|image| image.is_registered() && image.may_launch(tx.account))
                || retention::own(tx, id).is_some();
            let message = format!("The image id '[{id}]' does not exist");
            answer(seen, ErrorCode::InvalidAmiIdNotFound, message)
        }
        Some("snapshot") => {
            let snapshot = tx.region.snapshots.get(&SnapshotId::from(id));
            let seen = snapshot.is_some_and(|snapshot| tx.region.may_restore(snapshot, tx.account))
                || retention::own(tx, id).is_some();
            let message = format!("The snapshot '{id}' does not exist.");
            answer(seen, ErrorCode::InvalidSnapshotNotFound, message)
        }
        Some("volume") => volume::one(tx, &id.into()).map(drop),
        Some("instance") => instance::one(tx, &id.into()).map(drop),
        Some("key-pair") => {
            let mut pairs = tx.region.key_pairs.values();
            let seen = pairs.any(|pair| pair.owner == tx.account && pair.id == id);
            let message = format!("The key pair '{id}' does not exist");
            answer(seen, ErrorCode::InvalidKeyPairNotFound, message)
        }
        Some("image-usage-report") => {
            let report = tx.region.usage_reports.get(id);
            let seen = report.is_some_and(|report| report.owner == tx.account);
            let message = format!("The image usage report '{id}' does not exist");
            answer(seen, ErrorCode::InvalidId, message)
        }
        Some("security-group") => security_group::by_id(tx, id).map(drop),
        Some("security-group-rule") => {
            let groups = security_group::all(tx);
            let seen = groups
                .iter()
                .any(|group| group.rules.iter().any(|rule| rule.id == id));
            let message = format!("The security group rule ID '{id}' does not exist");
            answer(seen, ErrorCode::InvalidSecurityGroupRuleIdNotFound, message)
        }
        Some("launch-template") => {
            let template = tx.region.launch_templates.get(id);
            let seen = template.is_some_and(|template| template.owner == tx.account);
            let message = format!("The specified launch template, with template ID {id}, does not exist.");
            answer(seen, ErrorCode::InvalidLaunchTemplateIdNotFound, message)
        }
        Some("replace-root-volume-task") => {
            let task = tx.region.root_tasks.get(id);
            let message = format!("The replace root volume task '{id}' does not exist");
            let seen = task.is_some_and(|task| task.owner == tx.account);
            answer(seen, ErrorCode::InvalidParameterValue, message)
        }
        Some("network-interface") => {
            let mut instances = tx.region.instances.values();
            let seen = instances.any(|instance| instance.owner == tx.account && instance.interface == id);
            let message = format!("The networkInterface ID '{id}' does not exist");
            answer(seen, ErrorCode::InvalidNetworkInterfaceIdNotFound, message)
        }
        Some(_) => {
            let network = network::default_network(tx.state.seed, tx.account, tx.region_name);
            if network.vpc.as_str() == id {
                return Ok(());
            }
            let (code, what) = match id.split_once('-') {
                Some(("vpc", _)) => (ErrorCode::InvalidVpcIdNotFound, "vpc ID"),
                _ => (ErrorCode::InvalidSubnetIdNotFound, "subnet ID"),
            };
            let subnet = network.subnets.iter().any(|subnet| subnet.id.as_str() == id);
            answer(subnet, code, format!("The {what} '{id}' does not exist"))
        }
        None => Err(invalid(id)),
    }
}

/// The resources that the caller tagged, in the order of their ids, from one on, but for those that a filter by id leaves
/// out.
fn tagged<'t>(
    tx: &'t Tx<'_>,
    filters: &Filters<'t>,
    from: &str,
) -> Box<dyn Iterator<Item = (&'t str, &'t Tags)> + 't> {
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
        return Err(describe::too_few(limit));
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
                "resource-type" => kind(resource).map(Cow::Borrowed).into_iter().collect(),
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
            resource_type: kind(resource).map(str::to_owned),
            value: Some(value.to_owned()),
        })
        .collect();
    Ok(DescribeTagsOutput {
        next_token,
        tags: Some(tags),
    })
}
