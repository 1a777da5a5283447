//! Encryption keys: where they are kept, and what stands for them; and parameters, which stand for images.

use super::{Report, distinct};
use crate::rules::{form, kms_policy};
use crate::state::{KeyState, parts};

pub(super) fn check(report: &mut Report<'_>) {
    let (region, now) = (report.region, report.state.now);
    for (id, key) in &region.keys {
        report.holds(id == key.id, || format!("the key {} is kept under {id}", key.id));
        report.holds(form::is_account(&key.owner), || {
            format!("the key {id} belongs to nobody")
        });
        report.holds(kms_policy::check(&key.policy).is_ok(), || {
            format!("the policy of the key {id} is malformed")
        });
        let in_time = match key.state {
            KeyState::PendingDeletion { at } => at >= now,
            KeyState::Enabled | KeyState::Disabled => true,
        };
        report.holds(in_time, || format!("the key {id} should be deleted by now"));
        let grants: Vec<&str> = key.grants.iter().map(|grant| grant.id.as_str()).collect();
        report.holds(distinct(&grants), || format!("the key {id} has a grant twice"));
    }
    for (place, own) in &region.parameters {
        let name = &own.name;
        report.holds(parts(place) == (&own.owner, name), || {
            format!("the parameter {name} is kept under another name")
        });
        let versions = i64::try_from(own.values.len()).unwrap_or(i64::MAX);
        report.holds((1..=own.version).contains(&versions), || {
            format!("the parameter {name} has lost its value")
        });
    }
    for (place, alias) in &region.key_aliases {
        report.holds(parts(place) == (&alias.owner, &alias.name), || {
            format!("{} is kept under another name", alias.name)
        });
        let known = region.keys.get(&alias.key);
        report.holds(known.is_some_and(|key| key.owner == alias.owner), || {
            format!("{} stands for a key that is not there", alias.name)
        });
    }
}
