//! The archive tier: ModifySnapshotTier, RestoreSnapshotTier and DescribeSnapshotTierStatus, and how a move ends.

use crate::agenda::DueKind;
use crate::event::{Change, Event};
use crate::rules::filter::Filters;
use crate::rules::form::{bad_value, error, missing};
use crate::rules::page::page;
use crate::rules::snapshot_tier::{binds, put, tier_name};
use crate::rules::{fast_restore, form, image, retention, snapshot, tags};
use crate::state::{BLOCKS_PER_GIB, ImageState, RegionState, Snapshot, State, Tags, Tiering, TieringKind};
use crate::tx::Tx;
use api::ec2::snapshot::tier::{
    DESCRIBE_SNAPSHOT_TIER_STATUS, DescribeSnapshotTierStatusInput, DescribeSnapshotTierStatusOutput,
    ModifySnapshotTierInput, ModifySnapshotTierOutput, RestoreSnapshotTierInput, RestoreSnapshotTierOutput,
    SnapshotTierStatus,
};
use api::{ApiError, ErrorCode, SnapshotId, Span};
use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// How long a snapshot takes to the archive and back, and what each GiB adds.
const TO_ARCHIVE: (Span, Span) = (Span::hours(1), Span::minutes(2));

const FROM_ARCHIVE: (Span, Span) = (Span::hours(24), Span::minutes(10));

/// The longest that a restore takes.
const LONGEST: Span = Span::hours(72);

/// Days that a temporary restore can last.
const DAYS: RangeInclusive<i64> = 1..=180;

/// The most moves of an account at a time.
const MOST_ARCHIVALS: usize = 25;

const MOST_RESTORES: usize = 5;

/// Sends a snapshot to the archive.
pub(crate) fn modify_snapshot_tier(
    tx: &mut Tx<'_>,
    input: ModifySnapshotTierInput,
) -> Result<ModifySnapshotTierOutput, ApiError> {
    form::snapshot_id(&input.snapshot_id)?;
    image::one_of(input.storage_tier.as_deref(), "storageTier", &["archive"])?;
    if input.storage_tier.is_none() {
        return Err(missing("StorageTier"));
    }
    tx.dry_run(input.dry_run)?;
    let snapshot = snapshot::own(tx, &input.snapshot_id)?;
    snapshot::usable(snapshot)?;
    if binds(snapshot) {
        return error(
            ErrorCode::IncorrectState,
            format!(
                "The snapshot '{}' is being archived already, or is restored temporarily.",
                snapshot.id
            ),
        );
    }
    let users = in_the_way(tx.region, &snapshot.id);
    if !users.is_empty() {
        return error(
            ErrorCode::InvalidSnapshotInUse,
            format!(
                "The snapshot {} is currently in use by {}",
                snapshot.id,
                users.join(", ")
            ),
        );
    }
    admit(tx, &[TieringKind::Archive], MOST_ARCHIVALS)?;
    begin(
        tx,
        snapshot,
        TieringKind::Archive,
        None,
        span(snapshot, TO_ARCHIVE),
    );
    Ok(ModifySnapshotTierOutput {
        snapshot_id: Some(snapshot.id.clone()),
        tiering_start_time: Some(tx.now()),
    })
}

/// The images that use a snapshot and are not disabled.
fn in_the_way<'a>(region: &'a RegionState, id: &SnapshotId) -> Vec<&'a str> {
    let users = region.users_of(id).into_iter();
    users
        .filter_map(|id| region.images.get(&id))
        .filter(|image| image.state != ImageState::Disabled)
        .map(|image| image.id.as_str())
        .collect()
}

/// Brings a snapshot back from the archive, or changes how long it stays.
pub(crate) fn restore_snapshot_tier(
    tx: &mut Tx<'_>,
    input: RestoreSnapshotTierInput,
) -> Result<RestoreSnapshotTierOutput, ApiError> {
    form::snapshot_id(&input.snapshot_id)?;
    let permanent = input.permanent_restore == Some(true);
    match input.temporary_restore_days {
        Some(_) if permanent => {
            return error(
                ErrorCode::InvalidParameterCombination,
                "The parameter TemporaryRestoreDays cannot be used with the parameter PermanentRestore",
            );
        }
        Some(days) if !DAYS.contains(&days) => {
            let reason = "It must be between 1 and 180.";
            return Err(bad_value(&days.to_string(), "temporaryRestoreDays", reason));
        }
        None if !permanent => return Err(missing("TemporaryRestoreDays or PermanentRestore")),
        _ => {}
    }
    tx.dry_run(input.dry_run)?;
    let snapshot = snapshot::own(tx, &input.snapshot_id)?;
    let kind = if permanent {
        TieringKind::Permanent
    } else {
        TieringKind::Temporary
    };
    let days = input.temporary_restore_days;
    match &snapshot.tiering {
        Some(old) if old.kind == TieringKind::Archive && old.done => {
            let restores = [TieringKind::Temporary, TieringKind::Permanent];
            admit(tx, &restores, MOST_RESTORES)?;
            let takes = span(snapshot, FROM_ARCHIVE);
            begin(tx, snapshot, kind, days, Span(takes.0.min(LONGEST.0)));
        }
        Some(old) if old.kind == TieringKind::Temporary => change_restore(tx, snapshot, old, kind, days),
        _ => {
            return error(
                ErrorCode::IncorrectState,
                format!("The snapshot '{}' is not in the archive.", snapshot.id),
            );
        }
    }
    Ok(RestoreSnapshotTierOutput {
        snapshot_id: Some(snapshot.id.clone()),
        restore_start_time: Some(tx.now()),
        restore_duration: days,
        is_permanent_restore: Some(permanent),
    })
}

/// A temporary restore gets another length, or becomes one for good.
fn change_restore(tx: &mut Tx<'_>, snapshot: &Snapshot, old: &Tiering, kind: TieringKind, days: Option<i64>) {
    let expires = days.filter(|_| old.done).map(|days| tx.now() + Span::days(days));
    let tiering = Tiering {
        kind,
        days,
        expires,
        ..old.clone()
    };
    put(tx, snapshot, tiering);
}

fn begin(tx: &mut Tx<'_>, snapshot: &Snapshot, kind: TieringKind, days: Option<i64>, takes: Span) {
    let tiering = Tiering {
        kind,
        started: tx.now(),
        until: tx.now() + takes,
        done: false,
        archived: snapshot.tiering.as_ref().and_then(|tiering| tiering.archived),
        days,
        expires: None,
    };
    put(tx, snapshot, tiering);
}

/// How long a move takes: by all blocks, since the archive keeps whole snapshots.
fn span(snapshot: &Snapshot, (start, per_gib): (Span, Span)) -> Span {
    let blocks = i64::try_from(snapshot.disk.blocks()).unwrap_or(i64::MAX);
    let work = blocks.saturating_mul(per_gib.0) / i64::from(BLOCKS_PER_GIB);
    Span(start.0.saturating_add(work))
}

/// Refuses a move when too many of these kinds are under way.
fn admit(tx: &Tx<'_>, kinds: &[TieringKind], most: usize) -> Result<(), ApiError> {
    let mine = tx
        .region
        .snapshots
        .values()
        .filter(|other| other.owner == tx.account);
    let moving = mine.filter_map(|other| other.tiering.as_ref());
    let under_way = moving.filter(|tiering| !tiering.done && kinds.contains(&tiering.kind));
    if under_way.count() >= most {
        return error(
            ErrorCode::ResourceLimitExceeded,
            format!(
                "You have reached the limit of {most} snapshots that move to or from the archive at a time."
            ),
        );
    }
    Ok(())
}

/// A move is done, or a temporary restore ends. Entries about an earlier plan do nothing.
pub(crate) fn tiered(state: &State, region_name: &str, id: &SnapshotId) -> Vec<Event> {
    let Some(region) = state.region(region_name) else {
        return Vec::new();
    };
    let due = |tiering: &Tiering| tiering.next().is_some_and(|at| at <= state.now);
    let found = region.snapshots.get(id).and_then(|snapshot| {
        Some((
            snapshot,
            snapshot.tiering.as_ref().filter(|tiering| due(tiering))?,
        ))
    });
    let Some((snapshot, tiering)) = found else {
        return Vec::new();
    };
    let mut becomes = Snapshot {
        tiering: Some(next(tiering, state.now)),
        ..Snapshot::clone(snapshot)
    };
    let mut changes = Vec::new();
    let mut events = Vec::new();
    if tiering.kind == TieringKind::Archive {
        if !in_the_way(region, id).is_empty() {
            let failed = Tiering {
                kind: TieringKind::Failed,
                done: true,
                ..tiering.clone()
            };
            becomes.tiering = Some(failed);
        } else {
            // What is in the archive is neither shared nor fast.
            becomes.permissions = Vec::new();
            changes.extend(fast_restore::all_gone(region, id));
        }
    }
    if let Some(at) = becomes.tiering.as_ref().and_then(Tiering::next) {
        events.push(Event::Scheduled {
            at,
            due: Arc::new(crate::agenda::Due {
                region: region_name.to_owned(),
                what: DueKind::SnapshotTiered(id.clone()),
            }),
        });
    }
    changes.push(Change::Snapshot(Arc::new(becomes)));
    events.extend(changes.into_iter().map(|change| Event::In {
        region: region_name.into(),
        change,
    }));
    events
}

/// What a move comes to at its moment.
pub(crate) fn next(tiering: &Tiering, now: api::Timestamp) -> Tiering {
    let done = Tiering {
        done: true,
        ..tiering.clone()
    };
    match (tiering.kind, tiering.done) {
        (TieringKind::Archive, _) => Tiering {
            archived: Some(now),
            ..done
        },
        (TieringKind::Temporary, false) => Tiering {
            expires: tiering.days.map(|days| now + Span::days(days)),
            ..done
        },
        // The copy in the archive was there all the time.
        (TieringKind::Temporary, true) => Tiering {
            kind: TieringKind::Archive,
            days: None,
            expires: None,
            ..done
        },
        (TieringKind::Permanent | TieringKind::Failed, _) => done,
    }
}

/// Lists the caller's snapshots with their tiers.
pub(crate) fn describe_snapshot_tier_status(
    tx: &mut Tx<'_>,
    input: DescribeSnapshotTierStatusInput,
) -> Result<DescribeSnapshotTierStatusOutput, ApiError> {
    let filters = Filters::new(&input.filters, &DESCRIBE_SNAPSHOT_TIER_STATUS)?;
    retention::page_size(input.max_results, 5..=1000)?;
    tx.dry_run(input.dry_run)?;
    let mine = tx
        .region
        .snapshots
        .values()
        .filter(|snapshot| snapshot.owner == tx.account);
    let found: Vec<&Arc<Snapshot>> = mine
        .filter(|snapshot| filters.pass(|name| values(snapshot, name)))
        .collect();
    let key = |snapshot: &&Arc<Snapshot>| String::from(&snapshot.id);
    let (found, next_token) = page(found, key, input.max_results, input.next_token.as_deref())?;
    let shown = found.into_iter().map(|snapshot| {
        let own_tags = tx.region.tags_of(tx.account, snapshot.id.as_str());
        show(snapshot, own_tags, tx.now())
    });
    Ok(DescribeSnapshotTierStatusOutput {
        snapshot_tier_statuses: Some(shown.collect()),
        next_token,
    })
}

fn values<'v>(snapshot: &'v Snapshot, name: &str) -> Vec<Cow<'v, str>> {
    let text = match name {
        "snapshot-id" => Some(snapshot.id.as_str()),
        "volume-id" => Some(snapshot.volume.as_str()),
        _ => snapshot.tiering.as_ref().map(operation_status),
    };
    text.map(Cow::Borrowed).into_iter().collect()
}

fn operation_status(tiering: &Tiering) -> &'static str {
    match (tiering.kind, tiering.done) {
        (TieringKind::Archive, false) => "archival-in-progress",
        (TieringKind::Archive, true) => "archival-completed",
        (TieringKind::Failed, _) => "archival-failed",
        (TieringKind::Temporary, false) => "temporary-restore-in-progress",
        (TieringKind::Temporary, true) => "temporary-restore-completed",
        (TieringKind::Permanent, false) => "permanent-restore-in-progress",
        (TieringKind::Permanent, true) => "permanent-restore-completed",
    }
}

fn show(snapshot: &Snapshot, own_tags: Option<&Tags>, now: api::Timestamp) -> SnapshotTierStatus {
    let tiering = snapshot.tiering.as_ref();
    let failed = tiering.is_some_and(|tiering| tiering.kind == TieringKind::Failed);
    SnapshotTierStatus {
        snapshot_id: Some(snapshot.id.clone()),
        volume_id: Some(snapshot.volume.clone()),
        status: Some(snapshot::state_name(&snapshot.state).into()),
        owner_id: Some(snapshot.owner.clone()),
        tags: tags::shown(own_tags),
        storage_tier: Some(tier_name(snapshot).into()),
        last_tiering_start_time: tiering.map(|tiering| tiering.started),
        last_tiering_progress: tiering.map(|tiering| tiering.progress(now)),
        last_tiering_operation_status: tiering.map(|tiering| operation_status(tiering).into()),
        last_tiering_operation_status_detail: failed.then(|| "The snapshot is used by an image".into()),
        archival_complete_time: tiering.and_then(|tiering| tiering.archived),
        restore_expiry_time: tiering.and_then(|tiering| tiering.expires),
    }
}
