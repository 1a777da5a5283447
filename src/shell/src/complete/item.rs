//! What completion offers.

use crate::state::Shell;

/// The most items that are offered at once.
pub const MOST: usize = 200;

/// One possibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The text to put there. It wants a blank after it unless it ends with one of `= . , [ { ( /`.
    pub text: String,
    /// One line about it; may be empty.
    pub about: String,
}

impl Item {
    /// One to offer.
    pub fn new(text: impl Into<String>, about: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            about: about.into(),
        }
    }

    /// The names of the shell's files, each with something before it.
    pub fn files(shell: &Shell, prefix: &str) -> Vec<Self> {
        let names = shell.files.iter();
        names
            .map(|(name, text)| Self::new(format!("{prefix}{name}"), format!("{} bytes", text.len())))
            .collect()
    }

    /// The names of the shell's variables.
    pub fn variables(shell: &Shell) -> Vec<Self> {
        let variables = shell.variables.iter();
        variables
            .map(|(name, value)| Self::new(name, value.chars().take(60).collect::<String>()))
            .collect()
    }

    /// Whether more of the same word follows, so that no blank belongs after it.
    pub fn continues(&self) -> bool {
        self.text.ends_with(['=', '.', ',', '[', '{', '(', '/'])
    }
}

/// Possibilities for the end of what is typed.
#[derive(Debug, Default)]
pub struct Found {
    /// The end of the typed text, which they replace.
    pub typed: String,
    /// What may be put there instead.
    pub items: Vec<Item>,
    /// The most that are offered at once.
    pub most: usize,
}

impl Found {
    /// As many as are offered of anything.
    pub fn new(typed: impl Into<String>, items: Vec<Item>) -> Self {
        Self {
            typed: typed.into(),
            items,
            most: MOST,
        }
    }
}
