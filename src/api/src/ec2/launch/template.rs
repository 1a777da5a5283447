//! Launch templates: parameters of launches under a name, in versions.

use crate::Timestamp;
use crate::ec2::common::{Filter, OperatorRequest, OperatorResponse, Tag, TagSpecification};
use crate::ec2::launch::template_request::RequestLaunchTemplateData;
use crate::ec2::launch::template_response::ResponseLaunchTemplateData;

structure! {
/// A launch template: parameters of launches under a name, in versions.
output LaunchTemplate as "LaunchTemplate" {
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName" => launch_template_name: Option<String>,
    /// When the template was created.
    "CreateTime" => create_time: Option<Timestamp>,
    /// Who created the template.
    "CreatedBy" => created_by: Option<String>,
    /// The number of the default version.
    "DefaultVersionNumber" => default_version_number: Option<i64>,
    /// The number of the newest version.
    "LatestVersionNumber" => latest_version_number: Option<i64>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The service that manages the template, if one does.
    "Operator" => operator: Option<OperatorResponse>,
}
}

structure! {
/// What EC2 found doubtful while it kept a template.
output ValidationWarning as "ValidationWarning" {
    /// What is doubtful about the template.
    "Errors".xml("errorSet") => errors: Option<Vec<ValidationError>>,
}
}

structure! {
/// One doubt about a template.
output ValidationError as "ValidationError" {
    /// The code of the doubt.
    "Code" => code: Option<String>,
    /// The doubt in words.
    "Message" => message: Option<String>,
}
}

structure! {
/// A version of a launch template.
output LaunchTemplateVersion as "LaunchTemplateVersion" {
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName" => launch_template_name: Option<String>,
    /// The number of the version.
    "VersionNumber" => version_number: Option<i64>,
    /// A note about the version, up to 255 characters.
    "VersionDescription" => version_description: Option<String>,
    /// When the version was created.
    "CreateTime" => create_time: Option<Timestamp>,
    /// Who created the version.
    "CreatedBy" => created_by: Option<String>,
    /// Whether this is the default version.
    "DefaultVersion" => default_version: Option<bool>,
    /// The parameters of launches, as RunInstances takes them.
    "LaunchTemplateData" => launch_template_data: Option<ResponseLaunchTemplateData>,
    /// The service that manages the template, if one does.
    "Operator" => operator: Option<OperatorResponse>,
}
}

structure! {
/// A version that was deleted.
output DeleteLaunchTemplateVersionsResponseSuccessItem as "DeleteLaunchTemplateVersionsResponseSuccessItem" {
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName" => launch_template_name: Option<String>,
    /// The number of the version.
    "VersionNumber" => version_number: Option<i64>,
}
}

structure! {
/// A version that was not deleted, and why.
output DeleteLaunchTemplateVersionsResponseErrorItem as "DeleteLaunchTemplateVersionsResponseErrorItem" {
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName" => launch_template_name: Option<String>,
    /// The number of the version.
    "VersionNumber" => version_number: Option<i64>,
    /// Why the version was not deleted.
    "ResponseError" => response_error: Option<ResponseError>,
}
}

structure! {
/// Why something could not be done.
output ResponseError as "ResponseError" {
    /// The code of the reason.
    "Code".of(&["launchTemplateIdDoesNotExist", "launchTemplateIdMalformed", "launchTemplateNameDoesNotExist", "launchTemplateNameMalformed", "launchTemplateVersionDoesNotExist", "unexpectedError"]) => code: Option<String>,
    /// The reason in words.
    "Message" => message: Option<String>,
}
}

structure! {
/// What CreateLaunchTemplate is asked.
input CreateLaunchTemplateInput as "CreateLaunchTemplateRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// A token of your choice; repeating the request with it makes no second copy.
    "ClientToken".token() => client_token: Option<String>,
    /// A name for the template, 3 to 128 letters, digits and ( ) . - / _.
    "LaunchTemplateName".required().min(3).max(128) => launch_template_name: String,
    /// A note about the version, up to 255 characters.
    "VersionDescription".min(0).max(255) => version_description: Option<String>,
    /// The parameters of launches, as RunInstances takes them.
    "LaunchTemplateData".required() => launch_template_data: Option<RequestLaunchTemplateData>,
    /// The service that manages the template; only services say so.
    "Operator" => operator: Option<OperatorRequest>,
    /// Tags for the new key pair.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
}
}

structure! {
/// What CreateLaunchTemplate answers.
output CreateLaunchTemplateOutput as "CreateLaunchTemplateResult" {
    /// The new template.
    "LaunchTemplate" => launch_template: Option<LaunchTemplate>,
    /// Doubts about the parameters; the template is kept all the same.
    "Warning" => warning: Option<ValidationWarning>,
}
}

operation! {
/// Keeps parameters of launches under a name, as version 1 of a template.
write CREATE_LAUNCH_TEMPLATE of Ec2 as "CreateLaunchTemplate" {
    input: CreateLaunchTemplateInput,
    output: CreateLaunchTemplateOutput,
    errors: [
        InvalidAmiIdMalformed,
        InvalidLaunchTemplateNameAlreadyExists,
        InvalidLaunchTemplateNameMalformed,
        InvalidUserDataMalformed,
        UnsupportedOperation,
    ],
}
}

structure! {
/// What CreateLaunchTemplateVersion is asked.
input CreateLaunchTemplateVersionInput as "CreateLaunchTemplateVersionRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// A token of your choice; repeating the request with it makes no second copy.
    "ClientToken".token() => client_token: Option<String>,
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName".min(3).max(128) => launch_template_name: Option<String>,
    /// The version that the new one starts from; what the new one says replaces its parts.
    "SourceVersion" => source_version: Option<String>,
    /// A note about the version, up to 255 characters.
    "VersionDescription".min(0).max(255) => version_description: Option<String>,
    /// The parameters of launches, as RunInstances takes them.
    "LaunchTemplateData".required() => launch_template_data: Option<RequestLaunchTemplateData>,
    /// Whether a parameter named as image is answered with the ID of the image it stands for.
    "ResolveAlias" => resolve_alias: Option<bool>,
}
}

structure! {
/// What CreateLaunchTemplateVersion answers.
output CreateLaunchTemplateVersionOutput as "CreateLaunchTemplateVersionResult" {
    /// The new version.
    "LaunchTemplateVersion" => launch_template_version: Option<LaunchTemplateVersion>,
    /// Doubts about the parameters; the template is kept all the same.
    "Warning" => warning: Option<ValidationWarning>,
}
}

operation! {
/// Adds a version to a launch template.
write CREATE_LAUNCH_TEMPLATE_VERSION of Ec2 as "CreateLaunchTemplateVersion" {
    input: CreateLaunchTemplateVersionInput,
    output: CreateLaunchTemplateVersionOutput,
    errors: [
        InvalidAmiIdMalformed,
        InvalidLaunchTemplateIdMalformed,
        InvalidLaunchTemplateIdNotFound,
        InvalidLaunchTemplateIdVersionNotFound,
        InvalidLaunchTemplateNameMalformed,
        InvalidLaunchTemplateNameNotFound,
        InvalidUserDataMalformed,
    ],
}
}

structure! {
/// What DescribeLaunchTemplates is asked.
input DescribeLaunchTemplatesInput as "DescribeLaunchTemplatesRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The IDs of the templates to list.
    "LaunchTemplateIds".wire("LaunchTemplateId") => launch_template_ids: Vec<String>,
    /// The names of the templates to list.
    "LaunchTemplateNames".wire("LaunchTemplateName") => launch_template_names: Vec<String>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// The most parameters in one answer, 1 to 10.
    "MaxResults".min(1).max(200) => max_results: Option<i64>,
    /// Whether templates that AWS services manage are listed too; there are none here.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
}
}

structure! {
/// What DescribeLaunchTemplates answers.
output DescribeLaunchTemplatesOutput as "DescribeLaunchTemplatesResult" {
    /// The templates that were found.
    "LaunchTemplates" => launch_templates: Option<Vec<LaunchTemplate>>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists launch templates.
read DESCRIBE_LAUNCH_TEMPLATES of Ec2 as "DescribeLaunchTemplates" {
    input: DescribeLaunchTemplatesInput,
    output: DescribeLaunchTemplatesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "LaunchTemplates"),
    filters: ["create-time", "launch-template-name", "tag-key", "tag:"],
    errors: [
        InvalidLaunchTemplateIdMalformed,
        InvalidLaunchTemplateIdNotFound,
        InvalidLaunchTemplateNameMalformed,
        InvalidLaunchTemplateNameNotFound,
    ],
}
}

structure! {
/// What DescribeLaunchTemplateVersions is asked.
input DescribeLaunchTemplateVersionsInput as "DescribeLaunchTemplateVersionsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName".min(3).max(128) => launch_template_name: Option<String>,
    /// The versions to list: numbers, $Latest or $Default.
    "Versions".wire("LaunchTemplateVersion") => versions: Vec<String>,
    /// The lowest version number to list.
    "MinVersion" => min_version: Option<String>,
    /// The highest version number to list.
    "MaxVersion" => max_version: Option<String>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// The most parameters in one answer, 1 to 10.
    "MaxResults" => max_results: Option<i64>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// Whether a parameter named as image is answered with the ID of the image it stands for.
    "ResolveAlias" => resolve_alias: Option<bool>,
    /// Whether templates that AWS services manage are listed too; there are none here.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
}
}

structure! {
/// What DescribeLaunchTemplateVersions answers.
output DescribeLaunchTemplateVersionsOutput as "DescribeLaunchTemplateVersionsResult" {
    /// The versions that were found.
    "LaunchTemplateVersions".xml("launchTemplateVersionSet") => launch_template_versions: Option<Vec<LaunchTemplateVersion>>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists versions of launch templates with their parameters.
read DESCRIBE_LAUNCH_TEMPLATE_VERSIONS of Ec2 as "DescribeLaunchTemplateVersions" {
    input: DescribeLaunchTemplateVersionsInput,
    output: DescribeLaunchTemplateVersionsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "LaunchTemplateVersions"),
    filters: [
        "create-time",
        "ebs-optimized",
        "http-endpoint",
        "http-tokens",
        "iam-instance-profile",
        "image-id",
        "instance-type",
        "is-default-version",
        "kernel-id",
        "ram-disk-id",
    ],
    errors: [
        InvalidLaunchTemplateIdMalformed,
        InvalidLaunchTemplateIdNotFound,
        InvalidLaunchTemplateIdVersionNotFound,
        InvalidLaunchTemplateNameMalformed,
        InvalidLaunchTemplateNameNotFound,
    ],
}
}

structure! {
/// What ModifyLaunchTemplate is asked.
input ModifyLaunchTemplateInput as "ModifyLaunchTemplateRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// A token of your choice; repeating the request with it makes no second copy.
    "ClientToken".token() => client_token: Option<String>,
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName".min(3).max(128) => launch_template_name: Option<String>,
    /// The number of the version that becomes the default.
    "DefaultVersion".wire("SetDefaultVersion") => default_version: Option<String>,
}
}

structure! {
/// What ModifyLaunchTemplate answers.
output ModifyLaunchTemplateOutput as "ModifyLaunchTemplateResult" {
    /// The template after the change.
    "LaunchTemplate" => launch_template: Option<LaunchTemplate>,
}
}

operation! {
/// Makes another version of a launch template the default.
write MODIFY_LAUNCH_TEMPLATE of Ec2 as "ModifyLaunchTemplate" {
    input: ModifyLaunchTemplateInput,
    output: ModifyLaunchTemplateOutput,
    errors: [
        InvalidLaunchTemplateIdMalformed,
        InvalidLaunchTemplateIdNotFound,
        InvalidLaunchTemplateIdVersionNotFound,
        InvalidLaunchTemplateNameMalformed,
        InvalidLaunchTemplateNameNotFound,
    ],
}
}

structure! {
/// What DeleteLaunchTemplate is asked.
input DeleteLaunchTemplateInput as "DeleteLaunchTemplateRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName".min(3).max(128) => launch_template_name: Option<String>,
}
}

structure! {
/// What DeleteLaunchTemplate answers.
output DeleteLaunchTemplateOutput as "DeleteLaunchTemplateResult" {
    /// The template that was deleted.
    "LaunchTemplate" => launch_template: Option<LaunchTemplate>,
}
}

operation! {
/// Deletes a launch template with all its versions.
write DELETE_LAUNCH_TEMPLATE of Ec2 as "DeleteLaunchTemplate" {
    input: DeleteLaunchTemplateInput,
    output: DeleteLaunchTemplateOutput,
    errors: [
        InvalidLaunchTemplateIdMalformed,
        InvalidLaunchTemplateIdNotFound,
        InvalidLaunchTemplateNameMalformed,
        InvalidLaunchTemplateNameNotFound,
    ],
}
}

structure! {
/// What DeleteLaunchTemplateVersions is asked.
input DeleteLaunchTemplateVersionsInput as "DeleteLaunchTemplateVersionsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the launch template. Give this or the name.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template. Give this or the ID.
    "LaunchTemplateName".min(3).max(128) => launch_template_name: Option<String>,
    /// The numbers of the versions to delete, up to 200. The default version cannot be one of them.
    "Versions".wire("LaunchTemplateVersion").required() => versions: Vec<String>,
}
}

structure! {
/// What DeleteLaunchTemplateVersions answers.
output DeleteLaunchTemplateVersionsOutput as "DeleteLaunchTemplateVersionsResult" {
    /// The versions that were deleted.
    "SuccessfullyDeletedLaunchTemplateVersions".xml("successfullyDeletedLaunchTemplateVersionSet") => successfully_deleted_launch_template_versions: Option<Vec<DeleteLaunchTemplateVersionsResponseSuccessItem>>,
    /// The versions that were not deleted.
    "UnsuccessfullyDeletedLaunchTemplateVersions".xml("unsuccessfullyDeletedLaunchTemplateVersionSet") => unsuccessfully_deleted_launch_template_versions: Option<Vec<DeleteLaunchTemplateVersionsResponseErrorItem>>,
}
}

operation! {
/// Deletes versions of a launch template.
write DELETE_LAUNCH_TEMPLATE_VERSIONS of Ec2 as "DeleteLaunchTemplateVersions" {
    input: DeleteLaunchTemplateVersionsInput,
    output: DeleteLaunchTemplateVersionsOutput,
    errors: [
        InvalidLaunchTemplateIdMalformed,
        InvalidLaunchTemplateIdNotFound,
        InvalidLaunchTemplateNameMalformed,
        InvalidLaunchTemplateNameNotFound,
    ],
}
}
