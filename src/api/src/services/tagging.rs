//! Resource Groups Tagging: which resources have which tags, whatever kind they are.

use crate::Family;

structure! {
/// A condition on tags.
input TagFilter as "TagFilter" {
    /// The key that a resource must have.
    "Key".min(1).max(128) => key: Option<String>,
    /// The values, one of which the key must have; any, when there are none.
    "Values".min(0).max(20) => values: Option<Vec<String>>,
}
/// What GetResources is asked.
input GetResourcesInput as "GetResourcesInput" {
    /// Where an earlier answer left off.
    "PaginationToken".min(0).max(2048) => pagination_token: Option<String>,
    /// Conditions on tags; all must hold.
    "TagFilters".min(0).max(50) => tag_filters: Vec<TagFilter>,
    /// The most resources in one answer, 1 to 100.
    "ResourcesPerPage" => resources_per_page: Option<i64>,
    /// The most tags in one answer, 100 to 500; resources are kept whole.
    "TagsPerPage" => tags_per_page: Option<i64>,
    /// Kinds of resources, such as ec2:image, ec2 or kms:key.
    "ResourceTypeFilters" => resource_type_filters: Vec<String>,
    /// Whether to say which tags break a tag policy; the lab has no tag policies.
    "IncludeComplianceDetails" => include_compliance_details: Option<bool>,
    /// Whether to leave out what breaks no tag policy.
    "ExcludeCompliantResources" => exclude_compliant_resources: Option<bool>,
    /// The resource names to look up, instead of conditions.
    "ResourceARNList".min(1).max(100) => resource_arn_list: Vec<String>,
}
}

structure! {
/// A tag.
output Tag as "Tag" {
    /// The key.
    "Key" => key: Option<String>,
    /// The value.
    "Value" => value: Option<String>,
}
/// A resource with its tags.
output ResourceTagMapping as "ResourceTagMapping" {
    /// The resource name.
    "ResourceARN" => resource_arn: Option<String>,
    /// The tags.
    "Tags" => tags: Option<Vec<Tag>>,
    /// Which tags break a tag policy.
    "ComplianceDetails" => compliance_details: Option<ComplianceDetails>,
}
/// What GetResources answers.
output GetResourcesOutput as "GetResourcesOutput" {
    /// How to continue; empty when there is no more.
    "PaginationToken" => pagination_token: Option<String>,
    /// The resources with their tags.
    "ResourceTagMappingList" => resource_tag_mapping_list: Option<Vec<ResourceTagMapping>>,
}
}

structure! {
/// Which tags break a tag policy.
opaque ComplianceDetails as "ComplianceDetails" {
    /// Keys that are spelled otherwise than the policy wants.
    "NoncompliantKeys" => noncompliant_keys: Option<Vec<String>>,
    /// Keys whose values the policy does not allow.
    "KeysWithNoncompliantValues" => keys_with_noncompliant_values: Option<Vec<String>>,
    /// Keys that the policy wants and that are missing.
    "MissingTagKeys" => missing_tag_keys: Option<Vec<String>>,
    /// Whether nothing breaks the policy.
    "ComplianceStatus" => compliance_status: Option<bool>,
}
}

operation! {
/// Lists resources of every kind that have tags, by their tags.
read GET_RESOURCES of Tagging as "GetResources" {
    input: GetResourcesInput,
    output: GetResourcesOutput,
    pages: ("PaginationToken", "PaginationToken", Some("ResourcesPerPage"), "ResourceTagMappingList"),
    simplified: "It knows the tags of EC2's resources and of keys.",
    errors: [InvalidParameterException],
}
}

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[Family::new("Tagged resources", &[GET_RESOURCES.row()])];
