//! Snapshots of several volumes of an instance at one moment.

use crate::ec2::common::{Tag, TagSpecification};
use crate::{InstanceId, SnapshotId, Timestamp, VolumeId};

structure! {
/// Which volumes of an instance to back up.
input InstanceSpecification as "InstanceSpecification" {
    /// The ID of the instance whose volumes are backed up.
    "InstanceId".required() => instance_id: Option<InstanceId>,
    /// Leave out the volume that the instance boots from.
    "ExcludeBootVolume" => exclude_boot_volume: Option<bool>,
    /// The IDs of other volumes to leave out, at most 40.
    "ExcludeDataVolumeIds".wire("ExcludeDataVolumeId") => exclude_data_volume_ids: Option<Vec<VolumeId>>,
}
}

structure! {
/// A snapshot of a set.
output SnapshotInfo as "SnapshotInfo" {
    /// The note given to it.
    "Description" => description: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// Whether the snapshot is encrypted.
    "Encrypted" => encrypted: Option<bool>,
    /// The volume the snapshot was taken of; copies show a placeholder ID.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The state of the snapshot: pending, completed, error and others.
    "State".of(&["pending", "completed", "error", "recoverable", "recovering"]) => state: Option<String>,
    /// The size of the source volume in GiB, not the storage used.
    "VolumeSize" => volume_size: Option<i64>,
    /// When the snapshot was started; it holds the data of that moment.
    "StartTime" => start_time: Option<Timestamp>,
    /// How much of the snapshot is done, as a percentage such as 45%.
    "Progress" => progress: Option<String>,
    /// The 12-digit ID of the account that owns it.
    "OwnerId" => owner_id: Option<String>,
    /// The ID of the snapshot, starting with snap-.
    "SnapshotId" => snapshot_id: Option<SnapshotId>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The kind of encryption at rest, such as sse-kms or none.
    "SseType".of(&["sse-ebs", "sse-kms", "none"]) => sse_type: Option<String>,
    /// The zone of the snapshot, present only when it is stored in a Local Zone.
    "AvailabilityZone" => availability_zone: Option<String>,
}
}

structure! {
/// What CreateSnapshots is asked.
input CreateSnapshotsInput as "CreateSnapshotsRequest" {
    /// A note for the new snapshots.
    "Description" => description: Option<String>,
    /// The instance, and which of its volumes to leave out.
    "InstanceSpecification".required() => instance_specification: Option<InstanceSpecification>,
    /// The ARN of the Outpost to store the snapshots on.
    "OutpostArn" => outpost_arn: Option<String>,
    /// Tags for the new snapshots.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Give each snapshot the tags of its volume too.
    "CopyTagsFromSource".of(&["volume"]) => copy_tags_from_source: Option<String>,
    /// Where to store snapshots of Local Zone volumes: regional or local.
    "Location".of(&["regional", "local"]) => location: Option<String>,
}
}

structure! {
/// What CreateSnapshots answers.
output CreateSnapshotsOutput as "CreateSnapshotsResult" {
    /// The new snapshots, one for each volume.
    "Snapshots".xml("snapshotSet") => snapshots: Option<Vec<SnapshotInfo>>,
}
}

operation! {
/// Starts backups of several volumes of an instance, all of the same moment.
write CREATE_SNAPSHOTS of Ec2 as "CreateSnapshots" {
    input: CreateSnapshotsInput,
    output: CreateSnapshotsOutput,
    errors: [
        ConcurrentSnapshotLimitExceeded,
        IncorrectState,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        SnapshotCreationPerVolumeRateExceeded,
        SnapshotLimitExceeded,
    ],
}
}
