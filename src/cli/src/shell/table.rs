//! The commands of the shell with their usage, and the answers to names that it doesn't have.

use super::eval::failed;
use super::{Shell, builtins, filters, grep};
use crate::{Exit, suggest};
use api::Span;

/// What a builtin works with.
pub struct Io<'a> {
    /// Its arguments, without its name.
    pub args: &'a [String],
    /// What a pipe or a redirection brings.
    pub input: Option<&'a str>,
    /// The shell.
    pub shell: &'a mut Shell,
}

/// A command of the shell.
pub struct Builtin {
    /// Its name.
    pub name: &'static str,
    /// What may follow the name.
    pub usage: &'static str,
    /// One line about it.
    pub about: &'static str,
    /// What it does, unless `eval` does it itself because it needs the world.
    pub(super) run: fn(&mut Io<'_>) -> Exit,
}

const fn row(
    name: &'static str,
    usage: &'static str,
    about: &'static str,
    run: fn(&mut Io<'_>) -> Exit,
) -> Builtin {
    Builtin {
        name,
        usage,
        about,
        run,
    }
}

/// Carried out by `eval`.
fn elsewhere(_: &mut Io<'_>) -> Exit {
    Exit::default()
}

/// Every command of the shell, in the order of the alphabet.
pub static BUILTINS: &[Builtin] = &[
    row(
        "aws",
        "SERVICE OPERATION [OPTION…]",
        "The AWS command line.",
        elsewhere,
    ),
    row("cat", "[-n] [FILE…]", "Print files.", builtins::cat),
    row("cd", "", "Go home, which is the only folder here.", builtins::cd),
    row("clear", "", "Clear the screen.", builtins::clear),
    row("column", "-t", "Line up the columns of a text.", filters::column),
    row("cp", "FROM TO", "Copy a file.", builtins::cp),
    row(
        "cut",
        "-f LIST [-d CHAR] | -c LIST",
        "Keep some fields of each line.",
        filters::cut,
    ),
    row(
        "date",
        "[-u] [-d WHEN] [+FORMAT]",
        "Print the simulated time.",
        elsewhere,
    ),
    row("echo", "[-n] [TEXT…]", "Print a text.", builtins::echo),
    row(
        "env",
        "",
        "List the variables that commands can see.",
        builtins::env,
    ),
    row(
        "export",
        "[NAME[=VALUE]…]",
        "Set variables that commands can see.",
        builtins::export,
    ),
    row("false", "", "Fail.", builtins::fail),
    row(
        "grep",
        "[-ivconEFwq] PATTERN [FILE…]",
        "Keep the lines that match.",
        grep::grep,
    ),
    row("head", "[-n N] [FILE…]", "Print the first lines.", filters::head),
    row("help", "[COMMAND]", "List the commands of this shell.", elsewhere),
    row("history", "[-c] [N]", "List the lines so far.", builtins::history),
    row("ls", "[-l] [FILE…]", "List the files.", builtins::ls),
    row("mv", "FROM TO", "Rename a file.", builtins::mv),
    row(
        "printf",
        "FORMAT [TEXT…]",
        "Print a text by a pattern.",
        builtins::printf,
    ),
    row("pwd", "", "Print where you are.", builtins::pwd),
    row("rm", "[-f] FILE…", "Remove files.", builtins::rm),
    row("sleep", "SECONDS", "Let simulated time pass.", elsewhere),
    row(
        "sort",
        "[-rnuf] [-k N] [-t CHAR] [FILE…]",
        "Sort lines.",
        filters::sort,
    ),
    row("tail", "[-n N] [FILE…]", "Print the last lines.", filters::tail),
    row(
        "tee",
        "[-a] FILE…",
        "Write the input to files and on.",
        builtins::tee,
    ),
    row("touch", "FILE…", "Make empty files.", builtins::touch),
    row(
        "tr",
        "[-ds] SET [SET]",
        "Replace or drop characters.",
        filters::tr,
    ),
    row("true", "", "Succeed.", builtins::succeed),
    row(
        "uniq",
        "[-cdu] [FILE]",
        "Merge equal lines that follow each other.",
        filters::uniq,
    ),
    row("unset", "NAME…", "Forget variables.", builtins::unset),
    row(
        "wc",
        "[-lwc] [FILE…]",
        "Count lines, words and characters.",
        filters::wc,
    ),
    row("which", "NAME…", "Say whether a command exists.", elsewhere),
    row(
        "xargs",
        "[-n N] [-I TEXT] COMMAND…",
        "Run a command with the words of the input.",
        elsewhere,
    ),
];

/// The command with that name; `less` and `more` have no pages to turn here.
pub fn find(name: &str) -> Option<&'static Builtin> {
    let name = match name {
        "less" | "more" => "cat",
        "printenv" => "env",
        ":" => "true",
        name => name,
    };
    BUILTINS.iter().find(|builtin| builtin.name == name)
}

/// Programs that people reach for, and what this shell has instead.
const ELSEWHERE: &[(&[&str], &str)] = &[
    (
        &["jq"],
        "There is no jq here. `aws … --query EXPRESSION --output text` picks values out of an answer.",
    ),
    (&["sudo", "su"], "You need no other rights here: leave it out."),
    (
        &["vim", "vi", "nano", "emacs", "ed"],
        "There is no editor here. Write a file with: cat > NAME <<'EOF', then its lines, then a line with only EOF.",
    ),
    (
        &["sed", "awk"],
        "It is not here. cut, tr, grep and `aws … --query` do much of its work.",
    ),
    (
        &["ssh", "scp", "curl", "wget", "ping", "telnet"],
        "The simulated instances have no network that leads out of this page.",
    ),
    (
        &["man"],
        "There are no manual pages here. Try: help, aws help, or aws ec2 describe-images help",
    ),
    (
        &[
            "bash", "sh", "zsh", "source", ".", "python", "python3", "node", "perl",
        ],
        "It is not here: this shell runs one line at a time and no programs. You can paste several lines at once.",
    ),
    (
        &[
            "apt", "apt-get", "yum", "dnf", "brew", "pip", "pip3", "npm", "git",
        ],
        "Nothing can be installed here; aws is already there.",
    ),
    (
        &["terraform", "packer", "ansible", "cdk", "sam", "eksctl"],
        "Only the aws command is simulated here.",
    ),
    (
        &["mkdir", "rmdir"],
        "There are no folders here: all files lie in the home folder.",
    ),
    (
        &["exit", "logout"],
        "There is nothing to leave: close the page or go on.",
    ),
    (
        &["test", "[", "set", "read", "alias", "trap", "eval"],
        "This small shell has no such command.",
    ),
    (
        &["watch"],
        "`aws ec2 wait …` repeats a call until something has happened.",
    ),
    (
        &["$", "%", "#", ">"],
        "That is the prompt of the example: leave it out.",
    ),
    (&["ec2", "sts", "ssm"], "Write aws before it."),
];

/// The answer to a name that is no command.
pub fn not_found(name: &str, extra: &[(&str, &str)]) -> Exit {
    let mut exit = failed(&format!("{name}: command not found"), 127);
    if let Some((_, sentence)) = ELSEWHERE.iter().find(|(names, _)| names.contains(&name)) {
        exit.stderr.push_str(&format!("{sentence}\n"));
        return exit;
    }
    if name.contains(['\u{a0}', '“', '”', '‘', '’', '–']) {
        exit.stderr.push_str(
            "It holds a character that word processors and web pages put in: a typographic quote or dash, or a blank \
             that only looks like one. Type it anew.\n",
        );
        return exit;
    }
    if api::operations().any(|operation| operation.command() == name) {
        exit.stderr
            .push_str("Write aws and the service before it, as in: aws ec2 ");
        exit.stderr.push_str(&format!("{name}\n"));
        return exit;
    }
    let names = names(extra);
    // These names are short, so the cut-off of the AWS CLI would never be reached.
    let near = suggest::closest_by(&name.to_lowercase(), names.iter().copied(), 0.6);
    if let Some(nearest) = near.first() {
        exit.stderr.push_str(&format!("Maybe you meant: {nearest}\n"));
    }
    exit
}

fn names<'a>(extra: &[(&'a str, &'a str)]) -> Vec<&'a str> {
    let builtins = BUILTINS.iter().map(|builtin| builtin.name);
    builtins.chain(extra.iter().map(|(name, _)| *name)).collect()
}

/// `help`: what there is.
pub fn help(args: &[String], extra: &[(&str, &str)]) -> Exit {
    let mut text = String::new();
    if let Some(name) = args.first() {
        if let Some(builtin) = find(name) {
            text = format!("{} {}\n    {}\n", builtin.name, builtin.usage, builtin.about);
        } else if let Some((name, about)) = extra.iter().find(|(known, _)| known == name) {
            text = format!("{name}\n    {about}\n");
        } else {
            return failed(&format!("help: no help for {name}. Try: help"), 1);
        }
    } else {
        text.push_str("This is a small shell for practice. It has these commands:\n\n");
        let rows = BUILTINS.iter().map(|builtin| (builtin.name, builtin.about));
        for (name, about) in rows.chain(extra.iter().copied()) {
            text.push_str(&format!("  {name:<12} {about}\n"));
        }
        text.push_str(
            "\nIt reads quotes, $VARIABLES, $(COMMAND), pipes |, > and >> and < FILE, <<EOF, && and ||.\n\
             The AWS command line explains itself: aws help, aws ec2 help, aws ec2 create-image help\n",
        );
    }
    Exit {
        stdout: text,
        ..Exit::default()
    }
}

/// `which`: whether names are commands.
pub fn which(args: &[String], extra: &[(&str, &str)]) -> Exit {
    let mut exit = Exit::default();
    for name in args {
        if name == "aws" {
            exit.stdout.push_str("/usr/local/bin/aws\n");
        } else if find(name).is_some() || extra.iter().any(|(known, _)| known == name) {
            exit.stdout.push_str(&format!("{name}: part of this shell\n"));
        } else {
            exit.stderr.push_str(&format!("which: no {name}\n"));
            exit.code = 1;
        }
    }
    exit
}

/// The span of `sleep`: numbers with `s`, `m`, `h` or `d`, added up.
pub fn seconds(args: &[String]) -> Result<Span, Exit> {
    let mut sum = 0.0;
    if args.is_empty() {
        return Err(failed("sleep: missing operand. Say how many seconds.", 1));
    }
    for arg in args {
        let (number, factor) = match arg.strip_suffix(['s', 'm', 'h', 'd']) {
            Some(number) if arg.ends_with('m') => (number, 60.0),
            Some(number) if arg.ends_with('h') => (number, 3600.0),
            Some(number) if arg.ends_with('d') => (number, 86400.0),
            Some(number) => (number, 1.0),
            None => (arg.as_str(), 1.0),
        };
        let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        match number.parse::<f64>() {
            Ok(number) if plain => sum += number * factor,
            _ => return Err(failed(&format!("sleep: invalid time interval '{arg}'"), 1)),
        }
    }
    // A year is enough for any exercise and far from the end of the calendar.
    Ok(Span((sum.min(366.0 * 86400.0) * 1000.0) as i64))
}
