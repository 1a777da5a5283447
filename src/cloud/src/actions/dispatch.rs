//! From an operation of the table to the action that decides it.

use super::bind::{Action, bind};
use crate::request::Answer;
use crate::tx::Tx;
use api::{ApiError, ErrorCode, Member, Missing, Operation, Protocol, Service};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The actions of every family.
const FAMILIES: &[&[&dyn Action]] = &[&[
    &bind(
        &api::ec2::snapshot::DESCRIBE_SNAPSHOTS,
        super::describe_snapshots::describe_snapshots,
    ),
    &bind(
        &api::ec2::image::DESCRIBE_IMAGES,
        super::describe_images::describe_images,
    ),
    &bind(
        &api::ec2::volume::CREATE_VOLUME,
        super::volume_create::create_volume,
    ),
    &bind(
        &api::ec2::volume::ATTACH_VOLUME,
        super::volume_attach::attach_volume,
    ),
    &bind(
        &api::ec2::volume::DESCRIBE_VOLUMES,
        super::volumes::describe_volumes,
    ),
    &bind(
        &api::ec2::run_instances::RUN_INSTANCES,
        super::launch::run_instances,
    ),
    &bind(
        &api::ec2::instance::DESCRIBE_INSTANCES,
        super::instance_describe::describe_instances,
    ),
    &bind(
        &api::ec2::instance_type::DESCRIBE_INSTANCE_TYPES,
        super::describe_instance_types::describe_instance_types,
    ),
    &bind(&api::ec2::tag::CREATE_TAGS, super::tag_calls::create_tags),
    &bind(
        &api::ec2::place::DESCRIBE_AVAILABILITY_ZONES,
        super::places::describe_availability_zones,
    ),
    &bind(
        &api::sts::GET_CALLER_IDENTITY,
        super::identity::get_caller_identity,
    ),
    &bind(&api::ssm::GET_PARAMETER, super::parameters::get_parameter),
    &bind(
        &api::ec2::snapshot::CREATE_SNAPSHOT,
        super::snapshot_create::create_snapshot,
    ),
    &bind(
        &api::ec2::snapshot::COPY_SNAPSHOT,
        super::snapshot_copy::copy_snapshot,
    ),
    &bind(
        &api::ec2::snapshot::DELETE_SNAPSHOT,
        super::snapshot_delete::delete_snapshot,
    ),
    &bind(
        &api::ec2::snapshot::DESCRIBE_SNAPSHOT_ATTRIBUTE,
        super::snapshot_attribute::describe_snapshot_attribute,
    ),
    &bind(
        &api::ec2::snapshot::MODIFY_SNAPSHOT_ATTRIBUTE,
        super::snapshot_attribute::modify_snapshot_attribute,
    ),
    &bind(
        &api::ec2::snapshot::RESET_SNAPSHOT_ATTRIBUTE,
        super::snapshot_attribute::reset_snapshot_attribute,
    ),
    &bind(&api::ec2::image::COPY_IMAGE, super::image_copy::copy_image),
    &bind(
        &api::ec2::image_attribute::DESCRIBE_IMAGE_ATTRIBUTE,
        super::image_attribute::describe_image_attribute,
    ),
    &bind(
        &api::ec2::image_attribute::RESET_IMAGE_ATTRIBUTE,
        super::image_attribute::reset_image_attribute,
    ),
    &bind(
        &api::ec2::image_attribute::CANCEL_IMAGE_LAUNCH_PERMISSION,
        super::image_attribute::cancel_image_launch_permission,
    ),
    &bind(
        &api::ec2::image_attribute::MODIFY_IMAGE_ATTRIBUTE,
        super::image_modify::modify_image_attribute,
    ),
    &bind(
        &api::ec2::image::ENABLE_IMAGE_DEPRECATION,
        super::image_life::enable_image_deprecation,
    ),
    &bind(
        &api::ec2::image::DISABLE_IMAGE_DEPRECATION,
        super::image_life::disable_image_deprecation,
    ),
    &bind(&api::ec2::image::ENABLE_IMAGE, super::image_life::enable_image),
    &bind(&api::ec2::image::DISABLE_IMAGE, super::image_life::disable_image),
    &bind(&api::ec2::image::CREATE_IMAGE, super::image_create::create_image),
    &bind(
        &api::ec2::image::REGISTER_IMAGE,
        super::image_register::register_image,
    ),
    &bind(
        &api::ec2::image::DEREGISTER_IMAGE,
        super::image_deregister::deregister_image,
    ),
    &bind(
        &api::ec2::volume::DETACH_VOLUME,
        super::volume_attach::detach_volume,
    ),
    &bind(&api::ec2::volume::DELETE_VOLUME, super::volumes::delete_volume),
    &bind(
        &api::ec2::volume::MODIFY_VOLUME,
        super::volume_modify::modify_volume,
    ),
    &bind(
        &api::ec2::instance::START_INSTANCES,
        super::instance_power::start_instances,
    ),
    &bind(
        &api::ec2::instance::STOP_INSTANCES,
        super::instance_power::stop_instances,
    ),
    &bind(
        &api::ec2::instance::REBOOT_INSTANCES,
        super::instance_power::reboot_instances,
    ),
    &bind(
        &api::ec2::instance::TERMINATE_INSTANCES,
        super::instance_power::terminate_instances,
    ),
    &bind(
        &api::ec2::instance::DESCRIBE_INSTANCE_STATUS,
        super::instance_status::describe_instance_status,
    ),
    &bind(
        &api::ec2::instance_attribute::DESCRIBE_INSTANCE_ATTRIBUTE,
        super::instance_attribute::describe_instance_attribute,
    ),
    &bind(
        &api::ec2::instance_attribute::MODIFY_INSTANCE_ATTRIBUTE,
        super::instance_modify::modify_instance_attribute,
    ),
    &bind(&api::ec2::tag::DELETE_TAGS, super::tag_calls::delete_tags),
    &bind(&api::ec2::tag::DESCRIBE_TAGS, super::tag_calls::describe_tags),
    &bind(
        &api::ec2::place::DESCRIBE_REGIONS,
        super::places::describe_regions,
    ),
    &bind(
        &api::ec2::place::DESCRIBE_ACCOUNT_ATTRIBUTES,
        super::places::describe_account_attributes,
    ),
    &bind(&api::ec2::network::DESCRIBE_VPCS, super::networks::describe_vpcs),
    &bind(
        &api::ec2::network::DESCRIBE_SUBNETS,
        super::networks::describe_subnets,
    ),
    &bind(
        &api::ec2::network::DESCRIBE_SECURITY_GROUPS,
        super::security_group_show::describe_security_groups,
    ),
    &bind(
        &api::ec2::key_pair::CREATE_KEY_PAIR,
        super::key_pairs::create_key_pair,
    ),
    &bind(
        &api::ec2::key_pair::IMPORT_KEY_PAIR,
        super::key_pairs::import_key_pair,
    ),
    &bind(
        &api::ec2::key_pair::DESCRIBE_KEY_PAIRS,
        super::key_pairs::describe_key_pairs,
    ),
    &bind(
        &api::ec2::key_pair::DELETE_KEY_PAIR,
        super::key_pairs::delete_key_pair,
    ),
    &bind(&api::sts::ASSUME_ROLE, super::identity::assume_role),
    &bind(
        &api::tagging::GET_RESOURCES,
        super::tagged_resources::get_resources,
    ),
    &bind(
        &api::iam::LIST_ACCOUNT_ALIASES,
        super::identity::list_account_aliases,
    ),
    &bind(&api::ssm::GET_PARAMETERS, super::parameters::get_parameters),
    &bind(&api::ssm_own::PUT_PARAMETER, super::parameters_own::put_parameter),
    &bind(
        &api::ssm_own::DESCRIBE_PARAMETERS,
        super::parameters_own::describe_parameters,
    ),
    &bind(
        &api::ssm_own::LIST_TAGS_FOR_RESOURCE,
        super::parameters_own::list_tags_for_resource,
    ),
    &bind(
        &api::ssm_own::DELETE_PARAMETER,
        super::parameters_own::delete_parameter,
    ),
    &bind(
        &api::ssm::GET_PARAMETERS_BY_PATH,
        super::parameters::get_parameters_by_path,
    ),
    &bind(
        &api::ec2::image_protection::ENABLE_IMAGE_DEREGISTRATION_PROTECTION,
        super::image_protection::enable_image_deregistration_protection,
    ),
    &bind(
        &api::ec2::image_protection::DISABLE_IMAGE_DEREGISTRATION_PROTECTION,
        super::image_protection::disable_image_deregistration_protection,
    ),
    &bind(
        &api::ec2::public_access::ENABLE_IMAGE_BLOCK_PUBLIC_ACCESS,
        super::public_access::enable_image_block_public_access,
    ),
    &bind(
        &api::ec2::public_access::DISABLE_IMAGE_BLOCK_PUBLIC_ACCESS,
        super::public_access::disable_image_block_public_access,
    ),
    &bind(
        &api::ec2::public_access::GET_IMAGE_BLOCK_PUBLIC_ACCESS_STATE,
        super::public_access::get_image_block_public_access_state,
    ),
    &bind(
        &api::ec2::public_access::ENABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS,
        super::public_access::enable_snapshot_block_public_access,
    ),
    &bind(
        &api::ec2::public_access::DISABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS,
        super::public_access::disable_snapshot_block_public_access,
    ),
    &bind(
        &api::ec2::public_access::GET_SNAPSHOT_BLOCK_PUBLIC_ACCESS_STATE,
        super::public_access::get_snapshot_block_public_access_state,
    ),
    &bind(
        &api::ec2::allowed_images::ENABLE_ALLOWED_IMAGES_SETTINGS,
        super::allowed_images::enable_allowed_images_settings,
    ),
    &bind(
        &api::ec2::allowed_images::DISABLE_ALLOWED_IMAGES_SETTINGS,
        super::allowed_images::disable_allowed_images_settings,
    ),
    &bind(
        &api::ec2::allowed_images::GET_ALLOWED_IMAGES_SETTINGS,
        super::allowed_images::get_allowed_images_settings,
    ),
    &bind(
        &api::ec2::allowed_images::REPLACE_IMAGE_CRITERIA_IN_ALLOWED_IMAGES_SETTINGS,
        super::allowed_images::replace_image_criteria_in_allowed_images_settings,
    ),
    &bind(&api::kms::key::CREATE_KEY, super::kms::create_key),
    &bind(&api::kms::key::LIST_KEYS, super::kms::list_keys),
    &bind(&api::kms::key::DESCRIBE_KEY, super::kms::describe_key),
    &bind(&api::kms::alias::CREATE_ALIAS, super::kms_alias::create_alias),
    &bind(&api::kms::alias::LIST_ALIASES, super::kms_alias::list_aliases),
    &bind(&api::kms::grant::CREATE_GRANT, super::kms_grant::create_grant),
    &bind(&api::kms::grant::LIST_GRANTS, super::kms_grant::list_grants),
    &bind(&api::kms::policy::PUT_KEY_POLICY, super::kms::put_key_policy),
    &bind(&api::kms::policy::GET_KEY_POLICY, super::kms::get_key_policy),
    &bind(&api::kms::life::ENABLE_KEY, super::kms_life::enable_key),
    &bind(&api::kms::life::DISABLE_KEY, super::kms_life::disable_key),
    &bind(
        &api::kms::life::SCHEDULE_KEY_DELETION,
        super::kms_life::schedule_key_deletion,
    ),
    &bind(
        &api::kms::life::CANCEL_KEY_DELETION,
        super::kms_life::cancel_key_deletion,
    ),
    &bind(&api::kms::tags::TAG_RESOURCE, super::kms_tags::tag_resource),
    &bind(&api::kms::tags::UNTAG_RESOURCE, super::kms_tags::untag_resource),
    &bind(
        &api::ec2::ebs_encryption::ENABLE_EBS_ENCRYPTION_BY_DEFAULT,
        super::ebs_encryption::enable,
    ),
    &bind(
        &api::ec2::ebs_encryption::DISABLE_EBS_ENCRYPTION_BY_DEFAULT,
        super::ebs_encryption::disable,
    ),
    &bind(
        &api::ec2::ebs_encryption::GET_EBS_ENCRYPTION_BY_DEFAULT,
        super::ebs_encryption::get,
    ),
    &bind(
        &api::ec2::ebs_encryption::GET_EBS_DEFAULT_KMS_KEY_ID,
        super::ebs_encryption::get_key,
    ),
    &bind(
        &api::ec2::ebs_encryption::MODIFY_EBS_DEFAULT_KMS_KEY_ID,
        super::ebs_encryption::modify_key,
    ),
    &bind(
        &api::ec2::ebs_encryption::RESET_EBS_DEFAULT_KMS_KEY_ID,
        super::ebs_encryption::reset_key,
    ),
    &bind(
        &api::ec2::volume_more::DESCRIBE_VOLUME_STATUS,
        super::volume_status::describe_volume_status,
    ),
    &bind(
        &api::ec2::volume_more::DESCRIBE_VOLUMES_MODIFICATIONS,
        super::volume_modifications::describe_volumes_modifications,
    ),
    &bind(
        &api::ec2::volume_more::DESCRIBE_VOLUME_ATTRIBUTE,
        super::volume_attribute::describe_volume_attribute,
    ),
    &bind(
        &api::ec2::volume_more::MODIFY_VOLUME_ATTRIBUTE,
        super::volume_attribute::modify_volume_attribute,
    ),
    &bind(
        &api::ec2::volume_more::COPY_VOLUMES,
        super::copy_volumes::copy_volumes,
    ),
    &bind(&api::rbin::CREATE_RULE, super::retention_rules::create_rule),
    &bind(&api::rbin::LIST_RULES, super::retention_rules::list_rules),
    &bind(&api::rbin::GET_RULE, super::retention_rules::get_rule),
    &bind(&api::rbin::UPDATE_RULE, super::retention_rules::update_rule),
    &bind(&api::rbin::DELETE_RULE, super::retention_rules::delete_rule),
    &bind(
        &api::ec2::recycle_bin::LIST_IMAGES_IN_RECYCLE_BIN,
        super::recycle_bin::list_images_in_recycle_bin,
    ),
    &bind(
        &api::ec2::recycle_bin::RESTORE_IMAGE_FROM_RECYCLE_BIN,
        super::recycle_bin::restore_image_from_recycle_bin,
    ),
    &bind(
        &api::ec2::recycle_bin::LIST_SNAPSHOTS_IN_RECYCLE_BIN,
        super::recycle_bin::list_snapshots_in_recycle_bin,
    ),
    &bind(
        &api::ec2::recycle_bin::RESTORE_SNAPSHOT_FROM_RECYCLE_BIN,
        super::recycle_bin::restore_snapshot_from_recycle_bin,
    ),
    &bind(
        &api::ec2::snapshot_set::CREATE_SNAPSHOTS,
        super::snapshot_set::create_snapshots,
    ),
    &bind(
        &api::ec2::snapshot_lock::LOCK_SNAPSHOT,
        super::snapshot_lock::lock_snapshot,
    ),
    &bind(
        &api::ec2::snapshot_lock::UNLOCK_SNAPSHOT,
        super::snapshot_lock::unlock_snapshot,
    ),
    &bind(
        &api::ec2::snapshot_lock::DESCRIBE_LOCKED_SNAPSHOTS,
        super::snapshot_lock::describe_locked_snapshots,
    ),
    &bind(
        &api::ec2::snapshot_tier::MODIFY_SNAPSHOT_TIER,
        super::snapshot_tier::modify_snapshot_tier,
    ),
    &bind(
        &api::ec2::snapshot_tier::RESTORE_SNAPSHOT_TIER,
        super::snapshot_tier::restore_snapshot_tier,
    ),
    &bind(
        &api::ec2::snapshot_tier::DESCRIBE_SNAPSHOT_TIER_STATUS,
        super::snapshot_tier::describe_snapshot_tier_status,
    ),
    &bind(
        &api::ec2::fast_snapshot_restore::ENABLE_FAST_SNAPSHOT_RESTORES,
        super::fast_restore::enable_fast_snapshot_restores,
    ),
    &bind(
        &api::ec2::fast_snapshot_restore::DISABLE_FAST_SNAPSHOT_RESTORES,
        super::fast_restore::disable_fast_snapshot_restores,
    ),
    &bind(
        &api::ec2::fast_snapshot_restore::DESCRIBE_FAST_SNAPSHOT_RESTORES,
        super::fast_restore::describe_fast_snapshot_restores,
    ),
    &bind(
        &api::ec2::image_insight::GET_IMAGE_ANCESTRY,
        super::image_ancestry::get_image_ancestry,
    ),
    &bind(
        &api::ec2::image_insight::DESCRIBE_IMAGE_REFERENCES,
        super::image_references::describe_image_references,
    ),
    &bind(
        &api::ec2::image_insight::DESCRIBE_INSTANCE_IMAGE_METADATA,
        super::instance_image::describe_instance_image_metadata,
    ),
    &bind(
        &api::ec2::image_usage::CREATE_IMAGE_USAGE_REPORT,
        super::image_usage::create_image_usage_report,
    ),
    &bind(
        &api::ec2::image_usage::DESCRIBE_IMAGE_USAGE_REPORTS,
        super::image_usage::describe_image_usage_reports,
    ),
    &bind(
        &api::ec2::image_usage::DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES,
        super::image_usage::describe_image_usage_report_entries,
    ),
    &bind(
        &api::ec2::image_usage::DELETE_IMAGE_USAGE_REPORT,
        super::image_usage::delete_image_usage_report,
    ),
    &bind(
        &api::ec2::store_image::CREATE_STORE_IMAGE_TASK,
        super::store_image::create_store_image_task,
    ),
    &bind(
        &api::ec2::store_image::CREATE_RESTORE_IMAGE_TASK,
        super::store_image::create_restore_image_task,
    ),
    &bind(
        &api::ec2::store_image::DESCRIBE_STORE_IMAGE_TASKS,
        super::store_image::describe_store_image_tasks,
    ),
    &bind(
        &api::ec2::fast_launch::ENABLE_FAST_LAUNCH,
        super::fast_launch::enable_fast_launch,
    ),
    &bind(
        &api::ec2::fast_launch::DISABLE_FAST_LAUNCH,
        super::fast_launch::disable_fast_launch,
    ),
    &bind(
        &api::ec2::fast_launch::DESCRIBE_FAST_LAUNCH_IMAGES,
        super::fast_launch::describe_fast_launch_images,
    ),
    &bind(
        &api::ec2::image_export::EXPORT_IMAGE,
        super::import_export::export_image,
    ),
    &bind(
        &api::ec2::image_import::IMPORT_IMAGE,
        super::import_export::import_image,
    ),
    &bind(
        &api::ec2::image_import::IMPORT_SNAPSHOT,
        super::import_export::import_snapshot,
    ),
    &bind(
        &api::ec2::image_export::DESCRIBE_EXPORT_IMAGE_TASKS,
        super::import_export::describe_export_image_tasks,
    ),
    &bind(
        &api::ec2::image_import::DESCRIBE_IMPORT_IMAGE_TASKS,
        super::import_export::describe_import_image_tasks,
    ),
    &bind(
        &api::ec2::image_import::CANCEL_IMPORT_TASK,
        super::import_export::cancel_import_task,
    ),
    &bind(
        &api::cloudtrail::LOOKUP_EVENTS,
        super::lookup_events::lookup_events,
    ),
    &bind(
        &api::ec2::instance_care::MODIFY_INSTANCE_METADATA_OPTIONS,
        super::instance_care::modify_instance_metadata_options,
    ),
    &bind(
        &api::ec2::instance_care::RESET_INSTANCE_ATTRIBUTE,
        super::instance_care::reset_instance_attribute,
    ),
    &bind(
        &api::ec2::instance_care::GET_CONSOLE_OUTPUT,
        super::instance_console::get_console_output,
    ),
    &bind(
        &api::ec2::instance_care::CREATE_REPLACE_ROOT_VOLUME_TASK,
        super::root_volume::create_replace_root_volume_task,
    ),
    &bind(
        &api::autoscaling::operations::CREATE_AUTO_SCALING_GROUP,
        super::scaling_groups::create_auto_scaling_group,
    ),
    &bind(
        &api::autoscaling::operations::UPDATE_AUTO_SCALING_GROUP,
        super::scaling_groups::update_auto_scaling_group,
    ),
    &bind(
        &api::autoscaling::operations::DELETE_AUTO_SCALING_GROUP,
        super::scaling_groups::delete_auto_scaling_group,
    ),
    &bind(
        &api::autoscaling::operations::DESCRIBE_AUTO_SCALING_GROUPS,
        super::scaling_show::describe_auto_scaling_groups,
    ),
    &bind(
        &api::autoscaling::operations::DESCRIBE_SCALING_ACTIVITIES,
        super::scaling_show::describe_scaling_activities,
    ),
    &bind(
        &api::autoscaling::operations::DESCRIBE_LAUNCH_CONFIGURATIONS,
        super::scaling_show::describe_launch_configurations,
    ),
    &bind(
        &api::autoscaling::upkeep::CANCEL_INSTANCE_REFRESH,
        super::scaling_upkeep::cancel_instance_refresh,
    ),
    &bind(
        &api::autoscaling::upkeep::CREATE_OR_UPDATE_TAGS,
        super::scaling_upkeep::create_or_update_tags,
    ),
    &bind(
        &api::autoscaling::upkeep::DELETE_TAGS,
        super::scaling_upkeep::delete_tags,
    ),
    &bind(
        &api::autoscaling::upkeep::DESCRIBE_LIFECYCLE_HOOKS,
        super::scaling_upkeep::describe_lifecycle_hooks,
    ),
    &bind(
        &api::autoscaling::upkeep::DISABLE_METRICS_COLLECTION,
        super::scaling_upkeep::disable_metrics_collection,
    ),
    &bind(
        &api::autoscaling::operations::START_INSTANCE_REFRESH,
        super::scaling_refresh::start_instance_refresh,
    ),
    &bind(
        &api::autoscaling::operations::DESCRIBE_INSTANCE_REFRESHES,
        super::scaling_refresh_show::describe_instance_refreshes,
    ),
    &bind(
        &api::ec2::instance_offering::DESCRIBE_INSTANCE_TYPE_OFFERINGS,
        super::instance_offerings::describe_instance_type_offerings,
    ),
    &bind(
        &api::ec2::instance_offering::DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS,
        super::instance_offerings::describe_instance_credit_specifications,
    ),
    &bind(
        &api::ec2::network_interface::DESCRIBE_VPC_ATTRIBUTE,
        super::networks::describe_vpc_attribute,
    ),
    &bind(
        &api::ec2::network_interface::DESCRIBE_NETWORK_INTERFACES,
        super::network_interfaces::describe_network_interfaces,
    ),
    &bind(
        &api::ec2::security_group_rule::DESCRIBE_SECURITY_GROUP_RULES,
        super::security_rule_calls::describe_security_group_rules,
    ),
    &bind(
        &api::ec2::security_group_rule::MODIFY_SECURITY_GROUP_RULES,
        super::security_rule_calls::modify_security_group_rules,
    ),
    &bind(
        &api::kms::more::GET_KEY_ROTATION_STATUS,
        super::kms_show::get_key_rotation_status,
    ),
    &bind(
        &api::kms::more::LIST_RESOURCE_TAGS,
        super::kms_show::list_resource_tags,
    ),
    &bind(&api::kms::more::DELETE_ALIAS, super::kms_alias::delete_alias),
    &bind(&api::kms::more::REVOKE_GRANT, super::kms_grant::revoke_grant),
    &bind(
        &api::ec2::launch_template::CREATE_LAUNCH_TEMPLATE,
        super::launch_templates::create_launch_template,
    ),
    &bind(
        &api::ec2::launch_template::CREATE_LAUNCH_TEMPLATE_VERSION,
        super::launch_templates::create_launch_template_version,
    ),
    &bind(
        &api::ec2::launch_template::DESCRIBE_LAUNCH_TEMPLATES,
        super::launch_template_show::describe_launch_templates,
    ),
    &bind(
        &api::ec2::launch_template::DESCRIBE_LAUNCH_TEMPLATE_VERSIONS,
        super::launch_template_show::describe_launch_template_versions,
    ),
    &bind(
        &api::ec2::launch_template::MODIFY_LAUNCH_TEMPLATE,
        super::launch_templates::modify_launch_template,
    ),
    &bind(
        &api::ec2::launch_template::DELETE_LAUNCH_TEMPLATE,
        super::launch_templates::delete_launch_template,
    ),
    &bind(
        &api::ec2::launch_template::DELETE_LAUNCH_TEMPLATE_VERSIONS,
        super::launch_templates::delete_launch_template_versions,
    ),
    &bind(
        &api::ec2::security_group::CREATE_SECURITY_GROUP,
        super::security_groups::create_security_group,
    ),
    &bind(
        &api::ec2::security_group::DELETE_SECURITY_GROUP,
        super::security_groups::delete_security_group,
    ),
    &bind(
        &api::ec2::security_group::AUTHORIZE_SECURITY_GROUP_INGRESS,
        super::security_rules::authorize_ingress,
    ),
    &bind(
        &api::ec2::security_group::AUTHORIZE_SECURITY_GROUP_EGRESS,
        super::security_rules::authorize_egress,
    ),
    &bind(
        &api::ec2::security_group::REVOKE_SECURITY_GROUP_INGRESS,
        super::security_rules::revoke_ingress,
    ),
    &bind(
        &api::ec2::security_group::REVOKE_SECURITY_GROUP_EGRESS,
        super::security_rules::revoke_egress,
    ),
    &bind(
        &api::ec2::security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS,
        super::security_descriptions::ingress,
    ),
    &bind(
        &api::ec2::security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS,
        super::security_descriptions::egress,
    ),
    &bind(
        &api::ec2::security_group::DESCRIBE_ID_FORMAT,
        super::security_group_show::describe_id_format,
    ),
    &bind(
        &api::ec2::instance_care::DESCRIBE_REPLACE_ROOT_VOLUME_TASKS,
        super::root_volume::describe_replace_root_volume_tasks,
    ),
]];

/// The same, to be found by service and name.
static ACTIONS: LazyLock<BTreeMap<(Service, &str), &dyn Action>> = LazyLock::new(|| {
    let all = FAMILIES.iter().copied().flatten().copied();
    all.map(|action| (key(action.operation()), action)).collect()
});

fn key(operation: &'static Operation) -> (Service, &'static str) {
    (operation.service, operation.name)
}

/// Runs the action of an operation.
pub fn run(operation: &'static Operation, tx: &mut Tx<'_>, input: &Value) -> Result<Answer, ApiError> {
    match ACTIONS.get(&key(operation)) {
        Some(action) => action.run(tx, input),
        None => Err(operation.service.unknown_operation(operation.name)),
    }
}

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
        if lacks {
            return Err(absent(operation, member));
        }
    }
    Ok(())
}

/// The error for a required member that is absent.
fn absent(operation: &Operation, member: &Member) -> ApiError {
    let missing = |name: &str| {
        let message = format!("The request must contain the parameter {name}");
        ApiError::new(ErrorCode::MissingParameter, message)
    };
    match member.missing {
        Missing::Answers(code, message) => ApiError::new(code, message),
        Missing::Named(name) => missing(name),
        Missing::Usual if operation.service.protocol() == Protocol::Ec2 => missing(member.wire_name()),
        Missing::Usual => null(operation, member),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_exactly_one_action() {
        let bound = FAMILIES
            .iter()
            .copied()
            .flatten()
            .map(|action| key(action.operation()));
        let mut bound: Vec<_> = bound.collect();
        let mut declared: Vec<_> = api::operations().map(key).collect();
        api::order::sort(&mut bound);
        api::order::sort(&mut declared);
        assert_eq!(bound, declared);
    }
}
