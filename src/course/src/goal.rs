//! Finding out whether a goal is met, and saying what is and what should be.

use crate::lesson::{Check, Compare, EventCheck, Expect, Goal, Op, StateCheck, Step, WrongMove};
use crate::pattern;
use cli::query::Expression;
use serde_json::Value;
use std::borrow::Cow;

/// Who answers the questions of goals. Whoever plays a lesson implements it; nothing that it does here may leave a
/// trace in the account or in the trail.
pub trait Asker {
    /// The answer to a whole command line (`aws ec2 describe-images …`) in that profile and Region, as JSON after
    /// `--query`; or what went wrong, in words.
    fn ask(&mut self, profile: &str, region: &str, line: &str) -> Result<Value, String>;
    /// The calls since the lesson began, made by [`crate::trail::list`]: once for all goals that are looked at together.
    fn trail(&mut self) -> &Value;
    /// Whether the question of that id is settled: answered right, or, when it asks for a guess, answered at all.
    fn settled(&self, question: &str) -> bool;
}

/// What a check came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is met.
    pub met: bool,
    /// What is the case, in a few words: `pending`.
    pub now: String,
    /// What should be the case, in a few words: `available`.
    pub expected: String,
}

impl Verdict {
    fn not_yet(now: impl Into<String>, expected: &Expect) -> Self {
        Self {
            met: false,
            now: now.into(),
            expected: expected.words(),
        }
    }
}

/// Finds out whether a goal is met.
pub fn check(goal: &Goal, asker: &mut dyn Asker) -> Verdict {
    find_out(&goal.check, asker)
}

/// The verdicts on the goals of a step, in their order.
pub fn check_step(step: &Step, asker: &mut dyn Asker) -> Vec<Verdict> {
    step.goals.iter().map(|goal| check(goal, asker)).collect()
}

/// Whether a tempting move has been made.
pub fn made(wrong: &WrongMove, asker: &mut dyn Asker) -> bool {
    find_out(&wrong.when, asker).met
}

/// Finds out whether a check is met.
pub fn find_out(check: &Check, asker: &mut dyn Asker) -> Verdict {
    match check {
        Check::State(check) => state(check, asker),
        Check::Event(check) => event(check, asker),
        Check::Answer(check) => {
            let met = asker.settled(&check.answer);
            Verdict {
                met,
                now: if met { "answered" } else { "open" }.to_owned(),
                expected: "answered".to_owned(),
            }
        }
    }
}

/// The whole command line of a question: `aws ec2` goes without saying.
pub fn command_line(ask: &str) -> String {
    if ask.starts_with("aws ") {
        ask.to_owned()
    } else {
        format!("aws ec2 {ask}")
    }
}

fn state(check: &StateCheck, asker: &mut dyn Asker) -> Verdict {
    if let Some(after) = &check.after
        && !is_some(&search(after, asker.trail()))
    {
        return Verdict::not_yet("not yet", &check.expect);
    }
    let mut line = command_line(&check.ask);
    for (name, given) in &check.given {
        match asker.ask(&given.profile, &given.region, &command_line(&given.ask)) {
            Ok(answer) if is_some(&answer) => line = line.replace(&format!("<{name}>"), &argument(&answer)),
            Ok(_) => return Verdict::not_yet("nothing yet", &check.expect),
            Err(error) => return Verdict::not_yet(error, &check.expect),
        }
    }
    match asker.ask(&check.profile, &check.region, &line) {
        Ok(now) => Verdict {
            met: check.expect.holds(&now),
            now: words(&now),
            expected: check.expect.words(),
        },
        Err(error) => Verdict::not_yet(error, &check.expect),
    }
}

fn event(check: &EventCheck, asker: &mut dyn Asker) -> Verdict {
    let mut trail = Cow::Borrowed(asker.trail());
    if let Some(after) = &check.after {
        let Some(first) = first(after, &trail) else {
            return Verdict::not_yet("not yet", &check.expect);
        };
        trail = Cow::Owned(kept(&trail, |n| n > first));
    }
    if let Some(before) = &check.before
        && let Some(first) = first(before, &trail)
    {
        trail = Cow::Owned(kept(&trail, |n| n < first));
    }
    let found = search(&check.event, &trail);
    let met = check.expect.holds(&found);
    let happened = matches!(&check.expect, Expect::Compare(Compare { op: Op::Some, .. }));
    Verdict {
        met,
        now: match (happened, met) {
            (true, true) => "done".to_owned(),
            (true, false) => "not yet".to_owned(),
            (false, _) => words(&found),
        },
        expected: if happened {
            "done".to_owned()
        } else {
            check.expect.words()
        },
    }
}

/// The number of the first entry of the trail that an expression finds.
fn first(expression: &str, trail: &Value) -> Option<u64> {
    number(search(expression, trail).get(0)?)
}

fn number(entry: &Value) -> Option<u64> {
    entry.get("n").and_then(Value::as_u64)
}

/// The entries of the trail whose number is wanted.
fn kept(trail: &Value, wanted: impl Fn(u64) -> bool) -> Value {
    let entries = trail.as_array().into_iter().flatten();
    let wanted = entries.filter(|entry| number(entry).is_some_and(&wanted));
    Value::Array(wanted.cloned().collect())
}

/// The result of an expression; null when there is none. The lint has read every expression of the lab's lessons.
fn search(expression: &str, value: &Value) -> Value {
    let parsed = Expression::parse(expression).ok();
    parsed
        .and_then(|expression| expression.search(value).ok())
        .unwrap_or_default()
}

/// An answer as an argument of a command: items are joined by commas.
fn argument(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(argument).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// A value in a few words.
pub fn words(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.is_empty() => "empty".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "none".to_owned(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Object(_) => value.to_string(),
    }
}

/// Whether a value counts as something: not null, false, an empty text, list or object.
fn is_some(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Bool(true) | Value::Number(_) => true,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
    }
}

/// A number, or the length of a list; nothing counts as 0.
fn measure(value: &Value) -> Option<f64> {
    match value {
        Value::Null => Some(0.0),
        Value::Number(number) => number.as_f64(),
        Value::Array(items) => Some(items.len() as f64),
        _ => None,
    }
}

/// Whether two values are the same; 1 and 1.0 are.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        _ => one == other,
    }
}

fn holds_item(whole: &Value, item: &Value) -> bool {
    match (whole, item) {
        (Value::Array(items), _) => items.iter().any(|one| same(one, item)),
        (Value::String(text), Value::String(part)) => text.contains(part.as_str()),
        _ => false,
    }
}

impl Expect {
    /// Whether a value is as expected.
    pub fn holds(&self, now: &Value) -> bool {
        let Compare { op, value } = match self {
            Self::Exactly(value) => return same(now, value),
            Self::Compare(compare) => compare,
        };
        let both = || Some((measure(now)?, measure(value)?));
        match op {
            Op::Same => same(now, value),
            Op::Other => !same(now, value),
            Op::AtLeast => both().is_some_and(|(now, least)| now >= least),
            Op::AtMost => both().is_some_and(|(now, most)| now <= most),
            Op::Contains => holds_item(now, value),
            Op::Lacks => matches!(now, Value::Array(_) | Value::String(_)) && !holds_item(now, value),
            Op::Matches => match (now, value) {
                (Value::String(text), Value::String(like)) => pattern::matches(like, text),
                _ => false,
            },
            Op::Some => is_some(now),
        }
    }

    /// What is expected, in a few words: `at least 2`.
    pub fn words(&self) -> String {
        let Compare { op, value } = match self {
            Self::Exactly(value) => return words(value),
            Self::Compare(compare) => compare,
        };
        let value = words(value);
        match op {
            Op::Same => value,
            Op::Other => format!("not {value}"),
            Op::AtLeast => format!("at least {value}"),
            Op::AtMost => format!("at most {value}"),
            Op::Contains => format!("with {value}"),
            Op::Lacks => format!("without {value}"),
            Op::Matches => format!("like {value}"),
            Op::Some => "at least one".to_owned(),
        }
    }
}
