//! The memory of a line in progress: every answer of the world, so that the line can be evaluated again from its
//! start after a wait and each call still happens once.
//!
//! It knows nothing of commands. Evaluation must ask the same questions in the same order each time.

use crate::exit::{Exit, Step};
use api::codec::encode::SharedAnswer;
use api::{ApiError, Timestamp};
use std::cell::RefCell;

api::stored! {
else Answer::Token(String::new());
/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The simulated time.
    Now(at: Timestamp),
    /// A call's answer.
    Call(answer: Result<SharedAnswer, ApiError>),
    /// A token.
    Token(token: String),
    /// How a program ended that does not run again.
    Command(exit: Exit),
}
}

/// Answers in order, and how many of them this evaluation has used.
#[derive(Debug, Default)]
struct Tape {
    answers: Vec<Answer>,
    at: usize,
    /// How many of them are from earlier evaluations.
    old: usize,
    /// Whether what waits is a program that does not run again once it is done; those look at their own clock.
    program_waits: bool,
}

impl Tape {
    /// The next answer, when it is of that kind. Should the questions ever differ from last time, the rest of the
    /// answers are worthless and are dropped.
    fn replay<T>(&mut self, read: impl FnOnce(&Answer) -> Option<T>) -> Option<T> {
        let found = self.answers.get(self.at).and_then(read);
        match found {
            Some(_) => self.at += 1,
            None => {
                self.answers.truncate(self.at);
                self.old = self.old.min(self.at);
            }
        }
        found
    }

    fn keep(&mut self, answer: Answer) {
        self.answers.push(answer);
        self.at += 1;
    }
}

/// What the world has answered: whoever asks gets the answer from memory first.
#[derive(Debug)]
pub struct Answers {
    tape: RefCell<Tape>,
}

impl Answers {
    /// Answers of earlier evaluations.
    pub(crate) fn new(answers: Vec<Answer>) -> Self {
        Self {
            tape: RefCell::new(Tape {
                old: answers.len(),
                answers,
                at: 0,
                program_waits: false,
            }),
        }
    }

    /// All answers, and how many of them are from earlier evaluations. After a wait the last look at the clock is
    /// forgotten: it is what made the line wait, and the next evaluation must look anew.
    pub(crate) fn into_answers(self, waiting: bool) -> (Vec<Answer>, usize) {
        let Tape {
            mut answers,
            at,
            old,
            program_waits,
        } = self.tape.into_inner();
        answers.truncate(at);
        if waiting && !program_waits && matches!(answers.last(), Some(Answer::Now(_))) {
            answers.pop();
        }
        let old = old.min(answers.len());
        (answers, old)
    }

    /// The simulated time.
    pub fn now(&self, ask: impl FnOnce() -> Timestamp) -> Timestamp {
        let read = |answer: &Answer| match answer {
            Answer::Now(now) => Some(*now),
            _ => None,
        };
        self.ask(read, ask, |now| Answer::Now(*now))
    }

    /// What a service answers to a call.
    pub fn call(
        &self,
        ask: impl FnOnce() -> Result<SharedAnswer, ApiError>,
    ) -> Result<SharedAnswer, ApiError> {
        let read = |answer: &Answer| match answer {
            Answer::Call(answer) => Some(answer.clone()),
            _ => None,
        };
        self.ask(read, ask, |answer| Answer::Call(answer.clone()))
    }

    /// A text that the world draws, such as a token.
    pub fn token(&self, ask: impl FnOnce() -> String) -> String {
        let read = |answer: &Answer| match answer {
            Answer::Token(token) => Some(token.clone()),
            _ => None,
        };
        self.ask(read, ask, |token| Answer::Token(token.clone()))
    }

    /// How a program ends that does not run again once it is done.
    pub(crate) fn program(&self, run: impl FnOnce() -> Step) -> Step {
        let read = |answer: &Answer| match answer {
            Answer::Command(exit) => Some(exit.clone()),
            _ => None,
        };
        let known = self.tape.borrow_mut().replay(read);
        if let Some(exit) = known {
            return Step::Done(exit);
        }
        let step = run();
        let mut tape = self.tape.borrow_mut();
        if let Step::Done(exit) = &step {
            tape.keep(Answer::Command(exit.clone()));
        }
        tape.program_waits = matches!(step, Step::Waiting(_));
        step
    }

    fn ask<T>(
        &self,
        read: impl FnOnce(&Answer) -> Option<T>,
        ask: impl FnOnce() -> T,
        keep: impl FnOnce(&T) -> Answer,
    ) -> T {
        let known = self.tape.borrow_mut().replay(read);
        known.unwrap_or_else(|| {
            let answer = ask();
            self.tape.borrow_mut().keep(keep(&answer));
            answer
        })
    }
}
