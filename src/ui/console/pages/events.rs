//! Events: every call, as CloudTrail would tell it, newest first.

use crate::ui::Lab;
use cloud::state::{TrailEntry, Written};
use std::sync::Arc;
use yew::prelude::*;

/// How many are shown at first.
pub const SHOWN: usize = 100;

/// The page.
pub fn events_page(lab: &Lab) -> Html {
    let (many, reads, open) = lab.bench.events.clone();
    let session = lab.session();
    let all: Vec<Arc<TrailEntry>> = session
        .state()
        .trail
        .iter()
        .rev()
        .filter(|entry| reads || !entry.read_only || entry.error.is_some())
        .take(many)
        .cloned()
        .collect();
    html! {
        <div class="page">
            <div class="page-head"><h1>{ "Events" }{ " " }<span class="count">{ match session.state().trail.made() { 1 => "(1 call)".to_owned(), many => format!("({many} calls)") } }</span></h1></div>
            <label class="check"><input type="checkbox" checked={!reads} onchange={lab.change(|bench| bench.events.1 = !bench.events.1)} />{ "Hide calls that only read and succeeded" }</label>
            if all.is_empty() {
                <div class="empty"><p>{ if reads {
                    "No call was made yet. Whatever the terminal or the console asks of the simulated AWS is listed here, with who asked and what came of it."
                } else {
                    "Nothing was changed or refused yet. Calls that only read are hidden; the box above shows them."
                } }</p></div>
            }
            <ul class="cards">
                { for all.iter().map(|entry| {
                    let call = entry.request_id.to_string();
                    let shown = open.as_ref() == Some(&call);
                    let id = (!shown).then(|| call.clone());
                    let toggle = lab.change::<MouseEvent>(move |bench| bench.events.2 = id.clone());
                    html! {
                        <li class="card" key={call}>
                            <div class="spread">
                                <strong>{ entry.operation.as_str() }</strong>
                                <span class={classes!("state", if entry.error.is_some() { "bad" } else { "good" })}>{ match &entry.error { Some(error) => format!("✕ Client.{}", error.code.as_str()), None => "● succeeded".to_owned() } }</span>
                                <span class="soft small">{ format!("{} · {} · account {}", entry.at.gmt(), entry.region, entry.account) }</span>
                                <span class="grow"></span>
                                <button class="button quiet" aria-expanded={shown.to_string()} onclick={toggle}>{ if shown { "Hide the record" } else { "Show the record" } }</button>
                            </div>
                            if shown { <pre class="cli" translate="no">{ record(entry) }</pre> }
                        </li>
                    }
                }) }
            </ul>
            if all.len() == many { <div><button class="button" onclick={lab.change(|bench| bench.events.0 += SHOWN)}>{ "Show more" }</button></div> }
        </div>
    }
}

/// A call in CloudTrail's words.
fn record(entry: &TrailEntry) -> String {
    let error = entry.error.as_ref();
    let mut record = serde_json::json!({
        "eventVersion": "1.11",
        "userIdentity": {"type": "IAMUser", "accountId": entry.account.as_str()},
        "eventTime": format!("{}Z", entry.at.date_time()),
        "eventSource": format!("{}.amazonaws.com", entry.service.command()),
        "eventName": entry.operation.as_str(),
        "awsRegion": entry.region.as_str(),
    });
    if let (Some(error), Some(record)) = (error, record.as_object_mut()) {
        record.insert(
            "errorCode".to_owned(),
            format!("Client.{}", error.code.as_str()).into(),
        );
        record.insert("errorMessage".to_owned(), error.message.clone().into());
    }
    if let Some(record) = record.as_object_mut() {
        record.insert("requestParameters".to_owned(), entry.input.value());
        record.insert(
            "responseElements".to_owned(),
            entry.output.as_ref().map(Written::value).unwrap_or_default(),
        );
        record.insert("requestID".to_owned(), entry.request_id.to_string().into());
        record.insert("readOnly".to_owned(), entry.read_only.into());
        record.insert("recipientAccountId".to_owned(), entry.account.as_str().into());
    }
    serde_json::to_string_pretty(&record).unwrap_or_default()
}
