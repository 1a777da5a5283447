//! A record of the journal: what was asked, and the events that followed.

use super::checksum;
use super::error::SaveError;
use crate::Entry;
use crate::rooms::Room;
use api::codec::{decode, encode};
use api::{ApiError, Timestamp, stored};
use cloud::Event;
use cloud::state::Text;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use shell::{Answer, History, Shell};
use std::sync::Arc;

stored! {
/// One record.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its number, from 1 without gaps.
    pub seq: u64,
    /// What was asked.
    pub what: RecordKind,
    /// What followed from it. Restoring applies these; it never decides anew.
    pub events: Vec<Event> = empty,
}
}

stored! {
else RecordKind::Ticks;
/// What can be asked.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordKind {
    /// A session began from a seed of its own; it can only be the first record. Without it the seed is [`crate::SEED`].
    Began {
        /// The seed.
        seed: u64,
    },
    /// A line of the terminal, done.
    Line {
        /// What was typed and what came back.
        entry: Arc<Entry>,
        /// The shell afterwards, without its history, when the line changed it.
        shell: Option<Box<Shell>>,
        /// Whether it emptied the history.
        forgot: bool = empty,
    },
    /// What a line did before it began to wait.
    Partly {
        /// The line.
        line: String,
        /// What it needs to go on; journals of older versions lack it.
        wait: Option<Box<Wait>>,
    },
    /// A form or button of the console.
    Console {
        /// What it did, in words.
        label: Text,
        /// Why it was refused, if it was; of several calls the first that was.
        error: Option<ApiError>,
        /// How each of several calls ended, in their order; of one call the rest says all.
        calls: Vec<ConsoleCall> = empty,
    },
    /// Simulated time passed by itself.
    Ticks,
    /// The learner skipped time.
    Skip {
        /// How far, in words.
        label: String,
    },
    /// Another account or Region.
    Seat {
        /// The shell afterwards, without its history.
        shell: Box<Shell>,
    },
    /// Went to a room; a fresh one was set up by the events.
    Enter {
        /// Which.
        room: Room,
        /// Whether it began anew.
        fresh: bool,
        /// The shell there, when it began anew.
        shell: Option<Box<Shell>>,
    },
    /// Progress in the lesson.
    Lesson {
        /// All of it.
        progress: Box<course::Progress>,
        /// The step that is looked at.
        step: usize,
        /// How many lines of the step were shown.
        shown_lines: usize,
        /// What is said about the last wrong move.
        feedback: Option<String>,
    },
    /// Took steps back (negative) or forth.
    Jump {
        /// How many.
        steps: i64,
    },
}
}

stored! {
/// One of several calls that the console made at once.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsoleCall {
    /// The operation.
    pub operation: String,
    /// Why it was refused, if it was.
    pub error: Option<ApiError>,
}
}

stored! {
/// What a waiting line needs to go on in another run of the lab, beside the shell that it began with: that follows from
/// the records before.
#[derive(Debug, Clone, PartialEq)]
pub struct Wait {
    /// When it looks at the clock again.
    pub until: Timestamp,
    /// How many of the answers that it had at its last record still hold.
    pub kept: usize = empty,
    /// The answers since.
    pub answers: Vec<Answer> = empty,
}
}

/// A shell as records keep it: its history follows from the lines.
pub(crate) fn kept(shell: &Shell) -> Shell {
    Shell {
        variables: shell.variables.clone(),
        exported: shell.exported.clone(),
        files: shell.files.clone(),
        region: shell.region.clone(),
        code: shell.code,
        history: History::default(),
    }
}

/// Whether two shells are the same but for their history and how the last line ended.
pub(crate) fn same(one: &Shell, other: &Shell) -> bool {
    let Shell {
        variables,
        exported,
        files,
        region,
        code: _,
        history: _,
    } = one;
    *variables == other.variables
        && *exported == other.exported
        && *files == other.files
        && *region == other.region
}

impl Record {
    /// The record as one line of JSON.
    pub fn to_json(&self) -> String {
        encode::to_json(self)
    }

    /// The record as it is stored: under seal.
    pub fn to_line(&self) -> String {
        checksum::seal(&self.to_json())
    }

    /// Reads a stored record, of this format or an older one.
    pub fn read(line: &str) -> Result<Self, SaveError> {
        serde_json::from_str(checksum::open(line)?).map_err(|error| SaveError::Unreadable(error.to_string()))
    }
}

/// A file is read record by record, so that it never stands as a whole tree in memory.
impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        decode::stored(&value).map_err(serde::de::Error::custom)
    }
}
