//! Key pairs for logging in.

use super::common::{Filter, Tag, TagSpecification};
use crate::shape::Blob;
use crate::{Effect, Operation, Service, Timestamp, structure};

structure! {
/// What CreateKeyPair is asked.
input CreateKeyPairInput as "CreateKeyPairRequest" {
    /// To be described.
    "KeyName".required() => key_name: String,
    /// To be described.
    "KeyType".of(&["rsa", "ed25519"]) => key_type: Option<String>,
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "KeyFormat".of(&["pem", "ppk"]) => key_format: Option<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateKeyPair answers.
output CreateKeyPairOutput as "KeyPair" {
    /// To be described.
    "KeyPairId" => key_pair_id: Option<String>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "KeyName" => key_name: Option<String>,
    /// To be described.
    "KeyFingerprint" => key_fingerprint: Option<String>,
    /// To be described.
    "KeyMaterial" => key_material: Option<String>,
}
}

/// To be described.
pub static CREATE_KEY_PAIR: Operation = Operation::new(
    Service::Ec2,
    "CreateKeyPair",
    "To be described.",
    Effect::Write,
    CreateKeyPairInput::STRUCTURE,
    CreateKeyPairOutput::STRUCTURE,
);

structure! {
/// What ImportKeyPair is asked.
input ImportKeyPairInput as "ImportKeyPairRequest" {
    /// To be described.
    "TagSpecifications".wire("TagSpecification") => tag_specifications: Vec<TagSpecification>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "KeyName".required() => key_name: String,
    /// To be described.
    "PublicKeyMaterial".required() => public_key_material: Blob,
}
}

structure! {
/// What ImportKeyPair answers.
output ImportKeyPairOutput as "ImportKeyPairResult" {
    /// To be described.
    "KeyFingerprint" => key_fingerprint: Option<String>,
    /// To be described.
    "KeyName" => key_name: Option<String>,
    /// To be described.
    "KeyPairId" => key_pair_id: Option<String>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
}
}

/// To be described.
pub static IMPORT_KEY_PAIR: Operation = Operation::new(
    Service::Ec2,
    "ImportKeyPair",
    "To be described.",
    Effect::Write,
    ImportKeyPairInput::STRUCTURE,
    ImportKeyPairOutput::STRUCTURE,
);

structure! {
/// What DescribeKeyPairs is asked.
input DescribeKeyPairsInput as "DescribeKeyPairsRequest" {
    /// To be described.
    "KeyNames".wire("KeyName") => key_names: Vec<String>,
    /// To be described.
    "KeyPairIds".wire("KeyPairId") => key_pair_ids: Vec<String>,
    /// To be described.
    "IncludePublicKey" => include_public_key: Option<bool>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
    /// To be described.
    "Filters".wire("Filter") => filters: Vec<Filter>,
}
}

structure! {
/// What DescribeKeyPairs answers.
output DescribeKeyPairsOutput as "DescribeKeyPairsResult" {
    /// To be described.
    "KeyPairs".xml("keySet") => key_pairs: Option<Vec<KeyPairInfo>>,
}
}

/// To be described.
pub static DESCRIBE_KEY_PAIRS: Operation = Operation::new(
    Service::Ec2,
    "DescribeKeyPairs",
    "To be described.",
    Effect::Read,
    DescribeKeyPairsInput::STRUCTURE,
    DescribeKeyPairsOutput::STRUCTURE,
);

structure! {
/// What DeleteKeyPair is asked.
input DeleteKeyPairInput as "DeleteKeyPairRequest" {
    /// To be described.
    "KeyName" => key_name: Option<String>,
    /// To be described.
    "KeyPairId" => key_pair_id: Option<String>,
    /// To be described.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What DeleteKeyPair answers.
output DeleteKeyPairOutput as "DeleteKeyPairResult" {
    /// To be described.
    "Return" => return_: Option<bool>,
    /// To be described.
    "KeyPairId" => key_pair_id: Option<String>,
}
}

/// To be described.
pub static DELETE_KEY_PAIR: Operation = Operation::new(
    Service::Ec2,
    "DeleteKeyPair",
    "To be described.",
    Effect::Write,
    DeleteKeyPairInput::STRUCTURE,
    DeleteKeyPairOutput::STRUCTURE,
);

structure! {
/// To be described.
output KeyPairInfo as "KeyPairInfo" {
    /// To be described.
    "KeyPairId" => key_pair_id: Option<String>,
    /// To be described.
    "KeyType".of(&["rsa", "ed25519"]) => key_type: Option<String>,
    /// To be described.
    "Tags".xml("tagSet") => tags: Option<Vec<Tag>>,
    /// To be described.
    "PublicKey" => public_key: Option<String>,
    /// To be described.
    "CreateTime" => create_time: Option<Timestamp>,
    /// To be described.
    "KeyName" => key_name: Option<String>,
    /// To be described.
    "KeyFingerprint" => key_fingerprint: Option<String>,
}
}
