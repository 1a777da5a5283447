//! Runs a line on a copy of the shell: joins, pipes, redirections, and who carries a command out.
//!
//! It knows how commands are put together; what `aws` or a builtin does is theirs.

use super::files::LARGEST;
use super::lex::{self, Part};
use super::memo::{Record, Recorder};
use super::parse::{self, Command, Join, Pipeline, Refusal, Script};
use super::table::{self, Io};
use super::{LONGEST_LINE, Shell, Written};
use crate::aws::{self, Context};
use crate::{Exit, Host, Step};
use api::Timestamp;
use std::collections::BTreeMap;

/// The most that one line writes to the screen, in bytes.
const SCREEN: usize = 4 << 20;
/// How deep commands may run commands (`xargs xargs …`) and substitutions.
const NESTING: usize = lex::DEPTH + 4;

/// Why evaluation stops before the end of the line.
#[derive(Debug)]
pub enum Stop {
    /// The clock must go on first.
    Waiting(Timestamp),
    /// The command can't be run: message and exit code.
    Failed(String, i32),
}

/// What an evaluation leaves.
pub struct Outcome {
    /// The answers of the world so far, and how many of them are from earlier evaluations.
    pub records: (Vec<Record>, usize),
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
    pub shell: Shell,
    /// The world.
    pub host: Recorder<'a>,
    width: usize,
    depth: usize,
    written: Vec<Written>,
    size: usize,
    /// What an enclosing substitution has captured.
    captured: Option<String>,
    exit: Exit,
}

impl<'a> Eval<'a> {
    /// An evaluation on that copy of the shell.
    pub fn new(shell: Shell, host: Recorder<'a>, width: usize) -> Self {
        Self {
            shell,
            host,
            width,
            depth: 0,
            written: Vec::new(),
            size: 0,
            captured: None,
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
            records: self.host.into_records(waiting),
            written: self.written,
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
        self.print(&format!("{text}\n"), true);
        self.shell.code = code;
    }

    /// Writes to the screen, or to the substitution around.
    fn print(&mut self, text: &str, error: bool) {
        if text.is_empty() {
            return;
        }
        if let Some(captured) = self.captured.as_mut().filter(|_| !error) {
            if captured.len() <= LARGEST {
                captured.push_str(text);
            }
            return;
        }
        if self.size > SCREEN {
            return;
        }
        self.size += text.len();
        let text = if self.size > SCREEN {
            "[This line has written too much; the rest is left out.]\n"
        } else {
            text
        };
        match self.written.last_mut().filter(|last| last.error == error) {
            Some(last) => last.text.push_str(text),
            None => self.written.push(Written {
                text: text.to_owned(),
                error,
            }),
        }
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

    /// Runs what a substitution holds, as in a shell of its own, and returns what it wrote.
    pub fn substitute(&mut self, tokens: &[lex::Token]) -> Result<String, Stop> {
        if self.depth >= NESTING {
            return Err(Stop::Failed("$(…) is nested too deeply".to_owned(), 2));
        }
        // `parse` has seen these tokens with the whole line, so a refusal here can't happen.
        let script = parse::parse(tokens).unwrap_or_default();
        let variables = (self.shell.variables.clone(), self.shell.exported.clone());
        let outer = self.captured.replace(String::new());
        self.depth += 1;
        let done = self.script(&script);
        self.depth -= 1;
        (self.shell.variables, self.shell.exported) = variables;
        let inner = std::mem::replace(&mut self.captured, outer).unwrap_or_default();
        done.map_err(Stop::Waiting)?;
        if inner.len() > LARGEST {
            return Err(Stop::Failed("$(…): it writes too much".to_owned(), 1));
        }
        Ok(inner.trim_end_matches('\n').to_owned())
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
                Err(Stop::Failed(message, code)) => failed(&message, code),
                Err(waiting) => {
                    stop = Some(waiting);
                    break;
                }
            };
            self.shell.code = exit.code;
            self.exit.error = exit.error.or(self.exit.error.take());
            if exit.clear {
                self.exit.clear = true;
                self.written.clear();
            }
            self.print(&exit.stderr, true);
            if last {
                self.print(&exit.stdout, false);
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
            let text = self.expand_one(parts)?;
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
        let args = self.expand_all(&command.words)?;
        self.shell.code = before;
        let (input, targets) = match self.redirects(&command.redirects, input)? {
            Ok(found) => found,
            Err(exit) => return Ok(exit),
        };
        let exit = if args.is_empty() {
            Exit {
                code,
                ..Exit::default()
            }
        } else {
            self.with_variables(&assigned, |eval| eval.run(&args, input.as_deref()))?
        };
        Ok(self.divert(exit, &targets))
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

    /// Carries out a command: its name and arguments are given as they are.
    pub fn run(&mut self, args: &[String], input: Option<&str>) -> Result<Exit, Stop> {
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
        let exit = self.dispatch(name, args, rest, input);
        self.depth -= 1;
        exit.map(bounded)
    }

    fn dispatch(
        &mut self,
        name: &str,
        args: &[String],
        rest: &[String],
        input: Option<&str>,
    ) -> Result<Exit, Stop> {
        if let Some(step) = self.host.command(args, input, &self.shell) {
            return done(step);
        }
        match name {
            "aws" => self.aws(rest, input),
            "sleep" => self.sleep(rest),
            "xargs" => self.xargs(rest, input),
            "date" => Ok(super::date::date(rest, self.host.now())),
            "help" => Ok(table::help(rest, self.host.commands())),
            "which" | "type" => Ok(table::which(rest, self.host.commands())),
            _ => Ok(match table::find(name) {
                Some(builtin) => (builtin.run)(&mut Io {
                    args: rest,
                    input,
                    shell: &mut self.shell,
                }),
                None => table::not_found(name, self.host.commands()),
            }),
        }
    }

    /// The adapter to the AWS CLI.
    fn aws(&mut self, args: &[String], input: Option<&str>) -> Result<Exit, Stop> {
        let env: BTreeMap<String, String> = self.shell.env();
        let shell = &self.shell;
        let files = |path: &str| match path {
            "/dev/stdin" => input.map(str::to_owned),
            path => shell.read(path).map(str::to_owned),
        };
        let context = Context {
            env: &env,
            files: &files,
            width: self.width,
            region: shell.region.as_deref(),
        };
        done(aws::run(args, &context, &mut self.host))
    }

    fn sleep(&mut self, args: &[String]) -> Result<Exit, Stop> {
        let seconds = match table::seconds(args) {
            Ok(seconds) => seconds,
            Err(exit) => return Ok(exit),
        };
        let until = self.host.now() + seconds;
        if self.host.now() < until {
            return Err(Stop::Waiting(until));
        }
        Ok(Exit::default())
    }

    /// `xargs [-n N] [-I TEXT] COMMAND`: runs the command with the words of its input.
    fn xargs(&mut self, args: &[String], input: Option<&str>) -> Result<Exit, Stop> {
        let plan = match super::filters::xargs(args, input) {
            Ok(plan) => plan,
            Err(exit) => return Ok(exit),
        };
        let mut all = Exit::default();
        for args in plan {
            let exit = self.run(&args, None)?;
            all.stdout.push_str(&exit.stdout);
            all.stderr.push_str(&exit.stderr);
            all.error = exit.error.or(all.error);
            all.code = match exit.code {
                0 => all.code,
                126.. => exit.code,
                _ => 123,
            };
            if all.code >= 126 || all.stdout.len() > LARGEST {
                break;
            }
        }
        Ok(all)
    }
}

/// A command that failed with a sentence.
pub fn failed(message: &str, code: i32) -> Exit {
    Exit {
        stderr: format!("{message}\n"),
        code,
        ..Exit::default()
    }
}

fn done(step: Step) -> Result<Exit, Stop> {
    match step {
        Step::Done(exit) => Ok(exit),
        Step::Waiting(until) => Err(Stop::Waiting(until)),
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
