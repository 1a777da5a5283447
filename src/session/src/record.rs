//! A record of the journal: what was asked, and the events that followed.

use crate::place::Room;
use crate::{Entry, SaveError, seal};
use api::{ApiError, Timestamp};
use cli::shell::{Answer, Shell};
use cloud::Event;
use serde::{Deserialize, Serialize};

/// The version of the form in which records are kept.
pub const FORMAT: u32 = 2;
/// The version of the rules by which new commands are decided: what a fresh world holds, and what a call does to it. It
/// grows when these change in a way that a learner can notice. Old records keep what followed from them at their time.
pub const RULES: u32 = 1;

/// One record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Its number, from 1 without gaps.
    pub seq: u64,
    /// What was asked.
    pub what: What,
    /// What followed from it. Restoring applies these; it never decides anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "api::kept::as_json")]
    pub events: Vec<Event>,
}

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// A session began from a seed of its own; it can only be the first record. Without it the seed is [`crate::SEED`].
    Began {
        /// The seed.
        seed: u64,
    },
    /// A line of the terminal, done.
    Line {
        /// What was typed and what came back.
        entry: Entry,
        /// The shell afterwards, without its history, when the line changed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        shell: Option<Shell>,
        /// Whether it emptied the history.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        forgot: bool,
    },
    /// What a line did before it began to wait.
    Partly {
        /// The line.
        line: String,
        /// What it needs to go on; journals of older versions lack it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wait: Option<Wait>,
    },
    /// A form or button of the console.
    Console {
        /// What it did, in words.
        label: String,
        /// Why it was refused, if it was.
        error: Option<ApiError>,
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
        shell: Shell,
    },
    /// Went to a room; a fresh one was set up by the events.
    Enter {
        /// Which.
        room: Room,
        /// Whether it began anew.
        fresh: bool,
        /// The shell there, when it began anew.
        shell: Option<Shell>,
    },
    /// Progress in the lesson.
    Lesson {
        /// All of it.
        progress: course::Progress,
        /// The step that is looked at.
        step: usize,
        /// How many lines of the step were shown.
        shown_lines: usize,
        /// What is said about the last wrong move.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        feedback: Option<String>,
    },
    /// Took steps back (negative) or forth.
    Jump {
        /// How many.
        steps: i64,
    },
}

/// What a waiting line needs to go on in another run of the lab, beside the shell that it began with: that follows from
/// the records before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wait {
    /// When it looks at the clock again.
    pub until: Timestamp,
    /// How many of the answers that it had at its last record still hold.
    #[serde(default)]
    pub kept: usize,
    /// The answers since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
}

/// A shell as records keep it: its history follows from the lines.
pub(crate) fn kept(shell: &Shell) -> Shell {
    Shell {
        variables: shell.variables.clone(),
        exported: shell.exported.clone(),
        files: shell.files.clone(),
        region: shell.region.clone(),
        code: shell.code,
        history: Vec::new(),
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
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The record as it is stored: under seal.
    pub fn to_line(&self) -> String {
        seal::seal(&self.to_json())
    }

    /// Reads a stored record, of this format or an older one.
    pub fn read(line: &str) -> Result<Self, SaveError> {
        serde_json::from_str(seal::open(line)?).map_err(|error| SaveError::Unreadable(error.to_string()))
    }
}
