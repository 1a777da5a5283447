//! EC2: the operations of its AMI domain and their structures, one file a family.

pub mod account;
pub mod common;
pub mod image;
pub mod instance;
pub mod launch;
pub mod network;
pub mod snapshot;
pub mod volume;

use crate::Family;

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[
    Family::new(
        "Images",
        &[
            &image::REGISTER_IMAGE,
            &image::CREATE_IMAGE,
            &image::COPY_IMAGE,
            &image::DEREGISTER_IMAGE,
            &image::DESCRIBE_IMAGES,
            &image::ENABLE_IMAGE_DEPRECATION,
            &image::DISABLE_IMAGE_DEPRECATION,
            &image::ENABLE_IMAGE,
            &image::DISABLE_IMAGE,
            &crate::ec2::image::attribute::DESCRIBE_IMAGE_ATTRIBUTE,
            &crate::ec2::image::attribute::MODIFY_IMAGE_ATTRIBUTE,
            &crate::ec2::image::attribute::RESET_IMAGE_ATTRIBUTE,
            &crate::ec2::image::attribute::CANCEL_IMAGE_LAUNCH_PERMISSION,
            &crate::ec2::image::protection::ENABLE_IMAGE_DEREGISTRATION_PROTECTION,
            &crate::ec2::image::protection::DISABLE_IMAGE_DEREGISTRATION_PROTECTION,
        ],
    ),
    Family::new(
        "Who may see and use images",
        &[
            &crate::ec2::account::public_access::ENABLE_IMAGE_BLOCK_PUBLIC_ACCESS,
            &crate::ec2::account::public_access::DISABLE_IMAGE_BLOCK_PUBLIC_ACCESS,
            &crate::ec2::account::public_access::GET_IMAGE_BLOCK_PUBLIC_ACCESS_STATE,
            &crate::ec2::image::allowed::ENABLE_ALLOWED_IMAGES_SETTINGS,
            &crate::ec2::image::allowed::DISABLE_ALLOWED_IMAGES_SETTINGS,
            &crate::ec2::image::allowed::GET_ALLOWED_IMAGES_SETTINGS,
            &crate::ec2::image::allowed::REPLACE_IMAGE_CRITERIA_IN_ALLOWED_IMAGES_SETTINGS,
        ],
    ),
    Family::new(
        "Where images are used",
        &[
            &crate::ec2::image::insight::GET_IMAGE_ANCESTRY,
            &crate::ec2::image::insight::DESCRIBE_IMAGE_REFERENCES,
            &crate::ec2::image::insight::DESCRIBE_INSTANCE_IMAGE_METADATA,
            &crate::ec2::image::usage::CREATE_IMAGE_USAGE_REPORT,
            &crate::ec2::image::usage::DESCRIBE_IMAGE_USAGE_REPORTS,
            &crate::ec2::image::usage::DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES,
            &crate::ec2::image::usage::DELETE_IMAGE_USAGE_REPORT,
        ],
    ),
    Family::new(
        "Storing images in S3",
        &[
            &crate::ec2::image::store::CREATE_STORE_IMAGE_TASK,
            &crate::ec2::image::store::CREATE_RESTORE_IMAGE_TASK,
            &crate::ec2::image::store::DESCRIBE_STORE_IMAGE_TASKS,
        ],
    ),
    Family::new(
        "Faster launching of Windows images",
        &[
            &crate::ec2::image::fast_launch::ENABLE_FAST_LAUNCH,
            &crate::ec2::image::fast_launch::DISABLE_FAST_LAUNCH,
            &crate::ec2::image::fast_launch::DESCRIBE_FAST_LAUNCH_IMAGES,
        ],
    ),
    Family::new(
        "Importing and exporting machines",
        &[
            &crate::ec2::image::export::EXPORT_IMAGE,
            &crate::ec2::image::import::IMPORT_IMAGE,
            &crate::ec2::image::import::IMPORT_SNAPSHOT,
            &crate::ec2::image::export::DESCRIBE_EXPORT_IMAGE_TASKS,
            &crate::ec2::image::import::DESCRIBE_IMPORT_IMAGE_TASKS,
            &crate::ec2::image::import::CANCEL_IMPORT_TASK,
        ],
    ),
    Family::new(
        "Snapshots",
        &[
            &snapshot::CREATE_SNAPSHOT,
            &snapshot::COPY_SNAPSHOT,
            &snapshot::DELETE_SNAPSHOT,
            &snapshot::DESCRIBE_SNAPSHOTS,
            &snapshot::DESCRIBE_SNAPSHOT_ATTRIBUTE,
            &snapshot::MODIFY_SNAPSHOT_ATTRIBUTE,
            &snapshot::RESET_SNAPSHOT_ATTRIBUTE,
            &crate::ec2::snapshot::create_set::CREATE_SNAPSHOTS,
            &crate::ec2::snapshot::lock::LOCK_SNAPSHOT,
            &crate::ec2::snapshot::lock::UNLOCK_SNAPSHOT,
            &crate::ec2::snapshot::lock::DESCRIBE_LOCKED_SNAPSHOTS,
            &crate::ec2::snapshot::tier::MODIFY_SNAPSHOT_TIER,
            &crate::ec2::snapshot::tier::RESTORE_SNAPSHOT_TIER,
            &crate::ec2::snapshot::tier::DESCRIBE_SNAPSHOT_TIER_STATUS,
            &crate::ec2::account::public_access::ENABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS,
            &crate::ec2::account::public_access::DISABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS,
            &crate::ec2::account::public_access::GET_SNAPSHOT_BLOCK_PUBLIC_ACCESS_STATE,
            &crate::ec2::snapshot::fast_restore::ENABLE_FAST_SNAPSHOT_RESTORES,
            &crate::ec2::snapshot::fast_restore::DISABLE_FAST_SNAPSHOT_RESTORES,
            &crate::ec2::snapshot::fast_restore::DESCRIBE_FAST_SNAPSHOT_RESTORES,
        ],
    ),
    Family::new(
        "Recycle Bin",
        &[
            &crate::ec2::snapshot::recycle_bin::LIST_IMAGES_IN_RECYCLE_BIN,
            &crate::ec2::snapshot::recycle_bin::RESTORE_IMAGE_FROM_RECYCLE_BIN,
            &crate::ec2::snapshot::recycle_bin::LIST_SNAPSHOTS_IN_RECYCLE_BIN,
            &crate::ec2::snapshot::recycle_bin::RESTORE_SNAPSHOT_FROM_RECYCLE_BIN,
        ],
    ),
    Family::new(
        "Volumes",
        &[
            &volume::CREATE_VOLUME,
            &volume::ATTACH_VOLUME,
            &volume::DETACH_VOLUME,
            &volume::DELETE_VOLUME,
            &volume::MODIFY_VOLUME,
            &volume::DESCRIBE_VOLUMES,
            &crate::ec2::volume::status::DESCRIBE_VOLUME_STATUS,
            &crate::ec2::volume::status::DESCRIBE_VOLUMES_MODIFICATIONS,
            &crate::ec2::volume::status::DESCRIBE_VOLUME_ATTRIBUTE,
            &crate::ec2::volume::status::MODIFY_VOLUME_ATTRIBUTE,
            &crate::ec2::volume::status::COPY_VOLUMES,
        ],
    ),
    Family::new(
        "EBS encryption by default",
        &[
            &crate::ec2::account::ebs_encryption::ENABLE_EBS_ENCRYPTION_BY_DEFAULT,
            &crate::ec2::account::ebs_encryption::DISABLE_EBS_ENCRYPTION_BY_DEFAULT,
            &crate::ec2::account::ebs_encryption::GET_EBS_ENCRYPTION_BY_DEFAULT,
            &crate::ec2::account::ebs_encryption::GET_EBS_DEFAULT_KMS_KEY_ID,
            &crate::ec2::account::ebs_encryption::MODIFY_EBS_DEFAULT_KMS_KEY_ID,
            &crate::ec2::account::ebs_encryption::RESET_EBS_DEFAULT_KMS_KEY_ID,
        ],
    ),
    Family::new(
        "Instances",
        &[
            &crate::ec2::launch::run_instances::RUN_INSTANCES,
            &instance::START_INSTANCES,
            &instance::STOP_INSTANCES,
            &instance::REBOOT_INSTANCES,
            &instance::TERMINATE_INSTANCES,
            &instance::DESCRIBE_INSTANCES,
            &instance::DESCRIBE_INSTANCE_STATUS,
            &crate::ec2::instance::attribute::DESCRIBE_INSTANCE_ATTRIBUTE,
            &crate::ec2::instance::attribute::MODIFY_INSTANCE_ATTRIBUTE,
            &crate::ec2::instance::metadata_options::MODIFY_INSTANCE_METADATA_OPTIONS,
            &crate::ec2::instance::metadata_options::GET_CONSOLE_OUTPUT,
            &crate::ec2::instance::metadata_options::RESET_INSTANCE_ATTRIBUTE,
            &crate::ec2::instance::metadata_options::CREATE_REPLACE_ROOT_VOLUME_TASK,
            &crate::ec2::instance::metadata_options::DESCRIBE_REPLACE_ROOT_VOLUME_TASKS,
            &crate::ec2::instance::offerings::DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS,
            &crate::ec2::instance::types::DESCRIBE_INSTANCE_TYPES,
            &crate::ec2::instance::offerings::DESCRIBE_INSTANCE_TYPE_OFFERINGS,
        ],
    ),
    Family::new(
        "Launch templates",
        &[
            &crate::ec2::launch::template::CREATE_LAUNCH_TEMPLATE,
            &crate::ec2::launch::template::CREATE_LAUNCH_TEMPLATE_VERSION,
            &crate::ec2::launch::template::DESCRIBE_LAUNCH_TEMPLATES,
            &crate::ec2::launch::template::DESCRIBE_LAUNCH_TEMPLATE_VERSIONS,
            &crate::ec2::launch::template::MODIFY_LAUNCH_TEMPLATE,
            &crate::ec2::launch::template::DELETE_LAUNCH_TEMPLATE,
            &crate::ec2::launch::template::DELETE_LAUNCH_TEMPLATE_VERSIONS,
        ],
    ),
    Family::new(
        "Key pairs",
        &[
            &crate::ec2::network::key_pair::CREATE_KEY_PAIR,
            &crate::ec2::network::key_pair::IMPORT_KEY_PAIR,
            &crate::ec2::network::key_pair::DESCRIBE_KEY_PAIRS,
            &crate::ec2::network::key_pair::DELETE_KEY_PAIR,
        ],
    ),
    Family::new(
        "Networks and security groups",
        &[
            &network::DESCRIBE_VPCS,
            &crate::ec2::network::interface::DESCRIBE_VPC_ATTRIBUTE,
            &network::DESCRIBE_SUBNETS,
            &crate::ec2::network::interface::DESCRIBE_NETWORK_INTERFACES,
            &network::DESCRIBE_SECURITY_GROUPS,
            &crate::ec2::network::security_group::CREATE_SECURITY_GROUP,
            &crate::ec2::network::security_group::DELETE_SECURITY_GROUP,
            &crate::ec2::network::security_group::AUTHORIZE_SECURITY_GROUP_INGRESS,
            &crate::ec2::network::security_group::AUTHORIZE_SECURITY_GROUP_EGRESS,
            &crate::ec2::network::security_group::REVOKE_SECURITY_GROUP_INGRESS,
            &crate::ec2::network::security_group::REVOKE_SECURITY_GROUP_EGRESS,
            &crate::ec2::network::security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS,
            &crate::ec2::network::security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS,
            &crate::ec2::network::security_group_rule::DESCRIBE_SECURITY_GROUP_RULES,
            &crate::ec2::network::security_group_rule::MODIFY_SECURITY_GROUP_RULES,
        ],
    ),
    Family::new(
        "Tags",
        &[
            &crate::ec2::account::tag::CREATE_TAGS,
            &crate::ec2::account::tag::DELETE_TAGS,
            &crate::ec2::account::tag::DESCRIBE_TAGS,
        ],
    ),
    Family::new(
        "Regions, zones and the account",
        &[
            &crate::ec2::account::regions::DESCRIBE_REGIONS,
            &crate::ec2::account::regions::DESCRIBE_AVAILABILITY_ZONES,
            &crate::ec2::account::regions::DESCRIBE_ACCOUNT_ATTRIBUTES,
            &crate::ec2::network::security_group::DESCRIBE_ID_FORMAT,
        ],
    ),
];
