//! `ami-lab shell` as a person's script uses it: lines in, streams out, a code at the end, and a state file.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn shell(args: &[&str], lines: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ami-lab"))
        .arg("shell")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A shell that refuses its state file reads nothing; then writing may fail.
    let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A file of this test's own, not there yet.
fn file(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&path);
    path
}

const VOLUME: &str =
    "V=$(aws ec2 create-volume --size 1 --availability-zone us-east-1a --query VolumeId --output text)\n";

#[test]
fn streams_and_codes_are_kept_apart() {
    let output = shell(
        &[],
        "echo good\naws ec2 describe-images --image-ids ami-0123456789abcdef0",
    );
    assert_eq!(out(&output), "good\n");
    assert!(err(&output).contains("InvalidAMIID.NotFound"), "{}", err(&output));
    assert_eq!(output.status.code(), Some(254));
    assert_eq!(shell(&[], "false\ntrue\n").status.code(), Some(0));
    assert_eq!(shell(&[], "").status.code(), Some(0));
    let left = shell(&[], "false\nexit\necho no\n");
    assert_eq!((out(&left).as_str(), left.status.code()), ("", Some(1)));
    assert_eq!(shell(&[], "exit 3\n").status.code(), Some(3));
}

#[test]
fn an_unfinished_line_goes_on() {
    assert_eq!(
        out(&shell(&[], "echo one \\\n  two\r\necho 'a\nb'\n")),
        "one two\na\nb\n"
    );
    // What never ends is run as it is, and says so.
    let output = shell(&[], "echo 'a");
    assert_ne!(output.status.code(), Some(0));
    assert!(!err(&output).is_empty());
}

#[test]
fn waiting_takes_no_real_time() {
    let output = shell(&[], "sleep 3600; date\n");
    assert_eq!(out(&output), "Mon Nov 23 10:00:00 UTC 2026\n");
}

#[test]
fn instant_lets_everything_finish() {
    let lines = format!("{VOLUME}aws ec2 describe-volumes --query 'Volumes[0].State' --output text\n");
    assert_eq!(out(&shell(&[], &lines)), "creating\n");
    assert_eq!(out(&shell(&["--instant"], &lines)), "available\n");
}

#[test]
fn a_seed_decides_the_ids() {
    let lines = format!("{VOLUME}echo $V\n");
    let with = |seed: &str| out(&shell(&["--seed", seed], &lines));
    assert_eq!(with("1"), with("1"));
    assert_ne!(with("1"), with("2"));
}

#[test]
fn work_goes_on_from_a_state_file() {
    let path = file("goes-on.json");
    let state = path.to_str().unwrap();
    let made = shell(&["--seed", "5", "--state", state], &format!("{VOLUME}echo $V"));
    let again = shell(
        &["--state", state],
        "echo $V\naws ec2 describe-volumes --query 'Volumes[0].VolumeId' --output text\n",
    );
    assert_eq!(out(&again), out(&made).repeat(2));
    // The seed goes on too.
    let more = shell(&["--state", state], &format!("{VOLUME}echo $V"));
    let whole = shell(
        &["--seed", "5"],
        &format!("{VOLUME}aws ec2 describe-volumes > f\n{VOLUME}echo $V"),
    );
    assert_eq!(out(&more), out(&whole));
    let left: Vec<_> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(
        left.iter().all(|name| !name.to_string_lossy().ends_with(".new")),
        "{left:?}"
    );
}

#[test]
fn an_unreadable_state_file_is_left_alone() {
    for (name, text) in [
        ("garbage.json", &b"garbage"[..]),
        ("bytes.json", b"\xff\xfe"),
        ("empty.json", b""),
    ] {
        let path = file(name);
        fs::write(&path, text).unwrap();
        let output = shell(&["--state", path.to_str().unwrap()], "echo a\n");
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(out(&output), "");
        assert!(err(&output).contains("left as it is"), "{}", err(&output));
        assert_eq!(fs::read(&path).unwrap(), text);
    }
}
