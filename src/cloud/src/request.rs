//! What the cloud is asked, and what it answers.

use crate::Event;
use api::codec::encode::Encode;
use api::{ApiError, Service};
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
    /// Whose operation.
    pub service: Service,
    /// Its name: `CopyImage`.
    pub operation: String,
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

/// An answer, to be shown as JSON or as whatever a protocol wants.
pub type Answer = Box<dyn Encode + Send + Sync>;

/// What a call came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// The answer, in the order of the table, or the error.
    pub result: Result<Value, ApiError>,
    /// What changed; applied already.
    pub events: Vec<Event>,
}
