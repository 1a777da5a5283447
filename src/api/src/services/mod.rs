//! The small services beside EC2, KMS and Auto Scaling.

pub mod cloudtrail;
pub mod iam;
pub mod rbin;
pub mod ssm;
pub mod sts;
pub mod tagging;
