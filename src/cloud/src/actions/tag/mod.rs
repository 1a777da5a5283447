//! Tags, of EC2 and of all services.

pub(crate) mod calls;
pub(crate) mod tagged_resources;

use crate::actions::bind::{Action, bind};
use api::ec2::account;
use api::services::tagging;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&account::tag::CREATE_TAGS, calls::create_tags),
    &bind(&account::tag::DELETE_TAGS, calls::delete_tags),
    &bind(&account::tag::DESCRIBE_TAGS, calls::describe_tags),
    &bind(&tagging::GET_RESOURCES, tagged_resources::get_resources),
];
