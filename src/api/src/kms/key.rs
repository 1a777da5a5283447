//! Keys: making, listing and describing them.

use crate::Timestamp;

structure! {
/// A tag of a key.
part Tag as "Tag" {
    /// The tag's key.
    "TagKey".required().min(1).max(128) => tag_key: Option<String>,
    /// The tag's value.
    "TagValue".required().min(0).max(256) => tag_value: Option<String>,
}
}

structure! {
/// What there is to know about a key, apart from its policy and grants.
output KeyMetadata as "KeyMetadata" {
    /// The account that owns the key.
    "AWSAccountId" => aws_account_id: Option<String>,
    /// The key's ID, a UUID.
    "KeyId" => key_id: Option<String>,
    /// The key's resource name, by which other accounts call it.
    "Arn" => arn: Option<String>,
    /// When the key was made.
    "CreationDate" => creation_date: Option<Timestamp>,
    /// Whether the key can be used.
    "Enabled" => enabled: Option<bool>,
    /// What the owner says of the key.
    "Description" => description: Option<String>,
    /// What the key is for; EBS needs ENCRYPT_DECRYPT.
    "KeyUsage".of(&["SIGN_VERIFY", "ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"]) => key_usage: Option<String>,
    /// Whether the key can be used, is disabled, or will be deleted.
    "KeyState".of(&["Creating", "Enabled", "Disabled", "PendingDeletion", "PendingImport", "PendingReplicaDeletion", "Unavailable", "Updating"]) => key_state: Option<String>,
    /// When the key will be deleted, if it will be.
    "DeletionDate" => deletion_date: Option<Timestamp>,
    /// When imported key material expires.
    "ValidTo" => valid_to: Option<Timestamp>,
    /// Where the key material comes from.
    "Origin".of(&["AWS_KMS", "EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"]) => origin: Option<String>,
    /// The custom key store that holds the key material.
    "CustomKeyStoreId" => custom_key_store_id: Option<String>,
    /// The CloudHSM cluster that holds the key material.
    "CloudHsmClusterId" => cloud_hsm_cluster_id: Option<String>,
    /// Whether imported key material expires.
    "ExpirationModel".of(&["KEY_MATERIAL_EXPIRES", "KEY_MATERIAL_DOES_NOT_EXPIRE"]) => expiration_model: Option<String>,
    /// Who manages the key: you (CUSTOMER), or AWS.
    "KeyManager".of(&["AWS", "CUSTOMER"]) => key_manager: Option<String>,
    /// The older name of KeySpec.
    "CustomerMasterKeySpec".of(&["RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "SYMMETRIC_DEFAULT", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512", "SM2"]) => customer_master_key_spec: Option<String>,
    /// The kind of key; EBS needs SYMMETRIC_DEFAULT.
    "KeySpec".of(&["RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "SYMMETRIC_DEFAULT", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512", "SM2", "ML_DSA_44", "ML_DSA_65", "ML_DSA_87", "ECC_NIST_EDWARDS25519"]) => key_spec: Option<String>,
    /// The algorithms by which the key encrypts.
    "EncryptionAlgorithms".of(&["SYMMETRIC_DEFAULT", "RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256", "SM2PKE"]) => encryption_algorithms: Option<Vec<String>>,
    /// The algorithms by which the key signs.
    "SigningAlgorithms".of(&["RSASSA_PSS_SHA_256", "RSASSA_PSS_SHA_384", "RSASSA_PSS_SHA_512", "RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PKCS1_V1_5_SHA_512", "ECDSA_SHA_256", "ECDSA_SHA_384", "ECDSA_SHA_512", "SM2DSA", "ML_DSA_SHAKE_256", "ED25519_SHA_512", "ED25519_PH_SHA_512"]) => signing_algorithms: Option<Vec<String>>,
    /// The algorithms by which the key agrees on secrets.
    "KeyAgreementAlgorithms".of(&["ECDH"]) => key_agreement_algorithms: Option<Vec<String>>,
    /// Whether the key can have replicas in other Regions.
    "MultiRegion" => multi_region: Option<bool>,
    /// The primary key and the replicas of a multi-Region key.
    "MultiRegionConfiguration" => multi_region_configuration: Option<MultiRegionConfiguration>,
    /// The waiting time of a primary key whose replicas must be deleted first.
    "PendingDeletionWindowInDays" => pending_deletion_window_in_days: Option<i64>,
    /// The algorithms by which the key makes authentication codes.
    "MacAlgorithms".of(&["HMAC_SHA_224", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"]) => mac_algorithms: Option<Vec<String>>,
    /// The key of an external key store that this key stands for.
    "XksKeyConfiguration" => xks_key_configuration: Option<XksKeyConfigurationType>,
    /// The ID of the key material that encrypts at present.
    "CurrentKeyMaterialId" => current_key_material_id: Option<String>,
}
}

structure! {
/// The primary key and the replicas of a multi-Region key.
output MultiRegionConfiguration as "MultiRegionConfiguration" {
    /// Whether this is the primary key or a replica.
    "MultiRegionKeyType".of(&["PRIMARY", "REPLICA"]) => multi_region_key_type: Option<String>,
    /// The primary key.
    "PrimaryKey" => primary_key: Option<MultiRegionKey>,
    /// The replicas.
    "ReplicaKeys" => replica_keys: Option<Vec<MultiRegionKey>>,
}
}

structure! {
/// One of a set of multi-Region keys.
output MultiRegionKey as "MultiRegionKey" {
    /// Its resource name.
    "Arn" => arn: Option<String>,
    /// Its Region.
    "Region" => region: Option<String>,
}
}

structure! {
/// The key of an external key store.
output XksKeyConfigurationType as "XksKeyConfigurationType" {
    /// Its ID in the external key manager.
    "Id" => id: Option<String>,
}
}

structure! {

/// A key in a list.
output KeyListEntry as "KeyListEntry" {
    /// The key's ID.
    "KeyId" => key_id: Option<String>,
    /// The key's resource name.
    "KeyArn" => key_arn: Option<String>,
}
}

structure! {
/// What CreateKey is asked.
input CreateKeyInput as "CreateKeyRequest" {
    /// The key policy as JSON; left out, the owner's account may do everything.
    "Policy".min(1).max(131072) => policy: Option<String>,
    /// What you want to say of the key.
    "Description".min(0).max(8192) => description: Option<String>,
    /// What the key is for; EBS needs ENCRYPT_DECRYPT.
    "KeyUsage".of(&["SIGN_VERIFY", "ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"]) => key_usage: Option<String>,
    /// The older name of KeySpec.
    "CustomerMasterKeySpec".of(&["RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "SYMMETRIC_DEFAULT", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512", "SM2"]) => customer_master_key_spec: Option<String>,
    /// The kind of key; EBS needs SYMMETRIC_DEFAULT.
    "KeySpec".of(&["RSA_2048", "RSA_3072", "RSA_4096", "ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "SYMMETRIC_DEFAULT", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512", "SM2", "ML_DSA_44", "ML_DSA_65", "ML_DSA_87", "ECC_NIST_EDWARDS25519"]) => key_spec: Option<String>,
    /// Where the key material comes from.
    "Origin".of(&["AWS_KMS", "EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"]) => origin: Option<String>,
    /// The custom key store that holds the key material.
    "CustomKeyStoreId".min(1).max(64) => custom_key_store_id: Option<String>,
    /// Accept a policy that locks its own author out.
    "BypassPolicyLockoutSafetyCheck" => bypass_policy_lockout_safety_check: Option<bool>,
    /// Tags for the key.
    "Tags" => tags: Vec<Tag>,
    /// Whether the key can have replicas in other Regions.
    "MultiRegion" => multi_region: Option<bool>,
    /// The key of an external key store that the new key stands for.
    "XksKeyId".min(1).max(128) => xks_key_id: Option<String>,
}
}

structure! {
/// What CreateKey answers.
output CreateKeyOutput as "CreateKeyResponse" {
    /// The new key.
    "KeyMetadata" => key_metadata: Option<KeyMetadata>,
}
}

operation! {
/// Makes an encryption key that you manage, with a policy that says who may use it.
write CREATE_KEY of Kms as "CreateKey" {
    input: CreateKeyInput,
    output: CreateKeyOutput,
    simplified: "Keys are symmetric, with key material that KMS makes itself.",
    errors: [MalformedPolicyDocumentException, TagException, UnsupportedOperationException],
}
}

structure! {
/// What ListKeys is asked.
input ListKeysInput as "ListKeysRequest" {
    /// The most items in one answer.
    "Limit".min(1).max(1000) => limit: Option<i64>,
    /// Where an earlier answer left off.
    "Marker".min(1).max(1024) => marker: Option<String>,
}
}

structure! {
/// What ListKeys answers.
output ListKeysOutput as "ListKeysResponse" {
    /// The account's keys in the Region.
    "Keys" => keys: Option<Vec<KeyListEntry>>,
    /// How to continue, when there is more.
    "NextMarker" => next_marker: Option<String>,
    /// Whether there is more.
    "Truncated" => truncated: Option<bool>,
}
}

operation! {
/// Lists the account's keys in the Region.
read LIST_KEYS of Kms as "ListKeys" {
    input: ListKeysInput,
    output: ListKeysOutput,
    pages: ("Marker", "NextMarker", Some("Limit"), "Keys"),
    errors: [InvalidMarkerException],
}
}

structure! {
/// What DescribeKey is asked.
input DescribeKeyInput as "DescribeKeyRequest" {
    /// The key, by ID, resource name or alias.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// Tokens of grants that are too new to be known everywhere.
    "GrantTokens".min(0).max(10) => grant_tokens: Vec<String>,
}
}

structure! {
/// What DescribeKey answers.
output DescribeKeyOutput as "DescribeKeyResponse" {
    /// The key.
    "KeyMetadata" => key_metadata: Option<KeyMetadata>,
}
}

operation! {
/// Describes a key, also one of another account that lets you.
read DESCRIBE_KEY of Kms as "DescribeKey" {
    input: DescribeKeyInput,
    output: DescribeKeyOutput,
    errors: [AccessDeniedException, NotFoundException],
}
}
