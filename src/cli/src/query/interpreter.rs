//! Applies the tree of an expression to a value. It borrows from the value for as long as it can, and counts what
//! it visits and copies, so that a small expression cannot grow a value without end.

use std::borrow::Cow;
use std::cell::Cell;
use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::ast::{Comparator, Kind, Node};
use super::{MAX_RESULT_DEPTH, MAX_WORK, QueryError, numbers};
use crate::python;

/// Applies `node` to `value`.
pub(super) fn search(node: &Node, value: &Value) -> Result<Value, QueryError> {
    let interpreter = Interpreter {
        left: Cell::new(MAX_WORK),
    };
    let result = interpreter.eval(node, value)?;
    interpreter.own(result)
}

pub(super) type Found<'v> = Result<Cow<'v, Value>, QueryError>;

pub(super) struct Interpreter {
    left: Cell<u64>,
}

/// An owned value that was found.
pub(super) fn owned<'v>(value: impl Into<Value>) -> Found<'v> {
    Ok(Cow::Owned(value.into()))
}

/// What is said of an expression after `&` that is not an argument of a function that takes one.
pub(super) fn not_a_value() -> QueryError {
    QueryError::new("An expression after '&' is not a value that can be printed")
}

/// Whether JMESPath takes a value for true.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::Number(_) => true,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
    }
}

impl Interpreter {
    fn charge(&self, work: u64) -> Result<(), QueryError> {
        let Some(left) = self.left.get().checked_sub(work) else {
            return Err(QueryError::new(format!(
                "The query visits more than {MAX_WORK} values"
            )));
        };
        self.left.set(left);
        Ok(())
    }

    fn measure(&self, value: &Value, depth: usize) -> Result<(), QueryError> {
        if depth > MAX_RESULT_DEPTH {
            return Err(QueryError::new(format!(
                "The result nests more than {MAX_RESULT_DEPTH} levels deep"
            )));
        }
        self.charge(1)?;
        match value {
            Value::Array(items) => items.iter().try_for_each(|item| self.measure(item, depth + 1)),
            Value::Object(members) => members
                .values()
                .try_for_each(|item| self.measure(item, depth + 1)),
            _ => Ok(()),
        }
    }

    /// A value of its own, copied if need be.
    pub(super) fn own(&self, value: Cow<'_, Value>) -> Result<Value, QueryError> {
        if let Cow::Borrowed(value) = &value {
            self.measure(value, 1)?;
        }
        Ok(value.into_owned())
    }

    /// Applies `node` to `value`.
    pub(super) fn eval<'v>(&self, node: &'v Node, value: &'v Value) -> Found<'v> {
        self.charge(1)?;
        let found = match &node.kind {
            Kind::Current => Some(value),
            Kind::Literal(literal) => Some(literal),
            Kind::Field(name) => value.as_object().and_then(|members| members.get(name)),
            Kind::Index(index) => value.as_array().and_then(|items| at(items, *index)),
            Kind::Slice(parts) => return self.slice(parts, value),
            Kind::Then(left, right) | Kind::Indexed(left, right) => {
                return self.apply(right, self.eval(left, value)?);
            }
            Kind::Projection(left, right) => {
                return self.project(self.eval(left, value)?, right, None);
            }
            Kind::Filter(left, right, condition) => {
                return self.project(self.eval(left, value)?, right, Some(condition));
            }
            Kind::Values(left, right) => {
                let base = self.eval(left, value)?;
                let Value::Object(members) = &*base else {
                    return owned(Value::Null);
                };
                return self.collect(members.values(), right, None);
            }
            Kind::Flatten(left) => return self.flatten(self.eval(left, value)?),
            Kind::List(items) => return self.list(items, value),
            Kind::Hash(pairs) => return self.hash(pairs, value),
            Kind::Or(left, right) => {
                let left = self.eval(left, value)?;
                return if is_true(&left) {
                    Ok(left)
                } else {
                    self.eval(right, value)
                };
            }
            Kind::And(left, right) => {
                let left = self.eval(left, value)?;
                return if is_true(&left) {
                    self.eval(right, value)
                } else {
                    Ok(left)
                };
            }
            Kind::Not(right) => return owned(!is_true(&*self.eval(right, value)?)),
            Kind::Compare(comparator, left, right) => {
                let (left, right) = (self.eval(left, value)?, self.eval(right, value)?);
                return compare(*comparator, &left, &right).map(Cow::Owned);
            }
            Kind::Call(name, arguments) => return self.call(name, arguments, value),
            Kind::Reference(_) => return Err(not_a_value()),
        };
        found.map_or_else(|| owned(Value::Null), |value| Ok(Cow::Borrowed(value)))
    }

    /// Applies `node` to a value that may be ours.
    fn apply<'v>(&self, node: &'v Node, value: Cow<'v, Value>) -> Found<'v> {
        match value {
            Cow::Borrowed(value) => self.eval(node, value),
            Cow::Owned(value) => Ok(Cow::Owned(self.own(self.eval(node, &value)?)?)),
        }
    }

    fn project<'v>(&self, base: Cow<'v, Value>, right: &'v Node, condition: Option<&'v Node>) -> Found<'v> {
        match &*base {
            Value::Array(items) => self.collect(items.iter(), right, condition),
            _ => owned(Value::Null),
        }
    }

    fn collect<'v, 'i>(
        &self,
        items: impl Iterator<Item = &'i Value>,
        right: &Node,
        condition: Option<&Node>,
    ) -> Found<'v> {
        let mut collected = Vec::new();
        for item in items {
            if let Some(condition) = condition
                && !is_true(&*self.eval(condition, item)?)
            {
                continue;
            }
            let found = self.eval(right, item)?;
            if !found.is_null() {
                collected.push(self.own(found)?);
            }
        }
        owned(collected)
    }

    fn flatten<'v>(&self, base: Cow<'v, Value>) -> Found<'v> {
        if !base.is_array() {
            return owned(Value::Null);
        }
        let mut merged = Vec::new();
        if let Value::Array(items) = self.own(base)? {
            for item in items {
                match item {
                    Value::Array(inner) => merged.extend(inner),
                    other => merged.push(other),
                }
            }
        }
        owned(merged)
    }

    fn list<'v>(&self, items: &'v [Node], value: &'v Value) -> Found<'v> {
        if value.is_null() {
            return owned(Value::Null);
        }
        let each = items.iter().map(|item| self.own(self.eval(item, value)?));
        owned(each.collect::<Result<Vec<_>, _>>()?)
    }

    fn hash<'v>(&self, pairs: &'v [(String, Node)], value: &'v Value) -> Found<'v> {
        if value.is_null() {
            return owned(Value::Null);
        }
        let mut members = Map::new();
        for (key, node) in pairs {
            members.insert(key.clone(), self.own(self.eval(node, value)?)?);
        }
        owned(members)
    }

    fn slice<'v>(&self, [start, stop, step]: &[Option<i64>; 3], value: &'v Value) -> Found<'v> {
        let Value::Array(items) = value else {
            return owned(Value::Null);
        };
        let step = i128::from(step.unwrap_or(1));
        if step == 0 {
            return Err(QueryError::new("slice step cannot be zero"));
        }
        let length = items.len() as i128;
        let (lowest, highest) = if step > 0 { (0, length) } else { (-1, length - 1) };
        let bound = |bound: &Option<i64>, default: i128| match bound.map(i128::from) {
            None => default,
            Some(bound) if bound < 0 => (bound + length).max(lowest),
            Some(bound) => bound.min(highest),
        };
        let (first, last) = if step > 0 {
            (lowest, highest)
        } else {
            (highest, lowest)
        };
        let (mut index, stop) = (bound(start, first), bound(stop, last));
        let mut taken = Vec::new();
        while if step > 0 { index < stop } else { index > stop } {
            if let Some(item) = usize::try_from(index).ok().and_then(|index| items.get(index)) {
                taken.push(self.own(Cow::Borrowed(item))?);
            }
            index += step;
        }
        owned(taken)
    }
}

/// The element at `index`, which counts from the end if it is negative.
fn at(items: &[Value], index: i64) -> Option<&Value> {
    let index = if index < 0 {
        index.checked_add(i64::try_from(items.len()).ok()?)?
    } else {
        index
    };
    items.get(usize::try_from(index).ok()?)
}

fn compare(comparator: Comparator, left: &Value, right: &Value) -> Result<Value, QueryError> {
    let wanted: fn(Ordering) -> bool = match comparator {
        Comparator::Equal => return Ok(Value::from(numbers::equal(left, right))),
        Comparator::NotEqual => return Ok(Value::from(!numbers::equal(left, right))),
        Comparator::Less => Ordering::is_lt,
        Comparator::LessOrEqual => Ordering::is_le,
        Comparator::Greater => Ordering::is_gt,
        Comparator::GreaterOrEqual => Ordering::is_ge,
    };
    let comparable = |value: &Value| value.is_number() || value.is_string();
    if !comparable(left) || !comparable(right) {
        return Ok(Value::Null);
    }
    order(left, right, comparator).map(|order| Value::from(wanted(order)))
}

/// Orders two numbers or two strings; `comparator` is named in the error when it is one of each.
pub(super) fn order(left: &Value, right: &Value, comparator: Comparator) -> Result<Ordering, QueryError> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Ok(numbers::order(left, right)),
        (Value::String(left), Value::String(right)) => Ok(left.cmp(right)),
        _ => Err(QueryError::new(format!(
            "'{}' not supported between instances of '{}' and '{}'",
            comparator.sign(),
            python::type_name(left),
            python::type_name(right)
        ))),
    }
}
