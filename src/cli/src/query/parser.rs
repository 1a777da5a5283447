//! Builds the tree of an expression by the precedence of its tokens, and words what is wrong with it.
//!
//! The `jmespath` crate has a parser too; it refuses `` `word` ``, which queries for the AWS CLI are full of, and groups
//! `a.*.b.c` otherwise, so this one follows the AWS CLI instead.

use serde_json::Value;

use super::ast::{Comparator, Kind, Node};
use super::lexer::{Sort, Token, tokens};
use super::{MAX_DEPTH, QueryError};
use crate::python;

/// A token that binds less than this ends a projection.
const PROJECTION_STOP: u8 = 10;

/// Parses `text`.
pub(super) fn parse(text: &str) -> Result<Node, QueryError> {
    if text.is_empty() {
        return Err(QueryError::new("Invalid JMESPath expression: cannot be empty."));
    }
    let mut parser = Parser {
        text,
        tokens: tokens(text)?,
        at: 0,
        depth: 0,
    };
    let root = parser.expression(0)?;
    if parser.current() != Sort::End {
        let token = parser.token(0);
        return Err(parser.error(
            &token,
            &format!("Unexpected token: {}", python::text(&token.value)),
        ));
    }
    Ok(root)
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

type Parsed = Result<Node, QueryError>;

impl Parser<'_> {
    fn sort(&self, ahead: usize) -> Sort {
        self.tokens
            .get(self.at + ahead)
            .map_or(Sort::End, |token| token.sort)
    }

    fn current(&self) -> Sort {
        self.sort(0)
    }

    fn token(&self, ahead: usize) -> Token {
        let end = || Token {
            sort: Sort::End,
            start: self.text.chars().count(),
            value: Value::from(""),
        };
        self.tokens.get(self.at + ahead).cloned().unwrap_or_else(end)
    }

    fn advance(&mut self) -> Token {
        let token = self.token(0);
        self.at += 1;
        token
    }

    /// Takes a token of the sort `wanted`, or says that it is missing.
    fn expect(&mut self, wanted: Sort) -> Result<(), QueryError> {
        if self.current() == wanted {
            self.at += 1;
            return Ok(());
        }
        Err(self.missing(wanted.name()))
    }

    fn missing(&self, wanted: &str) -> QueryError {
        let token = self.token(0);
        if token.sort == Sort::End {
            return self.incomplete();
        }
        self.error(
            &token,
            &format!("Expecting: {wanted}, got: {}", token.sort.name()),
        )
    }

    fn incomplete(&self) -> QueryError {
        let (text, indent) = (self.text, self.text.chars().count() + 1);
        QueryError::new(format!(
            "Invalid jmespath expression: Incomplete expression:\n\"{text}\"\n{:indent$}^",
            ""
        ))
    }

    fn error(&self, token: &Token, reason: &str) -> QueryError {
        let (text, start, indent) = (self.text, token.start, token.start + 1);
        let (value, sort) = (python::text(&token.value), token.sort.name().to_uppercase());
        QueryError::new(format!(
            "{reason}: Parse error at column {start}, token \"{value}\" ({sort}), for expression:\n\"{text}\"\n{:indent$}^",
            ""
        ))
    }

    fn too_deep(&self) -> QueryError {
        QueryError::new(format!(
            "Invalid jmespath expression: Nested more than {MAX_DEPTH} levels deep:\n\"{}\"",
            self.text
        ))
    }

    /// A node, unless its tree has become too high.
    fn node(&self, kind: Kind) -> Parsed {
        let node = Node::new(kind);
        if node.height > MAX_DEPTH {
            Err(self.too_deep())
        } else {
            Ok(node)
        }
    }

    fn expression(&mut self, power: u8) -> Parsed {
        if self.depth >= MAX_DEPTH {
            return Err(self.too_deep());
        }
        self.depth += 1;
        let first = self.advance();
        let mut left = self.start(first)?;
        while power < self.current().power() {
            let token = self.advance();
            left = self.follow(left, &token)?;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// An expression that begins with `token`.
    fn start(&mut self, token: Token) -> Parsed {
        match (token.sort, token.value) {
            (Sort::Literal, value) => self.node(Kind::Literal(value)),
            (Sort::Identifier, Value::String(name)) => self.node(Kind::Field(name)),
            (Sort::QuotedIdentifier, Value::String(name)) => {
                if self.current() == Sort::LeftParen {
                    let token = Token {
                        start: 0,
                        ..self.token(0)
                    };
                    return Err(self.error(&token, "Quoted identifier not allowed for function names."));
                }
                self.node(Kind::Field(name))
            }
            (Sort::Current, _) => self.node(Kind::Current),
            (Sort::Star, _) => {
                let right = match self.current() {
                    Sort::RightBracket => self.node(Kind::Current)?,
                    _ => self.projected(Sort::Star.power())?,
                };
                let left = self.node(Kind::Current)?;
                self.node(Kind::Values(left.into(), right.into()))
            }
            (sort @ (Sort::Filter | Sort::Flatten), value) => {
                let left = self.node(Kind::Current)?;
                self.follow(
                    left,
                    &Token {
                        sort,
                        start: token.start,
                        value,
                    },
                )
            }
            (Sort::LeftBrace, _) => self.hash(),
            (Sort::LeftParen, _) => {
                let inner = self.expression(0)?;
                self.expect(Sort::RightParen)?;
                Ok(inner)
            }
            (Sort::Not, _) => {
                let right = self.expression(Sort::Not.power())?;
                self.node(Kind::Not(right.into()))
            }
            (Sort::Reference, _) => {
                let right = self.expression(Sort::Reference.power())?;
                self.node(Kind::Reference(right.into()))
            }
            (Sort::LeftBracket, _) => self.start_bracket(),
            (Sort::End, _) => Err(self.incomplete()),
            (sort, value) => Err(self.error(
                &Token {
                    sort,
                    start: token.start,
                    value,
                },
                "invalid token",
            )),
        }
    }

    fn start_bracket(&mut self) -> Parsed {
        match (self.current(), self.sort(1)) {
            (Sort::Number | Sort::Colon, _) => {
                let left = self.node(Kind::Current)?;
                self.index(left)
            }
            (Sort::Star, Sort::RightBracket) => {
                let left = self.node(Kind::Current)?;
                self.wildcard(left)
            }
            _ => self.list(),
        }
    }

    /// An expression that goes on after `left` with `token`, which is consumed.
    fn follow(&mut self, left: Node, token: &Token) -> Parsed {
        match token.sort {
            Sort::Dot if self.current() == Sort::Star => {
                self.at += 1;
                let right = self.projected(Sort::Dot.power())?;
                self.node(Kind::Values(left.into(), right.into()))
            }
            Sort::Dot => {
                let right = self.member(Sort::Dot.power())?;
                self.node(Kind::Then(left.into(), right.into()))
            }
            Sort::Pipe => {
                let right = self.expression(Sort::Pipe.power())?;
                self.node(Kind::Then(left.into(), right.into()))
            }
            Sort::Or => {
                let right = self.expression(Sort::Or.power())?;
                self.node(Kind::Or(left.into(), right.into()))
            }
            Sort::And => {
                let right = self.expression(Sort::And.power())?;
                self.node(Kind::And(left.into(), right.into()))
            }
            Sort::Equal => self.compare(Comparator::Equal, left),
            Sort::NotEqual => self.compare(Comparator::NotEqual, left),
            Sort::Less => self.compare(Comparator::Less, left),
            Sort::LessOrEqual => self.compare(Comparator::LessOrEqual, left),
            Sort::Greater => self.compare(Comparator::Greater, left),
            Sort::GreaterOrEqual => self.compare(Comparator::GreaterOrEqual, left),
            Sort::Flatten => {
                let base = self.node(Kind::Flatten(left.into()))?;
                let right = self.projected(Sort::Flatten.power())?;
                self.node(Kind::Projection(base.into(), right.into()))
            }
            Sort::Filter => self.filter(left),
            Sort::LeftParen => self.call(left),
            Sort::LeftBracket => match self.current() {
                Sort::Number | Sort::Colon => self.index(left),
                _ => self.wildcard(left),
            },
            _ => Err(self.error(token, "invalid token")),
        }
    }

    fn compare(&mut self, comparator: Comparator, left: Node) -> Parsed {
        let right = self.expression(Sort::Equal.power())?;
        self.node(Kind::Compare(comparator, left.into(), right.into()))
    }

    fn filter(&mut self, left: Node) -> Parsed {
        let condition = self.expression(0)?;
        self.expect(Sort::RightBracket)?;
        let right = match self.current() {
            Sort::Flatten => self.node(Kind::Current)?,
            _ => self.projected(Sort::Filter.power())?,
        };
        self.node(Kind::Filter(left.into(), right.into(), condition.into()))
    }

    fn call(&mut self, left: Node) -> Parsed {
        let Kind::Field(name) = left.kind else {
            let before = self
                .tokens
                .get(self.at.saturating_sub(2))
                .cloned()
                .unwrap_or_else(|| self.token(0));
            return Err(self.error(
                &before,
                &format!("Invalid function name '{}'", python::text(&before.value)),
            ));
        };
        let mut arguments = Vec::new();
        while self.current() != Sort::RightParen {
            arguments.push(self.expression(0)?);
            if self.current() == Sort::Comma {
                self.at += 1;
            }
        }
        self.at += 1;
        self.node(Kind::Call(name, arguments))
    }

    /// `*]` after `[`
    fn wildcard(&mut self, left: Node) -> Parsed {
        self.expect(Sort::Star)?;
        self.expect(Sort::RightBracket)?;
        let right = self.projected(Sort::Star.power())?;
        self.node(Kind::Projection(left.into(), right.into()))
    }

    /// `0]` or `0:1:2]` after `[`
    fn index(&mut self, left: Node) -> Parsed {
        let was_indexed = matches!(left.kind, Kind::Indexed(..));
        let is_slice = self.current() == Sort::Colon || self.sort(1) == Sort::Colon;
        let right = if is_slice {
            self.slice()?
        } else {
            let number = self.advance().value.as_i64().unwrap_or_default();
            self.expect(Sort::RightBracket)?;
            self.node(Kind::Index(number))?
        };
        let both = self.node(Kind::Indexed(left.into(), right.into()))?;
        if is_slice && !was_indexed {
            let right = self.projected(Sort::Star.power())?;
            return self.node(Kind::Projection(both.into(), right.into()));
        }
        Ok(both)
    }

    fn slice(&mut self) -> Parsed {
        let mut parts = [None, None, None];
        let mut part = 0;
        loop {
            match self.current() {
                Sort::RightBracket => break,
                Sort::Colon if part < 2 => part += 1,
                Sort::Number => {
                    if let Some(slot) = parts.get_mut(part) {
                        *slot = self.token(0).value.as_i64();
                    }
                }
                _ => return Err(self.error(&self.token(0), "syntax error")),
            }
            self.at += 1;
        }
        self.at += 1;
        self.node(Kind::Slice(parts))
    }

    /// `a, b]` after `[`
    fn list(&mut self) -> Parsed {
        let mut items = Vec::new();
        loop {
            items.push(self.expression(0)?);
            if self.current() == Sort::RightBracket {
                self.at += 1;
                return self.node(Kind::List(items));
            }
            self.expect(Sort::Comma)?;
        }
    }

    /// `a: b, c: d}` after `{`
    fn hash(&mut self) -> Parsed {
        let mut pairs = Vec::new();
        loop {
            if !matches!(self.current(), Sort::QuotedIdentifier | Sort::Identifier) {
                return Err(self.missing("['quoted_identifier', 'unquoted_identifier']"));
            }
            let key = python::text(&self.advance().value);
            self.expect(Sort::Colon)?;
            pairs.push((key, self.expression(0)?));
            match self.current() {
                Sort::Comma => self.at += 1,
                Sort::RightBrace => {
                    self.at += 1;
                    return self.node(Kind::Hash(pairs));
                }
                _ => {}
            }
        }
    }

    /// What a projection applies to each element.
    fn projected(&mut self, power: u8) -> Parsed {
        match self.current() {
            sort if sort.power() < PROJECTION_STOP => self.node(Kind::Current),
            Sort::LeftBracket | Sort::Filter => self.expression(power),
            Sort::Dot => {
                self.at += 1;
                self.member(power)
            }
            _ => Err(self.error(&self.token(0), "syntax error")),
        }
    }

    /// What may stand after a dot.
    fn member(&mut self, power: u8) -> Parsed {
        match self.current() {
            Sort::QuotedIdentifier | Sort::Identifier | Sort::Star => self.expression(power),
            Sort::LeftBracket => {
                self.at += 1;
                self.list()
            }
            Sort::LeftBrace => {
                self.at += 1;
                self.hash()
            }
            sort => {
                let wanted = "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']";
                Err(self.error(
                    &self.token(0),
                    &format!("Expecting: {wanted}, got: {}", sort.name()),
                ))
            }
        }
    }
}
