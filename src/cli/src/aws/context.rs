//! Where a command runs, and what it has come to.

use std::collections::BTreeMap;

/// The most that one command prints, in bytes.
pub const MOST_OUTPUT: usize = 1_000_000;
/// Where printing stops: behind everything that anybody sees of an answer, or of one that can't be printed whole.
pub const MOST_PRINTED: usize = 2 * MOST_OUTPUT;

/// Where a command runs.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The environment's variables.
    pub env: &'a BTreeMap<String, String>,
    /// The content of a file, for `file://`; `None` when there is no such file.
    pub files: &'a dyn Fn(&str) -> Option<String>,
    /// The terminal's width in columns, for tables and help.
    pub width: usize,
    /// The Region of the profile, when neither an option nor the environment names one.
    pub region: Option<&'a str>,
}

/// What a command has come to.
pub(crate) enum Done {
    /// It printed that on standard output and standard error.
    Printed(String, String),
    /// It asks to be evaluated again at that moment.
    Waiting(api::Timestamp),
}

impl From<String> for Done {
    fn from(stdout: String) -> Self {
        Self::Printed(stdout, String::new())
    }
}
