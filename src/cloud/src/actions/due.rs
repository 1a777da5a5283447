//! What happens by itself when its moment comes.

use crate::agenda::Due;
use crate::event::Event;
use crate::state::State;

/// The events that follow when an entry of the agenda comes due.
pub fn come_due(state: &State, due: &Due) -> Vec<Event> {
    let _ = (state, due);
    Vec::new()
}
