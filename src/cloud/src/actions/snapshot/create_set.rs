//! CreateSnapshots: several volumes of an instance at one moment, all of them or none.

use crate::actions::snapshot::create;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::tags;
use crate::rules::tags::{MOST_TAGS, Tagging};
use crate::rules::{image, instance, snapshot, volume};
use crate::state::{Instance, InstancePhase, Tags, Volume};
use crate::tx::Tx;
use api::ec2::snapshot::create_set::{
    CreateSnapshotsInput, CreateSnapshotsOutput, InstanceSpecification, SnapshotInfo,
};
use api::{ApiError, ErrorCode, VolumeId};
use std::sync::Arc;

/// The most volumes that can be left out.
const MOST_EXCLUDED: usize = 40;

/// Key and value of a tag.
type Pair = (String, String);

/// Begins a snapshot of each volume.
pub(crate) fn create_snapshots(
    tx: &mut Tx<'_>,
    input: CreateSnapshotsInput,
) -> Result<CreateSnapshotsOutput, ApiError> {
    let wanted = input.instance_specification.unwrap_or_default();
    let excluded = wanted.exclude_data_volume_ids.as_deref().unwrap_or_default();
    check_specification(&wanted, excluded)?;
    let description = create::ascii_description(input.description.as_deref())?;
    image::one_of(
        input.copy_tags_from_source.as_deref(),
        "copyTagsFromSource",
        &["volume"],
    )?;
    image::one_of(input.location.as_deref(), "location", &["regional", "local"])?;
    let tagging = Tagging::new(&input.tag_specifications, &["snapshot"])?;
    tx.dry_run(input.dry_run)?;

    let instance = own_instance(tx, &wanted)?;
    create::check_place(input.outpost_arn.as_deref(), input.location.as_deref())?;
    let volumes = chosen(tx, instance, wanted.exclude_boot_volume == Some(true), excluded)?;
    for volume in &volumes {
        volume::ready(volume)?;
        create::check_rate(tx, volume)?;
    }
    snapshot::admit(tx)?;
    let copies_tags = input.copy_tags_from_source.is_some();
    let given = tagging.of("snapshot");
    let all_tags: Vec<Vec<Pair>> = volumes
        .iter()
        .map(|volume| tags_of(tx, volume, &given, copies_tags))
        .collect::<Result<_, ApiError>>()?;

    let made = volumes
        .into_iter()
        .zip(all_tags)
        .map(|(volume, tags)| begin(tx, volume, description.clone(), tags));
    Ok(CreateSnapshotsOutput {
        snapshots: Some(made.collect()),
    })
}

fn check_specification(wanted: &InstanceSpecification, excluded: &[VolumeId]) -> Result<(), ApiError> {
    form::instance_id(&wanted.instance_id.clone().unwrap_or_default())?;
    if excluded.len() > MOST_EXCLUDED {
        let message = format!("The maximum number of volumes to exclude is {MOST_EXCLUDED}.");
        return error(ErrorCode::InvalidParameterValue, message);
    }
    excluded.iter().try_for_each(form::volume_id)
}

fn own_instance<'a>(tx: &Tx<'a>, wanted: &InstanceSpecification) -> Result<&'a Arc<Instance>, ApiError> {
    let instance = instance::one(tx, &wanted.instance_id.clone().unwrap_or_default())?;
    let stands = matches!(
        instance.phase,
        InstancePhase::Running | InstancePhase::Stopping | InstancePhase::Stopped
    );
    if stands {
        return Ok(instance);
    }
    error(
        ErrorCode::IncorrectState,
        format!(
            "The instance '{}' is not in a state from which snapshots can be created: {}",
            instance.id,
            instance.phase.name()
        ),
    )
}

/// The volumes of an instance that are not left out, in the order of its devices.
fn chosen<'a>(
    tx: &Tx<'a>,
    instance: &'a Instance,
    without_boot: bool,
    excluded: &[VolumeId],
) -> Result<Vec<&'a Arc<Volume>>, ApiError> {
    let root = instance.root().map(|mapping| &mapping.volume);
    for id in excluded {
        if Some(id) == root {
            let reason = "It is the boot volume. Use ExcludeBootVolume to leave it out.";
            return Err(form::invalid_value(id.as_str(), "excludeDataVolumeId", reason));
        }
        if !instance.mappings.iter().any(|mapping| mapping.volume == *id) {
            let reason = format!("It is not attached to {}.", instance.id);
            return Err(form::invalid_value(id.as_str(), "excludeDataVolumeId", &reason));
        }
    }
    let all = instance::volumes(tx, instance).map(|(_, volume)| volume);
    let kept: Vec<_> = all
        .filter(|volume| !excluded.contains(&volume.id))
        .filter(|volume| !without_boot || Some(&volume.id) != root)
        .collect();
    if kept.is_empty() {
        return error(
            ErrorCode::InvalidParameterCombination,
            format!(
                "No volumes of the instance '{}' are left to snapshot.",
                instance.id
            ),
        );
    }
    Ok(kept)
}

/// The tags of a volume's snapshot: those given, and those of the volume under other keys.
fn tags_of(tx: &Tx<'_>, volume: &Volume, given: &[Pair], copies: bool) -> Result<Vec<Pair>, ApiError> {
    let mut tags = given.to_vec();
    let known = tx.region.tags_of(tx.account, volume.id.as_str());
    for (key, value) in known.filter(|_| copies).into_iter().flat_map(Tags::iter) {
        if !given.iter().any(|(other, _)| other == key) {
            tags.push((key.to_owned(), value.to_owned()));
        }
    }
    if tags.len() > MOST_TAGS {
        return Err(tags::too_many());
    }
    Ok(tags)
}

fn begin(tx: &mut Tx<'_>, volume: &Volume, description: String, tags: Vec<Pair>) -> SnapshotInfo {
    let snapshot = create::begin(tx, volume, description, tags.clone());
    SnapshotInfo {
        description: Some(snapshot.description.clone()),
        tags: Some(tags::list(&tags)),
        encrypted: Some(snapshot.encrypted),
        volume_id: Some(snapshot.volume.clone()),
        state: Some("pending".into()),
        volume_size: Some(snapshot.size),
        start_time: Some(snapshot.started),
        progress: Some(String::new()),
        owner_id: Some(snapshot.owner.clone()),
        snapshot_id: Some(snapshot.id),
        ..SnapshotInfo::default()
    }
}
