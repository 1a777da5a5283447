//! Aliases of keys.

use crate::Timestamp;

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

operation! {
/// Gives a key a name that is easier to remember.
write CREATE_ALIAS of Kms as "CreateAlias" {
    input: CreateAliasInput,
    output: CreateAliasOutput,
    errors: [
        AccessDeniedException,
        AlreadyExistsException,
        InvalidAliasNameException,
        KmsInvalidStateException,
        LimitExceededException,
        NotAuthorizedException,
        NotFoundException,
    ],
}
}

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

operation! {
/// Lists the account's aliases in the Region.
read LIST_ALIASES of Kms as "ListAliases" {
    input: ListAliasesInput,
    output: ListAliasesOutput,
    pages: ("Marker", "NextMarker", Some("Limit"), "Aliases"),
    errors: [AccessDeniedException, InvalidMarkerException, NotFoundException],
}
}
