//! The attributes of images, launch permissions above all.

use super::common::{AttributeValue, BlockDeviceMapping, ProductCode};
use crate::{Effect, ImageId, Operation, Service, structure};

structure! {
/// What DescribeImageAttribute is asked.
input DescribeImageAttributeInput as "DescribeImageAttributeRequest" {
    /// To be described.
    "Attribute".required().of(&["description", "kernel", "ramdisk", "launchPermission", "productCodes", "blockDeviceMapping", "sriovNetSupport", "bootMode", "tpmSupport", "uefiData", "lastLaunchedTime", "imdsSupport", "deregistrationProtection"]) => attribute: String,
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeImageAttribute answers.
output DescribeImageAttributeOutput as "ImageAttribute" {
    /// To be described.
    "Description" => description: Option<AttributeValue>,
    /// To be described.
    "KernelId".xml("kernel") => kernel_id: Option<AttributeValue>,
    /// To be described.
    "RamdiskId".xml("ramdisk") => ramdisk_id: Option<AttributeValue>,
    /// To be described.
    "SriovNetSupport" => sriov_net_support: Option<AttributeValue>,
    /// To be described.
    "BootMode" => boot_mode: Option<AttributeValue>,
    /// To be described.
    "TpmSupport" => tpm_support: Option<AttributeValue>,
    /// To be described.
    "UefiData" => uefi_data: Option<AttributeValue>,
    /// To be described.
    "LastLaunchedTime" => last_launched_time: Option<AttributeValue>,
    /// To be described.
    "ImdsSupport" => imds_support: Option<AttributeValue>,
    /// To be described.
    "DeregistrationProtection" => deregistration_protection: Option<AttributeValue>,
    /// To be described.
    "ImageId" => image_id: Option<ImageId>,
    /// To be described.
    "LaunchPermissions".xml("launchPermission") => launch_permissions: Option<Vec<LaunchPermission>>,
    /// To be described.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// To be described.
    "BlockDeviceMappings".xml("blockDeviceMapping") => block_device_mappings: Option<Vec<BlockDeviceMapping>>,
}
}

/// To be described.
pub static DESCRIBE_IMAGE_ATTRIBUTE: Operation = Operation::new(
    Service::Ec2,
    "DescribeImageAttribute",
    "To be described.",
    Effect::Read,
    DescribeImageAttributeInput::STRUCTURE,
    DescribeImageAttributeOutput::STRUCTURE,
);

structure! {
/// What ModifyImageAttribute is asked.
input ModifyImageAttributeInput as "ModifyImageAttributeRequest" {
    /// To be described.
    "Attribute" => attribute: Option<String>,
    /// To be described.
    "Description" => description: Option<AttributeValue>,
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "LaunchPermission" => launch_permission: Option<LaunchPermissionModifications>,
    /// To be described.
    "OperationType".of(&["add", "remove"]) => operation_type: Option<String>,
    /// To be described.
    "ProductCodes".wire("ProductCode") => product_codes: Vec<String>,
    /// To be described.
    "UserGroups".wire("UserGroup") => user_groups: Vec<String>,
    /// To be described.
    "UserIds".wire("UserId") => user_ids: Vec<String>,
    /// To be described.
    "Value" => value: Option<String>,
    /// To be described.
    "OrganizationArns".wire("OrganizationArn") => organization_arns: Vec<String>,
    /// To be described.
    "OrganizationalUnitArns".wire("OrganizationalUnitArn") => organizational_unit_arns: Vec<String>,
    /// To be described.
    "ImdsSupport" => imds_support: Option<AttributeValue>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ModifyImageAttribute answers.
output ModifyImageAttributeOutput as "ModifyImageAttributeResult" {}
}

/// To be described.
pub static MODIFY_IMAGE_ATTRIBUTE: Operation = Operation::new(
    Service::Ec2,
    "ModifyImageAttribute",
    "To be described.",
    Effect::Write,
    ModifyImageAttributeInput::STRUCTURE,
    ModifyImageAttributeOutput::STRUCTURE,
);

structure! {
/// What ResetImageAttribute is asked.
input ResetImageAttributeInput as "ResetImageAttributeRequest" {
    /// To be described.
    "Attribute".required().of(&["launchPermission"]) => attribute: String,
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ResetImageAttribute answers.
output ResetImageAttributeOutput as "ResetImageAttributeResult" {}
}

/// To be described.
pub static RESET_IMAGE_ATTRIBUTE: Operation = Operation::new(
    Service::Ec2,
    "ResetImageAttribute",
    "To be described.",
    Effect::Write,
    ResetImageAttributeInput::STRUCTURE,
    ResetImageAttributeOutput::STRUCTURE,
);

structure! {
/// What CancelImageLaunchPermission is asked.
input CancelImageLaunchPermissionInput as "CancelImageLaunchPermissionRequest" {
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CancelImageLaunchPermission answers.
output CancelImageLaunchPermissionOutput as "CancelImageLaunchPermissionResult" {
    /// To be described.
    "Return" => return_: Option<bool>,
}
}

/// To be described.
pub static CANCEL_IMAGE_LAUNCH_PERMISSION: Operation = Operation::new(
    Service::Ec2,
    "CancelImageLaunchPermission",
    "To be described.",
    Effect::Write,
    CancelImageLaunchPermissionInput::STRUCTURE,
    CancelImageLaunchPermissionOutput::STRUCTURE,
);

structure! {
/// To be described.
part LaunchPermission as "LaunchPermission" {
    /// To be described.
    "OrganizationArn" => organization_arn: Option<String>,
    /// To be described.
    "OrganizationalUnitArn" => organizational_unit_arn: Option<String>,
    /// To be described.
    "UserId" => user_id: Option<String>,
    /// To be described.
    "Group".of(&["all"]) => group: Option<String>,
}
}

structure! {
/// To be described.
input LaunchPermissionModifications as "LaunchPermissionModifications" {
    /// To be described.
    "Add" => add: Option<Vec<LaunchPermission>>,
    /// To be described.
    "Remove" => remove: Option<Vec<LaunchPermission>>,
}
}
