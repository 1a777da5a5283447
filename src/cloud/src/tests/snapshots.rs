//! Snapshots: taking, copying, sharing, listing and deleting them.

use crate::testkit::{Lab, code, column, text};
use crate::world::places::{PARTNER, YOU};
use serde_json::json;

fn volume(lab: &mut Lab, size: i64) -> String {
    let made = lab.good(
        "CreateVolume",
        json!({"AvailabilityZone": "us-east-1a", "Size": size}),
    );
    lab.wait(1);
    text(&made, "/VolumeId")
}

#[test]
fn a_snapshot_is_pending_then_completed() {
    let mut lab = Lab::new();
    let volume = volume(&mut lab, 8);
    let now = lab.cloud.now().to_string();
    let made = lab.good(
        "CreateSnapshot",
        json!({"VolumeId": volume, "Description": "first"}),
    );
    let id = text(&made, "/SnapshotId");
    assert_eq!(
        made,
        json!({
            "Tags": [], "SnapshotId": id, "VolumeId": volume, "State": "pending", "StartTime": now, "Progress": "",
            "OwnerId": YOU, "Description": "first", "VolumeSize": 8, "Encrypted": false,
        })
    );
    let again = lab.bad("CreateSnapshot", json!({"VolumeId": volume}));
    assert_eq!(code(&again), "SnapshotCreationPerVolumeRateExceeded");
    let pending = lab.good("DescribeSnapshots", json!({"SnapshotIds": [id]}));
    assert_eq!(pending.pointer("/Snapshots/0/Progress"), Some(&json!("0%")));
    assert_eq!(pending.pointer("/Snapshots/0/CompletionTime"), None);
    lab.wait(2);
    let done = lab.good("DescribeSnapshots", json!({"SnapshotIds": [id]}));
    let completed = text(&done, "/Snapshots/0/CompletionTime");
    assert_eq!(
        done["Snapshots"][0],
        json!({
            "StorageTier": "standard", "TransferType": "standard", "CompletionTime": completed,
            "FullSnapshotSizeInBytes": 0, "SnapshotId": id, "VolumeId": volume, "State": "completed",
            "StartTime": now, "Progress": "100%", "OwnerId": YOU, "Description": "first", "VolumeSize": 8,
            "Encrypted": false,
        })
    );
}

#[test]
fn slow_disks_bear_one_snapshot_at_a_time() {
    let mut lab = Lab::new();
    let slow = json!({"AvailabilityZone": "us-east-1a", "Size": 125, "VolumeType": "st1"});
    let slow = text(&lab.good("CreateVolume", slow), "/VolumeId");
    let fast = volume(&mut lab, 8);
    for volume in [&slow, &fast] {
        lab.good("CreateSnapshot", json!({"VolumeId": volume}));
    }
    lab.cloud.advance(api::Span::seconds(20));
    let said = lab.bad("CreateSnapshot", json!({"VolumeId": slow}));
    assert_eq!(code(&said), "ConcurrentSnapshotLimitExceeded");
    lab.good("CreateSnapshot", json!({"VolumeId": fast}));
    let said = lab.bad("CreateSnapshot", json!({"VolumeId": fast, "Description": "é"}));
    assert!(
        said.contains("Character sets beyond ASCII are not supported."),
        "{said}"
    );
}

#[test]
fn copies_fail_late() {
    let mut lab = Lab::new();
    let source = lab.snapshot(8);
    let check = |lab: &mut Lab, input: serde_json::Value| {
        let id = text(&lab.good("CopySnapshot", input), "/SnapshotId");
        let asked = json!({"SnapshotIds": [id]});
        let early = lab.good("DescribeSnapshots", asked.clone());
        lab.wait(10);
        let late = lab.good("DescribeSnapshots", asked);
        (early["Snapshots"][0].clone(), late["Snapshots"][0].clone())
    };
    let good = json!({"SourceRegion": "us-east-1", "SourceSnapshotId": source, "Encrypted": true});
    let (early, late) = check(&mut lab, good);
    assert_eq!(
        (
            &early["VolumeSize"],
            &early["Encrypted"],
            &early["StateMessage"],
            &early["Progress"]
        ),
        (
            &json!(0),
            &json!(false),
            &json!("Metadata not updated"),
            &json!("0%")
        )
    );
    assert_eq!(
        (&late["State"], &late["VolumeSize"]),
        (&json!("completed"), &json!(8))
    );
    assert_eq!(
        (&late["VolumeId"], &late["Encrypted"]),
        (&json!("vol-ffffffff"), &json!(true))
    );
    assert_eq!(late["Description"], "");
    let unknown = json!({"SourceRegion": "eu-west-1", "SourceSnapshotId": source});
    let (_, late) = check(&mut lab, unknown);
    assert_eq!(
        (&late["State"], &late["StateMessage"], &late["VolumeSize"]),
        (&json!("error"), &json!("Source snapshot is not found"), &json!(0))
    );
    let key = json!({
        "SourceRegion": "us-east-1", "SourceSnapshotId": source, "Encrypted": true, "KmsKeyId": "no key",
    });
    let (_, late) = check(&mut lab, key);
    assert!(text(&late, "/StateMessage").starts_with("Given key ID is not accessible."));
    let from_volume = volume(&mut lab, 1);
    let pending = text(
        &lab.good("CreateSnapshot", json!({"VolumeId": from_volume})),
        "/SnapshotId",
    );
    let early = json!({"SourceRegion": "us-east-1", "SourceSnapshotId": pending});
    let (_, late) = check(&mut lab, early);
    assert_eq!(late["StateMessage"], "Source snapshot is not complete");
}

#[test]
fn twenty_copies_at_once() {
    let mut lab = Lab::new();
    let source = lab.snapshot(8);
    lab.region = "eu-west-1";
    let copy = json!({"SourceRegion": "us-east-1", "SourceSnapshotId": source});
    for _ in 0..20 {
        lab.good("CopySnapshot", copy.clone());
    }
    assert_eq!(
        code(&lab.bad("CopySnapshot", copy.clone())),
        "ResourceLimitExceeded"
    );
    lab.wait(10);
    lab.good("CopySnapshot", copy);
}

#[test]
fn precedence_of_copying() {
    let mut lab = Lab::new();
    let source = lab.snapshot(8);
    let input = json!({
        "SourceRegion": "mars", "SourceSnapshotId": "x", "DestinationRegion": "us-west-2", "KmsKeyId": "alias/x",
        "CompletionDurationMinutes": 7, "DryRun": true,
        "TagSpecifications": [{"ResourceType": "image", "Tags": [{"Key": "a", "Value": ""}]}],
    });
    let mends = [
        json!({"SourceSnapshotId": source}),
        json!({"SourceRegion": "us-east-1"}),
        json!({"DestinationRegion": "us-east-1"}),
        json!({"Encrypted": true}),
        json!({"CompletionDurationMinutes": 15}),
        json!({"TagSpecifications": null}),
        json!({"DryRun": null}),
    ];
    assert_eq!(
        column(&mut lab, "CopySnapshot", input, &mends),
        [
            "InvalidParameterValue",
            "InvalidRegion",
            "InvalidParameterValue",
            "InvalidParameterDependency",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "DryRunOperation",
            "ok",
        ]
    );
}

#[test]
fn sharing_a_snapshot() {
    let mut lab = Lab::new();
    let id = lab.snapshot(8);
    let asked = json!({"SnapshotIds": [id]});
    let hidden = lab.partner("DescribeSnapshots", asked.clone()).unwrap_err();
    assert_eq!(
        hidden,
        format!("InvalidSnapshot.NotFound: The snapshot '{id}' does not exist.")
    );
    let change = |more: serde_json::Value| json!({"SnapshotId": id, "CreateVolumePermission": more});
    for (more, said) in [
        (json!({}), "InvalidParameterCombination: No attributes specified."),
        (
            json!({"Add": [{"UserId": PARTNER}], "Remove": [{"UserId": PARTNER}]}),
            "InvalidParameterCombination: One and only one operation type may be specified for createVolumePermissions",
        ),
        (
            json!({"Add": [{"UserId": "123"}]}),
            "InvalidAMIAttributeItemValue: UserId 123",
        ),
        (
            json!({"Add": [{"Group": "some"}]}),
            "InvalidAMIAttributeItemValue: UserGroup some",
        ),
    ] {
        assert_eq!(lab.bad("ModifySnapshotAttribute", change(more)), said);
    }
    let many: Vec<_> = (0..501).map(|n| json!({"UserId": format!("{n:012}")})).collect();
    assert_eq!(
        lab.bad("ModifySnapshotAttribute", change(json!({"Add": many}))),
        "InvalidParameterValue: Modification size must not be greater than 500."
    );
    // Both forms at once: neither is left unheard.
    let mut both = change(json!({"Add": [{"UserId": PARTNER}]}));
    both["UserIds"] = json!([PARTNER]);
    assert_eq!(
        lab.bad("ModifySnapshotAttribute", both),
        "InvalidParameterCombination: One and only one operation type may be specified for createVolumePermissions"
    );
    let add = json!({"Add": [{"UserId": YOU}, {"UserId": PARTNER}]});
    assert_eq!(lab.good("ModifySnapshotAttribute", change(add)), json!({}));
    let attribute = json!({"SnapshotId": id, "Attribute": "createVolumePermission"});
    assert_eq!(
        lab.good("DescribeSnapshotAttribute", attribute.clone()),
        json!({"SnapshotId": id, "CreateVolumePermissions": [{"UserId": PARTNER}]})
    );
    lab.partner("DescribeSnapshots", asked).unwrap();
    let mine = lab
        .partner("DescribeSnapshots", json!({"OwnerIds": ["self"]}))
        .unwrap();
    assert_eq!(mine, json!({"Snapshots": []}));
    let shared = json!({"OwnerIds": [YOU], "RestorableByUserIds": ["self"]});
    let shared = lab.partner("DescribeSnapshots", shared).unwrap();
    assert_eq!(text(&shared, "/Snapshots/0/SnapshotId"), id);
    let theirs = lab
        .partner("DeleteSnapshot", json!({"SnapshotId": id}))
        .unwrap_err();
    assert_eq!(code(&theirs), "InvalidSnapshot.NotFound");
    lab.good("ResetSnapshotAttribute", attribute.clone());
    assert_eq!(
        lab.good("DescribeSnapshotAttribute", attribute)["CreateVolumePermissions"],
        json!([])
    );
    let older = json!({
        "SnapshotId": id, "Attribute": "createVolumePermission", "OperationType": "add", "GroupNames": ["all"],
    });
    lab.good("ModifySnapshotAttribute", older);
    let public = json!({"RestorableByUserIds": ["all"], "OwnerIds": [YOU]});
    let public = lab.partner("DescribeSnapshots", public).unwrap();
    assert_eq!(public["Snapshots"].as_array().map(Vec::len), Some(1));
}

#[test]
fn precedence_of_the_rest() {
    let mut lab = Lab::new();
    let id = lab.snapshot(8);
    let unknown = "snap-0fedcba9876543210";
    let input = json!({"SnapshotId": "x", "DryRun": true});
    let mends = [
        json!({"SnapshotId": "snap-1"}),
        json!({"SnapshotId": unknown}),
        json!({"DryRun": null}),
        json!({"SnapshotId": id}),
        json!({}),
    ];
    assert_eq!(
        column(&mut lab, "DeleteSnapshot", input, &mends),
        [
            "InvalidParameterValue",
            "InvalidSnapshotID.Malformed",
            "DryRunOperation",
            "InvalidSnapshot.NotFound",
            "ok",
            "InvalidSnapshot.NotFound",
        ]
    );
    let id = lab.snapshot(8);
    let input = json!({"SnapshotId": unknown, "DryRun": true});
    let mends = [
        json!({"SnapshotId": id}),
        json!({"CreateVolumePermission": {"Add": [{"Group": "all"}]}}),
        json!({"DryRun": null}),
    ];
    assert_eq!(
        column(&mut lab, "ModifySnapshotAttribute", input, &mends),
        [
            "InvalidSnapshot.NotFound",
            "InvalidParameterCombination",
            "DryRunOperation",
            "ok"
        ]
    );
    let input = json!({"VolumeId": "x", "Description": "é", "DryRun": true});
    let mends = [
        json!({"VolumeId": "vol-0fedcba9876543210"}),
        json!({"Description": null}),
        json!({"DryRun": null}),
    ];
    assert_eq!(
        column(&mut lab, "CreateSnapshot", input, &mends),
        [
            "InvalidParameterValue",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidVolume.NotFound"
        ]
    );
}

#[test]
fn listing_pages_and_filters() {
    let mut lab = Lab::new();
    for _ in 0..6 {
        lab.snapshot(8);
    }
    let big = lab.snapshot(20);
    let first = lab.good(
        "DescribeSnapshots",
        json!({"OwnerIds": ["self"], "MaxResults": 5}),
    );
    let token = text(&first, "/NextToken");
    let rest = lab.good(
        "DescribeSnapshots",
        json!({"OwnerIds": ["self"], "NextToken": token}),
    );
    let count = |answer: &serde_json::Value| answer["Snapshots"].as_array().map(Vec::len);
    assert_eq!((count(&first), count(&rest)), (Some(5), Some(2)));
    let filters =
        json!([{"Name": "volume-size", "Values": ["2?"]}, {"Name": "status", "Values": ["completed"]}]);
    let found = lab.good(
        "DescribeSnapshots",
        json!({"OwnerIds": ["self"], "Filters": filters}),
    );
    assert_eq!(text(&found, "/Snapshots/0/SnapshotId"), big);
    assert_eq!(count(&found), Some(1));
    let amazon = lab.good("DescribeSnapshots", json!({"OwnerIds": ["amazon"]}));
    assert!(count(&amazon).is_some_and(|count| count > 0));
    assert_eq!(
        lab.bad("DescribeSnapshots", json!({"MaxResults": 4})),
        "InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than 5."
    );
}
