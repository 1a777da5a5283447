//! What happens to a volume by itself: it becomes ready or disappears, attaches and detaches, grows.

use crate::agenda::DueKind;
use crate::event::{Change, Event};
use crate::rules::ebs_keys;
use crate::rules::tags::untag;
use crate::state::{Attachment, AttachmentPhase, Instance, Modification, State, Volume, VolumePhase};
use crate::tx::Tx;
use api::{InstanceId, Span, VolumeId};
use std::sync::Arc;

/// A new volume is ready. One whose key cannot be used never is: it disappears.
pub(crate) fn ready(state: &State, region: &str, id: &VolumeId) -> Vec<Event> {
    with(state, region, id, |tx, volume| {
        if volume.phase != VolumePhase::Creating {
            return;
        }
        if volume.encrypted && volume.kms_key.is_none() {
            vanish(tx, volume);
        } else {
            put(
                tx,
                Volume {
                    phase: VolumePhase::Ready,
                    ..volume.clone()
                },
            );
        }
    })
}

/// A deleted volume disappears.
pub(crate) fn gone(state: &State, region: &str, id: &VolumeId) -> Vec<Event> {
    with(state, region, id, |tx, volume| {
        if volume.phase == VolumePhase::Deleting {
            vanish(tx, volume);
        }
    })
}

/// An attachment is complete, unless it is being undone already. Without its key, a volume cannot be attached.
pub(crate) fn attached(state: &State, region: &str, id: &VolumeId, instance: &InstanceId) -> Vec<Event> {
    with(state, region, id, |tx, volume| {
        let mut changed = volume.clone();
        if !ebs_keys::opens_volume(state, volume) {
            leave(tx, changed, instance, AttachmentPhase::Attaching);
            return;
        }
        for attachment in &mut changed.attachments {
            if attachment.instance == *instance && attachment.phase == AttachmentPhase::Attaching {
                attachment.phase = AttachmentPhase::Attached;
            }
        }
        if changed != *volume {
            put(tx, changed);
        }
    })
}

/// A detachment is complete: the volume is free, and the instance has one volume less.
pub(crate) fn detached(state: &State, region: &str, id: &VolumeId, instance: &InstanceId) -> Vec<Event> {
    with(state, region, id, |tx, volume| {
        leave(tx, volume.clone(), instance, AttachmentPhase::Detaching);
    })
}

/// Ends the attachments in that phase; the instance has one volume less then.
fn leave(tx: &mut Tx<'_>, mut volume: Volume, instance: &InstanceId, phase: AttachmentPhase) {
    let id = volume.id.clone();
    let before = volume.attachments.len();
    let leaves = |attachment: &Attachment| attachment.instance == *instance && attachment.phase == phase;
    volume.attachments.retain(|attachment| !leaves(attachment));
    if volume.attachments.len() == before {
        return;
    }
    put(tx, volume);
    if let Some(instance) = tx.region.instances.get(instance) {
        let mut changed = Instance::clone(instance);
        changed.mappings.retain(|mapping| mapping.volume != id);
        if changed != **instance {
            tx.change(Change::Instance(Arc::new(changed)));
        }
    }
}

/// A modification moves on: first the new size and speed are there, later the blocks are where they belong.
pub(crate) fn modified(state: &State, region: &str, id: &VolumeId) -> Vec<Event> {
    with(state, region, id, |tx, volume| {
        let mut changed = volume.clone();
        let now = tx.now();
        let Some(last) = changed.modifications.last_mut() else {
            return;
        };
        if last.completed.is_some() {
            return;
        }
        if last.optimizing.is_some() {
            last.completed = Some(now);
            put(tx, changed);
            return;
        }
        last.optimizing = Some(now);
        let (target, rest) = (last.target.clone(), optimizing_span(last));
        changed.size = target.size;
        changed.volume_type = target.volume_type;
        changed.iops = target.iops;
        changed.throughput = target.throughput;
        changed.multi_attach = target.multi_attach;
        put(tx, changed);
        tx.schedule(rest, DueKind::VolumeModified(id.clone()));
    })
}

/// How long EC2 moves blocks after a change: minutes for small volumes, hours for large ones.
pub(crate) fn optimizing_span(modification: &Modification) -> Span {
    let size = modification.target.size.max(modification.original.size).max(0);
    Span::seconds(120 + size.saturating_mul(2).min(6 * 3600))
}

fn with(state: &State, region: &str, id: &VolumeId, act: impl FnOnce(&mut Tx<'_>, &Volume)) -> Vec<Event> {
    let Some(volume) = state.region(region).and_then(|region| region.volumes.get(id)) else {
        return Vec::new();
    };
    let Some(mut tx) = Tx::by_itself(state, &volume.owner, region) else {
        return Vec::new();
    };
    act(&mut tx, volume);
    tx.into_events()
}

fn put(tx: &mut Tx<'_>, volume: Volume) {
    tx.change(Change::Volume(Arc::new(volume)));
}

fn vanish(tx: &mut Tx<'_>, volume: &Volume) {
    tx.change(Change::VolumeGone(volume.id.clone()));
    untag(tx, volume.id.as_str());
}
