//! The settings of Allowed AMIs: which images an account may launch.

use crate::rules::allowed_images::{AUDIT, DISABLED, ENABLED};
use crate::rules::form::{bad_value, is_account};
use crate::rules::{image, public_access};
use crate::state::{Criterion, Settings};
use crate::tx::Tx;
use api::ApiError;
use api::ec2::image::allowed::{
    CreationDateCondition, DeprecationTimeCondition, DisableAllowedImagesSettingsInput,
    DisableAllowedImagesSettingsOutput, EnableAllowedImagesSettingsInput, EnableAllowedImagesSettingsOutput,
    GetAllowedImagesSettingsInput, GetAllowedImagesSettingsOutput, ImageCriterion, ImageCriterionRequest,
    ReplaceImageCriteriaInAllowedImagesSettingsInput, ReplaceImageCriteriaInAllowedImagesSettingsOutput,
};

/// The words that stand for providers beside accounts; `none` is nobody but the account itself.
const PROVIDERS: &[&str] = &["amazon", "aws-marketplace", "aws-backup-vault", "none"];

/// The most criteria, and the most values of a condition.
const MOST_CRITERIA: usize = 10;

const MOST_PROVIDERS: usize = 200;

const MOST_NAMES: usize = 50;

const MOST_CODES: usize = 50;

/// The longest name and product code, in characters.
const LONGEST_NAME: usize = 128;

const LONGEST_CODE: usize = 25;

/// The most days of a condition.
const MOST_DAYS: i64 = 2_147_483_647;

/// Lets the criteria bind, or only show what they would do.
pub(crate) fn enable_allowed_images_settings(
    tx: &mut Tx<'_>,
    input: EnableAllowedImagesSettingsInput,
) -> Result<EnableAllowedImagesSettingsOutput, ApiError> {
    let state = input.allowed_images_settings_state;
    image::one_of(Some(&state), "AllowedImagesSettingsState", &[ENABLED, AUDIT])?;
    tx.dry_run(input.dry_run)?;
    set_state(tx, &state);
    Ok(EnableAllowedImagesSettingsOutput {
        allowed_images_settings_state: Some(state),
    })
}

/// Lets every image be used again; the criteria are kept.
pub(crate) fn disable_allowed_images_settings(
    tx: &mut Tx<'_>,
    input: DisableAllowedImagesSettingsInput,
) -> Result<DisableAllowedImagesSettingsOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    set_state(tx, DISABLED);
    Ok(DisableAllowedImagesSettingsOutput {
        allowed_images_settings_state: Some(DISABLED.into()),
    })
}

fn set_state(tx: &mut Tx<'_>, state: &str) {
    tx.set(Settings {
        allowed_images: Some(state.to_owned()),
        ..tx.settings()
    });
}

/// Shows the state and the criteria.
pub(crate) fn get_allowed_images_settings(
    tx: &mut Tx<'_>,
    input: GetAllowedImagesSettingsInput,
) -> Result<GetAllowedImagesSettingsOutput, ApiError> {
    tx.dry_run(input.dry_run)?;
    let settings = tx.settings();
    let criteria = settings.image_criteria.unwrap_or_default();
    Ok(GetAllowedImagesSettingsOutput {
        state: Some(settings.allowed_images.unwrap_or_else(|| DISABLED.into())),
        image_criteria: Some(criteria.into_iter().map(shown).collect()),
        managed_by: Some(public_access::MANAGED_BY.into()),
    })
}

fn shown(criterion: Criterion) -> ImageCriterion {
    let deprecated = criterion.days_deprecated;
    let created = criterion.days_created;
    ImageCriterion {
        image_providers: criterion.providers,
        marketplace_product_codes: criterion.product_codes,
        image_names: criterion.names,
        deprecation_time_condition: deprecated.map(|days| DeprecationTimeCondition {
            maximum_days_since_deprecated: Some(days),
        }),
        creation_date_condition: created.map(|days| CreationDateCondition {
            maximum_days_since_created: Some(days),
        }),
    }
}

/// Replaces all criteria. One without any condition is as good as none: on the wire there is nothing of it.
pub(crate) fn replace_image_criteria_in_allowed_images_settings(
    tx: &mut Tx<'_>,
    input: ReplaceImageCriteriaInAllowedImagesSettingsInput,
) -> Result<ReplaceImageCriteriaInAllowedImagesSettingsOutput, ApiError> {
    let mut criteria = Vec::new();
    for request in input.image_criteria {
        let criterion = read(request)?;
        if criterion != Criterion::default() {
            criteria.push(criterion);
        }
    }
    at_most(criteria.len(), MOST_CRITERIA, "ImageCriterion")?;
    tx.dry_run(input.dry_run)?;
    tx.set(Settings {
        image_criteria: Some(criteria),
        ..tx.settings()
    });
    Ok(ReplaceImageCriteriaInAllowedImagesSettingsOutput {
        return_value: Some(true),
    })
}

fn read(request: ImageCriterionRequest) -> Result<Criterion, ApiError> {
    let deprecated = request.deprecation_time_condition;
    let created = request.creation_date_condition;
    let criterion = Criterion {
        providers: request.image_providers.filter(|list| !list.is_empty()),
        product_codes: request.marketplace_product_codes.filter(|list| !list.is_empty()),
        names: request.image_names.filter(|list| !list.is_empty()),
        days_deprecated: deprecated.and_then(|condition| condition.maximum_days_since_deprecated),
        days_created: created.and_then(|condition| condition.maximum_days_since_created),
    };
    let is_provider = |text: &str| PROVIDERS.contains(&text) || is_account(text);
    check_list(&criterion.providers, "ImageProvider", MOST_PROVIDERS, is_provider)?;
    check_list(
        &criterion.product_codes,
        "MarketplaceProductCode",
        MOST_CODES,
        is_code,
    )?;
    check_list(&criterion.names, "ImageName", MOST_NAMES, is_name)?;
    for (days, parameter) in [
        (criterion.days_deprecated, "MaximumDaysSinceDeprecated"),
        (criterion.days_created, "MaximumDaysSinceCreated"),
    ] {
        if let Some(days) = days
            && !(0..=MOST_DAYS).contains(&days)
        {
            let reason = format!("It must be between 0 and {MOST_DAYS}.");
            return Err(bad_value(&days.to_string(), parameter, &reason));
        }
    }
    Ok(criterion)
}

fn is_code(text: &str) -> bool {
    (1..=LONGEST_CODE).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_name(text: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "()[] ./-'@_*?".contains(letter);
    (1..=LONGEST_NAME).contains(&text.chars().count()) && text.chars().all(allowed)
}

fn check_list(
    list: &Option<Vec<String>>,
    parameter: &str,
    most: usize,
    fits: impl Fn(&str) -> bool,
) -> Result<(), ApiError> {
    let list = list.as_deref().unwrap_or_default();
    at_most(list.len(), most, parameter)?;
    match list.iter().find(|text| !fits(text)) {
        Some(text) => Err(bad_value(text, parameter, "It is not well formed.")),
        None => Ok(()),
    }
}

fn at_most(count: usize, most: usize, parameter: &str) -> Result<(), ApiError> {
    if count > most {
        let reason = format!("At most {most} can be given.");
        return Err(bad_value(&count.to_string(), parameter, &reason));
    }
    Ok(())
}
