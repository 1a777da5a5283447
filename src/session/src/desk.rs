//! The cloud as the command line's host: calls are carried out and their events kept.

use api::{ApiError, Span, Timestamp};
use cli::shell::Extra;
use cli::{Call, Exit, Host, Profile, Step, Suggestion};
use cloud::{Cloud, Event, Request, ids};
use serde_json::Value;

/// The learner's profiles: name, account, and who that is.
pub const PROFILES: &[(&str, &str, &str)] = &[
    ("default", cloud::world::places::YOU, "You"),
    ("partner", cloud::world::places::PARTNER, "Partner"),
    ("stranger", cloud::world::places::STRANGER, "Stranger"),
];

/// The account that a profile signs in to.
pub fn account_of(profile: &str) -> Option<&'static str> {
    PROFILES
        .iter()
        .find(|(name, ..)| *name == profile)
        .map(|(_, account, _)| *account)
}

/// A cloud that answers the command line.
pub struct Desk<'a> {
    cloud: &'a mut Cloud,
    /// What followed from the calls so far.
    pub events: Vec<Event>,
}

impl<'a> Desk<'a> {
    /// A desk at that cloud.
    pub fn new(cloud: &'a mut Cloud) -> Self {
        Self {
            cloud,
            events: Vec::new(),
        }
    }

    /// Lets simulated time pass until that moment.
    pub fn wait_until(&mut self, until: Timestamp) {
        let events = self.cloud.advance(until - self.cloud.now());
        self.events.extend(events);
    }
}

impl Host for Desk<'_> {
    fn call(&mut self, call: &Call) -> Result<Value, ApiError> {
        let reply = self.cloud.call(&request(call));
        self.events.extend(reply.events);
        reply.result
    }

    fn now(&self) -> Timestamp {
        self.cloud.now()
    }

    fn profiles(&self) -> Vec<Profile> {
        PROFILES
            .iter()
            .map(|(name, account, _)| Profile {
                name: (*name).to_owned(),
                account: (*account).to_owned(),
            })
            .collect()
    }

    fn is_region(&self, name: &str) -> bool {
        cloud::world::is_region(name)
    }

    fn resources(&self, account: &str, region: &str, prefix: &str) -> Vec<Suggestion> {
        crate::view::suggestions(self.cloud.state(), account, region, prefix)
    }

    fn token(&mut self) -> String {
        let state = self.cloud.state();
        let word = ids::draw(state.seed, state.drawn);
        let drew = [Event::Drew { count: 1 }];
        self.cloud.apply(&drew);
        self.events.extend(drew);
        ids::uuid(word, ids::mix(word))
    }
}

impl Extra for Desk<'_> {
    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[(
            "clock",
            "Shows the simulated time, or skips: clock +10m, clock +2h, clock +1d, clock next",
        )]
    }

    fn command(&mut self, args: &[String], _input: Option<&str>) -> Option<Step> {
        let (name, rest) = args.split_first()?;
        (name == "clock").then(|| Step::Done(self.clock(rest)))
    }
}

impl Desk<'_> {
    /// The command `clock`.
    fn clock(&mut self, args: &[String]) -> Exit {
        let now = self.cloud.now();
        let target = match args {
            [] => Some(now),
            [next] if next == "next" => Some(self.cloud.next_wakeup().unwrap_or(now)),
            [span] => span
                .strip_prefix('+')
                .and_then(Span::parse)
                .map(|span| now + span),
            _ => None,
        };
        match target {
            Some(target) => {
                self.wait_until(target);
                Exit {
                    stdout: format!("{}\n", self.cloud.now().gmt()),
                    ..Exit::default()
                }
            }
            None => Exit {
                stderr: "clock: expected nothing, next, or a span such as +30s, +10m, +2h, +1d\n".to_owned(),
                code: 2,
                ..Exit::default()
            },
        }
    }
}

/// The cloud's form of a call.
pub(crate) fn request(call: &Call) -> Request {
    Request {
        account: call.account.clone(),
        region: call.region.clone(),
        service: call.operation.service,
        operation: call.operation.name.to_owned(),
        input: call.input.clone(),
    }
}
