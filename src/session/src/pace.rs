//! The paces of the simulated clock.

/// How the clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// It stands.
    Paused,
    /// It runs a minute a second while something is under way, and rests otherwise.
    Auto,
    /// The same, but what was asked for counts as under way however long it takes: for clients that ask until it is done.
    Eager,
    /// It runs that many times as fast as real time.
    Times(u32),
}
