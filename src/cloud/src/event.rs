//! Facts: what changed. `apply` is the only writer of state; given the same events it makes the same state.

use crate::agenda::{self, Due, Key};
use crate::state::{
    Binned, Bucket, FastLaunch, FastRestore, Image, ImageState, Instance, KeyAlias, KeyPair, KmsKey,
    LaunchTemplate, OwnParameter, Pairs, RegionState, RootTask, Rule, ScalingGroup, SecurityGroup, Settings,
    Snapshot, State, StoreTask, Text, Token, TrailEntry, UsageReport, Volume,
};
use api::{ImageId, InstanceId, SecurityGroupId, SnapshotId, Timestamp, VolumeId, stored};
use std::sync::Arc;

stored! {
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
        due: Arc<Due>,
    },
    /// It happened; its entry is done.
    Came {
        /// Its place in the agenda.
        key: Key,
    },
    /// A subscription to a product of the Marketplace began or ended.
    Subscription {
        /// Whose.
        account: String,
        /// The product's code.
        product: String,
        /// Whether it began.
        active: bool,
    },
    /// A call was made.
    Called(trail_entry: Arc<TrailEntry>),
    /// Calls were made so long ago that nothing of them is remembered.
    Forgotten {
        /// How many.
        count: u64,
    },
    /// Refusing calls that come too fast was switched.
    Throttling {
        /// Whether it is on from now on.
        on: bool,
    },
    /// Something in a Region changed.
    In {
        /// The Region.
        region: Text,
        /// What.
        change: Change,
    },
}
}

stored! {
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
        account: Text,
        /// Which resource.
        resource: Text,
        /// Keys and values.
        tags: Pairs,
    },
    /// An account removed tags from a resource.
    Untagged {
        /// Which account.
        account: Text,
        /// Which resource.
        resource: Text,
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
    /// An encryption key is new or has changed; this is all of it.
    Key(key: Arc<KmsKey>),
    /// An encryption key is deleted, and its aliases with it.
    KeyGone(key: String),
    /// An encryption key has a name.
    KeyAlias(alias: Arc<KeyAlias>),
    /// A name of a key was taken away.
    KeyAliasGone {
        /// Whose.
        account: String,
        /// `alias/…`.
        name: String,
    },
    /// A parameter has a value.
    Parameter(parameter: Arc<OwnParameter>),
    /// A parameter is gone.
    ParameterGone {
        /// Whose it was.
        owner: String,
        /// Which.
        name: String,
    },
    /// An idempotency token was used.
    TokenUsed {
        /// By which account.
        account: Text,
        /// For which operation.
        operation: Text,
        /// The token.
        token: Text,
        /// What for.
        record: Arc<Token>,
    },
    /// A retention rule is new or has changed.
    Rule(rule: Arc<Rule>),
    /// A retention rule was deleted.
    RuleGone {
        /// Whose.
        account: String,
        /// Which.
        id: String,
    },
    /// Something came into the Recycle Bin.
    Binned(binned: Arc<Binned>),
    /// Something left the Recycle Bin, in whichever way.
    Unbinned(resource: String),
    /// A fast restore is new or has changed.
    FastRestore(restore: Arc<FastRestore>),
    /// A fast restore is forgotten.
    FastRestoreGone {
        /// Of which snapshot.
        snapshot: SnapshotId,
        /// Where.
        zone: Text,
        /// Whose.
        account: Text,
    },
    /// A report about the use of an image is new or has changed.
    UsageReport(report: Arc<UsageReport>),
    /// A report about the use of an image is gone.
    UsageReportGone(report: String),
    /// A bucket is new or has changed; this is all of it.
    Bucket(bucket: Arc<Bucket>),
    /// A bucket was removed.
    BucketGone(name: String),
    /// A task that stores an image is new or has changed.
    StoreTask(task: Arc<StoreTask>),
    /// A task that stored an image is forgotten.
    StoreTaskGone(task: String),
    /// Faster launching of an image is new or has changed.
    FastLaunch(set_up: Arc<FastLaunch>),
    /// Faster launching of an image has ended.
    FastLaunchGone {
        /// Whose.
        account: String,
        /// The image.
        image: ImageId,
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
            state.agenda.insert(&key, Arc::clone(due));
            state.scheduled += 1;
        }
        Event::Came { key } => {
            state.agenda.remove(&agenda::key(*key));
        }
        Event::Subscription {
            account,
            product,
            active,
        } => {
            let place = (account.as_str(), product.as_str());
            if *active {
                state.subscriptions.insert(&place, ());
            } else {
                state.subscriptions.remove(&place);
            }
        }
        Event::Called(entry) => state.trail.push(Arc::clone(entry)),
        Event::Forgotten { count } => state.trail.skip(*count),
        Event::Throttling { on } => state.throttled_since = on.then(|| state.trail.made()),
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
        Change::Tagged { .. } | Change::Untagged { .. } | Change::TagsGone { .. } => {
            change_tags(region, change)
        }
        Change::Settings { account, settings } => {
            region.settings.insert(account, Arc::clone(settings));
        }
        Change::Key(key) => {
            region.keys.insert(&key.id, Arc::clone(key));
        }
        Change::KeyGone(id) => forget_key(region, id),
        Change::KeyAlias(alias) => {
            let place = (alias.owner.as_str(), alias.name.as_str());
            region.key_aliases.insert(&place, Arc::clone(alias));
        }
        Change::KeyAliasGone { account, name } => {
            region.key_aliases.remove(&(account.as_str(), name.as_str()));
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
        Change::Rule(_)
        | Change::RuleGone { .. }
        | Change::Binned(_)
        | Change::Unbinned(_)
        | Change::FastRestore(_)
        | Change::FastRestoreGone { .. } => change_care(region, change),
        change => change_helper(region, change),
    }
}

/// What accounts say of their resources.
fn change_tags(region: &mut RegionState, change: &Change) {
    match change {
        Change::Tagged {
            account,
            resource,
            tags,
        } => {
            let place = (account.as_str(), resource.as_str());
            let mine = region.tags.get(&place).cloned().unwrap_or_default();
            region.tags.insert(&place, mine.with(tags));
        }
        Change::Untagged {
            account,
            resource,
            keys,
        } => {
            let place = (account.as_str(), resource.as_str());
            if let Some(mine) = region.tags.get_mut(&place) {
                *mine = mine.without(keys);
                if mine.is_empty() {
                    region.tags.remove(&place);
                }
            }
        }
        Change::TagsGone { account, resource } => {
            region.tags.remove(&(account.as_str(), resource.as_str()));
        }
        _ => {}
    }
}

/// What concerns the Recycle Bin and fast restores.
fn change_care(region: &mut RegionState, change: &Change) {
    match change {
        Change::Rule(rule) => {
            let place = (rule.account.as_str(), rule.id.as_str());
            region.rules.insert(&place, Arc::clone(rule));
        }
        Change::RuleGone { account, id } => {
            region.rules.remove(&(account.as_str(), id.as_str()));
        }
        Change::Binned(binned) => {
            region.bin.insert(binned.id(), Arc::clone(binned));
        }
        Change::Unbinned(resource) => {
            region.bin.remove(resource);
        }
        Change::FastRestore(restore) => {
            let place = (
                restore.snapshot.as_str(),
                restore.zone.as_str(),
                restore.account.as_str(),
            );
            region.fast_restores.insert(&place, Arc::clone(restore));
        }
        Change::FastRestoreGone {
            snapshot,
            zone,
            account,
        } => {
            let place = (snapshot.as_str(), zone.as_str(), account.as_str());
            region.fast_restores.remove(&place);
        }
        _ => {}
    }
}

/// Forgets a key and the names that stand for it.
fn forget_key(region: &mut RegionState, id: &str) {
    if let Some(key) = region.keys.remove(id) {
        let aliases = region.key_aliases.values();
        let names: Vec<String> = aliases
            .filter(|alias| alias.owner == key.owner && alias.key == key.id)
            .map(|alias| alias.name.clone())
            .collect();
        for name in names {
            region.key_aliases.remove(&(key.owner.as_str(), name.as_str()));
        }
    }
}

/// Changes of what stands around images: reports, buckets, tasks, faster launching, groups and templates.
fn change_helper(region: &mut RegionState, change: &Change) {
    match change {
        Change::UsageReport(report) => {
            region.usage_reports.insert(&report.id, Arc::clone(report));
        }
        Change::UsageReportGone(id) => {
            region.usage_reports.remove(id);
        }
        Change::Bucket(bucket) => {
            region.buckets.insert(&bucket.name, Arc::clone(bucket));
        }
        Change::BucketGone(name) => {
            region.buckets.remove(name);
        }
        Change::StoreTask(task) => {
            region.store_tasks.insert(&task.id, Arc::clone(task));
        }
        Change::StoreTaskGone(id) => {
            region.store_tasks.remove(id);
        }
        Change::FastLaunch(set_up) => {
            let place = (set_up.owner.as_str(), set_up.image.as_str());
            region.fast_launches.insert(&place, Arc::clone(set_up));
        }
        Change::FastLaunchGone { account, image } => {
            region.fast_launches.remove(&(account.as_str(), image.as_str()));
        }
        Change::Parameter(parameter) => {
            let place = (parameter.owner.as_str(), parameter.name.as_str());
            region.parameters.insert(&place, Arc::clone(parameter));
        }
        Change::ParameterGone { owner, name } => {
            region.parameters.remove(&(owner.as_str(), name.as_str()));
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
        // The others are carried out above.
        _ => {}
    }
}

/// Stores an image and keeps the indexes of names, of shared images and of snapshot users true.
pub(crate) fn put_image(region: &mut RegionState, image: &Arc<Image>) {
    if let Some(old) = region.images.insert(&image.id, Arc::clone(image)) {
        forget_image_names(region, &old);
    }
    if matches!(image.state, ImageState::Deregistered { .. }) {
        return;
    }
    let name = (image.owner.as_str(), image.name.as_str());
    if region.image_names.insert(&name, image.id.clone()).is_none() {
        count_images(region, &image.owner, |count| count + 1);
    }
    if !image.permissions.is_empty() {
        region.shared_images.insert(&image.id, ());
    }
    for snapshot in image.snapshots() {
        let use_of = (snapshot.as_str(), image.id.as_str());
        region.snapshot_users.insert(&use_of, ());
    }
}

fn count_images(region: &mut RegionState, owner: &Text, change: fn(usize) -> usize) {
    let owner = owner.as_str();
    let count = change(region.image_counts.get(owner).copied().unwrap_or_default());
    if count == 0 {
        region.image_counts.remove(owner);
    } else {
        region.image_counts.insert(owner, count);
    }
}

fn forget_image_names(region: &mut RegionState, image: &Image) {
    let name = (image.owner.as_str(), image.name.as_str());
    if region.image_names.get(&name) == Some(&image.id) {
        region.image_names.remove(&name);
        count_images(region, &image.owner, |count| count.saturating_sub(1));
    }
    region.shared_images.remove(&image.id);
    for snapshot in image.snapshots() {
        let use_of = (snapshot.as_str(), image.id.as_str());
        region.snapshot_users.remove(&use_of);
    }
}
