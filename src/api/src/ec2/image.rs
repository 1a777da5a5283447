//! Images: making, copying, listing and retiring them.

use super::common::{BlockDeviceMapping, Filter, ProductCode, StateReason, Tag, TagSpecification};
use crate::{Effect, ImageId, InstanceId, Operation, Service, SnapshotId, Timestamp, structure};

structure! {
/// What RegisterImage is asked.
input RegisterImageInput as "RegisterImageRequest" {
    /// To be described.
    "ImageLocation" => image_location: Option<String>,
    /// To be described.
    "BillingProducts".wire("BillingProduct") => billing_products: Vec<String>,
    /// To be described.
    "BootMode".of(&["legacy-bios", "uefi", "uefi-preferred"]) => boot_mode: Option<String>,
    /// To be described.
    "TpmSupport".of(&["v2.0"]) => tpm_support: Option<String>,
    /// To be described.
    "UefiData".min(0).max(64000) => uefi_data: Option<String>,
    /// To be described.
    "ImdsSupport".of(&["v2.0"]) => imds_support: Option<String>,
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Name".required().min(3).max(128) => name: String,
    /// To be described.
    "Description".min(0).max(255) => description: Option<String>,
    /// To be described.
    "Architecture".of(&["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"]) => architecture: Option<String>,
    /// To be described.
    "KernelId" => kernel_id: Option<String>,
    /// To be described.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// To be described.
    "RootDeviceName" => root_device_name: Option<String>,
    /// To be described.
    "BlockDeviceMappings".wire("BlockDeviceMapping") => block_device_mappings: Vec<BlockDeviceMapping>,
    /// To be described.
    "VirtualizationType" => virtualization_type: Option<String>,
    /// To be described.
    "SriovNetSupport" => sriov_net_support: Option<String>,
    /// To be described.
    "EnaSupport" => ena_support: Option<bool>,
}
}

structure! {
/// What RegisterImage answers.
output RegisterImageOutput as "RegisterImageResult" {
    /// To be described.
    "ImageId" => image_id: Option<ImageId>,
}
}

/// To be described.
pub static REGISTER_IMAGE: Operation = Operation::new(
    Service::Ec2,
    "RegisterImage",
    "To be described.",
    Effect::Write,
    RegisterImageInput::STRUCTURE,
    RegisterImageOutput::STRUCTURE,
);

structure! {
/// What CreateImage is asked.
input CreateImageInput as "CreateImageRequest" {
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "SnapshotLocation".of(&["regional", "local"]) => snapshot_location: Option<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "InstanceId".required() => instance_id: InstanceId,
    /// To be described.
    "Name".required().min(3).max(128) => name: String,
    /// To be described.
    "Description".min(0).max(255) => description: Option<String>,
    /// To be described.
    "NoReboot" => no_reboot: Option<bool>,
    /// To be described.
    "BlockDeviceMappings".wire("BlockDeviceMapping") => block_device_mappings: Vec<BlockDeviceMapping>,
}
}

structure! {
/// What CreateImage answers.
output CreateImageOutput as "CreateImageResult" {
    /// To be described.
    "ImageId" => image_id: Option<ImageId>,
}
}

/// To be described.
pub static CREATE_IMAGE: Operation = Operation::new(
    Service::Ec2,
    "CreateImage",
    "To be described.",
    Effect::Write,
    CreateImageInput::STRUCTURE,
    CreateImageOutput::STRUCTURE,
);

structure! {
/// What CopyImage is asked.
input CopyImageInput as "CopyImageRequest" {
    /// To be described.
    "ClientToken".min(0).max(128).token() => client_token: Option<String>,
    /// To be described.
    "Description".min(0).max(255) => description: Option<String>,
    /// To be described.
    "Encrypted" => encrypted: Option<bool>,
    /// To be described.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// To be described.
    "Name".required().min(3).max(128) => name: String,
    /// To be described.
    "SourceImageId".required() => source_image_id: ImageId,
    /// To be described.
    "SourceRegion".required() => source_region: String,
    /// To be described.
    "DestinationOutpostArn" => destination_outpost_arn: Option<String>,
    /// To be described.
    "CopyImageTags" => copy_image_tags: Option<bool>,
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "SnapshotCopyCompletionDurationMinutes" => snapshot_copy_completion_duration_minutes: Option<i64>,
    /// To be described.
    "DestinationAvailabilityZone" => destination_availability_zone: Option<String>,
    /// To be described.
    "DestinationAvailabilityZoneId" => destination_availability_zone_id: Option<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CopyImage answers.
output CopyImageOutput as "CopyImageResult" {
    /// To be described.
    "ImageId" => image_id: Option<ImageId>,
}
}

/// To be described.
pub static COPY_IMAGE: Operation = Operation::new(
    Service::Ec2,
    "CopyImage",
    "To be described.",
    Effect::Write,
    CopyImageInput::STRUCTURE,
    CopyImageOutput::STRUCTURE,
);

structure! {
/// What DeregisterImage is asked.
input DeregisterImageInput as "DeregisterImageRequest" {
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "DeleteAssociatedSnapshots" => delete_associated_snapshots: Option<bool>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeregisterImage answers.
output DeregisterImageOutput as "DeregisterImageResult" {
    /// To be described.
    "Return" => return_: Option<bool>,
    /// To be described.
    "DeleteSnapshotResults".xml("deleteSnapshotResultSet") => delete_snapshot_results: Option<Vec<DeleteSnapshotReturnCode>>,
}
}

/// To be described.
pub static DEREGISTER_IMAGE: Operation = Operation::new(
    Service::Ec2,
    "DeregisterImage",
    "To be described.",
    Effect::Write,
    DeregisterImageInput::STRUCTURE,
    DeregisterImageOutput::STRUCTURE,
);

structure! {
/// What DescribeImages is asked.
input DescribeImagesInput as "DescribeImagesRequest" {
    /// To be described.
    "ExecutableUsers".wire("ExecutableBy") => executable_users: Vec<String>,
    /// To be described.
    "ImageIds".wire("ImageId") => image_ids: Vec<ImageId>,
    /// To be described.
    "Owners".wire("Owner") => owners: Vec<String>,
    /// To be described.
    "IncludeDeprecated" => include_deprecated: Option<bool>,
    /// To be described.
    "IncludeDisabled" => include_disabled: Option<bool>,
    /// To be described.
    "MaxResults" => max_results: Option<i64>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeImages answers.
output DescribeImagesOutput as "DescribeImagesResult" {
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "Images".xml("imagesSet") => images: Option<Vec<Image>>,
}
}

/// To be described.
pub static DESCRIBE_IMAGES: Operation = Operation::new(
    Service::Ec2,
    "DescribeImages",
    "To be described.",
    Effect::Read,
    DescribeImagesInput::STRUCTURE,
    DescribeImagesOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "Images");

structure! {
/// What EnableImageDeprecation is asked.
input EnableImageDeprecationInput as "EnableImageDeprecationRequest" {
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "DeprecateAt".required() => deprecate_at: Timestamp,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableImageDeprecation answers.
output EnableImageDeprecationOutput as "EnableImageDeprecationResult" {
    /// To be described.
    "Return" => return_: Option<bool>,
}
}

/// To be described.
pub static ENABLE_IMAGE_DEPRECATION: Operation = Operation::new(
    Service::Ec2,
    "EnableImageDeprecation",
    "To be described.",
    Effect::Write,
    EnableImageDeprecationInput::STRUCTURE,
    EnableImageDeprecationOutput::STRUCTURE,
);

structure! {
/// What DisableImageDeprecation is asked.
input DisableImageDeprecationInput as "DisableImageDeprecationRequest" {
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableImageDeprecation answers.
output DisableImageDeprecationOutput as "DisableImageDeprecationResult" {
    /// To be described.
    "Return" => return_: Option<bool>,
}
}

/// To be described.
pub static DISABLE_IMAGE_DEPRECATION: Operation = Operation::new(
    Service::Ec2,
    "DisableImageDeprecation",
    "To be described.",
    Effect::Write,
    DisableImageDeprecationInput::STRUCTURE,
    DisableImageDeprecationOutput::STRUCTURE,
);

structure! {
/// What EnableImage is asked.
input EnableImageInput as "EnableImageRequest" {
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableImage answers.
output EnableImageOutput as "EnableImageResult" {
    /// To be described.
    "Return" => return_: Option<bool>,
}
}

/// To be described.
pub static ENABLE_IMAGE: Operation = Operation::new(
    Service::Ec2,
    "EnableImage",
    "To be described.",
    Effect::Write,
    EnableImageInput::STRUCTURE,
    EnableImageOutput::STRUCTURE,
);

structure! {
/// What DisableImage is asked.
input DisableImageInput as "DisableImageRequest" {
    /// To be described.
    "ImageId".required() => image_id: ImageId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableImage answers.
output DisableImageOutput as "DisableImageResult" {
    /// To be described.
    "Return" => return_: Option<bool>,
}
}

/// To be described.
pub static DISABLE_IMAGE: Operation = Operation::new(
    Service::Ec2,
    "DisableImage",
    "To be described.",
    Effect::Write,
    DisableImageInput::STRUCTURE,
    DisableImageOutput::STRUCTURE,
);

structure! {
/// To be described.
output DeleteSnapshotReturnCode as "DeleteSnapshotReturnCode" {
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// To be described.
    "ReturnCode".of(&["success", "skipped", "missing-permissions", "internal-error", "client-error"]) => return_code: Option<String>,
}
}

structure! {
/// To be described.
output Image as "Image" {
    /// To be described.
    "PlatformDetails" => platform_details: Option<String>,
    /// To be described.
    "UsageOperation" => usage_operation: Option<String>,
    /// To be described.
    "BlockDeviceMappings".xml("blockDeviceMapping") => block_device_mappings: Option<Vec<BlockDeviceMapping>>,
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "EnaSupport" => ena_support: Option<bool>,
    /// To be described.
    "Hypervisor".of(&["ovm", "xen"]) => hypervisor: Option<String>,
    /// To be described.
    "ImageOwnerAlias" => image_owner_alias: Option<String>,
    /// To be described.
    "Name" => name: Option<String>,
    /// To be described.
    "RootDeviceName" => root_device_name: Option<String>,
    /// To be described.
    "RootDeviceType".of(&["ebs", "instance-store"]) => root_device_type: Option<String>,
    /// To be described.
    "SriovNetSupport" => sriov_net_support: Option<String>,
    /// To be described.
    "StateReason" => state_reason: Option<StateReason>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "VirtualizationType".of(&["hvm", "paravirtual"]) => virtualization_type: Option<String>,
    /// To be described.
    "BootMode".of(&["legacy-bios", "uefi", "uefi-preferred"]) => boot_mode: Option<String>,
    /// To be described.
    "TpmSupport".of(&["v2.0"]) => tpm_support: Option<String>,
    /// To be described.
    "DeprecationTime" => deprecation_time: Option<String>,
    /// To be described.
    "ImdsSupport".of(&["v2.0"]) => imds_support: Option<String>,
    /// To be described.
    "SourceInstanceId" => source_instance_id: Option<InstanceId>,
    /// To be described.
    "DeregistrationProtection" => deregistration_protection: Option<String>,
    /// To be described.
    "LastLaunchedTime" => last_launched_time: Option<String>,
    /// To be described.
    "ImageAllowed" => image_allowed: Option<bool>,
    /// To be described.
    "SourceImageId" => source_image_id: Option<ImageId>,
    /// To be described.
    "SourceImageRegion" => source_image_region: Option<String>,
    /// To be described.
    "FreeTierEligible" => free_tier_eligible: Option<bool>,
    /// To be described.
    "ImageId" => image_id: Option<ImageId>,
    /// To be described.
    "ImageLocation" => image_location: Option<String>,
    /// To be described.
    "State".xml("imageState").of(&["pending", "available", "invalid", "deregistered", "transient", "failed", "error", "disabled"]) => state: Option<String>,
    /// To be described.
    "OwnerId".xml("imageOwnerId") => owner_id: Option<String>,
    /// To be described.
    "CreationDate" => creation_date: Option<String>,
    /// To be described.
    "Public".xml("isPublic") => public: Option<bool>,
    /// To be described.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// To be described.
    "Architecture".of(&["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"]) => architecture: Option<String>,
    /// To be described.
    "ImageType".of(&["machine", "kernel", "ramdisk"]) => image_type: Option<String>,
    /// To be described.
    "KernelId" => kernel_id: Option<String>,
    /// To be described.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// To be described.
    "Platform".of(&["Windows"]) => platform: Option<String>,
}
}
