//! `help` and `which`: what commands there are.

use super::runner::{Builtin, Runner};
use crate::exit::{Exit, Stop};
use crate::machine::Program;

/// `help [COMMAND]`
pub fn help(args: &[String], _: Option<&str>, runner: &mut dyn Runner) -> Result<Exit, Stop> {
    let programs = runner.programs();
    Ok(match args.first() {
        Some(name) => one(name, runner.builtin(name), &programs),
        None => Exit::printed(all(&runner.listed(), runner.more_help())),
    })
}

fn one(name: &str, builtin: Option<&Builtin>, programs: &[Program]) -> Exit {
    if let Some(builtin) = builtin {
        return Exit::printed(format!(
            "{} {}\n    {}\n",
            builtin.name, builtin.usage, builtin.about
        ));
    }
    match programs.iter().find(|program| program.name == name) {
        Some(program) => {
            let line = format!("{name} {}", program.usage);
            Exit::printed(format!("{}\n    {}\n", line.trim_end(), program.about))
        }
        None => Exit::failed(&format!("help: no help for {name}. Try: help"), 1),
    }
}

fn all(commands: &[(&str, &str)], more: &str) -> String {
    let mut text = "This is a small shell for practice. It has these commands:\n\n".to_owned();
    for (name, about) in commands {
        text.push_str(&format!("  {name:<12} {about}\n"));
    }
    text.push_str(
        "\nIt reads quotes, $VARIABLES, $(COMMAND), pipes |, > and >> and < FILE, <<EOF, && and ||.\n",
    );
    text.push_str(more);
    text
}

/// `which NAME…`: whether names are commands.
pub fn which(args: &[String], _: Option<&str>, runner: &mut dyn Runner) -> Result<Exit, Stop> {
    let programs = runner.programs();
    let mut exit = Exit::default();
    for name in args {
        let program = programs.iter().find(|program| program.name == name);
        if let Some(path) = program.and_then(|program| program.path) {
            exit.stdout.push_str(&format!("{path}\n"));
        } else if program.is_some() || runner.builtin(name).is_some() {
            exit.stdout.push_str(&format!("{name}: part of this shell\n"));
        } else {
            exit.stderr.push_str(&format!("which: no {name}\n"));
            exit.code = 1;
        }
    }
    Ok(exit)
}
