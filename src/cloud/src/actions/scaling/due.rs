//! What an Auto Scaling group does by itself: it looks at its instances, ends those that are not well, launches what is
//! missing, ends what is too much, and replaces instances for a refresh. It acts when something it cares about
//! happened, a step at a time.

use crate::actions::scaling::find;
use crate::actions::scaling::groups::look;
use crate::actions::scaling::refresh;
use crate::actions::scaling::round::Round;
use crate::actions::scaling::round::count;
use crate::event::{Change, Event};
use crate::state::{InstancePhase, ScalingGroup, State};
use crate::tx::Tx;
use api::InstanceId;
use api::Span;
use std::sync::Arc;

/// How long the health check takes to notice.
const NOTICED: Span = Span::seconds(20);
/// A group looks for something to do.
pub(crate) fn acts(state: &State, region: &str, account: &str, name: &str) -> Vec<Event> {
    let Some(mut tx) = Tx::by_itself(state, account, region) else {
        return Vec::new();
    };
    let Some(group) = tx.region.scaling_groups.get(&(account, name)) else {
        return Vec::new();
    };
    let mut changed = ScalingGroup::clone(group);
    run(&mut Round {
        tx: &mut tx,
        group: &mut changed,
    });
    if changed.deleting && changed.members.is_empty() {
        let (account, name) = (account.to_owned(), name.to_owned());
        tx.change(Change::ScalingGroupGone { account, name });
    } else if changed != **group {
        tx.change(Change::ScalingGroup(Arc::new(changed)));
    }
    tx.into_events()
}

/// What follows for Auto Scaling from what just happened by itself: an instance that came up or went down makes its
/// group look. The state is the one before those events.
pub(crate) fn react(state: &State, events: &[Event]) -> Vec<Event> {
    let mut follow = Vec::new();
    for event in events {
        let Event::In {
            region,
            change: Change::Instance(now),
        } = event
        else {
            continue;
        };
        let before = state
            .region(region)
            .and_then(|region| region.instances.get(&now.id));
        let was = before.map_or(now.phase, |before| before.phase);
        if was.is_passing() && !now.phase.is_passing() {
            let tx = Tx::by_itself(state, &now.owner, region);
            follow.extend(tx.map(|mut tx| {
                notice(&mut tx, &now.id, was == InstancePhase::Pending);
                tx.into_events()
            }));
        }
    }
    follow.into_iter().flatten().collect()
}

/// Tells the group of an instance that the instance came or went.
fn notice(tx: &mut Tx<'_>, instance: &InstanceId, arrived: bool) {
    let group = find::own(tx)
        .find(|group| group.members.iter().any(|member| member.instance == *instance))
        .map(|group| group.name.clone());
    if let Some(name) = group {
        let leaving = arrived || is_leaving(tx, &name, instance);
        look(tx, &name, if leaving { Span(0) } else { NOTICED });
    }
}

fn is_leaving(tx: &Tx<'_>, group: &str, instance: &InstanceId) -> bool {
    let members = tx.region.scaling_groups.get(&(tx.account, group));
    members
        .into_iter()
        .flat_map(|group| &group.members)
        .any(|member| member.instance == *instance && member.leaving)
}

/// One look, and what follows.
fn run(round: &mut Round<'_, '_>) {
    round.check_health();
    if round.group.deleting {
        for id in round.staying() {
            let cause = format!("At {} the group was deleted by force.", round.time());
            round.end(&id, cause);
        }
        return;
    }
    let extra = refresh::extra(round);
    let target = round.group.desired + extra;
    let active = count(round.staying().len());
    if active > target {
        round.shrink(active - target);
    } else if active < target {
        round.grow(active, target);
    }
    refresh::moves(round);
}
