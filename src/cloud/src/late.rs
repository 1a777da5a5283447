//! What of the simulated AWS may arrive later (see [`api::late`]).

use crate::actions::due::come_due_later;
use crate::agenda::Due;
use crate::event::Event;
use crate::integrity;
use crate::state::State;
use api::late::Slot;

/// This crate's part.
pub struct Part {
    pub(crate) come_due: fn(&State, &Due) -> Vec<Event>,
    /// Whether the state hangs together.
    pub check: fn(&State) -> Vec<String>,
}

/// What arrives later of this crate.
pub static PART: Part = Part {
    come_due: come_due_later,
    check: integrity::check,
};

/// Where it arrives.
pub static SLOT: Slot<Part> = api::slot!(&PART);
