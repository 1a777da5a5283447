//! What a lesson is made of, and the lessons that come with the lab.
//!
//! Lessons are written in TOML under `lessons/`, packed when building and read once. Their texts use a small part of
//! markdown: paragraphs, `code` and *emphasis*. Lines may use shell variables that the set-up or an earlier line kept.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
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

/// How something is found out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Check {
    /// By a question to the account as it is now.
    State(StateCheck),
    /// By a look at what was called since the lesson began.
    Event(EventCheck),
    /// By the answer to a question of the lesson.
    Answer(AnswerCheck),
}

/// A question to the account as it is now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateCheck {
    /// A command that reads: `describe-images --owners self --query 'Images[0].State'`; `aws ec2` goes without saying.
    /// `<name>` stands for the answer to the question of that name under `given`.
    pub ask: String,
    /// Questions to ask first, by name. When one of them has no answer, the check is not met.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub given: BTreeMap<String, Given>,
    /// Who asks.
    #[serde(default = "me")]
    pub profile: String,
    /// Where.
    #[serde(default = "home")]
    pub region: String,
    /// What the answer must be.
    pub expect: Expect,
    /// A JMESPath over the trail: the check counts only once it finds something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// A question whose answer another question needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// A command that reads.
    pub ask: String,
    /// Who asks.
    #[serde(default = "me")]
    pub profile: String,
    /// Where.
    #[serde(default = "home")]
    pub region: String,
}

/// A look at what was called since the lesson began.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventCheck {
    /// A JMESPath over the trail, a list of [`crate::Entry`]: `[?operation=='RunInstances' && error=='AuthFailure']`.
    pub event: String,
    /// What it must give: something, unless said otherwise.
    #[serde(default)]
    pub expect: Expect,
    /// A JMESPath over the trail: only what came after the first entry that it finds counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// A JMESPath over the trail: only what came before the first entry that it finds counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
}

/// The answer to a question of the lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerCheck {
    /// The id of the question.
    pub answer: String,
}

/// What a value must be: a value, or a comparison `{ op = ">=", value = 1 }`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Expect {
    /// A comparison.
    Compare(Compare),
    /// That value.
    Exactly(Value),
}

impl Default for Expect {
    fn default() -> Self {
        Self::Compare(Compare {
            op: Op::Some,
            value: Value::Null,
        })
    }
}

/// A comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compare {
    /// How.
    pub op: Op,
    /// With what; `some` needs nothing.
    #[serde(default)]
    pub value: Value,
}

/// How to compare. A list counts as its length where a number is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// The same.
    #[serde(rename = "==")]
    Same,
    /// Something else.
    #[serde(rename = "!=")]
    Other,
    /// A number at least that.
    #[serde(rename = ">=")]
    AtLeast,
    /// A number at most that.
    #[serde(rename = "<=")]
    AtMost,
    /// A list that holds the value, or text that holds the text.
    #[serde(rename = "contains")]
    Contains,
    /// A list or text that does not.
    #[serde(rename = "lacks")]
    Lacks,
    /// Text like the pattern, where `*` stands for any text.
    #[serde(rename = "matches")]
    Matches,
    /// Anything but null, false, an empty text and an empty list.
    #[serde(rename = "some")]
    Some,
}

/// A step of the same solution in the console.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ConsoleLine {
    /// A form that is filled in and sent.
    Form(FormLine),
    /// A wait until the clock has brought something.
    Wait(WaitLine),
}

/// A form that is filled in and sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormLine {
    /// The form; its name is the command of the operation: `create-image`.
    pub form: String,
    /// The operation that it sends.
    pub operation: String,
    /// The account that is chosen.
    #[serde(default = "me")]
    pub profile: String,
    /// The Region that is chosen.
    #[serde(default = "home")]
    pub region: String,
    /// Its input; a text such as `$BUILDER` stands for the variable.
    pub input: Value,
    /// Variables to keep, each with a JMESPath over the answer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub keep: BTreeMap<String, String>,
    /// The code of the error that it is meant to meet, if it is meant to fail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fails: Option<String>,
}

/// A wait until the clock has brought something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitLine {
    /// The waiter of the AWS CLI that knows when to stop: `image-available`.
    pub wait: String,
    /// The account that is chosen.
    #[serde(default = "me")]
    pub profile: String,
    /// The Region that is chosen.
    #[serde(default = "home")]
    pub region: String,
    /// The input of the call that it repeats.
    pub input: Value,
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
