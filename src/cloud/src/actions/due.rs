//! What happens by itself when its moment comes.

use super::instance_due;
use crate::agenda::{Due, What};
use crate::event::Event;
use crate::state::State;

/// The events that follow when an entry of the agenda comes due.
pub fn come_due(state: &State, due: &Due) -> Vec<Event> {
    let region = due.region.as_str();
    match &due.what {
        What::InstanceSettled(id) => instance_due::settled(state, region, id),
        What::InstanceGone(id) => instance_due::gone(state, region, id),
        _ => Vec::new(),
    }
}
