//! The attributes of images, launch permissions above all.

use crate::ImageId;
use crate::ec2::common::{AttributeValue, BlockDeviceMapping, ProductCode};

structure! {
/// What DescribeImageAttribute is asked.
input DescribeImageAttributeInput as "DescribeImageAttributeRequest" {
    /// The one attribute to show, such as description or launchPermission.
    "Attribute".required().of(&["description", "kernel", "ramdisk", "launchPermission", "productCodes", "blockDeviceMapping", "sriovNetSupport", "bootMode", "tpmSupport", "uefiData", "lastLaunchedTime", "imdsSupport", "deregistrationProtection"]) => attribute: String,
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeImageAttribute answers.
output DescribeImageAttributeOutput as "ImageAttribute" {
    /// The note given to the image; absent when none was set.
    "Description" => description: Option<AttributeValue>,
    /// The ID of the kernel image; only old paravirtual images use one.
    "KernelId".xml("kernel") => kernel_id: Option<AttributeValue>,
    /// The ID of the RAM disk image; only old paravirtual images use one.
    "RamdiskId".xml("ramdisk") => ramdisk_id: Option<AttributeValue>,
    /// The value simple means the older Intel enhanced networking is on.
    "SriovNetSupport" => sriov_net_support: Option<AttributeValue>,
    /// How the image boots; absent means the instance type's default applies.
    "BootMode" => boot_mode: Option<AttributeValue>,
    /// The value v2.0 means a virtual TPM is on; needs UEFI boot.
    "TpmSupport" => tpm_support: Option<AttributeValue>,
    /// The saved UEFI variables, such as Secure Boot keys, as base64 text.
    "UefiData" => uefi_data: Option<AttributeValue>,
    /// When the image was last used for a launch, reported about a day late.
    "LastLaunchedTime" => last_launched_time: Option<AttributeValue>,
    /// The value v2.0 makes new instances require IMDSv2 session tokens by default.
    "ImdsSupport" => imds_support: Option<AttributeValue>,
    /// Whether the image is protected against being deregistered; shown to its owner only.
    "DeregistrationProtection" => deregistration_protection: Option<AttributeValue>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// Who may launch the image, besides its owner.
    "LaunchPermissions".xml("launchPermission") => launch_permissions: Option<Vec<LaunchPermission>>,
    /// The codes of paid products bound to it; usually empty.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// The disks of the image, when that attribute was asked for.
    "BlockDeviceMappings".xml("blockDeviceMapping") => block_device_mappings: Option<Vec<BlockDeviceMapping>>,
}
}

operation! {
/// Shows one attribute of an AMI that you own, such as its launch permissions.
read DESCRIBE_IMAGE_ATTRIBUTE of Ec2 as "DescribeImageAttribute" {
    input: DescribeImageAttributeInput,
    output: DescribeImageAttributeOutput,
    errors: [AuthFailure, InvalidAmiIdMalformed, InvalidAmiIdNotFound, InvalidAmiIdUnavailable],
}
}

structure! {
/// What ModifyImageAttribute is asked.
input ModifyImageAttributeInput as "ModifyImageAttributeRequest" {
    /// The attribute to change in the older request form, such as launchPermission.
    "Attribute" => attribute: Option<String>,
    /// The new note for the image; it cannot be empty.
    "Description" => description: Option<AttributeValue>,
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Who should gain or lose permission to launch the image.
    "LaunchPermission" => launch_permission: Option<LaunchPermissionModifications>,
    /// Whether to add or remove, in the older request form.
    "OperationType".of(&["add", "remove"]) => operation_type: Option<String>,
    /// The product code to add, for Marketplace sellers only; it cannot be removed.
    "ProductCodes".wire("ProductCode") => product_codes: Vec<String>,
    /// The groups to add or remove; only all, meaning everyone, is possible.
    "UserGroups".wire("UserGroup") => user_groups: Vec<String>,
    /// The account IDs to add or remove, in the older request form.
    "UserIds".wire("UserId") => user_ids: Vec<String>,
    /// The new value of the attribute, in the older request form.
    "Value" => value: Option<String>,
    /// The ARNs of organizations to add to or remove from the launch permissions.
    "OrganizationArns".wire("OrganizationArn") => organization_arns: Vec<String>,
    /// The ARNs of organizational units to add to or remove from the launch permissions.
    "OrganizationalUnitArns".wire("OrganizationalUnitArn") => organizational_unit_arns: Vec<String>,
    /// Set to v2.0 to make launches require IMDSv2; this cannot be undone.
    "ImdsSupport" => imds_support: Option<AttributeValue>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ModifyImageAttribute answers.
output ModifyImageAttributeOutput as "ModifyImageAttributeResult" {}
}

operation! {
/// Changes one attribute of your AMI: its description, who may launch it, or its metadata service rule.
write MODIFY_IMAGE_ATTRIBUTE of Ec2 as "ModifyImageAttribute" {
    input: ModifyImageAttributeInput,
    output: ModifyImageAttributeOutput,
    errors: [
        AuthFailure,
        InvalidAmiAttributeItemValue,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidParameter,
        OperationNotPermitted,
        ResourceLimitExceeded,
        UnsupportedOperation,
    ],
}
}

structure! {
/// What ResetImageAttribute is asked.
input ResetImageAttributeInput as "ResetImageAttributeRequest" {
    /// The attribute to reset; only launchPermission is possible.
    "Attribute".required().of(&["launchPermission"]) => attribute: String,
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ResetImageAttribute answers.
output ResetImageAttributeOutput as "ResetImageAttributeResult" {}
}

operation! {
/// Clears all launch permissions of an AMI, making it private to its owner again.
write RESET_IMAGE_ATTRIBUTE of Ec2 as "ResetImageAttribute" {
    input: ResetImageAttributeInput,
    output: ResetImageAttributeOutput,
    errors: [
        AuthFailure,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidRequest,
    ],
}
}

structure! {
/// What CancelImageLaunchPermission is asked.
input CancelImageLaunchPermissionInput as "CancelImageLaunchPermissionRequest" {
    /// The ID of the shared image you no longer want access to.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CancelImageLaunchPermission answers.
output CancelImageLaunchPermissionOutput as "CancelImageLaunchPermissionResult" {
    /// True when the request succeeded.
    "Return" => return_: Option<bool>,
}
}

operation! {
/// Gives up your own account's permission to launch an AMI that another account shared with it.
write CANCEL_IMAGE_LAUNCH_PERMISSION of Ec2 as "CancelImageLaunchPermission" {
    input: CancelImageLaunchPermissionInput,
    output: CancelImageLaunchPermissionOutput,
    errors: [InvalidAmiIdMalformed, InvalidAmiIdNotFound, UnsupportedOperation],
}
}

structure! {
/// One account, group, organization or unit that may launch an AMI.
part LaunchPermission as "LaunchPermission" {
    /// The ARN of an organization whose accounts may all launch the image.
    "OrganizationArn" => organization_arn: Option<String>,
    /// The ARN of an organizational unit whose accounts may all launch the image.
    "OrganizationalUnitArn" => organizational_unit_arn: Option<String>,
    /// The 12-digit ID of an account that may launch the image.
    "UserId" => user_id: Option<String>,
    /// The group that may launch the image; all makes it public.
    "Group".of(&["all"]) => group: Option<String>,
}
}

structure! {
/// Entries to add to or remove from an AMI's launch permissions.
input LaunchPermissionModifications as "LaunchPermissionModifications" {
    /// Accounts, groups, organizations or units that should gain permission to launch the image.
    "Add" => add: Option<Vec<LaunchPermission>>,
    /// Accounts, groups, organizations or units that should lose permission to launch the image.
    "Remove" => remove: Option<Vec<LaunchPermission>>,
}
}
