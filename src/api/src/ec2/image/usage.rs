//! Reports about which other accounts use an image.

use crate::ec2::common::{Filter, Tag, TagSpecification};
use crate::{ImageId, Timestamp};

structure! {
/// A type of resource to count.
input ImageUsageResourceTypeRequest as "ImageUsageResourceTypeRequest" {
    /// The type of resource: ec2:Instance or ec2:LaunchTemplate.
    "ResourceType" => resource_type: Option<String>,
    /// Details of that type of resource.
    "ResourceTypeOptions".wire("ResourceTypeOption") => resource_type_options: Option<Vec<ImageUsageResourceTypeOptionRequest>>,
}
}

structure! {
/// A detail of how to count a type of resource.
input ImageUsageResourceTypeOptionRequest as "ImageUsageResourceTypeOptionRequest" {
    /// The name of the detail.
    "OptionName" => option_name: Option<String>,
    /// The values of the detail.
    "OptionValues".wire("OptionValue") => option_values: Option<Vec<String>>,
}
}

structure! {
/// A report about who uses an image.
output ImageUsageReport as "ImageUsageReport" {
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The ID of the report, starting with amiur-.
    "ReportId" => report_id: Option<String>,
    /// The types of resources that are counted.
    "ResourceTypes".xml("resourceTypeSet") => resource_types: Option<Vec<ImageUsageResourceType>>,
    /// The accounts whose use is counted; all when none is named.
    "AccountIds".xml("accountIdSet") => account_ids: Option<Vec<String>>,
    /// The state of the report: pending, available or error.
    "State" => state: Option<String>,
    /// Why the report could not be made.
    "StateReason" => state_reason: Option<String>,
    /// When the report was asked for.
    "CreationTime" => creation_time: Option<Timestamp>,
    /// When the report will be deleted by itself.
    "ExpirationTime" => expiration_time: Option<Timestamp>,
    /// The tags that you put on it.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

structure! {
/// A type of resource that a report counts.
output ImageUsageResourceType as "ImageUsageResourceType" {
    /// The type of resource, such as ec2:Instance.
    "ResourceType" => resource_type: Option<String>,
    /// Details of that type of resource.
    "ResourceTypeOptions".xml("resourceTypeOptionSet") => resource_type_options: Option<Vec<ImageUsageResourceTypeOption>>,
}
}

structure! {
/// A detail of how a report counts.
output ImageUsageResourceTypeOption as "ImageUsageResourceTypeOption" {
    /// The name of the detail.
    "OptionName" => option_name: Option<String>,
    /// The values of the detail.
    "OptionValues".xml("optionValueSet") => option_values: Option<Vec<String>>,
}
}

structure! {
/// How often one account uses the image.
output ImageUsageReportEntry as "ImageUsageReportEntry" {
    /// The type of resource, such as ec2:Instance.
    "ResourceType" => resource_type: Option<String>,
    /// The ID of the report, starting with amiur-.
    "ReportId" => report_id: Option<String>,
    /// How many resources of the account use the image.
    "UsageCount" => usage_count: Option<i64>,
    /// The account.
    "AccountId" => account_id: Option<String>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// When the report was asked for.
    "ReportCreationTime" => report_creation_time: Option<Timestamp>,
}
}

structure! {
/// What CreateImageUsageReport is asked.
input CreateImageUsageReportInput as "CreateImageUsageReportRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The types of resources that are counted.
    "ResourceTypes".wire("ResourceType").required() => resource_types: Vec<ImageUsageResourceTypeRequest>,
    /// The accounts whose use is counted; all when none is named.
    "AccountIds".wire("AccountId").min(0).max(200) => account_ids: Vec<String>,
    /// A text of yours that makes a repeated request safe: the same token does the work only once.
    "ClientToken".min(0).max(128).token() => client_token: Option<String>,
    /// The tags to put on what is created.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
}
}

structure! {
/// What CreateImageUsageReport answers.
output CreateImageUsageReportOutput as "CreateImageUsageReportResult" {
    /// The ID of the report, starting with amiur-.
    "ReportId" => report_id: Option<String>,
}
}

operation! {
/// Begins a report about which other accounts use an AMI that you own.
write CREATE_IMAGE_USAGE_REPORT of Ec2 as "CreateImageUsageReport" {
    input: CreateImageUsageReportInput,
    output: CreateImageUsageReportOutput,
    errors: [
        AuthFailure,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidUserIdMalformed,
        ResourceLimitExceeded,
    ],
}
}

structure! {
/// What DescribeImageUsageReports is asked.
input DescribeImageUsageReportsInput as "DescribeImageUsageReportsRequest" {
    /// The IDs of the images.
    "ImageIds".wire("ImageId").min(0).max(200) => image_ids: Vec<ImageId>,
    /// The IDs of the reports.
    "ReportIds".wire("ReportId").min(0).max(200) => report_ids: Vec<String>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// Conditions that the results must meet.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The most items in one answer.
    "MaxResults".min(1) => max_results: Option<i64>,
}
}

structure! {
/// What DescribeImageUsageReports answers.
output DescribeImageUsageReportsOutput as "DescribeImageUsageReportsResult" {
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
    /// The reports.
    "ImageUsageReports".xml("imageUsageReportSet") => image_usage_reports: Option<Vec<ImageUsageReport>>,
}
}

operation! {
/// Lists your reports about the use of your AMIs.
read DESCRIBE_IMAGE_USAGE_REPORTS of Ec2 as "DescribeImageUsageReports" {
    input: DescribeImageUsageReportsInput,
    output: DescribeImageUsageReportsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "ImageUsageReports"),
    filters: ["state", "creation-time"],
    errors: [InvalidAmiIdMalformed],
}
}

structure! {
/// What DescribeImageUsageReportEntries is asked.
input DescribeImageUsageReportEntriesInput as "DescribeImageUsageReportEntriesRequest" {
    /// The IDs of the images.
    "ImageIds".wire("ImageId").min(0).max(200) => image_ids: Vec<ImageId>,
    /// The IDs of the reports.
    "ReportIds".wire("ReportId").min(0).max(200) => report_ids: Vec<String>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// Conditions that the results must meet.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The most items in one answer.
    "MaxResults".min(1) => max_results: Option<i64>,
}
}

structure! {
/// What DescribeImageUsageReportEntries answers.
output DescribeImageUsageReportEntriesOutput as "DescribeImageUsageReportEntriesResult" {
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
    /// The entries of the reports.
    "ImageUsageReportEntries".xml("imageUsageReportEntrySet") => image_usage_report_entries: Option<Vec<ImageUsageReportEntry>>,
}
}

operation! {
/// Shows what your reports say: which account uses which AMI how often.
read DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES of Ec2 as "DescribeImageUsageReportEntries" {
    input: DescribeImageUsageReportEntriesInput,
    output: DescribeImageUsageReportEntriesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "ImageUsageReportEntries"),
    filters: ["account-id", "creation-time", "resource-type"],
    errors: [InvalidAmiIdMalformed],
}
}

structure! {
/// What DeleteImageUsageReport is asked.
input DeleteImageUsageReportInput as "DeleteImageUsageReportRequest" {
    /// The ID of the report, starting with amiur-.
    "ReportId".required() => report_id: String,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeleteImageUsageReport answers.
output DeleteImageUsageReportOutput as "DeleteImageUsageReportResult" {
    /// Whether the request succeeded.
    "Return" => return_: Option<bool>,
}
}

operation! {
/// Deletes a report about the use of an AMI.
write DELETE_IMAGE_USAGE_REPORT of Ec2 as "DeleteImageUsageReport" {
    input: DeleteImageUsageReportInput,
    output: DeleteImageUsageReportOutput,
}
}
