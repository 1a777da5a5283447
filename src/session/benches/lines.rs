//! What a typed line costs after 10, 1,000 and 10,000 others, and how long a journal of typed lines takes to restore
//! beside one of as many calls. The ratios are within one run. Run it with `cargo xtask bench lines`.

#![allow(clippy::disallowed_types, reason = "a benchmark measures real time")]

use cloud::Request;
use serde_json::json;
use session::console::Submission;
use session::{Msg, Saved, Session};
use std::time::{Duration, Instant};

/// How long the longest journal is.
const MOST: usize = 10_000;

/// A session in which that many lines were typed.
fn typed(lines: usize) -> Session {
    let mut session = Session::new();
    for n in 0..lines {
        session.update(Msg::Line(format!("echo line number {n}")));
    }
    session
}

/// A session to which that many calls were made.
fn called(calls: usize) -> Session {
    let mut session = Session::new();
    for _ in 0..calls {
        let requests = vec![Request {
            account: session::DEFAULT_ACCOUNT.to_owned(),
            session: None,
            region: "us-east-1".to_owned(),
            operation: &api::ec2::network::key_pair::DESCRIBE_KEY_PAIRS,
            input: json!({}),
        }];
        session.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
    }
    session
}

/// The least time of one of several runs.
fn least(runs: u32, mut run: impl FnMut()) -> Duration {
    let times = (0..runs).map(|_| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    });
    times.min().unwrap_or_default()
}

fn main() {
    let mut unit = None;
    println!("{:<44} {:>12} {:>9}", "", "ms", "ratio");
    let mut row = |name: &str, time: Duration| {
        let ms = time.as_secs_f64() * 1000.0;
        println!("{name:<44} {ms:>12.4} {:>9.2}", ms / *unit.get_or_insert(ms));
    };
    for lines in [10, 1_000, MOST] {
        let mut session = typed(lines);
        let mut n = 0;
        // Ten at a time, since one is too short to measure.
        let ten = least(30, || {
            for _ in 0..10 {
                n += 1;
                session.update(Msg::Line(format!("echo {n}")));
            }
        });
        row(&format!("echo, after {lines} lines"), ten / 10);
    }
    let mut unit = None;
    let mut row = |name: &str, time: Duration| {
        let ms = time.as_secs_f64() * 1000.0;
        println!("{name:<44} {ms:>12.4} {:>9.2}", ms / *unit.get_or_insert(ms));
    };
    for (name, session) in [("calls", called(MOST)), ("typed lines", typed(MOST))] {
        let file = session.to_file();
        let time = least(3, || {
            let restored = Saved::read(&file).and_then(|saved| Session::from_records(saved.records));
            assert!(restored.is_ok(), "the file of a session is read again");
        });
        row(&format!("restoring {MOST} {name}"), time);
    }
}
