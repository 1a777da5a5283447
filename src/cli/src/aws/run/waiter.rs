//! `aws ec2 wait …`: asks, looks, and asks again later, until one of the waiter's conditions decides.
//!
//! A wait cannot block: it answers when to evaluate the line again. The calls before are then replayed, so the loop
//! here always starts from the first call.

use crate::aws::failure::Failure;
use crate::aws::input::time;
use crate::host::Host;
use crate::query::Expression;
use api::schema::waiter::{Matcher, Verdict, Waiter};
use api::{ApiError, Timestamp};
use serde_json::Value;

/// Waits. `Ok(Some(until))` asks to be evaluated again then; `Ok(None)` is success.
pub fn wait(
    waiter: &Waiter,
    host: &mut dyn Host,
    ask: &mut dyn FnMut(&mut dyn Host) -> Result<Value, ApiError>,
) -> Result<Option<Timestamp>, Failure> {
    let mut accepted = false;
    for attempt in 1.. {
        // The time is read before the call and again after it: a memo that replays the first reading with the call
        // and forgets the second one lets the wait go on.
        let asked = host.now();
        let answer = ask(host);
        let decided = waiter
            .acceptors
            .iter()
            .find(|(matcher, _)| matches(matcher, &answer));
        match (decided, answer) {
            (Some((_, Verdict::Success)), _) => return Ok(None),
            (Some((matcher, Verdict::Failure)), answer) => {
                let reason = format!(
                    "Waiter encountered a terminal failure state: {}",
                    explain(matcher)
                );
                return Err(failed(waiter, &reason, answer.err()));
            }
            (Some((_, Verdict::Retry)), _) => accepted = true,
            (None, Err(error)) => {
                let reason = format!("An error occurred ({}): {}", error.code.as_str(), error.message);
                return Err(failed(waiter, &reason, Some(error)));
            }
            (None, Ok(_)) => {}
        }
        if attempt >= waiter.max_attempts {
            // botocore names the condition it looked at last: the one that matched, or else the last of all.
            let last = decided.or(waiter.acceptors.last()).filter(|_| accepted);
            let reason = match last {
                Some((matcher, _)) => {
                    format!(
                        "Max attempts exceeded. Previously accepted state: {}",
                        explain(matcher)
                    )
                }
                None => "Max attempts exceeded".to_owned(),
            };
            return Err(failed(waiter, &reason, None));
        }
        let until = time::later(asked, waiter.delay);
        if host.now() < until {
            return Ok(Some(until));
        }
    }
    Ok(None)
}

fn failed(waiter: &Waiter, reason: &str, error: Option<ApiError>) -> Failure {
    Failure::Waiter(format!("Waiter {} failed: {reason}", waiter.title()), error)
}

fn matches(matcher: &Matcher, answer: &Result<Value, ApiError>) -> bool {
    let search = |path: &str| {
        let answer = answer.as_ref().ok()?;
        Expression::parse(path).ok()?.search(answer).ok()
    };
    let list = |path: &str| match search(path) {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    };
    match matcher {
        Matcher::PathAll(path, wanted) => {
            let items = list(path);
            !items.is_empty() && items.iter().all(|item| item == wanted)
        }
        Matcher::PathAny(path, wanted) => list(path).iter().any(|item| item == wanted),
        Matcher::PathTrue(path) => search(path) == Some(Value::Bool(true)),
        Matcher::Error(code) => answer.as_ref().is_err_and(|error| error.code.as_str() == *code),
        Matcher::Success => answer.is_ok(),
    }
}

fn explain(matcher: &Matcher) -> String {
    match matcher {
        Matcher::PathAll(path, wanted) => {
            format!("For expression \"{path}\" all members matched expected path: \"{wanted}\"")
        }
        Matcher::PathAny(path, wanted) => {
            format!("For expression \"{path}\" we matched expected path: \"{wanted}\" at least once")
        }
        Matcher::PathTrue(path) => format!("For expression \"{path}\" we matched expected path: \"True\""),
        Matcher::Error(code) => format!("Matched expected service error code: {code}"),
        Matcher::Success => "Matched expected HTTP status code: 200".to_owned(),
    }
}
