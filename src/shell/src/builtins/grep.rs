//! `grep`: lines that match a pattern, basic or extended.

use super::input::texts;
use super::options::Options;
use crate::exit::Exit;
use crate::files::LARGEST;
use crate::machine::Io;
use regex_lite::{Regex, RegexBuilder};

/// `grep [-ivconEFwqhl] PATTERN [FILE…]`
pub fn grep(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("grep", io.args, "ivconEFwqhHlsrPx", "eABCm", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    let (pattern, paths) = match (options.value('e'), options.rest.split_first()) {
        (Some(pattern), _) => (pattern, options.rest.as_slice()),
        (None, Some((pattern, paths))) => (pattern.as_str(), paths),
        (None, None) => return Exit::failed("grep: usage: grep [OPTION]… PATTERN [FILE]…", 2),
    };
    let regex = match compiled(pattern, &options) {
        Ok(regex) => regex,
        Err(why) => return Exit::failed(&format!("grep: {why}"), 2),
    };
    let (found, mut exit) = match texts("grep", paths, io) {
        Ok(found) => found,
        Err(exit) => return exit,
    };
    if exit.code != 0 {
        exit.code = 2;
    }
    let most: usize = options
        .value('m')
        .and_then(|most| most.parse().ok())
        .unwrap_or(usize::MAX);
    let named = (found.len() > 1 || options.has('H')) && !options.has('h');
    let mut any = false;
    for (path, text) in found {
        let mut count = 0;
        for (at, line) in text.lines().enumerate() {
            if count >= most || exit.stdout.len() > LARGEST {
                break;
            }
            if regex.is_match(line) == options.has('v') {
                continue;
            }
            count += 1;
            if options.has('c') || options.has('q') || options.has('l') {
                continue;
            }
            let mut prefix = String::new();
            if named {
                prefix.push_str(&format!("{path}:"));
            }
            if options.has('n') {
                prefix.push_str(&format!("{}:", at + 1));
            }
            if options.has('o') {
                for piece in regex.find_iter(line).filter(|piece| !piece.is_empty()) {
                    exit.stdout.push_str(&format!("{prefix}{}\n", piece.as_str()));
                }
            } else {
                exit.stdout.push_str(&format!("{prefix}{line}\n"));
            }
        }
        any |= count > 0;
        if options.has('c') {
            let prefix = if named { format!("{path}:") } else { String::new() };
            exit.stdout.push_str(&format!("{prefix}{count}\n"));
        } else if options.has('l') && count > 0 {
            exit.stdout.push_str(&format!("{path}\n"));
        }
    }
    if !any && exit.code == 0 {
        exit.code = 1;
    }
    exit
}

fn compiled(pattern: &str, options: &Options) -> Result<Regex, String> {
    let mut pattern = if options.has('F') {
        regex_lite::escape(pattern)
    } else if options.has('E') || options.has('P') {
        pattern.to_owned()
    } else {
        extended(pattern)
    };
    if options.has('w') {
        pattern = format!(r"\b(?:{pattern})\b");
    }
    if options.has('x') {
        pattern = format!("^(?:{pattern})$");
    }
    RegexBuilder::new(&pattern)
        .case_insensitive(options.has('i'))
        // A search takes time in proportion to the pattern's size.
        .size_limit(32 << 10)
        .nest_limit(50)
        .build()
        .map_err(|error| error.to_string())
}

/// A basic pattern as an extended one: the backslash means the opposite before `+ ? | ( ) { }`, and a star that has
/// nothing to repeat is a star.
fn extended(pattern: &str) -> String {
    let mut out = String::new();
    let mut letters = pattern.chars();
    let mut at_start = true;
    let mut in_set = false;
    while let Some(letter) = letters.next() {
        match letter {
            _ if in_set => {
                in_set = letter != ']';
                if letter == '\\' || letter == '[' && !letters.as_str().starts_with(':') {
                    out.push('\\');
                }
                out.push(letter);
            }
            '\\' => match letters.next() {
                Some(next) => {
                    if !"+?|(){}".contains(next) {
                        out.push('\\');
                    }
                    out.push(next);
                }
                None => out.push_str("\\\\"),
            },
            '+' | '?' | '|' | '(' | ')' | '{' | '}' => out.extend(['\\', letter]),
            '*' if at_start => out.push_str("\\*"),
            letter => {
                in_set = letter == '[';
                out.push(letter);
            }
        }
        at_start = letter == '^' && out.len() == 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_patterns() {
        for (basic, expected) in [
            ("a+b", r"a\+b"),
            (r"a\+b", "a+b"),
            (r"\(a\|b\)", "(a|b)"),
            ("*a", r"\*a"),
            ("^*a", r"^\*a"),
            ("ami-[0-9a-f]*", "ami-[0-9a-f]*"),
            (r"a\", r"a\\"),
            ("Images[0]{", r"Images[0]\{"),
        ] {
            assert_eq!(extended(basic), expected, "{basic}");
        }
    }
}
