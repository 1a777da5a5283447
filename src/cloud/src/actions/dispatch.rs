//! From an operation's name and JSON to the function that decides it, and back.

use crate::request::Answer;
use crate::tx::Tx;
use api::read::{self, FromValue, Mismatch};
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
            return Err(super::tag_calls::none_given());
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
fn read<T: FromValue>(operation: &Operation, input: &Value) -> Result<T, ApiError> {
    read::input(input).map_err(|mismatch| misfit(operation, &mismatch))
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
    "DescribeSnapshots" => super::describe_snapshots::describe_snapshots,
    "DescribeImages" => super::describe_images::describe_images,
    "CreateVolume" => super::volume_create::create_volume,
    "AttachVolume" => super::volume_attach::attach_volume,
    "DescribeVolumes" => super::volumes::describe_volumes,
    "RunInstances" => super::launch::run_instances,
    "DescribeInstances" => super::instance_describe::describe_instances,
    "DescribeInstanceTypes" => super::describe_instance_types::describe_instance_types,
    "CreateTags" => super::tag_calls::create_tags,
    "DescribeAvailabilityZones" => super::places::describe_availability_zones,
    "GetCallerIdentity" => super::identity::get_caller_identity,
    "GetParameter" => super::parameters::get_parameter,
    "CreateSnapshot" => super::snapshot_create::create_snapshot,
    "CopySnapshot" => super::snapshot_copy::copy_snapshot,
    "DeleteSnapshot" => super::snapshot_delete::delete_snapshot,
    "DescribeSnapshotAttribute" => super::snapshot_attribute::describe_snapshot_attribute,
    "ModifySnapshotAttribute" => super::snapshot_attribute::modify_snapshot_attribute,
    "ResetSnapshotAttribute" => super::snapshot_attribute::reset_snapshot_attribute,
    "CopyImage" => super::image_copy::copy_image,
    "DescribeImageAttribute" => super::image_attribute::describe_image_attribute,
    "ResetImageAttribute" => super::image_attribute::reset_image_attribute,
    "CancelImageLaunchPermission" => super::image_attribute::cancel_image_launch_permission,
    "ModifyImageAttribute" => super::image_modify::modify_image_attribute,
    "EnableImageDeprecation" => super::image_life::enable_image_deprecation,
    "DisableImageDeprecation" => super::image_life::disable_image_deprecation,
    "EnableImage" => super::image_life::enable_image,
    "DisableImage" => super::image_life::disable_image,
    "CreateImage" => super::image_create::create_image,
    "RegisterImage" => super::image_register::register_image,
    "DeregisterImage" => super::image_deregister::deregister_image,
    "DetachVolume" => super::volume_attach::detach_volume,
    "DeleteVolume" => super::volumes::delete_volume,
    "ModifyVolume" => super::volume_modify::modify_volume,
    "StartInstances" => super::instance_power::start_instances,
    "StopInstances" => super::instance_power::stop_instances,
    "RebootInstances" => super::instance_power::reboot_instances,
    "TerminateInstances" => super::instance_power::terminate_instances,
    "DescribeInstanceStatus" => super::instance_status::describe_instance_status,
    "DescribeInstanceAttribute" => super::instance_attribute::describe_instance_attribute,
    "ModifyInstanceAttribute" => super::instance_modify::modify_instance_attribute,
    "DeleteTags" => super::tag_calls::delete_tags,
    "DescribeTags" => super::tag_calls::describe_tags,
    "DescribeRegions" => super::places::describe_regions,
    "DescribeAccountAttributes" => super::places::describe_account_attributes,
    "DescribeVpcs" => super::networks::describe_vpcs,
    "DescribeSubnets" => super::networks::describe_subnets,
    "DescribeSecurityGroups" => super::security_group_show::describe_security_groups,
    "CreateKeyPair" => super::key_pairs::create_key_pair,
    "ImportKeyPair" => super::key_pairs::import_key_pair,
    "DescribeKeyPairs" => super::key_pairs::describe_key_pairs,
    "DeleteKeyPair" => super::key_pairs::delete_key_pair,
    "AssumeRole" => super::identity::assume_role,
    "GetResources" => super::tagged_resources::get_resources,
    "ListAccountAliases" => super::identity::list_account_aliases,
    "GetParameters" => super::parameters::get_parameters,
    "PutParameter" => super::parameters_own::put_parameter,
    "DescribeParameters" => super::parameters_own::describe_parameters,
    "ListTagsForResource" => super::parameters_own::list_tags_for_resource,
    "DeleteParameter" => super::parameters_own::delete_parameter,
    "GetParametersByPath" => super::parameters::get_parameters_by_path,
    "EnableImageDeregistrationProtection" => super::image_protection::enable_image_deregistration_protection,
    "DisableImageDeregistrationProtection" => super::image_protection::disable_image_deregistration_protection,
    "EnableImageBlockPublicAccess" => super::public_access::enable_image_block_public_access,
    "DisableImageBlockPublicAccess" => super::public_access::disable_image_block_public_access,
    "GetImageBlockPublicAccessState" => super::public_access::get_image_block_public_access_state,
    "EnableSnapshotBlockPublicAccess" => super::public_access::enable_snapshot_block_public_access,
    "DisableSnapshotBlockPublicAccess" => super::public_access::disable_snapshot_block_public_access,
    "GetSnapshotBlockPublicAccessState" => super::public_access::get_snapshot_block_public_access_state,
    "EnableAllowedImagesSettings" => super::allowed_images::enable_allowed_images_settings,
    "DisableAllowedImagesSettings" => super::allowed_images::disable_allowed_images_settings,
    "GetAllowedImagesSettings" => super::allowed_images::get_allowed_images_settings,
    "ReplaceImageCriteriaInAllowedImagesSettings" => super::allowed_images::replace_image_criteria_in_allowed_images_settings,
    "CreateKey" => super::kms::create_key,
    "ListKeys" => super::kms::list_keys,
    "DescribeKey" => super::kms::describe_key,
    "CreateAlias" => super::kms_alias::create_alias,
    "ListAliases" => super::kms_alias::list_aliases,
    "CreateGrant" => super::kms_grant::create_grant,
    "ListGrants" => super::kms_grant::list_grants,
    "PutKeyPolicy" => super::kms::put_key_policy,
    "GetKeyPolicy" => super::kms::get_key_policy,
    "EnableKey" => super::kms_life::enable_key,
    "DisableKey" => super::kms_life::disable_key,
    "ScheduleKeyDeletion" => super::kms_life::schedule_key_deletion,
    "CancelKeyDeletion" => super::kms_life::cancel_key_deletion,
    "TagResource" => super::kms_tags::tag_resource,
    "UntagResource" => super::kms_tags::untag_resource,
    "EnableEbsEncryptionByDefault" => super::ebs_encryption::enable,
    "DisableEbsEncryptionByDefault" => super::ebs_encryption::disable,
    "GetEbsEncryptionByDefault" => super::ebs_encryption::get,
    "GetEbsDefaultKmsKeyId" => super::ebs_encryption::get_key,
    "ModifyEbsDefaultKmsKeyId" => super::ebs_encryption::modify_key,
    "ResetEbsDefaultKmsKeyId" => super::ebs_encryption::reset_key,
    "DescribeVolumeStatus" => super::volume_status::describe_volume_status,
    "DescribeVolumesModifications" => super::volume_modifications::describe_volumes_modifications,
    "DescribeVolumeAttribute" => super::volume_attribute::describe_volume_attribute,
    "ModifyVolumeAttribute" => super::volume_attribute::modify_volume_attribute,
    "CopyVolumes" => super::copy_volumes::copy_volumes,
    "CreateRule" => super::retention_rules::create_rule,
    "ListRules" => super::retention_rules::list_rules,
    "GetRule" => super::retention_rules::get_rule,
    "UpdateRule" => super::retention_rules::update_rule,
    "DeleteRule" => super::retention_rules::delete_rule,
    "ListImagesInRecycleBin" => super::recycle_bin::list_images_in_recycle_bin,
    "RestoreImageFromRecycleBin" => super::recycle_bin::restore_image_from_recycle_bin,
    "ListSnapshotsInRecycleBin" => super::recycle_bin::list_snapshots_in_recycle_bin,
    "RestoreSnapshotFromRecycleBin" => super::recycle_bin::restore_snapshot_from_recycle_bin,
    "CreateSnapshots" => super::snapshot_set::create_snapshots,
    "LockSnapshot" => super::snapshot_lock::lock_snapshot,
    "UnlockSnapshot" => super::snapshot_lock::unlock_snapshot,
    "DescribeLockedSnapshots" => super::snapshot_lock::describe_locked_snapshots,
    "ModifySnapshotTier" => super::snapshot_tier::modify_snapshot_tier,
    "RestoreSnapshotTier" => super::snapshot_tier::restore_snapshot_tier,
    "DescribeSnapshotTierStatus" => super::snapshot_tier::describe_snapshot_tier_status,
    "EnableFastSnapshotRestores" => super::fast_restore::enable_fast_snapshot_restores,
    "DisableFastSnapshotRestores" => super::fast_restore::disable_fast_snapshot_restores,
    "DescribeFastSnapshotRestores" => super::fast_restore::describe_fast_snapshot_restores,
    "GetImageAncestry" => super::image_ancestry::get_image_ancestry,
    "DescribeImageReferences" => super::image_references::describe_image_references,
    "DescribeInstanceImageMetadata" => super::instance_image::describe_instance_image_metadata,
    "CreateImageUsageReport" => super::image_usage::create_image_usage_report,
    "DescribeImageUsageReports" => super::image_usage::describe_image_usage_reports,
    "DescribeImageUsageReportEntries" => super::image_usage::describe_image_usage_report_entries,
    "DeleteImageUsageReport" => super::image_usage::delete_image_usage_report,
    "CreateStoreImageTask" => super::store_image::create_store_image_task,
    "CreateRestoreImageTask" => super::store_image::create_restore_image_task,
    "DescribeStoreImageTasks" => super::store_image::describe_store_image_tasks,
    "EnableFastLaunch" => super::fast_launch::enable_fast_launch,
    "DisableFastLaunch" => super::fast_launch::disable_fast_launch,
    "DescribeFastLaunchImages" => super::fast_launch::describe_fast_launch_images,
    "ExportImage" => super::import_export::export_image,
    "ImportImage" => super::import_export::import_image,
    "ImportSnapshot" => super::import_export::import_snapshot,
    "DescribeExportImageTasks" => super::import_export::describe_export_image_tasks,
    "DescribeImportImageTasks" => super::import_export::describe_import_image_tasks,
    "CancelImportTask" => super::import_export::cancel_import_task,
    "LookupEvents" => super::lookup_events::lookup_events,
    "ModifyInstanceMetadataOptions" => super::instance_care::modify_instance_metadata_options,
    "ResetInstanceAttribute" => super::instance_care::reset_instance_attribute,
    "GetConsoleOutput" => super::instance_console::get_console_output,
    "CreateReplaceRootVolumeTask" => super::root_volume::create_replace_root_volume_task,
    "CreateAutoScalingGroup" => super::scaling_groups::create_auto_scaling_group,
    "UpdateAutoScalingGroup" => super::scaling_groups::update_auto_scaling_group,
    "DeleteAutoScalingGroup" => super::scaling_groups::delete_auto_scaling_group,
    "DescribeAutoScalingGroups" => super::scaling_show::describe_auto_scaling_groups,
    "DescribeScalingActivities" => super::scaling_show::describe_scaling_activities,
    "DescribeLaunchConfigurations" => super::scaling_show::describe_launch_configurations,
    "CancelInstanceRefresh" => super::scaling_upkeep::cancel_instance_refresh,
    "CreateOrUpdateTags" => super::scaling_upkeep::create_or_update_tags,
    "autoscaling:DeleteTags" => super::scaling_upkeep::delete_tags,
    "DescribeLifecycleHooks" => super::scaling_upkeep::describe_lifecycle_hooks,
    "DisableMetricsCollection" => super::scaling_upkeep::disable_metrics_collection,
    "StartInstanceRefresh" => super::scaling_refresh::start_instance_refresh,
    "DescribeInstanceRefreshes" => super::scaling_refresh_show::describe_instance_refreshes,
    "DescribeInstanceTypeOfferings" => super::instance_offerings::describe_instance_type_offerings,
    "DescribeInstanceCreditSpecifications" => super::instance_offerings::describe_instance_credit_specifications,
    "DescribeVpcAttribute" => super::networks::describe_vpc_attribute,
    "DescribeNetworkInterfaces" => super::network_interfaces::describe_network_interfaces,
    "DescribeSecurityGroupRules" => super::security_rule_calls::describe_security_group_rules,
    "ModifySecurityGroupRules" => super::security_rule_calls::modify_security_group_rules,
    "GetKeyRotationStatus" => super::kms_show::get_key_rotation_status,
    "ListResourceTags" => super::kms_show::list_resource_tags,
    "DeleteAlias" => super::kms_alias::delete_alias,
    "RevokeGrant" => super::kms_grant::revoke_grant,
    "CreateLaunchTemplate" => super::launch_templates::create_launch_template,
    "CreateLaunchTemplateVersion" => super::launch_templates::create_launch_template_version,
    "DescribeLaunchTemplates" => super::launch_template_show::describe_launch_templates,
    "DescribeLaunchTemplateVersions" => super::launch_template_show::describe_launch_template_versions,
    "ModifyLaunchTemplate" => super::launch_templates::modify_launch_template,
    "DeleteLaunchTemplate" => super::launch_templates::delete_launch_template,
    "DeleteLaunchTemplateVersions" => super::launch_templates::delete_launch_template_versions,
    "CreateSecurityGroup" => super::security_groups::create_security_group,
    "DeleteSecurityGroup" => super::security_groups::delete_security_group,
    "AuthorizeSecurityGroupIngress" => super::security_rules::authorize_ingress,
    "AuthorizeSecurityGroupEgress" => super::security_rules::authorize_egress,
    "RevokeSecurityGroupIngress" => super::security_rules::revoke_ingress,
    "RevokeSecurityGroupEgress" => super::security_rules::revoke_egress,
    "UpdateSecurityGroupRuleDescriptionsIngress" => super::security_descriptions::ingress,
    "UpdateSecurityGroupRuleDescriptionsEgress" => super::security_descriptions::egress,
    "DescribeIdFormat" => super::security_group_show::describe_id_format,
    "DescribeReplaceRootVolumeTasks" => super::root_volume::describe_replace_root_volume_tasks,
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
