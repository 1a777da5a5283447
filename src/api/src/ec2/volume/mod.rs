//! Volumes and their attachments.

pub mod status;

use super::common::{Filter, OperatorRequest, OperatorResponse, Tag, TagSpecification};
use crate::{InstanceId, SnapshotId, Timestamp, VolumeId};

structure! {
/// What CreateVolume is asked.
input CreateVolumeInput as "CreateVolumeRequest" {
    /// The zone to create the volume in; it can attach only to instances there.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone to create the volume in, instead of its name.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// Encrypt the volume; one from an encrypted snapshot always is.
    "Encrypted" => encrypted: Option<bool>,
    /// The operations per second to provide, for gp3, io1 and io2 volumes.
    "Iops" => iops: Option<i64>,
    /// The KMS key to encrypt the volume with; requires Encrypted.
    "KmsKeyId" => kms_key_id: Option<String>,
    /// The ARN of the Outpost to create the volume on.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The size in GiB; not below the snapshot's, which is also the default.
    "Size" => size: Option<i64>,
    /// The snapshot to fill the volume from; omit it for an empty volume.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The volume type, such as gp3, io2 or st1; gp2 when omitted.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// Tags for the new volume.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Let several instances attach the volume at once (io1 and io2 only).
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
    /// The throughput to provide in MiB/s, for gp3 volumes only.
    "Throughput" => throughput: Option<i64>,
    /// A token of your choice; repeating the request with it makes no second volume.
    "ClientToken".token() => client_token: Option<String>,
    /// The speed of loading snapshot data into the volume, 100 to 300 MiB/s.
    "VolumeInitializationRate" => volume_initialization_rate: Option<i64>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorRequest>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateVolume answers.
output CreateVolumeOutput as "Volume" {
    /// The ID of the zone, the same for every account, such as use1-az1.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The volume this one was copied from, if it is a direct copy.
    "SourceVolumeId" => source_volume_id: Option<VolumeId>,
    /// The input and output operations per second of the volume.
    "Iops" => iops: Option<i64>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The volume type, such as gp3, gp2, io2, st1 or standard.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// Whether the volume came from a snapshot with fast restore, fully loaded at once.
    "FastRestored" => fast_restored: Option<bool>,
    /// Whether several instances can attach the volume at once (io1 and io2 only).
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
    /// The throughput of the volume in MiB/s; gp3 only.
    "Throughput" => throughput: Option<i64>,
    /// The kind of encryption at rest, such as sse-kms or none.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorResponse>,
    /// The speed of loading snapshot data into the volume, 100 to 300 MiB/s.
    "VolumeInitializationRate" => volume_initialization_rate: Option<i64>,
    /// The ID of the new volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The size of the volume in GiB.
    "Size" => size: Option<i64>,
    /// The snapshot the volume was filled from; empty when there was none.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The zone that holds the volume; only instances in it can attach it.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The state of the volume: creating, available, in-use, deleting and others.
    "State".xml("status").of(&["creating", "available", "in-use", "deleting", "deleted", "error"]) => state: Option<String>,
    /// When the volume was created.
    "CreateTime" => create_time: Option<Timestamp>,
    /// The instances the volume is attached to; empty when it is available.
    "Attachments".xml("attachmentSet") => attachments: Option<Vec<VolumeAttachment>>,
    /// Whether the volume is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The KMS key that protects the volume; absent when it is not encrypted.
    "KmsKeyId" => kms_key_id: Option<String>,
}
}

operation! {
/// Creates an EBS volume in one Availability Zone, either empty or filled from a snapshot.
write CREATE_VOLUME of Ec2 as "CreateVolume" {
    input: CreateVolumeInput,
    output: CreateVolumeOutput,
    errors: [
        IncorrectState,
        InvalidParameterDependency,
        InvalidSnapshotNotFound,
        InvalidSnapshotIdMalformed,
        InvalidZoneNotFound,
        UnknownVolumeType,
        UnsupportedOperation,
    ],
}
}

structure! {
/// What AttachVolume is asked.
input AttachVolumeInput as "AttachVolumeRequest" {
    /// The free device name to attach the volume under, such as /dev/sdf.
    "Device".required() => device: String,
    /// The ID of the instance to attach the volume to.
    "InstanceId".required() => instance_id: InstanceId,
    /// The ID of the volume to attach; it must be in the instance's zone.
    "VolumeId".required() => volume_id: VolumeId,
    /// The number of the EBS card used, starting at 0.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What AttachVolume answers.
output AttachVolumeOutput as "VolumeAttachment" {
    /// Whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The ARN of the managed resource the volume is attached to.
    "AssociatedResource" => associated_resource: Option<String>,
    /// The service that owns the instance, if one manages it.
    "InstanceOwningService" => instance_owning_service: Option<String>,
    /// The number of the EBS card used, starting at 0.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The ID of the instance the volume is attached to.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The device name of the volume, such as /dev/sdf.
    "Device" => device: Option<String>,
    /// The state of the attachment: attaching, attached, detaching, detached or busy.
    "State".xml("status").of(&["attaching", "attached", "detaching", "detached", "busy"]) => state: Option<String>,
    /// When the volume was attached to the instance.
    "AttachTime" => attach_time: Option<Timestamp>,
}
}

operation! {
/// Connects an EBS volume to an instance in the same Availability Zone under a device name.
write ATTACH_VOLUME of Ec2 as "AttachVolume" {
    input: AttachVolumeInput,
    output: AttachVolumeOutput,
    errors: [
        AttachmentLimitExceeded,
        IncorrectState,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        InvalidVolumeNotFound,
        InvalidVolumeZoneMismatch,
        OperationNotPermitted,
        VolumeInUse,
    ],
}
}

structure! {
/// What DetachVolume is asked.
input DetachVolumeInput as "DetachVolumeRequest" {
    /// The device name the volume is attached under, as a safety check.
    "Device" => device: Option<String>,
    /// Detach even if the instance does not let go; data may be lost.
    "Force" => force: Option<bool>,
    /// The ID of the instance to detach from; needed for multi-attach volumes.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The ID of the volume to detach.
    "VolumeId".required() => volume_id: VolumeId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DetachVolume answers.
output DetachVolumeOutput as "VolumeAttachment" {
    /// Whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The ARN of the managed resource the volume is attached to.
    "AssociatedResource" => associated_resource: Option<String>,
    /// The service that owns the instance, if one manages it.
    "InstanceOwningService" => instance_owning_service: Option<String>,
    /// The number of the EBS card used, starting at 0.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The ID of the instance the volume is attached to.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The device name of the volume, such as /dev/sdf.
    "Device" => device: Option<String>,
    /// The state of the attachment: attaching, attached, detaching, detached or busy.
    "State".xml("status").of(&["attaching", "attached", "detaching", "detached", "busy"]) => state: Option<String>,
    /// When the volume was attached to the instance.
    "AttachTime" => attach_time: Option<Timestamp>,
}
}

operation! {
/// Disconnects an EBS volume from its instance; unmount it in the guest first.
write DETACH_VOLUME of Ec2 as "DetachVolume" {
    input: DetachVolumeInput,
    output: DetachVolumeOutput,
    errors: [
        IncorrectState,
        InvalidAttachmentNotFound,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        InvalidVolumeNotFound,
        OperationNotPermitted,
    ],
}
}

structure! {
/// What DeleteVolume is asked.
input DeleteVolumeInput as "DeleteVolumeRequest" {
    /// The ID of the volume to delete; it must not be attached.
    "VolumeId".required() => volume_id: VolumeId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeleteVolume answers.
output DeleteVolumeOutput as "DeleteVolumeResult" {}
}

operation! {
/// Permanently deletes an EBS volume that is not attached to anything; snapshots of it remain.
write DELETE_VOLUME of Ec2 as "DeleteVolume" {
    input: DeleteVolumeInput,
    output: DeleteVolumeOutput,
    errors: [InvalidVolumeNotFound, VolumeInUse],
}
}

structure! {
/// What ModifyVolume is asked.
input ModifyVolumeInput as "ModifyVolumeRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The ID of the volume to change.
    "VolumeId".required() => volume_id: VolumeId,
    /// The new size in GiB; it can only grow.
    "Size" => size: Option<i64>,
    /// The new volume type; the current one when omitted.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// The new operations per second, for gp3, io1 and io2 volumes.
    "Iops" => iops: Option<i64>,
    /// The new throughput in MiB/s, for gp3 volumes only.
    "Throughput" => throughput: Option<i64>,
    /// Turn attaching to several instances on or off (io2 only).
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
}
}

structure! {
/// What ModifyVolume answers.
output ModifyVolumeOutput as "ModifyVolumeResult" {
    /// The progress of the change.
    "VolumeModification" => volume_modification: Option<VolumeModification>,
}
}

operation! {
/// Changes the size, type, IOPS or throughput of a volume in place; size can only grow.
write MODIFY_VOLUME of Ec2 as "ModifyVolume" {
    input: ModifyVolumeInput,
    output: ModifyVolumeOutput,
    errors: [
        IncorrectModificationState,
        IncorrectState,
        InvalidVolumeNotFound,
        UnknownVolumeType,
        VolumeModificationRateExceeded,
    ],
}
}

structure! {
/// What DescribeVolumes is asked.
input DescribeVolumesInput as "DescribeVolumesRequest" {
    /// The IDs of the volumes to list.
    "VolumeIds".wire("VolumeId") => volume_ids: Vec<VolumeId>,
    /// Also list resources that a service manages for you and that are hidden by default.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults" => max_results: Option<i64>,
}
}

structure! {
/// What DescribeVolumes answers.
output DescribeVolumesOutput as "DescribeVolumesResult" {
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
    /// The volumes that were found.
    "Volumes".xml("volumeSet") => volumes: Option<Vec<Volume>>,
}
}

operation! {
/// Lists your EBS volumes in this Region with their state and attachments.
read DESCRIBE_VOLUMES of Ec2 as "DescribeVolumes" {
    input: DescribeVolumesInput,
    output: DescribeVolumesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Volumes"),
    filters: [
        "attachment.attach-time",
        "attachment.delete-on-termination",
        "attachment.device",
        "attachment.instance-id",
        "attachment.status",
        "availability-zone",
        "availability-zone-id",
        "create-time",
        "encrypted",
        "fast-restored",
        "multi-attach-enabled",
        "operator.managed",
        "operator.principal",
        "size",
        "snapshot-id",
        "status",
        "tag-key",
        "tag:",
        "tag-value",
        "volume-id",
        "volume-type",
    ],
    errors: [InvalidVolumeNotFound],
}
}

structure! {
/// An EBS volume: a network disk in one Availability Zone.
output Volume as "Volume" {
    /// The ID of the zone, the same for every account, such as use1-az1.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The volume this one was copied from, if it is a direct copy.
    "SourceVolumeId" => source_volume_id: Option<VolumeId>,
    /// The input and output operations per second of the volume.
    "Iops" => iops: Option<i64>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The volume type, such as gp3, gp2, io2, st1 or standard.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// Whether the volume came from a snapshot with fast restore, fully loaded at once.
    "FastRestored" => fast_restored: Option<bool>,
    /// Whether several instances can attach the volume at once (io1 and io2 only).
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
    /// The throughput of the volume in MiB/s; gp3 only.
    "Throughput" => throughput: Option<i64>,
    /// The kind of encryption at rest, such as sse-kms or none.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorResponse>,
    /// The speed of loading snapshot data into the volume, 100 to 300 MiB/s.
    "VolumeInitializationRate" => volume_initialization_rate: Option<i64>,
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The size of the volume in GiB.
    "Size" => size: Option<i64>,
    /// The snapshot the volume was filled from; empty when there was none.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The zone that holds the volume; only instances in it can attach it.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The state of the volume: creating, available, in-use, deleting and others.
    "State".xml("status").of(&["creating", "available", "in-use", "deleting", "deleted", "error"]) => state: Option<String>,
    /// When the volume was created.
    "CreateTime" => create_time: Option<Timestamp>,
    /// The instances the volume is attached to; empty when it is available.
    "Attachments".xml("attachmentSet") => attachments: Option<Vec<VolumeAttachment>>,
    /// Whether the volume is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The KMS key that protects the volume; absent when it is not encrypted.
    "KmsKeyId" => kms_key_id: Option<String>,
}
}

structure! {
/// The link between a volume and an instance.
output VolumeAttachment as "VolumeAttachment" {
    /// Whether the volume is deleted when the instance is terminated.
    "DeleteOnTermination" => delete_on_termination: Option<bool>,
    /// The ARN of the managed resource the volume is attached to.
    "AssociatedResource" => associated_resource: Option<String>,
    /// The service that owns the instance, if one manages it.
    "InstanceOwningService" => instance_owning_service: Option<String>,
    /// The number of the EBS card used, starting at 0.
    "EbsCardIndex" => ebs_card_index: Option<i64>,
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The ID of the instance the volume is attached to.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The device name of the volume, such as /dev/sdf.
    "Device" => device: Option<String>,
    /// The state of the attachment: attaching, attached, detaching, detached or busy.
    "State".xml("status").of(&["attaching", "attached", "detaching", "detached", "busy"]) => state: Option<String>,
    /// When the volume was attached to the instance.
    "AttachTime" => attach_time: Option<Timestamp>,
}
}

structure! {
/// The progress of a change to a volume, with old and new settings.
output VolumeModification as "VolumeModification" {
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// How far the change is: modifying, optimizing, completed or failed.
    "ModificationState".of(&["modifying", "optimizing", "completed", "failed"]) => modification_state: Option<String>,
    /// More about the status, in words.
    "StatusMessage" => status_message: Option<String>,
    /// The size after the change, in GiB.
    "TargetSize" => target_size: Option<i64>,
    /// The operations per second after the change.
    "TargetIops" => target_iops: Option<i64>,
    /// The volume type after the change.
    "TargetVolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => target_volume_type: Option<String>,
    /// The throughput after the change, in MiB/s.
    "TargetThroughput" => target_throughput: Option<i64>,
    /// Whether several instances can attach the volume after the change.
    "TargetMultiAttachEnabled" => target_multi_attach_enabled: Option<bool>,
    /// The size before the change, in GiB.
    "OriginalSize" => original_size: Option<i64>,
    /// The operations per second before the change.
    "OriginalIops" => original_iops: Option<i64>,
    /// The volume type before the change.
    "OriginalVolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => original_volume_type: Option<String>,
    /// The throughput before the change, in MiB/s.
    "OriginalThroughput" => original_throughput: Option<i64>,
    /// Whether several instances could attach the volume before the change.
    "OriginalMultiAttachEnabled" => original_multi_attach_enabled: Option<bool>,
    /// How much of the change is done, from 0 to 100 percent.
    "Progress" => progress: Option<i64>,
    /// When the change was started.
    "StartTime" => start_time: Option<Timestamp>,
    /// When the change was finished or failed.
    "EndTime" => end_time: Option<Timestamp>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorResponse>,
}
}
