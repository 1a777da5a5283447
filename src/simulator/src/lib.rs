//! The simulated AWS for other Rust code: a [`Simulator`] runs command lines and calls operations, and lets simulated
//! time pass when it is told to. It needs no network, no file and no browser, and runs natively and as wasm alike. The
//! same seed and the same commands give the same answers, ids and times included.
//!
//! It is a thin front for `session`, which it hides: what is done here is journaled, so that [`Simulator::save`] gives a
//! file that the page imports.

pub use api::{ApiError, ErrorCode, Span, Timestamp};
pub use session::SaveError;

use serde_json::Value;
use session::{Msg, Saved, Session};
use std::fmt;

/// A simulated AWS with three accounts, their Regions, and a terminal in front of it.
#[derive(Debug, Clone)]
pub struct Simulator {
    session: Session,
}

impl Default for Simulator {
    fn default() -> Self {
        Self::new()
    }
}

/// What a command line wrote, and how it ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// The exit code, as the AWS CLI's: 0 for success, 254 for an error of the service, 252 for one of usage.
    pub code: i32,
    /// The service's error, if the last call of the line was answered with one.
    pub error: Option<ApiError>,
}

/// Why a call by name did not reach its operation, or what the operation answered.
#[derive(Debug, Clone, PartialEq)]
pub enum CallError {
    /// The lab knows no such service (`ec2`, `ssm`, `kms`, …), or the service no such operation (`CopyImage`).
    Unknown(String),
    /// The operation's own error.
    Answered(ApiError),
}

impl fmt::Display for CallError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(what) => write!(out, "the simulator has no {what}"),
            Self::Answered(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for CallError {}

impl Simulator {
    /// A fresh world, as a new learner finds it: Monday 2026-11-23, 09:00 UTC, in us-east-1.
    pub fn new() -> Self {
        Self::with_seed(session::SEED)
    }

    /// A fresh world whose ids follow from that seed.
    pub fn with_seed(seed: u64) -> Self {
        Self {
            session: Session::with_seed(seed),
        }
    }

    /// Runs a command line of the terminal, such as `aws ec2 describe-images --owners self`, with pipes, variables and
    /// files. Simulated time passes while it waits (`aws ec2 wait …`, `sleep`). Variables and files stay for the lines
    /// after it. A line with an open quote is an error of the shell, as an empty one is a success.
    pub fn run(&mut self, line: &str) -> Output {
        let before = self.session.entries().len();
        self.session.update(Msg::Line(line.to_owned()));
        self.session.finish_line();
        let mut output = Output {
            stdout: String::new(),
            stderr: String::new(),
            code: 0,
            error: None,
        };
        for entry in self.session.entries().iter().skip(before) {
            output.stdout.push_str(&entry.stdout);
            output.stderr.push_str(&entry.stderr);
            output.code = entry.code;
            output.error.clone_from(&entry.error);
        }
        output
    }

    /// Calls an operation by its name with JSON, as the account and in the Region that lines run in now:
    /// `call("ec2", "CopyImage", json!({"Name": …}))`. Names of members are the model's, as in `--cli-input-json`.
    ///
    /// # Errors
    /// The service's error, or that the service or the operation is not known.
    pub fn call(&mut self, service: &str, operation: &str, input: Value) -> Result<Value, CallError> {
        self.session
            .call_by_name(service, operation, input)
            .ok_or_else(|| CallError::Unknown(format!("operation {operation} of {service}")))?
            .map_err(CallError::Answered)
    }

    /// Works from now on by that profile, `default`, `partner` or `stranger`, in that Region.
    pub fn sit(&mut self, profile: &str, region: &str) {
        self.session.update(Msg::Seat {
            profile: profile.to_owned(),
            region: region.to_owned(),
        });
    }

    /// Lets simulated time pass. What falls due meanwhile happens in its order, each at its own moment.
    pub fn advance(&mut self, span: Span) {
        self.session.update(Msg::Skip(span));
    }

    /// Lets whatever was asked for finish, however long it takes.
    pub fn settle(&mut self) {
        self.session.settle();
    }

    /// The simulated time.
    pub fn now(&self) -> Timestamp {
        self.session.now()
    }

    /// Everything as a file, which the page imports as well.
    pub fn save(&mut self) -> String {
        self.session.write_down();
        self.session.to_file()
    }

    /// Goes on from such a file.
    ///
    /// # Errors
    /// Why the file is refused.
    pub fn load(file: &str) -> Result<Self, SaveError> {
        let saved = Saved::read(file)?;
        Session::from_records(saved.records).map(|session| Self { session })
    }
}

impl Output {
    /// Standard output as JSON; `Null` if it is none.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_default()
    }
}
