//! Redirections: what a command reads from, and where what it wrote goes.
//!
//! It knows streams and files; it does not know commands.

use crate::exit::Exit;
use crate::files::Files;
use crate::lang::ast::Redirect;

/// Where a redirection sends a stream.
enum Target {
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

/// The streams of one command.
pub struct Streams {
    /// What it reads.
    pub input: Option<String>,
    targets: Vec<Target>,
}

impl Streams {
    /// Those of a command without redirections, which reads what a pipe brings.
    pub fn new(input: Option<String>) -> Self {
        Self {
            input,
            targets: Vec::new(),
        }
    }

    /// Opens what a redirection names; `text` is its word, expanded. An error is how the command ends instead of running.
    pub fn open(&mut self, redirect: &Redirect<'_>, text: String, files: &mut Files) -> Result<(), Exit> {
        match redirect {
            Redirect::From(_) => match files.read(&text) {
                Some(read) => self.input = Some(read.to_owned()),
                None => return Err(Exit::failed(&format!("{text}: No such file or directory"), 1)),
            },
            Redirect::Text(_) => self.input = Some(format!("{text}\n")),
            Redirect::Here(_) => self.input = Some(text),
            Redirect::ErrorToOutput => self.targets.push(Target::ErrorToOutput),
            Redirect::OutputToError => self.targets.push(Target::OutputToError),
            Redirect::To {
                output,
                error,
                append,
                ..
            } => {
                // The file is made, or emptied, before the command runs.
                if let Err(why) = files.write(&text, "", *append) {
                    return Err(Exit::failed(&format!("{text}: {why}"), 1));
                }
                self.targets.push(Target::File {
                    output: *output,
                    error: *error,
                    path: text,
                });
            }
        }
        Ok(())
    }

    /// Sends what a command wrote where its redirections say.
    pub fn divert(&self, mut exit: Exit, files: &mut Files) -> Exit {
        // Read from the left, each redirection points a stream to where another points at that moment.
        let (mut output, mut error) = (Place::Output, Place::Error);
        for target in &self.targets {
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
                    if let Err(why) = files.write(path, &text, true) {
                        exit.stderr.push_str(&format!("{path}: {why}\n"));
                        exit.code = 1;
                    }
                }
            }
        }
        exit
    }
}
