//! The simulated AWS: a deterministic state machine of accounts, Regions, images, snapshots, volumes and instances.
//!
//! The same seed and the same commands give the same bytes. It has no clock, no randomness, no IO and no text for
//! people beyond the messages that EC2 itself sends; how a person types a command is `cli`'s business, what a learner
//! should make of an answer is `course`'s.

pub mod actions;
pub mod agenda;
mod base64;
mod buckets;
pub mod cost;
pub mod event;
mod facts;
pub mod ids;
pub mod integrity;
mod marketplace;
mod request;
pub(crate) mod rules;
pub mod state;
#[cfg(test)]
mod testkit;
#[cfg(test)]
mod tests;
mod tx;
pub mod world;

pub use buckets::BucketRequest;
pub use event::Event;
pub use facts::places::END;
pub use request::{Answer, Reply, Request, RoleSession};
pub use rules::resource;
pub use state::State;

use api::{ApiError, Span, Timestamp};
use serde_json::Value;

/// The simulated AWS. A clone costs next to nothing: state is shared until it changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Cloud {
    state: State,
}

impl Cloud {
    /// A fresh world from that seed, on Monday 2026-11-23 at 09:00 UTC.
    pub fn new(seed: u64) -> Self {
        Self {
            state: world::genesis(seed),
        }
    }

    /// Everything there is.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The simulated time.
    pub fn now(&self) -> Timestamp {
        self.state.now
    }

    /// Carries out a call: decides, applies what follows from it, and says what happened.
    pub fn call(&mut self, request: &Request) -> Reply {
        let (result, events) = self.answer(request);
        Reply {
            result: result.map(Answer::into_value),
            events,
        }
    }

    /// The same, with the answer as its own type, for protocols that write it in their own manner.
    pub fn answer(&mut self, request: &Request) -> (Result<Answer, ApiError>, Vec<Event>) {
        let (result, events) = actions::decide(&self.state, request);
        self.apply(&events);
        (result, events)
    }

    /// Carries out a request of the command `aws s3`. It leaves no entry in the trail, which holds EC2's and its
    /// siblings' calls.
    pub fn bucket(&mut self, request: &BucketRequest) -> Reply {
        let reply = buckets::decide(&self.state, request);
        self.apply(&reply.events);
        reply
    }

    /// Switches whether calls that come too fast are refused, as EC2 refuses them; it is off at first.
    pub fn throttle(&mut self, on: bool) -> Vec<Event> {
        if self.state.throttled_since.is_some() == on {
            return Vec::new();
        }
        let events = vec![Event::Throttling { on }];
        self.apply(&events);
        events
    }

    /// Answers a call as if it were made now, changing nothing and leaving no trace. For the page's own views.
    pub fn peek(&self, request: &Request) -> Result<Value, ApiError> {
        let (result, _) = actions::consider(&self.state, request);
        result.map(Answer::into_value)
    }

    /// The same, with the answer as its own type, for who wants little of it.
    pub fn peek_answer(&self, request: &Request) -> Result<Answer, ApiError> {
        actions::consider(&self.state, request).0
    }

    /// Lets that much time pass; whatever falls due happens in its order, each at its own moment.
    pub fn advance(&mut self, span: Span) -> Vec<Event> {
        let until = (self.state.now + Span(span.0.max(0))).min(END);
        let mut all = Vec::new();
        while let Some((key, due)) = agenda::first(&self.state, until) {
            let mut events = vec![
                Event::ClockMoved {
                    to: key.0.max(self.state.now),
                },
                Event::Fired { key },
            ];
            self.apply(&events);
            let follow = actions::come_due(&self.state, &due);
            self.apply(&follow);
            events.extend(follow);
            all.extend(events);
        }
        if self.state.now < until {
            let moved = [Event::ClockMoved { to: until }];
            self.apply(&moved);
            all.extend(moved);
        }
        all
    }

    /// When something falls due next, if anything does.
    pub fn next_wakeup(&self) -> Option<Timestamp> {
        agenda::next(&self.state)
    }

    /// Whether something is on its way that somebody asked for, however long it takes.
    pub fn is_awaited(&self) -> bool {
        agenda::is_awaited(&self.state)
    }

    /// Applies events of an earlier run; together with the seed they give back the same state.
    pub fn apply(&mut self, events: &[Event]) {
        for event in events {
            event::apply(&mut self.state, event);
        }
    }
}
