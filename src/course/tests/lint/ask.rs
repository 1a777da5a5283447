//! Command lines as far as a lint reads them: which operation, whether it only reads, which query and which variables.
//! It is no parser of the command line; that is `cli`'s, and it speaks up when a lesson is played.

use api::{Effect, Operation, Service};
use cli::query::Expression;

/// What is wrong with the question of a goal.
pub fn lint_question(ask: &str) -> Vec<String> {
    let mut found = lint_command(&course::goal::command_line(ask), true);
    if ask.contains('$') {
        found.push(format!(
            "{ask}: a goal uses no variable, for the learner may change it"
        ));
    } else if shell::words(&course::goal::command_line(ask)).is_none() {
        found.push(format!("{ask}: a goal asks with one plain command"));
    }
    if !ask.contains("--query ") {
        found.push(format!("{ask}: there is no --query"));
    }
    found
}

/// What is wrong with one command of a line; `look` says that it may only read.
pub fn lint_command(command: &str, look: bool) -> Vec<String> {
    let words = words(command);
    let mut words = words.iter().map(String::as_str);
    if words.next() != Some("aws") {
        return vec![format!("{command}: only aws is known")];
    }
    let mut found = Vec::new();
    let (service, verb) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if service == "s3" {
        let known = cli::aws::BUCKET_COMMANDS.iter().any(|(name, _)| *name == verb);
        if !known || (look && verb != "ls") {
            found.push(format!(
                "{command}: s3 {verb} is not known, or does not only look"
            ));
        }
    } else if verb == "wait" {
        let name = words.next().unwrap_or_default();
        if api::schema::waiter::waiter(name).is_none() {
            found.push(format!("{command}: there is no waiter {name}"));
        }
    } else {
        match operation(service, verb) {
            None => found.push(format!("{command}: there is no operation {verb}")),
            Some(operation) if look && operation.effect != Effect::Read => {
                found.push(format!("{command}: it does more than look"));
            }
            Some(_) => {}
        }
    }
    while let Some(word) = words.next() {
        if word == "--query" {
            let query = words.next().unwrap_or_default();
            if let Err(error) = Expression::parse(query) {
                found.push(format!("{command}: {error}"));
            }
        }
    }
    found
}

fn operation(service: &str, verb: &str) -> Option<&'static Operation> {
    let service = Service::from_command(service)?;
    api::operations().find(|operation| operation.service == service && operation.command() == verb)
}

/// A line as the variable that keeps its output, if there is one, and the command.
pub fn split_line(line: &str) -> (Option<&str>, &str) {
    let kept = line.split_once("=$(").filter(|(name, _)| {
        name.bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
    });
    match kept.and_then(|(name, rest)| Some((name, rest.strip_suffix(')')?))) {
        Some((name, command)) => (Some(name), command),
        None => (None, line),
    }
}

/// The variables that a line uses.
pub fn variables(line: &str) -> impl Iterator<Item = &str> {
    line.split('$').skip(1).filter_map(|rest| {
        let end = rest
            .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .unwrap_or(rest.len());
        rest.get(..end).filter(|name| !name.is_empty())
    })
}

/// What stands in single quotes after that text, each time.
pub fn quoted<'a>(text: &'a str, after: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(after)
        .skip(1)
        .filter_map(|rest| rest.strip_prefix('\'')?.split('\'').next())
}

/// The numbers and words that stand alone in `{}`, each time.
pub fn blanks(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once('}')?;
        name.bytes()
            .all(|byte| byte.is_ascii_alphanumeric())
            .then_some(name)
    })
}

/// The words of a command: blanks part them, quotes hold them together.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in command.chars() {
        match quote {
            Some(open) if open == letter => quote = None,
            Some(_) => word.get_or_insert_default().push(letter),
            None if letter == '\'' || letter == '"' => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            None if letter == ' ' => words.extend(word.take()),
            None => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let (kept, command) = split_line("A1=$(aws ec2 describe-images --query 'Images[0]')");
        assert_eq!(kept, Some("A1"));
        assert_eq!(lint_command(command, true), Vec::<String>::new());
        assert_eq!(
            variables("$A x=$B_2, '$C'").collect::<Vec<_>>(),
            ["A", "B_2", "C"]
        );
        assert_eq!(words("a 'b c' \"d 'e'\" f=''"), ["a", "b c", "d 'e'", "f="]);
    }

    #[test]
    fn mistakes_are_found() {
        assert_eq!(lint_command("aws ec2 create-image", true).len(), 1);
        assert_eq!(lint_command("aws ec2 make-image", false).len(), 1);
        assert_eq!(
            lint_command("aws ec2 describe-images --query 'Images['", true).len(),
            1
        );
        assert_eq!(lint_command("aws ec2 wait image-ready", true).len(), 1);
        assert_eq!(
            lint_question("describe-images --image-ids $A --query Images").len(),
            1
        );
    }
}
