//! The trail: every call, as CloudTrail would tell it.

use api::{ApiError, Service, Timestamp, kept};
use serde_json::Value;

kept! {
/// One call.
#[derive(Debug, Clone, PartialEq)]
pub struct TrailEntry {
    /// When.
    pub at: Timestamp,
    /// A UUID.
    pub request_id: String,
    /// Who called.
    pub account: String,
    /// Where.
    pub region: String,
    /// Whose operation.
    pub service: Service,
    /// Its name.
    pub operation: String,
    /// Whether it only reads.
    pub read_only: bool,
    /// What was asked.
    pub input: Value,
    /// What was answered, for calls that change something.
    pub output: Option<Value>,
    /// Why it failed, if it did.
    pub error: Option<ApiError>,
}
}
