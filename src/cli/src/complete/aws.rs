//! What may follow in an `aws` command: services, operations, waiters, options.
//!
//! It knows where in the command the cursor stands; `values` knows what an option may hold.

use super::line::{Choice, Line};
use super::values::{self, Scope};
use crate::Host;
use api::Service;
use api::schema::waiter::WAITERS;
use shell::Shell;
use shell::complete::{Cursor, Found, Item};
use std::collections::BTreeMap;

/// What may stand at the cursor in an `aws` command. `after` is the text behind the cursor.
pub fn complete(place: &Cursor, after: &str, shell: &Shell, host: &dyn Host) -> Found {
    let words = place.words.get(1..).unwrap_or_default();
    let line = Line::read(words);
    let typed = place.typed.as_str();
    let scope = scope(&line, place, shell, host);
    if let Some((name, value)) = typed.split_once('=')
        && name.starts_with("--")
    {
        let (name, _) = line.spelled(name);
        let choice = line.choice(&name);
        return choice.map_or_else(Found::default, |choice| {
            values::complete(choice, value, &line, &scope)
        });
    }
    if let Some((name, optional)) = &line.open
        && !typed.starts_with("--")
    {
        let mut found = line.choice(name).map_or_else(Found::default, |choice| {
            values::complete(choice, typed, &line, &scope)
        });
        if *optional && typed.is_empty() {
            found.items.extend(options(&line, after));
        }
        return found;
    }
    if typed.starts_with('-') {
        return Found::new(typed, options(&line, after));
    }
    let items = match (line.loose.len(), line.waits) {
        (0, _) => services(host),
        (1, _) => operations(&line),
        (2, true) => waiters(),
        _ if line.operation.is_some() => options(&line, after),
        (1.., _) if line.service.as_deref() == Some("configure") => Vec::new(),
        _ => Vec::new(),
    };
    Found::new(typed, items)
}

fn services(host: &dyn Host) -> Vec<Item> {
    let known = Service::ALL
        .iter()
        .filter(|service| host.has_service(service.command()));
    let mut items: Vec<Item> = known
        .map(|service| Item::new(service.command(), service.about()))
        .collect();
    items.push(Item::new("configure", "Show where settings come from."));
    items.push(Item::new("help", "What this command can do."));
    items.push(Item::new(
        "s3",
        "Make, list and remove buckets for stored images.",
    ));
    items
}

fn operations(line: &Line) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    match line.service.as_deref() {
        Some("configure") => items.push(Item::new(
            "list",
            "Show profile, keys and Region, and where they come from.",
        )),
        Some("s3") => {
            let known = crate::aws::BUCKET_COMMANDS;
            items.extend(known.map(|(name, about)| Item::new(name, about)));
        }
        Some(command) => {
            let service = Service::from_command(command);
            let known = api::operations().filter(|operation| Some(operation.service) == service);
            items.extend(known.map(|operation| Item::new(operation.command(), operation.doc.text())));
            if service == Some(Service::Ec2) {
                items.push(Item::new("wait", "Wait until something has happened."));
            }
            if service.is_some() {
                items.push(Item::new("help", "What this command can do."));
            }
        }
        None => {}
    }
    items
}

fn waiters() -> Vec<Item> {
    let about = |operation: &str| {
        api::find_operation(Service::Ec2, operation).map_or_else(String::new, |operation| {
            format!("Repeats {} until it is so.", operation.command())
        })
    };
    let items = WAITERS.iter();
    items
        .map(|waiter| Item::new(waiter.name, about(waiter.operation)))
        .collect()
}

/// The options that are not given yet: required ones, the operation's others, then those of every command.
fn options(line: &Line, after: &str) -> Vec<Item> {
    let mut given: Vec<String> = line.given.iter().map(|(name, _)| name.clone()).collect();
    // What stands behind the cursor in the same command is given too. A rough look is enough.
    let rest = after.split(['|', ';', '\n']).next().unwrap_or_default();
    let rest = rest.split_whitespace().filter(|word| word.starts_with("--"));
    given.extend(rest.map(|word| word.split('=').next().unwrap_or(word).to_owned()));
    // Both spellings of a switch fill one member; none is offered when the other is there.
    let filled: Vec<&str> = line
        .parameters
        .iter()
        .filter(|parameter| given.contains(&parameter.option))
        .filter_map(values::member_name)
        .collect();
    let mut groups: BTreeMap<u8, Vec<Item>> = BTreeMap::new();
    for (name, choice, _) in line.choices(false) {
        let (group, about) = match choice {
            Choice::Own(parameter) => {
                if values::member_name(parameter).is_some_and(|member| filled.contains(&member)) {
                    continue;
                }
                let required = parameter.required();
                let about = parameter.doc();
                let about = if required {
                    format!("Required. {about}")
                } else {
                    about.to_owned()
                };
                (if required { 0 } else { 1 }, about)
            }
            // The two that answers are shaped with come before the rest.
            Choice::Global(name, _, about) => {
                let group = if matches!(name, "--query" | "--output" | "--region") {
                    2
                } else {
                    3
                };
                (group, about.to_owned())
            }
        };
        if !given.iter().any(|known| known == name) {
            groups.entry(group).or_default().push(Item::new(name, about));
        }
    }
    groups.into_values().flatten().collect()
}

fn scope<'a>(line: &Line, place: &Cursor, shell: &'a Shell, host: &'a dyn Host) -> Scope<'a> {
    let env = |name: &str| {
        let value = shell.variables.get(name).filter(|value| !value.is_empty());
        value.filter(|_| shell.exported.contains(name)).cloned()
    };
    let profiles = host.profiles();
    let name = line
        .value("--profile")
        .map(str::to_owned)
        .or_else(|| env("AWS_PROFILE"));
    let profile = match name {
        Some(name) => profiles.into_iter().find(|profile| profile.name == name),
        None => profiles.into_iter().next(),
    };
    let region = line
        .value("--region")
        .map(str::to_owned)
        .or_else(|| env("AWS_REGION"))
        .or_else(|| env("AWS_DEFAULT_REGION"))
        .or_else(|| shell.region.clone())
        .unwrap_or_default();
    Scope {
        shell,
        host,
        account: profile.map(|profile| profile.account).unwrap_or_default(),
        region,
        quoted: place.quote.is_some(),
    }
}
