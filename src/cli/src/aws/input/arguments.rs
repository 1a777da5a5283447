//! Options and loose words of a command line, taken apart by the rules of Python's argparse, which the AWS CLI uses.
//!
//! It knows how many values an option takes, not what they mean.

use crate::aws::failure::Failure;

/// How many values an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// None: it is a switch.
    Nothing,
    /// Exactly one.
    One,
    /// One whole number.
    Number,
    /// One or none.
    Optional,
    /// Any number.
    Many,
}

/// An option that a parser knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its spelling, with the hyphens.
    pub name: String,
    /// How many values it takes.
    pub takes: Takes,
    /// The only values that it may have; any when empty.
    pub choices: &'static [&'static str],
}

/// What an option was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// Nothing beside its name.
    Bare,
    /// One value.
    One(String),
    /// Values.
    Many(Vec<String>),
}

/// A command line taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parsed {
    /// The options in the order of the line: the index of the option, and what it was given.
    pub options: Vec<(usize, Given)>,
    /// The first loose word, where the parser wants one.
    pub word: Option<String>,
    /// What the parser does not know, in the order of the line.
    pub rest: Vec<String>,
}

impl Parsed {
    /// What an option was given last.
    pub fn last(&self, index: usize) -> Option<&Given> {
        self.options
            .iter()
            .rev()
            .find(|(at, _)| *at == index)
            .map(|(_, given)| given)
    }
}

/// What a word of the line is.
enum Class {
    Value,
    Option(usize, Option<String>),
    Unknown,
}

/// Takes a line apart. `word` says whether the first loose word belongs to the parser.
pub fn parse(known: &[Known], word: bool, line: &[String]) -> Result<Parsed, Failure> {
    let mut parsed = Parsed::default();
    let mut at = 0;
    let mut literal = false;
    while let Some(text) = line.get(at) {
        at += 1;
        if text == "--" && !literal {
            literal = true;
            parsed.rest.push(text.clone());
            continue;
        }
        match if literal {
            Class::Value
        } else {
            classify(known, text)?
        } {
            Class::Value if word && parsed.word.is_none() => parsed.word = Some(text.clone()),
            Class::Value | Class::Unknown => parsed.rest.push(text.clone()),
            Class::Option(index, explicit) => {
                let Some(option) = known.get(index) else { continue };
                let given = take(known, option, explicit, line, &mut at)?;
                check(option, &given)?;
                parsed.options.push((index, given));
            }
        }
    }
    Ok(parsed)
}

/// The values of an option: the one behind its `=`, or the words that follow.
fn take(
    known: &[Known],
    option: &Known,
    explicit: Option<String>,
    line: &[String],
    at: &mut usize,
) -> Result<Given, Failure> {
    let mut next = || -> Result<Option<String>, Failure> {
        let Some(text) = line.get(*at) else {
            return Ok(None);
        };
        if text == "--" || !matches!(classify(known, text)?, Class::Value) {
            return Ok(None);
        }
        *at += 1;
        Ok(Some(text.clone()))
    };
    match (option.takes, explicit) {
        (Takes::Nothing, None) => Ok(Given::Bare),
        (Takes::Nothing, Some(value)) => Err(wrong(
            option,
            &format!("ignored explicit argument {}", crate::python::quote(&value)),
        )),
        (Takes::Many, Some(value)) => Ok(Given::Many(vec![value])),
        (_, Some(value)) => Ok(Given::One(value)),
        (Takes::Many, None) => {
            let mut values = Vec::new();
            while let Some(value) = next()? {
                values.push(value);
            }
            Ok(Given::Many(values))
        }
        (Takes::Optional, None) => Ok(next()?.map_or(Given::Bare, Given::One)),
        (Takes::One | Takes::Number, None) => next()?
            .map(Given::One)
            .ok_or_else(|| wrong(option, "expected one argument")),
    }
}

/// Checks the choices and the numbers that the parser itself checks.
fn check(option: &Known, given: &Given) -> Result<(), Failure> {
    let Given::One(value) = given else { return Ok(()) };
    if !option.choices.is_empty() && !option.choices.contains(&value.as_str()) {
        let near = crate::suggest::closest(value, option.choices.iter().copied());
        return Err(Failure::choice(&option.name, value, &near));
    }
    if option.takes == Takes::Number && crate::python::int(value).is_none() {
        return Err(wrong(
            option,
            &format!("invalid int value: {}", crate::python::quote(value)),
        ));
    }
    Ok(())
}

/// An error about one option.
fn wrong(option: &Known, reason: &str) -> Failure {
    Failure::Usage(format!("argument {}: {reason}", option.name))
}

/// Whether a word is a value, an option that the parser knows (also shortened, as long as only one fits), or neither.
fn classify(known: &[Known], text: &str) -> Result<Class, Failure> {
    if !text.starts_with('-') || text == "-" {
        return Ok(Class::Value);
    }
    let find = |name: &str| known.iter().position(|option| option.name == name);
    if let Some(index) = find(text) {
        return Ok(Class::Option(index, None));
    }
    let (name, explicit) = match text.split_once('=') {
        Some((name, value)) => (name, Some(value.to_owned())),
        None => (text, None),
    };
    if explicit.is_some()
        && let Some(index) = find(name)
    {
        return Ok(Class::Option(index, explicit));
    }
    if name.starts_with("--") {
        let fits: Vec<usize> = (0..known.len())
            .filter(|&at| known.get(at).is_some_and(|option| option.name.starts_with(name)))
            .collect();
        match fits.as_slice() {
            [] => {}
            [index] => return Ok(Class::Option(*index, explicit)),
            _ => {
                let names: Vec<&str> = fits
                    .iter()
                    .filter_map(|&at| known.get(at))
                    .map(|option| option.name.as_str())
                    .collect();
                return Err(Failure::Usage(format!(
                    "ambiguous option: {text} could match {}",
                    names.join(", ")
                )));
            }
        }
    }
    let number = text.strip_prefix('-').is_some_and(|digits| {
        digits.chars().any(|letter| letter.is_ascii_digit())
            && digits.matches('.').count() <= 1
            && !digits.ends_with('.')
            && digits
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == '.')
    });
    Ok(if number || text.contains(' ') {
        Class::Value
    } else {
        Class::Unknown
    })
}
