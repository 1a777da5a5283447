//! Storing images in S3 buckets, and restoring them from there.

use crate::ec2::common::{Filter, TagSpecification};
use crate::{ImageId, Timestamp};

structure! {
/// A tag of the stored object.
input S3ObjectTag as "S3ObjectTag" {
    /// The key of the tag.
    "Key" => key: Option<String>,
    /// The value of the tag.
    "Value" => value: Option<String>,
}
}

structure! {
/// A task that stores an image in a bucket.
output StoreImageTaskResult as "StoreImageTaskResult" {
    /// The ID of the image that is stored.
    "AmiId" => ami_id: Option<String>,
    /// When the task began.
    "TaskStartTime" => task_start_time: Option<Timestamp>,
    /// The name of the bucket.
    "Bucket" => bucket: Option<String>,
    /// The key of the object that holds the image.
    "S3objectKey" => s3object_key: Option<String>,
    /// How far the task is, in percent.
    "ProgressPercentage" => progress_percentage: Option<i64>,
    /// The state of the task: InProgress, Completed or Failed.
    "StoreTaskState" => store_task_state: Option<String>,
    /// Why the task failed.
    "StoreTaskFailureReason" => store_task_failure_reason: Option<String>,
}
}

structure! {
/// What CreateStoreImageTask is asked.
input CreateStoreImageTaskInput as "CreateStoreImageTaskRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// The name of the bucket.
    "Bucket".required() => bucket: String,
    /// Tags for the stored object.
    "S3ObjectTags".wire("S3ObjectTag") => s3_object_tags: Vec<S3ObjectTag>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateStoreImageTask answers.
output CreateStoreImageTaskOutput as "CreateStoreImageTaskResult" {
    /// The key of the object that holds the image.
    "ObjectKey" => object_key: Option<String>,
}
}

operation! {
/// Begins to store an AMI as one object in an S3 bucket.
write CREATE_STORE_IMAGE_TASK of Ec2 as "CreateStoreImageTask" {
    input: CreateStoreImageTaskInput,
    output: CreateStoreImageTaskOutput,
    simplified: "A bucket of the lab has no policy: only its owner reads and writes it.",
    errors: [
        AuthFailure,
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidRequest,
        ResourceLimitExceeded,
        UnsupportedOperation,
    ],
}
}

structure! {
/// What CreateRestoreImageTask is asked.
input CreateRestoreImageTaskInput as "CreateRestoreImageTaskRequest" {
    /// The name of the bucket.
    "Bucket".required() => bucket: String,
    /// The key of the object that holds the image.
    "ObjectKey".required() => object_key: String,
    /// The name of the restored image; the original name when left out.
    "Name".min(3).max(128) => name: Option<String>,
    /// The tags to put on what is created.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateRestoreImageTask answers.
output CreateRestoreImageTaskOutput as "CreateRestoreImageTaskResult" {
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
}
}

operation! {
/// Begins to make an AMI again from an object that was stored before.
write CREATE_RESTORE_IMAGE_TASK of Ec2 as "CreateRestoreImageTask" {
    input: CreateRestoreImageTaskInput,
    output: CreateRestoreImageTaskOutput,
    simplified: "Any number of images may be restored at one time.",
    errors: [InvalidAmiNameDuplicate, InvalidAmiNameMalformed, ResourceLimitExceeded, SnapshotLimitExceeded],
}
}

structure! {
/// What DescribeStoreImageTasks is asked.
input DescribeStoreImageTasksInput as "DescribeStoreImageTasksRequest" {
    /// The IDs of the images.
    "ImageIds".wire("ImageId") => image_ids: Vec<ImageId>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions that the results must meet.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer.
    "MaxResults".min(1).max(200) => max_results: Option<i64>,
}
}

structure! {
/// What DescribeStoreImageTasks answers.
output DescribeStoreImageTasksOutput as "DescribeStoreImageTasksResult" {
    /// The tasks, the newest first.
    "StoreImageTaskResults".xml("storeImageTaskResultSet") => store_image_task_results: Option<Vec<StoreImageTaskResult>>,
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Shows how far the tasks of the last 31 days are that store AMIs in buckets.
read DESCRIBE_STORE_IMAGE_TASKS of Ec2 as "DescribeStoreImageTasks" {
    input: DescribeStoreImageTasksInput,
    output: DescribeStoreImageTasksOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "StoreImageTaskResults"),
    filters: ["task-state", "bucket"],
    errors: [InvalidAmiIdMalformed],
}
}
