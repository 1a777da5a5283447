//! Facts: what changed. `apply` is the only writer of state; given the same events it makes the same state.

use crate::agenda::{Due, Key};
use crate::state::{
    Image, ImageState, Instance, KeyPair, RegionState, Snapshot, State, Token, TrailEntry, Volume,
};
use api::{ImageId, InstanceId, SnapshotId, Timestamp, VolumeId, kept};
use std::sync::Arc;

kept! {
else Event::Drew { count: 0 };
/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Numbers were drawn from the seed.
    Drew {
        /// How many.
        count: u64,
    },
    /// Simulated time passed.
    ClockMoved {
        /// Until when.
        to: Timestamp,
    },
    /// Something will happen by itself.
    Scheduled {
        /// When.
        at: Timestamp,
        /// What.
        due: Due,
    },
    /// It happened; its entry is done.
    Came {
        /// Its place in the agenda.
        key: Key,
    },
    /// A call was made.
    Called(trail_entry: Arc<TrailEntry>),
    /// Something in a Region changed.
    In {
        /// The Region.
        region: String,
        /// What.
        change: Change,
    },
}
}

kept! {
else Change::ImageGone(ImageId::default());
/// A change in a Region.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// An image is new or has changed; this is all of it. One that was deregistered gives up its name.
    Image(image: Arc<Image>),
    /// An image is forgotten.
    ImageGone(image: ImageId),
    /// A snapshot is new or has changed.
    Snapshot(snapshot: Arc<Snapshot>),
    /// A snapshot was deleted.
    SnapshotGone(snapshot: SnapshotId),
    /// A volume is new or has changed.
    Volume(volume: Arc<Volume>),
    /// A volume is gone.
    VolumeGone(volume: VolumeId),
    /// An instance is new or has changed.
    Instance(instance: Arc<Instance>),
    /// An instance is forgotten.
    InstanceGone(instance: InstanceId),
    /// A key pair was made.
    KeyPair(key_pair: Arc<KeyPair>),
    /// A key pair was deleted.
    KeyPairGone {
        /// Whose.
        account: String,
        /// Its name.
        name: String,
    },
    /// An account tagged a resource.
    Tagged {
        /// Which account.
        account: String,
        /// Which resource.
        resource: String,
        /// Keys and values.
        tags: Vec<(String, String)>,
    },
    /// An account removed tags from a resource.
    Untagged {
        /// Which account.
        account: String,
        /// Which resource.
        resource: String,
        /// The keys.
        keys: Vec<String>,
    },
    /// A resource is gone, and with it the tags that its owner put on it.
    TagsGone {
        /// Which account.
        account: String,
        /// Which resource.
        resource: String,
    },
    /// An idempotency token was used.
    TokenUsed {
        /// By which account.
        account: String,
        /// For which operation.
        operation: String,
        /// The token.
        token: String,
        /// What for.
        record: Arc<Token>,
    },
}
}

/// The most calls that the trail remembers.
const TRAIL_LIMIT: usize = 10_000;

/// Makes one fact part of the state. A fact about a Region that does not exist changes nothing.
pub fn apply(state: &mut State, event: &Event) {
    match event {
        Event::Drew { count } => state.drawn = state.drawn.wrapping_add(*count),
        Event::ClockMoved { to } => state.now = state.now.max(*to).min(crate::END),
        Event::Scheduled { at, due } => {
            state.agenda.insert((*at, state.scheduled), due.clone());
            state.scheduled += 1;
        }
        Event::Came { key } => {
            state.agenda.remove(key);
        }
        Event::Called(entry) => {
            state.trail.push_back(Arc::clone(entry));
            if state.trail.len() > TRAIL_LIMIT {
                state.trail.pop_front();
            }
        }
        Event::In { region, change } => {
            if let Some(region) = state.region_mut(region) {
                change_region(region, change);
            }
        }
    }
}

fn change_region(region: &mut RegionState, change: &Change) {
    match change {
        Change::Image(image) => put_image(region, image),
        Change::ImageGone(id) => {
            if let Some(image) = region.images.remove(id) {
                forget_image_names(region, &image);
            }
        }
        Change::Snapshot(snapshot) => {
            region.snapshots.insert(snapshot.id.clone(), Arc::clone(snapshot));
        }
        Change::SnapshotGone(id) => {
            region.snapshots.remove(id);
        }
        Change::Volume(volume) => {
            region.volumes.insert(volume.id.clone(), Arc::clone(volume));
        }
        Change::VolumeGone(id) => {
            region.volumes.remove(id);
        }
        Change::Instance(instance) => {
            region.instances.insert(instance.id.clone(), Arc::clone(instance));
        }
        Change::InstanceGone(id) => {
            region.instances.remove(id);
        }
        Change::KeyPair(pair) => {
            region
                .key_pairs
                .insert((pair.owner.clone(), pair.name.clone()), Arc::clone(pair));
        }
        Change::KeyPairGone { account, name } => {
            region.key_pairs.remove(&(account.clone(), name.clone()));
        }
        Change::Tagged {
            account,
            resource,
            tags,
        } => {
            let mine = region
                .tags
                .entry((account.clone(), resource.clone()))
                .or_default();
            for (key, value) in tags {
                mine.insert(key.clone(), value.clone());
            }
        }
        Change::Untagged {
            account,
            resource,
            keys,
        } => {
            let place = (account.clone(), resource.clone());
            if let Some(mine) = region.tags.get_mut(&place) {
                for key in keys {
                    mine.remove(key);
                }
                if mine.is_empty() {
                    region.tags.remove(&place);
                }
            }
        }
        Change::TagsGone { account, resource } => {
            region.tags.remove(&(account.clone(), resource.clone()));
        }
        Change::TokenUsed {
            account,
            operation,
            token,
            record,
        } => {
            let place = (account.clone(), operation.clone(), token.clone());
            region.tokens.insert(place, Arc::clone(record));
        }
    }
}

/// Stores an image and keeps the indexes of names and of snapshot users true.
fn put_image(region: &mut RegionState, image: &Arc<Image>) {
    if let Some(old) = region.images.insert(image.id.clone(), Arc::clone(image)) {
        forget_image_names(region, &old);
    }
    if matches!(image.state, ImageState::Deregistered { .. }) {
        return;
    }
    region
        .image_names
        .insert((image.owner.clone(), image.name.clone()), image.id.clone());
    for snapshot in image.snapshots() {
        region
            .snapshot_users
            .insert((snapshot.clone(), image.id.clone()), ());
    }
}

fn forget_image_names(region: &mut RegionState, image: &Image) {
    let name = (image.owner.clone(), image.name.clone());
    if region.image_names.get(&name) == Some(&image.id) {
        region.image_names.remove(&name);
    }
    for snapshot in image.snapshots() {
        region
            .snapshot_users
            .remove(&(snapshot.clone(), image.id.clone()));
    }
}
