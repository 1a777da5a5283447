//! CopySnapshot: EC2 accepts nearly everything and finds out later what is wrong with the source.

use crate::actions::snapshot::create::ascii_description;
use crate::agenda::DueKind;
use crate::rules::ebs_keys;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::snapshot;
use crate::rules::snapshot::{COPIED_VOLUME, Copy};
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::state::{Snapshot, SnapshotState};
use crate::tx::Tx;
use api::ec2::snapshot::{CopySnapshotInput, CopySnapshotOutput};
use api::{ApiError, ErrorCode, SnapshotId, Span};

/// The most copies under way to a Region.
const MOST_COPIES: usize = 20;
/// How long EC2 takes to find out that a copy cannot be made.
const FINDING_OUT: Span = Span::seconds(10);

/// Begins a copy in the Region that is asked.
pub(crate) fn copy_snapshot(
    tx: &mut Tx<'_>,
    input: CopySnapshotInput,
) -> Result<CopySnapshotOutput, ApiError> {
    let tagging = check_form(tx, &input)?;
    let description = ascii_description(input.description.as_deref())?;
    tx.dry_run(input.dry_run)?;
    admit(tx)?;
    snapshot::admit(tx)?;
    let id = SnapshotId::from(tx.id(SnapshotId::PREFIX));
    match readable_source(tx, &input) {
        Ok(source) => match key_of(tx, &input, source) {
            Ok(key) => {
                let wish = Copy {
                    source,
                    here: input.source_region == tx.region_name,
                    key,
                    description,
                    minutes: input.completion_duration_minutes,
                };
                let (copy, takes) = snapshot::copy_of(tx, id.clone(), wish);
                snapshot::begin(tx, copy, takes);
            }
            Err(message) => in_vain(tx, &input, &id, description, message),
        },
        Err(message) => in_vain(tx, &input, &id, description, message),
    }
    let given = tagging.of("snapshot");
    let shown = tags::list(&given);
    tx.tag(id.as_str(), given);
    Ok(CopySnapshotOutput {
        tags: Some(shown),
        snapshot_id: Some(id),
    })
}

fn in_vain(tx: &mut Tx<'_>, input: &CopySnapshotInput, id: &SnapshotId, description: String, message: &str) {
    let minutes = input.completion_duration_minutes;
    let blank = snapshot::blank_copy(tx, id.clone(), None, description, minutes);
    snapshot::begin_in_vain(tx, blank, FINDING_OUT, message);
}

fn check_form(tx: &Tx<'_>, input: &CopySnapshotInput) -> Result<Tagging, ApiError> {
    if crate::ids::check(SnapshotId::PREFIX, input.source_snapshot_id.as_str()).is_err() {
        return error(
            ErrorCode::InvalidParameterValue,
            "The specified snapshotId is invalid",
        );
    }
    if !tx.is_region(&input.source_region) {
        let message = format!("{} is not a valid region name", input.source_region);
        return error(ErrorCode::InvalidRegion, message);
    }
    if let Some(destination) = input.destination_region.as_deref()
        && destination != tx.region_name
    {
        return error(
            ErrorCode::InvalidParameterValue,
            format!(
                "DestinationRegion '{destination}' does not match the current region ({}).",
                tx.region_name
            ),
        );
    }
    snapshot::check_key_wish(input.kms_key_id.as_deref(), input.encrypted)?;
    snapshot::check_minutes(input.completion_duration_minutes, "completionDurationMinutes")?;
    // The lab has neither Outposts nor Local Zones.
    for (place, parameter) in [
        (&input.destination_outpost_arn, "destinationOutpostArn"),
        (
            &input.destination_availability_zone,
            "destinationAvailabilityZone",
        ),
    ] {
        if let Some(place) = place {
            return Err(form::invalid_value(
                place,
                parameter,
                "The destination does not exist.",
            ));
        }
    }
    Tagging::new(&input.tag_specifications, &["snapshot"])
}

/// Refuses a copy when too many of the caller's are under way to this Region; those of images are not counted.
fn admit(tx: &Tx<'_>) -> Result<(), ApiError> {
    let under_way = tx.state.agenda.values().filter(|due| {
        let id = match &due.what {
            DueKind::SnapshotReady(id) | DueKind::SnapshotFails { id, .. } => id,
            _ => return false,
        };
        due.region == tx.region_name
            && tx.region.users_of(id).is_empty()
            && tx.region.snapshots.get(id).is_some_and(|snapshot| {
                snapshot.owner == tx.account
                    && snapshot.volume.as_str() == COPIED_VOLUME
                    && matches!(snapshot.state, SnapshotState::Pending { .. })
            })
    });
    if under_way.count() >= MOST_COPIES {
        return error(
            ErrorCode::ResourceLimitExceeded,
            format!(
                "Too many snapshot copies in progress. The limit is {MOST_COPIES} for this destination region."
            ),
        );
    }
    Ok(())
}

/// The source, if the caller may read it and it is complete; else the message of the copy that fails.
fn readable_source<'a>(tx: &Tx<'a>, input: &CopySnapshotInput) -> Result<&'a Snapshot, &'static str> {
    let source = tx
        .state
        .region(&input.source_region)
        .and_then(|region| {
            let source = region.snapshots.get(&input.source_snapshot_id)?;
            region.may_restore(source, tx.account).then_some(source)
        })
        .ok_or("Source snapshot is not found")?;
    match source.unusable() {
        None => Ok(source),
        Some("archived") => Err("Source snapshot is archived"),
        Some(_) => Err("Source snapshot is not complete"),
    }
}

/// The key of the copy. What was encrypted stays so, under the default key unless another is named.
fn key_of(tx: &Tx<'_>, input: &CopySnapshotInput, source: &Snapshot) -> Result<Option<String>, &'static str> {
    if !ebs_keys::opens(tx, source) {
        return Err(snapshot::KEY_NOT_ACCESSIBLE);
    }
    let key = match input.kms_key_id.as_deref().filter(|name| !name.is_empty()) {
        Some(name) => ebs_keys::resolve(tx, name),
        None if source.encrypted || input.encrypted == Some(true) || ebs_keys::by_default(tx) => {
            Some(ebs_keys::default(tx)).filter(|key| ebs_keys::usable(tx, key))
        }
        None => return Ok(None),
    };
    key.map(Some).ok_or(snapshot::KEY_NOT_ACCESSIBLE)
}
