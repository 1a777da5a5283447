//! Where an image came from, and what uses it.

use crate::ec2::common::{Filter, InstanceState, OperatorResponse, Tag};
use crate::{ImageId, InstanceId, Timestamp};

structure! {
/// One image in the line of descent.
output ImageAncestryEntry as "ImageAncestryEntry" {
    /// When the image was made.
    "CreationDate" => creation_date: Option<Timestamp>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The short name of a well-known owner, such as amazon.
    "ImageOwnerAlias" => image_owner_alias: Option<String>,
    /// The ID of the image that it was copied or made from.
    "SourceImageId" => source_image_id: Option<ImageId>,
    /// The Region of that image.
    "SourceImageRegion" => source_image_region: Option<String>,
}
}

structure! {
/// A type of resource to look through.
input ResourceTypeRequest as "ResourceTypeRequest" {
    /// The type of resource, such as ec2:Instance.
    "ResourceType".of(&["ec2:Instance", "ec2:LaunchTemplate", "ssm:Parameter", "imagebuilder:ImageRecipe", "imagebuilder:ContainerRecipe"]) => resource_type: Option<String>,
    /// Details of that type of resource.
    "ResourceTypeOptions".wire("ResourceTypeOption") => resource_type_options: Option<Vec<ResourceTypeOption>>,
}
}

structure! {
/// A detail of how to look through a type of resource.
input ResourceTypeOption as "ResourceTypeOption" {
    /// The name of the detail.
    "OptionName".of(&["state-name", "version-depth"]) => option_name: Option<String>,
    /// The values of the detail.
    "OptionValues".wire("OptionValue") => option_values: Option<Vec<String>>,
}
}

structure! {
/// One resource of yours that names an image.
output ImageReference as "ImageReference" {
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The type of the resource.
    "ResourceType".of(&["ec2:Instance", "ec2:LaunchTemplate", "ssm:Parameter", "imagebuilder:ImageRecipe", "imagebuilder:ContainerRecipe"]) => resource_type: Option<String>,
    /// The ARN of the resource.
    "Arn" => arn: Option<String>,
}
}

structure! {
/// An instance, and what became of its image.
output InstanceImageMetadata as "InstanceImageMetadata" {
    /// The ID of the instance, starting with i-.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The type of the instance, such as t3.micro.
    "InstanceType".instance_type() => instance_type: Option<String>,
    /// When the instance was last started.
    "LaunchTime" => launch_time: Option<Timestamp>,
    /// The Availability Zone of the instance.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account.
    "ZoneId" => zone_id: Option<String>,
    /// The state of the instance.
    "State".xml("instanceState") => state: Option<InstanceState>,
    /// The account that owns the instance.
    "OwnerId".xml("instanceOwnerId") => owner_id: Option<String>,
    /// The tags that you put on it.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// What is known of its image now.
    "ImageMetadata" => image_metadata: Option<ImageMetadata>,
    /// Which AWS service manages the instance, if one does.
    "Operator" => operator: Option<OperatorResponse>,
}
}

structure! {
/// What is known of the image of an instance.
output ImageMetadata as "ImageMetadata" {
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The name of the image.
    "Name" => name: Option<String>,
    /// The account that owns the image.
    "OwnerId".xml("imageOwnerId") => owner_id: Option<String>,
    /// The state of the image now.
    "State".xml("imageState").of(&["pending", "available", "invalid", "deregistered", "transient", "failed", "error", "disabled"]) => state: Option<String>,
    /// The short name of a well-known owner, such as amazon.
    "ImageOwnerAlias" => image_owner_alias: Option<String>,
    /// When the image was made.
    "CreationDate" => creation_date: Option<String>,
    /// When the image is, or was, deprecated.
    "DeprecationTime" => deprecation_time: Option<String>,
    /// Whether the account's allowed images setting permits the image.
    "ImageAllowed" => image_allowed: Option<bool>,
    /// Whether every account may launch the image.
    "IsPublic" => is_public: Option<bool>,
}
}

structure! {
/// What GetImageAncestry is asked.
input GetImageAncestryInput as "GetImageAncestryRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What GetImageAncestry answers.
output GetImageAncestryOutput as "GetImageAncestryResult" {
    /// The image first, then the one it came from, and so on.
    "ImageAncestryEntries".xml("imageAncestryEntrySet") => image_ancestry_entries: Option<Vec<ImageAncestryEntry>>,
}
}

operation! {
/// Follows an AMI back to the images that it came from.
read GET_IMAGE_ANCESTRY of Ec2 as "GetImageAncestry" {
    input: GetImageAncestryInput,
    output: GetImageAncestryOutput,
    errors: [InvalidAmiIdMalformed, InvalidAmiIdNotFound, InvalidAmiIdUnavailable],
}
}

structure! {
/// What DescribeImageReferences is asked.
input DescribeImageReferencesInput as "DescribeImageReferencesRequest" {
    /// The IDs of the images.
    "ImageIds".wire("ImageId").required().min(1).max(10) => image_ids: Vec<ImageId>,
    /// Look through every type of resource.
    "IncludeAllResourceTypes" => include_all_resource_types: Option<bool>,
    /// The types of resources to look through.
    "ResourceTypes".wire("ResourceType") => resource_types: Vec<ResourceTypeRequest>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The most items in one answer.
    "MaxResults".min(5) => max_results: Option<i64>,
}
}

structure! {
/// What DescribeImageReferences answers.
output DescribeImageReferencesOutput as "DescribeImageReferencesResult" {
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
    /// The resources that name the images.
    "ImageReferences".xml("imageReferenceSet") => image_references: Option<Vec<ImageReference>>,
}
}

operation! {
/// Lists the resources of yours that name certain AMIs.
read DESCRIBE_IMAGE_REFERENCES of Ec2 as "DescribeImageReferences" {
    input: DescribeImageReferencesInput,
    output: DescribeImageReferencesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "ImageReferences"),
    errors: [InvalidAmiIdMalformed],
}
}

structure! {
/// What DescribeInstanceImageMetadata is asked.
input DescribeInstanceImageMetadataInput as "DescribeInstanceImageMetadataRequest" {
    /// Conditions that the results must meet.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The IDs of the instances.
    "InstanceIds".wire("InstanceId") => instance_ids: Vec<InstanceId>,
    /// The most items in one answer.
    "MaxResults".min(1).max(1000) => max_results: Option<i64>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeInstanceImageMetadata answers.
output DescribeInstanceImageMetadataOutput as "DescribeInstanceImageMetadataResult" {
    /// The instances with their images.
    "InstanceImageMetadata".xml("instanceImageMetadataSet") => instance_image_metadata: Option<Vec<InstanceImageMetadata>>,
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Shows for each instance what became of the AMI that it was launched from.
read DESCRIBE_INSTANCE_IMAGE_METADATA of Ec2 as "DescribeInstanceImageMetadata" {
    input: DescribeInstanceImageMetadataInput,
    output: DescribeInstanceImageMetadataOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "InstanceImageMetadata"),
    filters: [
        "availability-zone",
        "instance-id",
        "image-allowed",
        "instance-state-name",
        "instance-type",
        "launch-time",
        "owner-alias",
        "zone-id",
        "tag:",
        "tag-key",
    ],
    errors: [InvalidInstanceIdMalformed, InvalidInstanceIdNotFound],
}
}
