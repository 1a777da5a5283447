//! The form of retention rules, with Recycle Bin's errors.

use crate::rules::form::error;
use crate::state::TagMatch;
use api::services::rbin::{LockConfiguration, ResourceTag, RetentionPeriod, Tag};
use api::{ApiError, ErrorCode};
use std::ops::RangeInclusive;

/// Days that a rule can keep things, and that a lock outlasts its lifting.
const DAYS: RangeInclusive<i64> = 1..=365;
const UNLOCK_DAYS: RangeInclusive<i64> = 7..=30;
/// The most tags by which a rule knows things, by which it leaves things out, and that it carries itself.
const MOST_RESOURCE_TAGS: usize = 50;
const MOST_EXCLUDE_TAGS: usize = 5;
const MOST_TAGS: usize = 50;

/// The days for which a rule keeps things.
pub(crate) fn retention(period: Option<&RetentionPeriod>) -> Result<i64, ApiError> {
    let value = period.and_then(|period| period.retention_period_value);
    let unit = period.and_then(|period| period.retention_period_unit.as_deref());
    days(value, unit, "retentionPeriod.retentionPeriod", DAYS)
}

/// The days for which a lock outlasts its lifting, if there is to be a lock.
pub(crate) fn lock(configuration: Option<&LockConfiguration>) -> Result<Option<i64>, ApiError> {
    let Some(configuration) = configuration else {
        return Ok(None);
    };
    let delay = configuration.unlock_delay.as_ref();
    let value = delay.and_then(|delay| delay.unlock_delay_value);
    let unit = delay.and_then(|delay| delay.unlock_delay_unit.as_deref());
    days(
        value,
        unit,
        "lockConfiguration.unlockDelay.unlockDelay",
        UNLOCK_DAYS,
    )
    .map(Some)
}

/// A number of days in a range, with its unit.
fn days(
    value: Option<i64>,
    unit: Option<&str>,
    stem: &str,
    range: RangeInclusive<i64>,
) -> Result<i64, ApiError> {
    let Some(value) = value else {
        return unsatisfied("null", &format!("{stem}Value"), "Member must not be null");
    };
    one_of(unit.unwrap_or("null"), &format!("{stem}Unit"), &["DAYS"])?;
    in_range(value, &format!("{stem}Value"), range)?;
    Ok(value)
}

/// What the owner says of a rule.
pub(crate) fn description(text: Option<String>) -> Result<Option<String>, ApiError> {
    match text {
        Some(text) if text.chars().count() > 255 || text.chars().any(char::is_control) => unsatisfied(
            &text,
            "description",
            "Member must satisfy regular expression pattern: [\\S ]{0,255}",
        ),
        text => Ok(text),
    }
}

/// The tags of the rule itself.
pub(crate) fn own_tags(tags: &[Tag]) -> Result<Vec<(String, String)>, ApiError> {
    let mut pairs: Vec<(String, String)> = Vec::with_capacity(tags.len());
    for tag in tags {
        let key = tag.key.clone().unwrap_or_default();
        let value = tag.value.clone().unwrap_or_default();
        check_tag(&key, Some(&value), "tags")?;
        if crate::rules::tags::key_of_user(&key).is_err() {
            return invalid("Tag keys that begin with aws: are reserved.");
        }
        if pairs.iter().any(|(other, _)| *other == key) {
            return invalid(format!("The tag key {key} is given twice."));
        }
        pairs.push((key, value));
    }
    at_most(pairs.len(), "tags", MOST_TAGS)?;
    Ok(pairs)
}

/// Tags by which a rule knows things.
pub(crate) fn resource_tags(tags: &[ResourceTag]) -> Result<Vec<TagMatch>, ApiError> {
    matches(tags, "resourceTags", MOST_RESOURCE_TAGS)
}

/// Tags by which a rule leaves things out.
pub(crate) fn exclude_tags(tags: &[ResourceTag]) -> Result<Vec<TagMatch>, ApiError> {
    matches(tags, "excludeResourceTags", MOST_EXCLUDE_TAGS)
}

fn matches(tags: &[ResourceTag], member: &str, most: usize) -> Result<Vec<TagMatch>, ApiError> {
    at_most(tags.len(), member, most)?;
    tags.iter()
        .map(|tag| {
            let key = tag.resource_tag_key.clone().unwrap_or_default();
            let value = tag.resource_tag_value.clone();
            check_tag(&key, value.as_deref(), member)?;
            Ok(TagMatch { key, value })
        })
        .collect()
}

fn check_tag(key: &str, value: Option<&str>, member: &str) -> Result<(), ApiError> {
    if !(1..=128).contains(&key.chars().count()) {
        return unsatisfied(key, member, "A key must have 1 to 128 characters");
    }
    match value {
        Some(value) if value.chars().count() > 256 => {
            unsatisfied(value, member, "A value must have at most 256 characters")
        }
        _ => Ok(()),
    }
}

/// A rule either knows things by tags or leaves some out.
pub(crate) fn one_kind_of_tags(resource: &[TagMatch], exclude: &[TagMatch]) -> Result<(), ApiError> {
    if resource.is_empty() || exclude.is_empty() {
        return Ok(());
    }
    invalid("A rule can have resource tags or exclusion tags, not both.")
}

/// One of the values of a member.
pub(crate) fn one_of(value: &str, member: &str, known: &[&str]) -> Result<(), ApiError> {
    if known.contains(&value) {
        return Ok(());
    }
    let constraint = format!("Member must satisfy enum value set: [{}]", known.join(", "));
    unsatisfied(value, member, &constraint)
}

/// A number in the range of a member.
pub(crate) fn in_range(value: i64, member: &str, range: RangeInclusive<i64>) -> Result<(), ApiError> {
    let (word, bound) = if value < *range.start() {
        ("greater", range.start())
    } else if value > *range.end() {
        ("less", range.end())
    } else {
        return Ok(());
    };
    let constraint = format!("Member must have value {word} than or equal to {bound}");
    unsatisfied(&value.to_string(), member, &constraint)
}

fn at_most(count: usize, member: &str, most: usize) -> Result<(), ApiError> {
    if count <= most {
        return Ok(());
    }
    let constraint = format!("Member must have length less than or equal to {most}");
    unsatisfied(&format!("{count} items"), member, &constraint)
}

/// The error of a member that is not as the model wants it.
pub(crate) fn unsatisfied<T>(value: &str, member: &str, constraint: &str) -> Result<T, ApiError> {
    invalid(format!(
        "1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}"
    ))
}

/// The error of a rule that cannot be.
pub(crate) fn invalid<T>(message: impl Into<String>) -> Result<T, ApiError> {
    error(ErrorCode::ValidationException, message)
}
