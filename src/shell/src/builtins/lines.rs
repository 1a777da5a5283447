//! The text tools that keep, count or cut lines. None fails on any input.

use super::input::{lines, texts};
use super::options::{Options, given};
use crate::exit::Exit;
use crate::files::LARGEST;
use crate::machine::Io;

pub fn head(io: &mut Io<'_>) -> Exit {
    ends("head", io)
}

pub fn tail(io: &mut Io<'_>) -> Exit {
    ends("tail", io)
}

fn ends(name: &str, io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read(name, io.args, "qf", "nc", Some('n')));
    let letter = if options.value('c').is_some() { 'c' } else { 'n' };
    let value = options.value(letter).unwrap_or("10");
    let Ok(most) = value.trim_start_matches(['-', '+']).parse::<usize>() else {
        return Exit::failed(&format!("{name}: invalid number of lines: '{value}'"), 1);
    };
    let (found, mut exit) = given!(texts(name, &options.rest, io));
    for (at, (path, text)) in found.iter().enumerate() {
        if found.len() > 1 && !options.has('q') {
            let gap = if at > 0 { "\n" } else { "" };
            exit.stdout.push_str(&format!("{gap}==> {path} <==\n"));
        }
        let pieces: Vec<&str> = if letter == 'c' {
            text.split_inclusive(|_| true).collect()
        } else {
            text.split_inclusive('\n').collect()
        };
        let all = pieces.len();
        let (from, to) = match (name, value.as_bytes().first()) {
            ("head", Some(b'-')) => (0, all.saturating_sub(most)),
            ("head", _) => (0, most),
            (_, Some(b'+')) => (most.saturating_sub(1), all),
            _ => (all.saturating_sub(most), all),
        };
        let kept = pieces.into_iter().take(to).skip(from);
        kept.for_each(|piece| exit.stdout.push_str(piece));
    }
    exit
}

pub fn wc(io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read("wc", io.args, "lwcm", "", None));
    let (found, mut exit) = given!(texts("wc", &options.rest, io));
    let wanted: Vec<char> = "lwmc".chars().filter(|letter| options.has(*letter)).collect();
    let wanted = if wanted.is_empty() {
        vec!['l', 'w', 'c']
    } else {
        wanted
    };
    let mut rows: Vec<(Vec<usize>, &str)> = Vec::new();
    for (path, text) in found {
        let count = |letter: &char| match letter {
            'l' => text.matches('\n').count(),
            'w' => text.split_whitespace().count(),
            'm' => text.chars().count(),
            _ => text.len(),
        };
        rows.push((wanted.iter().map(count).collect(), path));
    }
    if rows.len() > 1 {
        let sum = |at: usize| rows.iter().filter_map(|(row, _)| row.get(at)).sum();
        rows.push(((0..wanted.len()).map(sum).collect(), "total"));
    }
    let width = if wanted.len() == 1 && rows.len() == 1 {
        0
    } else {
        7
    };
    for (row, path) in rows {
        let cells: Vec<String> = row.iter().map(|count| format!("{count:>width$}")).collect();
        let line = format!("{} {path}", cells.join(" "));
        exit.stdout.push_str(&format!("{}\n", line.trim_end()));
    }
    exit
}

pub fn uniq(io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read("uniq", io.args, "cdui", "", None));
    let (lines, mut exit) = given!(lines(io, "uniq", &options.rest));
    let same =
        |one: &str, two: &str| one == two || options.has('i') && one.to_lowercase() == two.to_lowercase();
    let mut groups: Vec<(usize, &str)> = Vec::new();
    for line in &lines {
        match groups.last_mut().filter(|(_, last)| same(last, line)) {
            Some((count, _)) => *count += 1,
            None => groups.push((1, line)),
        }
    }
    for (count, line) in groups {
        if options.has('d') && count == 1 || options.has('u') && count > 1 {
            continue;
        }
        if options.has('c') {
            exit.stdout.push_str(&format!("{count:>7} "));
        }
        exit.stdout.push_str(&format!("{line}\n"));
    }
    exit
}

pub fn cut(io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read("cut", io.args, "s", "fdcb", None));
    let fields = options.value('f');
    let Some(list) = fields.or(options.value('c')).or(options.value('b')) else {
        return Exit::failed("cut: you must specify a list of bytes, characters, or fields", 1);
    };
    let Some(ranges) = ranges(list) else {
        return Exit::failed(&format!("cut: invalid field value '{list}'"), 1);
    };
    let delimiter = options.value('d').unwrap_or("\t");
    if delimiter.chars().count() != 1 {
        return Exit::failed("cut: the delimiter must be a single character", 1);
    }
    let keeps = |at: usize| ranges.iter().any(|(from, to)| (*from..=*to).contains(&(at + 1)));
    let (lines, mut exit) = given!(lines(io, "cut", &options.rest));
    for line in lines {
        let kept = if fields.is_none() {
            let letters = line.chars().enumerate().filter(|(at, _)| keeps(*at));
            letters.map(|(_, letter)| letter).collect()
        } else if line.contains(delimiter) {
            let fields = line.split(delimiter).enumerate().filter(|(at, _)| keeps(*at));
            fields.map(|(_, field)| field).collect::<Vec<_>>().join(delimiter)
        } else if options.has('s') {
            continue;
        } else {
            line
        };
        exit.stdout.push_str(&format!("{kept}\n"));
    }
    exit
}

/// Reads `1,3-4,6-` as ranges that include their ends.
fn ranges(list: &str) -> Option<Vec<(usize, usize)>> {
    let ranges: Option<Vec<(usize, usize)>> = list
        .split(',')
        .map(|range| {
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            if from.is_empty() && to.is_empty() {
                return None;
            }
            let from = if from.is_empty() { 1 } else { from.parse().ok()? };
            let to = if to.is_empty() {
                usize::MAX
            } else {
                to.parse().ok()?
            };
            (from > 0 && from <= to).then_some((from, to))
        })
        .collect();
    // Every field is looked up in the list, so the list must be short.
    ranges.filter(|ranges| ranges.len() <= 100)
}

pub fn column(io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read("column", io.args, "t", "so", None));
    let (lines, mut exit) = given!(lines(io, "column", &options.rest));
    let split = |line: &str| -> Vec<String> {
        match options.value('s') {
            Some(separator) if !separator.is_empty() => line
                .split(|letter| separator.contains(letter))
                .map(str::to_owned)
                .collect(),
            _ => line.split_whitespace().map(str::to_owned).collect(),
        }
    };
    let rows: Vec<Vec<String>> = lines.iter().map(|line| split(line)).collect();
    let mut widths: Vec<usize> = Vec::new();
    for row in &rows {
        for (at, cell) in row.iter().enumerate() {
            let width = cell.chars().count();
            match widths.get_mut(at) {
                Some(widest) => *widest = width.max(*widest),
                None => widths.push(width),
            }
        }
    }
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(&format!("{cell:<width$}  "));
        }
        exit.stdout.push_str(&format!("{}\n", line.trim_end()));
        // One long cell makes every row long.
        if exit.stdout.len() > LARGEST {
            break;
        }
    }
    exit
}
