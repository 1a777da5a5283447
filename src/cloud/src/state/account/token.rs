//! Idempotency tokens.

use crate::state::Written;
use api::stored;

stored! {
/// A used idempotency token.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// What was asked with it, without the token itself.
    pub input: Written,
    /// The ids of what was made.
    pub resources: Vec<String>,
}
}
