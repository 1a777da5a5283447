//! CloudTrail: the history of calls.

pub(crate) mod event;
pub(crate) mod lookup;

use crate::actions::bind::{Action, bind};
use api::services::cloudtrail;

/// The actions of this family.
pub(crate) static ACTIONS: &[&dyn Action] = &[&bind(&cloudtrail::LOOKUP_EVENTS, lookup::lookup_events)];
