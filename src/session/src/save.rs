//! The journal in a file and back. A file is hostile until it has been read whole, replayed and checked.

use crate::record::{FORMAT, Record, What};
use crate::saving::Saving;
use crate::{Effect, Session, Tone, timeline};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The most bytes that an import may have.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;
/// What a file calls itself.
const MARK: &str = "ami-lab";

/// A journal in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    /// `ami-lab`.
    pub app: String,
    /// The version of the form.
    pub format: u32,
    /// The records.
    pub records: Vec<Record>,
}

/// What every file says of itself, whatever its version.
#[derive(Debug, Deserialize)]
struct Head {
    app: Option<String>,
    format: Option<u64>,
}

/// Why a file was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveError {
    /// More bytes than an export can have.
    TooLarge(usize),
    /// Not the lab's, or damaged.
    Unreadable(String),
    /// Written by a newer version.
    Newer(u32),
    /// The records do not fit together.
    Inconsistent(String),
}

impl std::fmt::Display for SaveError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLarge(bytes) => write!(
                out,
                "The file has {} MiB; an export has at most {}. Choose a file that this lab exported.",
                bytes / 1_048_576,
                MOST_BYTES / 1_048_576
            ),
            Self::Unreadable(why) => {
                write!(
                    out,
                    "This is not a whole AMI Lab export: {why}. Choose a .json file that this lab exported."
                )
            }
            Self::Newer(format) => write!(
                out,
                "A newer AMI Lab wrote this file (format {format}, this one reads up to {FORMAT}). \
                 Reload the page to get the newest version, then import it again."
            ),
            Self::Inconsistent(why) => {
                write!(
                    out,
                    "The records in this file do not fit together: {why}. Export it again where it came from."
                )
            }
        }
    }
}

impl Saved {
    /// Reads a file, whatever it may hold.
    pub fn read(text: &str) -> Result<Self, SaveError> {
        if text.len() > MOST_BYTES {
            return Err(SaveError::TooLarge(text.len()));
        }
        let unreadable = |error: serde_json::Error| SaveError::Unreadable(error.to_string());
        let head: Head = serde_json::from_str(text).map_err(unreadable)?;
        if head.app.as_deref() != Some(MARK) {
            return Err(SaveError::Unreadable("it does not say that it is one".to_owned()));
        }
        match head.format {
            Some(1) => {}
            Some(newer) if newer > u64::from(FORMAT) => {
                return Err(SaveError::Newer(u32::try_from(newer).unwrap_or(u32::MAX)));
            }
            _ => return Err(SaveError::Unreadable("its format is unknown".to_owned())),
        }
        serde_json::from_str(text).map_err(unreadable)
    }
}

impl Session {
    /// The session as a file.
    pub fn to_file(&self) -> String {
        let records = self
            .records
            .iter()
            .map(|record| record.as_ref().clone())
            .collect();
        let saved = Saved {
            app: MARK.to_owned(),
            format: FORMAT,
            records,
        };
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// A session from records, replayed and checked.
    pub fn from_records(records: Vec<Record>) -> Result<Self, SaveError> {
        let mut session = Self::new();
        for record in records {
            session.take(record)?;
        }
        session.place.look();
        let worlds = session
            .place
            .parked
            .values()
            .map(Arc::as_ref)
            .chain([&session.place.world]);
        for world in worlds {
            if let Some(wrong) = cloud::integrity::check(world.cloud.state()).first() {
                return Err(SaveError::Inconsistent(wrong.clone()));
            }
        }
        Ok(session)
    }

    /// Takes up one record of an earlier run.
    fn take(&mut self, record: Record) -> Result<(), SaveError> {
        let expected = self.records.len() as u64 + 1;
        if record.seq != expected {
            let why = format!("record {} stands where {expected} belongs", record.seq);
            return Err(SaveError::Inconsistent(why));
        }
        let record = Arc::new(record);
        if matches!(record.what, What::Began { .. }) && expected != 1 {
            return Err(SaveError::Inconsistent("it begins a second time".to_owned()));
        }
        self.records.push(Arc::clone(&record));
        match &record.what {
            What::Jump { steps } => {
                let steps = (*steps).clamp(-100_000, 100_000);
                self.moved(steps);
            }
            what => {
                timeline::replay(&mut self.place, &record);
                if let What::Line { entry, .. } = what {
                    self.entries.push(Arc::new(entry.clone()));
                }
            }
        }
        self.stepped();
        self.revision += 1;
        Ok(())
    }

    pub(crate) fn export(&mut self, effects: &mut Vec<Effect>) {
        if !self.reader {
            self.flush_ticks(effects);
        }
        let day = self.place.world.cloud.now().date_time();
        let name = format!("ami-lab-{}.json", day.get(..10).unwrap_or("save"));
        effects.push(Effect::Download {
            name,
            text: self.to_file(),
        });
    }

    /// Replaces everything by a file's journal, or says why not and changes nothing.
    pub(crate) fn import(&mut self, text: &str, effects: &mut Vec<Effect>) {
        match Saved::read(text).and_then(|saved| Self::from_records(saved.records)) {
            Ok(session) => {
                let revision = self.revision + 1;
                let notices_made = self.notices_made;
                let memory = self.saving.memory.clone();
                let columns = self.columns;
                *self = session;
                (self.revision, self.notices_made, self.columns) =
                    (self.revision + revision, notices_made, columns);
                self.saving = Saving {
                    made: self.records.len() as u64,
                    memory,
                    ..Saving::default()
                };
                let records = self.records.iter().map(|record| record.to_json()).collect();
                effects.push(Effect::Replace { records });
                let count = self.records.len();
                self.notice(
                    Tone::Good,
                    "The file is imported",
                    &format!("{count} records were read and checked."),
                );
                effects.push(Effect::Wake(self.wake_millis()));
            }
            Err(error) => self.notice(
                Tone::Bad,
                "The file was not imported; nothing has changed",
                &error.to_string(),
            ),
        }
    }

    /// Takes up the stored journal at start: one record a line. A damaged tail is left out, and said so.
    pub(crate) fn restore_stored(&mut self, text: &str, effects: &mut Vec<Effect>) {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let (columns, reader, revision) = (self.columns, self.reader, self.revision + 1);
        *self = Self {
            columns,
            reader,
            revision,
            ..Self::new()
        };
        let mut trouble = None;
        for line in &lines {
            let read = serde_json::from_str::<Record>(line)
                .map_err(|error| SaveError::Unreadable(error.to_string()))
                .and_then(|record| self.take(record));
            if let Err(error) = read {
                trouble = Some(error);
                break;
            }
        }
        self.place.look();
        let count = self.records.len();
        self.saving.made = count as u64;
        self.saving.stored = if trouble.is_none() { count as u64 } else { 0 };
        if let Some(error) = trouble {
            let lost = lines.len() - count;
            let detail = format!(
                "{error} The first {count} records are here; the stored original is kept as a backup."
            );
            self.notice(
                Tone::Bad,
                &format!("{lost} of {} saved records could not be read", lines.len()),
                &detail,
            );
            if !self.reader {
                effects.push(Effect::Replace {
                    records: self.records.iter().map(|record| record.to_json()).collect(),
                });
            }
        }
        effects.push(Effect::Wake(self.wake_millis()));
    }

    /// Begins anew on this device: the journal and everything stored are removed.
    pub(crate) fn wipe(&mut self, effects: &mut Vec<Effect>) {
        let columns = self.columns;
        *self = Self {
            columns,
            revision: self.revision + 1,
            ..Self::new()
        };
        effects.push(Effect::Wipe);
        effects.push(Effect::Wake(None));
    }
}
