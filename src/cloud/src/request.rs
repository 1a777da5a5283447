//! What the cloud is asked, and what it answers.

use crate::Event;
use api::codec::encode::{self, Encode, SharedAnswer, Sink};
use api::{ApiError, Operation};
use serde_json::Value;

/// One call of one operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The 12 digits of the calling account.
    pub account: String,
    /// The session of one of its roles that calls; without one its user does.
    pub session: Option<RoleSession>,
    /// The Region whose endpoint is asked.
    pub region: String,
    /// Which operation. Whoever has only its name looks it up with [`api::look_up`].
    pub operation: &'static Operation,
    /// Its input, keyed by member names.
    pub input: Value,
}

/// A session of a role, as AssumeRole began it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleSession {
    /// The role's resource name.
    pub role: String,
    /// The name of the session.
    pub name: String,
}

/// An answer, to be shown as JSON or as whatever a protocol wants. Its JSON is made once, however many want it.
pub struct Answer {
    typed: Box<dyn Encode + Send + Sync>,
    value: Option<Value>,
}

impl Answer {
    /// An answer of some type.
    pub(crate) fn new(typed: Box<dyn Encode + Send + Sync>) -> Self {
        Self { typed, value: None }
    }

    /// Its JSON, in the order of the table.
    pub fn value(&mut self) -> &Value {
        self.value
            .get_or_insert_with(|| encode::to_value(self.typed.as_ref()))
    }

    /// The same, for the last one who wants it.
    pub fn into_value(self) -> Value {
        self.value
            .unwrap_or_else(|| encode::to_value(self.typed.as_ref()))
    }
}

/// To be passed on: as the JSON that was made, or as its own type.
impl From<Answer> for SharedAnswer {
    fn from(answer: Answer) -> Self {
        match answer.value {
            Some(value) => Self::from(value),
            None => Self::new(answer.typed),
        }
    }
}

impl Encode for Answer {
    fn encode(&self, sink: &mut dyn Sink) {
        self.typed.encode(sink);
    }
}

/// What a call came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// The answer, in the order of the table, or the error.
    pub result: Result<Value, ApiError>,
    /// What changed; applied already.
    pub events: Vec<Event>,
}
