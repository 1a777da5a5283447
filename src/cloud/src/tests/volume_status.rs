//! Volumes, seen more closely: health, changes, attributes, copies.

use crate::testkit::{Lab, code, column, text};
use serde_json::{Value, json};

const UNKNOWN: &str = "vol-0fedcba9876543210";

fn volume(lab: &mut Lab, more: &Value) -> String {
    let mut input = json!({"AvailabilityZone": "us-east-1a", "Size": 10});
    for (name, value) in more.as_object().into_iter().flatten() {
        input[name] = value.clone();
    }
    let id = text(&lab.good("CreateVolume", input), "/VolumeId");
    lab.wait(1);
    id
}

#[test]
fn status_and_filters() {
    let mut lab = Lab::new();
    let fast = volume(&mut lab, &json!({"VolumeType": "gp3"}));
    let snapshot = lab.snapshot(1);
    let filled = volume(
        &mut lab,
        &json!({"SnapshotId": snapshot, "VolumeInitializationRate": 100}),
    );
    let new = json!({"AvailabilityZone": "us-east-1b", "Size": 1});
    let new = text(&lab.good("CreateVolume", new), "/VolumeId");
    let status =
        |lab: &mut Lab, asked: Value| lab.good("DescribeVolumeStatus", asked)["VolumeStatuses"].clone();
    let of = |lab: &mut Lab, id: &str| status(lab, json!({"VolumeIds": [id]}))[0].clone();
    assert_eq!(of(&mut lab, &new)["VolumeStatus"]["Status"], "insufficient-data");
    let shown = of(&mut lab, &fast);
    assert_eq!(shown["VolumeStatus"]["Status"], "ok");
    assert_eq!(
        shown["VolumeStatus"]["Details"],
        json!([{"Name": "io-enabled", "Status": "passed"}, {"Name": "io-performance", "Status": "not-applicable"}])
    );
    assert_eq!(
        of(&mut lab, &filled)["InitializationStatusDetails"],
        json!({"InitializationType": "provisioned-rate", "Progress": 100, "EstimatedTimeToCompleteInSeconds": 0})
    );
    let filtered = |lab: &mut Lab, name: &str, value: &str| {
        let filters = json!([{"Name": name, "Values": [value]}]);
        let found = status(lab, json!({"Filters": filters}));
        let found = found.as_array().unwrap().iter();
        found.map(|item| text(item, "/VolumeId")).collect::<Vec<_>>()
    };
    assert_eq!(
        filtered(&mut lab, "volume-status.status", "insufficient-data"),
        [new.as_str()]
    );
    assert_eq!(
        filtered(&mut lab, "availability-zone", "us-east-1b"),
        [new.as_str()]
    );
    assert_eq!(
        filtered(&mut lab, "volume-status.details-name", "initialization-state"),
        [filled.as_str()]
    );
    assert!(filtered(&mut lab, "event.event-id", "*").is_empty());
    assert_eq!(
        lab.bad(
            "DescribeVolumeStatus",
            json!({"Filters": [{"Name": "size", "Values": ["1"]}]})
        ),
        "InvalidParameterValue: The filter 'size' is invalid"
    );
    // Another account's volumes are not there.
    let theirs = lab.partner("DescribeVolumeStatus", json!({})).unwrap();
    assert_eq!(theirs["VolumeStatuses"], json!([]));
}

#[test]
fn describing_is_checked_in_this_order() {
    for (operation, set) in [
        ("DescribeVolumeStatus", "volumeIdsSet"),
        ("DescribeVolumesModifications", "volumeModificationSet"),
    ] {
        let mut lab = Lab::new();
        let input = json!({
            "VolumeIds": ["x"], "MaxResults": 4, "Filters": [{"Name": "x", "Values": []}], "DryRun": true,
        });
        assert_eq!(
            lab.bad(operation, input.clone()),
            format!(
                "InvalidParameterCombination: The parameter {set} cannot be used with the parameter maxResults"
            )
        );
        let mends = [
            json!({"MaxResults": null}),
            json!({"VolumeIds": [UNKNOWN]}),
            json!({"Filters": null}),
            json!({"DryRun": null}),
            json!({"VolumeIds": null, "MaxResults": 4}),
            json!({"MaxResults": 5, "NextToken": "x"}),
            json!({"NextToken": null}),
        ];
        assert_eq!(
            column(&mut lab, operation, input, &mends),
            [
                "InvalidParameterCombination",
                "InvalidParameterValue",
                "InvalidParameterValue",
                "DryRunOperation",
                "InvalidVolume.NotFound",
                "InvalidParameterValue",
                "InvalidParameterValue",
                "ok",
            ],
            "{operation}"
        );
    }
}

#[test]
fn modifications_move_on() {
    let mut lab = Lab::new();
    let changed = volume(&mut lab, &json!({}));
    let other = volume(&mut lab, &json!({}));
    lab.good(
        "ModifyVolume",
        json!({"VolumeId": changed, "Size": 20, "VolumeType": "gp3"}),
    );
    let asked = json!({"VolumeIds": [changed]});
    let seen = |lab: &mut Lab| {
        let found = lab.good("DescribeVolumesModifications", asked.clone());
        let last = found["VolumesModifications"][0].clone();
        (
            text(&last, "/ModificationState"),
            last["Progress"].as_i64().unwrap(),
        )
    };
    assert_eq!(seen(&mut lab), ("modifying".to_owned(), 0));
    lab.wait(1);
    let (state, progress) = seen(&mut lab);
    assert_eq!(state, "optimizing");
    assert!((1..100).contains(&progress), "{progress}");
    lab.wait(60);
    assert_eq!(seen(&mut lab), ("completed".to_owned(), 100));
    let filters = json!([{"Name": "target-size", "Values": ["20"]}, {"Name": "original-volume-type", "Values": ["gp2"]}]);
    let found = lab.good("DescribeVolumesModifications", json!({"Filters": filters}));
    assert_eq!(found["VolumesModifications"][0]["VolumeId"], changed);
    assert_eq!(
        lab.bad("DescribeVolumesModifications", json!({"VolumeIds": [other]})),
        format!("InvalidVolumeModification.NotFound: Modification for volume '{other}' does not exist.")
    );
}

#[test]
fn attributes() {
    let mut lab = Lab::new();
    let id = volume(&mut lab, &json!({}));
    let shown = |lab: &mut Lab, name: &str| {
        lab.good(
            "DescribeVolumeAttribute",
            json!({"VolumeId": id, "Attribute": name}),
        )
    };
    assert_eq!(shown(&mut lab, "autoEnableIO")["AutoEnableIO"]["Value"], false);
    lab.good(
        "ModifyVolumeAttribute",
        json!({"VolumeId": id, "AutoEnableIO": {"Value": true}}),
    );
    assert_eq!(shown(&mut lab, "autoEnableIO")["AutoEnableIO"]["Value"], true);
    assert_eq!(shown(&mut lab, "productCodes")["ProductCodes"], json!([]));
    let input = json!({"VolumeId": "x", "DryRun": true});
    let mends = [
        json!({"VolumeId": UNKNOWN}),
        json!({"AutoEnableIO": {"Value": false}}),
        json!({"DryRun": null}),
        json!({"VolumeId": id}),
    ];
    assert_eq!(
        column(&mut lab, "ModifyVolumeAttribute", input, &mends),
        [
            "InvalidParameterValue",
            "InvalidParameterCombination",
            "DryRunOperation",
            "InvalidVolume.NotFound",
            "ok",
        ]
    );
    let odd = json!({"VolumeId": id, "Attribute": "size"});
    assert_eq!(
        code(&lab.bad("DescribeVolumeAttribute", odd)),
        "InvalidParameterValue"
    );
}

#[test]
fn copies_of_volumes() {
    let mut lab = Lab::new();
    let key = lab.key();
    let source = volume(&mut lab, &json!({"Encrypted": true, "KmsKeyId": key}));
    let asked = json!({
        "SourceVolumeId": source, "Size": 12, "VolumeType": "gp3", "ClientToken": "once",
        "TagSpecifications": [{"ResourceType": "volume", "Tags": [{"Key": "Name", "Value": "copy"}]}],
    });
    let answer = lab.good("CopyVolumes", asked.clone());
    let copy = &answer["Volumes"][0];
    assert_eq!(
        (
            &copy["SourceVolumeId"],
            &copy["Size"],
            &copy["KmsKeyId"],
            &copy["State"],
            &copy["AvailabilityZone"]
        ),
        (
            &json!(source),
            &json!(12),
            &json!(key),
            &json!("creating"),
            &json!("us-east-1a")
        )
    );
    assert_eq!(lab.good("CopyVolumes", asked.clone()), answer);
    lab.wait(1);
    let id = text(copy, "/VolumeId");
    let shown = lab.good("DescribeVolumes", json!({"VolumeIds": [id]}));
    assert_eq!(
        (
            &shown["Volumes"][0]["State"],
            &shown["Volumes"][0]["SourceVolumeId"]
        ),
        (&json!("available"), &json!(source))
    );
    // A plain volume's copy is encrypted only if everything new is.
    let plain = volume(&mut lab, &json!({}));
    let again = |lab: &mut Lab| {
        lab.good("CopyVolumes", json!({"SourceVolumeId": plain}))["Volumes"][0]["Encrypted"].clone()
    };
    assert_eq!(again(&mut lab), false);
    lab.good("EnableEbsEncryptionByDefault", json!({}));
    assert_eq!(again(&mut lab), true);
    let input = json!({
        "SourceVolumeId": "x", "VolumeType": "gp9", "Iops": 3000, "MultiAttachEnabled": true, "Size": 2, "DryRun": true,
    });
    let mends = [
        json!({"SourceVolumeId": UNKNOWN}),
        json!({"VolumeType": "gp2"}),
        json!({"Iops": null}),
        json!({"MultiAttachEnabled": null}),
        json!({"DryRun": null}),
        json!({"SourceVolumeId": source}),
        json!({"Size": 20_000}),
        json!({"Size": 20}),
    ];
    assert_eq!(
        column(&mut lab, "CopyVolumes", input, &mends),
        [
            "InvalidParameterValue",
            "UnknownVolumeType",
            "InvalidParameterCombination",
            "InvalidParameterCombination",
            "DryRunOperation",
            "InvalidVolume.NotFound",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "ok",
        ]
    );
}
