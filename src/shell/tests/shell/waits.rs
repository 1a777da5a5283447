//! Lines that wait for the clock: each question is asked once, each deed done once.

use crate::kit::Plain;
use api::Span;
use api::codec::{decode, encode};
use serde_json::{Value, json};
use shell::{Answer, Run, Shell, Step};

#[test]
fn a_shell_is_kept() {
    assert_eq!(decode::stored(&json!({})), Ok(Shell::default()));
    assert!(decode::stored::<Shell>(&json!({"code": "0"})).is_err());
    let mut shell = Shell::default();
    shell.export("A", "é");
    shell.files.write("f", "x\n", false).unwrap();
    shell.region = None;
    shell.code = -1;
    shell.remember("echo");
    let written = encode::to_value(&shell);
    assert_eq!(written["region"], Value::Null);
    assert_eq!(decode::stored(&written), Ok(shell));
}

/// Takes what a line learned to another run of it, as it is kept.
fn keep(run: &Run, again: &mut Run) {
    let (kept, answers) = run.learned();
    let text = encode::to_json(&answers.to_vec());
    let answers: Vec<Answer> = decode::stored(&serde_json::from_str(&text).unwrap()).unwrap();
    again.learn(kept, &answers);
}

#[test]
fn a_wait_asks_and_acts_once() {
    let (mut shell, mut machine) = (Shell::default(), Plain::new());
    let line = "A=1; lab > f; lab; date +%T; sleep 60; date +%T; lab; B=2";
    let mut again = shell.clone().start(line);
    let mut run = shell.start(line);
    let Step::Waiting(until) = run.step(&mut shell, &mut machine, 80) else {
        panic!("it must wait");
    };
    assert_eq!(until, machine.now + Span::seconds(60));
    assert_eq!((machine.lab, shell.variables.get("A")), (2, None));
    assert_eq!(run.written().len(), 1);
    keep(&run, &mut again);
    machine.now = machine.now + Span::seconds(59);
    assert_eq!(run.step(&mut shell, &mut machine, 80), Step::Waiting(until));
    // The page may change the shell, and the session may be saved and loaded, while a line waits.
    shell.files.write("page", "x", false).unwrap();
    keep(&run, &mut again);
    let mut run = again;
    machine.now = until;
    let Step::Done(exit) = run.step(&mut shell, &mut machine, 80) else {
        panic!("it must be done");
    };
    assert_eq!(exit.stdout, "lab 2 None\n09:00:00\n09:01:00\nlab 3 None\n");
    assert_eq!(machine.lab, 3);
    let names = shell.files.iter().map(|(name, _)| name);
    assert_eq!(names.collect::<Vec<_>>(), ["f", "page"]);
    assert_eq!(shell.variables.get("B").map(String::as_str), Some("2"));
}

#[test]
fn ctrl_c_keeps_what_is_done() {
    let (mut shell, mut machine) = (Shell::default(), Plain::new());
    let mut run = shell.start("A=1; echo a; sleep 60; B=2");
    run.step(&mut shell, &mut machine, 80);
    let exit = run.interrupt(&mut shell);
    assert_eq!((exit.code, shell.code), (130, 130));
    assert_eq!((exit.stdout.as_str(), exit.stderr.as_str()), ("a\n", "^C\n"));
    assert!(shell.variables.contains_key("A") && !shell.variables.contains_key("B"));
}
