//! Importing machines from outside AWS; the lab has the syntax, not the deed.

use crate::ec2::common::{Filter, Tag, TagSpecification};
use crate::{ImageId, SnapshotId, Timestamp};

structure! {
/// Notes about an upload.
input ClientData as "ClientData" {
    /// A note about the upload.
    "Comment" => comment: Option<String>,
    /// When the upload ended.
    "UploadEnd" => upload_end: Option<Timestamp>,
    /// How large the uploaded file is, in GiB.
    "UploadSize" => upload_size: Option<f64>,
    /// When the upload began.
    "UploadStart" => upload_start: Option<Timestamp>,
}
}

structure! {
/// A disk file of a machine to import.
input ImageDiskContainer as "ImageDiskContainer" {
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The device name of the disk.
    "DeviceName" => device_name: Option<String>,
    /// The format of the disk file, such as VMDK or RAW.
    "Format" => format: Option<String>,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The address of the disk file in S3.
    "Url" => url: Option<String>,
    /// The bucket and the key of the disk file.
    "UserBucket" => user_bucket: Option<UserBucket>,
}
}

structure! {
/// The bucket and the key of a disk file.
input UserBucket as "UserBucket" {
    /// The name of the bucket.
    "S3Bucket" => s3_bucket: Option<String>,
    /// The key of the file in the bucket.
    "S3Key" => s3_key: Option<String>,
}
}

structure! {
/// A license configuration to attach.
input ImportImageLicenseConfigurationRequest as "ImportImageLicenseConfigurationRequest" {
    /// The ARN of the license configuration.
    "LicenseConfigurationArn" => license_configuration_arn: Option<String>,
}
}

structure! {
/// A disk of an import.
output SnapshotDetail as "SnapshotDetail" {
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The device name of the disk.
    "DeviceName" => device_name: Option<String>,
    /// The size of the disk file in GiB.
    "DiskImageSize" => disk_image_size: Option<f64>,
    /// The format of the disk file, such as VMDK or RAW.
    "Format" => format: Option<String>,
    /// How far it is, in percent.
    "Progress" => progress: Option<String>,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The state of the task.
    "Status" => status: Option<String>,
    /// What the task is doing.
    "StatusMessage" => status_message: Option<String>,
    /// The address of the disk file in S3.
    "Url" => url: Option<String>,
    /// The bucket and the key of the disk file.
    "UserBucket" => user_bucket: Option<UserBucketDetails>,
}
}

structure! {
/// The bucket and the key of a disk file.
output UserBucketDetails as "UserBucketDetails" {
    /// The name of the bucket.
    "S3Bucket" => s3_bucket: Option<String>,
    /// The key of the file in the bucket.
    "S3Key" => s3_key: Option<String>,
}
}

structure! {
/// A license configuration that is attached.
output ImportImageLicenseConfigurationResponse as "ImportImageLicenseConfigurationResponse" {
    /// The ARN of the license configuration.
    "LicenseConfigurationArn" => license_configuration_arn: Option<String>,
}
}

structure! {
/// A disk file to import as a snapshot.
input SnapshotDiskContainer as "SnapshotDiskContainer" {
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The format of the disk file, such as VMDK or RAW.
    "Format" => format: Option<String>,
    /// The address of the disk file in S3.
    "Url" => url: Option<String>,
    /// The bucket and the key of the disk file.
    "UserBucket" => user_bucket: Option<UserBucket>,
}
}

structure! {
/// How the import of a snapshot goes.
output SnapshotTaskDetail as "SnapshotTaskDetail" {
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The size of the disk file in GiB.
    "DiskImageSize" => disk_image_size: Option<f64>,
    /// Whether the result is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The format of the disk file, such as VMDK or RAW.
    "Format" => format: Option<String>,
    /// The key that would encrypt the result.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// How far it is, in percent.
    "Progress" => progress: Option<String>,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The state of the task.
    "Status" => status: Option<String>,
    /// What the task is doing.
    "StatusMessage" => status_message: Option<String>,
    /// The address of the disk file in S3.
    "Url" => url: Option<String>,
    /// The bucket and the key of the disk file.
    "UserBucket" => user_bucket: Option<UserBucketDetails>,
}
}

structure! {
/// A task that imports a machine.
output ImportImageTask as "ImportImageTask" {
    /// The architecture of the machine, such as x86_64.
    "Architecture" => architecture: Option<String>,
    /// A note of yours.
    "Description" => description: Option<String>,
    /// Whether the result is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The hypervisor to import for; only xen.
    "Hypervisor" => hypervisor: Option<String>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The ID of the import task.
    "ImportTaskId" => import_task_id: Option<String>,
    /// The key that would encrypt the result.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// Who brings the license: AWS or BYOL.
    "LicenseType" => license_type: Option<String>,
    /// The operating system: Windows or Linux.
    "Platform" => platform: Option<String>,
    /// How far it is, in percent.
    "Progress" => progress: Option<String>,
    /// The disks that are imported.
    "SnapshotDetails".xml("snapshotDetailSet") => snapshot_details: Option<Vec<SnapshotDetail>>,
    /// The state of the task.
    "Status" => status: Option<String>,
    /// What the task is doing.
    "StatusMessage" => status_message: Option<String>,
    /// The tags that you put on it.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The license configurations to attach.
    "LicenseSpecifications" => license_specifications: Option<Vec<ImportImageLicenseConfigurationResponse>>,
    /// The code by which the software is billed.
    "UsageOperation" => usage_operation: Option<String>,
    /// How the machine boots.
    "BootMode".of(&["legacy-bios", "uefi", "uefi-preferred"]) => boot_mode: Option<String>,
}
}

structure! {
/// What ImportImage is asked.
input ImportImageInput as "ImportImageRequest" {
    /// The architecture of the machine, such as x86_64.
    "Architecture" => architecture: Option<String>,
    /// Notes about the upload.
    "ClientData" => client_data: Option<ClientData>,
    /// A text of yours that makes a repeated request safe: the same token does the work only once.
    "ClientToken" => client_token: Option<String>,
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The disk files of the machine.
    "DiskContainers".wire("DiskContainer") => disk_containers: Vec<ImageDiskContainer>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Whether the result is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The hypervisor to import for; only xen.
    "Hypervisor" => hypervisor: Option<String>,
    /// The key that would encrypt the result.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// Who brings the license: AWS or BYOL.
    "LicenseType" => license_type: Option<String>,
    /// The operating system: Windows or Linux.
    "Platform" => platform: Option<String>,
    /// The role that the service would act under.
    "RoleName" => role_name: Option<String>,
    /// The license configurations to attach.
    "LicenseSpecifications" => license_specifications: Vec<ImportImageLicenseConfigurationRequest>,
    /// The tags to put on what is created.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// The code by which the software is billed.
    "UsageOperation" => usage_operation: Option<String>,
    /// How the machine boots.
    "BootMode".of(&["legacy-bios", "uefi", "uefi-preferred"]) => boot_mode: Option<String>,
}
}

structure! {
/// What ImportImage answers.
output ImportImageOutput as "ImportImageResult" {
    /// The architecture of the machine, such as x86_64.
    "Architecture" => architecture: Option<String>,
    /// A note of yours.
    "Description" => description: Option<String>,
    /// Whether the result is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The hypervisor to import for; only xen.
    "Hypervisor" => hypervisor: Option<String>,
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// The ID of the import task.
    "ImportTaskId" => import_task_id: Option<String>,
    /// The key that would encrypt the result.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// Who brings the license: AWS or BYOL.
    "LicenseType" => license_type: Option<String>,
    /// The operating system: Windows or Linux.
    "Platform" => platform: Option<String>,
    /// How far it is, in percent.
    "Progress" => progress: Option<String>,
    /// The disks that are imported.
    "SnapshotDetails".xml("snapshotDetailSet") => snapshot_details: Option<Vec<SnapshotDetail>>,
    /// The state of the task.
    "Status" => status: Option<String>,
    /// What the task is doing.
    "StatusMessage" => status_message: Option<String>,
    /// The license configurations to attach.
    "LicenseSpecifications" => license_specifications: Option<Vec<ImportImageLicenseConfigurationResponse>>,
    /// The tags that you put on it.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The code by which the software is billed.
    "UsageOperation" => usage_operation: Option<String>,
}
}

operation! {
/// Makes an AMI of the disk files of a machine from outside AWS.
write IMPORT_IMAGE of Ec2 as "ImportImage" {
    input: ImportImageInput,
    output: ImportImageOutput,
    not_simulated: NO_DISK_FILES,
    errors: [UnsupportedOperation],
}
}

structure! {
/// What ImportSnapshot is asked.
input ImportSnapshotInput as "ImportSnapshotRequest" {
    /// Notes about the upload.
    "ClientData" => client_data: Option<ClientData>,
    /// A text of yours that makes a repeated request safe: the same token does the work only once.
    "ClientToken" => client_token: Option<String>,
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The disk file.
    "DiskContainer" => disk_container: Option<SnapshotDiskContainer>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Whether the result is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The key that would encrypt the result.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// The role that the service would act under.
    "RoleName" => role_name: Option<String>,
    /// The tags to put on what is created.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
}
}

structure! {
/// What ImportSnapshot answers.
output ImportSnapshotOutput as "ImportSnapshotResult" {
    /// A note of yours.
    "Description" => description: Option<String>,
    /// The ID of the import task.
    "ImportTaskId" => import_task_id: Option<String>,
    /// How the import goes.
    "SnapshotTaskDetail" => snapshot_task_detail: Option<SnapshotTaskDetail>,
    /// The tags that you put on it.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

operation! {
/// Makes a snapshot of a disk file from outside AWS.
write IMPORT_SNAPSHOT of Ec2 as "ImportSnapshot" {
    input: ImportSnapshotInput,
    output: ImportSnapshotOutput,
    not_simulated: NO_DISK_FILES,
    errors: [UnsupportedOperation],
}
}

structure! {
/// What DescribeImportImageTasks is asked.
input DescribeImportImageTasksInput as "DescribeImportImageTasksRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions that the results must meet.
    "Filters" => filters: Vec<Filter>,
    /// The IDs of the import tasks.
    "ImportTaskIds".wire("ImportTaskId") => import_task_ids: Vec<String>,
    /// The most items in one answer.
    "MaxResults" => max_results: Option<i64>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

structure! {
/// What DescribeImportImageTasks answers.
output DescribeImportImageTasksOutput as "DescribeImportImageTasksResult" {
    /// The import tasks.
    "ImportImageTasks".xml("importImageTaskSet") => import_image_tasks: Option<Vec<ImportImageTask>>,
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Shows the tasks that import machines as AMIs.
read DESCRIBE_IMPORT_IMAGE_TASKS of Ec2 as "DescribeImportImageTasks" {
    input: DescribeImportImageTasksInput,
    output: DescribeImportImageTasksOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "ImportImageTasks"),
    filters: ["architecture", "platform", "task-state", "tag:", "tag-key"],
    simplified: "There are never any tasks, since the lab imports nothing.",
}
}

structure! {
/// What CancelImportTask is asked.
input CancelImportTaskInput as "CancelImportTaskRequest" {
    /// Why it is cancelled.
    "CancelReason" => cancel_reason: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the import task.
    "ImportTaskId" => import_task_id: Option<String>,
}
}

structure! {
/// What CancelImportTask answers.
output CancelImportTaskOutput as "CancelImportTaskResult" {
    /// The ID of the import task.
    "ImportTaskId" => import_task_id: Option<String>,
    /// The state of the task before.
    "PreviousState" => previous_state: Option<String>,
    /// The state of the task now.
    "State" => state: Option<String>,
}
}

operation! {
/// Cancels a task that imports a machine or a snapshot.
write CANCEL_IMPORT_TASK of Ec2 as "CancelImportTask" {
    input: CancelImportTaskInput,
    output: CancelImportTaskOutput,
    not_simulated: NO_DISK_FILES,
    errors: [UnsupportedOperation],
}
}

/// Why importing and exporting is not simulated.
pub(crate) const NO_DISK_FILES: &str = "The lab has no disk files of machines from outside AWS.";
