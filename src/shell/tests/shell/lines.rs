//! Lines made of pieces of lines: none breaks the shell, and none grows without end.

use crate::kit::{Plain, run};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use shell::complete::complete;
use shell::{LARGEST, Shell, is_complete};

const PIECES: &[&str] = &[
    " ",
    " ",
    "Name=",
    "Values=",
    ",",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "`",
    "$(",
    ")",
    "${",
    "$A",
    "$?",
    "\\",
    "\n",
    "|",
    "||",
    "&&",
    "&",
    ";",
    ">",
    ">>",
    "<",
    "<<EOF\n",
    "EOF\n",
    "2>&1",
    "#",
    "~",
    "é",
    "日本",
    "\u{1F600}",
    "\r\n",
    "=",
    "A=",
    "echo",
    "grep -o a*",
    "sort -k2 -t,",
    "cut -f2- -d:",
    "tr a-z A-Z",
    "head -n",
    "tail -n +",
    "xargs -n1",
    "printf %5s",
    "date -d",
    "tail",
    "3",
    "-1",
    "999999999999999999999",
    "sleep 1",
    "*",
    "\u{a0}",
    "!",
    "history",
    "export",
    "wc",
    "uniq -c",
    "column -t",
];

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// A line evaluated again with what it learned gives the same, and asks the machine nothing.
    #[test]
    fn a_line_is_replayed(lines in prop::collection::vec(line(), 1..4), width in 0usize..200) {
        let (mut shell, mut machine) = (Shell::default(), Plain::new());
        for line in lines {
            let mut first = shell.start(&line);
            let mut again = first.clone();
            let step = first.step(&mut shell.clone(), &mut machine, width);
            let lab = machine.lab;
            again.learn(0, first.learned().1);
            prop_assert_eq!(again.step(&mut shell.clone(), &mut machine, width), step);
            prop_assert_eq!(again.written(), first.written());
            prop_assert_eq!(machine.lab, lab);
            first.interrupt(&mut shell);
        }
    }

    /// Half-typed lines are complete or say what is missing, and completion stays inside of them.
    #[test]
    fn no_line_breaks_completion(line in line(), cursor in 0usize..200) {
        let _ = is_complete(&line);
        let found = complete(&line, cursor, &Shell::default(), &Plain::new());
        prop_assert!(found.start <= found.end && found.end <= line.chars().count());
    }

    /// Any text at all.
    #[test]
    fn no_text_breaks_it(text in any::<String>()) {
        let (mut shell, mut machine) = (Shell::default(), Plain::new());
        complete(&text, text.len(), &shell, &machine);
        shell.start(&text).step(&mut shell, &mut machine, 80);
    }
}

#[test]
fn nothing_grows_without_end() {
    let (mut shell, mut machine) = (Shell::default(), Plain::new());
    let doubling = "A=xxxxxxxxxxxxxxxx\n".to_owned() + &"A=$A$A\n".repeat(40);
    let exit = run(&mut shell, &mut machine, &doubling);
    assert!(exit.stderr.contains("Argument list too long"));
    let exit = run(&mut shell, &mut machine, &"echo $A;".repeat(20));
    assert!(exit.stdout.len() < 8 << 20, "{}", exit.stdout.len());
    let exit = run(
        &mut shell,
        &mut machine,
        &("echo ".to_owned() + &"$(echo ".repeat(5000)),
    );
    assert_eq!(exit.code, 2);
    let deep = "echo x | ".to_owned() + &"xargs ".repeat(5000);
    assert_ne!(run(&mut shell, &mut machine, &deep).code, 0);
    shell.files.write("big", &"x".repeat(LARGEST), false).unwrap();
    for line in [
        format!("cat big | xargs -I e echo {}", "e".repeat(200_000)),
        format!("tr '{}' b < big | grep -q y", "a-z".repeat(50_000)),
        format!("cut -f{}1 big", "1,".repeat(100_000)),
        format!("grep -E '{}' big", "(a{1,900}){1,900}".repeat(100)),
    ] {
        let exit = run(&mut shell, &mut machine, &line);
        assert_ne!(exit.code, 0, "{}", line.len());
    }
    assert!(shell.history.iter().all(|line| line.len() < 20_000));
}
