//! Refusing calls that come too fast: token buckets of each account in each Region, as EC2 has them.
//!
//! The buckets follow from the trail, so nothing but the switch is remembered. A bucket begins full, every admitted
//! call takes tokens, and simulated time fills it again.

use crate::Request;
use crate::state::State;
use api::{ApiError, Effect, ErrorCode, Operation, Service, Timestamp};
use serde_json::Value;

/// A bucket: its name, how many thousandths of a token it holds, and how many come back in a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bucket {
    name: &'static str,
    burst: i64,
    refill: i64,
}

/// A token, in thousandths.
const TOKEN: i64 = 1000;

const fn bucket(name: &'static str, burst: i64, refill: i64) -> Bucket {
    Bucket {
        name,
        burst: burst * TOKEN,
        refill,
    }
}

const READING: Bucket = bucket("reading", 100, 20_000);
const READING_ALL: Bucket = bucket("reading everything", 50, 10_000);
const WRITING: Bucket = bucket("writing", 50, 5_000);
/// Operations with a bucket of their own: burst, and thousandths of a token that come back in a second.
const OWN: &[(&str, i64, i64)] = &[
    ("CopyImage", 100, 1_000),
    ("DeregisterImage", 100, 5_000),
    ("ModifyImageAttribute", 100, 5_000),
    ("CreateSnapshot", 100, 5_000),
    ("CreateSnapshots", 100, 5_000),
    ("DeleteSnapshot", 100, 5_000),
    ("ModifySnapshotAttribute", 100, 5_000),
    ("CreateVolume", 100, 5_000),
    ("DeleteVolume", 100, 5_000),
    ("TerminateInstances", 100, 5_000),
    ("CreateTags", 100, 10_000),
    ("DeleteTags", 100, 10_000),
    ("CreateStoreImageTask", 50, 100),
    ("CreateRestoreImageTask", 50, 100),
    ("DescribeStoreImageTasks", 50, 500),
    ("EnableImageBlockPublicAccess", 1, 100),
    ("DisableImageBlockPublicAccess", 1, 100),
    ("EnableSnapshotBlockPublicAccess", 1, 100),
    ("DisableSnapshotBlockPublicAccess", 1, 100),
    ("EnableFastLaunch", 5, 2_000),
    ("DisableFastLaunch", 5, 2_000),
    ("RunInstances", 5, 2_000),
    ("StartInstances", 5, 2_000),
];
/// Describes that cost more without filter, ids or page.
const HEAVY: &[&str] = &[
    "DescribeInstances",
    "DescribeInstanceStatus",
    "DescribeSnapshots",
    "DescribeVolumes",
];

/// Refuses a call when one of its buckets is empty. Only EC2's calls are counted.
pub(crate) fn admit(state: &State, request: &Request) -> Result<(), ApiError> {
    let operation = request.operation;
    let Some(since) = state
        .throttled_since
        .filter(|_| operation.service == Service::Ec2)
    else {
        return Ok(());
    };
    let asked = [
        calls(operation, || request.input.clone()),
        resources(operation, || request.input.clone()),
    ];
    for (bucket, tokens) in asked.into_iter().flatten() {
        if left(state, request, since, bucket) < tokens {
            return Err(ApiError::new(
                ErrorCode::RequestLimitExceeded,
                "Request limit exceeded.",
            ));
        }
    }
    Ok(())
}

/// What a bucket holds now, in thousandths of a token.
fn left(state: &State, request: &Request, since: u64, bucket: Bucket) -> i64 {
    let (mut level, mut at) = (bucket.burst, None);
    for call in state.trail.since(since) {
        let refused = call
            .error
            .as_ref()
            .is_some_and(|error| error.code == ErrorCode::RequestLimitExceeded);
        let mine = call.service == Service::Ec2
            && call.account == request.account
            && call.region == request.region
            && !refused;
        let Some(operation) = api::find_operation(call.service, &call.operation).filter(|_| mine) else {
            continue;
        };
        let input = || call.input.value();
        let taken = [calls(operation, input), resources(operation, input)];
        let taken = taken.into_iter().flatten().find(|(of, _)| of.name == bucket.name);
        if let Some((_, tokens)) = taken {
            level = filled(bucket, level, at, call.at).saturating_sub(tokens);
            at = Some(call.at);
        }
    }
    filled(bucket, level, at, state.now)
}

/// A level after the time between two moments.
fn filled(bucket: Bucket, level: i64, from: Option<Timestamp>, to: Timestamp) -> i64 {
    let millis = from.map_or(0, |from| (to - from).0.max(0));
    let gained = millis.saturating_mul(bucket.refill) / 1000;
    level.saturating_add(gained).min(bucket.burst)
}

/// The bucket of calls, and what one call takes.
fn calls(operation: &Operation, input: impl Fn() -> Value) -> Option<(Bucket, i64)> {
    let own = OWN.iter().find(|(name, ..)| *name == operation.name);
    let found = match own {
        Some((name, burst, refill)) => bucket(name, *burst, *refill),
        None if operation.effect == Effect::Write => WRITING,
        None if HEAVY.contains(&operation.name) && is_unlimited(&input()) => READING_ALL,
        None => READING,
    };
    Some((found, TOKEN))
}

/// Whether a describe asks for everything at once.
fn is_unlimited(input: &Value) -> bool {
    let members = input.as_object();
    let limits = members.into_iter().flatten().any(|(name, value)| {
        let given = value.as_array().is_none_or(|items| !items.is_empty());
        given && (name == "MaxResults" || name == "Filters" || name.ends_with("Ids"))
    });
    !limits
}

/// The bucket of instances, and how many the call is about.
fn resources(operation: &Operation, input: impl Fn() -> Value) -> Option<(Bucket, i64)> {
    let listed = || input()["InstanceIds"].as_array().map_or(0, Vec::len);
    let (name, refill, count) = match operation.name {
        "RunInstances" => ("running", 2_000, input()["MaxCount"].as_i64().unwrap_or(1)),
        "StartInstances" => ("starting", 2_000, i64::try_from(listed()).unwrap_or(i64::MAX)),
        "StopInstances" => ("stopping", 20_000, i64::try_from(listed()).unwrap_or(i64::MAX)),
        "TerminateInstances" => ("terminating", 20_000, i64::try_from(listed()).unwrap_or(i64::MAX)),
        _ => return None,
    };
    // A call about more than a bucket can hold is refused for what it asks, not for its pace.
    Some((bucket(name, 1000, refill), count.clamp(0, 1000) * TOKEN))
}
