//! What a volume looks like in answers, and finding the caller's volumes.

use super::tags;
use crate::state::{self, AttachmentPhase, VolumePhase};
use crate::tx::Tx;
use crate::world::places;
use api::ec2::common::OperatorResponse;
use api::ec2::volume::{Volume, VolumeAttachment};
use api::{ApiError, ErrorCode, VolumeId};
use std::sync::Arc;

/// The caller's volume with that id, whose form was checked before. Another account's volume does not exist.
pub(crate) fn one<'a>(tx: &Tx<'a>, id: &VolumeId) -> Result<&'a Arc<state::Volume>, ApiError> {
    tx.region
        .volumes
        .get(id)
        .filter(|volume| volume.owner == tx.account)
        .ok_or_else(|| not_found(id))
}

/// The error of an unknown volume.
pub(crate) fn not_found(id: &VolumeId) -> ApiError {
    let message = format!("The volume '{id}' does not exist.");
    ApiError::new(ErrorCode::InvalidVolumeNotFound, message)
}

/// Whether a volume is there to be worked with: neither being made nor disappearing.
pub(crate) fn ready(volume: &state::Volume) -> Result<(), ApiError> {
    match volume.phase {
        VolumePhase::Ready => Ok(()),
        VolumePhase::Creating => {
            let message = format!("Volume '{}' is in the 'creating' state.", volume.id);
            Err(ApiError::new(ErrorCode::IncorrectState, message))
        }
        VolumePhase::Deleting => Err(not_found(&volume.id)),
    }
}

/// EC2's word for the state of a volume.
pub(crate) fn state_name(volume: &state::Volume) -> &'static str {
    match volume.phase {
        VolumePhase::Creating => "creating",
        VolumePhase::Deleting => "deleting",
        VolumePhase::Ready if volume.attachments.is_empty() => "available",
        VolumePhase::Ready => "in-use",
    }
}

/// EC2's word for the state of an attachment.
pub(crate) fn attachment_state(phase: AttachmentPhase) -> &'static str {
    match phase {
        AttachmentPhase::Attaching => "attaching",
        AttachmentPhase::Attached => "attached",
        AttachmentPhase::Detaching => "detaching",
    }
}

/// A volume as DescribeVolumes shows it.
pub(crate) fn shown(tx: &Tx<'_>, volume: &state::Volume) -> Volume {
    let zone_id = places::zone(tx.region_name, &volume.owner, &volume.zone).map(|zone| zone.id);
    Volume {
        availability_zone_id: zone_id,
        outpost_arn: None,
        source_volume_id: volume.source_volume.clone(),
        iops: volume.iops,
        tags: tags::shown(tx.region.tags_of(tx.account, volume.id.as_str())),
        volume_type: Some(volume.volume_type.clone()),
        fast_restored: volume.fast_restored,
        multi_attach_enabled: Some(volume.multi_attach),
        throughput: volume.throughput,
        sse_type: None,
        operator: Some(OperatorResponse {
            managed: Some(false),
            principal: None,
            hidden_by_default: None,
        }),
        volume_initialization_rate: volume.initialization_rate,
        volume_id: Some(volume.id.clone()),
        size: Some(volume.size),
        snapshot_id: Some(volume.snapshot.clone().unwrap_or_default()),
        availability_zone: Some(volume.zone.clone()),
        state: Some(state_name(volume).to_owned()),
        create_time: Some(volume.created),
        attachments: Some(
            volume
                .attachments
                .iter()
                .map(|attachment| shown_attachment(volume, attachment))
                .collect(),
        ),
        encrypted: Some(volume.encrypted),
        kms_key_id: volume.kms_key.clone(),
    }
}

fn shown_attachment(volume: &state::Volume, attachment: &state::Attachment) -> VolumeAttachment {
    VolumeAttachment {
        delete_on_termination: Some(attachment.delete_on_termination),
        associated_resource: None,
        instance_owning_service: None,
        ebs_card_index: None,
        volume_id: Some(volume.id.clone()),
        instance_id: Some(attachment.instance.clone()),
        device: Some(attachment.device.clone()),
        state: Some(attachment_state(attachment.phase).to_owned()),
        attach_time: Some(attachment.at),
    }
}
