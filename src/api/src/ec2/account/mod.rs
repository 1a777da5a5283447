//! What concerns an account and its Regions: zones, tags, public access, encryption by default.

pub mod ebs_encryption;
pub mod public_access;
pub mod regions;
pub mod tag;
