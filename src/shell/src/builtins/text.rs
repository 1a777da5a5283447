//! The builtins that only print or only succeed.

use crate::exit::Exit;
use crate::files::LARGEST;
use crate::machine::Io;

pub fn succeed(_: &mut Io<'_>) -> Exit {
    Exit::default()
}

pub fn fail(_: &mut Io<'_>) -> Exit {
    Exit {
        code: 1,
        ..Exit::default()
    }
}

pub fn clear(_: &mut Io<'_>) -> Exit {
    Exit {
        clear: true,
        ..Exit::default()
    }
}

pub fn echo(io: &mut Io<'_>) -> Exit {
    let mut newline = true;
    let mut escapes = false;
    let mut args = io.args;
    while let Some((first, rest)) = args.split_first() {
        match first.as_str() {
            "-n" => newline = false,
            "-e" => escapes = true,
            "-ne" | "-en" => (newline, escapes) = (false, true),
            "-E" => escapes = false,
            _ => break,
        }
        args = rest;
    }
    let mut text = args.join(" ");
    if escapes {
        text = unescaped(&text);
    }
    if newline {
        text.push('\n');
    }
    Exit::printed(text)
}

/// The text with `\n`, `\t` and `\\` replaced by what they mean.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        match letters.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('0') => out.push('\0'),
            Some('\\') => out.push('\\'),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}

pub fn printf(io: &mut Io<'_>) -> Exit {
    let Some((format, mut args)) = io.args.split_first() else {
        return Exit::failed("printf: usage: printf FORMAT [TEXT…]", 2);
    };
    let mut out = String::new();
    loop {
        let before = args.len();
        if let Err(exit) = printf_once(format, &mut args, &mut out) {
            return exit;
        }
        // The format is used again until no argument is left.
        if args.is_empty() || args.len() == before || out.len() > LARGEST {
            return Exit::printed(out);
        }
    }
}

fn printf_once(format: &str, args: &mut &[String], out: &mut String) -> Result<(), Exit> {
    let format = unescaped(format);
    let mut letters = format.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '%' {
            out.push(letter);
            continue;
        }
        let left = letters.next_if_eq(&'-').is_some();
        let zero = letters.next_if_eq(&'0').is_some();
        let mut width = 0usize;
        while let Some(digit) = letters.peek().and_then(|letter| letter.to_digit(10)) {
            width = (width * 10 + digit as usize).min(1000);
            letters.next();
        }
        let precision = letters.next_if_eq(&'.').map(|_| {
            let mut most = 0usize;
            while let Some(digit) = letters.peek().and_then(|letter| letter.to_digit(10)) {
                most = (most * 10 + digit as usize).min(1000);
                letters.next();
            }
            most
        });
        let mut next = || match args.split_first() {
            Some((first, rest)) => {
                *args = rest;
                first.as_str()
            }
            None => "",
        };
        let (text, number) = match letters.next() {
            Some('%') => ("%".to_owned(), false),
            Some('s') => (
                next().chars().take(precision.unwrap_or(usize::MAX)).collect(),
                false,
            ),
            Some('b') => (unescaped(next()), false),
            Some('q') => (next().to_owned(), false),
            Some('d' | 'i' | 'u') => {
                let text = next();
                let number: i64 = if text.is_empty() {
                    0
                } else {
                    text.parse()
                        .map_err(|_| Exit::failed(&format!("printf: {text}: invalid number"), 1))?
                };
                (number.to_string(), true)
            }
            Some(other) => {
                return Err(Exit::failed(
                    &format!("printf: `{other}': invalid format character"),
                    1,
                ));
            }
            None => return Err(Exit::failed("printf: `%': missing format character", 1)),
        };
        if left {
            out.push_str(&format!("{text:<width$}"));
        } else if zero && number {
            out.push_str(&format!("{text:0>width$}"));
        } else {
            out.push_str(&format!("{text:>width$}"));
        }
    }
    Ok(())
}
