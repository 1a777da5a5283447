//! Evaluation of a line: its commands in their order, their streams, and the replay of what was answered before a wait.

mod eval;
mod line;
mod output;
mod redirect;
mod replay;

pub use line::Run;
pub use output::Written;
pub use replay::{Answer, Answers};
