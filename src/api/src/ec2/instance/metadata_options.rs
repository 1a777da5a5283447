//! What is done to instances beside launching and powering them: metadata options, console output, a new root volume.

use crate::ec2::common::{Filter, InstanceMetadataOptionsResponse, Tag, TagSpecification};
use crate::{ImageId, InstanceId, SnapshotId, Timestamp};

structure! {
/// A replacement of an instance's root volume, under way or done.
output ReplaceRootVolumeTask as "ReplaceRootVolumeTask" {
    /// The ID of the task.
    "ReplaceRootVolumeTaskId" => replace_root_volume_task_id: Option<String>,
    /// The ID of the instance to make an image of.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// How far the task has come.
    "TaskState".of(&["pending", "in-progress", "failing", "succeeded", "failed", "failed-detached"]) => task_state: Option<String>,
    /// When the task began.
    "StartTime" => start_time: Option<String>,
    /// When the task ended, if it has.
    "CompleteTime" => complete_time: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The image that the new root volume was made from.
    "ImageId" => image_id: Option<ImageId>,
    /// The snapshot that the new root volume was made from.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// Whether the old root volume is deleted afterwards.
    "DeleteReplacedRootVolume" => delete_replaced_root_volume: Option<bool>,
}
}

structure! {
/// What ModifyInstanceMetadataOptions is asked.
input ModifyInstanceMetadataOptionsInput as "ModifyInstanceMetadataOptionsRequest" {
    /// The ID of the instance to make an image of.
    "InstanceId".required() => instance_id: InstanceId,
    /// Whether metadata requests need a session token: required means IMDSv2 only.
    "HttpTokens".of(&["optional", "required"]) => http_tokens: Option<String>,
    /// How many network hops a metadata token may travel, from 1 to 64.
    "HttpPutResponseHopLimit" => http_put_response_hop_limit: Option<i64>,
    /// Whether the metadata service can be reached at all: enabled or disabled.
    "HttpEndpoint".of(&["disabled", "enabled"]) => http_endpoint: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Whether the metadata service also answers over IPv6.
    "HttpProtocolIpv6".of(&["disabled", "enabled"]) => http_protocol_ipv6: Option<String>,
    /// Whether the guest can read its instance tags from the metadata service.
    "InstanceMetadataTags".of(&["disabled", "enabled"]) => instance_metadata_tags: Option<String>,
}
}

structure! {
/// What ModifyInstanceMetadataOptions answers.
output ModifyInstanceMetadataOptionsOutput as "ModifyInstanceMetadataOptionsResult" {
    /// The ID of the instance to make an image of.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The options as they stand after the change.
    "InstanceMetadataOptions" => instance_metadata_options: Option<InstanceMetadataOptionsResponse>,
}
}

operation! {
/// Changes how the metadata service of an instance answers, for example whether it wants a session token.
write MODIFY_INSTANCE_METADATA_OPTIONS of Ec2 as "ModifyInstanceMetadataOptions" {
    input: ModifyInstanceMetadataOptionsInput,
    output: ModifyInstanceMetadataOptionsOutput,
    errors: [IncorrectInstanceState, InvalidInstanceIdMalformed, InvalidInstanceIdNotFound],
}
}

structure! {
/// What GetConsoleOutput is asked.
input GetConsoleOutputInput as "GetConsoleOutputRequest" {
    /// The ID of the instance to make an image of.
    "InstanceId".required() => instance_id: InstanceId,
    /// Whether to fetch what the console says right now; only instances of the Nitro System can.
    "Latest" => latest: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What GetConsoleOutput answers.
output GetConsoleOutputOutput as "GetConsoleOutputResult" {
    /// The ID of the instance to make an image of.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// When the text was last taken down.
    "Timestamp" => timestamp: Option<Timestamp>,
    /// The text of the console, in base64. The AWS CLI decodes it.
    "Output" => output: Option<String>,
}
}

operation! {
/// Shows what an instance wrote to its console while it started.
read GET_CONSOLE_OUTPUT of Ec2 as "GetConsoleOutput" {
    input: GetConsoleOutputInput,
    output: GetConsoleOutputOutput,
    errors: [InvalidInstanceIdMalformed, InvalidInstanceIdNotFound, UnsupportedOperation],
}
}

structure! {
/// What ResetInstanceAttribute is asked.
input ResetInstanceAttributeInput as "ResetInstanceAttributeRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the instance to make an image of.
    "InstanceId".required() => instance_id: InstanceId,
    /// The one attribute to show, such as description or launchPermission.
    "Attribute".required().of(&["instanceType", "kernel", "ramdisk", "userData", "disableApiTermination", "instanceInitiatedShutdownBehavior", "rootDeviceName", "blockDeviceMapping", "productCodes", "sourceDestCheck", "groupSet", "ebsOptimized", "sriovNetSupport", "enaSupport", "enclaveOptions", "disableApiStop"]) => attribute: String,
}
}

structure! {
/// What ResetInstanceAttribute answers.
output ResetInstanceAttributeOutput as "ResetInstanceAttributeResult" {
}
}

operation! {
/// Sets an attribute of an instance back to its default: sourceDestCheck, kernel or ramdisk.
write RESET_INSTANCE_ATTRIBUTE of Ec2 as "ResetInstanceAttribute" {
    input: ResetInstanceAttributeInput,
    output: ResetInstanceAttributeOutput,
    errors: [IncorrectInstanceState, InvalidInstanceIdMalformed, InvalidInstanceIdNotFound],
}
}

structure! {
/// What CreateReplaceRootVolumeTask is asked.
input CreateReplaceRootVolumeTaskInput as "CreateReplaceRootVolumeTaskRequest" {
    /// The ID of the instance to make an image of.
    "InstanceId".required() => instance_id: InstanceId,
    /// The snapshot to restore, of this root volume's history. Without it and without an image, the volume returns to the state of its launch.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// A token of your choice; repeating the request with it makes no second copy.
    "ClientToken".token() => client_token: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Tags for the new key pair.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// The image whose root volume replaces the present one. It must suit the instance.
    "ImageId" => image_id: Option<ImageId>,
    /// Whether the old root volume is deleted once the new one is in place.
    "DeleteReplacedRootVolume" => delete_replaced_root_volume: Option<bool>,
    /// The rate, in MiB a second, at which the blocks of the new volume are fetched.
    "VolumeInitializationRate" => volume_initialization_rate: Option<i64>,
}
}

structure! {
/// What CreateReplaceRootVolumeTask answers.
output CreateReplaceRootVolumeTaskOutput as "CreateReplaceRootVolumeTaskResult" {
    /// The task that was begun.
    "ReplaceRootVolumeTask" => replace_root_volume_task: Option<ReplaceRootVolumeTask>,
}
}

operation! {
/// Replaces the root volume of a running instance by its first state, a snapshot or an image.
write CREATE_REPLACE_ROOT_VOLUME_TASK of Ec2 as "CreateReplaceRootVolumeTask" {
    input: CreateReplaceRootVolumeTaskInput,
    output: CreateReplaceRootVolumeTaskOutput,
    errors: [
        AuthFailure,
        IncorrectInstanceState,
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        InvalidSnapshotNotFound,
        InvalidSnapshotIdMalformed,
        OptInRequired,
        UnsupportedOperation,
    ],
}
}

structure! {
/// What DescribeReplaceRootVolumeTasks is asked.
input DescribeReplaceRootVolumeTasksInput as "DescribeReplaceRootVolumeTasksRequest" {
    /// The IDs of the tasks to list.
    "ReplaceRootVolumeTaskIds".wire("ReplaceRootVolumeTaskId") => replace_root_volume_task_ids: Vec<String>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The most parameters in one answer, 1 to 10.
    "MaxResults".min(1).max(50) => max_results: Option<i64>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeReplaceRootVolumeTasks answers.
output DescribeReplaceRootVolumeTasksOutput as "DescribeReplaceRootVolumeTasksResult" {
    /// The tasks that were found.
    "ReplaceRootVolumeTasks".xml("replaceRootVolumeTaskSet") => replace_root_volume_tasks: Option<Vec<ReplaceRootVolumeTask>>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists the replacements of root volumes and how far they have come.
read DESCRIBE_REPLACE_ROOT_VOLUME_TASKS of Ec2 as "DescribeReplaceRootVolumeTasks" {
    input: DescribeReplaceRootVolumeTasksInput,
    output: DescribeReplaceRootVolumeTasksOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "ReplaceRootVolumeTasks"),
    filters: ["instance-id"],
}
}
