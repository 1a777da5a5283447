//! Switching keys off and on, and deleting them.

use crate::Timestamp;

structure! {
/// What EnableKey is asked.
input EnableKeyInput as "EnableKeyRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
}
}

structure! {
/// What EnableKey answers.
output EnableKeyOutput as "EnableKeyResult" {
}
}

operation! {
/// Lets a disabled key be used again.
write ENABLE_KEY of Kms as "EnableKey" {
    input: EnableKeyInput,
    output: EnableKeyOutput,
    errors: [AccessDeniedException, KmsInvalidStateException, NotFoundException],
}
}

structure! {
/// What DisableKey is asked.
input DisableKeyInput as "DisableKeyRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
}
}

structure! {
/// What DisableKey answers.
output DisableKeyOutput as "DisableKeyResult" {
}
}

operation! {
/// Keeps a key from being used, until it is enabled again.
write DISABLE_KEY of Kms as "DisableKey" {
    input: DisableKeyInput,
    output: DisableKeyOutput,
    errors: [AccessDeniedException, KmsInvalidStateException, NotFoundException],
}
}

structure! {
/// What ScheduleKeyDeletion is asked.
input ScheduleKeyDeletionInput as "ScheduleKeyDeletionRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// How many days to wait, 7 to 30; 30 unless you say otherwise.
    "PendingWindowInDays".min(1).max(365) => pending_window_in_days: Option<i64>,
}
}

structure! {
/// What ScheduleKeyDeletion answers.
output ScheduleKeyDeletionOutput as "ScheduleKeyDeletionResponse" {
    /// The resource name of the key.
    "KeyId" => key_id: Option<String>,
    /// When the key will be deleted.
    "DeletionDate" => deletion_date: Option<Timestamp>,
    /// Whether the key can be used, is disabled, or will be deleted.
    "KeyState".of(&["Creating", "Enabled", "Disabled", "PendingDeletion", "PendingImport", "PendingReplicaDeletion", "Unavailable", "Updating"]) => key_state: Option<String>,
    /// How many days that is.
    "PendingWindowInDays" => pending_window_in_days: Option<i64>,
}
}

operation! {
/// Deletes a key after a waiting time; nothing encrypted under it can be read after that.
write SCHEDULE_KEY_DELETION of Kms as "ScheduleKeyDeletion" {
    input: ScheduleKeyDeletionInput,
    output: ScheduleKeyDeletionOutput,
    errors: [AccessDeniedException, KmsInvalidStateException, NotFoundException],
}
}

structure! {
/// What CancelKeyDeletion is asked.
input CancelKeyDeletionInput as "CancelKeyDeletionRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
}
}

structure! {
/// What CancelKeyDeletion answers.
output CancelKeyDeletionOutput as "CancelKeyDeletionResponse" {
    /// The resource name of the key, which is disabled now.
    "KeyId" => key_id: Option<String>,
}
}

operation! {
/// Keeps a key that waits to be deleted; it is disabled then.
write CANCEL_KEY_DELETION of Kms as "CancelKeyDeletion" {
    input: CancelKeyDeletionInput,
    output: CancelKeyDeletionOutput,
    errors: [AccessDeniedException, KmsInvalidStateException, NotFoundException],
}
}
