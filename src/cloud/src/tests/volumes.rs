//! Volumes: made, attached, modified, detached, deleted.

use crate::testkit::{Lab, code, column, text};
use api::Span;
use serde_json::{Value, json};

fn state(lab: &mut Lab, volume: &str) -> String {
    let answer = lab.good("DescribeVolumes", json!({"VolumeIds": [volume]}));
    text(&answer, "/Volumes/0/State")
}

fn empty(lab: &mut Lab) -> String {
    let asked = json!({"AvailabilityZone": "us-east-1a", "Size": 8, "VolumeType": "gp3"});
    let volume = text(&lab.good("CreateVolume", asked), "/VolumeId");
    lab.wait(1);
    volume
}

/// A running instance in us-east-1a.
fn instance(lab: &mut Lab) -> String {
    let image = lab.amazon_image();
    let asked = json!({
        "ImageId": image, "MinCount": 1, "MaxCount": 1, "InstanceType": "t3.micro",
        "Placement": {"AvailabilityZone": "us-east-1a"},
    });
    let instance = text(&lab.good("RunInstances", asked), "/Instances/0/InstanceId");
    lab.wait(5);
    instance
}

#[test]
fn created_as_ec2_answers() {
    let mut lab = Lab::new();
    let answer = lab.good(
        "CreateVolume",
        json!({"AvailabilityZone": "us-east-1a", "Size": 1}),
    );
    let volume = text(&answer, "/VolumeId");
    let mut expected = json!({
        "Iops": 100, "Tags": [], "VolumeType": "gp2", "MultiAttachEnabled": false,
        "Size": 1, "SnapshotId": "", "AvailabilityZone": "us-east-1a", "State": "creating", "Encrypted": false,
        "CreateTime": "2026-11-23T09:00:00.000Z",
    });
    expected["VolumeId"] = json!(volume);
    expected["AvailabilityZoneId"] = answer["AvailabilityZoneId"].clone();
    assert_eq!(answer, expected);
    lab.wait(1);
    let shown = lab.good("DescribeVolumes", json!({}));
    assert_eq!(shown["Volumes"][0]["State"], "available");
    assert_eq!(shown["Volumes"][0]["Attachments"], json!([]));
    assert_eq!(shown["Volumes"][0].get("Tags"), None);
    assert_eq!(
        lab.partner("DescribeVolumes", json!({})).unwrap()["Volumes"],
        json!([])
    );
}

#[test]
fn one_mistake_at_a_time() {
    let mut lab = Lab::new();
    let mistakes = json!({
        "AvailabilityZone": "us-east-1z", "AvailabilityZoneId": "use1-az1", "SnapshotId": "snap-1",
        "VolumeType": "gp9", "KmsKeyId": "alias/mine", "Iops": 3000, "DryRun": true,
        "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "a", "Value": "b"}]}],
    });
    let mends = [
        json!({"AvailabilityZoneId": null}),
        json!({"SnapshotId": "snap-0fedcba9876543210"}),
        json!({"VolumeType": "gp2"}),
        json!({"AvailabilityZone": "us-east-1a"}),
        json!({"Encrypted": true}),
        json!({"Iops": null}),
        json!({"TagSpecifications": null}),
        json!({"DryRun": null}),
        json!({"SnapshotId": null}),
        json!({"Size": 8}),
    ];
    assert_eq!(
        column(&mut lab, "CreateVolume", mistakes, &mends),
        [
            "InvalidParameterCombination",
            "InvalidSnapshotID.Malformed",
            "UnknownVolumeType",
            "InvalidZone.NotFound",
            "InvalidParameterDependency",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidSnapshot.NotFound",
            "MissingParameter",
            "ok",
        ]
    );
    assert_eq!(
        lab.bad("CreateVolume", json!({"Size": 1})),
        "MissingParameter: The request must contain the parameter zone"
    );
    assert_eq!(
        lab.bad("CreateVolume", json!({"AvailabilityZone": "us-east-1a"})),
        "MissingParameter: The request must contain the parameter size/snapshot"
    );
}

#[test]
fn a_small_size_is_raised_to_the_snapshots() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    let asked = json!({"AvailabilityZone": "us-east-1b", "Size": 1, "SnapshotId": snapshot});
    assert_eq!(lab.good("CreateVolume", asked)["Size"], 8);
}

#[test]
fn a_token_makes_one_volume() {
    let mut lab = Lab::new();
    let asked = json!({"AvailabilityZone": "us-east-1a", "Size": 1, "ClientToken": "T"});
    let first = text(&lab.good("CreateVolume", asked.clone()), "/VolumeId");
    lab.wait(1);
    let second = lab.good("CreateVolume", asked.clone());
    assert_eq!(
        (text(&second, "/VolumeId"), text(&second, "/State")),
        (first.clone(), "available".into())
    );
    // A zone is the same by its name and by its id.
    let zone = text(&second, "/AvailabilityZoneId");
    let by_id = json!({"AvailabilityZoneId": zone, "Size": 1, "ClientToken": "T"});
    assert_eq!(text(&lab.good("CreateVolume", by_id), "/VolumeId"), first);
    let mut other = asked.clone();
    other["Size"] = json!(2);
    assert_eq!(
        code(&lab.bad("CreateVolume", other)),
        "IdempotentParameterMismatch"
    );
    lab.good("DeleteVolume", json!({"VolumeId": first}));
    lab.wait(1);
    assert!(
        lab.bad("CreateVolume", asked)
            .contains("has already been deleted")
    );
}

#[test]
fn deleted_ones_disappear_and_their_tags_with_them() {
    let mut lab = Lab::new();
    let volume = empty(&mut lab);
    lab.good(
        "CreateTags",
        json!({"Resources": [volume], "Tags": [{"Key": "a", "Value": "b"}]}),
    );
    assert_eq!(
        code(&lab.bad("DeleteVolume", json!({"VolumeId": "vol-x", "DryRun": true}))),
        "InvalidParameterValue"
    );
    assert_eq!(lab.good("DeleteVolume", json!({"VolumeId": volume})), json!({}));
    assert_eq!(state(&mut lab, &volume), "deleting");
    lab.wait(1);
    assert_eq!(
        lab.bad("DescribeVolumes", json!({"VolumeIds": [volume]})),
        format!("InvalidVolume.NotFound: The volume '{volume}' does not exist.")
    );
    assert_eq!(lab.good("DescribeTags", json!({}))["Tags"], json!([]));
}

#[test]
fn an_unusable_key_is_noticed_late() {
    let mut lab = Lab::new();
    let asked = json!({
        "AvailabilityZone": "us-east-1a", "Size": 1, "Encrypted": true,
        "KmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    });
    let volume = text(&lab.good("CreateVolume", asked), "/VolumeId");
    lab.wait(1);
    assert_eq!(
        code(&lab.bad("DescribeVolumes", json!({"VolumeIds": [volume]}))),
        "InvalidVolume.NotFound"
    );
}

#[test]
fn modified_in_steps_and_four_times_a_day() {
    let mut lab = Lab::new();
    let volume = empty(&mut lab);
    let grow = |size: i64| json!({"VolumeId": volume, "Size": size});
    assert!(
        lab.bad("ModifyVolume", json!({"VolumeId": volume}))
            .contains("at least one of")
    );
    assert!(
        lab.bad("ModifyVolume", grow(4))
            .contains("New size cannot be smaller")
    );
    let mut dry = grow(4);
    dry["DryRun"] = json!(true);
    assert_eq!(code(&lab.bad("ModifyVolume", dry)), "DryRunOperation");
    let answer = lab.good("ModifyVolume", grow(16));
    let modification = &answer["VolumeModification"];
    assert_eq!(modification["ModificationState"], "modifying");
    assert_eq!(
        (&modification["OriginalSize"], &modification["TargetSize"]),
        (&json!(8), &json!(16))
    );
    assert!(lab.bad("ModifyVolume", grow(17)).ends_with("state MODIFYING"));
    lab.cloud.advance(Span::seconds(3));
    assert!(lab.bad("ModifyVolume", grow(17)).ends_with("state OPTIMIZING"));
    let shown = lab.good("DescribeVolumes", json!({}));
    assert_eq!(shown["Volumes"][0]["Size"], 16);
    for size in 17..=19 {
        lab.wait(60);
        lab.good("ModifyVolume", grow(size));
    }
    lab.wait(60);
    let refused = lab.bad("ModifyVolume", grow(20));
    assert_eq!(code(&refused), "VolumeModificationRateExceeded");
    assert!(
        refused.contains("Wait until 2026-11-24T09:01:00.000Z"),
        "{refused}"
    );
    lab.wait(21 * 60);
    lab.good("ModifyVolume", grow(20));
}

#[test]
fn a_type_keeps_its_own_speed() {
    let mut lab = Lab::new();
    let volume = empty(&mut lab);
    let asked = json!({"VolumeId": volume, "VolumeType": "gp2"});
    let answer = lab.good("ModifyVolume", asked);
    assert_eq!(answer["VolumeModification"]["TargetIops"], 100);
    assert_eq!(answer["VolumeModification"].get("TargetThroughput"), None);
    lab.wait(60);
    let asked = json!({"VolumeId": volume, "VolumeType": "io2"});
    assert_eq!(
        code(&lab.bad("ModifyVolume", asked)),
        "InvalidParameterCombination"
    );
}

#[test]
fn listed_by_filters_and_pages() {
    let mut lab = Lab::new();
    for size in 1..=7 {
        let asked = json!({
            "AvailabilityZone": if size < 3 { "us-east-1a" } else { "us-east-1b" }, "Size": size,
            "TagSpecifications": [{"ResourceType": "volume", "Tags": [{"Key": "n", "Value": size.to_string()}]}],
        });
        lab.good("CreateVolume", asked);
    }
    lab.wait(1);
    let count = |lab: &mut Lab, name: &str, value: &str| {
        let filters = json!([{"Name": name, "Values": [value]}]);
        let answer = lab.good("DescribeVolumes", json!({"Filters": filters}));
        answer["Volumes"].as_array().map_or(0, Vec::len)
    };
    for (name, value, expected) in [
        ("availability-zone", "us-east-1a", 2),
        ("size", "3", 1),
        ("tag:n", "?", 7),
        ("tag-key", "n", 7),
        ("tag-value", "5", 1),
        ("status", "in-use", 0),
        ("volume-type", "gp*", 7),
        ("operator.managed", "true", 0),
    ] {
        assert_eq!(count(&mut lab, name, value), expected, "{name}={value}");
    }
    let first = lab.good("DescribeVolumes", json!({"MaxResults": 5}));
    let rest = lab.good(
        "DescribeVolumes",
        json!({"MaxResults": 5, "NextToken": first["NextToken"]}),
    );
    assert_eq!(rest["Volumes"].as_array().map(Vec::len), Some(2));
    assert_eq!(rest.get("NextToken"), None);
    assert_eq!(
        lab.bad("DescribeVolumes", json!({"MaxResults": 4})),
        "InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than 5."
    );
    let one = first["Volumes"][0]["VolumeId"].clone();
    assert_eq!(
        lab.bad("DescribeVolumes", json!({"VolumeIds": [one], "MaxResults": 5})),
        "InvalidParameterCombination: The parameter volumeIdsSet cannot be used with the parameter maxResults"
    );
    assert_eq!(
        lab.bad("DescribeVolumes", json!({"NextToken": "nonsense"})),
        "InvalidParameterValue: Unable to parse pagination token"
    );
    assert_eq!(
        lab.bad(
            "DescribeVolumes",
            json!({"Filters": [{"Name": "colour", "Values": ["red"]}]})
        ),
        "InvalidParameterValue: The filter 'colour' is invalid"
    );
}

#[test]
fn attached_and_detached() {
    let mut lab = Lab::new();
    let (volume, machine) = (empty(&mut lab), instance(&mut lab));
    let at = |device: &str| json!({"VolumeId": volume, "InstanceId": machine, "Device": device});
    assert_eq!(
        lab.bad("AttachVolume", at("/dev/foo")),
        "InvalidParameterValue: Value (/dev/foo) for parameter device is invalid. /dev/foo is not a valid EBS device name."
    );
    assert!(
        lab.bad("AttachVolume", at("/dev/xvda"))
            .ends_with("Attachment point /dev/xvda is already in use")
    );
    let answer = lab.good("AttachVolume", at("/dev/sdf"));
    assert_eq!(
        (text(&answer, "/State"), &answer["DeleteOnTermination"]),
        ("attaching".into(), &Value::Bool(false))
    );
    assert_eq!(state(&mut lab, &volume), "in-use");
    lab.wait(1);
    assert_eq!(
        lab.bad("AttachVolume", at("/dev/sdg")),
        format!("VolumeInUse: {volume} is already attached to an instance")
    );
    assert_eq!(
        lab.bad("DeleteVolume", json!({"VolumeId": volume})),
        format!("VolumeInUse: Volume {volume} is currently attached to {machine}")
    );
    let other = json!({"VolumeId": volume, "Device": "/dev/sdz"});
    assert_eq!(
        code(&lab.bad("DetachVolume", other)),
        "InvalidAttachment.NotFound"
    );
    let answer = lab.good("DetachVolume", json!({"VolumeId": volume}));
    assert_eq!(text(&answer, "/State"), "detaching");
    lab.wait(1);
    assert_eq!(state(&mut lab, &volume), "available");
    assert_eq!(
        lab.bad("DetachVolume", json!({"VolumeId": volume})),
        format!("IncorrectState: Volume '{volume}'is in the 'available' state.")
    );
}

#[test]
fn attaching_goes_wrong_in_order() {
    let mut lab = Lab::new();
    let machine = instance(&mut lab);
    let asked = json!({"AvailabilityZone": "us-east-1b", "Size": 1});
    let elsewhere = text(&lab.good("CreateVolume", asked), "/VolumeId");
    let (unknown_volume, unknown_instance) = ("vol-0fedcba9876543210", "i-0fedcba9876543210");
    let mistakes = json!({"VolumeId": "vol-1", "InstanceId": "i-1", "Device": "x", "DryRun": true});
    let mends = [
        json!({"VolumeId": unknown_volume}),
        json!({"InstanceId": unknown_instance}),
        json!({"Device": "/dev/sdf"}),
        json!({"DryRun": null}),
        json!({"VolumeId": elsewhere}),
        json!({"InstanceId": machine}),
    ];
    let said = column(&mut lab, "AttachVolume", mistakes, &mends);
    assert_eq!(
        said,
        [
            "InvalidParameterValue",
            "InvalidInstanceID.Malformed",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidVolume.NotFound",
            "InvalidInstanceID.NotFound",
            "IncorrectState",
        ]
    );
    lab.wait(1);
    let asked = json!({"VolumeId": elsewhere, "InstanceId": machine, "Device": "/dev/sdf"});
    assert_eq!(
        code(&lab.bad("AttachVolume", asked)),
        "InvalidVolume.ZoneMismatch"
    );
}

#[test]
fn the_root_leaves_only_a_stopped_instance() {
    let mut lab = Lab::new();
    let machine = instance(&mut lab);
    let filters = json!([{"Name": "attachment.instance-id", "Values": [machine]}]);
    let shown = lab.good("DescribeVolumes", json!({"Filters": filters}));
    let root = text(&shown, "/Volumes/0/VolumeId");
    assert_eq!(
        lab.bad("DetachVolume", json!({"VolumeId": root})),
        format!("OperationNotPermitted: Unable to detach root volume '{root}' from instance '{machine}'")
    );
    lab.good("StopInstances", json!({"InstanceIds": [machine]}));
    lab.wait(5);
    lab.good("DetachVolume", json!({"VolumeId": root}));
    lab.wait(1);
    let device = json!({"VolumeId": root, "InstanceId": machine, "Device": "/dev/xvda"});
    lab.good("AttachVolume", device);
    lab.wait(1);
    lab.good("StartInstances", json!({"InstanceIds": [machine]}));
}
