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
use std::cell::RefCell;

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
