//! What may arrive later: the page's wasm comes in two parts, and the second one brings what a learner doesn't meet
//! in the first minute. Everything that belongs to it stands in its crate's `late` module and is reached through a
//! [`Slot`]. Only the published page is built with the feature `cut`; everywhere else all is there from the start.
//!
//! Who finds a slot empty answers as well as it can, and whoever asked throws that answer away: the page looks after
//! each message whether something was [`missed`], undoes the message, and takes it up again once the part is there.

use std::cell::Cell;
use std::sync::OnceLock;

/// Whether parts arrive later.
pub const CUT: bool = cfg!(feature = "cut");

thread_local! {
    static MISSED: Cell<bool> = const { Cell::new(false) };
    #[cfg(debug_assertions)]
    static HIDDEN: Cell<bool> = const { Cell::new(false) };
}

/// The place of a part that is compiled in, or arrives later.
pub struct Slot<T: 'static> {
    here: Option<&'static T>,
    arrived: OnceLock<&'static T>,
}

impl<T: Sync> Slot<T> {
    /// A part that is there from the start.
    pub const fn here(part: &'static T) -> Self {
        Self {
            here: Some(part),
            arrived: OnceLock::new(),
        }
    }

    /// A part that arrives later.
    pub const fn later() -> Self {
        Self {
            here: None,
            arrived: OnceLock::new(),
        }
    }

    /// The part has arrived. It does so once; what comes again is the same.
    pub fn arrive(&self, part: &'static T) {
        let _ = self.arrived.set(part);
    }

    /// The part, if it is there.
    pub fn look(&self) -> Option<&'static T> {
        #[cfg(debug_assertions)]
        if HIDDEN.get() {
            return None;
        }
        self.here.or_else(|| self.arrived.get().copied())
    }

    /// The part, if it is there; if it isn't, that is noted.
    pub fn get(&self) -> Option<&'static T> {
        let part = self.look();
        if part.is_none() {
            MISSED.set(true);
        }
        part
    }
}

/// Whether some part was missed since this was last asked.
pub fn missed() -> bool {
    MISSED.replace(false)
}

/// For tests: from now on this thread does not see what arrives later, as if it had yet to.
#[cfg(debug_assertions)]
pub fn hide() {
    HIDDEN.set(true);
}

/// The slot of a crate's own late part. In what is cut it is empty until someone calls [`Slot::arrive`], so that nothing
/// but that someone refers to the part.
#[macro_export]
macro_rules! slot {
    ($part:expr) => {
        if $crate::late::CUT {
            $crate::late::Slot::later()
        } else {
            $crate::late::Slot::here($part)
        }
    };
}

/// This crate's part: the names of all instance types.
pub struct Part {
    pub(crate) instance_types: &'static [&'static str],
}

/// What arrives later of this crate.
pub static PART: Part = Part {
    instance_types: crate::ec2::instance_type_names::INSTANCE_TYPES,
};

/// Where it arrives.
pub static SLOT: Slot<Part> = slot!(&PART);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_slot_is_noted_until_asked() {
        static SLOT: Slot<u8> = Slot::later();
        assert_eq!(SLOT.look(), None);
        assert_eq!(SLOT.get(), None);
        assert!(missed());
        assert!(!missed());
        SLOT.arrive(&7);
        SLOT.arrive(&8);
        assert_eq!(SLOT.get(), Some(&7));
        assert!(!missed());
    }
}
