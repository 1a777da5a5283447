//! `--query`: JMESPath as the AWS CLI reads it.
//!
//! The grammar, the results and the wording of errors are those of the Python library inside the AWS CLI, down to
//! the habits in which it differs from the specification: unquoted words between backticks, optional commas,
//! ordering of strings. Objects keep the order in which they were written. This module knows JSON values only; it
//! does not know operations, pages of results or how a value is printed.
//!
//! No input can exhaust the stack or run for ever: see [`MAX_DEPTH`], [`MAX_RESULT_DEPTH`] and [`MAX_WORK`].

mod ast;
mod functions;
mod interpreter;
mod lexer;
mod numbers;
mod parser;
#[cfg(test)]
mod tests;

use std::fmt;

use serde_json::Value;

/// How deep an expression may nest, counted in nodes of its tree.
pub const MAX_DEPTH: usize = 64;
/// How deep a value may nest to be copied into a result.
pub const MAX_RESULT_DEPTH: usize = 128;
/// How many nodes one search may visit and copy, together.
pub const MAX_WORK: u64 = 10_000_000;

/// A parsed expression, ready to be applied to any number of values.
#[derive(Debug, Clone)]
pub struct Expression {
    root: ast::Node,
}

impl Expression {
    /// Parses `text`.
    ///
    /// # Errors
    /// What the AWS CLI prints after `Bad value for --query TEXT: `.
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        Ok(Self {
            root: parser::parse(text)?,
        })
    }

    /// Applies the expression to `value`.
    ///
    /// # Errors
    /// A function refuses its arguments, two values cannot be ordered, or a limit of this module is exceeded.
    pub fn search(&self, value: &Value) -> Result<Value, QueryError> {
        interpreter::search(&self.root, value)
    }
}

/// Why an expression cannot be read or applied. It displays as the AWS CLI words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    text: String,
}

impl QueryError {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

impl std::error::Error for QueryError {}
