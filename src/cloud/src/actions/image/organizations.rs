//! ARNs of organisations and their units, as launch permissions name them.

use crate::rules::form;
use crate::state::Permission;
use crate::world::organization;
use api::{ApiError, ErrorCode};
use std::ops::RangeInclusive;

/// How many letters and digits an organisation's id has after `o-`.
const ORGANIZATION: RangeInclusive<usize> = 10..=32;
/// The same of the root's id, the middle part of a unit's.
const ROOT: RangeInclusive<usize> = 4..=32;
/// The same of the last part of a unit's id.
const UNIT: RangeInclusive<usize> = 8..=32;

/// Reads `arn:aws:organizations::MANAGEMENT:organization/o-x`.
pub(crate) fn organization(arn: &str) -> Result<Permission, ApiError> {
    let fits = |ids: &str| is_organization(ids);
    check(arn, "organization/", "organizationArn", fits)?;
    Ok(Permission::Organization(arn.to_owned()))
}

/// Reads `arn:aws:organizations::MANAGEMENT:ou/o-x/ou-x-y`.
pub(crate) fn unit(arn: &str) -> Result<Permission, ApiError> {
    let fits = |ids: &str| {
        ids.split_once('/')
            .is_some_and(|(organization, unit)| is_organization(organization) && is_unit(unit))
    };
    check(arn, "ou/", "organizationalUnitArn", fits)?;
    Ok(Permission::Unit(arn.to_owned()))
}

fn check(arn: &str, kind: &str, parameter: &str, fits: impl Fn(&str) -> bool) -> Result<(), ApiError> {
    let well_formed = arn
        .strip_prefix("arn:aws:organizations::")
        .and_then(|rest| rest.split_once(':'))
        .is_some_and(|(account, resource)| {
            form::is_account(account) && resource.strip_prefix(kind).is_some_and(fits)
        });
    if well_formed {
        Ok(())
    } else {
        Err(form::bad_value(arn, parameter, "The ARN is not well formed."))
    }
}

fn is_organization(id: &str) -> bool {
    id.strip_prefix("o-")
        .is_some_and(|rest| is_word(rest, &ORGANIZATION))
}

fn is_unit(id: &str) -> bool {
    id.strip_prefix("ou-")
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(root, rest)| is_word(root, &ROOT) && is_word(rest, &UNIT))
}

fn is_word(text: &str, length: &RangeInclusive<usize>) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    length.contains(&text.len()) && text.bytes().all(allowed)
}

/// Refuses a permission for an organisation or unit that does not exist. EC2's own answer is not documented; it is
/// taken to be that of an account that does not exist.
pub(crate) fn known(permission: &Permission) -> Result<(), ApiError> {
    let (arn, kind) = match permission {
        Permission::Organization(arn) => (arn, "organizationArn"),
        Permission::Unit(arn) => (arn, "organizationalUnitArn"),
        Permission::Everyone | Permission::Account(_) => return Ok(()),
    };
    match organization::accounts(arn) {
        Some(_) => Ok(()),
        None => Err(bad_item(arn, kind)),
    }
}

/// The error of an entry that no launch permission can have.
pub(crate) fn bad_item(value: &str, kind: &str) -> ApiError {
    ApiError::new(
        ErrorCode::InvalidAmiAttributeItemValue,
        format!("Invalid attribute item value \"{value} \" for {kind} item type."),
    )
}
