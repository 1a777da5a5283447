//! Lines of the terminal: those that are done, and one that still runs.

use api::{ApiError, Timestamp};
use cloud::Cloud;
use shell::Run;
use std::sync::Arc;

api::stored! {
/// A line and what came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The prompt it was typed at.
    pub prompt: String,
    /// What was typed.
    pub line: String,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// The exit code.
    pub code: i32,
    /// The service's error, for the explanation under it.
    pub error: Option<ApiError>,
    /// The simulated moment at which it ended.
    pub at: Timestamp,
    /// Whether it cleared the screen.
    pub clear: bool = empty,
    /// The Region in which the thing exists that the error did not find, where the account can see it.
    pub elsewhere: Option<String>,
}
}

/// A line that is still running.
#[derive(Debug, Clone)]
pub struct Running {
    /// What was typed.
    pub line: String,
    /// The prompt it was typed at.
    pub prompt: String,
    /// When it looks at the clock again.
    pub until: Timestamp,
    pub(crate) run: Run,
    /// The shell when it began.
    pub(crate) before: Arc<shell::Shell>,
    /// The world when it began to wait, of a line that was not taken up again yet.
    pub(crate) paused: Option<Cloud>,
}
