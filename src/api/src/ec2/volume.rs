//! Volumes and their attachments.

use super::common::{Filter, OperatorRequest, OperatorResponse, Tag, TagSpecification};
use crate::{Effect, InstanceId, Operation, Service, SnapshotId, Timestamp, VolumeId, structure};

structure! {
/// What CreateVolume is asked.
input CreateVolumeInput as "CreateVolumeRequest" {
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// To be described.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// To be described.
    "Encrypted" => encrypted: Option<bool>,
    /// To be described.
    "Iops" => iops: Option<i64>,
    /// To be described.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "Size" => size: Option<i64>,
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// To be described.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
    /// To be described.
    "Throughput" => throughput: Option<i64>,
    /// To be described.
    "ClientToken".token() => client_token: Option<String>,
    /// To be described.
    "VolumeInitializationRate" => volume_initialization_rate: Option<i64>,
    /// To be described.
    "Operator" => operator: Option<OperatorRequest>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateVolume answers.
output CreateVolumeOutput as "Volume" {
    /// To be described.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "SourceVolumeId" => source_volume_id: Option<VolumeId>,
    /// To be described.
    "Iops" => iops: Option<i64>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// To be described.
    "FastRestored" => fast_restored: Option<bool>,
    /// To be described.
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
    /// To be described.
    "Throughput" => throughput: Option<i64>,
    /// To be described.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// To be described.
    "Operator" => operator: Option<OperatorResponse>,
    /// To be described.
    "VolumeInitializationRate" => volume_initialization_rate: Option<i64>,
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "Size" => size: Option<i64>,
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// To be described.
    "State".xml("status").of(&["creating", "available", "in-use", "deleting", "deleted", "error"]) => state: Option<String>,
    /// To be described.
    "CreateTime" => create_time: Option<Timestamp>,
    /// To be described.
    "Attachments".xml("attachmentSet") => attachments: Option<Vec<VolumeAttachment>>,
    /// To be described.
    "Encrypted" => encrypted: Option<bool>,
    /// To be described.
    "KmsKeyId" => kms_key_id: Option<String>,
}
}

/// To be described.
pub static CREATE_VOLUME: Operation = Operation::new(
    Service::Ec2,
    "CreateVolume",
    "To be described.",
    Effect::Write,
    CreateVolumeInput::STRUCTURE,
    CreateVolumeOutput::STRUCTURE,
);

structure! {
/// What AttachVolume is asked.
input AttachVolumeInput as "AttachVolumeRequest" {
    /// To be described.
    "Device".required() => device: String,
    /// To be described.
    "InstanceId".required() => instance_id: InstanceId,
    /// To be described.
    "VolumeId".required() => volume_id: VolumeId,
    /// To be described.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What AttachVolume answers.
output AttachVolumeOutput as "VolumeAttachment" {
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "AssociatedResource" => associated_resource: Option<String>,
    /// To be described.
    "InstanceOwningService" => instance_owning_service: Option<String>,
    /// To be described.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// To be described.
    "Device" => device: Option<String>,
    /// To be described.
    "State".xml("status").of(&["attaching", "attached", "detaching", "detached", "busy"]) => state: Option<String>,
    /// To be described.
    "AttachTime" => attach_time: Option<Timestamp>,
}
}

/// To be described.
pub static ATTACH_VOLUME: Operation = Operation::new(
    Service::Ec2,
    "AttachVolume",
    "To be described.",
    Effect::Write,
    AttachVolumeInput::STRUCTURE,
    AttachVolumeOutput::STRUCTURE,
);

structure! {
/// What DetachVolume is asked.
input DetachVolumeInput as "DetachVolumeRequest" {
    /// To be described.
    "Device" => device: Option<String>,
    /// To be described.
    "Force" => force: Option<bool>,
    /// To be described.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// To be described.
    "VolumeId".required() => volume_id: VolumeId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DetachVolume answers.
output DetachVolumeOutput as "VolumeAttachment" {
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "AssociatedResource" => associated_resource: Option<String>,
    /// To be described.
    "InstanceOwningService" => instance_owning_service: Option<String>,
    /// To be described.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// To be described.
    "Device" => device: Option<String>,
    /// To be described.
    "State".xml("status").of(&["attaching", "attached", "detaching", "detached", "busy"]) => state: Option<String>,
    /// To be described.
    "AttachTime" => attach_time: Option<Timestamp>,
}
}

/// To be described.
pub static DETACH_VOLUME: Operation = Operation::new(
    Service::Ec2,
    "DetachVolume",
    "To be described.",
    Effect::Write,
    DetachVolumeInput::STRUCTURE,
    DetachVolumeOutput::STRUCTURE,
);

structure! {
/// What DeleteVolume is asked.
input DeleteVolumeInput as "DeleteVolumeRequest" {
    /// To be described.
    "VolumeId".required() => volume_id: VolumeId,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeleteVolume answers.
output DeleteVolumeOutput as "DeleteVolumeResult" {}
}

/// To be described.
pub static DELETE_VOLUME: Operation = Operation::new(
    Service::Ec2,
    "DeleteVolume",
    "To be described.",
    Effect::Write,
    DeleteVolumeInput::STRUCTURE,
    DeleteVolumeOutput::STRUCTURE,
);

structure! {
/// What ModifyVolume is asked.
input ModifyVolumeInput as "ModifyVolumeRequest" {
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "VolumeId".required() => volume_id: VolumeId,
    /// To be described.
    "Size" => size: Option<i64>,
    /// To be described.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// To be described.
    "Iops" => iops: Option<i64>,
    /// To be described.
    "Throughput" => throughput: Option<i64>,
    /// To be described.
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
}
}

structure! {
/// What ModifyVolume answers.
output ModifyVolumeOutput as "ModifyVolumeResult" {
    /// To be described.
    "VolumeModification" => volume_modification: Option<VolumeModification>,
}
}

/// To be described.
pub static MODIFY_VOLUME: Operation = Operation::new(
    Service::Ec2,
    "ModifyVolume",
    "To be described.",
    Effect::Write,
    ModifyVolumeInput::STRUCTURE,
    ModifyVolumeOutput::STRUCTURE,
);

structure! {
/// What DescribeVolumes is asked.
input DescribeVolumesInput as "DescribeVolumesRequest" {
    /// To be described.
    "VolumeIds".wire("VolumeId") => volume_ids: Vec<VolumeId>,
    /// To be described.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "MaxResults" => max_results: Option<i64>,
}
}

structure! {
/// What DescribeVolumes answers.
output DescribeVolumesOutput as "DescribeVolumesResult" {
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "Volumes".xml("volumeSet") => volumes: Option<Vec<Volume>>,
}
}

/// To be described.
pub static DESCRIBE_VOLUMES: Operation = Operation::new(
    Service::Ec2,
    "DescribeVolumes",
    "To be described.",
    Effect::Read,
    DescribeVolumesInput::STRUCTURE,
    DescribeVolumesOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "Volumes");

structure! {
/// To be described.
output Volume as "Volume" {
    /// To be described.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "SourceVolumeId" => source_volume_id: Option<VolumeId>,
    /// To be described.
    "Iops" => iops: Option<i64>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// To be described.
    "FastRestored" => fast_restored: Option<bool>,
    /// To be described.
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
    /// To be described.
    "Throughput" => throughput: Option<i64>,
    /// To be described.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// To be described.
    "Operator" => operator: Option<OperatorResponse>,
    /// To be described.
    "VolumeInitializationRate" => volume_initialization_rate: Option<i64>,
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "Size" => size: Option<i64>,
    /// To be described.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// To be described.
    "State".xml("status").of(&["creating", "available", "in-use", "deleting", "deleted", "error"]) => state: Option<String>,
    /// To be described.
    "CreateTime" => create_time: Option<Timestamp>,
    /// To be described.
    "Attachments".xml("attachmentSet") => attachments: Option<Vec<VolumeAttachment>>,
    /// To be described.
    "Encrypted" => encrypted: Option<bool>,
    /// To be described.
    "KmsKeyId" => kms_key_id: Option<String>,
}
}

structure! {
/// To be described.
output VolumeAttachment as "VolumeAttachment" {
    /// To be described.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// To be described.
    "AssociatedResource" => associated_resource: Option<String>,
    /// To be described.
    "InstanceOwningService" => instance_owning_service: Option<String>,
    /// To be described.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// To be described.
    "Device" => device: Option<String>,
    /// To be described.
    "State".xml("status").of(&["attaching", "attached", "detaching", "detached", "busy"]) => state: Option<String>,
    /// To be described.
    "AttachTime" => attach_time: Option<Timestamp>,
}
}

structure! {
/// To be described.
output VolumeModification as "VolumeModification" {
    /// To be described.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// To be described.
    "ModificationState".of(&["modifying", "optimizing", "completed", "failed"]) => modification_state: Option<String>,
    /// To be described.
    "StatusMessage" => status_message: Option<String>,
    /// To be described.
    "TargetSize" => target_size: Option<i64>,
    /// To be described.
    "TargetIops" => target_iops: Option<i64>,
    /// To be described.
    "TargetVolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => target_volume_type: Option<String>,
    /// To be described.
    "TargetThroughput" => target_throughput: Option<i64>,
    /// To be described.
    "TargetMultiAttachEnabled" => target_multi_attach_enabled: Option<bool>,
    /// To be described.
    "OriginalSize" => original_size: Option<i64>,
    /// To be described.
    "OriginalIops" => original_iops: Option<i64>,
    /// To be described.
    "OriginalVolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => original_volume_type: Option<String>,
    /// To be described.
    "OriginalThroughput" => original_throughput: Option<i64>,
    /// To be described.
    "OriginalMultiAttachEnabled" => original_multi_attach_enabled: Option<bool>,
    /// To be described.
    "Progress" => progress: Option<i64>,
    /// To be described.
    "StartTime" => start_time: Option<Timestamp>,
    /// To be described.
    "EndTime" => end_time: Option<Timestamp>,
    /// To be described.
    "Operator" => operator: Option<OperatorResponse>,
}
}
