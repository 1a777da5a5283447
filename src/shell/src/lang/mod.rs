//! The language: a text as tokens, tokens as a script, and words as what they stand for.
//!
//! It knows how a line is written; it does not know which commands exist or what they do.

pub mod ast;
pub(crate) mod expand;
pub mod incomplete;
pub mod lex;
pub(crate) mod parse;
pub mod token;
mod words;

pub use words::words;

use incomplete::Incomplete;
use parse::Refusal;

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
