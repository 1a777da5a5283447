//! Cuts an expression into tokens. It knows how each token is written and how tightly it binds, not which may follow
//! which. Positions count characters.

use std::iter::Peekable;
use std::str::Chars;

use serde_json::Value;

use super::QueryError;

/// The sort of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Dot,
    Star,
    Comma,
    Colon,
    Current,
    LeftParen,
    RightParen,
    LeftBrace,
    RightBrace,
    LeftBracket,
    RightBracket,
    Flatten,
    Filter,
    Pipe,
    Or,
    And,
    Reference,
    Not,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Number,
    Literal,
    Identifier,
    QuotedIdentifier,
    End,
}

impl Sort {
    /// The name by which errors call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Star => "star",
            Self::Comma => "comma",
            Self::Colon => "colon",
            Self::Current => "current",
            Self::LeftParen => "lparen",
            Self::RightParen => "rparen",
            Self::LeftBrace => "lbrace",
            Self::RightBrace => "rbrace",
            Self::LeftBracket => "lbracket",
            Self::RightBracket => "rbracket",
            Self::Flatten => "flatten",
            Self::Filter => "filter",
            Self::Pipe => "pipe",
            Self::Or => "or",
            Self::And => "and",
            Self::Reference => "expref",
            Self::Not => "not",
            Self::Equal => "eq",
            Self::NotEqual => "ne",
            Self::Less => "lt",
            Self::LessOrEqual => "lte",
            Self::Greater => "gt",
            Self::GreaterOrEqual => "gte",
            Self::Number => "number",
            Self::Literal => "literal",
            Self::Identifier => "unquoted_identifier",
            Self::QuotedIdentifier => "quoted_identifier",
            Self::End => "eof",
        }
    }

    /// How tightly it binds what stands left of it.
    pub(super) fn power(self) -> u8 {
        match self {
            Self::Pipe => 1,
            Self::Or => 2,
            Self::And => 3,
            Self::Equal
            | Self::NotEqual
            | Self::Less
            | Self::LessOrEqual
            | Self::Greater
            | Self::GreaterOrEqual => 5,
            Self::Flatten => 9,
            Self::Star => 20,
            Self::Filter => 21,
            Self::Dot => 40,
            Self::Not => 45,
            Self::LeftBrace => 50,
            Self::LeftBracket => 55,
            Self::LeftParen => 60,
            _ => 0,
        }
    }
}

/// A token: its sort, where it starts, and its text or the value it stands for.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) sort: Sort,
    pub(super) start: usize,
    pub(super) value: Value,
}

/// Cuts `text` into tokens, the last of which is [`Sort::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, QueryError> {
    let mut lexer = Lexer {
        text,
        rest: text.chars().peekable(),
        position: 0,
    };
    let mut all = Vec::new();
    while let Some(token) = lexer.token()? {
        all.push(token);
    }
    all.push(Token {
        sort: Sort::End,
        start: lexer.position,
        value: Value::from(""),
    });
    Ok(all)
}

struct Lexer<'t> {
    text: &'t str,
    rest: Peekable<Chars<'t>>,
    position: usize,
}

impl Lexer<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.rest.next();
        self.position += usize::from(next.is_some());
        next
    }

    /// Takes the next character if it is `wanted`.
    fn take(&mut self, wanted: char) -> bool {
        let found = self.rest.peek() == Some(&wanted);
        if found {
            self.next();
        }
        found
    }

    fn take_while(&mut self, start: char, wanted: fn(char) -> bool) -> String {
        let mut taken = String::from(start);
        while let Some(&next) = self.rest.peek().filter(|c| wanted(**c)) {
            taken.push(next);
            self.next();
        }
        taken
    }

    fn token(&mut self) -> Result<Option<Token>, QueryError> {
        while self
            .rest
            .peek()
            .is_some_and(|c| matches!(c, ' ' | '\t' | '\n' | '\r'))
        {
            self.next();
        }
        let start = self.position;
        let Some(first) = self.next() else { return Ok(None) };
        let (sort, value) = match first {
            'a'..='z' | 'A'..='Z' | '_' => {
                let name = self.take_while(first, |c| c == '_' || c.is_ascii_alphanumeric());
                (Sort::Identifier, Value::from(name))
            }
            '0'..='9' | '-' => {
                let digits = self.take_while(first, |c| c.is_ascii_digit());
                if digits == "-" {
                    return Err(self.error(start, "Unknown token '-'"));
                }
                let limit = if first == '-' { i64::MIN } else { i64::MAX };
                (Sort::Number, Value::from(digits.parse().unwrap_or(limit)))
            }
            '"' => (Sort::QuotedIdentifier, self.quoted_identifier(start)?),
            '\'' => (
                Sort::Literal,
                Value::from(self.until('\'', start)?.replace("\\'", "'")),
            ),
            '`' => (Sort::Literal, self.literal(start)?),
            '=' if self.rest.peek() != Some(&'=') => return Err(self.error(start, "Unknown token '='")),
            _ => match self.sign(first) {
                Some((sort, sign)) => (sort, Value::from(sign)),
                None => return Err(self.error(start, &format!("Unknown token {first}"))),
            },
        };
        Ok(Some(Token { sort, start, value }))
    }

    /// A token made of signs only, and those signs.
    fn sign(&mut self, first: char) -> Option<(Sort, &'static str)> {
        Some(match first {
            '.' => (Sort::Dot, "."),
            '*' => (Sort::Star, "*"),
            ',' => (Sort::Comma, ","),
            ':' => (Sort::Colon, ":"),
            '@' => (Sort::Current, "@"),
            '(' => (Sort::LeftParen, "("),
            ')' => (Sort::RightParen, ")"),
            '{' => (Sort::LeftBrace, "{"),
            '}' => (Sort::RightBrace, "}"),
            ']' => (Sort::RightBracket, "]"),
            '[' if self.take(']') => (Sort::Flatten, "[]"),
            '[' if self.take('?') => (Sort::Filter, "[?"),
            '[' => (Sort::LeftBracket, "["),
            '|' if self.take('|') => (Sort::Or, "||"),
            '|' => (Sort::Pipe, "|"),
            '&' if self.take('&') => (Sort::And, "&&"),
            '&' => (Sort::Reference, "&"),
            '!' if self.take('=') => (Sort::NotEqual, "!="),
            '!' => (Sort::Not, "!"),
            '<' if self.take('=') => (Sort::LessOrEqual, "<="),
            '<' => (Sort::Less, "<"),
            '>' if self.take('=') => (Sort::GreaterOrEqual, ">="),
            '>' => (Sort::Greater, ">"),
            '=' if self.take('=') => (Sort::Equal, "=="),
            _ => return None,
        })
    }

    /// The text up to `end`, which is consumed; a backslash keeps the character after it from ending the text.
    fn until(&mut self, end: char, start: usize) -> Result<String, QueryError> {
        let mut taken = String::new();
        loop {
            match self.next() {
                Some(next) if next == end => return Ok(taken),
                Some('\\') => {
                    taken.push('\\');
                    taken.extend(self.next());
                }
                Some(next) => taken.push(next),
                None => return Err(self.error(start, &format!("Unclosed {end} delimiter"))),
            }
        }
    }

    /// What stands between backticks: JSON, or else the text itself.
    fn literal(&mut self, start: usize) -> Result<Value, QueryError> {
        let lexeme = self.until('`', start)?.replace("\\`", "`");
        serde_json::from_str(&lexeme)
            .or_else(|_| serde_json::from_str(&format!("\"{}\"", lexeme.trim_start())))
            .map_err(|_| self.error(start, &format!("Bad token {lexeme}")))
    }

    fn quoted_identifier(&mut self, start: usize) -> Result<Value, QueryError> {
        let lexeme = format!("\"{}\"", self.until('"', start)?);
        serde_json::from_str(&lexeme).map_err(|_| self.error(start, bad_string(&lexeme)))
    }

    fn error(&self, position: usize, message: &str) -> QueryError {
        let text = self.text;
        QueryError::new(format!(
            "Bad jmespath expression: {message}:\n{text}\n{:position$}^",
            ""
        ))
    }
}

/// What Python's JSON reader says first about a quoted string that it cannot read.
fn bad_string(lexeme: &str) -> &'static str {
    let mut rest = lexeme.chars();
    while let Some(next) = rest.next() {
        match next {
            '\u{0}'..='\u{1f}' => return "Invalid control character at",
            '\\' => match rest.next() {
                Some('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't') => {}
                Some('u') if rest.clone().take(4).filter(char::is_ascii_hexdigit).count() == 4 => {}
                Some('u') => return "Invalid \\uXXXX escape",
                _ => return "Invalid \\escape",
            },
            _ => {}
        }
    }
    "Invalid \\uXXXX escape"
}
