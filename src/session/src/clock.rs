//! The simulated clock's pace: how much simulated time a real millisecond is worth.

use crate::journal::record::RecordKind;
use crate::{Effect, Msg, Pace, Session};
use api::{Span, Timestamp};

/// Something that ends within so long counts as under way.
const UNDER_WAY: Span = Span::minutes(45);
/// How fast the clock runs while something is under way.
const AUTO: i64 = 60;
/// Real milliseconds between two ticks.
const TICK: u32 = 250;
/// Real milliseconds after which ticks are written down even if nothing happened.
const FLUSH: i64 = 5_000;
/// The most real milliseconds that one tick stands for: a tab that slept does not leap ahead by a night.
const MOST: i64 = 2_000;

impl Session {
    /// How many simulated milliseconds a real one is worth now.
    fn factor(&self) -> i64 {
        match self.pace {
            Pace::Paused => 0,
            Pace::Times(factor) => i64::from(factor),
            Pace::Auto | Pace::Eager if self.is_under_way() => AUTO,
            Pace::Eager if self.place.world.cloud.is_awaited() => AUTO,
            Pace::Auto | Pace::Eager => 0,
        }
    }

    /// When something happens next by itself, if anything does.
    pub fn next_wakeup(&self) -> Option<Timestamp> {
        self.place.world.cloud.next_wakeup()
    }

    /// Whether something will end soon, or a line waits for the clock.
    pub fn is_under_way(&self) -> bool {
        let cloud = &self.place.world.cloud;
        self.running.is_some()
            || cloud
                .next_wakeup()
                .is_some_and(|at| (at - cloud.now()).0 <= UNDER_WAY.0)
    }

    /// Lets what is under way finish, and what was asked for and takes longer; what is due only later stays.
    pub fn settle(&mut self) {
        while self.is_under_way() || self.place.world.cloud.is_awaited() {
            let before = self.now();
            self.update(Msg::SkipToNext);
            if self.now() == before {
                break;
            }
        }
    }

    /// After how many real milliseconds to tick again, if at all.
    pub(crate) fn wake_millis(&self) -> Option<u32> {
        (self.factor() > 0).then_some(TICK)
    }

    pub(crate) fn tick(&mut self, millis: i64, effects: &mut Vec<Effect>) {
        let millis = millis.clamp(0, MOST);
        let span = Span(millis.saturating_mul(self.factor()));
        if span.0 > 0 && !self.is_looking_on() {
            let events = self.pass(span);
            let quiet = events
                .iter()
                .all(|event| matches!(event, cloud::Event::ClockMoved { .. }));
            self.ticks.0.extend(events);
            let before = self.ticks.1;
            self.ticks.1 += millis;
            // Tables are cut anew when something happened, and once a second for what shows its progress.
            if !quiet || before / 1000 != self.ticks.1 / 1000 {
                self.revision += 1;
            }
            if !quiet || self.ticks.1 >= FLUSH {
                self.flush_ticks(effects);
            }
            self.resume(effects);
            if !quiet {
                self.check_lesson(effects);
            }
        }
        effects.push(Effect::Wake(self.wake_millis()));
    }

    /// Writes down the time that passed by itself.
    pub(crate) fn flush_ticks(&mut self, effects: &mut Vec<Effect>) {
        let (mut events, _) = std::mem::take(&mut self.ticks);
        if !events.is_empty() {
            // Of several moves of the clock in a row only the last one says anything.
            let mut kept: Vec<cloud::Event> = Vec::with_capacity(events.len());
            for event in events.drain(..) {
                if matches!(event, cloud::Event::ClockMoved { .. })
                    && matches!(kept.last(), Some(cloud::Event::ClockMoved { .. }))
                {
                    kept.pop();
                }
                kept.push(event);
            }
            self.append(RecordKind::Ticks, kept, effects);
        }
    }

    pub(crate) fn set_pace(&mut self, pace: Pace, effects: &mut Vec<Effect>) {
        self.flush_ticks(effects);
        self.begin_at(pace);
        effects.push(Effect::Wake(self.wake_millis()));
    }

    /// Begins with the pace that was chosen in an earlier run of the page. It is a setting of the device, like the
    /// theme, and no part of the journal.
    pub fn begin_at(&mut self, pace: Pace) {
        (self.pace, self.chosen) = (pace, pace);
    }

    pub(crate) fn skip(&mut self, span: Span, effects: &mut Vec<Effect>) {
        // A skip that passes a waiting line's moments stops at each of them.
        let target = self.place.world.cloud.now() + Span(span.0.clamp(0, Span::days(366).0));
        self.resume(effects);
        self.flush_ticks(effects);
        // One skip is one step to undo; what of it comes after a waiting line's moment is time passing by itself.
        let mut what = RecordKind::Skip {
            label: format!("Skipped {}", words(span)),
        };
        loop {
            let now = self.place.world.cloud.now();
            let stop = self
                .running
                .as_ref()
                .map_or(target, |running| running.until.min(target));
            let events = self.pass(stop - now);
            self.record(std::mem::replace(&mut what, RecordKind::Ticks), events, effects);
            let after = self.place.world.cloud.now();
            if self.running.is_none() || after >= target || after == now {
                break;
            }
            self.resume(effects);
        }
        self.resume(effects);
        self.after_change(effects);
    }

    pub(crate) fn skip_to_next(&mut self, effects: &mut Vec<Effect>) {
        let cloud = &self.place.world.cloud;
        let next = cloud
            .next_wakeup()
            .into_iter()
            .chain(self.running.as_ref().map(|running| running.until))
            .min();
        if let Some(at) = next {
            self.skip(at - cloud.now(), effects);
        }
    }
}

/// A span in words: `3 min`, `2 h`, `1 day`.
fn words(span: Span) -> String {
    let seconds = span.0 / 1000;
    match seconds {
        0..=90 => format!("{seconds} s"),
        91..=5_400 => format!("{} min", seconds / 60),
        5_401..=129_600 => format!("{} h", seconds / 3600),
        _ => format!("{} days", seconds / 86_400),
    }
}
