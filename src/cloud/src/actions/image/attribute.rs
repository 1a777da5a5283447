//! DescribeImageAttribute and ResetImageAttribute, and giving up a permission as its recipient.

use crate::event::Change;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::{image, image_protection, image_view};
use crate::state::{Image, Permission, Text};
use crate::tx::Tx;
use api::ec2::common::AttributeValue;
use api::ec2::image::attribute::{
    CancelImageLaunchPermissionInput, CancelImageLaunchPermissionOutput, DescribeImageAttributeInput,
    DescribeImageAttributeOutput, LaunchPermission, ResetImageAttributeInput, ResetImageAttributeOutput,
};
use api::{ApiError, ErrorCode};
use std::sync::Arc;

/// Shows one attribute of an image of the caller. A text that is not set is shown as an empty structure.
pub(crate) fn describe_image_attribute(
    tx: &mut Tx<'_>,
    input: DescribeImageAttributeInput,
) -> Result<DescribeImageAttributeOutput, ApiError> {
    let attribute = input.attribute.as_str();
    let known = DescribeImageAttributeInput::STRUCTURE
        .member("Attribute")
        .is_some_and(|member| member.values().contains(&attribute));
    if !known {
        return Err(unknown_attribute(attribute));
    }
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    let mut output = DescribeImageAttributeOutput {
        image_id: Some(image.id.clone()),
        ..DescribeImageAttributeOutput::default()
    };
    let given = |value| Some(AttributeValue { value });
    let text = |value: &Option<Text>| given(value.as_ref().map(String::from));
    match attribute {
        "description" => output.description = text(&image.description),
        "kernel" => output.kernel_id = text(&image.kernel),
        "ramdisk" => output.ramdisk_id = text(&image.ramdisk),
        "sriovNetSupport" => output.sriov_net_support = text(&image.sriov),
        "bootMode" => output.boot_mode = text(&image.boot_mode),
        "tpmSupport" => output.tpm_support = text(&image.tpm_support),
        "uefiData" => output.uefi_data = text(&image.uefi_data),
        "lastLaunchedTime" => output.last_launched_time = given(image_view::last_launch(image, tx.now())),
        "imdsSupport" => output.imds_support = text(&image.imds_support),
        "deregistrationProtection" => {
            output.deregistration_protection = given(Some(image_protection::shown(image, tx.now())));
        }
        "launchPermission" => {
            output.launch_permissions = Some(image.permissions.iter().map(permission).collect());
        }
        "productCodes" => output.product_codes = Some(image_view::product_codes(&image.product_codes)),
        _ => {
            return error(
                ErrorCode::AuthFailure,
                "Unauthorized attempt to access restricted resource",
            );
        }
    }
    Ok(output)
}

/// The error of an attribute that EC2 does not know.
pub(crate) fn unknown_attribute(attribute: &str) -> ApiError {
    form::bad_value(attribute, "attribute", "Unknown attribute.")
}

fn permission(permission: &Permission) -> LaunchPermission {
    let mut shown = LaunchPermission::default();
    match permission {
        Permission::Everyone => shown.group = Some("all".into()),
        Permission::Account(id) => shown.user_id = Some(id.clone()),
        Permission::Organization(arn) => shown.organization_arn = Some(arn.clone()),
        Permission::Unit(arn) => shown.organizational_unit_arn = Some(arn.clone()),
    }
    shown
}

/// Makes an image private again.
pub(crate) fn reset_image_attribute(
    tx: &mut Tx<'_>,
    input: ResetImageAttributeInput,
) -> Result<ResetImageAttributeOutput, ApiError> {
    if input.attribute != "launchPermission" {
        return error(ErrorCode::InvalidRequest, "The request received was invalid.");
    }
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let image = image::own(tx, &input.image_id)?;
    put_permissions(tx, image, Vec::new());
    Ok(ResetImageAttributeOutput {})
}

/// Removes the caller's own account from the permissions of another account's image.
pub(crate) fn cancel_image_launch_permission(
    tx: &mut Tx<'_>,
    input: CancelImageLaunchPermissionInput,
) -> Result<CancelImageLaunchPermissionOutput, ApiError> {
    form::image_id(&input.image_id)?;
    tx.dry_run(input.dry_run)?;
    let visible = |image: &&Arc<Image>| image.is_registered() && image.may_launch(tx.account);
    let Some(image) = tx.region.images.get(&input.image_id).filter(visible) else {
        return Err(image::not_found(&[&input.image_id]));
    };
    let mine = |permission: &Permission| matches!(permission, Permission::Account(id) if id == tx.account);
    if image.owner == tx.account || !image.permissions.iter().any(mine) {
        return error(
            ErrorCode::UnsupportedOperation,
            format!(
                "The image '{}' is not explicitly shared with account {}",
                image.id, tx.account
            ),
        );
    }
    let rest = image
        .permissions
        .iter()
        .filter(|other| !mine(other))
        .cloned()
        .collect();
    put_permissions(tx, image, rest);
    Ok(CancelImageLaunchPermissionOutput { return_: Some(true) })
}

fn put_permissions(tx: &mut Tx<'_>, image: &Image, permissions: Vec<Permission>) {
    let image = Image {
        permissions,
        ..image.clone()
    };
    tx.change(Change::Image(Arc::new(image)));
}
