//! Faster launching of Windows images, by snapshots that are prepared beforehand.

use crate::ec2::common::Filter;
use crate::{ImageId, Timestamp};

structure! {
/// How many snapshots to prepare.
input FastLaunchSnapshotConfigurationRequest as "FastLaunchSnapshotConfigurationRequest" {
    /// How many prepared snapshots to keep ready.
    "TargetResourceCount" => target_resource_count: Option<i64>,
}
}

structure! {
/// The launch template for preparing snapshots.
input FastLaunchLaunchTemplateSpecificationRequest as "FastLaunchLaunchTemplateSpecificationRequest" {
    /// The ID of the launch template.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template.
    "LaunchTemplateName" => launch_template_name: Option<String>,
    /// The version of the launch template.
    "Version".required() => version: Option<String>,
}
}

structure! {
/// How many snapshots are prepared.
output FastLaunchSnapshotConfigurationResponse as "FastLaunchSnapshotConfigurationResponse" {
    /// How many prepared snapshots to keep ready.
    "TargetResourceCount" => target_resource_count: Option<i64>,
}
}

structure! {
/// The launch template that snapshots are prepared with.
output FastLaunchLaunchTemplateSpecificationResponse as "FastLaunchLaunchTemplateSpecificationResponse" {
    /// The ID of the launch template.
    "LaunchTemplateId" => launch_template_id: Option<String>,
    /// The name of the launch template.
    "LaunchTemplateName" => launch_template_name: Option<String>,
    /// The version of the launch template.
    "Version" => version: Option<String>,
}
}

structure! {
/// An image for which faster launching is set up.
output DescribeFastLaunchImagesSuccessItem as "DescribeFastLaunchImagesSuccessItem" {
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// How it is made faster; only snapshot.
    "ResourceType".of(&["snapshot"]) => resource_type: Option<String>,
    /// How many snapshots are prepared.
    "SnapshotConfiguration" => snapshot_configuration: Option<FastLaunchSnapshotConfigurationResponse>,
    /// The launch template that snapshots are prepared with.
    "LaunchTemplate" => launch_template: Option<FastLaunchLaunchTemplateSpecificationResponse>,
    /// The most instances that prepare snapshots at one time; at least 6.
    "MaxParallelLaunches" => max_parallel_launches: Option<i64>,
    /// The account that set it up.
    "OwnerId" => owner_id: Option<String>,
    /// The state of the set-up.
    "State".of(&["enabling", "enabling-failed", "enabled", "enabled-failed", "disabling", "disabling-failed"]) => state: Option<String>,
    /// Why the state changed last.
    "StateTransitionReason" => state_transition_reason: Option<String>,
    /// When the state changed last.
    "StateTransitionTime" => state_transition_time: Option<Timestamp>,
}
}

structure! {
/// What EnableFastLaunch is asked.
input EnableFastLaunchInput as "EnableFastLaunchRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// How it is made faster; only snapshot.
    "ResourceType" => resource_type: Option<String>,
    /// How many snapshots are prepared.
    "SnapshotConfiguration" => snapshot_configuration: Option<FastLaunchSnapshotConfigurationRequest>,
    /// The launch template that snapshots are prepared with.
    "LaunchTemplate" => launch_template: Option<FastLaunchLaunchTemplateSpecificationRequest>,
    /// The most instances that prepare snapshots at one time; at least 6.
    "MaxParallelLaunches" => max_parallel_launches: Option<i64>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What EnableFastLaunch answers.
output EnableFastLaunchOutput as "EnableFastLaunchResult" {
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// How it is made faster; only snapshot.
    "ResourceType".of(&["snapshot"]) => resource_type: Option<String>,
    /// How many snapshots are prepared.
    "SnapshotConfiguration" => snapshot_configuration: Option<FastLaunchSnapshotConfigurationResponse>,
    /// The launch template that snapshots are prepared with.
    "LaunchTemplate" => launch_template: Option<FastLaunchLaunchTemplateSpecificationResponse>,
    /// The most instances that prepare snapshots at one time; at least 6.
    "MaxParallelLaunches" => max_parallel_launches: Option<i64>,
    /// The account that set it up.
    "OwnerId" => owner_id: Option<String>,
    /// The state of the set-up.
    "State".of(&["enabling", "enabling-failed", "enabled", "enabled-failed", "disabling", "disabling-failed"]) => state: Option<String>,
    /// Why the state changed last.
    "StateTransitionReason" => state_transition_reason: Option<String>,
    /// When the state changed last.
    "StateTransitionTime" => state_transition_time: Option<Timestamp>,
}
}

operation! {
/// Prepares snapshots of a Windows AMI, so that instances start faster.
write ENABLE_FAST_LAUNCH of Ec2 as "EnableFastLaunch" {
    input: EnableFastLaunchInput,
    output: EnableFastLaunchOutput,
    simplified: "Launches are faster without using up the prepared snapshots, and the machines that prepare them are not shown.",
    errors: [
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidLaunchTemplateIdMalformed,
        InvalidLaunchTemplateIdNotFound,
        InvalidLaunchTemplateIdVersionNotFound,
        InvalidLaunchTemplateNameMalformed,
        InvalidLaunchTemplateNameNotFound,
        InvalidParameter,
    ],
}
}

structure! {
/// What DisableFastLaunch is asked.
input DisableFastLaunchInput as "DisableFastLaunchRequest" {
    /// The ID of the image, starting with ami-.
    "ImageId".required() => image_id: ImageId,
    /// Stop at once, and delete prepared snapshots that are in use too.
    "Force" => force: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DisableFastLaunch answers.
output DisableFastLaunchOutput as "DisableFastLaunchResult" {
    /// The ID of the image, starting with ami-.
    "ImageId" => image_id: Option<ImageId>,
    /// How it is made faster; only snapshot.
    "ResourceType".of(&["snapshot"]) => resource_type: Option<String>,
    /// How many snapshots are prepared.
    "SnapshotConfiguration" => snapshot_configuration: Option<FastLaunchSnapshotConfigurationResponse>,
    /// The launch template that snapshots are prepared with.
    "LaunchTemplate" => launch_template: Option<FastLaunchLaunchTemplateSpecificationResponse>,
    /// The most instances that prepare snapshots at one time; at least 6.
    "MaxParallelLaunches" => max_parallel_launches: Option<i64>,
    /// The account that set it up.
    "OwnerId" => owner_id: Option<String>,
    /// The state of the set-up.
    "State".of(&["enabling", "enabling-failed", "enabled", "enabled-failed", "disabling", "disabling-failed"]) => state: Option<String>,
    /// Why the state changed last.
    "StateTransitionReason" => state_transition_reason: Option<String>,
    /// When the state changed last.
    "StateTransitionTime" => state_transition_time: Option<Timestamp>,
}
}

operation! {
/// Stops faster launching of a Windows AMI, and deletes the prepared snapshots.
write DISABLE_FAST_LAUNCH of Ec2 as "DisableFastLaunch" {
    input: DisableFastLaunchInput,
    output: DisableFastLaunchOutput,
    errors: [
        IncorrectState,
        InvalidAmiIdMalformed,
        InvalidAmiIdNotFound,
        InvalidAmiIdUnavailable,
        InvalidRequest,
    ],
}
}

structure! {
/// What DescribeFastLaunchImages is asked.
input DescribeFastLaunchImagesInput as "DescribeFastLaunchImagesRequest" {
    /// The IDs of the images.
    "ImageIds".wire("ImageId") => image_ids: Vec<ImageId>,
    /// Conditions that the results must meet.
    "Filters".wire("Filter") => filters: Vec<Filter>,
    /// The most items in one answer.
    "MaxResults".min(0).max(200) => max_results: Option<i64>,
    /// Where an earlier answer left off.
    "NextToken" => next_token: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DescribeFastLaunchImages answers.
output DescribeFastLaunchImagesOutput as "DescribeFastLaunchImagesResult" {
    /// The images for which faster launching is set up.
    "FastLaunchImages".xml("fastLaunchImageSet") => fast_launch_images: Option<Vec<DescribeFastLaunchImagesSuccessItem>>,
    /// How to ask for the next page; absent on the last one.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists the Windows AMIs for which faster launching is set up.
read DESCRIBE_FAST_LAUNCH_IMAGES of Ec2 as "DescribeFastLaunchImages" {
    input: DescribeFastLaunchImagesInput,
    output: DescribeFastLaunchImagesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "FastLaunchImages"),
    filters: ["resource-type", "owner-id", "state"],
    errors: [InvalidAmiIdMalformed],
}
}
