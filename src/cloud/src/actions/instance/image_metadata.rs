//! DescribeInstanceImageMetadata: what became of the images of the caller's instances.

use crate::actions::instance::describe;
use crate::rules::allowed_images::Allowance;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::page::page;
use crate::rules::{image, image_view, instance, instance_view, tags};
use crate::state::{self, Image};
use crate::tx::Tx;
use api::ec2::common::OperatorResponse;
use api::ec2::image::insight::{
    DESCRIBE_INSTANCE_IMAGE_METADATA, DescribeInstanceImageMetadataInput,
    DescribeInstanceImageMetadataOutput, ImageMetadata, InstanceImageMetadata,
};
use api::{ApiError, ErrorCode};
use std::borrow::Cow;
use std::sync::Arc;

/// The most items in a page.
const MOST_RESULTS: i64 = 1000;

/// Lists instances with their images, in the order of their launches.
pub(crate) fn describe_instance_image_metadata(
    tx: &mut Tx<'_>,
    input: DescribeInstanceImageMetadataInput,
) -> Result<DescribeInstanceImageMetadataOutput, ApiError> {
    instance::well_formed(&input.instance_ids)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_INSTANCE_IMAGE_METADATA)?;
    match input.max_results {
        Some(_) if !input.instance_ids.is_empty() => {
            return error(
                ErrorCode::InvalidParameterCombination,
                "The parameter instancesSet cannot be used with the parameter maxResults",
            );
        }
        Some(limit) if !(1..=MOST_RESULTS).contains(&limit) => {
            let reason = format!("Expecting a value from 1 to {MOST_RESULTS}.");
            return Err(form::bad_value(&limit.to_string(), "maxResults", &reason));
        }
        _ => {}
    }
    tx.dry_run(input.dry_run)?;
    let allowance = Allowance::new(tx, tx.region);
    let shown: Vec<(&Arc<state::Instance>, InstanceImageMetadata)> =
        describe::asked(tx, &input.instance_ids)?
            .into_iter()
            .map(|instance| (instance, shown(tx, instance, &allowance)))
            .filter(|(instance, view)| filters.pass(|name| values(tx, instance, view, name)))
            .collect();
    let key = |(instance, _): &(&Arc<state::Instance>, _)| describe::order(instance);
    let (shown, next_token) = page(shown, key, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeInstanceImageMetadataOutput {
        instance_image_metadata: Some(shown.into_iter().map(|(_, view)| view).collect()),
        next_token,
    })
}

fn shown(tx: &Tx<'_>, instance: &state::Instance, allowance: &Allowance<'_>) -> InstanceImageMetadata {
    InstanceImageMetadata {
        instance_id: Some(instance.id.clone()),
        instance_type: Some(instance.instance_type.clone()),
        launch_time: Some(instance.launched),
        availability_zone: Some(instance.zone.clone()),
        zone_id: instance_view::zone_id(tx, &instance.zone),
        state: Some(instance_view::state(instance.phase)),
        owner_id: Some(instance.owner.clone()),
        tags: tags::shown(tx.region.tags_of(tx.account, instance.id.as_str())),
        image_metadata: Some(metadata(tx, instance, allowance)),
        operator: Some(OperatorResponse {
            managed: Some(false),
            ..OperatorResponse::default()
        }),
    }
}

/// What the caller may know of the image. Of one that is forgotten, or shared with the caller no more, only its id.
fn metadata(tx: &Tx<'_>, instance: &state::Instance, allowance: &Allowance<'_>) -> ImageMetadata {
    let id = Some(instance.image.clone());
    let image = tx.region.images.get(&instance.image);
    match image {
        Some(image) if image.owner == tx.account || image.may_launch(tx.account) => {
            of_image(image, allowance)
        }
        Some(image) if !image.is_registered() => ImageMetadata {
            image_id: id,
            state: Some("deregistered".to_owned()),
            ..ImageMetadata::default()
        },
        _ => ImageMetadata {
            image_id: id,
            ..ImageMetadata::default()
        },
    }
}

fn of_image(image: &Image, allowance: &Allowance<'_>) -> ImageMetadata {
    ImageMetadata {
        image_id: Some(image.id.clone()),
        name: Some(String::from(&image.name)),
        owner_id: Some(String::from(&image.owner)),
        state: Some(image::state_name(&image.state).to_owned()),
        image_owner_alias: image.owner_alias.as_ref().map(String::from),
        creation_date: Some(image_view::creation_date(image)),
        deprecation_time: image.deprecation.map(|at| at.to_string()),
        image_allowed: allowance.says(image),
        is_public: Some(image.is_public()),
    }
}

fn values<'v>(
    tx: &Tx<'v>,
    instance: &'v state::Instance,
    view: &'v InstanceImageMetadata,
    name: &str,
) -> Vec<Cow<'v, str>> {
    let own = tx.region.tags_of(tx.account, instance.id.as_str());
    if let Some(found) = tags::filter_values(own, name) {
        return found;
    }
    let image = view.image_metadata.as_ref();
    let text = match name {
        "availability-zone" => view.availability_zone.as_deref(),
        "instance-id" => Some(instance.id.as_str()),
        "instance-state-name" => Some(instance.phase.name()),
        "instance-type" => Some(instance.instance_type.as_str()),
        "owner-alias" => image.and_then(|image| image.image_owner_alias.as_deref()),
        "zone-id" => view.zone_id.as_deref(),
        "launch-time" => return vec![Cow::Owned(instance.launched.to_string())],
        "image-allowed" => {
            let allowed = image.and_then(|image| image.image_allowed);
            return allowed
                .map(|allowed| Cow::Owned(allowed.to_string()))
                .into_iter()
                .collect();
        }
        _ => None,
    };
    text.map(Cow::Borrowed).into_iter().collect()
}
