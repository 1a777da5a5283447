//! What each operation does: checks in AWS's order, then events. One file an operation or a close family.

pub(crate) mod account;
pub(crate) mod bind;
pub(crate) mod cloudtrail;
pub(crate) mod dispatch;
pub(crate) mod due;
pub(crate) mod image;
pub(crate) mod instance;
pub(crate) mod instance_type;
pub(crate) mod key_pair;
pub(crate) mod kms;
pub(crate) mod launch;
pub(crate) mod launch_template;
pub(crate) mod network;
pub(crate) mod recycle_bin;
pub(crate) mod scaling;
pub(crate) mod security_group;
pub(crate) mod snapshot;
pub(crate) mod ssm;
pub(crate) mod sts;
pub(crate) mod tag;
mod throttle;
pub(crate) mod volume;

pub use crate::rules::identity::account_of_key;
pub use due::come_due;

use crate::event::Event;
use crate::request::Answer;
use crate::state::{CallId, State, TrailEntry, Written};
use crate::tx::Tx;
use crate::{Request, ids};
use api::{ApiError, Effect, ErrorCode, Operation};
use std::sync::Arc;

/// Decides what a call comes to: the answer, and the events that make it so. Every call leaves an entry in the trail.
pub fn decide(state: &State, request: &Request) -> (Result<Answer, ApiError>, Vec<Event>) {
    let (mut result, mut events) = match throttle::admit(state, request) {
        Ok(()) => consider(state, request),
        Err(error) => (Err(error), Vec::new()),
    };
    events.push(Event::Called(Arc::new(entry(state, request, &mut result))));
    (result, events)
}

/// What a call would come to, whatever its pace and without a trace.
pub fn consider(state: &State, request: &Request) -> (Result<Answer, ApiError>, Vec<Event>) {
    let Some(mut tx) = Tx::new(state, request) else {
        let message = format!("{} is not a valid region name", request.region);
        return (Err(ApiError::new(ErrorCode::InvalidRegion, message)), Vec::new());
    };
    let operation = request.operation;
    let result = dispatch::check(operation, &request.input)
        .and_then(|()| dispatch::run(operation, &mut tx, &request.input));
    match result {
        Ok(answer) => (Ok(answer), tx.into_events()),
        Err(error) => {
            check_declared(operation, &error);
            (Err(error), Vec::new())
        }
    }
}

/// Every test is also a test of what the table says of errors: no call answers a code that its row leaves out, and
/// `tests/declared.rs` sees that no row names a code too many.
fn check_declared(operation: &'static Operation, error: &ApiError) {
    #[cfg(test)]
    crate::tests::declared::answered(operation, error.code);
    debug_assert!(
        api::schema::common_errors::can_answer(operation, error.code),
        "{} answers {error}, which its row in the table does not say",
        operation.name
    );
}

/// The id of the next call, if it is one of that operation.
pub fn request_id(state: &State, operation: &str) -> String {
    let n = state.trail.made() ^ (state.now.0 as u64).rotate_left(32);
    let word = ids::of_text(ids::draw(!state.seed, state.drawn ^ n), operation);
    ids::uuid(word, ids::mix(word))
}

fn entry(state: &State, request: &Request, result: &mut Result<Answer, ApiError>) -> TrailEntry {
    let operation = request.operation;
    let read_only = operation.effect == Effect::Read;
    let (output, error) = match result {
        Ok(answer) if !read_only => (Some(Written::from(answer.value())), None),
        Ok(_) => (None, None),
        Err(error) => (None, Some(Box::new(error.clone()))),
    };
    TrailEntry {
        at: state.now,
        request_id: CallId::from(request_id(state, operation.name).as_str()),
        account: request.account.as_str().into(),
        region: request.region.as_str().into(),
        service: operation.service,
        operation: operation.name.into(),
        read_only,
        input: Written::from(&request.input),
        output,
        error,
    }
}
