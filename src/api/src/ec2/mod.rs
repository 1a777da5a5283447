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
            image::REGISTER_IMAGE.row(),
            image::CREATE_IMAGE.row(),
            image::COPY_IMAGE.row(),
            image::DEREGISTER_IMAGE.row(),
            image::DESCRIBE_IMAGES.row(),
            image::ENABLE_IMAGE_DEPRECATION.row(),
            image::DISABLE_IMAGE_DEPRECATION.row(),
            image::ENABLE_IMAGE.row(),
            image::DISABLE_IMAGE.row(),
            image_attribute::DESCRIBE_IMAGE_ATTRIBUTE.row(),
            image_attribute::MODIFY_IMAGE_ATTRIBUTE.row(),
            image_attribute::RESET_IMAGE_ATTRIBUTE.row(),
            image_attribute::CANCEL_IMAGE_LAUNCH_PERMISSION.row(),
            image_protection::ENABLE_IMAGE_DEREGISTRATION_PROTECTION.row(),
            image_protection::DISABLE_IMAGE_DEREGISTRATION_PROTECTION.row(),
        ],
    ),
    Family::new(
        "Who may see and use images",
        &[
            public_access::ENABLE_IMAGE_BLOCK_PUBLIC_ACCESS.row(),
            public_access::DISABLE_IMAGE_BLOCK_PUBLIC_ACCESS.row(),
            public_access::GET_IMAGE_BLOCK_PUBLIC_ACCESS_STATE.row(),
            allowed_images::ENABLE_ALLOWED_IMAGES_SETTINGS.row(),
            allowed_images::DISABLE_ALLOWED_IMAGES_SETTINGS.row(),
            allowed_images::GET_ALLOWED_IMAGES_SETTINGS.row(),
            allowed_images::REPLACE_IMAGE_CRITERIA_IN_ALLOWED_IMAGES_SETTINGS.row(),
        ],
    ),
    Family::new(
        "Where images are used",
        &[
            image_insight::GET_IMAGE_ANCESTRY.row(),
            image_insight::DESCRIBE_IMAGE_REFERENCES.row(),
            image_insight::DESCRIBE_INSTANCE_IMAGE_METADATA.row(),
            image_usage::CREATE_IMAGE_USAGE_REPORT.row(),
            image_usage::DESCRIBE_IMAGE_USAGE_REPORTS.row(),
            image_usage::DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES.row(),
            image_usage::DELETE_IMAGE_USAGE_REPORT.row(),
        ],
    ),
    Family::new(
        "Storing images in S3",
        &[
            store_image::CREATE_STORE_IMAGE_TASK.row(),
            store_image::CREATE_RESTORE_IMAGE_TASK.row(),
            store_image::DESCRIBE_STORE_IMAGE_TASKS.row(),
        ],
    ),
    Family::new(
        "Faster launching of Windows images",
        &[
            fast_launch::ENABLE_FAST_LAUNCH.row(),
            fast_launch::DISABLE_FAST_LAUNCH.row(),
            fast_launch::DESCRIBE_FAST_LAUNCH_IMAGES.row(),
        ],
    ),
    Family::new(
        "Importing and exporting machines",
        &[
            image_export::EXPORT_IMAGE.row(),
            image_import::IMPORT_IMAGE.row(),
            image_import::IMPORT_SNAPSHOT.row(),
            image_export::DESCRIBE_EXPORT_IMAGE_TASKS.row(),
            image_import::DESCRIBE_IMPORT_IMAGE_TASKS.row(),
            image_import::CANCEL_IMPORT_TASK.row(),
        ],
    ),
    Family::new(
        "Snapshots",
        &[
            snapshot::CREATE_SNAPSHOT.row(),
            snapshot::COPY_SNAPSHOT.row(),
            snapshot::DELETE_SNAPSHOT.row(),
            snapshot::DESCRIBE_SNAPSHOTS.row(),
            snapshot::DESCRIBE_SNAPSHOT_ATTRIBUTE.row(),
            snapshot::MODIFY_SNAPSHOT_ATTRIBUTE.row(),
            snapshot::RESET_SNAPSHOT_ATTRIBUTE.row(),
            snapshot_set::CREATE_SNAPSHOTS.row(),
            snapshot_lock::LOCK_SNAPSHOT.row(),
            snapshot_lock::UNLOCK_SNAPSHOT.row(),
            snapshot_lock::DESCRIBE_LOCKED_SNAPSHOTS.row(),
            snapshot_tier::MODIFY_SNAPSHOT_TIER.row(),
            snapshot_tier::RESTORE_SNAPSHOT_TIER.row(),
            snapshot_tier::DESCRIBE_SNAPSHOT_TIER_STATUS.row(),
            public_access::ENABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS.row(),
            public_access::DISABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS.row(),
            public_access::GET_SNAPSHOT_BLOCK_PUBLIC_ACCESS_STATE.row(),
            fast_snapshot_restore::ENABLE_FAST_SNAPSHOT_RESTORES.row(),
            fast_snapshot_restore::DISABLE_FAST_SNAPSHOT_RESTORES.row(),
            fast_snapshot_restore::DESCRIBE_FAST_SNAPSHOT_RESTORES.row(),
        ],
    ),
    Family::new(
        "Recycle Bin",
        &[
            recycle_bin::LIST_IMAGES_IN_RECYCLE_BIN.row(),
            recycle_bin::RESTORE_IMAGE_FROM_RECYCLE_BIN.row(),
            recycle_bin::LIST_SNAPSHOTS_IN_RECYCLE_BIN.row(),
            recycle_bin::RESTORE_SNAPSHOT_FROM_RECYCLE_BIN.row(),
        ],
    ),
    Family::new(
        "Volumes",
        &[
            volume::CREATE_VOLUME.row(),
            volume::ATTACH_VOLUME.row(),
            volume::DETACH_VOLUME.row(),
            volume::DELETE_VOLUME.row(),
            volume::MODIFY_VOLUME.row(),
            volume::DESCRIBE_VOLUMES.row(),
            volume_more::DESCRIBE_VOLUME_STATUS.row(),
            volume_more::DESCRIBE_VOLUMES_MODIFICATIONS.row(),
            volume_more::DESCRIBE_VOLUME_ATTRIBUTE.row(),
            volume_more::MODIFY_VOLUME_ATTRIBUTE.row(),
            volume_more::COPY_VOLUMES.row(),
        ],
    ),
    Family::new(
        "EBS encryption by default",
        &[
            ebs_encryption::ENABLE_EBS_ENCRYPTION_BY_DEFAULT.row(),
            ebs_encryption::DISABLE_EBS_ENCRYPTION_BY_DEFAULT.row(),
            ebs_encryption::GET_EBS_ENCRYPTION_BY_DEFAULT.row(),
            ebs_encryption::GET_EBS_DEFAULT_KMS_KEY_ID.row(),
            ebs_encryption::MODIFY_EBS_DEFAULT_KMS_KEY_ID.row(),
            ebs_encryption::RESET_EBS_DEFAULT_KMS_KEY_ID.row(),
        ],
    ),
    Family::new(
        "Instances",
        &[
            run_instances::RUN_INSTANCES.row(),
            instance::START_INSTANCES.row(),
            instance::STOP_INSTANCES.row(),
            instance::REBOOT_INSTANCES.row(),
            instance::TERMINATE_INSTANCES.row(),
            instance::DESCRIBE_INSTANCES.row(),
            instance::DESCRIBE_INSTANCE_STATUS.row(),
            instance_attribute::DESCRIBE_INSTANCE_ATTRIBUTE.row(),
            instance_attribute::MODIFY_INSTANCE_ATTRIBUTE.row(),
            instance_care::MODIFY_INSTANCE_METADATA_OPTIONS.row(),
            instance_care::GET_CONSOLE_OUTPUT.row(),
            instance_care::RESET_INSTANCE_ATTRIBUTE.row(),
            instance_care::CREATE_REPLACE_ROOT_VOLUME_TASK.row(),
            instance_care::DESCRIBE_REPLACE_ROOT_VOLUME_TASKS.row(),
            instance_offering::DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS.row(),
            instance_type::DESCRIBE_INSTANCE_TYPES.row(),
            instance_offering::DESCRIBE_INSTANCE_TYPE_OFFERINGS.row(),
        ],
    ),
    Family::new(
        "Launch templates",
        &[
            launch_template::CREATE_LAUNCH_TEMPLATE.row(),
            launch_template::CREATE_LAUNCH_TEMPLATE_VERSION.row(),
            launch_template::DESCRIBE_LAUNCH_TEMPLATES.row(),
            launch_template::DESCRIBE_LAUNCH_TEMPLATE_VERSIONS.row(),
            launch_template::MODIFY_LAUNCH_TEMPLATE.row(),
            launch_template::DELETE_LAUNCH_TEMPLATE.row(),
            launch_template::DELETE_LAUNCH_TEMPLATE_VERSIONS.row(),
        ],
    ),
    Family::new(
        "Key pairs",
        &[
            key_pair::CREATE_KEY_PAIR.row(),
            key_pair::IMPORT_KEY_PAIR.row(),
            key_pair::DESCRIBE_KEY_PAIRS.row(),
            key_pair::DELETE_KEY_PAIR.row(),
        ],
    ),
    Family::new(
        "Networks and security groups",
        &[
            network::DESCRIBE_VPCS.row(),
            network_interface::DESCRIBE_VPC_ATTRIBUTE.row(),
            network::DESCRIBE_SUBNETS.row(),
            network_interface::DESCRIBE_NETWORK_INTERFACES.row(),
            network::DESCRIBE_SECURITY_GROUPS.row(),
            security_group::CREATE_SECURITY_GROUP.row(),
            security_group::DELETE_SECURITY_GROUP.row(),
            security_group::AUTHORIZE_SECURITY_GROUP_INGRESS.row(),
            security_group::AUTHORIZE_SECURITY_GROUP_EGRESS.row(),
            security_group::REVOKE_SECURITY_GROUP_INGRESS.row(),
            security_group::REVOKE_SECURITY_GROUP_EGRESS.row(),
            security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS.row(),
            security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS.row(),
            security_group_rule::DESCRIBE_SECURITY_GROUP_RULES.row(),
            security_group_rule::MODIFY_SECURITY_GROUP_RULES.row(),
        ],
    ),
    Family::new(
        "Tags",
        &[
            tag::CREATE_TAGS.row(),
            tag::DELETE_TAGS.row(),
            tag::DESCRIBE_TAGS.row(),
        ],
    ),
    Family::new(
        "Regions, zones and the account",
        &[
            place::DESCRIBE_REGIONS.row(),
            place::DESCRIBE_AVAILABILITY_ZONES.row(),
            place::DESCRIBE_ACCOUNT_ATTRIBUTES.row(),
            security_group::DESCRIBE_ID_FORMAT.row(),
        ],
    ),
];
