//! Instances, and what launches them.

pub(crate) mod instance;
pub(crate) mod launch_template;
pub(crate) mod root_task;
pub(crate) mod scaling_group;
