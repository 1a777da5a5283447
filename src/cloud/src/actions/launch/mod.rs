//! RunInstances: what a launch is asked, checked and comes to.

pub(crate) mod effect;
pub(crate) mod interface;
pub(crate) mod network;
pub(crate) mod options;
pub(crate) mod run_instances;
pub(crate) mod syntax;
