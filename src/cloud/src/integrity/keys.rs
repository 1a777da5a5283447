//! Encryption keys: where they are kept, and what stands for them; and parameters, which stand for images.

use crate::integrity::report::Report;
use crate::integrity::report::distinct;
use crate::rules::form;
use crate::rules::kms_policy;
use crate::state::KeyState;

pub(super) fn check(report: &mut Report<'_>) {
    let (region, now) = (report.region, report.state.now);
    for (id, key) in &region.keys {
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
    for own in region.parameters.values() {
        let name = &own.name;
        let versions = i64::try_from(own.values.len()).unwrap_or(i64::MAX);
        report.holds((1..=own.version).contains(&versions), || {
            format!("the parameter {name} has lost its value")
        });
    }
    for alias in region.key_aliases.values() {
        let known = region.keys.get(&alias.key);
        report.holds(known.is_some_and(|key| key.owner == alias.owner), || {
            format!("{} stands for a key that is not there", alias.name)
        });
    }
}
