//! A small machine with a clock to move and a command of its own.

use api::Timestamp;
use shell::{Again, Answers, Exit, Io, Machine, Program, Shell, Step};

/// The machine.
pub struct Plain {
    pub now: Timestamp,
    /// How often `lab` ran.
    pub lab: usize,
}

impl Plain {
    pub fn new() -> Self {
        Self {
            now: Timestamp::utc(2026, 11, 23, 9, 0, 0).unwrap(),
            lab: 0,
        }
    }
}

impl Machine for Plain {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn programs(&self) -> Vec<Program> {
        vec![Program {
            name: "lab",
            usage: "",
            about: "Counts how often it ran.",
            path: None,
            again: Again::Remembered,
        }]
    }

    fn run(&mut self, program: &Program, io: &mut Io<'_>, _: &Answers) -> Step {
        assert_eq!((program.name, io.name), ("lab", "lab"));
        self.lab += 1;
        Step::Done(Exit::printed(format!("lab {} {:?}\n", self.lab, io.input)))
    }

    fn prompt(&self, _: &Shell) -> String {
        "learner".to_owned()
    }

    fn not_found(&self, _: &str, known: &[&'static str]) -> String {
        assert!(known.is_sorted_by(|one, other| one <= other || *other == "lab"));
        "not on this machine\n".to_owned()
    }
}

/// Runs a line to its end, moving the clock as it asks.
pub fn run(shell: &mut Shell, machine: &mut Plain, line: &str) -> Exit {
    let mut run = shell.start(line);
    for _ in 0..100 {
        match run.step(shell, machine, 80) {
            Step::Done(exit) => return exit,
            Step::Waiting(until) => machine.now = until,
        }
    }
    panic!("{line} never ends");
}

/// What lines print, each on the shell that the ones before left.
pub fn transcript(lines: &[(&str, &str)]) {
    let mut shell = Shell::default();
    let mut machine = Plain::new();
    for (line, expected) in lines {
        let exit = run(&mut shell, &mut machine, line);
        assert_eq!(format!("{}{}", exit.stdout, exit.stderr), *expected, "{line}");
    }
}
