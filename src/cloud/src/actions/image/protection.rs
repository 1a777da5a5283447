//! EnableImageDeregistrationProtection and DisableImageDeregistrationProtection.

use crate::event::Change;
use crate::rules::image_protection::shown;
use crate::rules::{form, image};
use crate::state::{Image, Protection};
use crate::tx::Tx;
use api::ec2::image::protection::{
    DisableImageDeregistrationProtectionInput, DisableImageDeregistrationProtectionOutput,
    EnableImageDeregistrationProtectionInput, EnableImageDeregistrationProtectionOutput,
};
use api::{ApiError, Span};
use std::sync::Arc;

/// How long a protection with a cool-down lasts after it was switched off.
const COOLDOWN: Span = Span::hours(24);

/// Protects an image of the caller, whatever its state.
pub(crate) fn enable_image_deregistration_protection(
    tx: &mut Tx<'_>,
    input: EnableImageDeregistrationProtectionInput,
) -> Result<EnableImageDeregistrationProtectionOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    let protection = Some(Protection::On {
        cooldown: input.with_cooldown == Some(true),
    });
    let image = put(tx, image, protection);
    Ok(EnableImageDeregistrationProtectionOutput {
        return_: Some(shown(&image, tx.now())),
    })
}

/// Switches the protection off. With a cool-down it lasts a day longer; asking again does not begin that day anew.
pub(crate) fn disable_image_deregistration_protection(
    tx: &mut Tx<'_>,
    input: DisableImageDeregistrationProtectionInput,
) -> Result<DisableImageDeregistrationProtectionOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    let protection = match image.protection {
        Some(Protection::On { cooldown: true }) => Some(Protection::Ending {
            until: tx.now() + COOLDOWN,
        }),
        Some(Protection::On { cooldown: false }) => None,
        other => other,
    };
    put(tx, image, protection);
    Ok(DisableImageDeregistrationProtectionOutput {
        return_: Some("disabled".into()),
    })
}

fn put(tx: &mut Tx<'_>, image: &Image, protection: Option<Protection>) -> Arc<Image> {
    let image = Arc::new(Image {
        protection,
        ..image.clone()
    });
    tx.change(Change::Image(Arc::clone(&image)));
    image
}
