//! Ten thousand images: the answers stay right and in order, and the work done for each stays small.

use crate::Cloud;
use crate::event::{Change, Event};
use crate::rules::filter::Pattern;
use crate::state::{Image, Pairs};
use crate::testkit::{Lab, operation_of, text};
use crate::world::places::{PARTNER, YOU};
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

fn ids(answer: &serde_json::Value) -> Vec<String> {
    let images = answer["Images"].as_array().cloned().unwrap_or_default();
    images.iter().map(|image| text(image, "/ImageId")).collect()
}

/// However the images are looked for, they are those that a look at each one finds, in the order of their ids.
#[test]
fn looking_up_finds_what_looking_through_finds() {
    let mut lab = crowd();
    let own = json!({"Owners": ["self"]});
    let mine = lab.good("DescribeImages", own.clone());
    let shared = json!({"ImageId": ids(&mine)[7], "LaunchPermission": {"Add": [{"UserId": PARTNER}]}});
    lab.good("ModifyImageAttribute", shared);
    for pattern in [
        "web-77*", "web-1", "web-1?1", "al2023*", "*77", "w*", "nothing*", r"web-\77", "WEB-1",
    ] {
        for (account, owners) in [
            (YOU, json!(["self"])),
            (YOU, json!(["amazon"])),
            (YOU, json!([PARTNER])),
            (YOU, json!([])),
            (PARTNER, json!(["self"])),
            (PARTNER, json!([YOU])),
            (PARTNER, json!([])),
        ] {
            let request = crate::Request {
                account: account.to_owned(),
                session: None,
                region: "us-east-1".to_owned(),
                operation: operation_of("DescribeImages"),
                input: json!({"Owners": owners, "Filters": [{"Name": "name", "Values": [pattern, "web-5"]}]}),
            };
            let found = ids(&lab.cloud.peek(&request).unwrap());
            let (patterns, now) = ([Pattern::new(pattern), Pattern::new("web-5")], lab.cloud.now());
            let region = lab.cloud.state().region("us-east-1").unwrap();
            let wanted = region.images.values().filter(|image| {
                let own = image.owner == account;
                let of = owners.as_array().unwrap();
                let alias = image.owner_alias.as_deref().unwrap_or_default();
                (own || (image.may_launch(account) && image.deprecation.is_none_or(|at| at > now)))
                    && (of.is_empty()
                        || of
                            .iter()
                            .any(|of| *of == *image.owner || *of == *alias || (of == "self" && own)))
                    && patterns.iter().any(|pattern| pattern.matches(&image.name))
            });
            let wanted: Vec<String> = wanted.map(|image| String::from(&image.id)).collect();
            assert_eq!(found, wanted, "{pattern} of {owners} for {account}");
        }
    }
}

/// Prints how long it takes: `cargo test --release -p ami-lab-cloud -- --ignored --nocapture ten_thousand`.
#[test]
#[ignore = "a measurement, not a test"]
#[allow(clippy::disallowed_types, reason = "it measures real time")]
fn ten_thousand_images() {
    let lab = crowd();
    let request = |input| crate::Request {
        account: YOU.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        operation: operation_of("DescribeImages"),
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
