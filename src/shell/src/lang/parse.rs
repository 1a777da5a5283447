//! Tokens as a list of pipelines of commands. What the grammar does not have is refused with a sentence that says
//! what to do instead.
//!
//! It knows the shape of a line; it does not know which commands exist.

use super::ast::{Command, Join, Pipeline, Redirect, Script};
use super::incomplete::{Incomplete, Missing};
use super::token::{Kind, Part, Token, assigned, literal};

/// Why a text is no script.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// It goes on.
    Incomplete(Incomplete),
    /// It is wrong.
    Syntax(String),
}

/// Reads tokens as a script, those of its substitutions too.
pub fn parse(tokens: &[Token]) -> Result<Script<'_>, Refusal> {
    let mut script = Script::default();
    let mut join = Some(Join::Always);
    let mut pipeline = Pipeline::default();
    let mut command = Command::default();
    // The operator that wants a command after it, and its place.
    let mut wants: Option<(&'static str, usize)> = None;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match &token.kind {
            Kind::Comment => {}
            Kind::Newline if wants.is_some() && command.is_empty() => {}
            Kind::Newline | Kind::Operator(";" | "&&" | "||" | "|") => {
                let operator = match token.kind {
                    Kind::Operator(operator) => operator,
                    _ => "newline",
                };
                if command.is_empty() {
                    if operator == "newline" && pipeline.commands.is_empty() {
                        continue;
                    }
                    return Err(unexpected(operator));
                }
                wants = None;
                pipeline.commands.push(std::mem::take(&mut command));
                if operator == "|" {
                    wants = Some(("|", token.start));
                    continue;
                }
                script
                    .pipelines
                    .push((join.take().unwrap_or(Join::Always), std::mem::take(&mut pipeline)));
                join = Some(match operator {
                    "&&" => Join::And,
                    "||" => Join::Or,
                    _ => Join::Always,
                });
                if matches!(operator, "&&" | "||") {
                    wants = Some((operator, token.start));
                }
            }
            Kind::Here(parts) => command.redirects.push(Redirect::Here(parts)),
            Kind::Operator(operator) => {
                let path = match tokens.get(at).map(|token| &token.kind) {
                    Some(Kind::Word(parts)) => Some(parts.as_slice()),
                    _ => None,
                };
                let (redirect, used) = redirect(operator, path)
                    .ok_or_else(|| refusal(operator, tokens.get(at), !command.is_empty()))?;
                at += usize::from(used);
                check(path.filter(|_| used).unwrap_or_default())?;
                command.redirects.push(redirect);
            }
            Kind::Word(parts) => {
                check(parts)?;
                add(&mut pipeline, &mut command, parts)?;
            }
        }
    }
    if command.is_empty() {
        if let Some((operator, at)) = wants {
            let what = Missing::Command(operator);
            return Err(Refusal::Incomplete(Incomplete { what, at }));
        }
    } else {
        pipeline.commands.push(command);
        script.pipelines.push((join.unwrap_or(Join::Always), pipeline));
    }
    Ok(script)
}

/// Adds a word to a command: an assignment while no word came before.
fn add<'a>(pipeline: &mut Pipeline<'a>, command: &mut Command<'a>, parts: &'a [Part]) -> Result<(), Refusal> {
    if command.words.is_empty() {
        if let Some(name) = assigned(parts) {
            command.assignments.push((name, parts));
            return Ok(());
        }
        let literal = literal(parts);
        if literal == Some("!") && command.is_empty() && pipeline.commands.is_empty() {
            pipeline.negated = !pipeline.negated;
            return Ok(());
        }
        if let Some(text) = literal.and_then(reserved) {
            return Err(Refusal::Syntax(text));
        }
    }
    command.words.push(parts);
    Ok(())
}

/// The sentence for a word with which a construct starts that this shell does not have.
fn reserved(word: &str) -> Option<String> {
    match word {
        "for" | "while" | "until" | "if" | "case" | "select" | "function" | "[[" | "{" => Some(format!(
            "{word}: this shell runs commands one after another; it has no loops, conditions or functions. \
             Use && and ||, or pipe a list into xargs."
        )),
        _ => None,
    }
}

/// A redirection, and whether it takes the word after it.
fn redirect<'a>(operator: &str, path: Option<&'a [Part]>) -> Option<(Redirect<'a>, bool)> {
    let to = |output, error, append| {
        let redirect = |path| Redirect::To {
            output,
            error,
            append,
            path,
        };
        path.map(|path| (redirect(path), true))
    };
    match operator {
        "2>&1" => Some((Redirect::ErrorToOutput, false)),
        "1>&2" | ">&2" => Some((Redirect::OutputToError, false)),
        ">" | "1>" => to(true, false, false),
        ">>" | "1>>" => to(true, false, true),
        "2>" => to(false, true, false),
        "2>>" => to(false, true, true),
        "&>" => to(true, true, false),
        "&>>" => to(true, true, true),
        "<" => path.map(|path| (Redirect::From(path), true)),
        "<<<" => path.map(|path| (Redirect::Text(path), true)),
        _ => None,
    }
}

/// The message for an operator that can't stand here.
fn refusal(operator: &str, next: Option<&Token>, after_command: bool) -> Refusal {
    match operator {
        "(" if after_command => Refusal::Syntax(
            "syntax error near unexpected token `('\n\
             Brackets mean something to the shell: put the text in quotes, as in --query 'length(Images)'."
                .to_owned(),
        ),
        "&" => Refusal::Syntax(
            "syntax error near unexpected token `&'\n\
             This shell runs nothing in the background. When the & belongs to a text, put the text in quotes."
                .to_owned(),
        ),
        "(" | ")" | ";;" => unexpected(operator),
        _ => match next.map(|token| &token.kind) {
            Some(Kind::Operator(next)) => unexpected(next),
            _ => unexpected("newline"),
        },
    }
}

fn unexpected(token: &str) -> Refusal {
    Refusal::Syntax(format!("syntax error near unexpected token `{token}'"))
}

/// Looks for what can't be expanded, inside substitutions too.
fn check(parts: &[Part]) -> Result<(), Refusal> {
    for part in parts {
        match part {
            Part::Bad(text) => return Err(Refusal::Syntax(format!("{text}: bad substitution"))),
            Part::Substitution { tokens, .. } => {
                if let Some(Kind::Operator("(")) = tokens.first().map(|token| &token.kind) {
                    return Err(Refusal::Syntax(
                        "$((…)): this shell does no arithmetic".to_owned(),
                    ));
                }
                // A line can't mend what its own substitution lacks, so more typing won't help.
                parse(tokens).map_err(|refusal| match refusal {
                    Refusal::Incomplete(_) => unexpected(")"),
                    refusal => refusal,
                })?;
            }
            Part::Text { .. } | Part::Variable { .. } => {}
        }
    }
    Ok(())
}
