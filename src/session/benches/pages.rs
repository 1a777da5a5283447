//! What a page of a long listing costs, all pages of it, and what an exact name or id costs, with 10 and with 49,000
//! images and snapshots in the account. The ratios are to the same with 10. Run it with `cargo xtask bench pages`.

#![allow(clippy::disallowed_types, reason = "a benchmark measures real time")]

use cloud::{Cloud, Request, actions};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const YOU: &str = cloud::world::places::YOU;
/// The most images that an account has here; its quota is 50,000.
const MOST: usize = 49_000;

fn request(operation: &str, input: Value) -> Request {
    Request {
        account: YOU.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        operation: api::look_up(api::Service::Ec2, operation).expect("EC2 has it"),
        input,
    }
}

fn call(cloud: &mut Cloud, operation: &str, input: Value) -> Value {
    cloud.call(&request(operation, input)).result.unwrap_or_default()
}

/// A cloud with that many images, each with a tag, and as many snapshots, tagged too.
fn world(images: usize) -> Cloud {
    let mut cloud = Cloud::new(1);
    let zone = json!({"AvailabilityZone": "us-east-1a", "Size": 8, "VolumeType": "gp3"});
    let volume = call(&mut cloud, "CreateVolume", zone)["VolumeId"].clone();
    cloud.advance(api::Span::hours(1));
    let tags = |kind: &str, n: usize| json!([{"ResourceType": kind, "Tags": [{"Key": "n", "Value": n.to_string()}]}]);
    let mut snapshot = Value::Null;
    for n in 0..images {
        let input = json!({"VolumeId": volume, "TagSpecifications": tags("snapshot", n)});
        let made = call(&mut cloud, "CreateSnapshot", input)["SnapshotId"].clone();
        if made.is_string() {
            snapshot = made;
        }
        // Only so many may be under way at once.
        cloud.advance(api::Span::hours(1));
    }
    for n in 0..images {
        let input = json!({
            "Name": format!("web-{n}"), "Architecture": "x86_64", "RootDeviceName": "/dev/xvda",
            "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
            "TagSpecifications": tags("image", n),
        });
        call(&mut cloud, "RegisterImage", input);
    }
    cloud
}

/// The least time of one of several runs.
fn least(mut run: impl FnMut()) -> Duration {
    let (mut spent, mut least) = (Duration::ZERO, Duration::MAX);
    for n in 0..200 {
        let begun = Instant::now();
        run();
        let took = begun.elapsed();
        (spent, least) = (spent + took, least.min(took));
        if n >= 2 && spent > Duration::from_millis(200) {
            break;
        }
    }
    least
}

fn answer(cloud: &Cloud, asked: &Request) -> Value {
    cloud.peek(asked).unwrap_or_default()
}

/// The typed call alone.
fn time(cloud: &Cloud, asked: &Request) -> Duration {
    least(|| {
        let (result, _) = actions::decide(cloud.state(), asked);
        assert!(result.is_ok(), "{:?}", result.err());
    })
}

/// Asks for all pages of that length; gives the tokens.
fn tokens(cloud: &Cloud, operation: &str, input: &Value) -> Vec<Value> {
    let (mut tokens, mut input) = (Vec::new(), input.clone());
    loop {
        let next = answer(cloud, &request(operation, input.clone()))["NextToken"].clone();
        if !next.is_string() {
            return tokens;
        }
        input["NextToken"] = next.clone();
        tokens.push(next);
    }
}

/// What is measured of a world: name and time.
fn measure(cloud: &Cloud) -> Vec<(String, Duration)> {
    let mut rows = Vec::new();
    for (operation, list, id, base) in [
        ("DescribeImages", "Images", "ImageId", json!({"Owners": ["self"]})),
        (
            "DescribeSnapshots",
            "Snapshots",
            "SnapshotId",
            json!({"OwnerIds": ["self"]}),
        ),
        ("DescribeTags", "Tags", "ResourceId", json!({})),
    ] {
        let with = |more: &[(&str, Value)]| {
            let mut input = base.clone();
            for (name, value) in more {
                input[*name] = value.clone();
            }
            request(operation, input)
        };
        let all = answer(cloud, &with(&[]));
        let all = all[list].as_array().cloned().unwrap_or_default();
        let some = all.get(all.len() / 2).cloned().unwrap_or_default();
        rows.push((format!("{operation}, all"), time(cloud, &with(&[]))));
        let first = with(&[("MaxResults", json!(5))]);
        rows.push((format!("{operation}, a page of 5"), time(cloud, &first)));
        let mut paged = base.clone();
        paged["MaxResults"] = json!((all.len() / 49).max(5));
        let tokens = tokens(cloud, operation, &paged);
        if let Some(token) = tokens.get(tokens.len() / 2) {
            let middle = with(&[("MaxResults", json!(5)), ("NextToken", token.clone())]);
            rows.push((
                format!("{operation}, a page of 5 in the middle"),
                time(cloud, &middle),
            ));
        }
        let pages: Vec<Request> = std::iter::once(None)
            .chain(tokens.iter().map(Some))
            .map(|token| {
                let mut input = paged.clone();
                if let Some(token) = token {
                    input["NextToken"] = token.clone();
                }
                request(operation, input)
            })
            .collect();
        let time_of_all = least(|| {
            for page in &pages {
                let (result, _) = actions::decide(cloud.state(), page);
                assert!(result.is_ok(), "{:?}", result.err());
            }
        });
        rows.push((format!("{operation}, all pages, up to 50 of them"), time_of_all));
        let filter =
            |name: &str, value: &Value| with(&[("Filters", json!([{"Name": name, "Values": [value]}]))]);
        let id_filter = match operation {
            "DescribeImages" => "image-id",
            "DescribeSnapshots" => "snapshot-id",
            _ => "resource-id",
        };
        rows.push((
            format!("{operation}, the filter {id_filter}"),
            time(cloud, &filter(id_filter, &some[id])),
        ));
        if operation == "DescribeImages" {
            rows.push((
                format!("{operation}, the filter name"),
                time(cloud, &filter("name", &json!("web-1"))),
            ));
        }
    }
    rows
}

fn main() {
    let most = std::env::var("AMI_LAB_BENCH_MOST").ok();
    let most = most.and_then(|text| text.parse().ok()).unwrap_or(MOST);
    let (few, many) = (measure(&world(10)), measure(&world(most)));
    println!("{:<52} {:>10} {:>10} {:>9}", "", "of 10, ms", "of many", "ratio");
    for (name, many) in &many {
        let few = few.iter().find(|(own, _)| own == name).map(|(_, few)| few);
        let ms = |time: &Duration| time.as_secs_f64() * 1000.0;
        let (few, many) = (few.map_or(f64::NAN, ms), ms(many));
        println!("{name:<52} {few:>10.4} {many:>10.3} {:>9.1}", many / few);
    }
}
