//! How a goal or a wrong move is found out, and what is expected.

use super::{home, me};
use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Sink};
use api::stored;
use serde_json::Value;
use std::collections::BTreeMap;

/// How something is found out.
#[derive(Debug, Clone, PartialEq)]
pub enum Check {
    /// By a question to the account as it is now.
    State(StateCheck),
    /// By a look at what was called since the lesson began.
    Event(EventCheck),
    /// By the answer to a question of the lesson.
    Answer(AnswerCheck),
}

impl Decode for Check {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        if value.get("ask").is_some() {
            Self::State(Decode::decode(value, reader))
        } else if value.get("event").is_some() {
            Self::Event(Decode::decode(value, reader))
        } else {
            Self::Answer(Decode::decode(value, reader))
        }
    }
}

impl Encode for Check {
    fn encode(&self, sink: &mut dyn Sink) {
        match self {
            Self::State(check) => check.encode(sink),
            Self::Event(check) => check.encode(sink),
            Self::Answer(check) => check.encode(sink),
        }
    }
}

stored! {
/// A question to the account as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct StateCheck {
    /// A command that reads: `describe-images --owners self --query 'Images[0].State'`; `aws ec2` goes without saying.
    /// `<name>` stands for the answer to the question of that name under `given`.
    pub ask: String,
    /// Questions to ask first, by name. When one of them has no answer, the check is not met.
    pub given: BTreeMap<String, Given> = empty,
    /// Who asks.
    pub profile: String = me,
    /// Where.
    pub region: String = home,
    /// What the answer must be.
    pub expect: Expect,
    /// A JMESPath over the trail: the check counts only once it finds something.
    pub after: Option<String>,
}
}

stored! {
/// A question whose answer another question needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// A command that reads.
    pub ask: String,
    /// Who asks.
    pub profile: String = me,
    /// Where.
    pub region: String = home,
}
}

stored! {
/// A look at what was called since the lesson began.
#[derive(Debug, Clone, PartialEq)]
pub struct EventCheck {
    /// A JMESPath over the trail, a list of [`crate::PastCall`]: `[?operation=='RunInstances' && error=='AuthFailure']`.
    pub event: String,
    /// What it must give: something, unless said otherwise.
    pub expect: Expect = something,
    /// A JMESPath over the trail: only what came after the first entry that it finds counts.
    pub after: Option<String>,
    /// A JMESPath over the trail: only what came before the first entry that it finds counts.
    pub before: Option<String>,
}
}

stored! {
/// The answer to a question of the lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerCheck {
    /// The id of the question.
    pub answer: String,
}
}

/// What a value must be: a value, or a comparison `{ op = ">=", value = 1 }`.
#[derive(Debug, Clone, PartialEq)]
pub enum Expect {
    /// A comparison.
    Compare(Compare),
    /// That value.
    Exactly(Value),
}

impl Decode for Expect {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        if value.is_null() {
            reader.wrong("a value or a comparison");
        }
        match value.get("op") {
            Some(_) => Self::Compare(Decode::decode(value, reader)),
            None => Self::Exactly(value.clone()),
        }
    }
}

impl Encode for Expect {
    fn encode(&self, sink: &mut dyn Sink) {
        match self {
            Self::Compare(compare) => compare.encode(sink),
            Self::Exactly(value) => sink.json(value),
        }
    }
}

/// What a look at the trail must give unless said otherwise.
fn something() -> Expect {
    Expect::Compare(Compare {
        op: Op::Some,
        value: Value::Null,
    })
}

stored! {
/// A comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Compare {
    /// How.
    pub op: Op,
    /// With what; `some` needs nothing.
    pub value: Value,
}
}

/// How to compare. A list counts as its length where a number is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// The same.
    Same,
    /// Something else.
    Other,
    /// A number at least that.
    AtLeast,
    /// A number at most that.
    AtMost,
    /// A list that holds the value, or text that holds the text.
    Contains,
    /// A list or text that does not.
    Lacks,
    /// Text like the pattern, where `*` stands for any text.
    Matches,
    /// Anything but null, false, an empty text and an empty list.
    Some,
}

named! {
    Op:
    Same = "==",
    Other = "!=",
    AtLeast = ">=",
    AtMost = "<=",
    Contains = "contains",
    Lacks = "lacks",
    Matches = "matches",
    Some = "some",
}
