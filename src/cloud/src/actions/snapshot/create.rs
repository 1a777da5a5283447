//! CreateSnapshot: the blocks of a volume at this moment.
//!
//! The snapshot of an encrypted volume keeps that volume's data key, so the state of its KMS key is not asked for here;
//! whoever makes something of the snapshot needs it.

use crate::event::Change;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::rules::{image, snapshot};
use crate::state::{Snapshot, SnapshotState, Volume, VolumePhase};
use crate::tx::Tx;
use api::ec2::snapshot::{CreateSnapshotInput, CreateSnapshotOutput};
use api::{ApiError, ErrorCode, Span, Timestamp, VolumeId};
use std::sync::Arc;

/// The least time between two snapshots of a volume.
const LEAST_PAUSE: Span = Span::seconds(15);
/// How many moments of snapshots a volume remembers.
const REMEMBERED: usize = 5;
/// How many snapshots of a volume may be under way, for disks that spin and for others.
const MOST_PENDING_SLOW: usize = 1;
const MOST_PENDING: usize = 5;

/// Begins a snapshot.
pub(crate) fn create_snapshot(
    tx: &mut Tx<'_>,
    input: CreateSnapshotInput,
) -> Result<CreateSnapshotOutput, ApiError> {
    form::volume_id(&input.volume_id)?;
    let description = ascii_description(input.description.as_deref())?;
    image::one_of(input.location.as_deref(), "location", &["regional", "local"])?;
    let tagging = Tagging::new(&input.tag_specifications, &["snapshot"])?;
    tx.dry_run(input.dry_run)?;
    let volume = own_volume(tx, &input.volume_id)?;
    check_place(input.outpost_arn.as_deref(), input.location.as_deref())?;
    check_rate(tx, volume)?;
    snapshot::admit(tx)?;

    let snapshot_tags = tagging.of("snapshot");
    let snapshot = begin(tx, volume, description, snapshot_tags.clone());
    Ok(CreateSnapshotOutput {
        tags: Some(tags::list(&snapshot_tags)),
        snapshot_id: Some(snapshot.id.clone()),
        volume_id: Some(snapshot.volume.clone()),
        state: Some("pending".into()),
        start_time: Some(snapshot.started),
        progress: Some(String::new()),
        owner_id: Some(snapshot.owner.clone()),
        description: Some(snapshot.description.clone()),
        volume_size: Some(snapshot.size),
        encrypted: Some(snapshot.encrypted),
        kms_key_id: snapshot.kms_key.clone(),
        ..CreateSnapshotOutput::default()
    })
}

/// Refuses places other than the Region: the lab has neither Outposts nor Local Zones.
pub(crate) fn check_place(outpost: Option<&str>, location: Option<&str>) -> Result<(), ApiError> {
    let local = location.filter(|place| *place == "local");
    for (place, parameter) in [(outpost, "outpostArn"), (local, "location")] {
        if let Some(place) = place {
            return Err(form::invalid_value(
                place,
                parameter,
                "The volume is in a Region.",
            ));
        }
    }
    Ok(())
}

/// Begins a snapshot of a volume, with its tags, and notes the moment at the volume.
pub(crate) fn begin(
    tx: &mut Tx<'_>,
    volume: &Volume,
    description: String,
    tags: Vec<(String, String)>,
) -> Snapshot {
    let (snapshot, takes) = snapshot::of_volume(tx, volume, description);
    snapshot::begin(tx, snapshot.clone(), takes);
    tx.tag(snapshot.id.as_str(), tags);
    let moments = moments_with(&volume.snapshots_at, tx.now());
    tx.change(Change::Volume(Arc::new(Volume {
        snapshots_at: moments,
        ..volume.clone()
    })));
    snapshot
}

/// Checks a snapshot's description: plain ASCII of at most 255 characters.
pub(crate) fn ascii_description(text: Option<&str>) -> Result<String, ApiError> {
    let text = form::description(text)?.unwrap_or_default();
    if text.is_ascii() {
        Ok(text)
    } else {
        Err(form::bad_value(
            &text,
            "description",
            "Character sets beyond ASCII are not supported.",
        ))
    }
}

fn own_volume<'a>(tx: &Tx<'a>, id: &VolumeId) -> Result<&'a Volume, ApiError> {
    match tx.region.volumes.get(id) {
        Some(volume) if volume.owner == tx.account => match volume.phase {
            VolumePhase::Ready => Ok(volume),
            VolumePhase::Creating => error(
                ErrorCode::IncorrectState,
                format!("Volume '{id}' is in invalid state - creating"),
            ),
            VolumePhase::Deleting => error(
                ErrorCode::IncorrectState,
                format!("Volume '{id}' is in invalid state - deleting"),
            ),
        },
        _ => error(
            ErrorCode::InvalidVolumeNotFound,
            format!("The volume '{id}' does not exist."),
        ),
    }
}

/// Refuses a snapshot too soon after the last one, and one too many at a time.
pub(crate) fn check_rate(tx: &Tx<'_>, volume: &Volume) -> Result<(), ApiError> {
    if volume
        .snapshots_at
        .last()
        .is_some_and(|last| tx.now() - *last < LEAST_PAUSE)
    {
        return error(
            ErrorCode::SnapshotCreationPerVolumeRateExceeded,
            "The maximum per volume CreateSnapshot request rate has been exceeded. Use an increasing or variable \
             sleep interval between requests.",
        );
    }
    let pending = tx.region.snapshots.values().filter(|snapshot| {
        snapshot.volume == volume.id && matches!(snapshot.state, SnapshotState::Pending { .. })
    });
    let most = match volume.volume_type.as_str() {
        "st1" | "sc1" => MOST_PENDING_SLOW,
        _ => MOST_PENDING,
    };
    if pending.count() >= most {
        return error(
            ErrorCode::ConcurrentSnapshotLimitExceeded,
            format!(
                "You have exceeded the maximum number of {most} concurrent snapshots for volume '{}'.",
                volume.id
            ),
        );
    }
    Ok(())
}

fn moments_with(moments: &[Timestamp], now: Timestamp) -> Vec<Timestamp> {
    let skip = (moments.len() + 1).saturating_sub(REMEMBERED);
    moments.iter().skip(skip).copied().chain([now]).collect()
}
