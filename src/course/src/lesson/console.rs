//! The solution of a step as the console's forms do it.

use super::{home, me};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A step of the same solution in the console.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ConsoleLine {
    /// A form that is filled in and sent.
    Form(FormLine),
    /// A wait until the clock has brought something.
    Wait(WaitLine),
}

/// A form that is filled in and sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormLine {
    /// The form; its name is the command of the operation: `create-image`.
    pub form: String,
    /// The operation that it sends.
    pub operation: String,
    /// The account that is chosen.
    #[serde(default = "me")]
    pub profile: String,
    /// The Region that is chosen.
    #[serde(default = "home")]
    pub region: String,
    /// Its input; a text such as `$BUILDER` stands for the variable.
    pub input: Value,
    /// Variables to keep, each with a JMESPath over the answer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub keep: BTreeMap<String, String>,
    /// The code of the error that it is meant to meet, if it is meant to fail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fails: Option<String>,
}

/// A wait until the clock has brought something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitLine {
    /// The waiter of the AWS CLI that knows when to stop: `image-available`.
    pub wait: String,
    /// The account that is chosen.
    #[serde(default = "me")]
    pub profile: String,
    /// The Region that is chosen.
    #[serde(default = "home")]
    pub region: String,
    /// The input of the call that it repeats.
    pub input: Value,
}
