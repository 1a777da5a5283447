//! How an instance moves from one phase to another, and what it is given on the way.

use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::instance_view;
use crate::state::{Instance, InstancePhase as Phase};
use crate::tx::Tx;
use api::ec2::instance::InstanceStateChange;
use api::{InstanceId, Span};
use std::sync::Arc;

/// An address outside, as EC2 hands them out.
pub(crate) fn public_address(tx: &mut Tx<'_>) -> String {
    let [first, second, third, fourth, ..] = tx.draw().to_be_bytes();
    let firsts = [3, 13, 18, 34, 44, 52, 54, 98];
    let first = firsts.get(usize::from(first) % firsts.len()).unwrap_or(&54);
    format!("{first}.{second}.{third}.{}", fourth % 254 + 1)
}

/// Some milliseconds, fewer than that.
pub(crate) fn spread(tx: &mut Tx<'_>, below: u64) -> i64 {
    i64::try_from(tx.draw() % below.max(1)).unwrap_or(0)
}

/// Writes an instance down that will leave its phase after that long.
pub(crate) fn settle_later(tx: &mut Tx<'_>, instance: Instance, takes: Span) {
    let id: InstanceId = instance.id.clone();
    tx.change(Change::Instance(Arc::new(instance)));
    tx.schedule(takes, DueKind::InstanceSettled(id));
}

pub(crate) fn changed(instance: &Instance, now: Phase) -> InstanceStateChange {
    InstanceStateChange {
        instance_id: Some(instance.id.clone()),
        current_state: Some(instance_view::state(now)),
        previous_state: Some(instance_view::state(instance.phase)),
    }
}
