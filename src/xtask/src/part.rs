//! Says which part of a long command is running, and in the end how long each one took.

#![allow(clippy::disallowed_types, reason = "a build tool may look at the clock")]

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The parts of one command, in the order in which they ran.
#[derive(Debug)]
pub struct Parts {
    started: Instant,
    done: Vec<(String, Duration)>,
}

impl Default for Parts {
    fn default() -> Self {
        Self::new()
    }
}

impl Parts {
    /// Starts the clock of the whole.
    #[must_use]
    pub fn new() -> Self {
        Self {
            started: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Runs one part, under a heading, and notes its time.
    ///
    /// # Errors
    /// The part's own, with its name put before it.
    pub fn run<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n==> {name}");
        let start = Instant::now();
        let outcome = work();
        let time = start.elapsed();
        match outcome {
            Ok(value) => {
                println!("    {name}: done in {}", seconds(time));
                self.done.push((name.to_owned(), time));
                Ok(value)
            }
            Err(error) => {
                self.summary();
                println!("  {:>9}  FAILED: {name}", seconds(time));
                Err(error).with_context(|| format!("the part \"{name}\" failed"))
            }
        }
    }

    /// Prints every part with its time, and the sum.
    pub fn summary(&self) {
        println!("\nParts");
        for (name, time) in &self.done {
            println!("  {:>9}  {name}", seconds(*time));
        }
        println!("  {:>9}  in all", seconds(self.started.elapsed()));
    }
}

fn seconds(time: Duration) -> String {
    let tenths = time.as_millis() / 100;
    let (whole, tenth) = (tenths / 10, tenths % 10);
    if whole < 60 {
        format!("{whole}.{tenth} s")
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short_to_read() {
        assert_eq!(seconds(Duration::from_millis(4_250)), "4.2 s");
        assert_eq!(seconds(Duration::from_secs(127)), "2 min 07 s");
    }

    #[test]
    fn a_failing_part_is_named() {
        let error = Parts::new().run("Lints", || -> Result<()> { anyhow::bail!("two warnings") });
        let text = error.map_err(|error| format!("{error:#}"));
        assert_eq!(text, Err("the part \"Lints\" failed: two warnings".to_owned()));
    }
}
