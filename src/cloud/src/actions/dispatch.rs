//! From an operation's name and JSON to the function that decides it, and back.

use crate::request::Answer;
use crate::tx::Tx;
use api::read::{self, FromValue};
use api::{ApiError, ErrorCode, Operation, Service};
use serde_json::Value;

/// Checks the input against the table: nothing unknown, nothing required missing.
pub fn check(operation: &Operation, input: &Value) -> Result<(), ApiError> {
    let empty = serde_json::Map::new();
    let given = input.as_object().unwrap_or(&empty);
    for name in given.keys() {
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
        if lacks && operation.service == Service::AutoScaling {
            let message = format!(
                "1 validation error detected: Value null at '{}' failed to satisfy constraint: Member must not be null",
                first_small(member.name)
            );
            return Err(ApiError::new(ErrorCode::ValidationError, message));
        }
        if lacks {
            let message = format!("The request must contain the parameter {}", member.wire_name());
            return Err(ApiError::new(ErrorCode::MissingParameter, message));
        }
    }
    Ok(())
}

/// A member's name as the query services write it in errors: `minSize`.
fn first_small(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// Reads the input, decides, and writes the answer.
macro_rules! operations {
    ($($name:literal => $action:path),* $(,)?) => {
        /// Runs the action of an operation.
        pub fn run(operation: &Operation, tx: &mut Tx<'_>, input: &Value) -> Result<Answer, ApiError> {
            match operation.name {
                $($name => {
                    let output = $action(tx, read(input)?)?;
                    Ok(Box::new(output))
                })*
                name => {
                    let message = format!("The action {name} is not valid for this web service.");
                    Err(ApiError::new(ErrorCode::InvalidAction, message))
                }
            }
        }
    };
}

/// Reads typed input; what does not fit its type is the caller's mistake.
fn read<T: FromValue>(input: &Value) -> Result<T, ApiError> {
    read::input(input).map_err(|mismatch| {
        ApiError::new(
            ErrorCode::InvalidParameterValue,
            format!("The request has a value of the wrong type: {mismatch}"),
        )
    })
}

operations! {
    "CreateSnapshot" => super::snapshot_create::create_snapshot,
    "CopySnapshot" => super::snapshot_copy::copy_snapshot,
    "DeleteSnapshot" => super::snapshot_delete::delete_snapshot,
    "DescribeSnapshots" => super::describe_snapshots::describe_snapshots,
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
    "DescribeImages" => super::describe_images::describe_images,
    "CreateVolume" => super::volume_create::create_volume,
    "AttachVolume" => super::volume_attach::attach_volume,
    "DetachVolume" => super::volume_attach::detach_volume,
    "DeleteVolume" => super::volumes::delete_volume,
    "ModifyVolume" => super::volume_modify::modify_volume,
    "DescribeVolumes" => super::volumes::describe_volumes,
    "RunInstances" => super::launch::run_instances,
    "StartInstances" => super::instance_power::start_instances,
    "StopInstances" => super::instance_power::stop_instances,
    "RebootInstances" => super::instance_power::reboot_instances,
    "TerminateInstances" => super::instance_power::terminate_instances,
    "DescribeInstances" => super::instance_describe::describe_instances,
    "DescribeInstanceStatus" => super::instance_status::describe_instance_status,
    "DescribeInstanceAttribute" => super::instance_attribute::describe_instance_attribute,
    "ModifyInstanceAttribute" => super::instance_modify::modify_instance_attribute,
    "DescribeInstanceTypes" => super::describe_instance_types::describe_instance_types,
    "CreateTags" => super::tag_calls::create_tags,
    "DeleteTags" => super::tag_calls::delete_tags,
    "DescribeTags" => super::tag_calls::describe_tags,
    "DescribeRegions" => super::places::describe_regions,
    "DescribeAvailabilityZones" => super::places::describe_availability_zones,
    "DescribeAccountAttributes" => super::places::describe_account_attributes,
    "DescribeVpcs" => super::networks::describe_vpcs,
    "DescribeSubnets" => super::networks::describe_subnets,
    "DescribeSecurityGroups" => super::security_group_show::describe_security_groups,
    "CreateKeyPair" => super::key_pairs::create_key_pair,
    "ImportKeyPair" => super::key_pairs::import_key_pair,
    "DescribeKeyPairs" => super::key_pairs::describe_key_pairs,
    "DeleteKeyPair" => super::key_pairs::delete_key_pair,
    "GetCallerIdentity" => super::identity::get_caller_identity,
    "GetParameter" => super::parameters::get_parameter,
    "GetParameters" => super::parameters::get_parameters,
    "GetParametersByPath" => super::parameters::get_parameters_by_path,
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
    "StartInstanceRefresh" => super::scaling_refresh::start_instance_refresh,
    "DescribeInstanceRefreshes" => super::scaling_refresh_show::describe_instance_refreshes,
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
    "DescribeIdFormat" => super::security_group_show::describe_id_format,
    "DescribeReplaceRootVolumeTasks" => super::root_volume::describe_replace_root_volume_tasks,
}
