//! CreateSnapshot: the blocks of a volume at this moment.

use super::checks::{self, error};
use super::tags::{self, Tagging};
use super::{images, snapshots};
use crate::event::Change;
use crate::state::{SnapshotState, Volume, VolumePhase};
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
    checks::volume_id(&input.volume_id)?;
    let description = ascii_description(input.description.as_deref())?;
    images::one_of(input.location.as_deref(), "location", &["regional", "local"])?;
    let tagging = Tagging::new(&input.tag_specifications, &["snapshot"])?;
    tx.dry_run(input.dry_run)?;
    let volume = own_volume(tx, &input.volume_id)?;
    // The lab has neither Outposts nor Local Zones.
    for (place, parameter) in [
        (&input.outpost_arn, "outpostArn"),
        (
            &input.location.clone().filter(|place| place == "local"),
            "location",
        ),
    ] {
        if let Some(place) = place {
            return Err(checks::invalid_value(
                place,
                parameter,
                "The volume is in a Region.",
            ));
        }
    }
    check_rate(tx, volume)?;
    snapshots::admit(tx)?;

    let (snapshot, takes) = snapshots::of_volume(tx, volume, description);
    let snapshot_tags = tagging.of("snapshot");
    let output = CreateSnapshotOutput {
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
    };
    let id = snapshot.id.clone();
    snapshots::begin(tx, snapshot, takes);
    tx.tag(id.as_str(), snapshot_tags);
    let moments = moments_with(&volume.snapshots_at, tx.now());
    tx.change(Change::Volume(Arc::new(Volume {
        snapshots_at: moments,
        ..volume.clone()
    })));
    Ok(output)
}

/// Checks a snapshot's description: plain ASCII of at most 255 characters.
pub(crate) fn ascii_description(text: Option<&str>) -> Result<String, ApiError> {
    let text = checks::description(text)?.unwrap_or_default();
    if text.is_ascii() {
        Ok(text)
    } else {
        Err(checks::bad_value(
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

fn check_rate(tx: &Tx<'_>, volume: &Volume) -> Result<(), ApiError> {
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
