//! Why a command ends badly, and the text and exit code with which AWS CLI v2 says so.
//!
//! It knows the CLI's wording; it does not know how any of the failures came about.

use crate::output::Format;
use api::ApiError;
use serde_json::{Value, json};
use shell::Exit;

/// The usage block under every error of the parser.
pub const USAGE: &str = "usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\n\
To see help text, you can run:\n\n  aws help\n  aws <command> help\n  aws <command> <subcommand> help\n";

/// Why a command failed.
#[derive(Debug, Clone)]
pub enum Failure {
    /// A value that the CLI itself refuses.
    Parameter(String),
    /// An option or a command that the parser refuses; the usage block follows.
    Usage(String),
    /// Options, or loose words, that the operation doesn't have.
    Unknown(Vec<String>),
    /// Something about the set-up, with its code (`NoRegion`).
    Setup(&'static str, String),
    /// The service refused that operation.
    Service(&'static str, ApiError),
    /// A waiter gave up; with the service's error where that was why.
    Waiter(String, Option<ApiError>),
    /// An answer that the output format cannot show: what was printed before, and why.
    Unprintable {
        /// Standard output up to there.
        printed: String,
        /// Python's complaint, which the CLI passes on.
        message: String,
    },
    /// A command that printed its own end.
    Ended(Box<Exit>),
    /// Anything else.
    Other(String),
}

/// The choice of `--cli-error-format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ErrorFormat {
    /// One line with the code in it.
    #[default]
    Enhanced,
    /// The message alone.
    Legacy,
    /// The code and the message as data.
    Data(Format),
}

impl ErrorFormat {
    /// The format of that name.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "enhanced" => Some(Self::Enhanced),
            "legacy" => Some(Self::Legacy),
            "json" => Some(Self::Data(Format::Json)),
            "yaml" => Some(Self::Data(Format::Yaml)),
            "text" => Some(Self::Data(Format::Text)),
            "table" => Some(Self::Data(Format::Table)),
            _ => None,
        }
    }
}

impl Failure {
    /// What the parser says when something that must be there isn't.
    pub fn missing(names: &[String]) -> Self {
        Self::Usage(format!(
            "the following arguments are required: {}",
            names.join(", ")
        ))
    }

    /// An option's value that could not be read.
    pub fn parsing(option: &str, reason: impl std::fmt::Display) -> Self {
        Self::Parameter(format!("Error parsing parameter '{option}': {reason}"))
    }

    /// A choice that does not exist, with the suggestions for it.
    pub fn choice(argument: &str, value: &str, suggestions: &[&str]) -> Self {
        let mut text = format!("argument {argument}: Found invalid choice '{value}'\n");
        if !suggestions.is_empty() {
            text.push_str("\nMaybe you meant:\n");
            for word in suggestions {
                text.push_str(&format!("\n  * {word}"));
            }
        }
        Self::Usage(text)
    }

    /// The end of the command: text on standard error and the code.
    pub fn exit(self, format: ErrorFormat, width: usize) -> Exit {
        let (code, name, message, error) = match self {
            Self::Parameter(message) => (252, Some("ParamValidation".to_owned()), message, None),
            Self::Usage(message) => (
                252,
                Some("ParamValidation".to_owned()),
                format!("{message}\n\n{USAGE}"),
                None,
            ),
            Self::Unknown(words) => {
                let stderr = format!(
                    "\n{USAGE}\n\naws: [ERROR]: Unknown options: {}\n",
                    words.join(", ")
                );
                return Exit {
                    stderr,
                    code: 252,
                    ..Exit::default()
                };
            }
            Self::Setup(name, message) => (253, Some(name.to_owned()), message, None),
            Self::Service(operation, error) => return service(operation, error, format, width),
            Self::Ended(exit) => return *exit,
            Self::Waiter(message, error) => (255, None, message, error),
            Self::Unprintable { printed, message } => {
                return Exit {
                    stdout: printed,
                    stderr: line(&message),
                    code: 255,
                    ..Exit::default()
                };
            }
            Self::Other(message) => (255, None, message, None),
        };
        let stderr = match (format, &name) {
            (ErrorFormat::Enhanced, Some(name)) => {
                line(&format!("An error occurred ({name}): {}", message.trim()))
            }
            (ErrorFormat::Data(data), Some(name)) => {
                crate::output::render(data, "error", &json!({"Code": name, "Message": message}), width)
            }
            _ => line(&message),
        };
        Exit {
            stderr,
            code,
            error,
            ..Exit::default()
        }
    }
}

/// The service's own error, with the retries that the CLI would have made of an error on AWS's side.
fn service(operation: &str, error: ApiError, format: ErrorFormat, width: usize) -> Exit {
    let code = error.code.as_str();
    let stderr = match format {
        ErrorFormat::Data(data) => {
            let info: Value = json!({"Code": code, "Message": error.message});
            crate::output::render(data, "error", &info, width)
        }
        _ => {
            let retries = match error.code.http_status() {
                500.. => " (reached max retries: 2)",
                _ => "",
            };
            line(&format!(
                "An error occurred ({code}) when calling the {operation} operation{retries}: {}",
                error.message
            ))
        }
    };
    Exit {
        stderr,
        code: 254,
        error: Some(error),
        ..Exit::default()
    }
}

/// A message as the CLI writes it: after an empty line, with its prefix.
fn line(message: &str) -> String {
    format!("\naws: [ERROR]: {}\n", message.trim())
}
