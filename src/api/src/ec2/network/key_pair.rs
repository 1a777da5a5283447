//! Key pairs for logging in.

use crate::Timestamp;
use crate::ec2::common::{Filter, Tag, TagSpecification};
use crate::schema::Blob;

structure! {
/// What CreateKeyPair is asked.
input CreateKeyPairInput as "CreateKeyPairRequest" {
    /// A name for the key pair, unique in the Region.
    "KeyName".required() => key_name: String,
    /// The kind of key: rsa or ed25519.
    "KeyType".of(&["rsa", "ed25519"]) => key_type: Option<String>,
    /// Tags for the new key pair.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// The format of the returned private key: pem or ppk.
    "KeyFormat".of(&["pem", "ppk"]) => key_format: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateKeyPair answers.
output CreateKeyPairOutput as "KeyPair" {
    /// The ID of the key pair, starting with key-.
    "KeyPairId" => key_pair_id: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The name of the key pair.
    "KeyName" => key_name: Option<String>,
    /// A short digest of the key, for comparing it with your copy.
    "KeyFingerprint" => key_fingerprint: Option<String>,
    /// The private key; save it now, because it is never shown again.
    "KeyMaterial" => key_material: Option<String>,
}
}

operation! {
/// Creates a key pair and returns the private key, which is shown only this once.
write CREATE_KEY_PAIR of Ec2 as "CreateKeyPair" {
    input: CreateKeyPairInput,
    output: CreateKeyPairOutput,
    errors: [InvalidKeyPairDuplicate],
}
}

structure! {
/// What ImportKeyPair is asked.
input ImportKeyPairInput as "ImportKeyPairRequest" {
    /// Tags for the new key pair.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// A name for the key pair, unique in the Region.
    "KeyName".required() => key_name: String,
    /// The public key to store, in OpenSSH or similar form.
    "PublicKeyMaterial".required() => public_key_material: Blob,
}
}

structure! {
/// What ImportKeyPair answers.
output ImportKeyPairOutput as "ImportKeyPairResult" {
    /// A short digest of the key, for comparing it with your copy.
    "KeyFingerprint" => key_fingerprint: Option<String>,
    /// The name of the key pair.
    "KeyName" => key_name: Option<String>,
    /// The ID of the key pair, starting with key-.
    "KeyPairId" => key_pair_id: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

operation! {
/// Stores the public half of a key pair that you made yourself.
write IMPORT_KEY_PAIR of Ec2 as "ImportKeyPair" {
    input: ImportKeyPairInput,
    output: ImportKeyPairOutput,
    errors: [InvalidKeyFormat, InvalidKeyPairDuplicate],
}
}

structure! {
/// What DescribeKeyPairs is asked.
input DescribeKeyPairsInput as "DescribeKeyPairsRequest" {
    /// The names of the key pairs to list.
    "KeyNames".wire("KeyName") => key_names: Vec<String>,
    /// The IDs of the key pairs to list.
    "KeyPairIds".wire("KeyPairId") => key_pair_ids: Vec<String>,
    /// Also return the public key of each pair.
    "IncludePublicKey" => include_public_key: Option<bool>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
    /// Conditions to narrow the list; all filters must match, any one value suffices.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeKeyPairs answers.
output DescribeKeyPairsOutput as "DescribeKeyPairsResult" {
    /// The key pairs that were found.
    "KeyPairs".xml("keySet") => key_pairs: Option<Vec<KeyPairInfo>>,
}
}

operation! {
/// Lists your key pairs in this Region; private keys are never returned.
read DESCRIBE_KEY_PAIRS of Ec2 as "DescribeKeyPairs" {
    input: DescribeKeyPairsInput,
    output: DescribeKeyPairsOutput,
    filters: ["fingerprint", "key-name", "key-pair-id", "tag-key", "tag:"],
    errors: [InvalidKeyPairNotFound],
}
}

structure! {
/// What DeleteKeyPair is asked.
input DeleteKeyPairInput as "DeleteKeyPairRequest" {
    /// The name of the key pair to delete.
    "KeyName" => key_name: Option<String>,
    /// The ID of the key pair to delete, instead of its name.
    "KeyPairId" => key_pair_id: Option<String>,
    /// Only check syntax and permission, and change nothing; success is reported as DryRunOperation.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeleteKeyPair answers.
output DeleteKeyPairOutput as "DeleteKeyPairResult" {
    /// True when the request succeeded.
    "Return" => return_: Option<bool>,
    /// The ID of the key pair, starting with key-.
    "KeyPairId" => key_pair_id: Option<String>,
}
}

operation! {
/// Removes a stored public key; instances already launched with it keep accepting it.
write DELETE_KEY_PAIR of Ec2 as "DeleteKeyPair" {
    input: DeleteKeyPairInput,
    output: DeleteKeyPairOutput,
}
}

structure! {
/// A stored key pair: its name, ID, type and fingerprint.
output KeyPairInfo as "KeyPairInfo" {
    /// The ID of the key pair, starting with key-.
    "KeyPairId" => key_pair_id: Option<String>,
    /// The kind of key: rsa or ed25519.
    "KeyType".of(&["rsa", "ed25519"]) => key_type: Option<String>,
    /// The tags on the resource.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// The public key, when you asked for it.
    "PublicKey" => public_key: Option<String>,
    /// When the key pair was created or imported.
    "CreateTime" => create_time: Option<Timestamp>,
    /// The name of the key pair.
    "KeyName" => key_name: Option<String>,
    /// A short digest of the key, for comparing it with your copy.
    "KeyFingerprint" => key_fingerprint: Option<String>,
}
}
