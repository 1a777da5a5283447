//! What was found wrong so far.

use crate::state::{RegionState, State};

/// A Region under examination and what was found so far.
pub(super) struct Report<'a> {
    pub state: &'a State,
    pub name: &'a str,
    pub region: &'a RegionState,
    pub found: &'a mut Vec<String>,
}

impl Report<'_> {
    /// Notes something unless it holds.
    pub fn holds(&mut self, holds: bool, otherwise: impl FnOnce() -> String) {
        if !holds {
            self.found.push(format!("{}: {}", self.name, otherwise()));
        }
    }
}

/// Whether no two of these are equal.
pub(super) fn distinct<T: PartialEq>(things: &[T]) -> bool {
    things
        .iter()
        .enumerate()
        .all(|(at, thing)| !things.iter().skip(at + 1).any(|other| other == thing))
}
