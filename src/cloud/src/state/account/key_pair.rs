//! Key pairs.

use crate::state::keyed;
use api::Timestamp;
use api::stored;

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
keyed!(KeyPair, owner, owner, name);
