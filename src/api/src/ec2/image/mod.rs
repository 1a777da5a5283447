//! Images: making, copying, listing and retiring them.

pub mod allowed;
pub mod attribute;
pub mod export;
pub mod fast_launch;
pub mod import;
pub mod insight;
pub mod protection;
pub mod store;
pub mod usage;

use super::common::{BlockDeviceMapping, Filter, ProductCode, StateReason, Tag, TagSpecification};
use crate::{ImageId, InstanceId, SnapshotId, Timestamp};

structure! {
/// What RegisterImage is asked.
input RegisterImageInput as "RegisterImageRequest" {
    /// The S3 path of the manifest, for instance store images only.
    "ImageLocation" => image_location: Option<String>,
    /// Billing codes for the image, for approved sellers only.
    "BillingProducts".wire("BillingProduct") => billing_products: Vec<String>,
    /// How the image boots; it cannot be changed later.
    "BootMode".of(&["legacy-bios", "uefi", "uefi-preferred"]) => boot_mode: Option<String>,
    /// The value v2.0 means a virtual TPM is on; needs UEFI boot.
    "TpmSupport".of(&["v2.0"]) => tpm_support: Option<String>,
    /// The saved UEFI variables, such as Secure Boot keys, as base64 text.
    "UefiData".min(0).max(64000) => uefi_data: Option<String>,
    /// The value v2.0 makes new instances require IMDSv2 session tokens by default.
    "ImdsSupport".of(&["v2.0"]) => imds_support: Option<String>,
    /// Tags for the new image.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// A name for the new image, 3 to 128 characters, unique among your images here.
    "Name".required().min(3).max(128) => name: String,
    /// A note for the new image, up to 255 characters.
    "Description".min(0).max(255) => description: Option<String>,
    /// The processor architecture the image needs; i386 when omitted.
    "Architecture".of(&["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"]) => architecture: Option<String>,
    /// The ID of the kernel image; only old paravirtual images use one.
    "KernelId" => kernel_id: Option<String>,
    /// The ID of the RAM disk image; only old paravirtual images use one.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// The device name of the root disk; it must appear in the block device mappings.
    "RootDeviceName" => root_device_name: Option<String>,
    /// The disks of the image; the root device needs an entry with a snapshot.
    "BlockDeviceMappings".wire("BlockDeviceMapping") => block_device_mappings: Vec<BlockDeviceMapping>,
    /// The virtualization type: nearly always hvm; paravirtual is for old images.
    "VirtualizationType" => virtualization_type: Option<String>,
    /// The value simple means the older Intel enhanced networking is on.
    "SriovNetSupport" => sriov_net_support: Option<String>,
    /// Declare that the image has the ENA network driver; without the driver instances become unreachable.
    "EnaSupport" => ena_support: Option<bool>,
}
}

structure! {
/// What RegisterImage answers.
output RegisterImageOutput as "RegisterImageResult" {
    /// The ID of the new image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
}
}

operation! {
/// Turns an existing root snapshot into a new AMI that you can launch instances from.
write REGISTER_IMAGE of Ec2 as "RegisterImage" {
    input: RegisterImageInput,
    output: RegisterImageOutput,
    errors: [
        AuthFailure,
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiNameDuplicate,
        InvalidAmiNameMalformed,
        InvalidBlockDeviceMapping,
        InvalidManifest,
        InvalidParameter,
        InvalidSnapshotIdMalformed,
        InvalidSnapshotIdNotFound,
        ResourceLimitExceeded,
        UnknownVolumeType,
    ],
}
}

structure! {
/// What CreateImage is asked.
input CreateImageInput as "CreateImageRequest" {
    /// Tags for the new image, its snapshots or both.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Where to store snapshots of a Local Zone instance: regional or local.
    "SnapshotLocation".of(&["regional", "local"]) => snapshot_location: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the instance to make an image of.
    "InstanceId".required() => instance_id: InstanceId,
    /// A name for the new image, 3 to 128 characters, unique among your images here.
    "Name".required().min(3).max(128) => name: String,
    /// A note for the new image, up to 255 characters.
    "Description".min(0).max(255) => description: Option<String>,
    /// Take the snapshots without restarting the instance first; the disks may be mid-write.
    "NoReboot" => no_reboot: Option<bool>,
    /// Changes to the disks taken from the instance: add, leave out or adjust one.
    "BlockDeviceMappings".wire("BlockDeviceMapping") => block_device_mappings: Vec<BlockDeviceMapping>,
}
}

structure! {
/// What CreateImage answers.
output CreateImageOutput as "CreateImageResult" {
    /// The ID of the new image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
}
}

operation! {
/// Builds an AMI from an instance by taking a snapshot of each attached EBS volume.
write CREATE_IMAGE of Ec2 as "CreateImage" {
    input: CreateImageInput,
    output: CreateImageOutput,
    errors: [
        ConcurrentCreateImageNoRebootLimitExceeded,
        IncorrectState,
        InvalidAmiNameDuplicate,
        InvalidAmiNameMalformed,
        InvalidBlockDeviceMapping,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        InvalidParameter,
        InvalidSnapshotIdMalformed,
        InvalidSnapshotIdNotFound,
        ResourceLimitExceeded,
        SnapshotLimitExceeded,
        UnknownVolumeType,
    ],
}
}

structure! {
/// What CopyImage is asked.
input CopyImageInput as "CopyImageRequest" {
    /// A token of your choice; repeating the request with it makes no second copy.
    "ClientToken".min(0).max(128).token() => client_token: Option<String>,
    /// A note for the new image, up to 255 characters.
    "Description".min(0).max(255) => description: Option<String>,
    /// Encrypt the new image's snapshots; encrypted sources stay encrypted either way.
    "Encrypted" => encrypted: Option<bool>,
    /// The KMS key in the destination Region to encrypt the new snapshots with.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// A name for the new image, unique among your images in the destination Region.
    "Name".required().min(3).max(128) => name: String,
    /// The ID of the image to copy.
    "SourceImageId".required() => source_image_id: ImageId,
    /// The Region that holds the image to copy.
    "SourceRegion".required() => source_region: String,
    /// The ARN of the Outpost that should store the copy.
    "DestinationOutpostArn" => destination_outpost_arn: Option<String>,
    /// Also copy your own tags from the source image to the new one.
    "CopyImageTags" => copy_image_tags: Option<bool>,
    /// Tags for the new image, its snapshots or both.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Finish copying each snapshot within this many minutes: 15 to 2880, in steps of 15.
    "SnapshotCopyCompletionDurationMinutes" => snapshot_copy_completion_duration_minutes: Option<i64>,
    /// The Local Zone that should store the copy; omit it for ordinary copies.
    "DestinationAvailabilityZone" => destination_availability_zone: Option<String>,
    /// The ID of the Local Zone that should store the copy.
    "DestinationAvailabilityZoneId" => destination_availability_zone_id: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CopyImage answers.
output CopyImageOutput as "CopyImageResult" {
    /// The ID of the new image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
}
}

operation! {
/// Copies an AMI you can use, with its snapshots, into the Region you call, under a new ID.
write COPY_IMAGE of Ec2 as "CopyImage" {
    input: CopyImageInput,
    output: CopyImageOutput,
    errors: [
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidAmiNameDuplicate,
        InvalidAmiNameMalformed,
        InvalidParameterDependency,
        InvalidRegion,
        InvalidRequest,
        ResourceLimitExceeded,
        SnapshotLimitExceeded,
    ],
}
}

structure! {
/// What DeregisterImage is asked.
input DeregisterImageInput as "DeregisterImageRequest" {
    /// The ID of the image to deregister.
    "ImageId".required() => image_id: ImageId,
    /// Also delete the image's snapshots, except those that other images still use.
    "DeleteAssociatedSnapshots" => delete_associated_snapshots: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeregisterImage answers.
output DeregisterImageOutput as "DeregisterImageResult" {
    /// True when the request succeeded.
    "Return" => return_: Option<bool>,
    /// What happened to each snapshot; empty unless you asked to delete them.
    "DeleteSnapshotResults".xml("deleteSnapshotResultSet") => delete_snapshot_results: Option<Vec<DeleteSnapshotReturnCode>>,
}
}

operation! {
/// Retires an AMI so nothing new can launch from it; snapshots stay unless you ask to delete them.
write DEREGISTER_IMAGE of Ec2 as "DeregisterImage" {
    input: DeregisterImageInput,
    output: DeregisterImageOutput,
    errors: [
        AuthFailure,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        OperationNotPermitted,
    ],
}
}

structure! {
/// What DescribeImages is asked.
input DescribeImagesInput as "DescribeImagesRequest" {
    /// Only images with launch permission for these: an account ID, self or all.
    "ExecutableUsers".wire("ExecutableBy") => executable_users: Vec<String>,
    /// The IDs of the images to list.
    "ImageIds".wire("ImageId") => image_ids: Vec<ImageId>,
    /// Only images of these owners: account IDs, self, amazon, aws-marketplace or aws-backup-vault.
    "Owners".wire("Owner") => owners: Vec<String>,
    /// Also list other owners' deprecated images; you always see your own.
    "IncludeDeprecated" => include_deprecated: Option<bool>,
    /// Also list your disabled images.
    "IncludeDisabled" => include_disabled: Option<bool>,
    /// The most images in one answer; cannot be combined with ImageIds.
    "MaxResults" => max_results: Option<i64>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions such as name, state or tag:KEY; all filters must match, any value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeImages answers.
output DescribeImagesOutput as "DescribeImagesResult" {
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
    /// The images that were found.
    "Images".xml("imagesSet") => images: Option<Vec<Image>>,
}
}

operation! {
/// Lists AMIs you own or may use, narrowed by ID, owner, launch permission or filter.
read DESCRIBE_IMAGES of Ec2 as "DescribeImages" {
    input: DescribeImagesInput,
    output: DescribeImagesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Images"),
    filters: [
        "architecture",
        "block-device-mapping.delete-on-termination",
        "block-device-mapping.device-name",
        "block-device-mapping.encrypted",
        "block-device-mapping.snapshot-id",
        "block-device-mapping.volume-size",
        "block-device-mapping.volume-type",
        "creation-date",
        "description",
        "ena-support",
        "free-tier-eligible",
        "hypervisor",
        "image-allowed",
        "image-id",
        "image-type",
        "image-watermark.source-image-creation-time",
        "image-watermark.source-image-id",
        "image-watermark.source-image-region",
        "image-watermark.watermark-creation-time",
        "image-watermark.watermark-key",
        "is-public",
        "kernel-id",
        "manifest-location",
        "name",
        "owner-alias",
        "owner-id",
        "platform",
        "product-code",
        "product-code.type",
        "public-ssm-parameter-name",
        "ramdisk-id",
        "root-device-name",
        "root-device-type",
        "source-image-id",
        "source-image-region",
        "source-instance-id",
        "sriov-net-support",
        "state",
        "state-reason-code",
        "state-reason-message",
        "tag-key",
        "tag:",
        "virtualization-type",
    ],
    errors: [InvalidAmiIdMalformed, InvalidAmiIdNotFound, InvalidUserIdMalformed],
}
}

structure! {
/// What EnableImageDeprecation is asked.
input EnableImageDeprecationInput as "EnableImageDeprecationRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// When to deprecate the image, in UTC; must be in the future.
    "DeprecateAt".required() => deprecate_at: Timestamp,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableImageDeprecation answers.
output EnableImageDeprecationOutput as "EnableImageDeprecationResult" {
    /// True when the request succeeded.
    "Return" => return_: Option<bool>,
}
}

operation! {
/// Sets the date after which an AMI no longer shows up in other accounts' lists.
write ENABLE_IMAGE_DEPRECATION of Ec2 as "EnableImageDeprecation" {
    input: EnableImageDeprecationInput,
    output: EnableImageDeprecationOutput,
    errors: [AuthFailure, InvalidAmiIdMalformed, InvalidAmiIdNotFound, InvalidAmiIdUnavailable],
}
}

structure! {
/// What DisableImageDeprecation is asked.
input DisableImageDeprecationInput as "DisableImageDeprecationRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableImageDeprecation answers.
output DisableImageDeprecationOutput as "DisableImageDeprecationResult" {
    /// True when the request succeeded.
    "Return" => return_: Option<bool>,
}
}

operation! {
/// Removes the deprecation date from an AMI.
write DISABLE_IMAGE_DEPRECATION of Ec2 as "DisableImageDeprecation" {
    input: DisableImageDeprecationInput,
    output: DisableImageDeprecationOutput,
    errors: [AuthFailure, InvalidAmiIdMalformed, InvalidAmiIdNotFound, InvalidAmiIdUnavailable],
}
}

structure! {
/// What EnableImage is asked.
input EnableImageInput as "EnableImageRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableImage answers.
output EnableImageOutput as "EnableImageResult" {
    /// True when the request succeeded.
    "Return" => return_: Option<bool>,
}
}

operation! {
/// Makes a disabled AMI launchable again; permissions lost when it was disabled do not return.
write ENABLE_IMAGE of Ec2 as "EnableImage" {
    input: EnableImageInput,
    output: EnableImageOutput,
    errors: [
        AuthFailure,
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
    ],
}
}

structure! {
/// What DisableImage is asked.
input DisableImageInput as "DisableImageRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableImage answers.
output DisableImageOutput as "DisableImageResult" {
    /// True when the request succeeded.
    "Return" => return_: Option<bool>,
}
}

operation! {
/// Blocks new launches from an AMI and removes all its launch permissions, without deleting anything.
write DISABLE_IMAGE of Ec2 as "DisableImage" {
    input: DisableImageInput,
    output: DisableImageOutput,
    errors: [
        AuthFailure,
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
    ],
}
}

structure! {
/// What happened to one snapshot when its AMI was deregistered.
output DeleteSnapshotReturnCode as "DeleteSnapshotReturnCode" {
    /// The ID of the snapshot this outcome is about.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The outcome for this snapshot: success, skipped because another image uses it, or an error.
    "ReturnCode".of(&["success", "skipped", "missing-permissions", "internal-error", "client-error"]) => return_code: Option<String>,
}
}

structure! {
/// An Amazon Machine Image: the template from which instances are launched.
output Image as "Image" {
    /// The operating system as billed, such as Linux/UNIX or Windows.
    "PlatformDetails" => platform_details: Option<String>,
    /// The billing code of the platform, such as RunInstances for Linux.
    "UsageOperation" => usage_operation: Option<String>,
    /// The disks an instance gets when it is launched from this image.
    "BlockDeviceMappings".xml("blockDeviceMapping") => block_device_mappings: Option<Vec<BlockDeviceMapping>>,
    /// The note given to the image; absent when none was set.
    "Description" => description: Option<String>,
    /// Whether the image has the ENA network driver, which most current types need.
    "EnaSupport" => ena_support: Option<bool>,
    /// The hypervisor type; shows xen for ordinary images, even on Nitro.
    "Hypervisor".of(&["ovm", "xen"]) => hypervisor: Option<String>,
    /// A word for a well-known owner, such as amazon; absent for ordinary accounts.
    "ImageOwnerAlias" => image_owner_alias: Option<String>,
    /// The name of the image; it cannot be changed.
    "Name" => name: Option<String>,
    /// The device name of the root disk, such as /dev/xvda.
    "RootDeviceName" => root_device_name: Option<String>,
    /// The kind of root disk: ebs or instance-store.
    "RootDeviceType".of(&["ebs", "instance-store"]) => root_device_type: Option<String>,
    /// The value simple means the older Intel enhanced networking is on.
    "SriovNetSupport" => sriov_net_support: Option<String>,
    /// Why the image failed or otherwise reached its state.
    "StateReason" => state_reason: Option<StateReason>,
    /// Your own tags on the image; other accounts cannot see them.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The virtualization type: hvm, or paravirtual on old images.
    "VirtualizationType".of(&["hvm", "paravirtual"]) => virtualization_type: Option<String>,
    /// How the image boots; absent means the instance type's default applies.
    "BootMode".of(&["legacy-bios", "uefi", "uefi-preferred"]) => boot_mode: Option<String>,
    /// The value v2.0 means a virtual TPM is on; needs UEFI boot.
    "TpmSupport".of(&["v2.0"]) => tpm_support: Option<String>,
    /// When the image drops out of other accounts' lists; launching still works.
    "DeprecationTime" => deprecation_time: Option<String>,
    /// The value v2.0 makes new instances require IMDSv2 session tokens by default.
    "ImdsSupport".of(&["v2.0"]) => imds_support: Option<String>,
    /// The instance this image was created from; only after CreateImage.
    "SourceInstanceId" => source_instance_id: Option<InstanceId>,
    /// Whether the image is protected against being deregistered; shown to its owner only.
    "DeregistrationProtection" => deregistration_protection: Option<String>,
    /// When the image was last used for a launch, reported about a day late.
    "LastLaunchedTime" => last_launched_time: Option<String>,
    /// Whether the account's allowed images setting permits this image.
    "ImageAllowed" => image_allowed: Option<bool>,
    /// The image this one was copied from, or its source instance was launched from.
    "SourceImageId" => source_image_id: Option<ImageId>,
    /// The Region of the image this one was made from.
    "SourceImageRegion" => source_image_region: Option<String>,
    /// Whether the image can be used within the free tier.
    "FreeTierEligible" => free_tier_eligible: Option<bool>,
    /// The public Systems Manager parameter that names this image, without its leading slash.
    "PublicSsmParameterName" => public_ssm_parameter_name: Option<String>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The owner and name of the image, or where its manifest is in S3.
    "ImageLocation" => image_location: Option<String>,
    /// The state of the image: pending, available, disabled, failed and others.
    "State".xml("imageState").of(&["pending", "available", "invalid", "deregistered", "transient", "failed", "error", "disabled"]) => state: Option<String>,
    /// The 12-digit ID of the account that owns the image.
    "OwnerId".xml("imageOwnerId") => owner_id: Option<String>,
    /// When the image was made, as text in UTC; a copy has its own.
    "CreationDate" => creation_date: Option<String>,
    /// Whether every account may launch the image.
    "Public".xml("isPublic") => public: Option<bool>,
    /// The codes of Marketplace products the image contains; they limit sharing and copying.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// The processor architecture the image needs; only matching instance types can launch it.
    "Architecture".of(&["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"]) => architecture: Option<String>,
    /// What the image is: machine for normal images, or kernel or ramdisk.
    "ImageType".of(&["machine", "kernel", "ramdisk"]) => image_type: Option<String>,
    /// The ID of the kernel image; only old paravirtual images use one.
    "KernelId" => kernel_id: Option<String>,
    /// The ID of the RAM disk image; only old paravirtual images use one.
    "RamdiskId" => ramdisk_id: Option<String>,
    /// The word windows for Windows; absent for everything else.
    "Platform".of(&["Windows"]) => platform: Option<String>,
}
}
