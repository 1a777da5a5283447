//! An open form: what it works on, which fields it shows, and what stands in them at first.

use super::{Choices, Field, Form, Initial, Input, member, state};
use crate::Session;
use api::Shape;
use std::collections::BTreeMap;

/// What was filled in, by field.
pub type Values = BTreeMap<String, String>;

/// A form that is open on a selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Which form.
    pub form: &'static Form,
    /// The ids that were selected.
    pub ids: Vec<String>,
    /// By what its submission will be known; whoever opens it chooses.
    pub key: u64,
}

/// How a field is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// A line of text.
    Line,
    /// A line for a number.
    Number,
    /// Several lines.
    Lines,
    /// Yes or no: `true` or empty.
    Check,
    /// One of these values, each with its words.
    Choice(Choices),
}

/// A field as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What its value is called.
    pub id: &'static str,
    /// What it is called.
    pub label: String,
    /// A word of help.
    pub help: String,
    /// How it is drawn.
    pub control: Control,
    /// What stands in it at first; a choice takes its first value.
    pub initial: String,
}

impl Open {
    /// The fields that are shown: one for what was selected already is not.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        let taken = self.form.target.member().filter(|_| !self.ids.is_empty());
        self.form
            .fields
            .iter()
            .filter(move |field| taken.is_none_or(|taken| !field.members.contains(&taken)))
    }

    /// The fields as a person sees them.
    pub fn shown(&self, session: &Session) -> Vec<Shown> {
        self.fields().map(|field| self.show(field, session)).collect()
    }

    /// What stands in the fields at first.
    pub fn initial(&self, session: &Session) -> Values {
        self.shown(session)
            .into_iter()
            .map(|shown| (shown.id.to_owned(), shown.initial))
            .collect()
    }

    /// What the table has against the value of a field, in a sentence.
    pub fn problem(&self, id: &str, value: &str) -> Option<String> {
        let field = self.form.field(id)?;
        let path = field.members.first()?;
        let member = self.member(field)?;
        let plain = matches!(
            field.input,
            Input::Member | Input::Choice(_) | Input::Own(_) | Input::Among(_)
        );
        // Of two fields for one member the first is enough.
        let first = self.fields().find(|other| other.members.first() == Some(path));
        let required = member.required && !path.contains('.') && first.is_some_and(|first| first.id == id);
        plain.then(|| member::problem(member, required, value)).flatten()
    }

    /// The row of the first member that a field fills.
    fn member(&self, field: &Field) -> Option<&'static api::Member> {
        let input = self.form.operation.row()?.input;
        member::find(input, field.members.first()?)
    }

    fn show(&self, field: &'static Field, session: &Session) -> Shown {
        let member = self.member(field);
        let control = self.control(field, session);
        let initial = match field.initial {
            Initial::Text(text) => text.to_owned(),
            Initial::From(read) => read(session, &self.ids),
        };
        let initial = match &control {
            Control::Choice(options) if !options.iter().any(|(value, _)| *value == initial) => options
                .first()
                .map(|(value, _)| value.clone())
                .unwrap_or_default(),
            _ => initial,
        };
        Shown {
            id: field.id,
            label: match field.label {
                Some(label) => label.to_owned(),
                None => member.map(member::words).unwrap_or_default(),
            },
            help: match field.help {
                Some(help) => help.to_owned(),
                None => member
                    .map(|member| member.doc.text().to_owned())
                    .unwrap_or_default(),
            },
            control,
            initial,
        }
    }

    /// How a field is drawn.
    pub(super) fn control(&self, field: &Field, session: &Session) -> Control {
        let owned = |(value, words): &(&str, &str)| ((*value).to_owned(), (*words).to_owned());
        match field.input {
            Input::Member => self.by_member(field),
            Input::Choice(values) => Control::Choice(values.iter().map(owned).collect()),
            Input::Own(prefix) => Control::Choice(state::own(session, prefix)),
            Input::Among(read) => Control::Choice(read(session, &self.ids)),
            Input::Cases(cases) => Control::Choice(
                cases
                    .iter()
                    .map(|case| owned(&(case.value, case.words)))
                    .collect(),
            ),
            Input::Endpoint => Control::Choice(state::regions()),
            Input::Tags(_) => Control::Lines,
            Input::NameTag(_) => Control::Line,
            Input::Switch(_) | Input::TagsToo(_) | Input::Beyond => Control::Check,
        }
    }

    fn by_member(&self, field: &Field) -> Control {
        let Some(member) = self.member(field) else {
            return Control::Line;
        };
        match member.shape {
            Shape::Boolean => Control::Check,
            Shape::Integer | Shape::Double => Control::Number,
            shape if member::takes_lines(&shape) => Control::Lines,
            _ if !member.values().is_empty() => {
                let unset = (!member.required).then(|| (String::new(), field.unset.to_owned()));
                let values = member
                    .values()
                    .iter()
                    .map(|value| ((*value).to_owned(), (*value).to_owned()));
                Control::Choice(unset.into_iter().chain(values).collect())
            }
            _ => Control::Line,
        }
    }
}
