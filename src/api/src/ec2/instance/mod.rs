//! Instances: their life and what they look like.

pub mod attribute;
pub mod metadata_options;
pub mod offerings;
pub mod requirements;
pub mod type_names;
pub mod types;

use super::common::{Filter, GroupIdentifier, Instance, InstanceState, OperatorResponse};
use crate::{ErrorCode, InstanceId, Timestamp};

/// What the operations that change instances answer when they are given none.
const NO_INSTANCES: &str = "No instances specified";

structure! {
/// What StartInstances is asked.
input StartInstancesInput as "StartInstancesRequest" {
    /// The IDs of the instances to start.
    "InstanceIds".wire("InstanceId").required_or(ErrorCode::InvalidParameterCombination, NO_INSTANCES) => instance_ids: Vec<InstanceId>,
    /// Reserved for internal use; leave it out.
    "AdditionalInfo" => additional_info: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What StartInstances answers.
output StartInstancesOutput as "StartInstancesResult" {
    /// The old and new state of each instance being started.
    "StartingInstances".xml("instancesSet") => starting_instances: Option<Vec<InstanceStateChange>>,
}
}

operation! {
/// Powers on stopped instances that have an EBS root volume.
write START_INSTANCES of Ec2 as "StartInstances" {
    input: StartInstancesInput,
    output: StartInstancesOutput,
    errors: [
        IncorrectInstanceState,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        UnsupportedOperation,
        VcpuLimitExceeded,
    ],
}
}

structure! {
/// What StopInstances is asked.
input StopInstancesInput as "StopInstancesRequest" {
    /// The IDs of the instances to stop.
    "InstanceIds".wire("InstanceId").required_or(ErrorCode::InvalidParameterCombination, NO_INSTANCES) => instance_ids: Vec<InstanceId>,
    /// Save memory to the root volume before stopping; needs hibernation set up at launch.
    "Hibernate" => hibernate: Option<bool>,
    /// Cut the power without shutting the guest down cleanly first.
    "SkipOsShutdown" => skip_os_shutdown: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Stop without waiting for a clean shutdown of the file systems.
    "Force" => force: Option<bool>,
}
}

structure! {
/// What StopInstances answers.
output StopInstancesOutput as "StopInstancesResult" {
    /// The old and new state of each instance being stopped.
    "StoppingInstances".xml("instancesSet") => stopping_instances: Option<Vec<InstanceStateChange>>,
}
}

operation! {
/// Shuts down instances but keeps their EBS volumes, so they can be started again later.
write STOP_INSTANCES of Ec2 as "StopInstances" {
    input: StopInstancesInput,
    output: StopInstancesOutput,
    errors: [
        IncorrectInstanceState,
        InvalidInstanceIdMalformed,
        InvalidInstanceIdNotFound,
        OperationNotPermitted,
        UnsupportedOperation,
    ],
}
}

structure! {
/// What RebootInstances is asked.
input RebootInstancesInput as "RebootInstancesRequest" {
    /// The IDs of the instances to reboot.
    "InstanceIds".wire("InstanceId").required_or(ErrorCode::InvalidParameterCombination, NO_INSTANCES) => instance_ids: Vec<InstanceId>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What RebootInstances answers.
output RebootInstancesOutput as "RebootInstancesResult" {}
}

operation! {
/// Restarts the operating system of running instances; disks, addresses and IDs stay the same.
write REBOOT_INSTANCES of Ec2 as "RebootInstances" {
    input: RebootInstancesInput,
    output: RebootInstancesOutput,
    errors: [IncorrectState, InvalidInstanceIdMalformed, InvalidInstanceIdNotFound],
}
}

structure! {
/// What TerminateInstances is asked.
input TerminateInstancesInput as "TerminateInstancesRequest" {
    /// The IDs of the instances to terminate; a protected one blocks the others in its zone.
    "InstanceIds".wire("InstanceId").required_or(ErrorCode::InvalidParameterCombination, NO_INSTANCES) => instance_ids: Vec<InstanceId>,
    /// Terminate even if the instance does not respond, skipping a clean shutdown if needed.
    "Force" => force: Option<bool>,
    /// Cut the power without shutting the guest down cleanly first.
    "SkipOsShutdown" => skip_os_shutdown: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What TerminateInstances answers.
output TerminateInstancesOutput as "TerminateInstancesResult" {
    /// The old and new state of each instance being terminated.
    "TerminatingInstances".xml("instancesSet") => terminating_instances: Option<Vec<InstanceStateChange>>,
}
}

operation! {
/// Ends instances for good and deletes the volumes marked to be deleted with them.
write TERMINATE_INSTANCES of Ec2 as "TerminateInstances" {
    input: TerminateInstancesInput,
    output: TerminateInstancesOutput,
    errors: [InvalidInstanceIdMalformed, InvalidInstanceIdNotFound, OperationNotPermitted],
}
}

structure! {
/// What DescribeInstances is asked.
input DescribeInstancesInput as "DescribeInstancesRequest" {
    /// The IDs of the instances to list.
    "InstanceIds".wire("InstanceId") => instance_ids: Vec<InstanceId>,
    /// Also list resources that a service manages for you and that are hidden by default.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The most instances in one answer; cannot be combined with InstanceIds.
    "MaxResults" => max_results: Option<i64>,
}
}

structure! {
/// What DescribeInstances answers.
output DescribeInstancesOutput as "DescribeInstancesResult" {
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
    /// The launch requests that were found, each with its instances.
    "Reservations".xml("reservationSet") => reservations: Option<Vec<Reservation>>,
}
}

operation! {
/// Lists your instances, grouped by the launch request that created them.
read DESCRIBE_INSTANCES of Ec2 as "DescribeInstances" {
    input: DescribeInstancesInput,
    output: DescribeInstancesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Reservations"),
    // Those of features that the lab lacks match nothing.
    filters: [
        "affinity",
        "architecture",
        "availability-zone",
        "availability-zone-id",
        "block-device-mapping.attach-time",
        "block-device-mapping.delete-on-termination",
        "block-device-mapping.device-name",
        "block-device-mapping.status",
        "block-device-mapping.volume-id",
        "boot-mode",
        "capacity-reservation-id",
        "capacity-reservation-specification.capacity-reservation-preference",
        "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id",
        "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn",
        "client-token",
        "current-instance-boot-mode",
        "dns-name",
        "ebs-optimized",
        "ena-support",
        "enclave-options.enabled",
        "group-id",
        "group-name",
        "hibernation-options.configured",
        "host-id",
        "hypervisor",
        "iam-instance-profile.arn",
        "iam-instance-profile.id",
        "image-id",
        "instance-id",
        "instance-lifecycle",
        "instance-state-code",
        "instance-state-name",
        "instance-type",
        "instance.group-id",
        "instance.group-name",
        "ip-address",
        "ipv6-address",
        "kernel-id",
        "key-name",
        "launch-index",
        "launch-time",
        "maintenance-options.auto-recovery",
        "metadata-options.http-endpoint",
        "metadata-options.http-protocol-ipv4",
        "metadata-options.http-protocol-ipv6",
        "metadata-options.http-put-response-hop-limit",
        "metadata-options.http-tokens",
        "metadata-options.instance-metadata-tags",
        "metadata-options.state",
        "monitoring-state",
        "network-interface.addresses.association.allocation-id",
        "network-interface.addresses.association.association-id",
        "network-interface.addresses.association.carrier-ip",
        "network-interface.addresses.association.customer-owned-ip",
        "network-interface.addresses.association.ip-owner-id",
        "network-interface.addresses.association.public-dns-name",
        "network-interface.addresses.association.public-ip",
        "network-interface.addresses.primary",
        "network-interface.addresses.private-dns-name",
        "network-interface.addresses.private-ip-address",
        "network-interface.association.allocation-id",
        "network-interface.association.association-id",
        "network-interface.association.carrier-ip",
        "network-interface.association.customer-owned-ip",
        "network-interface.association.ip-owner-id",
        "network-interface.association.public-dns-name",
        "network-interface.association.public-ip",
        "network-interface.attachment.attach-time",
        "network-interface.attachment.attachment-id",
        "network-interface.attachment.delete-on-termination",
        "network-interface.attachment.device-index",
        "network-interface.attachment.instance-id",
        "network-interface.attachment.instance-owner-id",
        "network-interface.attachment.network-card-index",
        "network-interface.attachment.status",
        "network-interface.availability-zone",
        "network-interface.deny-all-igw-traffic",
        "network-interface.description",
        "network-interface.group-id",
        "network-interface.group-name",
        "network-interface.ipv4-prefixes.ipv4-prefix",
        "network-interface.ipv6-address",
        "network-interface.ipv6-addresses.ipv6-address",
        "network-interface.ipv6-addresses.is-primary-ipv6",
        "network-interface.ipv6-native",
        "network-interface.ipv6-prefixes.ipv6-prefix",
        "network-interface.mac-address",
        "network-interface.network-interface-id",
        "network-interface.operator.managed",
        "network-interface.operator.principal",
        "network-interface.outpost-arn",
        "network-interface.owner-id",
        "network-interface.private-dns-name",
        "network-interface.private-ip-address",
        "network-interface.public-dns-name",
        "network-interface.requester-id",
        "network-interface.requester-managed",
        "network-interface.source-dest-check",
        "network-interface.status",
        "network-interface.subnet-id",
        "network-interface.tag-key",
        "network-interface.tag-value",
        "network-interface.vpc-id",
        "network-performance-options.bandwidth-weighting",
        "operator.managed",
        "operator.principal",
        "outpost-arn",
        "owner-id",
        "placement-group-name",
        "placement-partition-number",
        "platform",
        "platform-details",
        "private-dns-name",
        "private-dns-name-options.enable-resource-name-dns-a-record",
        "private-dns-name-options.enable-resource-name-dns-aaaa-record",
        "private-dns-name-options.hostname-type",
        "private-ip-address",
        "product-code",
        "product-code.type",
        "ramdisk-id",
        "reason",
        "requester-id",
        "reservation-id",
        "root-device-name",
        "root-device-type",
        "source-dest-check",
        "spot-instance-request-id",
        "state-reason-code",
        "state-reason-message",
        "subnet-id",
        "tag-key",
        "tag:",
        "tag-value",
        "tenancy",
        "tpm-support",
        "usage-operation",
        "usage-operation-update-time",
        "virtualization-type",
        "vpc-id",
    ],
    errors: [InvalidInstanceIdMalformed, InvalidInstanceIdNotFound],
}
}

structure! {
/// What DescribeInstanceStatus is asked.
input DescribeInstanceStatusInput as "DescribeInstanceStatusRequest" {
    /// The IDs of the instances to list.
    "InstanceIds".wire("InstanceId") => instance_ids: Vec<InstanceId>,
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults" => max_results: Option<i64>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// Also list resources that a service manages for you and that are hidden by default.
    "IncludeManagedResources" => include_managed_resources: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// Also show instances that are not running.
    "IncludeAllInstances" => include_all_instances: Option<bool>,
}
}

structure! {
/// What DescribeInstanceStatus answers.
output DescribeInstanceStatusOutput as "DescribeInstanceStatusResult" {
    /// The status of each instance that was found.
    "InstanceStatuses".xml("instanceStatusSet") => instance_statuses: Option<Vec<InstanceStatus>>,
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Shows the state, health checks and planned events of instances, by default only of running ones.
read DESCRIBE_INSTANCE_STATUS of Ec2 as "DescribeInstanceStatus" {
    input: DescribeInstanceStatusInput,
    output: DescribeInstanceStatusOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "InstanceStatuses"),
    // Nothing is ever planned for an instance here, so those of events match none.
    filters: [
        "attached-ebs-status.status",
        "availability-zone",
        "availability-zone-id",
        "event.code",
        "event.description",
        "event.instance-event-id",
        "event.not-after",
        "event.not-before",
        "event.not-before-deadline",
        "instance-state-code",
        "instance-state-name",
        "instance-status.reachability",
        "instance-status.status",
        "operator.managed",
        "operator.principal",
        "system-status.reachability",
        "system-status.status",
    ],
    errors: [InvalidInstanceIdMalformed, InvalidInstanceIdNotFound],
}
}

structure! {
/// The result of one health check on attached EBS volumes.
output EbsStatusDetails as "EbsStatusDetails" {
    /// Since when the check has been failing.
    "ImpairedSince" => impaired_since: Option<Timestamp>,
    /// The name of the check, such as reachability.
    "Name".of(&["reachability"]) => name: Option<String>,
    /// The result of the check: passed, failed, initializing and others.
    "Status".of(&["passed", "failed", "insufficient-data", "initializing"]) => status: Option<String>,
}
}

structure! {
/// The overall health of the EBS volumes attached to an instance.
output EbsStatusSummary as "EbsStatusSummary" {
    /// The single checks behind the summary.
    "Details" => details: Option<Vec<EbsStatusDetails>>,
    /// The overall result: ok, impaired, initializing and others.
    "Status".of(&["ok", "impaired", "insufficient-data", "not-applicable", "initializing"]) => status: Option<String>,
}
}

structure! {
/// The state of an instance before and after a request.
output InstanceStateChange as "InstanceStateChange" {
    /// The ID of the instance, starting with i-.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The state of the instance after the request.
    "CurrentState" => current_state: Option<InstanceState>,
    /// The state of the instance before the request.
    "PreviousState" => previous_state: Option<InstanceState>,
}
}

structure! {
/// The state, health checks and planned events of one instance.
output InstanceStatus as "InstanceStatus" {
    /// The zone the instance runs in.
    "AvailabilityZone" => availability_zone: Option<String>,
    /// The ID of the zone, the same for every account, such as use1-az1.
    "AvailabilityZoneId" => availability_zone_id: Option<String>,
    /// The ARN of the Outpost it lies on, if any.
    "OutpostArn" => outpost_arn: Option<String>,
    /// The service that manages the resource for you, if any.
    "Operator" => operator: Option<OperatorResponse>,
    /// Maintenance planned for the instance.
    "Events".xml("eventsSet") => events: Option<Vec<InstanceStatusEvent>>,
    /// The ID of the instance, starting with i-.
    "InstanceId" => instance_id: Option<InstanceId>,
    /// The current state of the instance.
    "InstanceState" => instance_state: Option<InstanceState>,
    /// The checks of the guest itself: does it boot and answer.
    "InstanceStatus" => instance_status: Option<InstanceStatusSummary>,
    /// The checks of the host and network beneath the instance.
    "SystemStatus" => system_status: Option<InstanceStatusSummary>,
    /// The health of the EBS volumes attached to the instance.
    "AttachedEbsStatus" => attached_ebs_status: Option<EbsStatusSummary>,
}
}

structure! {
/// The result of one health check of an instance.
output InstanceStatusDetails as "InstanceStatusDetails" {
    /// Since when the check has been failing.
    "ImpairedSince" => impaired_since: Option<Timestamp>,
    /// The name of the check, such as reachability.
    "Name".of(&["reachability"]) => name: Option<String>,
    /// The result of the check: passed, failed, initializing and others.
    "Status".of(&["passed", "failed", "insufficient-data", "initializing"]) => status: Option<String>,
}
}

structure! {
/// Maintenance that is planned for an instance.
output InstanceStatusEvent as "InstanceStatusEvent" {
    /// The ID of the event.
    "InstanceEventId" => instance_event_id: Option<String>,
    /// The kind of event, such as instance-stop or system-reboot.
    "Code".of(&["instance-reboot", "system-reboot", "system-maintenance", "instance-retirement", "instance-stop"]) => code: Option<String>,
    /// What will happen, in words.
    "Description" => description: Option<String>,
    /// The latest time at which the event ends.
    "NotAfter" => not_after: Option<Timestamp>,
    /// The earliest time at which the event starts.
    "NotBefore" => not_before: Option<Timestamp>,
    /// The latest time to which you can move the event's start.
    "NotBeforeDeadline" => not_before_deadline: Option<Timestamp>,
}
}

structure! {
/// The overall result of a group of health checks.
output InstanceStatusSummary as "InstanceStatusSummary" {
    /// The single checks behind the summary.
    "Details" => details: Option<Vec<InstanceStatusDetails>>,
    /// The overall result: ok, impaired, initializing and others.
    "Status".of(&["ok", "impaired", "insufficient-data", "not-applicable", "initializing"]) => status: Option<String>,
}
}

structure! {
/// The instances started by one launch request; not a billing reservation.
output Reservation as "Reservation" {
    /// The ID of the launch request, starting with r-.
    "ReservationId" => reservation_id: Option<String>,
    /// The 12-digit ID of the account that launched the instances.
    "OwnerId" => owner_id: Option<String>,
    /// The service that launched the instances on your behalf, if any.
    "RequesterId" => requester_id: Option<String>,
    /// Security groups of the old EC2-Classic network; normally empty.
    "Groups".xml("groupSet") => groups: Option<Vec<GroupIdentifier>>,
    /// The instances of this launch request.
    "Instances".xml("instancesSet") => instances: Option<Vec<Instance>>,
}
}
