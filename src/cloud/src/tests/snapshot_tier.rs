//! The archive: there and back by the clock, and what that means for images and the bill.

use super::snapshot_set::machine;
use crate::cost;
use crate::testkit::{Lab, code, column, registration, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

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
