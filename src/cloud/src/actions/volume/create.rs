//! CreateVolume.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form;
use crate::rules::form::{bad_value, error, missing};
use crate::rules::instance::unsupported;
use crate::rules::tags;
use crate::rules::tags::Tagging;
use crate::rules::volume_limits;
use crate::rules::volume_limits::VolumeType;
use crate::rules::{ebs_keys, fast_restore, idempotency, snapshot, volume};
use crate::state::{Disk, Snapshot, Volume, VolumePhase};
use crate::tx::Tx;
use crate::world::places::{self, Zone};
use api::ec2::volume::{CreateVolumeInput, CreateVolumeOutput};
use api::{ApiError, ErrorCode, SnapshotId, Span, VolumeId};
use std::sync::Arc;

/// MiB/s at which a snapshot's blocks can be fetched on request.
pub(crate) const INITIALIZATION_RATE: std::ops::RangeInclusive<i64> = 100..=300;

/// Makes an empty volume or one from a snapshot.
pub(crate) fn create_volume(
    tx: &mut Tx<'_>,
    input: CreateVolumeInput,
) -> Result<CreateVolumeOutput, ApiError> {
    let wanted = Wanted::checked(tx, &input)?;
    tx.dry_run(input.dry_run)?;
    let token = input.client_token.as_deref();
    if let Some(record) = idempotency::used(tx, "CreateVolume", token)? {
        return again(tx, token.unwrap_or_default(), &record.resources);
    }
    let snapshot = input
        .snapshot_id
        .as_ref()
        .map(|id| readable(tx, id))
        .transpose()?;
    let size = match (input.size, snapshot) {
        // A size below the snapshot's is raised without a word; block device mappings refuse it instead.
        (size, Some(snapshot)) => size.unwrap_or(0).max(snapshot.size),
        (size, None) => size.unwrap_or(0),
    };
    wanted.kind.check_size(size, input.iops)?;
    let (encrypted, kms_key) = encryption(tx, &input, snapshot)?;
    let fast_restored = fast_restore::speeds_up(tx, snapshot, &wanted.zone.name);
    let volume = Volume {
        id: tx.id(VolumeId::PREFIX).into(),
        owner: tx.account.to_owned(),
        zone: wanted.zone.name,
        size,
        volume_type: wanted.kind.name.to_owned(),
        iops: wanted.kind.effective_iops(size, input.iops),
        throughput: wanted.kind.effective_throughput(input.throughput),
        snapshot: input.snapshot_id.clone(),
        source_volume: None,
        auto_enable_io: None,
        encrypted,
        kms_key,
        phase: VolumePhase::Creating,
        created: tx.now(),
        attachments: Vec::new(),
        multi_attach: input.multi_attach_enabled.unwrap_or(false),
        initialization_rate: input.volume_initialization_rate,
        product_codes: snapshot
            .map(|snapshot| snapshot.product_codes.clone())
            .unwrap_or_default(),
        disk: snapshot.map_or_else(Disk::default, |snapshot| snapshot.disk.clone()),
        snapshots_at: Vec::new(),
        modifications: Vec::new(),
        fast_restored,
    };
    let given = wanted.tagging.of("volume");
    let answer = created(tx, &volume, tags::list(&given));
    let ready = Span(1500 + i64::try_from(tx.draw() % 2500).unwrap_or(0));
    tx.schedule(ready, DueKind::VolumeReady(volume.id.clone()));
    tx.tag(volume.id.as_str(), given);
    idempotency::remember(tx, "CreateVolume", token, vec![String::from(&volume.id)]);
    tx.change(Change::Volume(Arc::new(volume)));
    Ok(answer)
}

/// What can be checked before permissions are.
struct Wanted {
    zone: Zone,
    kind: &'static VolumeType,
    tagging: Tagging,
}

impl Wanted {
    fn checked(tx: &Tx<'_>, input: &CreateVolumeInput) -> Result<Self, ApiError> {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let name = match (
            filled(&input.availability_zone),
            filled(&input.availability_zone_id),
        ) {
            (None, None) => return Err(missing("zone")),
            (Some(_), Some(_)) => {
                return error(
                    ErrorCode::InvalidParameterCombination,
                    "The parameter availabilityZone cannot be used with the parameter availabilityZoneId",
                );
            }
            (Some(name), None) | (None, Some(name)) => name,
        };
        if input.size.is_none() && input.snapshot_id.is_none() {
            return Err(missing("size/snapshot"));
        }
        idempotency::check(input.client_token.as_deref())?;
        if let Some(id) = &input.snapshot_id {
            form::snapshot_id(id)?;
        }
        let kind = volume_limits::volume_type(input.volume_type.as_deref())?;
        let zone = find_zone(tx, input, &name)?;
        if input.outpost_arn.is_some() {
            return unsupported("OutpostArn");
        }
        if input.operator.is_some() {
            return unsupported("Operator");
        }
        check_combinations(input, kind)?;
        let tagging = Tagging::new(&input.tag_specifications, &["volume"])?;
        Ok(Self { zone, kind, tagging })
    }
}

/// The zone of that name, or of that id where the id was asked for.
fn find_zone(tx: &Tx<'_>, input: &CreateVolumeInput, name: &str) -> Result<Zone, ApiError> {
    let by_id = input
        .availability_zone_id
        .as_deref()
        .is_some_and(|id| !id.is_empty());
    places::zone(tx.region_name, tx.account, name)
        .filter(|zone| if by_id { zone.id == name } else { zone.name == name })
        .ok_or_else(|| {
            ApiError::new(
                ErrorCode::InvalidZoneNotFound,
                format!("The zone '{name}' does not exist."),
            )
        })
}

fn check_combinations(input: &CreateVolumeInput, kind: &VolumeType) -> Result<(), ApiError> {
    if input.kms_key_id.is_some() && input.encrypted != Some(true) {
        return error(
            ErrorCode::InvalidParameterDependency,
            "The parameter KmsKeyId requires the parameter Encrypted to be set.",
        );
    }
    kind.check_speed(input.iops, input.throughput)?;
    match input.size {
        // The snapshot's size may raise it, so only what is too much either way is refused here.
        Some(size) if input.snapshot_id.is_none() || size > kind.size.1 => {
            kind.check_size(size, input.iops)?;
        }
        _ => {}
    }
    check_multi_attach(kind, input.multi_attach_enabled)?;
    match input.volume_initialization_rate {
        Some(_) if input.snapshot_id.is_none() => error(
            ErrorCode::InvalidParameterDependency,
            "The parameter VolumeInitializationRate requires the parameter SnapshotId to be set.",
        ),
        Some(rate) if !INITIALIZATION_RATE.contains(&rate) => Err(bad_value(
            &rate.to_string(),
            "volumeInitializationRate",
            "It must be between 100 and 300 MiB/s.",
        )),
        _ => Ok(()),
    }
}

/// Only some types can be attached to several instances at once.
pub(crate) fn check_multi_attach(kind: &VolumeType, wish: Option<bool>) -> Result<(), ApiError> {
    if wish == Some(true) && !kind.multi_attach {
        return error(
            ErrorCode::InvalidParameterCombination,
            format!(
                "The parameter multiAttachEnabled is not supported for {} volumes.",
                kind.name
            ),
        );
    }
    Ok(())
}

/// The snapshot with that id, if the caller may make volumes from it and it is complete.
pub(crate) fn readable<'a>(tx: &Tx<'a>, id: &SnapshotId) -> Result<&'a Snapshot, ApiError> {
    let Some(snapshot) = tx
        .region
        .snapshots
        .get(id)
        .filter(|snapshot| tx.region.may_restore(snapshot, tx.account))
    else {
        return error(
            ErrorCode::InvalidSnapshotNotFound,
            format!("The snapshot '{id}' does not exist."),
        );
    };
    snapshot::usable(snapshot)?;
    Ok(snapshot)
}

/// Whether the volume is encrypted, and with which key. No key means one that cannot be used: EC2 notices only later.
fn encryption(
    tx: &Tx<'_>,
    input: &CreateVolumeInput,
    snapshot: Option<&Snapshot>,
) -> Result<(bool, Option<String>), ApiError> {
    let source = snapshot.filter(|snapshot| snapshot.encrypted);
    if source.is_some() && input.encrypted == Some(false) {
        return error(
            ErrorCode::InvalidParameterCombination,
            "The parameter Encrypted cannot be false for a volume from an encrypted snapshot.",
        );
    }
    if source.is_none() && input.encrypted != Some(true) && !ebs_keys::by_default(tx) {
        return Ok((false, None));
    }
    if source.is_some_and(|source| !ebs_keys::opens(tx, source)) {
        return Ok((true, None));
    }
    let key = match (&input.kms_key_id, source) {
        (Some(name), _) => return Ok((true, ebs_keys::resolve(tx, name))),
        (None, Some(source)) if source.owner == tx.account => source.kms_key.clone(),
        (None, _) => Some(ebs_keys::default(tx)),
    };
    Ok((true, key.filter(|key| ebs_keys::usable(tx, key))))
}

/// The answer of a call that was made before with the same token.
pub(crate) fn again(tx: &Tx<'_>, token: &str, made: &[String]) -> Result<CreateVolumeOutput, ApiError> {
    let id = made.first().cloned().unwrap_or_default();
    let Some(volume) = tx
        .region
        .volumes
        .get(id.as_str())
        .filter(|volume| volume.phase != VolumePhase::Deleting)
    else {
        return error(
            ErrorCode::IdempotentParameterMismatch,
            format!(
                "The client token '{token}' is associated with resource '{id}' which has already been deleted. \
                 Please use a different client token."
            ),
        );
    };
    let known = tags::shown(tx.region.tags_of(tx.account, &id)).unwrap_or_default();
    Ok(created(tx, volume, known))
}

/// What CreateVolume answers: less than Describe shows, and whole seconds.
pub(crate) fn created(tx: &Tx<'_>, volume: &Volume, tags: Vec<api::ec2::common::Tag>) -> CreateVolumeOutput {
    let shown = volume::shown(tx, volume);
    CreateVolumeOutput {
        availability_zone_id: shown.availability_zone_id,
        source_volume_id: shown.source_volume_id,
        iops: shown.iops,
        tags: Some(tags),
        volume_type: shown.volume_type,
        fast_restored: shown.fast_restored,
        multi_attach_enabled: shown.multi_attach_enabled,
        throughput: shown.throughput,
        volume_initialization_rate: shown.volume_initialization_rate,
        volume_id: shown.volume_id,
        size: shown.size,
        snapshot_id: shown.snapshot_id,
        availability_zone: shown.availability_zone,
        state: shown.state,
        create_time: Some(volume.created.whole_second()),
        encrypted: shown.encrypted,
        kms_key_id: shown.kms_key_id,
        ..CreateVolumeOutput::default()
    }
}
