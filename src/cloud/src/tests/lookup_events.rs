//! CloudTrail: looking up calls.

use crate::Request;
use crate::testkit::{Lab, operation_of, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

fn lookup(lab: &mut Lab, account: &str, region: &str, input: Value) -> Result<Value, String> {
    let reply = lab.cloud.call(&Request {
        account: account.to_owned(),
        session: None,
        region: region.to_owned(),
        operation: operation_of("LookupEvents"),
        input,
    });
    reply.result.map_err(|error| error.code.as_str().to_owned())
}

fn by(key: &str, value: &str) -> Value {
    json!({"LookupAttributes": [{"AttributeKey": key, "AttributeValue": value}]})
}

fn names(answer: &Value) -> Vec<&str> {
    let events = answer["Events"].as_array().unwrap();
    events
        .iter()
        .map(|event| event["EventName"].as_str().unwrap())
        .collect()
}

/// The whole event of the newest call of that name.
fn event(lab: &mut Lab, name: &str) -> Value {
    let answer = lookup(lab, YOU, "us-east-1", by("EventName", name)).unwrap();
    serde_json::from_str(&text(&answer, "/Events/0/CloudTrailEvent")).unwrap()
}

#[test]
fn events_belong_to_their_account_and_region() {
    let mut lab = Lab::new();
    lab.good("DescribeVolumes", json!({}));
    lab.partner("DescribeVpcs", json!({})).unwrap();
    let mine = lookup(&mut lab, YOU, "us-east-1", json!({})).unwrap();
    assert_eq!(names(&mine), ["DescribeVolumes"]);
    let theirs = lookup(&mut lab, PARTNER, "us-east-1", json!({})).unwrap();
    assert_eq!(names(&theirs), ["DescribeVpcs"]);
    let elsewhere = lookup(&mut lab, YOU, "eu-west-1", json!({})).unwrap();
    assert_eq!(elsewhere["Events"], json!([]));
    let insight = lookup(&mut lab, YOU, "us-east-1", json!({"EventCategory": "insight"})).unwrap();
    assert_eq!(insight["Events"], json!([]));
}

#[test]
fn attributes_and_times_narrow() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    lab.wait(1);
    lab.good("DescribeImages", json!({"ImageIds": [image]}));
    for (key, value, expected) in [
        ("EventName", "RegisterImage", &["RegisterImage"][..]),
        (
            "ResourceName",
            image.as_str(),
            &["DescribeImages", "RegisterImage"],
        ),
        (
            "ResourceType",
            "AWS::EC2::Ami",
            &["DescribeImages", "RegisterImage"],
        ),
        ("EventSource", "s3.amazonaws.com", &[]),
        ("ReadOnly", "true", &["DescribeImages"]),
        ("Username", "somebody", &[]),
    ] {
        let mut input = by(key, value);
        // Looking up is a call itself.
        input["EndTime"] = json!("2027-01-01T00:00:00Z");
        let answer = lookup(&mut lab, YOU, "us-east-1", input).unwrap();
        let mut found = names(&answer);
        found.retain(|name| *name != "LookupEvents");
        assert_eq!(found, expected, "{key}");
    }
    let answer = lookup(
        &mut lab,
        YOU,
        "us-east-1",
        json!({"EndTime": "2026-11-23T09:00:00Z"}),
    )
    .unwrap();
    assert_eq!(names(&answer), ["CreateVolume"]);
    lab.wait(60 * 24 * 91);
    let answer = lookup(&mut lab, YOU, "us-east-1", json!({})).unwrap();
    assert_eq!(answer["Events"], json!([]));
}

#[test]
fn pages_go_on_behind_the_same_call() {
    let mut lab = Lab::new();
    for operation in ["DescribeVolumes", "DescribeVpcs", "DescribeSubnets"] {
        lab.good(operation, json!({}));
    }
    let first = lookup(&mut lab, YOU, "us-east-1", json!({"MaxResults": 2})).unwrap();
    assert_eq!(names(&first), ["DescribeSubnets", "DescribeVpcs"]);
    let next = json!({"NextToken": first["NextToken"]});
    let second = lookup(&mut lab, YOU, "us-east-1", next).unwrap();
    assert_eq!(names(&second), ["DescribeVolumes"]);
    assert_eq!(second.get("NextToken"), None);
}

#[test]
fn an_event_tells_the_call_in_cloudtrails_words() {
    let mut lab = Lab::new();
    lab.bad("DeregisterImage", json!({"ImageId": "ami-0fedcba9876543210"}));
    let refused = event(&mut lab, "DeregisterImage");
    assert_eq!(refused["errorCode"], "Client.InvalidAMIID.NotFound");
    assert_eq!(
        refused["errorMessage"],
        "The image id '[ami-0fedcba9876543210]' does not exist"
    );
    assert_eq!(
        refused["requestParameters"],
        json!({"imageId": "ami-0fedcba9876543210"})
    );
    assert_eq!(refused["responseElements"], Value::Null);
    assert_eq!(refused["readOnly"], false);
    assert_eq!(refused["userIdentity"]["accountId"], YOU);
    assert_eq!(refused["eventSource"], "ec2.amazonaws.com");
    let image = lab.image("web");
    let made = event(&mut lab, "RegisterImage");
    assert_eq!(made["responseElements"]["imageId"], json!(image));
    assert_eq!(made["responseElements"]["requestId"], made["requestID"]);
    assert_eq!(
        made["requestParameters"]["blockDeviceMapping"]["items"][0]["deviceName"],
        "/dev/xvda"
    );
    let filters = json!([{"Name": "name", "Values": ["web"]}]);
    lab.good("DescribeImages", json!({"Owners": ["self"], "Filters": filters}));
    let asked = event(&mut lab, "DescribeImages");
    assert_eq!(
        asked["requestParameters"],
        json!({
            "ownersSet": {"items": [{"owner": "self"}]},
            "filterSet": {"items": [{"name": "name", "valueSet": {"items": [{"value": "web"}]}}]},
        })
    );
    assert_eq!(asked["readOnly"], true);
    let tags = json!([{"Key": "a", "Value": "b"}]);
    lab.good("CreateTags", json!({"Resources": [image], "Tags": tags}));
    assert_eq!(
        event(&mut lab, "CreateTags")["requestParameters"],
        json!({
            "resourcesSet": {"items": [{"resourceId": image}]},
            "tagSet": {"items": [{"key": "a", "value": "b"}]},
        })
    );
    lab.bad(
        "RunInstances",
        json!({"ImageId": image, "MinCount": 2, "MaxCount": 1, "UserData": "c2VjcmV0"}),
    );
    assert_eq!(
        event(&mut lab, "RunInstances")["requestParameters"],
        json!({
            "userData": "<sensitiveDataRemoved>",
            "instancesSet": {"items": [{"imageId": image, "minCount": 2, "maxCount": 1}]},
        })
    );
    lab.good("DeregisterImage", json!({"ImageId": image}));
    let done = event(&mut lab, "DeregisterImage");
    assert_eq!(done["responseElements"]["_return"], true);
}

#[test]
fn bad_requests() {
    let mut lab = Lab::new();
    let two = json!([
        {"AttributeKey": "EventName", "AttributeValue": "a"},
        {"AttributeKey": "EventId", "AttributeValue": "b"},
    ]);
    for (input, error) in [
        (
            json!({"LookupAttributes": two}),
            "InvalidLookupAttributesException",
        ),
        (by("Color", "red"), "InvalidLookupAttributesException"),
        (json!({"MaxResults": 51}), "InvalidMaxResultsException"),
        (json!({"NextToken": "x"}), "InvalidNextTokenException"),
        (
            json!({"EventCategory": "management"}),
            "InvalidEventCategoryException",
        ),
        (
            json!({"StartTime": "2026-11-24T00:00:00Z", "EndTime": "2026-11-23T00:00:00Z"}),
            "InvalidTimeRangeException",
        ),
    ] {
        assert_eq!(
            lookup(&mut lab, YOU, "us-east-1", input.clone()),
            Err(error.into()),
            "{input}"
        );
    }
}
