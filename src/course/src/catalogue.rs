//! Plain words for errors: why it happened and what to try. The simulated AWS keeps EC2's own texts; these stand
//! beside them. They are written in TOML under `catalogue/`; the first entry that fits an error explains it, and those
//! for a code as such come after all others.

use crate::lesson::named;
use crate::{pattern, texts};
use api::ApiError;
use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Names, Sink};
use cli::Exit;
use serde_json::Value;

/// Whether the news is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Something did not work.
    #[default]
    Trouble,
    /// It looks like an error, but is good news.
    Good,
}

named! {
    Tone:
    Trouble = "trouble",
    Good = "good",
}

/// An error in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What it means here.
    pub why: String,
    /// What to try.
    pub try_: String,
    /// A command that helps, if one does.
    pub command: Option<String>,
    /// The lesson about it, if there is one.
    pub lesson: Option<String>,
    /// Whether the news is good.
    pub tone: Tone,
}

impl Explanation {
    /// What is said while the words for errors have yet to arrive.
    fn on_its_way() -> Self {
        Self {
            why: "What this error means is still on its way.".to_owned(),
            try_: "Look again in a moment.".to_owned(),
            command: None,
            lesson: None,
            tone: Tone::Trouble,
        }
    }
}

/// What is known beside the error itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The Region in which the missing thing does exist.
    pub elsewhere: Option<String>,
}

/// One entry of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorEntry {
    /// The code, of EC2 or of the AWS CLI itself (`ParamValidation`).
    pub code: String,
    /// A pattern for the message; each `*` is kept and may be used below as `{1}`, `{2}`.
    pub message: Option<String>,
    /// The operations for which it is written; none means any.
    pub operations: Vec<String>,
    /// Whether it is for things that exist in another Region, used below as `{region}`.
    pub elsewhere: bool,
    /// What it means here.
    pub why: String,
    /// What to try.
    pub try_: String,
    /// A command that helps.
    pub command: Option<String>,
    /// The lesson about it.
    pub lesson: Option<String>,
    /// Whether the news is good.
    pub tone: Tone,
}

/// The names of its members in the catalogue.
const MEMBERS: &[&str] = &[
    "code",
    "message",
    "operations",
    "elsewhere",
    "why",
    "try",
    "command",
    "lesson",
    "tone",
];

impl Decode for ErrorEntry {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let members = reader.members(value);
        Self {
            code: reader.member(members, "code"),
            message: reader.member(members, "message"),
            operations: reader.member_or(members, "operations", Vec::new()),
            elsewhere: reader.member_or(members, "elsewhere", false),
            why: reader.member(members, "why"),
            try_: reader.member(members, "try"),
            command: reader.member(members, "command"),
            lesson: reader.member(members, "lesson"),
            tone: reader.member_or(members, "tone", Tone::default()),
        }
    }
}

impl Encode for ErrorEntry {
    fn encode(&self, sink: &mut dyn Sink) {
        let Self {
            code,
            message,
            operations,
            elsewhere,
            why,
            try_,
            command,
            lesson,
            tone,
        } = self;
        sink.structure(
            Names::Plain(MEMBERS),
            &[
                code, message, operations, elsewhere, why, try_, command, lesson, tone,
            ],
        );
    }
}

/// Every entry, in the order in which they are tried; none before the texts have arrived.
pub fn entries() -> &'static [ErrorEntry] {
    texts::texts().map_or(&[], |texts| &texts.entries)
}

/// Explains an error of a call: the operation as `RunInstances`.
pub fn explain(error: &ApiError, operation: &str) -> Option<Explanation> {
    explain_with(error, operation, &Facts::default())
}

/// Explains an error of a call, knowing more than the error says.
pub fn explain_with(error: &ApiError, operation: &str, facts: &Facts) -> Option<Explanation> {
    explain_text(error.code.as_str(), &error.message, operation, facts)
}

/// Explains why a command failed: an error of the service, or one of the command line itself.
pub fn explain_exit(exit: &Exit, operation: &str, facts: &Facts) -> Option<Explanation> {
    if let Some(error) = &exit.error {
        return explain_with(error, operation, facts);
    }
    if exit.code == 0 {
        return None;
    }
    let text = exit.stderr.trim();
    let text = text.split("aws: [ERROR]: ").last().unwrap_or(text).trim();
    match pattern::captures("An error occurred (*): *", text).as_deref() {
        Some([code, message]) => explain_text(code, message, operation, facts),
        _ => explain_text("", text, operation, facts),
    }
}

/// Explains a code and a message; the code of a message without one is empty. Before the texts have arrived, the
/// explanation of a code is that.
pub fn explain_text(code: &str, message: &str, operation: &str, facts: &Facts) -> Option<Explanation> {
    if !texts::have_arrived() {
        return (!code.is_empty()).then(Explanation::on_its_way);
    }
    entries()
        .iter()
        .find_map(|entry| entry.explain(code, message, operation, facts))
}

impl ErrorEntry {
    /// Whether it is for the code as such, whatever the message, the operation and the facts.
    pub fn is_general(&self) -> bool {
        self.message.is_none() && self.operations.is_empty() && !self.elsewhere
    }

    fn explain(&self, code: &str, message: &str, operation: &str, facts: &Facts) -> Option<Explanation> {
        let meant = self.operations.is_empty() || self.operations.iter().any(|name| name == operation);
        if self.code != code || !meant || (self.elsewhere && facts.elsewhere.is_none()) {
            return None;
        }
        let kept = match &self.message {
            Some(like) => pattern::captures(like, message)?,
            None => Vec::new(),
        };
        let fill = |text: &String| {
            let mut text = text.clone();
            for (at, kept) in kept.iter().enumerate() {
                text = text.replace(&format!("{{{}}}", at + 1), kept);
            }
            text.replace("{region}", facts.elsewhere.as_deref().unwrap_or_default())
        };
        Some(Explanation {
            why: fill(&self.why),
            try_: fill(&self.try_),
            command: self.command.as_ref().map(fill),
            lesson: self.lesson.clone(),
            tone: self.tone,
        })
    }
}
