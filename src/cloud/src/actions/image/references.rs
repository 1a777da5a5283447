//! DescribeImageReferences: which of the caller's resources name certain images.
//!
//! Each type of resource is one arm of `found`. Accounts have no parameters of their own, and no recipes of Image Builder,
//! so those find nothing.

use crate::rules::form;
use crate::rules::form::error;
use crate::rules::launch_template;
use crate::rules::page::page;
use crate::state::InstancePhase;
use crate::tx::Tx;
use api::ec2::image::insight::{
    DescribeImageReferencesInput, DescribeImageReferencesOutput, ImageReference, ResourceTypeOption,
    ResourceTypeRequest,
};
use api::{ApiError, ErrorCode, ImageId};

/// Every type of resource, in the order of the answer.
const KINDS: &[&str] = &[
    "ec2:Instance",
    "ec2:LaunchTemplate",
    "ssm:Parameter",
    "imagebuilder:ImageRecipe",
    "imagebuilder:ContainerRecipe",
];
/// The most images in a call.
const MOST_IMAGES: usize = 10;
/// The least page.
const LEAST_RESULTS: i64 = 5;
/// The most versions that can be looked at.
const DEEPEST: i64 = 10_000;
/// How many versions of a launch template are looked at unless it is said.
const DEFAULT_DEPTH: i64 = 10;
/// The option that says how many.
const DEPTH: &str = "version-depth";

/// Lists references, by image, then by type.
pub(crate) fn describe_image_references(
    tx: &mut Tx<'_>,
    input: DescribeImageReferencesInput,
) -> Result<DescribeImageReferencesOutput, ApiError> {
    check(&input)?;
    tx.dry_run(input.dry_run)?;
    let mut asked: Vec<&ImageId> = input.image_ids.iter().collect();
    api::order::sort(&mut asked);
    asked.dedup();
    let mut all = Vec::new();
    for image in asked {
        for kind in KINDS {
            let request = input
                .resource_types
                .iter()
                .find(|request| request.resource_type.as_deref() == Some(*kind));
            if input.include_all_resource_types == Some(true) || request.is_some() {
                for arn in found(tx, image, kind, request) {
                    all.push(ImageReference {
                        image_id: Some(image.clone()),
                        resource_type: Some((*kind).to_owned()),
                        arn: Some(arn),
                    });
                }
            }
        }
    }
    let (references, next_token) = page(all, key, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeImageReferencesOutput {
        next_token,
        image_references: Some(references),
    })
}

/// A text that orders references as they are listed.
fn key(reference: &ImageReference) -> String {
    let kind = reference.resource_type.as_deref().unwrap_or_default();
    let place = KINDS.iter().position(|known| *known == kind).unwrap_or_default();
    let image = reference.image_id.as_ref().map_or("", |id| id.as_str());
    format!("{image} {place} {}", reference.arn.as_deref().unwrap_or_default())
}

/// Everything that needs no look at the account.
fn check(input: &DescribeImageReferencesInput) -> Result<(), ApiError> {
    if input.image_ids.len() > MOST_IMAGES {
        let reason = format!("The maximum number of images on a request is {MOST_IMAGES}.");
        return error(ErrorCode::InvalidParameterValue, reason);
    }
    input.image_ids.iter().try_for_each(form::image_id)?;
    let every = input.include_all_resource_types == Some(true);
    match (every, input.resource_types.is_empty()) {
        (true, false) => {
            return error(
                ErrorCode::InvalidParameterCombination,
                "The parameter ResourceTypes cannot be used with the parameter IncludeAllResourceTypes",
            );
        }
        (false, true) => return Err(form::missing("ResourceType")),
        _ => {}
    }
    for request in &input.resource_types {
        check_kind(request)?;
    }
    match input.max_results {
        Some(limit) if limit < LEAST_RESULTS => {
            let reason = format!("Expecting a value greater than or equal to {LEAST_RESULTS}.");
            Err(form::bad_value(&limit.to_string(), "MaxResults", &reason))
        }
        _ => Ok(()),
    }
}

fn check_kind(request: &ResourceTypeRequest) -> Result<(), ApiError> {
    let kind = request.resource_type.as_deref().unwrap_or_default();
    if kind.is_empty() {
        return Err(form::missing("ResourceType.ResourceType"));
    }
    crate::rules::image::one_of(Some(kind), "ResourceType", KINDS)?;
    for option in request.resource_type_options.iter().flatten() {
        let name = option.option_name.as_deref().unwrap_or_default();
        match (kind, name) {
            ("ec2:Instance", "state-name") => {}
            ("ec2:LaunchTemplate" | "imagebuilder:ImageRecipe" | "imagebuilder:ContainerRecipe", DEPTH) => {
                check_depth(option)?;
            }
            _ => {
                let reason = format!("It is not an option of {kind}.");
                return Err(form::bad_value(name, "OptionName", &reason));
            }
        }
    }
    Ok(())
}

fn check_depth(option: &ResourceTypeOption) -> Result<(), ApiError> {
    let values = option.option_values.as_deref().unwrap_or_default();
    match values {
        [value]
            if value
                .parse()
                .is_ok_and(|depth: i64| (1..=DEEPEST).contains(&depth)) =>
        {
            Ok(())
        }
        _ => Err(form::bad_value(
            &values.join(", "),
            DEPTH,
            &format!("Expected one number from 1 to {DEEPEST}."),
        )),
    }
}

/// The ARNs of the caller's resources of one type that name the image, in order.
fn found(tx: &Tx<'_>, image: &ImageId, kind: &str, request: Option<&ResourceTypeRequest>) -> Vec<String> {
    match kind {
        "ec2:Instance" => instances(tx, image, request),
        "ec2:LaunchTemplate" => templates(tx, image, request),
        _ => Vec::new(),
    }
}

/// The values of an option, wherever it is given.
fn values<'r>(request: Option<&'r ResourceTypeRequest>, option: &str) -> Vec<&'r str> {
    let options = request.and_then(|request| request.resource_type_options.as_ref());
    options
        .into_iter()
        .flatten()
        .filter(|given| given.option_name.as_deref() == Some(option))
        .flat_map(|given| given.option_values.iter().flatten())
        .map(String::as_str)
        .collect()
}

/// Launch templates that name it in one of their newest versions.
fn templates(tx: &Tx<'_>, image: &ImageId, request: Option<&ResourceTypeRequest>) -> Vec<String> {
    let depth = values(request, DEPTH);
    let depth = depth.last().and_then(|depth| depth.parse().ok());
    launch_template::own(tx)
        .filter(|template| launch_template::launches(tx, template, image, depth.unwrap_or(DEFAULT_DEPTH)))
        .map(|template| arn(tx, "launch-template", &template.id))
        .collect()
}

fn arn(tx: &Tx<'_>, kind: &str, id: &str) -> String {
    format!("arn:aws:ec2:{}:{}:{kind}/{id}", tx.region_name, tx.account)
}

/// Instances that are not terminated, or those in the states that are asked for.
fn instances(tx: &Tx<'_>, image: &ImageId, request: Option<&ResourceTypeRequest>) -> Vec<String> {
    let states = values(request, "state-name");
    tx.region
        .instances
        .values()
        .filter(|instance| instance.owner == tx.account && instance.image == *image)
        .filter(|instance| match states.is_empty() {
            true => instance.phase != InstancePhase::Terminated,
            false => states.contains(&instance.phase.name()),
        })
        .map(|instance| arn(tx, "instance", instance.id.as_str()))
        .collect()
}
