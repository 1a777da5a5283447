//! A line as words and operators, with the place of each. It never fails: what is not closed yet is read to the end
//! of the text and noted, so that completion and the editor can work with any half-typed input.
//!
//! It knows how text is quoted; it does not know what a command or a variable is worth.

use super::incomplete::{Incomplete, Missing};
use super::token::{Kind, Lexed, Part, Token, is_name, push, push_text, untabbed};

/// How deep `$(…)` may nest.
pub const DEPTH: usize = 16;

/// Reads a text.
pub fn lex(text: &str) -> Lexed {
    let chars: Vec<char> = text.chars().collect();
    let mut lexer = Lexer {
        chars: &chars,
        at: 0,
        end: chars.len(),
        incomplete: None,
        too_deep: false,
    };
    let (tokens, _) = lexer.tokens(0, false);
    Lexed {
        tokens,
        incomplete: lexer.incomplete,
        too_deep: lexer.too_deep,
    }
}

/// The operators, longer ones before their beginnings.
const OPERATORS: &[&str] = &[
    "2>&1", "1>&2", "2>>", "1>>", "&>>", "<<<", "2>", "1>", "&>", ">&2", ">>", "&&", "||", ";;", "<", ">",
    "|", "&", ";", "(", ")",
];

/// A here-document whose lines come after the end of this line.
struct Pending {
    /// Where its token stands among the tokens.
    token: usize,
    /// The line that ends it.
    delimiter: String,
    /// Whether its text stands as it is.
    quoted: bool,
    /// Whether tabs at the start of lines are dropped (`<<-`).
    trim: bool,
}

struct Lexer<'a> {
    chars: &'a [char],
    at: usize,
    end: usize,
    incomplete: Option<Incomplete>,
    too_deep: bool,
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        let at = self.at + ahead;
        if at < self.end {
            self.chars.get(at).copied()
        } else {
            None
        }
    }

    fn missing(&mut self, what: Missing, at: usize) {
        if self.incomplete.is_none() {
            self.incomplete = Some(Incomplete { what, at });
        }
    }

    /// The number of characters of a line break here, 0 when there is none.
    fn line_break(&self, ahead: usize) -> usize {
        match (self.peek(ahead), self.peek(ahead + 1)) {
            (Some('\n'), _) => 1,
            (Some('\r'), Some('\n')) => 2,
            _ => 0,
        }
    }

    /// Reads to the end, or to the `)` that closes a substitution; says whether that came.
    fn tokens(&mut self, depth: usize, inside: bool) -> (Vec<Token>, bool) {
        let mut tokens = Vec::new();
        let mut pending: Vec<Pending> = Vec::new();
        let mut closed = false;
        while let Some(letter) = self.peek(0) {
            let start = self.at;
            if letter == '\\' && self.line_break(1) > 0 {
                self.at += 1 + self.line_break(1);
            } else if letter == '\n' {
                self.at += 1;
                tokens.push(self.token(Kind::Newline, start));
                for document in pending.drain(..) {
                    self.document(document, depth, &mut tokens);
                }
            } else if letter.is_whitespace() && letter != '\u{a0}' {
                self.at += 1;
            } else if letter == '#' {
                while self.peek(0).is_some_and(|letter| letter != '\n') {
                    self.at += 1;
                }
                tokens.push(self.token(Kind::Comment, start));
            } else if letter == ')' && inside {
                self.at += 1;
                closed = true;
                break;
            } else if letter == '<' && self.peek(1) == Some('<') && self.peek(2) != Some('<') {
                pending.push(self.here(depth, tokens.len()));
                tokens.push(self.token(Kind::Here(Vec::new()), start));
            } else if let Some(operator) = self.operator() {
                self.at += operator.len();
                tokens.push(self.token(Kind::Operator(operator), start));
            } else {
                let parts = self.word(depth);
                tokens.push(self.token(Kind::Word(parts), start));
            }
        }
        if let Some(Token { start, .. }) = pending.first().and_then(|document| tokens.get(document.token)) {
            self.missing(Missing::HereDocument, *start);
        }
        (tokens, closed)
    }

    fn token(&self, kind: Kind, start: usize) -> Token {
        Token {
            kind,
            start,
            end: self.at,
        }
    }

    /// The operator that starts here. All of them are ASCII, so their length counts characters too.
    fn operator(&self) -> Option<&'static str> {
        OPERATORS.iter().copied().find(|operator| {
            operator
                .chars()
                .enumerate()
                .all(|(ahead, letter)| self.peek(ahead) == Some(letter))
        })
    }

    /// Reads `<<WORD`; its lines follow after the end of the line.
    fn here(&mut self, depth: usize, token: usize) -> Pending {
        self.at += 2;
        let trim = self.peek(0) == Some('-');
        if trim {
            self.at += 1;
        }
        while matches!(self.peek(0), Some(' ' | '\t')) {
            self.at += 1;
        }
        let mut delimiter = String::new();
        let mut quoted = false;
        for part in self.word(depth) {
            if let Part::Text {
                text,
                quoted: protected,
            } = part
            {
                delimiter.push_str(&text);
                quoted |= protected;
            }
        }
        Pending {
            token,
            delimiter,
            quoted,
            trim,
        }
    }

    /// Reads the lines of a here-document and gives them to its token.
    fn document(&mut self, document: Pending, depth: usize, tokens: &mut [Token]) {
        let start = self.at;
        let mut closed = false;
        let mut body_end = self.at;
        while self.at < self.end {
            let mut line = String::new();
            while let Some(letter) = self.peek(0) {
                self.at += 1;
                if letter == '\n' {
                    break;
                }
                line.push(letter);
            }
            let line = line.trim_end_matches('\r');
            let line = if document.trim {
                line.trim_start_matches('\t')
            } else {
                line
            };
            if line == document.delimiter {
                closed = true;
                break;
            }
            body_end = self.at;
        }
        if !closed {
            self.missing(Missing::HereDocument, start);
        }
        let parts = if document.quoted {
            let text = self
                .chars
                .get(start..body_end)
                .unwrap_or_default()
                .iter()
                .collect();
            vec![Part::Text { text, quoted: true }]
        } else {
            self.within(start, body_end, |inner| inner.double(None, depth))
        };
        let parts = if document.trim {
            parts.into_iter().map(untabbed).collect()
        } else {
            parts
        };
        if let Some(token) = tokens.get_mut(document.token) {
            token.kind = Kind::Here(parts);
        }
    }

    /// Reads another stretch of the same text, and comes back.
    fn within<T>(&mut self, start: usize, end: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let back = (self.at, self.end);
        (self.at, self.end) = (start, end);
        let found = read(self);
        (self.at, self.end) = back;
        found
    }

    /// Reads a word: everything up to a blank or an operator.
    fn word(&mut self, depth: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        while let Some(letter) = self.peek(0) {
            let start = self.at;
            match letter {
                '\u{a0}' => {
                    self.at += 1;
                    push(&mut parts, letter, false);
                }
                '|' | '&' | ';' | '<' | '>' | '(' | ')' => break,
                letter if letter.is_whitespace() => break,
                '\'' => {
                    self.at += 1;
                    self.single(start, &mut parts);
                }
                '"' => {
                    self.at += 1;
                    push_text(&mut parts, "", true);
                    let inner = self.double(Some(start), depth);
                    for part in inner {
                        match part {
                            Part::Text { text, .. } => push_text(&mut parts, &text, true),
                            part => parts.push(part),
                        }
                    }
                }
                '\\' => self.backslash(&mut parts),
                '$' | '`' => self.dollar(false, depth, &mut parts),
                letter => {
                    self.at += 1;
                    push(&mut parts, letter, false);
                }
            }
        }
        parts
    }

    fn backslash(&mut self, parts: &mut Vec<Part>) {
        let line_break = self.line_break(1);
        match self.peek(1) {
            _ if line_break > 0 => self.at += 1 + line_break,
            Some(letter) => {
                self.at += 2;
                push(parts, letter, true);
            }
            None => {
                self.missing(Missing::AfterBackslash, self.at);
                self.at += 1;
                push(parts, '\\', true);
            }
        }
    }

    fn single(&mut self, start: usize, parts: &mut Vec<Part>) {
        let mut text = String::new();
        loop {
            let Some(letter) = self.peek(0) else {
                self.missing(Missing::SingleQuote, start);
                break;
            };
            self.at += 1;
            if letter == '\'' {
                break;
            }
            text.push(letter);
        }
        push_text(parts, &text, true);
    }

    /// Reads what double quotes hold, up to the closing one; or, without a place of an opening one, to the end, as
    /// a here-document.
    fn double(&mut self, opened: Option<usize>, depth: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        while let Some(letter) = self.peek(0) {
            match letter {
                '"' if opened.is_some() => {
                    self.at += 1;
                    return parts;
                }
                '\\' => {
                    let line_break = self.line_break(1);
                    match self.peek(1) {
                        _ if line_break > 0 => self.at += 1 + line_break,
                        Some(next)
                            if matches!(next, '$' | '`' | '\\') || (next == '"' && opened.is_some()) =>
                        {
                            self.at += 2;
                            push(&mut parts, next, true);
                        }
                        _ => {
                            self.at += 1;
                            push(&mut parts, '\\', true);
                        }
                    }
                }
                '$' | '`' => self.dollar(true, depth, &mut parts),
                letter => {
                    self.at += 1;
                    push(&mut parts, letter, true);
                }
            }
        }
        if let Some(start) = opened {
            self.missing(Missing::DoubleQuote, start);
        }
        parts
    }

    /// Reads an expansion: `$NAME`, `${NAME}`, `$(…)`, `` `…` ``, or a dollar that means itself.
    fn dollar(&mut self, quoted: bool, depth: usize, parts: &mut Vec<Part>) {
        let start = self.at;
        let back_quote = self.peek(0) == Some('`');
        self.at += 1;
        match self.peek(0) {
            _ if back_quote => self.back_quotes(start, quoted, depth, parts),
            Some('(') if depth >= DEPTH => {
                self.too_deep = true;
                push(parts, '$', quoted);
                // Inside quotes the bracket is text; outside, the word ends here and the parser refuses it.
            }
            Some('(') => {
                self.at += 1;
                let (tokens, closed) = self.tokens(depth + 1, true);
                if !closed {
                    self.missing(Missing::Substitution, start);
                }
                parts.push(Part::Substitution {
                    tokens,
                    quoted,
                    closed,
                });
            }
            Some('{') => {
                self.at += 1;
                let mut name = String::new();
                loop {
                    let Some(letter) = self.peek(0) else {
                        self.missing(Missing::Brace, start);
                        break;
                    };
                    self.at += 1;
                    if letter == '}' {
                        break;
                    }
                    name.push(letter);
                }
                parts.push(if is_name(&name) || name == "?" {
                    Part::Variable { name, quoted }
                } else {
                    Part::Bad(format!("${{{name}}}"))
                });
            }
            Some(letter) if "?$!@#*-0123456789".contains(letter) => {
                self.at += 1;
                parts.push(Part::Variable {
                    name: letter.to_string(),
                    quoted,
                });
            }
            Some(letter) if letter == '_' || letter.is_ascii_alphabetic() => {
                let mut name = String::new();
                while let Some(letter) = self.peek(0)
                    && (letter == '_' || letter.is_ascii_alphanumeric())
                {
                    name.push(letter);
                    self.at += 1;
                }
                parts.push(Part::Variable { name, quoted });
            }
            _ => push(parts, '$', quoted),
        }
    }

    fn back_quotes(&mut self, start: usize, quoted: bool, depth: usize, parts: &mut Vec<Part>) {
        let from = self.at;
        while let Some(letter) = self.peek(0)
            && letter != '`'
        {
            self.at += if letter == '\\' && self.peek(1).is_some() {
                2
            } else {
                1
            };
        }
        let to = self.at.min(self.end);
        self.at = to;
        let closed = self.peek(0).is_some();
        if closed {
            self.at += 1;
        } else {
            self.missing(Missing::BackQuote, start);
        }
        if depth >= DEPTH {
            self.too_deep = true;
            return;
        }
        let tokens = self.within(from, to, |inner| inner.tokens(depth + 1, false).0);
        parts.push(Part::Substitution {
            tokens,
            quoted,
            closed,
        });
    }
}
