//! Instances: their life and what they look like.

use super::common::{Filter, GroupIdentifier, Instance, InstanceState, OperatorResponse};
use crate::{Effect, InstanceId, Operation, Service, Timestamp, structure};

structure! {
/// What StartInstances is asked.
input StartInstancesInput as "StartInstancesRequest" {
    /// To be described.
    "InstanceIds".wire("InstanceId").required() => instance_ids: Vec<InstanceId>,
    /// To be described.
    "AdditionalInfo" => additional_info: Option<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What StartInstances answers.
output StartInstancesOutput as "StartInstancesResult" {
    /// To be described.
    "StartingInstances".xml("instancesSet") => starting_instances: Option<Vec<InstanceStateChange>>,
}
}

/// To be described.
pub static START_INSTANCES: Operation = Operation::new(
    Service::Ec2,
    "StartInstances",
    "To be described.",
    Effect::Write,
    StartInstancesInput::STRUCTURE,
    StartInstancesOutput::STRUCTURE,
);

structure! {
/// What StopInstances is asked.
input StopInstancesInput as "StopInstancesRequest" {
    /// To be described.
    "InstanceIds".wire("InstanceId").required() => instance_ids: Vec<InstanceId>,
    /// To be described.
    "Hibernate" => hibernate: Option<bool>,
    /// To be described.
    "SkipOsShutdown" => skip_os_shutdown: Option<bool>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Force" => force: Option<bool>,
}
}

structure! {
/// What StopInstances answers.
output StopInstancesOutput as "StopInstancesResult" {
    /// To be described.
    "StoppingInstances".xml("instancesSet") => stopping_instances: Option<Vec<InstanceStateChange>>,
}
}

/// To be described.
pub static STOP_INSTANCES: Operation = Operation::new(
    Service::Ec2,
    "StopInstances",
    "To be described.",
    Effect::Write,
    StopInstancesInput::STRUCTURE,
    StopInstancesOutput::STRUCTURE,
);

structure! {
/// What RebootInstances is asked.
input RebootInstancesInput as "RebootInstancesRequest" {
    /// To be described.
    "InstanceIds".wire("InstanceId").required() => instance_ids: Vec<InstanceId>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What RebootInstances answers.
output RebootInstancesOutput as "RebootInstancesResult" {}
}

/// To be described.
pub static REBOOT_INSTANCES: Operation = Operation::new(
    Service::Ec2,
    "RebootInstances",
    "To be described.",
    Effect::Write,
    RebootInstancesInput::STRUCTURE,
    RebootInstancesOutput::STRUCTURE,
);

structure! {
/// What TerminateInstances is asked.
input TerminateInstancesInput as "TerminateInstancesRequest" {
    /// To be described.
    "InstanceIds".wire("InstanceId").required() => instance_ids: Vec<InstanceId>,
    /// To be described.
    "Force" => force: Option<bool>,
    /// To be described.
    "SkipOsShutdown" => skip_os_shutdown: Option<bool>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What TerminateInstances answers.
output TerminateInstancesOutput as "TerminateInstancesResult" {
    /// To be described.
    "TerminatingInstances".xml("instancesSet") => terminating_instances: Option<Vec<InstanceStateChange>>,
}
}

/// To be described.
pub static TERMINATE_INSTANCES: Operation = Operation::new(
    Service::Ec2,
    "TerminateInstances",
    "To be described.",
    Effect::Write,
    TerminateInstancesInput::STRUCTURE,
    TerminateInstancesOutput::STRUCTURE,
);

structure! {
/// What DescribeInstances is asked.
input DescribeInstancesInput as "DescribeInstancesRequest" {
    /// To be described.
    "InstanceIds".wire("InstanceId") => instance_ids: Vec<InstanceId>,
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
/// What DescribeInstances answers.
output DescribeInstancesOutput as "DescribeInstancesResult" {
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "Reservations".xml("reservationSet") => reservations: Option<Vec<Reservation>>,
}
}

/// To be described.
pub static DESCRIBE_INSTANCES: Operation = Operation::new(
    Service::Ec2,
    "DescribeInstances",
    "To be described.",
    Effect::Read,
    DescribeInstancesInput::STRUCTURE,
    DescribeInstancesOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "Reservations");

structure! {
/// What DescribeInstanceStatus is asked.
input DescribeInstanceStatusInput as "DescribeInstanceStatusRequest" {
    /// To be described.
    "InstanceIds".wire("InstanceId") => instance_ids: Vec<InstanceId>,
    /// To be described.
    "MaxResults" => max_results: Option<i64>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
    /// To be described.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// To be described.
    "IncludeAllInstances" => include_all_instances: Option<bool>,
}
}

structure! {
/// What DescribeInstanceStatus answers.
output DescribeInstanceStatusOutput as "DescribeInstanceStatusResult" {
    /// To be described.
    "InstanceStatuses".xml("instanceStatusSet") => instance_statuses: Option<Vec<InstanceStatus>>,
    /// To be described.
    "NextToken" => next_token: Option<String>,
}
}

/// To be described.
pub static DESCRIBE_INSTANCE_STATUS: Operation = Operation::new(
    Service::Ec2,
    "DescribeInstanceStatus",
    "To be described.",
    Effect::Read,
    DescribeInstanceStatusInput::STRUCTURE,
    DescribeInstanceStatusOutput::STRUCTURE,
)
.paginated("NextToken", "NextToken", Some("MaxResults"), "InstanceStatuses");

structure! {
/// To be described.
output EbsStatusDetails as "EbsStatusDetails" {
    /// To be described.
    "ImpairedSince" => impaired_since: Option<Timestamp>,
    /// To be described.
    "Name".of(&["reachability"]) => name: Option<String>,
    /// To be described.
    "Status".of(&["passed", "failed", "insufficient-data", "initializing"]) => status: Option<String>,
}
}

structure! {
/// To be described.
output EbsStatusSummary as "EbsStatusSummary" {
    /// To be described.
    "Details" => details: Option<Vec<EbsStatusDetails>>,
    /// To be described.
    "Status".of(&["ok", "impaired", "insufficient-data", "not-applicable", "initializing"]) => status: Option<String>,
}
}

structure! {
/// To be described.
output InstanceStateChange as "InstanceStateChange" {
    /// To be described.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// To be described.
    "CurrentState" => current_state: Option<InstanceState>,
    /// To be described.
    "PreviousState" => previous_state: Option<InstanceState>,
}
}

structure! {
/// To be described.
output InstanceStatus as "InstanceStatus" {
    /// To be described.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// To be described.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// To be described.
    "OutpostArn" => outpost_arn: Option<String>,
    /// To be described.
    "Operator" => operator: Option<OperatorResponse>,
    /// To be described.
    "Events".xml("eventsSet") => events: Option<Vec<InstanceStatusEvent>>,
    /// To be described.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// To be described.
    "InstanceState" => instance_state: Option<InstanceState>,
    /// To be described.
    "InstanceStatus" => instance_status: Option<InstanceStatusSummary>,
    /// To be described.
    "SystemStatus" => system_status: Option<InstanceStatusSummary>,
    /// To be described.
    "AttachedEbsStatus" => attached_ebs_status: Option<EbsStatusSummary>,
}
}

structure! {
/// To be described.
output InstanceStatusDetails as "InstanceStatusDetails" {
    /// To be described.
    "ImpairedSince" => impaired_since: Option<Timestamp>,
    /// To be described.
    "Name".of(&["reachability"]) => name: Option<String>,
    /// To be described.
    "Status".of(&["passed", "failed", "insufficient-data", "initializing"]) => status: Option<String>,
}
}

structure! {
/// To be described.
output InstanceStatusEvent as "InstanceStatusEvent" {
    /// To be described.
    "InstanceEventId" => instance_event_id: Option<String>,
    /// To be described.
    "Code".of(&["instance-reboot", "system-reboot", "system-maintenance", "instance-retirement", "instance-stop"]) => code: Option<String>,
    /// To be described.
    "Description" => description: Option<String>,
    /// To be described.
    "NotAfter" => not_after: Option<Timestamp>,
    /// To be described.
    "NotBefore" => not_before: Option<Timestamp>,
    /// To be described.
    "NotBeforeDeadline" => not_before_deadline: Option<Timestamp>,
}
}

structure! {
/// To be described.
output InstanceStatusSummary as "InstanceStatusSummary" {
    /// To be described.
    "Details" => details: Option<Vec<InstanceStatusDetails>>,
    /// To be described.
    "Status".of(&["ok", "impaired", "insufficient-data", "not-applicable", "initializing"]) => status: Option<String>,
}
}

structure! {
/// To be described.
output Reservation as "Reservation" {
    /// To be described.
    "ReservationId" => reservation_id: Option<String>,
    /// To be described.
    "OwnerId" => owner_id: Option<String>,
    /// To be described.
    "RequesterId" => requester_id: Option<String>,
    /// To be described.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
    /// To be described.
    "Instances".xml("instancesSet") => instances: Option<Vec<Instance>>,
}
}
