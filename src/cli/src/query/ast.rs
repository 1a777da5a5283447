//! The tree of an expression. It knows its own height, so that nothing that walks it can exhaust the stack.

use serde_json::Value;

/// An expression and how high its tree is.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) height: usize,
}

/// What an expression does with the value before it.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    /// `@`, or nothing where something may stand.
    Current,
    /// `name`
    Field(String),
    /// `[0]`
    Index(i64),
    /// `[start:stop:step]`
    Slice([Option<i64>; 3]),
    /// `` `json` `` or `'text'`
    Literal(Value),
    /// `left.right` and `left | right`
    Then(Box<Node>, Box<Node>),
    /// `left[0]`: as `Then`, but a slice right after it does not project.
    Indexed(Box<Node>, Box<Node>),
    /// `left[*]` and what follows
    Projection(Box<Node>, Box<Node>),
    /// `left.*` and what follows
    Values(Box<Node>, Box<Node>),
    /// `left[?condition]` and what follows
    Filter(Box<Node>, Box<Node>, Box<Node>),
    /// `left[]`
    Flatten(Box<Node>),
    /// `[a, b]`
    List(Vec<Node>),
    /// `{a: b}`
    Hash(Vec<(String, Node)>),
    /// `left || right`
    Or(Box<Node>, Box<Node>),
    /// `left && right`
    And(Box<Node>, Box<Node>),
    /// `!right`
    Not(Box<Node>),
    /// `left == right` and so on
    Compare(Comparator, Box<Node>, Box<Node>),
    /// `name(arguments)`
    Call(String, Vec<Node>),
    /// `&right`
    Reference(Box<Node>),
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparator {
    /// The sign as Python writes it.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }
}

impl Node {
    /// Wraps `kind` and measures it.
    pub(super) fn new(kind: Kind) -> Self {
        let below = match &kind {
            Kind::Current | Kind::Field(_) | Kind::Index(_) | Kind::Slice(_) | Kind::Literal(_) => 0,
            Kind::Flatten(a) | Kind::Not(a) | Kind::Reference(a) => a.height,
            Kind::Then(a, b)
            | Kind::Indexed(a, b)
            | Kind::Projection(a, b)
            | Kind::Values(a, b)
            | Kind::Or(a, b)
            | Kind::And(a, b)
            | Kind::Compare(_, a, b) => a.height.max(b.height),
            Kind::Filter(a, b, c) => a.height.max(b.height).max(c.height),
            Kind::List(items) | Kind::Call(_, items) => items.iter().map(|n| n.height).max().unwrap_or(0),
            Kind::Hash(pairs) => pairs.iter().map(|(_, n)| n.height).max().unwrap_or(0),
        };
        Self {
            kind,
            height: below + 1,
        }
    }
}
