//! The protocols that AWS clients speak: an HTTP request becomes a call, an answer becomes an HTTP response.
//!
//! Everything is read from the table. Nothing here knows what a call does, where a request came from, or whether a
//! signature is right: signatures are not verified.

mod json;
mod query;
mod rest;
mod xml;

use crate::codec::encode::Encode;
use crate::{ApiError, ErrorCode, Operation, Protocol, Service};
use serde_json::Value;

/// The most bytes that a request's body may have.
pub const MOST_BYTES: usize = 1024 * 1024;

/// An HTTP request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HttpRequest {
    /// `POST`.
    pub method: String,
    /// Path and query: `/?Action=DescribeImages`.
    pub target: String,
    /// Headers; names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// An HTTP response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpResponse {
    /// `200`.
    pub status: u16,
    /// Headers; names in small letters.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: String,
}

/// What a request asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Which operation.
    pub operation: &'static Operation,
    /// Its input, keyed by member names.
    pub input: Value,
    /// The Region of the signature's scope, if there is one.
    pub region: Option<String>,
    /// The id of the access key, if there is one.
    pub access_key: Option<String>,
    /// The token that comes with temporary keys, if there is one.
    pub token: Option<String>,
}

/// Why a request is none, with the service that must say so.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// Who says so.
    pub service: Service,
    /// What is said.
    pub error: ApiError,
}

impl HttpRequest {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    fn path(&self) -> &str {
        self.target
            .split_once('?')
            .map_or(self.target.as_str(), |(path, _)| path)
    }

    /// The fields of the query and of a form in the body, decoded, in order.
    fn fields(&self) -> Vec<(String, String)> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let form = self
            .header("content-type")
            .is_none_or(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        let body = if form { self.body.as_slice() } else { &[] };
        [query.as_bytes(), body]
            .into_iter()
            .flat_map(form_urlencoded::parse)
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect()
    }
}

/// What the signature says of the caller: access key, Region and service. It is looked for in the header
/// `Authorization` and, for requests that were signed in their address, among the fields.
struct Scope {
    access_key: Option<String>,
    token: Option<String>,
    region: Option<String>,
    service: Option<String>,
}

impl Scope {
    fn of(request: &HttpRequest, fields: &[(String, String)]) -> Self {
        let signed = request
            .header("authorization")
            .and_then(|text| text.split_once("Credential="))
            .map(|(_, rest)| rest.split([',', ' ']).next().unwrap_or_default().to_owned());
        let named = |name: &str| {
            let mut fields = fields.iter();
            fields
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.clone())
        };
        let credential = signed.or_else(|| named("X-Amz-Credential"));
        // KEY/20261123/us-east-1/ec2/aws4_request
        let parts: Vec<String> = credential
            .unwrap_or_default()
            .split('/')
            .map(str::to_owned)
            .collect();
        let part = |at: usize| parts.get(at).filter(|part| !part.is_empty()).cloned();
        Self {
            access_key: part(0).or_else(|| named("AWSAccessKeyId")),
            token: request
                .header("x-amz-security-token")
                .map(str::to_owned)
                .or_else(|| named("X-Amz-Security-Token")),
            region: part(2),
            service: part(3),
        }
    }
}

/// Reads a request.
///
/// # Errors
/// When it is no request of a known service and operation, or its fields don't fit the operation.
pub fn read(request: &HttpRequest) -> Result<Asked, Refused> {
    let fields = request.fields();
    let scope = Scope::of(request, &fields);
    let target = request.header("x-amz-target").and_then(json::target);
    let action = fields
        .iter()
        .find(|(name, _)| name == "Action")
        .map(|(_, value)| value.as_str());
    let signed = scope.service.as_deref().map(Service::from_command);
    if let (None, Some(None), Some(name)) = (target, signed, &scope.service) {
        return Err(unknown_service(request, action, name));
    }
    let service = target
        .map(|(service, _)| service)
        .or(signed.flatten())
        .or_else(|| rest::is_path(request.path()).then_some(Service::Rbin))
        .or_else(|| action.and_then(service_of))
        .unwrap_or(Service::Ec2);
    let refused = |error: ApiError| Refused { service, error };
    let (operation, input) = match service.protocol() {
        Protocol::Ec2 | Protocol::Query => {
            let Some(action) = action.filter(|action| !action.is_empty()) else {
                return Err(refused(ApiError::new(
                    ErrorCode::MissingAction,
                    "The request must contain the parameter Action",
                )));
            };
            let operation = crate::look_up(service, action).map_err(refused)?;
            (operation, query::input(operation, &fields).map_err(refused)?)
        }
        Protocol::Json => {
            let name = target.map_or("", |(_, operation)| operation);
            let operation = crate::look_up(service, name).map_err(refused)?;
            (operation, json::body(&request.body).map_err(refused)?)
        }
        Protocol::Rest => {
            let (name, input) =
                rest::call(&request.method, request.path(), &request.body).map_err(refused)?;
            (crate::look_up(service, name).map_err(refused)?, input)
        }
    };
    Ok(Asked {
        operation,
        input,
        region: scope.region,
        access_key: scope.access_key,
        token: scope.token,
    })
}

/// The refusal of a request to a service that is not here, in the protocol in which it asked.
fn unknown_service(request: &HttpRequest, action: Option<&str>, name: &str) -> Refused {
    // S3 is the one that speaks XML without naming an action.
    let service = match (request.header("x-amz-target"), action) {
        (Some(_), _) => Service::Ssm,
        (None, Some(_)) => Service::Sts,
        (None, None) if name == "s3" => Service::Sts,
        (None, None) => Service::Rbin,
    };
    let known: Vec<&str> = Service::ALL.iter().map(|known| known.command()).collect();
    let message = format!(
        "The lab has no service {name}. It has these: {}.",
        known.join(", ")
    );
    let error = ApiError::new(service.protocol().unknown_operation(), message);
    Refused { service, error }
}

/// The service that has an action of that name, for requests without a signature.
fn service_of(action: &str) -> Option<Service> {
    Service::ALL.iter().copied().find(|service| {
        matches!(service.protocol(), Protocol::Ec2 | Protocol::Query)
            && crate::find_operation(*service, action).is_some()
    })
}

/// Writes what a call came to. An operation that the table doesn't know can only have failed.
pub fn write(
    service: Service,
    operation: Option<&Operation>,
    result: Result<&dyn Encode, &ApiError>,
    request_id: &str,
) -> HttpResponse {
    let xml = matches!(service.protocol(), Protocol::Ec2 | Protocol::Query);
    let (status, body) = match result {
        Ok(output) => {
            let name = operation.map_or("", |operation| operation.name);
            let body = match service.protocol() {
                Protocol::Ec2 => xml::answer(name, output, request_id),
                Protocol::Query => xml::query_answer(service, name, output, request_id),
                Protocol::Json | Protocol::Rest => json::answer(output),
            };
            (200, body)
        }
        Err(error) => {
            let body = match service.protocol() {
                Protocol::Ec2 => xml::error(error, request_id),
                Protocol::Query => xml::query_error(service, error, request_id),
                Protocol::Json | Protocol::Rest => json::error(error),
            };
            (error.code.http_status(), body)
        }
    };
    let kind = match service.protocol() {
        _ if xml => "text/xml;charset=UTF-8",
        Protocol::Rest => "application/json",
        _ => "application/x-amz-json-1.1",
    };
    let mut headers = vec![
        ("content-type", kind.to_owned()),
        ("x-amzn-requestid", request_id.to_owned()),
    ];
    if let (Err(error), false) = (result, xml) {
        headers.push(("x-amzn-errortype", error.code.as_str().to_owned()));
    }
    HttpResponse {
        status,
        headers,
        body,
    }
}

#[cfg(all(test, debug_assertions))]
mod properties;
#[cfg(test)]
mod tests;
