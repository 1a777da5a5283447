//! One operation, from its options to what it prints.

use super::paginate::{Pages, Pagination};
use super::request::{Request, build, check};
use super::{custom, present, waiter};
use crate::aws::context::{Context, Done, MOST_PRINTED};
use crate::aws::failure::Failure;
use crate::aws::input::arguments::{Known, parse};
use crate::aws::input::globals::{Caller, Globals, place};
use crate::aws::input::parameter::{Parameter, Target, parameters};
use crate::aws::tools::help;
use crate::aws::tools::help::Topic;
use crate::aws::tools::skeleton;
use crate::host::{Call, Host};
use crate::output::moments;
use crate::output::{Format, json};
use api::codec::encode::SharedAnswer;
use api::schema::waiter::Waiter;
use api::{ApiError, Operation, Paginator};
use serde_json::Value;
use std::borrow::Cow;

/// Runs an operation, or a waiter that repeats it.
pub fn run(
    operation: &'static Operation,
    wait: Option<&'static Waiter>,
    args: &[String],
    globals: &Globals,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Done, Failure> {
    if matches!(args, [word] if word == "help") {
        return Ok(help::page(&Topic::Operation(operation, wait), context.width)?.into());
    }
    let (request, paginator) = read(operation, args, globals, context)?;
    match request.skeleton.as_deref() {
        Some("output") => {
            check(operation, request.input, globals.raw_blobs)?;
            let sample = skeleton::sample(operation.output, true);
            return Ok(present::print(globals, operation.name, &sample, context.width, MOST_PRINTED)?.into());
        }
        Some("yaml-input") => {
            help::texts()?;
            return Ok(skeleton::yaml(operation.input).into());
        }
        Some(_) => {
            let sample = skeleton::sample(operation.input, false);
            return Ok(crate::output::render(Format::Json, operation.name, &sample, context.width).into());
        }
        None => {}
    }
    send(operation, wait, request, paginator, globals, context, host)
}

/// What the options say, and how the answer is read page by page, if at all.
fn read(
    operation: &'static Operation,
    args: &[String],
    globals: &Globals,
    context: &Context<'_>,
) -> Result<(Request, Option<Paginator>), Failure> {
    let parameters = parameters(operation);
    let known: Vec<Known> = parameters.iter().map(Parameter::known).collect();
    let parsed = parse(&known, false, args)?;
    require(&parameters, args, |index| parsed.last(index).is_some())?;
    if !parsed.rest.is_empty() {
        let mut words = parsed.rest;
        // A loose word before every option is taken for `help` first, and complained about last.
        if args.first() == words.first() && words.first().is_some_and(|word| !word.starts_with('-')) {
            words.rotate_left(1);
        }
        return Err(Failure::Unknown(words));
    }
    let given = |name: &str| {
        parameters
            .iter()
            .position(|parameter| matches!(parameter.target, Target::Member(member) if member.name == name))
            .is_some_and(|index| parsed.last(index).is_some())
    };
    let paginator = paging(operation, globals, given);
    let request = build(operation, &parameters, &parsed, globals, context)?;
    let paginator = paginator.filter(|paginator| {
        let keys = [Some(paginator.input_token), paginator.limit_key];
        !keys
            .into_iter()
            .flatten()
            .any(|key| request.input.contains_key(key))
    });
    if paginator.is_none() {
        no_paging_options(&request)?;
    }
    Ok((request, paginator))
}

/// What the answer of an operation comes to after `--query`, without being printed.
pub fn ask(
    operation: &'static Operation,
    args: &[String],
    globals: &Globals,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Value, Failure> {
    let (request, paginator) = read(operation, args, globals, context)?;
    let sent = prepare(operation, request, paginator, globals, context, host)?;
    let answer = match sent.fetch(operation, None, host)? {
        Answered::Once(answer) => answer,
        Answered::Paged(pages, paginator) => pages.merged(&paginator),
    };
    Ok(present::queried(globals, &answer)?
        .map(Cow::into_owned)
        .unwrap_or_default())
}

/// A request that is ready to be sent.
struct Ready {
    place: Caller,
    input: Value,
    pages: Pagination,
    paginator: Option<Paginator>,
}

/// What a request was answered.
enum Answered {
    Once(Value),
    Paged(Pages, Paginator),
}

/// What an answer that may be printed as it is encoded came to.
enum Direct {
    /// All of it.
    Printed(String),
    /// Not printed; it may have been asked for already.
    Not(Option<SharedAnswer>),
}

impl Ready {
    /// Sends it once, if the answer may be printed as it is encoded.
    fn direct(
        &self,
        operation: &'static Operation,
        globals: &Globals,
        host: &mut dyn Host,
    ) -> Result<Direct, Failure> {
        if !self.pages.is_plain() || !present::is_direct(globals) || custom::changes_answer(operation) {
            return Ok(Direct::Not(None));
        }
        let answer = ask_shared(operation, &self.place, &self.input, host)
            .map_err(|error| Failure::Service(operation.name, error))?;
        let next = self
            .paginator
            .and_then(|paginator| answer.member(paginator.output_token));
        if next.is_some_and(|next| next.as_str().is_some_and(|text| !text.is_empty())) {
            return Ok(Direct::Not(Some(answer)));
        }
        let only = self.paginator.map(|paginator| paginator.result_key);
        let text = json::answer(&answer, operation.output, only, MOST_PRINTED);
        Ok(Direct::Printed(text))
    }

    /// Sends it: once, or page by page. The first answer may be there already.
    fn fetch(
        &self,
        operation: &'static Operation,
        mut first: Option<SharedAnswer>,
        host: &mut dyn Host,
    ) -> Result<Answered, Failure> {
        let mut call = |input: &Value| {
            let answer = match first.take() {
                Some(answer) => Ok(answer),
                None => ask_shared(operation, &self.place, input, host),
            };
            answer
                .map(|answer| printed(operation, &answer))
                .map_err(|error| Failure::Service(operation.name, error))
        };
        match self.paginator {
            Some(paginator) => {
                let pages = self.pages.fetch(&paginator, &self.input, &mut call)?;
                Ok(Answered::Paged(pages, paginator))
            }
            None => call(&self.input).map(Answered::Once),
        }
    }
}

/// Checks a request and makes it ready to be sent.
fn prepare(
    operation: &'static Operation,
    mut request: Request,
    paginator: Option<Paginator>,
    globals: &Globals,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Ready, Failure> {
    let place = place(globals, context, host)?;
    if let Some(paginator) = paginator {
        if request.pages.page_size.is_none() {
            request.pages.page_size = custom::page_size(operation, &request.input);
        }
        request.pages.prepare(&paginator, &mut request.input);
    }
    let mut input = check(operation, request.input, globals.raw_blobs)?;
    for member in operation
        .input
        .members
        .iter()
        .filter(|member| member.idempotency_token)
    {
        if !input.contains_key(member.name) {
            input.insert(member.name.to_owned(), host.token().into());
        }
    }
    custom::after_check(operation, &mut input, &place.region);
    reachable(operation, globals, &place, host)?;
    Ok(Ready {
        place,
        input: Value::Object(input),
        pages: request.pages,
        paginator,
    })
}

/// Sends the request: once, page by page, or again and again.
fn send(
    operation: &'static Operation,
    wait: Option<&'static Waiter>,
    request: Request,
    paginator: Option<Paginator>,
    globals: &Globals,
    context: &Context<'_>,
    host: &mut dyn Host,
) -> Result<Done, Failure> {
    let paginator = paginator.filter(|_| wait.is_none());
    let ready = prepare(operation, request, paginator, globals, context, host)?;
    if let Some(waiter) = wait {
        let (place, input) = (&ready.place, &ready.input);
        let until = waiter::wait(waiter, host, &mut |host| ask_once(operation, place, input, host))?;
        return Ok(until.map_or_else(|| String::new().into(), Done::Waiting));
    }
    let first = match ready.direct(operation, globals, host)? {
        Direct::Printed(text) => return Ok(text.into()),
        Direct::Not(first) => first,
    };
    let answers = match ready.fetch(operation, first, host)? {
        Answered::Once(answer) => return Ok(print_one(operation, globals, answer, context)?.into()),
        Answered::Paged(pages, paginator) if present::by_page(globals.output) => pages.separate(&paginator),
        Answered::Paged(pages, paginator) => vec![pages.merged(&paginator)],
    };
    let mut stdout = String::new();
    for answer in answers {
        match print_one(operation, globals, answer, context) {
            Ok(text) => stdout.push_str(&text),
            // The pages before it stay on the screen.
            Err(Failure::Unprintable { printed, message }) => {
                stdout.push_str(&printed);
                let printed = stdout;
                return Err(Failure::Unprintable { printed, message });
            }
            Err(failure) => return Err(failure),
        }
    }
    let stderr = match ready.pages.max_items {
        Some(..=0) => "warning: Non-positive values for --max-items may result in undefined behavior.\n",
        _ => "",
    };
    Ok(Done::Printed(stdout, stderr.to_owned()))
}

fn print_one(
    operation: &Operation,
    globals: &Globals,
    answer: Value,
    context: &Context<'_>,
) -> Result<String, Failure> {
    present::print(globals, operation.name, &answer, context.width, MOST_PRINTED)
}

/// Checks that the options which an operation must have are there, unless the whole input comes from elsewhere.
fn require(parameters: &[Parameter], args: &[String], given: impl Fn(usize) -> bool) -> Result<(), Failure> {
    let has = |name: &str| {
        args.iter()
            .any(|word| word == name || word.starts_with(&format!("{name}=")))
    };
    let skeleton = args.iter().position(|word| word == "--generate-cli-skeleton");
    let sample = skeleton.is_some_and(|at| args.get(at + 1).is_none_or(|word| word != "output"));
    if has("--cli-input-json") || has("--cli-input-yaml") || sample {
        return Ok(());
    }
    let names: Vec<String> = parameters
        .iter()
        .enumerate()
        .filter(|(index, parameter)| parameter.required() && !given(*index))
        .map(|(_, parameter)| parameter.option.clone())
        .collect();
    if names.is_empty() {
        Ok(())
    } else {
        Err(Failure::missing(&names))
    }
}

/// How the answer is read page by page, if at all: the member that continues or limits turns it off.
fn paging(operation: &Operation, globals: &Globals, given: impl Fn(&str) -> bool) -> Option<Paginator> {
    let paginator = operation.paginator.filter(|_| globals.paginate)?;
    let manual = given(paginator.input_token) || paginator.limit_key.is_some_and(&given);
    (!manual).then_some(paginator)
}

/// Without pages, the options of pagination make no sense.
fn no_paging_options(request: &Request) -> Result<(), Failure> {
    let pages = &request.pages;
    let used: Vec<&str> = [
        (
            "--starting-token",
            pages
                .starting_token
                .as_ref()
                .is_some_and(|token| !token.is_empty()),
        ),
        ("--page-size", pages.page_size.is_some_and(|size| size != 0)),
        ("--max-items", pages.max_items.is_some_and(|items| items != 0)),
    ]
    .into_iter()
    .filter_map(|(name, used)| used.then_some(name))
    .collect();
    if used.is_empty() {
        return Ok(());
    }
    Err(Failure::Parameter(format!(
        "Cannot specify --no-paginate along with pagination arguments: {}",
        used.join(", ")
    )))
}

/// Whether somebody answers at the address.
fn reachable(
    operation: &Operation,
    globals: &Globals,
    place: &Caller,
    host: &dyn Host,
) -> Result<(), Failure> {
    let own = format!(
        "https://{}.{}.amazonaws.com/",
        operation.service.command(),
        place.region
    );
    let url = globals.endpoint.as_deref().map_or_else(
        || own.clone(),
        |url| {
            if url.ends_with('/') {
                url.to_owned()
            } else {
                format!("{url}/")
            }
        },
    );
    if url == own && host.is_region(&place.region) {
        return Ok(());
    }
    Err(Failure::Other(format!(
        "Could not connect to the endpoint URL: \"{url}\""
    )))
}

/// One call.
fn ask_shared(
    operation: &'static Operation,
    place: &Caller,
    input: &Value,
    host: &mut dyn Host,
) -> Result<SharedAnswer, ApiError> {
    host.answer(&Call {
        account: place.account.clone(),
        region: place.region.clone(),
        operation,
        input: input.clone(),
    })
}

/// An answer as a value, its moments written as the CLI prints them.
fn printed(operation: &'static Operation, answer: &SharedAnswer) -> Value {
    let mut answer = answer.value();
    custom::after_answer(operation, &mut answer);
    moments::printed(operation.output, &mut answer);
    answer
}

/// One call, its answer as a value.
fn ask_once(
    operation: &'static Operation,
    place: &Caller,
    input: &Value,
    host: &mut dyn Host,
) -> Result<Value, ApiError> {
    ask_shared(operation, place, input, host).map(|answer| printed(operation, &answer))
}
