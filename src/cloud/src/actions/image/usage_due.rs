//! What happens to reports about the use of images by themselves: they are made, and deleted when they are old.

use crate::event::{Change, Event};
use crate::rules::launch_template;
use crate::rules::tags;
use crate::state::{InstancePhase, State, UsageEntry, UsageReport, UsageState};
use crate::tx::Tx;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A report says what stands at this moment.
pub(crate) fn ready(state: &State, region_name: &str, id: &str) -> Vec<Event> {
    let region = state.region(region_name);
    let report = region.and_then(|region| Some((region, region.usage_reports.get(id)?)));
    let Some((region, report)) = report.filter(|(_, report)| is_pending(report)) else {
        return Vec::new();
    };
    let known = region.images.get(&report.image);
    let becomes = match known.filter(|image| image.is_registered()) {
        Some(_) => UsageState::Available(
            Tx::by_itself(state, &report.owner, region_name)
                .map(|tx| entries(&tx, report))
                .unwrap_or_default(),
        ),
        None => UsageState::Error {
            reason: format!("The image '{}' is no longer available", report.image),
        },
    };
    let report = UsageReport {
        state: becomes,
        ..UsageReport::clone(report)
    };
    vec![Event::In {
        region: region_name.into(),
        change: Change::UsageReport(Arc::new(report)),
    }]
}

fn is_pending(report: &UsageReport) -> bool {
    matches!(report.state, UsageState::Pending { .. })
}

/// How many resources of each other account use the image: by type, then by account.
fn entries(tx: &Tx<'_>, report: &UsageReport) -> Vec<UsageEntry> {
    let mut counts: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    for kind in &report.kinds {
        let users: Vec<&str> = match kind.depth {
            // Only launch templates have versions.
            Some(depth) => tx
                .region
                .launch_templates
                .values()
                .filter(|template| launch_template::launches(tx, template, &report.image, depth))
                .map(|template| template.owner.as_str())
                .collect(),
            None => tx
                .region
                .instances
                .values()
                .filter(|instance| instance.phase != InstancePhase::Terminated)
                .filter(|instance| instance.image == report.image)
                .map(|instance| instance.owner.as_str())
                .collect(),
        };
        for account in users.into_iter().filter(|account| counts_for(report, account)) {
            *counts.entry((&kind.name, account)).or_default() += 1;
        }
    }
    let entry = |((kind, account), count): ((&str, &str), i64)| UsageEntry {
        account: account.to_owned(),
        kind: kind.to_owned(),
        count,
    };
    counts.into_iter().map(entry).collect()
}

/// Whether a report is about that account: never about the owner's own.
fn counts_for(report: &UsageReport, account: &str) -> bool {
    account != report.owner
        && (report.accounts.is_empty() || report.accounts.iter().any(|wanted| wanted == account))
}

/// An old report is deleted, and its tags with it.
pub(crate) fn gone(state: &State, region_name: &str, id: &str) -> Vec<Event> {
    let region = state.region(region_name);
    let Some(report) = region.and_then(|region| region.usage_reports.get(id)) else {
        return Vec::new();
    };
    let Some(mut tx) = Tx::by_itself(state, &report.owner, region_name) else {
        return Vec::new();
    };
    tx.change(Change::UsageReportGone(id.to_owned()));
    tags::untag(&mut tx, id);
    tx.into_events()
}
