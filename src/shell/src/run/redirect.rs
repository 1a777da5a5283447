//! Redirections: what a command reads from, and where what it wrote goes.
//!
//! It knows streams and files; it does not know commands.

use super::eval::{Eval, Stop, failed};
use super::parse::Redirect;
use crate::Exit;

/// Where a redirection sends a stream.
pub(super) enum Target {
    ErrorToOutput,
    OutputToError,
    File { output: bool, error: bool, path: String },
}

/// Where a stream goes in the end.
#[derive(Clone, Copy)]
enum Place<'a> {
    Output,
    Error,
    File(&'a str),
}

impl Eval<'_> {
    /// Opens what a command reads from and writes to. The inner error is a command that doesn't run.
    #[allow(clippy::type_complexity, reason = "it is read in one place only")]
    pub(super) fn redirects(
        &mut self,
        redirects: &[Redirect<'_>],
        mut input: Option<String>,
    ) -> Result<Result<(Option<String>, Vec<Target>), Exit>, Stop> {
        let mut targets = Vec::new();
        for redirect in redirects {
            match redirect {
                Redirect::From(path) => {
                    let path = self.expand_one(path)?;
                    match self.shell.read(&path) {
                        Some(text) => input = Some(text.to_owned()),
                        None => return Ok(Err(failed(&format!("{path}: No such file or directory"), 1))),
                    }
                }
                Redirect::Text(text) => input = Some(format!("{}\n", self.expand_one(text)?)),
                Redirect::Here(text) => input = Some(self.expand_one(text)?),
                Redirect::ErrorToOutput => targets.push(Target::ErrorToOutput),
                Redirect::OutputToError => targets.push(Target::OutputToError),
                Redirect::To {
                    output,
                    error,
                    append,
                    path,
                } => {
                    let path = self.expand_one(path)?;
                    // The file is made, or emptied, before the command runs.
                    if let Err(why) = self.shell.write(&path, "", *append) {
                        return Ok(Err(failed(&format!("{path}: {why}"), 1)));
                    }
                    targets.push(Target::File {
                        output: *output,
                        error: *error,
                        path,
                    });
                }
            }
        }
        Ok(Ok((input, targets)))
    }

    /// Sends what a command wrote where its redirections say.
    pub(super) fn divert(&mut self, mut exit: Exit, targets: &[Target]) -> Exit {
        // Read from the left, each redirection points a stream to where another points at that moment.
        let (mut output, mut error) = (Place::Output, Place::Error);
        for target in targets {
            match target {
                Target::ErrorToOutput => error = output,
                Target::OutputToError => output = error,
                Target::File {
                    output: takes_output,
                    error: takes_error,
                    path,
                } => {
                    if *takes_output {
                        output = Place::File(path);
                    }
                    if *takes_error {
                        error = Place::File(path);
                    }
                }
            }
        }
        let streams = [
            (std::mem::take(&mut exit.stdout), output),
            (std::mem::take(&mut exit.stderr), error),
        ];
        for (text, place) in streams {
            match place {
                Place::Output => exit.stdout.push_str(&text),
                Place::Error => exit.stderr.push_str(&text),
                Place::File(path) => {
                    if let Err(why) = self.shell.write(path, &text, true) {
                        exit.stderr.push_str(&format!("{path}: {why}\n"));
                        exit.code = 1;
                    }
                }
            }
        }
        exit
    }
}
