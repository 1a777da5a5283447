//! A call, as the trail keeps it.

use crate::state::CallId;
use crate::state::Text;
use crate::state::Written;
use api::ApiError;
use api::Service;
use api::Timestamp;
use api::stored;

stored! {
/// One call.
#[derive(Debug, Clone, PartialEq)]
pub struct TrailEntry {
    /// When.
    pub at: Timestamp,
    /// A UUID.
    pub request_id: CallId,
    /// Who called.
    pub account: Text,
    /// Where.
    pub region: Text,
    /// Whose operation.
    pub service: Service,
    /// Its name.
    pub operation: Text,
    /// Whether it only reads.
    pub read_only: bool,
    /// What was asked.
    pub input: Written,
    /// What was answered, for calls that change something.
    pub output: Option<Written>,
    /// Why it failed, if it did.
    pub error: Option<Box<ApiError>>,
}
}
