//! The `aws` command: options, values, checks, pages, waiters and texts as AWS CLI v2 has them.
//!
//! It knows the table of operations and a host that answers calls; it does not know the shell around it.

pub(crate) mod base64;
mod context;
mod failure;
pub(crate) mod input;
pub(crate) mod run;
#[cfg(test)]
mod tests;
pub(crate) mod tools;

pub use crate::aws::context::Context;
pub use crate::aws::input::arguments::Takes;
pub use crate::aws::input::globals::GLOBALS;
pub use crate::aws::input::parameter::{Parameter, Target, kind, parameters};
pub use crate::aws::tools::bucket_commands::BUCKET_COMMANDS;

use crate::aws::context::{Done, MOST_OUTPUT};
use crate::aws::failure::Failure;
use crate::aws::input::globals::Globals;
use crate::aws::tools::help::Topic;
use crate::host::Host;
use api::Service;
use serde_json::Value;
use shell::{Exit, Step};

/// What `aws --version` prints.
pub const VERSION: &str = "aws-cli/2.36.7 Python/3.13.9 Linux/6.12.55 exe/x86_64.amzn.2023";

/// Runs a command; `args` are the words after `aws`.
///
/// A waiter that has to wait answers `Step::Waiting`: evaluate the same words again at that time, with a host that
/// replays the answers of the calls before (and the readings of the clock, but the last).
pub fn run(args: &[String], context: &Context<'_>, host: &mut dyn Host) -> Step {
    let parsed = crate::aws::input::globals::read(args);
    let errors = crate::aws::input::globals::error_format(parsed.as_ref().ok(), context);
    match parsed.and_then(|parsed| dispatch(&parsed, context, host)) {
        Ok(Done::Waiting(until)) => Step::Waiting(until),
        Ok(Done::Printed(mut stdout, mut stderr)) => {
            if stdout.len() > MOST_OUTPUT {
                shorten(&mut stdout);
                stderr
                    .push_str("\naws: [WARNING]: The lab printed only the first megabyte of this answer.\n");
            }
            Step::Done(Exit {
                stdout,
                stderr,
                ..Exit::default()
            })
        }
        Err(failure) => Step::Done(failure.exit(errors, context.width)),
    }
}

/// What a command's answer comes to after `--query`, as a value and without being printed; or how the command ends
/// otherwise. `args` are the words after `aws`, and only operations of services can be asked.
pub fn ask(args: &[String], context: &Context<'_>, host: &mut dyn Host) -> Result<Value, Exit> {
    let parsed = crate::aws::input::globals::read(args);
    let errors = crate::aws::input::globals::error_format(parsed.as_ref().ok(), context);
    parsed
        .and_then(|parsed| {
            let globals = crate::aws::input::globals::resolve(&parsed, context)?;
            let service = parsed.word.as_deref().and_then(Service::from_command);
            let rest = crate::aws::input::arguments::parse(&[], true, &parsed.rest)?;
            let name = rest.word.as_deref().unwrap_or_default();
            match service.and_then(|service| api::command(service, name)) {
                Some(operation) => {
                    crate::aws::run::operation::ask(operation, &rest.rest, &globals, context, host)
                }
                None => Err(Failure::missing(&["operation".to_owned()])),
            }
        })
        .map_err(|failure| failure.exit(errors, context.width))
}

/// Cuts a text after the last whole line that fits.
fn shorten(text: &mut String) {
    let end = text.floor_char_boundary(MOST_OUTPUT);
    let line = text
        .get(..end)
        .and_then(|head| head.rfind('\n'))
        .map_or(end, |at| at + 1);
    text.truncate(line);
}

fn dispatch(
    parsed: &crate::aws::input::arguments::Parsed,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Done, Failure> {
    let version = crate::aws::input::globals::GLOBALS
        .iter()
        .position(|row| row.0 == "--version");
    if version.is_some_and(|at| parsed.last(at).is_some()) {
        return Ok(format!("{VERSION}\n").into());
    }
    let Some(command) = parsed.word.as_deref() else {
        return Err(Failure::missing(&["command".to_owned()]));
    };
    let service = Service::from_command(command).filter(|_| host.has_service(command));
    let others = matches!(command, "configure" | "help" | "s3");
    if service.is_none() && !others {
        let services = Service::ALL.iter().copied().map(Service::command);
        let near = crate::suggest::closest(command, services.chain(["configure", "help", "s3"]));
        return Err(Failure::choice("command", command, &near));
    }
    let globals = crate::aws::input::globals::resolve(parsed, context)?;
    match service {
        Some(service) => service_command(service, &parsed.rest, &globals, context, host),
        None if command == "help" => Ok(crate::aws::tools::help::page(&Topic::Root, context.width)?.into()),
        None if command == "s3" => crate::aws::tools::s3::run(&parsed.rest, &globals, context, host),
        None => crate::aws::tools::configure::run(&parsed.rest, &globals, context, host),
    }
}

/// `aws ec2 …`: the operation, `wait` or `help`.
fn service_command(
    service: Service,
    args: &[String],
    globals: &Globals,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Done, Failure> {
    let parsed = crate::aws::input::arguments::parse(&[], true, args)?;
    let Some(name) = parsed.word else {
        return Err(Failure::missing(&["operation".to_owned()]));
    };
    let waits = service == Service::Ec2;
    if name == "help" {
        return Ok(crate::aws::tools::help::page(&Topic::Service(service), context.width)?.into());
    }
    if name == "wait" && waits {
        return wait_command(&parsed.rest, globals, context, host);
    }
    let Some(operation) = api::command(service, &name) else {
        let commands: Vec<String> = service
            .operations()
            .map(|operation| operation.command())
            .collect();
        let choices = commands
            .iter()
            .map(String::as_str)
            .chain(waits.then_some("wait"))
            .chain(["help"]);
        return Err(Failure::choice(
            "operation",
            &name,
            &crate::suggest::closest(&name, choices),
        ));
    };
    crate::aws::run::operation::run(operation, None, &parsed.rest, globals, context, host)
}

/// `aws ec2 wait …`.
fn wait_command(
    args: &[String],
    globals: &Globals,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Done, Failure> {
    let parsed = crate::aws::input::arguments::parse(&[], true, args)?;
    let Some(name) = parsed.word else {
        if let Some(option) = parsed.rest.first() {
            return Err(Failure::Unknown(vec![option.clone()]));
        }
        return Err(Failure::Parameter(
            "usage: aws [options] ec2 wait <subcommand> [parameters]\naws: [ERROR]: too few arguments"
                .to_owned(),
        ));
    };
    if name == "help" {
        return Ok(crate::aws::tools::help::page(&Topic::Waiters, context.width)?.into());
    }
    let waiter = api::schema::waiter::waiter(&name);
    let operation = waiter.and_then(|waiter| api::find_operation(Service::Ec2, waiter.operation));
    match (waiter, operation) {
        (Some(waiter), Some(operation)) => {
            crate::aws::run::operation::run(operation, Some(waiter), &parsed.rest, globals, context, host)
        }
        _ => {
            let names = api::schema::waiter::WAITERS.iter().map(|waiter| waiter.name);
            Err(Failure::choice(
                "subcommand",
                &name,
                &crate::suggest::closest(&name, names),
            ))
        }
    }
}
