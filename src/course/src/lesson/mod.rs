//! What a lesson is made of, and the lessons that come with the lab.
//!
//! Lessons are written in TOML under `lessons/`, packed when building and read once. Their texts use a small part of
//! markdown: paragraphs, `code` and *emphasis*. Lines may use shell variables that the set-up or an earlier line kept.

/// Names plain kinds as they are written, to read and to show them.
macro_rules! named {
    ($kind:ident: $first:ident = $text:literal $(, $other:ident = $name:literal)* $(,)?) => {
        impl $kind {
            /// Its name where it is written.
            pub const fn name(self) -> &'static str {
                match self {
                    Self::$first => $text,
                    $( Self::$other => $name, )*
                }
            }
        }

        impl Decode for $kind {
            fn decode(value: &Value, reader: &mut Reader) -> Self {
                match value.as_str() {
                    Some($text) => Self::$first,
                    $( Some($name) => Self::$other, )*
                    _ => {
                        reader.wrong("of a known kind");
                        Self::$first
                    }
                }
            }
        }

        impl Encode for $kind {
            fn encode(&self, sink: &mut dyn Sink) {
                sink.text(self.name());
            }
        }
    };
}
pub(crate) use named;

mod check;
mod console;

pub use check::{AnswerCheck, Check, Compare, EventCheck, Expect, Given, Op, StateCheck};
pub use console::{ConsoleLine, FormLine, WaitLine};

use crate::texts;
use api::codec::decode::{Decode, Reader};
use api::codec::encode;
use api::codec::encode::{Encode, Sink};
use api::stored;
use serde_json::Value;

/// The Region in which everything happens unless said otherwise.
pub const HOME: &str = "us-east-1";
/// The profile that acts unless said otherwise: the learner's own account.
pub const ME: &str = "default";

/// Every lesson, in the order of the course; none before the texts have arrived.
pub fn lessons() -> &'static [Lesson] {
    texts::texts().map_or(&[], |texts| &texts.lessons)
}

/// The lesson with that id (`L04`, in any case) or slug (`the-golden-copy`).
pub fn lesson(name: &str) -> Option<&'static Lesson> {
    lessons()
        .iter()
        .find(|lesson| lesson.id.eq_ignore_ascii_case(name) || lesson.slug == name)
}

stored! {
/// A lesson: a small world, steps that check themselves, and a question at the end.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// `L04`, from the name of its file.
    pub id: String,
    /// `the-golden-copy`, from the name of its file.
    pub slug: String,
    /// The title.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Why it matters, before the first step.
    pub intro: String,
    /// What the learner can do afterwards, one sentence.
    pub objective: String,
    /// The profiles that take part; the first one acts first.
    pub seats: Vec<String> = seats,
    /// The Region in which it begins.
    pub region: String = home,
    /// Lines that the shell runs before the learner starts; waiters move the clock. What they do is no part of
    /// the trail that goals look at; the variables that they keep stay in the learner's shell.
    pub setup: Vec<Line> = empty,
    /// The steps, in their order.
    pub steps: Vec<Step>,
    /// What to take away, after the last step.
    pub closing: String,
    /// The question at the end.
    pub question: Question,
    /// Tempting moves and what is said about them when they happen.
    pub wrong_moves: Vec<WrongMove> = empty,
}
}

impl Lesson {
    /// Every goal, with the number of its step from 0.
    pub fn goals(&self) -> impl Iterator<Item = (usize, &Goal)> {
        let steps = self.steps.iter().enumerate();
        steps.flat_map(|(at, step)| step.goals.iter().map(move |goal| (at, goal)))
    }

    /// The lines that solve the lesson, in their order, without those that only look.
    pub fn solution(&self) -> impl Iterator<Item = &Line> {
        let lines = self.steps.iter().flat_map(|step| &step.show_me);
        lines.filter(|line| !line.look)
    }

    /// Every question: those of the steps, then the one at the end.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        let within = self.steps.iter().filter_map(|step| step.question.as_ref());
        within.chain([&self.question])
    }

    /// The question with that id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }
}

/// A line for the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The profile that types it.
    pub profile: String,
    /// The Region that is chosen while it runs; the line itself may name another.
    pub region: String,
    /// The line as it is typed: `aws ec2 …`, with or without a variable that keeps its output.
    pub line: String,
    /// Whether it only looks: the goals can be met without it.
    pub look: bool,
    /// The code of the error that it is meant to meet, if it is meant to fail.
    pub fails: Option<String>,
}

/// A line may be written bare, or with what differs.
impl Decode for Line {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let bare = value.is_string();
        let members = if bare { None } else { reader.members(value) };
        Self {
            profile: reader.member_or(members, "profile", me()),
            region: reader.member_or(members, "region", home()),
            line: if bare {
                Decode::decode(value, reader)
            } else {
                reader.member(members, "line")
            },
            look: reader.member_or(members, "look", false),
            fails: reader.member(members, "fails"),
        }
    }
}

impl Encode for Line {
    fn encode(&self, sink: &mut dyn Sink) {
        let Self {
            profile,
            region,
            line,
            look,
            fails,
        } = self;
        let names = encode::Names::Plain(&["profile", "region", "line", "look", "fails"]);
        sink.structure(names, &[profile, region, line, look, fails]);
    }
}

stored! {
/// One step: a short text beside what it speaks of, and what shows that it is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The title.
    pub title: String,
    /// What to do and why.
    pub text: String,
    /// What the text speaks of.
    pub place: WorkspaceArea,
    /// A question that belongs to the step; one of its goals asks for the answer.
    pub question: Option<Question>,
    /// What must be true before the step is done.
    pub goals: Vec<Goal>,
    /// Hints, from a nudge to nearly the answer.
    pub hints: Vec<String>,
    /// The lines that do the step.
    pub show_me: Vec<Line>,
    /// The same done by the console's forms.
    pub console: Vec<ConsoleLine> = empty,
}
}

/// A place of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum WorkspaceArea {
    Terminal,
    Map,
    Amis,
    Snapshots,
    Volumes,
    Instances,
    Catalogue,
    Events,
    Bill,
    AccountSwitcher,
    RegionSwitcher,
    Clock,
}

named! {
    WorkspaceArea:
    Terminal = "terminal",
    Map = "map",
    Amis = "amis",
    Snapshots = "snapshots",
    Volumes = "volumes",
    Instances = "instances",
    Catalogue = "catalogue",
    Events = "events",
    Bill = "bill",
    AccountSwitcher = "account-switcher",
    RegionSwitcher = "region-switcher",
    Clock = "clock",
}

/// Something that must be true.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// What it says in the list of goals: `web-1.0 is available`.
    pub label: String,
    /// How it is found out.
    pub check: Check,
}

impl Decode for Goal {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let members = reader.members(value);
        Self {
            label: reader.member(members, "label"),
            check: Decode::decode(value, reader),
        }
    }
}

impl Encode for Goal {
    fn encode(&self, sink: &mut dyn Sink) {
        beside(&self.check, &[("label", &self.label)], sink);
    }
}

stored! {
/// A question with a few answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name within the lesson.
    pub id: String,
    /// The question.
    pub text: String,
    /// Whether it asks for a guess before looking: any choice will do, and what is said about it waits until the
    /// other goals of the step are met. Otherwise the right answer is asked for, in as many tries as it takes.
    pub predict: bool = empty,
    /// The answers.
    pub options: Vec<Choice>,
}
}

impl Question {
    /// Whether choosing that option, counted from 0, settles the question.
    pub fn settled_by(&self, choice: usize) -> bool {
        let option = self.options.get(choice);
        option.is_some_and(|option| option.correct || self.predict)
    }

    /// The right answer, counted from 0.
    pub fn right(&self) -> Option<usize> {
        self.options.iter().position(|option| option.correct)
    }
}

stored! {
/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The answer.
    pub text: String,
    /// Whether it is the right one.
    pub correct: bool = empty,
    /// What is said to those who choose it.
    pub feedback: String,
}
}

/// A tempting move.
#[derive(Debug, Clone, PartialEq)]
pub struct WrongMove {
    /// Its name within the lesson.
    pub id: String,
    /// Lines that make the move; a test plays them.
    pub example: Vec<Line>,
    /// How many steps have been done when the move tempts.
    pub after_steps: usize,
    /// How it is noticed.
    pub when: Check,
    /// What is said: what happened, why, what to do.
    pub feedback: String,
}

impl Decode for WrongMove {
    fn decode(value: &Value, reader: &mut Reader) -> Self {
        let members = reader.members(value);
        Self {
            id: reader.member(members, "id"),
            example: reader.member(members, "example"),
            after_steps: reader.member_or(members, "after_steps", 0),
            when: Decode::decode(value, reader),
            feedback: reader.member(members, "feedback"),
        }
    }
}

impl Encode for WrongMove {
    fn encode(&self, sink: &mut dyn Sink) {
        let members: [(_, &dyn Encode); 4] = [
            ("id", &self.id),
            ("example", &self.example),
            ("after_steps", &self.after_steps),
            ("feedback", &self.feedback),
        ];
        beside(&self.when, &members, sink);
    }
}

/// Shows a check and what stands beside it in one structure.
fn beside(check: &Check, members: &[(&str, &dyn Encode)], sink: &mut dyn Sink) {
    let mut whole = encode::to_value(check);
    if let Value::Object(whole) = &mut whole {
        for (name, value) in members {
            whole.insert((*name).to_owned(), encode::to_value(*value));
        }
    }
    sink.json(&whole);
}

fn home() -> String {
    HOME.to_owned()
}

fn me() -> String {
    ME.to_owned()
}

fn seats() -> Vec<String> {
    vec![me()]
}
