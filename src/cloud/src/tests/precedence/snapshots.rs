//! Snapshots and volumes.

use super::{UNKNOWN_INSTANCE, UNKNOWN_SNAPSHOT, UNKNOWN_VOLUME, launched};
use crate::testkit::{Lab, mended, text};
use serde_json::json;

/// An id that is no snapshot's, of the right kind.
const MALFORMED: &str = "snap-1";

#[test]
fn describe_snapshots() {
    let mut lab = Lab::new();
    let own = lab.snapshot(8);
    mended(
        &mut lab,
        "DescribeSnapshots",
        json!({
            "SnapshotIds": [MALFORMED], "OwnerIds": ["me"], "RestorableByUserIds": ["you"],
            "Filters": [{"Name": "color", "Values": ["red"]}], "MaxResults": 1, "DryRun": true,
        }),
        &[
            (
                "InvalidSnapshotID.Malformed",
                json!({"SnapshotIds": [UNKNOWN_SNAPSHOT]}),
            ),
            ("InvalidUserID.Malformed", json!({"OwnerIds": null})),
            ("InvalidUserID.Malformed", json!({"RestorableByUserIds": null})),
            ("InvalidParameterValue", json!({"Filters": null})),
            ("InvalidParameterValue", json!({"MaxResults": 5})),
            ("InvalidParameterCombination", json!({"MaxResults": null})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidSnapshot.NotFound", json!({"SnapshotIds": [own]})),
        ],
        "ok",
    );
}

/// Here, too, the attribute is looked at before the id.
#[test]
fn attributes_of_snapshots() {
    for operation in ["DescribeSnapshotAttribute", "ResetSnapshotAttribute"] {
        let mut lab = Lab::new();
        let own = lab.snapshot(8);
        mended(
            &mut lab,
            operation,
            json!({"Attribute": "color", "SnapshotId": MALFORMED, "DryRun": true}),
            &[
                ("InvalidRequest", json!({"Attribute": "createVolumePermission"})),
                (
                    "InvalidSnapshotID.Malformed",
                    json!({"SnapshotId": UNKNOWN_SNAPSHOT}),
                ),
                ("DryRunOperation", json!({"DryRun": null})),
                ("InvalidSnapshot.NotFound", json!({"SnapshotId": own})),
            ],
            "ok",
        );
    }
}

#[test]
fn unlock_snapshot() {
    let mut lab = Lab::new();
    let (plain, bound, free) = (lab.snapshot(8), lab.snapshot(8), lab.snapshot(8));
    let compliance = json!({"SnapshotId": bound, "LockMode": "compliance", "LockDuration": 7});
    lab.good("LockSnapshot", compliance);
    let governance = json!({"SnapshotId": free, "LockMode": "governance", "LockDuration": 7});
    lab.good("LockSnapshot", governance);
    mended(
        &mut lab,
        "UnlockSnapshot",
        json!({"SnapshotId": MALFORMED, "DryRun": true}),
        &[
            (
                "InvalidSnapshotID.Malformed",
                json!({"SnapshotId": UNKNOWN_SNAPSHOT}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidSnapshot.NotFound", json!({"SnapshotId": plain})),
            ("IncorrectState", json!({"SnapshotId": bound})),
            ("OperationNotPermitted", json!({"SnapshotId": free})),
        ],
        "ok",
    );
}

#[test]
fn detach_volume() {
    let mut lab = Lab::new();
    let instance = launched(&mut lab, json!({}));
    let other = launched(&mut lab, json!({}));
    let free = json!({"AvailabilityZone": "us-east-1a", "Size": 1});
    let free = text(&lab.good("CreateVolume", free), "/VolumeId");
    lab.wait(5);
    let shown = lab.good("DescribeInstances", json!({"InstanceIds": [instance]}));
    let root = text(
        &shown,
        "/Reservations/0/Instances/0/BlockDeviceMappings/0/Ebs/VolumeId",
    );
    mended(
        &mut lab,
        "DetachVolume",
        json!({"VolumeId": "x", "InstanceId": "x", "DryRun": true}),
        &[
            ("InvalidParameterValue", json!({"VolumeId": UNKNOWN_VOLUME})),
            (
                "InvalidInstanceID.Malformed",
                json!({"InstanceId": UNKNOWN_INSTANCE}),
            ),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidVolume.NotFound", json!({"VolumeId": free})),
            ("InvalidInstanceID.NotFound", json!({"InstanceId": other})),
            ("IncorrectState", json!({"VolumeId": root})),
            ("InvalidAttachment.NotFound", json!({"InstanceId": instance})),
        ],
        "OperationNotPermitted",
    );
    lab.good("StopInstances", json!({"InstanceIds": [instance]}));
    lab.wait(5);
    lab.good("DetachVolume", json!({"VolumeId": root}));
}

#[test]
fn modify_volume() {
    let mut lab = Lab::new();
    let fresh = json!({"AvailabilityZone": "us-east-1a", "Size": 8});
    let busy = text(&lab.good("CreateVolume", fresh.clone()), "/VolumeId");
    lab.wait(1);
    lab.good("ModifyVolume", json!({"VolumeId": busy, "Size": 9}));
    let creating = text(&lab.good("CreateVolume", fresh.clone()), "/VolumeId");
    mended(
        &mut lab,
        "ModifyVolume",
        json!({"VolumeId": "x", "DryRun": true}),
        &[
            ("InvalidParameterValue", json!({"VolumeId": UNKNOWN_VOLUME})),
            ("InvalidParameterValue", json!({"Size": 4, "VolumeType": "gp9"})),
            ("UnknownVolumeType", json!({"VolumeType": "gp3"})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidVolume.NotFound", json!({"VolumeId": creating})),
            ("IncorrectState", json!({"VolumeId": busy})),
        ],
        "IncorrectModificationState",
    );
    // Then the new size, and last how often.
    for size in 10..13 {
        lab.wait(6 * 60);
        lab.good("ModifyVolume", json!({"VolumeId": busy, "Size": size}));
    }
    lab.wait(5 * 60);
    mended(
        &mut lab,
        "ModifyVolume",
        json!({"VolumeId": busy, "Size": 4}),
        &[
            ("InvalidParameterValue", json!({"Size": 100_000})),
            ("InvalidParameterValue", json!({"Size": 20})),
        ],
        "VolumeModificationRateExceeded",
    );
}
