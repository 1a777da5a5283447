//! The journal in a file and back. A file is hostile until it has been read whole, replayed and checked.

use crate::journal::record::{FORMAT, RULES, Record, RecordKind};
use crate::journal::status::Saving;
use crate::journal::{checksum, timeline};
use crate::{BackupReason, Effect, Session, Tone};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::sync::Arc;

/// The most bytes that an import may have.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;
/// What a file calls itself.
const MARK: &str = "ami-lab";

/// How a file ends, but for its check sum and the end of the object.
const SUM: &str = ",\"sum\":\"";

/// A journal in a file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Saved {
    /// The version of the rules by which its last commands were decided; files of format 1 do not say.
    #[serde(default)]
    pub rules: u32,
    /// The records.
    pub records: Vec<Record>,
}

/// What every file says of itself, whatever its version.
#[derive(Debug, Deserialize)]
struct Head {
    app: Option<String>,
    format: Option<u64>,
    sum: Option<IgnoredAny>,
}

/// Why a file was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveError {
    /// More bytes than an export can have.
    TooLarge(usize),
    /// Not the lab's, or damaged.
    Unreadable(String),
    /// The check sum does not fit what it was made of.
    Damaged,
    /// Written by a newer version.
    Newer(u32),
    /// The records do not fit together.
    Inconsistent(String),
}

impl std::fmt::Display for SaveError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLarge(_) => write!(out, "The file has {}.", self.why()),
            Self::Unreadable(_) => write!(
                out,
                "This is not a whole AMI Lab export: {}. Choose a .json file that this lab exported.",
                self.why()
            ),
            Self::Damaged => write!(
                out,
                "The file is damaged, or somebody edited it: {}. Export it again where it came from.",
                self.why()
            ),
            Self::Newer(_) => write!(
                out,
                "{}. Reload the page to get the newest version, then import it again.",
                self.why()
            ),
            Self::Inconsistent(_) => write!(
                out,
                "The records in this file do not fit together: {}. Export it again where it came from.",
                self.why()
            ),
        }
    }
}

impl SaveError {
    /// What is wrong, as a part of a sentence.
    pub fn why(&self) -> String {
        match self {
            Self::TooLarge(bytes) => format!(
                "{} MiB; an export has at most {}. Choose a file that this lab exported",
                bytes / 1_048_576,
                MOST_BYTES / 1_048_576
            ),
            Self::Unreadable(why) | Self::Inconsistent(why) => why.clone(),
            Self::Damaged => "its check sum does not fit".to_owned(),
            Self::Newer(format) => {
                format!("A newer AMI Lab wrote this (format {format}, this one reads up to {FORMAT})")
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
        let checked = match head.format {
            // The first format had no sum. One that has is a later one with a damaged number.
            Some(1) => head.sum.is_none(),
            Some(format) if format == u64::from(FORMAT) => false,
            Some(newer) if newer > u64::from(FORMAT) => {
                return Err(SaveError::Newer(u32::try_from(newer).unwrap_or(u32::MAX)));
            }
            _ => return Err(SaveError::Unreadable("its format is unknown".to_owned())),
        };
        if !checked && !is_whole(text) {
            return Err(SaveError::Damaged);
        }
        serde_json::from_str(text).map_err(unreadable)
    }
}

/// Whether a file's sum, which is its last member, is that of everything before it.
fn is_whole(text: &str) -> bool {
    let found = text
        .trim_end()
        .strip_suffix("\"}")
        .and_then(|text| text.rsplit_once(SUM));
    found.is_some_and(|(before, said)| checksum::written(checksum::sum(&[before])) == said)
}

/// The JSON of records as a file.
pub(crate) fn file(records: impl Iterator<Item = String>) -> String {
    let mut text = format!("{{\"app\":\"{MARK}\",\"format\":{FORMAT},\"rules\":{RULES},\"records\":[");
    for (at, record) in records.enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&record);
    }
    text.push(']');
    let sum = checksum::written(checksum::sum(&[&text]));
    text + SUM + &sum + "\"}"
}

impl Session {
    /// The session as a file.
    pub fn to_file(&self) -> String {
        file(self.records.iter().map(|record| record.to_json()))
    }

    /// A session from records, replayed and checked.
    pub fn from_records(records: Vec<Record>) -> Result<Self, SaveError> {
        let mut session = Self::new();
        for record in records {
            session.take(record)?;
        }
        session.place.look();
        match session.trouble() {
            Some(wrong) => Err(SaveError::Inconsistent(wrong)),
            None => {
                session.take_up_waiting(&mut Vec::new());
                session.pause_after_undo();
                Ok(session)
            }
        }
    }

    /// The first thing that does not hang together in any of the worlds.
    pub(crate) fn trouble(&self) -> Option<String> {
        let parked = self.place.parked.values().map(Arc::as_ref);
        parked
            .chain([&self.place.world])
            .find_map(|world| cloud::integrity::check(world.cloud.state()).into_iter().next())
    }

    /// Takes up one record of an earlier run.
    pub(crate) fn take(&mut self, record: Record) -> Result<(), SaveError> {
        let expected = self.records.len() as u64 + 1;
        if record.seq != expected {
            let why = format!("record {} stands where {expected} belongs", record.seq);
            return Err(SaveError::Inconsistent(why));
        }
        let record = Arc::new(record);
        if matches!(record.what, RecordKind::Began { .. }) && expected != 1 {
            return Err(SaveError::Inconsistent("it begins a second time".to_owned()));
        }
        self.records.push(Arc::clone(&record));
        match &record.what {
            RecordKind::Jump { steps } => {
                let steps = (*steps).clamp(-100_000, 100_000);
                self.moved(steps);
            }
            _ => timeline::replay(&mut self.place, &record),
        }
        if let RecordKind::Line { entry, .. } = &record.what {
            self.entries.push(Arc::clone(entry));
        }
        self.take_wait(&record.what);
        self.stepped();
        self.forget_reads();
        self.revision += 1;
        Ok(())
    }

    pub(crate) fn export(&mut self, effects: &mut Vec<Effect>) {
        if !self.is_looking_on() {
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
        if !course::texts::have_arrived() {
            self.notice(
                Tone::Info,
                "The lessons are still on their way",
                "A file may be in the middle of one. Import it again in a moment.",
            );
            return;
        }
        match Saved::read(text).and_then(|saved| Self::from_records(saved.records)) {
            Ok(session) => {
                let before = std::mem::replace(self, session);
                self.revision += before.revision + 1;
                self.notices_made += before.notices_made;
                (self.columns, self.watch) = (before.columns, before.watch);
                self.kept = before.kept;
                self.begin_at(before.chosen);
                self.pause_after_undo();
                self.saving = Saving {
                    made: self.records.len() as u64,
                    memory: before.saving.memory,
                    ..Saving::default()
                };
                self.replace_stored(BackupReason::Replaced, effects);
                let count = self.records.len();
                self.notice(
                    Tone::Good,
                    "The file is imported",
                    &format!("{count} records were read and checked."),
                );
                self.resume(effects);
                effects.push(Effect::Wake(self.wake_millis()));
            }
            Err(error) => self.notice(
                Tone::Bad,
                "The file was not imported; nothing has changed",
                &error.to_string(),
            ),
        }
    }

    /// Begins anew on this device: the journal and everything stored are removed.
    pub(crate) fn wipe(&mut self, effects: &mut Vec<Effect>) {
        *self = Self {
            columns: self.columns,
            watch: self.watch,
            revision: self.revision + 1,
            ..Self::new()
        };
        effects.push(Effect::Wipe);
        effects.push(Effect::Wake(None));
    }
}
