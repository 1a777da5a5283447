//! The agenda: nothing overdue, and everything that waits has an entry that ends its waiting.

use crate::agenda::{self, What};
use crate::state::{ImageState, SnapshotState, State, VolumePhase};
use std::collections::BTreeSet;

pub(super) fn check(state: &State, found: &mut Vec<String>) {
    let mut awaited: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (key, due) in &state.agenda {
        let (at, order) = agenda::place(key);
        if at < state.now {
            found.push(format!("{:?} is overdue", due.what));
        }
        if order >= state.scheduled {
            found.push(format!("{:?} has a number of the future", due.what));
        }
        if state.region(&due.region).is_none() {
            found.push(format!(
                "{:?} is due in {}, which is no Region",
                due.what, due.region
            ));
        }
        awaited.insert((&due.region, subject(&due.what)));
    }
    for (name, region) in &state.regions {
        let images = region
            .images
            .values()
            .filter(|image| {
                matches!(
                    image.state,
                    ImageState::Pending { .. } | ImageState::Deregistered { .. }
                )
            })
            .map(|image| image.id.as_str());
        let snapshots = region
            .snapshots
            .values()
            .filter(|snapshot| matches!(snapshot.state, SnapshotState::Pending { .. }))
            .map(|snapshot| snapshot.id.as_str());
        let volumes = region
            .volumes
            .values()
            .filter(|volume| volume.phase != VolumePhase::Ready)
            .map(|volume| volume.id.as_str());
        let instances = region
            .instances
            .values()
            .filter(|instance| instance.settles.is_some())
            .map(|instance| instance.id.as_str());
        let tasks = region
            .root_tasks
            .values()
            .filter(|task| task.is_active())
            .map(|task| task.id.as_str());
        for id in images
            .chain(snapshots)
            .chain(volumes)
            .chain(instances)
            .chain(tasks)
        {
            if !awaited.contains(&(name, id)) {
                found.push(format!("{name}: {id} waits for nothing"));
            }
        }
    }
}

/// The id of what an entry is about. Entries may outlive it; then they do nothing.
fn subject(what: &What) -> &str {
    match what {
        What::ImageReady(id) | What::ImageFails { id, .. } | What::ImageGone(id) => id.as_str(),
        What::SnapshotReady(id) | What::SnapshotFails { id, .. } => id.as_str(),
        What::VolumeReady(id)
        | What::VolumeGone(id)
        | What::VolumeModified(id)
        | What::Attached(id, _)
        | What::Detached(id, _) => id.as_str(),
        What::InstanceSettled(id) | What::InstanceGone(id) => id.as_str(),
        What::RootTask(id) => id,
        What::ScalingGroup { name, .. } => name,
    }
}
