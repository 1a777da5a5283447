//! Runs a line on a copy of the shell: joins, pipes, redirections, and who carries a command out.
//!
//! It knows how commands are put together; what a program or a builtin does is theirs.

use super::output::{Output, Written};
use super::redirect::Streams;
use super::replay::{Answer, Answers};
use crate::builtins::{self, Builtin, Does, Runner};
use crate::exit::{Exit, Stop};
use crate::files::LARGEST;
use crate::lang::ast::{Command, Join, Pipeline, Script};
use crate::lang::expand::{self, Values};
use crate::lang::lex;
use crate::lang::parse::{self, Refusal};
use crate::lang::token::{Part, Token};
use crate::machine::{Again, Io, Machine, Program, not_found};
use crate::state::Shell;
use api::Timestamp;

/// The longest line that is read, in bytes.
const LONGEST_LINE: usize = 256 << 10;
/// How deep commands may run commands (`xargs xargs …`) and substitutions.
const NESTING: usize = lex::DEPTH + 4;

/// What an evaluation leaves.
pub struct Outcome {
    /// The answers of the world so far, and how many of them are from earlier evaluations.
    pub answers: (Vec<Answer>, usize),
    /// What was written.
    pub written: Vec<Written>,
    /// The shell after the line.
    pub shell: Shell,
    /// Code, error and flags; the streams are in `written`.
    pub exit: Exit,
}

/// A line being evaluated.
pub struct Eval<'a> {
    /// The copy of the shell.
    shell: Shell,
    machine: &'a mut dyn Machine,
    answers: Answers,
    width: usize,
    depth: usize,
    output: Output,
    exit: Exit,
}

impl<'a> Eval<'a> {
    /// An evaluation on that copy of the shell.
    pub fn new(shell: Shell, machine: &'a mut dyn Machine, answers: Answers, width: usize) -> Self {
        Self {
            shell,
            machine,
            answers,
            width,
            depth: 0,
            output: Output::default(),
            exit: Exit::default(),
        }
    }

    /// What is left.
    pub fn finish(self, waiting: bool) -> Outcome {
        let exit = Exit {
            code: self.shell.code,
            ..self.exit
        };
        Outcome {
            answers: self.answers.into_answers(waiting),
            written: self.output.into_written(),
            shell: self.shell,
            exit,
        }
    }

    /// Runs a line to its end, or to the moment that it says.
    pub fn line(&mut self, line: &str) -> Option<Timestamp> {
        if line.len() > LONGEST_LINE {
            self.refuse("the line is too long", 2);
            return None;
        }
        let lexed = lex::lex(line);
        if lexed.too_deep {
            self.refuse("$(…) is nested too deeply", 2);
            return None;
        }
        if let Some(incomplete) = lexed.incomplete {
            self.refuse(&incomplete.to_string(), 2);
            return None;
        }
        match parse::parse(&lexed.tokens) {
            Err(Refusal::Incomplete(incomplete)) => self.refuse(&incomplete.to_string(), 2),
            Err(Refusal::Syntax(text)) => self.refuse(&text, 2),
            Ok(script) => return self.script(&script).err(),
        }
        None
    }

    fn refuse(&mut self, text: &str, code: i32) {
        self.output.print(&format!("{text}\n"), true);
        self.shell.code = code;
    }

    fn script(&mut self, script: &Script<'_>) -> Result<(), Timestamp> {
        for (join, pipeline) in &script.pipelines {
            let runs = match join {
                Join::Always => true,
                Join::And => self.shell.code == 0,
                Join::Or => self.shell.code != 0,
            };
            if !runs {
                continue;
            }
            match self.pipeline(pipeline) {
                Ok(()) => {}
                Err(Stop::Waiting(until)) => return Err(until),
                Err(Stop::Failed(message, code)) => self.refuse(&message, code),
            }
            if pipeline.negated {
                self.shell.code = i32::from(self.shell.code == 0);
            }
        }
        Ok(())
    }

    fn pipeline(&mut self, pipeline: &Pipeline<'_>) -> Result<(), Stop> {
        let several = pipeline.commands.len() > 1;
        // Each command of a pipe runs in a shell of its own, so what it assigns is lost.
        let variables = several.then(|| (self.shell.variables.clone(), self.shell.exported.clone()));
        let mut input: Option<String> = None;
        let mut stop = None;
        for (at, command) in pipeline.commands.iter().enumerate() {
            let last = at + 1 == pipeline.commands.len();
            let exit = match self.command(command, input.take()) {
                Ok(exit) => exit,
                Err(Stop::Failed(message, code)) => Exit::failed(&message, code),
                Err(waiting) => {
                    stop = Some(waiting);
                    break;
                }
            };
            self.shell.code = exit.code;
            self.exit.error = exit.error.or(self.exit.error.take());
            if exit.clear {
                self.exit.clear = true;
                self.output.clear();
            }
            self.output.print(&exit.stderr, true);
            if last {
                self.output.print(&exit.stdout, false);
            } else {
                input = Some(exit.stdout);
            }
        }
        if let Some(variables) = variables {
            (self.shell.variables, self.shell.exported) = variables;
        }
        stop.map_or(Ok(()), Err)
    }

    /// Runs one command with its redirections.
    fn command(&mut self, command: &Command<'_>, input: Option<String>) -> Result<Exit, Stop> {
        let before = self.shell.code;
        self.shell.code = 0;
        let mut assigned: Vec<(&str, String)> = Vec::new();
        // `$?` in the words is still that of the command before; an assignment's code is its substitution's.
        let substitution =
            |parts: &[Part]| parts.iter().any(|part| matches!(part, Part::Substitution { .. }));
        let mut code = 0;
        for (name, parts) in &command.assignments {
            self.shell.code = before;
            let text = expand::one(parts, self)?;
            if substitution(parts) {
                code = self.shell.code;
            }
            let value = text.split_once('=').map(|(_, value)| value.to_owned());
            assigned.push((name, value.unwrap_or_default()));
            if command.words.is_empty()
                && let Some((name, value)) = assigned.last()
            {
                self.shell.variables.insert((*name).to_owned(), value.clone());
            }
        }
        self.shell.code = before;
        let args = expand::all(&command.words, self)?;
        self.shell.code = before;
        let mut streams = Streams::new(input);
        for redirect in &command.redirects {
            let text = match redirect.word() {
                Some(word) => expand::one(word, self)?,
                None => String::new(),
            };
            if let Err(exit) = streams.open(redirect, text, &mut self.shell.files) {
                return Ok(exit);
            }
        }
        let exit = if args.is_empty() {
            Exit {
                code,
                ..Exit::default()
            }
        } else {
            self.with_variables(&assigned, |eval| eval.run(&args, streams.input.as_deref()))?
        };
        Ok(streams.divert(exit, &mut self.shell.files))
    }

    /// Runs something while variables have other values that commands can see: `AWS_REGION=eu-west-1 aws …`.
    fn with_variables(
        &mut self,
        assigned: &[(&str, String)],
        run: impl FnOnce(&mut Self) -> Result<Exit, Stop>,
    ) -> Result<Exit, Stop> {
        if assigned.is_empty() {
            return run(self);
        }
        let back = (self.shell.variables.clone(), self.shell.exported.clone());
        for (name, value) in assigned {
            self.shell.export(name, value);
        }
        let exit = run(self);
        (self.shell.variables, self.shell.exported) = back;
        exit
    }

    fn dispatch(&mut self, name: &str, rest: &[String], input: Option<&str>) -> Result<Exit, Stop> {
        let program = self
            .machine
            .programs()
            .into_iter()
            .find(|program| program.name == name);
        let builtin = builtins::command(name);
        let mut io = Io {
            name,
            args: rest,
            input,
            shell: &mut self.shell,
            width: self.width,
        };
        match (program, builtin.map(|builtin| builtin.does)) {
            (Some(program), _) => {
                let (machine, answers) = (&mut *self.machine, &self.answers);
                let step = match program.again {
                    Again::Remembered => answers.program(|| machine.run(&program, &mut io, answers)),
                    Again::Runs => machine.run(&program, &mut io, answers),
                };
                step.done()
            }
            (None, Some(Does::Work(work))) => Ok(work(&mut io)),
            (None, Some(Does::Run(run))) => run(rest, input, self),
            (None, None) => {
                let programs = self.machine.programs();
                let known = builtins::names(&programs);
                Ok(not_found(name, self.machine, &known))
            }
        }
    }
}

impl Values for Eval<'_> {
    fn variable(&self, name: &str) -> String {
        match name {
            "?" => self.shell.code.to_string(),
            "$" => "1".to_owned(),
            "0" => "bash".to_owned(),
            "#" => "0".to_owned(),
            "PWD" => self.home().to_owned(),
            name => self.shell.variables.get(name).cloned().unwrap_or_default(),
        }
    }

    fn home(&self) -> &str {
        self.shell.files.home()
    }

    /// Runs what a substitution holds, as in a shell of its own.
    fn substitute(&mut self, tokens: &[Token]) -> Result<String, Stop> {
        if self.depth >= NESTING {
            return Err(Stop::Failed("$(…) is nested too deeply".to_owned(), 2));
        }
        // `parse` has seen these tokens with the whole line, so a refusal here can't happen.
        let script = parse::parse(tokens).unwrap_or_default();
        let variables = (self.shell.variables.clone(), self.shell.exported.clone());
        let around = self.output.capture();
        self.depth += 1;
        let done = self.script(&script);
        self.depth -= 1;
        (self.shell.variables, self.shell.exported) = variables;
        let inner = self.output.captured(around);
        done.map_err(Stop::Waiting)?;
        if inner.len() > LARGEST {
            return Err(Stop::Failed("$(…): it writes too much".to_owned(), 1));
        }
        Ok(inner.trim_end_matches('\n').to_owned())
    }
}

impl Runner for Eval<'_> {
    fn now(&self) -> Timestamp {
        self.answers.now(|| self.machine.now())
    }

    fn programs(&self) -> Vec<Program> {
        self.machine.programs()
    }

    fn builtin(&self, name: &str) -> Option<&'static Builtin> {
        builtins::find(name)
    }

    fn listed(&self) -> Vec<(&'static str, &'static str)> {
        builtins::listed(&self.machine.programs()).collect()
    }

    fn more_help(&self) -> &'static str {
        self.machine.more_help()
    }

    fn run(&mut self, args: &[String], input: Option<&str>) -> Result<Exit, Stop> {
        let Some((name, rest)) = args.split_first() else {
            return Ok(Exit::default());
        };
        if self.depth >= NESTING {
            return Err(Stop::Failed(
                format!("{name}: commands run commands too deeply"),
                1,
            ));
        }
        self.depth += 1;
        let exit = self.dispatch(name, rest, input);
        self.depth -= 1;
        exit.map(bounded)
    }
}

/// Cuts what a command wrote to the greatest size.
fn bounded(mut exit: Exit) -> Exit {
    for text in [&mut exit.stdout, &mut exit.stderr] {
        if text.len() > LARGEST {
            text.truncate(text.floor_char_boundary(LARGEST));
            text.push_str("\n[The rest is left out.]\n");
        }
    }
    exit
}
