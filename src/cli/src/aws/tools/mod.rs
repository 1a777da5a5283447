//! What the command has beside the services' operations: help, skeletons, `configure`, `s3`.

pub(crate) mod bucket_commands;
pub(crate) mod configure;
pub(crate) mod help;
pub(crate) mod s3;
pub(crate) mod skeleton;
