//! Requests of AWS clients: the same account, spoken to in AWS's own protocols. A request is a record like a form's.
//!
//! Signatures are not verified. The Region is that of the signature's scope. The account is the access key's id when
//! that has 12 digits, the account of a role when the key was given by AssumeRole, and the caller's default otherwise.

use crate::record::What;
use crate::{Effect, Session, spaced, view};
use api::Service;
use api::wire::{self, HttpRequest, HttpResponse};
use cloud::{Event, Request};

impl Session {
    /// Answers one request. `account` is whose it is when the access key does not say.
    pub fn serve(&mut self, request: &HttpRequest, account: &str) -> (HttpResponse, Vec<Effect>) {
        let mut effects = Vec::new();
        self.flush_ticks(&mut effects);
        let asked = match wire::read(request) {
            Ok(asked) => asked,
            Err(refused) => {
                let id = cloud::actions::request_id(self.place.world.cloud.state(), "");
                return (
                    wire::write(refused.service, None, Err(&refused.error), &id),
                    effects,
                );
            }
        };
        let key = asked.access_key.as_deref().unwrap_or_default();
        let request = Request {
            account: account_of(key).unwrap_or_else(|| account.to_owned()),
            region: asked.region.unwrap_or_else(|| view::DEFAULT_REGION.to_owned()),
            service: asked.service,
            operation: asked.operation,
            input: asked.input,
        };
        let (result, events) = self.place.world.cloud.answer(&request);
        let id = request_id(&events);
        let operation = api::operation(request.service, &request.operation);
        let response = wire::write(
            request.service,
            operation,
            result.as_ref().map(AsRef::as_ref),
            &id,
        );
        let what = What::Console {
            label: label(request.service, &request.operation),
            error: result.err(),
        };
        self.record(what, events, &mut effects);
        self.after_change(&mut effects);
        (response, effects)
    }
}

/// The account that an access key's id names.
fn account_of(key: &str) -> Option<String> {
    let digits = key.len() == 12 && key.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| key.to_owned())
        .or_else(|| cloud::actions::account_of_key(key))
}

/// What the timeline calls it.
fn label(service: Service, operation: &str) -> String {
    // An operation that nobody knows may be called anything.
    let name: String = operation.chars().take(60).collect();
    match service {
        Service::Ec2 => format!("{} (AWS client)", spaced(&name)),
        other => format!("{} (AWS client, {})", spaced(&name), other.command()),
    }
}

/// The id of the call among its events.
fn request_id(events: &[Event]) -> String {
    let mut calls = events.iter().rev();
    calls
        .find_map(|event| match event {
            Event::Called(entry) => Some(entry.request_id.clone()),
            _ => None,
        })
        .unwrap_or_default()
}
