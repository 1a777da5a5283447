//! The options that every command has, and what the environment says where they are left out.

use super::arguments::{Given, Known, Parsed, Takes, parse};
use crate::aws::context::Context;
use crate::aws::failure::{ErrorFormat, Failure};
use crate::host::Host;
use crate::output::Format;
use crate::query::Expression;

/// A global option: its name, how many values it takes, its choices and our sentence about it.
pub type Row = (&'static str, Takes, &'static [&'static str], &'static str);

/// Every global option, in the order in which help lists them.
pub static GLOBALS: &[Row] = &[
    (
        "--debug",
        Takes::Nothing,
        &[],
        "Turns on debug logging. The lab has no log to show and ignores it.",
    ),
    (
        "--endpoint-url",
        Takes::One,
        &[],
        "Another address to ask. The lab answers only for its own Regions.",
    ),
    (
        "--no-verify-ssl",
        Takes::Nothing,
        &[],
        "Does not check certificates. The lab ignores it.",
    ),
    (
        "--no-paginate",
        Takes::Nothing,
        &[],
        "Makes one call only and prints the first page of the answer.",
    ),
    (
        "--output",
        Takes::One,
        OUTPUTS,
        "How to print the answer: json, text, table, yaml, yaml-stream or off.",
    ),
    (
        "--query",
        Takes::One,
        &[],
        "A JMESPath expression that picks what to print from the answer.",
    ),
    (
        "--profile",
        Takes::One,
        &[],
        "The named set of credentials to use.",
    ),
    (
        "--region",
        Takes::One,
        &[],
        "The Region to ask, before AWS_REGION and AWS_DEFAULT_REGION.",
    ),
    (
        "--version",
        Takes::Nothing,
        &[],
        "Prints the version of this tool.",
    ),
    (
        "--color",
        Takes::One,
        &["on", "off", "auto"],
        "Whether to print in colour. The lab ignores it.",
    ),
    (
        "--no-sign-request",
        Takes::Nothing,
        &[],
        "Does not sign requests. The lab ignores it.",
    ),
    (
        "--ca-bundle",
        Takes::One,
        &[],
        "A file of certificates to trust. The lab ignores it.",
    ),
    (
        "--cli-read-timeout",
        Takes::Number,
        &[],
        "The longest wait for an answer in seconds. The lab ignores it.",
    ),
    (
        "--cli-connect-timeout",
        Takes::Number,
        &[],
        "The longest wait for a connection in seconds. The lab ignores it.",
    ),
    (
        "--cli-binary-format",
        Takes::One,
        &["base64", "raw-in-base64-out"],
        "Whether binary values are typed as base64 (the default) or as they are.",
    ),
    (
        "--no-cli-pager",
        Takes::Nothing,
        &[],
        "Prints without a pager. The lab never uses one.",
    ),
    (
        "--cli-auto-prompt",
        Takes::Nothing,
        &[],
        "Prompts for options. The lab ignores it.",
    ),
    (
        "--no-cli-auto-prompt",
        Takes::Nothing,
        &[],
        "Does not prompt for options.",
    ),
    (
        "--cli-error-format",
        Takes::One,
        &["legacy", "json", "yaml", "text", "table", "enhanced"],
        "How to print errors.",
    ),
];

const OUTPUTS: &[&str] = &["json", "text", "table", "yaml", "yaml-stream", "off"];

/// What the global options of a line say.
#[derive(Debug, Clone)]
pub struct Globals {
    /// How to print the answer.
    pub output: Format,
    /// What to pick from it.
    pub query: Option<Expression>,
    /// Whether to ask for all pages.
    pub paginate: bool,
    /// The profile that was named, and whether an option named it.
    pub profile: Option<(String, bool)>,
    /// `--region`.
    pub region: Option<String>,
    /// `--endpoint-url`.
    pub endpoint: Option<String>,
    /// Whether binary values are typed as they are.
    pub raw_blobs: bool,
}

/// Takes the global options out of a line. The rest starts with the command, in `Parsed::word`.
pub fn read(args: &[String]) -> Result<Parsed, Failure> {
    let known: Vec<Known> = GLOBALS
        .iter()
        .map(|&(name, takes, choices, _)| Known {
            name: name.to_owned(),
            takes,
            choices,
        })
        .collect();
    parse(&known, true, args)
}

/// How errors are printed, known before anything else is.
pub fn error_format(parsed: Option<&Parsed>, context: &Context<'_>) -> ErrorFormat {
    parsed
        .and_then(|parsed| one(parsed, "--cli-error-format"))
        .or_else(|| context.env.get("AWS_CLI_ERROR_FORMAT").map(String::as_str))
        .and_then(ErrorFormat::parse)
        .unwrap_or_default()
}

/// Works out what the options mean.
pub fn resolve(parsed: &Parsed, context: &Context<'_>) -> Result<Globals, Failure> {
    let env = |name: &str| context.env.get(name).filter(|value| !value.is_empty()).cloned();
    let query = one(parsed, "--query").map(|text| {
        Expression::parse(text)
            .map_err(|reason| Failure::Parameter(format!("Bad value for --query {text}: {reason}")))
    });
    let endpoint = one(parsed, "--endpoint-url").map(str::to_owned);
    if let Some(url) = endpoint.as_ref().filter(|url| !url.contains("://")) {
        return Err(Failure::Parameter(format!(
            "Bad value for --endpoint-url \"{url}\": scheme is missing.  Must be of the form http://<hostname>/ or \
             https://<hostname>/"
        )));
    }
    let profile = match one(parsed, "--profile") {
        Some(name) => Some((name.to_owned(), true)),
        None => env("AWS_PROFILE")
            .or_else(|| env("AWS_DEFAULT_PROFILE"))
            .map(|name| (name, false)),
    };
    Ok(Globals {
        output: output(
            one(parsed, "--output")
                .map(str::to_owned)
                .or_else(|| env("AWS_DEFAULT_OUTPUT")),
        )?,
        query: query.transpose()?,
        paginate: !given(parsed, "--no-paginate"),
        profile,
        region: one(parsed, "--region").map(str::to_owned),
        endpoint,
        raw_blobs: one(parsed, "--cli-binary-format") == Some("raw-in-base64-out"),
    })
}

fn output(name: Option<String>) -> Result<Format, Failure> {
    match name {
        None => Ok(Format::Json),
        Some(name) => name
            .parse()
            .map_err(|_| Failure::Other(format!("Unknown output type: {name}"))),
    }
}

fn index(name: &str) -> Option<usize> {
    GLOBALS.iter().position(|row| row.0 == name)
}

fn given(parsed: &Parsed, name: &str) -> bool {
    index(name).is_some_and(|at| parsed.last(at).is_some())
}

fn one<'a>(parsed: &'a Parsed, name: &str) -> Option<&'a str> {
    match parsed.last(index(name)?)? {
        Given::One(value) => Some(value),
        _ => None,
    }
}

/// Who asks, and where: the account and the Region of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The 12 digits of the account.
    pub account: String,
    /// The Region.
    pub region: String,
}

/// Where a Region's name came from, for `aws configure list`.
pub fn region(globals: &Globals, context: &Context<'_>) -> Option<(String, &'static str, &'static str)> {
    if let Some(name) = &globals.region {
        return Some((name.clone(), "manual", "--region"));
    }
    for variable in ["AWS_REGION", "AWS_DEFAULT_REGION"] {
        if let Some(name) = context.env.get(variable).filter(|name| !name.is_empty()) {
            return Some((name.clone(), "env", variable));
        }
    }
    context
        .region
        .map(|name| (name.to_owned(), "config-file", "~/.aws/config"))
}

/// Finds the account and the Region.
pub fn place(globals: &Globals, context: &Context<'_>, host: &dyn Host) -> Result<Caller, Failure> {
    let profiles = host.profiles();
    let account = match &globals.profile {
        Some((name, _)) => profiles
            .iter()
            .find(|profile| profile.name == *name)
            .ok_or_else(|| Failure::Other(format!("The config profile ({name}) could not be found")))?,
        None => profiles.first().ok_or_else(|| {
            let text =
                "Unable to locate credentials. You can configure credentials by running \"aws login\".";
            Failure::Setup("NoCredentials", text.to_owned())
        })?,
    };
    let Some((region, _, _)) = region(globals, context) else {
        let text =
            "You must specify a region. You can also configure your region by running \"aws configure\".";
        return Err(Failure::Setup("NoRegion", text.to_owned()));
    };
    let label = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    if region.len() > 63 || region.starts_with('-') || region.ends_with('-') || !region.chars().all(label) {
        return Err(Failure::Other(format!(
            "Provided region_name '{region}' doesn't match a supported format."
        )));
    }
    Ok(Caller {
        account: account.account.clone(),
        region,
    })
}
