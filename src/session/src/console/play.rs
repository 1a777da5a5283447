//! The other direction: a request as a form that is filled in to make it. So it can be seen that a person who has only
//! the console can send it.

use super::build::TAGS;
use super::{Case, Control, FORMS, Field, Form, Input, Open, OperationName, Values, member};
use crate::Session;
use serde_json::{Map, Value};

/// A form that makes a request, filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Played {
    /// The form, open on what must be selected.
    pub open: Open,
    /// What is filled in.
    pub values: Values,
}

/// The Region in which a person works to send that request to that Region: a form that copies stands at the source.
pub fn place(call: OperationName, input: &Value, region: &str) -> String {
    let mut heres = forms(call).filter_map(|form| input.get(form.here?)?.as_str());
    heres.next().unwrap_or(region).to_owned()
}

/// The forms that can send an operation.
fn forms(call: OperationName) -> impl Iterator<Item = &'static Form> {
    FORMS
        .iter()
        .copied()
        .filter(move |form| form.operations().contains(&call))
}

/// The form that makes exactly that request in the seat's account and Region, or why none does.
///
/// # Errors
/// When no form sends the operation, or none can be filled in so that it makes that input.
pub fn play(session: &Session, call: OperationName, region: &str, input: &Value) -> Result<Played, String> {
    let mut why = format!("no form sends {}", call.1);
    for form in forms(call) {
        match play_form(form, session, call, region, input) {
            Ok(played) => return Ok(played),
            Err(reason) => why = format!("the form {}: {reason}", form.id),
        }
    }
    Err(why)
}

fn play_form(
    form: &'static Form,
    session: &Session,
    call: OperationName,
    region: &str,
    input: &Value,
) -> Result<Played, String> {
    let mut rest = input.as_object().cloned().unwrap_or_default();
    let target = form.target.member();
    let asked = form
        .fields
        .iter()
        .any(|field| target.is_some_and(|target| field.members.contains(&target)));
    let ids = match target.filter(|_| !asked).and_then(|target| rest.remove(target)) {
        Some(Value::Array(ids)) => ids.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::String(id)) => vec![id],
        _ => Vec::new(),
    };
    let open = Open { form, ids, key: 0 };
    let mut values = open.initial(session);
    let fields: Vec<&'static Field> = open.fields().collect();
    for field in fields {
        let before = values.get(field.id).map(String::as_str).unwrap_or_default();
        let value = match field.input {
            Input::Endpoint => offered(&open, field, session, region.to_owned())?,
            Input::Cases(cases) => case(cases, call, form, &mut rest)
                .map_or(before, |case| case.value)
                .to_owned(),
            Input::Switch(only) => {
                let found = case(std::slice::from_ref(only), call, form, &mut rest);
                found.map(|case| case.value).unwrap_or_default().to_owned()
            }
            Input::Tags(types) => types
                .iter()
                .rev()
                .filter_map(|kind| tags(&mut rest, kind))
                .last()
                .unwrap_or_default(),
            Input::TagsToo(kind) => tags(&mut rest, kind)
                .map(|_| "true".to_owned())
                .unwrap_or_default(),
            Input::NameTag(kind) => {
                let name = tags(&mut rest, kind).unwrap_or_default();
                name.strip_prefix("Name=").unwrap_or_default().to_owned()
            }
            Input::Beyond => String::new(),
            Input::Member | Input::Choice(_) | Input::Own(_) | Input::Among(_) => {
                by_member(&open, field, session, call, &mut rest, before)?
            }
        };
        values.insert(field.id.to_owned(), value);
    }
    let made = open.requests(&values, session);
    match &made[..] {
        [one] if one.input == *input && one.region == region => Ok(Played { open, values }),
        [one] if one.region == region => Err(format!("it makes {} of {input}", one.input)),
        others => Err(format!("it makes {} requests of {input}", others.len())),
    }
}

/// A value, if the field lets a person have it.
fn offered(open: &Open, field: &'static Field, session: &Session, value: String) -> Result<String, String> {
    match open.control(field, session) {
        Control::Choice(options) if !options.iter().any(|(option, _)| *option == value) => {
            Err(format!("{value} is not to be chosen in the field {}", field.id))
        }
        _ => Ok(value),
    }
}

fn by_member(
    open: &Open,
    field: &'static Field,
    session: &Session,
    call: OperationName,
    rest: &mut Map<String, Value>,
    before: &str,
) -> Result<String, String> {
    let found = call
        .row()
        .zip(field.members.first())
        .and_then(|(row, path)| Some((*path, member::find(row.input, path)?)));
    let Some((path, member)) = found else {
        return Ok(before.to_owned());
    };
    let Some(value) = member::take(rest, path) else {
        // What must be chosen stays; whether that was meant is seen by what the form makes.
        return Ok(offered(open, field, session, String::new()).unwrap_or_else(|_| before.to_owned()));
    };
    let text = member::text(&member.shape, &value).ok_or_else(|| format!("{path} is no text"))?;
    let text = match open.control(field, session) {
        Control::Lines if !before.is_empty() => over(before, &text),
        _ => text,
    };
    let others = open
        .fields()
        .filter(|other| other.members.contains(&path))
        .count();
    match offered(open, field, session, text) {
        // Another field for the same member may take it.
        Err(_) if others > 1 => {
            member::insert(
                open.form.operation.row().ok_or("no operation")?.input,
                rest,
                path,
                value,
            );
            Ok(before.to_owned())
        }
        found => found,
    }
}

/// Lines `key=value` over those that are there already.
fn over(before: &str, text: &str) -> String {
    let mut lines = member::pairs(before);
    for (key, value) in member::pairs(text) {
        match lines.iter_mut().find(|(known, _)| *known == key) {
            Some(line) => line.1 = value,
            None => lines.push((key, value)),
        }
    }
    let lines: Vec<String> = lines
        .iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    lines.join("\n")
}

/// The case that an input is, and its members taken out: the one that says most.
fn case(
    cases: &'static [Case],
    call: OperationName,
    form: &Form,
    rest: &mut Map<String, Value>,
) -> Option<&'static Case> {
    let row = call.row()?;
    let mut found: Option<(&'static Case, Map<String, Value>)> = None;
    for case in cases {
        if case.operation.unwrap_or(form.operation) != call {
            continue;
        }
        let mut left = rest.clone();
        let fits = case.sets.iter().all(|(path, text)| {
            let wanted = member::find(row.input, path).and_then(|member| member::typed(&member.shape, text));
            wanted.is_some() && member::take(&mut left, path) == wanted
        });
        let says = |case: &Case| case.sets.len() + usize::from(case.operation.is_some());
        if fits && found.as_ref().is_none_or(|(best, _)| says(case) > says(best)) {
            found = Some((case, left));
        }
    }
    let (case, left) = found?;
    *rest = left;
    // A case that says nothing says so by its value.
    (!case.sets.is_empty() || case.operation.is_some() || cases.len() > 1).then_some(case)
}

/// The tags for what is made of that type, a line each, taken out.
fn tags(rest: &mut Map<String, Value>, kind: &str) -> Option<String> {
    let list = rest.get_mut(TAGS)?.as_array_mut()?;
    let at = list.iter().position(|one| one["ResourceType"] == kind)?;
    let pairs = list.remove(at);
    let lines = pairs["Tags"]
        .as_array()?
        .iter()
        .map(|tag| Some(format!("{}={}", tag["Key"].as_str()?, tag["Value"].as_str()?)));
    Some(lines.collect::<Option<Vec<_>>>()?.join("\n"))
}
