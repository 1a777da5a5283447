//! What may follow at the cursor: commands, variables, files, and what the machine's programs take.
//!
//! It never fails, on any half-typed line.

mod item;
mod place;
mod rank;

pub use item::{Found, Item, MOST};
pub use place::{Cursor, Want, find};

use crate::builtins::BUILTINS;
use crate::machine::{Machine, Program};
use crate::state::Shell;

/// What may stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completion {
    /// The first character to replace, counted in characters.
    pub start: usize,
    /// The character after the last one to replace: the cursor.
    pub end: usize,
    /// What may be put there, best first.
    pub items: Vec<Item>,
}

/// What may stand at the cursor, a position counted in characters.
pub fn complete(line: &str, cursor: usize, shell: &Shell, machine: &dyn Machine) -> Completion {
    let cursor = cursor.min(line.chars().count());
    let before: String = line.chars().take(cursor).collect();
    let after: String = line.chars().skip(cursor).collect();
    let Some(place) = place::find(&before) else {
        return Completion {
            start: cursor,
            end: cursor,
            items: Vec::new(),
        };
    };
    let found = match &place.want {
        Want::Variable(typed) => Found::new(typed, Item::variables(shell)),
        Want::File => Found::new(&place.typed, Item::files(shell, "")),
        Want::Command => Found::new(&place.typed, commands(machine)),
        Want::Argument => arguments(&place, &after, shell, machine),
    };
    let mut items = rank::rank(&found.typed, found.items);
    items.truncate(found.most);
    if place.quote.is_none() && !matches!(place.want, Want::Variable(_)) {
        items
            .iter_mut()
            .for_each(|item| item.text = protected(&item.text));
    }
    Completion {
        start: cursor.saturating_sub(found.typed.chars().count()),
        end: cursor,
        items,
    }
}

/// The text with a backslash before each character that means something to the shell.
fn protected(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if " \t'\"\\$`|&;<>()#!".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Programs that lie somewhere stand first before anything is typed: they are what this shell is for.
fn commands(machine: &dyn Machine) -> Vec<Item> {
    let programs = machine.programs();
    let (lying, others): (Vec<&Program>, Vec<&Program>) =
        programs.iter().partition(|program| program.path.is_some());
    let builtins = BUILTINS.iter().map(|builtin| (builtin.name, builtin.about));
    let row = |program: &Program| (program.name, program.about);
    let rows = lying.into_iter().map(row).chain(builtins);
    rows.chain(others.into_iter().map(row))
        .map(|(name, about)| Item::new(name, about))
        .collect()
}

/// What may follow a command: what its program knows, or files mostly.
fn arguments(place: &Cursor, after: &str, shell: &Shell, machine: &dyn Machine) -> Found {
    let name = place.words.first().map(String::as_str).unwrap_or_default();
    let items = match name {
        "help" | "which" | "type" | "xargs" => commands(machine),
        "export" | "unset" | "env" | "printenv" => {
            let mut items = Item::variables(shell);
            let known = machine.variables().iter();
            items.extend(known.map(|name| Item::new(format!("{name}="), "")));
            items
        }
        "echo" | "printf" | "sleep" | "date" | "clear" | "history" | "pwd" | "true" | "false" | "cd" => {
            Vec::new()
        }
        name if machine.programs().iter().any(|program| program.name == name) => {
            return machine.arguments(place, after, shell);
        }
        "grep" | "tr" if place.words.len() < 2 => Vec::new(),
        _ => Item::files(shell, ""),
    };
    Found::new(&place.typed, items)
}
