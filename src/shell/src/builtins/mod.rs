//! The shell's own commands and the text tools, with one table of them.
//!
//! Each reads its arguments, its input and the shell's files; those that need more ask a `Runner`.

mod date;
mod files;
mod grep;
mod help;
mod input;
mod lines;
mod options;
mod runner;
mod sleep;
mod sort;
mod text;
mod tr;
mod variables;
mod xargs;

pub use runner::{Builtin, Does, Runner};

use crate::machine::Program;

const fn row(name: &'static str, usage: &'static str, about: &'static str, does: Does) -> Builtin {
    Builtin {
        name,
        usage,
        about,
        does,
    }
}

/// Every command of the shell itself, in the order of the alphabet.
pub static BUILTINS: &[Builtin] = &[
    row("cat", "[-n] [FILE…]", "Print files.", Does::Work(files::cat)),
    row(
        "cd",
        "",
        "Go home, which is the only folder here.",
        Does::Work(files::cd),
    ),
    row("clear", "", "Clear the screen.", Does::Work(text::clear)),
    row(
        "column",
        "-t",
        "Line up the columns of a text.",
        Does::Work(lines::column),
    ),
    row("cp", "FROM TO", "Copy a file.", Does::Work(files::cp)),
    row(
        "cut",
        "-f LIST [-d CHAR] | -c LIST",
        "Keep some fields of each line.",
        Does::Work(lines::cut),
    ),
    row(
        "date",
        "[-u] [-d WHEN] [+FORMAT]",
        "Print the simulated time.",
        Does::Run(date::date),
    ),
    row("echo", "[-n] [TEXT…]", "Print a text.", Does::Work(text::echo)),
    row(
        "env",
        "",
        "List the variables that commands can see.",
        Does::Work(variables::env),
    ),
    row(
        "export",
        "[NAME[=VALUE]…]",
        "Set variables that commands can see.",
        Does::Work(variables::export),
    ),
    row("false", "", "Fail.", Does::Work(text::fail)),
    row(
        "grep",
        "[-ivconEFwq] PATTERN [FILE…]",
        "Keep the lines that match.",
        Does::Work(grep::grep),
    ),
    row(
        "head",
        "[-n N] [FILE…]",
        "Print the first lines.",
        Does::Work(lines::head),
    ),
    row(
        "help",
        "[COMMAND]",
        "List the commands of this shell.",
        Does::Run(help::help),
    ),
    row(
        "history",
        "[-c] [N]",
        "List the lines so far.",
        Does::Work(variables::history),
    ),
    row("ls", "[-l] [FILE…]", "List the files.", Does::Work(files::ls)),
    row("mv", "FROM TO", "Rename a file.", Does::Work(files::mv)),
    row(
        "printf",
        "FORMAT [TEXT…]",
        "Print a text by a pattern.",
        Does::Work(text::printf),
    ),
    row("pwd", "", "Print where you are.", Does::Work(files::pwd)),
    row("rm", "[-f] FILE…", "Remove files.", Does::Work(files::rm)),
    row(
        "sleep",
        "SECONDS",
        "Let simulated time pass.",
        Does::Run(sleep::sleep),
    ),
    row(
        "sort",
        "[-rnuf] [-k N] [-t CHAR] [FILE…]",
        "Sort lines.",
        Does::Work(sort::sort),
    ),
    row(
        "tail",
        "[-n N] [FILE…]",
        "Print the last lines.",
        Does::Work(lines::tail),
    ),
    row(
        "tee",
        "[-a] FILE…",
        "Write the input to files and on.",
        Does::Work(files::tee),
    ),
    row("touch", "FILE…", "Make empty files.", Does::Work(files::touch)),
    row(
        "tr",
        "[-ds] SET [SET]",
        "Replace or drop characters.",
        Does::Work(tr::tr),
    ),
    row("true", "", "Succeed.", Does::Work(text::succeed)),
    row(
        "uniq",
        "[-cdu] [FILE]",
        "Merge equal lines that follow each other.",
        Does::Work(lines::uniq),
    ),
    row(
        "unset",
        "NAME…",
        "Forget variables.",
        Does::Work(variables::unset),
    ),
    row(
        "wc",
        "[-lwc] [FILE…]",
        "Count lines, words and characters.",
        Does::Work(lines::wc),
    ),
    row(
        "which",
        "NAME…",
        "Say whether a command exists.",
        Does::Run(help::which),
    ),
    row(
        "xargs",
        "[-n N] [-I TEXT] COMMAND…",
        "Run a command with the words of the input.",
        Does::Run(xargs::xargs),
    ),
];

/// The command with that name; `less` and `more` have no pages to turn here.
pub(crate) fn find(name: &str) -> Option<&'static Builtin> {
    let name = match name {
        "less" | "more" => "cat",
        "printenv" => "env",
        ":" => "true",
        name => name,
    };
    BUILTINS.iter().find(|builtin| builtin.name == name)
}

/// The command that carries out that name. `type` does what `which` does, and has no help of its own.
pub(crate) fn command(name: &str) -> Option<&'static Builtin> {
    find(if name == "type" { "which" } else { name })
}

/// Every command with one line about it: programs that lie somewhere and those of the shell in the order of the
/// alphabet, then the machine's other ones.
pub(crate) fn listed(programs: &[Program]) -> impl Iterator<Item = (&'static str, &'static str)> {
    let (lying, others): (Vec<Program>, Vec<Program>) =
        programs.iter().partition(|program| program.path.is_some());
    let mut rows: Vec<(&str, &str)> = BUILTINS
        .iter()
        .map(|builtin| (builtin.name, builtin.about))
        .collect();
    rows.extend(lying.iter().map(|program| (program.name, program.about)));
    api::order::sort_by_key(&mut rows, |(name, _)| *name);
    rows.into_iter()
        .chain(others.into_iter().map(|program| (program.name, program.about)))
}

/// The names of all commands.
pub(crate) fn names(programs: &[Program]) -> Vec<&'static str> {
    listed(programs).map(|(name, _)| name).collect()
}
