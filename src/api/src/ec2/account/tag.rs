//! Tags.

use crate::ec2::common::{Filter, RESOURCE_TYPES, Tag};
use crate::{Effect, ErrorCode, Operation, Service, structure};

structure! {
/// What CreateTags is asked.
input CreateTagsInput as "CreateTagsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The IDs of the resources to tag; kinds may be mixed.
    "Resources".wire("ResourceId").required() => resources: Vec<String>,
    /// The tags to add; an existing key gets the new value.
    "Tags".wire("Tag").required() => tags: Vec<Tag>,
}
}

structure! {
/// What CreateTags answers.
output CreateTagsOutput as "CreateTagsResult" {}
}

/// Adds tags to resources, replacing the value of any key that is already there.
pub static CREATE_TAGS: Operation = Operation::new(
    Service::Ec2,
    "CreateTags",
    "Adds tags to resources, replacing the value of any key that is already there.",
    Effect::Write,
    CreateTagsInput::STRUCTURE,
    CreateTagsOutput::STRUCTURE,
)
.errors(&[
    ErrorCode::InvalidAmiIdMalformed,
    ErrorCode::InvalidAmiIdNotFound,
    ErrorCode::InvalidGroupNotFound,
    ErrorCode::InvalidId,
    ErrorCode::InvalidInstanceIdMalformed,
    ErrorCode::InvalidInstanceIdNotFound,
    ErrorCode::InvalidKeyPairNotFound,
    ErrorCode::InvalidLaunchTemplateIdNotFound,
    ErrorCode::InvalidNetworkInterfaceIdNotFound,
    ErrorCode::InvalidSecurityGroupRuleIdNotFound,
    ErrorCode::InvalidSnapshotNotFound,
    ErrorCode::InvalidSnapshotIdMalformed,
    ErrorCode::InvalidSubnetIdNotFound,
    ErrorCode::InvalidVolumeNotFound,
    ErrorCode::InvalidVpcIdNotFound,
    ErrorCode::TagLimitExceeded,
]);

structure! {
/// What DeleteTags is asked.
input DeleteTagsInput as "DeleteTagsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The IDs of the resources to remove tags from.
    "Resources".wire("ResourceId").required() => resources: Vec<String>,
    /// The tags to remove; give a value to remove only matching ones.
    "Tags".wire("Tag") => tags: Vec<Tag>,
}
}

structure! {
/// What DeleteTags answers.
output DeleteTagsOutput as "DeleteTagsResult" {}
}

/// Removes tags from resources, optionally only where the value matches too.
pub static DELETE_TAGS: Operation = Operation::new(
    Service::Ec2,
    "DeleteTags",
    "Removes tags from resources, optionally only where the value matches too.",
    Effect::Write,
    DeleteTagsInput::STRUCTURE,
    DeleteTagsOutput::STRUCTURE,
)
.errors(&[
    ErrorCode::InvalidAmiIdMalformed,
    ErrorCode::InvalidAmiIdNotFound,
    ErrorCode::InvalidGroupNotFound,
    ErrorCode::InvalidId,
    ErrorCode::InvalidInstanceIdMalformed,
    ErrorCode::InvalidInstanceIdNotFound,
    ErrorCode::InvalidKeyPairNotFound,
    ErrorCode::InvalidLaunchTemplateIdNotFound,
    ErrorCode::InvalidNetworkInterfaceIdNotFound,
    ErrorCode::InvalidSecurityGroupRuleIdNotFound,
    ErrorCode::InvalidSnapshotNotFound,
    ErrorCode::InvalidSnapshotIdMalformed,
    ErrorCode::InvalidSubnetIdNotFound,
    ErrorCode::InvalidVolumeNotFound,
    ErrorCode::InvalidVpcIdNotFound,
]);

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

/// Lists your tags in this Region together with the resources that carry them.
pub static DESCRIBE_TAGS: Operation = Operation::new(
    Service::Ec2,
    "DescribeTags",
    "Lists your tags in this Region together with the resources that carry them.",
    Effect::Read,
    DescribeTagsInput::STRUCTURE,
    DescribeTagsOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "Tags")
// Unlike elsewhere, `tag-key` is none of them.
.filters(&["key", "resource-id", "resource-type", "tag:", "value"]);

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
