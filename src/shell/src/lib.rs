//! The shell language and its text tools: a line in, text out, on whatever machine a host simulates.
//!
//! A line is evaluated at once. When a command in it must wait for the simulated clock, evaluation stops and starts
//! anew later with the answers that the world gave so far ([`Answers`]), so that each call happens once. The shell knows
//! files, variables and its own small commands; programs, the clock and the prompt are the [`Machine`]'s.
//!
//! | Folder | |
//! |---|---|
//! | `lang` | Text to tokens, tokens to a script, words to what they stand for. |
//! | `builtins` | The shell's own commands and the text tools, with one table of them. |
//! | `run` | Evaluation: who runs, in which order, with which streams, and the replay of waits. |
//! | `complete` | What may stand at the cursor. |
//!
//! Of the vocabulary (`api`) it uses time, the stored form, and the error of a service, which stand in what is stored of a
//! line and its shell. It knows no operation.

mod builtins;
mod changes;
pub mod complete;
mod exit;
mod files;
mod history;
pub mod lang;
mod machine;
mod run;
mod state;

pub use builtins::{BUILTINS, Builtin};
pub use exit::{Exit, Step, Stop};
pub use files::{Files, LARGEST, LEARNER, Layout};
pub use history::History;
pub use lang::incomplete::{Incomplete, Missing};
pub use lang::{is_complete, words};
pub use machine::{Again, Io, Machine, Program};
pub use run::{Answer, Answers, Run, Written};
pub use state::Shell;
