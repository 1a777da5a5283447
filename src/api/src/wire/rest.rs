//! Recycle Bin's requests: method and path name the operation, and the path may hold the rule's identifier.

use super::json;
use crate::{ApiError, ErrorCode};
use serde_json::Value;

/// Method, path and operation; `{}` in a path is the member `Identifier`.
const ROUTES: &[(&str, &str, &str)] = &[
    ("POST", "/rules", "CreateRule"),
    ("POST", "/list-rules", "ListRules"),
    ("GET", "/rules/{}", "GetRule"),
    ("PATCH", "/rules/{}", "UpdateRule"),
    ("DELETE", "/rules/{}", "DeleteRule"),
    ("PATCH", "/rules/{}/lock", "LockRule"),
    ("PATCH", "/rules/{}/unlock", "UnlockRule"),
];

/// Whether a path is one of these.
pub fn is_path(path: &str) -> bool {
    ROUTES.iter().any(|(_, route, _)| matched(route, path).is_some())
}

/// The operation's name and its input.
///
/// # Errors
/// When nothing is there, or the body is no JSON object.
pub fn call(method: &str, path: &str, body: &[u8]) -> Result<(&'static str, Value), ApiError> {
    let mut routes = ROUTES.iter().filter(|(wanted, _, _)| *wanted == method);
    let found = routes.find_map(|(_, route, operation)| Some((operation, matched(route, path)?)));
    let Some((&operation, identifier)) = found else {
        return Err(ApiError::new(
            ErrorCode::UnknownOperationException,
            format!("{method} {path} is not valid for this web service."),
        ));
    };
    let mut input = json::body(body)?;
    if let (Some(members), Some(identifier)) = (input.as_object_mut(), identifier) {
        members.insert("Identifier".to_owned(), identifier.into());
    }
    Ok((operation, input))
}

/// The identifier that a path has at a route's place, if it fits the route.
fn matched<'p>(route: &str, path: &'p str) -> Option<Option<&'p str>> {
    match route.split_once("{}") {
        None => (route == path).then_some(None),
        Some((before, after)) => {
            let identifier = path.strip_prefix(before)?.strip_suffix(after)?;
            (!identifier.is_empty() && !identifier.contains('/')).then_some(Some(identifier))
        }
    }
}
