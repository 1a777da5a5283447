//! What of the session may arrive later (see [`api::late`]): reading what was stored.

use crate::SaveError;
use crate::record::Record;
use crate::save::Saved;
use api::late::Slot;

/// This crate's part.
pub struct Part {
    pub(crate) record: fn(&str) -> Result<Record, SaveError>,
    pub(crate) file: fn(&str) -> Result<Saved, SaveError>,
}

/// What arrives later of this crate.
pub static PART: Part = Part {
    record: Record::read,
    file: Saved::read,
};

/// Where it arrives.
pub static SLOT: Slot<Part> = api::slot!(&PART);

/// What is said while it has not arrived; nobody gets to see it.
fn not_yet() -> SaveError {
    SaveError::Unreadable("the part of the lab that reads it has not arrived yet".to_owned())
}

/// Reads a stored record.
pub(crate) fn record(line: &str) -> Result<Record, SaveError> {
    SLOT.get()
        .map_or_else(|| Err(not_yet()), |part| (part.record)(line))
}

/// Reads a file.
pub(crate) fn file(text: &str) -> Result<Saved, SaveError> {
    SLOT.get()
        .map_or_else(|| Err(not_yet()), |part| (part.file)(text))
}

/// The parts of this crate and of those below it.
pub struct Parts {
    api: &'static api::late::Part,
    cloud: &'static cloud::late::Part,
    cli: &'static cli::late::Part,
    course: &'static course::late::Part,
    session: &'static Part,
}

/// All of them.
pub static PARTS: Parts = Parts {
    api: &api::late::PART,
    cloud: &cloud::late::PART,
    cli: &cli::late::PART,
    course: &course::late::PART,
    session: &PART,
};

impl Parts {
    /// From now on everything is there.
    pub fn arrive(&'static self) {
        api::late::SLOT.arrive(self.api);
        cloud::late::SLOT.arrive(self.cloud);
        cli::late::SLOT.arrive(self.cli);
        course::late::SLOT.arrive(self.course);
        SLOT.arrive(self.session);
    }
}
