//! Enabling, disabling and deleting keys.

use crate::agenda::DueKind;
use crate::event::{Change, Event};
use crate::rules::form::error;
use crate::rules::kms_key;
use crate::rules::kms_view;
use crate::rules::kms_view::{check_form, invalid};
use crate::state::{KeyState, KmsKey, State};
use crate::tx::Tx;
use api::kms::lifecycle::{
    CancelKeyDeletionInput, CancelKeyDeletionOutput, DisableKeyInput, DisableKeyOutput, EnableKeyInput,
    EnableKeyOutput, ScheduleKeyDeletionInput, ScheduleKeyDeletionOutput,
};
use api::{ApiError, ErrorCode, Span};
use std::sync::Arc;

/// Days that a key waits to be deleted: what can be asked for, and what is done unless it is.
const WINDOW: std::ops::RangeInclusive<i64> = 7..=30;
const LONGEST_WINDOW: i64 = 30;

/// Lets a key be used again.
pub(crate) fn enable_key(tx: &mut Tx<'_>, input: EnableKeyInput) -> Result<EnableKeyOutput, ApiError> {
    check_form(EnableKeyInput::STRUCTURE, tx.input)?;
    let key = kms_key::own(tx, &input.key_id, "EnableKey")?;
    kms_key::require_kept(tx, &key)?;
    put(tx, &key, KeyState::Enabled);
    Ok(EnableKeyOutput {})
}

/// Keeps a key from being used.
pub(crate) fn disable_key(tx: &mut Tx<'_>, input: DisableKeyInput) -> Result<DisableKeyOutput, ApiError> {
    check_form(DisableKeyInput::STRUCTURE, tx.input)?;
    let key = kms_key::own(tx, &input.key_id, "DisableKey")?;
    kms_key::require_kept(tx, &key)?;
    put(tx, &key, KeyState::Disabled);
    Ok(DisableKeyOutput {})
}

/// Deletes a key after a waiting time.
pub(crate) fn schedule_key_deletion(
    tx: &mut Tx<'_>,
    input: ScheduleKeyDeletionInput,
) -> Result<ScheduleKeyDeletionOutput, ApiError> {
    check_form(ScheduleKeyDeletionInput::STRUCTURE, tx.input)?;
    let days = input.pending_window_in_days.unwrap_or(LONGEST_WINDOW);
    if !WINDOW.contains(&days) {
        return Err(invalid(format!(
            "PendingWindowInDays must be between {} and {}",
            WINDOW.start(),
            WINDOW.end()
        )));
    }
    let key = kms_key::own(tx, &input.key_id, "ScheduleKeyDeletion")?;
    kms_key::require_kept(tx, &key)?;
    let wait = Span::days(days);
    let state = KeyState::PendingDeletion { at: tx.now() + wait };
    tx.schedule(wait, DueKind::KeyGone(key.id.clone()));
    put(tx, &key, state);
    Ok(ScheduleKeyDeletionOutput {
        key_id: Some(key.arn(tx.region_name)),
        deletion_date: Some(tx.now() + wait),
        key_state: Some(kms_view::state_name(state).to_owned()),
        pending_window_in_days: Some(days),
    })
}

/// Keeps a key that waits to be deleted.
pub(crate) fn cancel_key_deletion(
    tx: &mut Tx<'_>,
    input: CancelKeyDeletionInput,
) -> Result<CancelKeyDeletionOutput, ApiError> {
    check_form(CancelKeyDeletionInput::STRUCTURE, tx.input)?;
    let key = kms_key::own(tx, &input.key_id, "CancelKeyDeletion")?;
    let arn = key.arn(tx.region_name);
    if !matches!(key.state, KeyState::PendingDeletion { .. }) {
        return error(
            ErrorCode::KmsInvalidStateException,
            format!("{arn} is not pending deletion."),
        );
    }
    put(tx, &key, KeyState::Disabled);
    Ok(CancelKeyDeletionOutput { key_id: Some(arn) })
}

fn put(tx: &mut Tx<'_>, key: &KmsKey, state: KeyState) {
    if key.state != state {
        tx.change(Change::Key(Arc::new(KmsKey { state, ..key.clone() })));
    }
}

/// A key is deleted, if it still waits for that and its time has come.
pub(crate) fn gone(state: &State, region: &str, id: &str) -> Vec<Event> {
    let key = state.region(region).and_then(|region| region.keys.get(id));
    match key.map(|key| key.state) {
        Some(KeyState::PendingDeletion { at }) if at <= state.now => vec![Event::In {
            region: region.into(),
            change: Change::KeyGone(id.to_owned()),
        }],
        _ => Vec::new(),
    }
}
