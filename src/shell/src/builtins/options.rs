//! Single-letter options of the text tools, read as `getopt` reads them.

use crate::exit::Exit;

/// Gives the value, or makes the function return the failed exit.
macro_rules! given {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(exit) => return exit,
        }
    };
}
pub(crate) use given;

/// The options and operands of a command.
#[derive(Debug, Default)]
pub struct Options {
    set: Vec<(char, String)>,
    /// What is no option.
    pub rest: Vec<String>,
}

impl Options {
    /// Reads arguments. `flags` stand alone, `valued` take a value: `-n 5` or `-n5`. A number alone (`-5`) is the
    /// value of `number`, when there is one.
    pub fn read(
        name: &str,
        args: &[String],
        flags: &str,
        valued: &str,
        number: Option<char>,
    ) -> Result<Self, Exit> {
        let mut options = Self::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let letters = match arg.strip_prefix('-') {
                Some("-") => {
                    options.rest.extend(args.by_ref().cloned());
                    break;
                }
                Some("") | None => {
                    options.rest.push(arg.clone());
                    continue;
                }
                Some(letters) => letters,
            };
            if letters.starts_with('-') {
                return Err(Exit::failed(&format!("{name}: unrecognized option '{arg}'"), 2));
            }
            if let Some(number) = number
                && letters.chars().all(|letter| letter.is_ascii_digit())
            {
                options.set.push((number, letters.to_owned()));
                continue;
            }
            let mut letters = letters.chars();
            while let Some(letter) = letters.next() {
                if flags.contains(letter) {
                    options.set.push((letter, String::new()));
                } else if valued.contains(letter) {
                    let value = letters.as_str();
                    let value = if value.is_empty() {
                        args.next().map(String::as_str).ok_or_else(|| {
                            Exit::failed(&format!("{name}: option requires an argument -- '{letter}'"), 2)
                        })?
                    } else {
                        value
                    };
                    options.set.push((letter, value.to_owned()));
                    break;
                } else {
                    return Err(Exit::failed(&format!("{name}: invalid option -- '{letter}'"), 2));
                }
            }
        }
        Ok(options)
    }

    /// Whether a flag is there.
    pub fn has(&self, letter: char) -> bool {
        self.set.iter().any(|(found, _)| *found == letter)
    }

    /// The last value of an option.
    pub fn value(&self, letter: char) -> Option<&str> {
        self.set
            .iter()
            .rev()
            .find(|(found, _)| *found == letter)
            .map(|(_, value)| value.as_str())
    }
}
