//! The image of a launch: by id or by public parameter, and whether the caller may launch it now.

use super::allowed_images::Allowance;
use crate::rules::form::error;
use crate::rules::{form, image, parameter};
use crate::state::{Image, ImageState, ProductCode};
use crate::tx::Tx;
use api::{ApiError, ErrorCode, ImageId};
use std::sync::Arc;

/// What an id begins with that names a parameter.
const RESOLVE: &str = "resolve:ssm:";

/// The parameter that an id names instead of an image.
pub(crate) fn parameter_name(id: &ImageId) -> Option<&str> {
    id.as_str().strip_prefix(RESOLVE)
}

/// The image to launch.
pub(crate) fn find<'a>(tx: &Tx<'a>, id: Option<&ImageId>) -> Result<&'a Arc<Image>, ApiError> {
    let id = id.ok_or_else(|| form::missing("ImageId"))?;
    let resolved = named(tx, id)?;
    let Some(image) = tx.region.images.get(&resolved) else {
        return Err(image::not_found(&[&resolved]));
    };
    let own = image.owner == tx.account;
    match (&image.state, own) {
        (ImageState::Deregistered { .. }, true) => {
            return error(
                ErrorCode::InvalidAmiIdUnavailable,
                format!("The image ID '{resolved}' is no longer available"),
            );
        }
        (ImageState::Deregistered { .. }, false) => return Err(image::not_found(&[&resolved])),
        (_, true) => {}
        (_, false) if image.may_launch(tx.account) => {}
        (_, false) => {
            return error(
                ErrorCode::AuthFailure,
                format!("Not authorized for images: [{resolved}]"),
            );
        }
    }
    if Allowance::new(tx, tx.region).hides(image) {
        return Err(image::not_found(&[&resolved]));
    }
    if image.state != ImageState::Available {
        let state = image::state_name(&image.state);
        return error(
            ErrorCode::InvalidAmiIdUnavailable,
            format!("AMI '{resolved}' is {state}, and cannot be run"),
        );
    }
    let lacks = |code: &&ProductCode| !tx.state.is_subscribed(tx.account, &code.code);
    if let Some(product) = image.product_codes.iter().find(lacks) {
        return error(
            ErrorCode::OptInRequired,
            format!(
                "In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so please \
                 visit https://aws.amazon.com/marketplace/pp?sku={}",
                product.code
            ),
        );
    }
    Ok(image)
}

/// The id itself, or the one that its parameter stands for.
pub(crate) fn named(tx: &Tx<'_>, id: &ImageId) -> Result<ImageId, ApiError> {
    match parameter_name(id) {
        Some(name) => resolve(tx, name),
        None => Ok(id.clone()),
    }
}

/// The image that a parameter names, with an optional version behind a colon.
fn resolve(tx: &Tx<'_>, text: &str) -> Result<ImageId, ApiError> {
    parameter::find(tx, text)
        .and_then(|parameter| parameter.value)
        .map(ImageId::from)
        .ok_or_else(|| {
            form::invalid_value(
                &format!("{RESOLVE}{text}"),
                "ImageId",
                "The Systems Manager parameter could not be found.",
            )
        })
}
