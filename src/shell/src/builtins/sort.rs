//! `sort`: lines in the order of their fields.

use super::input::{joined, lines};
use super::options::{Options, given};
use crate::exit::Exit;
use crate::machine::Io;
use std::cmp::Ordering;

pub fn sort(io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read("sort", io.args, "rnufbsh", "kt", None));
    let (mut lines, mut exit) = given!(lines(io, "sort", &options.rest));
    let key = options.value('k').unwrap_or("1");
    let mut range = key.split(',').map(|field| {
        let digits: String = field.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<usize>().ok().filter(|field| *field > 0)
    });
    let Some(Some(from)) = range.next() else {
        return Exit::failed(&format!("sort: invalid number at field start: '{key}'"), 2);
    };
    let to = range.next().flatten().unwrap_or(usize::MAX);
    let separator = options.value('t').and_then(|text| text.chars().next());
    let numeric = options.has('n') || key.contains('n');
    let reverse = options.has('r') || key.contains('r');
    let part = |line: &str| -> String {
        let fields: Vec<&str> = match separator {
            Some(separator) => line.split(separator).collect(),
            None if options.value('k').is_some() => line.split_whitespace().collect(),
            None => vec![line],
        };
        let fields: Vec<&str> = fields.into_iter().take(to).skip(from - 1).collect();
        let text = fields.join("\u{1}");
        if options.has('f') {
            text.to_uppercase()
        } else {
            text
        }
    };
    let mut keyed: Vec<(String, f64, String)> = lines
        .drain(..)
        .map(|line| {
            let part = part(&line);
            let number = leading_number(&part);
            (part, number, line)
        })
        .collect();
    let by_key = |one: &(String, f64, String), two: &(String, f64, String)| {
        let order = if numeric {
            one.1.partial_cmp(&two.1).unwrap_or(Ordering::Equal)
        } else {
            one.0.cmp(&two.0)
        };
        if reverse { order.reverse() } else { order }
    };
    let last_resort = |one: &(String, f64, String), two: &(String, f64, String)| {
        let order = one.2.cmp(&two.2);
        if reverse { order.reverse() } else { order }
    };
    api::order::sort_by(&mut keyed, |one, two| {
        by_key(one, two).then_with(|| last_resort(one, two))
    });
    if options.has('u') {
        keyed.dedup_by(|one, two| by_key(one, two) == Ordering::Equal);
    }
    exit.stdout = joined(keyed.iter().map(|(_, _, line)| line.as_str()));
    exit
}

/// The number with which a text begins, or 0.
fn leading_number(text: &str) -> f64 {
    let text = text.trim_start();
    let end = text
        .char_indices()
        .find(|(at, letter)| !(letter.is_ascii_digit() || *letter == '.' || *at == 0 && *letter == '-'))
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).and_then(|text| text.parse().ok()).unwrap_or(0.0)
}
