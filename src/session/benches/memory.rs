//! What 10,000 images take of the memory, and what of it is what. Run it with `cargo xtask bench memory`.
//!
//! Bytes asked of the allocator are counted, so the figures don't hang on the machine, only on the size of a pointer.
//! Each image has three tags. The session is asked as an AWS client asks, so that its journal and its undo are counted.

use api::Service;
use api::wire::HttpRequest;
use cloud::state::{RegionState, State, Table, Trail};
use cloud::{Cloud, Request};
use peak_alloc::PeakAlloc;
use serde_json::{Value, json};
use session::Session;
use session::console::Submission;
use std::sync::Arc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const YOU: &str = cloud::world::places::YOU;
const IMAGES: usize = 10_000;
const REGION: &str = "us-east-1";

fn call(cloud: &mut Cloud, operation: &str, input: Value) -> Value {
    let request = Request {
        account: YOU.to_owned(),
        session: None,
        region: REGION.to_owned(),
        operation: api::look_up(Service::Ec2, operation).expect("EC2 has it"),
        input,
    };
    cloud.call(&request).result.unwrap_or_default()
}

fn snapshot(cloud: &mut Cloud) -> String {
    let zone = json!({"AvailabilityZone": "us-east-1a", "Size": 8, "VolumeType": "gp3"});
    let volume = call(cloud, "CreateVolume", zone)["VolumeId"].clone();
    cloud.advance(api::Span::hours(1));
    let made = call(cloud, "CreateSnapshot", json!({"VolumeId": volume}));
    cloud.advance(api::Span::hours(1));
    made["SnapshotId"].as_str().unwrap_or_default().to_owned()
}

fn register(cloud: &mut Cloud, n: usize, snapshot: &str) {
    let input = json!({
        "Name": format!("web-{n}"), "Architecture": "x86_64", "VirtualizationType": "hvm",
        "RootDeviceName": "/dev/xvda", "EnaSupport": true,
        "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
        "TagSpecifications": [{"ResourceType": "image", "Tags": [
            {"Key": "stack", "Value": "test"}, {"Key": "team", "Value": "blue"}, {"Key": "build", "Value": n.to_string()},
        ]}],
    });
    let made = call(cloud, "RegisterImage", input);
    assert!(made["ImageId"].is_string(), "{made}");
}

/// Bytes an image that are in use now.
fn now() -> f64 {
    MEMORY.current_usage() as f64 / IMAGES as f64
}

/// Prints what goes when something is taken out of a state.
fn part(name: &str, state: &mut State, take: impl FnOnce(&mut State)) {
    let before = now();
    take(state);
    println!("{name:<52} {:>8.0}", before - now());
}

fn in_region(state: &mut State, take: impl FnOnce(&mut RegionState)) {
    if let Some(region) = state.regions.get_mut(REGION) {
        take(Arc::make_mut(region));
    }
}

fn of_the_cloud() {
    let mut cloud = Cloud::new(1);
    let snapshot = snapshot(&mut cloud);
    let before = now();
    for n in 0..IMAGES {
        register(&mut cloud, n, &snapshot);
    }
    println!("{:<52} {:>8}", format!("{IMAGES} images in the account"), "bytes");
    println!("{:<52} {:>8.0}", "an image, all in all", now() - before);
    let mut state = cloud.state().clone();
    drop(cloud);
    part(
        "  the call that registered it, in the trail",
        &mut state,
        |state| {
            state.trail = Trail::default();
        },
    );
    part("  its tags", &mut state, |state| {
        in_region(state, |region| region.tags = Table::default());
    });
    part("  the image itself", &mut state, |state| {
        in_region(state, |region| region.images = Table::default());
    });
    part("  its name, in the index of names", &mut state, |state| {
        in_region(state, |region| region.image_names = Table::default());
    });
    part("  its snapshot's use, in that index", &mut state, |state| {
        in_region(state, |region| region.snapshot_users = Table::default());
    });
}

fn of_the_session() {
    let mut cloud = Cloud::new(session::SEED);
    let mut session = Session::new();
    let mut ask = |body: String| {
        let scope = "AWS4-HMAC-SHA256 Credential=111122223333/20261123/us-east-1/ec2/aws4_request, \
                     SignedHeaders=host, Signature=0";
        let request = HttpRequest {
            method: "POST".to_owned(),
            target: "/".to_owned(),
            headers: vec![("authorization".to_owned(), scope.to_owned())],
            body: body.into_bytes(),
        };
        let (answer, _) = session.serve(&request, YOU);
        session.settle();
        assert_eq!(answer.status, 200, "{}", answer.body);
    };
    // The same seed and calls give the same ids, so the snapshot's is known beforehand.
    ask("Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8&VolumeType=gp3".to_owned());
    let zone = json!({"AvailabilityZone": "us-east-1a", "Size": 8, "VolumeType": "gp3"});
    let volume = call(&mut cloud, "CreateVolume", zone)["VolumeId"].clone();
    cloud.advance(api::Span::hours(1));
    let made = call(&mut cloud, "CreateSnapshot", json!({"VolumeId": volume}));
    let snapshot = made["SnapshotId"].as_str().unwrap_or_default();
    ask(format!(
        "Action=CreateSnapshot&VolumeId={}",
        volume.as_str().unwrap_or_default()
    ));
    let before = now();
    for n in 0..IMAGES {
        ask(format!(
            "Action=RegisterImage&Name=web-{n}&Architecture=x86_64&VirtualizationType=hvm&RootDeviceName=/dev/xvda\
             &EnaSupport=true&BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.Ebs.SnapshotId={snapshot}\
             &TagSpecification.1.ResourceType=image&TagSpecification.1.Tag.1.Key=stack\
             &TagSpecification.1.Tag.1.Value=test&TagSpecification.1.Tag.2.Key=team&TagSpecification.1.Tag.2.Value=blue\
             &TagSpecification.1.Tag.3.Key=build&TagSpecification.1.Tag.3.Value={n}"
        ));
    }
    println!(
        "{:<52} {:>8.0}",
        "an image in a session, with journal and undo",
        now() - before
    );
}

/// What typed lines take for a while, above what is in use before: a wasm's memory grows to the most that was ever in
/// use, and never shrinks.
fn of_lines() {
    let mut session = Session::new();
    let line = |session: &mut Session, line: &str| {
        session.update(session::Msg::Line(line.to_owned()));
    };
    for made in [
        "V=$(aws ec2 create-volume --availability-zone us-east-1a --size 8 --query VolumeId --output text)",
        "clock +1h",
        "S=$(aws ec2 create-snapshot --volume-id $V --query SnapshotId --output text)",
        "clock +1h",
    ] {
        line(&mut session, made);
    }
    let snapshot = session.shell().variables.get("S").cloned().unwrap_or_default();
    for n in 0..IMAGES {
        let input = json!({
            "Name": format!("web-{n}"), "Architecture": "x86_64", "VirtualizationType": "hvm",
            "RootDeviceName": "/dev/xvda", "EnaSupport": true,
            "BlockDeviceMappings": [{"DeviceName": "/dev/xvda", "Ebs": {"SnapshotId": snapshot}}],
            "TagSpecifications": [{"ResourceType": "image", "Tags": [
                {"Key": "stack", "Value": "test"}, {"Key": "team", "Value": "blue"}, {"Key": "build", "Value": n.to_string()},
            ]}],
        });
        let request = session.request(&api::ec2::image::REGISTER_IMAGE, input);
        let requests = vec![request];
        session.update(session::Msg::Submit(Box::new(Submission { key: 1, requests })));
    }
    let mib = |bytes: usize| bytes as f64 / f64::from(1 << 20);
    println!(
        "{:<52} {:>8.1}",
        "A session with them, MiB",
        mib(MEMORY.current_usage())
    );
    println!(
        "{:<52} {:>8} {:>8}",
        "for a while, in MiB above that", "most", "kept"
    );
    let measure = |name: &str, run: &mut dyn FnMut()| {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        run();
        let (most, after) = (MEMORY.peak_usage(), MEMORY.current_usage());
        let kept = after.saturating_sub(before);
        println!(
            "{name:<52} {:>8.1} {:>8.1}",
            mib(most.saturating_sub(before)),
            mib(kept)
        );
    };
    for typed in [
        "echo",
        "aws ec2 describe-images --owners self",
        "aws ec2 describe-images --owners self --output table",
        "aws ec2 describe-images --owners self --output text",
        "aws ec2 describe-images --owners self --query 'Images[].ImageId'",
    ] {
        measure(typed, &mut || line(&mut session, typed));
    }
    let mut file = String::new();
    measure("writing its file", &mut || file = session.to_file());
    measure("restoring it from its file", &mut || {
        let read = session::Saved::read(&file).and_then(|saved| Session::from_records(saved.records));
        assert!(read.is_ok());
    });
}

fn main() {
    of_the_cloud();
    of_the_session();
    of_lines();
    println!();
    for (name, bytes) in [
        ("Image", size_of::<cloud::state::Image>()),
        ("Mapping", size_of::<cloud::state::Mapping>()),
        ("TrailEntry", size_of::<cloud::state::TrailEntry>()),
        ("Event", size_of::<cloud::Event>()),
        ("Record", size_of::<session::Record>()),
        ("Rooms", size_of::<session::Rooms>()),
        ("State", size_of::<State>()),
        ("RegionState", size_of::<RegionState>()),
        ("JSON value", size_of::<Value>()),
    ] {
        println!("{:<52} {bytes:>8}", format!("size of {name}"));
    }
}
