//! The learner's machine: the program `aws`, and the lab's own commands beside it.
//!
//! It joins the shell, which knows no `aws`, with the command line, which knows no shell.

mod not_found;
mod recorded;
#[cfg(test)]
pub(crate) mod tests;

use crate::aws::{self, Context};
use crate::complete;
use crate::{Host, Suggestion};
use api::Timestamp;
use recorded::Recorded;
use shell::complete::{Cursor, Found, Item};
use shell::{Again, Answers, Io, Machine, Program, Shell, Step};

/// The program that the lab is about.
const AWS: Program = Program {
    name: "aws",
    usage: "SERVICE OPERATION [OPTION…]",
    about: "The AWS command line.",
    path: Some("/usr/local/bin/aws"),
    again: Again::Runs,
};

/// A host that may have commands of its own, such as one that moves the clock. A host without any says
/// `impl LabCommands for MyHost {}`.
pub trait LabCommands: Host {
    /// The names of its commands with one line about each, for `help` and completion.
    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }

    /// Runs one of the commands that it lists. Of a line that waits, a command that is `Done` is not run again; one that
    /// is `Waiting` is.
    fn command(&mut self, io: &Io<'_>) -> Step {
        let _ = io;
        Step::Done(shell::Exit::default())
    }

    /// What may follow the words of one of its commands, for completion.
    fn arguments(&self, words: &[String]) -> Vec<Suggestion> {
        let _ = words;
        Vec::new()
    }

    /// The prompt without its last sign: who works here, and where.
    fn prompt(&self, shell: &Shell) -> String {
        shell.variables.get("USER").cloned().unwrap_or_default()
    }
}

/// The machine at which the learner sits, with a host that answers.
pub struct Workstation<'a> {
    host: &'a mut dyn LabCommands,
}

impl<'a> Workstation<'a> {
    /// A machine whose `aws` asks that host.
    pub fn new(host: &'a mut dyn LabCommands) -> Self {
        Self { host }
    }

    /// `aws`, in that shell.
    fn aws(&mut self, io: &Io<'_>, answers: &Answers) -> Step {
        let env = io.shell.env();
        let files = |path: &str| match path {
            "/dev/stdin" => io.input.map(str::to_owned),
            path => io.shell.files.read(path).map(str::to_owned),
        };
        let context = Context {
            env: &env,
            files: &files,
            width: io.width,
            region: io.shell.region.as_deref(),
        };
        aws::run(io.args, &context, &mut Recorded::new(self.host, answers))
    }
}

impl Machine for Workstation<'_> {
    fn now(&self) -> Timestamp {
        self.host.now()
    }

    fn programs(&self) -> Vec<Program> {
        let own = self.host.commands().iter().map(|(name, about)| Program {
            name,
            usage: "",
            about,
            path: None,
            again: Again::Remembered,
        });
        std::iter::once(AWS).chain(own).collect()
    }

    fn run(&mut self, program: &Program, io: &mut Io<'_>, answers: &Answers) -> Step {
        if program.name == AWS.name {
            self.aws(io, answers)
        } else {
            self.host.command(io)
        }
    }

    fn prompt(&self, shell: &Shell) -> String {
        self.host.prompt(shell)
    }

    fn not_found(&self, name: &str, known: &[&'static str]) -> String {
        not_found::sentence(name, known)
    }

    fn more_help(&self) -> &'static str {
        "The AWS command line explains itself: aws help, aws ec2 help, aws ec2 create-image help\n"
    }

    fn variables(&self) -> &'static [&'static str] {
        &["AWS_REGION", "AWS_PROFILE", "AWS_DEFAULT_OUTPUT"]
    }

    fn arguments(&self, place: &Cursor, after: &str, shell: &Shell) -> Found {
        if place.words.first().is_some_and(|name| name == AWS.name) {
            return complete::aws(place, after, shell, self.host);
        }
        let items = self.host.arguments(&place.words).into_iter();
        let items = items.map(|item| Item::new(item.text, item.about)).collect();
        Found::new(&place.typed, items)
    }
}
