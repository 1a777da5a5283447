//! Key pairs for logging in.

pub(crate) mod calls;
pub(crate) mod material;

use crate::actions::bind::{Action, bind};
use api::ec2::network;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&network::key_pair::CREATE_KEY_PAIR, calls::create_key_pair),
    &bind(&network::key_pair::IMPORT_KEY_PAIR, calls::import_key_pair),
    &bind(&network::key_pair::DESCRIBE_KEY_PAIRS, calls::describe_key_pairs),
    &bind(&network::key_pair::DELETE_KEY_PAIR, calls::delete_key_pair),
];
