//! What tools ask on their way to an image: offerings, credits, interfaces, attributes of networks, rules by their ids,
//! and what they ask of keys.

use crate::testkit::{Lab, code, column, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

fn size(answer: &Value, list: &str) -> usize {
    answer[list].as_array().map_or(0, Vec::len)
}

fn launched(lab: &mut Lab, kind: &str) -> Value {
    let image = lab.amazon_image();
    let input = json!({"ImageId": image, "InstanceType": kind, "MinCount": 1, "MaxCount": 1});
    let id = text(&lab.good("RunInstances", input), "/Instances/0/InstanceId");
    lab.wait(1);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [id]}));
    shown["Reservations"][0]["Instances"][0].clone()
}

#[test]
fn types_are_offered_by_place() {
    let mut lab = Lab::new();
    let all = size(&lab.good("DescribeInstanceTypes", json!({})), "InstanceTypes");
    let by_region = lab.good("DescribeInstanceTypeOfferings", json!({}));
    assert_eq!(size(&by_region, "InstanceTypeOfferings"), all);
    assert_eq!(by_region["InstanceTypeOfferings"][0]["Location"], "us-east-1");
    let filters = json!([{"Name": "instance-type", "Values": ["t3.micro"]}]);
    for (by, place) in [
        ("availability-zone", "us-east-1a"),
        ("availability-zone-id", "use1-az1"),
    ] {
        let asked = json!({"LocationType": by, "Filters": filters});
        let found = lab.good("DescribeInstanceTypeOfferings", asked);
        // The oldest zone has no types of the Nitro System.
        assert_eq!(size(&found, "InstanceTypeOfferings"), 5, "{found}");
        assert_eq!(found["InstanceTypeOfferings"][0]["Location"], place);
    }
    let asked = json!({"LocationType": "availability-zone", "MaxResults": 5});
    let first = lab.good("DescribeInstanceTypeOfferings", asked);
    let next = json!({"LocationType": "availability-zone", "NextToken": first["NextToken"]});
    let rest = lab.good("DescribeInstanceTypeOfferings", next);
    let whole = json!({"LocationType": "availability-zone"});
    let whole = lab.good("DescribeInstanceTypeOfferings", whole);
    let both = size(&first, "InstanceTypeOfferings") + size(&rest, "InstanceTypeOfferings");
    assert_eq!(both, size(&whole, "InstanceTypeOfferings"));
    let mends = [
        json!({"MaxResults": null}),
        json!({"Filters": []}),
        json!({"LocationType": "outpost"}),
        json!({"DryRun": false}),
    ];
    let mistakes = json!({
        "MaxResults": 1, "Filters": [{"Name": "zone", "Values": ["a"]}], "LocationType": "city", "DryRun": true,
    });
    assert_eq!(
        column(&mut lab, "DescribeInstanceTypeOfferings", mistakes, &mends),
        [
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "DryRunOperation",
            "ok"
        ]
    );
}

#[test]
fn credits_are_shown_of_those_that_have_them() {
    let mut lab = Lab::new();
    let burstable = launched(&mut lab, "t3.micro");
    let careful = launched(&mut lab, "t2.micro");
    let steady = launched(&mut lab, "m5.large");
    let id = |instance: &Value| text(instance, "/InstanceId");
    let all = lab.good("DescribeInstanceCreditSpecifications", json!({}));
    assert_eq!(
        all["InstanceCreditSpecifications"],
        json!([{"InstanceId": id(&burstable), "CpuCredits": "unlimited"}])
    );
    let asked = json!({"InstanceIds": [id(&careful)]});
    let one = lab.good("DescribeInstanceCreditSpecifications", asked);
    assert_eq!(one["InstanceCreditSpecifications"][0]["CpuCredits"], "standard");
    let mends = [
        json!({"InstanceIds": ["i-0fedcba9876543210"]}),
        json!({"DryRun": false}),
        json!({"InstanceIds": [id(&steady)]}),
        json!({"InstanceIds": [id(&careful), id(&burstable)]}),
    ];
    let mistakes = json!({"InstanceIds": ["t3"], "DryRun": true});
    assert_eq!(
        column(&mut lab, "DescribeInstanceCreditSpecifications", mistakes, &mends),
        [
            "InvalidInstanceID.Malformed",
            "DryRunOperation",
            "InvalidInstanceID.NotFound",
            "UnsupportedOperation",
            "ok"
        ]
    );
    assert_eq!(
        lab.partner("DescribeInstanceCreditSpecifications", json!({})),
        Ok(json!({"InstanceCreditSpecifications": []}))
    );
}

#[test]
fn interfaces_come_and_go_with_their_instances() {
    let mut lab = Lab::new();
    assert_eq!(
        lab.good("DescribeNetworkInterfaces", json!({})),
        json!({"NetworkInterfaces": []})
    );
    let instance = launched(&mut lab, "t3.micro");
    let id = text(&instance, "/NetworkInterfaces/0/NetworkInterfaceId");
    let tags = json!({"Resources": [id], "Tags": [{"Key": "a", "Value": "b"}]});
    lab.good("CreateTags", tags);
    let shown = lab.good("DescribeNetworkInterfaces", json!({"NetworkInterfaceIds": [id]}));
    let shown = &shown["NetworkInterfaces"][0];
    for member in [
        "MacAddress",
        "PrivateIpAddress",
        "SubnetId",
        "Groups",
        "Association",
    ] {
        assert_eq!(
            shown[member], instance["NetworkInterfaces"][0][member],
            "{member}"
        );
    }
    assert_eq!(shown["Attachment"]["InstanceId"], instance["InstanceId"]);
    assert_eq!(
        shown["AvailabilityZone"],
        instance["Placement"]["AvailabilityZone"]
    );
    assert_eq!(shown["TagSet"], json!([{"Key": "a", "Value": "b"}]));
    let group = text(&instance, "/SecurityGroups/0/GroupId");
    for (name, value, count) in [
        ("group-id", group.as_str(), 1),
        (
            "attachment.instance-id",
            instance["InstanceId"].as_str().unwrap(),
            1,
        ),
        ("description", "EFS*", 0),
        ("requester-id", "*", 0),
        ("tag-key", "a", 1),
        ("status", "available", 0),
    ] {
        let asked = json!({"Filters": [{"Name": name, "Values": [value]}]});
        let found = lab.good("DescribeNetworkInterfaces", asked);
        assert_eq!(size(&found, "NetworkInterfaces"), count, "{name}");
    }
    lab.good(
        "TerminateInstances",
        json!({"InstanceIds": [instance["InstanceId"]]}),
    );
    lab.wait(2);
    assert_eq!(
        lab.bad("DescribeNetworkInterfaces", json!({"NetworkInterfaceIds": [id]})),
        format!("InvalidNetworkInterfaceID.NotFound: The networkInterface ID '{id}' does not exist")
    );
}

#[test]
fn the_default_network_has_the_default_attributes() {
    let mut lab = Lab::new();
    let vpc = text(&lab.good("DescribeVpcs", json!({})), "/Vpcs/0/VpcId");
    for (attribute, member, value) in [
        ("enableDnsSupport", "EnableDnsSupport", true),
        ("enableDnsHostnames", "EnableDnsHostnames", true),
        (
            "enableNetworkAddressUsageMetrics",
            "EnableNetworkAddressUsageMetrics",
            false,
        ),
    ] {
        let asked = json!({"VpcId": vpc, "Attribute": attribute});
        assert_eq!(
            lab.good("DescribeVpcAttribute", asked),
            json!({member: {"Value": value}, "VpcId": vpc})
        );
    }
    let mends = [
        json!({"Attribute": "color"}),
        json!({"Attribute": "enableDnsSupport"}),
        json!({"DryRun": false}),
        json!({"VpcId": vpc}),
    ];
    let mistakes = json!({"VpcId": "vpc-0fedcba9876543210", "DryRun": true});
    assert_eq!(
        column(&mut lab, "DescribeVpcAttribute", mistakes, &mends),
        [
            "MissingParameter",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidVpcID.NotFound",
            "ok"
        ]
    );
}

/// A group with one rule: its id and the rule's.
fn group(lab: &mut Lab) -> (String, String) {
    let input = json!({"GroupName": "web", "Description": "for tests"});
    let group = text(&lab.good("CreateSecurityGroup", input), "/GroupId");
    let rule = json!({"GroupId": group, "IpPermissions": [{
        "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "1.2.3.4/32", "Description": "ssh"}],
    }], "TagSpecifications": [{"ResourceType": "security-group-rule", "Tags": [{"Key": "a", "Value": "b"}]}]});
    let added = lab.good("AuthorizeSecurityGroupIngress", rule);
    (group, text(&added, "/SecurityGroupRules/0/SecurityGroupRuleId"))
}

#[test]
fn rules_are_listed_one_by_one() {
    let mut lab = Lab::new();
    let (group, rule) = group(&mut lab);
    let filters = |name: &str, value: &str| json!({"Filters": [{"Name": name, "Values": [value]}]});
    let of_group = lab.good("DescribeSecurityGroupRules", filters("group-id", &group));
    assert_eq!(size(&of_group, "SecurityGroupRules"), 2);
    let by_id = lab.good(
        "DescribeSecurityGroupRules",
        json!({"SecurityGroupRuleIds": [rule]}),
    );
    let shown = &by_id["SecurityGroupRules"][0];
    assert_eq!(
        (&shown["Description"], &shown["IsEgress"]),
        (&json!("ssh"), &json!(false))
    );
    assert_eq!(shown["Tags"], json!([{"Key": "a", "Value": "b"}]));
    for (name, value, count) in [
        ("tag:a", "b", 1),
        ("tag-value", "b", 1),
        ("security-group-rule-id", rule.as_str(), 1),
        ("group-id", "sg-0fedcba9876543210", 0),
    ] {
        let found = lab.good("DescribeSecurityGroupRules", filters(name, value));
        assert_eq!(size(&found, "SecurityGroupRules"), count, "{name}");
    }
    assert_eq!(
        lab.bad("DescribeSecurityGroupRules", filters("group-id", "foobar")),
        "InvalidGroupId.Malformed: The security group ID 'foobar' is malformed"
    );
    let unknown = json!({"SecurityGroupRuleIds": ["sgr-0fedcba9876543210"]});
    assert_eq!(
        lab.bad("DescribeSecurityGroupRules", unknown),
        "InvalidSecurityGroupRuleId.NotFound: The security group rule ID 'sgr-0fedcba9876543210' does not exist"
    );
    let theirs = lab.partner(
        "DescribeSecurityGroupRules",
        json!({"SecurityGroupRuleIds": [rule]}),
    );
    assert_eq!(code(&theirs.unwrap_err()), "InvalidSecurityGroupRuleId.NotFound");
}

// The order and the words of these were seen at AWS.
#[test]
fn rules_are_replaced_after_these_checks() {
    let mut lab = Lab::new();
    let (group, rule) = group(&mut lab);
    let says = |id: &str, rule: Value| json!({"SecurityGroupRules": [{"SecurityGroupRuleId": id, "SecurityGroupRule": rule}]});
    let unknown = "sgr-00000000";
    let mends = [
        json!({"GroupId": "sg-00000000"}),
        json!({"DryRun": false}),
        json!({"GroupId": group}),
        says(&rule, json!({})),
        says(&rule, json!({"IpProtocol": "udp", "FromPort": 1})),
        says(&rule, json!({"IpProtocol": "udp", "FromPort": 1, "ToPort": 2})),
        says(
            &rule,
            json!({"IpProtocol": "-1", "CidrIpv4": "1.1.1.1/32", "CidrIpv6": "::/0"}),
        ),
        says(&rule, json!({"IpProtocol": "-1", "PrefixListId": "pl-1"})),
        says(
            &rule,
            json!({"IpProtocol": "-1", "ReferencedGroupId": "sg-0fedcba9876543210"}),
        ),
        says(
            &rule,
            json!({"IpProtocol": "udp", "FromPort": 1, "ToPort": 2, "CidrIpv4": "2.3.4.5/32"}),
        ),
    ];
    let mut mistakes = says(unknown, json!({}));
    mistakes["GroupId"] = json!("badcompany");
    mistakes["DryRun"] = json!(true);
    assert_eq!(
        column(&mut lab, "ModifySecurityGroupRules", mistakes, &mends),
        [
            "InvalidGroupId.Malformed",
            "DryRunOperation",
            "InvalidGroup.NotFound",
            "InvalidSecurityGroupRuleId.NotFound",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "MissingParameter",
            "InvalidParameterCombination",
            "InvalidPrefixListID.NotFound",
            "InvalidGroup.NotFound",
            "ok",
        ]
    );
    let shown = lab.good(
        "DescribeSecurityGroupRules",
        json!({"SecurityGroupRuleIds": [rule]}),
    );
    let shown = &shown["SecurityGroupRules"][0];
    assert_eq!(
        (&shown["IpProtocol"], &shown["CidrIpv4"]),
        (&json!("udp"), &json!("2.3.4.5/32"))
    );
    assert_eq!(shown.get("Description"), None);
    let half = json!({"GroupId": group, "IpPermissions": [{"IpProtocol": "tcp", "ToPort": 22}]});
    assert_eq!(
        lab.bad("AuthorizeSecurityGroupIngress", half),
        "InvalidParameterValue: Invalid value for portRange. Must specify both from and to ports with TCP/UDP."
    );
    let other =
        json!({"GroupId": group, "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "0.0.0.0/0"});
    lab.good("AuthorizeSecurityGroupIngress", other);
    let mut same = says(
        &rule,
        json!({"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIpv4": "0.0.0.0/0"}),
    );
    same["GroupId"] = json!(group);
    assert_eq!(
        code(&lab.bad("ModifySecurityGroupRules", same)),
        "InvalidPermission.Duplicate"
    );
}

#[test]
fn names_and_grants_of_a_key_are_taken_away() {
    let mut lab = Lab::new();
    let tags = json!({"Tags": [{"TagKey": "b", "TagValue": "2"}, {"TagKey": "a", "TagValue": "1"}]});
    let key = text(&lab.good("CreateKey", tags), "/KeyMetadata/KeyId");
    let listed = lab.good("ListResourceTags", json!({"KeyId": key, "Limit": 1}));
    assert_eq!(listed["Tags"], json!([{"TagKey": "a", "TagValue": "1"}]));
    assert_eq!(listed["Truncated"], true);
    assert_eq!(
        lab.good("GetKeyRotationStatus", json!({"KeyId": key})),
        json!({"KeyRotationEnabled": false, "KeyId": key})
    );
    lab.good(
        "CreateAlias",
        json!({"AliasName": "alias/web", "TargetKeyId": key}),
    );
    let alias = json!({"AliasName": "alias/web"});
    let theirs = lab.call_as(PARTNER, "DeleteAlias", alias.clone());
    assert_eq!(code(&theirs.unwrap_err()), "NotFoundException");
    lab.good("DeleteAlias", alias.clone());
    assert_eq!(
        lab.bad("DeleteAlias", alias),
        format!("NotFoundException: Alias arn:aws:kms:us-east-1:{YOU}:alias/web is not found.")
    );
    assert_eq!(
        code(&lab.bad("DescribeKey", json!({"KeyId": "alias/web"}))),
        "NotFoundException"
    );
    let reserved = json!({"AliasName": "alias/aws/ebs"});
    assert_eq!(code(&lab.bad("DeleteAlias", reserved)), "NotAuthorizedException");
    let grant = json!({
        "KeyId": key, "GranteePrincipal": format!("arn:aws:iam::{PARTNER}:root"), "Operations": ["DescribeKey"],
    });
    let grant = text(&lab.good("CreateGrant", grant), "/GrantId");
    let arn = format!("arn:aws:kms:us-east-1:{YOU}:key/{key}");
    assert!(lab.call_as(PARTNER, "DescribeKey", json!({"KeyId": arn})).is_ok());
    let mends = [
        json!({"GrantId": grant, "DryRun": true}),
        json!({"DryRun": false}),
        json!({"GrantId": grant}),
    ];
    let mistakes = json!({"KeyId": key, "GrantId": "0"});
    assert_eq!(
        column(&mut lab, "RevokeGrant", mistakes, &mends),
        [
            "NotFoundException",
            "DryRunOperationException",
            "ok",
            "NotFoundException"
        ]
    );
    let theirs = lab.call_as(PARTNER, "DescribeKey", json!({"KeyId": arn}));
    assert_eq!(code(&theirs.unwrap_err()), "AccessDeniedException");
}
