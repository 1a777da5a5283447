//! Locks of snapshots, and what they hold.

use crate::testkit::{Lab, code, column, registration, text};
use crate::world::places::YOU;
use api::Span;
use serde_json::{Value, json};

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
