//! The Recycle Bin: what goes in, what comes out again, and time.

use super::retention_rules::rule;
use crate::cost;
use crate::testkit::{Lab, code, column, registration, text};
use crate::world::places::YOU;
use api::Span;
use serde_json::{Value, json};

fn images_in_bin(lab: &mut Lab) -> Vec<String> {
    let listed = lab.good("ListImagesInRecycleBin", json!({}));
    let all = listed["Images"].as_array().unwrap();
    all.iter().map(|image| text(image, "/ImageId")).collect()
}

fn snapshots_in_bin(lab: &mut Lab) -> Vec<String> {
    let listed = lab.good("ListSnapshotsInRecycleBin", json!({}));
    let all = listed["Snapshots"].as_array().unwrap();
    all.iter().map(|snapshot| text(snapshot, "/SnapshotId")).collect()
}

fn snapshot_of(lab: &mut Lab, image: &str) -> String {
    text(&lab.described(image), "/BlockDeviceMappings/0/Ebs/SnapshotId")
}

#[test]
fn a_pending_rule_keeps_nothing() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    lab.good(
        "CreateRule",
        json!({
            "ResourceType": "EC2_IMAGE",
            "RetentionPeriod": {"RetentionPeriodValue": 7, "RetentionPeriodUnit": "DAYS"},
        }),
    );
    lab.good("DeregisterImage", json!({"ImageId": image}));
    assert!(images_in_bin(&mut lab).is_empty());
}

#[test]
fn an_image_comes_back_as_it_was() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    lab.good(
        "CreateTags",
        json!({"Resources": [image], "Tags": [{"Key": "stage", "Value": "live"}]}),
    );
    let share = json!({"ImageId": image, "LaunchPermission": {"Add": [{"UserId": "444455556666"}]}});
    lab.good("ModifyImageAttribute", share);
    let before = lab.described(&image);
    rule(&mut lab, "EC2_IMAGE", 7, json!({}));
    lab.good("DeregisterImage", json!({"ImageId": image}));
    let now = lab.cloud.now();
    let listed = lab.good("ListImagesInRecycleBin", json!({"ImageIds": [image]}));
    assert_eq!(
        listed,
        json!({"Images": [{
            "ImageId": image, "Name": "web", "RecycleBinEnterTime": now.to_string(),
            "RecycleBinExitTime": (now + Span::days(7)).to_string(),
        }]})
    );
    assert_eq!(lab.described(&image), Value::Null);
    assert_eq!(
        code(&lab.bad("DeregisterImage", json!({"ImageId": image}))),
        "InvalidAMIID.Unavailable"
    );
    assert_eq!(
        lab.partner("ListImagesInRecycleBin", json!({})),
        Ok(json!({"Images": []}))
    );
    let stolen = lab.partner("RestoreImageFromRecycleBin", json!({"ImageId": image}));
    assert_eq!(code(&stolen.unwrap_err()), "InvalidAMIID.NotFound");
    // Tags can be changed there; the id outlives the hour for which EC2 remembers others.
    lab.wait(120);
    lab.good(
        "CreateTags",
        json!({"Resources": [image], "Tags": [{"Key": "bin", "Value": ""}]}),
    );
    lab.good(
        "DeleteTags",
        json!({"Resources": [image], "Tags": [{"Key": "bin"}]}),
    );
    assert_eq!(
        lab.good("RestoreImageFromRecycleBin", json!({"ImageId": image})),
        json!({"Return": true})
    );
    assert_eq!(lab.described(&image), before);
    assert!(images_in_bin(&mut lab).is_empty());
    // The entry of its first stay does nothing to it.
    lab.wait(8 * 24 * 60);
    assert_eq!(lab.described(&image), before);
}

#[test]
fn its_time_in_the_bin_ends() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    lab.good(
        "CreateTags",
        json!({"Resources": [image], "Tags": [{"Key": "stage", "Value": "live"}]}),
    );
    rule(&mut lab, "EC2_IMAGE", 1, json!({}));
    // The longest of the rules that match counts; a shorter one later changes nothing.
    let long = rule(&mut lab, "EC2_IMAGE", 3, json!({}));
    lab.good("DeregisterImage", json!({"ImageId": image}));
    lab.good("DeleteRule", json!({"Identifier": long}));
    lab.wait(3 * 24 * 60 - 1);
    assert_eq!(images_in_bin(&mut lab), [image.as_str()]);
    lab.wait(1);
    assert!(images_in_bin(&mut lab).is_empty());
    let gone = lab.bad("RestoreImageFromRecycleBin", json!({"ImageId": image}));
    assert_eq!(code(&gone), "InvalidAMIID.NotFound");
    assert_eq!(lab.good("DescribeTags", json!({})), json!({"Tags": []}));
}

#[test]
fn the_name_must_be_free_and_the_snapshots_there() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let snapshot = snapshot_of(&mut lab, &image);
    rule(&mut lab, "EC2_IMAGE", 7, json!({}));
    rule(&mut lab, "EBS_SNAPSHOT", 7, json!({}));
    let gone = lab.good(
        "DeregisterImage",
        json!({"ImageId": image, "DeleteAssociatedSnapshots": true}),
    );
    assert_eq!(
        gone["DeleteSnapshotResults"],
        json!([{"SnapshotId": snapshot, "ReturnCode": "success"}])
    );
    assert_eq!(snapshots_in_bin(&mut lab), [snapshot.as_str()]);
    let first = lab.bad("RestoreImageFromRecycleBin", json!({"ImageId": image}));
    assert!(first.contains("Restore it first"), "{first}");
    let back = lab.good("RestoreSnapshotFromRecycleBin", json!({"SnapshotId": snapshot}));
    assert_eq!(
        (&back["State"], &back["Progress"], &back["VolumeSize"]),
        (&json!("completed"), &json!("100%"), &json!(8))
    );
    let other = lab.snapshot(8);
    let other = text(
        &lab.good("RegisterImage", registration("web", &other)),
        "/ImageId",
    );
    let taken = lab.bad("RestoreImageFromRecycleBin", json!({"ImageId": image}));
    assert_eq!(code(&taken), "InvalidAMIName.Duplicate");
    lab.good("DeregisterImage", json!({"ImageId": other}));
    lab.good("RestoreImageFromRecycleBin", json!({"ImageId": image}));
    assert_eq!(lab.described(&image)["State"], "available");
}

#[test]
fn a_disabled_image_comes_back_disabled_and_a_failed_one_never() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    rule(&mut lab, "EC2_IMAGE", 7, json!({}));
    lab.good("DisableImage", json!({"ImageId": image}));
    lab.good("DeregisterImage", json!({"ImageId": image}));
    lab.good("RestoreImageFromRecycleBin", json!({"ImageId": image}));
    assert_eq!(lab.described(&image)["State"], "disabled");
    let copy = json!({
        "Name": "copy", "SourceRegion": "us-east-1", "SourceImageId": image,
    });
    lab.good("EnableImage", json!({"ImageId": image}));
    let pending = text(&lab.good("CopyImage", copy), "/ImageId");
    lab.good("DeregisterImage", json!({"ImageId": pending}));
    assert!(images_in_bin(&mut lab).is_empty(), "a pending image is not kept");
}

#[test]
fn rules_know_things_by_tags() {
    let mut lab = Lab::new();
    let [kept, other_value, plain] = ["a", "b", "c"].map(|_| lab.snapshot(1));
    for (id, value) in [(&kept, "yes"), (&other_value, "no")] {
        lab.good(
            "CreateTags",
            json!({"Resources": [id], "Tags": [{"Key": "keep", "Value": value}]}),
        );
    }
    let tags = json!({"ResourceTags": [{"ResourceTagKey": "keep", "ResourceTagValue": "yes"}]});
    let id = rule(&mut lab, "EBS_SNAPSHOT", 7, tags);
    for snapshot in [&kept, &other_value, &plain] {
        lab.good("DeleteSnapshot", json!({"SnapshotId": snapshot}));
    }
    assert_eq!(snapshots_in_bin(&mut lab), [kept.as_str()]);
    // Without tags it keeps everything, but what it leaves out.
    let all = json!({
        "Identifier": id, "ResourceTags": [], "ExcludeResourceTags": [{"ResourceTagKey": "temporary"}],
    });
    let updated = lab.good("UpdateRule", all);
    assert_eq!(updated["ResourceTags"], json!([]));
    let [first, second] = ["a", "b"].map(|_| lab.snapshot(1));
    lab.good(
        "CreateTags",
        json!({"Resources": [second], "Tags": [{"Key": "temporary", "Value": "x"}]}),
    );
    for snapshot in [&first, &second] {
        lab.good("DeleteSnapshot", json!({"SnapshotId": snapshot}));
    }
    let mut expected = vec![kept, first];
    api::order::sort(&mut expected);
    assert_eq!(snapshots_in_bin(&mut lab), expected);
    assert_eq!(
        lab.bad("DescribeSnapshots", json!({"SnapshotIds": [expected[0]]})),
        format!(
            "InvalidSnapshot.NotFound: The snapshot '{}' does not exist.",
            expected[0]
        )
    );
}

#[test]
fn what_is_in_the_bin_still_costs() {
    let mut lab = Lab::new();
    let image = lab.amazon_image();
    let asked = json!({"ImageId": image, "MinCount": 1, "MaxCount": 1, "InstanceType": "t3.micro"});
    let machine = text(&lab.good("RunInstances", asked), "/Instances/0/InstanceId");
    lab.wait(5);
    let made = lab.good("CreateImage", json!({"InstanceId": machine, "Name": "web"}));
    let made = text(&made, "/ImageId");
    lab.wait(60);
    let snapshot = snapshot_of(&mut lab, &made);
    rule(&mut lab, "EC2_IMAGE", 7, json!({}));
    rule(&mut lab, "EBS_SNAPSHOT", 7, json!({}));
    lab.good("DeregisterImage", json!({"ImageId": made}));
    let state = |lab: &Lab| {
        (
            cost::monthly(lab.cloud.state(), YOU).stored_blocks,
            cost::orphans(lab.cloud.state(), YOU).len(),
        )
    };
    let before = state(&lab);
    assert!(before.0 > 3000, "{before:?}");
    assert_eq!(before.1, 0, "the image may come back for it");
    lab.good("DeleteSnapshot", json!({"SnapshotId": snapshot}));
    assert_eq!(state(&lab), before);
    lab.wait(8 * 24 * 60);
    assert_eq!(state(&lab), (0, 0));
}

#[test]
fn order_of_checks() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let snapshot = lab.snapshot(1);
    rule(&mut lab, "EC2_IMAGE", 7, json!({}));
    rule(&mut lab, "EBS_SNAPSHOT", 7, json!({}));
    lab.good("DeregisterImage", json!({"ImageId": image}));
    lab.good("DeleteSnapshot", json!({"SnapshotId": snapshot}));
    let input = json!({"ImageIds": vec!["x"; 21], "MaxResults": 0, "DryRun": true});
    let mends = [
        json!({"ImageIds": vec!["ami-0fedcba9876543210"; 21]}),
        json!({"ImageIds": ["ami-0fedcba9876543210"]}),
        json!({"MaxResults": 1}),
        json!({"DryRun": null}),
        json!({"ImageIds": [image]}),
    ];
    let codes = [
        "InvalidAMIID.Malformed",
        "InvalidParameterValue",
        "InvalidParameterValue",
        "DryRunOperation",
        "InvalidAMIID.NotFound",
        "ok",
    ];
    assert_eq!(column(&mut lab, "ListImagesInRecycleBin", input, &mends), codes);
    let input = json!({"SnapshotIds": ["snap-1"], "MaxResults": 4, "DryRun": true});
    let mends = [
        json!({"SnapshotIds": ["snap-0fedcba9876543210"]}),
        json!({"MaxResults": 5}),
        json!({"DryRun": null}),
        json!({"SnapshotIds": [snapshot]}),
    ];
    let codes = [
        "InvalidSnapshotID.Malformed",
        "InvalidParameterValue",
        "DryRunOperation",
        "InvalidSnapshot.NotFound",
        "ok",
    ];
    assert_eq!(
        column(&mut lab, "ListSnapshotsInRecycleBin", input, &mends),
        codes
    );
    let input = json!({"SnapshotId": "snap-1", "DryRun": true});
    let mends = [
        json!({"SnapshotId": "snap-0fedcba9876543210"}),
        json!({"DryRun": null}),
        json!({"SnapshotId": snapshot}),
    ];
    let codes = [
        "InvalidSnapshotID.Malformed",
        "DryRunOperation",
        "InvalidSnapshot.NotFound",
        "ok",
    ];
    assert_eq!(
        column(&mut lab, "RestoreSnapshotFromRecycleBin", input, &mends),
        codes
    );
}
