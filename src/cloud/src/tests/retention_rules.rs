//! Rules of the Recycle Bin: their form, their life and their limits.

use crate::testkit::{Lab, code, text};
use crate::world::places::YOU;
use serde_json::{Value, json};

/// The identifier of a new rule, which has taken effect.
pub(super) fn rule(lab: &mut Lab, resource_type: &str, days: i64, more: Value) -> String {
    let mut input = json!({
        "ResourceType": resource_type,
        "RetentionPeriod": {"RetentionPeriodValue": days, "RetentionPeriodUnit": "DAYS"},
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        input[name] = value.clone();
    }
    let made = lab.good("CreateRule", input);
    lab.wait(11);
    text(&made, "/Identifier")
}

#[test]
fn a_rule_is_pending_then_works() {
    let mut lab = Lab::new();
    let made = lab.good(
        "CreateRule",
        json!({
            "ResourceType": "EC2_IMAGE", "Description": "week", "Tags": [{"Key": "team", "Value": "a"}],
            "RetentionPeriod": {"RetentionPeriodValue": 7, "RetentionPeriodUnit": "DAYS"},
        }),
    );
    let id = text(&made, "/Identifier");
    assert_eq!(id.len(), 11);
    assert_eq!(
        made,
        json!({
            "Identifier": id, "RetentionPeriod": {"RetentionPeriodValue": 7, "RetentionPeriodUnit": "DAYS"},
            "Description": "week", "Tags": [{"Key": "team", "Value": "a"}], "ResourceType": "EC2_IMAGE",
            "ResourceTags": [], "Status": "pending", "LockState": "unlocked",
            "RuleArn": format!("arn:aws:rbin:us-east-1:{YOU}:rule/{id}"), "ExcludeResourceTags": [],
        })
    );
    let status = |lab: &mut Lab| text(&lab.good("GetRule", json!({"Identifier": id})), "/Status");
    assert_eq!(status(&mut lab), "pending");
    lab.wait(10);
    assert_eq!(status(&mut lab), "available");
    // Only the first rule of a Region takes that long.
    let second = rule(&mut lab, "EC2_IMAGE", 1, json!({}));
    let summary = lab.good("ListRules", json!({"ResourceType": "EC2_IMAGE", "MaxResults": 1}));
    assert_eq!(summary["Rules"].as_array().map(Vec::len), Some(1));
    let rest = lab.good(
        "ListRules",
        json!({"ResourceType": "EC2_IMAGE", "NextToken": summary["NextToken"]}),
    );
    let mut both = vec![
        text(&summary, "/Rules/0/Identifier"),
        text(&rest, "/Rules/0/Identifier"),
    ];
    api::order::sort(&mut both);
    let mut wanted = vec![id.clone(), second];
    api::order::sort(&mut wanted);
    assert_eq!(both, wanted);
    // Rules belong to an account.
    let seen = lab.partner("GetRule", json!({"Identifier": id}));
    assert_eq!(
        code(&seen.unwrap_err()),
        "ResourceNotFoundException",
        "another account's rule"
    );
    lab.good("DeleteRule", json!({"Identifier": id}));
    let gone = lab.bad("DeleteRule", json!({"Identifier": id}));
    assert_eq!(gone, format!("ResourceNotFoundException: Rule not found: {id}"));
}

#[test]
fn a_locked_rule_stays() {
    let mut lab = Lab::new();
    let lock =
        json!({"LockConfiguration": {"UnlockDelay": {"UnlockDelayValue": 7, "UnlockDelayUnit": "DAYS"}}});
    let id = rule(&mut lab, "EBS_SNAPSHOT", 7, lock);
    let shown = lab.good("GetRule", json!({"Identifier": id}));
    assert_eq!(shown["LockState"], "locked");
    let locked = json!({"ResourceType": "EBS_SNAPSHOT", "LockState": "unlocked"});
    assert_eq!(lab.good("ListRules", locked), json!({"Rules": []}));
    for operation in ["UpdateRule", "DeleteRule"] {
        assert_eq!(
            code(&lab.bad(operation, json!({"Identifier": id}))),
            "ConflictException"
        );
    }
}

#[test]
fn an_account_has_at_most_250_rules() {
    let mut lab = Lab::new();
    let input = json!({
        "ResourceType": "EBS_SNAPSHOT",
        "RetentionPeriod": {"RetentionPeriodValue": 1, "RetentionPeriodUnit": "DAYS"},
    });
    for _ in 0..250 {
        lab.good("CreateRule", input.clone());
    }
    let full = lab.bad("CreateRule", input);
    assert_eq!(code(&full), "ServiceQuotaExceededException");
}

#[test]
fn form_of_rules() {
    let mut lab = Lab::new();
    let days = |value: i64| json!({"RetentionPeriodValue": value, "RetentionPeriodUnit": "DAYS"});
    let good = || json!({"ResourceType": "EC2_IMAGE", "RetentionPeriod": days(7)});
    let tag = json!([{"ResourceTagKey": "a"}]);
    let lock = |value: i64| json!({"UnlockDelay": {"UnlockDelayValue": value, "UnlockDelayUnit": "DAYS"}});
    for (member, value, part) in [
        ("RetentionPeriod", days(0), "greater than or equal to 1"),
        ("RetentionPeriod", days(366), "less than or equal to 365"),
        (
            "RetentionPeriod",
            json!({"RetentionPeriodValue": 1, "RetentionPeriodUnit": "HOURS"}),
            "[DAYS]",
        ),
        (
            "RetentionPeriod",
            json!({"RetentionPeriodUnit": "DAYS"}),
            "must not be null",
        ),
        ("ResourceType", json!("EBS_IMAGE"), "EC2_IMAGE"),
        ("ResourceType", json!("EBS_VOLUME"), "not supported here"),
        ("Description", json!("x".repeat(256)), "description"),
        ("ResourceTags", json!([{"ResourceTagKey": ""}]), "1 to 128"),
        (
            "ResourceTags",
            json!(vec![json!({"ResourceTagKey": "a"}); 51]),
            "50",
        ),
        (
            "ExcludeResourceTags",
            json!(vec![json!({"ResourceTagKey": "a"}); 6]),
            "5",
        ),
        ("Tags", json!([{"Key": "aws:x", "Value": ""}]), "reserved"),
        (
            "Tags",
            json!([{"Key": "a", "Value": ""}, {"Key": "a", "Value": ""}]),
            "twice",
        ),
        ("LockConfiguration", lock(6), "greater than or equal to 7"),
    ] {
        let mut input = good();
        input[member] = value;
        let said = lab.bad("CreateRule", input);
        assert!(
            said.starts_with("ValidationException") && said.contains(part),
            "{said}"
        );
    }
    let mut both = good();
    both["ResourceTags"] = tag.clone();
    both["ExcludeResourceTags"] = tag.clone();
    assert!(lab.bad("CreateRule", both).contains("not both"));
    let mut locked = good();
    locked["ResourceTags"] = tag;
    locked["LockConfiguration"] = lock(7);
    assert!(lab.bad("CreateRule", locked).contains("can be locked"));
    let named = lab.bad("GetRule", json!({"Identifier": "x"}));
    assert!(named.contains("[0-9a-zA-Z]{11}"), "{named}");
    let id = rule(&mut lab, "EC2_IMAGE", 7, json!({}));
    let input = json!({"Identifier": id, "ResourceType": "EBS_SNAPSHOT"});
    assert!(lab.bad("UpdateRule", input).contains("can't be changed"));
}
