//! Systems Manager's parameters of one's own: names under which an account publishes its images.

use crate::Timestamp;
use crate::services::ssm::ParameterStringFilter;

structure! {
/// A tag of a parameter.
part Tag as "Tag" {
    /// The tag's key.
    "Key".required().min(1).max(128) => key: Option<String>,
    /// The tag's value.
    "Value".required().min(0).max(256) => value: Option<String>,
}
}

structure! {
/// A condition on parameters, in the older form.
input ParametersFilter as "ParametersFilter" {
    /// What to compare.
    "Key".required().of(&["Name", "Type", "KeyId"]) => key: Option<String>,
    /// What to compare with.
    "Values".required().min(1).max(50) => values: Option<Vec<String>>,
}
}

structure! {
/// What PutParameter is asked.
input PutParameterInput as "PutParameterRequest" {
    /// The name, such as /golden/web.
    "Name".required().min(1).max(2048) => name: String,
    /// What the parameter is for.
    "Description".min(0).max(1024) => description: Option<String>,
    /// The value; for aws:ec2:image, the ID of an image.
    "Value".required() => value: String,
    /// The kind of value; a new parameter needs one.
    "Type".of(&["String", "StringList", "SecureString"]) => kind: Option<String>,
    /// The key that encrypts a SecureString; the lab has none of those.
    "KeyId".min(1).max(256) => key_id: Option<String>,
    /// Whether a parameter that exists gets a new version.
    "Overwrite" => overwrite: Option<bool>,
    /// A pattern for values; the lab has no patterns.
    "AllowedPattern".min(0).max(1024) => allowed_pattern: Option<String>,
    /// Tags for a new parameter.
    "Tags" => tags: Vec<Tag>,
    /// The tier: up to 4 KiB in Standard, up to 8 KiB in Advanced.
    "Tier".of(&["Standard", "Advanced", "Intelligent-Tiering"]) => tier: Option<String>,
    /// Policies, such as one that ends the parameter; the lab has no policies.
    "Policies".min(1).max(4096) => policies: Option<String>,
    /// What the text stands for: text, or aws:ec2:image.
    "DataType".min(0).max(128) => data_type: Option<String>,
}
/// What DescribeParameters is asked.
input DescribeParametersInput as "DescribeParametersRequest" {
    /// Conditions in the older form.
    "Filters" => filters: Vec<ParametersFilter>,
    /// Conditions to narrow the list; all must hold.
    "ParameterFilters" => parameter_filters: Vec<ParameterStringFilter>,
    /// The most parameters in one answer, 1 to 50.
    "MaxResults".min(1).max(50) => max_results: Option<i64>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// List parameters that others share; nobody shares any here.
    "Shared" => shared: Option<bool>,
}
/// What ListTagsForResource is asked.
input ListTagsForResourceInput as "ListTagsForResourceRequest" {
    /// The kind of resource; of parameters, Parameter.
    "ResourceType".required().of(&["Document", "ManagedInstance", "MaintenanceWindow", "Parameter", "PatchBaseline", "OpsItem", "OpsMetadata", "Automation", "Association"]) => resource_type: String,
    /// The name of the parameter.
    "ResourceId".required() => resource_id: String,
}
/// What DeleteParameter is asked.
input DeleteParameterInput as "DeleteParameterRequest" {
    /// The name of the parameter.
    "Name".required().min(1).max(2048) => name: String,
}
}

structure! {
/// A policy of a parameter.
opaque ParameterInlinePolicy as "ParameterInlinePolicy" {
    /// The policy.
    "PolicyText" => policy_text: Option<String>,
    /// The kind of policy.
    "PolicyType" => policy_type: Option<String>,
    /// Whether it is in force.
    "PolicyStatus" => policy_status: Option<String>,
}
}

structure! {
/// What PutParameter answers.
output PutParameterOutput as "PutParameterResult" {
    /// The number of the new version.
    "Version" => version: Option<i64>,
    /// The tier of the parameter.
    "Tier".of(&["Standard", "Advanced", "Intelligent-Tiering"]) => tier: Option<String>,
}
/// A parameter without its value.
output ParameterMetadata as "ParameterMetadata" {
    /// Its name.
    "Name" => name: Option<String>,
    /// Its resource name.
    "ARN" => arn: Option<String>,
    /// The kind of its value.
    "Type".of(&["String", "StringList", "SecureString"]) => kind: Option<String>,
    /// The key that encrypts its value.
    "KeyId" => key_id: Option<String>,
    /// When it was last changed.
    "LastModifiedDate" => last_modified_date: Option<Timestamp>,
    /// Who last changed it.
    "LastModifiedUser" => last_modified_user: Option<String>,
    /// What it is for.
    "Description" => description: Option<String>,
    /// The pattern for its values.
    "AllowedPattern" => allowed_pattern: Option<String>,
    /// How often it was changed.
    "Version" => version: Option<i64>,
    /// Its tier.
    "Tier".of(&["Standard", "Advanced", "Intelligent-Tiering"]) => tier: Option<String>,
    /// Its policies.
    "Policies" => policies: Option<Vec<ParameterInlinePolicy>>,
    /// What its text stands for.
    "DataType" => data_type: Option<String>,
}
/// What DescribeParameters answers.
output DescribeParametersOutput as "DescribeParametersResult" {
    /// The parameters that were found.
    "Parameters" => parameters: Option<Vec<ParameterMetadata>>,
    /// How to continue, when there is more.
    "NextToken" => next_token: Option<String>,
}
/// What ListTagsForResource answers.
output ListTagsForResourceOutput as "ListTagsForResourceResult" {
    /// The tags of the parameter.
    "TagList" => tag_list: Option<Vec<Tag>>,
}
/// What DeleteParameter answers.
output DeleteParameterOutput as "DeleteParameterResult" {
}
}

operation! {
/// Makes a parameter, such as the name of your newest image, or gives one a new value.
write PUT_PARAMETER of Ssm as "PutParameter" {
    input: PutParameterInput,
    output: PutParameterOutput,
    simplified: "A value of type aws:ec2:image is checked before the call answers. SecureString, patterns and policies are refused.",
    errors: [AccessDeniedException, ParameterAlreadyExists, UnsupportedParameterType],
}
}

operation! {
/// Lists your own parameters without their values.
read DESCRIBE_PARAMETERS of Ssm as "DescribeParameters" {
    input: DescribeParametersInput,
    output: DescribeParametersOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Parameters"),
    errors: [InvalidFilterKey, InvalidNextToken],
}
}

operation! {
/// Deletes one of your own parameters, with all its versions.
write DELETE_PARAMETER of Ssm as "DeleteParameter" {
    input: DeleteParameterInput,
    output: DeleteParameterOutput,
    errors: [ParameterNotFound],
}
}

operation! {
/// Lists the tags of one of your own parameters.
read LIST_TAGS_FOR_RESOURCE of Ssm as "ListTagsForResource" {
    input: ListTagsForResourceInput,
    output: ListTagsForResourceOutput,
    simplified: "Of Systems Manager's resources the lab has parameters only.",
    errors: [InvalidResourceId],
}
}
