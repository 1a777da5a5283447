//! What a line still lacks, in words that tell the learner what to type next.

use std::fmt;

/// A line that can't be run yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incomplete {
    /// What is missing.
    pub what: Missing,
    /// Where it was opened: a position counted in characters.
    pub at: usize,
}

/// What a line lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The second `'`.
    SingleQuote,
    /// The second `"`.
    DoubleQuote,
    /// The second `` ` ``.
    BackQuote,
    /// The `)` of a `$(`.
    Substitution,
    /// The `}` of a `${`.
    Brace,
    /// The next line after a `\`.
    AfterBackslash,
    /// A command after `|`, `&&` or `||`.
    Command(&'static str),
    /// The last line of a here-document.
    HereDocument,
}

impl fmt::Display for Incomplete {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.at + 1;
        out.write_str("Incomplete: ")?;
        match self.what {
            Missing::SingleQuote => write!(out, "the single quote (') at character {at} is never closed."),
            Missing::DoubleQuote => write!(out, "the double quote (\") at character {at} is never closed."),
            Missing::BackQuote => write!(out, "the backquote (`) at character {at} is never closed."),
            Missing::Substitution => write!(out, "the $( at character {at} needs a closing )."),
            Missing::Brace => write!(out, "the ${{ at character {at} needs a closing }}."),
            Missing::AfterBackslash => {
                write!(
                    out,
                    "the line ends with a backslash (\\), so it goes on in the next line."
                )
            }
            Missing::Command(operator) => write!(out, "a command must follow {operator}."),
            Missing::HereDocument => write!(
                out,
                "the text after << at character {at} goes on until a line with only its end word."
            ),
        }
    }
}

impl std::error::Error for Incomplete {}
