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
    /// Its exit code: 0 ok, 130 interrupted, 252 usage, 253 configuration, 254 service error, 255 the rest.
    pub code: i32,
    /// The service's error, when that is why it failed, for the explanation beside it.
    pub error: Option<api::ApiError>,
    /// Whether it asks for an empty screen before what it wrote.
    pub clear: bool = empty,
}
}

/// A command that ran so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It ended.
    Done(Exit),
    /// A waiter asks again at that moment of the simulated clock.
    Waiting(Timestamp),
}
