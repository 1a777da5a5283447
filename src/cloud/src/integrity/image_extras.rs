//! What stands around images: reports about their use, buckets and the tasks that fill them, faster launching.

use super::report::{Report, distinct};
use crate::ids;
use crate::state::{Bucket, StoreState, UsageState};
use api::ImageId;

pub(crate) fn check(report: &mut Report<'_>) {
    check_reports(report);
    check_buckets(report);
    check_tasks(report);
    check_fast_launches(report);
}

fn check_reports(report: &mut Report<'_>) {
    let (region, now) = (report.region, report.state.now);
    for known in region.usage_reports.values() {
        let id = &known.id;
        let in_time = match &known.state {
            UsageState::Pending { until } => now <= *until,
            UsageState::Available(_) | UsageState::Error { .. } => true,
        };
        report.holds(known.created <= now && in_time, || format!("{id} is out of time"));
        if let UsageState::Available(entries) = &known.state {
            let sound = entries
                .iter()
                .all(|entry| entry.count > 0 && entry.account != known.owner);
            report.holds(sound, || format!("{id} has an odd entry"));
        }
    }
}

fn check_buckets(report: &mut Report<'_>) {
    let (state, region) = (report.state, report.region);
    for bucket in region.buckets.values() {
        let name = &bucket.name;
        report.holds(Bucket::is_name(name), || {
            format!("bucket {name} has an impossible name")
        });
        let holders = state
            .regions
            .values()
            .filter(|other| other.buckets.contains_key(name));
        report.holds(holders.count() == 1, || {
            format!("bucket {name} is in several Regions")
        });
        let keys: Vec<&str> = bucket.objects.iter().map(|object| object.key.as_str()).collect();
        report.holds(keys.is_sorted() && distinct(&keys), || {
            format!("bucket {name} has its objects out of order")
        });
        let sound = bucket
            .objects
            .iter()
            .all(|object| object.size > 0 && object.stored <= state.now);
        report.holds(sound, || format!("bucket {name} has an odd object"));
    }
}

fn check_tasks(report: &mut Report<'_>) {
    let (region, now) = (report.region, report.state.now);
    for task in region.store_tasks.values() {
        let id = &task.id;
        let in_time = match &task.state {
            StoreState::InProgress { until } => now <= *until,
            StoreState::Completed | StoreState::Failed { .. } => true,
        };
        report.holds(task.started <= now && in_time, || format!("{id} is out of time"));
    }
}

fn check_fast_launches(report: &mut Report<'_>) {
    let (region, now) = (report.region, report.state.now);
    for known in region.fast_launches.values() {
        let image = &known.image;
        report.holds(ids::check(ImageId::PREFIX, image.as_str()).is_ok(), || {
            format!("{image} is malformed")
        });
        let waits = matches!(known.state.as_str(), "enabling" | "disabling");
        let in_time = known.settles.is_none_or(|at| now <= at);
        report.holds(waits == known.settles.is_some() && in_time, || {
            format!("fast launch of {image} waits in vain")
        });
        report.holds(known.target >= 1 && distinct(&known.snapshots), || {
            format!("fast launch of {image} has odd snapshots")
        });
    }
}
