//! The world before the first command: accounts, Regions and public images.

pub mod catalogue;
mod editions;
pub mod instance_types;
pub mod network;
mod products;

pub use crate::facts::places::is_region;
pub use crate::facts::{organization, places};
pub use editions::system_on;

use crate::state::{RegionState, State, Table};
use std::cell::RefCell;
use std::sync::Arc;

thread_local! {
    /// The last world that was made. Every room begins from it, and a session that is restored does so again; a copy
    /// shares everything until it changes.
    static LAST: RefCell<Option<State>> = const { RefCell::new(None) };
}

/// The world of that seed on its first morning.
pub fn genesis(seed: u64) -> State {
    LAST.with_borrow_mut(|last| {
        let known = last.take().filter(|world| world.seed == seed);
        last.insert(known.unwrap_or_else(|| morning(seed))).clone()
    })
}

fn morning(seed: u64) -> State {
    let mut state = State {
        seed,
        drawn: 0,
        now: places::MORNING,
        regions: regions(),
        agenda: Default::default(),
        scheduled: 0,
        subscriptions: Default::default(),
        trail: Default::default(),
        throttled_since: None,
    };
    catalogue::publish(&mut state);
    state
}

/// Every Region, empty.
fn regions() -> Table<Arc<RegionState>> {
    let mut regions = Table::default();
    for name in places::REGIONS {
        regions.insert(name, Arc::new(RegionState::default()));
    }
    regions
}
