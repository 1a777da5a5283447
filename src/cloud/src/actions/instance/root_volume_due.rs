//! How the replacement of a root volume moves on by itself.

use crate::actions::instance::due::booted;
use crate::agenda::DueKind;
use crate::event::{Change, Event};
use crate::rules::instance_phase::spread;
use crate::rules::tags::untag;
use crate::state::{
    Attachment, AttachmentPhase, Instance, InstancePhase, RootTask, RootTaskPhase, Snapshot, State, Volume,
    VolumePhase,
};
use crate::tx::Tx;
use api::{Span, VolumeId};
use std::sync::Arc;

/// How long EC2 takes to give up.
const FAILING: Span = Span::seconds(5);

/// A task does its next step.
pub(crate) fn moves(state: &State, region: &str, id: &str) -> Vec<Event> {
    let Some(task) = state.region(region).and_then(|region| region.root_tasks.get(id)) else {
        return Vec::new();
    };
    let Some(mut tx) = Tx::by_itself(state, &task.owner, region) else {
        return Vec::new();
    };
    match task.phase {
        RootTaskPhase::Pending => {
            let takes = Span(30_000 + spread(&mut tx, 40_000));
            step(&mut tx, task, RootTaskPhase::InProgress, Some(takes));
        }
        RootTaskPhase::InProgress => match parts(&tx, task) {
            Some((instance, old, snapshot)) => {
                replace(&mut tx, task, instance, old, snapshot);
                step(&mut tx, task, RootTaskPhase::Succeeded, None);
            }
            None => step(&mut tx, task, RootTaskPhase::Failing, Some(FAILING)),
        },
        RootTaskPhase::Failing => step(&mut tx, task, RootTaskPhase::Failed, None),
        RootTaskPhase::Succeeded | RootTaskPhase::Failed => {}
    }
    tx.into_events()
}

fn step(tx: &mut Tx<'_>, task: &RootTask, phase: RootTaskPhase, rest: Option<Span>) {
    tx.change(Change::RootTask(Arc::new(RootTask {
        phase,
        completed: rest.is_none().then(|| tx.now()),
        ..task.clone()
    })));
    if let Some(rest) = rest {
        tx.schedule(rest, DueKind::RootTask(task.id.clone()));
    }
}

/// What the replacement needs, if all of it is still as it was.
fn parts<'a>(
    tx: &Tx<'a>,
    task: &RootTask,
) -> Option<(&'a Arc<Instance>, &'a Arc<Volume>, &'a Arc<Snapshot>)> {
    let instance = tx.region.instances.get(&task.instance)?;
    let root = instance.root().filter(|root| root.volume == task.replaced)?;
    let old = tx.region.volumes.get(&root.volume)?;
    let snapshot = tx.region.snapshots.get(&task.snapshot)?;
    (instance.phase == InstancePhase::Running).then_some((instance, old, snapshot))
}

/// Puts a new volume in the place of the old one and boots from it.
fn replace(tx: &mut Tx<'_>, task: &RootTask, instance: &Instance, old: &Volume, snapshot: &Snapshot) {
    let mine = |attachment: &&Attachment| attachment.instance == instance.id;
    let Some(place) = old.attachments.iter().find(mine) else {
        return;
    };
    let new = Volume {
        id: VolumeId::from(tx.id(VolumeId::PREFIX)),
        size: old.size.max(snapshot.size),
        snapshot: Some(snapshot.id.clone()),
        encrypted: task.kms_key.is_some(),
        kms_key: task.kms_key.clone(),
        phase: VolumePhase::Ready,
        created: tx.now(),
        attachments: vec![Attachment {
            phase: AttachmentPhase::Attached,
            at: tx.now(),
            ..place.clone()
        }],
        initialization_rate: task.initialization_rate,
        product_codes: snapshot.product_codes.clone(),
        disk: snapshot.disk.clone(),
        snapshots_at: Vec::new(),
        modifications: Vec::new(),
        ..old.clone()
    };
    let mut changed = instance.clone();
    for mapping in &mut changed.mappings {
        if mapping.volume == old.id {
            mapping.volume = new.id.clone();
        }
    }
    if let Some(image) = &task.image {
        changed.image = image.clone();
    }
    if task.delete_replaced {
        tx.change(Change::VolumeGone(old.id.clone()));
        untag(tx, old.id.as_str());
    } else {
        tx.change(Change::Volume(Arc::new(Volume {
            attachments: Vec::new(),
            ..old.clone()
        })));
    }
    let new = booted(tx, new, true);
    tx.change(Change::Volume(Arc::new(new)));
    tx.change(Change::Instance(Arc::new(changed)));
}
