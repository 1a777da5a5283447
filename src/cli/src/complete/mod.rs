//! What may follow at the cursor: commands, operations, options, values, the account's own ids; and a one-line
//! signature of what the cursor is in.
//!
//! Every name comes from the table of operations, the shell's table of commands, or the host. It never fails, on
//! any half-typed line.

mod aws;
mod hint;
mod jmespath;
mod place;
mod rank;
mod shorthand;
#[cfg(test)]
mod tests;
mod values;

use crate::shell::{BUILTINS, Extra, Shell};
use place::{Place, Want};

pub use hint::hint;

/// The most items that are offered at once.
const MOST: usize = 200;

/// What may stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completion {
    /// The first character to replace, counted in characters.
    pub start: usize,
    /// The character after the last one to replace: the cursor.
    pub end: usize,
    /// What may be put there, best first.
    pub items: Vec<Item>,
}

/// One possibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The text to put there. It wants a blank after it unless it ends with one of `= . , [ { ( /`.
    pub text: String,
    /// One line about it; may be empty.
    pub about: String,
}

impl Item {
    fn new(text: impl Into<String>, about: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            about: about.into(),
        }
    }

    /// Whether more of the same word follows, so that no blank belongs after it.
    pub fn continues(&self) -> bool {
        self.text.ends_with(['=', '.', ',', '[', '{', '(', '/'])
    }
}

/// Possibilities for the end of what is typed.
#[derive(Debug, Default)]
struct Found {
    /// The end of the typed text, which they replace.
    typed: String,
    items: Vec<Item>,
    /// The most that are offered at once.
    most: usize,
}

impl Found {
    fn new(typed: impl Into<String>, items: Vec<Item>) -> Self {
        Self {
            typed: typed.into(),
            items,
            most: MOST,
        }
    }
}

/// What may stand at the cursor, a position counted in characters.
pub fn complete(line: &str, cursor: usize, shell: &Shell, host: &dyn Extra) -> Completion {
    let cursor = cursor.min(line.chars().count());
    let before: String = line.chars().take(cursor).collect();
    let after: String = line.chars().skip(cursor).collect();
    let Some(place) = place::find(&before) else {
        return Completion {
            start: cursor,
            end: cursor,
            items: Vec::new(),
        };
    };
    let found = match &place.want {
        Want::Variable(typed) => Found::new(typed, variables(shell)),
        Want::File => Found::new(&place.typed, files(shell, "")),
        Want::Command => Found::new(&place.typed, commands(host)),
        Want::Argument => match place.words.first().map(String::as_str) {
            Some("aws") => aws::complete(&place, &after, shell, host),
            _ => Found::new(&place.typed, arguments(&place, shell, host)),
        },
    };
    let mut items = rank::rank(&found.typed, found.items);
    items.truncate(found.most);
    if place.quote.is_none() && !matches!(place.want, Want::Variable(_)) {
        items
            .iter_mut()
            .for_each(|item| item.text = protected(&item.text));
    }
    Completion {
        start: cursor.saturating_sub(found.typed.chars().count()),
        end: cursor,
        items,
    }
}

/// The text with a backslash before each character that means something to the shell.
fn protected(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if " \t'\"\\$`|&;<>()#!".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn variables(shell: &Shell) -> Vec<Item> {
    let variables = shell.variables.iter();
    variables
        .map(|(name, value)| Item::new(name, value.chars().take(60).collect::<String>()))
        .collect()
}

fn files(shell: &Shell, prefix: &str) -> Vec<Item> {
    let names = shell.files.iter();
    names
        .map(|(name, text)| Item::new(format!("{prefix}{name}"), format!("{} bytes", text.len())))
        .collect()
}

fn commands(host: &dyn Extra) -> Vec<Item> {
    // `aws` is what this shell is for, so it stands first before anything is typed.
    let (aws, others): (Vec<_>, Vec<_>) = BUILTINS.iter().partition(|builtin| builtin.name == "aws");
    let builtins = aws.into_iter().chain(others);
    let rows = builtins.map(|builtin| (builtin.name, builtin.about));
    rows.chain(host.commands().iter().copied())
        .map(|(name, about)| Item::new(name, about))
        .collect()
}

/// What may follow a command of the shell: files mostly.
fn arguments(place: &Place, shell: &Shell, host: &dyn Extra) -> Vec<Item> {
    match place.words.first().map(String::as_str) {
        Some("help" | "which" | "type" | "xargs") => commands(host),
        Some("export" | "unset" | "env" | "printenv") => {
            let mut items = variables(shell);
            let known = ["AWS_REGION", "AWS_PROFILE", "AWS_DEFAULT_OUTPUT"];
            items.extend(known.map(|name| Item::new(format!("{name}="), "")));
            items
        }
        Some(
            "echo" | "printf" | "sleep" | "date" | "clear" | "history" | "pwd" | "true" | "false" | "cd",
        ) => Vec::new(),
        Some(name) if host.commands().iter().any(|(known, _)| *known == name) => {
            let items = host.arguments(&place.words).into_iter();
            items.map(|item| Item::new(item.text, item.about)).collect()
        }
        Some("grep" | "tr") if place.words.len() < 2 => Vec::new(),
        _ => files(shell, ""),
    }
}
