//! Protection of an image against being deregistered.

use api::{Timestamp, stored};

stored! {
else Protection::Ending { until: Timestamp::default() };
/// The protection of an image that has, or lately had, any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// It is switched on.
    On {
        /// Whether it lasts for a while after it is switched off.
        cooldown: bool,
    },
    /// It was switched off and lasts until then.
    Ending {
        /// Until when.
        until: Timestamp,
    },
}
}

impl Protection {
    /// Whether it holds at that moment.
    pub fn holds(self, now: Timestamp) -> bool {
        match self {
            Self::On { .. } => true,
            Self::Ending { until } => now < until,
        }
    }
}
