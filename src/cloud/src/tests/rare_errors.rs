//! Errors that no other test meets: each a call that is answered so.

use crate::BucketRequest;
use crate::testkit::{Lab, code, registration, text};
use crate::world::places::YOU;
use api::Span;
use serde_json::{Value, json};

fn check(lab: &mut Lab, operation: &str, input: Value, expected: &str) {
    let error = lab.bad(operation, input);
    assert_eq!(code(&error), expected, "{operation}: {error}");
}

#[test]
fn what_is_gone_or_badly_spelled() {
    let mut lab = Lab::new();
    let volume = json!({"VolumeId": "vol-0123456789abcdef0"});
    check(&mut lab, "DeleteVolume", volume, "InvalidVolume.NotFound");
    let instances = json!({"InstanceIds": ["web-1"]});
    check(
        &mut lab,
        "DescribeInstances",
        instances,
        "InvalidInstanceID.Malformed",
    );
    let token = json!({"NextToken": "further"});
    check(&mut lab, "DescribeParameters", token, "InvalidNextToken");
    let nobodys =
        json!({"KeyId": format!("arn:aws:kms:us-east-1:{YOU}:key/00000000-0000-4000-8000-000000000000")});
    check(&mut lab, "GetKeyRotationStatus", nobodys, "NotFoundException");
}

#[test]
fn keys_of_others() {
    let mut lab = Lab::new();
    let created = lab.partner("CreateKey", json!({})).unwrap();
    let key = text(&created, "/KeyMetadata/Arn");
    check(
        &mut lab,
        "GetKeyRotationStatus",
        json!({"KeyId": key}),
        "AccessDeniedException",
    );
    let grant = json!({"KeyId": key, "GrantId": "a".repeat(64)});
    check(&mut lab, "RevokeGrant", grant, "AccessDeniedException");
}

#[test]
fn prefix_lists_are_unknown_where_rules_are_described() {
    let mut lab = Lab::new();
    let group = json!({"GroupName": "web", "Description": "web"});
    let group = text(&lab.good("CreateSecurityGroup", group), "/GroupId");
    let lists = json!([{"PrefixListId": "pl-0fedcba9876543210"}]);
    let rules = json!([{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "PrefixListIds": lists}]);
    for direction in ["Ingress", "Egress"] {
        let operation = format!("UpdateSecurityGroupRuleDescriptions{direction}");
        let input = json!({"GroupId": group, "IpPermissions": rules});
        check(&mut lab, &operation, input, "InvalidPrefixListID.NotFound");
    }
}

#[test]
fn a_sold_volume_is_no_second_disk() {
    let mut lab = Lab::new();
    let filters = json!([{"Name": "product-code", "Values": [crate::world::catalogue::NORTHWIND]}]);
    let sold = lab.good(
        "DescribeImages",
        json!({"Owners": ["aws-marketplace"], "Filters": filters}),
    );
    let sold = text(&sold, "/Images/0/ImageId");
    lab.cloud
        .subscribe(YOU, crate::world::catalogue::NORTHWIND)
        .unwrap();
    let zone = json!({"AvailabilityZone": "us-east-1a"});
    let launch = |image: &str| json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1, "Placement": zone});
    let one = text(
        &lab.good("RunInstances", launch(&sold)),
        "/Instances/0/InstanceId",
    );
    let plain = lab.amazon_image();
    let two = text(
        &lab.good("RunInstances", launch(&plain)),
        "/Instances/0/InstanceId",
    );
    lab.wait(5);
    lab.good("StopInstances", json!({"InstanceIds": [one, two]}));
    lab.wait(10);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [one]}));
    let instance = &shown["Reservations"][0]["Instances"][0];
    let volume = text(instance, "/BlockDeviceMappings/0/Ebs/VolumeId");
    lab.good("DetachVolume", json!({"VolumeId": volume}));
    lab.wait(5);
    let attach = json!({"VolumeId": volume, "InstanceId": two, "Device": "/dev/sdf"});
    check(&mut lab, "AttachVolume", attach, "OperationNotPermitted");
}

#[test]
fn a_slow_disk_bears_one_snapshot_of_a_set_at_a_time() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let zone = json!({"AvailabilityZone": "us-east-1a"});
    let launch = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1, "Placement": zone});
    let instance = text(&lab.good("RunInstances", launch), "/Instances/0/InstanceId");
    let slow = json!({"AvailabilityZone": "us-east-1a", "Size": 125, "VolumeType": "st1"});
    let slow = text(&lab.good("CreateVolume", slow), "/VolumeId");
    lab.wait(5);
    let attach = json!({"VolumeId": slow, "InstanceId": instance, "Device": "/dev/sdf"});
    lab.good("AttachVolume", attach);
    lab.wait(5);
    let set = json!({"InstanceSpecification": {"InstanceId": instance}});
    lab.good("CreateSnapshots", set.clone());
    lab.cloud.advance(Span::seconds(20));
    check(
        &mut lab,
        "CreateSnapshots",
        set,
        "ConcurrentSnapshotLimitExceeded",
    );
}

#[test]
fn moving_too_many_snapshots_to_the_archive_and_back() {
    let mut lab = Lab::new();
    let volume = json!({"AvailabilityZone": "us-east-1a", "Size": 1});
    let volume = text(&lab.good("CreateVolume", volume), "/VolumeId");
    lab.wait(1);
    let mut snapshots = Vec::new();
    for _ in 0..26 {
        let made = lab.good("CreateSnapshot", json!({"VolumeId": volume}));
        snapshots.push(text(&made, "/SnapshotId"));
        lab.wait(60);
    }
    let (last, others) = snapshots.split_last().unwrap();
    let archive = |id: &str| json!({"SnapshotId": id, "StorageTier": "archive"});
    for id in others {
        lab.good("ModifySnapshotTier", archive(id));
    }
    check(
        &mut lab,
        "ModifySnapshotTier",
        archive(last),
        "ResourceLimitExceeded",
    );
    lab.wait(60 * 24 * 8);
    let restore = |id: &str| json!({"SnapshotId": id, "PermanentRestore": true});
    for id in others.iter().take(5) {
        lab.good("RestoreSnapshotTier", restore(id));
    }
    check(
        &mut lab,
        "RestoreSnapshotTier",
        restore(&others[5]),
        "ResourceLimitExceeded",
    );
}

#[test]
fn a_failed_snapshot_is_not_locked() {
    let mut lab = Lab::new();
    let unknown = json!({"SourceRegion": "eu-west-1", "SourceSnapshotId": "snap-0123456789abcdef0"});
    let snapshot = text(&lab.good("CopySnapshot", unknown), "/SnapshotId");
    lab.wait(5);
    let lock = json!({"SnapshotId": snapshot, "LockMode": "governance", "LockDuration": 1});
    check(&mut lab, "LockSnapshot", lock, "IncorrectState");
}

#[test]
fn an_image_too_great_to_be_stored_at_once() {
    let mut lab = Lab::new();
    let made = lab.cloud.bucket(&BucketRequest {
        account: YOU.to_owned(),
        region: lab.region.to_owned(),
        operation: "CreateBucket".to_owned(),
        bucket: "shelf".to_owned(),
        key: String::new(),
    });
    assert!(made.result.is_ok());
    let snapshot = lab.snapshot(1201);
    let image = text(
        &lab.good("RegisterImage", registration("great", &snapshot)),
        "/ImageId",
    );
    let store = json!({"ImageId": image, "Bucket": "shelf"});
    check(&mut lab, "CreateStoreImageTask", store, "ResourceLimitExceeded");
}

#[test]
fn an_empty_root_volume_has_nothing_to_go_back_to() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let zone = json!({"AvailabilityZone": "us-east-1a"});
    let launch = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1, "Placement": zone});
    let instance = text(&lab.good("RunInstances", launch), "/Instances/0/InstanceId");
    lab.wait(5);
    lab.good("StopInstances", json!({"InstanceIds": [instance]}));
    lab.wait(10);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [instance]}));
    let root = text(
        &shown,
        "/Reservations/0/Instances/0/BlockDeviceMappings/0/Ebs/VolumeId",
    );
    let device = text(&shown, "/Reservations/0/Instances/0/RootDeviceName");
    lab.good("DetachVolume", json!({"VolumeId": root}));
    let empty = json!({"AvailabilityZone": "us-east-1a", "Size": 8});
    let empty = text(&lab.good("CreateVolume", empty), "/VolumeId");
    lab.wait(5);
    let attach = json!({"VolumeId": empty, "InstanceId": instance, "Device": device});
    lab.good("AttachVolume", attach);
    lab.wait(5);
    lab.good("StartInstances", json!({"InstanceIds": [instance]}));
    lab.wait(5);
    let replace = json!({"InstanceId": instance});
    check(
        &mut lab,
        "CreateReplaceRootVolumeTask",
        replace,
        "UnsupportedOperation",
    );
}
