//! Whether lessons and explanations are well formed: what can be known about them without playing them.
//!
//! Each finding is a sentence that names the place. That a solution solves its lesson is for whoever can play it.

mod ask;
mod prose;

use api::{ErrorCode, Structure};
use cli::query::Expression;
use course::catalogue::ErrorEntry;
use course::lesson::{Check, ConsoleLine, Goal, Lesson, Line, Question, Step};
use serde_json::Value;
use std::collections::BTreeSet;

/// The longest lesson, in minutes.
const LONGEST: u32 = 10;
/// The fewest and the most hints of a step.
const HINTS: std::ops::RangeInclusive<usize> = 2..=4;

/// What is wrong with lessons that stand together in a course.
pub fn lint_course(lessons: &[Lesson]) -> Vec<String> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for lesson in lessons {
        for name in [&lesson.id, &lesson.slug] {
            if !seen.insert(name.as_str()) {
                found.push(format!("{}: the name {name} is used twice", lesson.id));
            }
        }
        found.extend(lint_lesson(lesson));
    }
    found
}

/// What is wrong with a lesson.
pub fn lint_lesson(lesson: &Lesson) -> Vec<String> {
    let mut findings = Findings {
        place: lesson.id.clone(),
        found: Vec::new(),
    };
    findings.lesson(lesson);
    findings.found
}

/// What is wrong with the catalogue of explanations.
pub fn lint_catalogue(entries: &[ErrorEntry]) -> Vec<String> {
    let mut findings = Findings {
        place: String::new(),
        found: Vec::new(),
    };
    for entry in entries {
        findings.entry(entry);
    }
    findings.found
}

/// The place that is looked at, and what was found so far.
struct Findings {
    place: String,
    found: Vec<String>,
}

impl Findings {
    fn say(&mut self, what: impl std::fmt::Display) {
        self.found.push(format!("{}: {what}", self.place));
    }

    fn wants(&mut self, holds: bool, what: impl std::fmt::Display) {
        if !holds {
            self.say(what);
        }
    }

    fn prose(&mut self, name: &str, text: &str) {
        for finding in prose::lint(text) {
            self.say(format!("{name} {finding}"));
        }
    }

    fn lesson(&mut self, lesson: &Lesson) {
        let digits = lesson.id.strip_prefix('L').unwrap_or_default();
        let numbered = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        self.wants(numbered, "the id is an L and two digits");
        self.wants(!lesson.slug.is_empty(), "the name of the file has no slug");
        self.wants(
            (1..=LONGEST).contains(&lesson.minutes),
            "a lesson takes 1 to 10 minutes",
        );
        self.wants(!lesson.steps.is_empty(), "there are no steps");
        self.wants(!lesson.seats.is_empty(), "nobody takes part");
        for (name, text) in [
            ("the title", &lesson.title),
            ("the intro", &lesson.intro),
            ("the objective", &lesson.objective),
            ("the closing", &lesson.closing),
        ] {
            self.prose(name, text);
        }
        let mut ids = BTreeSet::new();
        for question in lesson.questions() {
            self.wants(
                ids.insert(&question.id),
                format!("the question {} stands twice", question.id),
            );
            self.question(question);
        }
        let mut known = BTreeSet::new();
        for line in &lesson.setup {
            self.line(line, lesson, &mut known);
        }
        let mut kept = known.clone();
        let mut before = vec![known.clone()];
        for (at, step) in lesson.steps.iter().enumerate() {
            self.place = format!("{} step {}", lesson.id, at + 1);
            self.step(step, lesson);
            for line in &step.show_me {
                self.line(line, lesson, &mut known);
            }
            for line in &step.console {
                self.console(line, &mut kept);
            }
            before.push(known.clone());
        }
        for wrong in &lesson.wrong_moves {
            self.place = format!("{} wrong move {}", lesson.id, wrong.id);
            self.prose("the feedback", &wrong.feedback);
            self.check(&wrong.when, lesson);
            self.wants(!wrong.example.is_empty(), "there is no example");
            let Some(mut known) = before.get(wrong.after_steps).cloned() else {
                self.say("it comes after more steps than there are");
                continue;
            };
            for line in &wrong.example {
                self.line(line, lesson, &mut known);
            }
        }
    }

    fn question(&mut self, question: &Question) {
        self.prose("the question", &question.text);
        let right = question.options.iter().filter(|option| option.correct).count();
        self.wants(
            right == 1,
            format!("the question {} has {right} right answers", question.id),
        );
        let few = (2..=5).contains(&question.options.len());
        self.wants(few, format!("the question {} wants 2 to 5 options", question.id));
        for option in &question.options {
            self.prose("an option", &option.text);
            self.prose("the feedback of an option", &option.feedback);
        }
    }

    fn step(&mut self, step: &Step, lesson: &Lesson) {
        self.prose("the title", &step.title);
        self.prose("the text", &step.text);
        self.wants(!step.goals.is_empty(), "there is no goal");
        self.wants(HINTS.contains(&step.hints.len()), "a step has 2 to 4 hints");
        self.wants(!step.show_me.is_empty(), "nothing is shown");
        for hint in &step.hints {
            self.prose("a hint", hint);
        }
        for Goal { label, check } in &step.goals {
            self.prose("the label", label);
            self.check(check, lesson);
        }
        if let Some(question) = &step.question {
            let asks =
                |goal: &Goal| matches!(&goal.check, Check::Answer(check) if check.answer == question.id);
            let goals = step.goals.iter().filter(|goal| asks(goal)).count();
            self.wants(goals == 1, "one goal asks for the answer to the question");
        }
    }

    fn check(&mut self, check: &Check, lesson: &Lesson) {
        match check {
            Check::State(check) => {
                let mut ask = check.ask.clone();
                for (name, given) in &check.given {
                    self.seat(&given.profile, lesson);
                    self.ask(&given.ask);
                    let blank = format!("<{name}>");
                    self.wants(ask.contains(&blank), format!("{blank} is not used"));
                    ask = ask.replace(&blank, "x");
                }
                self.seat(&check.profile, lesson);
                self.ask(&ask);
                self.expressions(check.after.iter());
            }
            Check::Event(check) => {
                let parts = [Some(&check.event), check.after.as_ref(), check.before.as_ref()];
                self.expressions(parts.into_iter().flatten());
            }
            Check::Answer(check) => {
                let known = lesson.question(&check.answer).is_some();
                self.wants(known, format!("there is no question {}", check.answer));
            }
        }
    }

    fn seat(&mut self, profile: &str, lesson: &Lesson) {
        let known = lesson.seats.iter().any(|seat| seat == profile);
        self.wants(known, format!("{profile} is none of the lesson's seats"));
    }

    fn ask(&mut self, ask: &str) {
        for finding in ask::lint_question(ask) {
            self.say(finding);
        }
    }

    /// Expressions over the trail: they parse, and the operations and codes in them exist.
    fn expressions<'a>(&mut self, expressions: impl Iterator<Item = &'a String>) {
        for text in expressions {
            if let Err(error) = Expression::parse(text) {
                self.say(format!("{text}: {error}"));
            }
            for name in ask::quoted(text, "operation==") {
                let known = api::operations().any(|operation| operation.name == name);
                self.wants(known, format!("there is no operation {name}"));
            }
            for code in ask::quoted(text, "error==") {
                self.code(code);
            }
        }
    }

    fn code(&mut self, code: &str) {
        let known = ErrorCode::ALL.iter().any(|known| known.as_str() == code);
        self.wants(known, format!("there is no error {code}"));
    }

    fn line(&mut self, line: &Line, lesson: &Lesson, known: &mut BTreeSet<String>) {
        self.seat(&line.profile, lesson);
        line.fails.iter().for_each(|code| self.code(code));
        let (kept, command) = ask::split_line(&line.line);
        for finding in ask::lint_command(command, line.look) {
            self.say(finding);
        }
        for name in ask::variables(&line.line) {
            self.wants(known.contains(name), format!("${name} is not known yet"));
        }
        known.extend(kept.map(str::to_owned));
    }

    fn console(&mut self, line: &ConsoleLine, known: &mut BTreeSet<String>) {
        let (operation, input) = match line {
            ConsoleLine::Form(line) => (line.operation.as_str(), &line.input),
            ConsoleLine::Wait(line) => match api::schema::waiter::waiter(&line.wait) {
                Some(waiter) => (waiter.operation, &line.input),
                None => return self.say(format!("there is no waiter {}", line.wait)),
            },
        };
        let Some(operation) = api::operations().find(|known| known.name == operation) else {
            return self.say(format!("there is no operation {operation}"));
        };
        self.input(operation.input, input, known);
        if let ConsoleLine::Form(line) = line {
            self.wants(
                line.form == operation.command(),
                format!("the form {} is another", line.form),
            );
            line.fails.iter().for_each(|code| self.code(code));
            for (name, query) in &line.keep {
                self.wants(
                    Expression::parse(query).is_ok(),
                    format!("{query} is no expression"),
                );
                known.insert(name.clone());
            }
        }
    }

    /// The members of an input exist, and its variables are known.
    fn input(&mut self, structure: &'static Structure, input: &Value, known: &BTreeSet<String>) {
        for (name, value) in input.as_object().into_iter().flatten() {
            let Some(member) = structure.member(name) else {
                self.say(format!("{} has no member {name}", structure.name));
                continue;
            };
            for value in value
                .as_array()
                .map_or(std::slice::from_ref(value), Vec::as_slice)
            {
                match (member.structure(), value) {
                    (Some(part), Value::Object(_)) => self.input(part, value, known),
                    (_, Value::String(text)) => {
                        for name in ask::variables(text) {
                            self.wants(known.contains(name), format!("${name} is not known yet"));
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    fn entry(&mut self, entry: &ErrorEntry) {
        self.place = format!("{} {}", entry.code, entry.message.as_deref().unwrap_or_default());
        self.prose("the reason", &entry.why);
        self.prose("the advice", &entry.try_);
        for operation in &entry.operations {
            let known = api::operations().any(|known| known.name == operation.as_str());
            self.wants(known, format!("there is no operation {operation}"));
        }
        // Commands of the lab itself are the session's, whose tests look at them.
        if let Some(command) = &entry.command
            && command.starts_with("aws ")
        {
            for finding in ask::lint_command(command, false) {
                self.say(finding);
            }
        }
        let stars = entry
            .message
            .iter()
            .flat_map(|message| message.matches('*'))
            .count();
        let texts = [Some(&entry.why), Some(&entry.try_), entry.command.as_ref()];
        for number in texts.into_iter().flatten().flat_map(|text| ask::blanks(text)) {
            let known = number == "region" && entry.elsewhere
                || number
                    .parse::<usize>()
                    .is_ok_and(|number| (1..=stars).contains(&number));
            self.wants(known, format!("{{{number}}} stands for nothing"));
        }
    }
}
