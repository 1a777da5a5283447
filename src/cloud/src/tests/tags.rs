//! Tags: created, deleted, listed, and private to the account that wrote them.

use crate::testkit::{Lab, code, column};
use crate::world::places::PARTNER;
use serde_json::{Value, json};

fn tag(key: &str, value: &str) -> Value {
    json!({"Key": key, "Value": value})
}

fn listed(lab: &mut Lab) -> Vec<(String, String)> {
    let answer = lab.good("DescribeTags", json!({}));
    let tags = answer["Tags"].as_array().cloned().unwrap_or_default();
    tags.iter()
        .map(|tag| {
            (
                crate::testkit::text(tag, "/Key"),
                crate::testkit::text(tag, "/Value"),
            )
        })
        .collect()
}

#[test]
fn written_over_and_taken_away() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let put = |tags: &[Value]| json!({"Resources": [image], "Tags": tags});
    assert_eq!(
        lab.good("CreateTags", put(&[tag("a", "1"), tag("b", "")])),
        json!({})
    );
    lab.good("CreateTags", put(&[tag("a", "2"), tag("c", "3")]));
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    assert_eq!(listed(&mut lab), [pair("a", "2"), pair("b", ""), pair("c", "3")]);
    // A value must be equal, an empty one too; a key alone is enough.
    lab.good("DeleteTags", put(&[tag("a", "1"), tag("b", ""), tag("c", "")]));
    assert_eq!(listed(&mut lab), [pair("a", "2"), pair("c", "3")]);
    lab.good("DeleteTags", put(&[json!({"Key": "c"})]));
    assert_eq!(listed(&mut lab), [pair("a", "2")]);
    lab.good("DeleteTags", json!({"Resources": [image]}));
    assert_eq!(listed(&mut lab), []);
}

#[test]
fn private_to_the_account() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let input = json!({"Resources": [image], "Tags": [tag("mine", "x")]});
    lab.good("CreateTags", input);
    assert_eq!(lab.partner("DescribeTags", json!({})), Ok(json!({"Tags": []})));
    let shown = lab.call_as(PARTNER, "DescribeImages", json!({"ImageIds": [image]}));
    assert_eq!(shown.unwrap()["Images"][0].get("Tags"), None);
    let shown = lab.good("DescribeImages", json!({"ImageIds": [image]}));
    assert_eq!(shown["Images"][0]["Tags"], json!([tag("mine", "x")]));
}

#[test]
fn one_mistake_at_a_time() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let unknown = "ami-0fedcba9876543210";
    let mistakes = json!({"DryRun": true});
    let mends = [
        json!({"Resources": ["nonsense-1"]}),
        json!({"Tags": [tag("aws:x", "1")]}),
        json!({"Resources": ["ami-1"]}),
        json!({"Resources": [image, unknown]}),
        json!({"Tags": [tag("x", "1")]}),
        json!({"DryRun": null}),
        json!({"Resources": [image]}),
    ];
    assert_eq!(
        column(&mut lab, "CreateTags", mistakes, &mends),
        [
            "MissingParameter",
            "InvalidParameterValue",
            "InvalidID",
            "InvalidAMIID.Malformed",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidAMIID.NotFound",
            "ok",
        ]
    );
    for operation in ["CreateTags", "DeleteTags"] {
        assert_eq!(
            lab.bad(operation, json!({"Tags": [tag("x", "1")]})),
            "MissingParameter: The request must contain the parameter resourceIdSet"
        );
    }
    assert_eq!(
        lab.bad("CreateTags", json!({"Resources": [image], "Tags": []})),
        "InvalidParameterValue: Value ( empty ) for parameter tagSet is invalid. You must specify one or more tags to create"
    );
    assert_eq!(
        lab.bad(
            "CreateTags",
            json!({"Resources": ["x-1"], "Tags": [tag("a", "b")]})
        ),
        "InvalidID: The ID 'x-1' is not valid"
    );
}

#[test]
fn fifty_and_no_more() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let many: Vec<Value> = (0..50).map(|n| tag(&format!("k{n}"), "")).collect();
    lab.good("CreateTags", json!({"Resources": [image], "Tags": many}));
    let again = json!({"Resources": [image], "Tags": [tag("k0", "new")]});
    lab.good("CreateTags", again);
    let more = json!({"Resources": [image], "Tags": [tag("more", "")]});
    assert_eq!(code(&lab.bad("CreateTags", more)), "TagLimitExceeded");
}

#[test]
fn whatever_is_found_by_keys_is_found_by_values() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    lab.good(
        "CreateTags",
        json!({"Resources": [snapshot], "Tags": [tag("a", "blue")]}),
    );
    for (value, expected) in [("blue", 1), ("b*", 1), ("a", 0)] {
        let asked = json!({"Filters": [{"Name": "tag-value", "Values": [value]}]});
        let found = lab.good("DescribeSnapshots", asked.clone());
        assert_eq!(
            found["Snapshots"].as_array().map(Vec::len),
            Some(expected),
            "{value}"
        );
        assert_eq!(
            lab.good("DescribeSecurityGroups", asked),
            json!({"SecurityGroups": []})
        );
    }
    let other = json!({"Filters": [{"Name": "tag-value", "Values": ["blue"]}]});
    assert_eq!(code(&lab.bad("DescribeRegions", other)), "InvalidParameterValue");
}

#[test]
fn listed_by_filters_and_pages() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let tags: Vec<Value> = (0..6).map(|n| tag(&format!("k{n}"), "v")).collect();
    lab.good("CreateTags", json!({"Resources": [image], "Tags": tags}));
    for (name, value, expected) in [
        ("key", "k1", 1),
        ("value", "v", 6),
        ("resource-type", "image", 6),
        ("resource-type", "volume", 0),
        ("tag:k2", "v", 1),
        ("resource-id", "ami-*", 6),
    ] {
        let filters = json!([{"Name": name, "Values": [value]}]);
        let answer = lab.good("DescribeTags", json!({"Filters": filters}));
        assert_eq!(answer["Tags"].as_array().map(Vec::len), Some(expected), "{name}");
    }
    let first = lab.good("DescribeTags", json!({"MaxResults": 5}));
    let rest = lab.good("DescribeTags", json!({"NextToken": first["NextToken"]}));
    assert_eq!(rest["Tags"][0]["Key"], "k5");
    assert_eq!(rest["Tags"].as_array().map(Vec::len), Some(1));
}
