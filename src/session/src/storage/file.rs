//! The session as a file and back.

use crate::journal::file::{Saved, file};
use crate::journal::record::{Record, RecordKind};
use crate::journal::status::Saving;
use crate::journal::timeline;
use crate::{BackupReason, Effect, SaveError, Session, Tone};
use std::sync::Arc;

impl Session {
    /// The session as a file.
    pub fn to_file(&self) -> String {
        file(self.records.iter().map(|record| record.to_json()))
    }

    /// A session from records, replayed and checked.
    pub fn from_records(records: Vec<Record>) -> Result<Self, SaveError> {
        let mut session = Self::new();
        for record in records {
            session.take(record)?;
        }
        session.place.look();
        match session.trouble() {
            Some(wrong) => Err(SaveError::Inconsistent(wrong)),
            None => {
                session.take_up_waiting(&mut Vec::new());
                session.pause_after_undo();
                Ok(session)
            }
        }
    }

    /// The first thing that does not hang together in any of the worlds.
    pub(crate) fn trouble(&self) -> Option<String> {
        let parked = self.place.parked.values().map(Arc::as_ref);
        parked
            .chain([&self.place.world])
            .find_map(|world| cloud::integrity::check(world.cloud.state()).into_iter().next())
    }

    /// Takes up one record of an earlier run.
    pub(crate) fn take(&mut self, record: Record) -> Result<(), SaveError> {
        let expected = self.records.len() as u64 + 1;
        if record.seq != expected {
            let why = format!("record {} stands where {expected} belongs", record.seq);
            return Err(SaveError::Inconsistent(why));
        }
        let record = Arc::new(record);
        if matches!(record.what, RecordKind::Began { .. }) && expected != 1 {
            return Err(SaveError::Inconsistent("it begins a second time".to_owned()));
        }
        self.records.push(Arc::clone(&record));
        match &record.what {
            RecordKind::Jump { steps } => {
                let steps = (*steps).clamp(-100_000, 100_000);
                self.moved(steps);
            }
            _ => timeline::replay(&mut self.place, &record),
        }
        if let RecordKind::Line { entry, .. } = &record.what {
            self.entries.push(Arc::clone(entry));
        }
        self.take_wait(&record.what);
        self.stepped();
        self.forget_reads();
        self.revision += 1;
        Ok(())
    }

    pub(crate) fn export(&mut self, effects: &mut Vec<Effect>) {
        if !self.is_looking_on() {
            self.flush_ticks(effects);
        }
        let day = self.place.world.cloud.now().date_time();
        let name = format!("ami-lab-{}.json", day.get(..10).unwrap_or("save"));
        effects.push(Effect::Download {
            name,
            text: self.to_file(),
        });
    }

    /// Replaces everything by a file's journal, or says why not and changes nothing.
    pub(crate) fn import(&mut self, text: &str, effects: &mut Vec<Effect>) {
        if !course::texts::have_arrived() {
            self.notice(
                Tone::Info,
                "The lessons are still on their way",
                "A file may be in the middle of one. Import it again in a moment.",
            );
            return;
        }
        match Saved::read(text).and_then(|saved| Self::from_records(saved.records)) {
            Ok(session) => {
                let before = std::mem::replace(self, session);
                self.revision += before.revision + 1;
                self.notices_made += before.notices_made;
                (self.columns, self.watch) = (before.columns, before.watch);
                self.kept = before.kept;
                self.begin_at(before.chosen);
                self.pause_after_undo();
                self.saving = Saving {
                    made: self.records.len() as u64,
                    memory: before.saving.memory,
                    ..Saving::default()
                };
                self.replace_stored(BackupReason::Replaced, effects);
                let count = self.records.len();
                self.notice(
                    Tone::Good,
                    "The file is imported",
                    &format!("{count} records were read and checked."),
                );
                self.resume(effects);
                effects.push(Effect::Wake(self.wake_millis()));
            }
            Err(error) => self.notice(
                Tone::Bad,
                "The file was not imported; nothing has changed",
                &error.to_string(),
            ),
        }
    }

    /// Begins anew on this device: the journal and everything stored are removed.
    pub(crate) fn wipe(&mut self, effects: &mut Vec<Effect>) {
        *self = Self {
            columns: self.columns,
            watch: self.watch,
            revision: self.revision + 1,
            ..Self::new()
        };
        effects.push(Effect::Wipe);
        effects.push(Effect::Wake(None));
    }
}
