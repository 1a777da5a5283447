//! Settings of an account, and the Regions it has.

pub(crate) mod ebs_encryption;
pub(crate) mod public_access;
pub(crate) mod regions;

use crate::actions::bind::{Action, bind};
use api::ec2::account;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(
        &account::regions::DESCRIBE_AVAILABILITY_ZONES,
        regions::describe_availability_zones,
    ),
    &bind(&account::regions::DESCRIBE_REGIONS, regions::describe_regions),
    &bind(
        &account::regions::DESCRIBE_ACCOUNT_ATTRIBUTES,
        regions::describe_account_attributes,
    ),
    &bind(
        &account::public_access::ENABLE_IMAGE_BLOCK_PUBLIC_ACCESS,
        public_access::enable_image_block_public_access,
    ),
    &bind(
        &account::public_access::DISABLE_IMAGE_BLOCK_PUBLIC_ACCESS,
        public_access::disable_image_block_public_access,
    ),
    &bind(
        &account::public_access::GET_IMAGE_BLOCK_PUBLIC_ACCESS_STATE,
        public_access::get_image_block_public_access_state,
    ),
    &bind(
        &account::public_access::ENABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS,
        public_access::enable_snapshot_block_public_access,
    ),
    &bind(
        &account::public_access::DISABLE_SNAPSHOT_BLOCK_PUBLIC_ACCESS,
        public_access::disable_snapshot_block_public_access,
    ),
    &bind(
        &account::public_access::GET_SNAPSHOT_BLOCK_PUBLIC_ACCESS_STATE,
        public_access::get_snapshot_block_public_access_state,
    ),
    &bind(
        &account::ebs_encryption::ENABLE_EBS_ENCRYPTION_BY_DEFAULT,
        ebs_encryption::enable,
    ),
    &bind(
        &account::ebs_encryption::DISABLE_EBS_ENCRYPTION_BY_DEFAULT,
        ebs_encryption::disable,
    ),
    &bind(
        &account::ebs_encryption::GET_EBS_ENCRYPTION_BY_DEFAULT,
        ebs_encryption::get,
    ),
    &bind(
        &account::ebs_encryption::GET_EBS_DEFAULT_KMS_KEY_ID,
        ebs_encryption::get_key,
    ),
    &bind(
        &account::ebs_encryption::MODIFY_EBS_DEFAULT_KMS_KEY_ID,
        ebs_encryption::modify_key,
    ),
    &bind(
        &account::ebs_encryption::RESET_EBS_DEFAULT_KMS_KEY_ID,
        ebs_encryption::reset_key,
    ),
];
