//! Fast snapshot restores: switched on and off, described, and how they move on.

use crate::agenda::DueKind;
use crate::event::{Change, Event};
use crate::rules::fast_restore::gone;
use crate::rules::fast_restore_view::{Outcome, Refusal, Shown};
use crate::rules::filter::Filters;
use crate::rules::form::{error, missing};
use crate::rules::page::page;
use crate::rules::{fast_restore_view as view, form, retention, snapshot};
use crate::state::{FastRestore, Snapshot, SnapshotState, State};
use crate::tx::Tx;
use crate::world::places;
use crate::world::places::Zone;
use api::ec2::snapshot::fast_restore as rows;
use api::{ApiError, ErrorCode, SnapshotId, Span};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The most snapshots of an account in a Region with fast restore.
const MOST_SNAPSHOTS: usize = 5;

/// GiB of the greatest snapshot that can have it.
const MOST_GIB: i64 = 16_384;

/// How long EC2 takes before loading, for a TiB, and to switch off.
const ENABLING: Span = Span::seconds(20);

const PER_TIB: Span = Span::minutes(60);

const DISABLING: Span = Span::seconds(30);

/// How long what was switched off is still listed.
const REMEMBERED: Span = Span::hours(1);

/// The zones that a call names.
fn zones(tx: &Tx<'_>, names: &[String], ids: &[String]) -> Result<Vec<Zone>, ApiError> {
    let (asked, by_id) = match (names.is_empty(), ids.is_empty()) {
        (true, true) => return Err(missing("AvailabilityZone")),
        (false, false) => {
            return error(
                ErrorCode::InvalidParameterCombination,
                "The parameter availabilityZone cannot be used with the parameter availabilityZoneId",
            );
        }
        (false, true) => (names, false),
        (true, false) => (ids, true),
    };
    let mut zones: Vec<Zone> = Vec::with_capacity(asked.len());
    for name in asked {
        let zone = places::zone(tx.region_name, tx.account, name)
            .filter(|zone| {
                if by_id {
                    zone.id == *name
                } else {
                    zone.name == *name
                }
            })
            .ok_or_else(|| {
                let message = format!("The zone '{name}' does not exist.");
                ApiError::new(ErrorCode::InvalidZoneNotFound, message)
            })?;
        if !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    Ok(zones)
}

/// Each snapshot once, after their ids were checked.
fn each_once(ids: &[SnapshotId]) -> Result<Vec<SnapshotId>, ApiError> {
    ids.iter().try_for_each(form::snapshot_id)?;
    let mut all: Vec<SnapshotId> = Vec::with_capacity(ids.len());
    for id in ids {
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
    Ok(all)
}

/// Switches fast restore on; what can't be done is told snapshot by snapshot.
pub(crate) fn enable_fast_snapshot_restores(
    tx: &mut Tx<'_>,
    input: rows::EnableFastSnapshotRestoresInput,
) -> Result<rows::EnableFastSnapshotRestoresOutput, ApiError> {
    let ids = each_once(&input.source_snapshot_ids)?;
    let zones = zones(tx, &input.availability_zones, &input.availability_zone_ids)?;
    tx.dry_run(input.dry_run)?;
    let mut used: BTreeSet<SnapshotId> = active(tx).map(|restore| restore.snapshot.clone()).collect();
    let mut outcome: Outcome = Vec::new();
    for id in ids {
        let fit = suitable(tx, &id).and_then(|snapshot| {
            if used.contains(&id) || used.len() < MOST_SNAPSHOTS {
                return Ok(snapshot);
            }
            Err(Refusal {
                code: ErrorCode::ResourceLimitExceeded,
                message: format!(
                    "The limit of {MOST_SNAPSHOTS} snapshots with fast restore in this Region is reached."
                ),
            })
        });
        match fit {
            Ok(snapshot) => {
                used.insert(id.clone());
                for zone in &zones {
                    let restore = enable(tx, snapshot, zone);
                    outcome.push((id.clone(), zone.clone(), Ok(restore)));
                }
            }
            Err(Refusal { code, message }) => outcome.extend(zones.iter().map(|zone| {
                let message = message.clone();
                (id.clone(), zone.clone(), Err(Refusal { code, message }))
            })),
        }
    }
    Ok(view::enabled(&outcome, tx.now()))
}

/// The caller's fast restores that are not switched off.
fn active<'a>(tx: &Tx<'a>) -> impl Iterator<Item = &'a Arc<FastRestore>> {
    let account = tx.account;
    let all = tx.region.fast_restores.values();
    all.filter(move |restore| restore.account == account && restore.disabling.is_none())
}

/// A snapshot that can have fast restore: the caller's own, or one that is shared with them.
fn suitable<'a>(tx: &Tx<'a>, id: &SnapshotId) -> Result<&'a Snapshot, Refusal> {
    let refuse = |code, message: String| Err(Refusal { code, message });
    let found = tx.region.snapshots.get(id);
    let Some(snapshot) = found.filter(|snapshot| tx.region.may_restore(snapshot, tx.account)) else {
        let ApiError { code, message } = snapshot::not_found(id);
        return refuse(code, message);
    };
    match snapshot.unusable() {
        None | Some("pending") if snapshot.size > MOST_GIB => refuse(
            ErrorCode::InvalidParameterValue,
            format!("The snapshot '{id}' is larger than {MOST_GIB} GiB."),
        ),
        None | Some("pending") => Ok(snapshot),
        Some(state) => refuse(
            ErrorCode::IncorrectState,
            format!("Snapshot is in invalid state - {state}"),
        ),
    }
}

/// Switches it on in a zone, unless it is on there already.
fn enable(tx: &mut Tx<'_>, snapshot: &Snapshot, zone: &Zone) -> FastRestore {
    let place = (snapshot.id.as_str(), zone.name.as_str(), tx.account);
    let known = tx.region.fast_restores.get(&place);
    if let Some(known) = known.filter(|known| known.disabling.is_none()) {
        return FastRestore::clone(known);
    }
    // A pending snapshot is loaded when it is complete.
    let complete = match snapshot.state {
        SnapshotState::Pending { until } => until,
        _ => tx.now(),
    };
    let optimizing = complete + ENABLING;
    let takes = Span(PER_TIB.0.saturating_mul(snapshot.size.max(1)) / 1024);
    let restore = FastRestore {
        account: tx.account.to_owned(),
        snapshot: snapshot.id.clone(),
        zone: zone.name.clone(),
        enabling: tx.now(),
        optimizing,
        enabled: optimizing + takes,
        disabling: None,
        disabled: None,
    };
    for at in [restore.optimizing, restore.enabled] {
        schedule(tx, &restore, at - tx.now());
    }
    tx.change(Change::FastRestore(Arc::new(restore.clone())));
    restore
}

fn schedule(tx: &mut Tx<'_>, restore: &FastRestore, after: Span) {
    let what = DueKind::FastRestoreMoves {
        snapshot: restore.snapshot.clone(),
        zone: restore.zone.clone(),
        account: restore.account.clone(),
    };
    tx.schedule(after, what);
}

/// Switches fast restore off.
pub(crate) fn disable_fast_snapshot_restores(
    tx: &mut Tx<'_>,
    input: rows::DisableFastSnapshotRestoresInput,
) -> Result<rows::DisableFastSnapshotRestoresOutput, ApiError> {
    let ids = each_once(&input.source_snapshot_ids)?;
    let zones = zones(tx, &input.availability_zones, &input.availability_zone_ids)?;
    tx.dry_run(input.dry_run)?;
    let mut outcome: Outcome = Vec::new();
    for id in ids {
        for zone in &zones {
            let result = disable(tx, &id, zone);
            outcome.push((id.clone(), zone.clone(), result));
        }
    }
    Ok(view::disabled(&outcome, tx.now()))
}

fn disable(tx: &mut Tx<'_>, id: &SnapshotId, zone: &Zone) -> Result<FastRestore, Refusal> {
    let known = active(tx).find(|restore| restore.snapshot == *id && restore.zone == zone.name);
    let Some(known) = known else {
        let message = format!("Fast snapshot restore of '{id}' is not enabled in {}.", zone.name);
        let code = ErrorCode::IncorrectState;
        return Err(Refusal { code, message });
    };
    let restore = FastRestore {
        disabling: Some(tx.now()),
        disabled: Some(tx.now() + DISABLING),
        ..FastRestore::clone(known)
    };
    schedule(tx, &restore, DISABLING);
    schedule(tx, &restore, Span(DISABLING.0 + REMEMBERED.0));
    tx.change(Change::FastRestore(Arc::new(restore.clone())));
    Ok(restore)
}

/// Time moves a fast restore on by itself; what was switched off is forgotten after a while.
pub(crate) fn moves(state: &State, region_name: &str, place: (&str, &str, &str)) -> Vec<Event> {
    let region = state.region(region_name);
    let restore = region.and_then(|region| region.fast_restores.get(&place));
    let over = |restore: &&Arc<FastRestore>| restore.disabled.is_some_and(|at| at + REMEMBERED <= state.now);
    let event = |restore: &Arc<FastRestore>| Event::In {
        region: region_name.into(),
        change: gone(restore),
    };
    restore.filter(over).map(event).into_iter().collect()
}

/// Lists the caller's fast restores.
pub(crate) fn describe_fast_snapshot_restores(
    tx: &mut Tx<'_>,
    input: rows::DescribeFastSnapshotRestoresInput,
) -> Result<rows::DescribeFastSnapshotRestoresOutput, ApiError> {
    let filters = Filters::new(&input.filters, &rows::DESCRIBE_FAST_SNAPSHOT_RESTORES)?;
    retention::page_size(input.max_results, 0..=200)?;
    tx.dry_run(input.dry_run)?;
    let found: Vec<Shown> = tx
        .region
        .fast_restores
        .values()
        .filter(|restore| restore.account == tx.account)
        .map(|restore| view::describe(tx, restore))
        .filter(|shown| filters.pass(|name| view::values(shown, name)))
        .collect();
    let key = |shown: &Shown| {
        let texts = [
            shown.snapshot_id.as_ref().map(|id| id.as_str()),
            shown.availability_zone.as_deref(),
        ];
        texts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let limit = input.max_results.filter(|limit| *limit > 0);
    let (found, next_token) = page(found, key, limit, input.next_token.as_deref())?;
    Ok(rows::DescribeFastSnapshotRestoresOutput {
        fast_snapshot_restores: Some(found),
        next_token,
    })
}
