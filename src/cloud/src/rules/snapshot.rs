//! Finding and making snapshots, and how long that takes.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form::error;
use crate::state::{BLOCKS_PER_GIB, Disk, Snapshot, SnapshotState, Volume};
use crate::tx::Tx;
use api::{ApiError, ErrorCode, SnapshotId, Span};
use std::sync::Arc;

/// The volume that EC2 names for a copy.
pub(crate) const COPIED_VOLUME: &str = "vol-ffffffff";
/// The most snapshots of an account in a Region.
const MOST_SNAPSHOTS: usize = 100_000;

/// What a key that cannot be used comes to.
pub(crate) const KEY_NOT_ACCESSIBLE: &str =
    "Given key ID is not accessible. You must have DescribeKey permissions on the default CMK.";

/// Taking a snapshot: some time to begin, then so much for a GiB of changed blocks.
const TAKING: Pace = Pace {
    start: Span::seconds(45),
    jitter: Span::seconds(15),
    per_gib: Span::seconds(9),
};
/// Copying within a Region.
const COPYING_HERE: Pace = Pace {
    start: Span::seconds(8),
    jitter: Span::seconds(8),
    per_gib: Span::seconds(2),
};
/// Copying from another Region.
const COPYING_FAR: Pace = Pace {
    start: Span::seconds(110),
    jitter: Span::seconds(40),
    per_gib: Span::seconds(60),
};

/// How long work on blocks takes.
struct Pace {
    start: Span,
    jitter: Span,
    per_gib: Span,
}

impl Pace {
    fn span(&self, blocks: u64, word: u64) -> Span {
        let blocks = i64::try_from(blocks).unwrap_or(i64::MAX);
        let work = blocks.saturating_mul(self.per_gib.0) / i64::from(BLOCKS_PER_GIB);
        let jitter = i64::try_from(word % (self.jitter.0.unsigned_abs() + 1)).unwrap_or_default();
        Span(self.start.0.saturating_add(jitter).saturating_add(work))
    }
}

/// A snapshot of the caller.
pub(crate) fn own<'a>(tx: &Tx<'a>, id: &SnapshotId) -> Result<&'a Arc<Snapshot>, ApiError> {
    match tx.region.snapshots.get(id) {
        Some(snapshot) if snapshot.owner == tx.account => Ok(snapshot),
        _ => Err(not_found(id)),
    }
}

/// Refuses a snapshot from which nothing can be made: one that is not complete, or is in the archive.
pub(crate) fn usable(snapshot: &Snapshot) -> Result<(), ApiError> {
    match snapshot.unusable() {
        None => Ok(()),
        Some(state) => error(
            ErrorCode::IncorrectState,
            format!("Snapshot is in invalid state - {state}"),
        ),
    }
}

/// The error of a snapshot that does not exist, as far as the caller may know.
pub(crate) fn not_found(id: &SnapshotId) -> ApiError {
    ApiError::new(
        ErrorCode::InvalidSnapshotNotFound,
        format!("The snapshot '{id}' does not exist."),
    )
}

/// Refuses one snapshot too many.
pub(crate) fn admit(tx: &Tx<'_>) -> Result<(), ApiError> {
    let snapshots = &tx.region.snapshots;
    let full = snapshots.len() >= MOST_SNAPSHOTS
        && snapshots
            .values()
            .filter(|snapshot| snapshot.owner == tx.account)
            .count()
            >= MOST_SNAPSHOTS;
    if full {
        return error(
            ErrorCode::SnapshotLimitExceeded,
            format!("You have exceeded the maximum number of {MOST_SNAPSHOTS} snapshots."),
        );
    }
    Ok(())
}

/// A new snapshot of a volume, and how long it takes: only blocks that the last one lacks are stored.
pub(crate) fn of_volume(tx: &mut Tx<'_>, volume: &Volume, description: String) -> (Snapshot, Span) {
    let id = SnapshotId::from(tx.id(SnapshotId::PREFIX));
    let word = tx.draw();
    let last = last_of(tx, volume);
    let fresh = last.map_or(volume.disk.blocks(), |last| volume.disk.blocks_not_in(&last.disk));
    let snapshot = Snapshot {
        id,
        owner: tx.account.to_owned(),
        owner_alias: None,
        volume: volume.id.clone(),
        size: volume.size,
        state: SnapshotState::Pending { until: tx.now() },
        started: tx.now(),
        description,
        encrypted: volume.encrypted,
        kms_key: volume.kms_key.clone(),
        disk: volume.disk.clone(),
        permissions: Vec::new(),
        product_codes: volume.product_codes.clone(),
        completion_minutes: None,
        lock: None,
        tiering: None,
    };
    (snapshot, TAKING.span(fresh, word))
}

/// The newest snapshot of a volume, or the one that filled it, if the caller still has it under the same key.
fn last_of<'a>(tx: &Tx<'a>, volume: &Volume) -> Option<&'a Arc<Snapshot>> {
    let usable = |snapshot: &&Arc<Snapshot>| {
        snapshot.owner == tx.account
            && snapshot.kms_key == volume.kms_key
            && !matches!(snapshot.state, SnapshotState::Error { .. })
            && !snapshot.is_archived()
    };
    let all = tx.region.snapshots.values();
    all.filter(|snapshot| snapshot.volume == volume.id)
        .filter(usable)
        .max_by_key(|snapshot| snapshot.started)
        .or_else(|| {
            let source = volume.snapshot.as_ref()?;
            tx.region.snapshots.get(source).filter(usable)
        })
}

/// What a copy of a snapshot is to be.
pub(crate) struct Copy<'a> {
    /// The source.
    pub source: &'a Snapshot,
    /// Whether it is in this Region too.
    pub here: bool,
    /// The key of the copy.
    pub key: Option<String>,
    /// What its owner says of it.
    pub description: String,
    /// Minutes that it may take.
    pub minutes: Option<i64>,
}

/// A new copy of a snapshot under that id, and how long it takes: only blocks that no earlier copy under the same
/// key has are transferred.
pub(crate) fn copy_of(tx: &mut Tx<'_>, id: SnapshotId, copy: Copy<'_>) -> (Snapshot, Span) {
    let word = tx.draw();
    let disk = &copy.source.disk;
    let earlier = tx.region.snapshots.values().filter(|other| {
        other.owner == tx.account
            && other.volume.as_str() == COPIED_VOLUME
            && other.kms_key == copy.key
            && other.unusable().is_none()
    });
    let fresh = earlier
        .map(|other| disk.blocks_not_in(&other.disk))
        .fold(disk.blocks(), u64::min);
    let pace = if copy.here { COPYING_HERE } else { COPYING_FAR };
    let span = pace.span(fresh, word);
    let span = copy
        .minutes
        .map_or(span, |minutes| span.min(Span::minutes(minutes)));
    let snapshot = Snapshot {
        size: copy.source.size,
        encrypted: copy.key.is_some(),
        disk: disk.clone(),
        product_codes: copy.source.product_codes.clone(),
        ..blank_copy(tx, id, copy.key, copy.description, copy.minutes)
    };
    (snapshot, span)
}

/// A copy of which nothing is known but who wants it.
pub(crate) fn blank_copy(
    tx: &Tx<'_>,
    id: SnapshotId,
    key: Option<String>,
    description: String,
    minutes: Option<i64>,
) -> Snapshot {
    Snapshot {
        id,
        owner: tx.account.to_owned(),
        owner_alias: None,
        volume: COPIED_VOLUME.into(),
        size: 0,
        state: SnapshotState::Pending { until: tx.now() },
        started: tx.now(),
        description,
        encrypted: false,
        kms_key: key,
        disk: Disk::default(),
        permissions: Vec::new(),
        product_codes: Vec::new(),
        completion_minutes: minutes,
        lock: None,
        tiering: None,
    }
}

/// Writes down a pending snapshot that is complete after that time.
pub(crate) fn begin(tx: &mut Tx<'_>, snapshot: Snapshot, takes: Span) {
    let ready = DueKind::SnapshotReady(snapshot.id.clone());
    put_pending(tx, snapshot, takes);
    tx.schedule(takes, ready);
}

/// Writes down a pending snapshot that fails after that time.
pub(crate) fn begin_in_vain(tx: &mut Tx<'_>, snapshot: Snapshot, takes: Span, message: &str) {
    let fails = DueKind::SnapshotFails {
        id: snapshot.id.clone(),
        message: message.to_owned(),
    };
    put_pending(tx, snapshot, takes);
    tx.schedule(takes, fails);
}

fn put_pending(tx: &mut Tx<'_>, snapshot: Snapshot, takes: Span) {
    let state = SnapshotState::Pending {
        until: tx.now() + takes,
    };
    tx.change(Change::Snapshot(Arc::new(Snapshot { state, ..snapshot })));
}

/// The checks of a duration that a copier asks for.
pub(crate) fn check_minutes(minutes: Option<i64>, parameter: &str) -> Result<(), ApiError> {
    match minutes {
        Some(minutes) if !(15..=2880).contains(&minutes) || minutes % 15 != 0 => {
            Err(crate::rules::form::invalid_value(
                &minutes.to_string(),
                parameter,
                "The value must be between 15 and 2880 in 15 minute increments.",
            ))
        }
        _ => Ok(()),
    }
}

/// The error of a key without the wish to encrypt.
pub(crate) fn check_key_wish(key: Option<&str>, encrypted: Option<bool>) -> Result<(), ApiError> {
    if key.is_some_and(|key| !key.is_empty()) && encrypted != Some(true) {
        return error(
            ErrorCode::InvalidParameterDependency,
            "The parameter KmsKeyId requires the parameter Encrypted to be set.",
        );
    }
    Ok(())
}

/// EC2's word for a state.
pub(crate) fn state_name(state: &SnapshotState) -> &'static str {
    match state {
        SnapshotState::Pending { .. } => "pending",
        SnapshotState::Completed { .. } => "completed",
        SnapshotState::Error { .. } => "error",
    }
}
