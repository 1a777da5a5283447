//! An expression's tree as text that reads as the same tree.

use crate::query::ast::{Kind, Node};
use serde_json::Value;

/// The whole expression, for any place where an expression may begin.
pub fn whole(node: &Node) -> String {
    match &node.kind {
        Kind::Current => "@".to_owned(),
        Kind::Field(name) => quoted(name),
        Kind::Literal(value) => literal(value),
        Kind::Then(left, right) => format!("{} | {}", inner(left), inner(right)),
        Kind::Or(left, right) => format!("{} || {}", inner(left), inner(right)),
        Kind::And(left, right) => format!("{} && {}", inner(left), inner(right)),
        Kind::Compare(sign, left, right) => format!("{} {} {}", inner(left), sign.sign(), inner(right)),
        Kind::Not(right) => format!("!{}", inner(right)),
        Kind::Reference(right) => format!("&{}", inner(right)),
        Kind::List(items) => list(items),
        Kind::Hash(pairs) => hash(pairs),
        Kind::Call(name, arguments) => format!("({}){}", quoted(name), call(arguments)),
        Kind::Indexed(left, right) => format!("{}{}", inner(left), bracket(right)),
        // A star at the beginning binds what follows less tightly than one behind a dot.
        Kind::Values(left, right) if matches!(left.kind, Kind::Current) => format!("*{}", behind(right)),
        Kind::Values(left, right) => format!("{}.*{}", inner(left), behind(right)),
        Kind::Filter(left, right, condition) => {
            format!("{}[?{}]{}", inner(left), inner(condition), behind(right))
        }
        Kind::Projection(left, right) => match sliced(left) {
            Some((base, slice)) => format!("{}{}{}", inner(base), bracket(slice), behind(right)),
            None => match &left.kind {
                Kind::Flatten(base) => format!("{}[]{}", inner(base), behind(right)),
                _ => format!("{}[*]{}", inner(left), behind(right)),
            },
        },
        Kind::Index(_) | Kind::Slice(_) | Kind::Flatten(_) => panic!("it never stands alone: {node:?}"),
    }
}

fn inner(node: &Node) -> String {
    format!("({})", whole(node))
}

/// What a projection applies to each element: a chain without brackets around its parts, because none may stand there.
fn behind(node: &Node) -> String {
    match &node.kind {
        Kind::Current => String::new(),
        Kind::List(items) => list(items),
        Kind::Then(left, right) => format!("{}{}", behind(left), after_dot(right)),
        Kind::Indexed(left, right) => format!("{}{}", behind(left), bracket(right)),
        Kind::Values(left, right) => format!("{}.*{}", behind(left), behind(right)),
        Kind::Filter(left, right, condition) => {
            format!("{}[?{}]{}", behind(left), inner(condition), behind(right))
        }
        Kind::Projection(left, right) => match sliced(left) {
            Some((base, slice)) => format!("{}{}{}", behind(base), bracket(slice), behind(right)),
            None => format!("{}[*]{}", behind(left), behind(right)),
        },
        _ => after_dot(node),
    }
}

fn after_dot(node: &Node) -> String {
    match &node.kind {
        Kind::Field(name) => format!(".{}", quoted(name)),
        Kind::List(items) => format!(".{}", list(items)),
        Kind::Hash(pairs) => format!(".{}", hash(pairs)),
        Kind::Call(name, arguments) => format!(".{name}{}", call(arguments)),
        _ => behind(node),
    }
}

/// A slice that is projected: one right after an index is not.
fn sliced(node: &Node) -> Option<(&Node, &Node)> {
    match &node.kind {
        Kind::Indexed(left, right) => {
            let projected = matches!(right.kind, Kind::Slice(_)) && !matches!(left.kind, Kind::Indexed(..));
            projected.then_some((left, right))
        }
        _ => None,
    }
}

fn bracket(node: &Node) -> String {
    let part = |part: &Option<i64>| part.map(|number| number.to_string()).unwrap_or_default();
    match &node.kind {
        Kind::Index(number) => format!("[{number}]"),
        Kind::Slice([from, to, step]) => format!("[{}:{}:{}]", part(from), part(to), part(step)),
        _ => panic!("no index: {node:?}"),
    }
}

fn list(items: &[Node]) -> String {
    let items: Vec<String> = items.iter().map(inner).collect();
    format!("[{}]", items.join(", "))
}

fn call(arguments: &[Node]) -> String {
    let arguments: Vec<String> = arguments.iter().map(inner).collect();
    format!("({})", arguments.join(", "))
}

fn hash(pairs: &[(String, Node)]) -> String {
    let pairs = pairs
        .iter()
        .map(|(key, value)| format!("{}: {}", quoted(key), inner(value)));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
}

fn quoted(name: &str) -> String {
    Value::from(name).to_string()
}

fn literal(value: &Value) -> String {
    format!("`{}`", value.to_string().replace('`', "\\`"))
}
