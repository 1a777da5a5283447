//! Security Token Service, as far as a learner asks who they are.

use crate::{Family, Timestamp};

structure! {
    /// What GetCallerIdentity is asked.
    input GetCallerIdentityInput as "GetCallerIdentityRequest" {}
}

structure! {
    /// What GetCallerIdentity answers.
    output GetCallerIdentityOutput as "GetCallerIdentityResponse" {
        /// The unique id of the user.
        "UserId" => user_id: Option<String>,
        /// The 12 digits of the account.
        "Account" => account: Option<String>,
        /// The resource name of the user.
        "Arn" => arn: Option<String>,
    }
}

operation! {
/// Says which account and which user the credentials belong to.
read GET_CALLER_IDENTITY of Sts as "GetCallerIdentity" {
    input: GetCallerIdentityInput,
    output: GetCallerIdentityOutput,
}
}

structure! {
    /// A managed policy by its resource name.
    input PolicyDescriptorType as "PolicyDescriptorType" {
        /// The resource name of the policy.
        "arn".min(20).max(2048) => arn: Option<String>,
    }
    /// A tag of a session.
    input SessionTag as "Tag" {
        /// The key.
        "Key".required().min(1).max(128) => key: Option<String>,
        /// The value.
        "Value".required().min(0).max(256) => value: Option<String>,
    }
    /// A context that a trusted provider vouches for.
    input ProvidedContext as "ProvidedContext" {
        /// Who vouches for it.
        "ProviderArn".min(20).max(2048) => provider_arn: Option<String>,
        /// What is vouched for.
        "ContextAssertion".min(4).max(2048) => context_assertion: Option<String>,
    }
    /// What AssumeRole is asked.
    input AssumeRoleInput as "AssumeRoleRequest" {
        /// The role to take on, such as arn:aws:iam::444455556666:role/images.
        "RoleArn".required().min(20).max(2048) => role_arn: String,
        /// A name for the session, 2 to 64 characters.
        "RoleSessionName".required().min(2).max(64) => role_session_name: String,
        /// Managed policies that narrow the session down; the lab has no policies.
        "PolicyArns" => policy_arns: Vec<PolicyDescriptorType>,
        /// A policy that narrows the session down; the lab has no policies.
        "Policy".min(1) => policy: Option<String>,
        /// How long the credentials last: 900 to 43,200 seconds, an hour when omitted.
        "DurationSeconds".min(900).max(43200) => duration_seconds: Option<i64>,
        /// Tags of the session.
        "Tags".max(50) => tags: Vec<SessionTag>,
        /// Keys of tags that later sessions inherit.
        "TransitiveTagKeys".max(50) => transitive_tag_keys: Vec<String>,
        /// A word that the role's owner may ask for; the lab's roles ask for none.
        "ExternalId".min(2).max(1224) => external_id: Option<String>,
        /// The device of a second factor; the lab has none.
        "SerialNumber".min(9).max(256) => serial_number: Option<String>,
        /// The code of a second factor; the lab has none.
        "TokenCode".min(6).max(6) => token_code: Option<String>,
        /// Who is behind the session; the answer repeats it.
        "SourceIdentity".min(2).max(64) => source_identity: Option<String>,
        /// Contexts that trusted providers vouch for.
        "ProvidedContexts".min(1).max(5) => provided_contexts: Vec<ProvidedContext>,
    }
}

structure! {
    /// Credentials that expire.
    output Credentials as "Credentials" {
        /// The id of the access key.
        "AccessKeyId" => access_key_id: Option<String>,
        /// The secret; the lab verifies no signatures.
        "SecretAccessKey" => secret_access_key: Option<String>,
        /// What requests must carry besides.
        "SessionToken" => session_token: Option<String>,
        /// When they end.
        "Expiration" => expiration: Option<Timestamp>,
    }
    /// Who the caller becomes.
    output AssumedRoleUser as "AssumedRoleUser" {
        /// The role's unique id and the session's name.
        "AssumedRoleId" => assumed_role_id: Option<String>,
        /// The resource name of the session.
        "Arn" => arn: Option<String>,
    }
    /// What AssumeRole answers.
    output AssumeRoleOutput as "AssumeRoleResponse" {
        /// The credentials.
        "Credentials" => credentials: Option<Credentials>,
        /// Who the caller becomes.
        "AssumedRoleUser" => assumed_role_user: Option<AssumedRoleUser>,
        /// How much of the room for policies and tags is used, in percent.
        "PackedPolicySize" => packed_policy_size: Option<i64>,
        /// Who is behind the session.
        "SourceIdentity" => source_identity: Option<String>,
    }
}

operation! {
/// Gives credentials for a role, usually one of another account.
write ASSUME_ROLE of Sts as "AssumeRole" {
    input: AssumeRoleInput,
    output: AssumeRoleOutput,
    simplified: "Every role of every account may be assumed, policies and factors are not looked at, and CloudTrail tells a session's calls as its account's user's.",
}
}

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[Family::new(
    "Who is calling",
    &[GET_CALLER_IDENTITY.row(), ASSUME_ROLE.row()],
)];
