//! What happens to images and snapshots by themselves. An entry about something that is gone or settled does nothing.

use crate::event::{Change, Event};
use crate::state::{Image, ImageState, Snapshot, SnapshotState, State};
use api::{ImageId, SnapshotId};
use std::sync::Arc;

/// A pending image becomes available, unless one of its snapshots was lost on the way.
pub(crate) fn ready(state: &State, region: &str, id: &ImageId) -> Vec<Event> {
    let Some(image) = pending(state, region, id) else {
        return Vec::new();
    };
    let complete = |id: &SnapshotId| {
        state
            .region(region)
            .and_then(|region| region.snapshots.get(id))
            .is_some_and(|snapshot| matches!(snapshot.state, SnapshotState::Completed { .. }))
    };
    let becomes = if image.snapshots().all(complete) {
        ImageState::Available
    } else {
        ImageState::Failed {
            code: "Client.InvalidSnapshot.NotFound".into(),
            message: "A snapshot of the image is missing or not complete".into(),
        }
    };
    put_image(region, image, becomes)
}

/// A pending image fails.
pub(crate) fn fails(state: &State, region: &str, id: &ImageId, code: &str, message: &str) -> Vec<Event> {
    let becomes = ImageState::Failed {
        code: code.into(),
        message: message.into(),
    };
    pending(state, region, id)
        .map(|image| put_image(region, image, becomes))
        .unwrap_or_default()
}

/// A deregistered image is forgotten.
pub(crate) fn gone(state: &State, region: &str, id: &ImageId) -> Vec<Event> {
    let image = state.region(region).and_then(|region| region.images.get(id));
    match image {
        Some(image) if !image.is_registered() => vec![event(region, Change::ImageGone(id.clone()))],
        _ => Vec::new(),
    }
}

/// A pending snapshot is complete.
pub(crate) fn snapshot_ready(state: &State, region: &str, id: &SnapshotId) -> Vec<Event> {
    settle(state, region, id, SnapshotState::Completed { at: state.now })
}

/// A pending snapshot fails.
pub(crate) fn snapshot_fails(state: &State, region: &str, id: &SnapshotId, message: &str) -> Vec<Event> {
    let message = message.to_owned();
    settle(state, region, id, SnapshotState::Error { message })
}

fn settle(state: &State, region: &str, id: &SnapshotId, becomes: SnapshotState) -> Vec<Event> {
    let snapshot = state
        .region(region)
        .and_then(|region| region.snapshots.get(id))
        .filter(|snapshot| matches!(snapshot.state, SnapshotState::Pending { .. }));
    let Some(snapshot) = snapshot else {
        return Vec::new();
    };
    let settled = Snapshot {
        state: becomes,
        ..Snapshot::clone(snapshot)
    };
    vec![event(region, Change::Snapshot(Arc::new(settled)))]
}

fn pending<'a>(state: &'a State, region: &str, id: &ImageId) -> Option<&'a Image> {
    state
        .region(region)
        .and_then(|region| region.images.get(id))
        .map(Arc::as_ref)
        .filter(|image| matches!(image.state, ImageState::Pending { .. }))
}

fn put_image(region: &str, image: &Image, state: ImageState) -> Vec<Event> {
    let image = Image {
        state,
        ..image.clone()
    };
    vec![event(region, Change::Image(Arc::new(image)))]
}

fn event(region: &str, change: Change) -> Event {
    Event::In {
        region: region.into(),
        change,
    }
}
