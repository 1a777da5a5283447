//! Exporting images to files; the lab has the syntax, not the deed.

use crate::ImageId;
use crate::ec2::common::{Filter, Tag, TagSpecification};
use crate::ec2::image::import::NO_DISK_FILES;

structure! {
/// Where in S3 exported files go.
input ExportTaskS3LocationRequest as "ExportTaskS3LocationRequest" {
    /// The name of the bucket.
    "S3Bucket".required() => s3_bucket: Option<String>,
    /// What the keys of the files begin with.
    "S3Prefix" => s3_prefix: Option<String>,
}
}

structure! {
/// Where in S3 exported files go.
output ExportTaskS3Location as "ExportTaskS3Location" {
    /// The name of the bucket.
    "S3Bucket" => s3_bucket: Option<String>,
    /// What the keys of the files begin with.
    "S3Prefix" => s3_prefix: Option<String>,
}
}

structure! {
/// A task that exports an image.
output ExportImageTask as "ExportImageTask" {
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The ID of the export task.
    "ExportImageTaskId" => export_image_task_id: Option<String>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// How far it is, in percent.
    "Progress" => progress: Option<String>,
    /// Where in S3 the files go.
    "S3ExportLocation" => s3_export_location: Option<ExportTaskS3Location>,
    /// The state of the task.
    "Status" => status: Option<String>,
    /// What the task is doing.
    "StatusMessage" => status_message: Option<String>,
    /// The tags that you put on it.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

structure! {
/// What ExportImage is asked.
input ExportImageInput as "ExportImageRequest" {
    /// A text of yours that makes a repeated request safe: the same token does the work only once.
    "ClientToken".token() => client_token: Option<String>,
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The format of the exported disk: VMDK, RAW or VHD.
    "DiskImageFormat".required().of(&["VMDK", "RAW", "VHD"]) => disk_image_format: String,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Where in S3 the files go.
    "S3ExportLocation".required() => s3_export_location: Option<ExportTaskS3LocationRequest>,
    /// The role that the service would act under.
    "RoleName" => role_name: Option<String>,
    /// The tags to put on what is created.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
}
}

structure! {
/// What ExportImage answers.
output ExportImageOutput as "ExportImageResult" {
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The format of the exported disk: VMDK, RAW or VHD.
    "DiskImageFormat".of(&["VMDK", "RAW", "VHD"]) => disk_image_format: Option<String>,
    /// The ID of the export task.
    "ExportImageTaskId" => export_image_task_id: Option<String>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The role that the service would act under.
    "RoleName" => role_name: Option<String>,
    /// How far it is, in percent.
    "Progress" => progress: Option<String>,
    /// Where in S3 the files go.
    "S3ExportLocation" => s3_export_location: Option<ExportTaskS3Location>,
    /// The state of the task.
    "Status" => status: Option<String>,
    /// What the task is doing.
    "StatusMessage" => status_message: Option<String>,
    /// The tags that you put on it.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

operation! {
/// Exports an AMI as a disk file to an S3 bucket.
write EXPORT_IMAGE of Ec2 as "ExportImage" {
    input: ExportImageInput,
    output: ExportImageOutput,
    not_simulated: NO_DISK_FILES,
    errors: [
        AuthFailure,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        UnsupportedOperation,
    ],
}
}

structure! {
/// What DescribeExportImageTasks is asked.
input DescribeExportImageTasksInput as "DescribeExportImageTasksRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions that the results must meet.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The IDs of the export tasks.
    "ExportImageTaskIds".wire("ExportImageTaskId") => export_image_task_ids: Vec<String>,
    /// The most items in one answer.
    "MaxResults".min(1).max(500) => max_results: Option<i64>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// What DescribeExportImageTasks answers.
output DescribeExportImageTasksOutput as "DescribeExportImageTasksResult" {
    /// The export tasks.
    "ExportImageTasks".xml("exportImageTaskSet") => export_image_tasks: Option<Vec<ExportImageTask>>,
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Shows the tasks that export AMIs.
read DESCRIBE_EXPORT_IMAGE_TASKS of Ec2 as "DescribeExportImageTasks" {
    input: DescribeExportImageTasksInput,
    output: DescribeExportImageTasksOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "ExportImageTasks"),
    filters: ["tag:", "tag-key"],
    simplified: "There are never any tasks, since the lab exports nothing.",
}
}
