//! Key Management Service, as far as encrypted volumes, snapshots and images need it.

pub mod alias;
pub mod grant;
pub mod key;
pub mod lifecycle;
pub mod policy;
pub mod rotation;
pub mod tags;

use crate::Family;

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[
    Family::new(
        "Keys",
        &[
            &key::CREATE_KEY,
            &key::LIST_KEYS,
            &key::DESCRIBE_KEY,
            &crate::kms::lifecycle::ENABLE_KEY,
            &crate::kms::lifecycle::DISABLE_KEY,
            &crate::kms::lifecycle::SCHEDULE_KEY_DELETION,
            &crate::kms::lifecycle::CANCEL_KEY_DELETION,
            &crate::kms::rotation::GET_KEY_ROTATION_STATUS,
            &crate::kms::rotation::LIST_RESOURCE_TAGS,
        ],
    ),
    Family::new(
        "Aliases",
        &[
            &alias::CREATE_ALIAS,
            &alias::LIST_ALIASES,
            &crate::kms::rotation::DELETE_ALIAS,
        ],
    ),
    Family::new("Tags of keys", &[&tags::TAG_RESOURCE, &tags::UNTAG_RESOURCE]),
    Family::new(
        "Key policies and grants",
        &[
            &grant::CREATE_GRANT,
            &grant::LIST_GRANTS,
            &crate::kms::rotation::REVOKE_GRANT,
            &policy::PUT_KEY_POLICY,
            &policy::GET_KEY_POLICY,
        ],
    ),
];
