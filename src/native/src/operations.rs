//! The list of operations for people who read, written from the table: `docs/operations.md`.

use api::schema::common_errors;
use api::schema::waiter::waiters_of;
use api::{ErrorCode, Fidelity, Operation, Service};
use std::fmt::Write;

/// What stands above the lists.
const INTRODUCTION: &str = "\
# Operations

What the lab knows of each service: the operation, its command, whether it reads or changes the account, how the AWS
CLI reads and waits for it, and how faithfully the lab plays it. *Simulated* means all of the behaviour that a learner
can meet; what a *simplified* operation leaves out, and why one is *not simulated*, stands below its table, with the
codes of the errors that each can answer beyond the common ones. `aws help` and the page's Reference tell the same, but
for the errors.

This file is generated from the table of operations; [CONTRIBUTING.md](../CONTRIBUTING.md) says how.
";

/// The whole list as Markdown.
pub fn markdown() -> String {
    let mut text = INTRODUCTION.to_owned();
    summary(&mut text);
    common_errors(&mut text);
    for service in Service::ALL {
        let _ = write!(text, "\n## {}\n\n{}\n", service.command(), service.about());
        for family in service.families() {
            let _ = write!(text, "\n### {}\n\n", family.title);
            text.push_str("| Operation | Command | Effect | Pages | Waiters | In this lab |\n|---|---|---|---|---|---|\n");
            for operation in family.operations {
                row(&mut text, operation);
            }
            notes(&mut text, family.operations);
            own_errors(&mut text, family.operations);
        }
    }
    text
}

/// How many there are, by service.
fn summary(text: &mut String) {
    text.push_str("\n| Service | Simulated | Simplified | Not simulated |\n|---|---|---|---|\n");
    for service in Service::ALL {
        let mut counts = [0; 3];
        for operation in service.operations() {
            counts[match operation.fidelity {
                Fidelity::Simulated => 0,
                Fidelity::Simplified(_) => 1,
                Fidelity::NotSimulated(_) => 2,
            }] += 1;
        }
        let [simulated, simplified, not] = counts;
        let name = service.command();
        let _ = writeln!(text, "| [{name}](#{name}) | {simulated} | {simplified} | {not} |");
    }
}

/// The codes that every operation of a protocol can answer, and those that follow from what it is asked.
fn common_errors(text: &mut String) {
    text.push_str("\nErrors that every operation can answer:\n\n");
    let mut told: Vec<&[ErrorCode]> = Vec::new();
    for service in Service::ALL {
        let common = common_errors::common(service.protocol());
        if told.contains(&common) {
            continue;
        }
        told.push(common);
        let alike = Service::ALL.iter();
        let alike = alike.filter(|other| common_errors::common(other.protocol()) == common);
        let names: Vec<&str> = alike.map(|service| service.command()).collect();
        let _ = writeln!(text, "- {}: {}.", names.join(", "), codes(common));
    }
    for (member, code) in common_errors::BY_MEMBER {
        let _ = writeln!(text, "- ec2, with the parameter {member}: {}.", codes(&[*code]));
    }
}

/// The codes that the operations can answer beside those.
fn own_errors(text: &mut String, operations: &[&Operation]) {
    let own = operations.iter().filter(|operation| !operation.errors.is_empty());
    for (place, operation) in own.enumerate() {
        if place == 0 {
            text.push_str("\nErrors beyond the common ones:\n\n");
        }
        let _ = writeln!(text, "- {}: {}.", operation.name, codes(operation.errors));
    }
}

fn codes(codes: &[ErrorCode]) -> String {
    let codes: Vec<String> = codes.iter().map(|code| format!("`{}`", code.as_str())).collect();
    codes.join(", ")
}

/// The row of an operation.
fn row(text: &mut String, operation: &Operation) {
    let waiters: Vec<String> = waiters_of(operation)
        .map(|waiter| format!("`{}`", waiter.name))
        .collect();
    let _ = writeln!(
        text,
        "| {} | `{}` | {} | {} | {} | {} |",
        operation.name,
        operation.command(),
        operation.effect.word(),
        if operation.paginator.is_some() { "yes" } else { "" },
        waiters.join(", "),
        operation.fidelity.word(),
    );
}

/// What the operations leave out. Those that leave out the same share a line.
fn notes(text: &mut String, operations: &[&Operation]) {
    let mut notes: Vec<(&str, Vec<&str>)> = Vec::new();
    for operation in operations {
        let Some(sentence) = operation.fidelity.sentence() else {
            continue;
        };
        match notes.iter_mut().find(|(known, _)| *known == sentence) {
            Some((_, names)) => names.push(operation.name),
            None => notes.push((sentence, vec![operation.name])),
        }
    }
    if !notes.is_empty() {
        text.push('\n');
    }
    for (sentence, names) in notes {
        let _ = writeln!(text, "- {}: {sentence}", names.join(", "));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_list_is_the_tables() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operations.md");
        let text = super::markdown();
        if std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let stored = fs::read_to_string(&path).unwrap_or_default();
        let differs = stored
            .lines()
            .zip(text.lines())
            .find(|(stored, written)| stored != written);
        assert!(
            stored == text,
            "docs/operations.md is not what the table says; UPDATE_DOCS=1 rewrites it. First difference: {differs:?}"
        );
    }

    #[test]
    fn every_operation_has_a_row() {
        let text = super::markdown();
        for operation in api::operations() {
            // EC2 and Auto Scaling both have a DeleteTags.
            let named = api::operations().filter(|other| other.name == operation.name);
            let row = format!("\n| {} | `{}` | ", operation.name, operation.command());
            assert_eq!(text.matches(&row).count(), named.count(), "{}", operation.name);
            let sentence = operation.fidelity.sentence().unwrap_or_default();
            assert!(text.contains(sentence), "{}", operation.name);
        }
    }
}
