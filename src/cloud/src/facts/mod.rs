//! Facts that need no state: accounts, Regions, zones, the organisation.

pub mod organization;
pub mod places;
