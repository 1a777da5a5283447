//! Parameters of the Systems Manager.

pub(crate) mod own;
pub(crate) mod read;

use crate::actions::bind::{Action, bind};
use api::services::ssm;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[
    &bind(&ssm::GET_PARAMETER, read::get_parameter),
    &bind(&ssm::GET_PARAMETERS, read::get_parameters),
    &bind(&ssm::own::PUT_PARAMETER, own::put_parameter),
    &bind(&ssm::own::DESCRIBE_PARAMETERS, own::describe_parameters),
    &bind(&ssm::own::LIST_TAGS_FOR_RESOURCE, own::list_tags_for_resource),
    &bind(&ssm::own::DELETE_PARAMETER, own::delete_parameter),
    &bind(&ssm::GET_PARAMETERS_BY_PATH, read::get_parameters_by_path),
];
