//! The hook for commands that belong to the lab rather than to a shell, such as one that moves the clock.

use super::Shell;
use crate::{Host, Step, Suggestion};

/// A host that may have commands of its own. A host without any says `impl Extra for MyHost {}`.
pub trait Extra: Host {
    /// The names of its commands with one line about each, for `help` and completion.
    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }

    /// Runs one of the commands that it lists: `args` starts with the name, `input` is what a pipe brings, `shell` has
    /// the variables. `None` leaves the name to the shell. Of a line that waits, a command that is `Done` is not run again; one that is `Waiting` is.
    fn command(&mut self, args: &[String], input: Option<&str>, shell: &Shell) -> Option<Step> {
        let _ = (args, input, shell);
        None
    }

    /// What may follow the words of one of its commands, for completion.
    fn arguments(&self, words: &[String]) -> Vec<Suggestion> {
        let _ = words;
        Vec::new()
    }
}
