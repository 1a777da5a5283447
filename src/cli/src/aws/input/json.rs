//! JSON as the AWS CLI reads it, because learners see the positions and the wording of Python's parser.

use serde_json::{Map, Number, Value};

/// How deep values may nest.
const DEEPEST: usize = 64;

/// Reads one JSON value; the error is Python's, with line, column and character.
pub fn parse(text: &str) -> Result<Value, String> {
    let letters: Vec<char> = text.chars().collect();
    let mut reader = Reader {
        letters: &letters,
        at: 0,
    };
    reader.space();
    let value = reader.value(0)?;
    reader.space();
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(reader.error("Extra data", reader.at)),
    }
}

struct Reader<'a> {
    letters: &'a [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.at += 1;
        }
    }

    fn error(&self, reason: &str, at: usize) -> String {
        let before = self.letters.get(..at).unwrap_or(self.letters);
        let line = before.iter().filter(|&&letter| letter == '\n').count() + 1;
        let column = before.iter().rev().take_while(|&&letter| letter != '\n').count() + 1;
        format!("{reason}: line {line} column {column} (char {at})")
    }

    fn value(&mut self, depth: usize) -> Result<Value, String> {
        let start = self.at;
        match self.peek() {
            _ if depth > DEEPEST => {
                Err("maximum recursion depth exceeded while decoding a JSON document".into())
            }
            Some('"') => self.string().map(Value::String),
            Some('{') => self.object(depth),
            Some('[') => self.array(depth),
            Some('-' | '0'..='9') => self.number(start),
            _ => [
                ("true", Value::Bool(true)),
                ("false", Value::Bool(false)),
                ("null", Value::Null),
            ]
            .into_iter()
            .find(|(word, _)| self.word(word))
            .map(|(_, value)| value)
            .ok_or_else(|| self.error("Expecting value", start)),
        }
    }

    fn word(&mut self, word: &str) -> bool {
        let end = self.at + word.len();
        let here = self
            .letters
            .get(self.at..end)
            .is_some_and(|letters| letters.iter().copied().eq(word.chars()));
        if here {
            self.at = end;
        }
        here
    }

    fn number(&mut self, start: usize) -> Result<Value, String> {
        let mut at = start;
        let digits = |from: usize| {
            let rest = self.letters.get(from..).unwrap_or_default();
            from + rest.iter().take_while(|letter| letter.is_ascii_digit()).count()
        };
        let is =
            |at: usize, wanted: &[char]| self.letters.get(at).is_some_and(|letter| wanted.contains(letter));
        if is(at, &['-']) {
            at += 1;
        }
        let whole = if is(at, &['0']) { at + 1 } else { digits(at) };
        if whole == at {
            return Err(self.error("Expecting value", start));
        }
        let mut end = whole;
        if is(end, &['.']) && digits(end + 1) > end + 1 {
            end = digits(end + 1);
        }
        if is(end, &['e', 'E']) {
            let sign = end + 1 + usize::from(is(end + 1, &['+', '-']));
            if digits(sign) > sign {
                end = digits(sign);
            }
        }
        let text: String = self.letters.get(start..end).unwrap_or_default().iter().collect();
        let number = if end == whole {
            text.parse::<i64>()
                .map(Number::from)
                .or_else(|_| text.parse::<u64>().map(Number::from))
                .ok()
                .or_else(|| Number::from_f64(text.parse().ok()?))
        } else {
            text.parse().ok().and_then(Number::from_f64)
        };
        let number = number.ok_or_else(|| self.error("Expecting value", start))?;
        self.at = end;
        Ok(Value::Number(number))
    }

    fn string(&mut self) -> Result<String, String> {
        let start = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let letter = self
                .peek()
                .ok_or_else(|| self.error("Unterminated string starting at", start))?;
            match letter {
                '"' => {
                    self.at += 1;
                    return Ok(out);
                }
                '\\' => out.push(self.escape(start)?),
                letter if u32::from(letter) < 0x20 => {
                    return Err(self.error("Invalid control character at", self.at));
                }
                letter => {
                    out.push(letter);
                    self.at += 1;
                }
            }
        }
    }

    fn escape(&mut self, start: usize) -> Result<char, String> {
        let backslash = self.at;
        self.at += 1;
        let letter = self
            .peek()
            .ok_or_else(|| self.error("Unterminated string starting at", start))?;
        self.at += 1;
        Ok(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let high = self
                    .hex()
                    .ok_or_else(|| self.error("Invalid \\uXXXX escape", backslash + 1))?;
                self.pair(high)
            }
            _ => return Err(self.error("Invalid \\escape", backslash)),
        })
    }

    /// Joins a surrogate pair; a lone half becomes the replacement character.
    fn pair(&mut self, high: u32) -> char {
        if (0xd800..0xdc00).contains(&high) && self.word("\\u") {
            let back = self.at - 2;
            match self.hex() {
                Some(low) if (0xdc00..0xe000).contains(&low) => {
                    let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                    return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
                }
                _ => self.at = back,
            }
        }
        char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.letters.get(self.at..self.at + 4)?;
        let mut code = 0;
        for digit in digits {
            code = code * 16 + digit.to_digit(16)?;
        }
        self.at += 4;
        Some(code)
    }

    fn array(&mut self, depth: usize) -> Result<Value, String> {
        self.at += 1;
        self.space();
        let mut items = Vec::new();
        if self.peek() == Some(']') {
            self.at += 1;
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if !self.comma(']', "array")? {
                return Ok(Value::Array(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, String> {
        self.at += 1;
        self.space();
        let mut members = Map::new();
        if self.peek() == Some('}') {
            self.at += 1;
            return Ok(Value::Object(members));
        }
        loop {
            if self.peek() != Some('"') {
                return Err(self.error("Expecting property name enclosed in double quotes", self.at));
            }
            let key = self.string()?;
            self.space();
            if self.peek() != Some(':') {
                return Err(self.error("Expecting ':' delimiter", self.at));
            }
            self.at += 1;
            self.space();
            let value = self.value(depth + 1)?;
            members.insert(key, value);
            if !self.comma('}', "object")? {
                return Ok(Value::Object(members));
            }
        }
    }

    /// After an item: whether another one follows.
    fn comma(&mut self, close: char, of: &str) -> Result<bool, String> {
        self.space();
        let comma = self.at;
        match self.peek() {
            Some(letter) if letter == close => {
                self.at += 1;
                Ok(false)
            }
            Some(',') => {
                self.at += 1;
                self.space();
                if self.peek() == Some(close) {
                    return Err(self.error(&format!("Illegal trailing comma before end of {of}"), comma));
                }
                Ok(true)
            }
            _ => Err(self.error("Expecting ',' delimiter", comma)),
        }
    }
}

/// A value on one line as Python's `json.dumps` writes it: spaces after commas and colons, ASCII only.
pub fn dump(value: &Value) -> String {
    let plain = match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(dump).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|(key, value)| format!("{}: {}", dump(&Value::String(key.clone())), dump(value)))
                .collect();
            format!("{{{}}}", members.join(", "))
        }
        scalar => scalar.to_string(),
    };
    let mut out = String::with_capacity(plain.len());
    for letter in plain.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}
