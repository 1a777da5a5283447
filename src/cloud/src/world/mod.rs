//! The world before the first command: accounts, Regions and public images.

pub mod catalogue;
mod editions;
pub mod instance_types;
pub mod network;
pub mod organization;
pub mod places;

pub use editions::system_on;
pub use places::is_region;

use crate::State;

/// The world of that seed on its first morning.
pub fn genesis(seed: u64) -> State {
    let mut state = State {
        seed,
        drawn: 0,
        now: places::MORNING,
        regions: places::regions(),
        agenda: Default::default(),
        scheduled: 0,
        subscriptions: Default::default(),
        trail: Default::default(),
        throttled_since: None,
    };
    catalogue::publish(&mut state);
    state
}
