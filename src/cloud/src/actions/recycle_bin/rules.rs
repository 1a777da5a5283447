//! Recycle Bin's own operations: the rules of an account in a Region.

use crate::actions::recycle_bin::rule_checks as form;
use crate::agenda::DueKind;
use crate::event::Change;
use crate::rules::form::error;
use crate::rules::page::page;
use crate::rules::resource::others::RETENTION_RULE;
use crate::rules::retention;
use crate::state::{RetentionRule, TagMatch};
use crate::tx::Tx;
use api::services::rbin::{
    CreateRuleInput, CreateRuleOutput, DeleteRuleInput, DeleteRuleOutput, GetRuleInput, GetRuleOutput,
    ListRulesInput, ListRulesOutput, LockConfiguration, ResourceTag, RetentionPeriod, RuleSummary, Tag,
    UnlockDelay, UpdateRuleInput, UpdateRuleOutput,
};
use api::{ApiError, ErrorCode, Span};
use std::sync::Arc;

/// The most rules of an account in a Region.
const MOST_RULES: usize = 250;
/// How long an account's first rule in a Region takes to work, and any other one.
const FIRST_TAKES: Span = Span::minutes(10);
const OTHER_TAKES: Span = Span::seconds(5);
/// The letters of identifiers.
const LETTERS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Makes a rule. It takes effect a while later.
pub(crate) fn create_rule(tx: &mut Tx<'_>, input: CreateRuleInput) -> Result<CreateRuleOutput, ApiError> {
    let days = form::retention(input.retention_period.as_ref())?;
    form::one_of(
        &input.resource_type,
        "resourceType",
        api::services::rbin::RESOURCE_TYPES,
    )?;
    if input.resource_type == "EBS_VOLUME" {
        return form::invalid("Rules for EBS_VOLUME are not supported here. Use EBS_SNAPSHOT or EC2_IMAGE.");
    }
    let description = form::description(input.description)?;
    let tags = form::own_tags(&input.tags)?;
    let resource_tags = form::resource_tags(&input.resource_tags)?;
    let exclude_tags = form::exclude_tags(&input.exclude_resource_tags)?;
    form::one_kind_of_tags(&resource_tags, &exclude_tags)?;
    let locked = form::lock(input.lock_configuration.as_ref())?;
    if locked.is_some() && !(resource_tags.is_empty() && exclude_tags.is_empty()) {
        return form::invalid("Only rules without resource tags and exclusion tags can be locked.");
    }
    let known = retention::rules(tx).count();
    if known >= MOST_RULES {
        return error(
            ErrorCode::ServiceQuotaExceededException,
            format!("You have reached the limit of {MOST_RULES} retention rules in this Region."),
        );
    }
    let takes = if known == 0 { FIRST_TAKES } else { OTHER_TAKES };
    let rule = RetentionRule {
        account: tx.account.to_owned(),
        id: identifier(tx),
        resource_type: input.resource_type,
        days,
        description,
        tags,
        resource_tags,
        exclude_tags,
        active: tx.now() + takes,
        locked,
    };
    let shown = shown(tx, &rule);
    let output = CreateRuleOutput {
        identifier: shown.identifier,
        retention_period: shown.retention_period,
        description: shown.description,
        tags: Some(rule.tags.iter().map(shown_tag).collect()),
        resource_type: shown.resource_type,
        resource_tags: shown.resource_tags,
        status: shown.status,
        lock_configuration: shown.lock_configuration,
        lock_state: shown.lock_state,
        rule_arn: shown.rule_arn,
        exclude_resource_tags: shown.exclude_resource_tags,
    };
    tx.schedule(takes, DueKind::RuleActive(rule.account.clone(), rule.id.clone()));
    tx.change(Change::Rule(Arc::new(rule)));
    Ok(output)
}

/// Lists the rules of one type, narrowed by lock and tags.
pub(crate) fn list_rules(tx: &mut Tx<'_>, input: ListRulesInput) -> Result<ListRulesOutput, ApiError> {
    form::one_of(
        &input.resource_type,
        "resourceType",
        api::services::rbin::RESOURCE_TYPES,
    )?;
    let tags = form::resource_tags(&input.resource_tags)?;
    let excluded = form::exclude_tags(&input.exclude_resource_tags)?;
    let lock_state = input.lock_state.as_deref();
    if let Some(state) = lock_state {
        form::one_of(state, "lockState", &["locked", "pending_unlock", "unlocked"])?;
    }
    if let Some(limit) = input.max_results {
        form::in_range(limit, "maxResults", 1..=1000)?;
    }
    let found: Vec<&Arc<RetentionRule>> = retention::rules(tx)
        .filter(|rule| rule.resource_type == input.resource_type)
        .filter(|rule| lock_state.is_none_or(|state| state == lock_word(rule)))
        .filter(|rule| tags.iter().all(|tag| rule.resource_tags.contains(tag)))
        .filter(|rule| excluded.iter().all(|tag| rule.exclude_tags.contains(tag)))
        .collect();
    let key = |rule: &&Arc<RetentionRule>| rule.id.clone();
    let (found, next_token) = page(found, key, input.max_results, input.next_token.as_deref())
        .map_err(|error| ApiError::new(ErrorCode::ValidationException, error.message))?;
    let rules = found.into_iter().map(|rule| {
        let shown = shown(tx, rule);
        RuleSummary {
            identifier: shown.identifier,
            description: shown.description,
            retention_period: shown.retention_period,
            lock_state: shown.lock_state,
            rule_arn: shown.rule_arn,
        }
    });
    Ok(ListRulesOutput {
        rules: Some(rules.collect()),
        next_token,
    })
}

/// Shows one rule.
pub(crate) fn get_rule(tx: &mut Tx<'_>, input: GetRuleInput) -> Result<GetRuleOutput, ApiError> {
    let rule = own(tx, &input.identifier)?;
    Ok(shown(tx, rule))
}

/// Changes a rule. What is in the bin already keeps the time that it was given.
pub(crate) fn update_rule(tx: &mut Tx<'_>, input: UpdateRuleInput) -> Result<UpdateRuleOutput, ApiError> {
    check_identifier(&input.identifier)?;
    if input.resource_type.is_some() {
        return form::invalid("The resource type of a rule can't be changed.");
    }
    let days = match &input.retention_period {
        Some(period) => Some(form::retention(Some(period))?),
        None => None,
    };
    let resource_tags = form::resource_tags(&input.resource_tags)?;
    let exclude_tags = form::exclude_tags(&input.exclude_resource_tags)?;
    let note = form::description(input.description)?;
    let old = unlocked(tx, &input.identifier)?;
    // An empty list takes the tags away; no list leaves them.
    let given = |name: &str| tx.input.get(name).is_some_and(|list| !list.is_null());
    let mut rule = RetentionRule::clone(old);
    rule.days = days.unwrap_or(rule.days);
    rule.description = note.or(rule.description);
    if given("ResourceTags") {
        rule.resource_tags = resource_tags;
    }
    if given("ExcludeResourceTags") {
        rule.exclude_tags = exclude_tags;
    }
    form::one_kind_of_tags(&rule.resource_tags, &rule.exclude_tags)?;
    let shown = shown(tx, &rule);
    tx.change(Change::Rule(Arc::new(rule)));
    Ok(UpdateRuleOutput {
        identifier: shown.identifier,
        retention_period: shown.retention_period,
        description: shown.description,
        resource_type: shown.resource_type,
        resource_tags: shown.resource_tags,
        status: shown.status,
        lock_state: shown.lock_state,
        lock_end_time: None,
        rule_arn: shown.rule_arn,
        exclude_resource_tags: shown.exclude_resource_tags,
    })
}

/// Deletes a rule. What is in the bin already stays there.
pub(crate) fn delete_rule(tx: &mut Tx<'_>, input: DeleteRuleInput) -> Result<DeleteRuleOutput, ApiError> {
    let rule = unlocked(tx, &input.identifier)?;
    let (account, id) = (rule.account.clone(), rule.id.clone());
    tx.change(Change::RuleGone { account, id });
    Ok(DeleteRuleOutput {})
}

/// The caller's rule with that identifier.
fn own<'a>(tx: &Tx<'a>, id: &str) -> Result<&'a Arc<RetentionRule>, ApiError> {
    check_identifier(id)?;
    let rule = tx.region.rules.get(&(tx.account, id));
    rule.ok_or_else(|| (RETENTION_RULE.not_found)(id))
}

/// The same, if it can be changed.
fn unlocked<'a>(tx: &Tx<'a>, id: &str) -> Result<&'a Arc<RetentionRule>, ApiError> {
    let rule = own(tx, id)?;
    match rule.locked {
        None => Ok(rule),
        Some(_) => error(
            ErrorCode::ConflictException,
            format!("The rule {id} is locked, and can't be changed or deleted."),
        ),
    }
}

fn check_identifier(id: &str) -> Result<(), ApiError> {
    let plain = id.len() == 11 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain {
        return Ok(());
    }
    let constraint = "Member must satisfy regular expression pattern: [0-9a-zA-Z]{11}";
    form::unsatisfied(id, "identifier", constraint)
}

/// A new identifier: 11 letters and digits.
fn identifier(tx: &mut Tx<'_>) -> String {
    let mut word = tx.draw();
    let base = LETTERS.len() as u64;
    let mut letters = String::with_capacity(11);
    for _ in 0..11 {
        // 62 to the 11th is more than a word holds, so the last letters are mixed anew.
        let at = usize::try_from(word % base).unwrap_or_default();
        letters.push(char::from(LETTERS.get(at).copied().unwrap_or(b'0')));
        word = crate::ids::mix(word);
    }
    letters
}

fn shown(tx: &Tx<'_>, rule: &RetentionRule) -> GetRuleOutput {
    let arn = format!(
        "arn:aws:rbin:{}:{}:rule/{}",
        tx.region_name, rule.account, rule.id
    );
    let status = if rule.active <= tx.now() {
        "available"
    } else {
        "pending"
    };
    GetRuleOutput {
        identifier: Some(rule.id.clone()),
        description: rule.description.clone(),
        resource_type: Some(rule.resource_type.clone()),
        retention_period: Some(RetentionPeriod {
            retention_period_value: Some(rule.days),
            retention_period_unit: Some("DAYS".to_owned()),
        }),
        resource_tags: Some(rule.resource_tags.iter().map(shown_match).collect()),
        status: Some(status.to_owned()),
        lock_configuration: rule.locked.map(|days| LockConfiguration {
            unlock_delay: Some(UnlockDelay {
                unlock_delay_value: Some(days),
                unlock_delay_unit: Some("DAYS".to_owned()),
            }),
        }),
        lock_state: Some(lock_word(rule).to_owned()),
        lock_end_time: None,
        rule_arn: Some(arn),
        exclude_resource_tags: Some(rule.exclude_tags.iter().map(shown_match).collect()),
    }
}

fn lock_word(rule: &RetentionRule) -> &'static str {
    if rule.locked.is_some() {
        "locked"
    } else {
        "unlocked"
    }
}

fn shown_match(tag: &TagMatch) -> ResourceTag {
    ResourceTag {
        resource_tag_key: Some(tag.key.clone()),
        resource_tag_value: tag.value.clone(),
    }
}

fn shown_tag((key, value): &(String, String)) -> Tag {
    Tag {
        key: Some(key.clone()),
        value: Some(value.clone()),
    }
}
