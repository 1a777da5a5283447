//! What goals may know of the calls since a lesson began.

use serde_json::{Value, json};

/// One call of the trail, as the expressions of goals see it. The trail holds the calls of the learner, in the
/// terminal and in the console, since the lesson began: neither those of the set-up nor those of goals.
#[derive(Debug, Clone, PartialEq)]
pub struct PastCall {
    /// Its place in the trail, from 0.
    pub n: usize,
    /// The operation: `RunInstances`.
    pub operation: String,
    /// The 12 digits of the caller.
    pub account: String,
    /// The Region whose endpoint was asked.
    pub region: String,
    /// What was asked, keyed by member names.
    pub input: Value,
    /// What was answered, where the trail keeps it.
    pub output: Value,
    /// The code of the error: `AuthFailure`; null when the call succeeded.
    pub error: Option<String>,
    /// The message of the error.
    pub message: Option<String>,
}

/// The trail as the list of JSON that an [`crate::Asker`] gives. The entries are numbered anew.
pub fn list(entries: impl IntoIterator<Item = PastCall>) -> Value {
    let entries = entries.into_iter().enumerate();
    let values = entries.map(|(n, entry)| {
        json!({
            "n": n,
            "operation": entry.operation,
            "account": entry.account,
            "region": entry.region,
            "input": entry.input,
            "output": entry.output,
            "error": entry.error,
            "message": entry.message,
        })
    });
    Value::Array(values.collect())
}
