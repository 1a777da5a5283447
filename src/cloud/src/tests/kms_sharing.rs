//! What encrypts images, and who can use them: key policies, grants, and keys that are disabled or gone.

use crate::testkit::{Lab, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

/// An image of the learner under that key, by an alias; shared with the partner, storage and all.
fn shared_image(lab: &mut Lab, key: &str) -> String {
    let source = lab.amazon_image();
    let input = json!({
        "Name": "golden", "SourceImageId": source, "SourceRegion": lab.region, "Encrypted": true, "KmsKeyId": key,
    });
    let image = text(&lab.good("CopyImage", input), "/ImageId");
    lab.wait(10);
    let add = json!({"Add": [{"UserId": PARTNER}]});
    lab.good(
        "ModifyImageAttribute",
        json!({"ImageId": image, "LaunchPermission": add}),
    );
    let snapshot = snapshot_of(lab, &image);
    lab.good(
        "ModifySnapshotAttribute",
        json!({"SnapshotId": snapshot, "CreateVolumePermission": add}),
    );
    image
}

fn snapshot_of(lab: &mut Lab, image: &str) -> String {
    text(&lab.described(image), "/BlockDeviceMappings/0/Ebs/SnapshotId")
}

/// What becomes of a launch: the state and the reason for it.
fn launched(lab: &mut Lab, account: &str, image: &str) -> (String, String) {
    let input = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let answer = lab.call_as(account, "RunInstances", input).unwrap();
    let id = text(&answer, "/Instances/0/InstanceId");
    lab.wait(2);
    let asked = json!({"InstanceIds": [id]});
    let shown = lab.call_as(account, "DescribeInstances", asked).unwrap();
    let shown = &shown["Reservations"][0]["Instances"][0];
    let reason = shown.pointer("/StateReason/Message").and_then(Value::as_str);
    (text(shown, "/State/Name"), reason.unwrap_or_default().to_owned())
}

fn fine() -> (String, String) {
    ("running".to_owned(), String::new())
}

fn died() -> (String, String) {
    (
        "terminated".to_owned(),
        "Client.InternalError: Client error on launch".to_owned(),
    )
}

/// What AWS's documentation asks for, so that another account can use a key for EBS.
fn documented_policy() -> String {
    json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": format!("arn:aws:iam::{YOU}:root")}, "Action": "kms:*", "Resource": "*"},
        {
            "Effect": "Allow", "Principal": {"AWS": format!("arn:aws:iam::{PARTNER}:root")}, "Resource": "*",
            "Action": ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
        },
        {
            "Effect": "Allow", "Principal": {"AWS": format!("arn:aws:iam::{PARTNER}:root")}, "Resource": "*",
            "Action": ["kms:CreateGrant"], "Condition": {"Bool": {"kms:GrantIsForAWSResource": "true"}},
        },
    ]})
    .to_string()
}

#[test]
fn a_shared_image_needs_its_key() {
    let mut lab = Lab::new();
    let key = lab.key();
    lab.good(
        "CreateAlias",
        json!({"AliasName": "alias/images", "TargetKeyId": key}),
    );
    let image = shared_image(&mut lab, "alias/images");
    assert_eq!(launched(&mut lab, YOU, &image), fine());
    assert_eq!(launched(&mut lab, PARTNER, &image), died());
    lab.good(
        "PutKeyPolicy",
        json!({"KeyId": key, "Policy": documented_policy()}),
    );
    assert_eq!(launched(&mut lab, PARTNER, &image), fine());
    // Another account's volume is under that account's own key.
    let volumes = lab.partner("DescribeVolumes", json!({})).unwrap();
    assert!(
        text(&volumes, "/Volumes/0/KmsKeyId").contains(PARTNER),
        "{volumes}"
    );
    for (operation, mine) in [
        ("DisableKey", died()),
        ("EnableKey", fine()),
        ("ScheduleKeyDeletion", died()),
    ] {
        lab.good(operation, json!({"KeyId": key}));
        assert_eq!(launched(&mut lab, YOU, &image), mine, "{operation}");
        assert_eq!(launched(&mut lab, PARTNER, &image), mine, "{operation}");
    }
    lab.wait(31 * 24 * 60);
    assert_eq!(launched(&mut lab, YOU, &image), died());
}

#[test]
fn a_grant_will_do() {
    let mut lab = Lab::new();
    let key = lab.key();
    let image = shared_image(&mut lab, &key);
    let grant = |operations: Value, constraints: Value| {
        json!({
            "KeyId": key, "GranteePrincipal": format!("arn:aws:iam::{PARTNER}:root"), "Operations": operations,
            "Constraints": constraints,
        })
    };
    lab.good(
        "CreateGrant",
        grant(json!(["DescribeKey", "CreateGrant", "Decrypt"]), Value::Null),
    );
    assert_eq!(launched(&mut lab, PARTNER, &image), died());
    let other = json!({"EncryptionContextSubset": {"aws:ebs:id": "snap-0fedcba9876543210"}});
    lab.good("CreateGrant", grant(json!(["ReEncryptFrom"]), other));
    assert_eq!(launched(&mut lab, PARTNER, &image), died());
    let this = json!({"EncryptionContextEquals": {"aws:ebs:id": snapshot_of(&mut lab, &image)}});
    lab.good("CreateGrant", grant(json!(["ReEncryptFrom"]), this));
    assert_eq!(launched(&mut lab, PARTNER, &image), fine());
}

#[test]
fn copies_and_volumes_need_the_key_too() {
    let mut lab = Lab::new();
    let key = lab.key();
    let image = shared_image(&mut lab, &key);
    let snapshot = snapshot_of(&mut lab, &image);
    let results = |lab: &mut Lab, name: &str| {
        let copy = json!({"Name": name, "SourceImageId": image, "SourceRegion": "us-east-1"});
        let copy = text(&lab.partner("CopyImage", copy).unwrap(), "/ImageId");
        let of_snapshot = json!({"SourceSnapshotId": snapshot, "SourceRegion": "us-east-1"});
        let of_snapshot = text(&lab.partner("CopySnapshot", of_snapshot).unwrap(), "/SnapshotId");
        let volume = json!({"SnapshotId": snapshot, "AvailabilityZone": "us-east-1a"});
        let volume = text(&lab.partner("CreateVolume", volume).unwrap(), "/VolumeId");
        lab.wait(10);
        let images = lab
            .partner("DescribeImages", json!({"ImageIds": [copy]}))
            .unwrap();
        let asked = json!({"SnapshotIds": [of_snapshot]});
        let snapshots = lab.partner("DescribeSnapshots", asked).unwrap();
        let volume = lab.partner("DescribeVolumes", json!({"VolumeIds": [volume]}));
        (
            text(&images, "/Images/0/State"),
            text(&snapshots, "/Snapshots/0/State"),
            volume.is_ok(),
        )
    };
    let bad = ("failed".to_owned(), "error".to_owned(), false);
    let good = ("available".to_owned(), "completed".to_owned(), true);
    assert_eq!(results(&mut lab, "one"), bad);
    lab.good(
        "PutKeyPolicy",
        json!({"KeyId": key, "Policy": documented_policy()}),
    );
    assert_eq!(results(&mut lab, "two"), good);
    // In another Region the same policy counts, since the source is read where it is.
    lab.region = "eu-west-1";
    let copy = json!({"Name": "far", "SourceImageId": image, "SourceRegion": "us-east-1"});
    let copy = text(&lab.partner("CopyImage", copy).unwrap(), "/ImageId");
    lab.wait(30);
    let images = lab
        .partner("DescribeImages", json!({"ImageIds": [copy]}))
        .unwrap();
    assert_eq!(text(&images, "/Images/0/State"), "available");
    lab.region = "us-east-1";
    // The owner needs the key as well.
    lab.good("DisableKey", json!({"KeyId": key}));
    assert_eq!(results(&mut lab, "three"), bad);
}

#[test]
fn a_stopped_instance_does_not_start_without_its_key() {
    let mut lab = Lab::new();
    let key = lab.key();
    let image = shared_image(&mut lab, &key);
    let input = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let id = text(&lab.good("RunInstances", input), "/Instances/0/InstanceId");
    lab.wait(2);
    // What runs goes on running.
    lab.good("DisableKey", json!({"KeyId": key}));
    lab.wait(2);
    let seen = |lab: &mut Lab| {
        let shown = lab.good("DescribeInstances", json!({"InstanceIds": [id]}));
        text(&shown, "/Reservations/0/Instances/0/State/Name")
    };
    assert_eq!(seen(&mut lab), "running");
    lab.good("StopInstances", json!({"InstanceIds": [id]}));
    lab.wait(2);
    lab.good("StartInstances", json!({"InstanceIds": [id]}));
    lab.wait(2);
    assert_eq!(seen(&mut lab), "stopped");
    lab.good("EnableKey", json!({"KeyId": key}));
    lab.good("StartInstances", json!({"InstanceIds": [id]}));
    lab.wait(2);
    assert_eq!(seen(&mut lab), "running");
}

#[test]
fn a_volume_is_not_attached_without_its_key() {
    let mut lab = Lab::new();
    let key = lab.key();
    let image = lab.amazon_image();
    let input = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let answer = lab.good("RunInstances", input);
    let id = text(&answer, "/Instances/0/InstanceId");
    let zone = text(&answer, "/Instances/0/Placement/AvailabilityZone");
    let volume = json!({"Size": 1, "AvailabilityZone": zone, "Encrypted": true, "KmsKeyId": key});
    let volume = text(&lab.good("CreateVolume", volume), "/VolumeId");
    lab.wait(2);
    let attach = json!({"VolumeId": volume, "InstanceId": id, "Device": "/dev/sdf"});
    let seen = |lab: &mut Lab| {
        lab.good("AttachVolume", attach.clone());
        lab.wait(2);
        let shown = lab.good("DescribeVolumes", json!({"VolumeIds": [volume]}));
        text(&shown, "/Volumes/0/State")
    };
    lab.good("DisableKey", json!({"KeyId": key}));
    assert_eq!(seen(&mut lab), "available");
    lab.good("EnableKey", json!({"KeyId": key}));
    assert_eq!(seen(&mut lab), "in-use");
}

/// A snapshot keeps the data key of its volume, so taking one asks nothing of KMS; making something of it does.
#[test]
fn a_snapshot_is_taken_without_the_key_but_is_no_use_without_it() {
    let mut lab = Lab::new();
    let key = lab.key();
    let volume = json!({"Size": 1, "AvailabilityZone": "us-east-1a", "Encrypted": true, "KmsKeyId": key});
    let volume = text(&lab.good("CreateVolume", volume), "/VolumeId");
    lab.wait(2);
    let results = |lab: &mut Lab| {
        let snapshot = text(
            &lab.good("CreateSnapshot", json!({"VolumeId": volume})),
            "/SnapshotId",
        );
        lab.wait(10);
        let state = |lab: &mut Lab, id: &str| {
            let shown = lab.good("DescribeSnapshots", json!({"SnapshotIds": [id]}));
            text(&shown, "/Snapshots/0/State")
        };
        let taken = state(lab, &snapshot);
        let copy = json!({"SourceSnapshotId": snapshot, "SourceRegion": "us-east-1"});
        let copy = text(&lab.good("CopySnapshot", copy), "/SnapshotId");
        let back = json!({"SnapshotId": snapshot, "AvailabilityZone": "us-east-1a"});
        let back = text(&lab.good("CreateVolume", back), "/VolumeId");
        lab.wait(10);
        let copied = state(lab, &copy);
        let there = lab.call("DescribeVolumes", json!({"VolumeIds": [back]})).is_ok();
        (taken, copied, there)
    };
    let good = ("completed".to_owned(), "completed".to_owned(), true);
    let bad = ("completed".to_owned(), "error".to_owned(), false);
    for (operation, expected) in [
        ("DisableKey", &bad),
        ("EnableKey", &good),
        ("ScheduleKeyDeletion", &bad),
        ("CancelKeyDeletion", &bad),
        ("EnableKey", &good),
    ] {
        lab.good(operation, json!({"KeyId": key}));
        assert_eq!(results(&mut lab), *expected, "{operation}");
    }
}

#[test]
fn an_empty_encrypted_disk_of_a_shared_image_is_under_the_callers_key() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    let mut input = crate::testkit::registration("two disks", &snapshot);
    let empty = json!({"DeviceName": "/dev/sdf", "Ebs": {"VolumeSize": 1, "Encrypted": true}});
    if let Some(mappings) = input["BlockDeviceMappings"].as_array_mut() {
        mappings.push(empty);
    }
    let image = text(&lab.good("RegisterImage", input), "/ImageId");
    let add = json!({"Add": [{"UserId": PARTNER}]});
    lab.good(
        "ModifyImageAttribute",
        json!({"ImageId": image, "LaunchPermission": add}),
    );
    assert_eq!(launched(&mut lab, PARTNER, &image), fine());
}
