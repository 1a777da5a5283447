//! Calls that come too fast.

use crate::testkit::{Lab, code, operation_of};
use crate::{Cloud, Request};
use api::Span;
use serde_json::{Value, json};

/// How many calls in a row are admitted, up to 200.
fn admitted(lab: &mut Lab, operation: &str, input: &Value) -> usize {
    (0..200)
        .take_while(|_| {
            let result = lab.call(operation, input.clone());
            result
                .err()
                .is_none_or(|error| code(&error) != "RequestLimitExceeded")
        })
        .count()
}

#[test]
fn it_is_off_until_it_is_switched_on() {
    let mut lab = Lab::new();
    assert_eq!(admitted(&mut lab, "DescribeVolumes", &json!({})), 200);
    assert_eq!(lab.cloud.throttle(true).len(), 1);
    assert_eq!(lab.cloud.throttle(true).len(), 0);
    // What came before does not count.
    assert_eq!(admitted(&mut lab, "DescribeVolumes", &json!({})), 50);
    lab.cloud.throttle(false);
    assert_eq!(admitted(&mut lab, "DescribeVolumes", &json!({})), 200);
}

#[test]
fn buckets_have_their_own_depth_and_fill_with_time() {
    let mut lab = Lab::new();
    lab.cloud.throttle(true);
    let none = json!({"ImageId": "ami-0fedcba9876543210"});
    // Those that fail count too.
    assert_eq!(admitted(&mut lab, "DeregisterImage", &none), 100);
    assert_eq!(admitted(&mut lab, "DisableImage", &none), 50);
    assert_eq!(admitted(&mut lab, "EnableImage", &none), 0);
    assert_eq!(
        admitted(&mut lab, "DescribeVolumes", &json!({"MaxResults": 5})),
        100
    );
    assert_eq!(admitted(&mut lab, "DescribeVpcs", &json!({})), 0);
    lab.cloud.advance(Span::seconds(2));
    assert_eq!(admitted(&mut lab, "EnableImage", &none), 10);
    lab.cloud.advance(Span::days(1));
    assert_eq!(admitted(&mut lab, "DisableImage", &none), 50);
}

#[test]
fn every_account_and_region_has_its_own() {
    let mut lab = Lab::new();
    lab.cloud.throttle(true);
    assert_eq!(admitted(&mut lab, "DescribeVolumes", &json!({})), 50);
    assert!(lab.partner("DescribeVolumes", json!({})).is_ok());
    lab.region = "eu-west-1";
    assert_eq!(admitted(&mut lab, "DescribeVolumes", &json!({})), 50);
}

#[test]
fn instances_are_counted_beside_calls() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    lab.cloud.throttle(true);
    // The first call takes all of the bucket of instances, though it is refused for another reason.
    let many = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1000, "MaxCount": 1000});
    assert_eq!(code(&lab.bad("RunInstances", many)), "VcpuLimitExceeded");
    let one = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    assert_eq!(
        code(&lab.bad("RunInstances", one.clone())),
        "RequestLimitExceeded"
    );
    lab.cloud.advance(Span::seconds(1));
    lab.good("RunInstances", one);
}

#[test]
fn the_pages_own_views_are_never_refused() {
    let mut cloud = Cloud::new(7);
    cloud.throttle(true);
    let request = Request {
        account: crate::world::places::YOU.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        operation: operation_of("DescribeVolumes"),
        input: json!({}),
    };
    for _ in 0..60 {
        let _ = cloud.call(&request);
    }
    assert!(cloud.call(&request).result.is_err());
    assert!(cloud.peek(&request).is_ok());
}
