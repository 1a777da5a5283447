//! What a typed `describe-images` costs with 10 and with 10,000 images, by format, and what of it is the answer alone.
//! Run it with `cargo xtask bench output`.

#![allow(clippy::disallowed_types, reason = "a benchmark measures real time")]

use cloud::Request;
use serde_json::{Value, json};
use session::console::Submission;
use session::{Msg, Session};
use std::time::{Duration, Instant};

/// Name and line.
const LINES: &[(&str, &str)] = &[
    ("JSON", "aws ec2 describe-images --owners self"),
    ("table", "aws ec2 describe-images --owners self --output table"),
    ("text", "aws ec2 describe-images --owners self --output text"),
    ("YAML", "aws ec2 describe-images --owners self --output yaml"),
    (
        "ids by --query",
        "aws ec2 describe-images --owners self --query 'Images[].ImageId' --output text",
    ),
    (
        "JSON through a pipe",
        "aws ec2 describe-images --owners self | tail -1",
    ),
];

fn request(operation: &str, input: Value) -> Request {
    Request {
        account: session::DEFAULT_ACCOUNT.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        operation: api::look_up(api::Service::Ec2, operation).expect("EC2 has it"),
        input,
    }
}

/// A session whose account has that many images.
fn session(images: usize) -> Session {
    let mut session = Session::new();
    for line in [
        "V=$(aws ec2 create-volume --availability-zone us-east-1a --size 8 --query VolumeId --output text)",
        "clock +1h",
        "S=$(aws ec2 create-snapshot --volume-id $V --query SnapshotId --output text)",
        "clock +1h",
    ] {
        session.update(Msg::Line(line.to_owned()));
    }
    let snapshot = session.shell().variables.get("S").cloned().unwrap_or_default();
    for n in 0..images {
        let input = json!({
            "Name": format!("web-{n}"), "Architecture": "x86_64", "VirtualizationType": "hvm",
            "RootDeviceName": "/dev/xvda", "EnaSupport": true,
            "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
            "TagSpecifications": [{"ResourceType": "image", "Tags": [
                {"Key": "stack", "Value": "test"}, {"Key": "build", "Value": n.to_string()},
            ]}],
        });
        let requests = vec![request("RegisterImage", input)];
        session.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
    }
    session
}

/// The time that this thread has had a processor, where the system tells: others on the machine don't count then.
fn busy() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = text.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}

/// The least time of a few runs.
fn least(mut run: impl FnMut()) -> f64 {
    let times = (0..5).map(|_| {
        let before = busy();
        let begun = Instant::now();
        run();
        let wall = begun.elapsed();
        let had = busy()
            .zip(before)
            .map(|(after, before)| after.saturating_sub(before));
        // The system counts in steps of some milliseconds.
        had.filter(|had| *had > Duration::from_millis(40)).unwrap_or(wall)
    });
    times.min().unwrap_or(Duration::MAX).as_secs_f64() * 1000.0
}

/// What each line costs, the typed answer alone, and the answer as a JSON value.
fn measure(images: usize) -> Vec<(&'static str, f64)> {
    let mut session = session(images);
    let asked = request("DescribeImages", json!({"Owners": ["self"]}));
    let answer = least(|| drop(cloud::actions::decide(session.state(), &asked)));
    let value = least(|| drop(session.peek("DescribeImages", json!({"Owners": ["self"]}))));
    let mut rows = vec![
        ("the answer alone, typed", answer),
        ("the answer as a JSON value", value),
    ];
    for (name, line) in LINES {
        let time = least(|| {
            session.update(Msg::Line((*line).to_owned()));
        });
        let code = session.entries().last().map(|entry| entry.code);
        assert_eq!(code, Some(0), "{line}");
        rows.push((name, time));
    }
    rows
}

fn main() {
    let (few, many) = (measure(10), measure(10_000));
    let unit = many.first().map_or(1.0, |(_, ms)| *ms);
    println!(
        "{:<32} {:>10} {:>12} {:>22}",
        "describe-images", "of 10, ms", "of 10,000", "by the answer alone"
    );
    for ((name, few), (_, many)) in few.iter().zip(&many) {
        println!("{name:<32} {few:>10.3} {many:>12.1} {:>22.2}", many / unit);
    }
}
