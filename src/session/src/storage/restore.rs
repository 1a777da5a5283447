//! The stored journal, taken up when the page starts: every record under seal, replayed, and the whole checked;
//! and, where a tab looks on, what the writing one adds.
//!
//! What can't be read is put aside, never thrown away; what does not hang together is told, never mended behind the
//! learner's back; and what a newer version wrote is left as it is.

use crate::journal::file;
use crate::journal::record::Record;
use crate::{BackupReason, Effect, Msg, Pace, SaveError, Session, Tone};

impl Session {
    /// Has a function told the number of each stored record before it is taken up, and 0 once all are: whoever restarts
    /// the lab after a crash then knows which one it was.
    pub fn watch(&mut self, watch: fn(u64)) {
        self.watch = Some(watch);
    }

    /// Takes up the stored journal at start, up to the record before `stop` if there is such a one.
    pub(crate) fn restore_stored(&mut self, lines: &[String], stop: Option<u64>, effects: &mut Vec<Effect>) {
        *self = Self {
            columns: self.columns,
            reader: self.reader,
            watch: self.watch,
            pace: self.chosen,
            chosen: self.chosen,
            revision: self.revision + 1,
            ..Self::new()
        };
        let trouble = self.take_lines(lines, stop);
        match trouble {
            Some(SaveError::Newer(format)) => self.newer(&SaveError::Newer(format)),
            Some(error) => self.quarantine(&error, lines.len(), effects),
            // What an older version stored has no check sums: written anew, it has.
            None if lines.iter().any(|line| line.starts_with('{')) => {
                self.replace_stored(BackupReason::Older, effects);
            }
            None => {}
        }
        self.go_on(effects);
    }

    /// Takes up what another tab wrote since, where this one looks on: the records after the first so many.
    pub(crate) fn grown(&mut self, after: u64, lines: &[String], effects: &mut Vec<Effect>) {
        // What could not be read before is not read by more of it.
        if !self.reader || after != self.records.len() as u64 {
            return;
        }
        self.pace = self.chosen;
        let trouble = self.take_lines(lines, None);
        match trouble {
            Some(SaveError::Newer(format)) => self.newer(&SaveError::Newer(format)),
            Some(error) => self.quarantine(&error, self.records.len() + lines.len(), effects),
            None => {}
        }
        self.go_on(effects);
    }

    /// Takes up stored records that follow on those at hand, until one can't be; says why then.
    fn take_lines(&mut self, lines: &[String], stop: Option<u64>) -> Option<SaveError> {
        let told = |session: &Self, seq: u64| {
            if let Some(watch) = session.watch {
                watch(seq);
            }
        };
        let mut trouble = None;
        for (seq, line) in (self.records.len() as u64 + 1..).zip(lines) {
            told(self, seq);
            let read = if Some(seq) == stop {
                Err(SaveError::Unreadable("it stopped AMI Lab twice".to_owned()))
            } else {
                Record::read(line).and_then(|record| self.take(record))
            };
            if let Err(error) = read {
                trouble = Some(error);
                break;
            }
        }
        told(self, 0);
        self.place.look();
        self.saving.made = self.records.len() as u64;
        self.saving.stored = self.saving.made;
        trouble
    }

    /// What is stored was written by a newer version: this one shows what it can and writes nothing.
    fn newer(&mut self, error: &SaveError) {
        self.frozen = true;
        let detail = format!(
            "{}. It is safe and left as it is. Reload the page to get the newest version; until then nothing can be \
             changed here.",
            error.why()
        );
        self.notice(Tone::Bad, "A newer AMI Lab wrote what is stored here", &detail);
    }

    /// A record can't be taken up: it and what follows is put aside, and the lab goes on from the one before.
    fn quarantine(&mut self, error: &SaveError, all: usize, effects: &mut Vec<Effect>) {
        let count = self.records.len();
        let detail = format!(
            "Record {}: {}. The lab is as it was after the {count} before. All that was stored is kept: \
             More, Download the kept copy.",
            count + 1,
            error.why()
        );
        let title = format!("{} of {all} saved records could not be read", all - count);
        self.notice(Tone::Bad, &title, &detail);
        self.replace_stored(BackupReason::Damaged, effects);
    }

    /// After all is read: the state is checked, and a line that waited waits on, or ends if its moment has passed.
    fn go_on(&mut self, effects: &mut Vec<Effect>) {
        // A tab that looks on takes the journal up each time it grows; the writer's check says it all. And a fresh lab
        // needs none.
        if !self.reader
            && !self.records.is_empty()
            && let Some(wrong) = self.trouble()
        {
            let detail = format!(
                "Something in the account does not fit together: {wrong}. Nothing was changed. Export a file to keep what \
                 is here, or go back along the timeline."
            );
            self.notice(Tone::Bad, "The stored lab has a fault", &detail);
        }
        self.take_up_waiting(effects);
        self.pause_after_undo();
        if !self.is_looking_on() {
            self.resume(effects);
        }
        effects.push(Effect::Wake(self.wake_millis()));
    }

    /// Where something can be done again the clock rests, as it does after undo: time that passes would end that.
    pub(crate) fn pause_after_undo(&mut self) {
        if self.depth().1 > 0 {
            self.pace = Pace::Paused;
        }
    }

    /// Has the stored journal replaced by the records at hand.
    pub(crate) fn replace_stored(&mut self, kept: BackupReason, effects: &mut Vec<Effect>) {
        if !self.is_looking_on() {
            self.saving.stored = 0;
            effects.push(Effect::Replace {
                records: self.records.iter().map(|record| record.to_line()).collect(),
                kept,
            });
        }
    }

    /// The page stopped twice while time passed: the clock stands still, so that there is time to do something.
    pub(crate) fn clock_stopped_it(&mut self, effects: &mut Vec<Effect>) {
        self.pace = Pace::Paused;
        self.notice(
            Tone::Bad,
            "AMI Lab stopped twice while the clock ran",
            "So the clock is paused. Export a file to keep your work, or undo the last change, before you let it run.",
        );
        effects.push(Effect::Wake(None));
    }

    /// Takes in what the effect runner says of copies of replaced journals.
    pub(crate) fn backup_msg(&mut self, msg: Msg, effects: &mut Vec<Effect>) {
        match msg {
            Msg::Backups(names) => self.kept = names,
            Msg::DownloadBackup(name) => effects.push(Effect::DownloadBackup { name }),
            _ => {}
        }
    }

    /// The names of the copies that were kept when a stored journal was replaced, oldest first.
    pub fn kept(&self) -> &[String] {
        &self.kept
    }
}

/// A kept copy, which is one stored record a line, as a file that can be imported; nothing when one of them is damaged,
/// and it is worth more as it is.
pub fn backup_file(text: &str) -> Option<String> {
    let records: Result<Vec<_>, _> = text.split('\n').map(Record::read).collect();
    let records = records.ok()?;
    Some(file::file(records.iter().map(Record::to_json)))
}
