//! Lines and what they give, against a host that counts calls and has a clock to move.

use super::*;
use crate::{Call, Exit, Host, Profile, Suggestion};
use api::{ApiError, Span, Timestamp};
use serde_json::{Value, json};

/// A host with two resources of each kind, a clock to move, and a command of its own.
pub(crate) struct World {
    now: Timestamp,
    calls: usize,
    pub lab: usize,
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

impl LabCommands for World {
    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[("lab", "A command of the lab.")]
    }
    fn command(&mut self, io: &Io<'_>) -> Step {
        assert_eq!(io.name, "lab");
        self.lab += 1;
        Step::Done(Exit::printed(format!("lab {} {:?}\n", self.lab, io.input)))
    }
}

/// Runs a line to its end, moving the clock as it asks.
fn run(shell: &mut Shell, world: &mut World, line: &str) -> Exit {
    let mut run = shell.start(line);
    for _ in 0..100 {
        match run.step(shell, &mut Workstation::new(world), 80) {
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
fn names_that_are_no_commands() {
    for (line, part) in [
        ("awss ec2", "awss: command not found\nMaybe you meant: aws"),
        ("jq .", "no jq here"),
        ("describe-images", "aws ec2 describe-images"),
        ("“echo", "typographic quote"),
        ("xyzzy", "xyzzy: command not found\n"),
    ] {
        let exit = run(&mut Shell::default(), &mut World::new(), line);
        assert_eq!(exit.code, 127, "{line}: {}", exit.stderr);
        assert!(exit.stderr.contains(part), "{line}: {}", exit.stderr);
        assert_eq!(exit.stdout, "", "{line}");
    }
}

#[test]
fn commands_are_listed() {
    transcript(&[
        (
            "which aws lab echo",
            "/usr/local/bin/aws\nlab: part of this shell\necho: part of this shell\n",
        ),
        (
            "help aws",
            "aws SERVICE OPERATION [OPTION…]\n    The AWS command line.\n",
        ),
        ("help lab", "lab\n    A command of the lab.\n"),
        (
            "help | grep -n 'aws  \\|lab  \\|xargs  '",
            "3:  aws          The AWS command line.\n35:  xargs        Run a command with the words of the input.\n36:  lab          A command of the lab.\n",
        ),
        (
            "help | tail -n 1",
            "The AWS command line explains itself: aws help, aws ec2 help, aws ec2 create-image help\n",
        ),
    ]);
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
        match run.step(&mut shell, &mut Workstation::new(&mut world), 80) {
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
        let width = dice.roll(100);
        let mut run = shell.start(&line);
        let mut again = run.clone();
        let step = run.step(&mut shell.clone(), &mut Workstation::new(&mut world), width);
        // What was learned says the same again, but for the width; and a wait goes on where it was.
        let (kept, answers) = run.learned();
        assert_eq!(kept, 0, "{line:?}");
        again.learn(0, answers);
        let calls = world.calls;
        let second = again.step(&mut shell.clone(), &mut Workstation::new(&mut world), width);
        assert_eq!(second, step, "{line:?}");
        assert_eq!(world.calls, calls, "{line:?}");
        run.interrupt(&mut shell);
        if dice.roll(20) == 0 {
            shell = Shell::default();
        }
    }
}
