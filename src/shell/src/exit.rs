//! How a command ends: text on two streams and a code, or a wait for the simulated clock.

use api::Timestamp;

api::stored! {
/// What a command wrote and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exit {
    /// What it wrote to standard output.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
    /// Its exit code: 0 ok, 127 no such command, 130 interrupted; others are the program's own.
    pub code: i32,
    /// The error of a service that a program asked, when that is why it failed, for the explanation beside it.
    pub error: Option<api::ApiError>,
    /// Whether it asks for an empty screen before what it wrote.
    pub clear: bool = empty,
}
}

impl Exit {
    /// A command that succeeded and printed that.
    pub fn printed(text: impl Into<String>) -> Self {
        Self {
            stdout: text.into(),
            ..Self::default()
        }
    }

    /// A command that failed with a sentence.
    pub fn failed(message: &str, code: i32) -> Self {
        Self {
            stderr: format!("{message}\n"),
            code,
            ..Self::default()
        }
    }
}

/// A command that ran so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It ended.
    Done(Exit),
    /// It goes on at that moment of the simulated clock.
    Waiting(Timestamp),
}

/// Why evaluation stops before the end of the line.
#[derive(Debug)]
pub enum Stop {
    /// The clock must go on first.
    Waiting(Timestamp),
    /// The command can't be run: message and exit code.
    Failed(String, i32),
}

impl Step {
    /// The exit, or the stop of a line that has to wait.
    pub fn done(self) -> Result<Exit, Stop> {
        match self {
            Self::Done(exit) => Ok(exit),
            Self::Waiting(until) => Err(Stop::Waiting(until)),
        }
    }
}
