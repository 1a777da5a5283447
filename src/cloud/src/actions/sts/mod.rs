//! Who calls.

pub(crate) mod identity;

use crate::actions::bind::{Action, bind};
use api::services::iam;
use api::services::sts;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&sts::GET_CALLER_IDENTITY, identity::get_caller_identity),
    &bind(&sts::ASSUME_ROLE, identity::assume_role),
    &bind(&iam::LIST_ACCOUNT_ALIASES, identity::list_account_aliases),
];
