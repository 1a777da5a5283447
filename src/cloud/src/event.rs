//! Facts: what changed. `apply` is the only writer of state; given the same events it makes the same state.

use crate::agenda::{self, Due, Key};
use crate::state::{
    Image, ImageState, Instance, KeyPair, LaunchTemplate, RegionState, RootTask, ScalingGroup, SecurityGroup,
    Settings, Snapshot, State, Token, TrailEntry, Volume,
};
use api::{ImageId, InstanceId, SecurityGroupId, SnapshotId, Timestamp, VolumeId, kept};
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
    /// An account's settings have changed; these are all of them.
    Settings {
        /// Which account.
        account: String,
        /// Its settings.
        settings: Arc<Settings>,
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
    /// A security group is new or has changed.
    SecurityGroup(group: Arc<SecurityGroup>),
    /// A security group was deleted.
    SecurityGroupGone(group: SecurityGroupId),
    /// A replacement of a root volume is new or has moved on.
    RootTask(task: Arc<RootTask>),
    /// A launch template is new or has changed.
    LaunchTemplate(template: Arc<LaunchTemplate>),
    /// A launch template was deleted.
    LaunchTemplateGone(template: String),
    /// An Auto Scaling group is new or has changed.
    ScalingGroup(group: Arc<ScalingGroup>),
    /// An Auto Scaling group is gone.
    ScalingGroupGone {
        /// Whose.
        account: String,
        /// Its name.
        name: String,
    },
}
}

/// Makes one fact part of the state. A fact about a Region that does not exist changes nothing.
pub fn apply(state: &mut State, event: &Event) {
    match event {
        Event::Drew { count } => state.drawn = state.drawn.wrapping_add(*count),
        Event::ClockMoved { to } => state.now = state.now.max(*to).min(crate::END),
        Event::Scheduled { at, due } => {
            let key = agenda::key((*at, state.scheduled));
            state.agenda.insert(&key, Arc::new(due.clone()));
            state.scheduled += 1;
        }
        Event::Came { key } => {
            state.agenda.remove(&agenda::key(*key));
        }
        Event::Called(entry) => state.trail.push(Arc::clone(entry)),
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
            region.snapshots.insert(&snapshot.id, Arc::clone(snapshot));
        }
        Change::SnapshotGone(id) => {
            region.snapshots.remove(id);
        }
        Change::Volume(volume) => {
            region.volumes.insert(&volume.id, Arc::clone(volume));
        }
        Change::VolumeGone(id) => {
            region.volumes.remove(id);
        }
        Change::Instance(instance) => {
            region.instances.insert(&instance.id, Arc::clone(instance));
        }
        Change::InstanceGone(id) => {
            region.instances.remove(id);
        }
        Change::KeyPair(pair) => {
            let place = (pair.owner.as_str(), pair.name.as_str());
            region.key_pairs.insert(&place, Arc::clone(pair));
        }
        Change::KeyPairGone { account, name } => {
            region.key_pairs.remove(&(account.as_str(), name.as_str()));
        }
        Change::Tagged {
            account,
            resource,
            tags,
        } => {
            let place = (account.as_str(), resource.as_str());
            let mut mine = region.tags.get(&place).cloned().unwrap_or_default();
            Arc::make_mut(&mut mine).extend(tags.iter().cloned());
            region.tags.insert(&place, mine);
        }
        Change::Untagged {
            account,
            resource,
            keys,
        } => {
            let place = (account.as_str(), resource.as_str());
            if let Some(mine) = region.tags.get_mut(&place) {
                Arc::make_mut(mine).retain(|key, _| !keys.contains(key));
                if mine.is_empty() {
                    region.tags.remove(&place);
                }
            }
        }
        Change::TagsGone { account, resource } => {
            region.tags.remove(&(account.as_str(), resource.as_str()));
        }
        Change::Settings { account, settings } => {
            region.settings.insert(account, Arc::clone(settings));
        }
        Change::TokenUsed {
            account,
            operation,
            token,
            record,
        } => {
            let place = (account.as_str(), operation.as_str(), token.as_str());
            region.tokens.insert(&place, Arc::clone(record));
        }
        Change::SecurityGroup(group) => {
            region.security_groups.insert(&group.id, Arc::clone(group));
        }
        Change::SecurityGroupGone(id) => {
            region.security_groups.remove(id);
        }
        Change::RootTask(task) => {
            region.root_tasks.insert(&task.id, Arc::clone(task));
        }
        Change::LaunchTemplate(template) => {
            region.launch_templates.insert(&template.id, Arc::clone(template));
        }
        Change::LaunchTemplateGone(id) => {
            region.launch_templates.remove(id);
        }
        Change::ScalingGroup(group) => {
            let place = (group.owner.as_str(), group.name.as_str());
            region.scaling_groups.insert(&place, Arc::clone(group));
        }
        Change::ScalingGroupGone { account, name } => {
            region.scaling_groups.remove(&(account.as_str(), name.as_str()));
        }
    }
}

/// Stores an image and keeps the indexes of names and of snapshot users true.
pub(crate) fn put_image(region: &mut RegionState, image: &Arc<Image>) {
    if let Some(old) = region.images.insert(&image.id, Arc::clone(image)) {
        forget_image_names(region, &old);
    }
    if matches!(image.state, ImageState::Deregistered { .. }) {
        return;
    }
    let name = (image.owner.as_str(), image.name.as_str());
    region.image_names.insert(&name, image.id.clone());
    for snapshot in image.snapshots() {
        let use_of = (snapshot.as_str(), image.id.as_str());
        region.snapshot_users.insert(&use_of, ());
    }
}

fn forget_image_names(region: &mut RegionState, image: &Image) {
    let name = (image.owner.as_str(), image.name.as_str());
    if region.image_names.get(&name) == Some(&image.id) {
        region.image_names.remove(&name);
    }
    for snapshot in image.snapshots() {
        let use_of = (snapshot.as_str(), image.id.as_str());
        region.snapshot_users.remove(&use_of);
    }
}
