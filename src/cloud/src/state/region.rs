//! A Region: everything in it, of every account.

use super::{
    Binned, Bucket, FastLaunch, FastRestore, Image, Instance, KeyAlias, KmsKey, LaunchTemplate, OwnParameter,
    RootTask, Rule, ScalingGroup, SecurityGroup, Settings, Snapshot, StoreTask, Table, Tags, UsageReport,
    Volume, VolumePermission, Written, parts,
};
use api::{ImageId, SnapshotId, Timestamp, stored};
use std::sync::Arc;

/// Everything in one Region.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RegionState {
    /// Images of all owners, deregistered ones for a while too.
    pub images: Table<Arc<Image>>,
    /// Names in use: owner and name of each registered image.
    pub image_names: Table<ImageId>,
    /// How many names of registered images each account has in use.
    pub image_counts: Table<usize>,
    /// The registered images that others than their owners may launch.
    pub shared_images: Table<()>,
    /// Which registered images use a snapshot.
    pub snapshot_users: Table<()>,
    /// Snapshots of all owners.
    pub snapshots: Table<Arc<Snapshot>>,
    /// Volumes of all owners.
    pub volumes: Table<Arc<Volume>>,
    /// Instances of all owners, terminated ones for a while too.
    pub instances: Table<Arc<Instance>>,
    /// Key pairs by account and name.
    pub key_pairs: Table<Arc<KeyPair>>,
    /// Encryption keys of all owners by id.
    pub keys: Table<Arc<KmsKey>>,
    /// Names of keys by account and name.
    pub key_aliases: Table<Arc<KeyAlias>>,
    /// Tags by account and resource id: each account sees only its own.
    pub tags: Table<Tags>,
    /// Settings by account.
    pub settings: Table<Arc<Settings>>,
    /// Idempotency tokens by account, operation and token.
    pub tokens: Table<Arc<Token>>,
    /// Retention rules by account and identifier.
    pub rules: Table<Arc<Rule>>,
    /// What the rules keep, by resource id.
    pub bin: Table<Arc<Binned>>,
    /// Fast restores by snapshot, zone and account.
    pub fast_restores: Table<Arc<FastRestore>>,
    /// Reports about the use of images, by id.
    pub usage_reports: Table<Arc<UsageReport>>,
    /// Buckets of all owners.
    pub buckets: Table<Arc<Bucket>>,
    /// Tasks that store images, by id.
    pub store_tasks: Table<Arc<StoreTask>>,
    /// Faster launching, by account and image.
    pub fast_launches: Table<Arc<FastLaunch>>,
    /// Security groups that were made or changed, of all owners.
    pub security_groups: Table<Arc<SecurityGroup>>,
    /// Replacements of root volumes, of all owners.
    pub root_tasks: Table<Arc<RootTask>>,
    /// Launch templates of all owners.
    pub launch_templates: Table<Arc<LaunchTemplate>>,
    /// Auto Scaling groups by account and name.
    pub scaling_groups: Table<Arc<ScalingGroup>>,
    /// Parameters by account and name.
    pub parameters: Table<Arc<OwnParameter>>,
}

impl RegionState {
    /// DueKind an account has set; the defaults, where it has set nothing.
    pub fn settings_of(&self, account: &str) -> Settings {
        let set = self.settings.get(account);
        set.map(|settings| Settings::clone(settings)).unwrap_or_default()
    }

    /// Whether a snapshot of the Region is shared with everyone, and its owner's settings let that stand.
    pub fn is_public(&self, snapshot: &Snapshot) -> bool {
        let settings = || self.settings.get(&snapshot.owner);
        snapshot.permissions.contains(&VolumePermission::Everyone)
            && settings().is_none_or(|settings| !settings.hides_public_snapshots())
    }

    /// Whether that account may see a snapshot of the Region and make volumes from it.
    pub fn may_restore(&self, snapshot: &Snapshot, account: &str) -> bool {
        let listed = |permission: &VolumePermission| matches!(permission, VolumePermission::Account(id) if id == account);
        snapshot.owner == account || snapshot.permissions.iter().any(listed) || self.is_public(snapshot)
    }

    /// The tags that an account put on a resource.
    pub fn tags_of(&self, account: &str, resource: &str) -> Option<&Tags> {
        self.tags.get(&(account, resource))
    }

    /// The registered images that use a snapshot, in the order of their ids.
    pub fn users_of(&self, snapshot: &SnapshotId) -> Vec<ImageId> {
        let from = self.snapshot_users.from(&(snapshot.as_str(), ""));
        from.map(|(key, ())| parts(key))
            .take_while(|(id, _)| *id == snapshot.as_str())
            .map(|(_, image)| image.into())
            .collect()
    }

    /// The fast restores of a snapshot, by zone and account.
    pub fn fast_restores_of(&self, snapshot: &SnapshotId) -> impl Iterator<Item = &Arc<FastRestore>> {
        let from = self.fast_restores.from(&(snapshot.as_str(), ""));
        from.map(|(_, restore)| restore)
            .take_while(move |restore| restore.snapshot.as_str() == snapshot.as_str())
    }
}

stored! {
/// A key pair; the lab keeps no secret half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPair {
    /// `key-0…`.
    pub id: String,
    /// Its name, unique in the account and Region.
    pub name: String,
    /// Whose it is.
    pub owner: String,
    /// `rsa` or `ed25519`.
    pub kind: String,
    /// As EC2 shows it.
    pub fingerprint: String,
    /// The public half in OpenSSH's form.
    pub public_key: String,
    /// When it was made.
    pub created: Timestamp,
}
}

stored! {
/// A used idempotency token.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// What was asked with it, without the token itself.
    pub input: Written,
    /// The ids of what was made.
    pub resources: Vec<String>,
}
}
