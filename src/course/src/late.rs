//! What of the course may arrive later (see [`api::late`]): every lesson but the first, and the words for errors.

use crate::catalogue::{Entry, every_entry};
use crate::lesson::{Lesson, every_lesson};
use api::late::Slot;

/// This crate's part.
pub struct Part {
    pub(crate) lessons: fn() -> &'static [Lesson],
    pub(crate) entries: fn() -> &'static [Entry],
}

/// What arrives later of this crate.
pub static PART: Part = Part {
    lessons: every_lesson,
    entries: every_entry,
};

/// Where it arrives.
pub static SLOT: Slot<Part> = api::slot!(&PART);
