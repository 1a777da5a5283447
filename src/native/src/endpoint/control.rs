//! `/_lab/…`: what a test wants of the lab itself, beside what AWS offers.

use super::Lab;
use api::Span;
use api::wire::HttpRequest;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use session::{Msg, Saved, Session};

/// Answers a request to `/_lab/WHAT`.
pub fn answer(lab: &Lab, what: &str, request: &HttpRequest) -> Response {
    match (request.method.as_str(), what) {
        ("GET", "health") => health(lab),
        ("POST", "reset") => {
            lab.replace(Session::with_seed(lab.seed));
            health(lab)
        }
        ("GET", "clock") => health(lab),
        ("POST", "clock") => clock(lab, &request.body),
        ("GET", "state") => {
            let mut session = lab.lock();
            session.write_down();
            let file = session.to_file();
            ([(header::CONTENT_TYPE, "application/json")], file).into_response()
        }
        ("PUT", "state") => put(lab, &request.body),
        (_, "health" | "reset" | "clock" | "state") => wrong(
            StatusCode::METHOD_NOT_ALLOWED,
            "GET /_lab/health, POST /_lab/reset, GET or POST /_lab/clock, GET or PUT /_lab/state",
        ),
        _ => wrong(
            StatusCode::NOT_FOUND,
            "there are /_lab/health, /_lab/reset, /_lab/clock and /_lab/state",
        ),
    }
}

fn said(status: StatusCode, body: &Value) -> Response {
    let json = [(header::CONTENT_TYPE, "application/json")];
    (status, json, format!("{body}\n")).into_response()
}

fn wrong(status: StatusCode, why: &str) -> Response {
    said(status, &json!({"error": why}))
}

fn health(lab: &Lab) -> Response {
    let session = lab.lock();
    let state = session.state();
    said(
        StatusCode::OK,
        &json!({
            "status": "ok",
            "seed": lab.seed,
            "now": session.now().to_string(),
            "next": session.next_wakeup().map(|at| at.to_string()),
            "calls": state.trail.made(),
            "signatures": "not verified",
        }),
    )
}

/// `{"advance": "1h"}`, or `{"advance": "next"}` to where something happens.
fn clock(lab: &Lab, body: &[u8]) -> Response {
    const HELP: &str = "send {\"advance\": \"90s\"}, with s, m, h or d, or {\"advance\": \"next\"}";
    let asked: Value = serde_json::from_slice(body).unwrap_or_default();
    let msg = match asked["advance"].as_str() {
        Some("next") => Msg::SkipToNext,
        Some(text) => match Span::parse(text) {
            Some(span) => Msg::Skip(span),
            None => return wrong(StatusCode::BAD_REQUEST, HELP),
        },
        None => return wrong(StatusCode::BAD_REQUEST, HELP),
    };
    lab.lock().update(msg);
    health(lab)
}

/// Replaces everything by what a file holds, or changes nothing.
fn put(lab: &Lab, body: &[u8]) -> Response {
    let read = std::str::from_utf8(body)
        .map_err(|error| error.to_string())
        .and_then(|text| Saved::read(text).map_err(|error| error.to_string()))
        .and_then(|saved| Session::from_records(saved.records).map_err(|error| error.to_string()));
    match read {
        Ok(session) => {
            lab.replace(session);
            health(lab)
        }
        Err(why) => wrong(StatusCode::BAD_REQUEST, &why),
    }
}
