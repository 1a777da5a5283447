//! Deprecating, disabling and enabling images: three ways to retire one, each less final than deregistering.

use crate::event::Change;
use crate::rules::form::error;
use crate::rules::{form, image, snapshot_tier};
use crate::state::{Image, ImageState};
use crate::tx::Tx;
use api::ec2::image::{
    DisableImageDeprecationInput, DisableImageDeprecationOutput, DisableImageInput, DisableImageOutput,
    EnableImageDeprecationInput, EnableImageDeprecationOutput, EnableImageInput, EnableImageOutput,
};
use api::{ApiError, ErrorCode, Timestamp};
use std::sync::Arc;

/// How far ahead an image can be deprecated.
const MOST_YEARS: i32 = 10;
/// How long after its creation a public image is deprecated at the latest.
const PUBLIC_YEARS: i32 = 2;

/// Sets the moment from which other accounts' lists leave an image out.
pub(crate) fn enable_image_deprecation(
    tx: &mut Tx<'_>,
    input: EnableImageDeprecationInput,
) -> Result<EnableImageDeprecationOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    let at = whole_minute(input.deprecate_at);
    let refuse = |reason: &str| Err(form::bad_value(&at.to_string(), "DeprecateAt", reason));
    if at <= tx.now() {
        return refuse("DeprecateAt must be a future time.");
    }
    if at > years_after(tx.now(), MOST_YEARS) {
        return refuse("DeprecateAt must be at most 10 years from now.");
    }
    if image.is_public() && at > automatic(image) {
        return refuse("A public image must be deprecated at most 2 years after its creation.");
    }
    put(
        tx,
        Image {
            deprecation: Some(at),
            ..Image::clone(image)
        },
    );
    Ok(EnableImageDeprecationOutput { return_: Some(true) })
}

/// Takes the moment away again; a public image falls back to the one it has by being public.
pub(crate) fn disable_image_deprecation(
    tx: &mut Tx<'_>,
    input: DisableImageDeprecationInput,
) -> Result<DisableImageDeprecationOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    let deprecation = image.is_public().then(|| automatic(image));
    put(
        tx,
        Image {
            deprecation,
            ..Image::clone(image)
        },
    );
    Ok(DisableImageDeprecationOutput { return_: Some(true) })
}

/// Hides an image and ends all sharing, for good.
pub(crate) fn disable_image(
    tx: &mut Tx<'_>,
    input: DisableImageInput,
) -> Result<DisableImageOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    if image.state != ImageState::Available {
        return Err(image::wrong_state(image));
    }
    put(
        tx,
        Image {
            state: ImageState::Disabled,
            permissions: Vec::new(),
            ..Image::clone(image)
        },
    );
    Ok(DisableImageOutput { return_: Some(true) })
}

/// Makes a disabled image available again, to its owner alone.
pub(crate) fn enable_image(tx: &mut Tx<'_>, input: EnableImageInput) -> Result<EnableImageOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    if image.state != ImageState::Disabled {
        return Err(image::wrong_state(image));
    }
    for id in image.snapshots() {
        let snapshot = tx.region.snapshots.get(id);
        if snapshot.is_some_and(|snapshot| snapshot_tier::binds(snapshot)) {
            return error(
                ErrorCode::IncorrectState,
                format!(
                    "The image '{}' can't be enabled while its snapshot {id} is archived or restored temporarily.",
                    image.id
                ),
            );
        }
    }
    put(
        tx,
        Image {
            state: ImageState::Available,
            ..Image::clone(image)
        },
    );
    Ok(EnableImageOutput { return_: Some(true) })
}

fn put(tx: &mut Tx<'_>, image: Image) {
    tx.change(Change::Image(Arc::new(image)));
}

/// When a public image is deprecated at the latest.
pub(crate) fn automatic(image: &Image) -> Timestamp {
    years_after(whole_minute(image.created), PUBLIC_YEARS)
}

/// Seconds are rounded to the nearest minute.
fn whole_minute(at: Timestamp) -> Timestamp {
    Timestamp(
        at.0.saturating_add(30_000)
            .div_euclid(60_000)
            .saturating_mul(60_000),
    )
}

/// The same date and clock in a later year; the 29th of February becomes the 28th.
fn years_after(at: Timestamp, years: i32) -> Timestamp {
    let (year, month, day, hour, minute, second, _) = at.parts();
    let date = |day| Timestamp::utc(year.saturating_add(years), month, day, hour, minute, second);
    date(day).or_else(|| date(28)).unwrap_or(at)
}
