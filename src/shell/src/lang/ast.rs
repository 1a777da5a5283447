//! A script as a tree: pipelines of commands with their words and redirections.
//!
//! It borrows its words from the tokens, so that nothing of a text is kept twice.

use super::token::Part;

/// A whole text: pipelines with what joins each to the one before.
#[derive(Debug, PartialEq, Default)]
pub struct Script<'a> {
    /// In order.
    pub pipelines: Vec<(Join, Pipeline<'a>)>,
}

/// When a pipeline runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// Whatever came before.
    Always,
    /// When what came before succeeded.
    And,
    /// When what came before failed.
    Or,
}

/// Commands, each reading what the one before wrote.
#[derive(Debug, PartialEq, Default)]
pub struct Pipeline<'a> {
    /// In order.
    pub commands: Vec<Command<'a>>,
    /// Whether a `!` turns success into failure.
    pub negated: bool,
}

/// One command.
#[derive(Debug, PartialEq, Default)]
pub struct Command<'a> {
    /// `NAME=value` before it: the name, and the whole word.
    pub assignments: Vec<(&'a str, &'a [Part])>,
    /// Its name and arguments.
    pub words: Vec<&'a [Part]>,
    /// Where it reads and writes.
    pub redirects: Vec<Redirect<'a>>,
}

/// A redirection.
#[derive(Debug, PartialEq)]
pub enum Redirect<'a> {
    /// Of standard output, standard error, or both, to a file.
    To {
        /// Whether standard output goes there.
        output: bool,
        /// Whether standard error goes there.
        error: bool,
        /// Whether the file keeps what it has.
        append: bool,
        /// Its name.
        path: &'a [Part],
    },
    /// `2>&1`
    ErrorToOutput,
    /// `>&2`
    OutputToError,
    /// `< FILE`
    From(&'a [Part]),
    /// `<<< TEXT`
    Text(&'a [Part]),
    /// `<<END` and its lines.
    Here(&'a [Part]),
}

impl Command<'_> {
    /// Whether nothing is in it yet.
    pub fn is_empty(&self) -> bool {
        self.assignments.is_empty() && self.words.is_empty() && self.redirects.is_empty()
    }
}

impl<'a> Redirect<'a> {
    /// The word after it, which is yet to be expanded.
    pub fn word(&self) -> Option<&'a [Part]> {
        match self {
            Self::To { path: word, .. } | Self::From(word) | Self::Text(word) | Self::Here(word) => {
                Some(word)
            }
            Self::ErrorToOutput | Self::OutputToError => None,
        }
    }
}
