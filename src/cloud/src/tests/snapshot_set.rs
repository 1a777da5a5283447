//! Snapshots of several volumes of an instance.

use crate::testkit::{Lab, code, column, text};
use crate::world::places::YOU;
use serde_json::{Value, json};

/// A running instance with a root volume and one more, and the ids of the two.
pub(super) fn machine(lab: &mut Lab) -> (String, String, String) {
    let image = lab.amazon_image();
    let launch = json!({
        "ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1,
        "BlockDeviceMappings": [{"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": 3}}],
    });
    let id = text(&lab.good("RunInstances", launch), "/Instances/0/InstanceId");
    lab.wait(5);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [id]}));
    let mappings = shown.pointer("/Reservations/0/Instances/0/BlockDeviceMappings");
    let volume = |device: &str| {
        let all = mappings.and_then(Value::as_array).unwrap();
        let mut found = all.iter().filter(|mapping| mapping["DeviceName"] == device);
        text(found.next().unwrap(), "/Ebs/VolumeId")
    };
    (id, volume("/dev/xvda"), volume("/dev/sdf"))
}

#[test]
fn a_set_is_of_one_moment() {
    let mut lab = Lab::new();
    let (instance, root, data) = machine(&mut lab);
    lab.good(
        "CreateTags",
        json!({"Resources": [data], "Tags": [{"Key": "disk", "Value": "data"}, {"Key": "team", "Value": "b"}]}),
    );
    let input = json!({
        "InstanceSpecification": {"InstanceId": instance}, "Description": "before", "CopyTagsFromSource": "volume",
        "TagSpecifications": [{"ResourceType": "snapshot", "Tags": [{"Key": "team", "Value": "a"}]}],
    });
    let now = lab.cloud.now().to_string();
    let made = lab.good("CreateSnapshots", input);
    let all = made["Snapshots"].as_array().unwrap();
    assert_eq!(all.len(), 2);
    let second = text(&all[1], "/SnapshotId");
    assert_eq!(
        all[1],
        json!({
            "Description": "before", "Tags": [{"Key": "team", "Value": "a"}, {"Key": "disk", "Value": "data"}],
            "Encrypted": false, "VolumeId": data, "State": "pending", "VolumeSize": 3, "StartTime": now,
            "Progress": "", "OwnerId": YOU, "SnapshotId": second,
        })
    );
    assert_eq!(all[0]["VolumeId"], root.as_str());
    assert_eq!(all[0]["Tags"], json!([{"Key": "team", "Value": "a"}]));
    let soon = json!({"InstanceSpecification": {"InstanceId": instance, "ExcludeDataVolumeIds": [data]}});
    assert_eq!(
        code(&lab.bad("CreateSnapshots", soon)),
        "SnapshotCreationPerVolumeRateExceeded"
    );
    lab.wait(30);
    let done = lab.good("DescribeSnapshots", json!({"SnapshotIds": [second]}));
    assert_eq!(done["Snapshots"][0]["State"], "completed");
    let only_data = json!({"InstanceSpecification": {"InstanceId": instance, "ExcludeBootVolume": true}});
    let made = lab.good("CreateSnapshots", only_data);
    assert_eq!(made["Snapshots"].as_array().map(Vec::len), Some(1));
    assert_eq!(made["Snapshots"][0]["VolumeId"], data.as_str());
}

#[test]
fn order_of_checks_of_sets() {
    let mut lab = Lab::new();
    let (instance, root, data) = machine(&mut lab);
    let elsewhere = "vol-0fedcba9876543210";
    let specification = |id: &str, volumes: Value| json!({"InstanceId": id, "ExcludeBootVolume": true, "ExcludeDataVolumeIds": volumes});
    let with = |volumes: Value| json!({"InstanceSpecification": specification(&instance, volumes)});
    let input = json!({
        "InstanceSpecification": specification("x", json!(vec!["x"; 41])), "Description": "é",
        "CopyTagsFromSource": "instance", "DryRun": true, "OutpostArn": "arn:aws:outposts:x",
        "TagSpecifications": [{"ResourceType": "volume", "Tags": [{"Key": "a", "Value": "b"}]}],
    });
    let mends = [
        json!({"InstanceSpecification": specification("i-0fedcba9876543210", json!(vec!["x"; 41]))}),
        json!({"InstanceSpecification": specification("i-0fedcba9876543210", json!(["x"]))}),
        json!({"InstanceSpecification": specification("i-0fedcba9876543210", json!([root]))}),
        json!({"Description": null}),
        json!({"CopyTagsFromSource": "volume"}),
        json!({"TagSpecifications": null}),
        json!({"DryRun": null}),
        with(json!([root])),
        json!({"OutpostArn": null}),
        with(json!([elsewhere])),
        with(json!([data])),
        with(json!([])),
    ];
    assert_eq!(
        column(&mut lab, "CreateSnapshots", input, &mends),
        [
            "InvalidInstanceID.Malformed",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidInstanceID.NotFound",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterCombination",
            "ok",
        ]
    );
}
