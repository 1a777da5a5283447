//! How the account and the session do with 10,000 images. Prints a table; the ratios to the first row are what
//! compares between machines. Run it with `cargo xtask bench`.

#![allow(clippy::disallowed_types, reason = "a benchmark measures real time")]

use cloud::{Cloud, Request};
use serde_json::{Value, json};
use session::console::{Outcome, Submission};
use session::{Msg, Session};
use std::time::{Duration, Instant};

/// How many images the account has.
const IMAGES: usize = 10_000;

fn request(operation: &str, input: Value) -> Request {
    Request {
        account: cloud::world::places::YOU.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        operation: api::look_up(api::Service::Ec2, operation).expect("EC2 has it"),
        input,
    }
}

/// An image of a snapshot, every hundredth of them for production.
fn register(n: usize, snapshot: &str) -> Request {
    let stack = if n.is_multiple_of(100) {
        "production"
    } else {
        "test"
    };
    request(
        "RegisterImage",
        json!({
            "Name": format!("web-{n}"), "Architecture": "x86_64", "VirtualizationType": "hvm", "RootDeviceName": "/dev/xvda",
            "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
            "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "stack", "Value": stack}]}],
        }),
    )
}

/// A completed snapshot of the learner's own.
fn snapshot(mut call: impl FnMut(Request) -> Value, mut pass: impl FnMut()) -> String {
    let zone = json!({"AvailabilityZone": "us-east-1a", "Size": 8, "VolumeType": "gp3"});
    let volume = call(request("CreateVolume", zone))["VolumeId"].clone();
    pass();
    let snapshot = call(request("CreateSnapshot", json!({"VolumeId": volume})))["SnapshotId"].clone();
    pass();
    snapshot.as_str().unwrap_or_default().to_owned()
}

/// The best of a few runs.
fn best(runs: u32, mut run: impl FnMut()) -> Duration {
    let times = (0..runs).map(|_| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    });
    times.min().unwrap_or_default()
}

fn main() {
    let mut cloud = Cloud::new(1);
    let cell = std::cell::RefCell::new(&mut cloud);
    let id = snapshot(
        |asked| cell.borrow_mut().call(&asked).result.unwrap_or_default(),
        || {
            cell.borrow_mut().advance(api::Span::hours(1));
        },
    );
    let mut rows: Vec<(&str, Duration)> = Vec::new();
    let begun = Instant::now();
    for n in 0..IMAGES {
        cloud.call(&register(n, &id));
    }
    rows.push(("RegisterImage, 10,000 times", begun.elapsed()));
    let mut ask = |name: &'static str, input: Value, expected: usize| {
        let asked = request("DescribeImages", input);
        let answer = cloud.peek(&asked).unwrap_or_default();
        let found = answer["Images"].as_array().map_or(0, Vec::len);
        assert_eq!(found, expected, "{name}");
        rows.push((name, best(5, || drop(cloud.peek(&asked)))));
    };
    let tagged = json!({"Owners": ["self"], "Filters": [{"Name": "tag:stack", "Values": ["production"]}]});
    ask(
        "DescribeImages, owner self, a tag: 100 of 10,000",
        tagged,
        IMAGES / 100,
    );
    ask(
        "DescribeImages, owner self: all 10,000",
        json!({"Owners": ["self"]}),
        IMAGES,
    );
    let named = json!({"Owners": ["self"], "Filters": [{"Name": "name", "Values": ["web-77*"]}]});
    ask("DescribeImages, a name with a wildcard: 111", named, 111);

    let mut session = Session::new();
    for line in [
        "V=$(aws ec2 create-volume --availability-zone us-east-1a --size 8 --query VolumeId --output text)",
        "clock +1h",
        "S=$(aws ec2 create-snapshot --volume-id $V --query SnapshotId --output text)",
        "clock +1h",
    ] {
        session.update(Msg::Line(line.to_owned()));
    }
    let id = session.shell().variables.get("S").cloned().unwrap_or_default();
    for n in 0..IMAGES {
        let requests = vec![register(n, &id)];
        session.update(Msg::Submit(Box::new(Submission { key: 1, requests })));
        let ended = session.outcome(1).unwrap_or_else(|| [].into());
        assert!(
            ended.iter().all(|one| one.outcome == Outcome::Done),
            "every image is registered"
        );
    }
    rows.push((
        "Undo and redo one registration of 10,000",
        best(5, || {
            session.update(Msg::Undo);
            assert_eq!(session.depth().1, 1, "one registration is taken back");
            session.update(Msg::Redo);
        }),
    ));
    let file = session.to_file();
    rows.push((
        "Restore that session from its file",
        best(2, || {
            let restored = session::Saved::read(&file).and_then(|saved| Session::from_records(saved.records));
            assert!(restored.is_ok(), "the file of a session is read again");
        }),
    ));

    let unit = rows.first().map_or(1.0, |(_, time)| time.as_secs_f64());
    println!("{:<52} {:>12} {:>9}", "", "ms", "ratio");
    for (name, time) in &rows {
        println!(
            "{name:<52} {:>12.2} {:>9.4}",
            time.as_secs_f64() * 1000.0,
            time.as_secs_f64() / unit
        );
    }
    println!("{:<52} {:>12}", "The file in KiB", file.len() / 1024);
}
