//! What the shell runs on: the machine's programs, its clock, its prompt, and what it says about names that it doesn't
//! have. Its files are in the [`Shell`], since a line works on a copy of them until it is done.
//!
//! The learner's terminal is one such machine, with the program `aws`; the inside of an instance may be another.

use crate::complete::{Cursor, Found, Item};
use crate::exit::{Exit, Step};
use crate::run::Answers;
use crate::state::Shell;
use api::Timestamp;

/// What a command works with.
pub struct Io<'a> {
    /// Its name, as it was typed.
    pub name: &'a str,
    /// Its arguments, without its name.
    pub args: &'a [String],
    /// What a pipe or a redirection brings.
    pub input: Option<&'a str>,
    /// The shell: variables and files.
    pub shell: &'a mut Shell,
    /// The width of the terminal in columns.
    pub width: usize,
}

/// A program of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Program {
    /// Its name.
    pub name: &'static str,
    /// What may follow the name; may be empty.
    pub usage: &'static str,
    /// One line about it.
    pub about: &'static str,
    /// Where it lies, for `which`; one without a path counts as part of the shell.
    pub path: Option<&'static str>,
    /// What happens to it when a line that had to wait is evaluated again.
    pub again: Again,
}

/// What happens to a program that was done when its line began to wait for the clock: the line is evaluated again from
/// its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// It does not run again: how it ended is remembered. It may do to the world what it likes, but should leave files
    /// and variables alone.
    Remembered,
    /// It runs again. Whatever it asks of the world it asks by the [`Answers`], which know what was answered before.
    Runs,
}

/// The machine that a shell runs on.
pub trait Machine {
    /// The simulated time.
    fn now(&self) -> Timestamp;

    /// Its programs, those with a path in the order of the alphabet.
    fn programs(&self) -> Vec<Program>;

    /// Runs the program that `io` names, one of [`Self::programs`]. While it waits it is run again, from its start.
    fn run(&mut self, program: &Program, io: &mut Io<'_>, answers: &Answers) -> Step;

    /// The prompt without its last sign: who works here, and where.
    fn prompt(&self, shell: &Shell) -> String;

    /// What is said about a name that is no command, under `NAME: command not found`: nothing, or whole lines. `known`
    /// are the names of all commands.
    fn not_found(&self, name: &str, known: &[&'static str]) -> String {
        let _ = (name, known);
        String::new()
    }

    /// The last lines of `help`: where else to look.
    fn more_help(&self) -> &'static str {
        ""
    }

    /// Variables that are worth setting here, for completion.
    fn variables(&self) -> &'static [&'static str] {
        &[]
    }

    /// What may stand at the cursor among the arguments of one of its programs; `after` is the text behind the cursor.
    fn arguments(&self, place: &Cursor, after: &str, shell: &Shell) -> Found {
        let _ = after;
        Found::new(&place.typed, Item::files(shell, ""))
    }
}

/// A command that isn't there.
pub(crate) fn not_found(name: &str, machine: &dyn Machine, known: &[&'static str]) -> Exit {
    let mut exit = Exit::failed(&format!("{name}: command not found"), 127);
    exit.stderr.push_str(&machine.not_found(name, known));
    exit
}
