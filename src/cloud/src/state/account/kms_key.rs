//! Keys of the Key Management Service, their grants and their aliases.

use crate::state::keyed;
use api::schema::TextMap;
use api::{Timestamp, stored};

stored! {
/// A key that an account manages. The key that AWS manages for EBS is not kept: it follows from the seed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KmsKey {
    /// A UUID, or `mrk-…` for one that can have replicas.
    pub id: String,
    /// Whose it is.
    pub owner: String,
    /// When it was made.
    pub created: Timestamp,
    /// What its owner says of it.
    pub description: String,
    /// The policy, to the letter as it was given.
    pub policy: String,
    /// Whether it can be used.
    pub state: KeyState,
    /// Who else may use it, by id.
    pub grants: Vec<Grant>,
    /// Its tags.
    pub tags: Vec<(String, String)>,
}
}
keyed!(KmsKey, owner, id);

stored! {
else KeyState::Disabled;
/// Whether a key can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// It can.
    Enabled,
    /// Not until it is enabled.
    Disabled,
    /// It will be deleted.
    PendingDeletion {
        /// When.
        at: Timestamp,
    },
}
}

stored! {
/// A grant: a principal may use a key for some operations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// 64 hexadecimal digits.
    pub id: String,
    /// Its name, if it has one.
    pub name: Option<String>,
    /// When it was made.
    pub created: Timestamp,
    /// Which account made it.
    pub issuer: String,
    /// Whom it lets use the key.
    pub grantee: String,
    /// Who may retire it.
    pub retiring: Option<String>,
    /// For what.
    pub operations: Vec<String>,
    /// What the encryption context must contain.
    pub context_subset: Option<TextMap>,
    /// DueKind the encryption context must be.
    pub context_equals: Option<TextMap>,
}
}

stored! {
/// A name that stands for a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyAlias {
    /// `alias/…`.
    pub name: String,
    /// Whose it is.
    pub owner: String,
    /// The id of the key.
    pub key: String,
    /// When it was made.
    pub created: Timestamp,
}
}
keyed!(KeyAlias, owner, owner, name);

impl KmsKey {
    /// Its resource name.
    pub fn arn(&self, region: &str) -> String {
        format!("arn:aws:kms:{region}:{}:key/{}", self.owner, self.id)
    }
}
