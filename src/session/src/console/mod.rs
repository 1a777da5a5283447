//! The console's forms as data: one `static` a form, with fields that each name the member of the table that they fill.
//!
//! What a field is called, which values it offers, what it limits and what helps follow from that member unless the
//! form says otherwise. So a form works for any operation of any service; `build` makes its requests, `play` finds the
//! form of a request and fills it in, and `submit` sends what was made and remembers how it ended. None of it knows a
//! browser: the page draws what [`Open::shown`] says.

mod build;
mod buttons;
pub mod forms;
mod member;
mod open;
mod play;
mod preview;
mod state;
mod submit;

pub use crate::submission::{Ended, Outcome, Refusal, Submission, left};
pub use build::{Draft, line, request};
pub use buttons::{Button, Buttons, buttons};
pub use forms::FORMS;
pub use open::{Control, Open, Shown, Values};
pub use play::{Played, place, play};
pub use preview::{Preview, command_lines, preview, some_of};

use crate::Session;
use api::{Operation, Service};
use std::fmt;

/// A form: what it says of itself, what it works on, what it asks, and which operation it sends.
pub struct Form {
    /// Tells it from all others: `copy-image`.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// The words on the button that sends it.
    pub submit: &'static str,
    /// What it does, in a sentence.
    pub text: &'static str,
    /// A word that must be typed before it is sent: it removes something.
    pub confirm: Option<&'static str>,
    /// The operation that it sends.
    pub operation: OperationName,
    /// What of a selection it works on.
    pub target: Target,
    /// What it asks, in order.
    pub fields: &'static [Field],
    /// Members that are always the same, each with its value as a text.
    pub always: &'static [(&'static str, &'static str)],
    /// The member that says in which Region the selection is.
    pub here: Option<&'static str>,
    /// Whether it sends nothing while no field says that something should be different.
    pub only_changes: bool,
    /// What it does beyond filling members.
    pub beyond: Option<Beyond>,
}

/// What a form does beyond filling members: the calls that it makes of those that were filled in.
pub type Beyond = fn(&Open, &Values, &Session, Vec<Draft>) -> Vec<Draft>;

/// The name of an operation and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OperationName(pub Service, pub &'static str);

/// An operation of EC2.
pub const fn ec2(operation: &'static str) -> OperationName {
    OperationName(Service::Ec2, operation)
}

impl OperationName {
    /// Its row of the table; a test sees that every form's is there.
    pub fn row(self) -> Option<&'static Operation> {
        api::find_operation(self.0, self.1)
    }
}

/// What of a selection a form works on, with the member that takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Nothing: it makes something new.
    Nothing,
    /// One thing. A form that has a field for the same member can be opened without a selection, too.
    One(&'static str),
    /// Several, by a request each.
    Each(&'static str),
    /// Several by one request.
    All(&'static str),
}

impl Target {
    /// The member that takes it.
    pub fn member(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::One(member) | Self::Each(member) | Self::All(member) => Some(member),
        }
    }
}

/// A field of a form.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// What its value is called.
    pub id: &'static str,
    /// The members that it fills, as paths from the input: `BlockDeviceMappings[0].Ebs.VolumeSize`. `[0]` is the first
    /// item of a list, which fields share, `[]` one of the field's own.
    pub members: &'static [&'static str],
    /// How it is filled in.
    pub input: Input,
    /// What it is called, where the member's name doesn't say it.
    pub label: Option<&'static str>,
    /// A word of help, where the member's sentence is not the best one.
    pub help: Option<&'static str>,
    /// What stands in it at first.
    pub initial: Initial,
    /// What it means that nothing is chosen, where a member need not have a value.
    pub unset: &'static str,
}

/// Values to choose from, each with its words.
pub type Choices = Vec<(String, String)>;

/// How a field is filled in.
#[derive(Debug, Clone, Copy)]
pub enum Input {
    /// As the member's shape and values say: a line, a number, yes or no, one of a few values, lines for a list.
    Member,
    /// One of these values, each with its words.
    Choice(&'static [(&'static str, &'static str)]),
    /// One of the account's own things with that id prefix.
    Own(&'static str),
    /// One of what the account answers.
    Among(fn(&Session, &[String]) -> Choices),
    /// One of several cases, which differ in more than a value.
    Cases(&'static [Case]),
    /// Yes or no; yes is that case.
    Switch(&'static Case),
    /// Tags for what is made, of these types.
    Tags(&'static [&'static str]),
    /// Yes or no: whether things of that type get the same tags.
    TagsToo(&'static str),
    /// A tag called Name for what is made, of that type.
    NameTag(&'static str),
    /// The Region whose endpoint is asked.
    Endpoint,
    /// Yes or no, for what the form does beyond filling members.
    Beyond,
}

/// A case of a field.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// Its value.
    pub value: &'static str,
    /// Its words.
    pub words: &'static str,
    /// What it puts into members.
    pub sets: &'static [(&'static str, &'static str)],
    /// The operation that it sends instead of the form's.
    pub operation: Option<OperationName>,
}

/// What stands in a field at first.
#[derive(Debug, Clone, Copy)]
pub enum Initial {
    /// Always that.
    Text(&'static str),
    /// What follows from the account and the selection.
    From(fn(&Session, &[String]) -> String),
}

impl Form {
    /// A form of an operation that asks nothing; what else it is stands beside it.
    pub const fn new(id: &'static str, operation: OperationName, target: Target) -> Self {
        Self {
            id,
            title: "",
            submit: "",
            text: "",
            confirm: None,
            operation,
            target,
            fields: &[],
            always: &[],
            here: None,
            only_changes: false,
            beyond: None,
        }
    }

    /// Whether it works on several things at once.
    pub fn takes_many(&self) -> bool {
        matches!(self.target, Target::Each(_) | Target::All(_))
    }

    /// Whether it removes something.
    pub fn is_danger(&self) -> bool {
        self.confirm.is_some()
    }

    /// The field of that name.
    pub fn field(&self, id: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// Every operation that it may send by what is filled in, its own first.
    pub fn operations(&self) -> Vec<OperationName> {
        let mut calls = vec![self.operation];
        calls.extend(
            self.fields
                .iter()
                .flat_map(|field| field.cases())
                .filter_map(|case| case.operation),
        );
        calls
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Form {}

impl fmt::Debug for Form {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.id)
    }
}

impl Case {
    /// A case that changes nothing.
    pub const fn new(value: &'static str, words: &'static str) -> Self {
        Self {
            value,
            words,
            sets: &[],
            operation: None,
        }
    }

    /// It puts these texts into members.
    pub const fn sets(self, sets: &'static [(&'static str, &'static str)]) -> Self {
        Self { sets, ..self }
    }

    /// It sends another operation.
    pub const fn sends(self, operation: OperationName) -> Self {
        Self {
            operation: Some(operation),
            ..self
        }
    }
}

impl Field {
    /// A field that fills these members.
    pub const fn new(id: &'static str, members: &'static [&'static str]) -> Self {
        Self {
            id,
            members,
            input: Input::Member,
            label: None,
            help: None,
            initial: Initial::Text(""),
            unset: "not set",
        }
    }

    /// What it is called.
    pub const fn label(self, label: &'static str) -> Self {
        Self {
            label: Some(label),
            ..self
        }
    }

    /// A word of help.
    pub const fn help(self, help: &'static str) -> Self {
        Self {
            help: Some(help),
            ..self
        }
    }

    /// How it is filled in.
    pub const fn input(self, input: Input) -> Self {
        Self { input, ..self }
    }

    /// What stands in it at first.
    pub const fn initial(self, initial: &'static str) -> Self {
        Self {
            initial: Initial::Text(initial),
            ..self
        }
    }

    /// What stands in it at first follows from the account.
    pub const fn from(self, initial: fn(&Session, &[String]) -> String) -> Self {
        Self {
            initial: Initial::From(initial),
            ..self
        }
    }

    /// What it means that nothing is chosen.
    pub const fn unset(self, unset: &'static str) -> Self {
        Self { unset, ..self }
    }

    /// Its cases, if it has any.
    pub(crate) fn cases(&self) -> &'static [Case] {
        match self.input {
            Input::Cases(cases) => cases,
            Input::Switch(case) => std::slice::from_ref(case),
            _ => &[],
        }
    }

    /// The case that a value stands for.
    pub(crate) fn case(&self, value: &str) -> Option<&'static Case> {
        self.cases().iter().find(|case| case.value == value)
    }
}
