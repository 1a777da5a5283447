//! How far a learner has come in a lesson. Plain data and pure functions; the page shows it, the session keeps it.

use crate::goal::Verdict;
use crate::lesson::{Lesson, Step};
use api::{Timestamp, stored};
use std::collections::{BTreeMap, BTreeSet};

stored! {
/// How far a learner has come in a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The id of the lesson.
    pub lesson: String,
    /// The step at which the learner is, from 0; the number of steps when all are done.
    pub step: usize,
    /// What is known of each step.
    pub steps: Vec<StepProgress>,
    /// What was chosen at each question, in the order of the tries.
    pub answers: BTreeMap<String, Vec<usize>> = empty,
    /// The wrong moves that were made.
    pub wrong: BTreeSet<String> = empty,
    /// When the lesson began, by the simulated clock.
    pub started: Timestamp,
    /// When it was finished.
    pub finished: Option<Timestamp>,
}
}

stored! {
/// How far a learner has come in a step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepProgress {
    /// Which goals were met when they were last looked at.
    pub goals: Vec<bool>,
    /// How many hints were taken.
    pub hints: usize = empty,
    /// Whether the solution was shown.
    pub shown: bool = empty,
    /// Whether it was ever done. Later steps may undo what an earlier one asked for.
    pub done: bool = empty,
}
}

impl Progress {
    /// The beginning of a lesson.
    pub fn new(lesson: &Lesson, now: Timestamp) -> Self {
        let fresh = |step: &Step| StepProgress {
            goals: vec![false; step.goals.len()],
            ..StepProgress::default()
        };
        Self {
            lesson: lesson.id.clone(),
            step: 0,
            steps: lesson.steps.iter().map(fresh).collect(),
            answers: BTreeMap::new(),
            wrong: BTreeSet::new(),
            started: now,
            finished: None,
        }
    }

    /// Takes note of the verdicts on the goals of the step at which the learner is. A step whose goals are all met
    /// is done; whether to go on is the learner's choice.
    #[must_use]
    pub fn looked(mut self, verdicts: &[Verdict]) -> Self {
        if let Some(step) = self.steps.get_mut(self.step) {
            step.goals = verdicts.iter().map(|verdict| verdict.met).collect();
            step.done |= step.goals.iter().all(|met| *met);
        }
        self
    }

    /// Whether the step at which the learner is has been done.
    pub fn may_go_on(&self) -> bool {
        self.steps.get(self.step).is_some_and(|step| step.done)
    }

    /// Goes on to the next step, if this one is done.
    #[must_use]
    pub fn next(mut self) -> Self {
        if self.may_go_on() {
            self.step += 1;
        }
        self
    }

    /// Goes back to the step before.
    #[must_use]
    pub fn previous(mut self) -> Self {
        self.step = self.step.saturating_sub(1);
        self
    }

    /// Whether every step is done and only the question at the end is left, or not even that.
    pub fn steps_done(&self) -> bool {
        self.step >= self.steps.len()
    }

    /// Takes one more hint of the step at which the learner is.
    #[must_use]
    pub fn hinted(mut self, lesson: &Lesson) -> Self {
        let most = lesson.steps.get(self.step).map_or(0, |step| step.hints.len());
        if let Some(step) = self.steps.get_mut(self.step) {
            step.hints = (step.hints + 1).min(most);
        }
        self
    }

    /// Shows the solution of the step at which the learner is.
    #[must_use]
    pub fn shown(mut self) -> Self {
        if let Some(step) = self.steps.get_mut(self.step) {
            step.shown = true;
        }
        self
    }

    /// Chooses an answer, counted from 0. The right answer to the last question finishes the lesson.
    #[must_use]
    pub fn answered(mut self, lesson: &Lesson, question: &str, choice: usize, now: Timestamp) -> Self {
        let Some(asked) = lesson
            .question(question)
            .filter(|asked| choice < asked.options.len())
        else {
            return self;
        };
        self.answers.entry(asked.id.clone()).or_default().push(choice);
        if self.steps_done() && self.settled(lesson, &lesson.question.id) {
            self.finished = self.finished.or(Some(now));
        }
        self
    }

    /// Whether a question is settled: answered right, or, when it asks for a guess, answered at all.
    pub fn settled(&self, lesson: &Lesson, question: &str) -> bool {
        let asked = lesson.question(question);
        let choices = self.answers.get(question);
        asked
            .zip(choices)
            .is_some_and(|(asked, choices)| choices.iter().any(|choice| asked.settled_by(*choice)))
    }

    /// What was chosen last at a question.
    pub fn choice(&self, question: &str) -> Option<usize> {
        self.answers
            .get(question)
            .and_then(|choices| choices.last())
            .copied()
    }

    /// Takes note of a wrong move; gives whether it was the first time, which is when its feedback is shown.
    pub fn erred(&mut self, wrong_move: &str) -> bool {
        self.wrong.insert(wrong_move.to_owned())
    }

    /// Whether the lesson is finished.
    pub fn is_finished(&self) -> bool {
        self.finished.is_some()
    }

    /// Whether no wrong move was made and every question but the guesses was answered right at once.
    pub fn is_clean(&self, lesson: &Lesson) -> bool {
        let at_once = |question: &crate::Question| {
            let first = self.answers.get(&question.id).and_then(|choices| choices.first());
            question.predict || first.is_none_or(|first| Some(*first) == question.right())
        };
        self.wrong.is_empty() && lesson.questions().all(at_once)
    }

    /// Whether a hint was taken or a solution shown.
    pub fn is_aided(&self) -> bool {
        self.steps.iter().any(|step| step.shown || step.hints > 0)
    }

    /// The share of steps done, from 0 to 100.
    pub fn percent(&self) -> usize {
        let done = self.steps.iter().filter(|step| step.done).count();
        (100 * done).checked_div(self.steps.len()).unwrap_or(100)
    }
}
