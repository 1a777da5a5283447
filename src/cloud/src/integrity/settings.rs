//! What accounts have set for a Region, and what they have subscribed to.

use super::report::Report;
use crate::State;
use crate::state::parts;
use crate::world::catalogue;

/// The states of the settings that are texts.
const SNAPSHOTS: &[&str] = &["block-all-sharing", "block-new-sharing", "unblocked"];
const ALLOWED: &[&str] = &["audit-mode", "disabled", "enabled"];

pub(super) fn check(report: &mut Report<'_>) {
    let region = report.region;
    for (account, settings) in &region.settings {
        for (state, known) in [
            (&settings.snapshot_public_access, SNAPSHOTS),
            (&settings.allowed_images, ALLOWED),
        ] {
            let fits = state.as_deref().is_none_or(|state| known.contains(&state));
            report.holds(fits, || format!("{account} has the unknown setting {state:?}"));
        }
    }
}

/// Subscriptions belong to no Region.
pub(super) fn check_subscriptions(state: &State, found: &mut Vec<String>) {
    for key in state.subscriptions.keys() {
        let (account, product) = parts(key);
        if catalogue::product(product).is_none() {
            found.push(format!(
                "{account} is subscribed to {product}, which nobody sells"
            ));
        }
    }
}
