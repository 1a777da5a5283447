//! The table of resources, row by row: whoever adds a type finds here what its row lacks.

use crate::rules::resource::row::Tags;
use crate::rules::resource::{RESOURCES, Resource, choices, of_id};
use crate::state::TABLES;
use crate::testkit::{Lab, code, text};
use crate::tx::Tx;
use crate::world::places::{STRANGER, YOU};
use api::{Member, Operation, Shape};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Tables that hold no resource of their own, and whose part what is in them is.
const PARTS: &[(&str, &str)] = &[
    ("key_aliases", "names of keys"),
    ("bin", "images and snapshots"),
    ("fast_restores", "what is arranged for a snapshot"),
    ("fast_launches", "what is arranged for an image"),
    ("store_tasks", "what is arranged for an image; known by it"),
    ("buckets", "a place of S3, of which the lab has only a command"),
];

#[test]
fn every_table_has_its_row() {
    let rows: BTreeSet<&str> = RESOURCES.iter().map(|row| row.table).collect();
    for table in TABLES {
        let part = PARTS.iter().any(|(name, _)| name == table);
        assert!(rows.contains(table) != part, "{table} is in one of the two lists");
    }
    for table in rows.iter().filter(|table| !table.is_empty()) {
        assert!(TABLES.contains(table), "there is no table {table}");
    }
}

#[test]
fn a_prefix_and_a_name_mean_one_type() {
    let mut seen = BTreeSet::new();
    for row in RESOURCES {
        assert!(
            seen.insert((row.service.command(), row.name)),
            "{} is there twice",
            row.name
        );
        if !row.prefix.is_empty() {
            assert!(seen.insert(("", row.prefix)), "{} is there twice", row.prefix);
            let id = format!("{}-0123456789abcdef0", row.prefix);
            assert!(of_id(&id).is_some_and(|found| std::ptr::eq(found, *row)));
            assert!(row.check_form(&id).is_ok(), "{id} is a good one");
        }
    }
}

fn member<'o>(members: &'o [Member], name: &str, of: &Operation) -> &'o Member {
    let found = members.iter().find(|member| member.name == name);
    found.unwrap_or_else(|| panic!("{} has no {name}", of.name))
}

#[test]
fn the_call_that_describes_it_is_there() {
    for row in RESOURCES {
        let Some(call) = &row.describe else { continue };
        let operation = api::find_operation(row.service, call.operation).unwrap();
        let (input, output) = (operation.input.members, operation.output.members);
        for name in call.all.iter().chain([&call.ids]) {
            member(input, name, operation);
        }
        let list = member(output, call.list, operation);
        assert!(matches!(list.shape, Shape::List(_)), "{} is no list", call.list);
    }
}

/// A Region with one of each type; gives their ids or names by type.
fn full() -> (Lab, BTreeMap<&'static str, String>) {
    let mut lab = Lab::new();
    let mut ids = BTreeMap::new();
    let launched =
        json!({"ImageId": lab.amazon_image(), "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let answer = lab.good("RunInstances", launched);
    let instance = text(&answer, "/Instances/0/InstanceId");
    ids.insert(
        "network-interface",
        text(&answer, "/Instances/0/NetworkInterfaces/0/NetworkInterfaceId"),
    );
    ids.insert("subnet", text(&answer, "/Instances/0/SubnetId"));
    ids.insert("vpc", text(&answer, "/Instances/0/VpcId"));
    lab.wait(5);
    let volume = json!({"AvailabilityZone": "us-east-1a", "Size": 1});
    ids.insert("volume", text(&lab.good("CreateVolume", volume), "/VolumeId"));
    ids.insert("snapshot", lab.snapshot(1));
    let image = lab.image("web");
    let report = json!({"ImageId": image, "ResourceTypes": [{"ResourceType": "ec2:Instance"}]});
    ids.insert(
        "image-usage-report",
        text(&lab.good("CreateImageUsageReport", report), "/ReportId"),
    );
    let pair = lab.good("CreateKeyPair", json!({"KeyName": "mine"}));
    ids.insert("key-pair", text(&pair, "/KeyPairId"));
    let group = json!({"GroupName": "web", "Description": "web servers"});
    let group = text(&lab.good("CreateSecurityGroup", group), "/GroupId");
    let rules = lab.good("DescribeSecurityGroupRules", json!({}));
    ids.insert(
        "security-group-rule",
        text(&rules, "/SecurityGroupRules/0/SecurityGroupRuleId"),
    );
    ids.insert("security-group", group);
    let data = json!({"ImageId": image, "InstanceType": "t3.micro"});
    let template = json!({"LaunchTemplateName": "web", "LaunchTemplateData": data});
    let template = lab.good("CreateLaunchTemplate", template);
    ids.insert(
        "launch-template",
        text(&template, "/LaunchTemplate/LaunchTemplateId"),
    );
    let fleet = json!({
        "AutoScalingGroupName": "web", "MinSize": 0, "MaxSize": 1, "AvailabilityZones": ["us-east-1a"],
        "LaunchTemplate": {"LaunchTemplateName": "web"},
    });
    lab.good("CreateAutoScalingGroup", fleet);
    ids.insert("autoScalingGroup", "web".to_owned());
    let task = lab.good("CreateReplaceRootVolumeTask", json!({"InstanceId": instance}));
    ids.insert(
        "replace-root-volume-task",
        text(&task, "/ReplaceRootVolumeTask/ReplaceRootVolumeTaskId"),
    );
    let key = lab.good("CreateKey", json!({"Tags": [{"TagKey": "a", "TagValue": "b"}]}));
    ids.insert("key", text(&key, "/KeyMetadata/KeyId"));
    lab.good(
        "PutParameter",
        json!({"Name": "/a", "Type": "String", "Value": "x"}),
    );
    ids.insert("parameter", "/a".to_owned());
    let period = json!({"RetentionPeriodValue": 1, "RetentionPeriodUnit": "DAYS"});
    let rule = json!({"ResourceType": "EBS_SNAPSHOT", "RetentionPeriod": period});
    ids.insert("rule", text(&lab.good("CreateRule", rule), "/Identifier"));
    ids.insert("image", image);
    ids.insert("instance", instance);
    (lab, ids)
}

/// A resource of that type that nobody has.
fn unknown(row: &Resource) -> String {
    match row.prefix {
        "" => "0123456789a".to_owned(),
        prefix => format!("{prefix}-0123456789abcdef0"),
    }
}

#[test]
fn it_is_seen_by_its_owner_and_offered() {
    let (lab, ids) = full();
    let region = lab.region;
    for row in RESOURCES {
        let id = ids
            .get(row.name)
            .unwrap_or_else(|| panic!("make a {} here, too", row.name));
        let mine = Tx::by_itself(lab.cloud.state(), YOU, region).unwrap();
        let other = Tx::by_itself(lab.cloud.state(), STRANGER, region).unwrap();
        assert!(row.exists(&mine, id).is_ok(), "{id}");
        assert!(row.exists(&other, id).is_err(), "{id} is nobody else's business");
        let refused = row.exists(&mine, &unknown(row)).unwrap_err();
        assert!(!refused.code.as_str().is_empty());
        let offered = match row.prefix {
            "" => (row.choices)(&mine),
            prefix => choices(lab.cloud.state(), YOU, region, prefix),
        };
        assert!(!offered.is_empty(), "{} is not offered", row.name);
        if let Some(call) = &row.describe {
            let answer = lab
                .cloud
                .peek(&mine_asks(row, call.operation, json!({ call.ids: [id] })));
            let found = answer.unwrap();
            assert!(
                found[call.list].as_array().is_some_and(|list| list.len() == 1),
                "{found}"
            );
        }
    }
}

fn mine_asks(row: &Resource, operation: &str, input: Value) -> crate::Request {
    crate::Request {
        account: YOU.to_owned(),
        session: None,
        region: "us-east-1".to_owned(),
        operation: api::look_up(row.service, operation).unwrap(),
        input,
    }
}

/// Integrity looks at the state after each of these calls.
#[test]
fn it_is_tagged_as_its_row_says() {
    let (mut lab, ids) = full();
    let tags = json!([{"Key": "who", "Value": "me"}]);
    for row in RESOURCES {
        let id = &ids[row.name];
        let put = |id: &str| json!({"Resources": [id], "Tags": tags});
        match row.tags {
            Tags::Table(_) => {
                lab.good("CreateTags", put(id));
                let filters = json!([{"Name": "resource-id", "Values": [id]}]);
                let listed = lab.good("DescribeTags", json!({"Filters": filters}));
                assert_eq!(text(&listed, "/Tags/0/ResourceType"), row.name);
                let kinds = json!({"ResourceTypeFilters": [format!("ec2:{}", row.name)]});
                let found = lab.good("GetResources", kinds);
                assert!(text(&found, "/ResourceTagMappingList/0/ResourceARN").ends_with(id.as_str()));
                let refused = lab.bad("CreateTags", put(&unknown(row)));
                assert_eq!(code(&refused), (row.not_found)(id).code.as_str());
                let refused = lab.bad("DeleteTags", json!({"Resources": [unknown(row)]}));
                assert_eq!(code(&refused), (row.not_found)(id).code.as_str());
            }
            Tags::Own(_) => assert_eq!(code(&lab.bad("CreateTags", put(id))), "InvalidID"),
        }
    }
    lab.wait(60 * 24 * 30);
}
