//! The terminal: lines run, wait for the simulated clock, and end; what came back stays as entries.

mod resume;

use crate::host::CloudHost;
use crate::journal::record;
use crate::journal::record::{RecordKind, Wait};
use crate::{Effect, Entry, Running, Session};
use crate::{identity, ids};
use cli::{Exit, Step, Workstation};
use cloud::Event;
use shell::Machine;
use std::sync::Arc;

impl Session {
    /// Runs a line until it ends or waits.
    pub(crate) fn line(&mut self, line: String, effects: &mut Vec<Effect>) {
        if self.running.is_some() || line.trim().is_empty() {
            return;
        }
        let before = Arc::clone(&self.place.world.shell);
        let prompt = Workstation::new(&mut CloudHost::new(&mut self.place.world.cloud)).prompt(&before);
        // The line enters the history when it has ended; until then it is no part of any place.
        let run = shell::Shell::clone(&before).start(&line);
        let until = self.place.world.cloud.now();
        self.step(
            Running {
                line,
                prompt,
                until,
                run,
                before,
                paused: None,
            },
            effects,
        );
    }

    /// Lets the running line go on, when the moment it waits for has come.
    pub(crate) fn resume(&mut self, effects: &mut Vec<Effect>) {
        let now = self.place.world.cloud.now();
        if let Some(running) = self.running.take_if(|running| running.until <= now) {
            self.step(running, effects);
        }
    }

    fn step(&mut self, mut running: Running, effects: &mut Vec<Effect>) {
        self.flush_ticks(effects);
        let columns = self.columns;
        let world = &mut self.place.world;
        let mut desk = CloudHost::new(&mut world.cloud);
        let mut shell = shell::Shell::clone(&world.shell);
        shell.remember(&running.line);
        let step = running
            .run
            .step(&mut shell, &mut Workstation::new(&mut desk), columns);
        let events = desk.events;
        if matches!(step, Step::Done(_)) {
            world.shell = Arc::new(shell);
        }
        match step {
            Step::Waiting(until) => {
                running.until = until;
                let line = running.line.clone();
                let (kept, answers) = running.run.learned();
                let wait = Some(Box::new(Wait {
                    until,
                    kept,
                    answers: answers.to_vec(),
                }));
                self.running = Some(running);
                self.record(RecordKind::Partly { line, wait }, events, effects);
            }
            Step::Done(exit) => self.ended(running, exit, events, effects),
        }
        self.after_change(effects);
    }

    /// Ctrl-C.
    pub(crate) fn interrupt(&mut self, effects: &mut Vec<Effect>) {
        if let Some(mut running) = self.running.take() {
            let shell = Arc::make_mut(&mut self.place.world.shell);
            shell.remember(&running.line);
            let exit = running.run.interrupt(shell);
            self.ended(running, exit, Vec::new(), effects);
            self.after_change(effects);
        }
    }

    pub(crate) fn ended(
        &mut self,
        running: Running,
        exit: Exit,
        events: Vec<Event>,
        effects: &mut Vec<Effect>,
    ) {
        let world = &self.place.world;
        let account = identity::seat(&world.shell).account;
        let elsewhere = exit
            .error
            .as_ref()
            .and_then(|error| ids::elsewhere(&world.cloud, &account, error));
        let entry = Entry {
            prompt: running.prompt,
            line: running.line,
            stdout: exit.stdout,
            stderr: exit.stderr,
            code: exit.code,
            error: exit.error,
            at: self.place.world.cloud.now(),
            clear: exit.clear,
            elsewhere,
        };
        let entry = Arc::new(entry);
        self.entries.push(Arc::clone(&entry));
        let now = &self.place.world.shell;
        let shell = (!record::same(&running.before, now)).then(|| Box::new(record::kept(now)));
        let forgot = now.history.is_empty() && !entry.line.trim().is_empty();
        self.record(RecordKind::Line { entry, shell, forgot }, events, effects);
    }
}
