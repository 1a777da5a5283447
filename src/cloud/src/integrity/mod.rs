//! Checks that the state hangs together; tests run them after every command.
//!
//! Each check compares two places that say the same thing, or a rule of EC2 with what stands. It finds mistakes of
//! the lab, never of a person.

mod agenda;
mod groups;
mod image_extras;
mod images;
mod instances;
mod keys;
mod recycle_bin;
mod report;
mod settings;
mod snapshots;
mod tags;

use crate::State;
use report::Report;

/// What is wrong with the state, in words; nothing, if all is well.
pub fn check(state: &State) -> Vec<String> {
    let mut found: Vec<String> = state
        .regions
        .keys()
        .flat_map(|name| check_region(state, name))
        .collect();
    agenda::check(state, &mut found);
    settings::check_subscriptions(state, &mut found);
    found
}

/// What is wrong with one Region. A call changes no other, so this is enough after a call.
pub fn check_region(state: &State, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(region) = state.region(name) {
        let mut report = Report {
            state,
            name,
            region,
            found: &mut found,
        };
        for (what, key) in region.misplaced() {
            report.holds(false, || {
                format!("{what} is kept under another key than its own: {key}")
            });
        }
        images::check(&mut report);
        snapshots::check(&mut report);
        crate::integrity::instances::check(&mut report);
        settings::check(&mut report);
        keys::check(&mut report);
        tags::check(&mut report);
        crate::integrity::recycle_bin::check(&mut report);
        crate::integrity::image_extras::check(&mut report);
        groups::check(&mut report);
    }
    found
}
