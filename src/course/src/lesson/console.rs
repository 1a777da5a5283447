//! The solution of a step as the console's forms do it.

use super::{home, me};
use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Sink};
use api::stored;
use serde_json::Value;
use std::collections::BTreeMap;

/// A step of the same solution in the console.
#[derive(Debug, Clone, PartialEq)]
pub enum ConsoleLine {
    /// A form that is filled in and sent.
    Form(FormLine),
    /// A wait until the clock has brought something.
    Wait(WaitLine),
}

impl Decode for ConsoleLine {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        if value.get("wait").is_some() {
            Self::Wait(Decode::decode(value, reader))
        } else {
            Self::Form(Decode::decode(value, reader))
        }
    }
}

impl Encode for ConsoleLine {
    fn encode(&self, sink: &mut dyn Sink) {
        match self {
            Self::Form(line) => line.encode(sink),
            Self::Wait(line) => line.encode(sink),
        }
    }
}

stored! {
/// A form that is filled in and sent.
#[derive(Debug, Clone, PartialEq)]
pub struct FormLine {
    /// The form; its name is the command of the operation: `create-image`.
    pub form: String,
    /// The operation that it sends.
    pub operation: String,
    /// The account that is chosen.
    pub profile: String = me,
    /// The Region that is chosen.
    pub region: String = home,
    /// Its input; a text such as `$BUILDER` stands for the variable.
    pub input: Value,
    /// Variables to keep, each with a JMESPath over the answer.
    pub keep: BTreeMap<String, String> = empty,
    /// The code of the error that it is meant to meet, if it is meant to fail.
    pub fails: Option<String>,
}
}

stored! {
/// A wait until the clock has brought something.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitLine {
    /// The waiter of the AWS CLI that knows when to stop: `image-available`.
    pub wait: String,
    /// The account that is chosen.
    pub profile: String = me,
    /// The Region that is chosen.
    pub region: String = home,
    /// The input of the call that it repeats.
    pub input: Value,
}
}
