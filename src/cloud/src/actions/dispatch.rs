//! From an operation's name and JSON to the function that decides it, and back.

use crate::request::Answer;
use crate::tx::Tx;
use api::codec::decode;
use api::codec::decode::{Decode, Mismatch};
use api::{ApiError, ErrorCode, Member, Operation, Protocol, Service};
use serde_json::Value;

/// The operations that say in their own way that they were given no instances.
const INSTANCES: &[&str] = &[
    "TerminateInstances",
    "StopInstances",
    "StartInstances",
    "RebootInstances",
];

/// Checks the input against the table: nothing unknown, nothing required missing.
pub fn check(operation: &Operation, input: &Value) -> Result<(), ApiError> {
    let empty = serde_json::Map::new();
    let given = input.as_object().unwrap_or(&empty);
    let ec2 = operation.service.protocol() == Protocol::Ec2;
    for name in given.keys().filter(|_| ec2) {
        if operation.input.member(name).is_none() {
            let message = format!("The parameter {name} is not recognized");
            return Err(ApiError::new(ErrorCode::UnknownParameter, message));
        }
    }
    for member in operation.input.members.iter().filter(|member| member.required) {
        let lacks = match given.get(member.name) {
            None | Some(Value::Null) => true,
            Some(Value::String(text)) => text.is_empty(),
            Some(Value::Array(items)) => items.is_empty(),
            Some(_) => false,
        };
        if lacks && (operation.name, member.name) == ("CreateTags", "Tags") {
            return Err(crate::actions::tag::calls::none_given());
        }
        if lacks && !ec2 {
            return Err(null(operation, member));
        }
        if lacks && INSTANCES.contains(&operation.name) {
            let message = "No instances specified";
            return Err(ApiError::new(ErrorCode::InvalidParameterCombination, message));
        }
        if lacks {
            // EC2 names some members as they are called behind the scenes.
            let name = match (operation.name, member.name) {
                ("CreateTags" | "DeleteTags", "Resources") => "resourceIdSet",
                _ => member.wire_name(),
            };
            let message = format!("The request must contain the parameter {name}");
            return Err(ApiError::new(ErrorCode::MissingParameter, message));
        }
    }
    Ok(())
}

/// The error of services other than EC2 for a required member that is absent.
fn null(operation: &Operation, member: &Member) -> ApiError {
    let mut letters = member.name.chars();
    let name: String = letters
        .next()
        .map(|first| first.to_ascii_lowercase())
        .into_iter()
        .chain(letters)
        .collect();
    let code = match operation.service.protocol() {
        Protocol::Query => ErrorCode::ValidationError,
        _ => ErrorCode::ValidationException,
    };
    ApiError::new(
        code,
        format!(
            "1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null"
        ),
    )
}

/// What an operation is called among those of all services.
fn name_of(operation: &Operation) -> &'static str {
    match (operation.service, operation.name) {
        (Service::AutoScaling, "DeleteTags") => "autoscaling:DeleteTags",
        (_, name) => name,
    }
}

/// What carries out an operation.
struct Action {
    name: &'static str,
    run: fn(&Operation, &mut Tx<'_>, &Value) -> Result<Answer, ApiError>,
}

/// Runs the action of an operation.
pub fn run(operation: &Operation, tx: &mut Tx<'_>, input: &Value) -> Result<Answer, ApiError> {
    let action = ACTIONS.iter().find(|action| action.name == name_of(operation));
    let Some(action) = action else {
        let message = format!("The action {} is not valid for this web service.", operation.name);
        return Err(ApiError::new(ErrorCode::InvalidAction, message));
    };
    (action.run)(operation, tx, input)
}

/// The table of actions: each reads its input, decides, and gives its answer.
macro_rules! operations {
    ($($name:literal => $action:path),* $(,)?) => {
        static ACTIONS: &[Action] = &[$(Action {
            name: $name,
            run: |operation, tx, input| {
                let output = $action(tx, read(operation, input)?)?;
                Ok(Box::new(output))
            },
        }),*];
    };
}

/// Reads typed input; what does not fit its type is the caller's mistake.
fn read<T: Decode>(operation: &Operation, input: &Value) -> Result<T, ApiError> {
    decode::input(input).map_err(|mismatch| misfit(operation, &mismatch))
}

/// The error of such input. It is apart from `read`, of which there is one for each type.
fn misfit(operation: &Operation, mismatch: &Mismatch) -> ApiError {
    let code = match operation.service.protocol() {
        Protocol::Ec2 => ErrorCode::InvalidParameterValue,
        Protocol::Query => ErrorCode::ValidationError,
        Protocol::Json | Protocol::Rest => ErrorCode::SerializationException,
    };
    ApiError::new(
        code,
        format!("The request has a value of the wrong type: {mismatch}"),
    )
}

operations! {
    "DescribeSnapshots" => crate::actions::snapshot::describe::describe_snapshots,
    "DescribeImages" => crate::actions::image::describe::describe_images,
    "CreateVolume" => crate::actions::volume::create::create_volume,
    "AttachVolume" => crate::actions::volume::attach::attach_volume,
    "DescribeVolumes" => crate::actions::volume::describe::describe_volumes,
    "RunInstances" => crate::actions::launch::run_instances::run_instances,
    "DescribeInstances" => crate::actions::instance::describe::describe_instances,
    "DescribeInstanceTypes" => crate::actions::instance_type::describe::describe_instance_types,
    "CreateTags" => crate::actions::tag::calls::create_tags,
    "DescribeAvailabilityZones" => crate::actions::account::regions::describe_availability_zones,
    "GetCallerIdentity" => crate::actions::sts::identity::get_caller_identity,
    "GetParameter" => crate::actions::ssm::read::get_parameter,
    "CreateSnapshot" => crate::actions::snapshot::create::create_snapshot,
    "CopySnapshot" => crate::actions::snapshot::copy::copy_snapshot,
    "DeleteSnapshot" => crate::actions::snapshot::delete::delete_snapshot,
    "DescribeSnapshotAttribute" => crate::actions::snapshot::attribute::describe_snapshot_attribute,
    "ModifySnapshotAttribute" => crate::actions::snapshot::attribute::modify_snapshot_attribute,
    "ResetSnapshotAttribute" => crate::actions::snapshot::attribute::reset_snapshot_attribute,
    "CopyImage" => crate::actions::image::copy::copy_image,
    "DescribeImageAttribute" => crate::actions::image::attribute::describe_image_attribute,
    "ResetImageAttribute" => crate::actions::image::attribute::reset_image_attribute,
    "CancelImageLaunchPermission" => crate::actions::image::attribute::cancel_image_launch_permission,
    "ModifyImageAttribute" => crate::actions::image::modify::modify_image_attribute,
    "EnableImageDeprecation" => crate::actions::image::retire::enable_image_deprecation,
    "DisableImageDeprecation" => crate::actions::image::retire::disable_image_deprecation,
    "EnableImage" => crate::actions::image::retire::enable_image,
    "DisableImage" => crate::actions::image::retire::disable_image,
    "CreateImage" => crate::actions::image::create::create_image,
    "RegisterImage" => crate::actions::image::register::register_image,
    "DeregisterImage" => crate::actions::image::deregister::deregister_image,
    "DetachVolume" => crate::actions::volume::attach::detach_volume,
    "DeleteVolume" => crate::actions::volume::describe::delete_volume,
    "ModifyVolume" => crate::actions::volume::modify::modify_volume,
    "StartInstances" => crate::actions::instance::power::start_instances,
    "StopInstances" => crate::actions::instance::power::stop_instances,
    "RebootInstances" => crate::actions::instance::power::reboot_instances,
    "TerminateInstances" => crate::actions::instance::power::terminate_instances,
    "DescribeInstanceStatus" => crate::actions::instance::status::describe_instance_status,
    "DescribeInstanceAttribute" => crate::actions::instance::attribute::describe_instance_attribute,
    "ModifyInstanceAttribute" => crate::actions::instance::modify::modify_instance_attribute,
    "DeleteTags" => crate::actions::tag::calls::delete_tags,
    "DescribeTags" => crate::actions::tag::calls::describe_tags,
    "DescribeRegions" => crate::actions::account::regions::describe_regions,
    "DescribeAccountAttributes" => crate::actions::account::regions::describe_account_attributes,
    "DescribeVpcs" => crate::actions::network::vpcs::describe_vpcs,
    "DescribeSubnets" => crate::actions::network::vpcs::describe_subnets,
    "DescribeSecurityGroups" => crate::actions::security_group::describe::describe_security_groups,
    "CreateKeyPair" => crate::actions::key_pair::calls::create_key_pair,
    "ImportKeyPair" => crate::actions::key_pair::calls::import_key_pair,
    "DescribeKeyPairs" => crate::actions::key_pair::calls::describe_key_pairs,
    "DeleteKeyPair" => crate::actions::key_pair::calls::delete_key_pair,
    "AssumeRole" => crate::actions::sts::identity::assume_role,
    "GetResources" => crate::actions::tag::tagged_resources::get_resources,
    "ListAccountAliases" => crate::actions::sts::identity::list_account_aliases,
    "GetParameters" => crate::actions::ssm::read::get_parameters,
    "PutParameter" => crate::actions::ssm::own::put_parameter,
    "DescribeParameters" => crate::actions::ssm::own::describe_parameters,
    "ListTagsForResource" => crate::actions::ssm::own::list_tags_for_resource,
    "DeleteParameter" => crate::actions::ssm::own::delete_parameter,
    "GetParametersByPath" => crate::actions::ssm::read::get_parameters_by_path,
    "EnableImageDeregistrationProtection" => crate::actions::image::protection::enable_image_deregistration_protection,
    "DisableImageDeregistrationProtection" => crate::actions::image::protection::disable_image_deregistration_protection,
    "EnableImageBlockPublicAccess" => crate::actions::account::public_access::enable_image_block_public_access,
    "DisableImageBlockPublicAccess" => crate::actions::account::public_access::disable_image_block_public_access,
    "GetImageBlockPublicAccessState" => crate::actions::account::public_access::get_image_block_public_access_state,
    "EnableSnapshotBlockPublicAccess" => crate::actions::account::public_access::enable_snapshot_block_public_access,
    "DisableSnapshotBlockPublicAccess" => crate::actions::account::public_access::disable_snapshot_block_public_access,
    "GetSnapshotBlockPublicAccessState" => crate::actions::account::public_access::get_snapshot_block_public_access_state,
    "EnableAllowedImagesSettings" => crate::actions::image::allowed::enable_allowed_images_settings,
    "DisableAllowedImagesSettings" => crate::actions::image::allowed::disable_allowed_images_settings,
    "GetAllowedImagesSettings" => crate::actions::image::allowed::get_allowed_images_settings,
    "ReplaceImageCriteriaInAllowedImagesSettings" => crate::actions::image::allowed::replace_image_criteria_in_allowed_images_settings,
    "CreateKey" => crate::actions::kms::keys::create_key,
    "ListKeys" => crate::actions::kms::keys::list_keys,
    "DescribeKey" => crate::actions::kms::keys::describe_key,
    "CreateAlias" => crate::actions::kms::alias::create_alias,
    "ListAliases" => crate::actions::kms::alias::list_aliases,
    "CreateGrant" => crate::actions::kms::grant::create_grant,
    "ListGrants" => crate::actions::kms::grant::list_grants,
    "PutKeyPolicy" => crate::actions::kms::keys::put_key_policy,
    "GetKeyPolicy" => crate::actions::kms::keys::get_key_policy,
    "EnableKey" => crate::actions::kms::lifecycle::enable_key,
    "DisableKey" => crate::actions::kms::lifecycle::disable_key,
    "ScheduleKeyDeletion" => crate::actions::kms::lifecycle::schedule_key_deletion,
    "CancelKeyDeletion" => crate::actions::kms::lifecycle::cancel_key_deletion,
    "TagResource" => crate::actions::kms::tags::tag_resource,
    "UntagResource" => crate::actions::kms::tags::untag_resource,
    "EnableEbsEncryptionByDefault" => crate::actions::account::ebs_encryption::enable,
    "DisableEbsEncryptionByDefault" => crate::actions::account::ebs_encryption::disable,
    "GetEbsEncryptionByDefault" => crate::actions::account::ebs_encryption::get,
    "GetEbsDefaultKmsKeyId" => crate::actions::account::ebs_encryption::get_key,
    "ModifyEbsDefaultKmsKeyId" => crate::actions::account::ebs_encryption::modify_key,
    "ResetEbsDefaultKmsKeyId" => crate::actions::account::ebs_encryption::reset_key,
    "DescribeVolumeStatus" => crate::actions::volume::status::describe_volume_status,
    "DescribeVolumesModifications" => crate::actions::volume::modifications::describe_volumes_modifications,
    "DescribeVolumeAttribute" => crate::actions::volume::attribute::describe_volume_attribute,
    "ModifyVolumeAttribute" => crate::actions::volume::attribute::modify_volume_attribute,
    "CopyVolumes" => crate::actions::volume::copy::copy_volumes,
    "CreateRule" => crate::actions::recycle_bin::rules::create_rule,
    "ListRules" => crate::actions::recycle_bin::rules::list_rules,
    "GetRule" => crate::actions::recycle_bin::rules::get_rule,
    "UpdateRule" => crate::actions::recycle_bin::rules::update_rule,
    "DeleteRule" => crate::actions::recycle_bin::rules::delete_rule,
    "ListImagesInRecycleBin" => crate::actions::recycle_bin::restore::list_images_in_recycle_bin,
    "RestoreImageFromRecycleBin" => crate::actions::recycle_bin::restore::restore_image_from_recycle_bin,
    "ListSnapshotsInRecycleBin" => crate::actions::recycle_bin::restore::list_snapshots_in_recycle_bin,
    "RestoreSnapshotFromRecycleBin" => crate::actions::recycle_bin::restore::restore_snapshot_from_recycle_bin,
    "CreateSnapshots" => crate::actions::snapshot::create_set::create_snapshots,
    "LockSnapshot" => crate::actions::snapshot::lock::lock_snapshot,
    "UnlockSnapshot" => crate::actions::snapshot::lock::unlock_snapshot,
    "DescribeLockedSnapshots" => crate::actions::snapshot::lock::describe_locked_snapshots,
    "ModifySnapshotTier" => crate::actions::snapshot::tier::modify_snapshot_tier,
    "RestoreSnapshotTier" => crate::actions::snapshot::tier::restore_snapshot_tier,
    "DescribeSnapshotTierStatus" => crate::actions::snapshot::tier::describe_snapshot_tier_status,
    "EnableFastSnapshotRestores" => crate::actions::snapshot::fast_restore::enable_fast_snapshot_restores,
    "DisableFastSnapshotRestores" => crate::actions::snapshot::fast_restore::disable_fast_snapshot_restores,
    "DescribeFastSnapshotRestores" => crate::actions::snapshot::fast_restore::describe_fast_snapshot_restores,
    "GetImageAncestry" => crate::actions::image::ancestry::get_image_ancestry,
    "DescribeImageReferences" => crate::actions::image::references::describe_image_references,
    "DescribeInstanceImageMetadata" => crate::actions::instance::image_metadata::describe_instance_image_metadata,
    "CreateImageUsageReport" => crate::actions::image::usage::create_image_usage_report,
    "DescribeImageUsageReports" => crate::actions::image::usage::describe_image_usage_reports,
    "DescribeImageUsageReportEntries" => crate::actions::image::usage::describe_image_usage_report_entries,
    "DeleteImageUsageReport" => crate::actions::image::usage::delete_image_usage_report,
    "CreateStoreImageTask" => crate::actions::image::store::create_store_image_task,
    "CreateRestoreImageTask" => crate::actions::image::store::create_restore_image_task,
    "DescribeStoreImageTasks" => crate::actions::image::store::describe_store_image_tasks,
    "EnableFastLaunch" => crate::actions::image::fast_launch::enable_fast_launch,
    "DisableFastLaunch" => crate::actions::image::fast_launch::disable_fast_launch,
    "DescribeFastLaunchImages" => crate::actions::image::fast_launch::describe_fast_launch_images,
    "ExportImage" => crate::actions::image::import_export::export_image,
    "ImportImage" => crate::actions::image::import_export::import_image,
    "ImportSnapshot" => crate::actions::image::import_export::import_snapshot,
    "DescribeExportImageTasks" => crate::actions::image::import_export::describe_export_image_tasks,
    "DescribeImportImageTasks" => crate::actions::image::import_export::describe_import_image_tasks,
    "CancelImportTask" => crate::actions::image::import_export::cancel_import_task,
    "LookupEvents" => crate::actions::cloudtrail::lookup::lookup_events,
    "ModifyInstanceMetadataOptions" => crate::actions::instance::metadata_options::modify_instance_metadata_options,
    "ResetInstanceAttribute" => crate::actions::instance::metadata_options::reset_instance_attribute,
    "GetConsoleOutput" => crate::actions::instance::console::get_console_output,
    "CreateReplaceRootVolumeTask" => crate::actions::instance::root_volume::create_replace_root_volume_task,
    "CreateAutoScalingGroup" => crate::actions::scaling::groups::create_auto_scaling_group,
    "UpdateAutoScalingGroup" => crate::actions::scaling::groups::update_auto_scaling_group,
    "DeleteAutoScalingGroup" => crate::actions::scaling::groups::delete_auto_scaling_group,
    "DescribeAutoScalingGroups" => crate::actions::scaling::describe::describe_auto_scaling_groups,
    "DescribeScalingActivities" => crate::actions::scaling::describe::describe_scaling_activities,
    "DescribeLaunchConfigurations" => crate::actions::scaling::describe::describe_launch_configurations,
    "CancelInstanceRefresh" => crate::actions::scaling::tags::cancel_instance_refresh,
    "CreateOrUpdateTags" => crate::actions::scaling::tags::create_or_update_tags,
    "autoscaling:DeleteTags" => crate::actions::scaling::tags::delete_tags,
    "DescribeLifecycleHooks" => crate::actions::scaling::tags::describe_lifecycle_hooks,
    "DisableMetricsCollection" => crate::actions::scaling::tags::disable_metrics_collection,
    "StartInstanceRefresh" => crate::actions::scaling::refresh::start_instance_refresh,
    "DescribeInstanceRefreshes" => crate::actions::scaling::refresh_describe::describe_instance_refreshes,
    "DescribeInstanceTypeOfferings" => crate::actions::instance_type::offerings::describe_instance_type_offerings,
    "DescribeInstanceCreditSpecifications" => crate::actions::instance_type::offerings::describe_instance_credit_specifications,
    "DescribeVpcAttribute" => crate::actions::network::vpcs::describe_vpc_attribute,
    "DescribeNetworkInterfaces" => crate::actions::network::interfaces::describe_network_interfaces,
    "DescribeSecurityGroupRules" => crate::actions::security_group::rule_calls::describe_security_group_rules,
    "ModifySecurityGroupRules" => crate::actions::security_group::rule_calls::modify_security_group_rules,
    "GetKeyRotationStatus" => crate::actions::kms::describe::get_key_rotation_status,
    "ListResourceTags" => crate::actions::kms::describe::list_resource_tags,
    "DeleteAlias" => crate::actions::kms::alias::delete_alias,
    "RevokeGrant" => crate::actions::kms::grant::revoke_grant,
    "CreateLaunchTemplate" => crate::actions::launch_template::change::create_launch_template,
    "CreateLaunchTemplateVersion" => crate::actions::launch_template::change::create_launch_template_version,
    "DescribeLaunchTemplates" => crate::actions::launch_template::describe::describe_launch_templates,
    "DescribeLaunchTemplateVersions" => crate::actions::launch_template::describe::describe_launch_template_versions,
    "ModifyLaunchTemplate" => crate::actions::launch_template::change::modify_launch_template,
    "DeleteLaunchTemplate" => crate::actions::launch_template::change::delete_launch_template,
    "DeleteLaunchTemplateVersions" => crate::actions::launch_template::change::delete_launch_template_versions,
    "CreateSecurityGroup" => crate::actions::security_group::calls::create_security_group,
    "DeleteSecurityGroup" => crate::actions::security_group::calls::delete_security_group,
    "AuthorizeSecurityGroupIngress" => crate::actions::security_group::rules::authorize_ingress,
    "AuthorizeSecurityGroupEgress" => crate::actions::security_group::rules::authorize_egress,
    "RevokeSecurityGroupIngress" => crate::actions::security_group::rules::revoke_ingress,
    "RevokeSecurityGroupEgress" => crate::actions::security_group::rules::revoke_egress,
    "UpdateSecurityGroupRuleDescriptionsIngress" => crate::actions::security_group::descriptions::ingress,
    "UpdateSecurityGroupRuleDescriptionsEgress" => crate::actions::security_group::descriptions::egress,
    "DescribeIdFormat" => crate::actions::security_group::describe::describe_id_format,
    "DescribeReplaceRootVolumeTasks" => crate::actions::instance::root_volume::describe_replace_root_volume_tasks,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_one_action() {
        let mut operations: Vec<&str> = api::operations().map(name_of).collect();
        let mut actions: Vec<&str> = ACTIONS.iter().map(|action| action.name).collect();
        operations.sort_unstable();
        actions.sort_unstable();
        assert_eq!(actions, operations);
    }
}
