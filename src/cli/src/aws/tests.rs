//! Tests of whole command lines, against a host that remembers what it was asked.
//!
//! `tests/good.txt` holds lines and the request that each one makes; `tests/bad.txt` holds lines that fail, their exit
//! code and what they print on standard error.

mod flow;

use super::{Context, run};
use crate::host::{Call, Host, Profile, Suggestion};
use api::{ApiError, ErrorCode, Timestamp};
use serde_json::{Value, json};
use shell::{Exit, Step};
use std::cell::Cell;
use std::collections::{BTreeMap, VecDeque};

/// A host with prepared answers; without one it answers `{}`.
#[derive(Default)]
struct Fake {
    answers: VecDeque<Result<Value, ApiError>>,
    calls: Vec<(String, String, String, Value)>,
    now: Cell<i64>,
    /// How far the clock moves with each look at it.
    step: i64,
}

impl Host for Fake {
    fn call(&mut self, call: &Call) -> Result<Value, ApiError> {
        let name = call.operation.name.to_owned();
        self.calls.push((
            call.account.clone(),
            call.region.clone(),
            name,
            call.input.clone(),
        ));
        self.answers.pop_front().unwrap_or_else(|| Ok(json!({})))
    }
    fn now(&self) -> Timestamp {
        self.now.set(self.now.get() + self.step);
        Timestamp(self.now.get())
    }
    fn profiles(&self) -> Vec<Profile> {
        [("default", "111122223333"), ("partner", "444455556666")]
            .map(|(name, account)| Profile {
                name: name.to_owned(),
                account: account.to_owned(),
            })
            .to_vec()
    }
    fn is_region(&self, name: &str) -> bool {
        matches!(name, "us-east-1" | "eu-west-1")
    }
    fn resources(&self, _: &str, _: &str, _: &str) -> Vec<Suggestion> {
        Vec::new()
    }
    fn token(&mut self) -> String {
        "TOKEN".to_owned()
    }
}

impl Fake {
    fn answering(answers: impl IntoIterator<Item = Result<Value, ApiError>>) -> Self {
        Self {
            answers: answers.into_iter().collect(),
            ..Self::default()
        }
    }

    fn step(&mut self, line: &str, env: &[(&str, &str)]) -> Step {
        let words = words(line);
        assert_eq!(words.first().map(String::as_str), Some("aws"), "{line}");
        let env: BTreeMap<String, String> = env
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let files = |path: &str| match path {
            "start.sh" => Some("#!/bin/sh\necho hi\n".to_owned()),
            "key.pub" => Some("ssh-ed25519 AAAA me\n".to_owned()),
            "name.txt" => Some("from a file".to_owned()),
            "launch.json" => {
                Some(r#"{"ImageId":"ami-x","InstanceType":"t3.micro","MinCount":2,"MaxCount":2}"#.to_owned())
            }
            _ => None,
        };
        let region = (!env.contains_key("NO_REGION")).then_some("us-east-1");
        run(
            &words[1..],
            &Context {
                env: &env,
                files: &files,
                width: 80,
                region,
            },
            self,
        )
    }

    fn exit(&mut self, line: &str) -> Exit {
        self.exit_in(line, &[])
    }

    fn exit_in(&mut self, line: &str, env: &[(&str, &str)]) -> Exit {
        match self.step(line, env) {
            Step::Done(exit) => exit,
            Step::Waiting(until) => panic!("{line} waits until {until}"),
        }
    }
}

/// The words of a line, as far as the fixtures need a shell.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (None, ' ') => words.extend(word.take()),
            (None, '\'' | '"') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (Some(mark), _) if letter == mark => quote = None,
            (Some('"'), '\\') => word.get_or_insert_default().extend(letters.next()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[test]
fn good_lines_make_the_requests_that_botocore_makes() {
    let mut count = 0;
    for case in include_str!("tests/good.txt")
        .split("\n\n")
        .filter(|case| !case.trim().is_empty())
    {
        let (line, request) = case.trim().split_once('\n').unwrap();
        let line = line.strip_prefix("$ ").unwrap();
        let mut host = Fake::default();
        host.step(line, &[]);
        let Some((_, _, name, input)) = host.calls.first() else {
            panic!("no call: {line}")
        };
        let (wanted, json) = request.split_once(' ').unwrap();
        assert_eq!(name, wanted, "{line}");
        assert_eq!(*input, serde_json::from_str::<Value>(json).unwrap(), "{line}");
        count += 1;
    }
    assert!(count > 80, "{count} lines");
}

#[test]
fn bad_lines_fail_as_the_aws_cli_fails() {
    let mut count = 0;
    for case in include_str!("tests/bad.txt")
        .split("\n$ ")
        .filter(|case| !case.trim().is_empty())
    {
        let mut lines = case.lines();
        let line = lines.next().unwrap().trim_start_matches("$ ");
        let code: i32 = lines.next().unwrap().parse().unwrap();
        let stderr: String = lines
            .filter_map(|text| text.strip_prefix('|'))
            .map(|text| format!("{text}\n"))
            .collect();
        let mut host = Fake::default();
        let exit = host.exit(line);
        assert_eq!(
            (exit.code, exit.stderr.as_str()),
            (code, stderr.as_str()),
            "{line}"
        );
        assert_eq!(exit.stdout, "", "{line}");
        assert_eq!(host.calls, [], "{line}");
        count += 1;
    }
    assert!(count > 60, "{count} lines");
}
