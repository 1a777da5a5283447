//! More of the Key Management Service: what infrastructure tools ask of a key, and taking names and grants away.

use super::key::Tag;
use crate::Timestamp;

structure! {
/// What GetKeyRotationStatus is asked.
input GetKeyRotationStatusInput as "GetKeyRotationStatusRequest" {
    /// The key: its ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
}
}

structure! {
/// What GetKeyRotationStatus answers.
output GetKeyRotationStatusOutput as "GetKeyRotationStatusResponse" {
    /// Whether the key material is replaced from time to time.
    "KeyRotationEnabled" => key_rotation_enabled: Option<bool>,
    /// The key.
    "KeyId" => key_id: Option<String>,
    /// The days between two replacements.
    "RotationPeriodInDays" => rotation_period_in_days: Option<i64>,
    /// When the next one is.
    "NextRotationDate" => next_rotation_date: Option<Timestamp>,
    /// When one that was asked for began.
    "OnDemandRotationStartDate" => on_demand_rotation_start_date: Option<Timestamp>,
}
}

operation! {
/// Shows whether a key's material is replaced from time to time.
read GET_KEY_ROTATION_STATUS of Kms as "GetKeyRotationStatus" {
    input: GetKeyRotationStatusInput,
    output: GetKeyRotationStatusOutput,
    simplified: "Rotation of keys that you manage is off, and cannot be turned on here.",
    errors: [AccessDeniedException, NotFoundException],
}
}

structure! {
/// What ListResourceTags is asked.
input ListResourceTagsInput as "ListResourceTagsRequest" {
    /// The key: its ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// The most results in one answer.
    "Limit".min(1).max(1000) => limit: Option<i64>,
    /// Where to go on: the marker of the answer before.
    "Marker".min(1).max(1024) => marker: Option<String>,
}
}

structure! {
/// What ListResourceTags answers.
output ListResourceTagsOutput as "ListResourceTagsResponse" {
    /// The key's tags.
    "Tags" => tags: Option<Vec<Tag>>,
    /// Where the next page begins.
    "NextMarker" => next_marker: Option<String>,
    /// Whether there is one.
    "Truncated" => truncated: Option<bool>,
}
}

operation! {
/// Lists the tags of a key.
read LIST_RESOURCE_TAGS of Kms as "ListResourceTags" {
    input: ListResourceTagsInput,
    output: ListResourceTagsOutput,
    pages: ("Marker", "NextMarker", Some("Limit"), "Tags"),
    errors: [AccessDeniedException, InvalidMarkerException, NotFoundException],
}
}

structure! {
/// What DeleteAlias is asked.
input DeleteAliasInput as "DeleteAliasRequest" {
    /// The alias, beginning with alias/.
    "AliasName".required().min(1).max(256) => alias_name: String,
}
}

structure! {
/// What DeleteAlias answers.
output DeleteAliasOutput as "DeleteAliasResult" {
}
}

operation! {
/// Takes a name away from a key, which stays.
write DELETE_ALIAS of Kms as "DeleteAlias" {
    input: DeleteAliasInput,
    output: DeleteAliasOutput,
    errors: [AccessDeniedException, NotAuthorizedException, NotFoundException],
}
}

structure! {
/// What RevokeGrant is asked.
input RevokeGrantInput as "RevokeGrantRequest" {
    /// The key: its ID or resource name.
    "KeyId".required().min(1).max(2048) => key_id: String,
    /// The ID of the grant.
    "GrantId".required().min(1).max(128) => grant_id: String,
    /// Only check, and change nothing.
    "DryRun" => dry_run: Option<bool>,
}
}

structure! {
/// What RevokeGrant answers.
output RevokeGrantOutput as "RevokeGrantResult" {
}
}

operation! {
/// Takes a grant back: its grantee may no longer use the key.
write REVOKE_GRANT of Kms as "RevokeGrant" {
    input: RevokeGrantInput,
    output: RevokeGrantOutput,
    errors: [AccessDeniedException, DryRunOperationException, NotFoundException],
}
}
