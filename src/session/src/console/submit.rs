//! Sending what a form made: one record and one step of undo, however many requests it has. How each ended is known by
//! the key of the submission.

use crate::journal::record::{ConsoleCall, RecordKind};
use crate::submission::{Ended, Outcome, Refusal, Submission};
use crate::{Effect, Session, Tone, spaced, view};
use cloud::Request;
use std::sync::Arc;

impl Session {
    /// How the requests of a submission ended, in their order; none if nothing was sent under that key.
    pub fn outcome(&self, key: u64) -> Option<Arc<[Ended]>> {
        self.outcomes.of(key)
    }

    /// Carries out what a form or button of the console made, by the seat's account. The form itself says why a request
    /// was refused.
    pub(crate) fn submit(&mut self, submission: Submission, effects: &mut Vec<Effect>) {
        let Submission { key, requests } = submission;
        if requests.is_empty() {
            self.outcomes.keep(key, Vec::new());
            return;
        }
        let label = self.label(label(&requests));
        let (mut ended, mut events, mut calls) = (Vec::new(), Vec::new(), Vec::new());
        for request in requests {
            let reply = self.place.world.cloud.call(&request);
            events.extend(reply.events);
            if let Ok(output) = &reply.result {
                let title = format!("{} succeeded", spaced(request.operation.name));
                self.notice(Tone::Good, &title, &view::made(output));
            }
            let error = reply.result.err();
            calls.push(ConsoleCall {
                operation: request.operation.name.to_owned(),
                error: error.clone(),
            });
            let outcome = error.map_or(Outcome::Done, |error| {
                let explanation = self.explain(request.operation.name, &error);
                Outcome::Refused(Box::new(Refusal { error, explanation }))
            });
            ended.push(Ended { request, outcome });
        }
        self.outcomes.keep(key, ended);
        let error = calls.iter().find_map(|call| call.error.clone());
        // Of one call the rest of the record says all.
        if calls.len() == 1 {
            calls.clear();
        }
        self.record(RecordKind::Console { label, error, calls }, events, effects);
        self.after_change(effects);
    }
}

/// What the timeline calls it: what was sent, and how often.
fn label(requests: &[Request]) -> String {
    let mut parts: Vec<(String, usize)> = Vec::new();
    for request in requests {
        let name = spaced(request.operation.name);
        match parts.iter_mut().find(|(known, _)| *known == name) {
            Some(part) => part.1 += 1,
            None => parts.push((name, 1)),
        }
    }
    let parts: Vec<String> = parts
        .into_iter()
        .map(|(name, times)| {
            if times == 1 {
                name
            } else {
                format!("{name} × {times}")
            }
        })
        .collect();
    format!("{} (console)", parts.join(", "))
}
