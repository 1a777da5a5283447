//! A line that waits for the clock outlives the page: what it learned so far is in the journal (`record::Wait`), and
//! here it is taken up again. Nothing is asked of the account a second time.

use crate::host::CloudHost;
use crate::identity::prompt;
use crate::journal::record::{RecordKind, Wait};
use crate::{Effect, Running, Session};
use cli::{Exit, Step, Workstation};
use std::sync::Arc;

impl Session {
    /// Follows one record of an earlier run as far as it concerns the waiting line.
    pub(crate) fn take_wait(&mut self, what: &RecordKind) {
        match what {
            RecordKind::Partly {
                line,
                wait: Some(wait),
            } => self.waits(line, wait),
            // Only one line waits at a time, and none over these. Older versions did not say what one waits for.
            RecordKind::Partly { wait: None, .. }
            | RecordKind::Line { .. }
            | RecordKind::Enter { .. }
            | RecordKind::Jump { .. }
            | RecordKind::Began { .. } => self.running = None,
            _ => {}
        }
    }

    /// A line waits from here on, or once more.
    fn waits(&mut self, line: &str, wait: &Wait) {
        let world = &self.place.world;
        let mut running = self
            .running
            .take()
            .filter(|running| running.line == line)
            .unwrap_or_else(|| Running {
                line: line.to_owned(),
                prompt: prompt(&world.shell),
                until: wait.until,
                run: shell::Shell::clone(&world.shell).start(line),
                before: Arc::clone(&world.shell),
                paused: None,
            });
        running.run.learn(wait.kept, &wait.answers);
        running.until = wait.until;
        running.paused = Some(world.cloud.clone());
        self.running = Some(running);
    }

    /// After all records are read: the waiting line is evaluated with the answers it had, in the world as it was when
    /// it began to wait, so that it has written what it had written. A line that would now ask something else can't go
    /// on, and ends.
    pub(crate) fn take_up_waiting(&mut self, effects: &mut Vec<Effect>) {
        let Some(mut running) = self.running.take() else {
            return;
        };
        let Some(mut cloud) = running.paused.take() else {
            return;
        };
        let mut desk = CloudHost::new(&mut cloud);
        let mut shell = shell::Shell::clone(&running.before);
        let step = running
            .run
            .step(&mut shell, &mut Workstation::new(&mut desk), self.columns);
        if matches!(step, Step::Waiting(_)) && desk.events.is_empty() {
            self.running = Some(running);
        } else if !self.is_looking_on() {
            let exit = Exit {
                stderr:
                    "This line waited while AMI Lab was closed, and this version can't go on with it. Run it \
                         again if you still need it.\n"
                        .to_owned(),
                code: 130,
                ..Exit::default()
            };
            self.ended(running, exit, Vec::new(), effects);
        }
    }
}
