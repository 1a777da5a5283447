//! What a form of the console sends, and how it ended.

use crate::ids::is_id;
use crate::words::spaced;
use api::ApiError;
use cloud::Request;
use std::sync::Arc;

/// Requests that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// By what its outcome is asked for; another one with the same key takes its place.
    pub key: u64,
    /// The requests, in order. Each is sent, whether or not those before it were refused.
    pub requests: Vec<Request>,
}

/// How one request of a submission ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Ended {
    /// The request.
    pub request: Request,
    /// How it ended.
    pub outcome: Outcome,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It waits until the stored journal is there.
    Pending,
    /// The account did it.
    Done,
    /// The account refused it.
    Refused(Box<Refusal>),
}

/// Why a request was refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// What the service answered.
    pub error: ApiError,
    /// The same in plain words.
    pub explanation: Option<course::Explanation>,
}

impl Outcome {
    /// Why it was refused, if it was.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            Self::Pending | Self::Done => None,
        }
    }
}

impl Ended {
    /// What was asked, and of what: `Delete snapshot snap-…`.
    pub fn about(&self) -> String {
        let members = self.request.input.as_object().into_iter().flatten();
        let first = members
            .filter_map(|(_, value)| value.as_str().or_else(|| value[0].as_str()))
            .find(|text| is_id(text));
        let name = spaced(self.request.operation.name);
        first.map_or(name.clone(), |id| format!("{name} {id}"))
    }
}

/// What of these requests was not done yet.
pub fn left(mut requests: Vec<Request>, ended: Option<&[Ended]>) -> Vec<Request> {
    let done = |request: &Request| {
        let mut ended = ended.into_iter().flatten();
        ended.any(|one| one.outcome == Outcome::Done && one.request == *request)
    };
    requests.retain(|request| !done(request));
    requests
}

/// The outcomes of the latest submissions, oldest first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Outcomes(Vec<(u64, Arc<[Ended]>)>);

impl Outcomes {
    /// Of so many submissions it is known how they ended.
    const MOST: usize = 16;

    /// Has a submission wait.
    pub(crate) fn wait(&mut self, submission: &Submission) {
        self.keep(submission.key, pending(&submission.requests));
    }

    /// How the requests of a submission ended.
    pub(crate) fn of(&self, key: u64) -> Option<Arc<[Ended]>> {
        let found = self.0.iter().find(|(known, _)| *known == key);
        found.map(|(_, ended)| Arc::clone(ended))
    }

    /// Notes how a submission ended.
    pub(crate) fn keep(&mut self, key: u64, ended: Vec<Ended>) {
        self.0.retain(|(known, _)| *known != key);
        if self.0.len() >= Self::MOST {
            self.0.remove(0);
        }
        self.0.push((key, ended.into()));
    }
}

/// Requests that have yet to be answered.
fn pending(requests: &[Request]) -> Vec<Ended> {
    let waits = |request: &Request| Ended {
        request: request.clone(),
        outcome: Outcome::Pending,
    };
    requests.iter().map(waits).collect()
}
