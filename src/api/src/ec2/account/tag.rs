//! Tags.

use crate::ErrorCode;
use crate::ec2::common::{Filter, RESOURCE_TYPES, Tag};

/// What CreateTags answers when it is given no tags.
pub const NO_TAGS: &str =
    "Value ( empty ) for parameter tagSet is invalid. You must specify one or more tags to create";

structure! {
/// What CreateTags is asked.
input CreateTagsInput as "CreateTagsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The IDs of the resources to tag; kinds may be mixed.
    "Resources".wire("ResourceId").required_as("resourceIdSet") => resources: Vec<String>,
    /// The tags to add; an existing key gets the new value.
    "Tags".wire("Tag").required_or(ErrorCode::InvalidParameterValue, NO_TAGS) => tags: Vec<Tag>,
}
}

structure! {
/// What CreateTags answers.
output CreateTagsOutput as "CreateTagsResult" {}
}

operation! {
/// Adds tags to resources, replacing the value of any key that is already there.
write CREATE_TAGS of Ec2 as "CreateTags" {
    input: CreateTagsInput,
    output: CreateTagsOutput,
    errors: [
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidGroupNotFound,
        InvalidId,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        InvalidKeyPairNotFound,
        InvalidLaunchTemplateIdNotFound,
        InvalidNetworkInterfaceIdNotFound,
        InvalidSecurityGroupRuleIdNotFound,
        InvalidSnapshotNotFound,
        InvalidSnapshotIdMalformed,
        InvalidSubnetIdNotFound,
        InvalidVolumeNotFound,
        InvalidVpcIdNotFound,
        TagLimitExceeded,
    ],
}
}

structure! {
/// What DeleteTags is asked.
input DeleteTagsInput as "DeleteTagsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The IDs of the resources to remove tags from.
    "Resources".wire("ResourceId").required_as("resourceIdSet") => resources: Vec<String>,
    /// The tags to remove; give a value to remove only matching ones.
    "Tags".wire("Tag") => tags: Vec<Tag>,
}
}

structure! {
/// What DeleteTags answers.
output DeleteTagsOutput as "DeleteTagsResult" {}
}

operation! {
/// Removes tags from resources, optionally only where the value matches too.
write DELETE_TAGS of Ec2 as "DeleteTags" {
    input: DeleteTagsInput,
    output: DeleteTagsOutput,
    errors: [
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidGroupNotFound,
        InvalidId,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        InvalidKeyPairNotFound,
        InvalidLaunchTemplateIdNotFound,
        InvalidNetworkInterfaceIdNotFound,
        InvalidSecurityGroupRuleIdNotFound,
        InvalidSnapshotNotFound,
        InvalidSnapshotIdMalformed,
        InvalidSubnetIdNotFound,
        InvalidVolumeNotFound,
        InvalidVpcIdNotFound,
    ],
}
}

structure! {
/// What DescribeTags is asked.
input DescribeTagsInput as "DescribeTagsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults" => max_results: Option<i64>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// What DescribeTags answers.
output DescribeTagsOutput as "DescribeTagsResult" {
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
    /// The tags that were found, each with its resource.
    "Tags".xml("tagSet") => tags: Option<Vec<TagDescription>>,
}
}

operation! {
/// Lists your tags in this Region together with the resources that carry them.
read DESCRIBE_TAGS of Ec2 as "DescribeTags" {
    input: DescribeTagsInput,
    output: DescribeTagsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Tags"),
    // Unlike elsewhere, `tag-key` is none of them.
    filters: ["key", "resource-id", "resource-type", "tag:", "value"],
}
}

structure! {
/// One tag together with the resource that carries it.
output TagDescription as "TagDescription" {
    /// The name of the tag, up to 128 characters and case-sensitive.
    "Key" => key: Option<String>,
    /// The ID of the resource that carries the tag.
    "ResourceId" => resource_id: Option<String>,
    /// The kind of resource that carries the tag.
    "ResourceType".of(RESOURCE_TYPES) => resource_type: Option<String>,
    /// The value of the tag.
    "Value" => value: Option<String>,
}
}
