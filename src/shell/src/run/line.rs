//! One submitted line in progress: it is evaluated from its start until it is done, each time on a copy of the shell as
//! it was when the line began.

use super::eval::Eval;
use super::output::Written;
use super::replay::{Answer, Answers};
use crate::exit::{Exit, Step};
use crate::machine::Machine;
use crate::state::Shell;

/// One submitted line in progress.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    line: String,
    /// The shell when the line began: every evaluation starts from it.
    base: Shell,
    /// The shell as the last evaluation left it.
    after: Shell,
    records: Vec<Answer>,
    /// How many of the answers the last evaluation found there already.
    old: usize,
    written: Vec<Written>,
}

impl Shell {
    /// Begins a line and puts it into the history.
    pub fn start(&mut self, line: &str) -> Run {
        self.remember(line);
        Run::new(line, self)
    }
}

impl Run {
    /// A line that begins on that shell.
    fn new(line: &str, shell: &Shell) -> Self {
        Self {
            line: line.to_owned(),
            base: shell.clone(),
            after: shell.clone(),
            records: Vec::new(),
            old: 0,
            written: Vec::new(),
        }
    }

    /// The line.
    pub fn line(&self) -> &str {
        &self.line
    }

    /// What it wrote so far, both streams in the order of writing.
    pub fn written(&self) -> &[Written] {
        &self.written
    }

    /// Evaluates the line as far as it goes. `Waiting` says when to come back; coming back earlier does no harm.
    /// What the line does to the shell happens when it is done. `width` is that of the terminal in columns.
    pub fn step(&mut self, shell: &mut Shell, machine: &mut dyn Machine, width: usize) -> Step {
        let answers = Answers::new(std::mem::take(&mut self.records));
        let mut eval = Eval::new(self.base.clone(), machine, answers, width);
        let stop = eval.line(&self.line);
        let outcome = eval.finish(stop.is_some());
        (self.records, self.old) = outcome.answers;
        self.written = outcome.written;
        self.after = outcome.shell;
        match stop {
            Some(until) => Step::Waiting(until),
            None => {
                shell.take_changes(&self.base, &self.after);
                Step::Done(self.exit(outcome.exit))
            }
        }
    }

    /// What the last evaluation learned from the world: how many answers it kept from before, and those that it added.
    pub fn learned(&self) -> (usize, &[Answer]) {
        (self.old, self.records.get(self.old..).unwrap_or_default())
    }

    /// Takes up answers as `learned` gave them, in the same order, so that another run of the line can go on from there.
    pub fn learn(&mut self, kept: usize, answers: &[Answer]) {
        self.records.truncate(kept);
        self.records.extend_from_slice(answers);
    }

    /// Ends a waiting line as Ctrl-C does. What its commands did before the wait stays done.
    pub fn interrupt(&mut self, shell: &mut Shell) -> Exit {
        self.after.code = 130;
        shell.take_changes(&self.base, &self.after);
        self.written.push(Written {
            text: "^C\n".to_owned(),
            error: true,
        });
        self.exit(Exit {
            code: 130,
            ..Exit::default()
        })
    }

    /// Both streams, each for itself.
    fn exit(&self, exit: Exit) -> Exit {
        let stream = |error| {
            self.written
                .iter()
                .filter(|piece| piece.error == error)
                .map(|piece| piece.text.as_str())
                .collect()
        };
        Exit {
            stdout: stream(false),
            stderr: stream(true),
            ..exit
        }
    }
}
