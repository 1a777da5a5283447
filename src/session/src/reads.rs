//! Carries out calls of other code: AWS clients, tests. Takes note of their reads, writes them down, and lets go of
//! those that the trail forgot.

use crate::journal::reads::{is_read, shortened};
use crate::journal::record::{Record, RecordKind};
use crate::{Effect, Session};
use api::ApiError;
use cloud::state::Trail;
use cloud::{Answer, Event, Request};
use std::sync::Arc;

impl Session {
    /// Carries out a call of other code, in whichever way it came: one that only read is noted, any other is a record of
    /// that name. Gives the answer and the call's id.
    pub(crate) fn carry_out(
        &mut self,
        request: &Request,
        label: String,
        effects: &mut Vec<Effect>,
    ) -> (Result<Answer, ApiError>, String) {
        let reads = request.operation.effect == api::Effect::Read;
        if !reads {
            // What was before the change is another step.
            self.flush_ticks(effects);
        }
        let (result, events) = self.place.world.cloud.answer(request);
        let id = request_id(&events);
        if reads && is_read(&events) {
            self.took_read(events);
        } else {
            let what = RecordKind::Console {
                label: self.label(label),
                error: result.as_ref().err().cloned(),
                calls: Vec::new(),
            };
            self.record(what, events, effects);
        }
        self.after_change(effects);
        (result, id)
    }

    /// Takes note of a read; the next record but one's own holds it.
    pub(crate) fn took_read(&mut self, events: Vec<Event>) {
        let most = usize::try_from(Trail::MOST).unwrap_or(usize::MAX);
        self.ticks.0.extend(events);
        self.revision += 1;
        // Now and then what is forgotten goes, so that on the whole each read is looked at once.
        if self.ticks.0.len() > 2 * most {
            self.ticks.0 = shortened(&self.ticks.0, most);
        }
    }

    /// Writes down what no record holds yet: reads, and time that passed by itself.
    pub fn write_down(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.flush_ticks(&mut effects);
        effects
    }

    /// The newest record was written: of older ones that hold reads, those go that the trail forgot.
    pub(crate) fn forget_reads(&mut self) {
        let made = self.place.world.cloud.state().trail.made();
        let newest = self.records.len().saturating_sub(1);
        let reads = |record: &Arc<Record>| {
            record.what == RecordKind::Ticks
                && record
                    .events
                    .iter()
                    .any(|event| matches!(event, Event::Called(_)))
        };
        let left = |record: &Arc<Record>| matches!(record.what, RecordKind::Enter { .. });
        if self.records.get(newest).is_some_and(left) {
            // Each room has a trail of its own; in one that is left nothing is forgotten.
            self.reads.held.clear();
        }
        if self.records.get(newest).is_some_and(reads) {
            self.reads.held.push_back((newest, made));
        }
        while let Some((at, then)) = self.reads.held.front().copied()
            && made.saturating_sub(then) >= Trail::MOST
        {
            self.reads.held.pop_front();
            self.timeline.let_go(at, then.saturating_add(Trail::MOST));
            if let Some(record) = self.records.get_mut(at) {
                *record = Arc::new(Record {
                    events: shortened(&record.events, 0),
                    ..Record::clone(record)
                });
            }
        }
    }
}

/// The id of the call among its events.
fn request_id(events: &[Event]) -> String {
    let mut calls = events.iter().rev();
    calls
        .find_map(|event| match event {
            Event::Called(entry) => Some(entry.request_id.to_string()),
            _ => None,
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DEFAULT_ACCOUNT, Msg, SEED, Saved};
    use api::Span;
    use api::wire::HttpRequest;
    use cloud::Cloud;

    fn ask(session: &mut Session, action: &str) {
        let (answer, _) = session.serve(
            &HttpRequest {
                method: "POST".to_owned(),
                target: "/".to_owned(),
                headers: Vec::new(),
                body: format!("Action={action}&Version=2016-11-15").into_bytes(),
            },
            DEFAULT_ACCOUNT,
        );
        assert_eq!(answer.status, 200, "{}", answer.body);
    }

    const CHANGE: &str = "CreateVolume&AvailabilityZone=us-east-1a&Size=1";

    /// Whether the session's file gives back its account.
    fn is_whole(session: &Session) -> bool {
        let read = Saved::read(&session.to_file()).and_then(|saved| Session::from_records(saved.records));
        read.is_ok_and(|read| read.state() == session.state() && read.to_file() == session.to_file())
    }

    #[test]
    fn reads_are_written_down_together_and_forgotten_with_the_trail() {
        let mut session = Session::new();
        for _ in 0..3 {
            ask(&mut session, "DescribeKeyPairs");
        }
        assert_eq!((session.records.len(), session.state().trail.made()), (0, 3));
        ask(&mut session, CHANGE);
        assert_eq!(session.records.len(), 2);
        assert_eq!(session.records.first().map(|record| record.events.len()), Some(3));
        assert!(is_whole(&session));
        // So many calls later nothing is remembered of them but their number.
        let many = [Event::Forgotten { count: Trail::MOST }];
        session.place.world.cloud.apply(&many);
        session.took_read(many.to_vec());
        ask(&mut session, CHANGE);
        let first = session.records.first().map(|record| record.events.clone());
        assert_eq!(first, Some(vec![Event::Forgotten { count: 3 }]));
        assert!(is_whole(&session));
        // They are no steps: undo takes the changes back, one after the other.
        ask(&mut session, "DescribeKeyPairs");
        for left in [1, 0] {
            session.update(Msg::Undo);
            let region = session.state().region("us-east-1");
            assert_eq!(region.map(|region| region.volumes.len()), Some(left));
        }
        assert!(is_whole(&session));
        assert!(session.write_down().is_empty(), "all is written down");
    }

    #[test]
    fn what_is_shortened_leads_to_the_same_moment_and_the_same_last_calls() {
        let mut session = Session::new();
        let mut events = Vec::new();
        for n in 0..40 {
            ask(&mut session, "DescribeKeyPairs");
            events.append(&mut session.ticks.0);
            if n % 3 == 0 {
                events.extend(session.pass(Span::seconds(n)));
            }
            if n % 7 == 0 {
                ask(&mut session, CHANGE);
                events.extend(
                    session
                        .records
                        .last()
                        .into_iter()
                        .flat_map(|record| record.events.clone()),
                );
            }
        }
        let after = |events: &[Event]| {
            let mut cloud = Cloud::new(SEED);
            cloud.apply(events);
            cloud
        };
        let whole = after(&events);
        assert_eq!(whole.state(), session.state());
        for calls in [0, 1, 2, 3, 10, 25, 45, 46, 1000] {
            let some = shortened(&events, calls);
            let cloud = after(&some);
            let (all, left) = (&whole.state().trail, &cloud.state().trail);
            assert_eq!((cloud.now(), left.made()), (whole.now(), all.made()));
            let told = some.iter().filter(|event| matches!(event, Event::Called(_)));
            assert_eq!(told.count(), calls.min(46));
            assert!(left.iter().rev().eq(all.iter().rev().take(left.iter().count())));
            assert_eq!(left.iter().count(), calls.min(46));
            assert_eq!(shortened(&some, calls), some, "shortening again changes nothing");
            let volumes = |cloud: &Cloud| {
                cloud
                    .state()
                    .region("us-east-1")
                    .map(|region| region.volumes.clone())
            };
            assert_eq!(volumes(&cloud), volumes(&whole));
        }
    }
}
