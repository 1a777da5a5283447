//! AttachVolume and DetachVolume.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form;
use crate::rules::form::{bad_value, error, missing};
use crate::rules::{instance, volume, volume_limits};
use crate::state::{Attachment, AttachmentPhase, Instance, InstanceMapping, InstancePhase, Volume};
use crate::tx::Tx;
use crate::world::instance_types;
use api::ec2::volume::{AttachVolumeInput, AttachVolumeOutput, DetachVolumeInput, DetachVolumeOutput};
use api::{ApiError, ErrorCode, InstanceId, Span, VolumeId};
use std::sync::Arc;

/// The most volumes of an instance on Nitro, whose network interface takes one of the 28 places; and on Xen.
const MOST_ON_NITRO: usize = 27;
const MOST_ON_XEN: usize = 40;

/// Connects a volume to an instance.
pub(crate) fn attach_volume(
    tx: &mut Tx<'_>,
    input: AttachVolumeInput,
) -> Result<AttachVolumeOutput, ApiError> {
    form::volume_id(&input.volume_id)?;
    form::instance_id(&input.instance_id)?;
    if !volume_limits::is_device_name(&input.device) {
        let reason = format!("{} is not a valid EBS device name.", input.device);
        return Err(bad_value(&input.device, "device", &reason));
    }
    if let Some(index) = input.ebs_card_index.filter(|index| *index != 0) {
        return Err(bad_value(
            &index.to_string(),
            "ebsCardIndex",
            "The instance type has one EBS card.",
        ));
    }
    tx.dry_run(input.dry_run)?;
    let volume = volume::one(tx, &input.volume_id)?;
    let instance = instance::one(tx, &input.instance_id)?;
    check_volume(volume, instance)?;
    check_instance(volume, instance, &input.device)?;
    Ok(attach(tx, volume, instance, &input.device))
}

/// Whether the volume is free for the instance.
fn check_volume(volume: &Volume, instance: &Instance) -> Result<(), ApiError> {
    let id = &volume.id;
    volume::ready(volume)?;
    let here = volume
        .attachments
        .iter()
        .any(|attachment| attachment.instance == instance.id);
    if here || (!volume.attachments.is_empty() && !volume.multi_attach) {
        return error(
            ErrorCode::VolumeInUse,
            format!("{id} is already attached to an instance"),
        );
    }
    if volume.zone != instance.zone {
        return error(
            ErrorCode::InvalidVolumeZoneMismatch,
            format!(
                "The volume '{id}' is not in the same availability zone as instance '{}'",
                instance.id
            ),
        );
    }
    Ok(())
}

/// Whether the instance can take the volume at that device.
fn check_instance(volume: &Volume, instance: &Instance, device: &str) -> Result<(), ApiError> {
    if !matches!(instance.phase, InstancePhase::Running | InstancePhase::Stopped) {
        return error(
            ErrorCode::IncorrectState,
            format!("Instance '{}' is not 'running'.", instance.id),
        );
    }
    if instance.mapping(device).is_some() {
        return error(
            ErrorCode::InvalidParameterValue,
            format!("Invalid value '{device}' for unixDevice. Attachment point {device} is already in use"),
        );
    }
    if !volume.product_codes.is_empty() {
        if instance.root_device_name.as_deref() != Some(device) {
            return error(
                ErrorCode::OperationNotPermitted,
                format!(
                    "'{}' with Marketplace codes may not be attached as a secondary device.",
                    volume.id
                ),
            );
        }
        if instance.phase != InstancePhase::Stopped {
            return error(
                ErrorCode::IncorrectState,
                format!("Instance '{}' is not 'stopped'.", instance.id),
            );
        }
    }
    let nitro = instance_types::find(&instance.instance_type).is_some_and(|kind| kind.is_nitro());
    let most = if nitro { MOST_ON_NITRO } else { MOST_ON_XEN };
    if instance.mappings.len() >= most {
        return error(
            ErrorCode::AttachmentLimitExceeded,
            format!(
                "Attachment limit exceeded for instance '{}': at most {most} volumes can be attached.",
                instance.id
            ),
        );
    }
    Ok(())
}

fn attach(tx: &mut Tx<'_>, volume: &Volume, instance: &Instance, device: &str) -> AttachVolumeOutput {
    let at = tx.now();
    let mut attached = volume.clone();
    attached.attachments.push(Attachment {
        instance: instance.id.clone(),
        device: device.to_owned(),
        phase: AttachmentPhase::Attaching,
        at,
        delete_on_termination: false,
    });
    let mut changed = instance.clone();
    changed.mappings.push(InstanceMapping {
        device: device.to_owned(),
        volume: volume.id.clone(),
    });
    for code in &volume.product_codes {
        if !changed.product_codes.contains(code) {
            changed.product_codes.push(code.clone());
        }
    }
    tx.change(Change::Volume(Arc::new(attached)));
    tx.change(Change::Instance(Arc::new(changed)));
    let wait = Span(1200 + i64::try_from(tx.draw() % 2000).unwrap_or(0));
    tx.schedule(wait, DueKind::Attached(volume.id.clone(), instance.id.clone()));
    AttachVolumeOutput {
        delete_on_termination: Some(false),
        volume_id: Some(volume.id.clone()),
        instance_id: Some(instance.id.clone()),
        device: Some(device.to_owned()),
        state: Some(volume::attachment_state(AttachmentPhase::Attaching).to_owned()),
        attach_time: Some(at),
        ..AttachVolumeOutput::default()
    }
}

/// Disconnects a volume from its instance.
pub(crate) fn detach_volume(
    tx: &mut Tx<'_>,
    input: DetachVolumeInput,
) -> Result<DetachVolumeOutput, ApiError> {
    form::volume_id(&input.volume_id)?;
    if let Some(id) = &input.instance_id {
        form::instance_id(id)?;
    }
    tx.dry_run(input.dry_run)?;
    let volume = volume::one(tx, &input.volume_id)?;
    if let Some(id) = &input.instance_id {
        instance::one(tx, id)?;
    }
    let attachment = find_attachment(volume, &input)?.clone();
    if attachment.phase == AttachmentPhase::Detaching {
        return error(
            ErrorCode::IncorrectState,
            format!("Volume '{}' is in the 'detaching' state.", volume.id),
        );
    }
    refuse_live_root(tx, volume, &attachment)?;
    let mut changed = Volume::clone(volume);
    for candidate in &mut changed.attachments {
        if candidate.instance == attachment.instance {
            candidate.phase = AttachmentPhase::Detaching;
        }
    }
    tx.change(Change::Volume(Arc::new(changed)));
    let jitter = i64::try_from(tx.draw() % 2000).unwrap_or(0);
    // Forcing does not wait for the guest.
    let wait = if input.force == Some(true) {
        500
    } else {
        1500 + jitter
    };
    let (id, instance) = (volume.id.clone(), attachment.instance.clone());
    tx.schedule(Span(wait), DueKind::Detached(id, instance));
    Ok(DetachVolumeOutput {
        volume_id: Some(volume.id.clone()),
        instance_id: Some(attachment.instance),
        device: Some(attachment.device),
        state: Some(volume::attachment_state(AttachmentPhase::Detaching).to_owned()),
        attach_time: Some(attachment.at),
        ..DetachVolumeOutput::default()
    })
}

/// The attachment that is meant.
fn find_attachment<'a>(volume: &'a Volume, input: &DetachVolumeInput) -> Result<&'a Attachment, ApiError> {
    let device = input.device.as_deref().filter(|device| !device.is_empty());
    let fits = |attachment: &&Attachment| {
        input
            .instance_id
            .as_ref()
            .is_none_or(|id| attachment.instance == *id)
            && device.is_none_or(|device| attachment.device == device)
    };
    let Some(first) = volume.attachments.first() else {
        // EC2 leaves out the space after the id.
        return error(
            ErrorCode::IncorrectState,
            format!(
                "Volume '{}'is in the '{}' state.",
                volume.id,
                volume::state_name(volume)
            ),
        );
    };
    if volume.attachments.len() > 1 && input.instance_id.is_none() {
        return Err(missing("instanceId"));
    }
    volume.attachments.iter().find(fits).ok_or_else(|| {
        let instance = input.instance_id.as_ref().unwrap_or(&first.instance);
        not_attached(&volume.id, instance, device.unwrap_or(&first.device))
    })
}

/// EC2's own text for this is not public.
fn not_attached(volume: &VolumeId, instance: &InstanceId, device: &str) -> ApiError {
    let message =
        format!("The volume '{volume}' is not attached to instance '{instance}' as device '{device}'");
    ApiError::new(ErrorCode::InvalidAttachmentNotFound, message)
}

/// The root volume can be detached only from a stopped instance.
fn refuse_live_root(tx: &Tx<'_>, volume: &Volume, attachment: &Attachment) -> Result<(), ApiError> {
    let live = tx
        .region
        .instances
        .get(&attachment.instance)
        .is_some_and(|instance| {
            instance.phase != InstancePhase::Stopped
                && instance.root_device_name.as_deref() == Some(attachment.device.as_str())
        });
    if live {
        return error(
            ErrorCode::OperationNotPermitted,
            format!(
                "Unable to detach root volume '{}' from instance '{}'",
                volume.id, attachment.instance
            ),
        );
    }
    Ok(())
}
