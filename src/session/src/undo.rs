//! Undo and redo: moves along the timeline, each itself a record.

use crate::journal::record::RecordKind;
use crate::journal::timeline::is_stop;
use crate::{Effect, Pace, Session, Tone};

impl Session {
    /// Makes the newest record a step; a jump moves along the steps instead.
    pub(crate) fn stepped(&mut self) {
        let Some((index, record)) = self.records.len().checked_sub(1).zip(self.records.last()) else {
            return;
        };
        match &record.what {
            RecordKind::Jump { .. } => {}
            _ => self.timeline.push(index, is_stop(record), &self.place),
        }
    }

    pub(crate) fn undo(&mut self, effects: &mut Vec<Effect>) {
        self.jump(-1, effects);
    }

    pub(crate) fn redo(&mut self, effects: &mut Vec<Effect>) {
        self.jump(1, effects);
    }

    pub(crate) fn jump(&mut self, steps: i64, effects: &mut Vec<Effect>) {
        self.flush_ticks(effects);
        // A line that still waits ends here; it stays in the terminal as interrupted.
        self.interrupt(effects);
        let moved = self.moved(steps);
        if moved == 0 {
            let which = if steps < 0 {
                "There is nothing to undo"
            } else {
                "There is nothing to redo"
            };
            self.notice(Tone::Info, which, "");
            return;
        }
        // The clock rests, so that what was undone can be done again.
        self.pace = Pace::Paused;
        self.record(RecordKind::Jump { steps: moved }, Vec::new(), effects);
        effects.push(Effect::Wake(None));
    }

    /// Moves along the steps; says how far it went.
    pub(crate) fn moved(&mut self, steps: i64) -> i64 {
        let mut moved = 0;
        if let Ok(most @ 1..) = usize::try_from(steps.saturating_neg())
            && let Some((count, place)) = self.timeline.back(most, &self.records)
        {
            self.place = place;
            moved = -i64::try_from(count).unwrap_or(i64::MAX);
        }
        while moved < steps {
            let Some(place) = self.timeline.forth(&self.records) else {
                break;
            };
            self.place = place;
            moved += 1;
        }
        if moved != 0 {
            self.place.look();
            self.revision += 1;
        }
        moved
    }
}
