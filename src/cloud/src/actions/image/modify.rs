//! ModifyImageAttribute: one attribute a call, in the form of today or in the older one.

use super::organizations::{self, bad_item};
use crate::actions::image::attribute::unknown_attribute;
use crate::actions::image::retire;
use crate::event::Change;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::{ebs_keys, image, public_access};
use crate::state::{Image, ImageState, MappingTarget, Permission};
use crate::tx::Tx;
use api::ec2::image::attribute::{LaunchPermission, ModifyImageAttributeInput, ModifyImageAttributeOutput};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// The most public images of an account in a Region.
const MOST_PUBLIC: usize = 5;
/// The most accounts, organisations and units that an image is shared with.
const MOST_SHARES: usize = 1_000;

/// What a call changes.
enum Wish {
    Description(String),
    ImdsRequired,
    Permissions {
        add: Vec<Permission>,
        remove: Vec<Permission>,
    },
}

/// Changes one attribute of an image of the caller.
pub(crate) fn modify_image_attribute(
    tx: &mut Tx<'_>,
    input: ModifyImageAttributeInput,
) -> Result<ModifyImageAttributeOutput, ApiError> {
    form::image_id(&input.image_id)?;
    let wish = wish(&input)?;
    tx.dry_run(input.dry_run)?;
    let mut image = Image::clone(image::own(tx, &input.image_id)?);
    match wish {
        Wish::Description(text) => image.description = Some(text.into()),
        Wish::ImdsRequired => image.imds_support = Some("v2.0".into()),
        Wish::Permissions { add, remove } => change_permissions(tx, &mut image, add, &remove)?,
    }
    tx.change(Change::Image(Arc::new(image)));
    Ok(ModifyImageAttributeOutput {})
}

/// The one attribute that the call names.
fn wish(input: &ModifyImageAttributeInput) -> Result<Wish, ApiError> {
    let attribute = input.attribute.as_deref();
    let shares = input.launch_permission.as_ref().is_some_and(|change| {
        !change.add.as_deref().unwrap_or_default().is_empty()
            || !change.remove.as_deref().unwrap_or_default().is_empty()
    });
    let in_structure = input.description.is_some() || input.imds_support.is_some() || shares;
    let known = ["description", "imdsSupport", "launchPermission", "productCodes"];
    // Beside a structure, which says it all, EC2 takes any spelling: Ansible writes "Description".
    if let (Some(attribute), false) = (attribute, in_structure)
        && !known.contains(&attribute)
    {
        return Err(unknown_attribute(attribute));
    }
    let named = [
        ("description", input.description.is_some()),
        ("imdsSupport", input.imds_support.is_some()),
        ("launchPermission", shares),
        ("productCodes", !input.product_codes.is_empty()),
    ];
    let named: Vec<&str> = named
        .iter()
        .filter(|(name, given)| *given || attribute == Some(*name))
        .map(|(name, _)| *name)
        .collect();
    stray(input, &named)?;
    match named.as_slice() {
        [] => error(ErrorCode::InvalidParameterCombination, "No attributes specified."),
        ["description"] => description(input),
        ["imdsSupport"] => imds(input),
        ["launchPermission"] => permissions(input),
        [_] => error(
            ErrorCode::InvalidParameterValue,
            "Product codes can only be set by the seller of the product.",
        ),
        several => error(
            ErrorCode::InvalidParameterCombination,
            format!(
                "Fields for multiple attribute types specified: {}",
                several.join(", ")
            ),
        ),
    }
}

/// Refuses members of the older form that the one attribute has no use for, rather than leave them unheard.
fn stray(input: &ModifyImageAttributeInput, named: &[&str]) -> Result<(), ApiError> {
    let [attribute] = named else { return Ok(()) };
    let text = matches!(*attribute, "description" | "imdsSupport");
    let in_structure = input.description.is_some() || input.imds_support.is_some();
    let unused = [
        ("value", input.value.is_some() && (!text || in_structure)),
        ("operationType", text && input.operation_type.is_some()),
        ("userId", text && !input.user_ids.is_empty()),
        ("userGroup", text && !input.user_groups.is_empty()),
        ("organizationArn", text && !input.organization_arns.is_empty()),
        (
            "organizationalUnitArn",
            text && !input.organizational_unit_arns.is_empty(),
        ),
    ];
    match unused.iter().find(|(_, given)| *given) {
        None => Ok(()),
        Some((member, _)) => error(
            ErrorCode::InvalidParameterCombination,
            format!("The parameter {member} cannot be used with the parameter {attribute}"),
        ),
    }
}

fn description(input: &ModifyImageAttributeInput) -> Result<Wish, ApiError> {
    let given = input
        .description
        .as_ref()
        .and_then(|value| value.value.as_deref());
    form::description(given.or(input.value.as_deref()))?
        .map(Wish::Description)
        .ok_or_else(|| form::missing("description"))
}

fn imds(input: &ModifyImageAttributeInput) -> Result<Wish, ApiError> {
    let given = input
        .imds_support
        .as_ref()
        .and_then(|value| value.value.as_deref());
    match given.or(input.value.as_deref()) {
        Some("v2.0") => Ok(Wish::ImdsRequired),
        None | Some("") => Err(form::missing("imdsSupport with value v2.0")),
        Some(other) => Err(form::bad_value(other, "imdsSupport", "The only value is v2.0.")),
    }
}

/// The permissions to add and to remove, from either form.
fn permissions(input: &ModifyImageAttributeInput) -> Result<Wish, ApiError> {
    let (mut add, mut remove) = (Vec::new(), Vec::new());
    if let Some(change) = &input.launch_permission {
        read(change.add.as_deref().unwrap_or_default(), &mut add)?;
        read(change.remove.as_deref().unwrap_or_default(), &mut remove)?;
    }
    let older = older_form(input);
    if !older.is_empty() {
        let mut again = Vec::new();
        let list = match input.operation_type.as_deref() {
            Some("add") => &mut add,
            Some("remove") => &mut remove,
            None | Some("") => &mut again,
            Some(other) => {
                return Err(form::bad_value(other, "operationType", "Unknown operation type."));
            }
        };
        read(&older, list)?;
        // Without a type they may only name again whom the structure names.
        if !again.iter().all(|one| add.contains(one) || remove.contains(one)) {
            return Err(form::missing("operationType"));
        }
    }
    if add.is_empty() && remove.is_empty() {
        return error(ErrorCode::InvalidParameterCombination, "No attributes specified.");
    }
    Ok(Wish::Permissions { add, remove })
}

/// The lists of the older form as entries of today's.
fn older_form(input: &ModifyImageAttributeInput) -> Vec<LaunchPermission> {
    let entry = LaunchPermission::default;
    let users = input.user_ids.iter().map(|id| LaunchPermission {
        user_id: Some(id.clone()),
        ..entry()
    });
    let groups = input.user_groups.iter().map(|group| LaunchPermission {
        group: Some(group.clone()),
        ..entry()
    });
    let organizations = input.organization_arns.iter().map(|arn| LaunchPermission {
        organization_arn: Some(arn.clone()),
        ..entry()
    });
    let units = input.organizational_unit_arns.iter().map(|arn| LaunchPermission {
        organizational_unit_arn: Some(arn.clone()),
        ..entry()
    });
    users.chain(groups).chain(organizations).chain(units).collect()
}

fn read(entries: &[LaunchPermission], into: &mut Vec<Permission>) -> Result<(), ApiError> {
    let mut push = |permission| {
        if !into.contains(&permission) {
            into.push(permission);
        }
    };
    for entry in entries {
        if let Some(id) = &entry.user_id {
            if !form::is_account(id) {
                return Err(bad_item(id, "userId"));
            }
            push(Permission::Account(id.clone()));
        }
        if let Some(group) = &entry.group {
            if group != "all" {
                return Err(bad_item(group, "userGroup"));
            }
            push(Permission::Everyone);
        }
        if let Some(arn) = &entry.organization_arn {
            push(organizations::organization(arn)?);
        }
        if let Some(arn) = &entry.organizational_unit_arn {
            push(organizations::unit(arn)?);
        }
    }
    Ok(())
}

/// Adds, then removes. Sharing more is subject to what the image is made of.
fn change_permissions(
    tx: &Tx<'_>,
    image: &mut Image,
    add: Vec<Permission>,
    remove: &[Permission],
) -> Result<(), ApiError> {
    if !add.is_empty() && image.state == ImageState::Disabled {
        return error(
            ErrorCode::InvalidAmiIdUnavailable,
            format!("AMI '{}' is disabled, and cannot be shared", image.id),
        );
    }
    let was_public = image.is_public();
    for permission in add {
        if image.permissions.contains(&permission) {
            continue;
        }
        organizations::known(&permission)?;
        match permission {
            Permission::Everyone => check_public(tx, image)?,
            _ => check_shareable(tx, image)?,
        }
        image.permissions.push(permission);
    }
    image
        .permissions
        .retain(|permission| !remove.contains(permission));
    let shares = image
        .permissions
        .iter()
        .filter(|permission| **permission != Permission::Everyone);
    if shares.count() > MOST_SHARES {
        return error(
            ErrorCode::ResourceLimitExceeded,
            format!(
                "You have reached the maximum of {MOST_SHARES} entities that an image can be shared with."
            ),
        );
    }
    if image.is_public() && !was_public {
        let latest = retire::automatic(image);
        image.deprecation = Some(image.deprecation.map_or(latest, |at| at.min(latest)));
    }
    Ok(())
}

/// Whether every account may have the image.
fn check_public(tx: &Tx<'_>, image: &Image) -> Result<(), ApiError> {
    public_access::check_image(tx)?;
    if keys_of(image).next().is_some() {
        return error(
            ErrorCode::UnsupportedOperation,
            "Encrypted snapshots can't be shared publicly. Specify another snapshot.",
        );
    }
    if !image.product_codes.is_empty() {
        return error(
            ErrorCode::OperationNotPermitted,
            "Images with product codes can't be shared publicly.",
        );
    }
    admit_public(tx, image)
}

/// Refuses a public image too many; those in the Recycle Bin count too.
pub(crate) fn admit_public(tx: &Tx<'_>, image: &Image) -> Result<(), ApiError> {
    let registered = tx.region.images.values().filter(|other| other.is_registered());
    let binned = tx.region.bin.values().filter_map(|binned| binned.image());
    let public = registered
        .chain(binned)
        .filter(|other| other.owner == tx.account && other.id != image.id && other.is_public());
    if public.count() >= MOST_PUBLIC {
        return error(
            ErrorCode::ResourceLimitExceeded,
            format!(
                "You have reached your quota of {MOST_PUBLIC} for the number of public images allowed in this \
                 Region. Deregister unused public images or make them private, or request an increase in your \
                 public AMIs quota."
            ),
        );
    }
    Ok(())
}

/// Whether another account may have the image: not if it hangs on the key that AWS manages for its owner.
fn check_shareable(tx: &Tx<'_>, image: &Image) -> Result<(), ApiError> {
    let managed = |key: &str| ebs_keys::is_managed(tx.state.seed, tx.region_name, &image.owner, key);
    if keys_of(image).any(|key| key.is_none_or(managed)) {
        return error(
            ErrorCode::InvalidParameter,
            "Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
        );
    }
    Ok(())
}

/// The keys of the image's encrypted snapshots.
fn keys_of(image: &Image) -> impl Iterator<Item = Option<&str>> {
    image.mappings.iter().filter_map(|mapping| match &mapping.target {
        MappingTarget::Ebs {
            snapshot: Some(_),
            encrypted: true,
            kms_key,
            ..
        } => Some(kms_key.as_deref()),
        _ => None,
    })
}
