//! The account's calls in the Region, the newest first: what CloudTrail's `lookup-events` answers.

use crate::Session;
use serde_json::{Value, json};

/// How many events a page of the answer has.
const PAGE: usize = 50;
/// The most pages that are looked through for a view.
const MOST_PAGES: usize = 40;

/// The newest calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventsView {
    /// They, the newest first.
    pub events: Vec<EventView>,
    /// Whether there are more.
    pub more: bool,
}

/// A call, as CloudTrail tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventView {
    /// Its id.
    pub id: String,
    /// The operation.
    pub name: String,
    /// The code of its error: `Client.InvalidAMIID.NotFound`.
    pub error: Option<String>,
    /// When.
    pub at: api::Timestamp,
    /// Who called.
    pub user: String,
    /// The event as JSON.
    pub record: String,
}

impl Session {
    /// The newest calls of the seat's account in the seat's Region, at most so many; with `reads` those too that only
    /// read and succeeded.
    pub fn events(&self, most: usize, reads: bool) -> EventsView {
        let mut view = EventsView {
            events: Vec::new(),
            more: false,
        };
        let mut token = Value::Null;
        for _ in 0..MOST_PAGES {
            let mut input = json!({"MaxResults": PAGE});
            if token.is_string() {
                input["NextToken"] = token;
            }
            let Ok(mut answer) = self.peek_at(api::Service::CloudTrail, "LookupEvents", input) else {
                break;
            };
            token = answer["NextToken"].take();
            let events = answer["Events"].as_array().into_iter().flatten();
            for event in events
                .filter_map(event)
                .filter(|(is_read, event)| reads || !is_read || event.error.is_some())
            {
                if view.events.len() == most {
                    view.more = true;
                    return view;
                }
                view.events.push(event.1);
            }
            if !token.is_string() {
                return view;
            }
        }
        view.more = true;
        view
    }
}

/// An event of the answer, and whether it only reads.
fn event(event: &Value) -> Option<(bool, EventView)> {
    let text = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
    let record: Value = serde_json::from_str(event["CloudTrailEvent"].as_str()?).ok()?;
    let at = record["eventTime"].as_str()?;
    let view = EventView {
        id: text("EventId"),
        name: text("EventName"),
        error: record["errorCode"].as_str().map(str::to_owned),
        at: api::Timestamp::parse(at)?,
        user: text("Username"),
        record: serde_json::to_string_pretty(&record).unwrap_or_default(),
    };
    Some((event["ReadOnly"] == "true", view))
}
