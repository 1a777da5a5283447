//! Words with their variables and substitutions replaced, and split where they must be.
//!
//! It knows the rules of quoting; it does not know what the words are for.

use super::eval::{Eval, Stop};
use super::files::{HOME, LARGEST};
use super::lex::Part;
use super::parse::{assigned, literal};

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

impl Eval<'_> {
    /// The words of a command. Arguments of `export` that look like assignments stay in one piece.
    pub fn expand_all(&mut self, words: &[&[Part]]) -> Result<Vec<String>, Stop> {
        let declares = words.first().and_then(|word| literal(word)) == Some("export");
        let mut fields = Fields::default();
        for word in words {
            if declares && assigned(word).is_some() {
                let text = self.expand_one(word)?;
                fields.keep(&text);
            } else {
                self.expand(word, true, &mut fields)?;
            }
            fields.done.extend(fields.current.take());
        }
        Ok(fields.done)
    }

    /// A word that stays one: the value of an assignment, the name of a file, the lines of a here-document.
    pub fn expand_one(&mut self, parts: &[Part]) -> Result<String, Stop> {
        let mut fields = Fields::default();
        self.expand(parts, false, &mut fields)?;
        Ok(fields.current.unwrap_or_default())
    }

    fn expand(&mut self, parts: &[Part], split: bool, fields: &mut Fields) -> Result<(), Stop> {
        for (at, part) in parts.iter().enumerate() {
            let (value, quoted) = match part {
                Part::Text { text, quoted } => {
                    let home = text.strip_prefix('~').filter(|rest| {
                        at == 0 && !quoted && (rest.is_empty() && parts.len() == 1 || rest.starts_with('/'))
                    });
                    match home {
                        Some(rest) => fields.keep(&format!("{HOME}{rest}")),
                        None => fields.keep(text),
                    }
                    continue;
                }
                Part::Variable { name, quoted } => (self.variable(name), *quoted),
                Part::Substitution { tokens, quoted, .. } => (self.substitute(tokens)?, *quoted),
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

    fn variable(&self, name: &str) -> String {
        match name {
            "?" => self.shell.code.to_string(),
            "$" => "1".to_owned(),
            "0" => "bash".to_owned(),
            "#" => "0".to_owned(),
            "PWD" => HOME.to_owned(),
            name => self.shell.variables.get(name).cloned().unwrap_or_default(),
        }
    }
}
