//! What calls cost with 100, 10,000 and 100,000 images in the Region: the typed call alone, with its answer as XML, and
//! through the terminal with its answer as JSON text. An account may have 50,000, so of 100,000 the partner has half. Run it with `cargo xtask bench`; `AMI_LAB_BENCH_MOST` sets the greatest size.
//!
//! The last columns say how the cost grew from one size to the next beside how the answer grew: a cost that grows faster
//! than its answer is a defect.

#![allow(clippy::disallowed_types, reason = "a benchmark measures real time")]

use api::codec::encode::Encode;
use api::{Service, wire};
use cli::{Step, Workstation};
use cloud::{Cloud, Request, actions};
use serde_json::{Value, json};
use session::CloudHost;
use shell::Shell;
use std::time::{Duration, Instant};

const YOU: &str = cloud::world::places::YOU;
const PARTNER: &str = cloud::world::places::PARTNER;
/// Every so many-th image is for production.
const EVERY: usize = 100;

fn request(account: &str, operation: &str, input: Value) -> Request {
    Request {
        account: account.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        operation: api::look_up(Service::Ec2, operation).expect("EC2 has it"),
        input,
    }
}

/// The most images of one account, with room for those that are measured; its quota is 50,000.
const OWN: usize = 49_000;

/// A cloud in which an account has that many images or as many as it may have, and the partner the others, or a tenth as
/// many.
struct World {
    cloud: Cloud,
    snapshot: String,
    image: String,
    /// Bytes that an image took, where the system tells.
    bytes: Option<usize>,
    registering: Duration,
    /// How many were registered meanwhile.
    own: usize,
}

fn resident() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: usize = text.split_whitespace().nth(1)?.parse().ok()?;
    Some(pages * 4096)
}

fn register(account: &str, n: usize, snapshot: &str) -> Request {
    let stack = if n.is_multiple_of(EVERY) {
        "production"
    } else {
        "test"
    };
    request(
        account,
        "RegisterImage",
        json!({
            "Name": format!("web-{n}"), "Architecture": "x86_64", "VirtualizationType": "hvm", "RootDeviceName": "/dev/xvda", "EnaSupport": true,
            "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
            "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "stack", "Value": stack}]}],
        }),
    )
}

impl World {
    fn of(images: usize) -> Self {
        let mut cloud = Cloud::new(1);
        let call = |cloud: &mut Cloud, account: &str, operation: &str, input: Value| {
            let asked = request(account, operation, input);
            cloud.call(&asked).result.unwrap_or_default()
        };
        let snapshot = |cloud: &mut Cloud, account: &str| {
            let zone = json!({"AvailabilityZone": "us-east-1a", "Size": 8, "VolumeType": "gp3"});
            let volume = call(cloud, account, "CreateVolume", zone)["VolumeId"].clone();
            cloud.advance(api::Span::hours(1));
            let made = call(cloud, account, "CreateSnapshot", json!({"VolumeId": volume}));
            cloud.advance(api::Span::hours(1));
            made["SnapshotId"].as_str().unwrap_or_default().to_owned()
        };
        let (mine, theirs) = (snapshot(&mut cloud, YOU), snapshot(&mut cloud, PARTNER));
        let before = resident();
        let begun = Instant::now();
        let own = images.min(OWN);
        for n in 0..own {
            cloud.call(&register(YOU, n, &mine));
        }
        let registering = begun.elapsed();
        let bytes = resident()
            .zip(before)
            .map(|(after, before)| after.saturating_sub(before) / own.max(1));
        for n in 0..(images / 10).max(images.saturating_sub(own)).min(OWN) {
            cloud.call(&register(PARTNER, n, &theirs));
        }
        let first = call(
            &mut cloud,
            YOU,
            "DescribeImages",
            json!({"Filters": [{"Name": "name", "Values": ["web-7"]}]}),
        );
        let image = first["Images"][0]["ImageId"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        assert!(!image.is_empty(), "the images are registered");
        Self {
            cloud,
            snapshot: mine,
            image,
            bytes,
            registering,
            own,
        }
    }
}

/// The time that this thread has had a processor, where the system tells: others on the machine don't count then.
fn busy() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = text.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}

/// The best of a few runs.
fn best(mut run: impl FnMut()) -> Duration {
    let mut spent = Duration::ZERO;
    let mut least = Duration::MAX;
    // Short calls are repeated until a tenth of a second is spent on them.
    for n in 0..200 {
        let before = busy();
        let begun = Instant::now();
        run();
        let wall = begun.elapsed();
        let had = busy()
            .zip(before)
            .map(|(after, before)| after.saturating_sub(before));
        // The system counts in steps of some milliseconds. The best of many short calls was alone anyway.
        let took = had.filter(|had| *had > Duration::from_millis(40)).unwrap_or(wall);
        (spent, least) = (spent + took, least.min(took));
        if n >= 4 && spent > Duration::from_millis(100) {
            break;
        }
    }
    least
}

struct Row {
    name: &'static str,
    request: Request,
    line: String,
}

fn rows(world: &World) -> Vec<Row> {
    let row = |name, operation: &str, input: Value, line: &str| Row {
        name,
        request: request(YOU, operation, input),
        line: line.to_owned(),
    };
    let (image, snapshot) = (&world.image, &world.snapshot);
    let tags: Vec<Value> = (0..1)
        .map(|n| json!({"Key": format!("k{n}"), "Value": "v"}))
        .collect();
    let ids: Vec<String> = world
        .cloud
        .state()
        .region("us-east-1")
        .into_iter()
        .flat_map(|region| region.images.values())
        .filter(|image| image.owner == YOU)
        .take(1000)
        .map(|image| String::from(&image.id))
        .collect();
    vec![
        row(
            "DescribeImages, owner self",
            "DescribeImages",
            json!({"Owners": ["self"]}),
            "aws ec2 describe-images --owners self",
        ),
        row(
            "DescribeImages, one tag of a hundred",
            "DescribeImages",
            json!({"Owners": ["self"], "Filters": [{"Name": "tag:stack", "Values": ["production"]}]}),
            "aws ec2 describe-images --owners self --filters Name=tag:stack,Values=production",
        ),
        row(
            "DescribeImages, a name with a wildcard",
            "DescribeImages",
            json!({"Owners": ["self"], "Filters": [{"Name": "name", "Values": ["web-77*"]}]}),
            "aws ec2 describe-images --owners self --filters 'Name=name,Values=web-77*'",
        ),
        row(
            "DescribeImages, by id",
            "DescribeImages",
            json!({"ImageIds": [image]}),
            &format!("aws ec2 describe-images --image-ids {image}"),
        ),
        row(
            "DescribeImages, the partner's, not shared",
            "DescribeImages",
            json!({"Owners": [PARTNER]}),
            &format!("aws ec2 describe-images --owners {PARTNER}"),
        ),
        Row {
            name: "DescribeImages, owner self, by the partner",
            request: request(PARTNER, "DescribeImages", json!({"Owners": ["self"]})),
            line: "aws ec2 describe-images --owners self --profile partner".to_owned(),
        },
        row(
            "RegisterImage",
            "RegisterImage",
            register(YOU, usize::MAX, snapshot).input,
            &format!(
                "aws ec2 register-image --name one-more --architecture x86_64 --root-device-name /dev/xvda --ena-support --block-device-mappings DeviceName=/dev/xvda,Ebs={{SnapshotId={snapshot}}}"
            ),
        ),
        row(
            "CreateTags on 1,000 images (or all)",
            "CreateTags",
            json!({"Resources": ids, "Tags": tags}),
            &format!(
                "aws ec2 create-tags --resources {} --tags Key=k0,Value=v",
                ids.join(" ")
            ),
        ),
        row(
            "RunInstances of 16, what the quota admits",
            "RunInstances",
            json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 16, "MaxCount": 16}),
            &format!("aws ec2 run-instances --image-id {image} --instance-type t3.micro --count 16"),
        ),
        row(
            "CopyImage",
            "CopyImage",
            json!({"Name": "copy", "SourceImageId": image, "SourceRegion": "us-east-1"}),
            &format!("aws ec2 copy-image --name copy --source-image-id {image} --source-region us-east-1"),
        ),
    ]
}

fn main() {
    let most: usize = std::env::var("AMI_LAB_BENCH_MOST")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100_000);
    // For an instrument that counts instructions: one call alone.
    if let Ok(name) = std::env::var("AMI_LAB_BENCH_ONCE") {
        let world = World::of(most);
        for row in rows(&world).iter().filter(|row| row.name.contains(&name)) {
            println!("{}, once, of {most} images", row.name);
            once(&world, row);
        }
        return;
    }
    println!(
        "{:<44} {:>8} {:>11} {:>11} {:>11} {:>10} {:>8} {:>8}",
        "", "images", "typed ms", "+XML ms", "shell ms", "XML KiB", "grew", "answer"
    );
    let mut before: Vec<(f64, usize)> = Vec::new();
    for images in [100, 10_000, 100_000]
        .into_iter()
        .filter(|images| *images <= most)
    {
        let world = World::of(images);
        let mut now = Vec::new();
        for (at, row) in rows(&world).into_iter().enumerate() {
            let (typed, xml, shell, bytes) = measure(&world, &row);
            let grew = before
                .get(at)
                .map_or(String::new(), |(ms, _)| format!("{:.1}x", typed / ms));
            let answer = before.get(at).map_or(String::new(), |(_, was)| {
                format!("{:.1}x", bytes as f64 / (*was).max(1) as f64)
            });
            println!(
                "{:<44} {images:>8} {typed:>11.3} {xml:>11.3} {shell:>11.3} {:>10} {grew:>8} {answer:>8}",
                row.name,
                bytes / 1024
            );
            now.push((typed, bytes));
        }
        println!(
            "{:<44} {images:>8} {:>11.3}   each; {} bytes of memory an image",
            "RegisterImage, all of them",
            world.registering.as_secs_f64() * 1000.0 / world.own as f64,
            world.bytes.map_or("?".to_owned(), |bytes| bytes.to_string())
        );
        before = now;
    }
}

/// The call, typed. An instrument finds it by its name.
#[inline(never)]
fn once(world: &World, row: &Row) {
    let (result, events) = actions::decide(world.cloud.state(), &row.request);
    assert!(result.is_ok(), "{}: {:?}", row.name, result.err());
    drop(events);
}

/// Milliseconds of the typed call, the call with XML, the line in the terminal, and the bytes of the XML.
fn measure(world: &World, row: &Row) -> (f64, f64, f64, usize) {
    let state = world.cloud.state();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let typed = best(|| once(world, row));
    let mut bytes = 0;
    let xml = best(|| {
        let (result, _) = actions::decide(state, &row.request);
        let answer = result.as_ref().map(|answer| answer as &dyn Encode);
        let written = wire::write(Service::Ec2, Some(row.request.operation), answer, "id");
        bytes = written.body.len();
    });
    let shell = best(|| {
        let mut cloud = world.cloud.clone();
        let mut shell = Shell::default();
        let mut desk = CloudHost::new(&mut cloud);
        match shell
            .clone()
            .start(&row.line)
            .step(&mut shell, &mut Workstation::new(&mut desk), 80)
        {
            Step::Done(exit) => assert_eq!(exit.code, 0, "{}: {}", row.name, exit.stderr),
            Step::Waiting(_) => {}
        }
    });
    (ms(typed), ms(xml), ms(shell), bytes)
}
