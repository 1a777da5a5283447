//! The host of an `aws` in a line that may have to wait: what it was answered before, it is not asked again.

use crate::{BucketCall, Call, Host, Profile, Suggestion};
use api::codec::encode::SharedAnswer;
use api::{ApiError, Timestamp};
use serde_json::Value;
use shell::Answers;

/// A host that answers from memory first.
pub struct Recorded<'a> {
    host: &'a mut dyn Host,
    answers: &'a Answers,
}

impl<'a> Recorded<'a> {
    /// A host before which these answers come.
    pub fn new(host: &'a mut dyn Host, answers: &'a Answers) -> Self {
        Self { host, answers }
    }
}

impl Host for Recorded<'_> {
    fn call(&mut self, call: &Call) -> Result<Value, ApiError> {
        self.answer(call).map(|answer| answer.value())
    }

    fn answer(&mut self, call: &Call) -> Result<SharedAnswer, ApiError> {
        self.answers.call(|| self.host.answer(call))
    }

    fn bucket(&mut self, call: &BucketCall) -> Result<Value, ApiError> {
        let answer = self
            .answers
            .call(|| self.host.bucket(call).map(SharedAnswer::from));
        answer.map(|answer| answer.value())
    }

    fn now(&self) -> Timestamp {
        self.answers.now(|| self.host.now())
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
        self.answers.token(|| self.host.token())
    }

    fn has_service(&self, command: &str) -> bool {
        self.host.has_service(command)
    }
}
