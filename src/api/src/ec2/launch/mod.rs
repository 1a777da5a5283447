//! Launching instances, at once or by a launch template.

pub mod run_instances;
pub mod template;
pub mod template_request;
pub mod template_response;
