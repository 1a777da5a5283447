//! RunInstances: what a launch is asked, checked and comes to.

pub(crate) mod effect;
pub(crate) mod interface;
pub(crate) mod network;
pub(crate) mod options;
pub(crate) mod run_instances;
pub(crate) mod syntax;

use crate::actions::bind::{Action, bind};
use api::ec2::launch;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[&bind(
    &launch::run_instances::RUN_INSTANCES,
    run_instances::run_instances,
)];
