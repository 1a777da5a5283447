//! DescribeSnapshots: what a caller may make volumes from, narrowed by ids, owners, users and filters.

use crate::rules::filter::Filters;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::page::Page;
use crate::rules::snapshot;
use crate::rules::snapshot::COPIED_VOLUME;
use crate::rules::tag_cursor::TagCursor;
use crate::rules::{snapshot_tier, tags};
use crate::state::{BLOCK_BYTES, Snapshot, SnapshotState, Tags, VolumePermission};
use crate::tx::Tx;
use api::ec2::snapshot::{DescribeSnapshotsInput, DescribeSnapshotsOutput};
use api::{ApiError, ErrorCode, SnapshotId, Span, Timestamp, ec2};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The words that stand for owners beside `self`.
const OWNER_WORDS: &[&str] = &["amazon", "aws-marketplace"];
/// The least page.
const LEAST_RESULTS: i64 = 5;
/// How long a new copy knows nothing of its source.
const METADATA_DELAY: Span = Span::seconds(5);

/// Lists snapshots in the order of their ids.
pub(crate) fn describe_snapshots(
    tx: &mut Tx<'_>,
    input: DescribeSnapshotsInput,
) -> Result<DescribeSnapshotsOutput, ApiError> {
    let filters = check(&input)?;
    tx.dry_run(input.dry_run)?;
    let asked: BTreeSet<&SnapshotId> = input.snapshot_ids.iter().collect();
    for id in &input.snapshot_ids {
        let seen = tx.region.snapshots.get(id);
        if !seen.is_some_and(|snapshot| tx.region.may_restore(snapshot, tx.account)) {
            return Err(snapshot::not_found(id));
        }
    }
    let now = tx.now();
    let mut tags = TagCursor::new(tx.region, tx.account, "snap-");
    let mut wanted = |snapshot: &Snapshot| {
        tx.region.may_restore(snapshot, tx.account)
            && owned(&input.owner_ids, snapshot, tx.account)
            && restorable(tx, &input.restorable_by_user_ids, snapshot)
            && (filters.is_empty() || {
                let own_tags = tags.of(snapshot.id.as_str());
                filters.pass(|name| values(snapshot, now, own_tags, name))
            })
    };
    let page = Page::new(input.max_results, input.next_token.as_deref())?;
    let found = candidates(tx, &filters, &asked, page.after()).filter(|snapshot| wanted(snapshot));
    let (found, next_token) = page.cut(found, |snapshot| String::from(&snapshot.id));
    let mut tags = TagCursor::new(tx.region, tx.account, "snap-");
    let shown = found
        .into_iter()
        .map(|snapshot| show(snapshot, now, tags.of(snapshot.id.as_str())))
        .collect();
    Ok(DescribeSnapshotsOutput {
        next_token,
        snapshots: Some(shown),
    })
}

/// All snapshots that the answer may have, in the order of their ids, from one on; none of the ways to find them looks
/// at more than it must.
fn candidates<'t>(
    tx: &'t Tx<'_>,
    filters: &'t Filters<'_>,
    asked: &'t BTreeSet<&SnapshotId>,
    from: &'t str,
) -> Box<dyn Iterator<Item = &'t Snapshot> + 't> {
    let all = &tx.region.snapshots;
    if !asked.is_empty() {
        return Box::new(asked.iter().filter_map(|id| all.get(*id)).map(AsRef::as_ref));
    }
    if filters.want_tags() {
        let tagged = TagCursor::tagged(tx.region, tx.account, "snap-", from);
        let fitting = tagged.filter(|(_, tags)| filters.tags_pass(tags));
        return Box::new(fitting.filter_map(|(id, _)| all.get(id)).map(AsRef::as_ref));
    }
    match filters.exact("snapshot-id") {
        Some(ids) => {
            let ids = ids.into_iter().filter(move |id| *id >= from);
            Box::new(ids.filter_map(|id| all.get(id)).map(AsRef::as_ref))
        }
        None => Box::new(all.from(&from).map(|(_, snapshot)| snapshot.as_ref())),
    }
}

/// Everything about the request that needs no look at the Region.
fn check(input: &DescribeSnapshotsInput) -> Result<Filters<'_>, ApiError> {
    for id in &input.snapshot_ids {
        form::snapshot_id(id)?;
    }
    for owner in &input.owner_ids {
        if owner != "self" && !OWNER_WORDS.contains(&owner.as_str()) && !form::is_account(owner) {
            return Err(form::bad_user(owner));
        }
    }
    for user in &input.restorable_by_user_ids {
        if user != "self" && user != "all" && !form::is_account(user) {
            return Err(form::bad_user(user));
        }
    }
    let filters = Filters::new(&input.filters, &api::ec2::snapshot::DESCRIBE_SNAPSHOTS)?;
    if let Some(limit) = input.max_results
        && limit < LEAST_RESULTS
    {
        return error(
            ErrorCode::InvalidParameterValue,
            format!(
                "Value ( {limit} ) for parameter maxResults is invalid. Expecting a value greater than \
                 {LEAST_RESULTS}."
            ),
        );
    }
    let paging = match (input.max_results, &input.next_token) {
        (Some(_), _) => Some("maxResults"),
        (None, Some(_)) => Some("nextToken"),
        (None, None) => None,
    };
    match paging {
        Some(paging) if !input.snapshot_ids.is_empty() => error(
            ErrorCode::InvalidParameterCombination,
            format!("The parameter snapshotIdsSet cannot be used with the parameter {paging}"),
        ),
        _ => Ok(filters),
    }
}

fn owned(owners: &[String], snapshot: &Snapshot, account: &str) -> bool {
    owners.is_empty()
        || owners.iter().any(|owner| match owner.as_str() {
            "self" => snapshot.owner == account,
            owner => snapshot.owner == owner || snapshot.owner_alias.as_deref() == Some(owner),
        })
}

/// Whether one of the users owns the snapshot or has a permission of their own; `all` means the public ones.
fn restorable(tx: &Tx<'_>, users: &[String], snapshot: &Snapshot) -> bool {
    let has = |user: &str| {
        snapshot.owner == user
            || snapshot
                .permissions
                .iter()
                .any(|permission| matches!(permission, VolumePermission::Account(id) if id == user))
    };
    users.is_empty()
        || users.iter().any(|user| match user.as_str() {
            "all" => tx.region.is_public(snapshot),
            "self" => has(tx.account),
            user => has(user),
        })
}

/// Whether a snapshot is a copy that has not read its source yet.
fn is_blank(snapshot: &Snapshot, now: Timestamp) -> bool {
    snapshot.volume.as_str() == COPIED_VOLUME
        && matches!(snapshot.state, SnapshotState::Pending { .. })
        && now - snapshot.started < METADATA_DELAY
}

fn progress(snapshot: &Snapshot, now: Timestamp) -> String {
    let done = if is_blank(snapshot, now) {
        0
    } else {
        snapshot.progress(now)
    };
    format!("{done}%")
}

fn transfer_type(snapshot: &Snapshot) -> &'static str {
    match snapshot.completion_minutes {
        Some(_) => "time-based",
        None => "standard",
    }
}

fn show(snapshot: &Snapshot, now: Timestamp, own_tags: Option<&Tags>) -> ec2::snapshot::Snapshot {
    let blank = is_blank(snapshot, now);
    let encrypted = snapshot.encrypted && !blank;
    let (completed, message) = match &snapshot.state {
        SnapshotState::Completed { at } => (Some(*at), None),
        SnapshotState::Error { message } => (None, Some(message.clone())),
        SnapshotState::Pending { .. } => (None, blank.then(|| "Metadata not updated".into())),
    };
    let blocks = i64::try_from(snapshot.disk.blocks()).unwrap_or(i64::MAX);
    ec2::snapshot::Snapshot {
        owner_alias: snapshot.owner_alias.clone(),
        tags: tags::shown(own_tags),
        storage_tier: Some(snapshot_tier::tier_name(snapshot).into()),
        restore_expiry_time: snapshot.tiering.as_ref().and_then(|tiering| tiering.expires),
        transfer_type: Some(transfer_type(snapshot).into()),
        completion_duration_minutes: snapshot.completion_minutes,
        completion_time: completed,
        full_snapshot_size_in_bytes: completed.map(|_| blocks.saturating_mul(BLOCK_BYTES)),
        snapshot_id: Some(snapshot.id.clone()),
        volume_id: Some(snapshot.volume.clone()),
        state: Some(snapshot::state_name(&snapshot.state).into()),
        state_message: message,
        start_time: Some(snapshot.started),
        progress: Some(progress(snapshot, now)),
        owner_id: Some(snapshot.owner.clone()),
        description: Some(snapshot.description.clone()),
        volume_size: Some(if blank { 0 } else { snapshot.size }),
        encrypted: Some(encrypted),
        kms_key_id: snapshot.kms_key.clone().filter(|_| encrypted),
        ..ec2::snapshot::Snapshot::default()
    }
}

/// What the snapshot has under the name of a filter.
fn values<'v>(
    snapshot: &'v Snapshot,
    now: Timestamp,
    own_tags: Option<&'v Tags>,
    name: &str,
) -> Vec<Cow<'v, str>> {
    if let Some(values) = tags::filter_values(own_tags, name) {
        return values;
    }
    let text = match name {
        "description" => Some(snapshot.description.as_str()),
        "encrypted" if snapshot.encrypted && !is_blank(snapshot, now) => Some("true"),
        "encrypted" => Some("false"),
        "owner-alias" => snapshot.owner_alias.as_deref(),
        "owner-id" => Some(snapshot.owner.as_str()),
        "progress" => return vec![Cow::Owned(progress(snapshot, now))],
        "snapshot-id" => Some(snapshot.id.as_str()),
        "start-time" => return vec![Cow::Owned(snapshot.started.to_string())],
        "status" => Some(snapshot::state_name(&snapshot.state)),
        "storage-tier" => Some(snapshot_tier::tier_name(snapshot)),
        "transfer-type" => Some(transfer_type(snapshot)),
        "volume-id" => Some(snapshot.volume.as_str()),
        "volume-size" => {
            let size = if is_blank(snapshot, now) { 0 } else { snapshot.size };
            return vec![Cow::Owned(size.to_string())];
        }
        _ => None,
    };
    text.map(Cow::Borrowed).into_iter().collect()
}
