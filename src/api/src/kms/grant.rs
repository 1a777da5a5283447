//! Grants: who else may use a key, and for what.

use crate::Timestamp;
use crate::schema::TextMap;

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

operation! {
/// Lets a principal, such as another account, use a key for some operations.
write CREATE_GRANT of Kms as "CreateGrant" {
    input: CreateGrantInput,
    output: CreateGrantOutput,
    simplified: "Principals are not looked up, and grants cannot be retired or revoked.",
    errors: [
        AccessDeniedException,
        DisabledException,
        DryRunOperationException,
        InvalidArnException,
        KmsInvalidStateException,
        NotFoundException,
    ],
}
}

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

operation! {
/// Lists the grants of a key.
read LIST_GRANTS of Kms as "ListGrants" {
    input: ListGrantsInput,
    output: ListGrantsOutput,
    pages: ("Marker", "NextMarker", Some("Limit"), "Grants"),
    errors: [AccessDeniedException, InvalidMarkerException, NotFoundException],
}
}
