//! Tags: how many, how long, on what.

use super::Report;
use crate::rules::tags::{MOST_TAGS, is_mark, key_of_user};
use crate::state::parts;

/// The longest value, in characters.
const LONGEST_VALUE: usize = 256;

pub(super) fn check(report: &mut Report<'_>) {
    let region = report.region;
    for (key, tags) in &region.tags {
        let (account, resource) = parts(key);
        report.holds(
            !tags.is_empty() && tags.keys().filter(|key| !is_mark(key)).count() <= MOST_TAGS,
            || format!("{resource} has {} tags of {account}", tags.len()),
        );
        for (key, value) in tags.iter() {
            report.holds(
                (is_mark(key) || key_of_user(key).is_ok()) && value.chars().count() <= LONGEST_VALUE,
                || format!("{resource} has an impossible tag {key}"),
            );
        }
        report.holds(has_a_place(report, account, resource), || {
            format!("{resource} is gone, but not the tags of {account}")
        });
    }
}

/// Whether a resource can carry tags of that account. An account keeps its tags on an image or a snapshot of another
/// one when that is gone; its own resources take them along.
fn has_a_place(report: &Report<'_>, account: &str, resource: &str) -> bool {
    let region = report.region;
    match resource.split_once('-').map(|(prefix, _)| prefix) {
        Some("ami") => {
            region
                .images
                .get(resource)
                .is_none_or(|image| image.owner != account || image.is_registered())
                || region.bin.contains_key(resource)
        }
        Some("vol") => region
            .volumes
            .get(resource)
            .is_some_and(|volume| volume.owner == account),
        Some("i") => region
            .instances
            .get(resource)
            .is_some_and(|instance| instance.owner == account),
        Some("key") => region
            .key_pairs
            .values()
            .any(|pair| pair.owner == account && pair.id == resource),
        Some("amiur") => region
            .usage_reports
            .get(resource)
            .is_some_and(|report| report.owner == account),
        Some("lt") => region
            .launch_templates
            .get(resource)
            .is_some_and(|template| template.owner == account),
        Some("replacevol") => region
            .root_tasks
            .get(resource)
            .is_some_and(|task| task.owner == account),
        _ => true,
    }
}
