//! What a builtin is, and what it asks of the evaluation when the shell alone is not enough.

use crate::exit::{Exit, Stop};
use crate::machine::{Io, Program};
use api::Timestamp;

/// What a command does.
#[derive(Clone, Copy)]
pub enum Does {
    /// It works with what it is given.
    Work(fn(&mut Io<'_>) -> Exit),
    /// It needs the clock, the programs, or runs commands: `args`, then what a pipe brings.
    Run(Run),
}

/// What carries such a command out.
pub type Run = fn(&[String], Option<&str>, &mut dyn Runner) -> Result<Exit, Stop>;

/// A command of the shell.
pub struct Builtin {
    /// Its name.
    pub name: &'static str,
    /// What may follow the name.
    pub usage: &'static str,
    /// One line about it.
    pub about: &'static str,
    /// What it does.
    pub(crate) does: Does,
}

/// An evaluation, as builtins see it.
pub trait Runner {
    /// The simulated time.
    fn now(&self) -> Timestamp;
    /// The machine's programs.
    fn programs(&self) -> Vec<Program>;
    /// The builtin of that name.
    fn builtin(&self, name: &str) -> Option<&'static Builtin>;
    /// Every command with one line about it.
    fn listed(&self) -> Vec<(&'static str, &'static str)>;
    /// The last lines of `help`.
    fn more_help(&self) -> &'static str;
    /// Carries out a command: its name and arguments are given as they are.
    fn run(&mut self, args: &[String], input: Option<&str>) -> Result<Exit, Stop>;
}
