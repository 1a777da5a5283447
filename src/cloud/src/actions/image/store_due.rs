//! What happens to tasks that store images by themselves.

use crate::buckets;
use crate::event::{Change, Event};
use crate::state::{State, StoreState, StoreTask};
use std::sync::Arc;

/// The object is complete, if its bucket is still there.
pub(crate) fn stored(state: &State, region: &str, id: &str) -> Vec<Event> {
    let here = state.region(region);
    let task = here.and_then(|here| here.store_tasks.get(id));
    let Some(task) = task.filter(|task| matches!(task.state, StoreState::InProgress { .. })) else {
        return Vec::new();
    };
    let bucket = here
        .and_then(|here| here.buckets.get(&task.bucket))
        .filter(|bucket| bucket.owner == task.owner);
    let becomes = match bucket {
        Some(_) => StoreState::Completed,
        None => StoreState::Failed {
            reason: buckets::NO_SUCH_BUCKET.to_owned(),
        },
    };
    let done = StoreTask {
        state: becomes,
        ..StoreTask::clone(task)
    };
    let mut events = vec![event(region, Change::StoreTask(Arc::new(done)))];
    if let Some(bucket) = bucket {
        let filled = bucket.with(task.object.clone());
        events.push(event(region, Change::Bucket(Arc::new(filled))));
    }
    events
}

/// An old task is forgotten.
pub(crate) fn forgotten(state: &State, region: &str, id: &str) -> Vec<Event> {
    let known = state
        .region(region)
        .is_some_and(|here| here.store_tasks.contains_key(id));
    if known {
        vec![event(region, Change::StoreTaskGone(id.to_owned()))]
    } else {
        Vec::new()
    }
}

fn event(region: &str, change: Change) -> Event {
    Event::In {
        region: region.into(),
        change,
    }
}
