//! The agenda: nothing overdue, and everything that waits has an entry that ends its waiting.

use crate::agenda::{self, DueKind};
use crate::state::{ImageState, KeyState, SnapshotState, State, UsageState, VolumePhase};
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
        let keys = region
            .keys
            .values()
            .filter(|key| matches!(key.state, KeyState::PendingDeletion { .. }))
            .map(|key| key.id.as_str());
        let binned = region.bin.keys();
        let moving = region
            .snapshots
            .values()
            .filter(|snapshot| {
                let tiering = snapshot.tiering.as_ref();
                tiering.is_some_and(|tiering| tiering.next().is_some())
            })
            .map(|snapshot| snapshot.id.as_str());
        let loading = region
            .fast_restores
            .values()
            .filter(|restore| restore.enabled > state.now || restore.disabling.is_some())
            .map(|restore| restore.snapshot.as_str());
        let rules = region
            .rules
            .values()
            .filter(|rule| rule.active > state.now)
            .map(|rule| rule.id.as_str());
        let cared_for = binned.chain(moving).chain(loading).chain(rules);
        let reports = region
            .usage_reports
            .values()
            .filter(|report| matches!(report.state, UsageState::Pending { .. }))
            .map(|report| report.id.as_str());
        // Tasks and reports that are done wait for being forgotten.
        let tasks = region.store_tasks.values().map(|task| task.id.as_str());
        let fast = region
            .fast_launches
            .values()
            .filter(|set_up| set_up.settles.is_some())
            .map(|set_up| set_up.image.as_str());
        let helpers = reports.chain(tasks).chain(fast);
        let root_tasks = region
            .root_tasks
            .values()
            .filter(|task| task.is_active())
            .map(|task| task.id.as_str());
        for id in images
            .chain(snapshots)
            .chain(volumes)
            .chain(instances)
            .chain(keys)
            .chain(cared_for)
            .chain(helpers)
            .chain(root_tasks)
        {
            if !awaited.contains(&(name, id)) {
                found.push(format!("{name}: {id} waits for nothing"));
            }
        }
    }
}

/// The id of what an entry is about. Entries may outlive it; then they do nothing.
fn subject(what: &DueKind) -> &str {
    match what {
        DueKind::ImageReady(id) | DueKind::ImageFails { id, .. } | DueKind::ImageGone(id) => id.as_str(),
        DueKind::SnapshotReady(id) | DueKind::SnapshotFails { id, .. } => id.as_str(),
        DueKind::VolumeReady(id)
        | DueKind::VolumeGone(id)
        | DueKind::VolumeModified(id)
        | DueKind::Attached(id, _)
        | DueKind::Detached(id, _) => id.as_str(),
        DueKind::KeyGone(id) => id,
        DueKind::InstanceSettled(id) | DueKind::InstanceChecked(id) | DueKind::InstanceGone(id) => {
            id.as_str()
        }
        DueKind::RuleActive(_, id) | DueKind::BinEnds(id) => id,
        DueKind::SnapshotTiered(id) => id.as_str(),
        DueKind::FastRestoreMoves { snapshot, .. } => snapshot.as_str(),
        DueKind::UsageReportReady(id)
        | DueKind::UsageReportGone(id)
        | DueKind::Stored(id)
        | DueKind::StoreTaskGone(id) => id.as_str(),
        DueKind::FastLaunchSettled { image, .. } => image.as_str(),
        DueKind::RootTask(id) => id,
        DueKind::ScalingGroup { name, .. } => name,
    }
}
