//! Key Management Service, as far as encrypted volumes, snapshots and images need it.

pub mod alias;
pub mod grant;
pub mod key;
pub mod life;
pub mod more;
pub mod policy;
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
            life::ENABLE_KEY.row(),
            life::DISABLE_KEY.row(),
            life::SCHEDULE_KEY_DELETION.row(),
            life::CANCEL_KEY_DELETION.row(),
            more::GET_KEY_ROTATION_STATUS.row(),
            more::LIST_RESOURCE_TAGS.row(),
        ],
    ),
    Family::new(
        "Aliases",
        &[
            alias::CREATE_ALIAS.row(),
            alias::LIST_ALIASES.row(),
            more::DELETE_ALIAS.row(),
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
            more::REVOKE_GRANT.row(),
            policy::PUT_KEY_POLICY.row(),
            policy::GET_KEY_POLICY.row(),
        ],
    ),
];
