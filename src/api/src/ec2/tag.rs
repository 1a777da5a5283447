//! Tags.

use super::common::{Filter, RESOURCE_TYPES, Tag};
use crate::{Effect, Operation, Service, structure};

structure! {
/// What CreateTags is asked.
input CreateTagsInput as "CreateTagsRequest" {
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Resources".wire("ResourceId").required() => resources: Vec<String>,
    /// To be described.
    "Tags".wire("Tag").required() => tags: Vec<Tag>,
}
}

structure! {
/// What CreateTags answers.
output CreateTagsOutput as "CreateTagsResult" {}
}

/// To be described.
pub static CREATE_TAGS: Operation = Operation::new(
    Service::Ec2,
    "CreateTags",
    "To be described.",
    Effect::Write,
    CreateTagsInput::STRUCTURE,
    CreateTagsOutput::STRUCTURE,
);

structure! {
/// What DeleteTags is asked.
input DeleteTagsInput as "DeleteTagsRequest" {
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Resources".wire("ResourceId").required() => resources: Vec<String>,
    /// To be described.
    "Tags".wire("Tag") => tags: Vec<Tag>,
}
}

structure! {
/// What DeleteTags answers.
output DeleteTagsOutput as "DeleteTagsResult" {}
}

/// To be described.
pub static DELETE_TAGS: Operation = Operation::new(
    Service::Ec2,
    "DeleteTags",
    "To be described.",
    Effect::Write,
    DeleteTagsInput::STRUCTURE,
    DeleteTagsOutput::STRUCTURE,
);

structure! {
/// What DescribeTags is asked.
input DescribeTagsInput as "DescribeTagsRequest" {
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// To be described.
    "MaxResults" => max_results: Option<i64>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// What DescribeTags answers.
output DescribeTagsOutput as "DescribeTagsResult" {
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<TagDescription>>,
}
}

/// To be described.
pub static DESCRIBE_TAGS: Operation = Operation::new(
    Service::Ec2,
    "DescribeTags",
    "To be described.",
    Effect::Read,
    DescribeTagsInput::STRUCTURE,
    DescribeTagsOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "Tags");

structure! {
/// To be described.
output TagDescription as "TagDescription" {
    /// To be described.
    "Key" => key: Option<String>,
    /// To be described.
    "ResourceId" => resource_id: Option<String>,
    /// To be described.
    "ResourceType".of(RESOURCE_TYPES) => resource_type: Option<String>,
    /// To be described.
    "Value" => value: Option<String>,
}
}
