//! EC2: the operations of its AMI domain and their structures, one file a family.

pub mod common;
pub mod image;
pub mod image_attribute;
pub mod instance;
pub mod instance_attribute;
pub mod instance_care;
pub mod instance_requirements;
pub mod instance_type;
pub mod instance_type_names;
pub mod key_pair;
pub mod launch_template;
pub mod launch_template_request;
pub mod launch_template_response;
pub mod network;
pub mod place;
pub mod run_instances;
pub mod security_group;
pub mod snapshot;
pub mod tag;
pub mod volume;

use crate::Operation;

/// The operations of this service, in the order of the reference.
pub static OPERATIONS: &[&Operation] = &[
    &image::REGISTER_IMAGE,
    &image::CREATE_IMAGE,
    &image::COPY_IMAGE,
    &image::DEREGISTER_IMAGE,
    &image::DESCRIBE_IMAGES,
    &image_attribute::DESCRIBE_IMAGE_ATTRIBUTE,
    &image_attribute::MODIFY_IMAGE_ATTRIBUTE,
    &image_attribute::RESET_IMAGE_ATTRIBUTE,
    &image::ENABLE_IMAGE_DEPRECATION,
    &image::DISABLE_IMAGE_DEPRECATION,
    &image::ENABLE_IMAGE,
    &image::DISABLE_IMAGE,
    &image_attribute::CANCEL_IMAGE_LAUNCH_PERMISSION,
    &snapshot::CREATE_SNAPSHOT,
    &snapshot::COPY_SNAPSHOT,
    &snapshot::DELETE_SNAPSHOT,
    &snapshot::DESCRIBE_SNAPSHOTS,
    &snapshot::DESCRIBE_SNAPSHOT_ATTRIBUTE,
    &snapshot::MODIFY_SNAPSHOT_ATTRIBUTE,
    &snapshot::RESET_SNAPSHOT_ATTRIBUTE,
    &volume::CREATE_VOLUME,
    &volume::ATTACH_VOLUME,
    &volume::DETACH_VOLUME,
    &volume::DELETE_VOLUME,
    &volume::MODIFY_VOLUME,
    &volume::DESCRIBE_VOLUMES,
    &run_instances::RUN_INSTANCES,
    &instance::START_INSTANCES,
    &instance::STOP_INSTANCES,
    &instance::REBOOT_INSTANCES,
    &instance::TERMINATE_INSTANCES,
    &instance::DESCRIBE_INSTANCES,
    &instance::DESCRIBE_INSTANCE_STATUS,
    &instance_attribute::DESCRIBE_INSTANCE_ATTRIBUTE,
    &instance_attribute::MODIFY_INSTANCE_ATTRIBUTE,
    &instance_type::DESCRIBE_INSTANCE_TYPES,
    &tag::CREATE_TAGS,
    &tag::DELETE_TAGS,
    &tag::DESCRIBE_TAGS,
    &place::DESCRIBE_REGIONS,
    &place::DESCRIBE_AVAILABILITY_ZONES,
    &place::DESCRIBE_ACCOUNT_ATTRIBUTES,
    &network::DESCRIBE_VPCS,
    &network::DESCRIBE_SUBNETS,
    &network::DESCRIBE_SECURITY_GROUPS,
    &key_pair::CREATE_KEY_PAIR,
    &key_pair::IMPORT_KEY_PAIR,
    &key_pair::DESCRIBE_KEY_PAIRS,
    &key_pair::DELETE_KEY_PAIR,
    &instance_care::MODIFY_INSTANCE_METADATA_OPTIONS,
    &instance_care::GET_CONSOLE_OUTPUT,
    &instance_care::RESET_INSTANCE_ATTRIBUTE,
    &instance_care::CREATE_REPLACE_ROOT_VOLUME_TASK,
    &instance_care::DESCRIBE_REPLACE_ROOT_VOLUME_TASKS,
    &security_group::CREATE_SECURITY_GROUP,
    &security_group::DELETE_SECURITY_GROUP,
    &security_group::AUTHORIZE_SECURITY_GROUP_INGRESS,
    &security_group::AUTHORIZE_SECURITY_GROUP_EGRESS,
    &security_group::REVOKE_SECURITY_GROUP_INGRESS,
    &security_group::REVOKE_SECURITY_GROUP_EGRESS,
    &security_group::DESCRIBE_ID_FORMAT,
    &launch_template::CREATE_LAUNCH_TEMPLATE,
    &launch_template::CREATE_LAUNCH_TEMPLATE_VERSION,
    &launch_template::DESCRIBE_LAUNCH_TEMPLATES,
    &launch_template::DESCRIBE_LAUNCH_TEMPLATE_VERSIONS,
    &launch_template::MODIFY_LAUNCH_TEMPLATE,
    &launch_template::DELETE_LAUNCH_TEMPLATE,
    &launch_template::DELETE_LAUNCH_TEMPLATE_VERSIONS,
];
