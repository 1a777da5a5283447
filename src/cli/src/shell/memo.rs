//! The memory of a line in progress: every answer of the world, so that the line can be evaluated again from its
//! start after a wait and each call still happens once.
//!
//! It knows nothing of commands. Evaluation must ask the same questions in the same order each time.

use super::Shell;
use super::extra::Extra;
use crate::{BucketCall, Call, Exit, Host, Profile, Step, Suggestion};
use api::codec::encode::SharedAnswer;
use api::{ApiError, Timestamp};
use serde_json::Value;
use std::cell::RefCell;

api::stored! {
else Record::Token(String::new());
/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// The simulated time.
    Now(at: Timestamp),
    /// A call's answer.
    Call(answer: Result<SharedAnswer, ApiError>),
    /// A token.
    Token(token: String),
    /// How a command of the lab ended.
    Command(exit: Exit),
}
}

/// Answers in order, and how many of them this evaluation has used.
#[derive(Debug, Default)]
struct Tape {
    records: Vec<Record>,
    at: usize,
    /// How many of them are from earlier evaluations.
    old: usize,
}

impl Tape {
    /// The next answer, when it is of that kind. Should the questions ever differ from last time, the rest of the
    /// answers are worthless and are dropped.
    fn replay<T>(&mut self, read: impl FnOnce(&Record) -> Option<T>) -> Option<T> {
        let found = self.records.get(self.at).and_then(read);
        match found {
            Some(_) => self.at += 1,
            None => {
                self.records.truncate(self.at);
                self.old = self.old.min(self.at);
            }
        }
        found
    }

    fn keep(&mut self, record: Record) {
        self.records.push(record);
        self.at += 1;
    }
}

/// A host that answers from memory first.
pub struct Recorder<'a> {
    host: &'a mut dyn Extra,
    tape: RefCell<Tape>,
    /// Whether it is a command of the lab that waits; those look at their own clock.
    lab_waits: bool,
}

impl<'a> Recorder<'a> {
    /// A host before which these answers come.
    pub fn new(host: &'a mut dyn Extra, records: Vec<Record>) -> Self {
        Self {
            host,
            tape: RefCell::new(Tape {
                old: records.len(),
                records,
                at: 0,
            }),
            lab_waits: false,
        }
    }

    /// All answers, and how many of them are from earlier evaluations. After a wait the last look at the clock is
    /// forgotten: it is what made the line wait, and the next evaluation must look anew.
    pub fn into_records(self, waiting: bool) -> (Vec<Record>, usize) {
        let Tape { mut records, at, old } = self.tape.into_inner();
        records.truncate(at);
        if waiting && !self.lab_waits && matches!(records.last(), Some(Record::Now(_))) {
            records.pop();
        }
        let old = old.min(records.len());
        (records, old)
    }

    /// The commands of the lab.
    pub fn commands(&self) -> &'static [(&'static str, &'static str)] {
        self.host.commands()
    }

    /// Runs a command of the lab, once.
    pub fn command(&mut self, args: &[String], input: Option<&str>, shell: &Shell) -> Option<Step> {
        let name = args.first()?;
        if !self.host.commands().iter().any(|(known, _)| known == name) {
            return None;
        }
        let tape = self.tape.get_mut();
        if let Some(exit) = tape.replay(|record| match record {
            Record::Command(exit) => Some(exit.clone()),
            _ => None,
        }) {
            return Some(Step::Done(exit));
        }
        let step = self.host.command(args, input, shell);
        if let Some(Step::Done(exit)) = &step {
            tape.keep(Record::Command(exit.clone()));
        }
        self.lab_waits = matches!(step, Some(Step::Waiting(_)));
        step
    }
}

impl Recorder<'_> {
    /// An answer from memory, or else the world's.
    fn ask(
        &mut self,
        ask: impl FnOnce(&mut dyn Extra) -> Result<SharedAnswer, ApiError>,
    ) -> Result<SharedAnswer, ApiError> {
        let tape = self.tape.get_mut();
        if let Some(answer) = tape.replay(|record| match record {
            Record::Call(answer) => Some(answer.clone()),
            _ => None,
        }) {
            return answer;
        }
        let answer = ask(self.host);
        tape.keep(Record::Call(answer.clone()));
        answer
    }
}

impl Host for Recorder<'_> {
    fn call(&mut self, call: &Call) -> Result<Value, ApiError> {
        self.answer(call).map(|answer| answer.value())
    }

    fn answer(&mut self, call: &Call) -> Result<SharedAnswer, ApiError> {
        self.ask(|host| host.answer(call))
    }

    fn bucket(&mut self, call: &BucketCall) -> Result<Value, ApiError> {
        let answer = self.ask(|host| host.bucket(call).map(SharedAnswer::from));
        answer.map(|answer| answer.value())
    }

    fn now(&self) -> Timestamp {
        let mut tape = self.tape.borrow_mut();
        if let Some(now) = tape.replay(|record| match record {
            Record::Now(now) => Some(*now),
            _ => None,
        }) {
            return now;
        }
        let now = self.host.now();
        tape.keep(Record::Now(now));
        now
    }

    fn profiles(&self) -> Vec<Profile> {
        self.host.profiles()
    }

    fn is_region(&self, name: &str) -> bool {
        self.host.is_region(name)
    }

    fn resources(&self, account: &str, region: &str, prefix: &str) -> Vec<Suggestion> {
        self.host.resources(account, region, prefix)
    }

    fn token(&mut self) -> String {
        let tape = self.tape.get_mut();
        if let Some(token) = tape.replay(|record| match record {
            Record::Token(token) => Some(token.clone()),
            _ => None,
        }) {
            return token;
        }
        let token = self.host.token();
        tape.keep(Record::Token(token.clone()));
        token
    }

    fn has_service(&self, command: &str) -> bool {
        self.host.has_service(command)
    }
}
