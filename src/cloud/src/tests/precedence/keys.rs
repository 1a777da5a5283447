//! Keys, parameters, and the calls that CloudTrail looks up.

use crate::testkit::{Lab, code, mended, text};
use serde_json::{Value, json};

const UNKNOWN_KEY: &str = "12345678-1234-1234-1234-123456789012";

/// The partner's key, which says nothing of anybody else.
fn foreign(lab: &mut Lab) -> String {
    let made = lab.partner("CreateKey", json!({}));
    text(&made.unwrap_or_default(), "/KeyMetadata/Arn")
}

/// A key that waits to be deleted.
fn doomed(lab: &mut Lab) -> String {
    let key = lab.key();
    lab.good("ScheduleKeyDeletion", json!({"KeyId": key}));
    key
}

/// Form, existence, permission, state.
#[test]
fn the_life_of_keys() {
    for operation in [
        "EnableKey",
        "DisableKey",
        "ScheduleKeyDeletion",
        "CancelKeyDeletion",
    ] {
        let mut lab = Lab::new();
        let (good, doomed, foreign) = (lab.key(), doomed(&mut lab), foreign(&mut lab));
        let (wrong, right) = match operation {
            "CancelKeyDeletion" => (good, doomed),
            _ => (doomed, good),
        };
        mended(
            &mut lab,
            operation,
            json!({"KeyId": ""}),
            &[
                ("ValidationException", json!({"KeyId": UNKNOWN_KEY})),
                ("NotFoundException", json!({"KeyId": foreign})),
                ("AccessDeniedException", json!({"KeyId": wrong})),
                ("KMSInvalidStateException", json!({"KeyId": right})),
            ],
            "ok",
        );
    }
}

/// Tags that are wrong are told before the key is looked for.
#[test]
fn tag_resource() {
    let mut lab = Lab::new();
    let (good, doomed, foreign) = (lab.key(), doomed(&mut lab), foreign(&mut lab));
    let tags = |key: &str| json!([{"TagKey": key, "TagValue": "web"}]);
    mended(
        &mut lab,
        "TagResource",
        json!({"KeyId": UNKNOWN_KEY, "Tags": tags("aws:team")}),
        &[
            ("TagException", json!({"Tags": tags("team")})),
            ("NotFoundException", json!({"KeyId": foreign})),
            ("AccessDeniedException", json!({"KeyId": doomed})),
            ("KMSInvalidStateException", json!({"KeyId": good})),
        ],
        "ok",
    );
}

#[test]
fn untag_resource() {
    let mut lab = Lab::new();
    let (good, doomed, foreign) = (lab.key(), doomed(&mut lab), foreign(&mut lab));
    mended(
        &mut lab,
        "UntagResource",
        json!({"KeyId": UNKNOWN_KEY, "TagKeys": ["team"]}),
        &[
            ("NotFoundException", json!({"KeyId": foreign})),
            ("AccessDeniedException", json!({"KeyId": doomed})),
            ("KMSInvalidStateException", json!({"KeyId": good})),
        ],
        "ok",
    );
}

/// A name is looked at first, then whether there is such a parameter, then what it shall hold.
#[test]
fn put_parameter() {
    let mut lab = Lab::new();
    lab.good(
        "PutParameter",
        json!({"Name": "/golden/web", "Type": "String", "Value": "1"}),
    );
    mended(
        &mut lab,
        "PutParameter",
        json!({"Name": "/aws/web", "Type": "SecureString", "Value": "2"}),
        &[
            ("AccessDeniedException", json!({"Name": "golden/web"})),
            ("ValidationException", json!({"Name": "/golden/web"})),
            ("ParameterAlreadyExists", json!({"Overwrite": true})),
            ("UnsupportedParameterType", json!({"Type": "String"})),
        ],
        "ok",
    );
}

/// A marker is read after the key is found.
#[test]
fn list_resource_tags() {
    let mut lab = Lab::new();
    let (good, foreign) = (lab.key(), foreign(&mut lab));
    mended(
        &mut lab,
        "ListResourceTags",
        json!({"KeyId": UNKNOWN_KEY, "Marker": "x"}),
        &[
            ("NotFoundException", json!({"KeyId": foreign})),
            ("AccessDeniedException", json!({"KeyId": good})),
            ("InvalidMarkerException", json!({"Marker": null})),
        ],
        "ok",
    );
}

/// AWS's own names are refused before anything is looked for; the key behind a name must allow it.
#[test]
fn delete_alias() {
    let mut lab = Lab::new();
    let policy = json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": {"AWS": "arn:aws:iam::111122223333:root"},
            "Action": ["kms:CreateAlias", "kms:PutKeyPolicy"],
            "Resource": "*",
        }],
    });
    let strict = lab.good("CreateKey", json!({"Policy": policy.to_string()}));
    let strict = text(&strict, "/KeyMetadata/KeyId");
    lab.good(
        "CreateAlias",
        json!({"AliasName": "alias/strict", "TargetKeyId": strict}),
    );
    let key = lab.key();
    lab.good(
        "CreateAlias",
        json!({"AliasName": "alias/web", "TargetKeyId": key}),
    );
    mended(
        &mut lab,
        "DeleteAlias",
        json!({"AliasName": "alias/aws/ebs"}),
        &[
            ("NotAuthorizedException", json!({"AliasName": "alias/none"})),
            ("NotFoundException", json!({"AliasName": "alias/strict"})),
            ("AccessDeniedException", json!({"AliasName": "alias/web"})),
        ],
        "ok",
    );
}

/// What is wrong with a window is told before the key is looked for.
#[test]
fn schedule_key_deletion() {
    let mut lab = Lab::new();
    let key = lab.key();
    mended(
        &mut lab,
        "ScheduleKeyDeletion",
        json!({"KeyId": UNKNOWN_KEY, "PendingWindowInDays": 40}),
        &[
            ("ValidationException", json!({"PendingWindowInDays": 7})),
            ("NotFoundException", json!({"KeyId": key})),
        ],
        "ok",
    );
}

#[test]
fn put_key_policy() {
    let mut lab = Lab::new();
    let (key, foreign) = (lab.key(), foreign(&mut lab));
    let locked = json!({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:root"}, "Action": "kms:*", "Resource": "*",
    }]});
    mended(
        &mut lab,
        "PutKeyPolicy",
        json!({"KeyId": UNKNOWN_KEY, "PolicyName": "other", "Policy": ""}),
        &[
            ("ValidationException", json!({"Policy": "{"})),
            ("NotFoundException", json!({"KeyId": foreign})),
            ("AccessDeniedException", json!({"KeyId": key})),
            ("NotFoundException", json!({"PolicyName": "default"})),
            (
                "MalformedPolicyDocumentException",
                json!({"Policy": locked.to_string()}),
            ),
            (
                "MalformedPolicyDocumentException",
                json!({"BypassPolicyLockoutSafetyCheck": true}),
            ),
        ],
        "ok",
    );
}

#[test]
fn lists_about_a_key() {
    for operation in ["ListAliases", "ListGrants"] {
        let mut lab = Lab::new();
        let (key, foreign) = (lab.key(), foreign(&mut lab));
        mended(
            &mut lab,
            operation,
            json!({"KeyId": UNKNOWN_KEY, "Limit": 1001, "Marker": "?"}),
            &[
                ("ValidationException", json!({"Limit": 10})),
                ("NotFoundException", json!({"KeyId": foreign})),
                ("AccessDeniedException", json!({"KeyId": key})),
                ("InvalidMarkerException", json!({"Marker": null})),
            ],
            "ok",
        );
    }
}

#[test]
fn lookup_events() {
    let mut lab = Lab::new();
    let two: Vec<Value> = vec![json!({"AttributeKey": "EventName", "AttributeValue": "x"}); 2];
    mended(
        &mut lab,
        "LookupEvents",
        json!({
            "LookupAttributes": two, "EventCategory": "data", "MaxResults": 51, "NextToken": "?",
            "StartTime": "2026-11-23T10:00:00Z", "EndTime": "2026-11-23T09:00:00Z",
        }),
        &[
            (
                "InvalidLookupAttributesException",
                json!({"LookupAttributes": [{"AttributeKey": "Color", "AttributeValue": "red"}]}),
            ),
            (
                "InvalidLookupAttributesException",
                json!({"LookupAttributes": null}),
            ),
            ("InvalidEventCategoryException", json!({"EventCategory": null})),
            ("InvalidMaxResultsException", json!({"MaxResults": 50})),
            (
                "InvalidTimeRangeException",
                json!({"EndTime": null, "StartTime": null}),
            ),
            ("InvalidNextTokenException", json!({"NextToken": null})),
        ],
        "ok",
    );
}

/// A value of the wrong type is told by each kind of service in its own way, before anything else is looked at.
#[test]
fn wrong_types() {
    let mut lab = Lab::new();
    for (operation, input, expected) in [
        ("DescribeKey", json!({"KeyId": [1]}), "SerializationException"),
        (
            "GetParameters",
            json!({"Names": [{"Name": "x"}]}),
            "SerializationException",
        ),
        ("GetRule", json!({"Identifier": {}}), "SerializationException"),
        (
            "DescribeAutoScalingGroups",
            json!({"MaxRecords": "many"}),
            "ValidationError",
        ),
        (
            "DescribeImages",
            json!({"MaxResults": "many"}),
            "InvalidParameterValue",
        ),
    ] {
        assert_eq!(code(&lab.bad(operation, input)), expected, "{operation}");
    }
}
