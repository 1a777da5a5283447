//! Tags of keys, once the keys are made.

use super::key::Tag;

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

operation! {
/// Adds tags to a key, or changes them.
write TAG_RESOURCE of Kms as "TagResource" {
    input: TagResourceInput,
    output: TaggedOutput,
    errors: [AccessDeniedException, KmsInvalidStateException, NotFoundException, TagException],
}
}

operation! {
/// Takes tags away from a key.
write UNTAG_RESOURCE of Kms as "UntagResource" {
    input: UntagResourceInput,
    output: TaggedOutput,
    errors: [AccessDeniedException, KmsInvalidStateException, NotFoundException],
}
}
