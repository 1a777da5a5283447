//! What each operation does: checks in AWS's order, then events. One file an operation or a close family.

pub(crate) mod account;
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
use api::codec::encode;
use api::{ApiError, Effect, ErrorCode, Operation, Protocol};
use std::sync::Arc;

/// Decides what a call comes to: the answer, and the events that make it so. Every call leaves an entry in the trail.
pub fn decide(state: &State, request: &Request) -> (Result<Answer, ApiError>, Vec<Event>) {
    let operation = api::operation(request.service, &request.operation);
    let admitted = operation.map_or(Ok(()), |operation| throttle::admit(state, request, operation));
    let (result, mut events) = match admitted {
        Ok(()) => consider(state, request),
        Err(error) => (Err(error), Vec::new()),
    };
    events.push(Event::Called(Arc::new(entry(state, request, operation, &result))));
    (result, events)
}

/// What a call would come to, whatever its pace and without a trace.
pub fn consider(state: &State, request: &Request) -> (Result<Answer, ApiError>, Vec<Event>) {
    let operation = api::operation(request.service, &request.operation);
    match (operation, Tx::new(state, request)) {
        (None, _) => {
            let name = &request.operation;
            let protocol = request.service.protocol();
            let message = match protocol {
                Protocol::Ec2 => format!("The action {name} is not valid for this web service."),
                Protocol::Query => {
                    // The version ends the namespace.
                    let version = request
                        .service
                        .namespace()
                        .trim_end_matches('/')
                        .rsplit('/')
                        .next();
                    format!(
                        "Could not find operation {name} for version {}",
                        version.unwrap_or_default()
                    )
                }
                Protocol::Json | Protocol::Rest => {
                    format!("The operation {name} is not one of this service.")
                }
            };
            let code = protocol.unknown_operation();
            (Err(ApiError::new(code, message)), Vec::new())
        }
        (_, None) => {
            let message = format!("{} is not a valid region name", request.region);
            (Err(ApiError::new(ErrorCode::InvalidRegion, message)), Vec::new())
        }
        (Some(operation), Some(mut tx)) => {
            match dispatch::check(operation, &request.input)
                .and_then(|()| dispatch::run(operation, &mut tx, &request.input))
            {
                Ok(output) => (Ok(output), tx.into_events()),
                Err(error) => {
                    check_declared(operation, &error);
                    (Err(error), Vec::new())
                }
            }
        }
    }
}
/// Every test is also a test of what the table says of errors: no call answers a code that its row leaves out.
fn check_declared(operation: &Operation, error: &ApiError) {
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

fn entry(
    state: &State,
    request: &Request,
    operation: Option<&Operation>,
    result: &Result<Answer, ApiError>,
) -> TrailEntry {
    let read_only = operation.is_none_or(|operation| operation.effect == Effect::Read);
    TrailEntry {
        at: state.now,
        request_id: CallId::from(request_id(state, &request.operation).as_str()),
        account: request.account.as_str().into(),
        region: request.region.as_str().into(),
        service: request.service,
        operation: request.operation.as_str().into(),
        read_only,
        input: Written::from(&request.input),
        output: match result {
            Ok(answer) if !read_only => Some(Written::from(&encode::to_value(answer.as_ref()))),
            _ => None,
        },
        error: result.as_ref().err().cloned().map(Box::new),
    }
}
