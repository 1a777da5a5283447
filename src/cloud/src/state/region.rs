//! A Region: everything in it, of every account.

use super::{Image, Instance, Snapshot, Volume};
use api::{ImageId, InstanceId, SnapshotId, Timestamp, VolumeId, kept};
use imbl::OrdMap;
use serde_json::Value;
use std::sync::Arc;

/// Everything in one Region.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RegionState {
    /// Images of all owners, deregistered ones for a while too.
    pub images: OrdMap<ImageId, Arc<Image>>,
    /// Names in use: owner and name of each registered image.
    pub image_names: OrdMap<(String, String), ImageId>,
    /// Which registered images use a snapshot.
    pub snapshot_users: OrdMap<(SnapshotId, ImageId), ()>,
    /// Snapshots of all owners.
    pub snapshots: OrdMap<SnapshotId, Arc<Snapshot>>,
    /// Volumes of all owners.
    pub volumes: OrdMap<VolumeId, Arc<Volume>>,
    /// Instances of all owners, terminated ones for a while too.
    pub instances: OrdMap<InstanceId, Arc<Instance>>,
    /// Key pairs by account and name.
    pub key_pairs: OrdMap<(String, String), Arc<KeyPair>>,
    /// Tags by account and resource id: each account sees only its own.
    pub tags: OrdMap<(String, String), OrdMap<String, String>>,
    /// Idempotency tokens by account, operation and token.
    pub tokens: OrdMap<(String, String, String), Arc<Token>>,
}

impl RegionState {
    /// The tags that an account put on a resource.
    pub fn tags_of(&self, account: &str, resource: &str) -> Option<&OrdMap<String, String>> {
        // The map's key is a pair of owned texts.
        self.tags.get(&(account.to_owned(), resource.to_owned()))
    }

    /// The registered images that use a snapshot, in the order of their ids.
    pub fn users_of(&self, snapshot: &SnapshotId) -> Vec<ImageId> {
        let first = (snapshot.clone(), ImageId::default());
        self.snapshot_users
            .range(first..)
            .take_while(|((id, _), ())| id == snapshot)
            .map(|((_, image), ())| image.clone())
            .collect()
    }
}

kept! {
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

kept! {
/// A used idempotency token.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// What was asked with it, without the token itself.
    pub input: Value,
    /// The ids of what was made.
    pub resources: Vec<String>,
}
}
