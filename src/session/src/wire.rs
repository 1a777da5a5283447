//! Requests of AWS clients: the same account, spoken to in AWS's own protocols. A request that changes something is a
//! record like a form's.
//!
//! Signatures are not verified. The Region is that of the signature's scope. The account is the access key's id when
//! that has 12 digits, the account of a role when the key was given by AssumeRole, and the caller's default otherwise.
//! The token that AssumeRole gives with the key says which session of which role calls.

use crate::{Effect, Session, identity, spaced};
use api::codec::encode::Encode;
use api::wire::{self, HttpRequest, HttpResponse};
use api::{ApiError, ErrorCode, Operation, Service};
use cloud::{Request, RoleSession};
use serde_json::{Map, Value, json};

impl Session {
    /// Answers one request. `account` is whose it is when the access key does not say.
    pub fn serve(&mut self, request: &HttpRequest, account: &str) -> (HttpResponse, Vec<Effect>) {
        let mut effects = Vec::new();
        let refuse = |session: &Self, service: Service, error: &ApiError| {
            let id = cloud::actions::request_id(session.place.world.cloud.state(), "");
            wire::write(service, None, Err(error), &id)
        };
        let asked = match wire::read(request) {
            Ok(asked) => asked,
            Err(refused) => return (refuse(self, refused.service, &refused.error), effects),
        };
        if self.is_opening() || self.is_looking_on() {
            let why =
                "The lab is not open for requests here: it is still opening, or another tab works with it.";
            let error = ApiError::new(ErrorCode::Unavailable, why);
            return (refuse(self, asked.operation.service, &error), effects);
        }
        let key = asked.access_key.as_deref().unwrap_or_default();
        let account = account_of(key).unwrap_or_else(|| account.to_owned());
        let token = asked.token.as_deref().unwrap_or_default();
        let operation = asked.operation;
        let request = Request {
            session: RoleSession::of_token(token, &account),
            account,
            region: asked
                .region
                .unwrap_or_else(|| identity::DEFAULT_REGION.to_owned()),
            operation,
            input: asked.input,
        };
        let (result, id) = self.carry_out(&request, label(operation), &mut effects);
        let answer = result.as_ref().map(|answer| answer as &dyn Encode);
        let response = wire::write(operation.service, Some(operation), answer, &id);
        (response, effects)
    }
}

impl Session {
    /// The same for callers that know only text: request and response are objects with `method`, `path`, `headers`
    /// and `body`, and `status`, `headers` and `body`. The account is the learner's own unless a key says otherwise.
    pub fn serve_json(&mut self, text: &str) -> (String, Vec<Effect>) {
        let asked: Value = serde_json::from_str(text).unwrap_or_default();
        let said = |name: &str| asked[name].as_str().unwrap_or_default().to_owned();
        let headers = asked["headers"].as_object().into_iter().flatten();
        let request = HttpRequest {
            method: said("method"),
            target: said("path"),
            headers: headers
                .filter_map(|(name, value)| Some((name.to_ascii_lowercase(), value.as_str()?.to_owned())))
                .collect(),
            body: said("body").into_bytes(),
        };
        let (response, effects) = self.serve(&request, crate::DEFAULT_ACCOUNT);
        let headers: Map<String, Value> = response
            .headers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect();
        let answer = json!({"status": response.status, "headers": headers, "body": response.body});
        (answer.to_string(), effects)
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
fn label(operation: &Operation) -> String {
    let name = spaced(operation.name);
    match operation.service {
        Service::Ec2 => format!("{name} (AWS client)"),
        other => format!("{name} (AWS client, {})", other.command()),
    }
}
