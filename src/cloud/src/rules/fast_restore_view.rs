//! What fast restores look like in answers.

use crate::state::FastRestore;
use crate::tx::Tx;
use crate::world::places::{self, Zone};
use api::ErrorCode;
use api::SnapshotId;
use api::Timestamp;
use api::ec2::snapshot::fast_restore as rows;
use std::borrow::Cow;

/// Why it could not be done for a snapshot in a zone.
pub(crate) struct Refusal {
    /// EC2's code.
    pub code: ErrorCode,
    /// EC2's message.
    pub message: String,
}

/// What came of a call: snapshot by snapshot, zone by zone.
pub(crate) type Outcome = Vec<(SnapshotId, Zone, Result<FastRestore, Refusal>)>;

/// A fast restore as DescribeFastSnapshotRestores lists it.
pub(crate) type Shown = rows::DescribeFastSnapshotRestoreSuccessItem;

/// One that the caller may see.
pub(crate) fn describe(tx: &Tx<'_>, restore: &FastRestore) -> Shown {
    let zone = places::zone(tx.region_name, &restore.account, &restore.zone);
    show(restore, zone.map(|zone| zone.id), tx.now())
}

fn show(restore: &FastRestore, zone_id: Option<String>, now: Timestamp) -> Shown {
    let reached = |at: Timestamp| Some(at).filter(|at| *at <= now);
    // What was switched off before it was reached was never reached.
    let before_end = |at: Timestamp| reached(at).filter(|at| restore.disabling.is_none_or(|end| *at <= end));
    let state = restore.state(now);
    let reason = match state {
        "enabling" | "disabling" => "Client.UserInitiated",
        _ => "Client.UserInitiated - Lifecycle state transition",
    };
    Shown {
        snapshot_id: Some(restore.snapshot.clone()),
        availability_zone: Some(restore.zone.clone()),
        availability_zone_id: zone_id,
        state: Some(state.to_owned()),
        state_transition_reason: Some(reason.to_owned()),
        owner_id: Some(restore.account.clone()),
        owner_alias: None,
        enabling_time: Some(restore.enabling),
        optimizing_time: before_end(restore.optimizing),
        enabled_time: before_end(restore.enabled),
        disabling_time: restore.disabling,
        disabled_time: restore.disabled.and_then(reached),
    }
}

/// What a fast restore has under the name of a filter.
pub(crate) fn values<'v>(shown: &'v Shown, name: &str) -> Vec<Cow<'v, str>> {
    let text = match name {
        "availability-zone" => shown.availability_zone.as_deref(),
        "availability-zone-id" => shown.availability_zone_id.as_deref(),
        "owner-id" => shown.owner_id.as_deref(),
        "snapshot-id" => shown.snapshot_id.as_ref().map(SnapshotId::as_str),
        _ => shown.state.as_deref(),
    };
    text.map(Cow::Borrowed).into_iter().collect()
}

/// Those that failed, by snapshot: each with its zones.
fn failures(outcome: &Outcome) -> Vec<(&SnapshotId, Vec<(&Zone, &Refusal)>)> {
    let mut all: Vec<(&SnapshotId, Vec<(&Zone, &Refusal)>)> = Vec::new();
    for (id, zone, result) in outcome {
        let Err(refusal) = result else { continue };
        match all.iter_mut().find(|(known, _)| *known == id) {
            Some((_, zones)) => zones.push((zone, refusal)),
            None => all.push((id, vec![(zone, refusal)])),
        }
    }
    all
}

/// Those that worked.
fn successes(outcome: &Outcome, now: Timestamp) -> impl Iterator<Item = Shown> {
    outcome.iter().filter_map(move |(_, zone, result)| {
        let restore = result.as_ref().ok()?;
        Some(show(restore, Some(zone.id.clone()), now))
    })
}

/// The answers of switching on and of switching off differ in the names of their structures only.
macro_rules! answer {
    ($name:ident, $output:ident, $success:ident, $error:ident, $state_error:ident, $reason:ident) => {
        /// What the call answers.
        pub(crate) fn $name(outcome: &Outcome, now: Timestamp) -> rows::$output {
            let successful = successes(outcome, now).map(|shown| rows::$success {
                snapshot_id: shown.snapshot_id,
                availability_zone: shown.availability_zone,
                availability_zone_id: shown.availability_zone_id,
                state: shown.state,
                state_transition_reason: shown.state_transition_reason,
                owner_id: shown.owner_id,
                owner_alias: shown.owner_alias,
                enabling_time: shown.enabling_time,
                optimizing_time: shown.optimizing_time,
                enabled_time: shown.enabled_time,
                disabling_time: shown.disabling_time,
                disabled_time: shown.disabled_time,
            });
            let unsuccessful = failures(outcome).into_iter().map(|(id, zones)| {
                let errors = zones.into_iter().map(|(zone, refusal)| rows::$state_error {
                    availability_zone: Some(zone.name.clone()),
                    availability_zone_id: Some(zone.id.clone()),
                    error: Some(rows::$reason {
                        code: Some(refusal.code.as_str().to_owned()),
                        message: Some(refusal.message.clone()),
                    }),
                });
                rows::$error {
                    snapshot_id: Some(id.clone()),
                    fast_snapshot_restore_state_errors: Some(errors.collect()),
                }
            });
            rows::$output {
                successful: Some(successful.collect()),
                unsuccessful: Some(unsuccessful.collect()),
            }
        }
    };
}
answer!(
    enabled,
    EnableFastSnapshotRestoresOutput,
    EnableFastSnapshotRestoreSuccessItem,
    EnableFastSnapshotRestoreErrorItem,
    EnableFastSnapshotRestoreStateErrorItem,
    EnableFastSnapshotRestoreStateError
);
answer!(
    disabled,
    DisableFastSnapshotRestoresOutput,
    DisableFastSnapshotRestoreSuccessItem,
    DisableFastSnapshotRestoreErrorItem,
    DisableFastSnapshotRestoreStateErrorItem,
    DisableFastSnapshotRestoreStateError
);
