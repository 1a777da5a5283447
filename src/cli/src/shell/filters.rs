//! The text tools that stand in pipes: they read lines and write lines.
//!
//! Each knows its own small part of what the tool of that name can do. None fails on any input.

use super::eval::failed;
use super::files::LARGEST;
use super::options::Options;
use super::table::Io;
use crate::Exit;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Gives the value, or makes the function return the failed exit.
macro_rules! given {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(exit) => return exit,
        }
    };
}

/// Texts with the names of their files.
type Texts<'a> = Vec<(&'a str, &'a str)>;

/// The texts to read, each with its file's name; the input's is empty. Missing files go to the exit.
pub(super) fn texts<'a>(name: &str, paths: &'a [String], io: &'a Io<'_>) -> Result<(Texts<'a>, Exit), Exit> {
    let mut exit = Exit::default();
    let mut found = Vec::new();
    if paths.is_empty() {
        let text = io
            .input
            .ok_or_else(|| failed(&format!("{name}: nothing to read: name a file or use a pipe"), 2))?;
        found.push(("", text));
    }
    for path in paths {
        let text = if path == "-" {
            io.input
        } else {
            io.shell.read(path)
        };
        match text {
            Some(text) => found.push((path.as_str(), text)),
            None => {
                exit.stderr
                    .push_str(&format!("{name}: {path}: No such file or directory\n"));
                exit.code = 1;
            }
        }
    }
    Ok((found, exit))
}

fn lines(io: &Io<'_>, name: &str, paths: &[String]) -> Result<(Vec<String>, Exit), Exit> {
    let (found, exit) = texts(name, paths, io)?;
    let lines = found.iter().flat_map(|(_, text)| text.lines());
    Ok((lines.map(str::to_owned).collect(), exit))
}

fn joined<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for line in lines {
        out.push_str(line);
        out.push('\n');
    }
    out
}

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
        return failed(&format!("{name}: invalid number of lines: '{value}'"), 1);
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

pub fn sort(io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read("sort", io.args, "rnufbsh", "kt", None));
    let (mut lines, mut exit) = given!(lines(io, "sort", &options.rest));
    let key = options.value('k').unwrap_or("1");
    let mut range = key.split(',').map(|field| {
        let digits: String = field.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<usize>().ok().filter(|field| *field > 0)
    });
    let Some(Some(from)) = range.next() else {
        return failed(&format!("sort: invalid number at field start: '{key}'"), 2);
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
        return failed("cut: you must specify a list of bytes, characters, or fields", 1);
    };
    let Some(ranges) = ranges(list) else {
        return failed(&format!("cut: invalid field value '{list}'"), 1);
    };
    let delimiter = options.value('d').unwrap_or("\t");
    if delimiter.chars().count() != 1 {
        return failed("cut: the delimiter must be a single character", 1);
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

pub fn tr(io: &mut Io<'_>) -> Exit {
    let options = given!(Options::read("tr", io.args, "dsc", "", None));
    let (Some(first), Some(input)) = (options.rest.first(), io.input) else {
        return failed("tr: name the characters, and use a pipe: … | tr '\\t' '\\n'", 1);
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
    let letters: Vec<char> = super::builtins::unescaped(&text).chars().collect();
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

/// The commands that `xargs` is to run.
pub fn xargs(args: &[String], input: Option<&str>) -> Result<Vec<Vec<String>>, Exit> {
    // Its own options end where the command begins.
    let mut own = 0;
    while let Some(arg) = args.get(own) {
        own += match arg.as_str() {
            "-n" | "-I" | "-L" | "-P" => 2,
            arg if arg.starts_with('-') => 1,
            _ => break,
        };
    }
    let (options, command) = args.split_at(own.min(args.len()));
    let options = Options::read("xargs", options, "rt0", "nILP", None)?;
    let input = input.ok_or_else(|| failed("xargs: nothing to read: use a pipe", 1))?;
    let command = if command.is_empty() {
        vec!["echo".to_owned()]
    } else {
        command.to_vec()
    };
    let mut plan = Plan::default();
    if let Some(mark) = options.value('I').filter(|mark| !mark.is_empty()) {
        for line in input.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let marks: usize = command.iter().map(|word| word.matches(mark).count()).sum();
            plan.check(&command, marks.saturating_mul(line.len()))?;
            let filled = command.iter().map(|word| word.replace(mark, line));
            plan.commands.push(filled.collect());
        }
        return Ok(plan.commands);
    }
    let words: Vec<String> = input
        .split_whitespace()
        .map(|word| word.trim_matches(['"', '\'']).to_owned())
        .collect();
    let most = match options.value('n').or(options.value('L')).map(str::parse::<usize>) {
        None => words.len().max(1),
        Some(Ok(most)) if most > 0 => most,
        Some(_) => return Err(failed("xargs: value for -n option should be >= 1", 1)),
    };
    if words.is_empty() {
        return Ok(if options.has('r') {
            Vec::new()
        } else {
            vec![command]
        });
    }
    for chunk in words.chunks(most) {
        plan.check(&command, chunk.iter().map(String::len).sum())?;
        plan.commands.push([command.as_slice(), chunk].concat());
    }
    Ok(plan.commands)
}

/// The commands of `xargs` with the bytes that they hold.
#[derive(Default)]
struct Plan {
    commands: Vec<Vec<String>>,
    size: usize,
}

impl Plan {
    /// Makes room for another command: the words of the template and that much more.
    fn check(&mut self, command: &[String], more: usize) -> Result<(), Exit> {
        let template: usize = command.iter().map(String::len).sum();
        self.size = self.size.saturating_add(template).saturating_add(more);
        if self.size > 4 * LARGEST || self.commands.len() >= 1000 {
            return Err(failed("xargs: too many commands for one line", 1));
        }
        Ok(())
    }
}
