//! The public images of each Region.

use crate::State;

/// Publishes them.
pub fn publish(state: &mut State) {
    let _ = state;
}
