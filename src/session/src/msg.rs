//! What can happen to the app.

use crate::submission::Submission;
use crate::{Pace, Room};
use api::Span;

/// An input: from the learner, from the clock, or from the effect runner.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A line (or several, pasted) was entered in the terminal.
    Line(String),
    /// Ctrl-C.
    Interrupt,
    /// A form or button of the console sends what it made: one record, whatever it holds.
    Submit(Box<Submission>),
    /// That many real milliseconds passed.
    Tick {
        /// How many.
        millis: i64,
    },
    /// The clock's pace was chosen.
    Pace(Pace),
    /// Skip that much simulated time.
    Skip(Span),
    /// Skip to when something happens.
    SkipToNext,
    /// Another account or Region was chosen.
    Seat {
        /// The profile.
        profile: String,
        /// The Region.
        region: String,
    },
    /// Take the last change back.
    Undo,
    /// Do it again.
    Redo,
    /// Jump along the timeline: so many steps back (negative) or forth.
    Jump(i64),
    /// Go to the free lab or a lesson, as it was left.
    Enter(Room),
    /// Begin the current room anew.
    ResetRoom,
    /// Ask for the next hint of the step.
    Hint,
    /// Have the next line of the step done.
    ShowMe,
    /// Answer a question.
    Answer {
        /// Its id.
        question: String,
        /// The option, from 0.
        choice: usize,
    },
    /// Look at the next step.
    NextStep,
    /// Look at the step before.
    PreviousStep,
    /// The effect runner stored everything up to that record.
    Stored {
        /// Its number.
        seq: u64,
    },
    /// The effect runner could not store; it will try again.
    StoreFailed {
        /// Why, for people.
        why: String,
    },
    /// There is no storage here; everything stays in memory.
    StoreLost {
        /// Why, for people.
        why: String,
    },
    /// Another tab wrote to this save; this one must stop.
    Stale,
    /// Whether this tab only looks on.
    Reader(bool),
    /// Work in this tab instead of the one that writes.
    TakeOver,
    /// The stored journal, at start: its records as stored lines, the first of them number 1.
    Restore(Vec<String>),
    /// The same, of which a record stopped the page twice when it was taken up: it is left out with what follows.
    RestoreBefore {
        /// The stored journal.
        records: Vec<String>,
        /// The record's number.
        seq: u64,
    },
    /// Another tab went on with the stored journal, on which this one looks: the records after those known here.
    Grown {
        /// How many were known.
        after: u64,
        /// The others, as stored lines.
        records: Vec<String>,
    },
    /// The page stopped twice while time passed.
    ClockStoppedIt,
    /// The copies that were kept when a stored journal was replaced, by name, oldest first.
    Backups(Vec<String>),
    /// Offer one of them as a file.
    DownloadBackup(String),
    /// The store is empty although something was saved here once.
    Evicted {
        /// When it was last saved.
        when: String,
        /// How many commands it had.
        commands: u64,
    },
    /// A file was chosen for import.
    Import(String),
    /// Save to a file.
    Export,
    /// Remove everything from this device.
    Wipe,
    /// A notice was read.
    Dismiss(u64),
    /// The terminal's width in columns.
    Columns(usize),
}

impl Msg {
    /// Whether it ends the wait for the stored journal: here it is, or there is none.
    pub fn opens(&self) -> bool {
        matches!(
            self,
            Self::Restore(_) | Self::RestoreBefore { .. } | Self::StoreLost { .. }
        )
    }

    /// Whether it brings records of another run. A lesson among them can only be taken up with its text.
    pub fn brings_records(&self) -> bool {
        match self {
            Self::Restore(records) | Self::RestoreBefore { records, .. } | Self::Grown { records, .. } => {
                !records.is_empty()
            }
            _ => false,
        }
    }

    /// Whether it would change the journal, which only one tab may.
    pub fn writes(&self) -> bool {
        !matches!(
            self,
            Self::Stored { .. }
                | Self::StoreFailed { .. }
                | Self::StoreLost { .. }
                | Self::Stale
                | Self::Reader(_)
                | Self::TakeOver
                | Self::Restore(_)
                | Self::RestoreBefore { .. }
                | Self::Grown { .. }
                | Self::ClockStoppedIt
                | Self::Backups(_)
                | Self::DownloadBackup(_)
                | Self::Evicted { .. }
                | Self::Export
                | Self::Dismiss(_)
                | Self::Columns(_)
                | Self::Tick { .. }
        )
    }
}
