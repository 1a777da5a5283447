//! Lines and what they give, against a host that counts calls and has a clock to move.

use super::*;
use crate::{Call, Host, Profile, Suggestion};
use api::codec::{decode, encode};
use api::{ApiError, Span, Timestamp};
use serde_json::{Value, json};

/// A host with two resources of each kind, a clock to move, and a command of its own.
pub(crate) struct World {
    now: Timestamp,
    calls: usize,
    lab: usize,
}

impl World {
    pub fn new() -> Self {
        Self {
            now: Timestamp::utc(2026, 11, 23, 9, 0, 0).unwrap(),
            calls: 0,
            lab: 0,
        }
    }
}

impl Host for World {
    fn call(&mut self, call: &Call) -> Result<Value, ApiError> {
        self.calls += 1;
        let ready = self.now >= Timestamp::utc(2026, 11, 23, 9, 1, 0).unwrap();
        let state = if ready { "available" } else { "pending" };
        let image = json!({ "ImageId": format!("ami-{}", call.region), "State": state });
        match call.operation.name {
            "DescribeImages" => Ok(json!({ "Images": [image] })),
            "CreateImage" => Ok(json!({ "ImageId": "ami-new" })),
            _ => Err(ApiError::new(api::ErrorCode::AuthFailure, "No.")),
        }
    }
    fn now(&self) -> Timestamp {
        self.now
    }
    fn profiles(&self) -> Vec<Profile> {
        vec![Profile {
            name: "default".to_owned(),
            account: "111122223333".to_owned(),
        }]
    }
    fn is_region(&self, name: &str) -> bool {
        matches!(name, "us-east-1" | "eu-west-1")
    }
    fn resources(&self, account: &str, _: &str, prefix: &str) -> Vec<Suggestion> {
        assert_eq!(account, "111122223333");
        let suggestion = |number: &str| Suggestion {
            text: format!("{prefix}-{number}"),
            about: "available".to_owned(),
        };
        ["11", "22"].map(suggestion).to_vec()
    }
    fn token(&mut self) -> String {
        "token".to_owned()
    }
}

impl Extra for World {
    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[("lab", "A command of the lab.")]
    }
    fn command(&mut self, args: &[String], input: Option<&str>, _shell: &Shell) -> Option<Step> {
        (args.first()? == "lab").then(|| {
            self.lab += 1;
            Step::Done(Exit {
                stdout: format!("lab {} {:?}\n", self.lab, input),
                ..Exit::default()
            })
        })
    }
}

/// Runs a line to its end, moving the clock as it asks.
fn run(shell: &mut Shell, world: &mut World, line: &str) -> Exit {
    let mut run = shell.start(line);
    for _ in 0..100 {
        match run.step(shell, world, 80) {
            Step::Done(exit) => return exit,
            Step::Waiting(until) => world.now = until,
        }
    }
    panic!("{line} never ends");
}

/// What lines print, each on the shell that the ones before left.
fn transcript(lines: &[(&str, &str)]) {
    let mut shell = Shell::default();
    let mut world = World::new();
    for (line, expected) in lines {
        let exit = run(&mut shell, &mut world, line);
        assert_eq!(format!("{}{}", exit.stdout, exit.stderr), *expected, "{line}");
    }
}

#[test]
fn quoting_and_variables() {
    transcript(&[
        ("echo a  b 'c  d' \"e  f\"", "a b c  d e  f\n"),
        (
            "A='x  y'; echo $A \"$A\" ${A}z '$A' \\$A",
            "x y x  y x yz $A $A\n",
        ),
        ("echo \"a\\\"b\\$c\\d\" a\\ b", "a\"b$c\\d a b\n"),
        ("echo $NONE end '' | wc -w", "1\n"),
        ("printf '%s|' a '' b; echo", "a||b|\n"),
        ("printf 'x%.0s' 1 2 3; printf '%4.2s|' abc; echo", "xxx  ab|\n"),
        ("false; echo $?; true; echo $?", "1\n0\n"),
        ("echo ~ ~/x a~ '~'", "/home/learner /home/learner/x a~ ~\n"),
        (
            "echo $(echo a b; echo c) \"$(echo 'x  y')\" `echo z`",
            "a b c x  y z\n",
        ),
        ("ID=$(echo ami-1); echo $ID", "ami-1\n"),
        ("X=$(false); echo $?", "1\n"),
        ("echo Images[*].[ImageId,Name] *", "Images[*].[ImageId,Name] *\n"),
        ("echo a#b # c", "a#b\n"),
        ("echo a \\\n  b", "a b\n"),
        (
            "export P=$(echo 1 2) Q; Q=3; env | grep -E '^(P|Q)='",
            "P=1 2\nQ=3\n",
        ),
        ("unset P; N=5; env | grep -c '^[PN]='", "0\n"),
        ("N=7 env | grep N=", "N=7\n"),
        ("echo $N", "5\n"),
        ("echo a | Z=9; echo [$Z]", "[]\n"),
        ("echo ${X:-y}", "${X:-y}: bad substitution\n"),
        ("echo \"it's\" 'say \"hi\"'", "it's say \"hi\"\n"),
        ("echo $", "$\n"),
    ]);
}

#[test]
fn joins_pipes_and_files() {
    transcript(&[
        ("true && echo yes || echo no", "yes\n"),
        ("false && echo yes || echo no", "no\n"),
        ("! true; echo $?", "1\n"),
        ("echo one\necho two", "one\ntwo\n"),
        ("echo b > f; echo a >> f; sort f; cat < f", "a\nb\nb\na\n"),
        (
            "cat > policy.json <<'EOF'\n{\"a\": \"$HOME\"}\nEOF\ncat policy.json",
            "{\"a\": \"$HOME\"}\n",
        ),
        ("cat <<EOF | tr a-z A-Z\nhome $HOME\nEOF", "HOME /HOME/LEARNER\n"),
        ("cat <<-E\n\tx\n\tE\necho y", "x\ny\n"),
        ("cat <<< 'here'", "here\n"),
        ("ls", "f\npolicy.json\n"),
        ("rm f; cat f", "cat: f: No such file or directory\n"),
        ("cat nothing 2>/dev/null; echo $?", "1\n"),
        ("cat nothing 2>&1 | wc -l", "1\n"),
        (
            "cat nothing > out 2>&1; cat out",
            "cat: nothing: No such file or directory\n",
        ),
        (
            "cat nothing 2>&1 > out2; cat out2",
            "cat: nothing: No such file or directory\n",
        ),
        ("echo x > /etc/x", "/etc/x: Permission denied\n"),
        (
            "printf 'a 1\\nb 2\\n' | xargs -n 2 echo got",
            "got a 1\ngot b 2\n",
        ),
        ("echo x | xargs -I{} echo {}-{}", "x-x\n"),
        ("echo 'ami-1\tami-2' | tr '\\t' '\\n' | head -n 1", "ami-1\n"),
        (
            "printf '3\\n10\\n3\\n' | sort -rn | uniq -c",
            "      1 10\n      2 3\n",
        ),
        ("echo a,b,c | cut -d, -f1,3-", "a,c\n"),
        ("printf 'Ab\\nab\\n' | grep -in AB", "1:Ab\n2:ab\n"),
        ("echo x-ami-0a1-y | grep -o 'ami-[0-9a-f]*'", "ami-0a1\n"),
        (
            "echo a | grep '[' ; echo $?",
            "2\ngrep: found unclosed character class\n",
        ),
        ("seq 3 2>/dev/null || echo none", "none\n"),
        (
            "date +%F; sleep 90; date +%T; date +%T",
            "2026-11-23\n09:01:30\n09:01:30\n",
        ),
    ]);
}

#[test]
fn refusals_help() {
    for (line, code, part) in [
        ("awss ec2", 127, "awss: command not found\nMaybe you meant: aws"),
        ("jq .", 127, "no jq here"),
        ("describe-images", 127, "aws ec2 describe-images"),
        ("echo a | | b", 2, "near unexpected token `|'"),
        ("; echo", 2, "`;'"),
        ("echo a &", 2, "background"),
        ("aws --query length(Images)", 2, "quotes"),
        ("for i in 1 2; do echo $i; done", 2, "loops"),
        ("echo $((1+2))", 2, "arithmetic"),
        ("echo >", 2, "newline"),
        ("echo 'a", 2, "Incomplete: the single quote (') at character 6"),
        ("echo $(echo |)", 2, "`)'"),
        ("grep x", 2, "nothing to read"),
        ("sleep x", 1, "invalid time interval"),
        ("head -n x", 1, "invalid number"),
        ("sort --x", 2, "unrecognized option"),
    ] {
        let exit = run(&mut Shell::default(), &mut World::new(), line);
        assert_eq!(exit.code, code, "{line}: {}", exit.stderr);
        assert!(exit.stderr.contains(part), "{line}: {}", exit.stderr);
        assert_eq!(exit.stdout, "", "{line}");
    }
}

#[test]
fn says_what_is_missing() {
    for (line, what) in [
        ("echo 'a", Some(Missing::SingleQuote)),
        ("echo \"a", Some(Missing::DoubleQuote)),
        ("echo \"a $(echo 'b", Some(Missing::SingleQuote)),
        ("echo $(echo", Some(Missing::Substitution)),
        ("echo ${A", Some(Missing::Brace)),
        ("echo `a", Some(Missing::BackQuote)),
        ("echo a \\", Some(Missing::AfterBackslash)),
        ("echo a |", Some(Missing::Command("|"))),
        ("echo a &&\n", Some(Missing::Command("&&"))),
        ("cat <<EOF\na\n", Some(Missing::HereDocument)),
        ("cat <<EOF", Some(Missing::HereDocument)),
        ("cat <<EOF\na\nEOF", None),
        ("echo a |\n grep a", None),
        ("echo | | a", None),
        ("", None),
        ("# it's fine", None),
    ] {
        assert_eq!(
            is_complete(line).err().map(|missing| missing.what),
            what,
            "{line}"
        );
    }
}

#[test]
fn a_shell_is_kept() {
    assert_eq!(decode::stored(&json!({})), Ok(Shell::default()));
    assert!(decode::stored::<Shell>(&json!({"code": "0"})).is_err());
    let mut shell = Shell::default();
    shell.export("A", "é");
    shell.files.insert("f".to_owned(), "x\n".to_owned());
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
    let (mut shell, mut world) = (Shell::default(), World::new());
    let line = "A=1; lab > f; lab; date +%T; sleep 60; date +%T; lab; B=2";
    let mut again = shell.clone().start(line);
    let mut run = shell.start(line);
    let Step::Waiting(until) = run.step(&mut shell, &mut world, 80) else {
        panic!("it must wait");
    };
    assert_eq!(until, world.now + Span::seconds(60));
    assert_eq!((world.lab, shell.variables.get("A")), (2, None));
    assert_eq!(run.written().len(), 1);
    keep(&run, &mut again);
    world.now = world.now + Span::seconds(59);
    assert_eq!(run.step(&mut shell, &mut world, 80), Step::Waiting(until));
    // The page may change the shell, and the session may be saved and loaded, while a line waits.
    shell.files.insert("page".to_owned(), "x".to_owned());
    keep(&run, &mut again);
    let mut run = again;
    world.now = until;
    let Step::Done(exit) = run.step(&mut shell, &mut world, 80) else {
        panic!("it must be done");
    };
    assert_eq!(exit.stdout, "lab 2 None\n09:00:00\n09:01:00\nlab 3 None\n");
    assert_eq!(world.lab, 3);
    assert_eq!(shell.files.keys().collect::<Vec<_>>(), ["f", "page"]);
    assert_eq!(shell.variables.get("B").map(String::as_str), Some("2"));
}

#[test]
fn aws_in_lines() {
    transcript(&[
        (
            "aws ec2 describe-images --owners self --query 'Images[].ImageId' --output text | tr a-z A-Z",
            "AMI-US-EAST-1\n",
        ),
        (
            "AWS_REGION=eu-west-1 aws ec2 describe-images --query Images[0].ImageId --output text",
            "ami-eu-west-1\n",
        ),
        (
            "AWS_REGION=eu-west-1; aws ec2 describe-images --query Images[0].ImageId --output text",
            "ami-us-east-1\n",
        ),
        (
            "export AWS_REGION; aws ec2 describe-images --query Images[0].ImageId --output text",
            "ami-eu-west-1\n",
        ),
        (
            "cat > q.json <<E\n{\"Owners\": [\"self\"]}\nE\n\
             aws ec2 describe-images --cli-input-json file://q.json --query 'length(Images)'",
            "1\n",
        ),
        (
            "cat q.json | aws ec2 describe-images --cli-input-json file:///dev/stdin --query 'length(Images)'",
            "1\n",
        ),
        ("aws sts get-caller-identity 2>/dev/null; echo $?", "254\n"),
    ]);
}

#[test]
fn a_waiter_in_a_line() {
    let (mut shell, mut world) = (Shell::default(), World::new());
    let line = "ID=$(aws ec2 create-image --instance-id i-1 --name web --query ImageId --output text)\n\
                aws ec2 wait image-available --image-ids $ID && echo $ID is ready && date +%T";
    let mut run = shell.start(line);
    let mut waits = 0;
    let exit = loop {
        match run.step(&mut shell, &mut world, 80) {
            Step::Done(exit) => break exit,
            Step::Waiting(until) => {
                assert_eq!(until, world.now + Span::seconds(15));
                world.now = until;
                waits += 1;
            }
        }
    };
    assert_eq!(
        (exit.stdout.as_str(), exit.stderr.as_str()),
        ("ami-new is ready\n09:01:00\n", "")
    );
    // One call makes the image; the state is asked at once and after each wait.
    assert_eq!((waits, world.calls), (4, 6));
}

#[test]
fn an_error_comes_along() {
    let exit = run(
        &mut Shell::default(),
        &mut World::new(),
        "aws sts get-caller-identity; echo $?",
    );
    assert_eq!(exit.stdout, "254\n");
    assert_eq!(exit.code, 0);
    assert_eq!(
        exit.error.map(|error| error.code),
        Some(api::ErrorCode::AuthFailure)
    );
}

#[test]
fn ctrl_c_keeps_what_is_done() {
    let (mut shell, mut world) = (Shell::default(), World::new());
    let mut run = shell.start("A=1; echo a; sleep 60; B=2");
    run.step(&mut shell, &mut world, 80);
    let exit = run.interrupt(&mut shell);
    assert_eq!((exit.code, shell.code), (130, 130));
    assert_eq!((exit.stdout.as_str(), exit.stderr.as_str()), ("a\n", "^C\n"));
    assert!(shell.variables.contains_key("A") && !shell.variables.contains_key("B"));
}

#[test]
fn nothing_grows_without_end() {
    let (mut shell, mut world) = (Shell::default(), World::new());
    let doubling = "A=xxxxxxxxxxxxxxxx\n".to_owned() + &"A=$A$A\n".repeat(40);
    let exit = run(&mut shell, &mut world, &doubling);
    assert!(exit.stderr.contains("Argument list too long"));
    let exit = run(&mut shell, &mut world, &"echo $A;".repeat(20));
    assert!(exit.stdout.len() < 8 << 20, "{}", exit.stdout.len());
    let exit = run(
        &mut shell,
        &mut world,
        &("echo ".to_owned() + &"$(echo ".repeat(5000)),
    );
    assert_eq!(exit.code, 2);
    let deep = "echo x | ".to_owned() + &"xargs ".repeat(5000);
    assert_ne!(run(&mut shell, &mut world, &deep).code, 0);
    shell.files.insert("big".to_owned(), "x".repeat(LARGEST));
    for line in [
        format!("cat big | xargs -I e echo {}", "e".repeat(200_000)),
        format!("tr '{}' b < big | grep -q y", "a-z".repeat(50_000)),
        format!("cut -f{}1 big", "1,".repeat(100_000)),
        format!("grep -E '{}' big", "(a{1,900}){1,900}".repeat(100)),
    ] {
        let exit = run(&mut shell, &mut world, &line);
        assert_ne!(exit.code, 0, "{}", line.len());
    }
    assert!(shell.history.iter().all(|line| line.len() < 20_000));
}

/// A small generator, so that the same lines are tried every time.
pub(crate) struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % sides
    }

    pub fn line(&mut self) -> String {
        const PIECES: &[&str] = &[
            "aws",
            " ",
            " ",
            "ec2",
            "describe-images",
            "--image-ids",
            "--filters",
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
            "--query",
            "Images[].",
            "wait",
            "image-available",
            "--region",
            "file://",
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
            "run-instances",
            "--block-device-mappings",
            "Ebs={",
            "DeviceName=",
            "--no-",
            "wc",
            "uniq -c",
            "column -t",
        ];
        (0..self.roll(24))
            .map(|_| PIECES[self.roll(PIECES.len())])
            .collect()
    }
}

#[test]
fn no_line_breaks_it() {
    let mut dice = Dice(7);
    let (mut shell, mut world) = (Shell::default(), World::new());
    for _ in 0..4_000 {
        let line = dice.line();
        let _ = is_complete(&line);
        let mut run = shell.start(&line);
        if run.step(&mut shell, &mut world, dice.roll(100)) != run.step(&mut shell.clone(), &mut world, 80) {
            // Only a changed width or a finished line may differ; neither may panic.
        }
        run.interrupt(&mut shell);
        if dice.roll(20) == 0 {
            shell = Shell::default();
        }
    }
}
