//! Words with their variables and substitutions replaced, and split where they must be.
//!
//! It knows the rules of quoting; it does not know what the words are for.

use super::token::{Part, Token, assigned, literal};
use crate::exit::Stop;
use crate::files::LARGEST;

/// Who knows what stands behind a word.
pub trait Values {
    /// The value of a variable; nothing if it isn't set.
    fn variable(&self, name: &str) -> String;
    /// The home folder.
    fn home(&self) -> &str;
    /// What the commands of a substitution print, without line breaks at its end.
    fn substitute(&mut self, tokens: &[Token]) -> Result<String, Stop>;
}

/// A word on its way to becoming any number of words.
#[derive(Default)]
struct Fields {
    done: Vec<String>,
    current: Option<String>,
    size: usize,
}

impl Fields {
    fn keep(&mut self, text: &str) {
        self.size += text.len();
        self.current.get_or_insert_default().push_str(text);
    }

    /// Adds a value that falls apart at blanks.
    fn split(&mut self, value: &str) {
        for (at, piece) in value.split([' ', '\t', '\n']).enumerate() {
            if at > 0 {
                self.done.extend(self.current.take());
            }
            if !piece.is_empty() {
                self.keep(piece);
            }
        }
    }
}

/// The words of a command. Arguments of `export` that look like assignments stay in one piece.
pub fn all(words: &[&[Part]], values: &mut dyn Values) -> Result<Vec<String>, Stop> {
    let declares = words.first().and_then(|word| literal(word)) == Some("export");
    let mut fields = Fields::default();
    for word in words {
        if declares && assigned(word).is_some() {
            let text = one(word, values)?;
            fields.keep(&text);
        } else {
            expand(word, true, values, &mut fields)?;
        }
        fields.done.extend(fields.current.take());
    }
    Ok(fields.done)
}

/// A word that stays one: the value of an assignment, the name of a file, the lines of a here-document.
pub fn one(parts: &[Part], values: &mut dyn Values) -> Result<String, Stop> {
    let mut fields = Fields::default();
    expand(parts, false, values, &mut fields)?;
    Ok(fields.current.unwrap_or_default())
}

fn expand(parts: &[Part], split: bool, values: &mut dyn Values, fields: &mut Fields) -> Result<(), Stop> {
    for (at, part) in parts.iter().enumerate() {
        let (value, quoted) = match part {
            Part::Text { text, quoted } => {
                let home = text.strip_prefix('~').filter(|rest| {
                    at == 0 && !quoted && (rest.is_empty() && parts.len() == 1 || rest.starts_with('/'))
                });
                match home {
                    Some(rest) => fields.keep(&format!("{}{rest}", values.home())),
                    None => fields.keep(text),
                }
                continue;
            }
            Part::Variable { name, quoted } => (values.variable(name), *quoted),
            Part::Substitution { tokens, quoted, .. } => (values.substitute(tokens)?, *quoted),
            Part::Bad(text) => {
                return Err(Stop::Failed(format!("{text}: bad substitution"), 1));
            }
        };
        if quoted || !split {
            fields.keep(&value);
        } else {
            fields.split(&value);
        }
        // Values can double what they hold with every line, so their sum must have an end.
        if fields.size > LARGEST {
            return Err(Stop::Failed("Argument list too long".to_owned(), 126));
        }
    }
    Ok(())
}
