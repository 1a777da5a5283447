//! EC2: the operations of its AMI domain and their structures, one file a family.

pub mod allowed_images;
pub mod common;
pub mod ebs_encryption;
pub mod fast_launch;
pub mod fast_snapshot_restore;
pub mod image;
pub mod image_attribute;
pub mod image_export;
pub mod image_import;
pub mod image_insight;
pub mod image_protection;
pub mod image_usage;
pub mod instance;
pub mod instance_attribute;
pub mod instance_care;
pub mod instance_offering;
pub mod instance_requirements;
pub mod instance_type;
pub mod instance_type_names;
pub mod key_pair;
pub mod launch_template;
pub mod launch_template_request;
pub mod launch_template_response;
pub mod network;
pub mod network_interface;
pub mod place;
pub mod public_access;
pub mod recycle_bin;
pub mod run_instances;
pub mod security_group;
pub mod security_group_description;
pub mod security_group_rule;
pub mod snapshot;
pub mod snapshot_lock;
pub mod snapshot_set;
pub mod snapshot_tier;
pub mod store_image;
pub mod tag;
pub mod volume;
pub mod volume_more;

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
            &image_attribute::DESCRIBE_IMAGE_ATTRIBUTE,
            &image_attribute::MODIFY_IMAGE_ATTRIBUTE,
            &image_attribute::RESET_IMAGE_ATTRIBUTE,
            &image_attribute::CANCEL_IMAGE_LAUNCH_PERMISSION,
            &image_protection::ENABLE_IMAGE_DEREGISTRATION_PROTECTION,
            &image_protection::DISABLE_IMAGE_DEREGISTRATION_PROTECTION,
        ],
    ),
    Family::new(
        "Who may see and use images",
        &[
            &public_access::ENABLE_IMAGE_BLOCK_PUBLIC_ACCESS,
            &public_access::DISABLE_IMAGE_BLOCK_PUBLIC_ACCESS,
            &public_access::GET_IMAGE_BLOCK_PUBLIC_ACCESS_STATE,
            &allowed_images::ENABLE_ALLOWED_IMAGES_SETTINGS,
            &allowed_images::DISABLE_ALLOWED_IMAGES_SETTINGS,
            &allowed_images::GET_ALLOWED_IMAGES_SETTINGS,
            &allowed_images::REPLACE_IMAGE_CRITERIA_IN_ALLOWED_IMAGES_SETTINGS,
        ],
    ),
    Family::new(
        "Where images are used",
        &[
            &image_insight::GET_IMAGE_ANCESTRY,
            &image_insight::DESCRIBE_IMAGE_REFERENCES,
            &image_insight::DESCRIBE_INSTANCE_IMAGE_METADATA,
            &image_usage::CREATE_IMAGE_USAGE_REPORT,
            &image_usage::DESCRIBE_IMAGE_USAGE_REPORTS,
            &image_usage::DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES,
            &image_usage::DELETE_IMAGE_USAGE_REPORT,
        ],
    ),
    Family::new(
        "Storing images in S3",
        &[
            &store_image::CREATE_STORE_IMAGE_TASK,
            &store_image::CREATE_RESTORE_IMAGE_TASK,
            &store_image::DESCRIBE_STORE_IMAGE_TASKS,
        ],
    ),
    Family::new(
        "Faster launching of Windows images",
        &[
            &fast_launch::ENABLE_FAST_LAUNCH,
            &fast_launch::DISABLE_FAST_LAUNCH,
            &fast_launch::DESCRIBE_FAST_LAUNCH_IMAGES,
        ],
    ),
    Family::new(
        "Importing and exporting machines",
        &[
            &image_export::EXPORT_IMAGE,
            &image_import::IMPORT_IMAGE,
            &image_import::IMPORT_SNAPSHOT,
            &image_export::DESCRIBE_EXPORT_IMAGE_TASKS,
            &image_import::DESCRIBE_IMPORT_IMAGE_TASKS,
            &image_import::CANCEL_IMPORT_TASK,
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
            &snapshot_set::CREATE_SNAPSHOTS,
            &snapshot_lock::LOCK_SNAPSHOT,
            &snapshot_lock::UNLOCK_SNAPSHOT,
            &snapshot_lock::DESCRIBE_LOCKED_SNAPSHOTS,
            &snapshot_tier::MODIFY_SNAPSHOT_TIER,
            &snapshot_tier::RESTORE_SNAPSHOT_TIER,
            &snapshot_tier::DESCRIBE_SNAPSHOT_TIER_STATUS,
            &public_access::ENABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS,
            &public_access::DISABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS,
            &public_access::GET_SNAPSHOT_BLOCK_PUBLIC_ACCESS_STATE,
            &fast_snapshot_restore::ENABLE_FAST_SNAPSHOT_RESTORES,
            &fast_snapshot_restore::DISABLE_FAST_SNAPSHOT_RESTORES,
            &fast_snapshot_restore::DESCRIBE_FAST_SNAPSHOT_RESTORES,
        ],
    ),
    Family::new(
        "Recycle Bin",
        &[
            &recycle_bin::LIST_IMAGES_IN_RECYCLE_BIN,
            &recycle_bin::RESTORE_IMAGE_FROM_RECYCLE_BIN,
            &recycle_bin::LIST_SNAPSHOTS_IN_RECYCLE_BIN,
            &recycle_bin::RESTORE_SNAPSHOT_FROM_RECYCLE_BIN,
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
            &volume_more::DESCRIBE_VOLUME_STATUS,
            &volume_more::DESCRIBE_VOLUMES_MODIFICATIONS,
            &volume_more::DESCRIBE_VOLUME_ATTRIBUTE,
            &volume_more::MODIFY_VOLUME_ATTRIBUTE,
            &volume_more::COPY_VOLUMES,
        ],
    ),
    Family::new(
        "EBS encryption by default",
        &[
            &ebs_encryption::ENABLE_EBS_ENCRYPTION_BY_DEFAULT,
            &ebs_encryption::DISABLE_EBS_ENCRYPTION_BY_DEFAULT,
            &ebs_encryption::GET_EBS_ENCRYPTION_BY_DEFAULT,
            &ebs_encryption::GET_EBS_DEFAULT_KMS_KEY_ID,
            &ebs_encryption::MODIFY_EBS_DEFAULT_KMS_KEY_ID,
            &ebs_encryption::RESET_EBS_DEFAULT_KMS_KEY_ID,
        ],
    ),
    Family::new(
        "Instances",
        &[
            &run_instances::RUN_INSTANCES,
            &instance::START_INSTANCES,
            &instance::STOP_INSTANCES,
            &instance::REBOOT_INSTANCES,
            &instance::TERMINATE_INSTANCES,
            &instance::DESCRIBE_INSTANCES,
            &instance::DESCRIBE_INSTANCE_STATUS,
            &instance_attribute::DESCRIBE_INSTANCE_ATTRIBUTE,
            &instance_attribute::MODIFY_INSTANCE_ATTRIBUTE,
            &instance_care::MODIFY_INSTANCE_METADATA_OPTIONS,
            &instance_care::GET_CONSOLE_OUTPUT,
            &instance_care::RESET_INSTANCE_ATTRIBUTE,
            &instance_care::CREATE_REPLACE_ROOT_VOLUME_TASK,
            &instance_care::DESCRIBE_REPLACE_ROOT_VOLUME_TASKS,
            &instance_offering::DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS,
            &instance_type::DESCRIBE_INSTANCE_TYPES,
            &instance_offering::DESCRIBE_INSTANCE_TYPE_OFFERINGS,
        ],
    ),
    Family::new(
        "Launch templates",
        &[
            &launch_template::CREATE_LAUNCH_TEMPLATE,
            &launch_template::CREATE_LAUNCH_TEMPLATE_VERSION,
            &launch_template::DESCRIBE_LAUNCH_TEMPLATES,
            &launch_template::DESCRIBE_LAUNCH_TEMPLATE_VERSIONS,
            &launch_template::MODIFY_LAUNCH_TEMPLATE,
            &launch_template::DELETE_LAUNCH_TEMPLATE,
            &launch_template::DELETE_LAUNCH_TEMPLATE_VERSIONS,
        ],
    ),
    Family::new(
        "Key pairs",
        &[
            &key_pair::CREATE_KEY_PAIR,
            &key_pair::IMPORT_KEY_PAIR,
            &key_pair::DESCRIBE_KEY_PAIRS,
            &key_pair::DELETE_KEY_PAIR,
        ],
    ),
    Family::new(
        "Networks and security groups",
        &[
            &network::DESCRIBE_VPCS,
            &network_interface::DESCRIBE_VPC_ATTRIBUTE,
            &network::DESCRIBE_SUBNETS,
            &network_interface::DESCRIBE_NETWORK_INTERFACES,
            &network::DESCRIBE_SECURITY_GROUPS,
            &security_group::CREATE_SECURITY_GROUP,
            &security_group::DELETE_SECURITY_GROUP,
            &security_group::AUTHORIZE_SECURITY_GROUP_INGRESS,
            &security_group::AUTHORIZE_SECURITY_GROUP_EGRESS,
            &security_group::REVOKE_SECURITY_GROUP_INGRESS,
            &security_group::REVOKE_SECURITY_GROUP_EGRESS,
            &security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS,
            &security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS,
            &security_group_rule::DESCRIBE_SECURITY_GROUP_RULES,
            &security_group_rule::MODIFY_SECURITY_GROUP_RULES,
        ],
    ),
    Family::new(
        "Tags",
        &[&tag::CREATE_TAGS, &tag::DELETE_TAGS, &tag::DESCRIBE_TAGS],
    ),
    Family::new(
        "Regions, zones and the account",
        &[
            &place::DESCRIBE_REGIONS,
            &place::DESCRIBE_AVAILABILITY_ZONES,
            &place::DESCRIBE_ACCOUNT_ATTRIBUTES,
            &security_group::DESCRIBE_ID_FORMAT,
        ],
    ),
];
