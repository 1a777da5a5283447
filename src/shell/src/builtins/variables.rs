//! The builtins that work with the variables and the history of the shell.

use crate::exit::Exit;
use crate::lang::token::is_name;
use crate::machine::Io;
use crate::state::Shell;

pub fn env(io: &mut Io<'_>) -> Exit {
    if io.args.is_empty() {
        return Exit::printed(listed(io.shell));
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
        Some(Err(_)) => return Exit::failed("history: numeric argument required", 1),
    };
    let lines = io.shell.history.iter().enumerate().skip(all - most);
    Exit::printed(
        lines
            .map(|(at, line)| format!("{:>5}  {line}\n", at + 1))
            .collect::<String>(),
    )
}
