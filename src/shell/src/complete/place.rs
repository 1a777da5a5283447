//! Where the cursor stands: in which command, after which words, in what kind of word.
//!
//! It knows the shell's quoting; it does not know what any command takes.

use crate::lang::incomplete::{Incomplete, Missing};
use crate::lang::lex::lex;
use crate::lang::token::{Kind, Lexed, Part, Token, assigned};

/// What the shell's grammar wants at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Want {
    /// The name of a command.
    Command,
    /// Something that the command takes.
    Argument,
    /// The name of a file, after `>` or `<`.
    File,
    /// The name of a variable, of which that much is typed.
    Variable(String),
}

/// Where the cursor stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// What is wanted.
    pub want: Want,
    /// The words of the command before the one at the cursor, without assignments.
    pub words: Vec<String>,
    /// The word at the cursor up to the cursor, without its quotes.
    pub typed: String,
    /// The quote in which the cursor stands.
    pub quote: Option<char>,
}

/// Looks at the text before the cursor; `None` where nothing can be completed.
pub fn find(before: &str) -> Option<Cursor> {
    let Lexed {
        tokens,
        incomplete,
        too_deep,
    } = lex(before);
    let end = before.chars().count();
    let missing = incomplete.map(|Incomplete { what, .. }| what);
    if too_deep || missing == Some(Missing::HereDocument) {
        return None;
    }
    let quote = match missing {
        Some(Missing::SingleQuote) => Some('\''),
        Some(Missing::DoubleQuote) => Some('"'),
        _ => None,
    };
    let tokens = innermost(&tokens);
    let at_end = tokens.last().filter(|token| token.end >= end);
    let (before_word, parts): (&[Token], &[Part]) = match at_end.map(|token| &token.kind) {
        Some(Kind::Comment) => return None,
        Some(Kind::Word(parts)) => (tokens.get(..tokens.len() - 1).unwrap_or_default(), parts),
        _ => (tokens, &[]),
    };
    let typed = text(parts);
    let from = before_word
        .iter()
        .rposition(|token| match token.kind {
            Kind::Newline => true,
            Kind::Operator(operator) => matches!(operator, "|" | "||" | "&&" | ";" | "&" | "(" | ")" | ";;"),
            _ => false,
        })
        .map_or(0, |at| at + 1);
    let command = before_word.get(from..).unwrap_or_default();
    let words = words(command);
    let variable = if quote == Some('\'') {
        None
    } else {
        variable(before)
    };
    let want = match (variable, command.last().map(|token| &token.kind)) {
        (Some(name), _) => Want::Variable(name),
        (_, Some(Kind::Operator(_))) => Want::File,
        _ if words.is_empty() => Want::Command,
        _ => Want::Argument,
    };
    Some(Cursor {
        want,
        words,
        typed,
        quote,
    })
}

/// The tokens of the substitution in which the text ends.
fn innermost(tokens: &[Token]) -> &[Token] {
    let mut tokens = tokens;
    while let Some(Kind::Word(parts)) = tokens.last().map(|token| &token.kind)
        && let Some(Part::Substitution {
            tokens: inner,
            closed: false,
            ..
        }) = parts.last()
    {
        tokens = inner;
    }
    tokens
}

/// The words of a command, without assignments before it and without redirections.
fn words(tokens: &[Token]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut path_follows = false;
    for token in tokens {
        match &token.kind {
            Kind::Operator(operator) => path_follows = !operator.contains('&') || operator.starts_with('&'),
            Kind::Word(_) if path_follows => path_follows = false,
            Kind::Word(parts) => {
                if !words.is_empty() || assigned(parts).is_none() {
                    words.push(text(parts));
                }
            }
            Kind::Here(_) | Kind::Newline | Kind::Comment => {}
        }
    }
    words
}

/// A word as text. What the shell would put in is not known here, so its source stands for it.
fn text(parts: &[Part]) -> String {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text { text, .. } => out.push_str(text),
            Part::Variable { name, .. } => out.push_str(&format!("${name}")),
            Part::Substitution { .. } => out.push_str("$()"),
            Part::Bad(text) => out.push_str(text),
        }
    }
    out
}

/// The beginning of a variable's name with which the text ends: after `$` or `${`.
fn variable(before: &str) -> Option<String> {
    let rest = before.trim_end_matches(|letter: char| letter == '_' || letter.is_ascii_alphanumeric());
    let name = before.get(rest.len()..)?;
    let dollar = rest.strip_suffix('{').unwrap_or(rest).strip_suffix('$')?;
    let escapes = dollar.chars().rev().take_while(|letter| *letter == '\\').count();
    let digit = name.starts_with(|letter: char| letter.is_ascii_digit());
    (escapes % 2 == 0 && !digit).then(|| name.to_owned())
}
