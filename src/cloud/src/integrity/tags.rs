//! Tags: how many, how long, on what.

use crate::integrity::report::Report;
use crate::rules::resource;
use crate::rules::resource::row::Tags;
use crate::rules::tags::MOST_TAGS;
use crate::rules::tags::is_mark;
use crate::rules::tags::key_of_user;
use crate::state::parts;
use crate::tx::Tx;

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

/// Whether a resource can carry tags of that account.
fn has_a_place(report: &Report<'_>, account: &str, id: &str) -> bool {
    let Some(Tags::Table(may_be_there)) = resource::of_id(id).map(|resource| &resource.tags) else {
        return true;
    };
    Tx::by_itself(report.state, account, report.name).is_none_or(|tx| may_be_there(&tx, id))
}
