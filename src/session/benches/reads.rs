//! What a million reads of an AWS client leave in memory. Bytes asked of the allocator are counted, so the figures
//! don't hang on the machine. Run it with `cargo xtask bench reads`; `AMI_LAB_BENCH_MOST` sets how many.

#![allow(clippy::disallowed_types, reason = "a benchmark measures real time")]

use api::wire::HttpRequest;
use peak_alloc::PeakAlloc;
use session::Session;
use std::time::Instant;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const YOU: &str = cloud::world::places::YOU;

fn ask(session: &mut Session, body: &str) {
    let scope = "AWS4-HMAC-SHA256 Credential=111122223333/20261123/us-east-1/ec2/aws4_request, \
                 SignedHeaders=host, Signature=0";
    let request = HttpRequest {
        method: "POST".to_owned(),
        target: "/".to_owned(),
        headers: vec![("authorization".to_owned(), scope.to_owned())],
        body: body.as_bytes().to_vec(),
    };
    let (answer, _) = session.serve(&request, YOU);
    session.settle();
    assert_eq!(answer.status, 200, "{}", answer.body);
}

/// Prints what is in use after so many reads; every so many-th call in between changes something, if any does.
fn measure(name: &str, change: Option<u64>, most: u64) {
    println!(
        "{name:<44} {:>14} {:>14} {:>10}",
        "KiB in use", "bytes a read", "us a read"
    );
    let mut session = Session::new();
    let read = "Action=DescribeImages&MaxResults=5&Owner.1=amazon";
    let (mut made, mut before) = (0, 0);
    for step in [1_000, 10_000, 20_000, 100_000, 1_000_000] {
        let (until, begun) = (step.min(most), Instant::now());
        if until <= made {
            break;
        }
        for n in made..until {
            ask(&mut session, read);
            if change.is_some_and(|change| n % change == 0) {
                ask(
                    &mut session,
                    "Action=CreateVolume&AvailabilityZone=us-east-1a&Size=1&VolumeType=gp3",
                );
            }
        }
        let micros = begun.elapsed().as_secs_f64() * 1e6 / (until - made) as f64;
        let now = MEMORY.current_usage();
        let each = (now as f64 - before as f64) / (until - made) as f64;
        println!(
            "{:<44} {:>14} {each:>14.1} {micros:>10.1}",
            format!("  after {until} reads"),
            now / 1024
        );
        (made, before) = (until, now);
    }
}

fn main() {
    let most = std::env::var("AMI_LAB_BENCH_MOST").ok();
    let most = most.and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    measure("reads alone", None, most);
    measure("a change after every thousand reads", Some(1_000), most);
}
