//! From the options of a line to a request: one value after the other, then the JSON input, then the checks.

use super::paginate::Pagination;
use super::{custom, wire};
use crate::aws::base64;
use crate::aws::context::Context;
use crate::aws::failure::Failure;
use crate::aws::input::arguments::{Given, Parsed};
use crate::aws::input::globals::Globals;
use crate::aws::input::parameter::{Parameter, Target};
use crate::aws::input::value::{Words, file, load, unpack};
use crate::aws::input::{json, validate, yaml};
use crate::python;
use api::{Operation, Shape};
use serde_json::{Value, json};

/// What an operation's options say.
#[derive(Debug, Default)]
pub struct Request {
    /// The members of the request.
    pub input: custom::Input,
    /// The options of pagination.
    pub pages: Pagination,
    /// `--cli-input-json` or `--cli-input-yaml`, with the content of its file.
    merged: Vec<(&'static str, String)>,
    /// `--generate-cli-skeleton`.
    pub skeleton: Option<String>,
}

/// Builds a request from the options that were given.
pub fn build(
    operation: &'static Operation,
    parameters: &[Parameter],
    parsed: &Parsed,
    globals: &Globals,
    context: &Context<'_>,
) -> Result<Request, Failure> {
    exclusive(parameters, parsed)?;
    let mut request = Request::default();
    for (index, parameter) in parameters.iter().enumerate() {
        if let Some(given) = parsed.last(index) {
            fill(
                &mut request,
                parameters,
                index,
                parameter,
                parsed,
                given,
                globals,
                context,
            )?;
        }
    }
    merge(&mut request)?;
    if operation.paginator.is_none() {
        request.pages = Pagination::default();
    }
    Ok(request)
}

/// Options that exclude each other.
fn exclusive(parameters: &[Parameter], parsed: &Parsed) -> Result<(), Failure> {
    let given = |target: &dyn Fn(&Target) -> bool| {
        parameters
            .iter()
            .enumerate()
            .find(|(index, parameter)| target(&parameter.target) && parsed.last(*index).is_some())
            .map(|(index, parameter)| (parameter, parsed.last(index)))
    };
    for parameter in parameters {
        let Target::ValueSwitch(member, true) = parameter.target else {
            continue;
        };
        let both = [true, false].map(|side| given(&|target| *target == Target::ValueSwitch(member, side)));
        if let [Some((positive, _)), Some((negative, _))] = both {
            return Err(Failure::Parameter(format!(
                "Cannot specify both the \"{}\" option and the \"{}\" option.",
                positive.option, negative.option
            )));
        }
    }
    let filled = |target: &dyn Fn(&Target) -> bool| match given(target) {
        Some((_, Some(Given::Many(words)))) => !words.is_empty(),
        Some((_, Some(Given::One(word)))) => python::int(word) != Some(0),
        found => found.is_some(),
    };
    if filled(&|target| matches!(target, Target::Member(member) if member.name == "IpPermissions"))
        && let Some((Target::Rule(rule), _)) = given(&|target| matches!(target, Target::Rule(_)))
            .map(|(parameter, words)| (parameter.target, words))
    {
        return Err(Failure::Parameter(format!(
            "The --{} option is not compatible with the --ip-permissions option",
            rule.key()
        )));
    }
    let simple = filled(&|target| *target == Target::SecondaryAddresses)
        || filled(&|target| *target == Target::SecondaryAddressCount)
        || filled(&|target| *target == Target::PublicAddress(true));
    if simple
        && filled(&|target| matches!(target, Target::Member(member) if member.name == "NetworkInterfaces"))
    {
        return Err(Failure::Parameter(
            "Mixing the --network-interfaces option with the simple, scalar options is not supported."
                .to_owned(),
        ));
    }
    Ok(())
}

/// Puts the value of one option where it belongs.
#[allow(
    clippy::too_many_arguments,
    reason = "one option, its neighbours and its surroundings"
)]
fn fill(
    request: &mut Request,
    parameters: &[Parameter],
    index: usize,
    parameter: &Parameter,
    parsed: &Parsed,
    given: &Given,
    globals: &Globals,
    context: &Context<'_>,
) -> Result<(), Failure> {
    let input = &mut request.input;
    let option = parameter.option.as_str();
    let word = || match given {
        Given::One(word) => word.clone(),
        _ => String::new(),
    };
    let number = || python::int(&word());
    match parameter.target {
        Target::Member(member) => {
            let words = match given {
                Given::One(word) => Words::One(word.clone()),
                Given::Many(words) => Words::Many(words.clone()),
                Given::Bare => return Ok(()),
            };
            let (words, binary) = load(context, option, words)?;
            let mut value = unpack(context, option, &member.shape, &words)?;
            if let (Shape::Blob, true, false, Value::String(text)) =
                (member.shape, binary, globals.raw_blobs, &mut value)
            {
                *text = base64::encode(text.as_bytes());
            }
            input.insert(member.name.to_owned(), value);
        }
        Target::Switch(member, on) => {
            // The last of a pair wins.
            let opposite = parameters
                .iter()
                .position(|other| other.target == Target::Switch(member, !on));
            let place = |index: usize| parsed.options.iter().rposition(|(at, _)| *at == index);
            if place(index) > opposite.and_then(place) {
                input.insert(member.name.to_owned(), json!(on));
            }
        }
        Target::ValueSwitch(member, on) => {
            let value = match given {
                Given::One(word) => unpack(context, option, &member.shape, &Words::One(word.clone()))?,
                _ => json!({"Value": on}),
            };
            input.insert(member.name.to_owned(), value);
        }
        Target::Count => custom::count(input, &word())?,
        Target::SecondaryAddresses => {
            if let Given::Many(words) = given
                && !words.is_empty()
            {
                custom::secondary_addresses(input, words);
            }
        }
        Target::SecondaryAddressCount => {
            if let Some(count) = number().filter(|&count| count != 0) {
                custom::interface(input, "SecondaryPrivateIpAddressCount", json!(count));
            }
        }
        Target::Rule(rule) => custom::rule(input, rule, &word())?,
        Target::PublicAddress(on) => custom::interface(input, "AssociatePublicIpAddress", json!(on)),
        Target::StartingToken => request.pages.starting_token = Some(word()),
        Target::PageSize => request.pages.page_size = number(),
        Target::MaxItems => request.pages.max_items = number(),
        Target::InputJson | Target::InputYaml => {
            let name = if parameter.target == Target::InputJson {
                "cli-input-json"
            } else {
                "cli-input-yaml"
            };
            let word = word();
            let content = file(context, &word).map_err(|reason| Failure::parsing(option, reason))?;
            request
                .merged
                .push((name, content.map_or(word, |(content, _)| content)));
        }
        Target::Skeleton => {
            let word = word();
            request.skeleton = Some(if word.is_empty() { "input".to_owned() } else { word });
        }
    }
    Ok(())
}

/// Adds the members of the JSON input that no option gave.
fn merge(request: &mut Request) -> Result<(), Failure> {
    let (name, text) = match request.merged.as_slice() {
        [] => return Ok(()),
        [one] => one,
        _ => {
            return Err(Failure::Parameter(
                "Only one --cli-input- parameter may be specified.".to_owned(),
            ));
        }
    };
    let loaded = match *name {
        "cli-input-json" => json::parse(text).map_err(|_| "Invalid JSON received.".to_owned()),
        _ => yaml::parse(text).map_err(|reason| format!("Invalid YAML received. {reason}")),
    };
    let loaded = loaded.map_err(|reason| Failure::parsing(name, reason))?;
    let Value::Object(members) = loaded else {
        return Err(Failure::parsing(
            name,
            format!(
                "Invalid type: expecting map, received <class '{}'>",
                python::type_name(&loaded)
            ),
        ));
    };
    for (key, value) in members {
        request.input.entry(key).or_insert(value);
    }
    Ok(())
}

/// Checks a request and writes it as the wire does.
pub fn check(operation: &Operation, input: custom::Input, raw_blobs: bool) -> Result<custom::Input, Failure> {
    let mut input = input;
    custom::before_check(operation, &mut input);
    let mut value = Value::Object(input);
    wire::blobs(operation.input, &mut value, raw_blobs)?;
    let problems = validate::problems(operation.input, &value);
    if !problems.is_empty() {
        return Err(Failure::Parameter(format!(
            "Parameter validation failed:\n{}",
            problems.join("\n")
        )));
    }
    wire::moments(operation.input, &mut value);
    match value {
        Value::Object(input) => Ok(input),
        _ => Ok(custom::Input::new()),
    }
}
