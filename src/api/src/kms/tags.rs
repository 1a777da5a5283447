//! Tags of keys, once the keys are made.

use super::key::Tag;
use crate::{Effect, ErrorCode, Operation, Service, structure};

structure! {
/// What TagResource is asked.
input TagResourceInput as "TagResourceRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// The tags to add or to change.
    "Tags".required() => tags: Vec<Tag>,
}
/// What UntagResource is asked.
input UntagResourceInput as "UntagResourceRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// The keys of the tags to take away.
    "TagKeys".required() => tag_keys: Vec<String>,
}
}

structure! {
/// What TagResource and UntagResource answer.
output TaggedOutput as "TaggedOutput" {
}
}

/// Adds tags to a key, or changes them.
pub static TAG_RESOURCE: Operation = Operation::new(
    Service::Kms,
    "TagResource",
    "Adds tags to a key, or changes them.",
    Effect::Write,
    TagResourceInput::STRUCTURE,
    TaggedOutput::STRUCTURE,
)
.errors(&[
    ErrorCode::AccessDeniedException,
    ErrorCode::KmsInvalidStateException,
    ErrorCode::NotFoundException,
    ErrorCode::TagException,
]);

/// Takes tags away from a key.
pub static UNTAG_RESOURCE: Operation = Operation::new(
    Service::Kms,
    "UntagResource",
    "Takes tags away from a key.",
    Effect::Write,
    UntagResourceInput::STRUCTURE,
    TaggedOutput::STRUCTURE,
)
.errors(&[
    ErrorCode::AccessDeniedException,
    ErrorCode::KmsInvalidStateException,
    ErrorCode::NotFoundException,
]);
