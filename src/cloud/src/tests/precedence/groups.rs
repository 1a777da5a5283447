//! Security groups and tags.

use super::{UNKNOWN_IMAGE, UNKNOWN_INSTANCE, UNKNOWN_SNAPSHOT, UNKNOWN_VOLUME, launched};
use crate::testkit::{Lab, mended, text};
use serde_json::{Value, json};

const UNKNOWN_GROUP: &str = "sg-0fedcba9876543210";

fn group(lab: &mut Lab, name: &str) -> String {
    let input = json!({"GroupName": name, "Description": "for tests"});
    text(&lab.good("CreateSecurityGroup", input), "/GroupId")
}

/// Permissions of one rule, about a port and a side.
fn rule(port: i64, side: Value) -> Value {
    let mut rule = json!({"IpProtocol": "tcp", "FromPort": port, "ToPort": port});
    for (name, value) in side.as_object().into_iter().flatten() {
        rule[name] = value.clone();
    }
    json!([rule])
}

fn range() -> Value {
    json!({"IpRanges": [{"CidrIp": "203.0.113.0/24"}]})
}

#[test]
fn delete_security_group() {
    let mut lab = Lab::new();
    let (used, free) = (group(&mut lab, "used"), group(&mut lab, "free"));
    let found = json!({"Filters": [{"Name": "group-name", "Values": ["default"]}]});
    let default = text(
        &lab.good("DescribeSecurityGroups", found),
        "/SecurityGroups/0/GroupId",
    );
    launched(&mut lab, json!({"SecurityGroupIds": [used]}));
    mended(
        &mut lab,
        "DeleteSecurityGroup",
        json!({"GroupId": "x", "GroupName": "x", "DryRun": true}),
        &[
            ("InvalidParameterCombination", json!({"GroupName": null})),
            ("InvalidGroupId.Malformed", json!({"GroupId": UNKNOWN_GROUP})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidGroup.NotFound", json!({"GroupId": default})),
            ("CannotDelete", json!({"GroupId": used})),
            ("DependencyViolation", json!({"GroupId": free})),
        ],
        "ok",
    );
}

#[test]
fn authorizing_rules() {
    for operation in ["AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress"] {
        let mut lab = Lab::new();
        let id = group(&mut lab, "web");
        lab.good(
            operation,
            json!({"GroupId": id, "IpPermissions": rule(22, range())}),
        );
        let lists = json!({"PrefixListIds": [{"PrefixListId": "pl-0fedcba9876543210"}]});
        let stranger = json!({"UserIdGroupPairs": [{"GroupId": UNKNOWN_GROUP}]});
        let many: Vec<Value> = (0..70)
            .flat_map(|port| rule(1000 + port, range()).as_array().cloned().unwrap_or_default())
            .collect();
        mended(
            &mut lab,
            operation,
            json!({
                "GroupId": "x", "IpPermissions": rule(22, lists), "DryRun": true,
                "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "a", "Value": "b"}]}],
            }),
            &[
                (
                    "InvalidPrefixListID.NotFound",
                    json!({"IpPermissions": rule(22, stranger)}),
                ),
                ("InvalidGroupId.Malformed", json!({"GroupId": UNKNOWN_GROUP})),
                ("InvalidParameterValue", json!({"TagSpecifications": null})),
                ("DryRunOperation", json!({"DryRun": null})),
                ("InvalidGroup.NotFound", json!({"GroupId": id})),
                (
                    "InvalidGroup.NotFound",
                    json!({"IpPermissions": rule(22, range())}),
                ),
                ("InvalidPermission.Duplicate", json!({"IpPermissions": many})),
                (
                    "RulesPerSecurityGroupLimitExceeded",
                    json!({"IpPermissions": rule(23, range())}),
                ),
            ],
            "ok",
        );
    }
}

#[test]
fn revoking_rules() {
    for (operation, authorize) in [
        ("RevokeSecurityGroupIngress", "AuthorizeSecurityGroupIngress"),
        ("RevokeSecurityGroupEgress", "AuthorizeSecurityGroupEgress"),
    ] {
        let mut lab = Lab::new();
        let id = group(&mut lab, "web");
        let here = json!({"GroupId": id, "IpPermissions": rule(22, range())});
        lab.good(authorize, here);
        let lists = json!({"PrefixListIds": [{"PrefixListId": "pl-0fedcba9876543210"}]});
        let stranger = json!({"UserIdGroupPairs": [{"GroupId": UNKNOWN_GROUP}]});
        mended(
            &mut lab,
            operation,
            json!({
                "GroupId": "x", "IpPermissions": rule(23, lists), "SecurityGroupRuleIds": ["sgr-1"], "DryRun": true,
            }),
            &[
                (
                    "InvalidPrefixListID.NotFound",
                    json!({"IpPermissions": rule(23, stranger.clone())}),
                ),
                ("InvalidGroupId.Malformed", json!({"GroupId": UNKNOWN_GROUP})),
                ("InvalidParameterCombination", json!({"IpPermissions": null})),
                ("DryRunOperation", json!({"DryRun": null})),
                ("InvalidGroup.NotFound", json!({"GroupId": id})),
                (
                    "InvalidSecurityGroupRuleId.NotFound",
                    json!({"SecurityGroupRuleIds": null, "IpPermissions": rule(23, stranger)}),
                ),
                (
                    "InvalidGroup.NotFound",
                    json!({"IpPermissions": rule(23, range())}),
                ),
                (
                    "InvalidPermission.NotFound",
                    json!({"IpPermissions": rule(22, range())}),
                ),
            ],
            "ok",
        );
    }
}

/// Forms first, then each resource as it comes.
#[test]
fn delete_tags() {
    let mut lab = Lab::new();
    let own = lab.image("web");
    let all = |mended: &[&str]| {
        let wrong = [
            "web",
            "ami-1",
            "snap-1",
            "i-1",
            UNKNOWN_IMAGE,
            UNKNOWN_SNAPSHOT,
            UNKNOWN_VOLUME,
            UNKNOWN_INSTANCE,
            UNKNOWN_GROUP,
            "vpc-0fedcba9876543210",
            "subnet-0fedcba9876543210",
            "key-0fedcba9876543210",
            "lt-0fedcba9876543210",
            "sgr-0fedcba9876543210",
        ];
        let left: Vec<&str> = wrong
            .into_iter()
            .filter(|id| !mended.contains(id))
            .chain([own.as_str()])
            .collect();
        json!({"Resources": left})
    };
    let order = [
        ("InvalidID", "web"),
        ("InvalidAMIID.Malformed", "ami-1"),
        ("InvalidSnapshotID.Malformed", "snap-1"),
        ("InvalidInstanceID.Malformed", "i-1"),
        ("InvalidAMIID.NotFound", UNKNOWN_IMAGE),
        ("InvalidSnapshot.NotFound", UNKNOWN_SNAPSHOT),
        ("InvalidVolume.NotFound", UNKNOWN_VOLUME),
        ("InvalidInstanceID.NotFound", UNKNOWN_INSTANCE),
        ("InvalidGroup.NotFound", UNKNOWN_GROUP),
        ("InvalidVpcID.NotFound", "vpc-0fedcba9876543210"),
        ("InvalidSubnetID.NotFound", "subnet-0fedcba9876543210"),
        ("InvalidKeyPair.NotFound", "key-0fedcba9876543210"),
        ("InvalidLaunchTemplateId.NotFound", "lt-0fedcba9876543210"),
        ("InvalidSecurityGroupRuleId.NotFound", "sgr-0fedcba9876543210"),
    ];
    let mut steps: Vec<(&str, Value)> = Vec::new();
    let mut past: Vec<&str> = Vec::new();
    for (code, id) in order {
        past.push(id);
        steps.push((code, all(&past)));
    }
    mended(&mut lab, "DeleteTags", all(&[]), &steps, "ok");
}

#[test]
fn describing_rules_anew() {
    for (operation, allow) in [
        (
            "UpdateSecurityGroupRuleDescriptionsIngress",
            "AuthorizeSecurityGroupIngress",
        ),
        (
            "UpdateSecurityGroupRuleDescriptionsEgress",
            "AuthorizeSecurityGroupEgress",
        ),
    ] {
        let mut lab = Lab::new();
        let id = group(&mut lab, "web");
        let made = lab.good(allow, json!({"GroupId": id, "IpPermissions": rule(22, range())}));
        let known = text(&made, "/SecurityGroupRules/0/SecurityGroupRuleId");
        let by_id = |id: &str| json!([{"SecurityGroupRuleId": id, "Description": "ssh"}]);
        mended(
            &mut lab,
            operation,
            json!({"GroupId": "x", "DryRun": true}),
            &[
                ("InvalidGroupId.Malformed", json!({"GroupId": UNKNOWN_GROUP})),
                (
                    "MissingParameter",
                    json!({"IpPermissions": rule(80, range()), "SecurityGroupRuleDescriptions": by_id("sgr-0")}),
                ),
                (
                    "InvalidParameterCombination",
                    json!({"SecurityGroupRuleDescriptions": null}),
                ),
                ("DryRunOperation", json!({"DryRun": null})),
                ("InvalidGroup.NotFound", json!({"GroupId": id})),
                (
                    "InvalidPermission.NotFound",
                    json!({"IpPermissions": null, "SecurityGroupRuleDescriptions": by_id("sgr-0")}),
                ),
                (
                    "InvalidSecurityGroupRuleId.NotFound",
                    json!({"SecurityGroupRuleDescriptions": by_id(&known)}),
                ),
            ],
            "ok",
        );
    }
}
