//! Block public access, of images and of snapshots.

use crate::testkit::{Lab, code, column, text};
use serde_json::{Value, json};

fn publish_image(lab: &mut Lab, image: &str) -> Result<Value, String> {
    let input = json!({"ImageId": image, "LaunchPermission": {"Add": [{"Group": "all"}]}});
    lab.call("ModifyImageAttribute", input)
}

fn publish_snapshot(lab: &mut Lab, snapshot: &str) -> Result<Value, String> {
    let input = json!({"SnapshotId": snapshot, "CreateVolumePermission": {"Add": [{"Group": "all"}]}});
    lab.call("ModifySnapshotAttribute", input)
}

#[test]
fn a_new_account_cannot_publish_images() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let get = "GetImageBlockPublicAccessState";
    assert_eq!(
        lab.good(get, json!({})),
        json!({"ImageBlockPublicAccessState": "block-new-sharing", "ManagedBy": "account"})
    );
    assert_eq!(
        publish_image(&mut lab, &image).unwrap_err(),
        "OperationNotPermitted: You can’t publicly share this image because block public access for AMIs is enabled for \
         this account. To publicly share the image, you must call the DisableImageBlockPublicAccess API."
    );
    assert_eq!(
        lab.good("DisableImageBlockPublicAccess", json!({})),
        json!({"ImageBlockPublicAccessState": "unblocked"})
    );
    assert_eq!(
        lab.good(get, json!({}))["ImageBlockPublicAccessState"],
        "unblocked"
    );
    publish_image(&mut lab, &image).unwrap();
    let block = json!({"ImageBlockPublicAccessState": "block-new-sharing"});
    assert_eq!(lab.good("EnableImageBlockPublicAccess", block.clone()), block);
    // What is public stays so, and may be said to be so again.
    assert_eq!(lab.described(&image)["Public"], true);
    publish_image(&mut lab, &image).unwrap();
    let private = json!({"ImageId": image, "Attribute": "launchPermission"});
    lab.good("ResetImageAttribute", private);
    assert_eq!(
        code(&publish_image(&mut lab, &image).unwrap_err()),
        "OperationNotPermitted"
    );
}

#[test]
fn the_block_is_one_account_s_in_one_region() {
    let mut lab = Lab::new();
    lab.unblock();
    let get = "GetImageBlockPublicAccessState";
    let partner = lab.partner(get, json!({})).unwrap();
    assert_eq!(partner["ImageBlockPublicAccessState"], "block-new-sharing");
    lab.region = "eu-west-1";
    assert_eq!(
        lab.good(get, json!({}))["ImageBlockPublicAccessState"],
        "block-new-sharing"
    );
}

#[test]
fn snapshots_are_blocked_in_two_degrees() {
    let mut lab = Lab::new();
    let (old, new) = (lab.snapshot(1), lab.snapshot(1));
    let get = "GetSnapshotBlockPublicAccessState";
    assert_eq!(
        lab.good(get, json!({})),
        json!({"State": "unblocked", "ManagedBy": "account"})
    );
    publish_snapshot(&mut lab, &old).unwrap();
    let partner_sees = |lab: &mut Lab| {
        lab.partner("DescribeSnapshots", json!({"SnapshotIds": [old]}))
            .is_ok()
    };
    let public = json!({"OwnerIds": ["self"], "RestorableByUserIds": ["all"]});
    assert!(partner_sees(&mut lab));
    for (state, seen) in [("block-new-sharing", true), ("block-all-sharing", false)] {
        let answer = lab.good("EnableSnapshotBlockPublicAccess", json!({"State": state}));
        assert_eq!(answer, json!({"State": state}));
        assert_eq!(lab.good(get, json!({}))["State"], state);
        assert_eq!(partner_sees(&mut lab), seen);
        let listed = lab.good("DescribeSnapshots", public.clone())["Snapshots"].clone();
        assert_eq!(listed.as_array().map(Vec::len), Some(usize::from(seen)));
        assert_eq!(
            publish_snapshot(&mut lab, &new).unwrap_err(),
            "OperationNotPermitted: Public sharing of snapshots is blocked for this account."
        );
    }
    // The permission itself was kept all the time.
    let answer = lab.good("DisableSnapshotBlockPublicAccess", json!({}));
    assert_eq!(answer, json!({"State": "unblocked"}));
    assert!(partner_sees(&mut lab));
    publish_snapshot(&mut lab, &new).unwrap();
}

#[test]
fn single_accounts_keep_their_permission_under_a_block() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(1);
    let partner = crate::world::places::PARTNER;
    let entry = json!({"Add": [{"UserId": partner}]});
    lab.good(
        "EnableSnapshotBlockPublicAccess",
        json!({"State": "block-all-sharing"}),
    );
    lab.good(
        "ModifySnapshotAttribute",
        json!({"SnapshotId": snapshot, "CreateVolumePermission": entry}),
    );
    let volume = json!({"SnapshotId": snapshot, "AvailabilityZone": "us-east-1a"});
    lab.partner("CreateVolume", volume).unwrap();
}

#[test]
fn states_are_checked_before_a_dry_run() {
    let mut lab = Lab::new();
    for (operation, member, wrong, right) in [
        (
            "EnableImageBlockPublicAccess",
            "ImageBlockPublicAccessState",
            "unblocked",
            "block-new-sharing",
        ),
        (
            "EnableSnapshotBlockPublicAccess",
            "State",
            "unblocked",
            "block-all-sharing",
        ),
    ] {
        let mends = [
            json!({member: wrong}),
            json!({member: right}),
            json!({"DryRun": null}),
        ];
        assert_eq!(
            column(&mut lab, operation, json!({"DryRun": true}), &mends),
            [
                "MissingParameter",
                "InvalidParameterValue",
                "DryRunOperation",
                "ok"
            ]
        );
    }
}

#[test]
fn the_block_is_seen_before_what_the_image_is_made_of() {
    let mut lab = Lab::new();
    let source = lab.amazon_image();
    let copy = json!({
        "Name": "secret", "SourceImageId": source, "SourceRegion": "us-east-1", "Encrypted": true,
    });
    let image = text(&lab.good("CopyImage", copy), "/ImageId");
    lab.wait(60);
    assert_eq!(
        code(&publish_image(&mut lab, &image).unwrap_err()),
        "OperationNotPermitted"
    );
    lab.unblock();
    assert_eq!(
        code(&publish_image(&mut lab, &image).unwrap_err()),
        "UnsupportedOperation"
    );
    let disabled = lab.image("disabled");
    lab.good("DisableImage", json!({"ImageId": disabled}));
    assert_eq!(
        code(&publish_image(&mut lab, &disabled).unwrap_err()),
        "InvalidAMIID.Unavailable"
    );
}

#[test]
fn a_public_image_cannot_be_copied_while_its_storage_is_hidden() {
    let mut lab = Lab::new();
    lab.unblock();
    let image = lab.image("web");
    let snapshot = text(&lab.described(&image), "/BlockDeviceMappings/0/Ebs/SnapshotId");
    publish_image(&mut lab, &image).unwrap();
    publish_snapshot(&mut lab, &snapshot).unwrap();
    lab.good(
        "EnableSnapshotBlockPublicAccess",
        json!({"State": "block-all-sharing"}),
    );
    let copy = json!({"Name": "theirs", "SourceImageId": image, "SourceRegion": "us-east-1"});
    assert_eq!(
        lab.partner("CopyImage", copy.clone()).unwrap_err(),
        "InvalidRequest: You do not have permission to access the storage of this ami"
    );
    // Launching it never needed the storage to be shared.
    let launch = json!({"ImageId": image, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    lab.partner("RunInstances", launch).unwrap();
    lab.good("DisableSnapshotBlockPublicAccess", json!({}));
    lab.partner("CopyImage", copy).unwrap();
}
