//! Accounts, Regions and zones.

use crate::state::RegionState;
use api::Timestamp;
use imbl::OrdMap;
use std::sync::Arc;

/// Monday 2026-11-23 at 09:00 UTC, in milliseconds.
pub const MORNING: Timestamp = Timestamp(1_795_424_400_000);

/// The learner's account.
pub const YOU: &str = "111122223333";
/// The partner's account.
pub const PARTNER: &str = "444455556666";
/// A stranger's account.
pub const STRANGER: &str = "999988887777";

/// The Regions that a new account has enabled.
pub const REGIONS: &[&str] = &[
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

/// Whether a Region of that name exists and is enabled.
pub fn is_region(name: &str) -> bool {
    REGIONS.contains(&name)
}

/// Every Region, empty.
pub fn regions() -> OrdMap<String, Arc<RegionState>> {
    REGIONS
        .iter()
        .map(|name| ((*name).to_owned(), Arc::new(RegionState::default())))
        .collect()
}
