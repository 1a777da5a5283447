//! Security groups: making, changing and deleting them, and what stands in the way.

use crate::testkit::{Lab, code, column, text};
use serde_json::{Value, json};

fn group(lab: &mut Lab, name: &str) -> String {
    let input = json!({"GroupName": name, "Description": "for tests"});
    text(&lab.good("CreateSecurityGroup", input), "/GroupId")
}

fn ssh(group: &str) -> Value {
    json!({"GroupId": group, "IpPermissions": [{
        "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "203.0.113.7/24"}],
    }]})
}

fn described(lab: &mut Lab, group: &str) -> Value {
    let answer = lab.good("DescribeSecurityGroups", json!({"GroupIds": [group]}));
    answer.pointer("/SecurityGroups/0").cloned().unwrap_or_default()
}

#[test]
fn a_group_has_rules_that_come_and_go() {
    let mut lab = Lab::new();
    let id = group(&mut lab, "web");
    let fresh = described(&mut lab, &id);
    assert_eq!(fresh["IpPermissions"], json!([]));
    assert_eq!(
        fresh["IpPermissionsEgress"][0]["IpRanges"][0]["CidrIp"],
        "0.0.0.0/0"
    );
    let added = lab.good("AuthorizeSecurityGroupIngress", ssh(&id));
    let rule = text(&added, "/SecurityGroupRules/0/SecurityGroupRuleId");
    assert!(rule.starts_with("sgr-0"), "{rule}");
    // Bits behind the prefix are cleared.
    assert_eq!(added["SecurityGroupRules"][0]["CidrIpv4"], "203.0.113.0/24");
    assert_eq!(
        lab.bad("AuthorizeSecurityGroupIngress", ssh(&id)),
        "InvalidPermission.Duplicate: the specified rule \"peer: 203.0.113.0/24, TCP, from port: 22, to port: 22, \
         ALLOW\" already exists"
    );
    let shown = described(&mut lab, &id);
    assert_eq!(shown["IpPermissions"][0]["FromPort"], 22);
    let filtered = json!({"Filters": [{"Name": "ip-permission.cidr", "Values": ["203.0.113.*"]}]});
    let found = lab.good("DescribeSecurityGroups", filtered);
    assert_eq!(found["SecurityGroups"].as_array().map(Vec::len), Some(1));
    let gone = lab.good("RevokeSecurityGroupIngress", ssh(&id));
    assert_eq!(
        gone["RevokedSecurityGroupRules"][0]["SecurityGroupRuleId"],
        rule.as_str()
    );
    assert_eq!(
        code(&lab.bad("RevokeSecurityGroupIngress", ssh(&id))),
        "InvalidPermission.NotFound"
    );
    let by_id = json!({"GroupId": id, "SecurityGroupRuleIds": [rule]});
    assert_eq!(
        code(&lab.bad("RevokeSecurityGroupIngress", by_id)),
        "InvalidSecurityGroupRuleId.NotFound"
    );
}

#[test]
fn rules_are_described_anew() {
    let mut lab = Lab::new();
    let id = group(&mut lab, "web");
    let added = lab.good("AuthorizeSecurityGroupIngress", ssh(&id));
    let rule = text(&added, "/SecurityGroupRules/0/SecurityGroupRuleId");
    let operation = "UpdateSecurityGroupRuleDescriptionsIngress";
    let mut named = ssh(&id);
    named["IpPermissions"][0]["IpRanges"][0]["Description"] = json!("office");
    assert_eq!(lab.good(operation, named.clone()), json!({"Return": true}));
    let note = "/IpPermissions/0/IpRanges/0/Description";
    assert_eq!(described(&mut lab, &id).pointer(note), Some(&json!("office")));
    let by_id = |description: &str| {
        let row = json!({"SecurityGroupRuleId": rule, "Description": description});
        json!({"GroupId": id, "SecurityGroupRuleDescriptions": [row]})
    };
    lab.good(operation, by_id("home"));
    assert_eq!(described(&mut lab, &id).pointer(note), Some(&json!("home")));
    lab.good(operation, by_id(""));
    assert_eq!(described(&mut lab, &id).pointer(note), None);
    named["SecurityGroupRuleDescriptions"] = by_id("x")["SecurityGroupRuleDescriptions"].clone();
    named["GroupId"] = json!("web");
    named["DryRun"] = json!(true);
    let mends = [
        json!({"GroupId": id}),
        json!({"SecurityGroupRuleDescriptions": null}),
        json!({"DryRun": null}),
    ];
    assert_eq!(
        column(&mut lab, operation, named.clone(), &mends),
        [
            "InvalidGroupId.Malformed",
            "InvalidParameterCombination",
            "DryRunOperation",
            "ok"
        ]
    );
    // The other direction has no such rule.
    let other = "UpdateSecurityGroupRuleDescriptionsEgress";
    let mut out = ssh(&id);
    assert_eq!(code(&lab.bad(other, out.clone())), "InvalidPermission.NotFound");
    out = by_id("x");
    assert_eq!(code(&lab.bad(other, out)), "InvalidSecurityGroupRuleId.NotFound");
    assert_eq!(code(&lab.bad(other, json!({"GroupId": id}))), "MissingParameter");
}

#[test]
fn the_default_group_is_stored_once_it_changes() {
    let mut lab = Lab::new();
    let all = lab.good("DescribeSecurityGroups", json!({}));
    let id = text(&all, "/SecurityGroups/0/GroupId");
    assert!(
        lab.cloud
            .state()
            .region(lab.region)
            .unwrap()
            .security_groups
            .is_empty()
    );
    lab.good("AuthorizeSecurityGroupIngress", ssh(&id));
    let shown = described(&mut lab, &id);
    assert_eq!(shown["GroupName"], "default");
    assert_eq!(shown["IpPermissions"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        code(&lab.bad("DeleteSecurityGroup", json!({"GroupId": id}))),
        "CannotDelete"
    );
    let by_name = json!({"GroupName": "default"});
    assert_eq!(code(&lab.bad("DeleteSecurityGroup", by_name)), "CannotDelete");
}

#[test]
fn what_is_used_stays() {
    let mut lab = Lab::new();
    let (web, database) = (group(&mut lab, "web"), group(&mut lab, "database"));
    let from_web = json!({"GroupId": database, "IpPermissions": [{
        "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "UserIdGroupPairs": [{"GroupId": web}],
    }]});
    lab.good("AuthorizeSecurityGroupIngress", from_web.clone());
    let deletion = json!({"GroupId": web});
    assert_eq!(
        lab.bad("DeleteSecurityGroup", deletion.clone()),
        format!("DependencyViolation: resource {web} has a dependent object")
    );
    lab.good("RevokeSecurityGroupIngress", from_web);
    let image = lab.image("web");
    let launch = json!({
        "ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1, "SecurityGroupIds": [web],
    });
    let launched = lab.good("RunInstances", launch);
    let instance = text(&launched, "/Instances/0/InstanceId");
    assert_eq!(launched["Instances"][0]["SecurityGroups"][0]["GroupName"], "web");
    assert_eq!(
        code(&lab.bad("DeleteSecurityGroup", deletion.clone())),
        "DependencyViolation"
    );
    let both = json!({"InstanceId": instance, "Groups": [web, database]});
    lab.good("ModifyInstanceAttribute", both);
    lab.good("TerminateInstances", json!({"InstanceIds": [instance]}));
    lab.wait(2);
    assert_eq!(lab.good("DeleteSecurityGroup", deletion)["GroupId"], web.as_str());
    let named = json!({
        "ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1, "SecurityGroups": ["database"],
    });
    let launched = lab.good("RunInstances", named);
    assert_eq!(
        launched["Instances"][0]["SecurityGroups"][0]["GroupId"],
        database.as_str()
    );
    // Nobody else sees any of it.
    let error = lab.partner("DeleteSecurityGroup", json!({"GroupId": database}));
    assert_eq!(code(&error.unwrap_err()), "InvalidGroup.NotFound");
}

#[test]
fn mistakes_in_their_order() {
    let mut lab = Lab::new();
    group(&mut lab, "taken");
    let codes = column(
        &mut lab,
        "CreateSecurityGroup",
        json!({
            "GroupName": "sg-web", "Description": "é", "VpcId": "vpc-0fedcba9876543210", "DryRun": true,
            "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "a", "Value": "b"}]}],
        }),
        &[
            json!({"GroupName": "default"}),
            json!({"GroupName": "taken"}),
            json!({"Description": "fine"}),
            json!({"TagSpecifications": null}),
            json!({"DryRun": null}),
            json!({"VpcId": null}),
            json!({"GroupName": "new"}),
        ],
    );
    assert_eq!(
        codes,
        [
            "InvalidParameterValue",
            "InvalidGroup.Reserved",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidVpcID.NotFound",
            "InvalidGroup.Duplicate",
            "ok"
        ]
    );
}

#[test]
fn rules_must_make_sense() {
    let mut lab = Lab::new();
    let id = group(&mut lab, "web");
    for (permission, message) in [
        (json!({"IpProtocol": "tpc"}), "Unknown protocol."),
        (
            json!({"IpProtocol": "tcp", "FromPort": 22, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}),
            "Must specify both from and to ports with TCP/UDP.",
        ),
        (
            json!({"IpProtocol": "tcp", "FromPort": 30, "ToPort": 22, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}),
            "Invalid TCP/UDP port range (30:22)",
        ),
        (
            json!({"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0"}]}),
            "CIDR block 10.0.0.0 is malformed",
        ),
        (
            json!({"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/33"}]}),
            "CIDR block 10.0.0.0/33 is malformed",
        ),
        (json!({"IpProtocol": "-1"}), "it must name"),
    ] {
        let input = json!({"GroupId": id, "IpPermissions": [permission]});
        let error = lab.bad("AuthorizeSecurityGroupIngress", input);
        assert!(error.contains(message), "{error}");
    }
    let simple =
        json!({"GroupName": "web", "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "0.0.0.0/0"});
    lab.good("AuthorizeSecurityGroupIngress", simple);
    let six = json!({"GroupId": id, "IpPermissions": [{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "2001:db8::1/32"}]}]});
    let answer = lab.good("AuthorizeSecurityGroupEgress", six);
    assert_eq!(answer["SecurityGroupRules"][0]["CidrIpv6"], "2001:db8::/32");
}

#[test]
fn all_ids_are_long() {
    let mut lab = Lab::new();
    let answer = lab.good("DescribeIdFormat", json!({"Resource": "instance"}));
    assert_eq!(
        answer["Statuses"],
        json!([{"Resource": "instance", "UseLongIds": true}])
    );
    assert_eq!(
        code(&lab.bad("DescribeIdFormat", json!({"Resource": "pony"}))),
        "InvalidParameterValue"
    );
}
