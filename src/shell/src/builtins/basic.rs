//! The builtins that work with the shell itself: its variables, files and history.

use super::Shell;
use super::eval::failed;
use super::files::{HOME, LARGEST};
use super::lex::is_name;
use super::options::Options;
use super::table::Io;
use crate::Exit;

fn printed(text: impl Into<String>) -> Exit {
    Exit {
        stdout: text.into(),
        ..Exit::default()
    }
}

pub fn succeed(_: &mut Io<'_>) -> Exit {
    Exit::default()
}

pub fn fail(_: &mut Io<'_>) -> Exit {
    Exit {
        code: 1,
        ..Exit::default()
    }
}

pub fn pwd(_: &mut Io<'_>) -> Exit {
    printed(format!("{HOME}\n"))
}

pub fn clear(_: &mut Io<'_>) -> Exit {
    Exit {
        clear: true,
        ..Exit::default()
    }
}

pub fn cd(io: &mut Io<'_>) -> Exit {
    match io.args.first().map(|path| path.trim_end_matches('/')) {
        None | Some("." | "~" | HOME) => Exit::default(),
        Some(path) => failed(
            &format!("cd: {path}: No such file or directory. The home folder is the only one here."),
            1,
        ),
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
    printed(text)
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
        return failed("printf: usage: printf FORMAT [TEXT…]", 2);
    };
    let mut out = String::new();
    loop {
        let before = args.len();
        if let Err(exit) = printf_once(format, &mut args, &mut out) {
            return exit;
        }
        // The format is used again until no argument is left.
        if args.is_empty() || args.len() == before || out.len() > LARGEST {
            return printed(out);
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
                        .map_err(|_| failed(&format!("printf: {text}: invalid number"), 1))?
                };
                (number.to_string(), true)
            }
            Some(other) => return Err(failed(&format!("printf: `{other}': invalid format character"), 1)),
            None => return Err(failed("printf: `%': missing format character", 1)),
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

pub fn env(io: &mut Io<'_>) -> Exit {
    if io.args.is_empty() {
        return printed(listed(io.shell));
    }
    let env = io.shell.env();
    let mut exit = Exit::default();
    for name in io.args {
        match env.get(name) {
            Some(value) => exit.stdout.push_str(&format!("{value}\n")),
            None => exit.code = 1,
        }
    }
    exit
}

fn listed(shell: &Shell) -> String {
    let env = shell.env();
    env.iter()
        .map(|(name, value)| format!("{name}={value}\n"))
        .collect()
}

pub fn export(io: &mut Io<'_>) -> Exit {
    let mut exit = Exit::default();
    let mut named = false;
    for arg in io.args {
        if arg == "-p" {
            continue;
        }
        named = true;
        let (name, value) = match arg.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (arg.as_str(), None),
        };
        if !is_name(name) {
            exit.stderr
                .push_str(&format!("export: `{arg}': not a valid identifier\n"));
            exit.code = 1;
        } else if let Some(value) = value {
            io.shell.export(name, value);
        } else {
            io.shell.exported.insert(name.to_owned());
        }
    }
    if !named {
        exit.stdout = listed(io.shell);
    }
    exit
}

pub fn unset(io: &mut Io<'_>) -> Exit {
    for name in io.args {
        io.shell.variables.remove(name);
        io.shell.exported.remove(name);
    }
    Exit::default()
}

pub fn history(io: &mut Io<'_>) -> Exit {
    let first = io.args.first().map(String::as_str);
    if first == Some("-c") {
        io.shell.history.clear();
        return Exit::default();
    }
    let all = io.shell.history.len();
    let most = match first.map(str::parse::<usize>) {
        None => all,
        Some(Ok(most)) => most.min(all),
        Some(Err(_)) => return failed("history: numeric argument required", 1),
    };
    let lines = io.shell.history.iter().enumerate().skip(all - most);
    printed(
        lines
            .map(|(at, line)| format!("{:>5}  {line}\n", at + 1))
            .collect::<String>(),
    )
}

pub fn cat(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("cat", io.args, "nvAbs", "", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    let mut exit = Exit::default();
    let names = if options.rest.is_empty() {
        vec!["-".to_owned()]
    } else {
        options.rest.clone()
    };
    for name in &names {
        let text = if name == "-" {
            io.input
        } else {
            io.shell.read(name)
        };
        match text {
            Some(text) if exit.stdout.len() <= LARGEST => exit.stdout.push_str(text),
            Some(_) => {}
            None if name == "-" => return failed("cat: nothing to read: name a file", 1),
            None => {
                exit.stderr
                    .push_str(&format!("cat: {name}: No such file or directory\n"));
                exit.code = 1;
            }
        }
    }
    if options.has('n') {
        let lines = exit.stdout.lines().enumerate();
        exit.stdout = lines
            .map(|(at, line)| format!("{:>6}\t{line}\n", at + 1))
            .collect();
    }
    exit
}

pub fn ls(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("ls", io.args, "lah1trR", "", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    let mut exit = Exit::default();
    let mut shown: Vec<(String, usize)> = Vec::new();
    let size = |name: &str| io.shell.read(name).map(str::len);
    if options.rest.is_empty() {
        let names = io.shell.files.iter().filter(|(name, _)| !name.starts_with('/'));
        shown.extend(names.map(|(name, text)| (name.clone(), text.len())));
    }
    for path in &options.rest {
        let folder = match path.trim_end_matches('/') {
            "." | "~" | HOME => Some(false),
            "/tmp" => Some(true),
            _ => None,
        };
        if let Some(temporary) = folder {
            let names = io
                .shell
                .files
                .iter()
                .filter(|(name, _)| name.starts_with('/') == temporary);
            shown.extend(names.map(|(name, text)| (name.trim_start_matches("/tmp/").to_owned(), text.len())));
        } else if let Some(size) = size(path) {
            shown.push((path.clone(), size));
        } else {
            exit.stderr.push_str(&format!(
                "ls: cannot access '{path}': No such file or directory\n"
            ));
            exit.code = 2;
        }
    }
    for (name, size) in shown {
        if options.has('l') {
            exit.stdout
                .push_str(&format!("-rw-r--r-- 1 learner learner {size:>8} {name}\n"));
        } else {
            exit.stdout.push_str(&format!("{name}\n"));
        }
    }
    exit
}

pub fn rm(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("rm", io.args, "frRiv", "", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    if options.rest.is_empty() && !options.has('f') {
        return failed("rm: missing operand", 1);
    }
    let mut exit = Exit::default();
    for path in &options.rest {
        if !io.shell.remove(path) && !options.has('f') {
            exit.stderr.push_str(&format!(
                "rm: cannot remove '{path}': No such file or directory\n"
            ));
            exit.code = 1;
        }
    }
    exit
}

pub fn touch(io: &mut Io<'_>) -> Exit {
    let mut exit = Exit::default();
    for path in io.args {
        if let Err(why) = io.shell.write(path, "", true) {
            exit.stderr
                .push_str(&format!("touch: cannot touch '{path}': {why}\n"));
            exit.code = 1;
        }
    }
    exit
}

pub fn cp(io: &mut Io<'_>) -> Exit {
    copy("cp", io)
}

pub fn mv(io: &mut Io<'_>) -> Exit {
    let exit = copy("mv", io);
    if exit.code == 0
        && let [from, to] = io.args
        && super::files::key(from) != super::files::key(to)
    {
        io.shell.remove(from);
    }
    exit
}

fn copy(name: &str, io: &mut Io<'_>) -> Exit {
    let [from, to] = io.args else {
        return failed(&format!("{name}: name two files, from and to"), 1);
    };
    let Some(text) = io.shell.read(from).map(str::to_owned) else {
        return failed(
            &format!("{name}: cannot stat '{from}': No such file or directory"),
            1,
        );
    };
    match io.shell.write(to, &text, false) {
        Ok(()) => Exit::default(),
        Err(why) => failed(&format!("{name}: cannot create '{to}': {why}"), 1),
    }
}

pub fn tee(io: &mut Io<'_>) -> Exit {
    let options = match Options::read("tee", io.args, "a", "", None) {
        Ok(options) => options,
        Err(exit) => return exit,
    };
    let text = io.input.unwrap_or_default();
    let mut exit = printed(text);
    for path in &options.rest {
        if let Err(why) = io.shell.write(path, text, options.has('a')) {
            exit.stderr.push_str(&format!("tee: {path}: {why}\n"));
            exit.code = 1;
        }
    }
    exit
}
