//! Key Management Service, as far as encrypted volumes, snapshots and images need it.

use crate::shape::TextMap;
use crate::{Effect, Family, Operation, Service, Timestamp, kms_tags, structure};

structure! {
/// A tag of a key.
input Tag as "Tag" {
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
/// An alias: a name that stands for a key.
output AliasListEntry as "AliasListEntry" {
    /// The name, beginning with alias/.
    "AliasName" => alias_name: Option<String>,
    /// The alias's resource name.
    "AliasArn" => alias_arn: Option<String>,
    /// The ID of the key that the alias stands for.
    "TargetKeyId" => target_key_id: Option<String>,
    /// When the alias was made.
    "CreationDate" => creation_date: Option<Timestamp>,
    /// When the alias last changed.
    "LastUpdatedDate" => last_updated_date: Option<Timestamp>,
}
}

structure! {
/// Conditions on the encryption context under which a grant holds.
part GrantConstraints as "GrantConstraints" {
    /// Pairs that the encryption context must contain.
    "EncryptionContextSubset" => encryption_context_subset: Option<TextMap>,
    /// Pairs of which the encryption context must consist.
    "EncryptionContextEquals" => encryption_context_equals: Option<TextMap>,
}
}

structure! {
/// A grant: it lets a principal use a key for some operations.
output GrantListEntry as "GrantListEntry" {
    /// The resource name of the key.
    "KeyId" => key_id: Option<String>,
    /// The grant's ID.
    "GrantId" => grant_id: Option<String>,
    /// The grant's name, if it has one.
    "Name" => name: Option<String>,
    /// When the grant was made.
    "CreationDate" => creation_date: Option<Timestamp>,
    /// Who may use the key.
    "GranteePrincipal" => grantee_principal: Option<String>,
    /// Who may retire the grant.
    "RetiringPrincipal" => retiring_principal: Option<String>,
    /// The account that made the grant.
    "IssuingAccount" => issuing_account: Option<String>,
    /// The operations that the grant allows.
    "Operations".of(&["Decrypt", "Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext", "ReEncryptFrom", "ReEncryptTo", "Sign", "Verify", "GetPublicKey", "CreateGrant", "RetireGrant", "DescribeKey", "GenerateDataKeyPair", "GenerateDataKeyPairWithoutPlaintext", "GenerateMac", "VerifyMac", "DeriveSharedSecret"]) => operations: Option<Vec<String>>,
    /// The encryption context under which the grant holds.
    "Constraints" => constraints: Option<GrantConstraints>,
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

/// Makes an encryption key that you manage, with a policy that says who may use it.
pub static CREATE_KEY: Operation = Operation::new(
    Service::Kms,
    "CreateKey",
    "Makes an encryption key that you manage, with a policy that says who may use it.",
    Effect::Write,
    CreateKeyInput::STRUCTURE,
    CreateKeyOutput::STRUCTURE,
)
.simplified("Keys are symmetric, with key material that KMS makes itself.");

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

/// Lists the account's keys in the Region.
pub static LIST_KEYS: Operation = Operation::new(
    Service::Kms,
    "ListKeys",
    "Lists the account's keys in the Region.",
    Effect::Read,
    ListKeysInput::STRUCTURE,
    ListKeysOutput::STRUCTURE,
)
.paginated("Marker", "NextMarker", Some("Limit"), "Keys");

structure! {
/// What CreateAlias is asked.
input CreateAliasInput as "CreateAliasRequest" {
    /// The name, beginning with alias/ but not with alias/aws/.
    "AliasName".required().min(1).max(256) => alias_name: String,
    /// The key that it will stand for, by ID or resource name.
    "TargetKeyId".required().min(1).max(2048) => target_key_id: String,
}
}

structure! {
/// What CreateAlias answers.
output CreateAliasOutput as "CreateAliasResult" {
}
}

/// Gives a key a name that is easier to remember.
pub static CREATE_ALIAS: Operation = Operation::new(
    Service::Kms,
    "CreateAlias",
    "Gives a key a name that is easier to remember.",
    Effect::Write,
    CreateAliasInput::STRUCTURE,
    CreateAliasOutput::STRUCTURE,
);

structure! {
/// What ListAliases is asked.
input ListAliasesInput as "ListAliasesRequest" {
    /// List the aliases of this key only.
    "KeyId".min(1).max(2048) => key_id: Option<String>,
    /// The most items in one answer.
    "Limit".min(1).max(1000) => limit: Option<i64>,
    /// Where an earlier answer left off.
    "Marker".min(1).max(1024) => marker: Option<String>,
}
}

structure! {
/// What ListAliases answers.
output ListAliasesOutput as "ListAliasesResponse" {
    /// The aliases, those of AWS managed keys among them.
    "Aliases" => aliases: Option<Vec<AliasListEntry>>,
    /// How to continue, when there is more.
    "NextMarker" => next_marker: Option<String>,
    /// Whether there is more.
    "Truncated" => truncated: Option<bool>,
}
}

/// Lists the account's aliases in the Region.
pub static LIST_ALIASES: Operation = Operation::new(
    Service::Kms,
    "ListAliases",
    "Lists the account's aliases in the Region.",
    Effect::Read,
    ListAliasesInput::STRUCTURE,
    ListAliasesOutput::STRUCTURE,
)
.paginated("Marker", "NextMarker", Some("Limit"), "Aliases");

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

/// Describes a key, also one of another account that lets you.
pub static DESCRIBE_KEY: Operation = Operation::new(
    Service::Kms,
    "DescribeKey",
    "Describes a key, also one of another account that lets you.",
    Effect::Read,
    DescribeKeyInput::STRUCTURE,
    DescribeKeyOutput::STRUCTURE,
);

structure! {
/// What CreateGrant is asked.
input CreateGrantInput as "CreateGrantRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// Who may use the key: the resource name of an account's root, user or role.
    "GranteePrincipal".required().min(1).max(256) => grantee_principal: String,
    /// Who may retire the grant.
    "RetiringPrincipal".min(1).max(256) => retiring_principal: Option<String>,
    /// The operations that the grant allows.
    "Operations".required().of(&["Decrypt", "Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext", "ReEncryptFrom", "ReEncryptTo", "Sign", "Verify", "GetPublicKey", "CreateGrant", "RetireGrant", "DescribeKey", "GenerateDataKeyPair", "GenerateDataKeyPairWithoutPlaintext", "GenerateMac", "VerifyMac", "DeriveSharedSecret"]) => operations: Vec<String>,
    /// The encryption context under which the grant holds.
    "Constraints" => constraints: Option<GrantConstraints>,
    /// Tokens of grants that are too new to be known everywhere.
    "GrantTokens".min(0).max(10) => grant_tokens: Vec<String>,
    /// A name; the same grant under the same name is made once.
    "Name".min(1).max(256) => name: Option<String>,
    /// Only check whether the call would be allowed.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What CreateGrant answers.
output CreateGrantOutput as "CreateGrantResponse" {
    /// A token for using the grant at once.
    "GrantToken" => grant_token: Option<String>,
    /// The grant's ID.
    "GrantId" => grant_id: Option<String>,
}
}

/// Lets a principal, such as another account, use a key for some operations.
pub static CREATE_GRANT: Operation = Operation::new(
    Service::Kms,
    "CreateGrant",
    "Lets a principal, such as another account, use a key for some operations.",
    Effect::Write,
    CreateGrantInput::STRUCTURE,
    CreateGrantOutput::STRUCTURE,
)
.simplified("Principals are not looked up, and grants cannot be retired or revoked.");

structure! {
/// What ListGrants is asked.
input ListGrantsInput as "ListGrantsRequest" {
    /// The most items in one answer.
    "Limit".min(1).max(1000) => limit: Option<i64>,
    /// Where an earlier answer left off.
    "Marker".min(1).max(1024) => marker: Option<String>,
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// List this grant only.
    "GrantId".min(1).max(128) => grant_id: Option<String>,
    /// List the grants of this principal only.
    "GranteePrincipal".min(1).max(256) => grantee_principal: Option<String>,
}
}

structure! {
/// What ListGrants answers.
output ListGrantsOutput as "ListGrantsResponse" {
    /// The grants.
    "Grants" => grants: Option<Vec<GrantListEntry>>,
    /// How to continue, when there is more.
    "NextMarker" => next_marker: Option<String>,
    /// Whether there is more.
    "Truncated" => truncated: Option<bool>,
}
}

/// Lists the grants of a key.
pub static LIST_GRANTS: Operation = Operation::new(
    Service::Kms,
    "ListGrants",
    "Lists the grants of a key.",
    Effect::Read,
    ListGrantsInput::STRUCTURE,
    ListGrantsOutput::STRUCTURE,
)
.paginated("Marker", "NextMarker", Some("Limit"), "Grants");

structure! {
/// What PutKeyPolicy is asked.
input PutKeyPolicyInput as "PutKeyPolicyRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// The policy's name; there is only one, called default.
    "PolicyName".min(1).max(128) => policy_name: Option<String>,
    /// The new policy as JSON.
    "Policy".required().min(1).max(131072) => policy: String,
    /// Accept a policy that locks its own author out.
    "BypassPolicyLockoutSafetyCheck" => bypass_policy_lockout_safety_check: Option<bool>,
}
}

structure! {
/// What PutKeyPolicy answers.
output PutKeyPolicyOutput as "PutKeyPolicyResult" {
}
}

/// Replaces the policy that says who may use a key.
pub static PUT_KEY_POLICY: Operation = Operation::new(
    Service::Kms,
    "PutKeyPolicy",
    "Replaces the policy that says who may use a key.",
    Effect::Write,
    PutKeyPolicyInput::STRUCTURE,
    PutKeyPolicyOutput::STRUCTURE,
)
.simplified("Of conditions, those on the account, the service and the source of a grant count.");

structure! {
/// What GetKeyPolicy is asked.
input GetKeyPolicyInput as "GetKeyPolicyRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// The policy's name; there is only one, called default.
    "PolicyName".min(1).max(128) => policy_name: Option<String>,
}
}

structure! {
/// What GetKeyPolicy answers.
output GetKeyPolicyOutput as "GetKeyPolicyResponse" {
    /// The policy as JSON.
    "Policy" => policy: Option<String>,
    /// The policy's name; there is only one, called default.
    "PolicyName" => policy_name: Option<String>,
}
}

/// Shows the policy that says who may use a key.
pub static GET_KEY_POLICY: Operation = Operation::new(
    Service::Kms,
    "GetKeyPolicy",
    "Shows the policy that says who may use a key.",
    Effect::Read,
    GetKeyPolicyInput::STRUCTURE,
    GetKeyPolicyOutput::STRUCTURE,
);

structure! {
/// What EnableKey is asked.
input EnableKeyInput as "EnableKeyRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
}
}

structure! {
/// What EnableKey answers.
output EnableKeyOutput as "EnableKeyResult" {
}
}

/// Lets a disabled key be used again.
pub static ENABLE_KEY: Operation = Operation::new(
    Service::Kms,
    "EnableKey",
    "Lets a disabled key be used again.",
    Effect::Write,
    EnableKeyInput::STRUCTURE,
    EnableKeyOutput::STRUCTURE,
);

structure! {
/// What DisableKey is asked.
input DisableKeyInput as "DisableKeyRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
}
}

structure! {
/// What DisableKey answers.
output DisableKeyOutput as "DisableKeyResult" {
}
}

/// Keeps a key from being used, until it is enabled again.
pub static DISABLE_KEY: Operation = Operation::new(
    Service::Kms,
    "DisableKey",
    "Keeps a key from being used, until it is enabled again.",
    Effect::Write,
    DisableKeyInput::STRUCTURE,
    DisableKeyOutput::STRUCTURE,
);

structure! {
/// What ScheduleKeyDeletion is asked.
input ScheduleKeyDeletionInput as "ScheduleKeyDeletionRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// How many days to wait, 7 to 30; 30 unless you say otherwise.
    "PendingWindowInDays".min(1).max(365) => pending_window_in_days: Option<i64>,
}
}

structure! {
/// What ScheduleKeyDeletion answers.
output ScheduleKeyDeletionOutput as "ScheduleKeyDeletionResponse" {
    /// The resource name of the key.
    "KeyId" => key_id: Option<String>,
    /// When the key will be deleted.
    "DeletionDate" => deletion_date: Option<Timestamp>,
    /// Whether the key can be used, is disabled, or will be deleted.
    "KeyState".of(&["Creating", "Enabled", "Disabled", "PendingDeletion", "PendingImport", "PendingReplicaDeletion", "Unavailable", "Updating"]) => key_state: Option<String>,
    /// How many days that is.
    "PendingWindowInDays" => pending_window_in_days: Option<i64>,
}
}

/// Deletes a key after a waiting time; nothing encrypted under it can be read after that.
pub static SCHEDULE_KEY_DELETION: Operation = Operation::new(
    Service::Kms,
    "ScheduleKeyDeletion",
    "Deletes a key after a waiting time; nothing encrypted under it can be read after that.",
    Effect::Write,
    ScheduleKeyDeletionInput::STRUCTURE,
    ScheduleKeyDeletionOutput::STRUCTURE,
);

structure! {
/// What CancelKeyDeletion is asked.
input CancelKeyDeletionInput as "CancelKeyDeletionRequest" {
    /// The key, by ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
}
}

structure! {
/// What CancelKeyDeletion answers.
output CancelKeyDeletionOutput as "CancelKeyDeletionResponse" {
    /// The resource name of the key, which is disabled now.
    "KeyId" => key_id: Option<String>,
}
}

/// Keeps a key that waits to be deleted; it is disabled then.
pub static CANCEL_KEY_DELETION: Operation = Operation::new(
    Service::Kms,
    "CancelKeyDeletion",
    "Keeps a key that waits to be deleted; it is disabled then.",
    Effect::Write,
    CancelKeyDeletionInput::STRUCTURE,
    CancelKeyDeletionOutput::STRUCTURE,
);

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[
    Family::new(
        "Keys",
        &[
            &CREATE_KEY,
            &LIST_KEYS,
            &DESCRIBE_KEY,
            &ENABLE_KEY,
            &DISABLE_KEY,
            &SCHEDULE_KEY_DELETION,
            &CANCEL_KEY_DELETION,
        ],
    ),
    Family::new("Aliases", &[&CREATE_ALIAS, &LIST_ALIASES]),
    Family::new(
        "Tags of keys",
        &[&kms_tags::TAG_RESOURCE, &kms_tags::UNTAG_RESOURCE],
    ),
    Family::new(
        "Key policies and grants",
        &[&CREATE_GRANT, &LIST_GRANTS, &PUT_KEY_POLICY, &GET_KEY_POLICY],
    ),
];
