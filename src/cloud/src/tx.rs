//! What an action works with: the state to read, the caller, and the events that it writes down.

use crate::agenda::{Due, DueKind};
use crate::event::{Change, Event};
use crate::state::{Pairs, RegionState, Settings, State};
use crate::{Request, RoleSession, ids, world};
use api::{ApiError, ErrorCode, Span, Timestamp};
use serde_json::Value;
use std::sync::Arc;

/// One decision in the making. It reads the state as it was when the call came in and collects what follows.
pub(crate) struct Tx<'a> {
    /// The state before the call.
    pub state: &'a State,
    /// The 12 digits of the calling account.
    pub account: &'a str,
    /// The session of a role that calls, if it isn't the account's user.
    pub session: Option<&'a RoleSession>,
    /// The Region whose endpoint was asked.
    pub region_name: &'a str,
    /// The same, looked up.
    pub region: &'a RegionState,
    /// The input as it came.
    pub input: &'a Value,
    drawn: u64,
    events: Vec<Event>,
}

impl<'a> Tx<'a> {
    /// Begins a decision; `None` when there is no such Region.
    pub fn new(state: &'a State, request: &'a Request) -> Option<Self> {
        let region = state.region(&request.region)?;
        Some(Self {
            state,
            account: &request.account,
            session: request.session.as_ref(),
            region_name: &request.region,
            region,
            input: &request.input,
            drawn: 0,
            events: Vec::new(),
        })
    }

    /// Begins what happens by itself to something of that account.
    pub fn by_itself(state: &'a State, account: &'a str, region_name: &'a str) -> Option<Self> {
        static NOTHING: Value = Value::Null;
        let region = state.region(region_name)?;
        Some(Self {
            state,
            account,
            session: None,
            region_name,
            region,
            input: &NOTHING,
            drawn: 0,
            events: Vec::new(),
        })
    }

    /// The simulated time.
    pub fn now(&self) -> Timestamp {
        self.state.now
    }

    /// The next number of the seed.
    pub fn draw(&mut self) -> u64 {
        let word = ids::draw(self.state.seed, self.state.drawn.wrapping_add(self.drawn));
        self.drawn += 1;
        word
    }

    /// A new id with that prefix.
    pub fn id(&mut self, prefix: &str) -> String {
        ids::resource(prefix, self.draw())
    }

    /// Writes down a change in the caller's Region.
    pub fn change(&mut self, change: Change) {
        self.events.push(Event::In {
            region: self.region_name.into(),
            change,
        });
    }

    /// The caller's settings in the Region.
    pub fn settings(&self) -> Settings {
        self.region.settings_of(self.account)
    }

    /// Writes down the caller's settings in the Region.
    pub fn set(&mut self, settings: Settings) {
        let (account, settings) = (self.account.to_owned(), Arc::new(settings));
        self.change(Change::Settings { account, settings });
    }

    /// Writes down that something will happen by itself in the caller's Region, so long from now.
    pub fn schedule(&mut self, after: Span, what: DueKind) {
        let due = Due {
            region: self.region_name.to_owned(),
            what,
        };
        self.events.push(Event::Scheduled {
            at: self.state.now + after,
            due: Arc::new(due),
        });
    }

    /// Writes down the tags of a new resource, if there are any.
    pub fn tag(&mut self, resource: &str, tags: Vec<(String, String)>) {
        if !tags.is_empty() {
            let (account, resource) = (self.account.into(), resource.into());
            let tags = Pairs::from(tags.as_slice());
            self.change(Change::Tagged {
                account,
                resource,
                tags,
            });
        }
    }

    /// Ends here when the caller only wanted to know whether the call would be allowed.
    pub fn dry_run(&self, asked: Option<bool>) -> Result<(), ApiError> {
        match asked {
            Some(true) => Err(ApiError::new(
                ErrorCode::DryRunOperation,
                "Request would have succeeded, but DryRun flag is set.",
            )),
            _ => Ok(()),
        }
    }

    /// Whether the Region's name is one of the world's.
    pub fn is_region(&self, name: &str) -> bool {
        world::is_region(name)
    }

    /// What was written down, the draws first.
    pub fn into_events(self) -> Vec<Event> {
        let mut events = self.events;
        if self.drawn > 0 {
            events.insert(0, Event::RandomDrawn { count: self.drawn });
        }
        events
    }
}
