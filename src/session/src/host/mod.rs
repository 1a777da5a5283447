//! The cloud as the command line's host: calls are carried out and their events kept.

mod lab_commands;

use crate::identity::{DEFAULT_PROFILE, PROFILES, prompt};
use api::codec::encode::SharedAnswer;
use api::{ApiError, Span, Timestamp};
use cli::{BucketCall, Call, Exit, Host, LabCommands, Profile, Step, Suggestion};
use cloud::{BucketRequest, Cloud, Event, Request, State, ids};
use serde_json::Value;
use shell::{Io, Shell};

/// The lab's own commands with one line about each.
const COMMANDS: &[(&str, &str)] = &[
    (
        "clock",
        "Shows the simulated time, or skips: clock +10m, clock +2h, clock +1d, clock next",
    ),
    (
        "throttling",
        "Shows whether calls that come too fast are refused, or switches it: throttling on, throttling off",
    ),
    lab_commands::COMMANDS[0],
    lab_commands::COMMANDS[1],
];

/// A cloud that answers the command line.
pub struct CloudHost<'a> {
    cloud: &'a mut Cloud,
    /// What followed from the calls so far.
    pub events: Vec<Event>,
}

impl<'a> CloudHost<'a> {
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

impl Host for CloudHost<'_> {
    fn call(&mut self, call: &Call) -> Result<Value, ApiError> {
        self.answer(call).map(|answer| answer.value())
    }

    fn answer(&mut self, call: &Call) -> Result<SharedAnswer, ApiError> {
        let (result, events) = self.cloud.answer(&request(call));
        self.events.extend(events);
        result.map(SharedAnswer::from)
    }

    fn bucket(&mut self, call: &BucketCall) -> Result<Value, ApiError> {
        let reply = self.cloud.bucket(&BucketRequest {
            account: call.account.clone(),
            region: call.region.clone(),
            operation: call.operation.to_owned(),
            bucket: call.bucket.clone(),
            key: call.key.clone(),
        });
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
        suggestions(self.cloud.state(), account, region, prefix)
    }

    fn token(&mut self) -> String {
        let state = self.cloud.state();
        let word = ids::draw(state.seed, state.drawn);
        let drew = [Event::RandomDrawn { count: 1 }];
        self.cloud.apply(&drew);
        self.events.extend(drew);
        ids::uuid(word, ids::mix(word))
    }
}

impl LabCommands for CloudHost<'_> {
    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        COMMANDS
    }

    fn command(&mut self, io: &Io<'_>) -> Step {
        let exit = match io.name {
            "clock" => self.clock(io.args),
            "throttling" => self.throttling(io.args),
            "marketplace" => {
                let set = io
                    .shell
                    .env()
                    .remove("AWS_PROFILE")
                    .filter(|name| !name.is_empty());
                let profile = set.as_deref().unwrap_or(DEFAULT_PROFILE);
                let (exit, events) = lab_commands::marketplace(self.cloud, io.args, profile);
                self.events.extend(events);
                exit
            }
            _ => lab_commands::organization(io.args),
        };
        Step::Done(exit)
    }

    fn prompt(&self, shell: &Shell) -> String {
        prompt(shell)
    }

    fn arguments(&self, words: &[String]) -> Vec<Suggestion> {
        lab_commands::arguments(words)
    }
}

impl CloudHost<'_> {
    /// The command `throttling`.
    fn throttling(&mut self, args: &[String]) -> Exit {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let wanted = match args.as_slice() {
            [] => self.cloud.state().throttled_since.is_some(),
            ["on"] => true,
            ["off"] => false,
            _ => {
                return Exit {
                    stderr: "throttling: expected nothing, on or off\n".to_owned(),
                    code: 2,
                    ..Exit::default()
                };
            }
        };
        let events = self.cloud.throttle(wanted);
        self.events.extend(events);
        Exit {
            stdout: format!("throttling is {}\n", if wanted { "on" } else { "off" }),
            ..Exit::default()
        }
    }

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
        session: None,
        region: call.region.clone(),
        operation: call.operation,
        input: call.input.clone(),
    }
}

/// What an account may choose from in a Region, of the type with that id prefix; for completion and forms.
pub(crate) fn suggestions(state: &State, account: &str, region: &str, prefix: &str) -> Vec<Suggestion> {
    let choices = cloud::resource::choices(state, account, region, prefix).into_iter();
    choices
        .map(|(text, about)| Suggestion { text, about })
        .chain(lab_commands::arns(prefix))
        .collect()
}
