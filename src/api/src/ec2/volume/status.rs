//! Volumes, seen more closely: their health, changes and attributes; and copies of them.

use crate::ec2::common::{Filter, OperatorResponse, ProductCode, TagSpecification};
use crate::ec2::instance::attribute::AttributeBooleanValue;
use crate::ec2::volume::{CreateVolumeOutput, VolumeModification};
use crate::{InstanceId, Timestamp, VolumeId};

structure! {
/// The health of a volume.
output VolumeStatusItem as "VolumeStatusItem" {
    /// What its owner could do about it.
    "Actions".xml("actionsSet") => actions: Option<Vec<VolumeStatusAction>>,
    /// The zone of the volume.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The Outpost of the volume.
    "OutpostArn" => outpost_arn: Option<String>,
    /// What happened to it.
    "Events".xml("eventsSet") => events: Option<Vec<VolumeStatusEvent>>,
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
    /// The outcome of its checks.
    "VolumeStatus" => volume_status: Option<VolumeStatusInfo>,
    /// How it performs at each instance.
    "AttachmentStatuses" => attachment_statuses: Option<Vec<VolumeStatusAttachmentStatus>>,
    /// How far its blocks have been fetched from the snapshot.
    "InitializationStatusDetails" => initialization_status_details: Option<InitializationStatusDetails>,
    /// The ID of the zone.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// The service that manages the volume, if one does.
    "Operator" => operator: Option<OperatorResponse>,
}
}

structure! {
/// Something that the owner could do about a volume.
output VolumeStatusAction as "VolumeStatusAction" {
    /// The operation, such as enable-volume-io.
    "Code" => code: Option<String>,
    /// What it is about.
    "Description" => description: Option<String>,
    /// The ID of the event.
    "EventId" => event_id: Option<String>,
    /// The kind of event.
    "EventType" => event_type: Option<String>,
}
}

structure! {
/// Something that happened to a volume.
output VolumeStatusEvent as "VolumeStatusEvent" {
    /// What it is about.
    "Description" => description: Option<String>,
    /// The ID of the event.
    "EventId" => event_id: Option<String>,
    /// The kind of event.
    "EventType" => event_type: Option<String>,
    /// When it ends at the latest.
    "NotAfter" => not_after: Option<Timestamp>,
    /// When it begins at the earliest.
    "NotBefore" => not_before: Option<Timestamp>,
    /// The ID of the instance, starting with i-.
    "InstanceId" => instance_id: Option<InstanceId>,
}
}

structure! {
/// The outcome of a volume's checks.
output VolumeStatusInfo as "VolumeStatusInfo" {
    /// Each check by name.
    "Details" => details: Option<Vec<VolumeStatusDetails>>,
    /// The sum of the checks.
    "Status".of(&["ok", "impaired", "insufficient-data", "warning"]) => status: Option<String>,
}
}

structure! {
/// A check of a volume.
output VolumeStatusDetails as "VolumeStatusDetails" {
    /// What was checked.
    "Name".of(&["io-enabled", "io-performance", "initialization-state"]) => name: Option<String>,
    /// What came of it.
    "Status" => status: Option<String>,
}
}

structure! {
/// How a volume performs at an instance.
output VolumeStatusAttachmentStatus as "VolumeStatusAttachmentStatus" {
    /// Whether it is as fast as it should be.
    "IoPerformance" => io_performance: Option<String>,
    /// The ID of the instance, starting with i-.
    "InstanceId" => instance_id: Option<InstanceId>,
}
}

structure! {
/// How far a volume's blocks have been fetched.
output InitializationStatusDetails as "InitializationStatusDetails" {
    /// Whether a rate was asked for, or it is a copy of a volume.
    "InitializationType".of(&["default", "provisioned-rate", "volume-copy"]) => initialization_type: Option<String>,
    /// How far it is, in percent.
    "Progress" => progress: Option<i64>,
    /// How long it will still take.
    "EstimatedTimeToCompleteInSeconds" => estimated_time_to_complete_in_seconds: Option<i64>,
}
}

structure! {
/// What DescribeVolumeStatus is asked.
input DescribeVolumeStatusInput as "DescribeVolumeStatusRequest" {
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults" => max_results: Option<i64>,
    /// The token to fetch the next page, when there is more.
    "NextToken" => next_token: Option<String>,
    /// The IDs of the volumes to look at.
    "VolumeIds".wire("VolumeId") => volume_ids: Vec<VolumeId>,
    /// Also list resources that a service manages for you and that are hidden by default.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeVolumeStatus answers.
output DescribeVolumeStatusOutput as "DescribeVolumeStatusResult" {
    /// The token to fetch the next page, when there is more.
    "NextToken" => next_token: Option<String>,
    /// The health of each volume.
    "VolumeStatuses".xml("volumeStatusSet") => volume_statuses: Option<Vec<VolumeStatusItem>>,
}
}

operation! {
/// Shows whether volumes are healthy and perform as they should.
read DESCRIBE_VOLUME_STATUS of Ec2 as "DescribeVolumeStatus" {
    input: DescribeVolumeStatusInput,
    output: DescribeVolumeStatusOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "VolumeStatuses"),
    filters: [
        "action.code",
        "action.description",
        "action.event-id",
        "availability-zone",
        "availability-zone-id",
        "event.description",
        "event.event-id",
        "event.event-type",
        "event.not-after",
        "event.not-before",
        "operator.managed",
        "operator.principal",
        "volume-status.details-name",
        "volume-status.details-status",
        "volume-status.status",
    ],
    simplified: "Volumes of the lab are never impaired, so there are neither events nor actions.",
    errors: [InvalidVolumeNotFound],
}
}

structure! {
/// What DescribeVolumesModifications is asked.
input DescribeVolumesModificationsInput as "DescribeVolumesModificationsRequest" {
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// The IDs of the volumes whose changes to list.
    "VolumeIds".wire("VolumeId") => volume_ids: Vec<VolumeId>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The token to fetch the next page, when there is more.
    "NextToken" => next_token: Option<String>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults" => max_results: Option<i64>,
}
}

structure! {
/// What DescribeVolumesModifications answers.
output DescribeVolumesModificationsOutput as "DescribeVolumesModificationsResult" {
    /// The token to fetch the next page, when there is more.
    "NextToken" => next_token: Option<String>,
    /// The latest change of each volume.
    "VolumesModifications".xml("volumeModificationSet") => volumes_modifications: Option<Vec<VolumeModification>>,
}
}

operation! {
/// Shows how far the latest change of size, type or speed of each volume is.
read DESCRIBE_VOLUMES_MODIFICATIONS of Ec2 as "DescribeVolumesModifications" {
    input: DescribeVolumesModificationsInput,
    output: DescribeVolumesModificationsOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "VolumesModifications"),
    filters: [
        "modification-state",
        "original-iops",
        "original-size",
        "original-volume-type",
        "originalMultiAttachEnabled",
        "start-time",
        "target-iops",
        "target-size",
        "target-volume-type",
        "targetMultiAttachEnabled",
        "volume-id",
    ],
    errors: [InvalidVolumeNotFound, InvalidVolumeModificationNotFound],
}
}

structure! {
/// What DescribeVolumeAttribute is asked.
input DescribeVolumeAttributeInput as "DescribeVolumeAttributeRequest" {
    /// The attribute to show.
    "Attribute".required().of(&["autoEnableIO", "productCodes"]) => attribute: String,
    /// The ID of the volume, starting with vol-.
    "VolumeId".required() => volume_id: VolumeId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeVolumeAttribute answers.
output DescribeVolumeAttributeOutput as "DescribeVolumeAttributeResult" {
    /// Whether the volume goes on working when its blocks may be inconsistent.
    "AutoEnableIO" => auto_enable_io: Option<AttributeBooleanValue>,
    /// The Marketplace product codes that came with its snapshot.
    "ProductCodes" => product_codes: Option<Vec<ProductCode>>,
    /// The ID of the volume, starting with vol-.
    "VolumeId" => volume_id: Option<VolumeId>,
}
}

operation! {
/// Shows one attribute of a volume.
read DESCRIBE_VOLUME_ATTRIBUTE of Ec2 as "DescribeVolumeAttribute" {
    input: DescribeVolumeAttributeInput,
    output: DescribeVolumeAttributeOutput,
    errors: [InvalidVolumeNotFound],
}
}

structure! {
/// What ModifyVolumeAttribute is asked.
input ModifyVolumeAttributeInput as "ModifyVolumeAttributeRequest" {
    /// Whether the volume goes on working when its blocks may be inconsistent.
    "AutoEnableIO" => auto_enable_io: Option<AttributeBooleanValue>,
    /// The ID of the volume, starting with vol-.
    "VolumeId".required() => volume_id: VolumeId,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What ModifyVolumeAttribute answers.
output ModifyVolumeAttributeOutput as "ModifyVolumeAttributeResult" {
}
}

operation! {
/// Says whether a volume goes on working when its blocks may be inconsistent.
write MODIFY_VOLUME_ATTRIBUTE of Ec2 as "ModifyVolumeAttribute" {
    input: ModifyVolumeAttributeInput,
    output: ModifyVolumeAttributeOutput,
    errors: [InvalidVolumeNotFound],
}
}

structure! {
/// What CopyVolumes is asked.
input CopyVolumesInput as "CopyVolumesRequest" {
    /// The ID of the volume to copy.
    "SourceVolumeId".required() => source_volume_id: VolumeId,
    /// Operations per second, for types where they are set.
    "Iops" => iops: Option<i64>,
    /// The size in GiB, not less than the source's.
    "Size" => size: Option<i64>,
    /// The type; gp2 unless you say otherwise.
    "VolumeType".of(&["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"]) => volume_type: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Tags for the new volume.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Whether several instances can attach it at once.
    "MultiAttachEnabled" => multi_attach_enabled: Option<bool>,
    /// The throughput in MiB/s, for gp3.
    "Throughput" => throughput: Option<i64>,
    /// A word of your own that makes repeating the call safe.
    "ClientToken".token() => client_token: Option<String>,
}
}

structure! {
/// What CopyVolumes answers.
output CopyVolumesOutput as "CopyVolumesResult" {
    /// The new volume.
    "Volumes".xml("volumeSet") => volumes: Option<Vec<CreateVolumeOutput>>,
}
}

operation! {
/// Copies a volume within its Availability Zone, without a snapshot.
write COPY_VOLUMES of Ec2 as "CopyVolumes" {
    input: CopyVolumesInput,
    output: CopyVolumesOutput,
    errors: [IncorrectState, InvalidVolumeNotFound, UnknownVolumeType],
}
}
