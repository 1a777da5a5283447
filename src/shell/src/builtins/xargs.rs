//! `xargs`: commands made of the words of an input.

use super::options::Options;
use super::runner::Runner;
use crate::exit::{Exit, Stop};
use crate::files::LARGEST;

/// `xargs [-n N] [-I TEXT] COMMAND`: runs the command with the words of its input.
pub fn xargs(args: &[String], input: Option<&str>, runner: &mut dyn Runner) -> Result<Exit, Stop> {
    let plan = match plan(args, input) {
        Ok(plan) => plan,
        Err(exit) => return Ok(exit),
    };
    let mut all = Exit::default();
    for args in plan {
        let exit = runner.run(&args, None)?;
        all.stdout.push_str(&exit.stdout);
        all.stderr.push_str(&exit.stderr);
        all.error = exit.error.or(all.error);
        all.code = match exit.code {
            0 => all.code,
            126.. => exit.code,
            _ => 123,
        };
        if all.code >= 126 || all.stdout.len() > LARGEST {
            break;
        }
    }
    Ok(all)
}

/// The commands that `xargs` is to run.
fn plan(args: &[String], input: Option<&str>) -> Result<Vec<Vec<String>>, Exit> {
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
    let input = input.ok_or_else(|| Exit::failed("xargs: nothing to read: use a pipe", 1))?;
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
        Some(_) => return Err(Exit::failed("xargs: value for -n option should be >= 1", 1)),
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
            return Err(Exit::failed("xargs: too many commands for one line", 1));
        }
        Ok(())
    }
}
