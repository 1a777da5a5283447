//! Sets of snapshots, locks, and the archive.

use crate::cost;
use crate::testkit::{Lab, code, column, registration, text};
use crate::world::places::{PARTNER, YOU};
use api::Span;
use serde_json::{Value, json};

/// A running instance with a root volume and one more, and the ids of the two.
fn machine(lab: &mut Lab) -> (String, String, String) {
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

#[test]
fn a_governance_lock_holds_until_it_is_lifted_or_over() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    let now = lab.cloud.now();
    let locked = lab.good(
        "LockSnapshot",
        json!({"SnapshotId": snapshot, "LockMode": "governance", "LockDuration": 2}),
    );
    assert_eq!(
        locked,
        json!({
            "SnapshotId": snapshot, "LockState": "governance", "LockDuration": 2, "LockCreatedOn": now.to_string(),
            "LockExpiresOn": (now + Span::days(2)).to_string(), "LockDurationStartTime": now.to_string(),
        })
    );
    let delete = json!({"SnapshotId": snapshot});
    assert_eq!(
        code(&lab.bad("DeleteSnapshot", delete.clone())),
        "OperationNotPermitted"
    );
    let shown = lab.good("DescribeLockedSnapshots", json!({}));
    assert_eq!(shown["Snapshots"][0]["OwnerId"], YOU);
    assert_eq!(
        lab.partner("DescribeLockedSnapshots", json!({})),
        Ok(json!({"Snapshots": []}))
    );
    lab.good("UnlockSnapshot", delete.clone());
    assert_eq!(code(&lab.bad("UnlockSnapshot", delete.clone())), "IncorrectState");
    // A shorter one is fine in this mode.
    for days in [3, 1] {
        let lock = json!({"SnapshotId": snapshot, "LockMode": "governance", "LockDuration": days});
        lab.good("LockSnapshot", lock);
    }
    lab.wait(24 * 60 - 1);
    assert_eq!(
        code(&lab.bad("DeleteSnapshot", delete.clone())),
        "OperationNotPermitted"
    );
    lab.wait(1);
    let expired = json!({"Filters": [{"Name": "lock-state", "Values": ["expired"]}]});
    let shown = lab.good("DescribeLockedSnapshots", expired);
    assert_eq!(shown["Snapshots"].as_array().map(Vec::len), Some(1));
    lab.good("DeleteSnapshot", delete);
}

#[test]
fn a_compliance_lock_can_only_grow_once_it_is_cool() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    let lock = |more: Value| {
        let mut input = json!({"SnapshotId": snapshot, "LockMode": "compliance"});
        for (name, value) in more.as_object().into_iter().flatten() {
            input[name] = value.clone();
        }
        input
    };
    let cooling = lab.good(
        "LockSnapshot",
        lock(json!({"LockDuration": 5, "CoolOffPeriod": 2})),
    );
    assert_eq!(cooling["LockState"], "compliance-cooloff");
    assert_eq!(cooling["CoolOffPeriod"], 2);
    lab.good("UnlockSnapshot", json!({"SnapshotId": snapshot}));
    lab.good(
        "LockSnapshot",
        lock(json!({"LockDuration": 5, "CoolOffPeriod": 2})),
    );
    lab.wait(121);
    let refused = lab.bad("UnlockSnapshot", json!({"SnapshotId": snapshot}));
    assert_eq!(code(&refused), "OperationNotPermitted");
    for (change, allowed) in [
        (lock(json!({"LockDuration": 4})), false),
        (lock(json!({"LockDuration": 9, "CoolOffPeriod": 1})), false),
        (
            json!({"SnapshotId": snapshot, "LockMode": "governance", "LockDuration": 9}),
            false,
        ),
        (lock(json!({"LockDuration": 9})), true),
        (lock(json!({"LockDuration": 8})), false),
    ] {
        let said = lab.call("LockSnapshot", change.clone());
        assert_eq!(said.is_ok(), allowed, "{change}: {said:?}");
    }
    // The image can go; its snapshot can't.
    let image = text(
        &lab.good("RegisterImage", registration("web", &snapshot)),
        "/ImageId",
    );
    lab.wait(1);
    let gone = lab.good(
        "DeregisterImage",
        json!({"ImageId": image, "DeleteAssociatedSnapshots": true}),
    );
    assert_eq!(gone["DeleteSnapshotResults"][0]["ReturnCode"], "client-error");
}

#[test]
fn days_of_a_lock_count_from_when_the_snapshot_is_complete() {
    let mut lab = Lab::new();
    let source = json!({"AvailabilityZone": "us-east-1a", "Size": 1});
    let volume = text(&lab.good("CreateVolume", source), "/VolumeId");
    lab.wait(1);
    let snapshot = text(
        &lab.good("CreateSnapshot", json!({"VolumeId": volume})),
        "/SnapshotId",
    );
    let locked = lab.good(
        "LockSnapshot",
        json!({"SnapshotId": snapshot, "LockMode": "governance", "LockDuration": 1}),
    );
    assert_eq!(locked.get("LockExpiresOn"), None);
    lab.wait(5);
    let done = lab.good("DescribeSnapshots", json!({"SnapshotIds": [snapshot]}));
    let shown = lab.good("DescribeLockedSnapshots", json!({"SnapshotIds": [snapshot]}));
    assert_eq!(
        shown["Snapshots"][0]["LockDurationStartTime"],
        done["Snapshots"][0]["CompletionTime"]
    );
}

#[test]
fn order_of_checks_of_locks() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    let input = json!({
        "SnapshotId": "snap-1", "LockMode": "iron", "LockDuration": 0, "ExpirationDate": "2026-11-23T12:00:00Z",
        "CoolOffPeriod": 73, "DryRun": true,
    });
    let mends = [
        json!({"SnapshotId": "snap-0fedcba9876543210"}),
        json!({"LockMode": "governance"}),
        json!({"ExpirationDate": null}),
        json!({"LockDuration": 1}),
        json!({"LockMode": "compliance"}),
        json!({"CoolOffPeriod": 72}),
        json!({"LockDuration": null}),
        json!({"ExpirationDate": "2026-11-23T12:00:00Z"}),
        json!({"DryRun": null}),
        json!({"SnapshotId": snapshot}),
        json!({"ExpirationDate": "2026-11-26T12:00:00Z"}),
    ];
    assert_eq!(
        column(&mut lab, "LockSnapshot", input, &mends),
        [
            "InvalidSnapshotID.Malformed",
            "InvalidParameterValue",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "DryRunOperation",
            "MissingParameter",
            "DryRunOperation",
            "InvalidSnapshot.NotFound",
            "InvalidParameterValue",
            "ok",
        ]
    );
    let shown = lab.good("DescribeLockedSnapshots", json!({}));
    assert_eq!(
        shown["Snapshots"][0]["LockDuration"], 4,
        "a day that has begun counts"
    );
}

fn status(lab: &mut Lab, snapshot: &str) -> Value {
    let filters = json!({"Filters": [{"Name": "snapshot-id", "Values": [snapshot]}]});
    lab.good("DescribeSnapshotTierStatus", filters)["SnapshotTierStatuses"][0].clone()
}

fn operation_status(lab: &mut Lab, snapshot: &str) -> String {
    text(&status(lab, snapshot), "/LastTieringOperationStatus")
}

#[test]
fn to_the_archive_and_back() {
    let mut lab = Lab::new();
    let (instance, root, _) = machine(&mut lab);
    let made = lab.good("CreateSnapshot", json!({"VolumeId": root}));
    let snapshot = text(&made, "/SnapshotId");
    lab.wait(60);
    lab.good("TerminateInstances", json!({"InstanceIds": [instance]}));
    lab.wait(5);
    let share = json!({"SnapshotId": snapshot, "CreateVolumePermission": {"Add": [{"UserId": PARTNER}]}});
    lab.good("ModifySnapshotAttribute", share);
    let before = cost::monthly(lab.cloud.state(), YOU);
    let archive = json!({"SnapshotId": snapshot, "StorageTier": "archive"});
    let started = lab.good("ModifySnapshotTier", archive.clone());
    assert_eq!(started["TieringStartTime"], lab.cloud.now().to_string().as_str());
    assert_eq!(
        code(&lab.bad("ModifySnapshotTier", archive.clone())),
        "IncorrectState"
    );
    assert_eq!(operation_status(&mut lab, &snapshot), "archival-in-progress");
    // It can be used until it has moved.
    let volume = json!({"AvailabilityZone": "us-east-1a", "SnapshotId": snapshot});
    lab.good("CreateVolume", volume.clone());
    lab.wait(5 * 60);
    assert_eq!(operation_status(&mut lab, &snapshot), "archival-completed");
    let shown = lab.good("DescribeSnapshots", json!({"SnapshotIds": [snapshot]}));
    assert_eq!(shown["Snapshots"][0]["StorageTier"], "archive");
    let after = cost::monthly(lab.cloud.state(), YOU);
    assert_eq!(after.snapshots, before.snapshots / 4);
    let shares = json!({"SnapshotId": snapshot, "Attribute": "createVolumePermission"});
    let shares = lab.good("DescribeSnapshotAttribute", shares);
    assert_eq!(shares["CreateVolumePermissions"], json!([]));
    let used = lab.bad("CreateVolume", volume.clone());
    assert_eq!(used, "IncorrectState: Snapshot is in invalid state - archived");
    let registered = lab.bad("RegisterImage", registration("web", &snapshot));
    assert_eq!(code(&registered), "IncorrectState");
    let copy = json!({"SourceRegion": "us-east-1", "SourceSnapshotId": snapshot});
    let copy = text(&lab.good("CopySnapshot", copy), "/SnapshotId");
    lab.wait(5);
    let failed = lab.good("DescribeSnapshots", json!({"SnapshotIds": [copy]}));
    assert_eq!(failed["Snapshots"][0]["State"], "error");

    let asked = json!({"SnapshotId": snapshot, "TemporaryRestoreDays": 2});
    let restored = lab.good("RestoreSnapshotTier", asked);
    assert_eq!(restored["RestoreDuration"], 2);
    assert_eq!(restored["IsPermanentRestore"], false);
    assert_eq!(
        operation_status(&mut lab, &snapshot),
        "temporary-restore-in-progress"
    );
    assert_eq!(code(&lab.bad("CreateVolume", volume.clone())), "IncorrectState");
    lab.wait(73 * 60);
    let back = status(&mut lab, &snapshot);
    assert_eq!(
        back["LastTieringOperationStatus"], "archival-completed",
        "two days were over"
    );
}

#[test]
fn a_temporary_restore_can_become_longer_or_final() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    lab.good(
        "ModifySnapshotTier",
        json!({"SnapshotId": snapshot, "StorageTier": "archive"}),
    );
    lab.wait(120);
    lab.good(
        "RestoreSnapshotTier",
        json!({"SnapshotId": snapshot, "TemporaryRestoreDays": 1}),
    );
    lab.wait(25 * 60);
    let first = text(&status(&mut lab, &snapshot), "/RestoreExpiryTime");
    let shown = lab.good("DescribeSnapshots", json!({"SnapshotIds": [snapshot]}));
    assert_eq!(shown["Snapshots"][0]["RestoreExpiryTime"], first.as_str());
    assert_eq!(shown["Snapshots"][0]["StorageTier"], "standard");
    lab.good(
        "RestoreSnapshotTier",
        json!({"SnapshotId": snapshot, "TemporaryRestoreDays": 3}),
    );
    lab.wait(48 * 60);
    assert_eq!(
        operation_status(&mut lab, &snapshot),
        "temporary-restore-completed"
    );
    lab.good(
        "RestoreSnapshotTier",
        json!({"SnapshotId": snapshot, "PermanentRestore": true}),
    );
    lab.wait(90 * 24 * 60);
    let last = status(&mut lab, &snapshot);
    assert_eq!(last["LastTieringOperationStatus"], "permanent-restore-completed");
    assert_eq!(last["StorageTier"], "standard");
    assert_eq!(last.get("RestoreExpiryTime"), None);
}

#[test]
fn images_and_the_archive() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let snapshot = text(&lab.described(&image), "/BlockDeviceMappings/0/Ebs/SnapshotId");
    let archive = json!({"SnapshotId": snapshot, "StorageTier": "archive"});
    let used = lab.bad("ModifySnapshotTier", archive.clone());
    assert_eq!(code(&used), "InvalidSnapshot.InUse");
    lab.good("DisableImage", json!({"ImageId": image}));
    lab.good("ModifySnapshotTier", archive.clone());
    assert_eq!(
        code(&lab.bad("EnableImage", json!({"ImageId": image}))),
        "IncorrectState"
    );
    lab.wait(120);
    assert_eq!(
        code(&lab.bad("EnableImage", json!({"ImageId": image}))),
        "IncorrectState"
    );
    lab.good(
        "RestoreSnapshotTier",
        json!({"SnapshotId": snapshot, "PermanentRestore": true}),
    );
    lab.wait(72 * 60);
    lab.good("EnableImage", json!({"ImageId": image}));

    // An image that comes to use it on the way makes the move fail.
    let other = lab.snapshot(1);
    lab.good(
        "ModifySnapshotTier",
        json!({"SnapshotId": other, "StorageTier": "archive"}),
    );
    lab.good("RegisterImage", registration("late", &other));
    lab.wait(120);
    assert_eq!(operation_status(&mut lab, &other), "archival-failed");
}

#[test]
fn a_move_goes_on_after_the_bin() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    lab.good(
        "CreateRule",
        json!({
            "ResourceType": "EBS_SNAPSHOT",
            "RetentionPeriod": {"RetentionPeriodValue": 7, "RetentionPeriodUnit": "DAYS"},
        }),
    );
    lab.wait(11);
    lab.good(
        "ModifySnapshotTier",
        json!({"SnapshotId": snapshot, "StorageTier": "archive"}),
    );
    lab.good("DeleteSnapshot", json!({"SnapshotId": snapshot}));
    lab.wait(24 * 60);
    lab.good("RestoreSnapshotFromRecycleBin", json!({"SnapshotId": snapshot}));
    lab.wait(1);
    assert_eq!(operation_status(&mut lab, &snapshot), "archival-completed");
    let alone = lab.bad("RestoreSnapshotTier", json!({"SnapshotId": snapshot}));
    assert_eq!(code(&alone), "MissingParameter");
}

#[test]
fn order_of_checks_of_the_archive() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    let unknown = "snap-0fedcba9876543210";
    let input = json!({"SnapshotId": "snap-1", "StorageTier": "cold", "DryRun": true});
    let mends = [
        json!({"SnapshotId": unknown}),
        json!({"StorageTier": null}),
        json!({"StorageTier": "archive"}),
        json!({"DryRun": null}),
        json!({"SnapshotId": snapshot}),
    ];
    assert_eq!(
        column(&mut lab, "ModifySnapshotTier", input, &mends),
        [
            "InvalidSnapshotID.Malformed",
            "InvalidParameterValue",
            "MissingParameter",
            "DryRunOperation",
            "InvalidSnapshot.NotFound",
            "ok",
        ]
    );
    lab.wait(120);
    let input = json!({"SnapshotId": "snap-1", "TemporaryRestoreDays": 181, "PermanentRestore": true, "DryRun": true});
    let mends = [
        json!({"SnapshotId": unknown}),
        json!({"PermanentRestore": false}),
        json!({"TemporaryRestoreDays": 180}),
        json!({"DryRun": null}),
        json!({"SnapshotId": lab.snapshot(1)}),
        json!({"SnapshotId": snapshot}),
    ];
    assert_eq!(
        column(&mut lab, "RestoreSnapshotTier", input, &mends),
        [
            "InvalidSnapshotID.Malformed",
            "InvalidParameterCombination",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidSnapshot.NotFound",
            "IncorrectState",
            "ok",
        ]
    );
}
