//! The Recycle Bin, locks, the archive and fast restores.

use super::report::Report;
use crate::state::{Binned, ImageState, Snapshot};

pub(crate) fn check(report: &mut Report<'_>) {
    let region = report.region;
    for rule in region.rules.values() {
        report.holds((1..=365).contains(&rule.days), || {
            format!("the rule {} keeps for {} days", rule.id, rule.days)
        });
        report.holds(
            rule.resource_tags.is_empty() || rule.exclude_tags.is_empty(),
            || format!("the rule {} has tags of both kinds", rule.id),
        );
    }
    for binned in region.bin.values() {
        check_binned(report, binned);
    }
    for restore in region.fast_restores.values() {
        let id = &restore.snapshot;
        report.holds(region.snapshots.contains_key(id), || {
            format!("{id} is gone, but not its fast restore")
        });
        report.holds(
            restore.enabling <= restore.optimizing
                && restore.optimizing <= restore.enabled
                && restore.disabling <= restore.disabled,
            || format!("the fast restore of {id} is out of time"),
        );
    }
    for snapshot in region.snapshots.values() {
        check_snapshot(report, snapshot);
    }
}

fn check_binned(report: &mut Report<'_>, binned: &Binned) {
    let (id, region, now) = (binned.id(), report.region, report.state.now);
    report.holds(binned.entered <= now && now <= binned.exits, || {
        format!("{id} is in the bin out of time")
    });
    if let Some(image) = binned.image() {
        let stone = region.images.get(id);
        let deregistered = stone.is_some_and(|stone| matches!(stone.state, ImageState::Deregistered { .. }));
        report.holds(deregistered && image.owner == binned.account, || {
            format!("{id} is in the bin and not deregistered")
        });
        report.holds(image.is_registered(), || {
            format!("{id} could only be restored as gone")
        });
    } else if let Some(snapshot) = binned.snapshot() {
        report.holds(
            !region.snapshots.contains_key(id) && snapshot.owner == binned.account,
            || format!("{id} is in the bin and not deleted"),
        );
    } else {
        report.holds(false, || "nothing is in the bin".into());
    }
}

fn check_snapshot(report: &mut Report<'_>, snapshot: &Snapshot) {
    let (id, now) = (&snapshot.id, report.state.now);
    if let Some(lock) = &snapshot.lock {
        report.holds((1..=36_500).contains(&lock.days) && lock.created <= now, || {
            format!("{id} has an odd lock")
        });
    }
    if let Some(tiering) = &snapshot.tiering {
        report.holds(
            tiering.started <= now && tiering.next().is_none_or(|at| at >= now),
            || format!("{id} moves between the tiers out of time"),
        );
    }
    if snapshot.is_archived() {
        let used = report.region.users_of(id).into_iter().any(|user| {
            let image = report.region.images.get(&user);
            image.is_some_and(|image| image.state != ImageState::Disabled)
        });
        report.holds(!used, || format!("{id} is archived and in use"));
        report.holds(snapshot.permissions.is_empty(), || {
            format!("{id} is archived and shared")
        });
    }
}
