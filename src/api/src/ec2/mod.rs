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
            image::REGISTER_IMAGE.row(),
            image::CREATE_IMAGE.row(),
            image::COPY_IMAGE.row(),
            image::DEREGISTER_IMAGE.row(),
            image::DESCRIBE_IMAGES.row(),
            image::ENABLE_IMAGE_DEPRECATION.row(),
            image::DISABLE_IMAGE_DEPRECATION.row(),
            image::ENABLE_IMAGE.row(),
            image::DISABLE_IMAGE.row(),
            crate::ec2::image::attribute::DESCRIBE_IMAGE_ATTRIBUTE.row(),
            crate::ec2::image::attribute::MODIFY_IMAGE_ATTRIBUTE.row(),
            crate::ec2::image::attribute::RESET_IMAGE_ATTRIBUTE.row(),
            crate::ec2::image::attribute::CANCEL_IMAGE_LAUNCH_PERMISSION.row(),
            crate::ec2::image::protection::ENABLE_IMAGE_DEREGISTRATION_PROTECTION.row(),
            crate::ec2::image::protection::DISABLE_IMAGE_DEREGISTRATION_PROTECTION.row(),
        ],
    ),
    Family::new(
        "Who may see and use images",
        &[
            crate::ec2::account::public_access::ENABLE_IMAGE_BLOCK_PUBLIC_ACCESS.row(),
            crate::ec2::account::public_access::DISABLE_IMAGE_BLOCK_PUBLIC_ACCESS.row(),
            crate::ec2::account::public_access::GET_IMAGE_BLOCK_PUBLIC_ACCESS_STATE.row(),
            crate::ec2::image::allowed::ENABLE_ALLOWED_IMAGES_SETTINGS.row(),
            crate::ec2::image::allowed::DISABLE_ALLOWED_IMAGES_SETTINGS.row(),
            crate::ec2::image::allowed::GET_ALLOWED_IMAGES_SETTINGS.row(),
            crate::ec2::image::allowed::REPLACE_IMAGE_CRITERIA_IN_ALLOWED_IMAGES_SETTINGS.row(),
        ],
    ),
    Family::new(
        "Where images are used",
        &[
            crate::ec2::image::insight::GET_IMAGE_ANCESTRY.row(),
            crate::ec2::image::insight::DESCRIBE_IMAGE_REFERENCES.row(),
            crate::ec2::image::insight::DESCRIBE_INSTANCE_IMAGE_METADATA.row(),
            crate::ec2::image::usage::CREATE_IMAGE_USAGE_REPORT.row(),
            crate::ec2::image::usage::DESCRIBE_IMAGE_USAGE_REPORTS.row(),
            crate::ec2::image::usage::DESCRIBE_IMAGE_USAGE_REPORT_ENTRIES.row(),
            crate::ec2::image::usage::DELETE_IMAGE_USAGE_REPORT.row(),
        ],
    ),
    Family::new(
        "Storing images in S3",
        &[
            crate::ec2::image::store::CREATE_STORE_IMAGE_TASK.row(),
            crate::ec2::image::store::CREATE_RESTORE_IMAGE_TASK.row(),
            crate::ec2::image::store::DESCRIBE_STORE_IMAGE_TASKS.row(),
        ],
    ),
    Family::new(
        "Faster launching of Windows images",
        &[
            crate::ec2::image::fast_launch::ENABLE_FAST_LAUNCH.row(),
            crate::ec2::image::fast_launch::DISABLE_FAST_LAUNCH.row(),
            crate::ec2::image::fast_launch::DESCRIBE_FAST_LAUNCH_IMAGES.row(),
        ],
    ),
    Family::new(
        "Importing and exporting machines",
        &[
            crate::ec2::image::export::EXPORT_IMAGE.row(),
            crate::ec2::image::import::IMPORT_IMAGE.row(),
            crate::ec2::image::import::IMPORT_SNAPSHOT.row(),
            crate::ec2::image::export::DESCRIBE_EXPORT_IMAGE_TASKS.row(),
            crate::ec2::image::import::DESCRIBE_IMPORT_IMAGE_TASKS.row(),
            crate::ec2::image::import::CANCEL_IMPORT_TASK.row(),
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
            crate::ec2::snapshot::create_set::CREATE_SNAPSHOTS.row(),
            crate::ec2::snapshot::lock::LOCK_SNAPSHOT.row(),
            crate::ec2::snapshot::lock::UNLOCK_SNAPSHOT.row(),
            crate::ec2::snapshot::lock::DESCRIBE_LOCKED_SNAPSHOTS.row(),
            crate::ec2::snapshot::tier::MODIFY_SNAPSHOT_TIER.row(),
            crate::ec2::snapshot::tier::RESTORE_SNAPSHOT_TIER.row(),
            crate::ec2::snapshot::tier::DESCRIBE_SNAPSHOT_TIER_STATUS.row(),
            crate::ec2::account::public_access::ENABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS.row(),
            crate::ec2::account::public_access::DISABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS.row(),
            crate::ec2::account::public_access::GET_SNAPSHOT_BLOCK_PUBLIC_ACCESS_STATE.row(),
            crate::ec2::snapshot::fast_restore::ENABLE_FAST_SNAPSHOT_RESTORES.row(),
            crate::ec2::snapshot::fast_restore::DISABLE_FAST_SNAPSHOT_RESTORES.row(),
            crate::ec2::snapshot::fast_restore::DESCRIBE_FAST_SNAPSHOT_RESTORES.row(),
        ],
    ),
    Family::new(
        "Recycle Bin",
        &[
            crate::ec2::snapshot::recycle_bin::LIST_IMAGES_IN_RECYCLE_BIN.row(),
            crate::ec2::snapshot::recycle_bin::RESTORE_IMAGE_FROM_RECYCLE_BIN.row(),
            crate::ec2::snapshot::recycle_bin::LIST_SNAPSHOTS_IN_RECYCLE_BIN.row(),
            crate::ec2::snapshot::recycle_bin::RESTORE_SNAPSHOT_FROM_RECYCLE_BIN.row(),
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
            crate::ec2::volume::status::DESCRIBE_VOLUME_STATUS.row(),
            crate::ec2::volume::status::DESCRIBE_VOLUMES_MODIFICATIONS.row(),
            crate::ec2::volume::status::DESCRIBE_VOLUME_ATTRIBUTE.row(),
            crate::ec2::volume::status::MODIFY_VOLUME_ATTRIBUTE.row(),
            crate::ec2::volume::status::COPY_VOLUMES.row(),
        ],
    ),
    Family::new(
        "EBS encryption by default",
        &[
            crate::ec2::account::ebs_encryption::ENABLE_EBS_ENCRYPTION_BY_DEFAULT.row(),
            crate::ec2::account::ebs_encryption::DISABLE_EBS_ENCRYPTION_BY_DEFAULT.row(),
            crate::ec2::account::ebs_encryption::GET_EBS_ENCRYPTION_BY_DEFAULT.row(),
            crate::ec2::account::ebs_encryption::GET_EBS_DEFAULT_KMS_KEY_ID.row(),
            crate::ec2::account::ebs_encryption::MODIFY_EBS_DEFAULT_KMS_KEY_ID.row(),
            crate::ec2::account::ebs_encryption::RESET_EBS_DEFAULT_KMS_KEY_ID.row(),
        ],
    ),
    Family::new(
        "Instances",
        &[
            crate::ec2::launch::run_instances::RUN_INSTANCES.row(),
            instance::START_INSTANCES.row(),
            instance::STOP_INSTANCES.row(),
            instance::REBOOT_INSTANCES.row(),
            instance::TERMINATE_INSTANCES.row(),
            instance::DESCRIBE_INSTANCES.row(),
            instance::DESCRIBE_INSTANCE_STATUS.row(),
            crate::ec2::instance::attribute::DESCRIBE_INSTANCE_ATTRIBUTE.row(),
            crate::ec2::instance::attribute::MODIFY_INSTANCE_ATTRIBUTE.row(),
            crate::ec2::instance::metadata_options::MODIFY_INSTANCE_METADATA_OPTIONS.row(),
            crate::ec2::instance::metadata_options::GET_CONSOLE_OUTPUT.row(),
            crate::ec2::instance::metadata_options::RESET_INSTANCE_ATTRIBUTE.row(),
            crate::ec2::instance::metadata_options::CREATE_REPLACE_ROOT_VOLUME_TASK.row(),
            crate::ec2::instance::metadata_options::DESCRIBE_REPLACE_ROOT_VOLUME_TASKS.row(),
            crate::ec2::instance::offerings::DESCRIBE_INSTANCE_CREDIT_SPECIFICATIONS.row(),
            crate::ec2::instance::types::DESCRIBE_INSTANCE_TYPES.row(),
            crate::ec2::instance::offerings::DESCRIBE_INSTANCE_TYPE_OFFERINGS.row(),
        ],
    ),
    Family::new(
        "Launch templates",
        &[
            crate::ec2::launch::template::CREATE_LAUNCH_TEMPLATE.row(),
            crate::ec2::launch::template::CREATE_LAUNCH_TEMPLATE_VERSION.row(),
            crate::ec2::launch::template::DESCRIBE_LAUNCH_TEMPLATES.row(),
            crate::ec2::launch::template::DESCRIBE_LAUNCH_TEMPLATE_VERSIONS.row(),
            crate::ec2::launch::template::MODIFY_LAUNCH_TEMPLATE.row(),
            crate::ec2::launch::template::DELETE_LAUNCH_TEMPLATE.row(),
            crate::ec2::launch::template::DELETE_LAUNCH_TEMPLATE_VERSIONS.row(),
        ],
    ),
    Family::new(
        "Key pairs",
        &[
            crate::ec2::network::key_pair::CREATE_KEY_PAIR.row(),
            crate::ec2::network::key_pair::IMPORT_KEY_PAIR.row(),
            crate::ec2::network::key_pair::DESCRIBE_KEY_PAIRS.row(),
            crate::ec2::network::key_pair::DELETE_KEY_PAIR.row(),
        ],
    ),
    Family::new(
        "Networks and security groups",
        &[
            network::DESCRIBE_VPCS.row(),
            crate::ec2::network::interface::DESCRIBE_VPC_ATTRIBUTE.row(),
            network::DESCRIBE_SUBNETS.row(),
            crate::ec2::network::interface::DESCRIBE_NETWORK_INTERFACES.row(),
            network::DESCRIBE_SECURITY_GROUPS.row(),
            crate::ec2::network::security_group::CREATE_SECURITY_GROUP.row(),
            crate::ec2::network::security_group::DELETE_SECURITY_GROUP.row(),
            crate::ec2::network::security_group::AUTHORIZE_SECURITY_GROUP_INGRESS.row(),
            crate::ec2::network::security_group::AUTHORIZE_SECURITY_GROUP_EGRESS.row(),
            crate::ec2::network::security_group::REVOKE_SECURITY_GROUP_INGRESS.row(),
            crate::ec2::network::security_group::REVOKE_SECURITY_GROUP_EGRESS.row(),
            crate::ec2::network::security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS
                .row(),
            crate::ec2::network::security_group_description::UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS
                .row(),
            crate::ec2::network::security_group_rule::DESCRIBE_SECURITY_GROUP_RULES.row(),
            crate::ec2::network::security_group_rule::MODIFY_SECURITY_GROUP_RULES.row(),
        ],
    ),
    Family::new(
        "Tags",
        &[
            crate::ec2::account::tag::CREATE_TAGS.row(),
            crate::ec2::account::tag::DELETE_TAGS.row(),
            crate::ec2::account::tag::DESCRIBE_TAGS.row(),
        ],
    ),
    Family::new(
        "Regions, zones and the account",
        &[
            crate::ec2::account::regions::DESCRIBE_REGIONS.row(),
            crate::ec2::account::regions::DESCRIBE_AVAILABILITY_ZONES.row(),
            crate::ec2::account::regions::DESCRIBE_ACCOUNT_ATTRIBUTES.row(),
            crate::ec2::network::security_group::DESCRIBE_ID_FORMAT.row(),
        ],
    ),
];
