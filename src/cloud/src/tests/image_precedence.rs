//! The order of checks: an input with every mistake, mended one mistake at a time.

use crate::testkit::{Lab, column, registration, text};
use serde_json::{Value, json};

const UNKNOWN_IMAGE: &str = "ami-0fedcba9876543210";
const UNKNOWN_SNAPSHOT: &str = "snap-0fedcba9876543210";

/// Tags that no resource can have, and fine ones.
fn bad_tags() -> Value {
    json!([{"ResourceType": "image", "Tags": [{"Key": "aws:x", "Value": ""}]}])
}

fn root(ebs: Value) -> Value {
    json!([{"DeviceName": "/dev/xvda", "Ebs": ebs}])
}

#[test]
fn register_image() {
    let mut lab = Lab::new();
    let small = lab.snapshot(8);
    lab.good("RegisterImage", registration("taken", &small));
    let input = json!({
        "Bogus": true, "Name": "", "Architecture": "sparc", "TagSpecifications": bad_tags(), "DryRun": true,
        "BlockDeviceMappings": root(json!({"VolumeSize": 4})),
    });
    let mends = [
        json!({"Bogus": null}),
        json!({"Name": "a"}),
        json!({"Name": "taken"}),
        json!({"Architecture": "x86_64"}),
        json!({"TagSpecifications": null}),
        json!({"RootDeviceName": "/dev/xvda"}),
        json!({"BlockDeviceMappings": root(json!({"SnapshotId": UNKNOWN_SNAPSHOT, "VolumeSize": 4, "Encrypted": true}))}),
        json!({"BlockDeviceMappings": root(json!({"SnapshotId": UNKNOWN_SNAPSHOT, "VolumeSize": 4}))}),
        json!({"DryRun": null}),
        json!({"Name": "free"}),
        json!({"BlockDeviceMappings": root(json!({"SnapshotId": small, "VolumeSize": 4}))}),
        json!({"BlockDeviceMappings": root(json!({"SnapshotId": small}))}),
    ];
    assert_eq!(
        column(&mut lab, "RegisterImage", input, &mends),
        [
            "UnknownParameter",
            "MissingParameter",
            "InvalidAMIName.Malformed",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "MissingParameter",
            "InvalidBlockDeviceMapping",
            "InvalidParameter",
            "DryRunOperation",
            "InvalidAMIName.Duplicate",
            "InvalidSnapshotID.NotFound",
            "InvalidBlockDeviceMapping",
            "ok",
        ]
    );
}

#[test]
fn create_image() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    lab.good("RegisterImage", registration("taken", &snapshot));
    let source = lab.amazon_image();
    let launch = json!({"ImageId": source, "InstanceType": "t3.micro", "MinCount": 1, "MaxCount": 1});
    let instance = text(&lab.good("RunInstances", launch), "/Instances/0/InstanceId");
    let input = json!({
        "InstanceId": "x", "Name": "a", "TagSpecifications": bad_tags(), "DryRun": true,
        "BlockDeviceMappings": [{"DeviceName": "/dev/foo", "NoDevice": ""}],
    });
    let mends = [
        json!({"InstanceId": "i-0fedcba9876543210"}),
        json!({"Name": "taken"}),
        json!({"TagSpecifications": null}),
        json!({"BlockDeviceMappings": root(json!({"Encrypted": true}))}),
        json!({"DryRun": null}),
        json!({"InstanceId": instance}),
    ];
    assert_eq!(
        column(&mut lab, "CreateImage", input.clone(), &mends),
        [
            "InvalidInstanceID.Malformed",
            "InvalidAMIName.Malformed",
            "InvalidParameterValue",
            "InvalidBlockDeviceMapping",
            "DryRunOperation",
            "InvalidInstanceID.NotFound",
            // It is still pending.
            "InvalidParameterValue",
        ]
    );
    lab.wait(5);
    let input = json!({
        "InstanceId": instance, "Name": "taken", "BlockDeviceMappings": root(json!({"Encrypted": true})),
    });
    let mends = [json!({"Name": "free"}), json!({"BlockDeviceMappings": null})];
    assert_eq!(
        column(&mut lab, "CreateImage", input, &mends),
        ["InvalidAMIName.Duplicate", "InvalidBlockDeviceMapping", "ok"]
    );
}

#[test]
fn copy_image() {
    let mut lab = Lab::new();
    let snapshot = lab.snapshot(8);
    lab.good("RegisterImage", registration("taken", &snapshot));
    let source = lab.amazon_image();
    let marketplace = lab.good("DescribeImages", json!({"Owners": ["aws-marketplace"]}));
    let closed = text(&marketplace, "/Images/0/ImageId");
    let input = json!({
        "Name": "a", "SourceImageId": "x", "SourceRegion": "mars", "KmsKeyId": "alias/x", "DryRun": true,
        "SnapshotCopyCompletionDurationMinutes": 20, "TagSpecifications": bad_tags(), "ClientToken": "t".repeat(65),
    });
    let mends = [
        json!({"Name": "taken"}),
        json!({"ClientToken": null}),
        json!({"SourceImageId": UNKNOWN_IMAGE}),
        json!({"SourceRegion": "us-east-1"}),
        json!({"Encrypted": true}),
        json!({"SnapshotCopyCompletionDurationMinutes": 30}),
        json!({"TagSpecifications": null}),
        json!({"DryRun": null}),
        json!({"SourceImageId": closed}),
        json!({"SourceImageId": source}),
        json!({"Name": "free"}),
    ];
    assert_eq!(
        column(&mut lab, "CopyImage", input, &mends),
        [
            "InvalidAMIName.Malformed",
            "InvalidParameterValue",
            "InvalidAMIID.Malformed",
            "InvalidRegion",
            "InvalidParameterDependency",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "DryRunOperation",
            "InvalidAMIID.NotFound",
            "InvalidRequest",
            "InvalidAMIName.Duplicate",
            "ok",
        ]
    );
}

/// Operations on one image of the caller check alike: form, dry run, existence, ownership, state.
#[test]
fn operations_on_an_own_image() {
    for (operation, member, last) in [
        ("DeregisterImage", json!({}), "ok"),
        (
            "DescribeImageAttribute",
            json!({"Attribute": "description"}),
            "ok",
        ),
        (
            "ResetImageAttribute",
            json!({"Attribute": "launchPermission"}),
            "ok",
        ),
        (
            "ModifyImageAttribute",
            json!({"Description": {"Value": "x"}}),
            "ok",
        ),
        (
            "EnableImageDeprecation",
            json!({"DeprecateAt": "2027-01-01T00:00:00Z"}),
            "ok",
        ),
        ("DisableImageDeprecation", json!({}), "ok"),
        ("DisableImage", json!({}), "ok"),
        ("EnableImage", json!({}), "IncorrectState"),
    ] {
        let mut lab = Lab::new();
        let own = lab.image("web");
        let foreign = lab.amazon_image();
        let gone = lab.image("gone");
        lab.good("DeregisterImage", json!({"ImageId": gone}));
        let mut input = member;
        input["DryRun"] = json!(true);
        input["ImageId"] = json!("");
        let mends = [
            json!({"ImageId": "ami-1"}),
            json!({"ImageId": UNKNOWN_IMAGE}),
            json!({"DryRun": false}),
            json!({"ImageId": foreign}),
            json!({"ImageId": gone}),
            json!({"ImageId": own}),
        ];
        assert_eq!(
            column(&mut lab, operation, input, &mends),
            [
                "MissingParameter",
                "InvalidAMIID.Malformed",
                "DryRunOperation",
                "InvalidAMIID.NotFound",
                "AuthFailure",
                "InvalidAMIID.Unavailable",
                last,
            ],
            "{operation}"
        );
    }
}

#[test]
fn modify_image_attribute() {
    let mut lab = Lab::new();
    let own = lab.image("web");
    let input = json!({
        "ImageId": "x", "Attribute": "color", "DryRun": true,
    });
    let mends = [
        json!({"ImageId": UNKNOWN_IMAGE}),
        json!({"Description": {"Value": "x"}, "LaunchPermission": {"Add": [{"UserId": "1"}]}}),
        json!({"Description": null}),
        json!({"LaunchPermission": {"Add": [{"UserId": "444455556666"}]}}),
        json!({"DryRun": null}),
        json!({"ImageId": own}),
    ];
    assert_eq!(
        column(&mut lab, "ModifyImageAttribute", input, &mends),
        [
            "InvalidAMIID.Malformed",
            "InvalidParameterValue",
            "InvalidParameterCombination",
            "InvalidAMIAttributeItemValue",
            "DryRunOperation",
            "InvalidAMIID.NotFound",
            "ok",
        ]
    );
}

#[test]
fn describe_images() {
    let mut lab = Lab::new();
    let input = json!({
        "ImageIds": ["x"], "Owners": ["me"], "ExecutableUsers": ["you"], "Filters": [{"Name": "color", "Values": []}],
        "MaxResults": 1, "DryRun": true,
    });
    let mends = [
        json!({"ImageIds": [UNKNOWN_IMAGE]}),
        json!({"Owners": null}),
        json!({"ExecutableUsers": null}),
        json!({"Filters": null}),
        json!({"MaxResults": 5}),
        json!({"MaxResults": null}),
        json!({"DryRun": null}),
        json!({"ImageIds": null}),
    ];
    assert_eq!(
        column(&mut lab, "DescribeImages", input, &mends),
        [
            "InvalidAMIID.Malformed",
            "InvalidUserID.Malformed",
            "InvalidUserID.Malformed",
            "InvalidParameterValue",
            "InvalidParameterValue",
            "InvalidParameterCombination",
            "DryRunOperation",
            "InvalidAMIID.NotFound",
            "ok",
        ]
    );
}
