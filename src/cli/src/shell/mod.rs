//! A small shell around the `aws` command: quotes, variables, pipes, files, and a handful of text tools.
//!
//! A line is evaluated at once. When a command in it must wait for the simulated clock, evaluation stops and starts
//! anew later with the answers that the world gave so far (`memo`), so that each call happens once. The shell knows
//! files, variables and builtins; `aws` itself is `crate::aws`, and commands of the lab come through `Extra`.

mod builtins;
mod date;
mod eval;
mod expand;
mod extra;
mod files;
mod filters;
mod grep;
mod history;
mod incomplete;
pub mod lex;
mod memo;
mod options;
mod parse;
mod redirect;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod token;

pub use extra::Extra;
pub use files::{HOME, LARGEST};
pub use history::History;
pub use incomplete::{Incomplete, Missing};
pub use memo::Record as Answer;
pub(crate) use parse::assigned;
pub use table::{BUILTINS, Builtin};

use crate::{Exit, Step};
use api::codec::decode::{Decode, Reader};
use api::codec::encode::{Encode, Names, Sink};
use memo::{Record, Recorder};
use parse::Refusal;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The longest line that is read, in bytes.
const LONGEST_LINE: usize = 256 << 10;

/// What a shell remembers from line to line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    /// The variables, exported or not.
    pub variables: BTreeMap<String, String>,
    /// The names of the variables that commands such as `aws` can see.
    pub exported: BTreeSet<String>,
    /// The files: those of the home folder under their bare name, those of `/tmp` under their full path.
    pub files: BTreeMap<String, String>,
    /// The Region in `~/.aws/config`, where neither an option nor a variable names one.
    pub region: Option<String>,
    /// How the last line ended: `$?`.
    pub code: i32,
    /// The lines so far, oldest first.
    pub history: History,
}

impl Default for Shell {
    fn default() -> Self {
        let variables: BTreeMap<String, String> =
            [("HOME", HOME), ("USER", "learner"), ("SHELL", "/bin/bash")]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into_iter()
                .collect();
        Self {
            exported: variables.keys().cloned().collect(),
            variables,
            files: BTreeMap::new(),
            region: Some("us-east-1".to_owned()),
            code: 0,
            history: History::default(),
        }
    }
}

/// The names of its fields where it is kept.
const FIELDS: &[&str] = &["variables", "exported", "files", "region", "code", "history"];

impl Encode for Shell {
    fn encode(&self, sink: &mut dyn Sink) {
        let Self {
            variables,
            exported,
            files,
            region,
            code,
            history,
        } = self;
        // What is absent is a fresh shell's, which has a Region: that there is none is said.
        let region = Value::from(region.as_deref());
        sink.structure(
            Names::Plain(FIELDS),
            &[variables, exported, files, &region, code, history],
        );
    }
}

impl Decode for Shell {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let members = reader.members(value);
        let fresh = Self::default();
        let region = match value.get("region") {
            Some(_) => reader.member(members, "region"),
            None => fresh.region,
        };
        Self {
            variables: reader.member_or(members, "variables", fresh.variables),
            exported: reader.member_or(members, "exported", fresh.exported),
            files: reader.member_or(members, "files", fresh.files),
            region,
            code: reader.member_or(members, "code", fresh.code),
            history: reader.member_or(members, "history", fresh.history),
        }
    }
}

impl Shell {
    /// The variables that commands can see.
    pub fn env(&self) -> BTreeMap<String, String> {
        let exported = self
            .variables
            .iter()
            .filter(|(name, _)| self.exported.contains(*name));
        exported
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }

    /// Sets a variable that commands can see, as `export` does.
    pub fn export(&mut self, name: &str, value: &str) {
        self.variables.insert(name.to_owned(), value.to_owned());
        self.exported.insert(name.to_owned());
    }

    /// Puts a line into the history, as beginning it does.
    pub fn remember(&mut self, line: &str) {
        self.history.push(line);
    }

    /// Begins a line and puts it into the history.
    pub fn start(&mut self, line: &str) -> Run {
        self.remember(line);
        Run {
            line: line.to_owned(),
            base: self.clone(),
            after: self.clone(),
            records: Vec::new(),
            old: 0,
            written: Vec::new(),
        }
    }
}

/// A piece of what a line wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Whether it went to standard error.
    pub error: bool,
}

/// One submitted line in progress.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    line: String,
    /// The shell when the line began: every evaluation starts from it.
    base: Shell,
    /// The shell as the last evaluation left it.
    after: Shell,
    records: Vec<Record>,
    /// How many of the answers the last evaluation found there already.
    old: usize,
    written: Vec<Written>,
}

impl Run {
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
    pub fn step(&mut self, shell: &mut Shell, host: &mut dyn Extra, width: usize) -> Step {
        let recorder = Recorder::new(host, std::mem::take(&mut self.records));
        let mut eval = eval::Eval::new(self.base.clone(), recorder, width);
        let stop = eval.line(&self.line);
        let outcome = eval.finish(stop.is_some());
        (self.records, self.old) = outcome.records;
        self.written = outcome.written;
        self.after = outcome.shell;
        match stop {
            Some(until) => Step::Waiting(until),
            None => {
                self.commit(shell);
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
        self.commit(shell);
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

    /// Does to the shell what the line did to its copy, and leaves alone what the page changed meanwhile.
    fn commit(&self, shell: &mut Shell) {
        changes(&self.base.variables, &self.after.variables, &mut shell.variables);
        changes(&self.base.files, &self.after.files, &mut shell.files);
        for name in self.after.exported.difference(&self.base.exported) {
            shell.exported.insert(name.clone());
        }
        for name in self.base.exported.difference(&self.after.exported) {
            shell.exported.remove(name);
        }
        if self.after.history != self.base.history {
            shell.history.clone_from(&self.after.history);
        }
        shell.code = self.after.code;
    }
}

fn changes(
    before: &BTreeMap<String, String>,
    after: &BTreeMap<String, String>,
    to: &mut BTreeMap<String, String>,
) {
    for (name, value) in after {
        if before.get(name) != Some(value) {
            to.insert(name.clone(), value.clone());
        }
    }
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        to.remove(name);
    }
}

/// Whether a line can be run, or what it still lacks. A line that is wrong, rather than unfinished, can be run: it
/// says what is wrong.
pub fn is_complete(line: &str) -> Result<(), Incomplete> {
    let lexed = lex::lex(line);
    if let Some(incomplete) = lexed.incomplete {
        return Err(incomplete);
    }
    match parse::parse(&lexed.tokens) {
        Err(Refusal::Incomplete(incomplete)) => Err(incomplete),
        Ok(_) | Err(Refusal::Syntax(_)) => Ok(()),
    }
}
