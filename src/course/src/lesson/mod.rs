//! What a lesson is made of, and the lessons that come with the lab.
//!
//! Lessons are written in TOML under `lessons/`, packed when building and read once. Their texts use a small part of
//! markdown: paragraphs, `code` and *emphasis*. Lines may use shell variables that the set-up or an earlier line kept.

mod check;
mod console;

pub use check::{AnswerCheck, Check, Compare, EventCheck, Expect, Given, Op, StateCheck};
pub use console::{ConsoleLine, FormLine, WaitLine};

use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The Region in which everything happens unless said otherwise.
pub const HOME: &str = "us-east-1";
/// The profile that acts unless said otherwise: the learner's own account.
pub const ME: &str = "default";

static LESSONS: LazyLock<Vec<Lesson>> = LazyLock::new(|| {
    serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/lessons.json"))).unwrap_or_default()
});

/// Every lesson, in the order of the course.
pub fn lessons() -> &'static [Lesson] {
    &LESSONS
}

/// The lesson with that id (`L04`, in any case) or slug (`the-golden-copy`).
pub fn lesson(name: &str) -> Option<&'static Lesson> {
    lessons()
        .iter()
        .find(|lesson| lesson.id.eq_ignore_ascii_case(name) || lesson.slug == name)
}

/// A lesson: a small world, steps that check themselves, and a question at the end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    #[serde(default = "seats")]
    pub seats: Vec<String>,
    /// The Region in which it begins.
    #[serde(default = "home")]
    pub region: String,
    /// Lines that the shell runs before the learner starts; waiters move the clock. What they do is no part of
    /// the trail that goals look at; the variables that they keep stay in the learner's shell.
    #[serde(default)]
    pub setup: Vec<Line>,
    /// The steps, in their order.
    pub steps: Vec<Step>,
    /// What to take away, after the last step.
    pub closing: String,
    /// The question at the end.
    pub question: Question,
    /// Tempting moves and what is said about them when they happen.
    #[serde(default)]
    pub wrong_moves: Vec<WrongMove>,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "LineText")]
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

/// A line as it may be written: bare, or with what differs.
#[derive(Deserialize)]
#[serde(untagged)]
enum LineText {
    Bare(String),
    Whole {
        #[serde(default = "me")]
        profile: String,
        #[serde(default = "home")]
        region: String,
        line: String,
        #[serde(default)]
        look: bool,
        fails: Option<String>,
    },
}

impl From<LineText> for Line {
    fn from(text: LineText) -> Self {
        match text {
            LineText::Bare(line) => Self {
                profile: me(),
                region: home(),
                line,
                look: false,
                fails: None,
            },
            LineText::Whole {
                profile,
                region,
                line,
                look,
                fails,
            } => Self {
                profile,
                region,
                line,
                look,
                fails,
            },
        }
    }
}

/// One step: a short text beside what it speaks of, and what shows that it is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The title.
    pub title: String,
    /// What to do and why.
    pub text: String,
    /// What the text speaks of.
    pub place: Place,
    /// A question that belongs to the step; one of its goals asks for the answer.
    pub question: Option<Question>,
    /// What must be true before the step is done.
    pub goals: Vec<Goal>,
    /// Hints, from a nudge to nearly the answer.
    pub hints: Vec<String>,
    /// The lines that do the step.
    pub show_me: Vec<Line>,
    /// The same done by the console's forms.
    #[serde(default)]
    pub console: Vec<ConsoleLine>,
}

/// A place of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Place {
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

impl Place {
    /// Its name in lessons and in the page: `account-switcher`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Map => "map",
            Self::Amis => "amis",
            Self::Snapshots => "snapshots",
            Self::Volumes => "volumes",
            Self::Instances => "instances",
            Self::Catalogue => "catalogue",
            Self::Events => "events",
            Self::Bill => "bill",
            Self::AccountSwitcher => "account-switcher",
            Self::RegionSwitcher => "region-switcher",
            Self::Clock => "clock",
        }
    }
}

/// Something that must be true.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// What it says in the list of goals: `web-1.0 is available`.
    pub label: String,
    /// How it is found out.
    #[serde(flatten)]
    pub check: Check,
}

/// A question with a few answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name within the lesson.
    pub id: String,
    /// The question.
    pub text: String,
    /// Whether it asks for a guess before looking: any choice will do, and what is said about it waits until the
    /// other goals of the step are met. Otherwise the right answer is asked for, in as many tries as it takes.
    #[serde(default)]
    pub predict: bool,
    /// The answers.
    pub options: Vec<Choice>,
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

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The answer.
    pub text: String,
    /// Whether it is the right one.
    #[serde(default)]
    pub correct: bool,
    /// What is said to those who choose it.
    pub feedback: String,
}

/// A tempting move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WrongMove {
    /// Its name within the lesson.
    pub id: String,
    /// Lines that make the move; a test plays them.
    pub example: Vec<Line>,
    /// How many steps have been done when the move tempts.
    #[serde(default)]
    pub after_steps: usize,
    /// How it is noticed.
    #[serde(flatten)]
    pub when: Check,
    /// What is said: what happened, why, what to do.
    pub feedback: String,
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
