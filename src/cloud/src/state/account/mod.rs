//! What an account has for itself: settings, keys, parameters, security groups, its history of calls.

pub(crate) mod key_pair;
pub(crate) mod kms_key;
pub(crate) mod parameter;
pub(crate) mod security_group;
pub(crate) mod settings;
pub(crate) mod token;
pub(crate) mod trail;
pub(crate) mod trail_entry;
