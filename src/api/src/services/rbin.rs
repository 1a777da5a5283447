//! Recycle Bin: rules that keep deregistered images and deleted snapshots for a while.

use crate::{Family, Timestamp};

/// What rules can keep.
pub static RESOURCE_TYPES: &[&str] = &["EBS_SNAPSHOT", "EC2_IMAGE", "EBS_VOLUME"];

/// The operations of this service, family by family, in the order of the reference.
pub static FAMILIES: &[Family] = &[Family::new(
    "Retention rules",
    &[
        CREATE_RULE.row(),
        LIST_RULES.row(),
        GET_RULE.row(),
        UPDATE_RULE.row(),
        DELETE_RULE.row(),
    ],
)];

structure! {
/// How long something is kept.
part RetentionPeriod as "RetentionPeriod" {
    /// How many of them, 1 to 365.
    "RetentionPeriodValue".required().min(1).max(3650) => retention_period_value: Option<i64>,
    /// The unit; only DAYS.
    "RetentionPeriodUnit".required().of(&["DAYS"]) => retention_period_unit: Option<String>,
}
}

structure! {
/// A tag of a rule.
part Tag as "Tag" {
    /// The name of the tag, up to 128 characters and case-sensitive.
    "Key".required().min(1).max(128) => key: Option<String>,
    /// The value of the tag.
    "Value".required().min(0).max(256) => value: Option<String>,
}
}

structure! {
/// A tag by which a rule knows its resources.
part ResourceTag as "ResourceTag" {
    /// The key of the tag.
    "ResourceTagKey".required() => resource_tag_key: Option<String>,
    /// The value of the tag; when it is left out, any value will do.
    "ResourceTagValue" => resource_tag_value: Option<String>,
}
}

structure! {
/// How a rule is locked.
part LockConfiguration as "LockConfiguration" {
    /// How long a lock lasts after it was lifted.
    "UnlockDelay".required() => unlock_delay: Option<UnlockDelay>,
}
}

structure! {
/// How long a lock lasts after it was lifted.
part UnlockDelay as "UnlockDelay" {
    /// How many of them, 7 to 30.
    "UnlockDelayValue".required().min(7).max(30) => unlock_delay_value: Option<i64>,
    /// The unit; only DAYS.
    "UnlockDelayUnit".required().of(&["DAYS"]) => unlock_delay_unit: Option<String>,
}
}

structure! {
/// A rule in a list.
output RuleSummary as "RuleSummary" {
    /// The identifier of the rule, 11 letters and digits.
    "Identifier" => identifier: Option<String>,
    /// The note given to the rule.
    "Description" => description: Option<String>,
    /// How long what is deleted stays in the Recycle Bin.
    "RetentionPeriod" => retention_period: Option<RetentionPeriod>,
    /// Whether the rule is locked: locked, pending_unlock or unlocked.
    "LockState".of(&["locked", "pending_unlock", "unlocked"]) => lock_state: Option<String>,
    /// The ARN of the rule.
    "RuleArn" => rule_arn: Option<String>,
}
}

structure! {
/// What CreateRule is asked.
input CreateRuleInput as "CreateRuleRequest" {
    /// How long what is deleted stays in the Recycle Bin.
    "RetentionPeriod".required() => retention_period: Option<RetentionPeriod>,
    /// A note for the rule.
    "Description" => description: Option<String>,
    /// Tags for the rule itself.
    "Tags".min(0).max(200) => tags: Vec<Tag>,
    /// What the rule keeps: EBS_SNAPSHOT or EC2_IMAGE.
    "ResourceType".required().of(RESOURCE_TYPES) => resource_type: String,
    /// Keep only what carries one of these tags; without any the rule keeps everything of its type in the Region.
    "ResourceTags".min(0).max(50) => resource_tags: Vec<ResourceTag>,
    /// Lock the rule at once, so that it can be neither changed nor deleted.
    "LockConfiguration" => lock_configuration: Option<LockConfiguration>,
    /// Leave out what carries one of these tags; only for rules without ResourceTags.
    "ExcludeResourceTags".min(0).max(5) => exclude_resource_tags: Vec<ResourceTag>,
}
}

structure! {
/// What CreateRule answers.
output CreateRuleOutput as "CreateRuleResponse" {
    /// The identifier of the rule, 11 letters and digits.
    "Identifier" => identifier: Option<String>,
    /// How long what is deleted stays in the Recycle Bin.
    "RetentionPeriod" => retention_period: Option<RetentionPeriod>,
    /// The note given to the rule.
    "Description" => description: Option<String>,
    /// The tags of the rule itself.
    "Tags" => tags: Option<Vec<Tag>>,
    /// What the rule keeps: EBS_SNAPSHOT or EC2_IMAGE.
    "ResourceType".of(RESOURCE_TYPES) => resource_type: Option<String>,
    /// Keep only what carries one of these tags; without any the rule keeps everything of its type in the Region.
    "ResourceTags" => resource_tags: Option<Vec<ResourceTag>>,
    /// pending until the rule takes effect, then available.
    "Status".of(&["pending", "available"]) => status: Option<String>,
    /// Lock the rule at once, so that it can be neither changed nor deleted.
    "LockConfiguration" => lock_configuration: Option<LockConfiguration>,
    /// Whether the rule is locked: locked, pending_unlock or unlocked.
    "LockState".of(&["locked", "pending_unlock", "unlocked"]) => lock_state: Option<String>,
    /// The ARN of the rule.
    "RuleArn" => rule_arn: Option<String>,
    /// Leave out what carries one of these tags; only for rules without ResourceTags.
    "ExcludeResourceTags" => exclude_resource_tags: Option<Vec<ResourceTag>>,
}
}

operation! {
/// Creates a retention rule: what is deleted and matches it stays in the Recycle Bin for a while.
write CREATE_RULE of Rbin as "CreateRule" {
    input: CreateRuleInput,
    output: CreateRuleOutput,
    simplified: "Rules for volumes are refused, and a rule that was locked stays locked.",
    errors: [ServiceQuotaExceededException],
}
}

structure! {
/// What ListRules is asked.
input ListRulesInput as "ListRulesRequest" {
    /// The most items in one answer; NextToken fetches the rest.
    "MaxResults".min(1).max(1000) => max_results: Option<i64>,
    /// The token from the previous answer, to fetch the next page.
    "NextToken" => next_token: Option<String>,
    /// The type of resource whose rules to list.
    "ResourceType".required().of(RESOURCE_TYPES) => resource_type: String,
    /// Only rules with all of these tags.
    "ResourceTags".min(0).max(50) => resource_tags: Vec<ResourceTag>,
    /// Only rules in this state of lock.
    "LockState".of(&["locked", "pending_unlock", "unlocked"]) => lock_state: Option<String>,
    /// Only rules with all of these exclusion tags.
    "ExcludeResourceTags".min(0).max(5) => exclude_resource_tags: Vec<ResourceTag>,
}
}

structure! {
/// What ListRules answers.
output ListRulesOutput as "ListRulesResponse" {
    /// The rules that were found.
    "Rules" => rules: Option<Vec<RuleSummary>>,
    /// The token for the next page; absent when there is nothing more.
    "NextToken" => next_token: Option<String>,
}
}

operation! {
/// Lists the retention rules of one resource type in this Region.
read LIST_RULES of Rbin as "ListRules" {
    input: ListRulesInput,
    output: ListRulesOutput,
    pages: ("NextToken", "NextToken", Some("MaxResults"), "Rules"),
}
}

structure! {
/// What GetRule is asked.
input GetRuleInput as "GetRuleRequest" {
    /// The identifier of the rule, 11 letters and digits.
    "Identifier".wire("identifier").required() => identifier: String,
}
}

structure! {
/// What GetRule answers.
output GetRuleOutput as "GetRuleResponse" {
    /// The identifier of the rule, 11 letters and digits.
    "Identifier" => identifier: Option<String>,
    /// The note given to the rule.
    "Description" => description: Option<String>,
    /// What the rule keeps: EBS_SNAPSHOT or EC2_IMAGE.
    "ResourceType".of(RESOURCE_TYPES) => resource_type: Option<String>,
    /// How long what is deleted stays in the Recycle Bin.
    "RetentionPeriod" => retention_period: Option<RetentionPeriod>,
    /// Keep only what carries one of these tags; without any the rule keeps everything of its type in the Region.
    "ResourceTags" => resource_tags: Option<Vec<ResourceTag>>,
    /// pending until the rule takes effect, then available.
    "Status".of(&["pending", "available"]) => status: Option<String>,
    /// Lock the rule at once, so that it can be neither changed nor deleted.
    "LockConfiguration" => lock_configuration: Option<LockConfiguration>,
    /// Whether the rule is locked: locked, pending_unlock or unlocked.
    "LockState".of(&["locked", "pending_unlock", "unlocked"]) => lock_state: Option<String>,
    /// When a lifted lock ends.
    "LockEndTime" => lock_end_time: Option<Timestamp>,
    /// The ARN of the rule.
    "RuleArn" => rule_arn: Option<String>,
    /// Leave out what carries one of these tags; only for rules without ResourceTags.
    "ExcludeResourceTags" => exclude_resource_tags: Option<Vec<ResourceTag>>,
}
}

operation! {
/// Shows one retention rule.
read GET_RULE of Rbin as "GetRule" {
    input: GetRuleInput,
    output: GetRuleOutput,
    errors: [ResourceNotFoundException],
}
}

structure! {
/// What UpdateRule is asked.
input UpdateRuleInput as "UpdateRuleRequest" {
    /// The identifier of the rule, 11 letters and digits.
    "Identifier".wire("identifier").required() => identifier: String,
    /// The new retention period.
    "RetentionPeriod" => retention_period: Option<RetentionPeriod>,
    /// A new note for the rule.
    "Description" => description: Option<String>,
    /// The type; it cannot be changed any more.
    "ResourceType".of(RESOURCE_TYPES) => resource_type: Option<String>,
    /// Keep only what carries one of these tags; without any the rule keeps everything of its type in the Region.
    "ResourceTags".min(0).max(50) => resource_tags: Vec<ResourceTag>,
    /// Leave out what carries one of these tags; only for rules without ResourceTags.
    "ExcludeResourceTags".min(0).max(5) => exclude_resource_tags: Vec<ResourceTag>,
}
}

structure! {
/// What UpdateRule answers.
output UpdateRuleOutput as "UpdateRuleResponse" {
    /// The identifier of the rule, 11 letters and digits.
    "Identifier" => identifier: Option<String>,
    /// How long what is deleted stays in the Recycle Bin.
    "RetentionPeriod" => retention_period: Option<RetentionPeriod>,
    /// The note given to the rule.
    "Description" => description: Option<String>,
    /// What the rule keeps: EBS_SNAPSHOT or EC2_IMAGE.
    "ResourceType".of(RESOURCE_TYPES) => resource_type: Option<String>,
    /// Keep only what carries one of these tags; without any the rule keeps everything of its type in the Region.
    "ResourceTags" => resource_tags: Option<Vec<ResourceTag>>,
    /// pending until the rule takes effect, then available.
    "Status".of(&["pending", "available"]) => status: Option<String>,
    /// Whether the rule is locked: locked, pending_unlock or unlocked.
    "LockState".of(&["locked", "pending_unlock", "unlocked"]) => lock_state: Option<String>,
    /// When a lifted lock ends.
    "LockEndTime" => lock_end_time: Option<Timestamp>,
    /// The ARN of the rule.
    "RuleArn" => rule_arn: Option<String>,
    /// Leave out what carries one of these tags; only for rules without ResourceTags.
    "ExcludeResourceTags" => exclude_resource_tags: Option<Vec<ResourceTag>>,
}
}

operation! {
/// Changes the retention period, the note or the tags of a retention rule.
write UPDATE_RULE of Rbin as "UpdateRule" {
    input: UpdateRuleInput,
    output: UpdateRuleOutput,
    errors: [ConflictException, ResourceNotFoundException],
}
}

structure! {
/// What DeleteRule is asked.
input DeleteRuleInput as "DeleteRuleRequest" {
    /// The identifier of the rule, 11 letters and digits.
    "Identifier".wire("identifier").required() => identifier: String,
}
}

structure! {
/// What DeleteRule answers.
output DeleteRuleOutput as "DeleteRuleResponse" {}
}

operation! {
/// Deletes a retention rule; what is in the Recycle Bin already stays there until its time is up.
write DELETE_RULE of Rbin as "DeleteRule" {
    input: DeleteRuleInput,
    output: DeleteRuleOutput,
    errors: [ConflictException, ResourceNotFoundException],
}
}
