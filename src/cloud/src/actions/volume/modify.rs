//! ModifyVolume.

use crate::actions::volume::modifications;
use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form;
use crate::rules::form::error;
use crate::rules::{volume, volume_limits};
use crate::state::{Modification, Performance, Volume};
use crate::tx::Tx;
use api::ec2::volume::{ModifyVolumeInput, ModifyVolumeOutput};
use api::{ApiError, ErrorCode, Span};
use std::sync::Arc;

/// The most modifications of a volume within a day.
const MOST_IN_A_DAY: usize = 4;
/// How long a volume is `modifying`.
const MODIFYING: Span = Span::seconds(2);

/// Changes the size, type or speed of a volume in place.
pub(crate) fn modify_volume(
    tx: &mut Tx<'_>,
    input: ModifyVolumeInput,
) -> Result<ModifyVolumeOutput, ApiError> {
    form::volume_id(&input.volume_id)?;
    let nothing = input.size.is_none()
        && input.volume_type.is_none()
        && input.iops.is_none()
        && input.throughput.is_none()
        && input.multi_attach_enabled.is_none();
    if nothing {
        return error(
            ErrorCode::InvalidParameterValue,
            "Must specify at least one of size, type, iops, throughput or multi-attach",
        );
    }
    if input.volume_type.is_some() {
        volume_limits::volume_type(input.volume_type.as_deref())?;
    }
    tx.dry_run(input.dry_run)?;
    let volume = volume::one(tx, &input.volume_id)?;
    check_state(volume)?;
    let (original, target) = (current(volume), target(volume, &input)?);
    check_rate(tx, volume)?;
    let modification = Modification {
        started: tx.now(),
        optimizing: None,
        completed: None,
        original,
        target,
    };
    let answer = modifications::shown(tx, volume, &modification);
    let mut changed = Volume::clone(volume);
    changed.modifications.push(modification);
    // Older ones neither count for the rate nor are shown.
    let surplus = changed.modifications.len().saturating_sub(MOST_IN_A_DAY);
    changed.modifications.drain(..surplus);
    tx.schedule(MODIFYING, DueKind::VolumeModified(changed.id.clone()));
    tx.change(Change::Volume(Arc::new(changed)));
    Ok(ModifyVolumeOutput {
        volume_modification: Some(answer),
    })
}

/// A volume that is being made, deleted or modified is not modified.
fn check_state(volume: &Volume) -> Result<(), ApiError> {
    let id = &volume.id;
    volume::ready(volume)?;
    let running = volume
        .modifications
        .last()
        .filter(|last| last.completed.is_none());
    match running {
        None => Ok(()),
        Some(last) => {
            let word = if last.optimizing.is_some() {
                "OPTIMIZING"
            } else {
                "MODIFYING"
            };
            error(
                ErrorCode::IncorrectModificationState,
                format!("Volume {id} cannot be modified in modification state {word}"),
            )
        }
    }
}

fn current(volume: &Volume) -> Performance {
    Performance {
        size: volume.size,
        volume_type: volume.volume_type.clone(),
        iops: volume.iops,
        throughput: volume.throughput,
        multi_attach: volume.multi_attach,
    }
}

/// What the volume will be, checked against its type. Speeds stay only while the type stays.
fn target(volume: &Volume, input: &ModifyVolumeInput) -> Result<Performance, ApiError> {
    let name = input
        .volume_type
        .as_deref()
        .unwrap_or(volume.volume_type.as_str());
    let kind = volume_limits::volume_type(Some(name))?;
    let size = input.size.unwrap_or(volume.size);
    if size < volume.size {
        return error(
            ErrorCode::InvalidParameterValue,
            "New size cannot be smaller than existing size",
        );
    }
    let settable = matches!(kind.iops, volume_limits::Iops::Given { .. });
    let same = kind.name == volume.volume_type;
    let iops = input.iops.or(volume.iops.filter(|_| same && settable));
    let throughput = input.throughput.or(volume.throughput.filter(|_| same));
    kind.check_speed(iops, throughput)?;
    kind.check_size(size, iops)?;
    let multi_attach = input.multi_attach_enabled.unwrap_or(volume.multi_attach);
    let asks = input
        .multi_attach_enabled
        .is_some_and(|on| on != volume.multi_attach);
    if (multi_attach && !kind.multi_attach) || (asks && kind.name != "io2") {
        return error(
            ErrorCode::InvalidParameterCombination,
            format!(
                "The parameter multiAttachEnabled is not supported for {} volumes.",
                kind.name
            ),
        );
    }
    if asks && !volume.attachments.is_empty() {
        return error(
            ErrorCode::IncorrectState,
            format!("Volume '{}' is in the 'in-use' state.", volume.id),
        );
    }
    Ok(Performance {
        size,
        volume_type: kind.name.to_owned(),
        iops: kind.effective_iops(size, iops),
        throughput: kind.effective_throughput(throughput),
        multi_attach,
    })
}

/// At most four changes begin within 24 hours.
fn check_rate(tx: &Tx<'_>, volume: &Volume) -> Result<(), ApiError> {
    let newest_first = volume.modifications.iter().rev();
    match newest_first.take(MOST_IN_A_DAY).nth(MOST_IN_A_DAY - 1) {
        Some(oldest) if oldest.started + Span::days(1) > tx.now() => error(
            ErrorCode::VolumeModificationRateExceeded,
            format!(
                "You've reached the maximum modification rate per volume limit. Wait until {} before you can issue \
                 the next modification request for this volume.",
                oldest.started + Span::days(1)
            ),
        ),
        _ => Ok(()),
    }
}
