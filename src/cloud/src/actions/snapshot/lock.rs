//! Locks of snapshots: governance, which can be lifted, and compliance, which can't once it has cooled off.

use crate::event::Change;
use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::{bad_value, error, missing};
use crate::rules::page::page;
use crate::rules::{image, retention, snapshot};
use crate::state::{Lock, Snapshot, SnapshotState};
use crate::tx::Tx;
use api::ec2::snapshot::lock::{
    DESCRIBE_LOCKED_SNAPSHOTS, DescribeLockedSnapshotsInput, DescribeLockedSnapshotsOutput,
    LockSnapshotInput, LockSnapshotOutput, LockedSnapshotsInfo, UnlockSnapshotInput, UnlockSnapshotOutput,
};
use api::{ApiError, ErrorCode, Span, Timestamp};
use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Days that a lock can last, and hours that it can cool off.
const DAYS: RangeInclusive<i64> = 1..=36_500;
const COOL_OFF: RangeInclusive<i64> = 1..=72;
/// Milliseconds in a day.
const DAY: i64 = Span::days(1).0;

/// Locks a snapshot, or changes the lock that it has.
pub(crate) fn lock_snapshot(
    tx: &mut Tx<'_>,
    input: LockSnapshotInput,
) -> Result<LockSnapshotOutput, ApiError> {
    form::snapshot_id(&input.snapshot_id)?;
    check_form(&input)?;
    tx.dry_run(input.dry_run)?;
    let snapshot = snapshot::own(tx, &input.snapshot_id)?;
    if matches!(snapshot.state, SnapshotState::Error { .. }) {
        return error(ErrorCode::IncorrectState, "Snapshot is in invalid state - error");
    }
    let lock = wanted(&input, tx.now())?;
    let locked = Snapshot {
        lock: Some(lock),
        ..Snapshot::clone(snapshot)
    };
    check_change(snapshot, &locked, tx.now())?;
    let shown = show(&locked, tx.now());
    tx.change(Change::Snapshot(Arc::new(locked)));
    Ok(LockSnapshotOutput {
        snapshot_id: shown.snapshot_id,
        lock_state: shown.lock_state,
        lock_duration: shown.lock_duration,
        cool_off_period: shown.cool_off_period,
        cool_off_period_expires_on: shown.cool_off_period_expires_on,
        lock_created_on: shown.lock_created_on,
        lock_expires_on: shown.lock_expires_on,
        lock_duration_start_time: shown.lock_duration_start_time,
    })
}

fn check_form(input: &LockSnapshotInput) -> Result<(), ApiError> {
    image::one_of(Some(&input.lock_mode), "lockMode", &["compliance", "governance"])?;
    match (input.lock_duration, input.expiration_date) {
        (None, None) => return Err(missing("LockDuration or ExpirationDate")),
        (Some(_), Some(_)) => {
            return error(
                ErrorCode::InvalidParameterCombination,
                "The parameter LockDuration cannot be used with the parameter ExpirationDate",
            );
        }
        _ => {}
    }
    in_range(input.lock_duration, "lockDuration", DAYS)?;
    if input.cool_off_period.is_some() && input.lock_mode == "governance" {
        return error(
            ErrorCode::InvalidParameterCombination,
            "The parameter CoolOffPeriod can only be used with the lock mode compliance",
        );
    }
    in_range(input.cool_off_period, "coolOffPeriod", COOL_OFF)
}

fn in_range(value: Option<i64>, parameter: &str, range: RangeInclusive<i64>) -> Result<(), ApiError> {
    match value {
        Some(value) if !range.contains(&value) => {
            let reason = format!("It must be between {} and {}.", range.start(), range.end());
            Err(bad_value(&value.to_string(), parameter, &reason))
        }
        _ => Ok(()),
    }
}

/// The lock that is asked for.
fn wanted(input: &LockSnapshotInput, now: Timestamp) -> Result<Lock, ApiError> {
    let days = match (input.lock_duration, input.expiration_date) {
        (Some(days), _) => days,
        (None, until) => {
            let until = until.unwrap_or(now);
            let span = (until - now).0;
            if span < DAY || span > DAYS.end().saturating_mul(DAY) {
                let reason = "It must be at least 1 day and at most 36500 days from now.";
                return Err(bad_value(&until.to_string(), "expirationDate", reason));
            }
            // A day that has begun counts.
            span.saturating_add(DAY - 1) / DAY
        }
    };
    Ok(Lock {
        compliance: input.lock_mode == "compliance",
        created: now,
        days,
        until: input.expiration_date,
        cool_off_hours: input.cool_off_period,
        cool_off_ends: input.cool_off_period.map(|hours| now + Span::hours(hours)),
    })
}

/// A compliance lock that has cooled off can only become longer.
fn check_change(old: &Snapshot, new: &Snapshot, now: Timestamp) -> Result<(), ApiError> {
    if old.lock_state(now) != Some("compliance") {
        return Ok(());
    }
    let refuse = |what: &str| {
        error(
            ErrorCode::OperationNotPermitted,
            format!("The snapshot '{}' is locked in compliance mode: {what}", old.id),
        )
    };
    let asked = new.lock.as_ref();
    if !asked.is_some_and(|lock| lock.compliance) {
        return refuse("its mode can't be changed.");
    }
    if asked.is_some_and(|lock| lock.cool_off_hours.is_some()) {
        return refuse("it can't cool off again.");
    }
    // While the snapshot is pending, only the days are known.
    let shorter = match (old.lock_end(), new.lock_end()) {
        (Some(old), Some(new)) => new < old,
        _ => asked.map(|lock| lock.days) < old.lock.as_ref().map(|lock| lock.days),
    };
    if shorter {
        return refuse("the lock can't end earlier.");
    }
    Ok(())
}

/// Lifts a lock, as long as that is possible.
pub(crate) fn unlock_snapshot(
    tx: &mut Tx<'_>,
    input: UnlockSnapshotInput,
) -> Result<UnlockSnapshotOutput, ApiError> {
    form::snapshot_id(&input.snapshot_id)?;
    tx.dry_run(input.dry_run)?;
    let snapshot = snapshot::own(tx, &input.snapshot_id)?;
    match snapshot.lock_state(tx.now()) {
        None | Some("expired") => error(
            ErrorCode::IncorrectState,
            format!("The snapshot '{}' is not locked.", snapshot.id),
        ),
        Some("compliance") => error(
            ErrorCode::OperationNotPermitted,
            format!(
                "The snapshot '{}' is locked in compliance mode and can't be unlocked.",
                snapshot.id
            ),
        ),
        Some(_) => {
            tx.change(Change::Snapshot(Arc::new(Snapshot {
                lock: None,
                ..Snapshot::clone(snapshot)
            })));
            Ok(UnlockSnapshotOutput {
                snapshot_id: Some(input.snapshot_id),
            })
        }
    }
}

/// Lists the caller's snapshots that are or were locked.
pub(crate) fn describe_locked_snapshots(
    tx: &mut Tx<'_>,
    input: DescribeLockedSnapshotsInput,
) -> Result<DescribeLockedSnapshotsOutput, ApiError> {
    input.snapshot_ids.iter().try_for_each(form::snapshot_id)?;
    let filters = Filters::new(&input.filters, &DESCRIBE_LOCKED_SNAPSHOTS)?;
    retention::page_size(input.max_results, 5..=1000)?;
    tx.dry_run(input.dry_run)?;
    for id in &input.snapshot_ids {
        snapshot::own(tx, id)?;
    }
    let now = tx.now();
    let state = |snapshot: &Snapshot| snapshot.lock_state(now).map(Cow::Borrowed);
    let found: Vec<&Arc<Snapshot>> = tx
        .region
        .snapshots
        .values()
        .filter(|snapshot| snapshot.owner == tx.account && snapshot.lock.is_some())
        .filter(|snapshot| input.snapshot_ids.is_empty() || input.snapshot_ids.contains(&snapshot.id))
        .filter(|snapshot| filters.pass(|_| state(snapshot).into_iter().collect()))
        .collect();
    let key = |snapshot: &&Arc<Snapshot>| String::from(&snapshot.id);
    let (found, next_token) = page(found, key, input.max_results, input.next_token.as_deref())?;
    Ok(DescribeLockedSnapshotsOutput {
        snapshots: Some(found.into_iter().map(|snapshot| show(snapshot, now)).collect()),
        next_token,
    })
}

fn show(snapshot: &Snapshot, now: Timestamp) -> LockedSnapshotsInfo {
    let lock = snapshot.lock.as_ref();
    LockedSnapshotsInfo {
        owner_id: Some(snapshot.owner.clone()),
        snapshot_id: Some(snapshot.id.clone()),
        lock_state: snapshot.lock_state(now).map(str::to_owned),
        lock_duration: lock.map(|lock| lock.days),
        cool_off_period: lock.and_then(|lock| lock.cool_off_hours),
        cool_off_period_expires_on: lock.and_then(|lock| lock.cool_off_ends),
        lock_created_on: lock.map(|lock| lock.created),
        lock_duration_start_time: snapshot.lock_start(),
        lock_expires_on: snapshot.lock_end(),
    }
}
