//! Help as the manual pages of the AWS CLI lay it out, generated from the table, with our own sentences.

use crate::aws::failure::Failure;
use crate::aws::input::arguments::Takes;
use crate::aws::input::globals::GLOBALS;
use crate::aws::input::parameter::{Parameter, Target, kind, parameters};
use api::schema::waiter::{WAITERS, Waiter};
use api::{Member, Operation, Service, Shape, Structure};

/// How deep help follows structures.
const DEEPEST: usize = 5;
/// Enumerations with more values than this are printed as a paragraph.
const LONG: usize = 8;
/// The most values that help names.
const MOST_VALUES: usize = 120;

/// What help can be about.
pub(crate) enum Topic {
    /// The AWS CLI.
    Root,
    /// A service.
    Service(Service),
    /// What EC2 can be waited for.
    Waiters,
    /// An operation, or a waiter that repeats it.
    Operation(&'static Operation, Option<&'static Waiter>),
}

/// Whether the texts are there that a page consists of; without them there is none, rather than half a one.
pub(crate) fn texts() -> Result<(), Failure> {
    if api::schema::sentence::have_arrived() {
        return Ok(());
    }
    let message = "The texts of help are still on their way to this page. Try again in a moment.";
    Err(Failure::Other(message.to_owned()))
}

/// The page about something.
pub(crate) fn page(topic: &Topic, width: usize) -> Result<String, Failure> {
    texts()?;
    Ok(match *topic {
        Topic::Root => root(width),
        Topic::Service(one) => service(one, width),
        Topic::Waiters => waiters(width),
        Topic::Operation(one, waiter) => operation(one, waiter, width),
    })
}

/// A page in the making.
struct Page {
    text: String,
    width: usize,
}

impl Page {
    fn new(title: &str, width: usize) -> Self {
        let width = width.clamp(40, 100);
        let title = format!("{}()", title.to_uppercase());
        let gap = width.saturating_sub(2 * title.chars().count()).max(2);
        Self {
            text: format!("{title}{}{title}\n", " ".repeat(gap)),
            width,
        }
    }

    fn heading(&mut self, name: &str) {
        self.text.push_str(&format!("\n{name}\n"));
    }

    /// A paragraph, wrapped between the indentation and the right edge.
    fn paragraph(&mut self, indent: usize, text: &str) {
        let room = self.width.saturating_sub(indent).max(20);
        let mut line = String::new();
        for word in text.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room {
                self.line(indent, &line);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        if !line.is_empty() {
            self.line(indent, &line);
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        self.text.push_str(&format!("{}{text}\n", " ".repeat(indent)));
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn globals(&mut self) {
        self.heading("GLOBAL OPTIONS");
        for (name, takes, choices, doc) in GLOBALS {
            let kind = match takes {
                Takes::Nothing => "boolean",
                Takes::Number => "int",
                _ => "string",
            };
            self.line(7, &format!("{name} ({kind})"));
            self.blank();
            self.paragraph(10, doc);
            self.blank();
            if !choices.is_empty() {
                self.values(10, choices);
            }
        }
    }

    /// The values of an enumeration: a list, or one paragraph when they are many.
    fn values(&mut self, indent: usize, values: &[&str]) {
        if values.len() > LONG {
            let shown = values.get(..MOST_VALUES).unwrap_or(values);
            let more = match values.len() - shown.len() {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            self.paragraph(indent, &format!("Possible values: {}{more}.", shown.join(", ")));
            self.blank();
            return;
        }
        self.line(indent, "Possible values:");
        self.blank();
        for value in values {
            self.line(indent, &format!("o {value}"));
            self.blank();
        }
    }

    /// The members of a structure, and of those inside it.
    fn members(&mut self, indent: usize, structure: &Structure, depth: usize) {
        for member in structure.members {
            self.line(indent, &format!("{} -> ({})", member.name, kind(&member.shape)));
            self.blank();
            self.paragraph(indent + 3, member.doc.text());
            self.blank();
            if !member.values().is_empty() {
                self.values(indent + 3, member.values());
            }
            self.inside(indent + 3, member, depth);
        }
    }

    fn inside(&mut self, indent: usize, member: &Member, depth: usize) {
        match (member.structure(), member.shape) {
            (Some(inner), shape) if depth < DEEPEST => {
                let list = matches!(shape, Shape::List(_));
                if list {
                    self.line(indent, "(structure)");
                    self.blank();
                }
                self.members(indent + if list { 3 } else { 0 }, inner, depth + 1);
            }
            (None, Shape::List(item)) => {
                self.line(indent, &format!("({})", kind(item)));
                self.blank();
            }
            _ => {}
        }
    }
}

/// `aws help`.
fn root(width: usize) -> String {
    let mut page = Page::new("aws", width);
    page.heading("NAME");
    page.line(7, "aws -");
    page.heading("DESCRIPTION");
    page.paragraph(
        7,
        "The AWS Command Line Interface manages AWS services from the command line. This lab plays a part of it, \
         with texts of its own.",
    );
    page.heading("SYNOPSIS");
    page.line(10, "aws [options] <command> <subcommand> [parameters]");
    page.blank();
    page.paragraph(7, "Use aws command help for information on a specific command.");
    page.globals();
    page.heading("AVAILABLE SERVICES");
    for service in Service::ALL {
        page.line(7, &format!("o {}", service.command()));
        page.blank();
    }
    page.line(7, "o configure");
    page.blank();
    page.line(7, "o help");
    page.blank();
    page.line(7, "o s3");
    page.text
}

/// `aws configure help`.
pub fn configure(width: usize) -> String {
    let mut page = Page::new("configure", width);
    page.heading("NAME");
    page.line(7, "configure -");
    page.heading("DESCRIPTION");
    page.paragraph(
        7,
        "Shows the settings of the AWS CLI. The lab's credentials are fixed; a Region is chosen with --region or \
         with the variables AWS_REGION and AWS_DEFAULT_REGION.",
    );
    page.heading("AVAILABLE COMMANDS");
    for name in ["get region", "list", "list-profiles"] {
        page.line(7, &format!("o {name}"));
        page.blank();
    }
    page.text
}

/// `aws s3 help`.
pub fn s3(width: usize) -> String {
    let mut page = Page::new("s3", width);
    page.heading("NAME");
    page.line(7, "s3 -");
    page.heading("DESCRIPTION");
    page.paragraph(
        7,
        "Makes and removes the buckets in which images are stored, and lists what is in them. A bucket is named by an \
         address such as s3://my-bucket, and an object by s3://my-bucket/key. The lab's buckets hold stored images \
         and nothing else.",
    );
    page.heading("AVAILABLE COMMANDS");
    for (name, about) in super::bucket_commands::BUCKET_COMMANDS {
        page.line(7, &format!("o {name}"));
        page.blank();
        page.paragraph(10, about);
        page.blank();
    }
    page.text
}

/// `aws ec2 help`.
fn service(service: Service, width: usize) -> String {
    let mut page = Page::new(service.command(), width);
    page.heading("NAME");
    page.line(7, &format!("{} -", service.command()));
    page.heading("DESCRIPTION");
    page.paragraph(7, service.about());
    page.heading("AVAILABLE COMMANDS");
    let mut names: Vec<String> = api::operations()
        .filter(|operation| operation.service == service)
        .map(Operation::command)
        .chain((service == Service::Ec2).then(|| "wait".to_owned()))
        .chain(["help".to_owned()])
        .collect();
    api::order::sort(&mut names);
    for name in names {
        page.line(7, &format!("o {name}"));
        page.blank();
    }
    page.text
}

/// `aws ec2 wait help`.
fn waiters(width: usize) -> String {
    let mut page = Page::new("wait", width);
    page.heading("NAME");
    page.line(7, "wait -");
    page.heading("DESCRIPTION");
    page.paragraph(
        7,
        "Waits until a condition holds. Each subcommand asks again and again until it does, or until it has asked \
         too often.",
    );
    page.heading("AVAILABLE COMMANDS");
    for waiter in WAITERS {
        page.line(7, &format!("o {}", waiter.name));
        page.blank();
    }
    page.text
}

/// `aws ec2 OPERATION help`, or the help of a waiter.
fn operation(operation: &'static Operation, waiter: Option<&Waiter>, width: usize) -> String {
    let command = waiter.map_or_else(|| operation.command(), |waiter| waiter.name.to_owned());
    let parameters = parameters(operation);
    let mut page = Page::new(&command, width);
    page.heading("NAME");
    page.line(7, &format!("{command} -"));
    page.heading("DESCRIPTION");
    match waiter {
        Some(waiter) => page.paragraph(
            7,
            &format!(
                "Repeats {} every {} seconds until its condition holds. It exits with the code 255 when that can't \
                 happen any more, or after {} calls.",
                operation.command(),
                waiter.delay,
                waiter.max_attempts
            ),
        ),
        None => describe(&mut page, operation),
    }
    page.heading("SYNOPSIS");
    page.line(12, &command);
    for line in synopsis(&parameters) {
        page.line(10, &line);
    }
    page.heading("OPTIONS");
    for parameter in parameters.iter().filter(|parameter| !parameter.hidden) {
        option(&mut page, parameter, &parameters);
    }
    page.globals();
    page.heading("OUTPUT");
    if waiter.is_some() || operation.output.members.is_empty() {
        page.line(7, "None");
    } else {
        page.members(7, operation.output, 0);
    }
    page.text
}

fn describe(page: &mut Page, operation: &Operation) {
    page.paragraph(7, operation.doc.text());
    page.blank();
    let fidelity = operation.fidelity;
    let sentence = fidelity.sentence().unwrap_or_default();
    page.paragraph(7, &format!("In this lab: {}. {sentence}", fidelity.word()));
    if let Some(paginator) = operation.paginator {
        page.blank();
        page.paragraph(
            7,
            &format!(
                "{} is a paginated operation: several calls may be made to read the whole answer. --no-paginate makes \
                 only one. With --output text, --query is applied to each page; it must pick from: {}",
                operation.command(),
                paginator.result_key
            ),
        );
    }
}

/// One line for each option, or pair of opposite options.
fn synopsis(parameters: &[Parameter]) -> Vec<String> {
    let shown = || parameters.iter().filter(|parameter| !parameter.hidden);
    let mut lines = Vec::new();
    for parameter in shown() {
        if is_second(parameter) {
            continue;
        }
        let line = match (partner(parameter, parameters), parameter.required()) {
            (Some(other), _) => format!("[{} | {}]", parameter.option, other.option),
            (None, true) => format!("{} <value>", parameter.option),
            (None, false) => format!("[{} <value>]", parameter.option),
        };
        lines.push(line);
    }
    lines
}

/// Whether an option is the second of a pair.
fn is_second(parameter: &Parameter) -> bool {
    matches!(
        parameter.target,
        Target::Switch(_, false)
            | Target::ValueSwitch(_, false)
            | Target::PublicAddress(false)
            | Target::InputYaml
    )
}

/// The other option of a pair.
fn partner<'a>(parameter: &Parameter, parameters: &'a [Parameter]) -> Option<&'a Parameter> {
    let wanted = match parameter.target {
        Target::Switch(member, side) => Target::Switch(member, !side),
        Target::ValueSwitch(member, side) => Target::ValueSwitch(member, !side),
        Target::PublicAddress(side) => Target::PublicAddress(!side),
        Target::InputJson => Target::InputYaml,
        Target::InputYaml => Target::InputJson,
        _ => return None,
    };
    parameters.iter().find(|other| other.target == wanted)
}

fn option(page: &mut Page, parameter: &Parameter, parameters: &[Parameter]) {
    let both = matches!(parameter.target, Target::InputJson | Target::InputYaml);
    if is_second(parameter) && !both {
        return;
    }
    let name = match partner(parameter, parameters) {
        Some(other) if !both => format!("{} | {}", parameter.option, other.option),
        _ => parameter.option.clone(),
    };
    let required = if parameter.required() { " [required]" } else { "" };
    page.line(7, &format!("{name} ({}){required}", parameter.kind()));
    page.blank();
    page.paragraph(10, parameter.doc());
    page.blank();
    let Target::Member(member) = parameter.target else {
        return;
    };
    if !member.values().is_empty() {
        page.values(10, member.values());
    }
    page.inside(10, member, 0);
    if crate::aws::input::value::is_complex(&member.shape) {
        let example = shorthand(&member.shape, 0);
        let more = if matches!(member.shape, Shape::List(_)) {
            " ..."
        } else {
            ""
        };
        page.line(7, "Shorthand Syntax:");
        page.blank();
        page.line(10, &format!("{example}{more}"));
        page.blank();
    }
}

/// A shape as shorthand writes it.
fn shorthand(shape: &Shape, depth: usize) -> String {
    match shape {
        Shape::Structure(structure) => {
            let members: Vec<String> = structure
                .members
                .iter()
                .map(|member| {
                    let value = if depth >= DEEPEST {
                        "...".to_owned()
                    } else {
                        shorthand(&member.shape, depth + 1)
                    };
                    format!("{}={value}", member.name)
                })
                .collect();
            let text = members.join(",");
            if depth == 0 { text } else { format!("{{{text}}}") }
        }
        Shape::List(item) if depth == 0 => shorthand(item, depth),
        Shape::List(item) => {
            let text = shorthand(item, depth);
            match item {
                Shape::Structure(_) | Shape::List(_) => format!("[{text},{text}]"),
                _ => format!("{text},{text}"),
            }
        }
        Shape::Map if depth == 0 => "KeyName1=string,KeyName2=string".to_owned(),
        Shape::Map => "{KeyName1=string,KeyName2=string}".to_owned(),
        shape => kind(shape).to_owned(),
    }
}
