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
            key::CREATE_KEY.row(),
            key::LIST_KEYS.row(),
            key::DESCRIBE_KEY.row(),
            crate::kms::lifecycle::ENABLE_KEY.row(),
            crate::kms::lifecycle::DISABLE_KEY.row(),
            crate::kms::lifecycle::SCHEDULE_KEY_DELETION.row(),
            crate::kms::lifecycle::CANCEL_KEY_DELETION.row(),
            crate::kms::rotation::GET_KEY_ROTATION_STATUS.row(),
            crate::kms::rotation::LIST_RESOURCE_TAGS.row(),
        ],
    ),
    Family::new(
        "Aliases",
        &[
            alias::CREATE_ALIAS.row(),
            alias::LIST_ALIASES.row(),
            crate::kms::rotation::DELETE_ALIAS.row(),
        ],
    ),
    Family::new(
        "Tags of keys",
        &[tags::TAG_RESOURCE.row(), tags::UNTAG_RESOURCE.row()],
    ),
    Family::new(
        "Key policies and grants",
        &[
            grant::CREATE_GRANT.row(),
            grant::LIST_GRANTS.row(),
            crate::kms::rotation::REVOKE_GRANT.row(),
            policy::PUT_KEY_POLICY.row(),
            policy::GET_KEY_POLICY.row(),
        ],
    ),
];
