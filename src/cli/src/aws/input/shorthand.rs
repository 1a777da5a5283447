//! The AWS CLI's shorthand: `Name=state,Values=available,pending`, `Add=[{Group=all}]`.
//!
//! It knows the grammar only; the table turns the texts into numbers and booleans afterwards (`value.rs`).

use serde_json::{Map, Value};

/// How deep lists and structures may nest.
const DEEPEST: usize = 32;

/// Loads the file behind `key@=file://…`.
pub type Load<'a> = &'a dyn Fn(&str) -> Result<Option<String>, String>;

/// Reads one argument; the error shows where it went wrong, with a caret.
pub fn parse(text: &str, load: Load<'_>) -> Result<Value, String> {
    let letters: Vec<char> = text.chars().collect();
    Reader {
        letters: &letters,
        at: 0,
        from_files: false,
        load,
    }
    .parameter()
}

struct Reader<'a> {
    letters: &'a [char],
    at: usize,
    /// Whether the key before ended in `@`, so that values may name files.
    from_files: bool,
    load: Load<'a>,
}

/// Which letters may follow in an unquoted value: the first one of a key stops at brackets, later ones at `=`.
#[derive(Clone, Copy, PartialEq)]
enum Run {
    First,
    Second,
}

impl Run {
    fn starts(letter: char) -> bool {
        !matches!(letter, '"' | '\'' | ',' | '=' | '[' | '{') && (0x21..=0xffff).contains(&u32::from(letter))
    }

    fn follows(self, letter: char) -> bool {
        let barred = match self {
            Self::First => matches!(letter, '"' | '\'' | ',' | ']' | '}'),
            Self::Second => matches!(letter, '"' | '\'' | ',' | '='),
        };
        letter.is_whitespace() || !barred && (0x21..=0xffff).contains(&u32::from(letter))
    }
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn space(&mut self) {
        while self
            .peek()
            .is_some_and(|letter| letter.is_ascii_whitespace() || letter == '\u{b}')
        {
            self.at += 1;
        }
    }

    fn expect(&mut self, wanted: char) -> Result<(), String> {
        if self.peek() == Some(wanted) {
            self.at += 1;
            return Ok(());
        }
        Err(self.wrong(&wanted.to_string()))
    }

    /// The same with white space around it.
    fn expect_spaced(&mut self, wanted: char) -> Result<(), String> {
        self.space();
        self.expect(wanted)?;
        self.space();
        Ok(())
    }

    fn wrong(&self, wanted: &str) -> String {
        let found = self.peek().map_or("EOF".to_owned(), String::from);
        format!(
            "Expected: '{wanted}', received: '{found}' for input:\n{}",
            self.caret(self.at)
        )
    }

    /// The input with a caret under a letter; the caret's line goes below the line of that letter.
    fn caret(&self, at: usize) -> String {
        let (before, after) = self.letters.split_at_checked(at).unwrap_or((self.letters, &[]));
        let column = before.iter().rev().take_while(|&&letter| letter != '\n').count();
        let end = after
            .iter()
            .position(|&letter| letter == '\n')
            .unwrap_or(after.len());
        let (line, rest) = after.split_at_checked(end).unwrap_or((after, &[]));
        let text: String = before.iter().chain(line).collect();
        let rest: String = rest.iter().collect();
        format!("{text}\n{}^{rest}", " ".repeat(column))
    }

    fn parameter(&mut self) -> Result<Value, String> {
        let mut members = Map::new();
        let (key, value) = self.member()?;
        members.insert(key, value);
        let mut last = self.at;
        while self.at < self.letters.len() {
            self.expect_spaced(',')?;
            let (key, value) = self.member()?;
            if members.contains_key(&key) {
                return Err(format!(
                    "Second instance of key \"{key}\" encountered for input:\n{}\nThis is often because there is a \
                     preceding \",\" instead of a space.",
                    self.caret(last + 1)
                ));
            }
            members.insert(key, value);
            last = self.at;
        }
        Ok(Value::Object(members))
    }

    fn member(&mut self) -> Result<(String, Value), String> {
        let key = self.key_and_sign()?;
        let value = match self.peek() {
            None => Value::String(String::new()),
            Some('[') => self.list(0)?,
            Some('{') => self.hash(0)?,
            Some(_) => self.comma_list()?,
        };
        Ok((key, value))
    }

    /// `key=` or `key@=`.
    fn key_and_sign(&mut self) -> Result<String, String> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|letter| letter.is_ascii_alphanumeric() || "-_.#/:".contains(letter))
        {
            self.at += 1;
        }
        let key = self
            .letters
            .get(start..self.at)
            .unwrap_or_default()
            .iter()
            .collect();
        self.from_files = self.expect_spaced('@').is_ok();
        self.expect_spaced('=')?;
        Ok(key)
    }

    /// `a` or `a,b`, up to the next `key=`.
    fn comma_list(&mut self) -> Result<Value, String> {
        let first = self.first_value()?;
        self.space();
        if self.peek() != Some(',') {
            return Ok(Value::String(first));
        }
        self.expect_spaced(',')?;
        let mut items = vec![Value::String(first.clone())];
        loop {
            match self.later_value() {
                Ok((item, more)) => {
                    items.push(Value::String(item));
                    if !more {
                        break;
                    }
                }
                Err(reason) => {
                    if self.at >= self.letters.len() {
                        return Err(reason);
                    }
                    // What looked like a value is the next key: go back to the comma before it.
                    while self.at > 0 && self.peek() != Some(',') {
                        self.at -= 1;
                    }
                    break;
                }
            }
        }
        if items.len() == 1 {
            return Ok(Value::String(first));
        }
        Ok(Value::Array(items))
    }

    /// A later value of a comma list, and whether a comma follows.
    fn later_value(&mut self) -> Result<(String, bool), String> {
        let value = match self.peek() {
            Some(mark @ ('"' | '\'')) => self.quoted(mark)?,
            _ => match self.run(Run::Second) {
                Some(value) => self.resolve(value)?,
                None => {
                    return Err(format!(
                        "Expected: '<second>', received: '<none>' for input:\n{}",
                        self.caret(self.at)
                    ));
                }
            },
        };
        self.space();
        if self.at >= self.letters.len() {
            return Ok((value, false));
        }
        self.expect_spaced(',')?;
        Ok((value, true))
    }

    fn first_value(&mut self) -> Result<String, String> {
        match self.peek() {
            Some(mark @ ('"' | '\'')) => self.quoted(mark),
            _ => match self.run(Run::First) {
                Some(value) => self.resolve(value),
                None => Ok(String::new()),
            },
        }
    }

    /// An unquoted run of letters; `\,` stands for a comma.
    fn run(&mut self, kind: Run) -> Option<String> {
        let start = self.at;
        loop {
            let letter = self.peek();
            if letter == Some('\\') && self.letters.get(self.at + 1) == Some(&',') {
                self.at += 2;
                continue;
            }
            let goes_on = letter.is_some_and(|letter| {
                if self.at == start {
                    Run::starts(letter)
                } else {
                    kind.follows(letter)
                }
            });
            if !goes_on {
                break;
            }
            self.at += 1;
        }
        if self.at == start {
            return None;
        }
        let text: String = self
            .letters
            .get(start..self.at)
            .unwrap_or_default()
            .iter()
            .collect();
        Some(text.replace("\\,", ",").trim_end().to_owned())
    }

    /// A value in quotes; a backslash escapes the quote and itself.
    fn quoted(&mut self, mark: char) -> Result<String, String> {
        let mut at = self.at + 1;
        let mut escaped = None;
        let end = loop {
            match self.letters.get(at) {
                Some('\\') if self.letters.get(at + 1) == Some(&mark) => {
                    escaped = Some(at + 1);
                    at += 2;
                }
                Some(&letter) if letter == mark => break Some(at),
                Some(_) => at += 1,
                // Nothing closes it: then the last escaped quote does.
                None => break escaped,
            }
        };
        let Some(end) = end else {
            let name = if mark == '"' {
                "double quoted"
            } else {
                "singled quoted"
            };
            return Err(format!(
                "Expected: '<{name}>', received: '<none>' for input:\n{}",
                self.caret(self.at)
            ));
        };
        let text: String = self
            .letters
            .get(self.at + 1..end)
            .unwrap_or_default()
            .iter()
            .collect();
        self.at = end + 1;
        self.resolve(
            text.replace(&format!("\\{mark}"), &mark.to_string())
                .replace("\\\\", "\\"),
        )
    }

    fn resolve(&self, text: String) -> Result<String, String> {
        if self.from_files
            && let Some(content) = (self.load)(&text)?
        {
            return Ok(content);
        }
        Ok(text)
    }

    fn list(&mut self, depth: usize) -> Result<Value, String> {
        self.expect_spaced('[')?;
        let mut items = Vec::new();
        while self.peek() != Some(']') {
            items.push(self.item(depth)?);
            self.space();
            if self.peek() != Some(']') {
                self.expect(',')?;
                self.space();
            }
        }
        self.expect(']')?;
        Ok(Value::Array(items))
    }

    fn hash(&mut self, depth: usize) -> Result<Value, String> {
        self.expect_spaced('{')?;
        let mut members = Map::new();
        while self.peek() != Some('}') {
            let key = self.key_and_sign()?;
            let value = self.item(depth)?;
            self.space();
            if self.peek() != Some('}') {
                self.expect(',')?;
                self.space();
            }
            members.insert(key, value);
        }
        self.expect('}')?;
        Ok(Value::Object(members))
    }

    fn item(&mut self, depth: usize) -> Result<Value, String> {
        match self.peek() {
            Some('[' | '{') if depth >= DEEPEST => Err(self.wrong("value")),
            Some('[') => self.list(depth + 1),
            Some('{') => self.hash(depth + 1),
            _ => self.first_value().map(Value::String),
        }
    }
}
