//! What happens to an instance by itself: it comes up, goes down, and is forgotten.

use crate::agenda::DueKind;
use crate::event::{Change, Event};
use crate::rules::instance;
use crate::rules::tags::untag;
use crate::state::{AttachmentPhase, BLOCKS_PER_GIB, Extent, Instance, InstancePhase, State, Volume};
use crate::tx::Tx;
use api::{InstanceId, Span};
use std::sync::Arc;

/// How long a terminated instance stays visible.
const REMEMBERED: Span = Span::hours(1);
/// Blocks that the first boot writes on the root volume at least: keys, machine id, logs, a resized file system.
const FIRST_BOOT_BLOCKS: u64 = 48;
/// Blocks that any later boot writes at least: logs.
const BOOT_BLOCKS: u64 = 6;

/// An instance reached the state it was heading for, unless a later call changed its course.
pub(crate) fn settled(state: &State, region: &str, id: &InstanceId) -> Vec<Event> {
    let Some(instance) = state.region(region).and_then(|region| region.instances.get(id)) else {
        return Vec::new();
    };
    if instance.settles.is_none_or(|at| at > state.now) {
        return Vec::new();
    }
    let Some(mut tx) = Tx::by_itself(state, &instance.owner, region) else {
        return Vec::new();
    };
    match instance.phase {
        InstancePhase::Pending if instance.state_reason.is_some() => {
            // A first launch that fails ends the instance; a later start leaves it as it was.
            if instance.launched == instance.created {
                fail(&mut tx, instance);
            } else {
                stop(&mut tx, instance);
            }
        }
        InstancePhase::Pending => run(&mut tx, instance),
        InstancePhase::Stopping => stop(&mut tx, instance),
        InstancePhase::ShuttingDown => terminate(&mut tx, instance),
        InstancePhase::Running | InstancePhase::Stopped | InstancePhase::Terminated => {}
    }
    tx.into_events()
}

/// A terminated instance is forgotten.
pub(crate) fn gone(state: &State, region: &str, id: &InstanceId) -> Vec<Event> {
    let Some(instance) = state.region(region).and_then(|region| region.instances.get(id)) else {
        return Vec::new();
    };
    let Some(mut tx) = Tx::by_itself(state, &instance.owner, region) else {
        return Vec::new();
    };
    if instance.phase == InstancePhase::Terminated {
        tx.change(Change::InstanceGone(id.clone()));
        untag(&mut tx, instance.id.as_str());
    }
    tx.into_events()
}

/// It runs: its volumes are attached, and booting wrote on the root.
fn run(tx: &mut Tx<'_>, instance: &Instance) {
    attach(tx, instance, true);
    let running = Instance {
        phase: InstancePhase::Running,
        settles: None,
        ..instance.clone()
    };
    tx.change(Change::Instance(Arc::new(running)));
    let checked = instance.status_ok_at - tx.now();
    if checked.0 > 0 {
        tx.schedule(checked, DueKind::InstanceChecked(instance.id.clone()));
    }
}

/// Completes the attachments of a launch. With `boots`, the guest comes up too.
fn attach(tx: &mut Tx<'_>, instance: &Instance, boots: bool) {
    let first = instance.launched == instance.created;
    let root = instance.root().map(|mapping| &mapping.volume);
    let volumes: Vec<Arc<Volume>> = instance::volumes(tx, instance)
        .map(|(_, volume)| Arc::clone(volume))
        .collect();
    for volume in volumes {
        let mut attached = Volume::clone(&volume);
        for attachment in &mut attached.attachments {
            if attachment.instance == instance.id && attachment.phase == AttachmentPhase::Attaching {
                attachment.phase = AttachmentPhase::Attached;
            }
        }
        if boots && root == Some(&volume.id) {
            attached = booted(tx, attached, first);
        }
        if attached != *volume {
            tx.change(Change::Volume(Arc::new(attached)));
        }
    }
}

/// A root volume after a boot. What a boot writes differs each time, which is what makes later snapshots grow.
pub(crate) fn booted(tx: &mut Tx<'_>, volume: Volume, first: bool) -> Volume {
    let least = if first { FIRST_BOOT_BLOCKS } else { BOOT_BLOCKS };
    let (word, content) = (tx.draw(), tx.draw());
    let capacity = u64::try_from(volume.size)
        .unwrap_or(0)
        .saturating_mul(u64::from(BLOCKS_PER_GIB))
        .min(u64::from(u32::MAX));
    let len = (least + word % least).min(capacity);
    // Logs lie near the data that was there before.
    let used = volume
        .disk
        .blocks()
        .saturating_add(4 * len)
        .clamp(len, capacity.max(len));
    let start = (word >> 16) % (used - len).max(1);
    let run = Extent {
        start: u32::try_from(start).unwrap_or(0),
        len: u32::try_from(len).unwrap_or(0),
        content,
    };
    Volume {
        disk: volume.disk.written(run),
        ..volume
    }
}

/// It is stopped: it keeps its volumes and its address inside.
fn stop(tx: &mut Tx<'_>, instance: &Instance) {
    // The stop may have overtaken the launch.
    attach(tx, instance, false);
    let stopped = Instance {
        phase: InstancePhase::Stopped,
        settles: None,
        public_ip: None,
        ..instance.clone()
    };
    tx.change(Change::Instance(Arc::new(stopped)));
}

/// Its launch failed after EC2 had accepted it.
fn fail(tx: &mut Tx<'_>, instance: &Instance) {
    let code = instance.state_reason.as_ref().map(|(code, _)| code.clone());
    let failed = Instance {
        transition_reason: code.unwrap_or_default(),
        ..instance.clone()
    };
    terminate(tx, &failed);
}

/// It is terminated: the volumes that go with it are deleted, the others become free.
pub(crate) fn terminate(tx: &mut Tx<'_>, instance: &Instance) {
    let volumes: Vec<Arc<Volume>> = instance::volumes(tx, instance)
        .map(|(_, volume)| Arc::clone(volume))
        .collect();
    for volume in volumes {
        let mine = |attachment: &crate::state::Attachment| attachment.instance == instance.id;
        let goes = volume
            .attachments
            .iter()
            .any(|attachment| mine(attachment) && attachment.delete_on_termination);
        let others: Vec<_> = volume
            .attachments
            .iter()
            .filter(|attachment| !mine(attachment))
            .cloned()
            .collect();
        if goes && others.is_empty() {
            tx.change(Change::VolumeGone(volume.id.clone()));
            untag(tx, volume.id.as_str());
        } else {
            tx.change(Change::Volume(Arc::new(Volume {
                attachments: others,
                ..Volume::clone(&volume)
            })));
        }
    }
    untag(tx, &instance.interface);
    let terminated = Instance {
        phase: InstancePhase::Terminated,
        settles: None,
        public_ip: None,
        mappings: Vec::new(),
        ..instance.clone()
    };
    tx.change(Change::Instance(Arc::new(terminated)));
    tx.schedule(REMEMBERED, DueKind::InstanceGone(instance.id.clone()));
}
