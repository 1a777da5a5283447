//! Images, and what is set up for them.

use super::UNKNOWN_IMAGE;
use crate::BucketRequest;
use crate::testkit::{Lab, mended, registration, text};
use crate::tests::retention_rules::rule;
use crate::world::places::YOU;
use serde_json::json;

/// The attribute is looked at before the id.
#[test]
fn reset_image_attribute() {
    let mut lab = Lab::new();
    let own = lab.image("web");
    let gone = lab.image("gone");
    lab.good("DeregisterImage", json!({"ImageId": gone}));
    let foreign = lab.amazon_image();
    mended(
        &mut lab,
        "ResetImageAttribute",
        json!({"Attribute": "color", "ImageId": "x", "DryRun": true}),
        &[
            ("InvalidRequest", json!({"Attribute": "launchPermission"})),
            ("InvalidAMIID.Malformed", json!({"ImageId": UNKNOWN_IMAGE})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidAMIID.NotFound", json!({"ImageId": foreign})),
            ("AuthFailure", json!({"ImageId": gone})),
            ("InvalidAMIID.Unavailable", json!({"ImageId": own})),
        ],
        "ok",
    );
}

#[test]
fn cancel_image_launch_permission() {
    let mut lab = Lab::new();
    let public = lab.amazon_image();
    mended(
        &mut lab,
        "CancelImageLaunchPermission",
        json!({"ImageId": "x", "DryRun": true}),
        &[
            ("InvalidAMIID.Malformed", json!({"ImageId": UNKNOWN_IMAGE})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidAMIID.NotFound", json!({"ImageId": public})),
        ],
        "UnsupportedOperation",
    );
}

#[test]
fn image_deregistration_protection() {
    for operation in [
        "EnableImageDeregistrationProtection",
        "DisableImageDeregistrationProtection",
    ] {
        let mut lab = Lab::new();
        let own = lab.image("web");
        let gone = lab.image("gone");
        lab.good("DeregisterImage", json!({"ImageId": gone}));
        let foreign = lab.amazon_image();
        mended(
            &mut lab,
            operation,
            json!({"ImageId": "x", "DryRun": true}),
            &[
                ("InvalidAMIID.Malformed", json!({"ImageId": UNKNOWN_IMAGE})),
                ("DryRunOperation", json!({"DryRun": null})),
                ("InvalidAMIID.NotFound", json!({"ImageId": foreign})),
                ("AuthFailure", json!({"ImageId": gone})),
                ("InvalidAMIID.Unavailable", json!({"ImageId": own})),
            ],
            "ok",
        );
    }
}

#[test]
fn restore_image_from_recycle_bin() {
    let mut lab = Lab::new();
    rule(&mut lab, "EC2_IMAGE", 7, json!({}));
    let without = lab.image("without");
    let snapshot = text(&lab.described(&without), "/BlockDeviceMappings/0/Ebs/SnapshotId");
    lab.good("DeregisterImage", json!({"ImageId": without}));
    lab.good("DeleteSnapshot", json!({"SnapshotId": snapshot}));
    let taken = lab.image("taken");
    lab.good("DeregisterImage", json!({"ImageId": taken}));
    let other = lab.image("taken");
    let free = lab.image("free");
    lab.good("DeregisterImage", json!({"ImageId": free}));
    mended(
        &mut lab,
        "RestoreImageFromRecycleBin",
        json!({"ImageId": "x", "DryRun": true}),
        &[
            ("InvalidAMIID.Malformed", json!({"ImageId": other})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidAMIID.NotFound", json!({"ImageId": without})),
            ("IncorrectState", json!({"ImageId": taken})),
            ("InvalidAMIName.Duplicate", json!({"ImageId": free})),
        ],
        "ok",
    );
}

#[test]
fn create_restore_image_task() {
    let mut lab = Lab::new();
    let image = lab.image("web");
    let reply = lab.cloud.bucket(&BucketRequest {
        account: YOU.to_owned(),
        region: lab.region.to_owned(),
        operation: "CreateBucket".to_owned(),
        bucket: "images".to_owned(),
        key: String::new(),
    });
    assert!(reply.result.is_ok());
    let stored = lab.good(
        "CreateStoreImageTask",
        json!({"ImageId": image, "Bucket": "images"}),
    );
    lab.wait(60);
    let snapshot = lab.snapshot(8);
    lab.good("RegisterImage", registration("taken", &snapshot));
    mended(
        &mut lab,
        "CreateRestoreImageTask",
        json!({
            "Name": "a", "Bucket": "nowhere", "ObjectKey": "nothing.bin", "DryRun": true,
            "TagSpecifications": [{"ResourceType": "volume", "Tags": [{"Key": "a", "Value": "b"}]}],
        }),
        &[
            ("InvalidAMIName.Malformed", json!({"Name": "taken"})),
            ("InvalidParameterValue", json!({"TagSpecifications": null})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidParameterValue", json!({"Bucket": "images"})),
            ("InvalidParameterValue", json!({"ObjectKey": stored["ObjectKey"]})),
            ("InvalidAMIName.Duplicate", json!({"Name": "back"})),
        ],
        "ok",
    );
}

#[test]
fn disable_fast_launch() {
    let mut lab = Lab::new();
    let filters = json!([{"Name": "platform", "Values": ["windows"]}]);
    let found = lab.good(
        "DescribeImages",
        json!({"Owners": ["amazon"], "Filters": filters}),
    );
    let windows = text(&found, "/Images/0/ImageId");
    let gone = lab.image("gone");
    let plain = lab.image("web");
    lab.good("DeregisterImage", json!({"ImageId": gone}));
    lab.good("EnableFastLaunch", json!({"ImageId": windows}));
    mended(
        &mut lab,
        "DisableFastLaunch",
        json!({"ImageId": "x", "DryRun": true}),
        &[
            ("InvalidAMIID.Malformed", json!({"ImageId": UNKNOWN_IMAGE})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidAMIID.NotFound", json!({"ImageId": gone})),
            ("InvalidAMIID.Unavailable", json!({"ImageId": plain})),
            ("InvalidRequest", json!({"ImageId": windows})),
            ("IncorrectState", json!({"Force": true})),
        ],
        "ok",
    );
}

#[test]
fn get_image_ancestry() {
    let mut lab = Lab::new();
    let (own, gone) = (lab.image("web"), lab.image("gone"));
    lab.good("DeregisterImage", json!({"ImageId": gone}));
    mended(
        &mut lab,
        "GetImageAncestry",
        json!({"ImageId": "x", "DryRun": true}),
        &[
            ("InvalidAMIID.Malformed", json!({"ImageId": UNKNOWN_IMAGE})),
            ("DryRunOperation", json!({"DryRun": null})),
            ("InvalidAMIID.NotFound", json!({"ImageId": gone})),
            ("InvalidAMIID.Unavailable", json!({"ImageId": own})),
        ],
        "ok",
    );
}
