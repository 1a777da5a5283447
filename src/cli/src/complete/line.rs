//! How an `aws` line stands before the cursor: service, operation, the options given so far, and which one is open.

use crate::aws::{GLOBALS, Parameter, Takes, parameters};
use api::{Operation, Service};

/// How a command line stands before the word at the cursor.
pub struct Line {
    /// The service's command: `ec2`.
    pub service: Option<String>,
    /// The operation, or that of the waiter.
    pub operation: Option<&'static Operation>,
    /// Whether the operation's place is taken by `wait`.
    pub waits: bool,
    /// Words that are neither options nor their values: service, operation, waiter and what is too much.
    pub loose: Vec<String>,
    /// The options of the operation.
    pub parameters: Vec<Parameter>,
    /// The options given so far with their values, in order.
    pub given: Vec<(String, Vec<String>)>,
    /// The option whose value the cursor is at, and whether it may be left without one.
    pub open: Option<(String, bool)>,
}

/// An option that a line may have.
#[derive(Clone, Copy)]
pub enum Choice<'a> {
    /// Of the operation.
    Own(&'a Parameter),
    /// Of every command, with its choices and our sentence.
    Global(&'static str, &'static [&'static str], &'static str),
}

impl Line {
    /// Reads the words after `aws`.
    pub fn read(words: &[String]) -> Self {
        let mut line = Self {
            service: None,
            operation: None,
            waits: false,
            loose: Vec::new(),
            parameters: Vec::new(),
            given: Vec::new(),
            open: None,
        };
        let mut takes: Option<Takes> = None;
        for word in words {
            if word.starts_with("--") {
                let (name, value) = match word.split_once('=') {
                    Some((name, value)) => (name, Some(value.to_owned())),
                    None => (word.as_str(), None),
                };
                let (name, found) = line.spelled(name);
                takes = found.filter(|_| value.is_none());
                line.given.push((name, value.into_iter().collect()));
                continue;
            }
            match (takes, line.given.last_mut()) {
                (Some(Takes::Many), Some((_, values))) => values.push(word.clone()),
                (Some(Takes::One | Takes::Number | Takes::Optional), Some((_, values))) => {
                    values.push(word.clone());
                    takes = None;
                }
                _ => line.add_loose(word),
            }
        }
        if let (Some(takes), Some((name, values))) = (takes, line.given.last()) {
            let optional = takes == Takes::Optional || takes == Takes::Many && !values.is_empty();
            line.open = (takes != Takes::Nothing).then(|| (name.clone(), optional));
        }
        line
    }

    fn add_loose(&mut self, word: &str) {
        self.loose.push(word.to_owned());
        let service = self.service.as_deref().and_then(Service::from_command);
        match self.loose.len() {
            1 => self.service = Some(word.to_owned()),
            2 if word == "wait" => self.waits = true,
            2 => self.take(service.and_then(|service| operation(service, word))),
            3 if self.waits => {
                let waiter = api::schema::waiter::waiter(word);
                self.take(waiter.and_then(|waiter| api::find_operation(Service::Ec2, waiter.operation)));
            }
            _ => {}
        }
    }

    fn take(&mut self, operation: Option<&'static Operation>) {
        self.operation = operation;
        self.parameters = operation.map(parameters).unwrap_or_default();
    }

    /// Every option of this line; hidden ones only when asked for.
    pub fn choices(&self, hidden: bool) -> impl Iterator<Item = (&str, Choice<'_>, Takes)> {
        let own = self
            .parameters
            .iter()
            .filter(move |parameter| hidden || !parameter.hidden);
        let own = own.map(|parameter| {
            (
                parameter.option.as_str(),
                Choice::Own(parameter),
                parameter.takes(),
            )
        });
        let global = GLOBALS
            .iter()
            .map(|&(name, takes, choices, about)| (name, Choice::Global(name, choices, about), takes));
        own.chain(global)
    }

    /// The full spelling of an option that may be shortened, and what it takes.
    pub fn spelled(&self, name: &str) -> (String, Option<Takes>) {
        let exact = self.choices(true).find(|(known, _, _)| *known == name);
        let mut near = self.choices(true).filter(|(known, _, _)| known.starts_with(name));
        let found = exact.or_else(|| near.next().filter(|_| near.next().is_none()));
        match found {
            Some((known, _, takes)) => (known.to_owned(), Some(takes)),
            None => (name.to_owned(), None),
        }
    }

    /// The option of that spelling.
    pub fn choice(&self, name: &str) -> Option<Choice<'_>> {
        self.choices(true)
            .find(|(known, _, _)| *known == name)
            .map(|(_, choice, _)| choice)
    }

    /// The first value of an option given so far.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.given
            .iter()
            .find(|(known, _)| known == name)
            .and_then(|(_, values)| values.first())
            .map(String::as_str)
    }
}

fn operation(service: Service, command: &str) -> Option<&'static Operation> {
    api::command(service, command)
}
