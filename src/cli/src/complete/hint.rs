//! A one-line signature of what the end of a line is in: a command's usage, an operation's required options, or
//! what an option takes.

use super::aws::{Choice, Line};
use super::place::{self, Want};
use super::values;
use crate::aws::{Parameter, Takes};
use crate::shell::BUILTINS;
use api::Service;

/// The most listed values that a hint names.
const MOST: usize = 6;

/// The signature, when something is known.
pub fn hint(line: &str) -> Option<String> {
    let place = place::find(line)?;
    if place.want != Want::Argument {
        return None;
    }
    let (command, words) = place.words.split_first()?;
    if command != "aws" {
        let builtin = BUILTINS.iter().find(|builtin| builtin.name == *command)?;
        return Some(format!("{} {}: {}", builtin.name, builtin.usage, builtin.about));
    }
    let line = Line::read(words);
    let typed = place.typed.as_str();
    let option = match typed.split_once('=') {
        Some((name, _)) if name.starts_with("--") => Some(name),
        _ => line
            .open
            .as_ref()
            .filter(|_| !typed.starts_with("--"))
            .map(|(name, _)| name.as_str()),
    };
    if let Some(choice) = option.and_then(|name| line.choice(name)) {
        return Some(option_hint(choice));
    }
    if let Some(choice) = line.choice(typed) {
        return Some(option_hint(choice));
    }
    if let Some(operation) = line.operation {
        return Some(operation_hint(&line, operation));
    }
    match (line.loose.len(), line.waits) {
        (0, _) => Some("aws SERVICE OPERATION [--OPTION VALUE…]".to_owned()),
        (_, true) => Some("aws ec2 wait CONDITION [--OPTION VALUE…]".to_owned()),
        (1, _) => {
            let service = Service::from_command(line.service.as_deref()?)?;
            Some(format!("aws {} OPERATION [--OPTION VALUE…]", service.command()))
        }
        _ => None,
    }
}

fn operation_hint(line: &Line, operation: &api::Operation) -> String {
    let name = line.loose.get(1..).unwrap_or_default().join(" ");
    let required = line.parameters.iter().filter(|parameter| parameter.required());
    let required: Vec<String> = required
        .map(|parameter| format!(" {} {}", parameter.option, holder(parameter)))
        .collect();
    let more = if line.parameters.len() > required.len() {
        " […]"
    } else {
        ""
    };
    format!("{name}{}{more}: {}", required.concat(), operation.doc.text())
}

/// The word that stands for a value: `IMAGE-ID`, `NAME…`.
fn holder(parameter: &Parameter) -> String {
    let name = parameter.option.trim_start_matches('-').to_uppercase();
    match parameter.takes() {
        Takes::Nothing => String::new(),
        Takes::Many => format!("{}…", name.strip_suffix('S').unwrap_or(&name)),
        Takes::Optional => format!("[{name}]"),
        Takes::One | Takes::Number => name,
    }
}

fn option_hint(choice: Choice<'_>) -> String {
    let (head, about, listed, keys) = match choice {
        Choice::Global(name, choices, about) => (name.to_owned(), about, choices, Vec::new()),
        Choice::Own(parameter) => {
            let member = values::member(parameter);
            let keys: Vec<&str> = member
                .and_then(|member| member.structure())
                .map(|structure| structure.members.iter().map(|key| key.name).collect())
                .unwrap_or_default();
            let head = format!("{} {}", parameter.option, holder(parameter));
            (
                head.trim_end().to_owned(),
                parameter.doc(),
                member.map_or(&[][..], |member| member.values()),
                keys,
            )
        }
    };
    let mut hint = format!("{head}: {about}");
    for (words, names) in [("One of", listed), ("Keys", keys.as_slice())] {
        if !names.is_empty() {
            let more = if names.len() > MOST { ", …" } else { "" };
            let names: Vec<&str> = names.iter().take(MOST).copied().collect();
            hint.push_str(&format!(" {words}: {}{more}.", names.join(", ")));
        }
    }
    hint
}
