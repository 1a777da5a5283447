//! Fast snapshot restore: on and off by the clock, zone by zone, and what it does to volumes and the bill.

use crate::cost;
use crate::testkit::{Lab, column, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::{Value, json};

fn described(lab: &mut Lab) -> Vec<Value> {
    let listed = lab.good("DescribeFastSnapshotRestores", json!({}));
    listed["FastSnapshotRestores"].as_array().cloned().unwrap()
}

fn states(lab: &mut Lab) -> Vec<String> {
    described(lab).iter().map(|item| text(item, "/State")).collect()
}

#[test]
fn it_loads_then_makes_volumes_fast() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(100);
    let now = lab.cloud.now().to_string();
    let asked = json!({"AvailabilityZones": ["us-east-1a"], "SourceSnapshotIds": [snapshot, snapshot]});
    let made = lab.good("EnableFastSnapshotRestores", asked.clone());
    let zone = text(&made, "/Successful/0/AvailabilityZoneId");
    assert_eq!(
        made,
        json!({
            "Successful": [{
                "SnapshotId": snapshot, "AvailabilityZone": "us-east-1a", "AvailabilityZoneId": zone,
                "State": "enabling", "StateTransitionReason": "Client.UserInitiated", "OwnerId": YOU,
                "EnablingTime": now,
            }],
            "Unsuccessful": [],
        })
    );
    let monthly = |lab: &Lab| cost::monthly(lab.cloud.state(), YOU).fast_restore;
    assert_eq!(monthly(&lab), 0);
    let volume = |lab: &mut Lab, zone: &str| {
        let input = json!({"AvailabilityZone": zone, "SnapshotId": snapshot});
        let id = text(&lab.good("CreateVolume", input), "/VolumeId");
        let shown = lab.good("DescribeVolumes", json!({"VolumeIds": [id]}));
        shown["Volumes"][0]["FastRestored"].clone()
    };
    lab.wait(1);
    assert_eq!(states(&mut lab), ["optimizing"]);
    assert_eq!(monthly(&lab), 750_000 * 730);
    assert_eq!(volume(&mut lab, "us-east-1a"), Value::Null);
    lab.wait(6);
    assert_eq!(states(&mut lab), ["enabled"]);
    assert_eq!(volume(&mut lab, "us-east-1a"), json!(true));
    assert_eq!(volume(&mut lab, "us-east-1b"), Value::Null, "another zone");
    let fast = json!({"Filters": [{"Name": "fast-restored", "Values": ["true"]}]});
    let fast = lab.good("DescribeVolumes", fast);
    assert_eq!(fast["Volumes"].as_array().map(Vec::len), Some(1));
    // To switch on what is on changes nothing.
    let again = lab.good("EnableFastSnapshotRestores", asked.clone());
    assert_eq!(again["Successful"][0]["State"], "enabled");
    let off = lab.good("DisableFastSnapshotRestores", asked.clone());
    assert_eq!(off["Successful"][0]["State"], "disabling");
    assert_eq!(monthly(&lab), 0);
    lab.wait(1);
    assert_eq!(states(&mut lab), ["disabled"]);
    let twice = lab.good("DisableFastSnapshotRestores", asked);
    assert_eq!(
        twice["Unsuccessful"][0]["FastSnapshotRestoreStateErrors"][0]["Error"]["Code"],
        "IncorrectState"
    );
    lab.wait(61);
    assert!(described(&mut lab).is_empty());
}

#[test]
fn what_can_not_be_done_is_told_by_snapshot() {
    let mut lab = Lab::new();
    let mine: Vec<String> = (0..6).map(|_| lab.snapshot(1)).collect();
    let zones = ["us-east-1a", "us-east-1b"];
    let unknown = "snap-0fedcba9876543210";
    let mut all = vec![unknown.to_owned()];
    all.extend(mine.iter().cloned());
    let made = lab.good(
        "EnableFastSnapshotRestores",
        json!({"AvailabilityZones": zones, "SourceSnapshotIds": all}),
    );
    assert_eq!(made["Successful"].as_array().map(Vec::len), Some(10));
    let failed = made["Unsuccessful"].as_array().unwrap();
    let codes: Vec<(String, String)> = failed
        .iter()
        .map(|item| {
            let errors = "/FastSnapshotRestoreStateErrors";
            assert_eq!(
                item.pointer(errors).and_then(Value::as_array).map(Vec::len),
                Some(2)
            );
            (
                text(item, "/SnapshotId"),
                text(item, &format!("{errors}/0/Error/Code")),
            )
        })
        .collect();
    assert_eq!(
        codes,
        [
            (unknown.to_owned(), "InvalidSnapshot.NotFound".to_owned()),
            (mine[5].clone(), "ResourceLimitExceeded".to_owned()),
        ]
    );
    // Pages, filters, and an end with the snapshot.
    let page = lab.good("DescribeFastSnapshotRestores", json!({"MaxResults": 3}));
    assert_eq!(page["FastSnapshotRestores"].as_array().map(Vec::len), Some(3));
    let rest = json!({"NextToken": page["NextToken"]});
    let rest = lab.good("DescribeFastSnapshotRestores", rest);
    assert_eq!(rest["FastSnapshotRestores"].as_array().map(Vec::len), Some(7));
    let one = json!({"Filters": [{"Name": "snapshot-id", "Values": [mine[0]]}]});
    let one = lab.good("DescribeFastSnapshotRestores", one);
    assert_eq!(one["FastSnapshotRestores"].as_array().map(Vec::len), Some(2));
    lab.good("DeleteSnapshot", json!({"SnapshotId": mine[0]}));
    assert_eq!(described(&mut lab).len(), 8);
}

#[test]
fn a_shared_snapshot_is_fast_for_whoever_pays() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    let asked = json!({"AvailabilityZones": ["us-east-1a"], "SourceSnapshotIds": [snapshot]});
    let refused = lab.partner("EnableFastSnapshotRestores", asked.clone()).unwrap();
    assert_eq!(refused["Successful"], json!([]));
    let share = json!({"SnapshotId": snapshot, "CreateVolumePermission": {"Add": [{"UserId": PARTNER}]}});
    lab.good("ModifySnapshotAttribute", share);
    let theirs = lab.partner("EnableFastSnapshotRestores", asked).unwrap();
    assert_eq!(theirs["Successful"][0]["OwnerId"], PARTNER);
    assert!(described(&mut lab).is_empty(), "each account sees its own");
}

#[test]
fn order_of_checks() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    for operation in ["EnableFastSnapshotRestores", "DisableFastSnapshotRestores"] {
        let input = json!({"AvailabilityZoneIds": ["use1-az1"], "AvailabilityZones": ["x"], "DryRun": true});
        let mends = [
            json!({"SourceSnapshotIds": ["snap-1"]}),
            json!({"SourceSnapshotIds": [snapshot]}),
            json!({"AvailabilityZoneIds": null}),
            json!({"AvailabilityZones": null}),
            json!({"AvailabilityZoneIds": ["us-east-1a"]}),
            json!({"AvailabilityZoneIds": ["use1-az1"]}),
            json!({"DryRun": null}),
        ];
        assert_eq!(
            column(&mut lab, operation, input, &mends),
            [
                "MissingParameter",
                "InvalidSnapshotID.Malformed",
                "InvalidParameterCombination",
                "InvalidZone.NotFound",
                "MissingParameter",
                "InvalidZone.NotFound",
                "DryRunOperation",
                "ok",
            ],
            "{operation}"
        );
    }
}
