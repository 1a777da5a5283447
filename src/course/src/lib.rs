//! The teaching: lessons with their goals, hints and solutions, a learner's progress, and plain words for errors.
//!
//! Lessons are data. A goal is a question in the same language that the learner types, asked through an [`Asker`];
//! whoever plays a lesson brings the cloud and the shell. This crate knows neither the simulated cloud nor the page.

pub mod catalogue;
pub mod goal;
pub mod lesson;
pub mod pattern;
pub mod progress;
pub mod texts;
pub mod trail;

pub use catalogue::{Explanation, Facts, Tone, explain, explain_exit, explain_with};
pub use goal::{Asker, Verdict, check};
pub use lesson::{
    Check, Choice, ConsoleLine, Expect, Goal, Lesson, Line, Question, Step, WorkspaceArea, WrongMove, lesson,
    lessons,
};
pub use progress::Progress;
pub use texts::contents;
pub use trail::PastCall;
