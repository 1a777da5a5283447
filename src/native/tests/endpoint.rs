//! `ami-lab endpoint` as a process: what is left of it when it is killed.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// An endpoint with that state file; ends with the test.
struct Endpoint {
    process: Child,
    address: String,
}

impl Endpoint {
    fn start(state: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_ami-lab"))
            .args(["endpoint", "--port", "0", "--instant", "--state"])
            .arg(state)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        let mut lines = BufReader::new(process.stdout.take().unwrap());
        lines.read_line(&mut said).unwrap();
        let address = said.split("http://").nth(1).unwrap();
        let address = address.split(' ').next().unwrap().trim().to_owned();
        Self { process, address }
    }

    /// The answer to a request of the query protocol.
    fn ask(&self, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "POST / HTTP/1.1\r\nHost: lab\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Endpoint {
    /// Not asked to end, but killed: nothing is written any more.
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Waits until the file holds that text.
fn saved(path: &Path, text: &str) -> bool {
    for _ in 0..300 {
        if fs::read_to_string(path).is_ok_and(|file| file.contains(text)) {
            return true;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    false
}

#[test]
fn a_killed_endpoint_has_saved_what_it_did() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("killed");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let state = folder.join("state.json");
    let volume = "Action=CreateVolume&AvailabilityZone=us-east-1a&Size=";
    let first = Endpoint::start(&state);
    assert!(first.ask(&format!("{volume}7")).contains("<size>7</size>"));
    assert!(saved(&state, "\"Size\":7"));
    // Once is not enough: what comes later is saved, too.
    assert!(first.ask(&format!("{volume}9")).contains("<size>9</size>"));
    assert!(saved(&state, "\"Size\":9"));
    drop(first);
    let second = Endpoint::start(&state);
    let listed = second.ask("Action=DescribeVolumes");
    assert!(
        listed.contains("<size>7</size>") && listed.contains("<size>9</size>"),
        "{listed}"
    );
    // Nothing is left lying about beside it.
    let names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["state.json"]);
}
