//! What a line is made of: tokens, and the pieces of a word.
//!
//! It knows no text; `lex` reads one into these.

use super::incomplete::Incomplete;

/// A word, an operator, or what lies between.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// The position of its first character, counted in characters.
    pub start: usize,
    /// The position after its last character.
    pub end: usize,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A word with its quotes taken off.
    Word(Vec<Part>),
    /// An operator as it is typed: `|`, `&&`, `2>`.
    Operator(&'static str),
    /// `<<WORD` with the lines that follow.
    Here(Vec<Part>),
    /// The end of a line.
    Newline,
    /// From `#` to the end of the line.
    Comment,
}

/// A piece of a word.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Text as it stands.
    Text {
        /// The text.
        text: String,
        /// Whether quotes protect it.
        quoted: bool,
    },
    /// `$NAME`, `${NAME}` or `$?` (whose name is `?`).
    Variable {
        /// The name.
        name: String,
        /// Whether its value is kept in one word.
        quoted: bool,
    },
    /// `$(…)`: what the commands inside print.
    Substitution {
        /// What is inside.
        tokens: Vec<Token>,
        /// Whether its output is kept in one word.
        quoted: bool,
        /// Whether its end is there.
        closed: bool,
    },
    /// An expansion that this shell does not have, such as `${NAME:-text}`.
    Bad(String),
}

/// A text, read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lexed {
    /// Its tokens in order.
    pub tokens: Vec<Token>,
    /// The first thing that is opened and never closed.
    pub incomplete: Option<Incomplete>,
    /// Whether `$(…)` is nested deeper than this shell reads.
    pub too_deep: bool,
}

/// Whether that text can name a variable.
pub fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters
        .next()
        .is_some_and(|letter| letter == '_' || letter.is_ascii_alphabetic())
        && letters.all(|letter| letter == '_' || letter.is_ascii_alphanumeric())
}

/// The variable that a word such as `NAME=value` sets.
pub fn assigned(parts: &[Part]) -> Option<&str> {
    match parts.first() {
        Some(Part::Text { text, quoted: false }) => text
            .split_once('=')
            .map(|(name, _)| name)
            .filter(|name| is_name(name)),
        _ => None,
    }
}

/// The text of a word that is one unprotected piece.
pub fn literal(parts: &[Part]) -> Option<&str> {
    match parts {
        [Part::Text { text, quoted: false }] => Some(text),
        _ => None,
    }
}

/// Adds a letter.
pub(super) fn push(parts: &mut Vec<Part>, letter: char, quoted: bool) {
    let mut bytes = [0; 4];
    push_text(parts, letter.encode_utf8(&mut bytes), quoted);
}

/// Adds text to the last part when that is protected alike, so that parts are few.
pub(super) fn push_text(parts: &mut Vec<Part>, more: &str, protected: bool) {
    match parts.last_mut() {
        Some(Part::Text { text, quoted }) if *quoted == protected => text.push_str(more),
        _ => parts.push(Part::Text {
            text: more.to_owned(),
            quoted: protected,
        }),
    }
}

/// The text without tabs at the start of its lines.
pub(super) fn untabbed(part: Part) -> Part {
    match part {
        Part::Text { text, quoted } => Part::Text {
            text: text
                .split_inclusive('\n')
                .map(|line| line.trim_start_matches('\t'))
                .collect(),
            quoted,
        },
        part => part,
    }
}
