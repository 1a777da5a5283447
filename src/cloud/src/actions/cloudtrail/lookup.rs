//! CloudTrail's LookupEvents: the account's calls in the Region, the newest first.

use crate::actions::cloudtrail::event;
use crate::rules::form::error;
use crate::rules::identity;
use crate::rules::page::Page;
use crate::state::TrailEntry;
use crate::tx::Tx;
use api::services::cloudtrail::{Event, LookupAttribute, LookupEventsInput, LookupEventsOutput, Resource};
use api::{ApiError, ErrorCode, Span};

/// The most events in a page, and how many unless it is said.
const MOST_RESULTS: i64 = 50;
/// How long events can be looked up.
const KEPT: Span = Span::days(90);
/// What events can have in common.
const ATTRIBUTES: &[&str] = &[
    "EventId",
    "EventName",
    "ReadOnly",
    "Username",
    "ResourceType",
    "ResourceName",
    "EventSource",
    "AccessKeyId",
];
/// The longest value of an attribute.
const LONGEST_VALUE: usize = 2_000;

/// Looks up calls.
pub(crate) fn lookup_events(
    tx: &mut Tx<'_>,
    input: LookupEventsInput,
) -> Result<LookupEventsOutput, ApiError> {
    let attribute = check(&input)?;
    let oldest = tx.now() + Span(-KEPT.0);
    let from = input.start_time.map_or(oldest, |at| at.max(oldest));
    let to = input.end_time.unwrap_or(tx.now());
    let insight = input.event_category.is_some();
    let limit = Some(input.max_results.unwrap_or(MOST_RESULTS));
    let page = Page::new(limit, input.next_token.as_deref()).map_err(|_| {
        ApiError::new(
            ErrorCode::InvalidNextTokenException,
            "Invalid token or token has expired.",
        )
    })?;
    // Each call has a number; the newest comes first.
    let newest = tx.state.trail.made();
    let calls = (0_u64..).zip(tx.state.trail.iter().rev());
    let found = calls
        .map(|(back, call)| (back, call.as_ref()))
        .skip(page.after().parse().map_or(0, |last: u64| {
            let told = newest.saturating_sub(u64::MAX - last);
            usize::try_from(told).unwrap_or(usize::MAX)
        }))
        .filter(|(_, call)| !insight && call.account == tx.account && call.region == tx.region_name)
        // Times are told to the second, so they are compared to the second.
        .filter(|(_, call)| from.whole_second() <= call.at && call.at.whole_second() <= to)
        .filter(|(_, call)| attribute.is_none_or(|attribute| has(tx, call, attribute)));
    // The number is counted from the other end, so that a token goes on behind the same call later too.
    let key = |(back, _): &(u64, &TrailEntry)| format!("{:020}", u64::MAX - newest.saturating_sub(*back));
    let (calls, next_token) = page.cut(found, key);
    Ok(LookupEventsOutput {
        events: Some(calls.into_iter().map(|(_, call)| shown(tx, call)).collect()),
        next_token,
    })
}

/// Checks the request; gives what the events must have in common, if anything.
fn check(input: &LookupEventsInput) -> Result<Option<(&str, &str)>, ApiError> {
    let attribute = match input.lookup_attributes.as_slice() {
        [] => None,
        [one] => Some(check_attribute(one)?),
        _ => {
            return error(
                ErrorCode::InvalidLookupAttributesException,
                "You can only specify one lookup attribute.",
            );
        }
    };
    if let Some(category) = input.event_category.as_deref().filter(|name| *name != "insight") {
        return error(
            ErrorCode::InvalidEventCategoryException,
            format!("The event category {category} is not valid. The valid value is insight."),
        );
    }
    match input.max_results {
        Some(limit) if !(1..=MOST_RESULTS).contains(&limit) => {
            return error(
                ErrorCode::InvalidMaxResultsException,
                format!(
                    "A maximum results value of {limit} is invalid. Specify max results between 1 and 50."
                ),
            );
        }
        _ => {}
    }
    match (input.start_time, input.end_time) {
        (Some(from), Some(to)) if from > to => error(
            ErrorCode::InvalidTimeRangeException,
            "Start time must be earlier than or equal to end time.",
        ),
        _ => Ok(attribute),
    }
}

fn check_attribute(attribute: &LookupAttribute) -> Result<(&str, &str), ApiError> {
    let key = attribute.attribute_key.as_deref().unwrap_or_default();
    let value = attribute.attribute_value.as_deref().unwrap_or_default();
    let wrong = |what: String| error(ErrorCode::InvalidLookupAttributesException, what);
    if !ATTRIBUTES.contains(&key) {
        return wrong(format!(
            "The attribute key {key} is not valid. Valid keys are {}.",
            ATTRIBUTES.join(", ")
        ));
    }
    if value.is_empty() || value.chars().count() > LONGEST_VALUE {
        return wrong(format!(
            "The attribute value of {key} must have 1 to {LONGEST_VALUE} characters."
        ));
    }
    Ok((key, value))
}

/// Whether a call has that attribute.
fn has(tx: &Tx<'_>, call: &TrailEntry, (key, value): (&str, &str)) -> bool {
    match key {
        "EventId" => event::event_id(call) == value,
        "EventName" => call.operation == value,
        "ReadOnly" => call.read_only.to_string() == value,
        "Username" => identity::user(&call.account) == value,
        "EventSource" => event::source(call.service) == value,
        "AccessKeyId" => event::access_key(tx.state, &call.account) == value,
        "ResourceType" => event::resources(call).iter().any(|(kind, _)| *kind == value),
        _ => event::concerns(call, value),
    }
}

fn shown(tx: &Tx<'_>, call: &TrailEntry) -> Event {
    let resource = |(kind, name): (&str, String)| Resource {
        resource_type: Some(kind.to_owned()),
        resource_name: Some(name),
    };
    Event {
        event_id: Some(event::event_id(call)),
        event_name: Some(String::from(&call.operation)),
        read_only: Some(call.read_only.to_string()),
        access_key_id: Some(event::access_key(tx.state, &call.account)),
        event_time: Some(call.at.whole_second()),
        event_source: Some(event::source(call.service)),
        username: Some(identity::user(&call.account).to_owned()),
        resources: Some(event::resources(call).into_iter().map(resource).collect()),
        cloud_trail_event: Some(event::json(tx.state, call).to_string()),
    }
}
