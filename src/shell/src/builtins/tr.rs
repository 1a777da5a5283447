//! `tr`: characters replaced or dropped.

use super::options::{Options, given};
use super::text::unescaped;
use crate::exit::Exit;
use crate::machine::Io;
use std::collections::BTreeSet;

pub fn tr(io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read("tr", io.args, "dsc", "", None));
    let (Some(first), Some(input)) = (options.rest.first(), io.input) else {
        return Exit::failed("tr: name the characters, and use a pipe: … | tr '\\t' '\\n'", 1);
    };
    let from = set(first);
    let to = options.rest.get(1).map(|text| set(text));
    let complement = options.has('c');
    let listed: BTreeSet<char> = from.iter().copied().collect();
    let squeezed: BTreeSet<char> = to.as_ref().unwrap_or(&from).iter().copied().collect();
    let mut out = String::with_capacity(input.len());
    let mut last = None;
    for letter in input.chars() {
        let mut letter = letter;
        if listed.contains(&letter) != complement {
            if options.has('d') {
                continue;
            }
            if let Some(to) = &to {
                let at = if complement {
                    usize::MAX
                } else {
                    from.iter()
                        .position(|known| *known == letter)
                        .unwrap_or(usize::MAX)
                };
                // A short second set goes on with its last character.
                letter = to.get(at).or(to.last()).copied().unwrap_or(letter);
            }
        }
        if options.has('s') && last == Some(letter) && squeezed.contains(&letter) {
            continue;
        }
        last = Some(letter);
        out.push(letter);
    }
    Exit {
        stdout: out,
        ..Exit::default()
    }
}

/// The characters of a set such as `a-z\n[:digit:]`.
fn set(text: &str) -> Vec<char> {
    let text = text
        .replace("[:upper:]", "A-Z")
        .replace("[:lower:]", "a-z")
        .replace("[:digit:]", "0-9")
        .replace("[:alpha:]", "A-Za-z")
        .replace("[:alnum:]", "A-Za-z0-9")
        .replace("[:space:]", " \t\n\r")
        .replace("[:blank:]", " \t");
    let letters: Vec<char> = unescaped(&text).chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    // Every character is looked up in the set, so the set must be small.
    while let Some(&from) = letters.get(at).filter(|_| out.len() < 1000) {
        match (letters.get(at + 1), letters.get(at + 2)) {
            (Some('-'), Some(&to)) if from <= to && to.is_ascii() => {
                out.extend(from..=to);
                at += 3;
            }
            _ => {
                out.push(from);
                at += 1;
            }
        }
    }
    out
}
