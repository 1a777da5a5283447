//! Ten thousand images: the answers stay right and in order, and the work done for each stays small.

use crate::Cloud;
use crate::event::{Change, Event};
use crate::state::{Image, Pairs};
use crate::testkit::{Lab, text};
use crate::world::places::YOU;
use api::ImageId;
use serde_json::json;
use std::sync::Arc;

const MANY: u64 = 10_000;

/// A lab in which the learner has ten thousand images of one snapshot; every hundredth is tagged.
fn crowd() -> Lab {
    let mut lab = Lab::new();
    let first = ImageId::from(lab.image("web"));
    let cloud: &mut Cloud = &mut lab.cloud;
    let pattern = cloud
        .state()
        .region("us-east-1")
        .and_then(|region| region.images.get(&first))
        .cloned()
        .unwrap();
    let region = || "us-east-1".into();
    let mut events = Vec::new();
    for n in 1..MANY {
        let id = ImageId::from(crate::ids::resource("ami", crate::ids::draw(1, n)));
        if n % 100 == 0 {
            let change = Change::Tagged {
                account: YOU.into(),
                resource: id.as_str().into(),
                tags: Pairs::new([("team", "blue")]),
            };
            events.push(Event::In {
                region: region(),
                change,
            });
        }
        let image = Image {
            id,
            name: format!("web-{n}").into(),
            ..Image::clone(&pattern)
        };
        events.push(Event::In {
            region: region(),
            change: Change::Image(Arc::new(image)),
        });
    }
    cloud.apply(&events);
    lab
}

#[test]
fn one_in_a_hundred_is_found() {
    let mut lab = crowd();
    let asked = json!({"Owners": ["self"], "Filters": [{"Name": "tag:team", "Values": ["blue"]}]});
    let found = lab.good("DescribeImages", asked.clone());
    let images = found["Images"].as_array().cloned().unwrap_or_default();
    assert_eq!(images.len(), 99);
    let ids: Vec<String> = images.iter().map(|image| text(image, "/ImageId")).collect();
    assert!(ids.is_sorted());
    assert!(images.iter().all(|image| image["Tags"][0]["Value"] == "blue"));
    assert_eq!(lab.good("DescribeImages", asked), found);
}

/// Prints how long it takes: `cargo test --release -p ami-lab-cloud -- --ignored --nocapture ten_thousand`.
#[test]
#[ignore = "a measurement, not a test"]
#[allow(clippy::disallowed_types, reason = "it measures real time")]
fn ten_thousand_images() {
    let lab = crowd();
    let request = |input| crate::Request {
        account: YOU.to_owned(),
        region: "us-east-1".to_owned(),
        service: api::Service::Ec2,
        operation: "DescribeImages".to_owned(),
        input,
    };
    for input in [
        json!({"Owners": ["self"], "Filters": [{"Name": "tag:team", "Values": ["blue"]}]}),
        json!({"Owners": ["self"], "Filters": [{"Name": "name", "Values": ["web-1*9"]}]}),
        json!({"Owners": ["self"], "MaxResults": 100}),
        json!({"Owners": ["self"]}),
    ] {
        let asked = request(input.clone());
        let start = std::time::Instant::now();
        let times = 20_u32;
        for _ in 0..times {
            assert!(lab.cloud.peek(&asked).is_ok());
        }
        println!("{input}: {:?}", start.elapsed() / times);
    }
}
