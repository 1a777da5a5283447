//! How a goal or a wrong move is found out, and what is expected.

use super::{home, me};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// How something is found out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Check {
    /// By a question to the account as it is now.
    State(StateCheck),
    /// By a look at what was called since the lesson began.
    Event(EventCheck),
    /// By the answer to a question of the lesson.
    Answer(AnswerCheck),
}

/// A question to the account as it is now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateCheck {
    /// A command that reads: `describe-images --owners self --query 'Images[0].State'`; `aws ec2` goes without saying.
    /// `<name>` stands for the answer to the question of that name under `given`.
    pub ask: String,
    /// Questions to ask first, by name. When one of them has no answer, the check is not met.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub given: BTreeMap<String, Given>,
    /// Who asks.
    #[serde(default = "me")]
    pub profile: String,
    /// Where.
    #[serde(default = "home")]
    pub region: String,
    /// What the answer must be.
    pub expect: Expect,
    /// A JMESPath over the trail: the check counts only once it finds something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// A question whose answer another question needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// A command that reads.
    pub ask: String,
    /// Who asks.
    #[serde(default = "me")]
    pub profile: String,
    /// Where.
    #[serde(default = "home")]
    pub region: String,
}

/// A look at what was called since the lesson began.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventCheck {
    /// A JMESPath over the trail, a list of [`crate::Entry`]: `[?operation=='RunInstances' && error=='AuthFailure']`.
    pub event: String,
    /// What it must give: something, unless said otherwise.
    #[serde(default)]
    pub expect: Expect,
    /// A JMESPath over the trail: only what came after the first entry that it finds counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// A JMESPath over the trail: only what came before the first entry that it finds counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
}

/// The answer to a question of the lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerCheck {
    /// The id of the question.
    pub answer: String,
}

/// What a value must be: a value, or a comparison `{ op = ">=", value = 1 }`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Expect {
    /// A comparison.
    Compare(Compare),
    /// That value.
    Exactly(Value),
}

impl Default for Expect {
    fn default() -> Self {
        Self::Compare(Compare {
            op: Op::Some,
            value: Value::Null,
        })
    }
}

/// A comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// How.
    pub op: Op,
    /// With what; `some` needs nothing.
    #[serde(default)]
    pub value: Value,
}

/// How to compare. A list counts as its length where a number is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// The same.
    #[serde(rename = "==")]
    Same,
    /// Something else.
    #[serde(rename = "!=")]
    Other,
    /// A number at least that.
    #[serde(rename = ">=")]
    AtLeast,
    /// A number at most that.
    #[serde(rename = "<=")]
    AtMost,
    /// A list that holds the value, or text that holds the text.
    #[serde(rename = "contains")]
    Contains,
    /// A list or text that does not.
    #[serde(rename = "lacks")]
    Lacks,
    /// Text like the pattern, where `*` stands for any text.
    #[serde(rename = "matches")]
    Matches,
    /// Anything but null, false, an empty text and an empty list.
    #[serde(rename = "some")]
    Some,
}
